"""Sky, hills, water, fields and trees."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from scripts.drawing.canvas import Canvas, Colour, Point, mix, span


@dataclass(frozen=True)
class Light:
    """The colours of a time of day: sky from top to horizon, hills from far to near, and the rest."""

    top: Colour
    low: Colour
    far: Colour
    near: Colour
    water: Colour
    leaf: Colour
    earth: Colour
    sun: Colour


DAWN = Light(
    (232, 223, 205),
    (247, 226, 196),
    (206, 206, 196),
    (58, 92, 98),
    (222, 219, 205),
    (74, 108, 92),
    (196, 174, 140),
    (214, 92, 62),
)
DAY = Light(
    (196, 217, 222),
    (238, 240, 230),
    (186, 207, 204),
    (62, 112, 100),
    (190, 211, 212),
    (84, 134, 100),
    (214, 199, 160),
    (250, 244, 226),
)
DUSK = Light(
    (92, 112, 134),
    (236, 190, 150),
    (150, 146, 158),
    (40, 54, 76),
    (196, 168, 150),
    (58, 82, 84),
    (150, 124, 104),
    (240, 148, 92),
)
RAIN = Light(
    (200, 208, 208),
    (224, 228, 224),
    (196, 206, 206),
    (84, 108, 112),
    (188, 198, 200),
    (96, 122, 108),
    (178, 172, 156),
    (224, 228, 224),
)
GOLD = Light(
    (214, 226, 224),
    (248, 240, 214),
    (200, 208, 186),
    (104, 122, 78),
    (206, 218, 214),
    (150, 150, 74),
    (226, 188, 104),
    (252, 246, 222),
)

AUTUMN = Light(
    (214, 226, 224), (248, 240, 214), (200, 208, 186), (132, 70, 52), (206, 218, 214), (206, 106, 62),
    (226, 188, 104), (252, 246, 222),
)  # fmt: skip


def sky(canvas: Canvas, light: Light, horizon: float, bands: int = 14) -> None:
    """Fill the sky in level bands from its top to the horizon."""
    step = horizon / bands
    for number in range(bands):
        colour = mix(light.top, light.low, number / (bands - 1))
        canvas.box(0, number * step - 0.2, canvas.width, horizon, colour)


def ridge(
    canvas: Canvas, base: float, rise: float, colour: Colour, *, seed: int, foot: float | None = None
) -> list[Point]:
    """Draw one range of hills ``rise`` mm high above ``base``; return its outline."""
    chance = random.Random(seed)
    waves = [(chance.uniform(0.6, 1.5) * 2**part, chance.uniform(0, 6.3), 0.55**part) for part in range(5)]
    outline = []
    for x in span(-1, canvas.width + 1, 0.5):
        turn = x / canvas.width * 2 * math.pi
        height = sum(
            size * (0.5 + 0.5 * math.sin(often * turn + shift)) ** 1.5 for often, shift, size in waves
        )
        outline.append((x, base - rise * height / 1.9))
    below = canvas.height if foot is None else foot
    canvas.area([(-1, below), *outline, (canvas.width + 1, below)], colour)
    return outline


def ranges(
    canvas: Canvas, light: Light, first: float, last: float, *, count: int, rise: float, seed: int
) -> None:
    """Draw ranges of hills one before the other, their feet from ``first`` to ``last`` mm, paler when far."""
    for number in range(count):
        part = number / max(count - 1, 1)
        base = first + (last - first) * part
        ridge(
            canvas, base, rise * (1 - 0.35 * part), mix(light.far, light.near, part**1.2), seed=seed + number
        )


def water(canvas: Canvas, light: Light, top: float, *, seed: int = 1, bottom: float | None = None) -> None:
    """Fill still water from ``top`` mm down, with a few level glints."""
    low = canvas.height if bottom is None else bottom
    canvas.box(0, top, canvas.width, low, light.water)
    chance = random.Random(seed)
    pale = mix(light.water, light.low, 0.65)
    for number in range(round((low - top) * 1.1)):
        y = top + (low - top) * ((number + 1) / ((low - top) * 1.1 + 1)) ** 1.2
        left = chance.uniform(-10, canvas.width)
        canvas.line(
            [(left, y), (left + chance.uniform(6, 28), y)], pale, 0.25 + 0.25 * (y - top) / (low - top)
        )


def stream(
    canvas: Canvas, light: Light, top: float, *, at: float, narrow: float, wide: float, swing: float
) -> None:
    """Draw a river winding from far (``top`` mm, ``narrow``) to the picture's foot (``wide``)."""
    left, right = [], []
    for part in span(0, 1, 0.01):
        y = top + (canvas.height - top) * part
        x = at + swing * math.sin(part * 6.2) * (0.3 + part) + part * swing * 0.4
        half = narrow / 2 + (wide - narrow) / 2 * part**1.7
        left.append((x - half, y))
        right.append((x + half, y))
    canvas.area(left + right[::-1], light.water)
    middle = [((a[0] * 2 + b[0]) / 3, a[1]) for a, b in zip(left, right, strict=True)]
    canvas.line(middle[30:70], mix(light.water, light.low, 0.7), 0.5)


def furrows(
    canvas: Canvas,
    top: float,
    ground: Colour,
    row: Colour,
    *,
    to: float,
    count: int = 18,
    bottom: float | None = None,
) -> None:
    """Fill a field with rows that meet at ``to`` mm on its upper edge."""
    low = canvas.height if bottom is None else bottom
    canvas.box(0, top, canvas.width, low, ground)
    for number in range(count + 1):
        x = -canvas.width * 0.6 + canvas.width * 2.2 * number / count
        start = to + (x - to) * 0.12
        canvas.area([(start - 0.15, top), (start + 0.15, top), (x + 2.2, low), (x - 2.2, low)], row)


def strips(canvas: Canvas, light: Light, top: float, *, count: int, seed: int) -> None:
    """Lay level strips of fields, broader towards the picture's foot, each cut into a few plots."""
    chance = random.Random(seed)
    tints = [mix(light.leaf, light.low, part) for part in (0.3, 0.38, 0.46, 0.54)] + [
        mix(light.leaf, light.earth, 0.6)
    ]
    for number in range(count):
        y = top + (canvas.height - top) * (number / count) ** 1.4
        low = top + (canvas.height - top) * ((number + 1) / count) ** 1.4
        x = -5.0
        while x < canvas.width:
            wide = (low - y) * chance.uniform(4, 9) + 8
            canvas.area(
                [(x, y), (x + wide, y), (x + wide + (low - y) * 0.4, low), (x + (low - y) * 0.4, low)],
                chance.choice(tints),
            )
            x += wide


def terraces(canvas: Canvas, light: Light, top: float, *, count: int, seed: int) -> None:
    """Lay terraced fields like steps, each a winding band with its bank."""
    chance = random.Random(seed)
    for number in range(count):
        part = number / count
        y = top + (canvas.height - top) * part**1.25
        shift, rise = chance.uniform(0, 6), 2 + 5 * part
        edge = [
            (x, y + rise * math.sin(x / canvas.width * 5 + shift) + rise * 0.4 * math.sin(x / 9 + shift))
            for x in span(-1, canvas.width + 1, 0.8)
        ]
        fill = mix(light.earth, light.leaf, chance.choice((0.1, 0.45, 0.75, 0.9)))
        canvas.area([(-1, canvas.height + 1), *edge, (canvas.width + 1, canvas.height + 1)], fill)
        canvas.line(edge, mix(fill, light.near, 0.5), 0.35 + 0.5 * part)


def hedges(canvas: Canvas, light: Light, top: float, *, count: int) -> None:
    """Plant rows of clipped bushes, such as tea, larger the nearer they are."""
    deep = canvas.height - top
    canvas.box(0, top, canvas.width, canvas.height, mix(light.leaf, light.near, 0.75))
    for number in range(count + 1):
        y = top + deep * (number / count) ** 1.5
        size = (top + deep * ((number + 1) / count) ** 1.5 - y) * 0.72
        shade = mix(mix(light.leaf, light.low, 0.3), light.near, number / count * 0.45)
        for x in span(-size + size * 0.7 * (number % 2), canvas.width + size, size * 1.4):
            canvas.oval((x, y + size * 0.3), size, size * 0.85, shade)
            canvas.oval(
                (x - size * 0.1, y + size * 0.02), size * 0.66, size * 0.3, mix(shade, light.low, 0.24)
            )


def tree(canvas: Canvas, at: Point, height: float, light: Light, shade: float = 0.3) -> None:
    """Draw a round tree standing at a point."""
    (x, y) = at
    leaf = mix(light.leaf, light.near, shade)
    canvas.line([(x, y), (x, y - height * 0.6)], mix(light.near, (70, 52, 40), 0.6), height * 0.05)
    for dx, dy, size in ((-0.2, 0.55, 0.24), (0.2, 0.57, 0.23), (0, 0.76, 0.27)):
        canvas.disc((x + dx * height, y - dy * height), size * height, leaf)
    canvas.disc((x - 0.08 * height, y - 0.8 * height), 0.14 * height, mix(leaf, light.low, 0.22))


def pine(canvas: Canvas, at: Point, height: float, light: Light, shade: float = 0.6) -> None:
    """Draw a pointed tree standing at a point."""
    (x, y) = at
    leaf = mix(light.leaf, light.near, shade)
    canvas.line([(x, y), (x, y - height * 0.3)], mix(light.near, (60, 46, 38), 0.6), height * 0.05)
    for low, half in ((0.12, 0.22), (0.34, 0.17), (0.56, 0.12)):
        canvas.area(
            [
                (x - half * height, y - low * height),
                (x + half * height, y - low * height),
                (x, y - (low + 0.44) * height),
            ],
            leaf,
        )


def grove(
    canvas: Canvas, first: Point, last: Point, light: Light, *, count: int, height: float, seed: int
) -> None:
    """Plant trees of both sorts along a line."""
    chance = random.Random(seed)
    for number in range(count):
        part = (number + chance.uniform(0.2, 0.8)) / count
        at = (first[0] + (last[0] - first[0]) * part, first[1] + (last[1] - first[1]) * part)
        plant = pine if chance.random() < 0.35 else tree
        plant(canvas, at, height * chance.uniform(0.7, 1.25), light, chance.uniform(0.15, 0.8))


def reeds(
    canvas: Canvas, light: Light, *, left: float, right: float, foot: float, height: float, seed: int
) -> None:
    """Draw reeds with their ears along a bank."""
    chance = random.Random(seed)
    for x in span(left, right, 1.1):
        bend, rise = chance.uniform(-2.5, 3.5), height * chance.uniform(0.5, 1)
        stem = [(x, foot), (x + bend * 0.3, foot - rise * 0.6), (x + bend, foot - rise)]
        canvas.line(stem, mix(light.leaf, light.near, 0.5 * chance.random()), 0.35)
        if chance.random() < 0.4:
            canvas.oval((x + bend, foot - rise - 1), 0.5, 1.7, mix(light.earth, light.near, 0.35))


def birds(canvas: Canvas, centre: Point, count: int, colour: Colour, *, seed: int = 4) -> None:
    """Let a few birds fly."""
    chance = random.Random(seed)
    for _ in range(count):
        x, y = centre[0] + chance.uniform(-14, 14), centre[1] + chance.uniform(-6, 6)
        size = chance.uniform(1, 2)
        canvas.line([(x - size, y - size * 0.5), (x, y), (x + size, y - size * 0.6)], colour, 0.3)


def rain(canvas: Canvas, colour: Colour, *, seed: int = 2, count: int = 260) -> None:
    """Let it rain aslant over the whole picture."""
    chance = random.Random(seed)
    for _ in range(count):
        x, y = chance.uniform(0, canvas.width + 10), chance.uniform(0, canvas.height)
        length = chance.uniform(2, 5)
        canvas.line([(x, y), (x - length * 0.25, y + length)], colour, 0.18)
