"""What only a journal 内刊 has: its form, its departments, covers, photo pages, imprint, fillers."""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise
from typing import Literal

from pydantic import field_validator

from press.model.base import Record, Words, key
from press.model.names import each_name

Hue = Literal["zhu", "zhe", "dai", "song", "qiuxiang", "mo"]


MARKS = {"方": "□", "方框": "□", "圈": "◎", "无": ""}
"""What may stand before the names of an article's authors."""

PALETTE = {"朱": "zhu", "赭": "zhe", "黛": "dai", "松": "song", "秋香": "qiuxiang", "墨": "mo"}
"""Hues that print well together, by their traditional names; stylesheets give their inks."""


class Start(StrEnum):
    """How an article begins: 接排, 另面起 (next page), 另页起 (next right-hand page).

    The last two hold for the first article of a department; the others run on.
    """

    RUN_ON = "run-on"
    PAGE = "page"
    RECTO = "recto"
    FIRST_PAGE = "first-page"
    FIRST_RECTO = "first-recto"

    def of(self, *, is_first: bool) -> Start:
        """Return how an article of a department begins: 接排, 另面起 or 另页起."""
        begins = _FIRSTS.get(self)
        if begins is None:
            return self
        return begins if is_first else Start.RUN_ON


_FIRSTS = {Start.FIRST_PAGE: Start.PAGE, Start.FIRST_RECTO: Start.RECTO}

STARTS = {
    "接排": "run-on",
    "另面起": "page",
    "另页起": "recto",
    "首篇另面起": "first-page",
    "首篇另页起": "first-recto",
}


class PageForm(Record):
    """版面: the page of one journal. What is not given comes from the layout's manifest."""

    trim: str | None = key(
        ("开本",),
        "成品尺寸：A4、大16开、16开、B5，或 宽x高（毫米），如 210x285",
        "trim size: A4, B5, or width x height in mm",
        default=None,
    )
    columns: int | None = key(("栏数",), "正文分几栏", "columns of the body", default=None, ge=1, le=4)
    characters: int | None = key(
        ("每栏字数",), "每栏每行几个字", "characters in a column's line", default=None, ge=8, le=60
    )
    lines: int | None = key(("每面行数",), "每面几行", "lines on a page", default=None, ge=10, le=90)
    size: float | None = key(("字号",), "正文字号（磅）", "size of the body in pt", default=None, gt=5, lt=24)
    pitch: float | None = key(
        ("行距",), "两行基线之间的距离（磅）", "distance between baselines in pt", default=None, gt=6, lt=48
    )
    gap: float | None = key(
        ("栏间",), "栏与栏之间空几个字", "space between columns in em", default=None, gt=0, le=6
    )
    inner: float | None = key(("订口",), "订口宽（毫米）", "inner margin in mm", default=None, ge=8, le=60)
    top: float | None = key(("天头",), "天头高（毫米）", "top margin in mm", default=None, ge=8, le=80)


class Department(Record):
    """栏目 in ``publication.yaml``: how a department looks, and how its articles begin."""

    english: str = key(
        ("英文", "拼音"), "栏目名下的小字：拼音或英文", "pinyin or English under the name", default=""
    )
    colour: Hue | None = key(
        ("颜色",),
        "栏目颜色：朱、赭、黛、松、秋香、墨",
        "its hue",
        default=None,
        values=PALETTE,
    )
    look: Literal["article", "leader", "report", "brief", "list"] = key(
        ("样式",),
        "文章开头的样式：文章、卷首语、长文、短讯、名单",
        "how its articles open",
        default="article",
        values={"文章": "article", "卷首语": "leader", "长文": "report", "短讯": "brief", "名单": "list"},
    )
    start: Start | None = key(
        ("起排",),
        "每篇怎么起：接排、另面起、另页起；首篇另面起、首篇另页起：头一篇这样，其余接排",
        "how each article begins; first-…: the first one, the others run on",
        default=None,
        values=STARTS,
    )
    columns: int | None = key(
        ("栏数",), "本栏目分几栏", "columns of this department", default=None, ge=1, le=4
    )
    mark: Literal["□", "◎", ""] | None = key(
        ("署名符",),
        "作者前面的符号：□、◎ 或 无；缺省照刊物的",
        "what stands before the authors; as the publication has it",
        default=None,
        values=MARKS,
    )


class Committee(Record):
    """A list of people on the imprint page 版权页, by role."""

    title: str = key(("标题",), "如 编辑指导委员会", "such as 'editorial board'", default="")
    members: dict[str, tuple[Words, ...]] = key(
        ("名单",),
        "职务和姓名，如 {主任: [张三], 委员: [李四, 王五]}",
        "roles, each with its names",
        default_factory=dict,
    )
    by_strokes: tuple[str, ...] = key(
        ("按姓氏笔画",),
        "哪几项按姓氏笔画排列；press 只核对，不改次序",
        "the roles whose names stand in order of strokes; checked, never reordered",
        default=(),
    )

    _names = field_validator("members")(each_name)


class Imprint(Record):
    """版权页: who makes the journal and where, in the editor's own rows."""

    committees: tuple[Committee, ...] = key(("编委会",), "编委会等名单", "committees", default=())
    editors: dict[str, tuple[Words, ...]] = key(
        ("编辑",),
        "主编、副主编、编辑等，如 {主编: [张三]}",
        "editor-in-chief and so on",
        default_factory=dict,
    )
    rows: dict[str, str] = key(
        ("各项",),
        "地址、邮编、电话等，照写的次序排",
        "address, telephone and so on, as written",
        default_factory=dict,
    )
    notice: str = key(("声明",), "版权页上的说明文字", "a note on the imprint page", default="")

    _names = field_validator("editors")(each_name)


class Photo(Record):
    """A picture with its words. The caption's ◀ ▲ ▼ ▶ is worked out from where it comes to stand."""

    file: Words = key("文件", "图片文件名（images/ 里的）", "the picture's file")
    caption: str = key(("图注", "说明"), "图片说明", "its caption", default="")
    credit: str = key(("摄影", "来源"), "谁拍的", "who took it", default="")
    alt: str = key(
        ("替代文字",), "给看不见图的人的说明；缺省用图注", "words for who cannot see it", default=""
    )
    caption_place: Literal["auto", "above", "below"] = key(
        ("图注位置",),
        "图注排在图的上面或下面：自动、上、下；图注前的 ▲ ▼ ◀ ▶ 由 press 定",
        "where the caption stands; its pointer is worked out",
        default="auto",
        values={"自动": "auto", "上": "above", "下": "below"},
    )


class Code(Record):
    """A QR code 二维码 with the words under it."""

    link: Words = key(("网址", "内容"), "扫出来的网址", "what the code holds")
    label: str = key(("名称",), "码下面的字", "the words under it", default="")


class Cover(Record):
    """封面 and 封二, 封三, 封四: a picture or a colour, words, codes."""

    picture: str = key(("图片",), "满版图片（images/ 里的）", "a picture that fills the page", default="")
    credit: str = key(("摄影", "来源"), "谁拍的", "who took it", default="")
    alt: str = key(("替代文字",), "给看不见图的人的说明", "words for who cannot see it", default="")
    colour: Hue | None = key(
        ("颜色",),
        "底色：朱、赭、黛、松、秋香、墨",
        "the field's colour",
        default=None,
        values=PALETTE,
    )
    full: bool = key(
        ("满版",),
        "封一的图片占满整面，刊名压在图上",
        "the picture fills the cover, the name upon it",
        default=False,
    )
    name_colour: Literal["auto", "accent", "white", "black"] = key(
        ("刊名颜色",),
        "封一刊名的颜色：白、黑、主色；缺省在满版图上是白，其余是主色",
        "the name's colour: white upon a picture that fills the cover, else the accent",
        default="auto",
        values={"自动": "auto", "主色": "accent", "白": "white", "黑": "black"},
    )
    title: str = key(("标题",), "这一面的标题", "a head for the page", default="")
    text: str = key(("文字",), "这一面上的一段话", "a passage on the page", default="")
    features: tuple[str, ...] = key(
        ("本期关注", "要目"),
        "封面上的要目，最多四条，每条一行",
        "stories named on the cover, four at most, a line each",
        default=(),
    )
    photos: tuple[Photo, ...] = key(("组图",), "几张照片和图注", "photographs with captions", default=())
    codes: tuple[Code, ...] = key(("二维码",), "二维码和名称", "QR codes", default=())
    website: str = key(("网址",), "如 欢迎登录…", "a web address", default="")


class Highlight(Record):
    """The story that the contents show with a picture."""

    article: Words = key(("文章",), "文章的 Markdown 文件名", "the article's file")
    picture: Words = key(("图片",), "图片文件（images/ 里的）", "its picture")
    alt: str = key(("替代文字",), "给看不见图的人的说明", "words for who cannot see it", default="")


PHOTOS = 8
"""So many photographs go on a page."""


class PhotoPage(Record):
    """图片页: a page of photographs with captions, its number hidden 暗码."""

    title: str = key(("标题",), "图片页的标题", "the page's title", default="")
    text: str = key(("文字",), "一段说明", "a passage", default="")
    photos: tuple[Photo, ...] = key(("组图", "照片"), "照片和图注", "its photographs", min_length=1)

    def parted(self) -> tuple[PhotoPage, ...]:
        """Return the page, or as many with as many photographs each as what does not go on one takes."""
        count = -(-len(self.photos) // PHOTOS)
        ends = [len(self.photos) * page // count for page in range(count + 1)]
        first, *rest = (
            self.model_copy(update={"photos": self.photos[start:end]}) for start, end in pairwise(ends)
        )
        return (first, *(page.model_copy(update={"text": ""}) for page in rest))


class Filler(Record):
    """补白: what fills a page where pages must be a multiple of four, or the white behind an article."""

    kind: Literal["blank", "notice", "picture"] = key(
        ("种类",),
        "空白、文字或图片",
        "blank, notice or picture",
        default="blank",
        values={"空白": "blank", "文字": "notice", "启事": "notice", "图片": "picture"},
    )
    title: str = key(("标题",), "补白的标题，如 征稿启事", "its title", default="")
    text: str = key(("文字",), "补白的文字", "its words", default="")
    picture: str = key(("图片",), "图片文件", "its picture", default="")
    caption: str = key(("图注",), "图片说明", "its caption", default="")
    after: str = key(
        ("接在",),
        "排在哪一篇末面下部的空白里：文章的文件名；不写就占一整面",
        "the file of the article whose last page it fills at the foot; else it takes a page",
        default="",
    )

    def follows(self, file: str) -> bool:
        """Tell whether it stands behind the article in a file."""
        return bool(self.after) and self.after in (file, file.removesuffix(".md"))
