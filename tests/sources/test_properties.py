"""Whatever stands in a source, reading it ends, and every place told lies in the file."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from press.diagnostics import Diagnostic, Span
from press.model import FrontMatter, IssueFile, Publication
from press.model.blocks import Heading, Paragraph, plain, walk
from press.sources import parse_markdown, schema
from press.sources.encodings import guess_encoding
from press.sources.keys import every_key
from press.sources.patches import Edit, Patched
from press.sources.records import read_record
from press.sources.text import decode
from tests.sources.case import BASE, Case, told

PATH = Path("a.md")
MARKS = st.sampled_from(
    [
        *"*_~^`[](){}<>!#|:-+\\&\"'\n\t 　：，。、（）“”【】｜",
        *(
            "**",
            ":::",
            "\n\n",
            "---\n",
            "| - |\n",
            "[^1]",
            "[^1]: ",
            "![",
            "](",
            ".png)",
            "<br>",
            "<!--",
            "^^",
        ),
        *("一、", "（一）", "1.", "第一，", "表1　", ":::图 ", ":::表\n", ":::框\n", "<<"),
    ]
)
HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=6)
COPY = st.lists(st.one_of(MARKS, HAN, st.text(max_size=4)), max_size=40).map("".join)
YAML = st.lists(
    st.one_of(
        st.sampled_from(sorted(every_key(Publication))),
        MARKS,
        HAN,
        st.sampled_from([": ", "\n", "\n  - ", "\n  ", "2026-02-30"]),
    ),
    max_size=30,
).map("".join)
quick = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def inside(diagnostics: tuple[Diagnostic, ...] | list[Diagnostic], text: str) -> None:
    """Assert that places lie in the text and that every sentence can be said."""
    lines = re.sub("\r\n?", "\n", text).split("\n")
    for diagnostic in diagnostics:
        assert isinstance(diagnostic.place, Span)
        assert 0 <= diagnostic.place.line <= len(lines)
        if diagnostic.place.line:
            assert 0 <= diagnostic.place.column <= len(lines[diagnostic.place.line - 1]) + 1
        assert diagnostic.message
        assert isinstance(diagnostic.hint, str)


@quick
@given(COPY)
def test_any_markdown(text: str) -> None:
    blocks, diagnostics = parse_markdown(text, PATH)
    inside(diagnostics, text)
    count = len(re.sub("\r\n?", "\n", text).split("\n"))
    for block in walk(blocks):
        assert 1 <= block.lines.first <= block.lines.last <= count


@quick
@given(YAML, st.sampled_from([Publication, IssueFile, FrontMatter]))
def test_any_yaml(text: str, model: type[Publication | IssueFile | FrontMatter]) -> None:
    source = decode(text.encode("utf-8", "replace"), PATH).value
    assert source is not None
    found: list[Diagnostic] = []
    reading = read_record(model, source, found)
    inside(found, text)
    assert reading.value is not None or found


@quick
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    reading = decode(data, PATH)
    assert reading.value is not None or reading.diagnostics
    name = guess_encoding(data)
    assert name is None or data.decode(name) is not None
    if reading.value is not None:
        read_record(IssueFile, reading.value, [])
        parse_markdown(reading.value.text, PATH)


@quick
@given(
    st.lists(
        st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1), min_size=1, max_size=5
    )
)
def test_plain_copy_comes_back(paragraphs: list[str]) -> None:
    blocks, diagnostics = parse_markdown("\n\n".join(paragraphs), PATH)
    assert diagnostics == ()
    assert [plain(block.content) for block in blocks if isinstance(block, (Paragraph, Heading))] == paragraphs


@quick
@given(
    st.text("ab\n", max_size=30),
    st.lists(st.tuples(st.integers(0, 29), st.integers(0, 2), st.text("xy", max_size=3))),
)
def test_repairs_keep_every_place(text: str, wanted: list[tuple[int, int, str]]) -> None:
    edits, end = [], 0
    for offset, removed, inserted in sorted(wanted):
        if offset >= end and offset + removed <= len(text):
            edits.append(Edit(offset, removed, inserted))
            end = offset + max(removed, 1)
    patched = Patched(text, edits)
    origins = [patched.original(index) for index in range(len(patched.text))]
    assert origins == sorted(origins)
    kept = [index for index, character in enumerate(patched.text) if character not in "xy"]
    assert all(patched.text[index] == text[origins[index]] for index in kept)


def test_a_wrong_source_is_told_in_english_too(tmp_path: Path, english: None) -> None:
    case = Case("", {"issue.yaml": BASE["issue.yaml"].replace("期号: 21", "number：21\ndaet: 3")})
    assert told(case, tmp_path) == [
        "issue.yaml:1:7: S103 'number' is followed by a full-width colon; it takes ': ',"
        " a half-width colon and a space",
        "issue.yaml:2:1: S203 there is no key 'daet'; did you mean 'date'?",
    ]
    assert schema(IssueFile)["title"] == "IssueFile"


HARD = {
    "stars": "*a " * 8000,
    "closing stars": "a* " * 8000,
    "nested": "**a " * 4000 + "b** " * 4000,
    "brackets": "[" * 20_000,
    "backticks": "`a" * 8000,
    "comments": "<!--" * 4000,
    "pictures": "![" * 8000,
    "links": "[a](" * 5000,
    "fences": ":::框\n甲\n" * 2000,
    "bars": "|" * 10_000,
    "numerals": "1.甲。\n" * 3000,
    "quotes": ">" * 5000,
    "list": "\n".join(" " * depth + "- a" for depth in range(200)),
}


def test_hard_copy_is_read_in_a_moment() -> None:
    """Each of these takes minutes where a construct is looked for again from every character."""
    for text in HARD.values():
        blocks, diagnostics = parse_markdown(text, PATH)
        assert sum(1 for _ in walk(blocks)) + len(diagnostics) > 0


def test_hard_yaml_is_read_in_a_moment() -> None:
    for text in (
        "- " * 20_000,
        "[" * 50_000,
        "\n" * 90_000,
        "标题: 'x\n" * 5000,
        "\ta: 1\n" * 5000,
        '"\\x' * 9000,
    ):
        source = decode(text.encode(), PATH).value
        assert source is not None
        found: list[Diagnostic] = []
        assert read_record(IssueFile, source, found).value is None
        assert found
