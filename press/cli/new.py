"""``press new``: the next issue of a publication."""

from __future__ import annotations

import re
from datetime import date as Date  # noqa: N812  the option is called date
from typing import Annotated

import typer

from press.cli.frame import add
from press.errors import UsageError
from press.language import say


def register(app: typer.Typer) -> None:
    """Add the command."""
    add(
        app,
        new,
        zh="新建一期：期号、总期号、日期和文章次序接着上一期\n\n建好 issue.yaml、articles/ 和 images/；"
        "文章只有文件头，等着写。已有的文件夹不动。",
        en="make the next issue: number, total, date and running order follow the last\n\nMakes issue.yaml,"
        " articles/ with front matter to fill in, and images/. A folder that is there is left alone.",
        examples=(
            "press new qingxi-gongzuo",
            "press new qingxi-gongzuo/2026-25 --date 2026-12-25",
            "press new qingxi-gongzuo --from 2026-19",
        ),
    )


def new(
    issue: Annotated[
        str,
        typer.Argument(
            metavar="ISSUE",
            help=say(
                "刊物（期名自动接排），或“刊物/期”",
                "the publication (the issue's name follows the last), or 'publication/issue'",
            ),
        ),
    ],
    source: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="ISSUE",
            help=say("文章次序照哪一期（缺省：上一期）", "whose running order to take (default: the last's)"),
        ),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(
            metavar="YYYY-MM-DD",
            help=say("编发日期（缺省：今天）", "the date of issue (default: today)"),
        ),
    ] = None,
) -> None:
    """Make the next issue and say what to do then."""
    from press.cli.locate import find_issue, identifier, workspace
    from press.cli.newissue import make_issue

    project = workspace()
    folder = make_issue(
        project,
        issue,
        date=_day(date) if date else project.today(),
        like=find_issue(source)[1] if source else None,
    )
    name = identifier(folder)
    typer.echo(project.relative(folder))
    typer.echo(
        say(
            f"接着写 {project.relative(folder)}/articles/ 里的文章，再运行 press check {name}",
            f"now write the articles in {project.relative(folder)}/articles/, then run 'press check {name}'",
        ),
        err=True,
    )


def _day(words: str) -> Date:
    """Read a date.

    Raises:
        UsageError: it is none.
    """
    try:
        year, month, day = re.findall(r"\d+", words)
        return Date(int(year), int(month), int(day))
    except ValueError:
        raise UsageError(
            say(f"{words} 不是日期", f"{words} is no date"),
            hint=say("写成 2026-11-13 这样", "write it like 2026-11-13"),
        ) from None
