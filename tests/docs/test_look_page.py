"""The second look that the designers' page shows is set as it says, from keys and a stylesheet alone."""

from __future__ import annotations

from pathlib import Path

from press.fonts import load_fonts
from press.makeup import Facts, make_up
from press.makeup.column_grid import ColumnGrid
from press.makeup.white import page_of
from press.sources import read_issue
from scripts.look_pictures import stylesheet, workspace


def test_keys_and_a_stylesheet_make_another_look(tmp_path: Path) -> None:
    project, folder = workspace(tmp_path, second=True)
    reading = read_issue(project, folder)
    assert reading.value, reading.diagnostics
    galley = make_up(project, reading.value, load_fonts(project, kind="journal"), Facts())
    assert galley.stylesheets[-1].read_text("utf-8") == stylesheet()
    page = page_of(project, reading.value)
    assert isinstance(page, ColumnGrid)
    assert (page.trim, page.columns, page.size) == ((185.0, 260.0), 3, 9.0)


def test_the_stylesheet_names_only_tokens_that_there_are() -> None:
    tokens = (Path(__file__).parents[2] / "styles" / "journal" / "tokens.css").read_text("utf-8")
    asked = {line.split(":")[0].strip() for line in stylesheet().splitlines() if line.startswith("  --")}
    assert asked
    assert [name for name in asked if f"{name}:" not in tokens] == []
