"""A request to impose a file from outside: read, imposed and written in one go, in a child process."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from press.errors import PreflightError
from press.finish.foreign import mended, opened
from press.finish.impose.paper import Stock
from press.finish.impose.schemes import Plan, plan
from press.finish.impose.writing import Imposed, impose
from press.language import say
from press.model.imposition import Imposition

MOST_PAGES = 10_000


@dataclass(frozen=True)
class Request:
    """How a file is imposed; ``grid``, rows and columns, is for ``repeat``."""

    scheme: Imposition
    stock: Stock
    grid: tuple[int, int] = (2, 2)


@dataclass(frozen=True)
class Answer:
    """The imposed file, what stands where, the paper, and what was damaged in the original; often nothing."""

    pdf: bytes
    plan: Plan
    paper: Imposed
    damage: str = ""


def impose_file(path: Path, request: Request) -> Answer:
    """Impose a file; call it through :func:`press.tools.limited.limited`.

    Raises:
        PreflightError: it cannot be read as a PDF with pages, or has more than :data:`MOST_PAGES`.
        UsageError: its pages differ in size, or do not fit on the sheet.
    """
    with opened(path) as pdf:
        made = _plan(path, len(pdf.pages), request)
        paper = impose(pdf, made, request.stock, name=path.name)
        damage = mended(pdf)
        pdf.remove_unreferenced_resources()
        stream = io.BytesIO()
        pdf.save(stream, deterministic_id=True)
    return Answer(stream.getvalue(), made, paper, damage)


def _plan(path: Path, pages: int, request: Request) -> Plan:
    if pages > MOST_PAGES:
        raise PreflightError(
            say(f"{path.name} 有 {pages} 页，太多了", f"{path.name} has {pages} pages, too many")
        )
    return plan(request.scheme, pages, grid=request.grid)
