"""The benchmark of composition works, and its measures tell good from bad."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.composition import peers
from benchmarks.composition.gaps import gaps
from benchmarks.composition.geometry import EM, TWO
from benchmarks.composition.journal import TEXT, Article, Block, journal
from benchmarks.composition.lines import Character, Line, level, measures, off_grid
from benchmarks.composition.markup import html, typst
from benchmarks.composition.markup_latex import latex
from benchmarks.composition.own_text import NoTextError, keep, own_text
from benchmarks.composition.quality import Alignment
from benchmarks.composition.run import main

Results = dict[str, dict[str, dict[str, dict[str, float]]]]
"""By table, geometry, peer and figure."""

STACKS = {"song": ["Song"], "hei": ["Hei-Regular"], "kai": ["Kai"]}


def article(*blocks: tuple[str, str]) -> Article:
    return Article("a", (), tuple(Block(kind, (((text, False),),)) for kind, text in blocks))


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    folder = tmp_path_factory.mktemp("composition")
    assert main(["--quick", "--folder", str(folder), "--json", str(folder / "results.json")]) == 0
    found: Results = json.loads((folder / "results.json").read_text())
    return found


def test_every_peer_sets_the_whole_text(results: Results) -> None:
    quality = results["quality"]["two"]
    assert {"press", "WeasyPrint"} <= quality.keys()
    assert [counts["lost"] for counts in quality.values()] == [0] * len(quality)
    assert all(cost["cpu"] > 0 and cost["memory"] > 10 for cost in results["cold"]["two"].values())


def test_press_fills_its_lines_and_the_engine_alone_does_not(
    results: Results,
) -> None:
    press, engine = (results["quality"]["two"][name] for name in ("press", "WeasyPrint"))
    assert press["ragged"] == press["forbidden"] == press["split"] == 0
    assert press["level"] == press["beside"] > 0
    assert press["mixed"] == press["pairs"] == press["off_grid"] == press["very_loose"] == 0
    assert engine["mixed"] > 0
    assert engine["pairs"] > 0
    assert engine["ragged"] > engine["lines"] / 2


def test_typst_sets_it_too(results: Results) -> None:
    if "Typst" not in results["quality"]["two"]:
        pytest.skip(
            f"Typst is not in {peers.ENVIRONMENT}; benchmarks.composition.run --install puts it there"
        )
    assert results["quality"]["two"]["Typst"]["flush"] > 0


def test_the_journal_is_read_whole() -> None:
    articles = journal()
    assert len(articles) == len(list(TEXT.glob("*.md"))) == 16
    kinds = {block.kind for one in articles for block in one.body}
    assert kinds == {"section", "subsection", "byline", "quotation", "item", "paragraph"}
    assert all(one.head[0].kind == "title" for one in articles)
    assert not [text for one in articles for block in one.body for text in block.texts if "*" in text[:2]]
    assert any(len(block.lines) > 3 for one in articles for block in one.body if block.kind == "quotation")


def test_documents_carry_text_that_looks_like_markup() -> None:
    odd = article(("paragraph", '甲<乙>#let "丙" $丁$ //戊'))
    assert "甲&lt;乙&gt;#let" in html((odd,), TWO, STACKS)
    assert '#"甲<乙>#let \\"丙\\" $丁$ //戊";' in typst((odd,), TWO, STACKS)
    assert 'font: ("Hei", )' in typst((odd,), TWO, STACKS)


def test_lost_characters_are_counted() -> None:
    source = (article(("paragraph", "天地玄黄宇宙洪荒"), ("paragraph", "日月盈昃")),)
    whole = Alignment(source, ["天地玄黄宇", "宙洪荒", "日月盈昃"])
    assert (whole.last, whole.turned, whole.lost) == ([False, True, True], [False, True, False], 0)
    assert Alignment(source, ["天地玄黄宇", "洪荒", "日月"]).lost == 3


def test_a_hyphen_at_a_lines_end_is_told_from_one_of_the_text() -> None:
    source = (article(("paragraph", "用Kubernetes部署，A-B型")),)
    found = Alignment(source, ["用Kuber-", "netes部署，A-", "B型"])
    assert (found.hyphens, found.lost) == ([True, False, False], 0)


def test_gaps_of_a_line_are_measured() -> None:
    def line(*signs: tuple[str, float]) -> Line:
        return Line(0, 0, 100, tuple(Character(text, x * EM, 100, EM) for text, x in signs))

    even = gaps(line(("天", 0), ("地", 1), ("A", 2.25), ("玄", 3.5), ("黄", 4.5)))
    assert (even.mixed, even.wide_pairs, even.squeezed) == (0, 0, False)
    assert even.stretch == pytest.approx(0)
    assert even.hole == pytest.approx(0.25)
    opened = gaps(line(("天", 0), ("地", 1.06), ("A", 2.06), ("玄", 3.6), ("黄", 4.66)))
    assert opened.mixed == 2
    assert opened.stretch == pytest.approx(0.06)
    assert gaps(line(("。", 0), ("”", 1), ("天", 2))).wide_pairs == 1
    assert gaps(line(("。", 0), ("”", 0.5), ("天", 1.3))).squeezed
    assert gaps(line(("天", 0), ("\u3000", 1), ("地", 2))).hole == 0


def test_the_measure_is_where_most_lines_end_and_the_grid_where_most_stand() -> None:
    def line(end: float, baseline: float) -> Line:
        return Line(0, 0, baseline, (Character("字", TWO.column(0)[1] + end - EM, baseline, EM),))

    lines = (line(0.4, 100), line(0.4, 118), line(-30, 140), line(0.7, 154))
    assert measures(lines, TWO)[0] == pytest.approx(TWO.column(0)[1] + 0.4)
    assert off_grid(lines) == 1


def test_latex_carries_text_that_looks_like_markup() -> None:
    odd = article(("paragraph", "甲\\乙$丙#1_{丁}%5~^ https://a.example/b_c?d=1"), ("item", "戊"))
    files = dict.fromkeys(STACKS, ("han.otf", "latin.otf", "rest.otf"))
    text = latex((odd,), TWO, files, folder="/faces")
    assert r"甲\textbackslash{}乙\$丙\#1\_\{丁\}\%5\textasciitilde{}" in text
    assert r"a.\allowbreak{}example/\allowbreak{}b\_\allowbreak{}c" in text
    assert r"\begin{multicols}{2}" in text
    assert r"\ITEM{戊}" in text


def test_a_text_of_ones_own_is_read(tmp_path: Path) -> None:
    front = "---\n标题: 把桥修好\n作者: 市政处\n---\n\n"
    copy = ":::\n正文[^1]见[网页](https://a.example)。\n\n| 表 |\n\n[^1]: 注\n"
    (tmp_path / "1.md").write_text(front + copy, "utf-8")
    (tmp_path / "2.txt").write_bytes("第一段。\n\n第二段。\n".encode("gb18030"))
    first, second = own_text(tmp_path)
    assert [block.texts for block in first.head] == [("把桥修好",), ("市政处",)]
    assert [block.texts for block in first.body] == [("正文见网页。",)]
    assert [block.texts for block in second.body] == [("第一段。",), ("第二段。",)]
    assert own_text(tmp_path / "2.txt") == (second,)
    with pytest.raises(NoTextError):
        own_text(tmp_path / "none")


def test_characters_that_no_face_draws_are_left_out() -> None:
    kept, lost = keep((article(("paragraph", "水\U0001f6b0管")),), lambda sign: sign < "\U00010000")
    assert (kept[0].body[0].texts, lost) == (("水管",), "\U0001f6b0")


def test_lines_off_their_neighbours_are_not_level() -> None:
    def line(column: int, baseline: float) -> Line:
        return Line(0, column, baseline, (Character("字", 0, baseline, EM),))

    lines = (line(0, 100), line(0, 118), line(1, 100.1), line(1, 121), line(1, 136))
    assert level(lines) == (2, 1)
