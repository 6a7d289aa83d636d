"""The checks, by subject: those of a page, and those of the whole file. Each is one small function."""

from __future__ import annotations

from collections.abc import Callable

from press.preflight.checks import (
    boxes,
    claims,
    colours,
    extras,
    fonts,
    lines,
    pages,
    pictures,
    places,
    spots,
)
from press.preflight.checks.file import File
from press.preflight.finding import Findings
from press.preflight.sheet import Sheet
from press.preflight.terms import Terms

PAGE_CHECKS: tuple[Callable[[Sheet, Terms, Findings], None], ...] = (
    *fonts.CHECKS,
    *colours.CHECKS,
    *pictures.CHECKS,
    *lines.CHECKS,
    *places.CHECKS,
    *boxes.CHECKS,
    *extras.PAGE_CHECKS,
)
FILE_CHECKS: tuple[Callable[[File, Terms, Findings], None], ...] = (
    *pages.CHECKS,
    *spots.CHECKS,
    *extras.FILE_CHECKS,
    *claims.CHECKS,
)

__all__ = ["FILE_CHECKS", "PAGE_CHECKS", "File"]
