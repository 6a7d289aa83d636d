"""The sample journal's charts, their words set by press, and the icons of its infographic."""

from __future__ import annotations

import math
from collections.abc import Callable

from scripts.drawing import charts
from scripts.drawing.canvas import Colour
from scripts.drawing.vector import Vector

COLUMN = 82.0
"""mm: a chart in one of two columns."""
ACROSS = 172.0
"""mm: a chart over both."""
GREEN: Colour = (72, 112, 92)
ICON = 24.0
"""mm: an icon is drawn larger than it is printed."""

COUNTIES = ("柯山区", "汀洲区", "青石县", "兰皋县", "云梓县", "梅川市")
SOURCES = ((14, 8, 6, 4), (5, 6, 8, 5), (27, 13, 6, 4), (18, 11, 7, 4), (21, 9, 4, 2), (8, 7, 5, 4))
SPENT = {"管护员报酬": 46.0, "电费": 21.0, "维修": 19.2, "药剂化验": 9.0, "结余": 4.8}
CLASSES = {"漏损率（%）": (17.2, 24.0, 38.4), "收缴率（%）": (96.1, 86.9, 58.0)}
MONTHS = tuple(f"{month}月" for month in (8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7))
SUPPLY = {
    "有专人管护的六个点": (96.1, 95.8, 95.2, 94.6, 93.9, 93.1, 94.0, 96.2, 97.0, 97.4, 97.1, 96.5),
    "没有专人管护的六个点": (82.4, 80.1, 77.6, 74.2, 71.5, 68.9, 72.3, 80.5, 85.2, 87.0, 85.9, 83.1),
}
STEPS = (
    ("账清", "总表分表对得上\n每月贴出来"),
    ("费足", "知道钱的去处\n愿意交"),
    ("人稳", "养得起专人\n留得住"),
    ("水好", "有人巡、有人找漏\n少停水"),
)


def sources() -> Vector:
    """Draw where each county's water comes from."""
    canvas = Vector(COLUMN, 62)
    rows = dict(zip(COUNTIES, SOURCES, strict=True))
    charts.shares(canvas, rows, ("山泉", "溪流", "机井", "水库"), left=14)
    return canvas


def spent() -> Vector:
    """Draw where a hundred yuan go."""
    canvas = Vector(COLUMN, 46)
    charts.bars(canvas, SPENT, left=19)
    return canvas


def classes() -> Vector:
    """Draw loss and payment of the three classes of townships."""
    canvas = Vector(COLUMN, 58)
    names = ("0.9处（一类）", "1.5处（二类）", "3.6处（三类）")
    charts.columns(canvas, names, CLASSES, top=100)
    return canvas


def supply() -> Vector:
    """Draw how certain the water is, month by month, with and without somebody who looks after it."""
    canvas = Vector(ACROSS, 66)
    charts.lines(canvas, MONTHS, SUPPLY, low=60, high=100, step=10)
    return canvas


def steps() -> Vector:
    """Draw the four steps that follow from each other."""
    canvas = Vector(ACROSS, 28)
    charts.steps(canvas, STEPS)
    return canvas


def tool() -> Vector:
    """Draw a spanner."""
    canvas = Vector(ICON, ICON)
    canvas.line([(7, 17), (15, 9)], GREEN, 2)
    canvas.ring((16.5, 7.5), 4.6, GREEN, 1.6)
    canvas.area([(16.6, 7.4), (22, 4), (20, 2)], (255, 255, 255))
    canvas.ring((6, 18), 2.8, GREEN, 1.6)
    return canvas


def camera() -> Vector:
    """Draw a camera."""
    canvas = Vector(ICON, ICON)
    corners = [(3, 7), (8, 7), (9.5, 4.6), (14.5, 4.6), (16, 7), (21, 7), (21, 19), (3, 19), (3, 7), (8, 7)]
    canvas.line(corners, GREEN, 1.6)
    canvas.ring((12, 12.8), 4, GREEN, 1.6)
    return canvas


def clock() -> Vector:
    """Draw a clock at twenty to six."""
    canvas = Vector(ICON, ICON)
    canvas.ring((12, 12), 9.4, GREEN, 1.6)
    canvas.line([(12, 6.4), (12, 12), (16, 14.6)], GREEN, 1.6)
    return canvas


def tick() -> Vector:
    """Draw a tick in a ring that is open where it leaves."""
    canvas = Vector(ICON, ICON)
    ring = [
        (12 + 9 * math.cos(math.radians(a)), 12 + 9 * math.sin(math.radians(a))) for a in range(0, 300, 4)
    ]
    canvas.line(ring, GREEN, 1.6)
    canvas.line([(7.4, 11.6), (11, 15.4), (20, 5)], GREEN, 1.6)
    return canvas


CHARTS: dict[str, Callable[[], Vector]] = {
    "fig1.svg": sources,
    "fig2.svg": spent,
    "fig3.svg": classes,
    "fig4.svg": supply,
    "fig5.svg": steps,
    "icon-tool.svg": tool,
    "icon-photo.svg": camera,
    "icon-clock.svg": clock,
    "icon-check.svg": tick,
}
