"""Charts with Chinese words: bars, lines, shares and steps, in one ink and its tints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scripts.drawing.canvas import INK, WHITE, Colour, Point, mix
from scripts.drawing.vector import Vector

ACCENT: Colour = (176, 106, 58)
PALE: Colour = (206, 206, 204)
WORDS = 2.9
"""mm: the height of a chart's words, 8 pt."""


def tints(count: int, ink: Colour = ACCENT) -> list[Colour]:
    """Return ``count`` tints of one ink, the darkest first."""
    return [mix(ink, WHITE, 0.78 * number / max(count - 1, 1)) for number in range(count)]


def bars(
    canvas: Vector,
    rows: Mapping[str, float],
    *,
    left: float,
    unit: str = "",
    strong: int = -1,
) -> None:
    """Draw level bars from the top, each with its name and number; ``strong`` is the row that is meant."""
    step = canvas.height / len(rows)
    most = max(rows.values())
    for number, (name, value) in enumerate(rows.items()):
        y = step * (number + 0.5)
        length = (canvas.width - left - 16) * value / most
        canvas.words((left - 2.5, y), name, WORDS, anchor="r")
        canvas.box(
            left,
            y - step * 0.27,
            left + length,
            y + step * 0.27,
            ACCENT if strong in (-1, number) else mix(ACCENT, WHITE, 0.55),
        )
        canvas.words((left + length + 1.6, y), f"{value:g}{unit}", WORDS, anchor="l")


def columns(
    canvas: Vector,
    names: Sequence[str],
    series: Mapping[str, Sequence[float]],
    *,
    top: float,
) -> None:
    """Draw groups of upright bars over their names, each number above its bar, a legend at the head."""
    floor = canvas.height - 7
    inks = tints(len(series))
    legend(canvas, list(series), inks)
    step = canvas.width / len(names)
    width = step * 0.74 / len(series)
    for place, name in enumerate(names):
        canvas.words((step * (place + 0.5), canvas.height - 3.2), name, WORDS)
        for number, values in enumerate(series.values()):
            x = step * (place + 0.13) + width * number
            high = (floor - 13) * values[place] / top
            canvas.box(x, floor - high, x + width * 0.9, floor, inks[number])
            canvas.words((x + width * 0.45, floor - high - 1.9), f"{values[place]:g}", 2.4)
    canvas.line([(0, floor), (canvas.width, floor)], INK, 0.25)


def lines(
    canvas: Vector,
    names: Sequence[str],
    series: Mapping[str, Sequence[float]],
    *,
    low: float,
    high: float,
    step: float,
) -> None:
    """Draw lines over months or years with level rules; a line's first and last numbers stand beside it."""
    floor, head, left, right = canvas.height - 8, 10.0, 9.0, canvas.width - 9
    inks = [ACCENT, mix(INK, WHITE, 0.35), mix(ACCENT, WHITE, 0.5)]
    legend(canvas, list(series), inks)

    def at(place: int, value: float) -> Point:
        return (
            left + (right - left) * (place + 0.3) / (len(names) - 0.4),
            floor - (floor - head) * (value - low) / (high - low),
        )

    value = low
    while value <= high:
        y = at(0, value)[1]
        canvas.line([(left, y), (right, y)], INK if value == low else mix(PALE, WHITE, 0.3), 0.2)
        canvas.words((left - 1.5, y), f"{value:g}", 2.4, mix(INK, WHITE, 0.3), anchor="r")
        value += step
    for place, name in enumerate(names):
        canvas.words((at(place, low)[0], canvas.height - 3.6), name, 2.6)
    for ink, values in zip(inks, series.values(), strict=False):
        points = [at(place, value) for place, value in enumerate(values)]
        canvas.line(points, ink, 0.6)
        for point in points:
            canvas.disc(point, 0.85, ink)
        canvas.words((points[0][0], points[0][1] - 2.6), f"{values[0]:g}", 2.5, ink)
        canvas.words((points[-1][0] + 1.8, points[-1][1]), f"{values[-1]:g}", 2.7, ink, anchor="l")


def shares(
    canvas: Vector,
    rows: Mapping[str, Sequence[float]],
    parts: Sequence[str],
    *,
    left: float,
) -> None:
    """Draw bars of a hundred parts cut into shares, a legend at the head."""
    inks = tints(len(parts))
    legend(canvas, parts, inks)
    step = (canvas.height - 8) / len(rows)
    for number, (name, values) in enumerate(rows.items()):
        y, x = 8 + step * (number + 0.5), left
        canvas.words((left - 2.5, y), name, WORDS, anchor="r")
        for part, value in enumerate(values):
            wide = (canvas.width - left) * value / sum(values)
            canvas.box(x, y - step * 0.3, x + wide - 0.3, y + step * 0.3, inks[part])
            colour = WHITE if part < len(parts) / 2 else INK
            canvas.words((x + wide / 2, y), f"{value:g}", 2.6, colour)
            x += wide


def steps(canvas: Vector, boxes: Sequence[tuple[str, str]]) -> None:
    """Draw a chain of boxes with arrows between: each a name and a line of words under it."""
    gap = 6.0
    wide = (canvas.width - gap * (len(boxes) - 1)) / len(boxes)
    for number, (name, words) in enumerate(boxes):
        x = number * (wide + gap)
        canvas.box(x, 1, x + wide, canvas.height - 1, mix(ACCENT, WHITE, 0.86))
        canvas.box(x, 1, x + wide, 1.7, ACCENT)
        canvas.words((x + wide / 2, canvas.height * 0.34), name, 3.5, ACCENT)
        for place, line in enumerate(words.split("\n")):
            canvas.words((x + wide / 2, canvas.height * 0.58 + place * 4), line, 2.6)
        if number:
            y = canvas.height / 2
            canvas.area([(x - gap + 1.4, y - 1.8), (x - 1.4, y), (x - gap + 1.4, y + 1.8)], ACCENT)


def legend(canvas: Vector, names: Sequence[str], inks: Sequence[Colour]) -> None:
    """Set a key to the inks along the head."""
    x = 0.0
    for name, ink in zip(names, inks, strict=False):
        canvas.box(x, 1.2, x + 3.4, 3.8, ink)
        canvas.words((x + 4.6, 2.6), name, 2.7, anchor="l")
        x += 10 + 2.8 * len(name)
