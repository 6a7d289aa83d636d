"""Running ``press search``: the pages found, each with the words around."""

from __future__ import annotations

import webbrowser
from dataclasses import asdict
from html import escape

from rich.console import Console
from rich.text import Text

from press.archive import Shelf, index
from press.archive.search import Hit, Query, search
from press.cli import terminal
from press.cli.frame import Format
from press.cli.streams import print_json
from press.errors import ExitCode, FinishError, UsageError
from press.finish import write_atomically
from press.language import say
from press.project import Project

_PAGE = "search.html"
_FORWARD = """<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>{title}</title><meta http-equiv="refresh" content="0; url={link}"></head>
<body><p><a href="{link}">{title}</a></p></body>
</html>
"""


def run_search(project: Project, query: Query, *, open_first: bool, reindex: bool, output: Format) -> int:
    """Search the archive, tell what was found, and return the exit code."""
    if not query.words:
        raise UsageError(
            say("没有写要找的词", "there is no word to find"),
            hint=say("如 press search 饮水工程", "such as: press search 饮水工程"),
        )
    shelf = Shelf(project.archive)
    if reindex:
        index.remove(shelf)
    hits = search(shelf, query)
    if output is Format.JSON:
        print_json({"ok": True, "exit_code": 0, "hits": [_row(hit) for hit in hits]})
    else:
        _tell(terminal.out(), hits, query)
    if open_first and hits and not _open(project, hits[0]):
        words = say(
            "没有浏览器可用来打开；地址在上面", "there is no browser to open it; the address stands above"
        )
        terminal.err().print(words, style="yellow", soft_wrap=True)
    return ExitCode.OK


def _open(project: Project, hit: Hit) -> bool:
    """Open a file at a page, and tell whether a program could be started.

    What opens files by their kind forgets the page on every system. A web page is opened by a browser, and
    that goes on to the file, at its page.
    """
    page = project.dist / _PAGE
    try:
        write_atomically({page: _FORWARD.format(link=escape(hit.link), title=escape(hit.issue)).encode()})
    except FinishError:
        return webbrowser.open(hit.link)
    return webbrowser.open(page.as_uri())


def _row(hit: Hit) -> dict[str, object]:
    return asdict(hit) | {"date": hit.date.isoformat(), "pdf": str(hit.pdf), "link": hit.link}


def _tell(console: Console, hits: tuple[Hit, ...], query: Query) -> None:
    for hit in hits:
        title = f"  {hit.article}" if hit.article else ""
        page = say(f"第 {hit.label} 页", f"page {hit.label}") if hit.label.isdecimal() else hit.label
        console.print(f"{hit.issue}  {page}{title}", style="bold", soft_wrap=True, highlight=False)
        console.print(Text.assemble("  ", hit.before, (hit.word, "bold red"), hit.behind), soft_wrap=True)
        console.print(f"  {hit.link}", style="dim", soft_wrap=True, highlight=False)
    more = (
        say(f"，只列最新的 {query.limit} 页", f"; the newest {query.limit} only")
        if len(hits) == query.limit
        else ""
    )
    found = (
        say(f"找到 {len(hits)} 页{more}", f"{len(hits)} pages{more}")
        if hits
        else say("没有找到", "nothing found")
    )
    console.print(found, soft_wrap=True, highlight=False)
