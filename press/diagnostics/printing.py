"""Rules: what is wrong with a printing house's terms, ``printers/*.yaml``, and with the choice of one."""

from __future__ import annotations

from press.diagnostics.diagnostic import Rule, Severity

ERROR = Severity.ERROR

PRINTER_UNKNOWN = Rule(
    "S701",
    ERROR,
    "printers/ 里没有“{name}”这个印厂{meant}",
    "printers/ has no '{name}'{meant}",
    "可以写：{names}；要添一个，见 docs/howto/printer.md",
    "there are: {names}; docs/howto/printer.md tells how to add one",
)
PROFILE_NAME = Rule(
    "S702",
    ERROR,
    "特性文件只写文件名，不带文件夹，以 .icc 或 .icm 结尾；这里是“{name}”",
    "an ICC profile is given by its file's name alone, ending in .icc or .icm; this is '{name}'",
    "把文件放进工作区的 printers/ 里，这里只写它的名字",
    "put the file into printers/ and give its name here",
)
RESOLUTION_ORDER = Rule(
    "S703",
    ERROR,
    "分辨率的次序不对：“{lower}”（{less}）不能高于“{upper}”（{more}）",
    "the resolutions are out of order: '{lower}' ({less}) must not be above '{upper}' ({more})",
    "从低到高是：不合格、提醒、图片、缩减",
    "from low to high: fail, warn, picture, downsample_above",
)
NAME_FIELD = Rule(
    "S704",
    ERROR,
    "文件名里不能用“{word}”{meant}",
    "a file's name cannot use '{word}'{meant}",
    "花括号里可以写：{names}；别的文字照写，不带斜杠和冒号",
    "between braces: {names}; other words as they are, without slashes and colons",
)
SPOT_NAME = Rule(
    "S705",
    ERROR,
    "专色不能叫“{name}”：{reason}",
    "a spot colour cannot be called '{name}': {reason}",
    "换一个印厂认得的名字，如 专色红 或 PANTONE 186 C",
    "take a name that the house knows, such as PANTONE 186 C",
)
NO_INK = Rule(
    "S706",
    ERROR,
    "“{name}”的配色里一点墨也没有",
    "'{name}' is made of no ink at all",
    "写上青、品、黄、黑的百分比，如 {{品: 80, 黄: 80}}",
    "give per cent of cyan, magenta, yellow, black, such as {{magenta: 80, yellow: 80}}",
)
INK_TWICE = Rule(
    "S707",
    ERROR,
    "“{name}”和前面的“{other}”都占着{what}",
    "'{name}' and '{other}' before it both stand for {what}",
    "两条并成一条，或者改掉其中一个",
    "make them one, or change either",
)
SHORT_BLEED = Rule(
    "S708",
    Severity.WARNING,
    "印厂要出血 {wanted:g} 毫米，第 {pages} 页的图片和底色只画出 {given:g} 毫米",
    "the printing house wants {wanted:g} mm of bleed; what bleeds on page {pages} reaches {given:g} mm",
    "问印厂 {given:g} 毫米行不行；行，就把印厂文件里的“出血”改成 {given:g}",
    "ask the house whether {given:g} mm will do, and then write that under 'bleed' in its file",
)
