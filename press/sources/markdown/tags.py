"""What to write in place of HTML, which copy cannot hold."""

from __future__ import annotations

from press.language import say

_INSTEAD: dict[str, tuple[str, str]] = {
    "br": ("要换行，在行末加一个反斜杠 \\", "for a line end put a backslash at the end of the line"),
    "b": ("要加粗，写成 **文字**", "for bold write **words**"),
    "strong": ("要加粗，写成 **文字**", "for bold write **words**"),
    "i": ("要加着重号，写成 *文字*", "for emphasis write *words*"),
    "em": ("要加着重号，写成 *文字*", "for emphasis write *words*"),
    "u": ("要加专名号，写成 {专名:文字}", "for the line below a name write {name:words}"),
    "cite": ("要加书名号浪线，写成 {书名:文字}", "for the wave below a title write {title:words}"),
    "sup": ("要排上标，写成 ^文字^", "for a superscript write ^words^"),
    "sub": ("要排下标，写成 ~文字~", "for a subscript write ~words~"),
    "img": ("图片写成 ![图题](images/文件名.jpg)", "write a picture as ![caption](images/name.jpg)"),
    "table": ("表格用竖线“|”写，或用 :::表", "write tables with '|', or in a block :::table"),
    "center": ("要居中，用 :::居中", "to centre lines use :::center"),
    "ruby": ("要注音，写成 {文字|注音}", "for ruby write {base|reading}"),
    "a": ("链接写成 [文字](https://……)", "write links as [words](https://...)"),
    "p": ("分段只要空一行", "an empty line makes a paragraph"),
    "": ("不想印出来的话请直接删掉；要印尖括号本身，前面加反斜杠 \\",
         "delete what is not to be printed; to print the bracket itself put a backslash before it"),
}  # fmt: skip


def instead_of(name: str) -> str:
    """Return what to write in place of a tag, by its name in small letters."""
    fallback = (
        "删掉它；要印尖括号本身，前面加反斜杠 \\",
        "delete it; to print the bracket itself put a backslash before it",
    )
    return say(*_INSTEAD.get(name, fallback))
