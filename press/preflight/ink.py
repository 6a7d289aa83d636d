"""Ink on the paper, measured on the separations that Ghostscript makes: per page, and the worst place."""

from __future__ import annotations

import re
import tempfile
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from time import perf_counter
from urllib.parse import unquote

from PIL import Image, ImageMath

from press.finish.geometry import Box
from press.preflight.examination import Leaf
from press.tools import ghostscript

DPI = 60
"""Coarse on purpose: ink is too much where an area of it is, not one dot."""
_AREA = 3  # pixels: places of 1.3 mm are judged as a whole
_BATCH = 40  # pages whose plates lie on the disk at a time, some 40 MB
_PIXELS = 30_000_000  # of a plate; a poster of A0 has a fifth, and more take all memory that there is
_PLATE = re.compile(r".*\((?P<name>.+)\)\.tif$")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageInk:
    """The ink of one page.

    Args:
        page: counted from 1.
        most: of all inks together, per cent, where there is most.
        box: around every place over the limit, or around the worst one, pt.
        plates: the inks of which there is any.
    """

    page: int
    most: float
    box: Box
    plates: tuple[str, ...]


def measure(path: Path, leaves: tuple[Leaf, ...], limit: float, seconds: float) -> tuple[PageInk, ...] | None:
    """Measure a file's pages.

    Args:
        path: the file.
        leaves: its pages.
        limit: of ink, per cent: decides which places are boxed.
        seconds: to be had for it.

    Returns:
        The pages that were reached in time; None where Ghostscript is not installed.
    """
    if ghostscript.program() is None:
        return None
    return tuple(_measured(path, leaves, limit, perf_counter() + seconds))


def _measured(path: Path, leaves: tuple[Leaf, ...], limit: float, end: float) -> Iterator[PageInk]:
    # Pages come in order: what follows one that is too large to be drawn is not reached.
    leaves = tuple(takewhile(_can_be_drawn, leaves))
    for start in range(0, len(leaves), _BATCH):
        batch = leaves[start : start + _BATCH]
        with tempfile.TemporaryDirectory(prefix="press-ink-") as name:
            seconds = max(end - perf_counter(), 0.1)
            pages = range(start + 1, start + len(batch) + 1)
            ghostscript.separate(path, Path(name), pages, dpi=DPI, seconds=seconds)
            measured = list(_batch(Path(name), batch, start, limit))
        yield from measured
        if len(measured) < len(batch):
            return


def _can_be_drawn(leaf: Leaf) -> bool:
    return leaf.media.width * leaf.media.height * (DPI / 72) ** 2 <= _PIXELS


def _batch(folder: Path, batch: tuple[Leaf, ...], start: int, limit: float) -> Iterator[PageInk]:
    for number, leaf in enumerate(batch, start=1):
        plates = sorted(folder.glob(f"{number:05}(*.tif"))
        if not plates:
            return
        # The page that was being written when time ran out is not whole.
        with warnings.catch_warnings(action="ignore"):
            try:
                measured = _page(start + number, leaf, plates, limit)
            except (OSError, SyntaxError, ValueError):
                return
        yield measured


def _page(number: int, leaf: Leaf, files: list[Path], limit: float) -> PageInk:
    total: Image.Image | None = None
    plates = []
    for file in files:
        with Image.open(file) as plate:
            seen = plate.crop(_pixels(leaf, plate.size)) if leaf.rotate == 0 else plate.copy()
        # Black is full ink in these files, white none.
        ink = ImageMath.lambda_eval(lambda images: 255 - images["plate"], plate=seen.convert("I"))
        if _high(ink) > 2:
            plates.append(_name(file))
        total = ink if total is None else _sum(total, ink)
    assert total is not None
    areas = total.reduce(_AREA)
    most = _high(areas) / 2.55
    threshold = min(most, limit) * 2.55 - 0.5
    over = ImageMath.lambda_eval(lambda images: (images["areas"] > threshold) * 255, areas=areas).convert("L")
    return PageInk(page=number, most=most, box=_box(leaf, over.getbbox()), plates=tuple(plates))


def _high(picture: Image.Image) -> float:
    """Return the highest value of a picture with one band."""
    value = picture.getextrema()[1]
    return float(value) if isinstance(value, int | float) else 0.0


def _sum(total: Image.Image, ink: Image.Image) -> Image.Image:
    added: Image.Image = ImageMath.lambda_eval(
        lambda images: images["total"] + images["ink"], total=total, ink=ink
    )
    return added


def _pixels(leaf: Leaf, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return where the trim and its bleed lie in a picture of the paper."""
    scale, printed, media = DPI / 72, leaf.printed.crossed(leaf.media), leaf.media
    left, top = round((printed.left - media.left) * scale), round((media.top - printed.top) * scale)
    right = round((printed.right - media.left) * scale)
    bottom = round((media.top - printed.bottom) * scale)
    return max(left, 0), max(top, 0), min(max(right, left + 1), size[0]), min(max(bottom, top + 1), size[1])


def _box(leaf: Leaf, pixels: tuple[int, int, int, int] | None) -> Box:
    """Return where an area of the picture lies on the page."""
    if pixels is None or leaf.rotate:
        return leaf.cut
    left, top, right, bottom = (edge * _AREA * 72 / DPI for edge in pixels)
    printed = leaf.printed.crossed(leaf.media)
    return Box(
        printed.left + left,
        max(printed.top - bottom, printed.bottom),
        min(printed.left + right, printed.right),
        printed.top - top,
    )


def _name(file: Path) -> str:
    found = _PLATE.match(file.name)
    # Ghostscript writes what is no ASCII as a web address would.
    return unquote(found["name"]) if found else file.stem
