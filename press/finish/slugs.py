"""The line beside a page 页边说明 as a drawing in the colour of every plate."""

from __future__ import annotations

import io
from collections.abc import Iterator
from string import ascii_uppercase
from typing import TypeAlias

import pikepdf
from pikepdf import Dictionary, Object, Operator, Page, Pdf

_COLOURS = frozenset(("cs", "CS", "sc", "SC", "scn", "SCN", "k", "K", "g", "G", "rg", "RG", "ri", "gs"))
"""Operators that say what is painted with (ISO 32000-1, 8.6.8)."""

_SPACE = "/All"

_OTHER = str.maketrans(ascii_uppercase, ascii_uppercase[13:] + ascii_uppercase[:13])

_Instruction: TypeAlias = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage


def slug_forms(pdf: Pdf, slugs: bytes, colour: Object) -> list[Object]:
    """Return the pages of a PDF as form XObjects of another; what they share, faces above all, is kept once.

    Args:
        pdf: the file that they are for.
        slugs: the lines, a page each.
        colour: the colour space that they are painted in, of one component.
    """
    with Pdf.open(io.BytesIO(slugs)) as lines:
        for held in lines.objects:
            if isinstance(held, Dictionary):
                _retag(held)
        return [_form(pdf, page, colour) for page in lines.pages]


def _retag(held: Object) -> None:
    """Give a subset of a face another tag than the pages' subset has (ISO 32000-1, 9.6.4)."""
    for key in ("/BaseFont", "/FontName"):
        tag, plus, name = str(held.get(key, "")).lstrip("/").partition("+")
        if plus:
            held[key] = pikepdf.Name(f"/{tag.translate(_OTHER)}+{name}")


def _form(pdf: Pdf, page: Page, colour: Object) -> Object:
    form = pdf.copy_foreign(page.as_form_xobject(handle_transformations=False))
    form.write(pikepdf.unparse_content_stream(list(_instructions(page))))
    resources = form.Resources
    form.Resources = Dictionary({key: held for key, held in resources.items() if key == "/Font"})
    form.Resources.ColorSpace = Dictionary({_SPACE: colour})
    if "/Group" in form:
        del form.Group
    return form


def _instructions(page: Page) -> Iterator[_Instruction]:
    """Yield a page's operators without its colours, after the one colour that holds for all."""
    space = pikepdf.Name(_SPACE)
    for operator, operand in (("cs", space), ("CS", space), ("scn", 1), ("SCN", 1)):
        yield pikepdf.ContentStreamInstruction([operand], Operator(operator))
    for instruction in pikepdf.parse_content_stream(page):
        if str(instruction.operator) not in _COLOURS:
            yield instruction
