"""A request to impose a file from outside: read, imposed and written in one go, in a child process."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from pikepdf import PasswordError, Pdf, PdfError

from press.errors import FinishError
from press.finish.impose.paper import Stock
from press.finish.impose.schemes import Plan, Scheme, plan
from press.finish.impose.writing import Imposed, impose
from press.language import say

MOST_PAGES = 10_000


@dataclass(frozen=True)
class Request:
    """How a file is imposed; ``grid``, rows and columns, is for ``repeat``."""

    scheme: Scheme
    stock: Stock
    grid: tuple[int, int] = (2, 2)


@dataclass(frozen=True)
class Answer:
    """The imposed file, what stands where, and the paper."""

    pdf: bytes
    plan: Plan
    paper: Imposed


def impose_file(path: Path, request: Request) -> Answer:
    """Impose a file; call it through :func:`press.tools.limited.limited`.

    Raises:
        FinishError: it cannot be read as a PDF with pages.
        UsageError: its pages differ in size, or do not fit on the sheet.
    """
    try:
        with Pdf.open(path) as pdf:
            made = _plan(path, len(pdf.pages), request)
            paper = impose(pdf, made, request.stock)
            pdf.remove_unreferenced_resources()
            stream = io.BytesIO()
            pdf.save(stream, deterministic_id=True)
    except PasswordError as error:
        raise FinishError(
            say(f"{path.name} 有密码，打不开", f"{path.name} is locked by a password"),
            hint=say("请先去掉密码", "unlock it first"),
        ) from error
    except PdfError as error:
        raise FinishError(say(f"{path.name} 不是完整的 PDF", f"{path.name} is no whole PDF")) from error
    return Answer(stream.getvalue(), made, paper)


def _plan(path: Path, pages: int, request: Request) -> Plan:
    if not pages:
        raise FinishError(say(f"{path.name} 里一页也没有", f"{path.name} has no page"))
    if pages > MOST_PAGES:
        raise FinishError(
            say(f"{path.name} 有 {pages} 页，太多了", f"{path.name} has {pages} pages, too many")
        )
    return plan(request.scheme, pages, grid=request.grid)
