"""Every setting that the binding reads has its row and its picture; every example in CSS means something."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest

from scripts.composition_examples import PICTURES
from scripts.doc_examples import DOCS

TYPESET = DOCS.parent / "press" / "typeset"
PAGE = DOCS / "composition.md"
PAGES = [PAGE, DOCS / "howto" / "composition.md"]
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
