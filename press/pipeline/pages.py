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
        tight = overrunning(project, survey.issue, document.places)
        before, facts = (
            facts,
            settle(
                facts,
                document.places,
                even_pages=survey.issue.even_pages,
                count=len(document.pages),
                blank=document.blank,
                pushed=document.pushed,
                heads=page_heads(project, survey.issue, document.places),
                cuts=next_cuts(survey.issue, facts, document.places) if turn <= _CUTTING else facts.cuts,
                overrunning=tight if turn <= _ADJUSTING else tight & facts.tight,
            ),
        )
        announce(Stage.MAKE_UP, _pass(turn + 1))
        following = survey.make_up(project, facts)
        if following.digest == galley.digest:
            white = find_white(project, survey.issue, document.places)
            return Pages(document, (*document.diagnostics, *white))
        galley = following
    told = UNSETTLED.at(None, passes=PASSES, moving=moving(survey.issue, before, facts))
    return Pages(document, (*document.diagnostics, told))


def _pass(turn: int) -> str:
    return say(f"第 {turn} 遍", f"pass {turn}") if turn > 1 else ""
