"""Recipes: which steps make which file. A step is a small function on the open PDF that returns facts."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from press.errors import FinishError
from press.finish.boxes import place_on_sheet, trim_pages
from press.finish.labels import write_page_labels
from press.finish.marks import draw_crop_marks
from press.finish.metadata import write_metadata
from press.finish.outline import read_outline
from press.finish.particulars import Particulars
from press.finish.saving import save
from press.language import say


@dataclass(frozen=True)
class Job:
    """What a step may need; ``identifier``, 32 hexadecimal digits, is made from the content."""

    particulars: Particulars
    identifier: str


Step = Callable[[PdfWriter, Job], Any]


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


_USUAL: dict[str, Step] = {
    "outline": lambda writer, job: read_outline(writer),
    "labels": lambda writer, job: write_page_labels(writer, first=job.particulars.first_page),
    "metadata": lambda writer, job: write_metadata(writer, job.particulars, job.identifier),
}

RECIPES: dict[str, Recipe] = {
    "reading": Recipe({"boxes": lambda writer, job: trim_pages(writer), **_USUAL}, compact=True),
    "print": Recipe(
        {
            "boxes": lambda writer, job: place_on_sheet(writer),
            "marks": lambda writer, job: draw_crop_marks(writer),
            **_USUAL,
        },
        compact=False,  # platemakers' software is old: PDF 1.4 structures offend none
    ),
}
"""阅读版 for the screen; 付印文件 for the printing house, larger by bleed and crop marks."""


def finish(pdf: bytes, *, recipe: str, particulars: Particulars) -> Finished:
    """Finish the engine's PDF. The same bytes in give the same bytes out.

    Args:
        pdf: the pages as the engine wrote them.
        recipe: a name in :data:`RECIPES`.
        particulars: what the file says about itself, its date included.

    Raises:
        FinishError: the engine's PDF cannot be read.
    """
    chosen = RECIPES[recipe]
    digest = hashlib.sha256(repr((recipe, particulars)).encode() + pdf).hexdigest()
    job = Job(particulars, digest[:32])
    writer, header = _opened(pdf)
    facts = {name: step(writer, job) for name, step in chosen.steps.items()}
    return Finished(save(writer, header=header, identifier=job.identifier, compact=chosen.compact), facts)


def _opened(pdf: bytes) -> tuple[PdfWriter, str]:
    try:
        reader = PdfReader(io.BytesIO(pdf))
        return PdfWriter(clone_from=reader), reader.pdf_header
    except (PyPdfError, ValueError, KeyError) as error:
        raise FinishError(
            say(
                "排好的页面不是完整的 PDF，没有写出任何文件",
                "the pages set are no whole PDF; nothing was written",
            ),
            hint=say(
                "请再生成一次；若仍然如此，请报告这个问题", "build once more, and report it if it stays"
            ),
        ) from error
