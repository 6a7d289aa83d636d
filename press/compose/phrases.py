"""Phrases: how much a title loses by a line end between two words.

Sense comes first (standards §1.4.1, §3.4.5): costs are about 0 where a reader would pause, about 5 inside a
phrase, 20 and more inside what belongs together, :data:`FORBIDDEN` where the rules allow no line end.
"""

from __future__ import annotations

from press.compose.lexicon import lexicon
from press.compose.parts import Part, part_of, parts_of
from press.compose.spans import inside_spans
from press.compose.words import Word, words

FORBIDDEN = 400.0
"""A line beginning with 的 or ending with 和, and the like: only where nothing else is left."""

WITHIN_WORD = 1000.0
"""A line end inside a word."""

PROHIBITED = 5000.0
"""A mark that may not begin or end a line (standards §5, items 2 and 8)."""

_STARTERS = (Part.VERB, Part.ADVERB, Part.PREPOSITION, Part.NUMBER)
_OPENERS = (Part.VERB, Part.PREPOSITION, Part.PARTICLE, Part.ADVERB, Part.CONJUNCTION)
_EDGES = (Part.PARTICLE, Part.COMMA, Part.STOP, Part.SPACE, Part.OPEN)
_NAMES = (Part.PERSON, Part.PLACE, Part.BODY)

_COSTS: dict[tuple[Part, Part], float] = {
    (Part.NOUN, Part.VERB): 2.5,
    (Part.NOUN, Part.ADVERB): 2.0,
    (Part.NOUN, Part.NUMBER): 4.5,
    (Part.NOUN, Part.TIME): 4.0,
    (Part.NOUN, Part.NOUN): 5.0,
    (Part.NOUN, Part.ADJECTIVE): 4.5,
    (Part.VERB, Part.NOUN): 6.0,
    (Part.VERB, Part.VERB): 5.5,
    (Part.VERB, Part.ADVERB): 3.5,
    (Part.VERB, Part.NUMBER): 4.5,
    (Part.VERB, Part.ADJECTIVE): 4.5,
    (Part.NUMBER, Part.NOUN): 6.0,
    (Part.NUMBER, Part.VERB): 4.0,
    (Part.TIME, Part.NOUN): 4.0,
    (Part.TIME, Part.VERB): 3.5,
    (Part.TIME, Part.TIME): 9.0,
    (Part.ADJECTIVE, Part.NOUN): 9.0,
    (Part.ADJECTIVE, Part.VERB): 5.0,
    (Part.NUMBER, Part.NUMBER): 9.0,
    (Part.LOCATIVE, Part.NUMBER): 2.0,
    (Part.LOCATIVE, Part.NOUN): 3.5,
    (Part.LOCATIVE, Part.VERB): 1.5,
    (Part.LOCATIVE, Part.ADVERB): 3.0,
}
"""Between two plain words; names count as nouns. What is not listed costs :data:`_ORDINARY`."""

_ORDINARY = 6.0
_AFTER = {Part.SPACE: -3.0, Part.STOP: -3.0, Part.COMMA: 1.5, Part.DASH: -1.0, Part.PARTICLE: 2.5,
          Part.CLOSE: 7.0, Part.ADVERB: 9.0, Part.CONJUNCTION: FORBIDDEN, Part.PREPOSITION: FORBIDDEN,
          Part.OPEN: PROHIBITED}  # fmt: skip
"""A line end behind such a word, whatever follows."""
_BEFORE = {Part.SPACE: PROHIBITED, Part.STOP: PROHIBITED, Part.COMMA: PROHIBITED, Part.CLOSE: PROHIBITED,
           Part.PARTICLE: FORBIDDEN, Part.DASH: -3.0, Part.LOCATIVE: 60.0, Part.CONJUNCTION: 3.0,
           Part.PREPOSITION: 2.5, Part.OPEN: 3.5}  # fmt: skip
"""A line beginning with such a word."""


def joints(text: str) -> tuple[float, ...]:
    """Return for every offset of ``text`` what a line beginning there costs; offset 0 costs nothing."""
    costs = [WITHIN_WORD] * len(text)
    found = words(text)
    parts = parts_of(found)
    for index in range(1, len(found)):
        costs[found[index].start] = _joint(found, parts, index)
    for offset, extra in inside_spans(text, found, parts):
        costs[offset] += extra
    return (0.0, *costs[1:])


def _joint(found: tuple[Word, ...], parts: list[Part], index: int) -> float:
    left, right = found[index - 1], found[index]
    before, after = parts[index - 1], parts[index]
    worst = max(_BEFORE.get(after, 0.0), _AFTER.get(before, 0.0))
    if worst >= FORBIDDEN:
        return worst
    if Part.DASH in (before, after):
        return _dash(before, after, right)
    if before in _AFTER:
        return _after(found, index, before)
    if after in _BEFORE:
        return _begin(left, right, before, after, found, index)
    cost = _plain(left, right, before, after) + 1.5 * _dangles(parts, index)
    cost += 2.0 * _barely_begun(found, parts, index) - 3.0 * _means_given(found, parts, index)
    return cost + 2.5 * _pairs(found, parts, index)


def _dash(before: Part, after: Part, right: Word) -> float:
    """A 破折号 or 省略号 is not split; a line may begin with —— (a subtitle), not with ……."""
    if before is after:
        return PROHIBITED
    if after is Part.DASH:
        return _BEFORE[after] if right.text[0] in "—⸺" else PROHIBITED
    return _AFTER[Part.DASH]


def _after(found: tuple[Word, ...], index: int, before: Part) -> float:
    cost = _AFTER[before]
    if before is Part.PARTICLE:
        return cost + _of(found, index)
    if before is Part.CLOSE and part_of(found[index]) in _STARTERS:
        return 2.5
    if before is Part.COMMA:
        return cost + 4.0 * (
            index >= 3 and len(found[index - 2].text) <= 2 and part_of(found[index - 3]) in _EDGES
        )
    return cost


def _of(found: tuple[Word, ...], index: int) -> float:
    """A word of one character keeps to its 的 (党的); a last word of two is not left alone behind 的."""
    lonely = index == len(found) - 1 and len(found[index].text) <= 2
    close = index >= 2 and len(found[index - 2].text) == 1
    return 3.0 * lonely + 4.0 * close + 6.0 * (len(found[index].text) == 1)


def _begin(left: Word, right: Word, before: Part, after: Part, found: tuple[Word, ...], index: int) -> float:
    if right.text == "关于" and before is Part.BODY:
        return -1.0  # 发文机关 and 事由 each on lines of their own
    if right.text in ("关于", "暨"):
        return 0.5
    if after is Part.CONJUNCTION and index + 1 < len(found):
        pair = before is part_of(found[index + 1]) is Part.VERB
        return _BEFORE[after] + 4.0 * pair + (2.0 if len(left.text) <= 2 else 0.0)
    if right.text in "（(":
        return 15.0
    if after is Part.PREPOSITION and before is Part.VERB:
        return _ORDINARY
    return _BEFORE[after]


def _dangles(parts: list[Part], index: int) -> bool:
    """Whether the line would end with a verb that has only just opened its phrase: …环境支持／民营企业…."""
    return index > 1 and parts[index - 1] is Part.VERB and _plainer(parts[index - 2]) is Part.NOUN


def _barely_begun(found: tuple[Word, ...], parts: list[Part], index: int) -> bool:
    """Whether the line would end with the first short word of a phrase that goes on: …视察城区／老旧小区…."""
    opened = index > 1 and parts[index - 2] in _OPENERS
    goes_on = _plainer(parts[index]) in (Part.NOUN, Part.ADJECTIVE, Part.NUMBER)
    begun = _plainer(parts[index - 1]) in (Part.NOUN, Part.TIME)
    return opened and goes_on and begun and len(found[index - 1].text) <= 2


def _means_given(found: tuple[Word, ...], parts: list[Part], index: int) -> bool:
    """Whether 以…为… ends before a verb."""
    return index > 2 and parts[index] is Part.VERB and found[index - 2].text == "为"


def _pairs(found: tuple[Word, ...], parts: list[Part], index: int) -> bool:
    """Whether two nouns of two characters make one of four, paired from the left: 目标管理｜绩效考核."""
    first = index
    while first and parts[first - 1] is Part.NOUN and _even(found[first - 1]) and parts[index] is Part.NOUN:
        if found[first - 1].text in lexicon("closers"):
            break
        first -= 1
    return _even(found[index]) and (index - first) % 2 == 1


def _even(word: Word) -> bool:
    return len(word.text) == 2 and word.text not in lexicon("scopes")


def _plain(left: Word, right: Word, before: Part, after: Part) -> float:
    if before is Part.PERSON and right.text in lexicon("posts"):
        return 40.0
    if after is Part.PERSON and left.text in lexicon("posts"):
        return 9.0
    if before is Part.TIME and right.text[:2] in lexicon("seasons"):
        return 9.0  # 2026年秋季学期
    if right.text in lexicon("body heads") and before is not Part.VERB:
        return 13.0
    if left.text[-1] in "性型级" and len(left.text) > 2:
        return 12.0  # 控制性工程, 国家级鉴定
    if (after is Part.BODY and before in (Part.BODY, Part.PLACE)) or left.text == "中共":
        return 8.0
    if (after is Part.BODY and _plainer(before) is Part.NOUN) or right.text in lexicon("posts"):
        return 7.0
    if before is Part.NUMBER and after is not Part.VERB and left.text[0] == "第":
        return 9.0
    cost = _COSTS.get((_plainer(before), _plainer(after)), _ORDINARY)
    if _plainer(after) is Part.NOUN:
        cost += (
            5.0 * (left.text in lexicon("scopes"))
            + 2.5 * (right.text in lexicon("closers"))
            - 1.5 * (left.text in lexicon("closers"))
        )
    return cost + 2.0 * (len(left.text) == 1 or len(right.text) == 1)


def _plainer(part: Part) -> Part:
    return Part.NOUN if part in _NAMES else part
