"""Paragraphs and rule sets drawn at random, of what print copy is really mixed from."""

from __future__ import annotations

import dataclasses
from typing import Any, get_args, get_type_hints

from hypothesis import strategies as st

from press.compose import Edge, InlineObject, Item, Reading, Rules, Run

HAN = tuple("青溪市委组织部召开会议落实整改人民群众")
UNITS = tuple("元年月日号期版户项吨")

PLAIN = (*HAN, *UNITS, *"，。、；：？！“”‘’（）《》〈〉【】〔〕·／—–～", "——", "……", "\u3000")
"""What a bulletin is made of, every class of marks among it."""

MIXED = (
    "Typst", "GDP", "Wi-Fi", "e.g.", "don’t", "2026", "4.6万元", "5.2%", "12℃", "￥300", "第21期", "3·15",
    "2026年3月5日", "1949—1986年", "8～12吨", "京—沪", "10:30", "(a)", "[1]", "A/B", "a", "7",
    "https://www.qingxi.gov.cn/2026/minsheng?id=1024&page=3", "bangongshi@qingxi.gov.cn", "w" * 70,
)  # fmt: skip

ODD = (
    " ", "  ", "\t", "\u00a0", "\u2002", "\u200b", "\u2060", "\ufeff", "\u00ad", "\n", "\u2028",
    "\U0001f600", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1e8\U0001f1f3", "e\u0301", "\u0301",
    "\U00020bb7", "\ufa11", "\u2f00", "שלום", "مرحبا", "\u202e", "か", "ガ", "한", "①", "★", "Ａ", "⸺", "⋯⋯",
    "…", "?", ",", ")", "(", "'", '"',
)  # fmt: skip

texts = st.lists(
    st.one_of(st.sampled_from(PLAIN), st.sampled_from(PLAIN), st.sampled_from(MIXED), st.sampled_from(ODD)),
    min_size=1,
    max_size=60,
).map("".join)

measures = st.one_of(st.integers(4, 60).map(float), st.floats(4, 60).map(lambda ems: round(ems, 2)))


def _run(**settings: Any) -> st.SearchStrategy[Item]:
    return texts.map(lambda text: Run(text, None, **{"size": 1.0, **settings}))


notes = st.sampled_from(["1", "12", "①", "[3]", "注"]).map(lambda call: Run(call, None, 0.6, note=True))
objects = st.sampled_from([0.0, 0.5, 1.0, 3.7, 9.0]).map(InlineObject)
edges = st.builds(Edge, st.sampled_from([0.0, 0.1, 0.5]), st.booleans())

_item = st.one_of(
    _run(),
    _run(),
    _run(size=0.7),
    _run(size=1.6),
    _run(spacing=0.3),
    _run(preserved=True),
    st.sampled_from(MIXED).map(lambda text: Run(text, None, 1.0, breakable=False)),
    notes,
    objects,
    edges,
)


def _with_readings(drawn: list[tuple[Item, float]]) -> list[Item]:
    """Give those runs of text their readings that have a width beside them."""
    found: list[Item] = []
    for item, width in drawn:
        found.append(item)
        if width and isinstance(item, Run) and not item.note and item.text.strip():
            found.append(Reading(width, len(found) - 1, len(found)))
    return found


items = st.lists(st.tuples(_item, st.sampled_from([0.0, 0.0, 0.0, 0.4, 2.5])), min_size=1, max_size=6).map(
    _with_readings
)


def _field(kind: Any) -> st.SearchStrategy[Any]:
    if kind is bool:
        return st.booleans()
    if kind is float:
        return st.sampled_from([0.0, 0.125, 0.25, 0.5])
    return st.sampled_from(get_args(kind))


rule_sets = st.builds(
    Rules, **{field.name: _field(get_type_hints(Rules)[field.name]) for field in dataclasses.fields(Rules)}
)
"""Every setting at random; a new one is drawn without a word here."""
