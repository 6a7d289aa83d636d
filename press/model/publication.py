"""What is constant from issue to issue: ``publication.yaml``."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from press.model.base import Record, Words, key
from press.model.distribution import Distribution
from press.model.hues import USUAL, hues_of
from press.model.journal import MARKS, Department, Hue, Imprint, PageForm

USUAL_HOUSE = "coated"
"""The printing house's terms that are followed where none are named."""


class Variant(StrEnum):
    """The forms of a bulletin: 简报, 纪要 (GB/T 9704 §10.3) and 信函 (§10.1)."""

    BULLETIN = "bulletin"
    MINUTES = "minutes"
    LETTER = "letter"


class Numbering(Record):
    """How numbers follow each other."""

    restart: Literal["yearly", "never"] = key(
        ("重新编号",), "每年从第1期重新编号（yearly），还是一直累计（never）",
        "whether numbers begin again with 1 each year", default="yearly",
        values={"每年": "yearly", "累计": "never"},
    )  # fmt: skip
    first_total: int | None = key(
        ("总期号起",), "库中最早一期的总期号，用来核对以后各期",
        "the running total of the oldest issue kept here", default=None, ge=1,
    )  # fmt: skip


class Publication(Record):
    """A publication 刊物. Its folder's name is its identifier."""

    name: Words = key("刊名", "刊物名称，印在报头", "the name printed in the masthead")
    kind: str = key("种类", "版式种类：bulletin（简报）、journal（内刊），或者 layouts/ 里另建的文件夹",
                    "the kind: a folder in layouts/", default="bulletin",
                    values={"简报": "bulletin", "内刊": "journal", "报纸": "newspaper"})  # fmt: skip
    variant: Variant = key("版式", "简报的形式：bulletin（简报）、minutes（纪要）、letter（信函）",
                           "the form of a bulletin", default=Variant.BULLETIN,
                           values={"简报": "bulletin", "纪要": "minutes", "信函": "letter"})  # fmt: skip
    issuer: Words = key(
        ("编发机关", "发文机关"), "编发机关，报头左侧", "the issuing body, left in the masthead"
    )
    above: str = key(("上款",), "刊名上方的一行（机关或会议名称）", "a line above the name", default="")
    office: str = key(("印发机关",), "印发机关，版记左侧；缺省为编发机关",
                      "the office that prints and sends; the issuer unless given", default="")  # fmt: skip
    numbering: Numbering = key("编号", "期号规则", "how numbers follow", default=Numbering())
    distribution: Distribution = key(
        "发送", "发送范围：报、送、发、抄送", "who receives it", default=Distribution()
    )
    copies: int | None = key(("共印", "印数"), "共印份数", "how many copies are printed", default=None, ge=1)
    secrecy: str = key("密级", "密级和保密期限，如 机密★1年", "classification and term", default="")
    notice: str = key(("提示语",), "如 内部资料　注意保存", "a line such as 'internal matter'", default="")
    urgency: str = key("紧急程度", "特急或加急", "degree of urgency", default="")
    editors: dict[str, str] = key(
        ("编辑人员",), "版记里的责任编辑、审核、签发等，如 {责任编辑: 办公室}",
        "editors' line of the footer", default_factory=dict,
    )  # fmt: skip
    even_pages: bool = key(
        ("双面印",), "版记排在偶数页，前面补空白页", "the footer ends on an even page", default=False
    )
    contents: bool | Literal["auto"] = key(
        ("目录",), "是否排目录；auto：两篇以上才排", "print contents; auto: when there are two or more items",
        default="auto", values={"自动": "auto"},
    )  # fmt: skip
    contents_title: str = key(
        ("目录标题",), "目录的标题，如 本期要目", "the head of the contents", default="目　录"
    )
    headings: Literal["auto", "marked"] = key(
        ("识别标题",), "auto：按“一、（一）1.（1）”自动识别层次；marked：只认井号",
        "find headings by their numerals, or only by #", default="auto",
        values={"自动": "auto", "只认井号": "marked"},
    )  # fmt: skip
    masthead_size: float | None = key(("刊名字号",), "报头刊名的字号（磅）；缺省按字数自动定",
                                      "size of the name in pt", default=None, gt=10, lt=120)  # fmt: skip
    language: str = key(("语言",), "语言代码", "BCP 47 language tag", default="zh-CN")

    # What follows is the journal's 内刊.
    contents_style: Literal["numbers", "leaders"] = key(
        ("目录样式",),
        "内刊目录：页码在前，或标题在前、点线引到页码",
        "page numbers first, or titles led to them by dots",
        default="numbers",
        values={"页码在前": "numbers", "点线": "leaders"},
    )
    contents_form: Literal["auto", "two", "spread"] = key(
        ("目录版面",),
        "内刊目录排几面：自动、两面、对开（也可以写跨页：两面并排，从左面起）",
        "one page or two as needed, two, or two that face each other",
        default="auto",
        values={"自动": "auto", "两面": "two", "对开": "spread", "跨页": "spread"},
    )
    contents_authors: bool = key(
        ("目录作者",), "内刊目录里列出作者", "authors stand in the contents", default=False
    )
    lettering: str = key(
        ("刊名图",),
        "刊名题字的图片或 SVG，放在刊物文件夹的 images 里，代替封面上排的刊名",
        "the name as lettering, a picture in the publication's images/, in place of type on the cover",
        default="",
    )
    pinyin: str = key("拼音", "刊名的拼音或英文，印在封面", "the name in pinyin or English", default="")
    sponsor: str = key(("主管",), "主管单位", "the supervising body", default="")
    organizer: str = key(
        ("主办",), "主办单位；缺省为编发机关", "the publishing body; the issuer unless given", default=""
    )
    licence: str = key(
        ("准印证号", "准印证"), "如 青内资准字第001号", "the printing licence's number", default=""
    )
    printer: str = key(("印刷", "印刷单位"), "印刷单位", "who prints it", default="")
    printing_house: str = key(
        ("印厂",), "付印文件按哪个印厂的要求出：printers/ 里的文件名，如 coated",
        "whose terms the print file follows: a file of printers/, such as coated", default=USUAL_HOUSE,
    )  # fmt: skip
    recipients: str = key(("发送对象",), "发给谁", "who receives it", default="")
    website: str = key(("网址",), "刊物网址", "its web address", default="")
    imprint: Imprint = key("版权页", "编委会、编辑、地址电话等", "the imprint page", default=Imprint())
    departments: dict[str, Department] = key(
        "栏目",
        "各栏目的颜色、样式、起排，如 {卷首语: {样式: 卷首语, 颜色: 朱}}",
        "the departments' looks",
        default_factory=dict,
    )
    hues: Literal["one", "each"] = key(
        ("栏目配色",),
        "没有写“颜色”的栏目用什么颜色：一色，都用朱；各色，每个栏目一种",
        "the hues of departments that name none: one for all, or one for each",
        default="one",
        values={"一色": "one", "各色": "each"},
    )
    mark: Literal["□", "◎", ""] = key(
        ("署名符",),
        "文章作者前面的符号：□、◎ 或 无",
        "what stands before the authors",
        default="□",
        values=MARKS,
    )
    page: PageForm = key("版面", "开本、栏数、字号等；缺省照版式", "trim, columns, sizes", default=PageForm())
    styles: tuple[str, ...] = key(
        ("样式表",),
        "另加的样式表（styles/ 里的），排在版式自带的后面",
        "further stylesheets of styles/",
        default=(),
    )

    def hue(self, column: str) -> Hue:
        """Return the hue of a department; the usual one where the publication does not know it."""
        return hues_of(self.departments, each=self.hues == "each").get(column, USUAL)
