"""What one printing house asks of the files it is sent: ``printers/<name>.yaml``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from press.model.base import Record, Words, key
from press.model.imposition import Imposition

Hex = Annotated[str, StringConstraints(pattern="^#?[0-9A-Fa-f]{6}$")]


class Standard(StrEnum):
    """The standards of print files: ISO 15930-7 (PDF/X-4) and ISO 15930-4 (PDF/X-1a:2003)."""

    X4 = "pdf/x-4"
    X1A = "pdf/x-1a"


_STANDARDS = {"X-4": "pdf/x-4", "X-1a": "pdf/x-1a", "PDF/X-4": "pdf/x-4", "PDF/X-1a": "pdf/x-1a"}


class Intent(StrEnum):
    """How colours that the press cannot reach are brought within reach (ICC.1, 6.2)."""

    RELATIVE = "relative"
    PERCEPTUAL = "perceptual"
    SATURATION = "saturation"
    ABSOLUTE = "absolute"


class PageOrder(StrEnum):
    """In which order the pages of a print file follow each other."""

    READING = "reading"
    REVERSED = "reversed"


_IMPOSITIONS = {
    "小册子": "booklet", "骑马订": "saddle", "胶装8": "signatures-8", "胶装16": "signatures-16",
    "胶装32": "signatures-32", "2面": "2-up", "4面": "4-up", "连拼": "repeat",
}  # fmt: skip


class OutputCondition(Record):
    """输出条件: the characterized printing condition that the colours are made for (ISO 15930-7, 6.2)."""

    identifier: Words = key(
        "代号", "输出条件在登记处的代号，如 FOGRA39", "its name in the registry, such as FOGRA39"
    )
    condition: str = key(
        ("说明",),
        "输出条件的一句话说明：纸张、网线、印法",
        "paper, screen and process in one line",
        default="",
    )
    registry: str = key(
        ("登记处",), "登记处的网址；不在登记处的留空", "the registry's address; empty where there is none",
        default="http://www.color.org", blank="",
    )  # fmt: skip
    profile: Words = key(
        ("特性文件",),
        "ICC 特性文件名，放在工作区的 printers/ 里",
        "the ICC profile's file, kept in printers/",
    )


class Marks(Record):
    """标记: what is printed outside the bleed."""

    crop: bool = key("裁切线", "四角的裁切线", "crop marks at the corners", default=True)
    registration: bool = key(("套准线",), "四边中点的套准线", "register marks", default=True)
    colour_bar: bool = key("色标", "检查墨量的色标", "colour bar", default=True)
    slug: bool = key(
        ("页边说明",),
        "页边的一行字：刊名、期号、页码、日期",
        "a line with title, page and date",
        default=True,
    )


class Resolution(Record):
    """分辨率 in pixels per inch of the printed size."""

    picture: int = key("图片", "图片印出来的分辨率", "of pictures as printed", default=300, ge=72, le=1200)
    downsample_above: int = key(
        ("缩减",),
        "图片高于这个分辨率才缩减",
        "pictures above it are made smaller",
        default=450,
        ge=72,
        le=4800,
    )
    line_art: int = key(
        ("线条稿",), "黑白线条稿（一位图）的分辨率", "of one-bit line art", default=1200, ge=150, le=4800
    )
    warn: int = key(
        ("提醒",), "图片低于这个分辨率时提醒", "below it pictures are warned of", default=250, ge=36
    )
    fail: int = key(("不合格",), "图片低于这个分辨率时不合格", "below it pictures fail", default=150, ge=36)


NAME_FIELDS = {
    "publication": "刊物", "name": "刊名", "issue": "期", "number": "期号", "total": "总期号",
    "date": "日期", "printer": "印厂", "trim": "开本", "pages": "页数",
}  # fmt: skip
"""What a file's name may tell, between braces: the folders, the words printed, the pages."""


class Build(Record):
    """配色: how much of each process ink makes a colour, in per cent."""

    cyan: float = key("青", "青的百分比", "cyan, %", default=0.0, ge=0, le=100)
    magenta: float = key(("品", "品红"), "品红的百分比", "magenta, %", default=0.0, ge=0, le=100)
    yellow: float = key("黄", "黄的百分比", "yellow, %", default=0.0, ge=0, le=100)
    black: float = key("黑", "黑的百分比", "black, %", default=0.0, ge=0, le=100)

    @property
    def tints(self) -> tuple[float, float, float, float]:
        """Cyan, magenta, yellow and black as a PDF has them, from 0 to 1."""
        return self.cyan / 100, self.magenta / 100, self.yellow / 100, self.black / 100


class Ink(Record):
    """A named colour: what it is made of, and on which plate of its own it may stand."""

    name: Words = key("名称", "颜色的名称，如 红", "the colour's name")
    cmyk: Build = key("配色", "用青品黄黑调出它的百分比", "what it is made of in process inks, %")
    rgb: tuple[Hex, ...] = key(
        ("屏幕色",), "哪些屏幕颜色印成它，如 \"c8161d\"；比它浅的同样印成它的网点",
        "the screen colours that are printed with it; lighter ones as its tints", default=(),
    )  # fmt: skip
    spot: str = key(
        ("专色",), "单独出版时的专色名，如 专色红；以印刷厂的叫法为准",
        "its name as a spot colour, as the house has it", default="",
    )  # fmt: skip

    @property
    def screen(self) -> tuple[str, ...]:
        """The screen colours as six hexadecimal digits in small letters."""
        return tuple(word.removeprefix("#").lower() for word in self.rgb)


RED = Ink(name="红", cmyk=Build(magenta=80, yellow=80), spot="专色红")
"""套红 as GB/T 9704 makes it of process inks, M80 Y80."""


class Printer(Record):
    """A printing house's 印厂 terms. The file's name without ``.yaml`` is its identifier."""

    name: Words = key("名称", "印刷厂或印刷方式的名称，印在页边说明里", "the house's name, shown in the slug")
    standard: Standard = key(
        "标准", "付印文件的标准：pdf/x-4（新设备）或 pdf/x-1a（老设备）", "the print file's standard",
        default=Standard.X4, values=_STANDARDS,
    )  # fmt: skip
    output_condition: OutputCondition = key("输出条件", "按什么纸、什么印法分色", "the printing condition")
    intent: Intent = key(
        ("转换意图",), "分色的转换意图：相对、可感知、饱和、绝对", "the rendering intent",
        default=Intent.RELATIVE,
        values={"相对": "relative", "可感知": "perceptual", "饱和": "saturation", "绝对": "absolute"},
    )  # fmt: skip
    black_point_compensation: bool = key(
        ("黑场补偿",), "分色时是否做黑场补偿", "black-point compensation", default=True
    )
    total_ink: float = key(
        ("总墨量",), "四色相加的最高百分比，如 320", "the most of all four inks together, %",
        default=320.0, ge=100, le=400,
    )  # fmt: skip
    bleed: float = key("出血", "出血（毫米）", "bleed in mm", default=3.0, ge=0, le=20)
    marks: Marks = key("标记", "出血外面印哪些标记", "what is printed outside the bleed", default=Marks())
    resolution: Resolution = key("分辨率", "图片的分辨率", "of pictures, ppi", default=Resolution())
    inks: tuple[Ink, ...] = key(
        ("墨色",), "有固定配色的颜色，如套红", "colours with a build of their own", default=(RED,)
    )
    spot_colours: bool = key(
        ("专色版",), "墨色里写了专色名的，单独出一块版（是），还是用四色调（否）",
        "inks with a spot name stand on plates of their own", default=False,
    )  # fmt: skip
    page_order: PageOrder = key(
        ("页序",), "顺序或倒序", "reading order, or reversed", default=PageOrder.READING,
        values={"顺序": "reading", "倒序": "reversed"},
    )  # fmt: skip
    imposition: Imposition | None = key(
        "拼版", "press impose --printer 怎样拼：骑马订、胶装16 等；送单页的不写",
        "how 'press impose --printer' places the pages; none for single pages", default=None,
        values=_IMPOSITIONS,
    )  # fmt: skip
    caliper: float = key(
        ("纸厚",), "一张纸的厚度（毫米），拼版时算爬移：80克约0.10，157克铜版约0.13",
        "thickness of the paper in mm, for the creep of imposed leaves", default=0.1, ge=0, le=1,
    )  # fmt: skip
    file_name: str = key(
        ("文件名",), "付印文件叫什么；花括号里可以写刊物、刊名、期、期号、总期号、日期、印厂、开本、页数",
        "the print file's name, with {publication}, {issue}, {number}, {printer} and so on",
        default="{publication}-{issue}-print",
    )  # fmt: skip

    def named(self, **facts: str) -> str:
        """Return the print file's name without its suffix; ``facts`` are those of :data:`NAME_FIELDS`."""
        both = facts | {zh: facts[en] for en, zh in NAME_FIELDS.items()}
        return self.file_name.format_map(both)

    @property
    def plates(self) -> tuple[str, ...]:
        """The spot colours that stand on plates of their own, by name."""
        return tuple(dict.fromkeys(ink.spot for ink in self.inks if self.spot_colours and ink.spot))
