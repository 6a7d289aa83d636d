"""Bonds: what stays on one line, always or as long as the line allows (standards §5, item 9)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise

from press.compose.atom import Atom
from press.compose.classes import CharacterClass
from press.compose.lexicon import lexicon

LATIN = CharacterClass.LATIN

_THOUSANDS, _GROUP = re.compile(r"(?<![\d.])\d{1,3}$"), re.compile(r"\d{3}(?!\d)")
"""What a space parts in a number of more than four digits (GB/T 15835)."""

ALWAYS = -1.0
"""In the place of a price: no line ends here, whatever it costs."""

_DIGITS = "0123456789０１２３４５６７８９"
_WIDE = (
    "".join(
        chr(number) for number in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
    )
    + "．"
)
_CIRCLED = "".join(
    chr(number) for number in (*range(0x2460, 0x2474), *range(0x3220, 0x322A), *range(0x2776, 0x2780))
)
_NUMERALS = "〇零一二三四五六七八九十百千万亿两"
_HAN = "\u3400-\u9fff"
_FACTOR = "(?:[余多几]?[百千万亿]+[余多]?|[余多])"
_ORDINAL = "届次条期章节款项批号名位个版轮页卷季产组支队部编讲课站集回代任年级等师军"

_MARKER = "[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]"

_IN_NAME, _BESIDE_NAME = 2.5, 1.0
_BEHIND_MARKER = 3.0
_BEFORE_UNIT, _BEFORE_LONG_UNIT, _BEFORE_MEASURE = 60.0, 8.0, 1.5
_IN_NUMERALS = 4.0
_BEFORE_SIGN, _BEHIND_SIGN = 1.5, 0.8
_BEHIND_RANGE_SIGN, _LONG_RANGE = 6.0, 4.0
_IN_CODE = 2.0
"""Prices in the unit of :mod:`press.compose.breaking`; a range is long from so many em on."""

_SHORT_UNIT = 2
"""Characters: what is no longer never parts from its number."""

_LONG_NUMBER = "(?<=[0-9０-９.,×^]{6})"
"""A number of more characters may part from what it counts."""


@cache
def bound() -> re.Pattern[str]:
    """Return what a text has that has any bonds."""
    begin = {re.escape(unit[0]) for unit in _units()}
    return re.compile(
        "[0-9０-９Ａ-Ｚａ-ｚ·①-⑳㈠-㈩❶-❿×÷±＝＋=+]|第|[一二三四五六七八九十][、）]"
        f"|[{_NUMERALS}]{{2}}|[{_NUMERALS}几][{''.join(sorted(begin))}]"
    )


Bond = tuple[int, float]
"""A place in the text and what a line beginning there costs, or :data:`ALWAYS`."""


def keep_together(atoms: Sequence[Atom]) -> None:
    """Bind numbers and units, ordinals, ranges, names with ·, markers of lists and what they mark."""
    starts = [0, *accumulate(len(atom.text) for atom in atoms)]
    indices = {start: index for index, start in enumerate(starts[:-1]) if atoms[index].text}
    text = "".join(atom.text for atom in atoms)
    signs = set(text)
    for needed, pattern, bonds in _rules():
        if signs.isdisjoint(needed):
            continue  # most texts have few of the signs that rules ask for, and need not be read for the rest
        for match in pattern.finditer(text):
            for place, price in bonds(match):
                if place in indices:
                    _bind(atoms[indices[place]], price)
    for left, right in pairwise(atoms):
        if left.kind is LATIN and right.kind is LATIN and right.space:
            _bind_words(left, right)
    _bind_ranges(atoms)


def _bind(atom: Atom, price: float) -> None:
    if price == ALWAYS:
        atom.joined = True
    else:
        atom.soft = max(atom.soft, price)


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], Iterator[Bond]]], ...]:
    """Return each rule: signs of which a text that it fits has one, what it fits, and what stays together."""
    units = "|".join(sorted(map(re.escape, _units()), key=len, reverse=True))
    number = rf"({_LONG_NUMBER})?[0-9０-９](?:({_FACTOR})((?:{units})?)|({units}))((?:[/／](?:{units}))?)"
    numerals = rf"(?<![{_NUMERALS}])[{_NUMERALS}]{{2,7}}(?![{_NUMERALS}])(?:{units})?"
    marker = rf"(?:^|[。；：])([0-9]{{1,2}}[.．、]|[一二三四五六七八九十]+、|{_MARKER})[{_HAN}“《]"
    rules = (
        (_DIGITS, number, _quantity),
        ("年", r"[〇零一二三四五六七八九]{4}年", _all(ALWAYS)),
        (_NUMERALS, numerals, _all(_IN_NUMERALS)),
        (_NUMERALS + "几", rf"(?<![{_NUMERALS}几])[{_NUMERALS}几](?:{units})", _counted),
        ("第", rf"第(?:[{_NUMERALS}]+|[0-9０-９])(?:{units}|[{_ORDINAL}])?", _all(ALWAYS)),
        (_WIDE, f"[{_WIDE}]{{2,8}}", _all(ALWAYS)),
        ("￥＄￡￠", "[￥＄￡￠][0-9０-９]", _all(ALWAYS)),
        ("·", rf"[{_HAN}][A-Z]·[A-Z0-9]{{4,}}", _all(ALWAYS)),
        ("·", rf"[{_HAN}]?[{_HAN}]·[{_HAN}][{_HAN}]?", _name),
        (_CIRCLED, rf"([{_CIRCLED}])[{_HAN}]", _behind_first(_BEHIND_MARKER)),
        (".．、）)", marker, _behind_first(_BEHIND_MARKER)),
        ("×÷±＝＋=+", rf"[{_HAN}）]([×÷±＝＋=+])[{_HAN}（]", _sign),
    )
    return tuple((needed, re.compile(pattern), bonds) for needed, pattern, bonds in rules)


def _units() -> frozenset[str]:
    return lexicon("measures") | lexicon("counters")


def _all(price: float) -> Callable[[re.Match[str]], Iterator[Bond]]:
    """Bind every character of the match to the one before it."""

    def bonds(match: re.Match[str]) -> Iterator[Bond]:
        for place in range(match.start() + 1, match.end()):
            yield place, price

    return bonds


def _behind_first(price: float) -> Callable[[re.Match[str]], Iterator[Bond]]:
    """Bind the first group to what follows it."""

    def bonds(match: re.Match[str]) -> Iterator[Bond]:
        yield match.end(1), price

    return bonds


def _quantity(match: re.Match[str]) -> Iterator[Bond]:
    """4.6万元 and 1375处 stay whole; 45.2万立方米 is long, and may break where the unit begins."""
    factor, unit = match[2] or "", match[3] or match[4] or ""
    at, price = match.start() + 1 + len(factor), ALWAYS
    if factor and len(factor + unit) > _SHORT_UNIT:
        price = _BEFORE_UNIT if len(factor + unit) == _SHORT_UNIT + 1 else _BEFORE_LONG_UNIT
    elif unit in lexicon("counters") and match[1] is not None:
        price = _BEFORE_LONG_UNIT
    for place in range(match.start() + 1, match.end()):
        yield place, price if place == at else ALWAYS


def _counted(match: re.Match[str]) -> Iterator[Bond]:
    """三个 rather stays together; nothing ends inside 分钟."""
    yield match.start() + 1, _BEFORE_MEASURE
    for place in range(match.start() + 2, match.end()):
        yield place, ALWAYS


def _name(match: re.Match[str]) -> Iterator[Bond]:
    """卡尔·马克思: rather not behind the dot, nor with one character beside it alone."""
    dot = match.group().index("·") + match.start()
    yield dot + 1, _IN_NAME
    if dot - match.start() > 1:
        yield dot - 1, _BESIDE_NAME
    if match.end() - dot > 2:
        yield dot + 2, _BESIDE_NAME


def _sign(match: re.Match[str]) -> Iterator[Bond]:
    yield match.start(1), _BEFORE_SIGN
    yield match.end(1), _BEHIND_SIGN


def _bind_words(left: Atom, right: Atom) -> None:
    """500 kWh and 1 234.56 stay whole, GB/T 15834 where the line allows."""
    measured = left.text[-1].isdigit() and right.text.rstrip(".,;)") in lexicon("Latin measures")
    if measured or (_THOUSANDS.search(left.text) and _GROUP.match(right.text)):
        right.joined = True
    elif right.text[0].isdigit() and re.fullmatch(r"[A-Z]{2,6}(?:/[A-Z]{1,3})?|No\.|Vol\.", left.text):
        _bind(right, _IN_CODE)


def _bind_ranges(atoms: Sequence[Atom]) -> None:
    """A long range, 8万～12万元, may break behind its sign before the line is torn open."""
    for index, atom in enumerate(atoms[:-1]):
        if atom.kind is CharacterClass.CONNECTOR and atoms[index + 1].kind is LATIN:
            before, behind = _reach(atoms, index, -1), _reach(atoms, index, 1)
            if before and before + behind > _LONG_RANGE * atom.size:
                _bind(atoms[index + 1], _BEHIND_RANGE_SIGN)


def _reach(atoms: Sequence[Atom], index: int, step: int) -> float:
    """Return how wide what stays together on one side of the sign is."""
    width = 0.0
    place = index + step
    while 0 <= place < len(atoms):
        width += atoms[place].advance
        if not (atoms[place].joined if step < 0 else place + 1 < len(atoms) and atoms[place + 1].joined):
            break
        place += step
    return width
