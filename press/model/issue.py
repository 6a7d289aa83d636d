"""One number of a publication: ``issue.yaml`` as written, and the issue with all that it names read."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from press.model.article import Article
from press.model.base import Record, Words, key
from press.model.blocks import Block, Picture, pictures
from press.model.distribution import Distribution
from press.model.journal import STARTS, Cover, Filler, Highlight, PhotoPage, Start
from press.model.publication import Publication


class Jump(Record):
    """转接: the rest of an article stands further on; 下转第N页 and 上接第N页 lead there and back."""

    after: Words = key(
        ("接在",),
        "余下的部分接在哪篇文章后面，写那篇的文件名",
        "the file of the article that the rest follows",
    )
    pages: int = key(
        ("先排",),
        "先排满几面，其余的转走",
        "how many pages the first part fills",
        default=1,
        ge=1,
        le=99,
    )
    begin: str = key(
        ("从",),
        "从哪一段转走：写那一段或小标题开头的几个字；写了就不看“先排”",
        "the first words of the paragraph or heading that the rest begins with, in place of so many pages",
        default="",
    )


class Item(Record):
    """One entry of the running order. A bare file name stands for an item with nothing else."""

    file: Words = key("文件", "文章的 Markdown 文件名", "the article's Markdown file")
    start: Start | None = key(
        ("起排",),
        "接排 run-on、另面起 page、另页起 recto；缺省照栏目的",
        "how it begins; as its department does",
        default=None,
        values=STARTS,
    )
    note: str = key(("编者按", "按语"), "本篇前的编者按", "an editor's note before it", default="")
    jump: Jump | None = key(
        ("转接",),
        "内刊：一篇分两处排，如 {接在: 08.md, 先排: 1}；文末出“下转第几页”，另一处出“上接第几页”",
        "the rest of it stands behind another article",
        default=None,
    )


class Section(Record):
    """The articles of one department 栏目 in the running order of a journal."""

    column: Words = key("栏目", "栏目名", "the department's name")
    articles: tuple[Item, ...] = key("文章", "这个栏目的文章，按次序", "its articles in order", min_length=1)
    start: Start | None = key(
        ("起排",),
        "栏目里每篇怎么起，也可以写 首篇另面起；缺省照刊物里写的",
        "how each of its articles begins",
        default=None,
        values=STARTS,
    )
    note: str = key(("编者按", "按语"), "一组文章前的编者按", "an editor's note on all of them", default="")


def _kind_of_entry(value: Any) -> str:
    if isinstance(value, dict):
        return "section" if "column" in value or "articles" in value else "item"
    return "section" if isinstance(value, Section) else "item"


Entry = Annotated[
    Annotated[Item, Tag("item")] | Annotated[Section, Tag("section")], Discriminator(_kind_of_entry)
]
"""An entry of the running order: an article, or a department with its articles."""


class IssueFile(Record):
    """``issue.yaml``. Keys shared with ``publication.yaml`` override it for this issue."""

    number: int = key("期号", "第几期", "the number within the year", ge=1)
    total: int | None = key("总期号", "总第几期", "the running total", default=None, ge=1)
    previous: int | None = key(
        ("上期期号",), "上一期的期号；只在上一期不在这个工作区里时写",
        "the last issue's number, when it is not kept here", default=None, ge=0,
    )  # fmt: skip
    extra: bool = key(("增刊",), "增刊单独编号", "a supplement, numbered apart", default=False)
    date: datetime.date = key("日期", "编发日期，报头右侧", "the date in the masthead")
    printed: datetime.date | None = key(("印发日期",), "印发日期；缺省同编发日期", "the date printed",
                                        default=None)  # fmt: skip
    articles: tuple[Entry, ...] = key(
        ("文章", "目次"),
        "本期文章，按排版次序",
        "the running order",
        min_length=1,
    )
    note: str = key(
        ("编者按", "按语"), "全期的编者按，排在红线下面", "an editor's note on the whole issue", default=""
    )
    serial: str = key(
        ("份号",), "六位数字的份号，如 000001", "six-digit copy number such as 000001", default="",
        pattern=r"^([0-9]{6})?$",
    )  # fmt: skip
    document_number: str = key(
        ("发文字号",), "如 青组函〔2026〕3号（信函、纪要用）", "the document number", default=""
    )
    signer: tuple[str, ...] = key(
        ("签发人",), "签发人，排在版记里责任编辑等的后面", "who signs it off, behind the editors", default=()
    )
    issuer: str = key(("编发机关", "发文机关"), "本期的编发机关", "overrides the publication's", default="")
    office: str = key(("印发机关",), "本期的印发机关", "overrides the publication's", default="")
    distribution: Distribution | None = key(
        "发送", "本期的发送范围", "overrides the publication's", default=None
    )
    copies: int | None = key(
        ("共印", "印数"), "本期共印份数", "overrides the publication's", default=None, ge=1
    )
    secrecy: str | None = key("密级", "本期的密级", "overrides the publication's", default=None)
    notice: str | None = key(("提示语",), "本期的提示语", "overrides the publication's", default=None)
    urgency: str | None = key("紧急程度", "本期的紧急程度", "overrides the publication's", default=None)
    editors: dict[str, str] | None = key(
        ("编辑人员",), "本期的责任编辑等", "overrides the publication's", default=None
    )
    even_pages: bool | None = key(("双面印",), "版记排在偶数页", "overrides the publication's", default=None)
    contents: bool | Literal["auto"] | None = key(
        ("目录",), "本期是否排目录", "overrides the publication's", default=None, values={"自动": "auto"}
    )

    # What follows is the journal's 内刊.
    contents_style: Literal["numbers", "leaders"] | None = key(
        ("目录样式",),
        "本期目录：页码在前，或点线引到页码",
        "overrides the publication's",
        default=None,
        values={"页码在前": "numbers", "点线": "leaders"},
    )
    contents_form: Literal["auto", "two", "spread"] | None = key(
        ("目录版面",),
        "本期目录排几面：自动、两面、对开",
        "overrides the publication's",
        default=None,
        values={"自动": "auto", "两面": "two", "对开": "spread", "跨页": "spread"},
    )
    cover: Cover = key(("封面", "封一"), "封面的图片、要目", "the cover", default=Cover())
    inside_front: Cover | None = key(("封二",), "封面背面", "inside the front cover", default=None)
    inside_back: Cover | None = key(("封三",), "封底背面", "inside the back cover", default=None)
    back: Cover | None = key(("封四", "封底"), "封底", "the back cover", default=None)
    photos: tuple[PhotoPage, ...] = key(("图片页",), "目录前的图片页", "pages of photographs", default=())
    fillers: tuple[Filler, ...] = key(
        ("补白",), "凑足页数用的空白、启事、图片，按次序用", "what fills spare pages", default=()
    )
    highlight: Highlight | None = key(
        ("目录重点",),
        "目录上配图的一篇，如 {文章: 02.md, 图片: 桥.jpg}",
        "the story that the contents show with a picture",
        default=None,
    )
    entries: dict[str, str] = key(
        ("目录前缀",),
        "目录里加在文章标题前的字，如 {05.md: 柯山区}",
        "words before a title in the contents",
        default_factory=dict,
    )

    @property
    def items(self) -> tuple[Item, ...]:
        """Every article of the running order, those of departments in their places."""
        return tuple(
            item
            for entry in self.articles
            for item in (entry.articles if isinstance(entry, Section) else (entry,))
        )


class Piece(Record):
    """An article in its place: its department, how it begins, and what stands before it.

    ``note`` is the editor's note on it, ``section_note`` that on its whole department, given to the first
    article of it. Of an article in two places the first part ``jumps_to`` the id of the second, and this one
    ``continues`` the id of the first.
    """

    article: Article
    item: Item
    column: str = ""
    start: Start = Start.RUN_ON
    note: tuple[Block, ...] = ()
    section_note: tuple[Block, ...] = ()
    jumps_to: str = ""
    continues: str = ""


class Issue(Record):
    """An issue with everything read: what make-up starts from.

    ``id`` is ``<publication>/<issue folder>``; ``folder`` is absolute. ``articles`` stand in running order,
    each beside its :class:`Item` of ``file.articles``. The properties settle what the issue overrides.
    """

    id: str
    folder: Path
    publication: Publication
    file: IssueFile
    articles: tuple[Article, ...]
    note: tuple[Block, ...] = ()
    notes: tuple[tuple[Block, ...], ...] = ()
    """The editor's note before each article, read; as long as ``articles``."""
    section_notes: tuple[tuple[Block, ...], ...] = ()
    """The editor's note on each entry of the running order that is a department; empty for the others."""

    pictures: dict[str, Picture] = Field(default_factory=dict)
    """The pictures that ``issue.yaml`` names, by their names as written there."""

    @property
    def drawings(self) -> tuple[Picture, ...]:
        """Every drawing that the issue shows, once."""
        articles = [one for article in self.articles for one in (article, *article.attachments)]
        blocks = (*(one.blocks for one in articles), self.note, *self.notes, *self.section_notes)
        shown = (*(picture for some in blocks for picture in pictures(some)), *self.pictures.values())
        return tuple(dict.fromkeys(picture for picture in shown if picture.drawn))

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The articles in running order, with all that the running order and the departments say of them."""
        found: list[Piece] = []
        for number, entry in enumerate(self.file.articles):
            section = entry if isinstance(entry, Section) else None
            notes = self.section_notes[number] if number < len(self.section_notes) else ()
            for item in section.articles if section else (entry,):
                found.append(self._piece(found, item, section, notes))
                notes = ()
        return tuple(found)

    def _piece(
        self, before: list[Piece], item: Any, section: Section | None, notes: tuple[Block, ...]
    ) -> Piece:
        number = len(before)
        article = self.articles[number]
        column = section.column if section else article.front.column
        department = self.publication.departments.get(column)
        is_first = item.start is not None or not before or before[-1].column != column
        starts = (item.start, section.start if section else None, department.start if department else None)
        return Piece(
            article=article,
            item=item,
            column=column,
            start=next((start for start in starts if start), Start.RUN_ON).of(is_first=is_first),
            note=self.notes[number] if self.notes else (),
            section_note=notes,
        )

    @property
    def issuer(self) -> str:
        """The issuing body 编发机关, left in the masthead."""
        return self.file.issuer or self.publication.issuer

    @property
    def office(self) -> str:
        """The office that prints and sends 印发机关, left in the footer."""
        return self.file.office or self.publication.office or self.issuer

    @property
    def distribution(self) -> Distribution:
        """The 报、送、发 rows."""
        return self.publication.distribution if self.file.distribution is None else self.file.distribution

    @property
    def copies(self) -> int | None:
        """共印: how many copies."""
        return self.publication.copies if self.file.copies is None else self.file.copies

    @property
    def secrecy(self) -> str:
        """密级和保密期限."""
        return self.publication.secrecy if self.file.secrecy is None else self.file.secrecy

    @property
    def notice(self) -> str:
        """提示语, such as 内部资料　注意保存."""
        return self.publication.notice if self.file.notice is None else self.file.notice

    @property
    def urgency(self) -> str:
        """紧急程度."""
        return self.publication.urgency if self.file.urgency is None else self.file.urgency

    @property
    def editors(self) -> dict[str, str]:
        """责任编辑、审核, and the 签发人 behind them."""
        editors = self.publication.editors if self.file.editors is None else self.file.editors
        return {**editors, "签发人": "、".join(self.file.signer)} if self.file.signer else editors

    @property
    def even_pages(self) -> bool:
        """Whether the footer must end on an even page."""
        return self.publication.even_pages if self.file.even_pages is None else self.file.even_pages

    @property
    def contents(self) -> bool:
        """Whether contents are printed: as asked, or when there are two or more articles."""
        asked = self.publication.contents if self.file.contents is None else self.file.contents
        return len(self.articles) > 1 if asked == "auto" else bool(asked)

    @property
    def contents_style(self) -> str:
        """How contents are set: page numbers first, ``numbers``, or led to by dots, ``leaders``."""
        return self.file.contents_style or self.publication.contents_style

    @property
    def contents_form(self) -> str:
        """How many pages contents take: ``auto``, ``two``, or two that face each other, ``spread``."""
        return self.file.contents_form or self.publication.contents_form

    @property
    def imprint_follows(self) -> bool:
        """Whether the imprint stands behind the contents, so that these begin on a left-hand page.

        A spread of contents wants an odd number of pages before it; else the imprint changes places with it.
        """
        covers = 1 + (self.file.inside_front is not None)
        before = covers + len(self.file.photos) + 1
        return self.contents and self.contents_form == "spread" and before % 2 == 0

    @property
    def printed(self) -> datetime.date:
        """The date in the footer."""
        return self.file.printed or self.file.date
