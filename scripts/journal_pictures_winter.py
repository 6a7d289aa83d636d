"""Draw the pictures of the 32-page sample journal and of its smaller sister, always the same bytes.

Run ``python -m scripts.journal_pictures_winter`` from the root of the repository, with the names of pictures
to draw only those.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from scripts.drawing import buildings as built
from scripts.drawing import diagrams, nature, things
from scripts.drawing.canvas import INK, WHITE, Canvas, Colour, mix
from scripts.drawing.nature import DAWN, DAY, DUSK, GOLD, RAIN
from scripts.drawing.people import COATS, company, person

ROOT = Path(__file__).parent.parent
ISSUES = ROOT / "issues"
YUEKAN, WENHUA = "qingxi-yuekan/2026-4", "qingxi-wenhua/2026-4"

COLUMN = 82.0
"""mm: a column of 22 characters."""
WIDE = 172.0
"""mm: both columns."""

STONE: Colour = (190, 186, 174)
BRASS: Colour = (184, 146, 78)


def tower() -> Canvas:
    """Draw the clock tower over the roofs of the old town at noon."""
    canvas = Canvas(WIDE, 96)
    nature.sky(canvas, DAY, 70)
    nature.ranges(canvas, DAY, 54, 70, count=4, rise=22, seed=12)
    built.village(canvas, -6, 178, 82, size=18, seed=23)
    diagrams.clock_tower(canvas, 86, 86, 80)
    canvas.box(0, 82, canvas.width, 96, (214, 206, 190))
    nature.birds(canvas, (46, 18), 8, mix(DAY.near, INK, 0.3))
    nature.birds(canvas, (132, 26), 6, mix(DAY.near, INK, 0.3), seed=8)
    company(canvas, (16, 94), (68, 94), 18, count=5, seed=3)
    company(canvas, (112, 94), (160, 94), 18, count=4, seed=8)
    return canvas


def medicine_car() -> Canvas:
    """Draw the medicine car on a threshing ground among hills, people waiting in a row."""
    canvas = Canvas(WIDE, 128)
    nature.sky(canvas, DAY, 70)
    nature.ranges(canvas, DAY, 50, 78, count=6, rise=44, seed=41)
    nature.terraces(canvas, DAY, 74, count=6, seed=2)
    built.village(canvas, 104, 180, 90, size=22, seed=17)
    canvas.area([(0, 94), (172, 88), (172, 128), (0, 128)], (226, 214, 186))
    diagrams.van(canvas, 18, 112, 62)
    company(canvas, (92, 116), (150, 112), 31, count=6, seed=5)
    return canvas


def well() -> Canvas:
    """Draw a village well at dusk with a ring of stone to sit on."""
    canvas = Canvas(217.0, 199.0)
    nature.sky(canvas, DUSK, 112, bands=20)
    canvas.disc((160, 92), 9, DUSK.sun)
    nature.ranges(canvas, DUSK, 92, 120, count=6, rise=46, seed=19)
    built.village(canvas, -8, 96, 126, size=30, seed=6, lit=0.85)
    built.village(canvas, 150, 226, 122, size=20, seed=9, lit=0.85)
    nature.tree(canvas, (128, 132), 58, DUSK, 0.45)
    canvas.box(0, 124, canvas.width, 199, mix(DUSK.earth, DUSK.near, 0.35))
    for row in range(7):
        y = 128 + row * row * 1.5 + row * 3
        canvas.line([(0, y), (217, y)], mix(DUSK.earth, DUSK.near, 0.55), 0.3)
    diagrams.well(canvas, (110, 166), 30, mix(STONE, DUSK.near, 0.25))
    company(canvas, (46, 172), (74, 178), 40, count=2, seed=2)
    company(canvas, (150, 174), (176, 170), 40, count=2, seed=5)
    return canvas


def workshop() -> Canvas:
    """Draw a repair room at the market: shelves, a bench, somebody at work, others waiting."""
    canvas = Canvas(WIDE, 58)
    built.room(canvas, (236, 226, 206), (190, 172, 144), 56)
    built.window(canvas, 112, 4, 160, 36, DAY)
    for top in (10, 25, 40):
        canvas.box(8, top, 52, top + 1.2, built.WOOD)
        for number in range(7):
            high = 5 + (number * 7 + top) % 5
            shade = mix(COATS[(number + top) % 6], WHITE, 0.15)
            canvas.box(10 + number * 6, top - high, 14.4 + number * 6, top, shade)
    person(canvas, (80, 74), 56, coat=COATS[0], reach=0.7)
    built.table(canvas, 62, 44, 146, 74)
    diagrams.lamp(canvas, (132, 44), 20)
    diagrams.sewing_machine(canvas, (104, 44), 24)
    person(canvas, (158, 76), 54, coat=COATS[1], reach=-0.5)
    return canvas


SNOW = mix(DAY.low, WHITE, 0.6)
SEASONS = ((DAWN, (196, 206, 150)), (DAY, (108, 148, 96)), (GOLD, (222, 186, 104)), (RAIN, SNOW))
"""The light and the fields of spring, summer, autumn and winter."""


def season(number: int) -> Canvas:
    """Draw one canal in a season, 0 to 3: full, or narrow in autumn and dry in winter."""
    light, field = SEASONS[number]
    canvas = Canvas(41.5, 58)
    nature.sky(canvas, light, 26)
    nature.ranges(canvas, light, 20, 28, count=4, rise=13, seed=50 + number)
    canvas.box(0, 28, 41.5, 58, field)
    bed = (176, 204, 214) if number < 3 else mix(STONE, WHITE, 0.3)
    canvas.area([(19.5, 28), (22, 28), (35, 58), (8, 58)], mix(STONE, INK, 0.1))
    narrow = 0.6 if number == 2 else 1.0
    canvas.area([(20, 28), (21.5, 28), (21 + 11.5 * narrow, 58), (21 - 11 * narrow, 58)], bed)
    for x in (3.5, 38.0):
        (nature.pine if number == 3 else nature.tree)(canvas, (x, 33), 11, light, 0.35 + number * 0.1)
    return canvas


def canal() -> Canvas:
    """Draw the valley over both pages: the river, the fields of the villages, who walks the bank."""
    canvas = Canvas(426, 291)
    nature.sky(canvas, DAWN, 120)
    canvas.disc((336, 44), 10, DAWN.sun)
    nature.ranges(canvas, DAWN, 96, 134, count=6, rise=52, seed=64)
    nature.strips(canvas, DAWN, 134, count=13, seed=19)
    nature.stream(canvas, DAY, 134, at=176, narrow=3, wide=76, swing=22)
    built.village(canvas, 250, 372, 148, size=17, seed=14)
    nature.grove(canvas, (-4, 150), (128, 146), DAWN, count=26, height=15, seed=5)
    nature.grove(canvas, (372, 152), (430, 156), DAWN, count=12, height=17, seed=9)
    nature.birds(canvas, (108, 52), 9, mix(DAWN.near, INK, 0.3))
    person(canvas, (88, 262), 46, coat=COATS[0], hat=(226, 190, 110), reach=0.6)
    person(canvas, (64, 268), 43, coat=COATS[3], hat=(226, 190, 110))
    return canvas


def bus_stop() -> Canvas:
    """Draw a bus at a camphor tree, people waiting on the low wall under it, over the foot of a page."""
    canvas = Canvas(217, 60)
    nature.sky(canvas, DAY, 24)
    nature.ranges(canvas, DAY, 15, 24, count=4, rise=11, seed=33)
    built.village(canvas, -6, 223, 35, size=14, seed=17)
    canvas.box(0, 35, 217, 60, (206, 202, 192))
    canvas.box(0, 47, 217, 60, (150, 150, 148))
    canvas.line([(0, 53.5), (217, 53.5)], (232, 228, 216), 0.6)
    nature.tree(canvas, (70, 41), 35, DAY, 0.42)
    canvas.box(44, 37, 104, 42, STONE)
    canvas.box(44, 36.4, 104, 37.4, mix(STONE, WHITE, 0.4))
    for number, x in enumerate((50, 60, 82, 92)):
        person(canvas, (x, 46), 19, coat=COATS[number])
    built.bus(canvas, 122, 52, 52)
    return canvas


def desk_lamp() -> Canvas:
    """Draw a mended desk lamp, lit."""
    canvas = Canvas(84, 58, (232, 222, 202))
    canvas.box(0, 46, 84, 58, (196, 164, 124))
    canvas.area([(26, 46), (40, 16), (56, 16), (74, 46)], (250, 232, 176))
    diagrams.lamp(canvas, (36, 46), 34)
    canvas.box(56, 43, 72, 46, (120, 140, 146))
    canvas.box(57, 40.4, 71, 43, (196, 96, 66))
    return canvas


def sewing_machine() -> Canvas:
    """Draw a mended sewing machine with a piece of cloth."""
    canvas = Canvas(84, 58, (216, 224, 220))
    canvas.box(0, 46, 84, 58, (196, 164, 124))
    canvas.area([(4, 46), (38, 44), (40, 58), (0, 58)], (206, 176, 120))
    for number in range(5):
        canvas.line([(6 + number * 7, 45.6 - number * 0.4), (3 + number * 8, 58)], (176, 78, 58), 0.7)
    diagrams.sewing_machine(canvas, (48, 46), 44)
    return canvas


def old_town() -> Canvas:
    """Draw the old town in the evening: lit windows, the tower among the roofs, its street below."""
    canvas = Canvas(191.0, 266.0)
    nature.sky(canvas, DUSK, 176, bands=26)
    canvas.disc((40, 138), 10, DUSK.sun)
    nature.ranges(canvas, DUSK, 150, 182, count=6, rise=48, seed=27)
    for ground, size, seed in ((184, 20, 3), (204, 27, 8)):
        built.village(canvas, -10, 200, ground, size=size, seed=seed, lit=0.9)
    diagrams.clock_tower(canvas, 122, 214, 132)
    built.village(canvas, -14, 206, 236, size=38, seed=14, lit=0.9)
    canvas.box(0, 236, canvas.width, 266, mix(DUSK.earth, DUSK.near, 0.45))
    built.lamps(canvas, [22, 70, 168], 250, 30, (250, 214, 140))
    company(canvas, (84, 259), (112, 262), 24, count=3, seed=6)
    company(canvas, (132, 260), (156, 262), 24, count=2, seed=1)
    nature.birds(canvas, (80, 92), 7, mix(DUSK.near, DUSK.low, 0.2))
    return canvas


def stepping_stones() -> Canvas:
    """Draw twelve stones in a row across a river's bend, each a little higher, somebody on the third."""
    canvas = Canvas(154.0, 74)
    nature.sky(canvas, DAWN, 34)
    nature.ranges(canvas, DAWN, 24, 40, count=5, rise=20, seed=15)
    nature.water(canvas, DAWN, 38, seed=6)
    nature.grove(canvas, (-4, 40), (52, 39), DAWN, count=13, height=9, seed=8)
    for number in range(12):
        x, y, high = 12 + number * 11.8, 66 - number * 1.1, 4 + number * 0.75
        half = 4.6 + number % 3 * 0.4
        canvas.oval((x, y + 0.8), half * 1.1, 1.5, mix(DAWN.water, INK, 0.25))
        outline = [(x - half, y), (x - half * 0.8, y - high), (x + half * 0.7, y - high - 0.6), (x + half, y)]
        canvas.area(outline, mix(STONE, INK, 0.2))
        canvas.area([*outline[1:3], (x + half * 0.5, y - high + 1), (x - half * 0.7, y - high + 1.2)], STONE)
    person(canvas, (35.6, 58), 24, coat=COATS[1], reach=-0.5)
    nature.reeds(canvas, DAWN, left=112, right=154, foot=75, height=20, seed=3)
    return canvas


def stone_bench() -> Canvas:
    """Draw the mason's four-sided rule on a stone bench, chisels and a hammer beside it."""
    canvas = Canvas(COLUMN, 54, (214, 220, 218))
    nature.ranges(canvas, RAIN, 20, 34, count=3, rise=14, seed=23)
    canvas.box(0, 30, COLUMN, 54, (168, 172, 158))
    canvas.area([(4, 34), (76, 31), (80, 38), (2, 41)], mix(STONE, WHITE, 0.35))
    canvas.area([(2, 41), (80, 38), (80, 46), (2, 50)], mix(STONE, INK, 0.15))
    canvas.line([(10, 39.2), (66, 35.4)], (150, 92, 54), 2.6)
    canvas.line([(10, 38.2), (66, 34.4)], (186, 124, 78), 0.9)
    for number in range(14):
        x = 12 + number * 4
        y = 39.4 - number * 0.27
        canvas.line([(x, y - 1.3), (x, y - (0.1 if number % 3 else -0.9))], INK, 0.3)
    for x, y in ((24, 33.4), (33, 32.8)):
        canvas.line([(x, y), (x + 11, y - 2.2)], (120, 126, 130), 1.0)
    canvas.line([(52, 31.6), (70, 26.4)], (150, 92, 54), 1.5)
    canvas.area([(66, 22.4), (71.4, 21.2), (73.4, 29.4), (68, 30.6)], (92, 98, 104))
    return canvas


PICTURES: dict[str, Callable[[], Canvas]] = {
    f"{YUEKAN}/zhonglou.png": tower,
    f"{YUEKAN}/yaoche.png": medicine_car,
    f"{YUEKAN}/shijing.png": well,
    f"{YUEKAN}/weixiu.png": workshop,
    f"{YUEKAN}/quchun.png": lambda: season(0),
    f"{YUEKAN}/quxia.png": lambda: season(1),
    f"{YUEKAN}/quqiu.png": lambda: season(2),
    f"{YUEKAN}/qudong.png": lambda: season(3),
    f"{YUEKAN}/changjuan.png": canal,
    f"{YUEKAN}/taideng.png": desk_lamp,
    f"{YUEKAN}/fengrenji.png": sewing_machine,
    f"{YUEKAN}/zhantai.png": bus_stop,
    f"{YUEKAN}/shichi.png": stone_bench,
    f"{YUEKAN}/yusan.png": things.umbrella,
    f"{YUEKAN}/shuihu.png": things.kettle,
    f"{YUEKAN}/naozhong.png": things.clock,
    f"{YUEKAN}/shouyinji.png": things.wireless,
    f"{YUEKAN}/yanjing.png": things.glasses,
    f"{YUEKAN}/jiuliqu.png": lambda: diagrams.canal_map(Canvas(WIDE, 92, (247, 245, 238))),
    f"{YUEKAN}/qushui.png": lambda: diagrams.upright(
        Canvas(COLUMN, 50),
        {"2021年": 618, "2022年": 612, "2023年": 578, "2024年": 520, "2025年": 467},
        ink=(58, 96, 122),
        strong=(4,),
    ),
    f"{YUEKAN}/juli.png": lambda: diagrams.upright(
        Canvas(COLUMN, 54),
        {"2以内": 12, "2—5": 17, "5—8": 21, "8—12": 39, "12—16": 44, "16以上": 46},
        ink=(176, 106, 58),
        strong=(3, 4, 5),
    ),
    f"{YUEKAN}/shuiwei.png": lambda: diagrams.gauge(Canvas(COLUMN, 74, (244, 246, 244))),
    f"{YUEKAN}/chuiji.png": lambda: diagrams.patrol(Canvas(COLUMN, 52, (228, 222, 206))),
    f"{YUEKAN}/jixin.png": lambda: diagrams.movement(Canvas(COLUMN, 70, (247, 244, 236)), BRASS),
    f"{WENHUA}/dusk.png": old_town,
    f"{WENHUA}/shimen.png": stepping_stones,
}
"""By issue and name."""


def main(names: list[str]) -> None:
    """Draw the pictures of some names, or every one, into their issues' folders."""
    for place, draw in PICTURES.items():
        issue, name = place.rsplit("/", 1)
        if not names or name in names:
            draw().save(ISSUES / issue / "images" / name)
            print(place)


if __name__ == "__main__":
    main(sys.argv[1:])
