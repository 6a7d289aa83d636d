"""Help pages."""

from __future__ import annotations

import pytest
from typer.main import get_command

from press.cli import application
from press.cli.columns import width
from tests.cli.run import press

COMMANDS = sorted(get_command(application()).commands)  # type: ignore[attr-defined]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_shows_an_example_in_chinese(command: str) -> None:
    page = press(command, "--help").out
    assert f"用法：press {command}" in page
    assert f"\n  press {command}" in page.partition("例：")[2]
    assert "Options" not in page
    assert " None " not in page, "every value has a name"


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_speaks_english(command: str) -> None:
    page = press(command, "-h").out
    assert f"Usage: press {command}" in page
    words = page.partition("Examples:")[0]
    assert not [line for line in words.splitlines() if any("\u4e00" <= sign <= "\u9fff" for sign in line)]


def test_press_alone_shows_help() -> None:
    assert press() == press("--help")


def test_help_lists_every_command() -> None:
    page = press("--help").out
    assert [command for command in COMMANDS if f"\n  {command} " not in page] == []


@pytest.mark.parametrize("columns", ["40", "60", "100"])
def test_help_fits_the_terminal(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    page = press("check", "--help").out.partition("例：")[0]
    assert max(map(width, page.splitlines())) <= max(int(columns), 48)


def test_version() -> None:
    assert press("--version").out == "press 0.1.0\n"
