"""Rules: what is wrong with layouts, and make-up that does not settle."""

from __future__ import annotations

from press.diagnostics.diagnostic import Rule, Severity

UNSETTLED = Rule(
    "L101",
    Severity.WARNING,
    zh="排了 {passes} 遍，{moving}仍在变动，目录页码或版记的位置可能不对",
    en="after {passes} passes {moving} still moves: page numbers in the contents or the footer may be wrong",
    hint_zh="在它前面的文章里增减一两行文字，通常就能排定；不能排定时，请核对目录页码和末页",
    hint_en="a line more or less before it usually settles it; else check the contents and the last page",
)

STALE = Rule(
    "L102",
    Severity.WARNING,
    zh="{name} 还是以前排的，内容可能与这次的不同",
    en="{name} is from an earlier build and may differ from this one",
    hint_zh="再运行一次 press build（不带 --for），两个文件一起重出",
    hint_en="run 'press build' without --for to make both anew",
)
