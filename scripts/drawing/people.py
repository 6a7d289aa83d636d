"""Figures of people: simple shapes, told apart by coats and hair, never by faces."""

from __future__ import annotations

import random

from scripts.drawing.canvas import Canvas, Colour, Point, mix

SKIN: Colour = (226, 186, 154)
HAIR: Colour = (48, 44, 46)
GREY: Colour = (176, 172, 168)
COATS: tuple[Colour, ...] = (
    (62, 88, 108),
    (176, 78, 58),
    (206, 176, 120),
    (92, 122, 100),
    (118, 110, 128),
    (228, 222, 208),
)


def person(
    canvas: Canvas,
    feet: Point,
    height: float,
    *,
    coat: Colour,
    hair: Colour = HAIR,
    hat: Colour | None = None,
    reach: float = 0,
) -> None:
    """Stand a figure; ``reach`` from -1 to 1 stretches an arm to the left or right."""
    (x, y) = feet
    dark = mix(coat, HAIR, 0.55)
    for side in (-1, 1):
        canvas.line(
            [(x + side * height * 0.055, y), (x + side * height * 0.05, y - height * 0.48)],
            dark,
            height * 0.085,
        )
    bust(canvas, (x, y - height * 0.42), height, coat=coat, hair=hair, hat=hat, reach=reach)


def bust(
    canvas: Canvas,
    waist: Point,
    height: float,
    *,
    coat: Colour,
    hair: Colour = HAIR,
    hat: Colour | None = None,
    reach: float = 0,
) -> None:
    """Draw a figure from the waist up: whoever sits or stands behind something."""
    (x, y) = waist
    shoulder = y - height * 0.38
    canvas.area(
        [
            (x - height * 0.1, y),
            (x + height * 0.1, y),
            (x + height * 0.125, shoulder + height * 0.05),
            (x + height * 0.08, shoulder),
            (x - height * 0.08, shoulder),
            (x - height * 0.125, shoulder + height * 0.05),
        ],
        coat,
    )
    for side in (-1, 1):
        hand = (x + side * height * 0.13, y - height * 0.04)
        if reach and (side > 0) == (reach > 0):
            hand = (x + reach * height * 0.32, shoulder + height * 0.12)
        canvas.line(
            [(x + side * height * 0.1, shoulder + height * 0.045), hand],
            mix(coat, HAIR, 0.22),
            height * 0.062,
        )
        canvas.disc(hand, height * 0.03, SKIN)
    head = (x, shoulder - height * 0.085)
    canvas.box(
        x - height * 0.025, head[1], x + height * 0.025, shoulder + height * 0.02, mix(SKIN, HAIR, 0.15)
    )
    canvas.disc(head, height * 0.075, SKIN)
    if not hat:
        _hair(canvas, head, height * 0.08, hair)
    else:
        canvas.area(
            [
                (x - height * 0.15, head[1] - height * 0.01),
                (x + height * 0.15, head[1] - height * 0.01),
                (x, head[1] - height * 0.13),
            ],
            hat,
        )


def _hair(canvas: Canvas, head: Point, radius: float, colour: Colour) -> None:
    (x, y) = head
    box = [value * canvas.unit for value in (x - radius, y - radius, x + radius, y + radius)]
    canvas.pen.pieslice(box, 170, 370, fill=colour)


def company(
    canvas: Canvas, first: Point, last: Point, height: float, *, count: int, seed: int, seated: bool = False
) -> None:
    """Stand or seat several people along a line."""
    chance = random.Random(seed)
    for number in range(count):
        part = number / max(count - 1, 1)
        at = (first[0] + (last[0] - first[0]) * part, first[1] + (last[1] - first[1]) * part)
        draw = bust if seated else person
        hair = GREY if chance.random() < 0.25 else HAIR
        draw(
            canvas,
            at,
            height * chance.uniform(0.94, 1.05),
            coat=COATS[(number + seed) % len(COATS)],
            hair=hair,
        )
