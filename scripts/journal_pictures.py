"""Draw the pictures of the 48-page sample journal, at 305 to the inch, always the same bytes.

Run ``python -m scripts.journal_pictures`` from the root of the repository, with the names of pictures to draw
only those. Scenes are flat colour in few tones, charts are SVG.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from scripts.drawing import buildings as built
from scripts.drawing import nature
from scripts.drawing.canvas import INK, WHITE, Canvas, mix, span
from scripts.drawing.nature import AUTUMN, DAWN, DAY, DUSK, GOLD, RAIN
from scripts.drawing.people import COATS, GREY, HAIR, bust, company, person
from scripts.drawing.vector import Vector
from scripts.journal_charts import CHARTS

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "issues" / "qingxi-yuekan" / "2026-3" / "images"

PAGE = (217.0, 292.0)
"""mm: a page of 210 × 285 with its bleed."""
WIDE = (172.0, 114.7)
"""mm: a photograph over the type area."""


def cover() -> Canvas:
    """Draw hills in the first light, a river winding past a village, terraces in front."""
    canvas = Canvas(*PAGE)
    nature.sky(canvas, DAWN, 190)
    canvas.disc((112, 112), 13, DAWN.sun)
    nature.ranges(canvas, DAWN, 150, 200, count=6, rise=52, seed=21)
    canvas.box(0, 203, canvas.width, canvas.height, mix(DAWN.leaf, DAWN.low, 0.42))
    nature.strips(canvas, DAWN, 203, count=9, seed=4)
    nature.stream(canvas, DAWN, 202, at=96, narrow=4, wide=96, swing=20)
    nature.grove(canvas, (-4, 212), (66, 215), DAWN, count=15, height=11, seed=3)
    built.village(canvas, 126, 205, 226, size=15, seed=8)
    nature.grove(canvas, (120, 229), (220, 232), DAWN, count=14, height=9, seed=6)
    nature.birds(canvas, (84, 108), 7, mix(DAWN.near, INK, 0.3))
    nature.reeds(canvas, DAWN, left=-4, right=58, foot=293, height=34, seed=9)
    built.boat(canvas, (94, 262), 18)
    return canvas


def street() -> Canvas:
    """Draw an old street with its pavement open and people over a drawing."""
    canvas = Canvas(*WIDE)
    nature.sky(canvas, DAY, 80)
    nature.ranges(canvas, DAY, 60, 74, count=3, rise=26, seed=5)
    built.village(canvas, -6, 172, 82, size=34, seed=15)
    canvas.box(0, 82, 172, 115, (206, 202, 192))
    canvas.area([(16, 90), (100, 90), (112, 107), (8, 107)], mix(DAY.earth, INK, 0.45))
    for y, colour in ((94.5, (92, 122, 140)), (100.5, (190, 92, 66))):
        canvas.line([(13, y), (105, y)], colour, 3)
    for x in (120, 136, 154):
        person(
            canvas, (x, 108), 48, coat=COATS[(x // 2) % 6], hat=(226, 170, 60), reach=-0.4 if x > 120 else 0
        )
    canvas.area([(118, 74), (138, 74), (140, 86), (116, 86)], WHITE)
    return canvas


def back() -> Canvas:
    """Draw a stone bridge at dusk, lit houses on the bank."""
    canvas = Canvas(*PAGE)
    nature.sky(canvas, DUSK, 190)
    canvas.disc((62, 112), 11, DUSK.sun)
    nature.ranges(canvas, DUSK, 160, 196, count=5, rise=48, seed=47)
    built.village(canvas, 120, 220, 201, size=17, seed=12, lit=0.9)
    nature.grove(canvas, (-6, 202), (66, 203), DUSK, count=13, height=14, seed=14)
    nature.water(canvas, DUSK, 200, seed=3)
    built.arches(canvas, 20, 150, 192, 208, count=3, stone=(176, 164, 156))
    nature.reeds(canvas, DUSK, left=150, right=224, foot=293, height=44, seed=11)
    built.boat(canvas, (70, 246), 26, (110, 82, 70))
    return canvas


def autumn() -> Canvas:
    """Draw terraced fields turning yellow, a few houses half-way up the hill."""
    canvas = Canvas(*PAGE)
    nature.sky(canvas, GOLD, 120)
    nature.ranges(canvas, GOLD, 90, 128, count=4, rise=44, seed=63)
    nature.grove(canvas, (-4, 134), (100, 128), GOLD, count=16, height=13, seed=7)
    built.village(canvas, 118, 196, 138, size=16, seed=22)
    nature.terraces(canvas, GOLD, 138, count=15, seed=5)
    nature.birds(canvas, (60, 60), 6, mix(GOLD.near, INK, 0.3))
    return canvas


def reservoir() -> Canvas:
    """Draw a dam letting water down through three gates."""
    canvas = Canvas(*WIDE)
    nature.sky(canvas, DAY, 60)
    nature.ranges(canvas, DAY, 44, 60, count=5, rise=34, seed=30)
    nature.water(canvas, DAY, 86, seed=8)
    built.dam(canvas, DAY, 22, 150, 50, 88)
    nature.grove(canvas, (-4, 90), (26, 94), DAY, count=7, height=16, seed=2)
    nature.grove(canvas, (146, 92), (178, 90), DAY, count=7, height=17, seed=9)
    return canvas


def rice() -> Canvas:
    """Draw ripening rice in rows and two farmers by a ditch."""
    canvas = Canvas(*WIDE)
    nature.sky(canvas, GOLD, 50)
    nature.ranges(canvas, GOLD, 40, 50, count=4, rise=24, seed=71)
    nature.grove(canvas, (-2, 53), (174, 53), GOLD, count=26, height=8, seed=18)
    nature.furrows(canvas, 53, (222, 188, 104), (186, 158, 78), to=60, count=22)
    canvas.area([(104, 53), (112, 53), (176, 115), (112, 115)], GOLD.water)
    canvas.area([(112, 53), (117, 53), (196, 115), (176, 115)], (168, 152, 104))
    person(canvas, (86, 106), 46, coat=COATS[0], hat=(224, 190, 120), reach=0.5)
    person(canvas, (64, 104), 44, coat=COATS[5], hat=(224, 190, 120))
    return canvas


def spring() -> Canvas:
    """Draw a man going up stone steps to a spring in the woods."""
    canvas = Canvas(*WIDE)
    nature.sky(canvas, DAWN, 70)
    nature.ranges(canvas, DAWN, 50, 92, count=5, rise=44, seed=83)
    nature.grove(canvas, (-4, 92), (70, 72), DAWN, count=12, height=30, seed=31)
    nature.grove(canvas, (112, 74), (178, 96), DAWN, count=10, height=32, seed=32)
    for number in range(15):
        half, y = 7 + number * 2.1, 68 + number * 3.3
        colour = mix((206, 198, 182), INK, 0.05 + 0.1 * (number % 2))
        canvas.box(90 - half, y, 90 + half, y + 3.4, colour)
    person(canvas, (92, 96), 40, coat=COATS[1], hat=(214, 186, 128), reach=0.3)
    return canvas


def laboratory() -> Canvas:
    """Draw two people over a row of bottles in a bright room."""
    canvas = Canvas(*WIDE)
    built.room(canvas, (232, 236, 230), (196, 202, 198), 92)
    built.window(canvas, 14, 14, 74, 58, DAY)
    built.shelves(canvas, 104, 14, 162, 58, rows=3, seed=9)
    for x, coat in ((66, (246, 246, 242)), (112, (246, 246, 242))):
        bust(canvas, (x, 88), 74, coat=coat, reach=0.6 if x < 90 else -0.6)
    built.table(canvas, 12, 86, 160, 115, (214, 216, 210))
    for number in range(14):
        left = 28 + number * 9
        canvas.box(left, 76, left + 4.4, 86, mix((150, 190, 196), WHITE, 0.3 * (number % 3)))
        canvas.box(left + 1.2, 73.6, left + 3.2, 76, (92, 122, 140))
    return canvas


def board() -> Canvas:
    """Draw villagers before a notice board."""
    canvas = Canvas(*WIDE)
    nature.sky(canvas, DAY, 70)
    nature.ranges(canvas, DAY, 46, 62, count=3, rise=26, seed=91)
    built.village(canvas, -8, 176, 76, size=30, seed=33)
    canvas.box(0, 76, 172, 115, (214, 206, 190))
    canvas.box(48, 34, 124, 80, (132, 92, 66))
    canvas.box(51, 37, 121, 77, (240, 236, 224))
    for number, x in enumerate((56.0, 78.0, 100.0)):
        canvas.box(x, 42, x + 17, 70, WHITE)
        for row in range(46, 66, 4):
            canvas.line([(x + 2.5, row), (x + 9 + (row * 3 + number * 4) % 5, row)], (120, 124, 128), 0.6)
    company(canvas, (40, 109), (138, 106), 50, count=5, seed=3)
    return canvas


def night() -> Canvas:
    """Draw two men with a torch on a dark hillside, listening along a pipe."""
    canvas = Canvas(*WIDE)
    canvas.box(0, 0, 172, 115, (36, 48, 68))
    for x, y in ((20, 14), (48, 26), (77, 10), (104, 22), (131, 12), (158, 28), (62, 40), (148, 44)):
        canvas.disc((x, y), 0.5, (220, 222, 214))
    canvas.disc((140, 22), 7, (236, 228, 200))
    for number, colour in enumerate(((52, 68, 88), (44, 58, 74), (34, 46, 58))):
        nature.ridge(canvas, 70 + number * 14, 22 - number * 5, colour, seed=97 + number)
    canvas.area([(76, 74), (142, 92), (142, 108), (96, 112)], (122, 116, 96))
    canvas.area([(78, 75), (132, 95), (126, 106), (92, 104)], (214, 196, 140))
    canvas.line([(40, 108), (168, 98)], (96, 116, 128), 2.2)
    person(canvas, (70, 108), 52, coat=COATS[0], reach=0.5)
    person(canvas, (36, 110), 50, coat=COATS[2], hat=(180, 150, 90))
    return canvas


def hall() -> Canvas:
    """Draw a hall with counters, a long table and people filling in forms."""
    canvas = Canvas(*WIDE)
    built.room(canvas, (236, 230, 216), (206, 198, 184), 66)
    built.window(canvas, 10, 10, 62, 38, DAY)
    for x in span(76, 160, 22):
        canvas.box(x, 14, x + 17, 40, (92, 122, 126))
        canvas.box(x + 1, 18, x + 16, 38, (222, 228, 224))
        bust(canvas, (x + 8.5, 46), 34, coat=COATS[int(x) % 5])
    canvas.box(72, 44, 172, 62, (168, 124, 88))
    company(canvas, (26, 100), (146, 100), 52, count=6, seed=2, seated=True)
    built.table(canvas, 8, 92, 164, 115)
    built.papers(canvas, 18, 150, 92, every=18)
    return canvas


def lamp() -> Canvas:
    """Draw a repair team with a ladder and a three-wheeler under a street lamp."""
    canvas = Canvas(*WIDE)
    nature.sky(canvas, DUSK, 84)
    for left, width, storeys, colour in ((2, 44, 6, (150, 138, 132)), (122, 50, 5, (166, 150, 138))):
        built.block(canvas, left, 88, width, storeys, wall=colour, lit=0.35, seed=left)
    built.village(canvas, 44, 120, 88, size=22, seed=4, lit=0.6)
    canvas.box(0, 88, 172, 115, (112, 104, 106))
    built.lamps(canvas, [86], 98, 68, (250, 220, 150))
    canvas.line([(72, 104), (84, 42)], (196, 186, 170), 0.9)
    canvas.line([(77, 105), (89, 43)], (196, 186, 170), 0.9)
    person(canvas, (81, 80), 40, coat=(226, 150, 60), hat=(240, 190, 70), reach=0.3)
    person(canvas, (104, 108), 48, coat=(226, 150, 60), hat=(240, 190, 70))
    canvas.box(122, 88, 154, 100, (92, 122, 126))
    for x in (128, 148):
        canvas.disc((x, 102), 5, (48, 48, 52))
    return canvas


def well() -> Canvas:
    """Draw a well in a field of seedlings, a woman with a measuring line."""
    canvas = Canvas(*WIDE)
    nature.sky(canvas, DAY, 50)
    nature.ranges(canvas, DAY, 40, 52, count=4, rise=20, seed=58)
    nature.furrows(canvas, 54, (186, 168, 128), (112, 146, 98), to=90, count=20)
    canvas.oval((92, 98), 20, 6, (150, 146, 138))
    canvas.box(72, 84, 112, 98, (176, 172, 164))
    canvas.oval((92, 84), 20, 6, (206, 202, 194))
    canvas.oval((92, 84), 15, 4.2, (52, 70, 80))
    canvas.box(80, 91, 90, 96, (214, 216, 214))
    person(canvas, (56, 106), 54, coat=COATS[3], hat=(214, 186, 128), reach=1)
    canvas.line([(73, 77), (90, 77), (90, 86)], (230, 120, 70), 0.5)
    return canvas


def rail() -> Canvas:
    """Draw men changing sleepers on a railway at night, the line running away under the lamps, as a page."""
    canvas = Canvas(*PAGE)
    canvas.box(0, 0, canvas.width, canvas.height, (40, 50, 70))
    canvas.disc((172, 52), 9, (236, 228, 200))
    nature.ridge(canvas, 128, 62, (54, 66, 88), seed=14)
    nature.ridge(canvas, 146, 34, (46, 57, 76), seed=16)
    nature.ridge(canvas, 156, 16, (34, 43, 57), seed=15)
    canvas.box(0, 158, canvas.width, canvas.height, (52, 58, 62))
    canvas.area([(94, 158), (123, 158), (212, 292), (5, 292)], (128, 118, 104))
    for number in range(16):
        part = ((number + 1) / 16) ** 1.7
        y, half = 158 + 134 * part, 12 + 74 * part
        canvas.box(108.5 - half, y - 6 * part, 108.5 + half, y, (84, 66, 54))
    for side in (-1, 1):
        canvas.area(
            [(108.5 + side * at, y) for at, y in ((8, 158), (9, 158), (58, 292), (53, 292))], (206, 208, 210)
        )
    built.lamps(canvas, [26, 191], 178, 74, (250, 232, 180))
    company(canvas, (52, 238), (168, 238), 58, count=5, seed=1)
    return canvas


def first_light() -> Canvas:
    """Draw a reservoir in the first light, a small boat on it, over the head of a page."""
    canvas = Canvas(217, 64)
    nature.sky(canvas, DAWN, 40)
    canvas.disc((150, 17), 5, DAWN.sun)
    nature.ranges(canvas, DAWN, 27, 40, count=5, rise=22, seed=88)
    nature.water(canvas, DAWN, 40, seed=6)
    nature.grove(canvas, (-4, 43), (52, 42), DAWN, count=10, height=8, seed=7)
    built.boat(canvas, (96, 52), 15)
    nature.reeds(canvas, DAWN, left=176, right=222, foot=65, height=20, seed=4)
    return canvas


def keeper_at_gauge() -> Canvas:
    """Draw the keeper on the dam's steps with his book, the gauge in the water."""
    canvas = Canvas(*WIDE)
    nature.sky(canvas, DAWN, 56)
    nature.ranges(canvas, DAWN, 44, 58, count=5, rise=28, seed=77)
    nature.water(canvas, DAWN, 58, seed=5)
    canvas.area([(0, 66), (64, 115), (0, 115)], (186, 178, 164))
    canvas.box(100, 44, 105, 104, WHITE)
    for number, y in enumerate(span(46, 100, 3)):
        canvas.box(100, y, 102.6 if number % 2 else 105, y + 1.4, (190, 70, 52))
    person(canvas, (42, 108), 56, coat=COATS[0], hair=GREY, reach=0.4)
    canvas.box(56, 74, 64, 80, WHITE)
    return canvas


def record_books() -> Canvas:
    """Draw a wall of record books and the table before it."""
    canvas = Canvas(*WIDE)
    built.room(canvas, (226, 214, 194), (166, 140, 112), 96)
    built.shelves(canvas, 16, 8, 156, 78, rows=4, seed=62)
    built.table(canvas, 30, 88, 142, 115)
    canvas.area([(62, 88), (110, 88), (106, 82), (66, 82)], WHITE)
    canvas.line([(86, 82), (86, 88)], (150, 150, 150), 0.4)
    canvas.box(122, 80, 127, 88, (188, 204, 204))
    return canvas


def lodge() -> Canvas:
    """Draw the keeper's lodge by night, one window lit above the water."""
    canvas = Canvas(*WIDE)
    canvas.box(0, 0, 172, 115, (48, 62, 84))
    nature.ridge(canvas, 66, 40, (60, 76, 98), seed=24)
    nature.ridge(canvas, 74, 24, (44, 58, 78), seed=25)
    canvas.box(0, 76, 172, 115, (62, 80, 102))
    canvas.area([(54, 82), (172, 70), (172, 86), (54, 90)], (96, 100, 104))
    built.house(canvas, 84, 80, 52, lit=1)
    canvas.area([(92, 92), (128, 92), (122, 114), (98, 114)], (128, 118, 98))
    nature.rain(canvas, (120, 136, 156), count=320)
    return canvas


def slope() -> Canvas:
    """Draw people wrapping a pipe on a winter slope above a few houses."""
    canvas = Canvas(*WIDE)
    nature.sky(canvas, RAIN, 60)
    nature.ranges(canvas, RAIN, 44, 70, count=5, rise=36, seed=113)
    built.village(canvas, 8, 66, 88, size=17, seed=41)
    canvas.area([(0, 92), (60, 88), (172, 62), (172, 115), (0, 115)], (222, 224, 220))
    nature.grove(canvas, (120, 74), (172, 64), RAIN, count=8, height=17, seed=17)
    canvas.line([(0, 112), (70, 104), (172, 80)], (110, 120, 124), 2.4)
    canvas.line([(70, 104), (118, 93)], (204, 172, 104), 4.4)
    person(canvas, (86, 112), 46, coat=COATS[1], hat=(214, 186, 128), reach=0.6)
    person(canvas, (124, 104), 44, coat=COATS[0], reach=-0.6)
    return canvas


def classroom() -> Canvas:
    """Draw children at a sink with a measuring cup, a table of numbers on the board."""
    canvas = Canvas(*WIDE)
    built.room(canvas, (238, 232, 214), (190, 168, 138), 84)
    canvas.box(18, 12, 104, 58, (132, 98, 68))
    canvas.box(20, 14, 102, 56, (58, 92, 82))
    for row in range(6):
        for column in range(5):
            left, top = 26.0 + column * 15, 20.0 + row * 6
            canvas.line([(left, top), (left + 5 + (row * 3 + column) % 5, top)], (206, 220, 206), 0.8)
    built.window(canvas, 118, 14, 160, 52, DAY)
    company(canvas, (34, 100), (138, 100), 40, count=6, seed=4, seated=True)
    built.table(canvas, 14, 96, 160, 115, (206, 176, 132))
    for left in (40.0, 82.0, 124.0):
        canvas.box(left, 86, left + 7, 96, (176, 208, 214))
        canvas.box(left, 91, left + 7, 96, (120, 172, 188))
    return canvas


def bus() -> Canvas:
    """Draw a bus on a road along a valley."""
    canvas = Canvas(*WIDE)
    nature.sky(canvas, DAY, 56)
    nature.ranges(canvas, DAY, 44, 62, count=5, rise=36, seed=131)
    nature.strips(canvas, DAY, 64, count=5, seed=8)
    built.village(canvas, 104, 166, 74, size=14, seed=51)
    canvas.box(0, 86, 172, 104, (176, 174, 168))
    canvas.line([(0, 95), (172, 95)], (236, 232, 220), 0.8)
    built.bus(canvas, 36, 96, 62)
    nature.grove(canvas, (-4, 112), (176, 112), DAY, count=11, height=13, seed=19)
    return canvas


def listening() -> Canvas:
    """Draw a man listening at the ground of a threshing floor by night."""
    canvas = Canvas(*WIDE)
    nature.sky(canvas, DUSK, 66)
    nature.ranges(canvas, DUSK, 50, 66, count=4, rise=26, seed=141)
    built.village(canvas, -4, 172, 74, size=26, seed=61, lit=0.25)
    canvas.box(0, 74, 172, 115, (136, 126, 120))
    canvas.oval((96, 104), 50, 9, (166, 152, 136))
    canvas.line([(100, 104), (92, 66)], (206, 208, 206), 0.9)
    person(canvas, (78, 106), 54, coat=COATS[0], reach=0.5)
    person(canvas, (124, 108), 50, coat=COATS[1], hat=(214, 186, 128))
    return canvas


def ledger() -> Canvas:
    """Draw three people over two ledgers at a table."""
    canvas = Canvas(*WIDE)
    built.room(canvas, (230, 222, 204), (168, 146, 118), 94)
    built.window(canvas, 58, 10, 114, 46, GOLD)
    built.shelves(canvas, 126, 14, 164, 62, rows=3, seed=73)
    for left, coat in ((42.0, COATS[3]), (86.0, COATS[1]), (130.0, COATS[0])):
        bust(canvas, (left, 92), 72, coat=coat, hair=GREY if left > 100 else HAIR)
    built.table(canvas, 14, 88, 158, 115)
    for left, colour in ((58.0, (190, 82, 60)), (96.0, (70, 104, 120))):
        canvas.area([(left, 88), (left + 22, 88), (left + 19, 82), (left + 3, 82)], colour)
    return canvas


def goats() -> Canvas:
    """Draw goats on a hill behind a stream and maple trees."""
    canvas = Canvas(*WIDE)
    nature.sky(canvas, GOLD, 56)
    nature.ranges(canvas, GOLD, 44, 70, count=5, rise=34, seed=151)
    nature.stream(canvas, GOLD, 72, at=118, narrow=3, wide=36, swing=8)
    nature.grove(canvas, (4, 76), (80, 72), AUTUMN, count=8, height=24, seed=23)
    for left, foot in ((24.0, 92.0), (42.0, 98.0), (60.0, 90.0), (74.0, 102.0)):
        canvas.oval((left, foot - 5), 6, 3.2, (246, 242, 232))
        canvas.oval((left + 6.4, foot - 8.4), 2.4, 1.7, (246, 242, 232))
        for leg in (-4, -2, 2.4, 4.4):
            canvas.line([(left + leg, foot - 3), (left + leg, foot)], (120, 106, 92), 0.8)
    person(canvas, (98, 108), 46, coat=COATS[4], hat=(214, 186, 128), reach=-0.7)
    return canvas


def carrying() -> Canvas:
    """Draw people carrying water up a dry hill with shoulder poles."""
    canvas = Canvas(*WIDE)
    nature.sky(canvas, DAWN, 60)
    nature.ranges(canvas, DAWN, 44, 74, count=5, rise=38, seed=161)
    canvas.area([(0, 115), (0, 108), (172, 70), (172, 115)], (206, 180, 138))
    canvas.area([(0, 115), (172, 76), (172, 84), (30, 115)], (188, 158, 118))
    for left, foot, coat in ((48.0, 106.0, COATS[1]), (92.0, 96.0, COATS[0]), (132.0, 87.0, COATS[2])):
        person(canvas, (left, foot), 40, coat=coat, hat=(214, 186, 128))
        canvas.line([(left - 14, foot - 27), (left, foot - 31), (left + 14, foot - 27)], (110, 82, 58), 0.9)
        for side in (-13.5, 13.5):
            canvas.line([(left + side, foot - 27), (left + side, foot - 16)], (110, 82, 58), 0.4)
            canvas.box(left + side - 3, foot - 16, left + side + 3, foot - 9, (92, 122, 140))
    return canvas


def valley() -> Canvas:
    """Draw a valley in morning mist: the page that faces the foreword."""
    canvas = Canvas(*PAGE)
    nature.sky(canvas, RAIN, 150)
    nature.ranges(canvas, RAIN, 96, 226, count=9, rise=56, seed=171)
    nature.water(canvas, RAIN, 232, seed=13)
    built.village(canvas, 20, 118, 234, size=18, seed=71)
    nature.grove(canvas, (-4, 237), (26, 238), RAIN, count=6, height=18, seed=27)
    nature.grove(canvas, (118, 236), (222, 238), RAIN, count=16, height=16, seed=28)
    built.boat(canvas, (150, 262), 24)
    nature.reeds(canvas, RAIN, left=-4, right=74, foot=293, height=38, seed=29)
    nature.birds(canvas, (140, 70), 6, mix(RAIN.near, INK, 0.2))
    return canvas


def tea() -> Canvas:
    """Draw rows of tea on a hill in the morning."""
    canvas = Canvas(*PAGE)
    nature.sky(canvas, DAY, 110)
    nature.ranges(canvas, DAY, 70, 112, count=5, rise=46, seed=181)
    nature.hedges(canvas, DAY, 112, count=13)
    person(canvas, (150, 158), 34, coat=COATS[1], hat=(224, 196, 130), reach=-0.5)
    person(canvas, (120, 150), 29, coat=COATS[5], hat=(224, 196, 130))
    nature.birds(canvas, (70, 40), 6, mix(DAY.near, INK, 0.3))
    return canvas


def winter_line() -> Canvas:
    """Draw a water pipe along a winter hillside: two people wrap it before the frost."""
    canvas = Canvas(172.0, 84.0)
    nature.sky(canvas, RAIN, 40)
    nature.ranges(canvas, RAIN, 26, 50, count=6, rise=30, seed=61)
    built.village(canvas, 96, 150, 50, size=11, seed=33)
    nature.grove(canvas, (60, 51), (96, 50), RAIN, count=10, height=9, seed=12)
    canvas.area([(0, 58), (172, 48), (172, 84), (0, 84)], mix(RAIN.leaf, RAIN.low, 0.55))
    canvas.area([(0, 70), (172, 60), (172, 84), (0, 84)], mix(RAIN.leaf, RAIN.low, 0.35))
    ends = [(-2.0, 71.0), (174.0, 60.0)]
    canvas.line([(x, y + 1.2) for x, y in ends], mix(RAIN.near, INK, 0.35), 3.4)
    canvas.line(ends, (92, 122, 140), 3.4)
    canvas.line([(26, 69.2), (78, 65.9)], (206, 176, 120), 4.6)
    for x in span(28, 78, 5):
        canvas.line([(x, 71.3 - (x - 26) * 0.063), (x + 1.6, 66.8 - (x - 26) * 0.063)], (168, 138, 88), 0.5)
    for x in span(14, 170, 26):
        canvas.box(x, 70.6 - x * 0.0625, x + 2.6, 76 - x * 0.0625, (150, 150, 146))
    person(canvas, (84, 75), 26, coat=COATS[1], hat=(224, 196, 130), reach=-0.6)
    person(canvas, (62, 78), 27, coat=COATS[2], reach=0.4)
    nature.birds(canvas, (126, 18), 6, mix(RAIN.near, INK, 0.25))
    return canvas


PICTURES: dict[str, Callable[[], Canvas | Vector]] = {
    "cover.png": cover,
    "back.png": back,
    "inside-back.png": autumn,
    "photo-dam.png": reservoir,
    "photo-rice.png": rice,
    "photo-spring.png": spring,
    "photo-lab.png": laboratory,
    "photo-board.png": board,
    "photo-night.png": night,
    "street.png": street,
    "hall.png": hall,
    "lamp.png": lamp,
    "well.png": well,
    "rail.png": rail,
    "keeper-1.png": keeper_at_gauge,
    "keeper-2.png": record_books,
    "keeper-3.png": lodge,
    "reservoir.png": first_light,
    "slope.png": slope,
    "class.png": classroom,
    "bus.png": bus,
    "listen.png": listening,
    "ledger.png": ledger,
    "goats.png": goats,
    "carry.png": carrying,
    "filler.png": valley,
    "inside-front.png": tea,
    "winter-line.png": winter_line,
    **CHARTS,
}


def main(names: list[str]) -> None:
    """Draw the pictures of some names, or every one, into the issue's folder."""
    for name in names or PICTURES:
        PICTURES[name]().save(IMAGES / name)
        print(IMAGES / name)


if __name__ == "__main__":
    main(sys.argv[1:])
