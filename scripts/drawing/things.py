"""Small mended things, each in the middle of a square picture: umbrella, kettle, clock, wireless, glasses."""

from __future__ import annotations

import math

from scripts.drawing.canvas import INK, WHITE, Canvas, Colour, mix, span

SIDE = 36.0
"""mm: a square in a row of five over the type area."""
TABLE: Colour = (196, 164, 124)
RED: Colour = (190, 84, 62)
STEEL: Colour = (120, 138, 146)
CREAM: Colour = (248, 243, 230)


def table(ground: Colour) -> Canvas:
    """Return a square picture of a wall and the edge of a table."""
    canvas = Canvas(SIDE, SIDE, ground)
    canvas.box(0, 29, SIDE, SIDE, TABLE)
    canvas.box(0, 29, SIDE, 29.5, mix(TABLE, INK, 0.2))
    return canvas


def umbrella() -> Canvas:
    """Draw an open umbrella standing on its rim, one rib new."""
    canvas = table((214, 224, 222))
    canvas.line([(18, 8), (18, 27)], STEEL, 0.9)
    rim = [
        (18 + 13 * math.cos(math.radians(a)), 20 - 13 * math.sin(math.radians(a))) for a in range(0, 181, 4)
    ]
    canvas.area(rim, (58, 96, 122))
    for left in span(5, 25, 6.5):
        canvas.oval((left + 3.25, 20), 3.25, 1.6, (214, 224, 222))
    for foot in (11.5, 18.0, 24.5):
        canvas.line([(18, 7), (foot, 20)], RED if foot > 20 else mix((58, 96, 122), WHITE, 0.4), 0.5)
    canvas.line([(18, 27), (18.4, 28.4), (20, 28.6), (20.8, 27.2)], TABLE, 1.2)
    canvas.line([(18, 5), (18, 8)], STEEL, 0.8)
    return canvas


def kettle() -> Canvas:
    """Draw a kettle with a new knob on its lid."""
    canvas = table((236, 224, 204))
    canvas.line([(25, 20), (30, 13), (32, 13)], STEEL, 1.6)
    canvas.line([(10, 17), (10, 9), (25, 9), (25, 17)], mix(STEEL, INK, 0.4), 1.1)
    canvas.area([(9, 17), (26, 17), (28.5, 29), (6.5, 29)], STEEL)
    canvas.area([(9, 17), (13, 17), (11.5, 29), (6.5, 29)], mix(STEEL, WHITE, 0.25))
    canvas.box(11, 15.4, 24, 17, mix(STEEL, INK, 0.25))
    canvas.disc((17.5, 14.2), 1.5, RED)
    return canvas


def clock() -> Canvas:
    """Draw an alarm clock that goes again."""
    canvas = table((222, 226, 212))
    for x in (12.0, 24.0):
        canvas.disc((x, 10), 3, mix(RED, INK, 0.15))
        canvas.line([(18 + (x - 18) * 0.7, 24), (x, 29)], STEEL, 1.3)
    canvas.disc((18, 18.5), 9.5, RED)
    canvas.disc((18, 18.5), 7.7, CREAM)
    for hour in range(12):
        x, y = math.sin(hour * math.pi / 6), -math.cos(hour * math.pi / 6)
        canvas.line([(18 + 6 * x, 18.5 + 6 * y), (18 + 6.9 * x, 18.5 + 6.9 * y)], INK, 0.4)
    canvas.line([(18, 18.5), (18, 13.4)], INK, 0.6)
    canvas.line([(18, 18.5), (21.6, 20.4)], INK, 0.8)
    return canvas


def wireless() -> Canvas:
    """Draw an old wireless with its aerial out."""
    canvas = table((226, 214, 206))
    canvas.line([(26, 15), (32, 4)], STEEL, 0.6)
    canvas.box(5, 15, 31, 29, (138, 96, 66))
    canvas.box(6.6, 16.6, 18, 27.4, (216, 196, 160))
    for y in span(18, 26, 1.6):
        canvas.line([(7.6, y), (17, y)], (164, 130, 92), 0.5)
    canvas.box(20, 17, 29.4, 20.6, CREAM)
    canvas.line([(26.4, 17), (26.4, 20.6)], RED, 0.5)
    for x in (22.2, 27.2):
        canvas.disc((x, 24.8), 1.9, CREAM)
    return canvas


def glasses() -> Canvas:
    """Draw a pair of glasses with a new leg, on a folded cloth."""
    canvas = table((212, 220, 226))
    canvas.area([(4, 29), (9, 25.4), (31, 25.4), (33, 29)], CREAM)
    for x in (11.6, 24.4):
        canvas.disc((x, 20), 5, mix((212, 220, 226), WHITE, 0.6))
        canvas.ring((x, 20), 5.2, INK, 0.9)
    canvas.line([(16.4, 18.6), (18, 18), (19.6, 18.6)], INK, 0.9)
    canvas.line([(6.6, 18.6), (3.4, 13.6)], INK, 0.9)
    canvas.line([(29.4, 18.6), (32.6, 13.6)], RED, 0.9)
    return canvas
