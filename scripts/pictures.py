"""Draw the pictures of the sample issues: a map, a bridge and a chart, always the same bytes.

Run ``python scripts/pictures.py`` from the root of the repository. The pictures are grey, 1843 pixels wide
(156 mm at 300 to the inch) and carry figures only, so that no Chinese typeface is needed to draw them:
the captions say what the figures mean.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps

Point = tuple[float, float]

WIDTH = 1843
FINE = 2
"""Everything is drawn this many times larger and reduced, which smooths the edges."""
TONES = 32
BLACK, DARK, MIDDLE, LIGHT, PALE, WHITE = 20, 75, 140, 196, 228, 255

IMAGES = Path(__file__).parent.parent / "issues" / "qingxi-gongzuo" / "2026-20" / "images"


class Canvas:
    """A grey picture whose coordinates are the finished picture's pixels."""

    def __init__(self, height: int, ground: int = WHITE) -> None:
        self.height = height
        self.image = Image.new("L", (WIDTH * FINE, height * FINE), ground)
        self.pen = ImageDraw.Draw(self.image)

    def area(self, points: Iterable[Point], tone: int) -> None:
        """Fill a polygon."""
        self.pen.polygon(_scaled(points), fill=tone)

    def line(self, points: Iterable[Point], tone: int, width: float) -> None:
        """Draw a line with round joints."""
        self.pen.line(_scaled(points), fill=tone, width=round(width * FINE), joint="curve")

    def disc(self, centre: Point, radius: float, tone: int) -> None:
        """Fill a circle."""
        self.oval(centre, radius, radius, tone)

    def oval(self, centre: Point, across: float, down: float, tone: int) -> None:
        """Fill an ellipse given by its half axes."""
        (x, y) = centre
        corners = _scaled([(x - across, y - down), (x + across, y + down)])
        self.pen.ellipse([corners[0], corners[1]], fill=tone)

    def box(self, left: float, top: float, right: float, bottom: float, tone: int) -> None:
        """Fill a rectangle."""
        self.area([(left, top), (right, top), (right, bottom), (left, bottom)], tone)

    def words(self, at: Point, text: str, size: float, anchor: str = "mm", tone: int = BLACK) -> None:
        """Set figures or Latin letters."""
        font = ImageFont.load_default(size=size * FINE)
        self.pen.text(_scaled([at])[0], text, fill=tone, font=font, anchor=anchor)

    def save(self, path: Path) -> None:
        """Reduce to the finished size, to few tones, and write a small PNG."""
        image = self.image.resize((WIDTH, self.height), Image.Resampling.LANCZOS)
        image = image.point(
            [round(round(tone * (TONES - 1) / 255) * 255 / (TONES - 1)) for tone in range(256)]
        )
        image.save(path, optimize=True, dpi=(300, 300))


def _scaled(points: Iterable[Point]) -> list[Point]:
    return [(x * FINE, y * FINE) for x, y in points]


def _span(first: float, last: float, step: float) -> Iterator[float]:
    value = first
    while value <= last:
        yield value
        value += step


# -- the map ---------------------------------------------------------------------------------------

MAP_HEIGHT = 1150
BRIDGES = (250, 560, 870)
PATH_OPEN_TO = 920
BANK = 62
PATH = 96


def _river(y: float) -> float:
    return 900 + 170 * math.sin(y / MAP_HEIGHT * 5.0 + 0.3)


def _bank(offset: float, first: float = -150, last: float = MAP_HEIGHT + 150) -> list[Point]:
    """Follow the river at a distance, measured square to its course."""
    points = []
    for y in _span(first, last, 6):
        slope = (_river(y + 1) - _river(y - 1)) / 2
        length = math.hypot(1, slope)
        points.append((_river(y) + offset / length, y - offset * slope / length))
    return points


def _blocks(canvas: Canvas) -> None:
    """Lay out a town: quarters of unequal size, their streets left white."""
    chance = random.Random(7)
    for row, top in enumerate(_span(-60, MAP_HEIGHT, 128)):
        left = -80.0 - 30 * (row % 2)
        while left < WIDTH:
            right = left + 110 + 130 * chance.random()
            tilt = (left - 900) * 0.05
            corners = [(left, top + tilt), (right - 16, top + tilt + 6)]
            corners += [(right - 16, top + tilt + 118), (left, top + tilt + 112)]
            canvas.area(corners, 238 if chance.random() < 0.8 else 222)
            left = right


def _avenues(canvas: Canvas) -> None:
    for y in BRIDGES:
        canvas.line([(-20, y - 46), (_river(y), y), (WIDTH + 20, y + 48)], WHITE, 30)
    for x in (330, 1440):
        canvas.line([(x - 30, -20), (x + 40, MAP_HEIGHT + 20)], WHITE, 30)


def _water(canvas: Canvas) -> None:
    canvas.area(_bank(-PATH - 26) + _bank(PATH + 26)[::-1], WHITE)
    canvas.area(_bank(-BANK) + _bank(BANK)[::-1], LIGHT)
    for offset, first, last in ((-28, 60, 190), (24, 330, 470), (-16, 640, 800), (30, 960, 1090)):
        canvas.line(_bank(offset, first, last), PALE, 5)


def _paths(canvas: Canvas) -> None:
    for side in (-PATH, PATH):
        canvas.area(_bank(side - 6.5, last=PATH_OPEN_TO) + _bank(side + 6.5, last=PATH_OPEN_TO)[::-1], BLACK)
        for dash in _dashes(_bank(side, PATH_OPEN_TO, MAP_HEIGHT + 150), drawn=26, left_out=20):
            canvas.line(dash, BLACK, 9)


def _dashes(course: list[Point], *, drawn: float, left_out: float) -> Iterator[list[Point]]:
    """Cut a line into dashes of one length, whatever its bends."""
    walked = -left_out
    dash: list[Point] = []
    for before, point in pairwise(course):
        walked += math.dist(before, point)
        if walked > drawn:
            yield dash
            walked, dash = -left_out, []
        elif walked >= 0:
            dash.append(point)


def _bridges(canvas: Canvas) -> None:
    for number, y in enumerate(BRIDGES, 1):
        x = _river(y)
        canvas.line([(x - PATH - 16, y - 5), (x + PATH + 16, y + 5)], WHITE, 40)
        canvas.line([(x - PATH - 10, y - 5), (x + PATH + 10, y + 5)], BLACK, 24)
        canvas.disc((x + 186, y), 42, BLACK)
        canvas.disc((x + 186, y), 36, WHITE)
        canvas.words((x + 186, y), str(number), 54)


def _compass_and_scale(canvas: Canvas) -> None:
    canvas.box(1560, 0, WIDTH, 250, WHITE)
    canvas.area([(1702, 40), (1740, 150), (1702, 126)], BLACK)
    canvas.area([(1702, 40), (1664, 150), (1702, 126)], MIDDLE)
    canvas.words((1702, 190), "N", 50)
    canvas.box(0, 1010, 420, MAP_HEIGHT, WHITE)
    canvas.box(60, 1096, 152, 1108, BLACK)
    canvas.box(152, 1096, 244, 1108, LIGHT)
    canvas.words((60, 1064), "0", 42)
    canvas.words((244, 1064), "500 m", 42)


def river_map() -> Canvas:
    """Draw the town, the river, its three numbered bridges and the paths on both banks."""
    canvas = Canvas(MAP_HEIGHT)
    for part in (_blocks, _avenues, _water, _paths, _bridges, _compass_and_scale):
        part(canvas)
    return canvas


# -- the bridge ------------------------------------------------------------------------------------

BRIDGE_HEIGHT = 860
WATER = 600
ARCHES = ((440, 150, 150), (921, 196, 206), (1402, 150, 150))


def _deck(x: float) -> float:
    return 352 + 96 * ((x - 921) / 800) ** 2


def _hills(canvas: Canvas) -> None:
    for height, swing, turn, tone in ((250, 52, 0.0, 236), (320, 36, 2.1, 226)):
        ridge = [
            (x, height + swing * math.sin(x / 260 + turn) + 14 * math.sin(x / 90))
            for x in range(0, WIDTH + 10, 10)
        ]
        canvas.area([(0, WATER), *ridge, (WIDTH, WATER)], tone)


def _house(canvas: Canvas, left: float, top: float, width: float) -> None:
    canvas.box(left, top, left + width, WATER, WHITE)
    canvas.area(
        [
            (left - 16, top + 4),
            (left + 26, top - 46),
            (left + width - 26, top - 46),
            (left + width + 16, top + 4),
        ],
        MIDDLE,
    )
    canvas.line([(left + 24, top - 48), (left + width - 24, top - 48)], DARK, 7)
    for x in _span(left + 26, left + width - 50, 56):
        canvas.box(x, top + 34, x + 26, top + 76, 176)


def _town(canvas: Canvas) -> None:
    for x, y, size in ((250, 330, 64), (420, 372, 46), (1400, 366, 50), (1585, 322, 66)):
        canvas.line([(x, y), (x, WATER)], 120, 11)
        for dx, dy, part in ((-0.5, 0.2, 0.7), (0.5, 0.15, 0.72), (0, -0.35, 0.8)):
            canvas.disc((x + dx * size, y + dy * size), size * part, 178)
    for left, top, width in ((-60, 290, 230), (270, 345, 130), (1430, 350, 120), (1660, 296, 240)):
        _house(canvas, left, top, width)


def _stone_shape() -> Image.Image:
    """Return the mask of the bridge's face: everything under the deck but the arches."""
    mask = Canvas(BRIDGE_HEIGHT, 0)
    mask.area([(0, WATER), *((x, _deck(x)) for x in range(0, WIDTH + 10, 10)), (WIDTH, WATER)], 255)
    for x, across, down in ARCHES:
        mask.oval((x, WATER), across, down, 0)
    mask.box(0, WATER, WIDTH, BRIDGE_HEIGHT, 0)
    return mask.image


def _masonry() -> Image.Image:
    """Return courses of stone, each block a little lighter or darker than its neighbour."""
    chance = random.Random(3)
    wall = Canvas(BRIDGE_HEIGHT, 176)
    for row, top in enumerate(_span(340, WATER, 26)):
        for left in _span(-60 + 38 * (row % 2), WIDTH, 76):
            wall.box(left + 1.5, top + 1.5, left + 74.5, top + 24.5, 204 + round(18 * chance.random()))
    return wall.image


def _rings(canvas: Canvas) -> None:
    """Edge each arch with wedge-shaped stones."""
    for x, across, down in ARCHES:
        inner = [_on_oval(x, across, down, turn) for turn in range(181)]
        outer = [_on_oval(x, across + 26, down + 26, turn) for turn in range(181)]
        canvas.area(inner + outer[::-1], 236)
        canvas.line(inner, DARK, 4)
        canvas.line(outer, DARK, 3)
        for turn in range(0, 181, 9):
            canvas.line([inner[turn], outer[turn]], DARK, 2)


def _on_oval(x: float, across: float, down: float, turn: float) -> Point:
    angle = math.radians(turn)
    return (x - across * math.cos(angle), WATER - down * math.sin(angle))


def _railing(canvas: Canvas) -> None:
    """Set posts and panels along the deck, the deck's edge under them."""
    canvas.line([(x, _deck(x)) for x in range(0, WIDTH + 10, 10)], DARK, 9)
    canvas.line([(x, _deck(x) - 44) for x in range(0, WIDTH + 10, 10)], DARK, 6)
    for x in _span(33, WIDTH, 74):
        top = _deck(x)
        after = _deck(x + 74)
        panel = [(x + 14, top - 35), (x + 60, after - 35), (x + 60, after - 12), (x + 14, top - 12)]
        canvas.area(panel, LIGHT)
        canvas.box(x - 7, top - 56, x + 7, top, DARK)
        canvas.disc((x, top - 60), 8, DARK)


def _lamps(canvas: Canvas) -> None:
    for x in (181, 551, 1291, 1661):
        canvas.box(x - 3, _deck(x) - 176, x + 3, _deck(x), BLACK)
        canvas.disc((x, _deck(x) - 186), 17, BLACK)
        canvas.disc((x, _deck(x) - 186), 12, WHITE)


def _reflection(canvas: Canvas) -> None:
    """Turn what stands above the water upside down, flattened, faded and crossed by ripples."""
    depth = BRIDGE_HEIGHT - WATER
    above = canvas.image.crop((0, 150 * FINE, WIDTH * FINE, WATER * FINE))
    image = ImageOps.flip(above).resize((WIDTH * FINE, depth * FINE), Image.Resampling.BICUBIC)
    faded = Image.blend(image, Image.new("L", image.size, PALE), 0.55)
    canvas.image.paste(faded, (0, WATER * FINE))
    chance = random.Random(11)
    for y in _span(WATER + 14, BRIDGE_HEIGHT, 15):
        for left in _span(-100, WIDTH, 300):
            start = left + 200 * chance.random()
            canvas.line([(start, y), (start + 60 + 150 * chance.random(), y)], 250, 3)
    canvas.line([(0, WATER), (WIDTH, WATER)], DARK, 5)


def bridge() -> Canvas:
    """Draw a stone bridge of three arches over still water, houses and hills behind it."""
    canvas = Canvas(BRIDGE_HEIGHT, 246)
    _hills(canvas)
    _town(canvas)
    for x, across, down in ARCHES:
        canvas.oval((x, WATER), across, down, 236)
    canvas.image.paste(_masonry(), mask=_stone_shape())
    for part in (_rings, _lamps, _railing, _reflection):
        part(canvas)
    return canvas


# -- the chart -------------------------------------------------------------------------------------

CHART_HEIGHT = 900
MONTHS = {3: 120, 4: 430, 5: 860, 6: 1380, 7: 1640, 8: 2310, 9: 3093}
PLANNED = 4180
FLOOR = 800


def _height(value: float) -> float:
    return FLOOR - value * 690 / 4300


def _scale_lines(canvas: Canvas) -> None:
    for value in range(0, 3001, 1000):
        canvas.line([(170, _height(value)), (1800, _height(value))], LIGHT, 2)
        canvas.words((146, _height(value)), str(value), 44, "rm")
    for x in _span(170, 1640, 34):
        canvas.line([(x, _height(PLANNED)), (x + 20, _height(PLANNED))], BLACK, 4)
    canvas.words((1800, _height(PLANNED)), str(PLANNED), 50, "rm")


def _columns(canvas: Canvas) -> None:
    before = 0
    for place, (month, value) in enumerate(MONTHS.items()):
        left = 226 + place * 232
        canvas.box(left, _height(before), left + 126, FLOOR, LIGHT)
        canvas.box(left, _height(value), left + 126, _height(before), DARK)
        canvas.box(left, _height(value) - 62, left + 126, _height(value), WHITE)
        canvas.words((left + 63, _height(value) - 36), str(value), 50)
        canvas.words((left + 63, FLOOR + 50), str(month), 50)
        before = value


def chart() -> Canvas:
    """Draw the sums spent by the end of each month, the month's own part darker."""
    canvas = Canvas(CHART_HEIGHT)
    _scale_lines(canvas)
    _columns(canvas)
    canvas.line([(170, FLOOR), (1800, FLOOR)], BLACK, 5)
    return canvas


PICTURES: dict[str, Callable[[], Canvas]] = {
    "liuchuan-river.png": river_map,
    "wangyue-bridge.png": bridge,
    "investment.png": chart,
}


def main() -> None:
    """Draw every picture into its issue's folder."""
    for name, draw in PICTURES.items():
        draw().save(IMAGES / name)
        print(IMAGES / name)


if __name__ == "__main__":
    main()
