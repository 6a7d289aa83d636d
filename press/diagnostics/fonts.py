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

MISSING_CHARACTER = Rule(
    "F101", Severity.ERROR,
    "字体里没有“{char}”（{codepoint}）这个字，印不出来",
    "no typeface has the character '{char}' ({codepoint}); it cannot be printed",
    "换一个字，或者把有这个字的字体文件放进 fonts/补字/；{where}",
    "use another character, or put a font file that has it into fonts/spare/; {where}",
)  # fmt: skip

EMOJI = Rule(
    "F102", Severity.ERROR,
    "表情符号“{char}”（{codepoint}）印不出来",
    "the emoji '{char}' ({codepoint}) cannot be printed",
    "删掉它，或改用文字", "delete it, or say it in words",
)  # fmt: skip

PRIVATE_CHARACTER = Rule(
    "F103", Severity.ERROR,
    "这里有一个自造字（{codepoint}），只有造它的那套字体才认得",
    "there is a private character here ({codepoint}), which only the font that it was made in can show",
    "{advice}", "{advice}",
)  # fmt: skip

RADICAL = Rule(
    "F104", Severity.WARNING,
    "这里的“{char}”（{codepoint}）是部首符号，不是汉字“{proper}”，查找时会找不到",
    "'{char}' ({codepoint}) is the sign of a radical, not the character '{proper}': searches will miss it",
    "改成“{proper}”；多半是从 PDF 复制来的", "write '{proper}'; it was most likely copied from a PDF",
)  # fmt: skip

LOST_OBJECT = Rule(
    "F105", Severity.ERROR,
    "这里有一个占位符（U+FFFC），原来的图片或公式没有一起粘贴过来",
    "here is the sign of an object (U+FFFC): a picture or formula did not come along with the text",
    "删掉它，图片另放进 images 文件夹", "delete it, and put the picture into images/",
)  # fmt: skip

SELECTOR = Rule(
    "F106", Severity.ERROR,
    "这里有一个看不见的字形选择符（{codepoint}），字体用不上它",
    "there is an invisible variation selector or joiner here ({codepoint}), which no typeface can follow",
    "删掉它；多半跟在前一个字后面", "delete it; it follows the character before it",
)  # fmt: skip
