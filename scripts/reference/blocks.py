"""The section of the fenced blocks, from the table that the reader knows them by."""

from __future__ import annotations

from press.language import say
from press.sources.markdown.options import FORMS, BlockForm
from scripts.reference.tables import table


def section() -> str:
    """Return what blocks there are, what goes into them, and the options they take."""
    head = say("块 里面写什么 各项", "Block Holds Options").split(" ")
    return f"{_introduction()}\n\n" + table(head, map(_row, FORMS))


def _introduction() -> str:
    return say(
        "## 正文里的块\n\n第一行写 `:::` 和名称，名称后面可以写标题；最后单独一行 `:::` 结束。"
        "各项写成“名称: 内容”，在其余内容的前面，每行一项。块里不能再套块。",
        "## Blocks in the text\n\nThe first line is `:::` and a name, a title may follow; a line of `:::`"
        " ends it. Options stand first, one `key: value` on each line. A block holds no other block.",
    )


def _row(form: BlockForm) -> list[str]:
    names = "、".join(f"`{name}`" for name in form.chinese)
    options = say("；", "; ").join(
        say("、", ", ").join((*(f"`{word}`" for word in chinese), f"`{name}`"))
        for name, chinese in form.options.items()
    )
    return [f"{names}、`{form.name}`", say(*_HOLDS[form.name]), options]


_HOLDS = {
    "figure": (
        "图片写在名称后面，如 `:::图 images/桥.jpg`；下面写各项",
        "the picture follows the name; options below",
    ),
    "photos": ("每行一个图片文件，排成一行，同高", "a picture file on each line, set in a row of one height"),
    "table": ("用竖线画的表，或从电子表格粘贴的行", "a table with bars, or rows pasted from a spreadsheet"),
    "note": ("几段按语", "paragraphs"),
    "quote": ("几段引文；行首写 `>` 也一样", "paragraphs; `>` before each does the same"),
    "box": ("方框里的几段、列举、表", "paragraphs, lists, tables in a box"),
    "right": ("一行就是一行，靠右", "each line is a line, on the right"),
    "center": ("一行就是一行，居中", "each line is a line, centred"),
    "pull": ("一两句话，放大", "a sentence or two, enlarged"),
    "about": ("文末介绍作者的一段", "a passage on the author at the end"),
    "appointments": ("一行一条，姓名写在 `**` 之间", "an entry on each line, names between `**`"),
    "dialogue": (
        "每段前面写谁说的和冒号：`问：`、`答：`、`记者：`，或反复出现的姓名",
        "a turn begins with its speaker and a colon: `问：`, `答：`, or a name that returns",
    ),
    "roster": (
        "一行一组：`柯山区：丁一、王五`；不分组就只写名字",
        "a group on each line: `柯山区：丁一、王五`; or names alone",
    ),
    "infographic": (
        "每个 `##` 小标题是一块；块里写 `46.8公里：清淤河道`、一两句话、列举、`图标: images/水.svg`",
        "each `##` is a panel, with `46.8公里：清淤河道`, short text, lists, `icon: images/water.svg`",
    ),
    "break": ("什么也不写，不用结束", "nothing, and no line ends it"),
    "page": ("什么也不写，不用结束", "nothing, and no line ends it"),
}
