"""The sample journal's charts, with Chinese words in press's own faces, and the icons of its infographic."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache
from pathlib import Path

from press.fonts import ensure_fonts, load_fonts, sets_for
from press.project import Project
from scripts.drawing import charts
from scripts.drawing.canvas import Canvas, Colour

COLUMN = 82.0
"""mm: a chart in one of two columns."""
SHARP = 520
"""Words in a chart want more dots to the inch than a scene."""
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


@cache
def _face() -> Path:
    """Return the file of the face for small words in charts."""
    project = Project.around(Path(__file__).parent.parent)
    ensure_fonts(project, sets_for(project, kind="journal"))
    return load_fonts(project, kind="journal").roles["hei"][1].path


def sources() -> Canvas:
    """Draw where each county's water comes from."""
    canvas = Canvas(COLUMN, 62, ppi=SHARP)
    rows = dict(zip(COUNTIES, SOURCES, strict=True))
    charts.shares(canvas, rows, ("山泉", "溪流", "机井", "水库"), _face(), left=14)
    return canvas


def spent() -> Canvas:
    """Draw where a hundred yuan go."""
    canvas = Canvas(COLUMN, 46, ppi=SHARP)
    charts.bars(canvas, SPENT, _face(), left=19)
    return canvas


def classes() -> Canvas:
    """Draw loss and payment of the three classes of townships."""
    canvas = Canvas(COLUMN, 58, ppi=SHARP)
    names = ("0.9处（一类）", "1.5处（二类）", "3.6处（三类）")
    charts.columns(canvas, names, CLASSES, _face(), top=100)
    return canvas


def supply() -> Canvas:
    """Draw how certain the water is, month by month, with and without somebody who looks after it."""
    canvas = Canvas(ACROSS, 66)
    charts.lines(canvas, MONTHS, SUPPLY, _face(), low=60, high=100, step=10)
    return canvas


def steps() -> Canvas:
    """Draw the four steps that follow from each other."""
    canvas = Canvas(ACROSS, 28)
    charts.steps(canvas, STEPS, _face())
    return canvas


def tool() -> Canvas:
    """Draw a spanner."""
    canvas = Canvas(ICON, ICON)
    canvas.line([(7, 17), (15, 9)], GREEN, 2)
    canvas.ring((16.5, 7.5), 4.6, GREEN, 1.6)
    canvas.area([(16.6, 7.4), (22, 4), (20, 2)], (255, 255, 255))
    canvas.ring((6, 18), 2.8, GREEN, 1.6)
    return canvas


def camera() -> Canvas:
    """Draw a camera."""
    canvas = Canvas(ICON, ICON)
    corners = [(3, 7), (8, 7), (9.5, 4.6), (14.5, 4.6), (16, 7), (21, 7), (21, 19), (3, 19), (3, 7), (8, 7)]
    canvas.line(corners, GREEN, 1.6)
    canvas.ring((12, 12.8), 4, GREEN, 1.6)
    return canvas


def clock() -> Canvas:
    """Draw a clock at twenty to six."""
    canvas = Canvas(ICON, ICON)
    canvas.ring((12, 12), 9.4, GREEN, 1.6)
    canvas.line([(12, 6.4), (12, 12), (16, 14.6)], GREEN, 1.6)
    return canvas


def tick() -> Canvas:
    """Draw a tick in a ring that is open where it leaves."""
    canvas = Canvas(ICON, ICON)
    ring = [
        (12 + 9 * math.cos(math.radians(a)), 12 + 9 * math.sin(math.radians(a))) for a in range(0, 300, 4)
    ]
    canvas.line(ring, GREEN, 1.6)
    canvas.line([(7.4, 11.6), (11, 15.4), (20, 5)], GREEN, 1.6)
    return canvas


CHARTS: dict[str, Callable[[], Canvas]] = {
    "fig1.png": sources,
    "fig2.png": spent,
    "fig3.png": classes,
    "fig4.png": supply,
    "fig5.png": steps,
    "icon-tool.png": tool,
    "icon-photo.png": camera,
    "icon-clock.png": clock,
    "icon-check.png": tick,
}
