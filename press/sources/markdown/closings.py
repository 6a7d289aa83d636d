"""What stands at the end of a document and has keys of its own: 落款, 附件, 附注, 发送 (GB/T 9704 §7.3–7.4).

Copy pasted from Word brings them along as ordinary lines, and as such they would be printed.
"""

from __future__ import annotations

import re
from pathlib import Path

from press.diagnostics import Diagnostic, Span
from press.diagnostics import markdown as rules
from press.language import say

_BLANKS = " \t\u3000\u00a0"
_YEAR = r"(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})"
_DAY = r"[0-9０-９一二三四五六七八九十]{1,3}"
_DATE = rf"{_YEAR}\s*年\s*{_DAY}\s*月\s*{_DAY}\s*日"
_OFFICE = (
    "局委部办厅处科组室院会司署网团馆站所社队校联盟区街道镇乡村|办公室|政府|中心|公司|学院|大学|医院|法院|银行|支部|"
    "指挥部|领导小组|党委|党组|总队|支队"
)
_SUFFIX = rf"(?:{'|'.join(_OFFICE.split('|')[1:])}|[{_OFFICE.split('|')[0]}])"
_NAME = re.compile(r"[^\s。，；：、？！,;:?!.|#>*_\[\]（(\-—][^。，；：？！,;:?!|#\[\]]{1,29}")
_ITEM = re.compile(r"[0-9０-９]{1,2}\s*[.．、]\s*[^。]{1,60}")
_NUMERAL = re.compile(r"[（(]?[0-9０-９一二三四五六七八九十]{1,3}[）)、．.]|第[一二三四五六七八九十]{1,3}")
_ALONE = re.compile(_DATE)
_IN_ONE = re.compile(rf"(.{{2,28}}?{_SUFFIX})[{_BLANKS}]*{_DATE}")
_FOOTNOTE = re.compile(r"\[\^[^\]\s\[]{1,30}\][:：]")
_LINES = 30
"""Lines from the end that are looked at; no closing of a bulletin is longer."""

# (what it is, where it belongs, the form of its line)
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("imprint", re.compile(rf".{{2,40}}{_DATE}\s*印发")),
    ("attachment", re.compile(r"附\s*件\s*[0-9一二三四五]?\s*[:：].{1,80}")),
    ("remark", re.compile(r"[（(](?:此件|此文|本件).{1,20}[）)]|[（(]联系人\s*[:：].{1,60}[）)]")),
    ("recipients", re.compile(r"(?:抄\s*送|抄\s*报|报\s*送|主\s*送|分\s*送|报|送|发)\s*[:：].+")),
)


_WORDS: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "signature": (
        ("落款", "a signature"),
        ("文件头的“落款”，署名和日期分开写", "'signature' in the front matter"),
    ),
    "attachment": (
        ("附件说明", "a list of attachments"),
        ("文件头的“附件”，每个附件是一个 .md 文件", "'attachments' in the front matter"),
    ),
    "remark": (
        ("附注", "a remark"),
        ("文件头的“附注”，不写括号", "'remark' in the front matter, without brackets"),
    ),
    "recipients": (
        ("发送范围", "a list of recipients"),
        ("issue.yaml 或 publication.yaml 的“发送”", "'distribution' in issue.yaml or publication.yaml"),
    ),
    "imprint": (
        ("版记", "the footer"),
        ("issue.yaml 的“印发机关”和“印发日期”", "'office' and 'printed' in issue.yaml"),
    ),
}


def pasted_closings(text: str, path: Path, first_line: int) -> list[Diagnostic]:
    """Tell the lines at the end of copy that belong into keys, each kind once.

    Args:
        text: the copy.
        path: its file.
        first_line: the line of the file on which it begins.
    """
    kinds = _kinds(text.split("\n"))
    found: dict[str, Diagnostic] = {}
    for number, column, kind in sorted(kinds):
        if kind in _WORDS and kind not in found:
            what, where = (say(*words) for words in _WORDS[kind])
            place = Span(path, first_line + number, column)
            found[kind] = rules.PASTED_CLOSING.at(place, what=what, where=where)
    return list(found.values())


def _kinds(lines: list[str]) -> list[tuple[int, int, str]]:
    """Return the closing lines as number from 0, column and kind, from the last line of the copy upwards."""
    kinds: list[tuple[int, int, str]] = []
    below = ""
    for number in range(len(lines) - 1, max(len(lines) - 1 - _LINES, -1), -1):
        bare = lines[number].strip(_BLANKS)
        if not bare or _FOOTNOTE.match(bare) or not bare.strip("-*_ "):
            continue
        below = _kind(bare, below)
        if not below:
            break
        kinds.append((number, len(lines[number]) - len(lines[number].lstrip(_BLANKS)) + 1, below))
    return _attached(kinds)


def _kind(line: str, below: str) -> str:
    """Return what a line is, given what the line below it is; empty when it is copy."""
    for kind, form in _FORMS:
        if form.fullmatch(line):
            return kind
    if _ALONE.fullmatch(line):
        return "date"
    if (one := _IN_ONE.fullmatch(line)) and _is_name(one[1]):
        return "signature"
    if _is_name(line) and (below == "date" or (below == "signature" and re.search(f"{_SUFFIX}$", line))):
        return "signature"
    return "item" if _ITEM.fullmatch(line) else ""


def _is_name(line: str) -> bool:
    return _NAME.fullmatch(line) is not None and _NUMERAL.match(line) is None


def _attached(kinds: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Drop the lines on top that only look like a second attachment or a date, with nothing above them."""
    while kinds and kinds[-1][2] in ("item", "date"):
        kinds = kinds[:-1]
    return kinds
