"""Parts of speech: what each word and mark of a title does in its phrase."""

from __future__ import annotations

from enum import Enum, auto

from press.compose.lexicon import lexicon
from press.compose.words import Word


class Part(Enum):
    """What a word does in a phrase."""

    SPACE = auto()
    STOP = auto()
    COMMA = auto()
    """顿号."""
    OPEN = auto()
    CLOSE = auto()
    DASH = auto()
    PARTICLE = auto()
    CONJUNCTION = auto()
    PREPOSITION = auto()
    ADVERB = auto()
    ADJECTIVE = auto()
    NUMBER = auto()
    TIME = auto()
    LOCATIVE = auto()
    VERB = auto()
    NOUN = auto()
    PERSON = auto()
    PLACE = auto()
    BODY = auto()


MARKS = {
    **dict.fromkeys("，。；：？！,;:?!", Part.STOP),
    **dict.fromkeys("“‘（《〈【〖〔［｛([{「『", Part.OPEN),
    **dict.fromkeys("”’）》〉】〗〕］｝)]}」』", Part.CLOSE),
    **dict.fromkeys("—…⸺⋯", Part.DASH),
    **dict.fromkeys(" 　\t", Part.SPACE),
    "、": Part.COMMA,
}

_PARTS = {"v": Part.VERB, "d": Part.ADVERB, "m": Part.NUMBER, "q": Part.NUMBER, "t": Part.TIME,
          "f": Part.LOCATIVE, "a": Part.ADJECTIVE, "b": Part.ADJECTIVE, "c": Part.CONJUNCTION,
          "p": Part.PREPOSITION, "nr": Part.PERSON, "nrfg": Part.PERSON, "ns": Part.PLACE, "nt": Part.BODY,
          "ad": Part.ADVERB}  # fmt: skip


def parts_of(found: tuple[Word, ...]) -> list[Part]:
    """Give every word its part; a verb that only names what is done, late in its clause, counts as a noun."""
    parts: list[Part] = []
    governed = False
    for index, word in enumerate(found):
        part = part_of(word)
        if part is Part.PERSON and not _named(found, index):
            part = Part.NOUN
        if word.text == "来" and not (parts and parts[-1] in (Part.NUMBER, Part.TIME)):
            part = Part.VERB
        if part in (Part.STOP, Part.SPACE, Part.DASH):
            governed = False
        if index and _acts(found, parts, index):
            part = Part.VERB
        elif part is Part.VERB and governed and parts[-1] is Part.NOUN and not _heads(word):
            part = Part.NOUN
        governed = governed or part is Part.VERB or word.text in ("关于", "在")
        parts.append(part)
    return parts


def _acts(found: tuple[Word, ...], parts: list[Part], index: int) -> bool:
    """Whether a word that may be noun or verb is a verb here: 关于调整…, 会议研究…, 来青溪考察…."""
    word, left = found[index], found[index - 1]
    if left.text == "关于":
        return word.tag.startswith("v")
    if left.text.endswith(("会", "会议")):
        return word.text in lexicon("meeting verbs")
    went = index > 1 and found[index - 2].text in ("来", "赴", "到") and parts[-1] is Part.PLACE
    return went and word.text in lexicon("visits")


def _named(found: tuple[Word, ...], index: int) -> bool:
    """Whether what the dictionary takes for a person's name stands where names stand (道德 is one to it)."""
    around = found[max(0, index - 1) : index] + found[index + 1 : index + 2]
    return len(found[index].text) > 2 or index == 0 or any(word.text in lexicon("posts") for word in around)


def _heads(word: Word) -> bool:
    """Whether a verb opens its own phrase: a listed one, or one with its complement (鼓起, 筑牢, 建成)."""
    return word.text in lexicon("heads") or (
        len(word.text) == 2 and word.text[1] in "起出好实牢稳强成到开入向住进活亮"
    )


def part_of(word: Word) -> Part:
    """Return a word's part taken by itself."""
    text = word.text
    if text[0] in MARKS:
        return MARKS[text[0]]
    for known, part in (
        ("particles", Part.PARTICLE),
        ("conjunctions", Part.CONJUNCTION),
        ("adverbs", Part.ADVERB),
        ("locatives", Part.LOCATIVE),
    ):
        if text in lexicon(known):
            return part
    if text in lexicon("seasons"):
        return Part.TIME
    if text in lexicon("body heads"):
        return Part.BODY
    if text in lexicon("prepositions") and word.tag != "v":
        return Part.PREPOSITION
    return _PARTS.get(word.tag, Part.NOUN)
