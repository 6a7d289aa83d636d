"""Names as editors paste them."""

from __future__ import annotations

import pytest

from press.model.journal import Committee
from press.model.names import closed, names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("王伟新、冯轲、朱永平", ("王伟新", "冯轲", "朱永平")),
        ("王伟新　冯　轲　朱永平", ("王伟新", "冯轲", "朱永平")),
        ("王伟新 冯 轲 朱永平", ("王伟新", "冯轲", "朱永平")),
        ("丁 可、于　海、王青", ("丁可", "于海", "王青")),
        ("冯　轲　严　兵　欧阳望", ("冯轲", "严兵", "欧阳望")),
        ("阿依古丽·买买提 王伟新", ("阿依古丽·买买提", "王伟新")),
        ("甲、乙、丙丁", ("甲", "乙", "丙丁")),
        ("丁  王伟新", ("丁", "王伟新")),
        ("办公室  教育局（挂职）", ("办公室", "教育局（挂职）")),
        ("周舟 市图书馆、李禾 区文化馆", ("周舟 市图书馆", "李禾 区文化馆")),
        ("周舟 市图书馆少儿部", ("周舟 市图书馆少儿部",)),
        ("John Smith, 王青", ("John Smith", "王青")),
        ("市委党校 B 班", ("市委党校 B 班",)),
        ("　", ()),
    ],
)
def test_names_in_a_text(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


def test_only_names_of_two_characters_are_closed() -> None:
    assert [closed(name) for name in ("丁 可", "丁　可", "丁可可", "A 可", "丁 可可")] == [
        "丁可", "丁可", "丁可可", "A 可", "丁 可可",
    ]  # fmt: skip


def test_a_committee_has_its_names_one_by_one() -> None:
    committee = Committee(members={"主任": ("丁 可",), "委员": ("王青、李　禾，沈景行",)})
    assert committee.members == {"主任": ("丁可",), "委员": ("王青", "李禾", "沈景行")}
