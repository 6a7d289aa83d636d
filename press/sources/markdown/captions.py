"""Captions: ``图1　……`` and ``表1　……``, the number apart from the words."""

from __future__ import annotations

import re

from press.model.blocks import Block, Inlines, Paragraph, plain
from press.sources.markdown.headings import split

_NUMBER = r"附?{kind}[ 　]?[0-9０-９一二三四五六七八九十]{{1,3}}(?:[-－–—.．][0-9０-９]{{1,3}})?"
_LONGEST = 60


def caption_parts(content: Inlines, kind: str) -> tuple[str, Inlines]:
    """Return the number, such as 图1, and the words of a caption; an empty number when it has none."""
    match = re.match(_NUMBER.format(kind=kind) + r"(?:[ 　:：]+|$)", plain(content))
    if match is None:
        return "", content
    number = match.group().rstrip(" 　:：")
    return number, split(content, match.end())[1]


def is_caption(block: Block | None, kind: str) -> bool:
    """Tell whether a block is a paragraph such as 表1　各县（市、区）情况, to be taken as a caption."""
    if not isinstance(block, Paragraph) or block.lead:
        return False
    text = plain(block.content)
    numbered = re.match(_NUMBER.format(kind=kind) + r"[ 　:：]+\S", text)
    return numbered is not None and len(text) <= _LONGEST and text[-1] not in "。！？；"
