"""The block 表: a table's options, and its rows in bars or as values."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from press.diagnostics import markdown as rules
from press.language import say
from press.model.blocks import Inlines, Lines, Table
from press.sources.markdown.captions import caption_parts
from press.sources.markdown.context import Context
from press.sources.markdown.inline import read_inlines
from press.sources.markdown.options import Option
from press.sources.markdown.run import Line, run
from press.sources.markdown.tables import (
    Align,
    Grid,
    bar_grid,
    is_row,
    is_wide_row,
    make_table,
    row_heads,
    value_grid,
)

_ALIGN: dict[str, Align] = {
    "左": "left", "中": "center", "右": "right", "数": "number", "数字": "number", "自动": "auto",
    "left": "left", "center": "center", "right": "right", "number": "number", "auto": "auto",
}  # fmt: skip
_RULES: dict[str, Literal["three", "grid"]] = {
    "三线": "three", "三线表": "three", "three": "three", "全线": "grid", "全框": "grid", "grid": "grid",
}  # fmt: skip
_TURNED: dict[str, bool | None] = {
    "横": True, "横排": True, "侧排": True, "sideways": True, "竖": False, "竖排": False, "正": False,
    "upright": False, "自动": None, "auto": None,
}  # fmt: skip
_NO_SPANS = ("无", "不并", "none")
_PARTS = re.compile(r"[\s、,，:：;；|]+")


def table_block(
    opening: Line,
    argument: Line,
    options: dict[str, Option],
    content: list[Line],
    context: Context,
    shown: str,
) -> Table | None:
    """Return the table of a block 表; its argument is the caption unless an option gives one."""
    rows = [line for line in content if not line.blank]
    if not rows:
        advice = say("写上用“|”隔开的几行，或从电子表格复制数据", "write rows between '|', or paste values")
        context.tell(rules.BLOCK_EMPTY, opening, name=shown, help=advice)
        return None
    grid = _grid(rows, options, context)
    number, caption = caption_parts(_inlines(options.get("caption"), argument, context), "表")
    table = make_table(
        grid, Lines(opening.number, rows[-1].number), context,
        align=_align(options.get("align"), grid.columns, context),
        spans=_spans(options.get("span"), grid, context),
    )  # fmt: skip
    return replace(
        table, caption=caption, number=number,
        unit=options["unit"].text if "unit" in options else "",
        note=_inlines(options.get("note"), None, context),
        widths=_widths(options.get("widths"), grid.columns, context),
        rules=_rules(options.get("rules"), context),
        turned=_turned(options.get("direction"), context),
        alias=options["label"].text if "label" in options else "",
    )  # fmt: skip


def _grid(rows: list[Line], options: dict[str, Option], context: Context) -> Grid:
    count = _header(options.get("header"), context)
    if wide := next((line for line in rows if is_wide_row(line)), None):
        bare = wide.stripped()
        context.tell(rules.TABLE_WIDE_BAR, bare, mark=bare.text[0], instead="|")
        return value_grid(rows, context)
    if not is_row(rows[0]):
        return value_grid(rows, context, header=1 if count is None else count)
    grid = bar_grid(rows, context)
    every = grid.header + grid.body
    return grid if count is None else Grid(every[:count], every[count:], grid.align)


def _inlines(option: Option | None, argument: Line | None, context: Context) -> Inlines:
    line = option.value if option else argument
    return () if line is None or line.blank else read_inlines(run([line]), context)


def _header(option: Option | None, context: Context) -> int | None:
    if option is None:
        return None
    if not re.fullmatch("[0-5]", option.text):
        option.wrong(context, "写表头的行数，0 到 5", "the number of header rows, 0 to 5")
        return None
    return int(option.text)


def _align(option: Option | None, columns: int, context: Context) -> tuple[Align, ...]:
    words = [word for word in _PARTS.split(option.text) if word] if option else []
    if option and len(words) > columns:
        option.wrong(
            context,
            f"每栏写一个；这个表有 {columns} 栏，这里写了 {len(words)} 个",
            f"one for each of the {columns} columns; these are {len(words)}",
        )
    elif option and not all(word in _ALIGN for word in words):
        option.wrong(
            context,
            "每栏写一个：左、中、右、数、自动，如 左 数 数",
            "one for each column: left, center, right, number, auto",
        )
        return ()
    return tuple(_ALIGN[word] for word in words)


def _widths(option: Option | None, columns: int, context: Context) -> tuple[float, ...]:
    if option is None:
        return ()
    parts = [part.rstrip("%％") for part in _PARTS.split(option.text) if part]
    numbers = [float(part) for part in parts if re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,3})?", part)]
    if len(numbers) != len(parts) or len(numbers) != columns or not all(numbers):
        option.wrong(
            context, f"每栏写一个数，表示比例，如 3 1 1；这个表有 {columns} 栏",
            f"a number for each of the {columns} columns, as shares, such as 3 1 1",
        )  # fmt: skip
        return ()
    return tuple(number / sum(numbers) for number in numbers)


def _spans(option: Option | None, grid: Grid, context: Context) -> frozenset[int]:
    """Return the columns named by number or by their head; where none is asked for, the one of row heads."""
    if option is None:
        return row_heads(grid)
    if option.text in _NO_SPANS:
        return frozenset()
    heads = [cell.text.strip() for cell in grid.header[-1]] if grid.header else []
    found: set[int] = set()
    for word in (word for word in _PARTS.split(option.text) if word):
        if word in heads:
            found.add(heads.index(word))
        elif re.fullmatch("[0-9]{1,2}", word) and 1 <= int(word) <= grid.columns:
            found.add(int(word) - 1)
        else:
            option.wrong(
                context,
                "写栏的序号（从 1 起）或栏头的文字，不并的写“无”",
                "the number of a column, from 1, or its head, or none",
            )
    return frozenset(found)


def _rules(option: Option | None, context: Context) -> Literal["three", "grid"]:
    if option is None:
        return "three"
    if option.text not in _RULES:
        option.wrong(context, "可以写：三线、全线", "it takes: three, grid")
    return _RULES.get(option.text, "three")


def _turned(option: Option | None, context: Context) -> bool | None:
    if option is None:
        return None
    if option.text not in _TURNED:
        option.wrong(context, "可以写：横、竖、自动", "it takes: sideways, upright, auto")
    return _TURNED.get(option.text)
