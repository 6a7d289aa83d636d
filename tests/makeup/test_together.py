"""Short news that share their columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from press.makeup.runs import Run
from press.makeup.together import set_together
from press.model import Article, FrontMatter, Piece, Publication
from press.model.blocks import Blocks, Lines, SectionBreak
from press.model.issue import Item
from press.model.journal import Department, Start

WIDE = SectionBreak("line", Lines(1, 1))
PUBLICATION = Publication(
    name="青溪月刊", issuer="青溪市", departments={"短讯": Department(look="brief"), "基层": Department()}
)


def piece(column: str, *blocks: SectionBreak, start: Start | None = None) -> Piece:
    article = Article(id="a", path=Path(), front=FrontMatter(title="河"), blocks=blocks)
    return Piece(article=article, item=Item(file="a.md", start=start), column=column)


def parting(blocks: Blocks) -> Iterator[Run]:
    yield from (Run("across", (block,)) for block in blocks)


def lengths(*pieces: Piece) -> list[int]:
    return [len(together) for together in set_together(pieces, PUBLICATION, parting)]


def test_short_news_of_a_department_stand_together_and_articles_alone() -> None:
    assert lengths(piece("短讯"), piece("短讯"), piece("基层"), piece("基层"), piece("短讯")) == [2, 1, 1, 1]


def test_what_stands_across_the_columns_stands_alone() -> None:
    assert lengths(piece("短讯"), piece("短讯", WIDE), piece("短讯"), piece("短讯")) == [1, 1, 2]


def test_a_page_of_its_own_is_kept() -> None:
    assert lengths(piece("短讯"), piece("短讯", start=Start.PAGE), piece("短讯")) == [1, 2]
    assert lengths(piece("短讯"), piece("短讯", start=Start.RUN_ON)) == [2]
