"""A page of one's own: an HTML file set with the composer, by no layout but its own CSS."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from press.errors import SourceError
from press.finish import write_atomically
from press.language import say
from press.makeup import Galley
from press.model.purpose import Purpose
from press.pipeline.composition import composition
from press.pipeline.result import Announce, BuildResult, Output, Stage, silently
from press.pipeline.survey import fonts_for
from press.project import Project
from press.typeset import Document, typeset

_STYLE = "sheet.css"
"""Faces, and lines set flush: what the file's own CSS says comes after it."""


def build_sheet(
    project: Project,
    source: Path,
    out: Path,
    *,
    styles: Iterable[Path] = (),
    kind: str = "bulletin",
    announce: Announce = silently,
) -> BuildResult:
    """Set an HTML file and write its PDF.

    Args:
        project: whose typefaces.
        source: the file, absolute; pictures and stylesheets that it names lie in its folder.
        out: the PDF.
        styles: further stylesheets, in order; they come before the file's own.
        kind: the kind of publication whose typefaces are at hand, such as ``journal``.
        announce: told when a stage begins.

    Raises:
        SourceError: a file is not UTF-8.
        PressError: a typeface is missing, the page cannot be set, or the PDF cannot be written.
    """
    document = _set(project, source, styles, kind, announce)
    announce(Stage.FINISH, "")
    pdf = document.write_pdf()
    write_atomically({out: pdf})
    return BuildResult(
        issue=source.name,
        diagnostics=document.diagnostics,
        files=(Output(Purpose.READING, out, len(pdf), hashlib.sha256(pdf).hexdigest()),),
        pages=len(document.pages),
        characters=sum(not sign.isspace() for sign in document.text()),
        composition=composition(document),
    )


def _set(project: Project, source: Path, styles: Iterable[Path], kind: str, announce: Announce) -> Document:
    announce(Stage.READ, "")
    html, sheets = _text(source), tuple(styles)
    announce(Stage.FONTS, "")
    fonts = fonts_for(project, kind, html + "".join(map(_text, sheets)), announce)
    galley = Galley(html, (project.style(_STYLE), *sheets), fonts.css(), source.parent)
    announce(Stage.TYPESET, "")
    return typeset(galley, fonts, cache=project.cache)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(
            say(f"{path.name} 不是 UTF-8 编码", f"{path.name} is not UTF-8"),
            hint=say("用编辑软件另存为 UTF-8", "save it as UTF-8"),
        ) from error
