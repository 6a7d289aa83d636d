"""Wrong text is worse than ugly text: what is on the pages is compared with what is in the galley."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from press.errors import TypesetError
from press.language import say
from press.typeset.binding import EngineDocument
from press.typeset.continued import is_continued
from press.typeset.finished import found_on
from press.typeset.records import texts

_IGNORED = re.compile(r"[\s\u00ad\u200b\u2060\ufeff]+")
_HYPHENS = re.compile("\u00ad")
_NOT_PRINTED = frozenset({"head", "script", "style", "template", "title"})
_ON_EVERY_PAGE = ("table-header-group", "table-footer-group")
_AROUND = 8


def compare(document: EngineDocument, style_for: Any) -> None:
    """Compare the text of every element with what its boxes draw, white space apart.

    What is not displayed, is transformed or runs in the margins is left out; what repeats on every page (the
    heads of tables) may be drawn several times, but each time whole.

    Args:
        document: the pages.
        style_for: gives the computed style of an element.

    Raises:
        TypesetError: a character was lost or came in twice.
    """
    drawn = _drawn(document)
    for element, again in _printed(document._html.etree_element, style_for):
        wanted = _own_text(element)
        found = drawn.get(element, "")
        if _HYPHENS.search("".join(element.itertext())):
            found = found.replace("\u2010", "")  # lines left to the engine are hyphenated there
        if found != wanted and not (again and _repeats(found, wanted)):
            _tell(wanted, found)


def _drawn(document: EngineDocument) -> dict[Any, str]:
    found: dict[Any, list[str]] = defaultdict(list)
    for page in document.pages:
        for box in found_on(page._page_box, "copy", _copy):
            found[box.element].append(box.text)
    return {element: _IGNORED.sub("", "".join(parts)) for element, parts in found.items()}


def _copy(page: Any) -> tuple[Any, ...]:
    return tuple(box for box in texts(page) if box.element is not None and _is_copy(box.element_tag))


def _is_copy(tag: str) -> bool:
    """Tell whether a box draws what its element says, not content that a stylesheet makes up."""
    return "::" not in tag or tag.endswith("::first-letter")


def _printed(element: Any, style_for: Any, *, again: bool = False) -> Iterator[tuple[Any, bool]]:
    """Yield the elements whose own text must be on the pages, and whether it may be on several."""
    if not isinstance(element.tag, str) or element.tag in _NOT_PRINTED:
        return
    style = style_for(element)
    if style is None or style["display"] == ("none",) or style["position"][0] == "running()":
        return
    if is_continued(style):
        return
    again = again or style["display"][0] in _ON_EVERY_PAGE or style["position"] == "fixed"
    again = again or element.get("rowspan", "1") != "1"
    if _own_text(element) and style["text_transform"] == "none" and style["font_size"]:
        yield element, again
    for child in element:
        yield from _printed(child, style_for, again=again)


def _own_text(element: Any) -> str:
    """Return the text that stands in the element itself, not in its children."""
    parts = [element.text or "", *(child.tail or "" for child in element)]
    return _IGNORED.sub("", "".join(parts))


def _repeats(found: str, wanted: str) -> bool:
    return bool(found) and found == wanted * (len(found) // len(wanted))


def _tell(wanted: str, found: str) -> None:
    place = next(
        (number for number, (a, b) in enumerate(zip(wanted, found, strict=False)) if a != b),
        min(len(wanted), len(found)),
    )
    around = wanted[max(0, place - _AROUND) : place + _AROUND]
    raise TypesetError(
        say(
            f"排版时文字有出入：“{around}”附近原文 {len(wanted)} 字，版面上 {len(found)} 字",
            f"text was changed while it was set: near '{around}' the copy has {len(wanted)} characters, "
            f"the pages {len(found)}",
        ),
        hint=say(
            "样式里若给这一块定了高度（height），改成 min-height 或去掉；不是这样，就把这一段发给开发者",
            "where a stylesheet gives the block a height, make it min-height or take it away; "
            "else please send this passage to the developers",
        ),
    )
