"""Rules: what is wrong with the typefaces, and with characters that they cannot print."""

from __future__ import annotations

from press.diagnostics.diagnostic import Rule, Severity

UNKNOWN_FONT = Rule(
    "F201", Severity.WARNING,
    "不认识字体“{family}”，没有用它",
    "the typeface '{family}' is not known, and was not used",
    "它做什么用，就放进 fonts/ 里叫什么的文件夹：仿宋、楷体、黑体、宋体、小标宋、西文，只补生僻字的放进 补字",
    "put it into the folder of fonts/ that is named after its role: fangsong, kai, hei, song, biaosong,"
    " latin, or spare, if it is only there for rare characters",
)  # fmt: skip

DAMAGED_FONT = Rule(
    "F202", Severity.WARNING,
    "这个字体文件用不了：{reason}",
    "this font file cannot be used: {reason}",
    "换一个完好的 TrueType 或 OpenType 文件（.ttf、.ttc、.otf），或者把它移出 fonts/",
    "put a sound TrueType or OpenType file (.ttf, .ttc, .otf) in its place, or take it out of fonts/",
)  # fmt: skip
