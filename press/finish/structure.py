"""The structure tree of a tagged file, mended where the engine leaves it short of PDF/UA (ISO 14289-1).

The engine makes an element of every box, page by page. What that leaves wrong is put right here: elements
without content, a picture that says nothing to those who do not see it, headings that skip a level, cells
that reach further down than the part of their table on this page, and header cells that do not say what they
head.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream, String

_HEADING = re.compile(r"/H([1-6])")
_CELLS = ("/TD", "/TH")
_KEPT_EMPTY = (*_CELLS, "/TR")
"""Cells and rows may be empty, and count all the same."""


@dataclass(frozen=True)
class StructureFacts:
    """What was mended: elements taken out, pictures made artifacts, headings moved, cells cut and scoped."""

    pruned: int
    artifacts: int
    headings: int
    spans: int
    scopes: int = 0


def mend_structure(pdf: Pdf) -> StructureFacts:
    """Mend the structure tree of an open PDF; one without a tree stays as it is."""
    if "/StructTreeRoot" not in pdf.Root:
        return StructureFacts(0, 0, 0, 0)
    root = pdf.Root.StructTreeRoot
    artifacts = _make_artifacts(pdf, root)
    facts = StructureFacts(
        pruned=_prune(root),
        artifacts=artifacts,
        headings=_level_headings(root),
        spans=_shorten_cells(root),
        scopes=_scope_heads(root),
    )
    _list_identifiers(pdf, root)
    return facts


def elements(parent: Object) -> Iterator[Object]:
    """Yield the structure elements below one, in reading order (14.7.2)."""
    for kid in _kids(parent):
        if _is_element(kid):
            yield kid
            yield from elements(kid)


def _kids(element: Object) -> list[Object]:
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids.as_list()) if isinstance(kids, Array) else [kids]


def _is_element(kid: Object) -> bool:
    return isinstance(kid, Dictionary) and "/S" in kid


def _prune(parent: Object) -> int:
    """Take out elements that hold nothing, such as a caption that belongs to other parts of its table."""
    kept, taken = [], 0
    for kid in _kids(parent):
        if _is_element(kid):
            taken += _prune(kid)
            if not _kids(kid) and str(kid.S) not in _KEPT_EMPTY:
                taken += 1
                continue
        kept.append(kid)
    if taken:
        parent.K = Array(kept)
    return taken


def _level_headings(root: Object) -> int:
    """Let no heading stand more than one level below the one before it (ISO 14289-1, 7.4.2)."""
    moved, before = 0, 0
    for element in elements(root):
        match = _HEADING.fullmatch(str(element.S))
        if not match:
            continue
        level = min(int(match[1]), before + 1)
        if level != int(match[1]):
            element.S = Name(f"/H{level}")
            moved += 1
        before = level
    return moved


def _shorten_cells(root: Object) -> int:
    """Let cells reach no further down than their part of the table, which a page's end may have cut off."""
    shortened = 0
    for element in elements(root):
        if str(element.S) != "/Table":
            continue
        rows = [one for one in elements(element) if str(one.S) == "/TR"]
        for number, row in enumerate(rows):
            for cell in (kid for kid in _kids(row) if _is_element(kid) and "/A" in kid):
                there = len(rows) - number
                if int(cell.A.get("/RowSpan", 1)) > there:
                    cell.A.RowSpan = there
                    shortened += 1
    return shortened


def _scope_heads(root: Object) -> int:
    """Let header cells say whether they head a column or a row (14.8.5.7; ISO 14289-1, 7.5)."""
    scoped = 0
    for row in (one for one in elements(root) if str(one.S) == "/TR"):
        cells = [kid for kid in _kids(row) if _is_element(kid)]
        part = row.get("/P")
        in_head = part is not None and str(part.get("/S", "")) == "/THead"
        above = in_head or all(str(cell.S) == "/TH" for cell in cells)
        for cell in cells:
            if str(cell.S) == "/TH" and "/A" in cell and "/Scope" not in cell.A:
                cell.A.Scope = Name.Column if above else Name.Row
                scoped += 1
    return scoped


def _list_identifiers(pdf: Pdf, root: Object) -> None:
    """List the elements that others name, such as header cells, by their identifiers (14.7.2, table 322)."""
    named = {bytes(one.ID): one for one in elements(root) if "/ID" in one}
    if named:
        names = [part for key in sorted(named) for part in (String(key), named[key])]
        root.IDTree = pdf.make_indirect(Dictionary(Names=Array(names)))


def _make_artifacts(pdf: Pdf, root: Object) -> int:
    """Make artifacts of pictures without a description: they adorn and say nothing (ISO 14289-1, 7.3)."""
    mute = [one for one in elements(root) if str(one.S) == "/Figure" and not _described(one)]
    marks: dict[tuple[int, int], set[int]] = {}
    for figure in mute:
        if "/Pg" in figure:
            numbers = marks.setdefault(figure.Pg.objgen, set())
            numbers.update(int(kid) for kid in _kids(figure) if isinstance(kid, int))
        figure.K = Array([])
    for page in pdf.pages:
        if page.obj.objgen in marks:
            _unmark(pdf, page, root, sorted(marks[page.obj.objgen]))
    return len(mute)


def _described(figure: Object) -> bool:
    return any(str(figure.get(name, "")).strip() for name in ("/Alt", "/ActualText"))


def _unmark(pdf: Pdf, page: Page, root: Object, numbers: Iterable[int]) -> None:
    """Turn a page's marked content with these numbers into artifacts (14.8.2.2)."""
    page.contents_coalesce()
    content = page.Contents.read_bytes()
    entries = _parents(root, int(page.obj.get("/StructParents", -1)))
    for number in numbers:
        pattern = rb"/Figure\s*<<\s*/MCID\s+%d\s*>>\s*BDC" % number
        content = re.sub(pattern, b"/Artifact BMC", content, count=1)
        if entries is not None and number < len(entries):
            entries[number] = None
    page.obj.Contents = pdf.make_indirect(Stream(pdf, content))


def _parents(root: Object, key: int) -> Array | None:
    """Return the elements of a page's marked content, by its numbers (14.7.4.4)."""
    tree = root.get("/ParentTree")
    numbers = tree.get("/Nums") if tree is not None else None
    if numbers is None:
        return None
    for at in range(0, len(numbers) - 1, 2):
        if int(numbers[at]) == key:
            found = numbers[at + 1]
            return found if isinstance(found, Array) else None
    return None
