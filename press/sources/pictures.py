"""Look at a picture before it is set: is it there, is it ours, can it be read, is it fine enough."""

from __future__ import annotations

import math
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from PIL import Image, ImageFile

from press.diagnostics import Diagnostic, Span
from press.diagnostics import issue as rules
from press.language import say
from press.model.blocks import Picture, usual_share
from press.sources.drawing import LARGEST, DrawingError, read_drawing
from press.sources.folder import find, names_in
from press.sources.measures import Measures
from press.sources.words import meant, short

HEIGHT = 200.0
"""mm that a picture may stand high: the type area of 225 mm less its caption."""
PIXELS = 100_000_000
BYTES = 100_000_000

_FORMATS = frozenset(("JPEG", "PNG", "TIFF", "GIF", "WEBP", "BMP", "MPO"))
_ODD_MODES = {"LAB": "Lab 颜色", "F": "32 位", "I": "32 位"}
_TURNED = frozenset((5, 6, 7, 8))
_ORIENTATION = 0x0112
_ON_WEB = re.compile(r"(?:https?|ftp):|//", re.IGNORECASE)
_LONGEST = 80
"""Characters of a name that a message shows; a picture pasted as ``data:`` has millions."""
_NARROW = 10
"""mm: a picture that could stand no wider than this is of no use."""

_UNITS = 10_000
"""What the longer side of a drawing counts: only its shape matters."""
_WHY = {
    "xml": ("文件不完整，或者不是 SVG", "it is damaged or no SVG"),
    "root": ("文件不是 SVG", "it is no SVG"),
    "entities": ("里面定义了实体", "it declares entities"),
    "elements": ("图形太多，或者自己套自己", "it has too many shapes, or repeats itself without end"),
    "depth": ("套了太多层", "it is nested too deeply"),
    "bytes": ("超过 5 MB", "it is larger than 5 MB"),
    "size": ("没有写明宽和高，或者太扁太长", "it has no width and height, or is far too narrow"),
}

# Pillow's own limit is a little lower; the engine opens the same files and would warn of what was let pass.
Image.MAX_IMAGE_PIXELS = PIXELS


@contextmanager
def _strictly() -> Iterator[None]:
    """Read pictures as they are: the engine, once loaded, makes Pillow pass over files that are cut short."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


@dataclass
class PictureReader:
    """Looks pictures up for one issue, adding what is wrong to ``found``."""

    folder: Path
    found: list[Diagnostic]
    measures: Measures = field(default_factory=Measures)

    def __call__(self, target: str, share: float | None, alt: str, place: Span) -> Picture | None:
        """Return the picture, or None when it cannot be shown.

        Args:
            target: its name as written, below the issue's folder.
            share: its share of the measure; None where its shape decides.
            alt: its words for who cannot see it.
            place: where it is named.
        """
        if _ON_WEB.match(target):
            self.found.append(rules.PICTURE_ON_WEB.at(place, name=short(target, _LONGEST)))
            return None
        path = self._path(target, place)
        if path is not None and path.suffix.lower() == ".svg":
            return self._drawing(path, target, alt, place)
        size = self._size(path, target, place) if path else None
        if path is None or size is None:
            return None
        self._fineness(size, self._usual(size) if share is None else share, target, place)
        return Picture(PurePosixPath(path.relative_to(self.folder).as_posix()), *size, alt)

    def _usual(self, size: tuple[int, int]) -> float:
        """Return the share of the type area that a picture takes unasked: a column, where there are any."""
        if self.measures.parted:
            return self.measures.column / self.measures.area
        return usual_share(size[0] / size[1])

    def _path(self, target: str, place: Span) -> Path | None:
        found = find(self.folder, target)
        if found.outside:
            self.found.append(rules.PICTURE_OUTSIDE.at(place, name=short(target, _LONGEST)))
        elif found.path is None:
            self.found.append(
                rules.PICTURE_MISSING.at(place, name=target, meant=meant(target, self._names()))
            )
        elif found.right_name != str(PurePosixPath(target.replace("\\", "/"))):
            self.found.append(rules.PICTURE_CASE.at(place, name=target, right=found.right_name))
        return found.path

    def _names(self) -> list[str]:
        files = names_in(self.folder / "images")
        return [f"images/{name}" for name in files if (self.folder / "images" / name).is_file()]

    def _size(self, path: Path, target: str, place: Span) -> tuple[int, int] | None:
        """Return width and height in pixels as seen, having read the whole file once."""
        if path.stat().st_size > BYTES:
            size = f"{path.stat().st_size // 1_000_000} MB"
            self.found.append(rules.PICTURE_TOO_LARGE.at(place, name=target, size=size))
            return None
        try:
            with _strictly():
                return self._measured(path, target, place)
        except Image.DecompressionBombError:
            size = say("超过一亿像素", "more than a hundred million pixels")
            self.found.append(rules.PICTURE_TOO_LARGE.at(place, name=target, size=size))
            return None
        except Exception:  # Pillow's plugins raise whatever a damaged file leads them into
            self.found.append(rules.PICTURE_UNREADABLE.at(place, name=target))
            return None

    def _drawing(self, path: Path, target: str, alt: str, place: Span) -> Picture | None:
        """Return an SVG, its size that of its view box; it is sharp at any."""
        try:
            with path.open("rb") as file:
                drawing = read_drawing(file.read(LARGEST + 1))
        except DrawingError as error:
            why = _WHY.get(str(error), _WHY["xml"])
            self.found.append(rules.DRAWING_UNUSABLE.at(place, name=target, why=say(*why)))
            return None
        if drawing.lost:
            self.found.append(rules.DRAWING_STRIPPED.at(place, name=target, what="、".join(drawing.lost)))
        scale = _UNITS / max(drawing.width, drawing.height)
        size = (max(1, round(drawing.width * scale)), max(1, round(drawing.height * scale)))
        place_of_file = PurePosixPath(path.relative_to(self.folder).as_posix())
        return Picture(place_of_file, *size, alt, drawn=True, words=drawing.words)

    def _measured(self, path: Path, target: str, place: Span) -> tuple[int, int] | None:
        if path.suffix.lower() in (".pdf", ".eps", ".heic", ".wmf", ".emf", ".psd", ".ai"):
            self.found.append(rules.PICTURE_FORMAT.at(place, name=target, format=path.suffix[1:].upper()))
            return None
        with Image.open(path) as image:
            width, height = image.size
            if width * height > PIXELS:
                size = f"{width} × {height}"
                self.found.append(rules.PICTURE_TOO_LARGE.at(place, name=target, size=size))
                return None
            if image.format not in _FORMATS:
                self.found.append(rules.PICTURE_FORMAT.at(place, name=target, format=image.format))
                return None
            if image.mode in _ODD_MODES:
                odd = f"{image.format}，{_ODD_MODES[image.mode]}" if say("zh", "en") == "zh" else image.mode
                self.found.append(rules.PICTURE_FORMAT.at(place, name=target, format=odd))
                return None
            turned = image.getexif().get(_ORIENTATION) in _TURNED
            image.draft(
                "RGB", (width // 8, height // 8)
            )  # a JPEG is read to its end, but at an eighth of the size
            image.load()
        return (height, width) if turned else (width, height)

    def _fineness(self, size: tuple[int, int], share: float, target: str, place: Span) -> None:
        width = min(self.measures.area * share, HEIGHT * size[0] / size[1])
        ppi = size[0] / (width / 25.4)
        asked = self.measures.resolution
        most = math.floor(size[0] / asked.warn * 25.4)
        facts = {
            "name": target,
            "pixels": f"{size[0]} × {size[1]}",
            "width": round(width),
            "ppi": math.floor(ppi),
            "most": most,
            "wanted": asked.picture,
            "good": math.floor(size[0] / asked.picture * 25.4),
            "share": max(math.floor(size[0] / asked.warn * 25.4 / self.measures.area * 100), 1),
        }
        if ppi < asked.fail and most < _NARROW:
            self.found.append(rules.PICTURE_TINY.at(place, **facts))
        elif ppi < asked.fail:
            self.found.append(rules.PICTURE_COARSE.at(place, **facts))
        elif ppi < asked.warn:
            self.found.append(rules.PICTURE_SOFT.at(place, **facts))
