"""Recipes: which steps make which file. A step is a small function on the open PDF that returns facts."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pikepdf import Pdf, PdfError

from press.errors import FinishError
from press.finish.boxes import place_on_sheet, trim_pages
from press.finish.labels import write_page_labels
from press.finish.metadata import write_metadata
from press.finish.outline import read_outline
from press.finish.particulars import Particulars
from press.finish.printing import Printing
from press.finish.saving import save
from press.finish.sheet import room_for_marks
from press.finish.standard import VERSIONS, conform
from press.language import say
from press.model.measure import MM
from press.model.printer import Standard


@dataclass(frozen=True)
class Job:
    """What a step may need; ``identifier``, 32 hexadecimal digits, is made from the content.

    ``printing`` is there where a recipe is for a printing house.
    """

    particulars: Particulars
    identifier: str
    printing: Printing | None = None

    @property
    def terms(self) -> Printing:
        """What a print file is made by."""
        if self.printing is None:
            raise ValueError("a print file is made for a printing house")
        return self.printing

    @property
    def standard(self) -> Standard | None:
        """The standard of a print file."""
        return self.printing.printer.standard if self.printing else None


Step = Callable[[Pdf, Job], Any]


@dataclass(frozen=True)
class Recipe:
    """Named steps, in order; ``compact`` as :func:`press.finish.saving.save`."""

    steps: dict[str, Step]
    compact: bool


@dataclass(frozen=True)
class Finished:
    """A finished file, and what every step of the recipe did, by the step's name."""

    pdf: bytes
    facts: dict[str, Any]


def _ink(pdf: Pdf, printing: Printing) -> Any:
    from press.finish.inking import turn_into_ink  # loads Pillow, which a reading file has no use for

    return turn_into_ink(pdf, printing)


def _marks(pdf: Pdf, printing: Printing) -> Any:
    from press.finish.marks import draw_marks

    return draw_marks(pdf, printing)


_USUAL: dict[str, Step] = {
    "outline": lambda pdf, job: read_outline(pdf),
    "labels": lambda pdf, job: write_page_labels(pdf, first=job.particulars.first_page),
    "metadata": lambda pdf, job: write_metadata(pdf, job.particulars, job.identifier, standard=job.standard),
}

RECIPES: dict[str, Recipe] = {
    "reading": Recipe({"boxes": lambda pdf, job: trim_pages(pdf), **_USUAL}, compact=True),
    "print": Recipe(
        {
            "boxes": lambda pdf, job: place_on_sheet(
                pdf, bleed=job.terms.printer.bleed * MM, room=room_for_marks(job.terms)
            ),
            "ink": lambda pdf, job: _ink(pdf, job.terms),
            "marks": lambda pdf, job: _marks(pdf, job.terms),
            "standard": lambda pdf, job: conform(pdf, job.terms),
            **_USUAL,
        },
        compact=False,  # platemakers' software is old: PDF 1.4 structures offend none
    ),
}
"""阅读版 for the screen; 付印文件 for the printing house, larger by bleed and crop marks."""


def finish(
    pdf: bytes, *, recipe: str, particulars: Particulars, printing: Printing | None = None
) -> Finished:
    """Finish the engine's PDF. The same bytes in give the same bytes out.

    Args:
        pdf: the pages as the engine wrote them.
        recipe: a name in :data:`RECIPES`.
        particulars: what the file says about itself, its date included.
        printing: what a print file is made by; other files have none.

    Raises:
        FinishError: the engine's PDF cannot be read, or cannot be what the printing house asks for.
    """
    chosen = RECIPES[recipe]
    digest = hashlib.sha256(repr((recipe, particulars, printing)).encode() + pdf).hexdigest()
    job = Job(particulars, digest[:32], printing)
    version = VERSIONS[job.standard] if job.standard else None
    with _opened(pdf) as file:
        facts = {name: step(file, job) for name, step in chosen.steps.items()}
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
