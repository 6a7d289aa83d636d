"""What is found on a page, and the bounds of looking."""

from __future__ import annotations

from dataclasses import dataclass, field

from press.preflight.content.marks import Mark, Text

DEPTH = 24
"""Forms within forms; the deepest met in print files is six."""
OPERATORS, FORMS = 2_000_000, 20_000
"""Of one page; a vector map has a tenth of both. Forms that call each other by the dozen have trillions."""


class LimitReachedError(Exception):
    """A page's content does not end, or is nested without end."""


@dataclass
class Content:
    """What was found on one page.

    Args:
        marks: in the order they are painted.
        faults: what could not be read, in the order met: a word for the reason, and the file's own.
        strange: graphics state parameters that no print standard allows.
        transparency: what groups and masks make it transparent, beyond the marks' own.
        postscript: whether a PostScript XObject is called.
        external: names of files outside that content comes from.
    """

    marks: list[Mark] = field(default_factory=list)
    faults: list[tuple[str, str]] = field(default_factory=list)
    strange: set[str] = field(default_factory=set)
    transparency: set[str] = field(default_factory=set)
    postscript: bool = False
    external: set[str] = field(default_factory=set)

    def take_mask(self, mask: Content) -> None:
        """Take over what is wrong in a soft mask's group."""
        self.faults += mask.faults
        self.strange |= mask.strange
        self.external |= mask.external
        self.postscript |= mask.postscript
        self.marks += [mark for mark in mask.marks if isinstance(mark, Text) and not mark.font.embedded]
