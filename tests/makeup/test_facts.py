"""Where the footer goes, learnt from the pages just set."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

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


LINES = 22


def typeset(facts: Facts, *, text: int, footer: int) -> dict[str, Place]:
    """Set so many lines; a page number of two figures makes a contents line turn over."""
    text += facts.page_of("last") > 9
    end = 1 + (text - 1) // LINES
    here = (text - 1) % LINES + 1
    fits = here + footer <= LINES
    colophon = end if facts.footer == "shared" and fits else end + 1
    if facts.footer == "even":
        colophon += colophon % 2
    return pages(last=end, end=end, colophon=colophon)


@given(text=st.integers(1, 400), footer=st.integers(2, 12), even_pages=st.booleans())
def test_the_footer_never_goes_back_and_forth(text: int, footer: int, even_pages: bool) -> None:
    facts = Facts()
    for _ in range(4):
        before, facts = facts, settle(facts, typeset(facts, text=text, footer=footer), even_pages=even_pages)
    assert facts == before
    if even_pages:
        assert facts.page_of("colophon") % 2 == 0
    assert facts.page_of("colophon") - facts.page_of("end") in (0, 1, 2)


@given(
    state=st.sampled_from(["shared", "own", "even"]),
    places=st.lists(st.tuples(st.integers(1, 9), st.integers(0, 2)), min_size=12, max_size=12),
    even_pages=st.booleans(),
)
def test_the_footer_is_moved_at_most_twice_whatever_the_pages_do(
    state: str, places: list[tuple[int, int]], even_pages: bool
) -> None:
    """From one page with the text to one of its own to an even one, and never back to the text's."""
    facts = Facts(footer=state)  # type: ignore[arg-type]
    states = [facts.footer]
    for end, further in places:
        facts = settle(facts, pages(end=end, colophon=end + further), even_pages=even_pages)
        states.append(facts.footer)
    order = {"shared": 0, "own": 1, "even": 2}
    assert [order[one] for one in states] == sorted(order[one] for one in states)


def test_folios_count_from_the_body() -> None:
    facts = settle(Facts(), pages(body=5, second=9), even_pages=False, count=12)
    assert (facts.folio("body"), facts.folio("second")) == (1, 5)


def test_spare_pages_bring_the_number_to_a_multiple_and_stay() -> None:
    facts = settle(Facts(), pages(body=5), even_pages=False, count=13)
    assert facts.spare(4) == 3
    filled = {"spare-1": 14, "spare-2": 15, "spare-3": 16}
    again = settle(facts, pages(body=5) | pages(**filled), even_pages=False, count=16)
    assert again.spare(4) == 3


def test_nothing_is_spare_before_the_pages_are_known() -> None:
    assert Facts().spare(4) == 0


def test_a_page_before_a_right_hand_page_is_filled_and_stays_filled() -> None:
    facts = settle(Facts(), pages(body=7, other=9), even_pages=False, count=12, blank={6})
    assert facts.gaps == {"body"}
    again = settle(facts, pages(body=7, other=9), even_pages=False, count=12)
    assert again.gaps == {"body"}


def test_a_filler_that_came_to_stand_on_a_right_hand_page_goes_again() -> None:
    facts = settle(Facts(), pages(body=7), even_pages=False, count=12, blank={6})
    assert facts.gaps == {"body"}
    filled = {"gap-body": Place(7), "body": Place(9)}
    assert settle(facts, filled, even_pages=False, count=14, blank={8}).gaps == frozenset()


def test_white_above_a_block_is_remembered_three_times_at_most() -> None:
    facts = Facts()
    for white, expected in ((5, (5,)), (-2, (5, -2)), (3, (5, -2, 3)), (3, (5, -2, 3))):
        facts = facts.with_later({"block-1-3": white})
        assert facts.behind("block-1-3") == expected
    assert facts.behind("block-1-4") == ()
    assert Facts().with_later({}) == Facts()


def test_an_opening_gives_up_white_once_and_takes_it_back_when_that_does_not_help() -> None:
    facts = settle(Facts(), pages(a=1), even_pages=False, overrunning={"a", "b"})
    assert facts.is_tight("a")
    again = settle(facts, pages(a=1), even_pages=False, overrunning={"b"})
    assert again.is_tight("a")
    assert not again.is_tight("b")
    assert settle(again, pages(a=1), even_pages=False, overrunning={"b"}) == again


def test_a_filler_that_goes_over_to_a_second_page_is_counted_with_it() -> None:
    known = pages(body=5, back=15) | {"spare-1": Place(12)}
    facts = settle(Facts(), known, even_pages=False, count=15)
    assert facts.spare(4) == 0
    three = pages(body=5, back=13) | {"spare-1": Place(10)}
    assert settle(Facts(), three, even_pages=False, count=13).spare(4) == 2


def test_page_numbers_are_told_beforehand_where_a_filler_in_the_way_goes() -> None:
    facts = settle(Facts(), pages(body=7), even_pages=False, count=12, blank={6})
    filled = {"gap-body": Place(7), "body": Place(9), "later": Place(11), "cover": Place(1)}
    taught = settle(facts, filled, even_pages=False, count=14, blank={8})
    assert taught.gaps == frozenset()
    assert [taught.page_of(name) for name in ("cover", "body", "later")] == [1, 7, 9]
    assert taught.count == 12
