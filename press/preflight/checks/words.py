"""What kinds of marks are called in sentences."""

from __future__ import annotations

from press.language import say
from press.preflight.content import Fill, Mark, Picture, Shade, Stroke, Text

_LONGEST = 16


def quoted(text: str) -> str:
    """Return the first characters of a text as the end of a sentence; nothing where the text is not known."""
    told = text.strip()[:_LONGEST]
    return say(f"：“{told}”", f": '{told}'") if told else ""


def kind_of(mark: Mark) -> str:
    """Return 文字, 色块, 线条, 图片 or 渐变."""
    match mark:
        case Text():
            return say("文字", "text")
        case Stroke():
            return say("线条", "a line")
        case Picture():
            return say("图片", "a picture")
        case Shade():
            return say("渐变", "a shading")
        case Fill():
            return say("色块", "an area")
        case _:
            return say("内容", "matter")
