"""What the readers of one article share: its path, what was found, footnotes, how pictures are looked up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Literal, TypeAlias

from press.diagnostics import Diagnostic, Rule, Span
from press.model.blocks import Inlines, Picture
from press.sources.markdown.run import Line, Run

LookUp: TypeAlias = Callable[[str, float | None, str, Span], Picture | None]
"""Gives the picture for a target as written, its share of the measure, its alternative text and its place."""


def unseen(target: str, share: float | None, alt: str, place: Span) -> Picture | None:
    """Take every picture as it is named, without looking at it."""
    return Picture(PurePosixPath(target), 0, 0, alt)


@dataclass
class Note:
    """A footnote's text as written, and its number once it has been called."""

    name: str
    lines: list[Line]
    place: Span
    number: int = 0
    content: Inlines = ()
    named: bool = False
    """Whether another note calls it, which has been told."""


@dataclass(frozen=True, order=True)
class Mention:
    """见图1 in copy: where it stands, and the number."""

    place: Span
    number: str


@dataclass
class Context:
    """State of one reading."""

    path: Path
    found: list[Diagnostic] = field(default_factory=list)
    headings: Literal["auto", "marked"] = "auto"
    look_up: LookUp = unseen
    notes: dict[str, Note] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)
    """The targets of links that stand in lines of their own, by their names in small letters."""
    calls: int = 0
    title: str = ""
    level: int = 0
    """The level of the last heading read."""
    found_headings: set[int] = field(default_factory=set)
    """The lines of headings known by their numerals alone."""
    in_code: bool = False
    mentions: list[Mention] = field(default_factory=list)
    """Where copy sends the reader to a figure or table by its number."""
    lost: set[str] = field(default_factory=set)
    """Labels and numbers of figures that cannot be shown: told already where the pictures are named."""

    narrow: list[tuple[Span, str]] = field(default_factory=list)
    """Half-width marks among Han."""
    wide: list[tuple[Span, str]] = field(default_factory=list)
    """Full-width figures and letters."""

    def tell(self, rule: Rule, line: Line, offset: int = 0, **facts: Any) -> None:
        """Add a diagnostic at a character of a line."""
        self.found.append(rule.at(self.span(line, offset), **facts))

    def tell_in(self, rule: Rule, text: Run, offset: int, **facts: Any) -> None:
        """Add a diagnostic at a character of a run."""
        self.found.append(rule.at(self.span_in(text, offset), **facts))

    def span_in(self, text: Run, offset: int) -> Span:
        """Return the place of a character of a run."""
        return Span(self.path, *text.place(offset))

    def span(self, line: Line, offset: int = 0) -> Span:
        """Return the place of a character of a line."""
        return Span(self.path, line.number, line.column + offset)
