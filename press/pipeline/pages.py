"""Make up and typeset until a further pass would set the same galley."""

from __future__ import annotations

from dataclasses import dataclass

from press.diagnostics import Diagnostic
from press.diagnostics.layout import UNSETTLED
from press.language import say
from press.makeup import Facts, Galley, settle
from press.makeup.jumps import next_cuts
from press.makeup.overrun import overrunning
from press.makeup.page_heads import page_heads
from press.makeup.white import find_white
from press.model import Issue
from press.pipeline.moving import moving
from press.pipeline.result import Announce, Stage
from press.pipeline.survey import Survey
from press.project import Project
from press.typeset import Document, typeset

PASSES = 5
"""What five passes do not settle goes back and forth for ever."""

_CUTTING = 3
"""Passes that may part articles in two places 转接 elsewhere; so many more are left for page numbers."""

_ADJUSTING = 2
"""Passes whose pages may tighten openings; later ones only take that back, so that page numbers settle."""

_HEADING = 3
"""Passes that may find other articles at the heads of their pages."""


@dataclass(frozen=True)
class Pages:
    """The pages as last set, and what was found on them."""

    document: Document
    diagnostics: tuple[Diagnostic, ...]


def set_pages(project: Project, survey: Survey, announce: Announce, *, first: Galley | None = None) -> Pages:
    """Set an issue's pages. What a pass teaches that no template uses costs no further pass.

    Args:
        project: the workspace.
        survey: the issue.
        announce: told when a stage begins.
        first: the galley before anything is known of the pages, where it has been made up already.

    Raises:
        PressError: the layout is broken, or the engine cannot set the galley.
    """
    facts = Facts()
    announce(Stage.MAKE_UP, "")
    galley = first or survey.make_up(project, facts)
    for turn in range(1, PASSES + 1):
        announce(Stage.TYPESET, _pass(turn))
        document = typeset(galley, survey.fonts, cache=project.cache)
        before, facts = facts, _taught(project, survey.issue, document, facts, turn)
        following = survey.make_up(project, facts)
        if following.digest == galley.digest:
            white = find_white(project, survey.issue, document.places)
            return Pages(document, (*document.diagnostics, *white))
        galley = following
        if turn < PASSES:
            announce(Stage.MAKE_UP, _pass(turn + 1))
            del document  # or what changes from pass to pass would be held twice
    told = UNSETTLED.at(None, passes=PASSES, moving=moving(survey.issue, before, facts))
    return Pages(document, (*document.diagnostics, told))


def _taught(project: Project, issue: Issue, document: Document, facts: Facts, turn: int) -> Facts:
    """Return what a pass teaches; the later it is, the less may move pages, so that they settle."""
    tight = overrunning(project, issue, document.places)
    return settle(
        facts,
        document.places,
        even_pages=issue.even_pages,
        count=len(document.pages),
        blank=document.blank,
        pushed=document.pushed,
        heads=page_heads(project, issue, document.places) if turn <= _HEADING else facts.heads,
        cuts=next_cuts(issue, facts, document.places) if turn <= _CUTTING else facts.cuts,
        overrunning=tight if turn <= _ADJUSTING else tight & facts.tight,
    )


def _pass(turn: int) -> str:
    return say(f"第 {turn} 遍", f"pass {turn}") if turn > 1 else ""
