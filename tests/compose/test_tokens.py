"""Tokens: which characters go together before any rule asks."""

from __future__ import annotations

import pytest

from press.compose.classes import CharacterClass
from press.compose.tokens import kind_of, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青溪2026年", "青溪 2026 年"),
        ("it’s", "it’s"),
        ("要‘破’字", "要 ‘ 破 ’ 字"),
        ("‘don’t’", "‘ don’t ’"),
        ("the ’90s", "the   ’90s"),
        ("‘of the ’90s’", "‘ of   the   ’90s ’"),
        ("（’n’）", "（ ’n ’ ）"),
        ("在’98年", "在 ’98 年"),
        ("’98抗洪", "’98 抗洪"),
        ("’2026", "’ 2026"),
        ("‘水情’98版", "‘ 水情 ’ 98 版"),
        ("‘甲’和’98年", "‘ 甲 ’ 和 ’98 年"),
        ("在’App", "在 ’ App"),
        ("dogs’ tails", "dogs’   tails"),
        ("‘dogs’ tails", "‘ dogs ’   tails"),
        ("dogs’，", "dogs ’ ，"),
        ("一——二……", "一 —— 二 ……"),
        ("葛\U000e0100城", "葛\U000e0100 城"),
        ("Zoë's", "Zoë's"),
    ],
)
def test_what_goes_together(text: str, expected: str) -> None:
    found = list(tokens(text))
    assert " ".join(token for _, token in found) == expected
    assert all(text.startswith(token, start) for start, token in found)


@pytest.mark.parametrize(
    ("token", "kind"),
    [
        ("青", CharacterClass.HAN), ("——", CharacterClass.DASH), ("—", CharacterClass.CONNECTOR),
        ("……", CharacterClass.DASH), ("/", CharacterClass.SOLIDUS), ("a/b", CharacterClass.LATIN),
        ("’90s", CharacterClass.LATIN), ("’", CharacterClass.CLOSE), ("葛\U000e0100", CharacterClass.HAN),
    ],
)  # fmt: skip
def test_what_a_token_is(token: str, kind: CharacterClass) -> None:
    assert kind_of(token) is kind
