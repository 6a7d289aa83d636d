"""Every setting that the binding reads has its row and its picture; every example in CSS means something."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from math import sqrt
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest

from press.compose import Paragraph, Rules, Run
from scripts.composition_examples import PICTURES
from scripts.doc_examples import DOCS
from tests.compose.em_measurer import EmMeasurer

TYPESET = DOCS.parent / "press" / "typeset"
PAGE = DOCS / "composition.md"
PAGES = [PAGE, DOCS / "howto" / "composition.md"]
GAP_OF_ONE = 0.04
"""em: gaps opened by so much weigh 1, and with the square of it."""

_READERS = {"keyword", "length", "own", "is_set", "count", "_ems"}
_ROW = re.compile(r"^\| `(--[a-z-]+)` \| ([^|]*) \|", re.MULTILINE)
_LENGTH = re.compile(r"0|\d*\.?\d+(px|pt|mm|cm|in|pc|q|em|ic|rem)")


def _reads() -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the custom properties that the binding reads, with their words; none for lengths."""
    for path in sorted(TYPESET.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in _READERS and len(node.args) > 1:
                name = node.args[1]
                if isinstance(name, ast.Constant) and isinstance(name.value, str):
                    words = _words(import_module(f"press.typeset.{path.stem}"), node.args)
                    yield f"--{name.value.replace('_', '-')}", frozenset(words)


def _words(module: ModuleType, arguments: list[ast.expr]) -> Iterator[str]:
    for node in arguments[2:3]:
        if isinstance(node, ast.Tuple):
            yield from (str(item.value) for item in node.elts if isinstance(item, ast.Constant))
        elif isinstance(node, ast.Name):
            yield from getattr(module, node.id)
        elif isinstance(node, ast.Call):
            yield from get_args(getattr(module, ast.unparse(node.args[0])))


def _settings() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name, words in _reads():
        found[name] = found.get(name, frozenset()) | words
    return found


def _rows(page: str) -> list[str]:
    return [name for name, _ in _ROW.findall(page)]


def _shown(page: str) -> list[str]:
    return re.findall(r'src="images/composition/([a-z-]+)\.png"', page)


SETTINGS = _settings()
ROWS = dict(_ROW.findall(PAGE.read_text("utf-8")))


def _declarations() -> Iterator[Any]:
    for page in PAGES:
        for fence in re.findall(r"^```css\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL):
            for name, value in re.findall(r"(--[a-z-]+):\s*([^;}]+)", fence):
                yield pytest.param(name, value.strip(), id=f"{page.stem} {name}: {value.strip()}")


def test_the_settings_are_found() -> None:
    assert SETTINGS["--line-break"] == {"none", "basic", "gb", "strict"}
    assert {"--autospace", "--grid", "--place-inset", "--text-emphasis"} <= set(SETTINGS)


@pytest.mark.parametrize("setting", sorted(SETTINGS))
def test_every_setting_has_a_row_with_its_values(setting: str) -> None:
    told = set(re.findall(r"`([a-z-]+)`", ROWS[setting]))
    assert told >= SETTINGS[setting]
    if SETTINGS[setting]:
        assert told == SETTINGS[setting]


def test_the_chinese_page_has_the_same_rows_and_pictures() -> None:
    pages = [PAGE.read_text("utf-8"), (DOCS / "composition.zh.md").read_text("utf-8")]
    rows, pictures = ([sorted(find(page)) for page in pages] for find in (_rows, _shown))
    assert rows[0] == rows[1]
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("setting", sorted(ROWS))
def test_every_setting_has_a_picture(setting: str) -> None:
    assert setting in SETTINGS, "the binding does not read it"
    shown = "".join(panel.css + panel.html + panel.shown for picture in PICTURES for panel in picture.panels)
    assert f"{setting}:" in shown, "it is in no picture of scripts/composition_examples.py"


@pytest.mark.parametrize(("name", "value"), list(_declarations()))
def test_examples_say_what_there_is(name: str, value: str) -> None:
    assert name in SETTINGS
    assert value in SETTINGS[name] or _LENGTH.fullmatch(value)


def test_pages_with_examples_are_there() -> None:
    assert all(isinstance(page, Path) and "```css" in page.read_text("utf-8") for page in PAGES)


@pytest.mark.parametrize(
    ("said", "text", "behind"),
    [
        ("the hyphen of high-quality ", "一个high-quality的", "quality"),
        ("between 三 and 个 ", "共有三个村", "个"),
        ("(赛格·路易金) ", "说赛格·路易金的", "路易"),
        ("behind ① or （一）-like markers ", "其中①是", "是"),
        ("behind ① or （一）-like markers ", "如下。（一）是", "是"),
        ("in 三十六 ", "共三十六人", "六"),
        ("(8万～12万元) ", "需要8万～12万元的", "12"),
        ("between 45.2万 and 立方米 ", "约45.2万立方米水", "立方"),
        ("between 31.4万 and 人次 ", "共31.4万人次来", "人次"),
        ("`/ ? & = #` (", "看https://example.org/abc/def", "abc"),
        ("`- _ @ ,` (", "看https://example.org/abc-def/xyz", "def"),
        ("`. :` (", "看https://example.org/abc", "org"),
        ("letters from ", "看https://example.org/abcdefgh", "defgh"),
    ],
)
def test_places_broken_for_want_of_better_cost_what_the_page_says(said: str, text: str, behind: str) -> None:
    page = " ".join(PAGE.read_text("utf-8").split())
    em = float(page.split(said)[1].partition(" ")[0].strip("),.;"))
    paragraph = Paragraph([Run(text, None, 1.0)], Rules(), EmMeasurer())
    rests = ["".join(atom.text for atom in paragraph.atoms[index:]) for index in range(len(paragraph))]
    price = next(paragraph.prices[index] for index, rest in enumerate(rests) if rest.startswith(behind))
    assert GAP_OF_ONE * sqrt(price) == pytest.approx(em, abs=0.005)
