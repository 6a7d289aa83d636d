"""What is more than ink on paper: transparency, layers, annotations, attachments, scripts, locks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from press.diagnostics import preflight_file as rules
from press.language import say
from press.preflight.checks.file import File
from press.preflight.content.layers import Layers
from press.preflight.content.values import elements, entry, name, number, rectangle, text
from press.preflight.finding import Findings
from press.preflight.sheet import Sheet
from press.preflight.terms import X1A, Terms

_PRINTER = ("PrinterMark", "TrapNet", "Popup")
"""Annotations that stand for printer's marks and traps, or show nothing by themselves."""
_HIDDEN = 2
_NODES = 4000  # of a name tree; this ends loops


# -- pages -------------------------------------------------------------------------------------------


def transparency(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """PDF/X-1a has nothing transparent (ISO 15930-4)."""
    if terms.standard != X1A:
        return
    for mark in sheet.content.marks:
        if mark.transparency:
            found.add(rules.LIVE, sheet.number, mark.box, what=mark.transparency, standard=X1A)
    for what in sorted(sheet.content.transparency):
        found.add(rules.LIVE, sheet.number, what=what, standard=X1A)


def comments(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """No annotation lies on what is printed."""
    for one in sheet.annotations:
        kind, box = name(entry(one, "/Subtype")), rectangle(entry(one, "/Rect"))
        if kind in _PRINTER or int(number(entry(one, "/F"))) & _HIDDEN:
            continue
        if box is None or box.touches(sheet.printed):
            found.add(rules.ANNOTATION, sheet.number, box, kind=_called(kind))


def external(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """Everything on a page comes from the file itself."""
    for what in sorted(sheet.content.external):
        found.add(rules.EXTERNAL, sheet.number, name=what)


def unread(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """A page's content can be read to its end."""
    for what, said in dict.fromkeys(sheet.content.faults):
        if what != "operator":
            found.add(rules.BROKEN_CONTENT, sheet.number, reason=_reason(what, said))


def _reason(what: str, said: str) -> str:
    return {
        "loop": say("图形套图形，没有尽头", "forms call each other in a circle"),
        "depth": say("图形套图形，层数太多", "forms are nested too deep"),
        "operators": say("内容多得不合常理", "there is more of it than is reasonable"),
        "unknown": say("有不认得的操作符", "it has operators that nobody knows"),
        "size": say("解压后大得不合常理", "it unpacks to more than is reasonable"),
    }.get(what, say(f"数据损坏（{said}）", f"damaged ({said})"))


def _called(kind: str) -> str:
    return {
        "Link": say("链接", "link"),
        "Text": say("批注", "comment"),
        "FreeText": say("批注", "comment"),
        "Highlight": say("高亮", "highlight"),
        "Widget": say("表单", "form field"),
        "FileAttachment": say("附件", "attachment"),
        "Stamp": say("图章", "stamp"),
    }.get(kind, kind or "?")


# -- file --------------------------------------------------------------------------------------------


def layers(file: File, terms: Terms, found: Findings) -> None:
    """A print file has one state only."""
    names = Layers(file.pdf.Root).names
    if names:
        told = "、".join(names[:6])
        if file.standard == X1A:
            found.add(rules.LAYERS_FORBIDDEN, 0, names=told, standard=X1A)
        else:
            found.add(rules.LAYERS, 0, names=told)


def attachments(file: File, terms: Terms, found: Findings) -> None:
    """Nothing travels along that is not printed."""
    root = file.pdf.Root
    names = [text(key) for key in _tree(entry(root, "/Names", "/EmbeddedFiles"))]
    if names or elements(entry(root, "/AF")):
        found.add(rules.ATTACHED, 0, names="、".join(names[:6]) or "AF")


def scripts(file: File, terms: Terms, found: Findings) -> None:
    """Opening or printing the file sets nothing going."""
    for what in dict.fromkeys(_actions(file)):
        found.add(rules.SCRIPT, 0, what=what)


def forms(file: File, terms: Terms, found: Findings) -> None:
    """There is nothing to fill in."""
    if elements(entry(file.pdf.Root, "/AcroForm", "/Fields")):
        found.add(rules.FORM, 0)


def encryption(file: File, terms: Terms, found: Findings) -> None:
    """The file is not locked in any way."""
    if file.pdf.is_encrypted:
        found.add(rules.ENCRYPTED, 0)


def _actions(file: File) -> Iterator[str]:
    root = file.pdf.Root
    if list(_tree(entry(root, "/Names", "/JavaScript"))) or entry(root, "/Names", "/JavaScript", "/Kids"):
        yield "JavaScript"
    kind = name(entry(root, "/OpenAction", "/S"))
    if kind and kind != "GoTo":
        yield kind
    if entry(root, "/AA") is not None:
        yield "AA"
    for page in file.pdf.pages:
        if entry(page.obj, "/AA") is not None:
            yield "AA"
        for one in elements(entry(page.obj, "/Annots")):
            kind = name(entry(one, "/A", "/S"))
            if kind in ("JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition", "Movie"):
                yield kind


def _tree(node: Any) -> Iterator[Any]:
    """Yield the names of a name tree (ISO 32000-1, 7.9.6)."""
    waiting, met = [node], 0
    while waiting and met < _NODES:
        met += 1
        here = waiting.pop()
        yield from elements(entry(here, "/Names"))[::2]
        waiting += elements(entry(here, "/Kids"))


PAGE_CHECKS = (transparency, comments, external, unread)
FILE_CHECKS = (layers, attachments, scripts, forms, encryption)
