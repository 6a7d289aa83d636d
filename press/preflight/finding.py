"""Findings: a rule that a file breaks on one page, and everywhere it does so there."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from press.diagnostics import Diagnostic, Rule, Severity, Spot
from press.finish.geometry import Box
from press.model.measure import MM

_BOXES = 40
"""Places of one finding that are kept; beyond them only the count grows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding.

    Args:
        rule: of the catalogue; tells code, weight, sentence and clause.
        page: counted from 1; 0 when the whole file is meant.
        boxes: where, in pt as the page has it.
        corner: the trim's left and top there, from which places are told, pt.
        facts: fill the sentence.
        count: how often.
        signed: who tolerates it and why; empty when nobody does.
    """

    rule: Rule
    page: int = 0
    boxes: tuple[Box, ...] = ()
    corner: tuple[float, float] = (0.0, 0.0)
    facts: dict[str, Any]
    count: int = 1
    signed: str = ""

    @property
    def code(self) -> str:
        """The rule's code, such as ``P201``."""
        return self.rule.code

    @property
    def diagnostic(self) -> Diagnostic:
        """The same as other commands tell what they find."""
        return Diagnostic(self.rule, Spot(self.page, *self.place) if self.page else None, self.facts)

    @property
    def message(self) -> str:
        """The sentence, in the reader's language."""
        return self.diagnostic.message

    @property
    def hint(self) -> str:
        """What to do, in the reader's language."""
        return self.diagnostic.hint

    @property
    def place(self) -> tuple[float, float]:
        """The first place's left and top, mm from the trim's top left corner."""
        if not self.boxes:
            return 0.0, 0.0
        left, top = self.corner
        across, down = (self.boxes[0].left - left) / MM, (top - self.boxes[0].top) / MM
        return round(across, 1) + 0.0, round(down, 1) + 0.0  # no -0.0

    @property
    def fails(self) -> bool:
        """Tell whether the file must not go to print with it."""
        return self.rule.severity is Severity.ERROR and not self.signed


class Findings:
    """Findings being gathered: the same on the same page become one with many places."""

    def __init__(self) -> None:
        self._found: dict[Hashable, Finding] = {}
        self._worst: dict[Hashable, float] = {}
        self.corners: dict[int, tuple[float, float]] = {}

    def add(
        self,
        rule: Rule,
        page: int = 0,
        box: Box | None = None,
        *,
        by: Hashable = None,
        badness: float = 0.0,
        **facts: Any,
    ) -> None:
        """Add one.

        Args:
            rule: that is broken.
            page: counted from 1; 0 for the file.
            box: where.
            by: what keeps two on a page apart, when it is not all of the facts.
            badness: of several taken together, the facts of the one with the highest are told.
            facts: fill the sentence.
        """
        key = (rule.code, page, by if by is not None else tuple(sorted(facts.items())))
        boxes = (box,) if box else ()
        known = self._found.get(key)
        if known is None:
            self._found[key] = Finding(
                rule=rule, page=page, boxes=boxes, corner=self.corners.get(page, (0.0, 0.0)), facts=facts
            )
            self._worst[key] = badness
            return
        is_worse = badness > self._worst[key]
        self._worst[key] = max(badness, self._worst[key])
        kept = (*boxes, *known.boxes) if is_worse else (*known.boxes, *boxes)
        self._found[key] = replace(
            known, boxes=kept[:_BOXES], count=known.count + 1, facts=facts if is_worse else known.facts
        )

    def all(self) -> tuple[Finding, ...]:
        """Return them in the order a reader wants: the file's first, then page by page."""
        return in_order(self._found.values())


_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings by page, and on a page by weight and code."""
    return tuple(
        sorted(findings, key=lambda one: (one.page, _WEIGHT[one.rule.severity], one.code, one.place[::-1]))
    )
