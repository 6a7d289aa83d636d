"""The first half of a build: sources read, fonts at hand, every finding that needs no page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from press.diagnostics import Diagnostic, has_errors
from press.errors import PressError
from press.fonts import FontSet, ensure_fonts, load_fonts, sets_for
from press.fonts.characters import check_issue_characters
from press.makeup import Facts, Galley, make_up
from press.model import Issue
from press.model.printer import Printer
from press.pipeline.copy import copy_of
from press.pipeline.result import Announce, BuildResult, Stage
from press.project import Project
from press.sources import read_issue
from press.sources.printer import read_printer


@dataclass(frozen=True)
class Survey:
    """An issue that is ready for make-up: read, and all its characters in the fonts.

    ``house`` is the name of the printing house, ``printer`` its terms.
    """

    issue: Issue
    fonts: FontSet
    diagnostics: tuple[Diagnostic, ...]
    house: str
    printer: Printer

    def make_up(self, project: Project, facts: Facts) -> Galley:
        """Return the galley for what is known of the pages."""
        return make_up(project, self.issue, self.fonts, facts, bleed=self.printer.bleed)


def survey(
    project: Project,
    folder: Path,
    announce: Announce,
    *,
    fonts: FontSet | None = None,
    printer: str = "",
) -> Survey | BuildResult:
    """Read an issue and look up its fonts.

    Args:
        project: the workspace.
        folder: the issue's folder.
        announce: told when a stage begins.
        fonts: the faces to set it in, where they are not to be looked up.
        printer: the printing house; the publication's unless given.

    Returns:
        The issue ready for make-up, or, when a diagnostic is an error, what to tell the editor.

    Raises:
        PressError: something outside the sources is missing or broken.
    """
    announce(Stage.READ, "")
    reading = read_issue(project, folder)
    name = f"{folder.parent.name}/{folder.name}"
    if reading.value is None:
        return BuildResult(name, reading.diagnostics)
    house = printer or reading.value.publication.printing_house
    terms = read_printer(project, house)
    told = (*reading.diagnostics, *terms.diagnostics)
    announce(Stage.FONTS, "")
    # With errors in the sources nothing will be set: fonts are asked only if they are at hand, so that
    # every mistake is told in one run, and nobody waits for a download to be told of a misspelt key.
    refused = has_errors(told)
    issue, text = reading.value, copy_of(reading.value)
    fonts = fonts or (
        fonts_at_hand(project, issue, text)
        if refused
        else fonts_for(project, issue.publication.kind, text, announce)
    )
    if fonts is None:
        return BuildResult(name, told)
    found = (*told, *fonts.diagnostics, *check_issue_characters(project, issue, fonts))
    if has_errors(found) or terms.value is None:
        return BuildResult(name, found)
    return Survey(issue, fonts, found, house, terms.value)


def fonts_for(project: Project, kind: str, text: str, announce: Announce) -> FontSet:
    """Return the faces for the characters of a kind of publication, fetching what is not at hand yet."""
    asked = None
    # Which sets on demand a text needs is known only once the sets that every text needs are there.
    while (sets := sets_for(project, kind=kind, text=text)) != asked:
        ensure_fonts(project, sets, partial(announce, Stage.FONTS))
        asked = sets
    return load_fonts(project, kind=kind, text=text)


def fonts_at_hand(project: Project, issue: Issue, text: str) -> FontSet | None:
    """Return the faces if nothing needs to be fetched."""
    try:
        return load_fonts(project, kind=issue.publication.kind, text=text)
    except PressError:
        return None
