"""Addresses, codes and compounds: long Western strings, and where they break for want of a better place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_ADDRESS = re.compile(
    r"(?:https?://|ftp://|www\.)|(?<![\w.+-])[\w.+-]+@[\w-]+\.|(?<![\w-])[\w-]+\.[a-z]{2,}/", re.IGNORECASE
)
"""What begins only where a run of letters does is looked for once in each: endless words take no longer."""
_CODE = re.compile(r"\w[=&/_:,@+|-]\w")
_COMPOUND = re.compile(r"(?<=[^\W\d_]{3})[-/](?=[^\W\d_]{3})|(?<=\w)(?=[×÷±＝=≤≥<>]\w)")
_WORDS = re.compile(r"[(\[]?[^\W\d_]+(?:[-/'’][^\W\d_]+)*[)\].,;:!?]*")
_SCHEME = re.compile(r"(?<![a-z])[a-z]+://", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+|\d{13,}")

CODE_LENGTH = 13
"""A word of fewer characters is never taken for a code."""

_IN_ADDRESS = {**dict.fromkeys("/?&=#", 1.0), **dict.fromkeys("-_@,", 1.5), **dict.fromkeys(".:+", 2.0)}
_IN_CODE = {**dict.fromkeys("=&/_|+,@", 1.5), "-": 3.0, ":": 4.0}
_BETWEEN_DIGITS = {"-": 4.5, ":": 4.5}
_IN_COMPOUND = {"-": 0.5, "/": 1.0, "": 4.0}
_SCHEME_PRICE, _SHORT_PRICE = 3.0, 1.5
"""What a break behind a sign costs, in the unit of :mod:`press.compose.breaking`."""

LETTER_PRICE, _ENDLESS_PRICE = 5.0, 20.0
"""What a break between two letters costs, in an address and in an endless word."""

_LEAST = 3
"""Characters that stay on either side, of the whole and of a word within."""

_LONG_PART = 12
"""Characters from which on a part without a place to break is broken anywhere, if its word must break."""

Part = tuple[str, float]
"""A part of a word and what a break before it costs; 0: there is none."""


def parts_of(word: str, *, endless: bool, narrow: bool) -> list[Part] | None:
    """Return the letters of an address, of a code or of an endless word; None where it is none of these.

    Args:
        word: a word as it stands between spaces and Chinese characters.
        endless: it is too long for any line, and must break somewhere.
        narrow: so is even a part of an address between two of its signs.
    """
    anywhere = narrow
    if _ADDRESS.search(word):
        prices = _address(word)
    elif _WORDS.fullmatch(word) and not endless:
        return None
    elif len(word) >= CODE_LENGTH and _CODE.search(word):
        prices = _code(word)
    elif endless:
        prices, anywhere = {}, True
    else:
        return None
    if endless and not anywhere:
        prices |= dict.fromkeys(_inside_long_parts(prices, len(word)), _ENDLESS_PRICE)
    otherwise = _ENDLESS_PRICE if anywhere else 0.0
    return [(letter, prices.get(place, otherwise) if place else 0.0) for place, letter in enumerate(word)]


def _inside_long_parts(prices: dict[int, float], length: int) -> Iterator[int]:
    """Yield the places inside parts so long that they may fit nowhere: keys and checksums."""
    places = [0, *sorted(place for place, price in prices.items() if price), length]
    for start, end in pairwise(places):
        if end - start > _LONG_PART:
            yield from range(start + _LEAST, end - _LEAST + 1)


def compound(word: str) -> list[Part] | None:
    """Return the parts of ``high-quality``, ``Windows/Linux`` or ``1.2×1.8``; None where there are none."""
    places = [(match.end(), _IN_COMPOUND[match.group()]) for match in _COMPOUND.finditer(word)]
    if not places:
        return None
    starts = [(0, 0.0), *places]
    ends = [start for start, _ in (*places, (len(word), 0.0))]
    return [(word[start:end], price) for (start, price), end in zip(starts, ends, strict=True)]


def _address(word: str) -> dict[int, float]:
    prices = dict(_between_letters(word))
    for place in range(1, len(word)):
        price = _IN_ADDRESS.get(word[place - 1])
        if price and word[place] not in _IN_ADDRESS:
            prices[place] = price + _SHORT_PRICE * (place < _LEAST or len(word) - place < _LEAST)
    scheme = _SCHEME.search(word)
    if scheme:
        prices |= dict.fromkeys(range(scheme.start() + 1, scheme.end()), 0.0)
        prices[scheme.end()] = _SCHEME_PRICE
    return prices


def _between_letters(word: str) -> Iterator[tuple[int, float]]:
    for match in _LETTERS.finditer(word):
        for place in range(match.start() + _LEAST, match.end() - _LEAST + 1):
            yield place, LETTER_PRICE


def _code(word: str) -> dict[int, float]:
    prices = dict(_between_letters(word))
    for place in range(_LEAST, len(word) - _LEAST + 1):
        before, sign, behind = word[place - 2], word[place - 1], word[place]
        if not behind.isalnum():
            continue
        if before.isdigit() and behind.isdigit():
            price = _BETWEEN_DIGITS.get(sign, 0.0) if _goes_on(word, place) else 0.0
        else:
            price = _IN_CODE.get(sign, 0.0)
        if price:
            prices[place] = price
    return prices


def _goes_on(word: str, place: int) -> bool:
    """Tell whether enough stands on either side for a number, such as a telephone's, to be parted."""
    return re.fullmatch(r"\w{2}\W\w{2}", word[max(0, place - 3) : place + 2]) is not None
