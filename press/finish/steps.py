"""The steps that make a file: small functions on the open PDF, each of which tells what it did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from pikepdf import Pdf

from press.finish.archival import Attachment, archive_claims, conform_to_archive
from press.finish.boxes import place_on_sheet, trim_pages
from press.finish.copies import Copies, make_copies
from press.finish.facts import Facts
from press.finish.labels import write_page_labels
from press.finish.metadata import Claims, write_metadata
from press.finish.older import take_back
from press.finish.outline import write_outline
from press.finish.page_order import put_in_order
from press.finish.particulars import Particulars
from press.finish.printing import Printing
from press.finish.sheet import room_for_marks
from press.finish.standard import conform
from press.finish.structure import mend_structure
from press.model.measure import MM
from press.model.printer import Standard


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


Step: TypeAlias = Callable[[Pdf, Job], Facts]
"""Changes the open PDF and tells what it did, under the name of the step."""

_UNIVERSAL: Claims = (("pdfuaid", "part", "1"),)
"""What a tagged file claims: PDF/UA-1 (ISO 14289-1, 5)."""


# -- for the screen -------------------------------------------------------------------------------------


def trim(pdf: Pdf, job: Job) -> Facts:
    """Cut every page to its trim."""
    return {"boxes": trim_pages(pdf)}


def structure(pdf: Pdf, job: Job) -> Facts:
    """Mend the structure tree."""
    return {"structure": mend_structure(pdf)}


def screen(pdf: Pdf, job: Job) -> Facts:
    """Turn every colour into one of the screen."""
    from press.finish.inking import turn_to_screen  # loads Pillow, which not every command has a use for

    return {"screen": turn_to_screen(pdf, job.printing) if job.printing else None}


def archival(pdf: Pdf, job: Job) -> Facts:
    """Make it a file to be kept."""
    date = job.particulars.date
    return {"archival": conform_to_archive(pdf, job.screen, attachments=job.attachments, date=date)}


# -- for print ------------------------------------------------------------------------------------------


def bleed(pdf: Pdf, job: Job) -> Facts:
    """See which pages have art that stops short."""
    from press.finish.bleeding import short_of_bleed

    return {"bleed": short_of_bleed(pdf, wanted=job.terms.printer.bleed * MM)}


def paper(pdf: Pdf, job: Job) -> Facts:
    """Give every page paper for bleed and marks."""
    room = room_for_marks(job.terms)
    return {"boxes": place_on_sheet(pdf, bleed=job.terms.printer.bleed * MM, room=room)}


def ink(pdf: Pdf, job: Job) -> Facts:
    """Turn every colour into ink."""
    from press.finish.inking import turn_into_ink

    return {"ink": turn_into_ink(pdf, job.terms)}


def marks(pdf: Pdf, job: Job) -> Facts:
    """Draw what stands outside the bleed."""
    from press.finish.marks import draw_marks

    return {"marks": draw_marks(pdf, job.terms)}


def standard(pdf: Pdf, job: Job) -> Facts:
    """Make it a file of the standard that the house asks for."""
    return {"standard": conform(pdf, job.terms)}


def order(pdf: Pdf, job: Job) -> Facts:
    """Put the pages into the order that the house asks for."""
    told, wanted = job.particulars, job.terms.printer.page_order
    return {"order": put_in_order(pdf, wanted, first=told.first_page, names=told.labels)}


def copies(pdf: Pdf, job: Job) -> Facts:
    """Repeat the pages for every numbered copy."""
    if job.copies is None:
        return {"copies": None}
    facts = make_copies(pdf, job.copies, job.terms.printer.page_order)
    if job.terms.printer.standard is Standard.X1A:
        take_back(pdf)  # the faces of the numbers came after those of the pages
    return {"copies": facts}


# -- for all --------------------------------------------------------------------------------------------


def outline(pdf: Pdf, job: Job) -> Facts:
    """Write the outline."""
    return {"outline": write_outline(pdf, job.particulars.outline)}


def labels(pdf: Pdf, job: Job) -> Facts:
    """Call the pages what is printed on them."""
    told = job.particulars
    return {"labels": write_page_labels(pdf, first=told.first_page, names=told.labels)}


def reading_metadata(pdf: Pdf, job: Job) -> Facts:
    """Say what the reading file is."""
    claims = _UNIVERSAL if "/StructTreeRoot" in pdf.Root else ()
    return {"metadata": write_metadata(pdf, job.particulars, job.identifier, claims=claims)}


def print_metadata(pdf: Pdf, job: Job) -> Facts:
    """Say what the print file is."""
    claimed = job.terms.printer.standard
    return {"metadata": write_metadata(pdf, job.particulars, job.identifier, standard=claimed)}


def archive_metadata(pdf: Pdf, job: Job) -> Facts:
    """Say what the archive copy is."""
    claims = archive_claims(attached=bool(job.attachments))
    return {"metadata": write_metadata(pdf, job.particulars, job.identifier, claims=claims)}
