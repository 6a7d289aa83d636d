"""A canal's map, a clock and its movement, a river's gauge, a chart, and a few things to mend."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from press.fonts import ensure_fonts, load_fonts, sets_for
from press.project import Project
from scripts.drawing.canvas import INK, WHITE, Canvas, Colour, Point, mix, span

RIVER: Colour = (176, 204, 214)
CANAL: Colour = (58, 96, 122)
PALE: Colour = (206, 206, 204)
WALL: Colour = (228, 216, 192)
STEEL: Colour = (70, 84, 92)
RED: Colour = (198, 84, 58)


@cache
def hei() -> Path:
    """Return the file of press's 黑, for the words of a picture."""
    project = Project.around(Path(__file__).parents[2])
    ensure_fonts(project, sets_for(project, kind="journal"))
    face = load_fonts(project, kind="journal").face_for("hei", "渠")
    assert face is not None
    return face.path


# -- maps and charts ------------------------------------------------------------------------------------


def canal_map(canvas: Canvas) -> Canvas:
    """Draw a river, the trunk canal off it, the branches with their gates, and the places."""
    for shift, part in ((0, 0.25), (5, 0.45)):
        upper, lower = _bank(canvas, shift - 2.5), _bank(canvas, shift + 2.5)
        canvas.area([*upper, *reversed(lower)], mix(RIVER, WHITE, part))
    trunk = [(x, 44 + 9 * math.sin(x / 26) - x * 0.02) for x in span(22, 160, 1)]
    gates: list[Point] = []
    for number in range(23):
        at = trunk[round(4 + number * 5.8)]
        down = number % 2 == 0
        far = (at[0] + 5, at[1] + (17 + number % 5 * 3.2) * (1 if down else -0.55))
        middle = ((at[0] + far[0]) / 2 - 1.6, (at[1] + far[1]) / 2)
        canvas.line([at, middle, far], mix(CANAL, WHITE, 0.4), 0.55)
        gates += [at, middle]
    canvas.line([(16, 22), (16.6, 30), (17.4, 38), (18.6, 44), (20, 47.6), (22, 49.9), trunk[1]], CANAL, 1.3)
    canvas.line(trunk, CANAL, 1.3)
    for point in gates:
        canvas.disc(point, 1.05, WHITE)
        canvas.disc(point, 0.75, RED)
    canvas.box(13.6, 20.6, 18.4, 23.4, INK)
    for name, at, anchor in _PLACES:
        canvas.words(at, name, 3.1, hei(), anchor=anchor)
    _key(canvas)
    return canvas


_PLACES = (
    ("石门滩", (11.5, 27.5), "mm"),
    ("大塘", (43.0, 78.8), "mm"),
    ("桑园", (77.5, 75.5), "mm"),
    ("下柳", (112.5, 67.5), "mm"),
    ("石坎", (135.5, 62.5), "mm"),
    ("小湾", (166.0, 44.0), "mm"),
)


def _bank(canvas: Canvas, shift: float) -> list[Point]:
    return [(x, 17 + shift + 3.5 * math.sin(x / 34) - x * 0.06) for x in span(-2, canvas.width + 2, 1)]


def _key(canvas: Canvas) -> None:
    y = canvas.height - 5.5
    canvas.words((6, 10), "柳川河", 3.1, hei(), mix(CANAL, WHITE, 0.2), "lm")
    canvas.line([(6, y), (14, y)], CANAL, 1.3)
    canvas.words((16, y), "干渠", 2.8, hei(), anchor="lm")
    canvas.line([(29, y), (37, y)], mix(CANAL, WHITE, 0.4), 0.55)
    canvas.words((39, y), "支渠", 2.8, hei(), anchor="lm")
    canvas.disc((53, y), 0.9, RED)
    canvas.words((55.5, y), "量水闸", 2.8, hei(), anchor="lm")
    canvas.line([(138, y + 1), (138, y - 0.6), (138, y), (166, y), (166, y - 0.6), (166, y + 1)], INK, 0.3)
    canvas.words((152, y - 2.4), "4公里", 2.6, hei())


def upright(canvas: Canvas, rows: Mapping[str, float], *, ink: Colour, strong: tuple[int, ...]) -> Canvas:
    """Draw upright bars, each with its number above and its name below; ``strong`` are those meant."""
    floor = canvas.height - 6.5
    step = canvas.width / len(rows)
    most = max(rows.values())
    for number, (name, value) in enumerate(rows.items()):
        left, high = step * (number + 0.19), (floor - 7) * value / most
        shade = ink if number in strong else mix(ink, WHITE, 0.6)
        canvas.box(left, floor - high, left + step * 0.62, floor, shade)
        canvas.words((step * (number + 0.5), floor - high - 2.8), f"{value:g}", 2.8, hei())
        canvas.words((step * (number + 0.5), canvas.height - 2.6), name, 2.6, hei())
    canvas.line([(0, floor), (canvas.width, floor)], INK, 0.25)
    return canvas


def gauge(canvas: Canvas) -> Canvas:
    """Draw a bridge's pier with its gauge in the river, and the three levels that are named."""
    canvas.box(0, 41.3, canvas.width, canvas.height, RIVER)
    for number in range(9):
        y = 51 + number * 2.6
        canvas.line([(number * 11 % 60, y), (number * 11 % 60 + 14, y)], mix(RIVER, WHITE, 0.55), 0.4)
    canvas.area([(12, 8), (32, 8), (35, canvas.height), (9, canvas.height)], (198, 192, 180))
    canvas.box(0, 4, canvas.width, 9, (176, 170, 158))
    for number in range(21):
        y = 12 + number * 2.8
        canvas.box(19, y, 25, y + 2.8, RED if number % 2 else WHITE)
    for y, name, value in (
        (17.6, "保证水位", "43.80"),
        (31.6, "警戒水位", "42.30"),
        (37.6, "设防水位", "41.50"),
    ):
        canvas.line([(25, y), (44, y)], INK, 0.3)
        canvas.words((46, y), name, 3.0, hei(), anchor="lm")
        canvas.words((canvas.width - 3, y), value, 3.0, hei(), anchor="rm")
    canvas.words((46, 45.4), "今日水位", 3.0, hei(), CANAL, "lm")
    canvas.words((canvas.width - 3, 45.4), "41.26", 3.0, hei(), CANAL, "rm")
    return canvas


# -- the clock ----------------------------------------------------------------------------------------


def gear(canvas: Canvas, centre: Point, radius: float, teeth: int, colour: Colour) -> None:
    """Draw a toothed wheel with its spokes."""
    (x, y) = centre
    outline = []
    for number in range(teeth * 4):
        turn = number / (teeth * 4) * 2 * math.pi
        far = radius if number % 4 in (0, 1) else radius * 0.9
        outline.append((x + far * math.cos(turn), y + far * math.sin(turn)))
    canvas.area(outline, colour)
    canvas.disc(centre, radius * 0.74, mix(colour, WHITE, 0.82))
    for number in range(5):
        turn = number / 5 * 2 * math.pi
        end = (x + radius * 0.78 * math.cos(turn), y + radius * 0.78 * math.sin(turn))
        canvas.line([centre, end], colour, radius * 0.1)
    canvas.disc(centre, radius * 0.2, colour)
    canvas.disc(centre, radius * 0.08, WHITE)


def movement(canvas: Canvas, brass: Colour) -> Canvas:
    """Draw the three trains of a tower clock on their frame, with weights and pendulum."""
    canvas.box(6, 14, 76, 17, STEEL)
    canvas.box(6, 44, 76, 47, STEEL)
    for x in (6.0, 28.5, 51.0, 73.5):
        canvas.box(x, 14, x + 2.5, 60 if x in (6, 73.5) else 47, STEEL)
    for x, name in ((18.5, "报刻"), (41.0, "走时"), (63.5, "打点")):
        gear(canvas, (x, 36), 8.6, 36, brass)
        gear(canvas, (x + 2, 23), 5.4, 22, mix(brass, STEEL, 0.25))
        canvas.words((x, 8), name, 3.1, hei())
    for x, low in ((12.0, 60.0), (35.0, 64.0), (69.0, 57.0)):
        canvas.line([(x, 40), (x, low)], INK, 0.35)
        canvas.box(x - 2.4, low, x + 2.4, low + 7, STEEL)
    canvas.line([(46.5, 20), (48.5, 60)], INK, 0.5)
    canvas.disc((48.5, 62), 4.2, brass)
    return canvas


def clock_tower(canvas: Canvas, middle: float, ground: float, height: float) -> None:
    """Draw a square tower of brick with a clock and a small roof; the hands stand at noon."""
    half, top = height * 0.11, ground - height * 0.8
    brick = (188, 120, 92)
    canvas.box(middle - half, top, middle + half, ground, brick)
    canvas.box(middle + half * 0.55, top, middle + half, ground, mix(brick, INK, 0.18))
    for part in (0.0, 0.3, 0.62):
        y = top + (ground - top) * part
        canvas.box(middle - half * 1.12, y - 1, middle + half * 1.12, y + 1, WALL)
    canvas.area(
        [(middle - half * 1.3, top), (middle + half * 1.3, top), (middle, top - height * 0.16)], STEEL
    )
    canvas.line([(middle, top - height * 0.15), (middle, top - height * 0.2)], INK, 0.6)
    face = (middle, top + height * 0.13)
    canvas.disc(face, half * 0.82, WALL)
    canvas.ring(face, half * 0.82, INK, 0.5)
    for number in range(12):
        turn = number / 12 * 2 * math.pi
        near, far = half * 0.64, half * 0.74
        canvas.line(
            [(face[0] + size * math.sin(turn), face[1] - size * math.cos(turn)) for size in (near, far)],
            INK,
            0.5,
        )
    canvas.line([face, (middle, face[1] - half * 0.62)], INK, 0.8)
    canvas.disc(face, 0.8, RED)
    for part in (0.42, 0.74):
        y = top + (ground - top) * part
        for side in (-0.5, 0.2):
            canvas.box(middle + half * side, y, middle + half * (side + 0.32), y + height * 0.07, STEEL)


# -- things ---------------------------------------------------------------------------------------------


def gate(canvas: Canvas, left: float, right: float, top: float, foot: float, stone: Colour) -> None:
    """Draw a sluice: two pillars, a beam, its board half raised, a wheel, and white water under it."""
    width = right - left
    canvas.box(left + 8, foot - 12, right - 8, foot, mix(RIVER, INK, 0.45))
    canvas.box(left + 8, foot - 5, right - 8, foot + 2, mix(RIVER, WHITE, 0.75))
    canvas.box(left + 8, foot - 22, right - 8, foot - 9, (124, 96, 70))
    for y in (-18, -14):
        canvas.line([(left + 8, foot + y), (right - 8, foot + y)], (88, 66, 48), 0.5)
    for x in (left, right - 9):
        canvas.box(x, top + 3, x + 9, foot + 2, stone)
        canvas.box(x + 6, top + 3, x + 9, foot + 2, mix(stone, INK, 0.15))
    canvas.box(left - 2, top, right + 2, top + 4, mix(stone, INK, 0.35))
    middle = left + width / 2
    canvas.line([(middle, top - 6), (middle, foot - 20)], STEEL, 1.1)
    canvas.ring((middle, top - 7), 4.6, STEEL, 0.9)
    canvas.line([(middle - 4, top - 7), (middle + 4, top - 7)], STEEL, 0.7)


def van(canvas: Canvas, left: float, ground: float, length: float) -> None:
    """Draw a small white ambulance with its back to the left, a red cross on its side."""
    height = length * 0.42
    top = ground - height
    body = (246, 246, 242)
    outline = [(0, 0), (0.72, 0), (0.86, 0.42), (1, 0.5), (1, 0.86), (0, 0.86)]
    canvas.area([(left + x * length, top + y * height) for x, y in outline], body)
    canvas.box(left, top + height * 0.6, left + length, top + height * 0.68, RED)
    glass = [(0.58, 0.1), (0.7, 0.1), (0.81, 0.42), (0.58, 0.42)]
    canvas.area([(left + x * length, top + y * height) for x, y in glass], (134, 160, 168))
    canvas.box(
        left + length * 0.36, top + height * 0.1, left + length * 0.54, top + height * 0.42, (134, 160, 168)
    )
    (x, y, size) = (left + length * 0.18, top + height * 0.3, height * 0.15)
    canvas.box(x - size, y - size * 0.34, x + size, y + size * 0.34, RED)
    canvas.box(x - size * 0.34, y - size, x + size * 0.34, y + size, RED)
    canvas.box(left + length * 0.3, top - height * 0.07, left + length * 0.42, top, (74, 116, 160))
    for part in (0.2, 0.8):
        canvas.disc((left + part * length, ground - height * 0.12), height * 0.14, INK)
        canvas.disc((left + part * length, ground - height * 0.12), height * 0.06, PALE)


def well(canvas: Canvas, centre: Point, radius: float, stone: Colour) -> None:
    """Draw a round well with a ring of seats, a bucket on its kerb."""
    (x, y) = centre
    canvas.oval((x, y + 8), radius * 1.9, radius * 0.62, mix(stone, INK, 0.25))
    canvas.oval((x, y + 4), radius * 1.9, radius * 0.62, mix(stone, WHITE, 0.2))
    canvas.oval((x, y + 4), radius * 1.45, radius * 0.45, mix(stone, INK, 0.12))
    canvas.box(x - radius * 0.62, y - 14, x + radius * 0.62, y + 4, stone)
    canvas.oval((x, y + 4), radius * 0.62, radius * 0.2, stone)
    canvas.box(x + radius * 0.36, y - 14, x + radius * 0.62, y + 3, mix(stone, INK, 0.16))
    canvas.oval((x, y - 14), radius * 0.62, radius * 0.2, mix(stone, WHITE, 0.35))
    canvas.oval((x, y - 14), radius * 0.44, radius * 0.13, mix(INK, RIVER, 0.15))
    wood = (150, 104, 66)
    canvas.area([(x + 10, y - 23), (x + 19, y - 23), (x + 17.6, y - 14), (x + 11.4, y - 14)], wood)
    canvas.oval((x + 14.5, y - 23), 4.5, 1.3, mix(wood, INK, 0.4))


def lamp(canvas: Canvas, foot: Point, height: float) -> None:
    """Draw a desk lamp that leans to the right."""
    (x, y) = foot
    green = (72, 110, 92)
    canvas.oval((x, y - height * 0.03), height * 0.2, height * 0.05, STEEL)
    canvas.line([(x, y - height * 0.05), (x - height * 0.1, y - height * 0.5)], STEEL, height * 0.035)
    canvas.line(
        [(x - height * 0.1, y - height * 0.5), (x + height * 0.22, y - height * 0.92)], STEEL, height * 0.035
    )
    canvas.area(
        [
            (x + height * 0.12, y - height * 0.94),
            (x + height * 0.34, y - height * 1.04),
            (x + height * 0.62, y - height * 0.78),
            (x + height * 0.2, y - height * 0.62),
        ],
        green,
    )


def sewing_machine(canvas: Canvas, foot: Point, length: float) -> None:
    """Draw an old sewing machine; its wheel is at the right."""
    (x, y) = foot
    black = (46, 50, 56)
    canvas.box(x - length * 0.5, y - length * 0.09, x + length * 0.5, y, (150, 104, 66))
    canvas.box(x + length * 0.22, y - length * 0.52, x + length * 0.38, y - length * 0.09, black)
    canvas.box(x - length * 0.42, y - length * 0.58, x + length * 0.38, y - length * 0.42, black)
    canvas.box(x - length * 0.42, y - length * 0.58, x - length * 0.3, y - length * 0.26, black)
    canvas.line([(x - length * 0.36, y - length * 0.26), (x - length * 0.36, y - length * 0.09)], PALE, 0.8)
    canvas.line(
        [(x - length * 0.24, y - length * 0.5), (x + length * 0.2, y - length * 0.5)], (206, 166, 92), 0.5
    )
    canvas.ring((x + length * 0.44, y - length * 0.5), length * 0.13, STEEL, length * 0.03)
    canvas.box(x - length * 0.02, y - length * 0.68, x + length * 0.06, y - length * 0.58, (198, 84, 58))


def patrol(canvas: Canvas) -> Canvas:
    """Lay out what a canal's keeper carries: an octagonal hammer, a bamboo pole, a booklet."""
    bamboo = (142, 158, 96)
    canvas.line([(4, 13), (canvas.width - 4, 8)], bamboo, 2.4)
    for x in span(12, canvas.width - 8, 11):
        y = 13 - 5 * (x - 4) / (canvas.width - 8)
        canvas.line([(x, y - 1.4), (x + 0.2, y + 1.4)], mix(bamboo, INK, 0.45), 0.6)
    canvas.line([(12, 45), (42, 26)], (160, 116, 74), 2.6)
    head = [(36, 19), (41, 17), (49, 29), (47.5, 33), (42.5, 34.5), (35, 23)]
    canvas.area(head, STEEL)
    canvas.area([(41, 17), (49, 29), (47.5, 33), (40, 20)], mix(STEEL, WHITE, 0.2))
    page = [(53, 22), (76, 25), (73, 48), (50, 45)]
    canvas.area([(x + 1, y + 1.2) for x, y in page], mix(INK, WHITE, 0.55))
    canvas.area(page, (250, 248, 240))
    for number in range(6):
        y = 27.5 + number * 3.1
        canvas.line([(55 - number * 0.4, y), (71 - number * 0.4 - number % 3 * 3, y + 2)], CANAL, 0.4)
    canvas.line([(53, 22), (50, 45)], RED, 1)
    return canvas
