"""Through a file from its pages: every stream with colours is visited once, whatever draws it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from press.finish.geometry import IDENTITY, Matrix, matrix_of, multiplied, scale_of, sides
from press.finish.ink.content import Content
from press.finish.ink.paints import Paints
from press.finish.ink.reader import read_content
from press.finish.ink.resources import Names
from press.finish.ink.shadings import Shadings

_Key = tuple[int, int]


def page_key(number: int) -> _Key:
    """Return what stands for a page's own content among the numbers of objects; pages count from 1."""
    return 0, number


_DIRECT = (0, 0)
"""The number of what stands inside another object: it has none of its own."""

_MOST_VISITS = 20_000
"""Of streams on one page: a malicious file draws forms in forms without end."""
_DEEPEST = 30


@dataclass(frozen=True)
class Manner:
    """How colours are painted, and by whom gradients are made anew."""

    paints: Paints
    shadings: Shadings
    overprint: bool


@dataclass
class Visited:
    """A stream that was read: what it held, and its resources' names."""

    content: Content
    names: Names
    manner: Manner


@dataclass
class Image:
    """An image XObject: where it is named, its least resolution in ppi by use, and the pages that show it."""

    stream: Any
    manner: Manner
    holders: list[tuple[Any, str]] = field(default_factory=list)
    resolution: float = 0.0
    pages: set[int] = field(default_factory=set)


class Walk:
    """A file's streams, forms and pictures, as they are reached from its pages.

    Args:
        pdf: the file.
        manner: how colours are painted; mask: how in a soft mask of luminosity.
        plates: the spaces of spot colours, by the plates' names.
        flat: how much ink is left of paintings, where nothing may be seen through; None where it may.
    """

    def __init__(
        self,
        pdf: pikepdf.Pdf,
        manner: Manner,
        mask: Manner,
        plates: Mapping[str, Any],
        flat: Mapping[_Key, Mapping[int, float]] | None = None,
    ) -> None:
        self._flat = flat
        self.pdf = pdf
        self.manner = manner
        self.mask = mask
        self._plates = plates
        self._resources: dict[_Key, Names] = {}
        self.names: list[Names] = []
        self._seen: set[tuple[_Key, int]] = set()
        self.pages: list[Visited] = []
        self.streams: dict[_Key, Visited] = {}
        self.images: dict[_Key, Image] = {}
        self.shadings: dict[_Key, str | None] = {}
        self.type_3: set[int] = set()
        self.groups: list[tuple[Any, Manner]] = []
        """Pages and forms that are groups."""

    def run(self) -> None:
        """Visit everything."""
        for number in range(1, len(self.pdf.pages) + 1):
            self._visit_page(number)

    # -- streams --------------------------------------------------------------------------------------------

    def _visit_page(self, number: int) -> None:
        page = self.pdf.pages[number - 1]
        names = self.names_of(page.resources)
        content = self._read(page, page_key(number), names, self.manner, inherits=False)
        if content.inline:
            page.externalize_inline_images(0)
            content = self._read(page, page_key(number), names, self.manner, inherits=False)
        if content.instructions is not None:
            page.Contents = self.pdf.make_stream(pikepdf.unparse_content_stream(content.instructions))
        if "/Group" in page:
            self.groups.append((page, self.manner))
        visited = Visited(content, names, self.manner)
        self.pages.append(visited)
        self._visit_used(visited, 1.0, number, 0)
        self._visit_resources(names, self.manner, number, 0)
        for appearance in _appearances(page):
            self._visit_form(appearance, names, self.manner, 1.0, number, 0)

    def _read(
        self, stream: Any, key: _Key, names: Names, manner: Manner, *, inherits: bool, scale: float = 1.0
    ) -> Content:
        return read_content(
            stream,
            names,
            manner.paints,
            overprint=manner.overprint,
            inherits=inherits,
            scale=scale,
            flat=None if self._flat is None else self._flat.get(key),
        )

    def _visit_used(self, visited: Visited, scale: float, page: int, depth: int) -> None:
        """Visit the forms that a stream draws before others, for there the scale is known."""
        for use in visited.content.uses:
            if use.category == "/XObject" and depth < _DEEPEST:
                drawn = visited.names.find("/XObject", use.name)
                if _is_form(drawn):
                    inner = scale * scale_of(use.matrix) or 1.0
                    self._visit_form(drawn, visited.names, visited.manner, inner, page, depth + 1)

    def _visit_form(
        self, form: Any, outer: Names, manner: Manner, scale: float, page: int, depth: int
    ) -> None:
        """Visit a form, a pattern or the group of a mask; ``outer`` are the names where it has none."""
        key = form.objgen
        if key in self.streams:
            return
        names = self.names_of(form.Resources) if "/Resources" in form else outer
        inherits = "/PatternType" not in form
        self.streams[key] = visited = Visited(Content(), names, manner)
        visited.content = self._read(form, key, names, manner, inherits=inherits, scale=scale)
        if visited.content.instructions is not None:
            form.write(pikepdf.unparse_content_stream(visited.content.instructions))
        if "/Group" in form:
            self.groups.append((form, manner))
        self._visit_used(visited, scale, page, depth)
        self._visit_resources(names, manner, page, depth + 1)

    # -- resources ------------------------------------------------------------------------------------------

    def names_of(self, resources: Any) -> Names:
        """Return the names of a resource dictionary."""
        key = resources.objgen
        if key not in self._resources or key == _DIRECT:
            self._resources[key] = Names(self.pdf, resources, self._plates)
            self.names.append(self._resources[key])
        return self._resources[key]

    def _visit_resources(self, names: Names, manner: Manner, page: int, depth: int) -> None:
        key = (names.resources.objgen, id(manner))
        if depth > _DEEPEST or (key in self._seen and key[0] != _DIRECT):
            return
        self._seen.add(key)
        for name, drawn in names.held("/XObject"):
            if _is_form(drawn):
                self._visit_form(drawn, names, manner, 1.0, page, depth)
            elif isinstance(drawn, pikepdf.Stream):
                image = self.images.setdefault(drawn.objgen, Image(drawn, manner))
                image.holders.append((names.resources["/XObject"], name))
        for _, pattern in names.held("/Pattern"):
            if isinstance(pattern, pikepdf.Stream):
                self._visit_form(pattern, names, manner, 1.0, page, depth)
            elif "/Shading" in pattern:
                self._visit_shading(pattern, "/Shading", names, manner)
        for name, _ in names.held("/Shading"):
            self._visit_shading(names.resources["/Shading"], name, names, manner)
        for _, state in names.held("/ExtGState"):
            self._visit_mask(state, names, manner, page, depth)
        if any(font.get("/Subtype") == pikepdf.Name.Type3 for _, font in names.held("/Font")):
            self.type_3.add(page)

    def _visit_shading(self, holder: Any, name: str, names: Names, manner: Manner) -> None:
        if holder[name].objgen == _DIRECT:
            holder[name] = self.pdf.make_indirect(holder[name])
        shading = holder[name]
        if shading.objgen not in self.shadings:
            spaces = names.resources.get("/ColorSpace")
            self.shadings[shading.objgen] = manner.shadings.repaint(shading, spaces)

    def _visit_mask(self, state: Any, names: Names, manner: Manner, page: int, depth: int) -> None:
        mask = state.get("/SMask")
        if isinstance(mask, pikepdf.Dictionary) and isinstance(mask.get("/G"), pikepdf.Stream):
            luminous = mask.get("/S") == pikepdf.Name.Luminosity
            self._visit_form(mask.G, names, self.mask if luminous else manner, 1.0, page, depth + 1)

    # -- what a page shows ----------------------------------------------------------------------------------

    def shown_on(self, number: int) -> Iterator[tuple[Content, str, Any, Matrix]]:
        """Yield everything drawn on a page: who draws it, its category, the object, its matrix to the page.

        Args:
            number: of the page, from 1.
        """
        waiting: list[tuple[Visited, Matrix, int]] = [(self.pages[number - 1], IDENTITY, 0)]
        for appearance in _appearances(self.pdf.pages[number - 1]):
            waiting.append((self.streams[appearance.objgen], IDENTITY, 0))
        visits = 0
        while waiting and visits < _MOST_VISITS:
            visited, matrix, depth = waiting.pop()
            visits += 1
            for use in visited.content.uses:
                drawn = visited.names.find(use.category, use.name)
                if drawn is None:
                    continue
                there = multiplied(use.matrix, matrix)
                yield visited.content, use.category, drawn, there
                inner = drawn.SMask.G if use.category == "/ExtGState" else drawn
                if isinstance(inner, pikepdf.Stream) and inner.objgen in self.streams and depth < _DEEPEST:
                    own = matrix_of(inner.get("/Matrix", IDENTITY))
                    waiting.append((self.streams[inner.objgen], multiplied(own, there), depth + 1))

    def contents_of(self, number: int) -> list[Content]:
        """Return the streams that make a page, itself first."""
        found = {id(self.pages[number - 1].content): self.pages[number - 1].content}
        for _, _, drawn, _ in self.shown_on(number):
            if isinstance(drawn, pikepdf.Stream) and drawn.objgen in self.streams:
                content = self.streams[drawn.objgen].content
                found[id(content)] = content
        return list(found.values())

    def measure(self) -> None:
        """Find out how large every picture is printed; the largest use counts."""
        for number in range(1, len(self.pages) + 1):
            for _, category, drawn, matrix in self.shown_on(number):
                image = self.images.get(drawn.objgen) if category == "/XObject" else None
                if image is not None:
                    image.pages.add(number)
                    ppi = _resolution(drawn, matrix)
                    image.resolution = min(image.resolution or ppi, ppi)


def _resolution(stream: Any, matrix: Matrix) -> float:
    """Return the pixels per inch of one use, the lesser of across and down."""
    width, height = sides(matrix)
    if width <= 0 or height <= 0:
        return 0.0
    return min(72 * int(stream.Width) / width, 72 * int(stream.Height) / height)


def _is_form(drawn: Any) -> bool:
    return isinstance(drawn, pikepdf.Stream) and drawn.get("/Subtype") == pikepdf.Name.Form


def _appearances(page: Any) -> Iterator[Any]:
    """Yield the streams that annotations are drawn with (12.5.5)."""
    for annotation in page.get("/Annots", []):
        for appearance in dict(annotation.get("/AP", {})).values():
            if isinstance(appearance, pikepdf.Stream):
                yield appearance
            else:
                yield from (one for one in dict(appearance).values() if isinstance(one, pikepdf.Stream))
