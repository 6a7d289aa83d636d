"""Rules: preflight of colours and inks."""

from __future__ import annotations

from press.diagnostics.diagnostic import Rule, Severity

RGB = Rule(
    "P201",
    Severity.ERROR,
    zh="{kind}用了 RGB 颜色（{space}），要印的只能是 CMYK 或专色",
    en="{kind} in RGB ({space}): print takes CMYK or spot colours only",
    hint_zh="在原来的软件里改成 CMYK（黑字用 K100），或让印刷厂分色",
    hint_en="change it to CMYK (black text to K100), or have the house separate it",
    clause="ISO 15930-4 (colour); ISO 32000-1, 8.6",
)

DEVICE_INDEPENDENT = Rule(
    "P202",
    Severity.ERROR,
    zh="{kind}用了 {space} 颜色，要印的只能是 CMYK 或专色",
    en="{kind} in {space}: print takes CMYK or spot colours only",
    hint_zh="在原来的软件里改成 CMYK",
    hint_en="change it to CMYK",
    clause="ISO 15930-4 (colour); ISO 32000-1, 8.6.5",
)

STRANGE_SPOT = Rule(
    "P203",
    Severity.WARNING,
    zh="用了专色“{name}”，印刷厂的约定里没有",
    en="the spot colour '{name}' is not among those agreed with the house",
    hint_zh="要单独出一块版的，和印刷厂说好；不要的，改成 CMYK",
    hint_en="agree on the extra plate, or change it to CMYK",
    clause="trade custom",
)

TWO_NAMES = Rule(
    "P204",
    Severity.ERROR,
    zh="一种专色有几个名字：{names}，会多出版",
    en="one spot colour goes by several names ({names}) and would take several plates",
    hint_zh="统一成一个名字",
    hint_en="use one name",
    clause="trade custom",
)

REGISTRATION = Rule(
    "P205",
    Severity.ERROR,
    zh="{kind}用了套版色（All），每块版上都会印",
    en="{kind} in the registration colour, which prints on every plate",
    hint_zh="改成 K100；套版色只能用在出血以外的标记上",
    hint_en="change it to K100; registration colour is for marks outside the bleed",
    clause="ISO 15930-7 and -4 (colour); ISO 32000-1, 8.6.6.4",
)

RICH_BLACK_TEXT = Rule(
    "P206",
    Severity.ERROR,
    zh="{size} 磅的黑字是四色黑（{build}），套印不准会发虚",
    en="black text of {size} pt in several inks ({build}): it blurs when the plates do not register",
    hint_zh="黑字改成 K100",
    hint_en="make black text K100",
    clause="trade custom",
)

BLACK_KNOCKS_OUT = Rule(
    "P207",
    Severity.WARNING,
    zh="黑字没有设叠印，套印不准会露白边",
    en="black text does not overprint: white edges show when plates do not register",
    hint_zh="给 K100 的黑字设叠印，或请印刷厂在 RIP 里设",
    hint_en="set K100 text to overprint, or ask the house to do so in the RIP",
    clause="trade custom; ISO 32000-1, 8.6.7",
)

WHITE_OVERPRINTS = Rule(
    "P208",
    Severity.ERROR,
    zh="白色的{kind}设了叠印，印出来会不见",
    en="white {kind} is set to overprint and will vanish",
    hint_zh="取消白色的叠印",
    hint_en="let white knock out",
    clause="ISO 32000-1, 8.6.7",
)

SPOT_TWO_WAYS = Rule(
    "P209",
    Severity.ERROR,
    zh="专色“{name}”在文件里有几种不同的配色",
    en="the spot colour '{name}' has different alternates in the file",
    hint_zh="统一这个专色的 CMYK 配色",
    hint_en="give the spot colour one CMYK build",
    clause="ISO 15930-7 and -4 (spot colours)",
)

TRANSFER = Rule(
    "P210",
    Severity.ERROR,
    zh="{what} 会改变印出来的深浅，印刷标准不许",
    en="{what} changes what is printed; no print standard allows it",
    hint_zh="导出时不要保留传递函数、网点设置",
    hint_en="export it without transfer functions and halftones",
    clause="ISO 15930-7 and -4 (graphics state); ISO 32000-1, 10.4",
)

CMYK_PROFILE = Rule(
    "P211",
    Severity.ERROR,
    zh="{kind}带着自己的 CMYK 特性文件，{standard} 不许",
    en="{kind} has a CMYK profile of its own, which {standard} forbids",
    hint_zh="导出时选“不包含特性文件”，CMYK 数值不变",
    hint_en="export it without profiles, CMYK values kept",
    clause="ISO 15930-4 (colour)",
)

UNKNOWN_SPACE = Rule(
    "P212",
    Severity.ERROR,
    zh="{kind}的颜色空间读不出来（{space}）",
    en="the colour space of {kind} cannot be read ({space})",
    hint_zh="从原来的软件重新导出",
    hint_en="export it again",
    clause="ISO 32000-1, 8.6",
)

TOO_MUCH_INK = Rule(
    "P801",
    Severity.ERROR,
    zh="墨量最高 {ink}%，超过 {limit}%，干不透、会蹭脏",
    en="{ink} % of ink at most, over {limit} %: it does not dry and sets off",
    hint_zh="重新分色，总墨量不超过 {limit}%；大片黑用 K100 加 C40",
    hint_en="separate again with at most {limit} %; for large blacks take K100 with C40",
    clause="trade custom; ISO 12647-2 and -3",
)

INK_NOT_MEASURED = Rule(
    "P802",
    Severity.WARNING,
    zh="没有量墨量：{reason}",
    en="ink was not measured: {reason}",
    hint_zh="运行 press doctor 看怎么装 Ghostscript；或请印刷厂查总墨量",
    hint_en="run 'press doctor' to see how to get Ghostscript, or ask the house to look",
)

INK_PARTLY = Rule(
    "P803",
    Severity.WARNING,
    zh="墨量只量到第 {last} 页",
    en="ink was measured up to page {last} only",
    hint_zh="把文件拆成几份再查",
    hint_en="examine the file in parts",
)

__all__ = [
    "BLACK_KNOCKS_OUT",
    "CMYK_PROFILE",
    "DEVICE_INDEPENDENT",
    "INK_NOT_MEASURED",
    "INK_PARTLY",
    "REGISTRATION",
    "RGB",
    "RICH_BLACK_TEXT",
    "SPOT_TWO_WAYS",
    "STRANGE_SPOT",
    "TOO_MUCH_INK",
    "TRANSFER",
    "TWO_NAMES",
    "UNKNOWN_SPACE",
    "WHITE_OVERPRINTS",
]
