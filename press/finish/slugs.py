"""The line beside a page 页边说明 as a drawing in the colour of every plate."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from string import ascii_uppercase
from typing import TypeAlias

import pikepdf
from pikepdf import Dictionary, Object, Operator, Page, Pdf

_COLOURS = frozenset(("cs", "CS", "sc", "SC", "scn", "SCN", "k", "K", "g", "G", "rg", "RG", "ri", "gs"))
"""Operators that say what is painted with (ISO 32000-1, 8.6.8)."""

_SPACE = "/All"

_Instruction: TypeAlias = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage


@dataclass(frozen=True)
class Paint:
    """What lines are painted with: operators, each with its operands, and the resources that they name."""

    operators: tuple[tuple[str, tuple[Object | float, ...]], ...]
    resources: Mapping[str, Object]


def slug_forms(pdf: Pdf, slugs: bytes, colour: Object) -> list[Object]:
    """Return the pages of a PDF as form XObjects of another, all in one colour.

    Args:
        pdf: the file that they are for.
        slugs: the lines, a page each.
        colour: the colour space that they are painted in, of one component.
    """
    space = pikepdf.Name(_SPACE)
    paint = Paint(
        (("cs", (space,)), ("CS", (space,)), ("scn", (1,)), ("SCN", (1,))),
        {"/ColorSpace": Dictionary({_SPACE: colour})},
    )
    return line_forms(pdf, slugs, lambda number: paint, turn=13)


def line_forms(pdf: Pdf, lines: bytes, paint: Callable[[int], Paint], *, turn: int) -> list[Object]:
    """Return the pages of a PDF as form XObjects of another; what they share, faces above all, is kept once.

    Args:
        pdf: the file that they are for.
        lines: a page each.
        paint: what a page, counted from 0, is painted with.
        turn: by how many letters the tags of their faces are turned, from 1 to 25.
    """
    with Pdf.open(io.BytesIO(lines)) as file:
        for held in file.objects:
            if isinstance(held, Dictionary):
                _retag(held, turn)
        return [_form(pdf, page, paint(number)) for number, page in enumerate(file.pages)]


def _retag(held: Object, turn: int) -> None:
    """Give a subset of a face another tag than the pages' subset has (ISO 32000-1, 9.6.4)."""
    letters = str.maketrans(ascii_uppercase, ascii_uppercase[turn:] + ascii_uppercase[:turn])
    for key in ("/BaseFont", "/FontName"):
        tag, plus, name = str(held.get(key, "")).lstrip("/").partition("+")
        if plus:
            held[key] = pikepdf.Name(f"/{tag.translate(letters)}+{name}")


def _form(pdf: Pdf, page: Page, paint: Paint) -> Object:
    form = pdf.copy_foreign(page.as_form_xobject(handle_transformations=False))
    form.write(pikepdf.unparse_content_stream(list(_instructions(page, paint))))
    resources = form.Resources
    form.Resources = Dictionary({key: held for key, held in resources.items() if key == "/Font"})
    for category, named in paint.resources.items():
        form.Resources[category] = named
    if "/Group" in form:
        del form.Group
    return form


def _instructions(page: Page, paint: Paint) -> Iterator[_Instruction]:
    """Yield a page's operators without its colours, after the one paint that holds for all."""
    for operator, operands in paint.operators:
        yield pikepdf.ContentStreamInstruction(list(operands), Operator(operator))
    for instruction in pikepdf.parse_content_stream(page):
        if str(instruction.operator) not in _COLOURS:
            yield instruction
