"""``press search``: words in the full text of all archived issues."""

from __future__ import annotations

from typing import Annotated

import typer

from press.cli.frame import Format, add
from press.cli.locate import workspace
from press.cli.options import format_option
from press.language import say


def register(app: typer.Typer) -> None:
    """Add the command."""
    add(
        app,
        search,
        zh="在归档的各期里找词：哪一期、哪一页、前后文\n\n几个词用空格隔开，要同在一页上。新的排在前面。"
        "每条后面是文件的地址，点开就翻到那一页。",
        en="find words in the archived issues: issue, page and the words around\n\nSeveral words must stand"
        " on one page. The newest come first; each with an address that opens the file at the page.",
        examples=(
            "press search 老旧小区改造",
            "press search 食堂 养老 --year 2026 --department 工作巡礼",
            "press search 饮水工程 --open",
        ),
    )


def search(
    words: Annotated[
        list[str], typer.Argument(metavar=say("词", "WORD"), help=say("要找的词", "what to find"))
    ],
    publication: Annotated[
        str, typer.Option(metavar=say("刊物", "NAME"), help=say("只找这种刊物", "in this publication only"))
    ] = "",
    year: Annotated[
        int | None,
        typer.Option(min=1, max=9998, metavar=say("年", "YEAR"), help=say("只找这一年", "in this year only")),
    ] = None,
    department: Annotated[
        str, typer.Option(metavar=say("栏目", "NAME"), help=say("只找这个栏目", "in this department only"))
    ] = "",
    author: Annotated[
        str, typer.Option(metavar=say("作者", "NAME"), help=say("只找这个作者的", "by this author only"))
    ] = "",
    limit: Annotated[
        int,
        typer.Option(min=1, max=10_000, metavar=say("页数", "N"),
                     help=say("最多列几页（缺省 20）", "how many pages at most (20)")),
    ] = 20,
    open_first: Annotated[
        bool, typer.Option("--open", help=say("打开第一处，翻到那一页", "open the first at its page"))
    ] = False,
    reindex: Annotated[
        bool, typer.Option("--reindex", help=say("先从各包重建索引", "first make the index anew"))
    ] = False,
    output: Annotated[Format, format_option()] = Format.TEXT,
) -> int:  # fmt: skip
    """Find words and return the exit code: 0, also when nothing is found."""
    from press.archive.search import Query
    from press.cli.searching import run_search

    query = Query(
        tuple(part for word in words for part in word.split()), publication, year, department, author, limit
    )
    return run_search(workspace(), query, open_first=open_first, reindex=reindex, output=output)
