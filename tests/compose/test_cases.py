"""Cases of lines: a rule set, a measure and a paragraph, and the lines expected of them.

A file holds several cases, parted by lines of ``====``. A case is some settings (``行宽: 10``, ``缩进``,
``避头尾``, ``标点``, ``间距``, ``悬挂``, ``选行``, ``段首``, ``断词``, ``西文``, ``竖排``, ``纵中横``), the
paragraph between two lines of ``----``, and its lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from press.compose import LineComposer, Paragraph, Rules, Run
from press.compose.orientation import Orientation
from tests.compose.em_measurer import EmMeasurer

CASES = Path(__file__).parent / "cases"
_WORDS = {
    "避头尾": "line_break",
    "标点": "punctuation",
    "悬挂": "hanging",
    "选行": "fit",
    "西文": "latin_width",
}


@dataclass(frozen=True)
class Case:
    name: str
    settings: dict[str, str]
    text: str
    lines: tuple[str, ...]

    @property
    def rules(self) -> Rules:
        words = {_WORDS[key]: value for key, value in self.settings.items() if key in _WORDS}
        return Rules(
            **words,  # type: ignore[arg-type]
            autospace=float(self.settings.get("间距", "0.25")),
            trim_paragraph_start=self.settings.get("段首") == "trim",
        )

    @property
    def orientation(self) -> Orientation | None:
        latin, digits = self.settings.get("竖排"), int(self.settings.get("纵中横", "0"))
        return Orientation(latin, digits) if latin else None  # type: ignore[arg-type]


def read_cases() -> Iterator[Case]:
    for path in (
        CASES / f"{name}.txt"
        for name in ("prohibition", "together", "signs", "adjustment", "sections", "hyphenation", "vertical")
    ):
        for number, block in enumerate(
            re.split(r"^=+\n", path.read_text("utf-8"), flags=re.MULTILINE), start=1
        ):
            head, text, lines = re.split(r"^-+\n", block, flags=re.MULTILINE)
            settings = dict(re.findall(r"^(\S+): *(\S+)$", head, flags=re.MULTILINE))
            yield Case(f"{path.stem}-{number}", settings, text.rstrip("\n"), tuple(lines.split("\n"))[:-1])


@pytest.mark.parametrize("case", list(read_cases()), ids=lambda case: case.name)
def test_lines_are_as_the_case_says(case: Case) -> None:
    measure, indent = float(case.settings["行宽"]), float(case.settings.get("缩进", "0"))
    run = Run(case.text, None, 1.0, hyphens=case.settings.get("断词", ""), orientation=case.orientation)
    paragraph = Paragraph([run], case.rules, EmMeasurer(), widest=measure)
    lines = LineComposer().compose(paragraph, measure, indent=indent)
    assert [line.text + "-" * bool(line.hyphen) for line in lines] == [line for line in case.lines if line]
