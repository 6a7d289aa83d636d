"""Tokens: the words, stretches of Han and single characters that a text falls into."""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.compose.classes import CharacterClass, class_of

_SELECTOR = "[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
"""Variation selectors: which of its shapes the character before shall have."""

_TOKEN = re.compile(
    rf"(?:[\u3400-\u4dbf\u4e00-\u9fff](?!{_SELECTOR}))+|[\u3400-\u9fff\U00020000-\U0003ffff]{_SELECTOR}+"
    r"|[A-Za-z0-9]+|——|……|⋯⋯|\s|\S",
    re.DOTALL,
)
_LETTER = r"[^\W\d_\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]"
_APOSTROPHE = re.compile(f"(?<={_LETTER})[’‘](?={_LETTER})")
_ELISION = re.compile(
    r"(?<=[\s(（“《])’(?=[A-Za-z0-9])|(?:^|(?<=[\u3400-\u9fff]))’(?=[0-9]{2}(?![0-9]))"
    r"|(?<=[A-Za-z])’(?= [A-Za-z])"
)
"""The apostrophe that a word begins or ends with: the ’90s, ’98, rock ’n’ roll, the makers’ names."""


def tokens(text: str) -> Iterator[tuple[int, str]]:
    """Yield words, stretches of Han characters and other single characters, with their offsets."""
    apostrophes = _apostrophes(text)
    word = -1
    for match in _TOKEN.finditer(text):
        start, token = match.start(), match.group()
        if start in apostrophes or class_of(token[0]) is CharacterClass.LATIN:
            word = start if word < 0 else word
            continue
        if word >= 0:
            yield word, text[word:start]
            word = -1
        yield start, token
    if word >= 0:
        yield word, text[word:]


def _apostrophes(text: str) -> set[int]:
    """Return where ’ belongs to a word; one that may close a ‘ before it is no apostrophe."""
    if "’" not in text and "‘" not in text:
        return set()  # a hundred times as fast
    found = {match.start() for match in _APOSTROPHE.finditer(text)}
    for match in _ELISION.finditer(text):
        place = match.start()
        if text[max(0, place - 1) : place] == " " or text.rfind("‘", 0, place) <= text.rfind("’", 0, place):
            found.add(place)
    return found


def kind_of(token: str) -> CharacterClass:
    """Return the class of a token: a single ``—`` is 一字线, two of them are 破折号, a lone ``/`` 分隔号."""
    kind = class_of(token[0])
    if kind is CharacterClass.HAN:
        return kind
    if token == "—":
        return CharacterClass.CONNECTOR
    if token == "/":
        return CharacterClass.SOLIDUS  # between Han: a word would have taken it in
    if len(token) > 1 and kind is not CharacterClass.DASH:
        return CharacterClass.LATIN
    return kind
