"""Words: a text's unbreakable pieces, with parts of speech, as a title's breaks need them.

The dictionary is rjieba's, loaded at the first call (about 80 ms), with the trade's own words added. What no
dictionary has is joined afterwards: numbers with units, sessions, places, persons' names.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from itertools import pairwise
from typing import TYPE_CHECKING

from press.compose.lexicon import lexicon

if TYPE_CHECKING:
    import rjieba

_PLACE_TAGS = ("ns", "nr", "nz")
_AFTER_NAME = frozenset("在到赴对就与和：（，、率带同") | {
    "主持",
    "出席",
    "强调",
    "要求",
    "调研",
    "会见",
    "带队",
}
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")
_NUMBER = r"[0-9０-９]+(?:[.,．，][0-9０-９]+)*|[〇零一二三四五六七八九十百千万亿两几数]+"
_WHOLE = re.compile(
    rf"(?:第|前|后|近|约|超|逾)?(?:{_NUMBER})(?:[%％‰℃]|个百分点)"
    rf"|(?:{_NUMBER})[—～~至到](?:{_NUMBER})(?:[年月日岁%％]|届|次|期)?"
    r"|[0-9０-９]{2,4}年(?:[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日)?)?(?:度|代|来|以来|间|底|初|末)?"
    r"|[0-9０-９]{1,2}月[0-9０-９]{1,2}日"
    r"|(?:十|二十|三十)?[一二三四五六七八九十]+届[一二三四五六七八九十]+(?:中全会|次全会|次会议|次全体会议)"
    r"|第[〇零一二三四五六七八九十百0-9０-９]+(?:次|届|期|批|季度|个|号|轮|版|章|条|师|组|支部|小组|巡察组|督查组)"
    r"|[A-Za-z0-9Ａ-Ｚａ-ｚ０-９+＋.\-_@&']+"
)
"""Numbers with units, dates, sessions, ordinals, and Latin words and codes (GB/T 15835; standards N09)."""


@dataclass(frozen=True, slots=True)
class Word:
    """An unbreakable piece of a text: ``text[start:end]`` and its part of speech in ictclas letters.

    Besides the dictionary's tags: ``t`` dates, ``nr`` persons, ``ns`` places, ``nt`` bodies.
    """

    text: str
    start: int
    tag: str

    @property
    def end(self) -> int:
        """Where the word ends in the text."""
        return self.start + len(self.text)


def _class_of_dictionaries() -> type[rjieba.Jieba]:
    """Return rjieba's class from its extension module, passing over the package.

    The package makes a dictionary of its own when it is imported: 70 ms and 30 MB for nobody.
    """
    name = "rjieba.rjieba"
    if name not in sys.modules:
        package = find_spec("rjieba")
        spec = PathFinder.find_spec(name, package.submodule_search_locations) if package else None
        if spec is None or spec.loader is None:
            return import_module("rjieba").Jieba  # type: ignore[no-any-return]
        sys.modules[name] = module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name].Jieba  # type: ignore[no-any-return]


@lru_cache(maxsize=1)
def _dictionary() -> rjieba.Jieba:
    """Return rjieba's dictionary with our words; an instance of our own, so that nobody else's changes."""
    jieba = _class_of_dictionaries()()
    for name, tag in (("compounds", "n"), ("bodies", "nt"), ("posts", "n")):
        for word in sorted(lexicon(name)):
            jieba.add_word(word, 20000 if len(word) > 2 else 2000, _tag(word, tag))
    return jieba


def words(text: str) -> tuple[Word, ...]:
    """Cut a text into words; joined they are the text again."""
    found = list(_tagged(text))
    for join in (_join_whole, _join_units, _join_places, _join_persons):
        found = join(text, found)
    return tuple(found)


def _tagged(text: str) -> Iterator[Word]:
    start = 0
    for word, tag in _dictionary().tag(text):
        if word[0] in "上中下" and len(word) == 2 and not _dictionary().has_word(word):
            yield Word(word[0], start, "f")  # a guess of the dictionary's: 大会｜上作｜报告
            yield Word(word[1], start + 1, "v")
        else:
            yield Word(word, start, _tag(word, tag))
        start += len(word)


def _tag(word: str, tag: str) -> str:
    """Correct the dictionary's part of speech."""
    if word in lexicon("bodies"):
        return "nt"
    if word in lexicon("verbs"):
        return "v"
    return "n" if word in lexicon("nouns") else tag


def _merge(text: str, found: list[Word], spans: list[tuple[int, int, str]]) -> list[Word]:
    """Join the words that each span touches, widening it to whole words."""
    merged: list[Word] = []
    for word in found:
        span = next((s for s in spans if s[0] < word.end and word.start < s[1]), None)
        if span and merged and merged[-1].end > span[0] and merged[-1].tag == span[2]:
            last = merged[-1]
            merged[-1] = Word(text[last.start : word.end], last.start, span[2])
        else:
            merged.append(Word(word.text, word.start, span[2]) if span else word)
    return merged


def _join_whole(text: str, found: list[Word]) -> list[Word]:
    """Join numbers, dates, ordinals and Latin runs that the dictionary cuts."""
    spans = [
        (m.start(), m.end(), _number_tag(m.group())) for m in _WHOLE.finditer(text) if m.end() - m.start() > 1
    ]
    known = {word.start for word in found if len(word.text) > 1 and not word.tag.startswith("m")}
    return _merge(text, found, [s for s in spans if s[0] not in known or text[s[0]].isascii()])


def _number_tag(text: str) -> str:
    if text.endswith("会"):
        return "nt"
    return "t" if "年" in text or "月" in text else "m"


def _join_units(text: str, found: list[Word]) -> list[Word]:
    """Join a number and the unit after it."""
    spans = [
        (left.start, right.end, "m")
        for left, right in pairwise(found)
        if left.tag == "m" and left.text[-1] not in "年月日次届" and right.text in lexicon("units")
    ]
    return _merge(text, found, spans)


def _join_places(text: str, found: list[Word]) -> list[Word]:
    """Join a place's name and its kind: 青溪 and 市, 白石 and 街道."""
    spans = [
        (left.start, right.end, "ns")
        for left, right in pairwise(found)
        if left.tag.startswith(_PLACE_TAGS)
        and 1 < len(left.text) < 5
        and right.text in lexicon("place kinds")
    ]
    placed = _merge(text, found, spans)
    return [
        Word(word.text, word.start, "ns")
        if word.tag.startswith("nr")
        and len(word.text) > 2
        and word.text.endswith(tuple(lexicon("place kinds")))
        else word
        for word in placed
    ]


def _join_persons(text: str, found: list[Word]) -> list[Word]:
    """Join a surname and the one or two characters of the given name, when a name may stand here."""
    spans = []
    for index, word in enumerate(found):
        if word.text in lexicon("surnames") and _name_may_start(found, index):
            end = _name_end(found, index)
            if end:
                spans.append((word.start, end, "nr"))
    return _merge(text, found, spans)


def _name_may_start(found: list[Word], index: int) -> bool:
    return index == 0 or found[index - 1].text in lexicon("posts") or found[index - 1].text in "、，\n 　"


def _name_end(found: list[Word], index: int) -> int:
    """Return where the name ends, or 0: a post or a verb of speaking and going must follow."""
    length = 0
    for position in range(index + 1, min(index + 3, len(found) - 1)):
        given = found[position].text
        if not _HAN.fullmatch(given):
            return 0
        length += len(given)
        follower = found[position + 1].text
        if length <= 2 and (follower in lexicon("posts") or follower in _AFTER_NAME):
            return found[position].end
    return 0
