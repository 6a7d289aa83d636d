"""Pages turned into ink, or refused with the page and what is wrong there; or into colours of the screen."""

from __future__ import annotations

from collections.abc import Iterable

from pikepdf import Pdf

from press.errors import FinishError
from press.finish.ink import InkFacts, Reason, Shelf, Unresolved, ink, inks_of, screen
from press.finish.printing import Printing
from press.language import say

_FEW = 5


def turn_into_ink(pdf: Pdf, printing: Printing) -> InkFacts:
    """Turn every colour of the pages into process ink or a spot colour of the printing house's.

    Raises:
        FinishError: something could not be turned, or is transparent and must not be.
    """
    facts = ink(pdf, inks_of(printing.printer, printing.profile), shelf=_shelf(printing))
    if facts.unresolved:
        raise FinishError(_sentences(facts.unresolved), hint=_hints(facts.unresolved))
    return facts


def turn_to_screen(pdf: Pdf, printing: Printing) -> InkFacts:
    """Turn every colour of the pages into one of the screen, pictures to what a screen can show.

    The printing house's profile says what device-cmyk() looks like.
    """
    return screen(pdf, inks_of(printing.printer, printing.profile), shelf=_shelf(printing))


def _shelf(printing: Printing) -> Shelf | None:
    return Shelf(printing.pictures) if printing.pictures else None


def _sentences(unresolved: Iterable[Unresolved]) -> str:
    """Return what is wrong, a sentence for every reason with the pages it holds for."""
    pages: dict[Reason, list[int]] = {}
    for one in unresolved:
        pages.setdefault(one.reason, []).append(one.page)
    sentences = (_sentence(reason, sorted(set(numbers))) for reason, numbers in pages.items())
    return say("；", "; ").join(sentences)


def _sentence(reason: Reason, pages: list[int]) -> str:
    more = say(" 等", " and others") if len(pages) > _FEW else ""
    numbers = say("、", ", ").join(map(str, pages[:_FEW])) + more
    return {
        Reason.TRANSPARENCY: say(
            f"第 {numbers} 页有透明的颜色或图片压在别的东西上，PDF/X-1a 不收",
            f"on page {numbers} something transparent lies over something else, which PDF/X-1a has not",
        ),
        Reason.COLOUR_SPACE: say(
            f"第 {numbers} 页有认不出的颜色，转不成印刷的四色",
            f"page {numbers} has colours that are not understood and cannot be separated",
        ),
        Reason.PICTURE: say(
            f"第 {numbers} 页有一张图片读不出来，转不成印刷的四色",
            f"page {numbers} has a picture that cannot be read, and so cannot be separated",
        ),
        Reason.TYPE_3: say(
            f"第 {numbers} 页有用图形拼成的字（Type 3），不能付印",
            f"page {numbers} has letters that are drawings (Type 3), which no house prints",
        ),
    }[reason]


def _hints(unresolved: Iterable[Unresolved]) -> str:
    if any(one.reason is Reason.TRANSPARENCY for one in unresolved):
        return say(
            "把它改成不透明的，或者请印厂收 PDF/X-4（印厂文件里写“标准: PDF/X-4”）",
            "make it opaque, or let the printing house take PDF/X-4 ('standard: PDF/X-4' in its file)",
        )
    return say(
        "把那一页的图片另存为 JPEG 或 PNG，再生成一次",
        "save the pictures of that page as JPEG or PNG and build again",
    )
