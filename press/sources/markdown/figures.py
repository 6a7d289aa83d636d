"""Pictures: a line of their own in Markdown, or the blocks 图 and 组图."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias, cast

from press.diagnostics import markdown as rules
from press.model.blocks import Figure, Inline, Inlines, Lines, Picture, Text, plain
from press.sources.markdown.captions import caption_parts
from press.sources.markdown.context import Context
from press.sources.markdown.emphasis import merged
from press.sources.markdown.inline import read_inlines
from press.sources.markdown.mentions import plain_number
from press.sources.markdown.options import Option
from press.sources.markdown.run import Line, run

Bleed: TypeAlias = Literal["", "wide", "head", "foot", "page", "spread"]

# A file's name may hold blanks: editors' pictures are called 图 1.jpg or 微信图片 (2).png.
_TARGET = (
    r"(?:<([^<>]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*"
    r"|[^()\n\"“']*(?:\([^()\n]*\)[^()\n\"“']*)*\.(?:png|jpe?g|gif|tiff?|bmp|webp|svg|pdf|heic)))"
)
_ONE = rf"!\[((?:[^\[\]\\]|\\.)*)\]\(\s*{_TARGET}(?:\s+[\"“']([^\"”']*)[\"”'])?\s*\)"
_PICTURE = re.compile(_ONE, re.IGNORECASE)
_ROW = re.compile(rf"\s*(?:{_ONE}\s*)+$", re.IGNORECASE)
_LIKELY = re.compile(
    r"\s*[!！]\s*[\[【［].*[\]】］]|\s*[!！][\[【［].*\.(?:png|jpe?g|gif|tiff?|bmp|webp)\b", re.IGNORECASE
)
_PLACES: dict[str, Literal["here", "top", "bottom"]] = {
    "here": "here", "文中": "here", "top": "top", "页首": "top",
    "bottom": "bottom", "页末": "bottom", "页尾": "bottom", "页脚": "bottom", "此处": "here",
}  # fmt: skip
_WRAPS: dict[str, Literal["left", "right"]] = {
    "左": "left", "居左": "left", "left": "left", "右": "right", "居右": "right", "right": "right",
}  # fmt: skip
_BLEEDS: dict[str, Literal["wide", "head", "foot", "page", "spread"]] = {
    "满版": "wide", "bleed": "wide", "wide": "wide", "页首": "head", "head": "head",
    "页末": "foot", "页脚": "foot", "foot": "foot", "整面": "page", "整页": "page",
    "page": "page", "跨页": "spread", "spread": "spread",
}  # fmt: skip


def is_picture_line(line: Line) -> bool:
    """Tell whether a line is one or several pictures and nothing else."""
    return "![" in line.text and _ROW.match(line.text) is not None


def is_broken_picture(line: Line) -> bool:
    """Tell whether a line was meant as a picture, but is written with other marks."""
    return _LIKELY.match(line.text) is not None and _PICTURE.search(line.text) is None


def picture_line(line: Line, context: Context) -> Figure | None:
    """Return the figure of a line of pictures; their words in brackets are the caption."""
    matches = list(_PICTURE.finditer(line.text))
    captions = [_inlines(line, match.start(1), match.end(1), context) for match in matches]
    pictures = [
        _picture(line, match.start(2 if match[2] is not None else 3), match[2] or match[3] or "",
                 1 / len(matches), plain(caption), context)
        for match, caption in zip(matches, captions, strict=True)
    ]  # fmt: skip
    shown = tuple(picture for picture in pictures if picture is not None)
    number, caption = caption_parts(_together(captions), "图")
    credit = next((match[4] for match in matches if match[4]), "")
    if not shown:
        context.lost.add(plain_number(number))
        return None
    return Figure(shown, Lines(line.number, line.number), caption=caption, number=number, credit=credit)


def figure_block(
    opening: Line, argument: Line, options: dict[str, Option], content: list[Line], context: Context
) -> Figure | None:
    """Return the figure of a block 图 or 组图; None when it names no picture that can be shown."""
    targets, words = _targets(argument, content)
    if not targets:
        context.tell(rules.FIGURE_WITHOUT_PICTURE, opening)
        return None
    width = _width(options.get("width"), context)
    place = _place(options.get("place"), context)
    bleed = _bleed(options, context)
    wrap = _wrap(options.get("wrap"), len(targets), bleed, context)
    caption = options["caption"].value.stripped() if "caption" in options else None
    inlines = read_inlines(run([caption] if caption else words), context) if caption or words else ()
    number, inlines = caption_parts(inlines, "图")
    alt = options["alt"].text if "alt" in options else plain(inlines)
    share = width if len(targets) == 1 else (width or 1) / len(targets)
    pictures = (_picture(line, 0, line.text, share, alt, context) for line in targets)
    shown = tuple(picture for picture in pictures if picture is not None)
    alias = options["label"].text if "label" in options else ""
    if not shown:
        context.lost |= {alias, plain_number(number)}
        return None
    lines = Lines(opening.number, max(opening.number, *(line.number for line in (*targets, *words))))
    return Figure(
        shown,
        lines,
        caption=inlines,
        number=number,
        credit=_credit(options.get("credit")),
        width=width,
        place=place,
        wrap=wrap,
        bleed=bleed,
        alias=alias,
    )


def _together(captions: list[Inlines]) -> Inlines:
    """Return the captions of a row of pictures as one, an em apart."""
    given = [words for words in captions if words]
    pieces: list[Inline] = []
    for words in given:
        pieces += (Text("\u3000"), *words) if pieces else words
    return merged([*pieces])


def _inlines(line: Line, start: int, end: int, context: Context) -> Inlines:
    return read_inlines(run([line.cut(start).first(end - start)]), context)


def _targets(argument: Line, content: list[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines that name a picture, cut to the name, and those of the caption."""
    targets = [argument.stripped()] if not argument.blank else []
    words: list[Line] = []
    for line in content:
        match = _PICTURE.search(line.text)
        if match:
            group = 2 if match[2] is not None else 3
            targets.append(line.cut(match.start(group)).first(len(match[group])))
        elif re.search(r"\.[A-Za-z]{3,4}\s*$", line.text) and "。" not in line.text:
            targets.append(line.stripped())
        elif not line.blank:
            words.append(line)
    return targets, words


def _picture(
    line: Line, offset: int, target: str, share: float | None, alt: str, context: Context
) -> Picture | None:
    if not target.strip():
        context.tell(rules.FIGURE_WITHOUT_PICTURE, line, offset)
        return None
    return context.look_up(target.strip(), share, alt, context.span(line, offset))


def _width(option: Option | None, context: Context) -> float | None:
    if option is None or option.text in _BLEEDS:
        return None
    match = re.fullmatch(r"([0-9]{1,3}(?:\.[0-9]+)?)\s*[%％]", option.text)
    share = float(match[1]) / 100 if match else 0
    if not 0.05 <= share <= 1:
        option.wrong(
            context,
            "写成版心宽度的百分数，如 60%，最大 100%；或写 满版",
            "a share of the measure such as 60%, at most 100%, or 'bleed'",
        )
        return None
    return share


def _place(option: Option | None, context: Context) -> Literal["here", "top", "bottom"]:
    if option is None:
        return "here"
    if option.text not in _PLACES:
        option.wrong(context, "可以写：文中、页首、页末", "it takes: here, top, bottom")
    return _PLACES.get(option.text, "here")


def _wrap(option: Option | None, count: int, bleed: str, context: Context) -> Literal["", "left", "right"]:
    if option is None:
        return ""
    if option.text not in _WRAPS:
        option.wrong(context, "可以写：左、右", "it takes: left, right")
    elif bleed or count > 1:
        option.wrong(
            context, "组图和满版图旁边不能绕排，删掉这一行", "text cannot stand beside a row or a bleed"
        )
        return ""
    return _WRAPS.get(option.text, "")


def _bleed(options: dict[str, Option], context: Context) -> Bleed:
    """Return how a picture bleeds: 宽 takes 满版, 满版 takes 左右, 页首, 页末, 整面 and 跨页."""
    if "bleed" not in options:
        width = options.get("width")
        return _BLEEDS.get(width.text, "") if width else ""
    option = options["bleed"]
    words = {"左右": "wide", "是": "wide", **_BLEEDS}
    if option.text not in words:
        option.wrong(
            context, "可以写：左右、页首、页末、整面、跨页", "it takes: wide, head, foot, page, spread"
        )
    return cast("Bleed", words.get(option.text, ""))


def _credit(option: Option | None) -> str:
    """Return who made the picture; the keys 摄影 and 供图 are printed before the name."""
    if option is None or not option.text:
        return ""
    role = option.key if option.key in ("摄影", "供图") else ""
    return f"{role}：{option.text}" if role else option.text
