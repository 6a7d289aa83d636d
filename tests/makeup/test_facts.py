"""Where the footer goes, learnt from the pages just set."""

from __future__ import annotations

from dataclasses import dataclass

from press.makeup import Facts, settle


@dataclass
class Place:
    page: int


def pages(**numbers: int) -> dict[str, Place]:
    return {name: Place(page) for name, page in numbers.items()}


def test_footer_on_the_last_page_of_text_is_shared() -> None:
    facts = settle(Facts(), pages(end=2, colophon=2), even_pages=False)
    assert facts.footer == "shared"
    assert facts.page_of("end") == 2


def test_footer_that_does_not_fit_has_a_page_of_its_own() -> None:
    assert settle(Facts(), pages(end=2, colophon=3), even_pages=False).footer == "own"


def test_footer_on_an_odd_page_moves_on_when_sheets_are_printed_on_both_sides() -> None:
    assert settle(Facts(), pages(end=3, colophon=3), even_pages=True).footer == "even"


def test_footer_on_an_even_page_stays() -> None:
    assert settle(Facts(), pages(end=4, colophon=4), even_pages=True).footer == "shared"


def test_a_footer_once_moved_to_an_even_page_does_not_move_back() -> None:
    once = settle(Facts(), pages(end=3, colophon=3), even_pages=True)
    again = settle(once, pages(end=3, colophon=4), even_pages=True)
    assert again.footer == "even"
    assert settle(again, pages(end=3, colophon=4), even_pages=True) == again


def test_an_unknown_element_stands_on_page_one() -> None:
    assert Facts().page_of("nowhere") == 1
