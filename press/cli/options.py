"""Arguments and options that several commands take, worded when a command is put together."""

from __future__ import annotations

from typing import Any

import typer

from press.language import say


def issue_argument() -> Any:
    """Return the argument that names an issue; :func:`press.cli.locate.find_issue` reads it."""
    words = say(
        "哪一期：期的文件夹或它的 issue.yaml，或“刊物/期”；只写期名也行，只要不重名",
        "which issue: its folder or issue.yaml, 'publication/issue', or its name alone if only one has it",
    )
    return typer.Argument(metavar="ISSUE", show_default=False, help=words)


def out_option(zh: str) -> Any:
    """Return the option for the folder where files of an issue go; ``zh`` says in Chinese what they are."""
    words = say(f"{zh}写到哪里（缺省：dist/<刊物>/<期>）", "where to (default: dist/<publication>/<issue>)")
    return typer.Option(metavar=say("文件夹", "DIR"), help=words)


def copies_option(zh: str, en: str) -> Any:
    """Return the option for the numbers of copies; :mod:`press.cli.numbers` reads them."""
    return typer.Option(metavar=say("份号", "NUMBERS"), help=say(zh, en))


def printer_option(zh: str, en: str) -> Any:
    """Return the option that names a printing house; ``zh`` and ``en`` say what of its terms is taken."""
    return typer.Option(metavar=say("印厂", "NAME"), help=say(zh, en))


def format_option() -> Any:
    """Return the option that chooses between words and JSON."""
    words = say("给人看 text（缺省），或给程序读 json", "for people: text (default), or for programs: json")
    return typer.Option("--format", metavar="text|json", help=words)
