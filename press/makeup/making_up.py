"""Make-up: an issue, its layout and what the last pass taught, in; a galley, out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Any, Literal, Protocol

from press.fonts import FontSet
from press.makeup.boxes import Boxes, movable_names
from press.makeup.column_grid import ColumnGrid
from press.makeup.contents_plan import contents_planner
from press.makeup.cover_name import cover_name
from press.makeup.environment import environment, fill
from press.makeup.facts import Facts
from press.makeup.galley import Galley
from press.makeup.grid import Grid
from press.makeup.jumps import cut_names, set_pieces
from press.makeup.lettering import fit_above, fit_name, name_lines
from press.makeup.manifest import Form, Manifest, read_manifest
from press.makeup.metrics import advance, ink
from press.makeup.page_numbers import with_page_numbers
from press.makeup.photo_sheet import photo_sheeter
from press.makeup.signature import SignaturePlace, place_signature
from press.model import Issue, Signature
from press.model.measure import MM
from press.project import Project


class Place(Protocol):
    """Where an element of the galley fell."""

    @property
    def page(self) -> int:
        """The page, from 1."""
        ...


def make_up(project: Project, issue: Issue, fonts: FontSet, facts: Facts, *, bleed: float = 0.0) -> Galley:
    """Fill the layout of an issue's kind with its copy.

    Args:
        project: whose layouts.
        issue: the copy.
        fonts: its faces.
        facts: what is known of the pages.
        bleed: what a printing house wants of pictures beyond the trim, mm, where it is more than is usual.

    Raises:
        LayoutError: the layout is missing or broken.
    """
    folder = project.layout(issue.publication.kind)
    manifest = read_manifest(folder)
    form = manifest.form(issue.publication.variant)
    manifest = worn(manifest, issue, bleed=bleed)
    issue = with_page_numbers(issue, facts)
    jinja = environment(project)
    boxes = Boxes(manifest, fonts, facts, movable_names(issue) | cut_names(issue))
    html = fill(
        jinja,
        f"{folder.name}/{form.template}",
        issue=issue,
        pieces=set_pieces(issue, facts),
        publication=issue.publication,
        file=issue.file,
        facts=facts,
        masthead=_masthead(issue, manifest, form, fonts) if isinstance(manifest.page, Grid) else {},
        signature_place=_signature_placer(manifest, fonts),
        runs=boxes.runs,
        boxes=boxes,
        page=manifest.page,
        **_journal(issue, manifest, fonts),
        spare=facts.spare(manifest.multiple),
    )
    sheets = tuple(project.style(name) for name in (*form.styles, *issue.publication.styles))
    own = (issue.folder.parent / "images",) if issue.publication.lettering else ()
    roots = tuple(dict.fromkeys((*(sheet.parent for sheet in sheets), *own)))
    return Galley(html, sheets, fonts.css() + manifest.css(), issue.folder, roots)


def settle(
    facts: Facts,
    places: Mapping[str, Place],
    *,
    even_pages: bool,
    count: int = 0,
    blank: Collection[int] = (),
    pushed: Mapping[str, int] = MappingProxyType({}),
    overrunning: Collection[str] = (),
    cuts: tuple[tuple[str, int], ...] = (),
    heads: frozenset[str] = frozenset(),
) -> Facts:
    """Return what the pages just set teach; equal to ``facts`` when they have settled.

    The footer moves on, from the last page of text to one of its own to an even one, and never back: so it
    cannot go back and forth.

    Args:
        facts: what was known before.
        places: where every element with an id fell.
        even_pages: whether the footer must end on an even page.
        count: how many pages there are.
        blank: those that stand empty.
        pushed: blocks that left white at the foot of the column before, and the lines that would fill it.
        overrunning: articles whose last page holds a few lines only.
        heads: articles that stand at the head of a page.
        cuts: where the first parts of articles end that jump.
    """
    pages = tuple(sorted((name, place.page) for name, place in places.items()))
    known = dict(pages)
    footer, gaps = _footer(facts, known, even_pages=even_pages), _gaps(facts, known, blank)
    taught = (
        replace(facts, pages=pages, footer=footer, count=count, gaps=gaps, cuts=cuts, heads=heads)
        .with_later(pushed)
        .with_tight(overrunning)
    )
    return _without_fillers(taught, facts.gaps - gaps, blank)


def _without_fillers(facts: Facts, gone: Collection[str], blank: Collection[int]) -> Facts:
    """Return the facts as they will be without fillers that were in the way, and the empty pages they made.

    What follows moves by two pages: it is told beforehand, so that page numbers are right a pass earlier.
    """
    for name in gone:
        if facts.page_of(name) - 1 in blank:
            facts = facts.moved(facts.page_of(name), -2)
    return facts


def _gaps(facts: Facts, known: Mapping[str, int], blank: Collection[int]) -> frozenset[str]:
    """Return what has an empty page before it, and what had one that is filled now.

    A filler that has come to stand on a right-hand page is in the way: what follows it would begin there.
    """
    empty = {name for name, page in known.items() if page - 1 in blank and f"gap-{name}" not in known}
    filled = {name for name in facts.gaps if known.get(f"gap-{name}", 0) % 2 == 0}
    return frozenset(empty | filled)


def _footer(facts: Facts, known: Mapping[str, int], *, even_pages: bool) -> Literal["shared", "own", "even"]:
    text, footer = known.get("end", 1), known.get("colophon", 1)
    if even_pages and footer % 2:
        return "even"
    if facts.footer != "shared":
        return facts.footer
    return "own" if footer > text else "shared"


def worn(manifest: Manifest, issue: Issue, *, bleed: float = 0.0) -> Manifest:
    """Return the manifest with the page that the publication asks for, its pictures over the edges so far."""
    page = manifest.page
    if not isinstance(page, ColumnGrid):
        return manifest
    return manifest.model_copy(update={"page": page.wearing(issue.publication.page).bleeding(bleed)})


def _journal(issue: Issue, manifest: Manifest, fonts: FontSet) -> dict[str, Any]:
    """Return what the front matter of a journal is fitted with; other kinds have none of it."""
    page = manifest.page
    if not isinstance(page, ColumnGrid):
        return {}
    name = cover_name(issue.publication.name, page.measure, partial(advance, fonts, "song-black"))
    return {
        "photo_sheet": photo_sheeter(page, fonts, issue.pictures),
        "cover_name": name,
        "contents_plan": contents_planner(issue, page, partial(advance, fonts, "song-medium")),
    }


def _masthead(issue: Issue, manifest: Manifest, form: Form, fonts: FontSet) -> dict[str, Any]:
    """Return the name's lines, their size and tracking, how far the ink stays inside its em box, in pt."""
    name = issue.issuer if form.mark == "issuer" else issue.publication.name
    measure = manifest.page.type_area[0] * MM
    lines = name_lines(name)
    lettering = fit_name(max(lines, key=len), measure, size=issue.publication.masthead_size, lines=len(lines))
    above, below = ink(fonts, "biaosong", name)
    return {
        "lines": lines,
        "above": fit_above(issue.publication.above or "", lettering.size, measure),
        "size": lettering.size,
        "tracking": lettering.tracking,
        "rise": (0.88 - above) * lettering.size,
        "drop": (0.12 - below) * lettering.size,
    }


def _signature_placer(manifest: Manifest, fonts: FontSet) -> Any:
    """Return the function that templates call to place a signature; widths are measured in 仿宋."""

    def place(signature: Signature, date: str) -> SignaturePlace:
        widest = max((advance(fonts, "fangsong", name) for name in signature.issuer), default=0.0)
        width = advance(fonts, "fangsong", date)
        return place_signature(widest, width, manifest.page.characters, seal=signature.seal)

    return place
