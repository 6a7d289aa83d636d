"""Recipes: which steps make which file. A step is a small function on the open PDF that returns facts."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from pikepdf import Pdf, PdfError

from press.errors import FinishError
from press.finish.archival import Attachment, archive_claims, conform_to_archive
from press.finish.boxes import place_on_sheet, trim_pages
from press.finish.copies import Copies, CopyFacts, make_copies
from press.finish.facts import Facts
from press.finish.labels import write_page_labels
from press.finish.metadata import Claims, MetadataFacts, write_metadata
from press.finish.older import take_back
from press.finish.outline import write_outline
from press.finish.page_order import put_in_order
from press.finish.particulars import Particulars
from press.finish.printing import Printing
from press.finish.saving import save
from press.finish.sheet import room_for_marks
from press.finish.standard import VERSIONS, conform
from press.finish.structure import mend_structure
from press.language import say
from press.model.measure import MM
from press.model.printer import Standard

if TYPE_CHECKING:
    from press.finish.ink import InkFacts
    from press.finish.marks import MarkFacts


@dataclass(frozen=True)
class Job:
    """What a step may need; ``identifier``, 32 hexadecimal digits, is made from the content.

    ``printing`` is there where a recipe is for a printing house, and where one shows what ink looks like;
    ``screen``, the profile of the screen's colours, and ``attachments`` are for the archive; ``copies`` for
    the file of numbered copies.
    """

    particulars: Particulars
    identifier: str
    printing: Printing | None = None
    screen: bytes = b""
    attachments: tuple[Attachment, ...] = ()
    copies: Copies | None = None

    @property
    def terms(self) -> Printing:
        """What a print file is made by."""
        if self.printing is None:
            raise ValueError("a print file is made for a printing house")
        return self.printing


Step = Callable[[Pdf, Job], object]


@dataclass(frozen=True)
class Recipe:
    """Named steps, in order; ``compact`` as :func:`press.finish.saving.save`; whether it is for printing."""

    steps: dict[str, Step]
    compact: bool
    for_printing: bool = False


@dataclass(frozen=True)
class Finished:
    """A finished file, and what every step of the recipe did, by the step's name."""

    pdf: bytes
    facts: Facts


def _short_of_bleed(pdf: Pdf, printing: Printing) -> tuple[int, ...]:
    from press.finish.bleeding import short_of_bleed

    return short_of_bleed(pdf, wanted=printing.printer.bleed * MM)


def _ink(pdf: Pdf, printing: Printing) -> InkFacts:
    from press.finish.inking import turn_into_ink  # loads Pillow, which not every command has a use for

    return turn_into_ink(pdf, printing)


def _marks(pdf: Pdf, printing: Printing) -> MarkFacts:
    from press.finish.marks import draw_marks

    return draw_marks(pdf, printing)


def _screen(pdf: Pdf, printing: Printing | None) -> InkFacts | None:
    from press.finish.inking import turn_to_screen

    return turn_to_screen(pdf, printing) if printing else None


_UNIVERSAL: Claims = (("pdfuaid", "part", "1"),)
"""What a tagged file claims: PDF/UA-1 (ISO 14289-1, 5)."""


def _reading_metadata(pdf: Pdf, job: Job) -> MetadataFacts:
    claims = _UNIVERSAL if "/StructTreeRoot" in pdf.Root else ()
    return write_metadata(pdf, job.particulars, job.identifier, claims=claims)


def _print_metadata(pdf: Pdf, job: Job) -> MetadataFacts:
    return write_metadata(pdf, job.particulars, job.identifier, standard=job.terms.printer.standard)


def _archive_metadata(pdf: Pdf, job: Job) -> MetadataFacts:
    claims = archive_claims(attached=bool(job.attachments))
    return write_metadata(pdf, job.particulars, job.identifier, claims=claims)


def _make_copies(pdf: Pdf, job: Job) -> CopyFacts | None:
    if job.copies is None:
        return None
    facts = make_copies(pdf, job.copies, job.terms.printer.page_order)
    if job.terms.printer.standard is Standard.X1A:
        take_back(pdf)  # the faces of the numbers came after those of the pages
    return facts


_ON_SCREEN: dict[str, Step] = {
    "boxes": lambda pdf, job: trim_pages(pdf),
    "structure": lambda pdf, job: mend_structure(pdf),
    "screen": lambda pdf, job: _screen(pdf, job.printing),
}
_USUAL: dict[str, Step] = {
    "outline": lambda pdf, job: write_outline(pdf, job.particulars.outline),
    "labels": lambda pdf, job: write_page_labels(
        pdf, first=job.particulars.first_page, names=job.particulars.labels
    ),
}

_FOR_PRINT: dict[str, Step] = {
    "bleed": lambda pdf, job: _short_of_bleed(pdf, job.terms),
    "boxes": lambda pdf, job: place_on_sheet(
        pdf, bleed=job.terms.printer.bleed * MM, room=room_for_marks(job.terms)
    ),
    "ink": lambda pdf, job: _ink(pdf, job.terms),
    "marks": lambda pdf, job: _marks(pdf, job.terms),
    "standard": lambda pdf, job: conform(pdf, job.terms),
    **_USUAL,
    "order": lambda pdf, job: put_in_order(
        pdf,
        job.terms.printer.page_order,
        first=job.particulars.first_page,
        names=job.particulars.labels,
    ),
}

RECIPES: dict[str, Recipe] = {
    "reading": Recipe({**_ON_SCREEN, **_USUAL, "metadata": _reading_metadata}, compact=True),
    "archive": Recipe(
        {
            **_ON_SCREEN,
            "archival": lambda pdf, job: conform_to_archive(
                pdf, job.screen, attachments=job.attachments, date=job.particulars.date
            ),
            **_USUAL,
            "metadata": _archive_metadata,
        },
        compact=True,
    ),
    "print": Recipe(
        {**_FOR_PRINT, "metadata": _print_metadata},
        compact=False,  # platemakers' software is old: PDF 1.4 structures offend none
        for_printing=True,
    ),
    "copies": Recipe(
        {**_FOR_PRINT, "copies": _make_copies, "metadata": _print_metadata},
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
        facts = {name: step(file, job) for name, step in chosen.steps.items()}
        return Finished(save(file, compact=chosen.compact, version=version), cast("Facts", facts))


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
