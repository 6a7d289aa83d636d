"""An issue printed before press: the facts that an editor gives for its PDF."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import StringConstraints

from press.model.base import Record, Words, key

FolderName = Annotated[
    str, StringConstraints(pattern=r"^[^./\\:*?\"<>|@\s][^/\\:*?\"<>|@\s]*$", max_length=80)
]


class PrintedArticle(Record):
    """One entry of a printed issue's contents."""

    title: Words = key("标题", "文章的标题", "the article's title")
    page: int = key(("页", "页码"), "从文件的第几页开始", "the page of the file it begins on, from 1", ge=1)
    column: str = key("栏目", "所属栏目", "its department", default="")
    author: tuple[str, ...] = key("作者", "作者，一个或几个", "who wrote it", default=())


class PrintedIssue(Record):
    """The facts of a printed issue: the YAML file beside its PDF."""

    publication: FolderName = key(
        ("刊物",), "刊物的文件夹名，如 qingxi-gongzuo", "the publication's folder, such as qingxi-gongzuo"
    )
    name: Words = key("刊名", "刊物名称", "the publication's name")
    issuer: str = key(("编发机关",), "编发机关", "the issuing body", default="")
    date: datetime.date = key("日期", "这一期的日期", "the date of the issue")
    number: int = key("期号", "这一年的第几期", "the number within the year", ge=1)
    total: int | None = key("总期号", "总第几期", "the running total", default=None, ge=1)
    extra: bool = key(("增刊",), "增刊单独编号", "a supplement, numbered apart", default=False)
    issue: FolderName | None = key(
        ("期",), "归档用的期名；缺省是“年-期号”，增刊是“年-增刊期号”",
        "its name in the archive; year-number unless given, year-增刊number of a supplement",
        default=None,
    )  # fmt: skip
    first_page: int = key(("首页页码",), "文件第一页印的页码", "the number printed on the file's first page",
                          default=1)  # fmt: skip
    articles: tuple[PrintedArticle, ...] = key(
        ("目录", "文章"),
        "目录；缺省取文件里的书签",
        "the contents; the file's bookmarks unless given",
        default=(),
    )

    @property
    def folder_name(self) -> str:
        """The issue's name in the archive."""
        return self.issue or f"{self.date.year}-{'增刊' if self.extra else ''}{self.number}"

    @property
    def title(self) -> str:
        """How the issue calls itself."""
        total = f"（总{self.total}期）" if self.total else ""
        return f"{self.name} {self.date.year}年{'增刊' if self.extra else ''}第{self.number}期{total}"
