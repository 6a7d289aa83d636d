"""Houses, bridges, dams, rooms and what stands in them."""

from __future__ import annotations

import math
import random

from scripts.drawing.canvas import INK, WHITE, Canvas, Colour, Point, mix, span
from scripts.drawing.nature import Light

ROOF: Colour = (74, 80, 86)
WALL: Colour = (244, 240, 230)
GLASS: Colour = (150, 172, 178)
WOOD: Colour = (150, 110, 76)
RED: Colour = (198, 84, 58)


def house(
    canvas: Canvas, left: float, ground: float, width: float, *, lit: float = 0, gable: bool = False
) -> None:
    """Draw a white house with a tiled roof; a gable steps up. ``lit`` warms the windows."""
    height = width * 0.62
    top = ground - height
    canvas.box(left, top, left + width, ground, WALL)
    canvas.box(left + width * 0.7, top, left + width, ground, mix(WALL, ROOF, 0.14))
    over, rise = width * 0.06, width * 0.2
    canvas.area(
        [
            (left - over, top + rise * 0.12),
            (left + width * 0.12, top - rise),
            (left + width * 0.88, top - rise),
            (left + width + over, top + rise * 0.12),
        ],
        ROOF,
    )
    canvas.line(
        [(left + width * 0.1, top - rise), (left + width * 0.9, top - rise)],
        mix(ROOF, INK, 0.5),
        width * 0.03,
    )
    pane = mix(mix(ROOF, GLASS, 0.5), (246, 196, 104), lit)
    for x in (0.14, 0.42, 0.74):
        canvas.box(left + x * width, top + height * 0.24, left + (x + 0.12) * width, top + height * 0.5, pane)
    canvas.box(left + 0.4 * width, top + height * 0.6, left + 0.56 * width, ground, mix(WOOD, INK, 0.25))
    if gable:
        _gable(canvas, left + width * 0.7, top, width * 0.36)


def _gable(canvas: Canvas, left: float, top: float, width: float) -> None:
    for number, lift in enumerate((0.35, 0.75, 0.35)):
        x = left + width * (number / 3) - width * 0.05
        y = top - width * lift
        canvas.box(x, y, x + width * 0.4, top + width * 0.5, WALL)
        canvas.box(x - width * 0.05, y - width * 0.1, x + width * 0.44, y, ROOF)


def village(
    canvas: Canvas, left: float, right: float, ground: float, *, size: float, seed: int, lit: float = 0
) -> None:
    """Build two rows of houses, the hinder row paler because it lies behind."""
    chance = random.Random(seed)
    for lift, scale in ((size * 0.34, 0.8), (0.0, 1.0)):
        x = left
        while x < right:
            width = size * scale * chance.uniform(0.75, 1.3)
            house(canvas, x, ground - lift, width, lit=lit, gable=chance.random() < 0.3)
            x += width * chance.uniform(1.02, 1.3)


def block(
    canvas: Canvas,
    left: float,
    ground: float,
    width: float,
    storeys: int,
    *,
    wall: Colour,
    lit: float = 0.1,
    seed: int = 1,
) -> None:
    """Draw a block of flats with its windows, some of them lit."""
    chance = random.Random(seed)
    storey = width * 0.17
    top = ground - storeys * storey - storey * 0.4
    canvas.box(left, top, left + width, ground, wall)
    canvas.box(left + width * 0.86, top, left + width, ground, mix(wall, INK, 0.16))
    canvas.box(left - width * 0.02, top - storey * 0.2, left + width * 1.02, top, mix(wall, INK, 0.4))
    for floor in range(storeys):
        for x in span(0.08, 0.7, 0.155):
            warm = (246, 202, 122) if chance.random() < lit else mix(wall, ROOF, 0.62)
            y = top + storey * (0.55 + floor)
            canvas.box(left + x * width, y, left + (x + 0.085) * width, y + storey * 0.5, warm)


def arches(
    canvas: Canvas, left: float, right: float, deck: float, waterline: float, *, count: int, stone: Colour
) -> None:
    """Draw a stone bridge with ``count`` arches whose openings show ``stone`` mixed with shade."""
    width = right - left
    rise = width * 0.06

    def top(x: float) -> float:
        return deck - rise * (1 - ((x - left) / width * 2 - 1) ** 2)

    face = [(x, top(x)) for x in span(left, right, 0.5)]
    span_width = width / count
    for number in range(count):
        centre = left + span_width * (number + 0.5)
        radius = span_width * (0.42 if number != count // 2 else 0.45)
        hole = [
            (
                centre - radius * math.cos(math.radians(a)),
                waterline - min(radius, (waterline - top(centre)) * 0.82) * math.sin(math.radians(a)),
            )
            for a in range(0, 181, 4)
        ]
        pier = [(centre - span_width / 2, waterline), (centre - span_width / 2, top(centre - span_width / 2))]
        over = [(x, top(x)) for x in span(centre - span_width / 2, centre + span_width / 2, 0.5)]
        end = [(centre + span_width / 2, waterline)]
        canvas.area([*pier, *over, *end, *hole[::-1]], stone)
        canvas.line(hole, mix(stone, INK, 0.4), 0.5)
    canvas.line(face, mix(stone, INK, 0.55), 0.9)
    for x in span(left, right, width / 22):
        canvas.line([(x, top(x)), (x, top(x) - 2.2)], mix(stone, INK, 0.55), 0.45)
    canvas.line([(x, y - 2.2) for x, y in face], mix(stone, INK, 0.55), 0.45)


def dam(canvas: Canvas, light: Light, left: float, right: float, top: float, foot: float) -> None:
    """Draw a dam's face with its spillways."""
    stone = mix((206, 204, 194), light.low, 0.3)
    canvas.area([(left, top), (right, top), (right - 10, foot), (left + 10, foot)], stone)
    canvas.box(left - 2, top - 1.6, right + 2, top, mix(stone, INK, 0.5))
    gap = (right - left - 20) / 5
    for number in range(5):
        x = left + 10 + gap * (number + 0.2)
        canvas.area(
            [(x, top), (x + gap * 0.6, top), (x + gap * 0.66, foot), (x - gap * 0.06, foot)],
            mix(stone, INK, 0.16),
        )
        if number in (1, 2, 3):
            canvas.area(
                [
                    (x + 1, top + 4),
                    (x + gap * 0.6 - 1, top + 4),
                    (x + gap * 0.7, foot + 2),
                    (x - gap * 0.1, foot + 2),
                ],
                mix(WHITE, light.water, 0.2),
            )


def boat(canvas: Canvas, at: Point, length: float, colour: Colour = WOOD) -> None:
    """Draw a small boat with its awning."""
    (x, y) = at
    canvas.area(
        [
            (x - length / 2, y - length * 0.08),
            (x + length / 2, y - length * 0.08),
            (x + length * 0.36, y + length * 0.07),
            (x - length * 0.36, y + length * 0.07),
        ],
        colour,
    )
    canvas.pen.pieslice(
        [
            (v * canvas.unit)
            for v in (x - length * 0.2, y - length * 0.26, x + length * 0.2, y + length * 0.1)
        ],
        180,
        360,
        fill=mix(colour, INK, 0.4),
    )


def room(canvas: Canvas, wall: Colour, floor: Colour, line: float) -> None:
    """Fill a room: wall above ``line`` mm, floor below, a skirting between."""
    canvas.box(0, 0, canvas.width, line, wall)
    canvas.box(0, line, canvas.width, canvas.height, floor)
    canvas.box(0, line - 1.2, canvas.width, line, mix(wall, INK, 0.3))


def window(canvas: Canvas, left: float, top: float, right: float, bottom: float, light: Light) -> None:
    """Open a window onto hills."""
    canvas.box(left - 1.5, top - 1.5, right + 1.5, bottom + 1.5, mix(WALL, INK, 0.25))
    canvas.box(left, top, right, bottom, light.low)
    middle = (top + bottom) / 2
    for number, lift in enumerate((0.0, 5.0, 10.0)):
        points = [(x, middle + lift + 4 * math.sin(x / 7 + number * 2)) for x in span(left, right, 0.5)]
        canvas.area(
            [(left, bottom), *points, (points[-1][0], bottom)], mix(light.far, light.near, number / 2.6)
        )
    for x in span(left, right, (right - left) / 3):
        canvas.box(x - 0.6, top, x + 0.6, bottom, WALL)
    canvas.box(left, middle - 6, right, middle - 5, WALL)


def shelves(
    canvas: Canvas, left: float, top: float, right: float, bottom: float, *, rows: int, seed: int
) -> None:
    """Fill shelves with the backs of books or files."""
    chance = random.Random(seed)
    canvas.box(left, top, right, bottom, mix(WOOD, INK, 0.35))
    step = (bottom - top) / rows
    colours = (RED, (92, 122, 126), (214, 180, 120), (120, 140, 106), (228, 220, 202), (86, 96, 116))
    for row in range(rows):
        foot = top + step * (row + 1) - 1
        x = left + 1.2
        while x < right - 2.5:
            width = chance.uniform(1.2, 2.6)
            canvas.box(x, foot - step * chance.uniform(0.62, 0.84), x + width, foot, chance.choice(colours))
            x += width + 0.15 + (3 if chance.random() < 0.06 else 0)
        canvas.box(left, foot, right, foot + 1, WOOD)


def table(canvas: Canvas, left: float, top: float, right: float, foot: float, colour: Colour = WOOD) -> None:
    """Set a table whose board lies ``top`` mm down."""
    canvas.box(left, top, right, top + 2, colour)
    canvas.box(left + 2, top + 2, right - 2, top + 2 + (foot - top) * 0.2, mix(colour, INK, 0.2))
    for x in (left + 3, right - 5):
        canvas.box(x, top + 2, x + 2, foot, mix(colour, INK, 0.3))


def papers(canvas: Canvas, left: float, right: float, top: float, *, every: float = 14) -> None:
    """Lay papers and cups along a table's board."""
    for number, x in enumerate(span(left, right, every)):
        canvas.area([(x, top), (x + 6, top), (x + 7, top - 1), (x + 1, top - 1)], WHITE)
        canvas.box(x + 8.6, top - 2.6, x + 10.4, top, (188, 204, 204) if number % 2 else (226, 214, 194))


def panels(canvas: Canvas, left: float, right: float, top: float, *, rows: int, size: float) -> None:
    """Set rows of solar panels on a slope, seen aslant."""
    for row in range(rows):
        y = top + row * size * 1.25
        for x in span(left - row * size * 0.5, right - row * size * 0.5, size * 2.1):
            corners = [
                (x + size * 0.4, y),
                (x + size * 2.2, y),
                (x + size * 1.8, y + size * 0.85),
                (x, y + size * 0.85),
            ]
            canvas.area(corners, (52, 74, 104))
            for part in (0.33, 0.66):
                canvas.line(
                    [(x + size * (0.4 + 1.8 * part), y), (x + size * 1.8 * part, y + size * 0.85)],
                    (120, 142, 166),
                    0.2,
                )
            canvas.line([corners[0], corners[1]], (190, 204, 214), 0.35)


def bus(canvas: Canvas, left: float, ground: float, length: float, colour: Colour = RED) -> None:
    """Draw a small bus seen from its side."""
    height = length * 0.36
    top = ground - height
    canvas.box(left, top, left + length, ground - height * 0.16, colour)
    canvas.box(left, top + height * 0.46, left + length, top + height * 0.56, mix(colour, WHITE, 0.75))
    for x in span(0.05, 0.8, 0.155):
        canvas.box(
            left + x * length, top + height * 0.12, left + (x + 0.125) * length, top + height * 0.42, GLASS
        )
    for x in (0.2, 0.78):
        canvas.disc((left + x * length, ground - height * 0.14), height * 0.16, INK)
        canvas.disc((left + x * length, ground - height * 0.14), height * 0.07, (190, 190, 186))


def lamps(canvas: Canvas, xs: list[float], ground: float, height: float, light: Colour) -> None:
    """Stand street lamps in a row."""
    for x in xs:
        canvas.line([(x, ground), (x, ground - height)], ROOF, height * 0.025)
        canvas.disc((x, ground - height), height * 0.07, light)
