"""Stand-ins for the rooms below the pipeline, so that its own order can be seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

import press.finish
from press.diagnostics import Diagnostic, Spot
from press.finish import Finished
from press.finish.boxes import BoxFacts
from press.makeup import Facts, Galley
from press.pipeline import outputs, pages, survey
from press.typeset import PageRecord


@dataclass(frozen=True)
class FakeFonts:
    """Fonts that have every character."""

    digest: str = "fonts"
    diagnostics: tuple[Diagnostic, ...] = ()

    def missing(self, text: Any) -> frozenset[str]:
        return frozenset()


EMPTY = PageRecord(1, 595, 842, lines=(), push_ins=0, off_grid=0)


@dataclass(frozen=True)
class FakeDocument:
    """Pages that came out of a galley."""

    galley: Galley
    places: Mapping[str, Spot]
    pages: tuple[PageRecord, ...] = (EMPTY,)
    diagnostics: tuple[Diagnostic, ...] = ()
    blank: frozenset[int] = frozenset()
    pushed: Mapping[str, int] = field(default_factory=dict)
    trim: tuple[float, float] = (210.0, 297.0)

    page_texts: tuple[str, ...] = ("",)

    def write_pdf(self, *, tagged: bool = True) -> bytes:
        return f"{self.galley.html} {tagged}".encode()


@dataclass
class Rooms:
    """What the stand-ins do, and what they were asked.

    Args:
        html: make-up: the galley's text for what is known of the pages.
        places: typesetting: where things fall in a galley.
        found: what typesetting finds.
        typeset: the galleys that were set, in order.
        bleed: how far the pages reach beyond the trim, pt.
        short: the pages on which that is less than the printing house wants.
    """

    html: Callable[[Facts], str] = lambda facts: "copy"
    places: Callable[[Galley], Mapping[str, Spot]] = lambda galley: {}
    found: tuple[Diagnostic, ...] = ()
    typeset: list[str] = field(default_factory=list)
    bleed: float = 0.0
    short: tuple[int, ...] = ()


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> Rooms:
    """Sources are read by the real room; fonts, make-up, engine and PDF are stand-ins."""
    rooms = Rooms()

    def make_up(project: Any, issue: Any, fonts: Any, facts: Facts, *, bleed: float) -> Galley:
        return Galley(rooms.html(facts), (), "", issue.folder)

    def typeset(galley: Galley, fonts: Any, *, cache: Path) -> FakeDocument:
        rooms.typeset.append(galley.html)
        return FakeDocument(galley, rooms.places(galley), diagnostics=rooms.found)

    def finish(pdf: bytes, *, recipe: str, particulars: Any, printing: Any, **_: Any) -> Any:
        assert bool(printing.profile)
        told = f"{recipe} {particulars.title} ".encode() + pdf
        return Finished(told, {"boxes": BoxFacts((), rooms.bleed), "bleed": rooms.short})

    monkeypatch.setattr(survey, "make_up", make_up)
    monkeypatch.setattr(survey, "sets_for", lambda *args, **options: None)
    monkeypatch.setattr(survey, "load_fonts", lambda *args, **options: FakeFonts())
    monkeypatch.setattr(pages, "typeset", typeset)
    monkeypatch.setattr(press.finish, "finish", finish)
    monkeypatch.setattr(outputs, "set_slugs", lambda *args: b"")
    monkeypatch.setattr(outputs, "ensure_profile", lambda *args: b"profile")
    return rooms
