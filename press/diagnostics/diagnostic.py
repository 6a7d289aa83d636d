"""The diagnostic itself: a rule of the catalogue that a source or a page breaks at one place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Generic, TypeVar

from press.language import say


class Severity(StrEnum):
    """How much a diagnostic weighs: an error stops the build, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a source: line and column count from 1, in characters; 0 means the whole file."""

    path: Path
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        place = [self.path.as_posix()]
        if self.line:
            place.append(str(self.line))
        if self.column:
            place.append(str(self.column))
        return ":".join(place)


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place on a finished page: page counts from 1, ``x`` and ``y`` in mm from the trim's top left."""

    page: int
    x: float = 0.0
    y: float = 0.0

    def __str__(self) -> str:
        return say(f"第 {self.page} 页", f"page {self.page}")


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: the rule it breaks, where, and the facts that fill the rule's sentence."""

    rule: Rule
    place: Span | Spot | None
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """The rule's weight."""
        return self.rule.severity

    @property
    def code(self) -> str:
        """The rule's code, such as ``S104``."""
        return self.rule.code

    @property
    def message(self) -> str:
        """The sentence, in the reader's language."""
        return say(self.rule.zh, self.rule.en).format_map(self.facts)

    @property
    def hint(self) -> str:
        """What to do, in the reader's language; may be empty."""
        return say(self.rule.hint_zh, self.rule.hint_en).format_map(self.facts)

    def as_json(self) -> dict[str, Any]:
        """Return the diagnostic as plain data for ``--format json``."""
        place: dict[str, Any] = {}
        if isinstance(self.place, Span):
            place = {"file": self.place.path.as_posix(), "line": self.place.line, "column": self.place.column}
        elif isinstance(self.place, Spot):
            place = {"page": self.place.page, "x": self.place.x, "y": self.place.y}
        return {
            "severity": str(self.severity),
            "code": self.code,
            **place,
            "message": self.message,
            "hint": self.hint,
        }

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.code} {self.message}"


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the catalogue: code, weight, and the sentence in both languages.

    ``zh``, ``en`` and the hints are :meth:`str.format` templates filled from the diagnostic's facts.
    Codes: ``S`` sources, ``F`` fonts, ``L`` layout, ``C`` composition, ``T`` typesetting, ``P`` print file.
    ``clause`` names the standard, or the custom of the trade, that a rule stands for.
    """

    code: str
    severity: Severity
    zh: str
    en: str
    hint_zh: str = ""
    hint_en: str = ""
    clause: str = ""

    def at(self, place: Span | Spot | None, **facts: Any) -> Diagnostic:
        """Return the diagnostic that this rule is broken at ``place``."""
        return Diagnostic(self, place, facts)


T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Reading(Generic[T_co]):
    """A result together with what was found on the way; ``value`` is None when nothing could be made."""

    value: T_co | None
    diagnostics: tuple[Diagnostic, ...] = ()


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether any of the diagnostics stops the build."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
