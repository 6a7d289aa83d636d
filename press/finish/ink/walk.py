"""Through a file from its pages: every stream with colours is visited once, whatever draws it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pikepdf

from press.finish.geometry import IDENTITY, matrix_of, multiplied, scale_of
from press.finish.ink.content import Content
from press.finish.ink.reader import read_content
from press.finish.ink.resources import Names
from press.finish.ink.sizes import Sizes
from press.finish.ink.visited import DEEPEST, Image, Key, Manner, Visited, appearances, is_form, page_key

_DIRECT = (0, 0)
"""The number of what stands inside another object: it has none of its own."""


class Walk:
    """A file's streams, forms and pictures, as they are reached from its pages.

    Args:
        pdf: the file.
        manner: how colours are painted; mask: how in a soft mask of luminosity.
        plates: the spaces of spot colours, by the plates' names.
        sizes: the copies of pictures.
        flat: how much ink is left of paintings, where nothing may be seen through; None where it may.
    """

    def __init__(
        self,
        pdf: pikepdf.Pdf,
        manner: Manner,
        mask: Manner,
        plates: Mapping[str, Any],
        sizes: Sizes,
        flat: Mapping[Key, Mapping[int, float]] | None = None,
    ) -> None:
        self._flat = flat
        self.pdf = pdf
        self.manner = manner
        self.mask = mask
        self._plates = plates
        self.sizes = sizes
        self._resources: dict[Key, Names] = {}
        self.names: list[Names] = []
        self._seen: set[tuple[Key, int]] = set()
        self.pages: list[Visited] = []
        self.streams: dict[Key, Visited] = {}
        self.images: dict[Key, Image] = {}
        self.shadings: dict[Key, str | None] = {}
        self.type_3: set[int] = set()
        self.groups: list[tuple[Any, Manner]] = []
        """Pages and forms that are groups."""

    def run(self) -> None:
        """Visit everything."""
        for number in range(1, len(self.pdf.pages) + 1):
            self._visit_page(number)
        self._take_copies()

    def _take_copies(self) -> None:
        """Take note of pictures' copies, of which there may be more after a dictionary was visited."""
        for names in self.names:
            for name, copy in names.copies.items():
                origin = self.images[self.sizes.origins[copy.objgen]]
                image = self.images.setdefault(copy.objgen, Image(copy, origin.manner))
                image.holders.append((names.resources["/XObject"], name))

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
        for appearance in appearances(page):
            self._visit_form(appearance, names, self.manner, 1.0, number, 0)

    def _read(
        self, stream: Any, key: Key, names: Names, manner: Manner, *, inherits: bool, scale: float = 1.0
    ) -> Content:
        return read_content(
            stream,
            names,
            manner.paints,
            overprint=manner.overprint,
            inherits=inherits,
            scale=scale,
            sizes=self.sizes,
            flat=None if self._flat is None else self._flat.get(key),
        )

    def _visit_used(self, visited: Visited, scale: float, page: int, depth: int) -> None:
        """Visit the forms that a stream draws before others, for there the scale is known."""
        for use in visited.content.uses:
            if use.category == "/XObject" and depth < DEEPEST:
                drawn = visited.names.find("/XObject", use.name)
                if is_form(drawn):
                    own = matrix_of(drawn.get("/Matrix", IDENTITY))
                    inner = scale * scale_of(multiplied(own, use.matrix)) or 1.0
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
        if depth > DEEPEST or (key in self._seen and key[0] != _DIRECT):
            return
        self._seen.add(key)
        for name, drawn in names.held("/XObject"):
            if is_form(drawn):
                self._visit_form(drawn, names, manner, 1.0, page, depth)
            elif isinstance(drawn, pikepdf.Stream) and name not in names.copies:
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
