"""Rules: what the line composer could not do well."""

from __future__ import annotations

from press.diagnostics.diagnostic import Rule, Severity

OVERFULL_LINE = Rule(
    "C101",
    Severity.WARNING,
    zh="这一行超出版心 {by} 磅：“{text}”",
    en="this line runs out of the measure by {by} pt: '{text}'",
    hint_zh="改写这一句，或把长串字母、网址拆短",
    hint_en="rewrite the sentence, or shorten the long word or address",
)

LOOSE_LINE = Rule(
    "C102",
    Severity.NOTE,
    zh="这一行字距偏松（每处 {by} 字）：“{text}”",
    en="this line is loose ({by} em between characters): '{text}'",
    hint_zh="增删一两个字即可排匀",
    hint_en="adding or cutting a character or two evens it out",
)

LONE_CHARACTER = Rule(
    "C103",
    Severity.NOTE,
    zh="段末孤字：最后一行只有“{text}”",
    en="the paragraph's last line holds only '{text}'",
    hint_zh="在这一段里增删一两个字",
    hint_en="add or cut a character or two in the paragraph",
)

OFF_GRID = Rule(
    "C104",
    Severity.NOTE,
    zh="这一页有 {count} 行正文不在行格上",
    en="{count} lines of text on this page do not stand on the grid",
    hint_zh="检查这一页的图片或大字号文字的行高",
    hint_en="look at the height of pictures and large type on the page",
)

WIDE_TABLE = Rule(
    "C105",
    Severity.WARNING,
    zh="表格比版心宽 {by} mm，右边会印不全：“{text}”",
    en="the table is {by} mm wider than the type area and will be cut off: '{text}'",
    hint_zh="减少栏数、拆成几个表，或把行和栏对调；长数字、长单词不能折行，也会把表撑宽",
    hint_en="use fewer columns, several tables, or turn rows into columns; long numbers cannot be broken",
)

BROKEN_WORD = Rule(
    "C106",
    Severity.NOTE,
    zh="网址或长串字母被拆成两行：“{text}”",
    en="an address or a long word is broken over two lines: '{text}'",
    hint_zh="改短网址，或把它单独放一行",
    hint_en="shorten the address, or give it a line of its own",
)

WIDE_PICTURE = Rule(
    "C107",
    Severity.WARNING,
    zh="图片比版心宽 {by} mm，右边会印不全",
    en="the picture is {by} mm wider than its measure and will be cut off",
    hint_zh="把图片的宽度改小，不超过版心或栏宽",
    hint_en="make the picture no wider than the type area or the column",
)

__all__ = [
    "BROKEN_WORD",
    "LONE_CHARACTER",
    "LOOSE_LINE",
    "OFF_GRID",
    "OVERFULL_LINE",
    "WIDE_PICTURE",
    "WIDE_TABLE",
]
