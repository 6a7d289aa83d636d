"""Galleys in three lines: ``pages = set_pages("<p>…</p>", "p { … }")``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from press.fonts import FontSet, ensure_fonts, load_fonts, sets_for
from press.makeup.galley import Galley
from press.project import Project
from press.typeset import Document, typeset

ROOT = Path(__file__).parents[2]

BASE = """
@page { size: 156mm 100mm; margin: 10mm 18mm 10mm 10mm }
html { --grid: 24pt }
body { margin: 0; font: 12pt/24pt var(--fangsong); text-align: justify; orphans: 1; widows: 1; width: 336pt }
p { margin: 0; text-indent: 2em }
"""
"""12 pt on 24 pt, lines of 28 em."""

SetPages = Callable[..., Document]


@pytest.fixture(scope="session")
def faces() -> FontSet:
    project = Project.around(ROOT)
    ensure_fonts(project, sets_for(project, kind="bulletin"))
    return load_fonts(project, kind="bulletin")


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fontconfig")


@pytest.fixture
def set_pages(faces: FontSet, cache: Path, tmp_path: Path) -> SetPages:
    def set_pages(body: str, css: str = "", *, base: str = BASE) -> Document:
        html = f'<!doctype html><html lang="zh-CN"><head><title>校样</title></head><body>{body}</body></html>'
        return typeset(Galley(html, (), base + css, tmp_path), faces, cache=cache)

    return set_pages
