"""The report as a PDF: a list of findings, then the pages with every finding framed and numbered in place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from press.diagnostics import Severity
from press.errors import LimitError
from press.finish import write_atomically
from press.finish.geometry import Box
from press.fonts import ensure_fonts, load_fonts, sets_for
from press.language import language, say
from press.makeup.galley import Galley
from press.preflight.clauses import clause_words
from press.preflight.examination import Leaf
from press.preflight.finding import Finding
from press.preflight.overlaying import overlaid
from press.preflight.report import Report, grouped, page_runs
from press.preflight.sheet import measured
from press.project import Project
from press.tools.limited import limited
from press.typeset import typeset

_STYLE = "preflight.css"
_KIND = "bulletin"  # its faces are the ones that set-up fetched
_AROUND = 2.0  # pt between a frame and what it frames
_LABEL = 12.0  # pt that a number takes above its frame
_WIDE = 18.0  # pt from a number to the next at one corner
_LABELLED = 6
"""Places of one finding that each get its number; of more, the first does."""


@dataclass(frozen=True)
class Numbered:
    """What is said once in the list, under one number, of one page or several."""

    number: int
    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The one on the first page."""
        return self.findings[0]


def draw_report(project: Project, report: Report, target: Path) -> None:
    """Write the report on one file as a PDF.

    Args:
        project: whose typefaces and styles.
        report: to be shown.
        target: the file, absolute.

    Raises:
        PressError: a typeface is missing, or the file cannot be written.
    """
    numbered = [Numbered(number, same) for number, same in enumerate(grouped(report.findings), start=1)]
    pages = sorted({one.page for one in report.findings if 0 < one.page <= len(report.leaves)})
    sheets = _typeset(project, report, numbered, pages, target.parent)
    try:
        pdf = limited(overlaid)(sheets, report.path, pages)
    except LimitError:  # the list alone says what is wrong with such a file
        pdf = limited(overlaid)(_typeset(project, report, numbered, [], target.parent), None, [])
    write_atomically({target: pdf})


def _typeset(
    project: Project, report: Report, numbered: list[Numbered], pages: list[int], folder: Path
) -> bytes:
    html = _html(report, numbered, pages)
    sets = sets_for(project, kind=_KIND, text=html)
    ensure_fonts(project, sets)
    fonts = load_fonts(project, kind=_KIND, text=html)
    css = fonts.css() + "".join(_page_rule(number, report.leaves[number - 1]) for number in pages)
    galley = Galley(html, (project.style(_STYLE),), css, folder)
    return typeset(galley, fonts, cache=project.cache).write_pdf(tagged=False)


def _html(report: Report, numbered: list[Numbered], pages: list[int]) -> str:
    title = say("印前检查", "Preflight")
    body = [
        f"<h1>{title}：{escape(report.path.name)}</h1>",
        f'<p class="facts">{escape(_facts(report))}</p>',
        f'<p class="verdict {"passes" if report.ok else "fails"}">{_verdict(report)}</p>',
        _table(numbered) if numbered else "",
        *(_sheet(number, report.leaves[number - 1], numbered) for number in pages),
    ]
    lang = "zh-CN" if language() == "zh" else "en"
    head = f'<meta charset="utf-8"><title>{title}</title>'
    return f'<!doctype html><html lang="{lang}"><head>{head}</head><body>{"".join(body)}</body></html>'


def _facts(report: Report) -> str:
    pages = len(report.leaves)
    facts = [say(f"{pages} 页", f"{pages} pages")]
    facts += [say("成品 ", "trim ") + measured(report.leaves[0].cut)] if report.leaves else []
    facts += [report.house] if report.house else []
    facts += [report.standard] if report.standard else []
    if report.ink:
        most = max(one.most for one in report.ink)
        facts.append(say(f"墨量最高 {most:.0f}%", f"{most:.0f} % ink at most"))
    return say("，", ", ").join([*facts, f"SHA-256 {report.sha256[:16]}…"])


def _verdict(report: Report) -> str:
    if report.ok:
        return say("可以付印", "Fit for print")
    errors = report.count(Severity.ERROR)
    return say(f"不能付印：{errors} 项错误", f"Not fit for print: {errors} errors")


def _table(numbered: list[Numbered]) -> str:
    heads = say("号 页 编号 轻重 问题和办法 位置", "No. Page Code Weight What_and_how Place").split(" ")
    head = "".join(f"<th>{word.replace('_', ' ')}</th>" for word in heads)
    rows = "".join(_row(one) for one in numbered)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _row(one: Numbered) -> str:
    finding, count = one.first, sum(each.count for each in one.findings)
    more = say(f"（{count} 处）", f" ({count} places)") if count > 1 else ""
    below = finding.signed or finding.hint
    said = f'{escape(finding.message + more)}<p class="hint">{escape(below)}</p>'
    if finding.rule.clause:
        said += f'<p class="clause">{escape(clause_words(finding.rule.clause))}</p>'
    cells = [
        (str(one.number), "short"),
        (page_runs(each.page for each in one.findings) if finding.page else "—", ""),
        (finding.code, "short"),
        (_weight(finding), f"short weight {_class(finding)}"),
        (said, ""),
        (_place(finding), "short"),
    ]
    return "<tr>" + "".join(f'<td class="{kind}">{text}</td>' for text, kind in cells) + "</tr>"


def _weight(finding: Finding) -> str:
    if finding.signed:
        return say("核可", "tolerated")
    return {
        Severity.ERROR: say("错误", "error"),
        Severity.WARNING: say("提醒", "warning"),
        Severity.NOTE: say("说明", "note"),
    }[finding.rule.severity]


def _class(finding: Finding) -> str:
    return "tolerated" if finding.signed else str(finding.rule.severity)


def _place(finding: Finding) -> str:
    if not finding.boxes:
        return ""
    across, down = finding.place
    return f"{across:g}, {down:g} mm"


# -- sheets laid over pages --------------------------------------------------------------------------


def _page_rule(number: int, leaf: Leaf) -> str:
    size = f"{leaf.media.width:.3f}pt {leaf.media.height:.3f}pt"
    return f"@page sheet{number} {{ size: {size}; margin: 0 }}"


def _sheet(number: int, leaf: Leaf, numbered: list[Numbered]) -> str:
    taken: list[tuple[float, float]] = []
    marks = "".join(mark for one in numbered for mark in _marks(one, number, leaf, taken))
    return f'<div class="sheet" style="page: sheet{number}">{marks}</div>'


def _marks(one: Numbered, number: int, leaf: Leaf, taken: list[tuple[float, float]]) -> Iterator[str]:
    """Yield the frames of one row on a page; ``taken`` are the left and top of the numbers there are."""
    boxes = [box for each in one.findings if each.page == number for box in each.boxes]
    for index, box in enumerate(boxes):
        is_labelled = index == 0 or len(boxes) <= _LABELLED
        frame = box.grown(_AROUND).crossed(leaf.media.grown(-1.0))
        if not frame.is_empty:
            moved = _free(frame, taken) if is_labelled else 0.0
            yield _mark(one, leaf.media, frame, is_labelled=is_labelled, moved=moved)


def _free(frame: Box, taken: list[tuple[float, float]]) -> float:
    """Take a place for a number, beside those that stand at the same corner; return how far it moved, pt."""
    left = frame.left
    while any(abs(left - x) < _WIDE and abs(frame.top - y) < _LABEL for x, y in taken):
        left += _WIDE
    taken.append((left, frame.top))
    return left - frame.left


def _mark(one: Numbered, media: Box, frame: Box, *, is_labelled: bool, moved: float) -> str:
    left, top = frame.left - media.left, media.top - frame.top
    under = " under" if top < _LABEL else ""
    style = f"left: {left:.2f}pt; top: {top:.2f}pt; width: {frame.width:.2f}pt; height: {frame.height:.2f}pt"
    beside = f' style="left: {moved - 1:g}pt"' if moved else ""
    label = f'<div class="number"{beside}><span>{one.number}</span></div>' if is_labelled else ""
    return f'<div class="mark {_class(one.first)}{under}" style="{style}">{label}</div>'
