"""An article 文章: its front matter as the editor wrote it, and its blocks."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from pydantic import field_validator

from press.model.base import Record, Words, key
from press.model.blocks import Block

_DASH = re.compile(r"(?:[—―─–－]+|-{2,})\s*")


class Signature(Record):
    """署名 and 成文日期 at the end of an article (GB/T 9704 §7.3.5)."""

    issuer: tuple[str, ...] = key(("署名",), "署名机关，可以有几个", "who signs; may be several")
    date: datetime.date | None = key(("日期",), "成文日期", "the date under the name", default=None)
    seal: bool = key(
        ("盖章",), "加盖印章：日期右空四字", "leave room for a seal: date indented 4 em", default=False
    )


class Attachment(Record):
    """附件: a file of its own, numbered by its place, set on a new page."""

    file: Words = key("文件", "附件的 Markdown 文件名", "the attachment's Markdown file")
    title: str = key("名称", "附件说明里的名称；缺省用附件自己的标题", "its name in the list", default="")


class FrontMatter(Record):
    """The YAML between the two ``---`` lines at the head of ``articles/*.md``."""

    title: Words = key("标题", "这篇文章的标题；换行处强制断行", "the title; a line end forces a break")
    kicker: str = key("肩题", "标题上面的一行", "the line above the title", default="")
    subtitle: str = key("副题", "副标题，排时前加破折号", "the line below, set after a dash", default="")
    author: tuple[str, ...] = key("作者", "作者，一个或几个", "who wrote it", default=())
    date: datetime.date | str | None = key(
        "日期", "讲话或写作日期，排在题下括号里", "a date in parentheses under the title", default=None
    )
    occasion: str = key(("题注",), "题下括号里的说明", "a line in parentheses under the title", default="")
    recipient: str = key(("主送",), "主送机关，排在正文上面", "main recipients, above the text", default="")
    source: str = key(
        ("供稿", "来源"), "供稿单位，排在文末括号里", "who sent it in, in parentheses at the end", default=""
    )
    about: str = key(
        ("作者简介",),
        "关于作者的一句话，排在文末括号里，如 作者系市委党校办公室干部",
        "a sentence about the author, in parentheses at the end",
        default="",
    )
    column: str = key("栏目", "所属栏目", "the department it stands under", default="")
    note: str = key(("编者按", "按语"), "本篇前的编者按", "an editor's note before the article", default="")
    signature: Signature | None = key(("落款",), "文末署名和日期", "who signs, and when", default=None)
    attachments: tuple[Attachment, ...] = key("附件", "附件清单", "the attachments", default=())
    remark: str = key(
        ("附注",), "附注，如 此件公开发布", "a remark in parentheses under the date", default=""
    )
    attendance: dict[str, tuple[str, ...] | str] = key(
        ("出席",), "纪要的出席、请假、列席名单，如 {出席: [..], 列席: [..]}",
        "who was present: for minutes", default_factory=dict,
    )  # fmt: skip

    @field_validator("subtitle")
    @classmethod
    def _without_dash(cls, subtitle: str) -> str:
        """Drop the dash that an editor typed before the subtitle: layouts set one."""
        dash = _DASH.match(subtitle)
        return subtitle[dash.end() :] if dash else subtitle


class Article(Record):
    """One Markdown file, read: ``path`` is relative to the workspace, ``id`` unique in the issue."""

    id: str
    path: Path
    front: FrontMatter
    blocks: tuple[Block, ...]
    attachments: tuple[Article, ...] = ()
