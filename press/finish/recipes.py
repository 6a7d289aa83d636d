"""Recipes: which steps make which file."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass

from pikepdf import Pdf, PdfError

from press.errors import FinishError
from press.finish import steps
from press.finish.archival import Attachment
from press.finish.copies import Copies
from press.finish.facts import Facts
from press.finish.particulars import Particulars
from press.finish.printing import Printing
from press.finish.saving import save
from press.finish.standard import VERSIONS
from press.finish.steps import Job, Step
from press.language import say


@dataclass(frozen=True)
class Recipe:
    """Steps, in order; ``compact`` as :func:`press.finish.saving.save`; whether it is for printing."""

    steps: tuple[Step, ...]
    compact: bool
    for_printing: bool = False


@dataclass(frozen=True)
class Finished:
    """A finished file, and what every step of the recipe did, by the step's name."""

    pdf: bytes
    facts: Facts


_ON_SCREEN: tuple[Step, ...] = (steps.trim, steps.structure, steps.screen)
_USUAL: tuple[Step, ...] = (steps.outline, steps.labels)
_FOR_PRINT: tuple[Step, ...] = (
    steps.bleed, steps.paper, steps.ink, steps.marks, steps.standard, *_USUAL, steps.order,
)  # fmt: skip

RECIPES: dict[str, Recipe] = {
    "reading": Recipe((*_ON_SCREEN, *_USUAL, steps.reading_metadata), compact=True),
    "archive": Recipe((*_ON_SCREEN, steps.archival, *_USUAL, steps.archive_metadata), compact=True),
    "print": Recipe(
        (*_FOR_PRINT, steps.print_metadata),
        compact=False,  # platemakers' software is old: PDF 1.4 structures offend none
        for_printing=True,
    ),
    "copies": Recipe(
        (*_FOR_PRINT, steps.copies, steps.print_metadata),
        compact=True,  # every copy has entries of its own for its pages: nothing else grows with the copies
        for_printing=True,
    ),
}
"""阅读版 for the screen; 存档版 to be kept; 付印文件 for the printing house, larger by bleed and marks, and
the same in numbered copies."""


def finish(
    pdf: bytes,
    *,
    recipe: str,
    particulars: Particulars,
    printing: Printing | None = None,
    screen: bytes = b"",
    attachments: tuple[Attachment, ...] = (),
    copies: Copies | None = None,
) -> Finished:
    """Finish the engine's PDF. The same bytes in give the same bytes out.

    Args:
        pdf: the pages as the engine wrote them.
        recipe: a name in :data:`RECIPES`.
        particulars: what the file says about itself, its date included.
        printing: what a print file is made by; its profile tells other files what ink looks like.
        screen: the profile of sRGB, for the archive copy.
        attachments: sources that lie in the archive copy.
        copies: the numbered copies that a file of them holds.

    Raises:
        FinishError: the engine's PDF cannot be read, or cannot be what the printing house asks for.
    """
    chosen = RECIPES[recipe]
    told = repr((recipe, particulars, printing, attachments, *([copies] if copies else []))).encode()
    identifier = hashlib.sha256(told + pdf).hexdigest()[:32]
    job = Job(particulars, identifier, printing, screen, attachments, copies)
    version = VERSIONS[job.terms.printer.standard] if chosen.for_printing else None
    with _opened(pdf) as file:
        facts: Facts = {}
        for step in chosen.steps:
            facts.update(step(file, job))
        return Finished(save(file, compact=chosen.compact, version=version), facts)


def _opened(pdf: bytes) -> Pdf:
    try:
        return Pdf.open(io.BytesIO(pdf), attempt_recovery=False)
    except PdfError as error:
        raise FinishError(
            say(
                "排好的页面不是完整的 PDF，没有写出任何文件",
                "the pages set are no whole PDF; nothing was written",
            ),
            hint=say(
                "请再生成一次；若仍然如此，请报告这个问题", "build once more, and report it if it stays"
            ),
        ) from error
