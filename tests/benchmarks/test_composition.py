"""The benchmark of composition works, and its measures tell good from bad."""

from __future__ import annotations

import json

import pytest

from benchmarks.composition import peers
from benchmarks.composition.geometry import EM, TWO
from benchmarks.composition.journal import TEXT, Article, Block, journal
from benchmarks.composition.lines import Character, Line, level
from benchmarks.composition.markup import html, typst
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


def test_lines_off_their_neighbours_are_not_level() -> None:
    def line(column: int, baseline: float) -> Line:
        return Line(0, column, baseline, (Character("字", 0, baseline, EM),))

    lines = (line(0, 100), line(0, 118), line(1, 100.1), line(1, 121), line(1, 136))
    assert level(lines) == (2, 1)
