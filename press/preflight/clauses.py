"""The standards that rules stand for, in words."""

from __future__ import annotations

from press.language import language

_SUBJECTS = {
    "PDF 1.4": "PDF 1.4",
    "PDF version": "PDF 版本",
    "PostScript": "PostScript",
    "actions": "动作",
    "alternate images, OPI": "替代图、OPI",
    "annotations": "批注",
    "colour": "颜色",
    "complete exchange": "完整交换",
    "document information": "文件信息",
    "encryption": "加密",
    "fonts": "字体",
    "fonts, PDF 1.4": "字体、PDF 1.4",
    "graphics state": "图形状态",
    "optional content": "图层",
    "output intent": "输出条件",
    "page boxes": "页面框",
    "spot colours": "专色",
    "transparency": "透明",
    "trapping": "陷印",
    "version identification": "版本标识",
}
"""What a part of ISO 15930 is about: its subclauses are named by subject, those of ISO 32000-1 by number."""


def clause_words(clause: str) -> str:
    """Return the standard, or the custom, that a rule stands for, in the reader's language."""
    if language() == "en":
        return clause
    words = clause.replace("trade custom", "行业惯例").replace(" and -4", "、-4").replace("; ", "；")
    for subject, zh in _SUBJECTS.items():
        words = words.replace(f" ({subject})", f"（{zh}）")
    return words
