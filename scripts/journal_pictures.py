"""Draw the pictures of the 48-page sample journal, at 305 to the inch, always the same bytes.

Run ``python -m scripts.journal_pictures`` from the root of the repository, with the names of pictures to draw
only those. Scenes are flat colour in few tones; charts carry Chinese words in press's own faces.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from scripts.drawing import buildings as built
from scripts.drawing import nature
from scripts.drawing.canvas import INK, WHITE, Canvas, mix
from scripts.drawing.nature import DAWN, DAY
from scripts.drawing.people import COATS, person

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


PICTURES: dict[str, Callable[[], Canvas]] = {
    "cover.png": cover,
    "street.png": street,
}


def main(names: list[str]) -> None:
    """Draw the pictures of some names, or every one, into the issue's folder."""
    for name in names or PICTURES:
        PICTURES[name]().save(IMAGES / name)
        print(IMAGES / name)


if __name__ == "__main__":
    main(sys.argv[1:])
