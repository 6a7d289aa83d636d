"""The closing summary of a build: files, pages, characters, time, how the lines came out."""

from __future__ import annotations

import shlex
from pathlib import Path

from rich.console import Console

from press.cli.evenness import told
from press.cli.report import tally
from press.language import say
from press.pipeline import BuildResult, Composition, Output, Purpose
from press.pipeline.result import CopiesFile


def print_summary(console: Console, result: BuildResult, seconds: float) -> None:
    """Print what was made."""
    console.print(_headline(result, seconds), style="bold green", soft_wrap=True)
    if result.filled:
        console.print(f"  {_filled(result)}", soft_wrap=True, highlight=False)
    for file in result.files:
        console.print(f"  {_purpose(file.purpose)}  {shown(file.path)}  {_size(file)}", soft_wrap=True)
    if result.copies:
        copies = say(f"{result.copies.count} 份", f"{result.copies.count} copies")
        line = (
            f"  {say('编号付印', 'copies ')}  {shown(result.copies.path)}  {_size(result.copies)}  {copies}"
        )
        console.print(line, soft_wrap=True)
    print_evenness(console, result.composition)


def print_advice(console: Console, result: BuildResult) -> None:
    """Say how a print file that was just made is examined before it is sent."""
    for file in result.files:
        if file.purpose is Purpose.PRINT and result.house:
            command = shlex.join(["press", "preflight", shown(file.path), "--printer", result.house])
            line = say(f"付印前查一遍：{command}", f"before it is sent: {command}")
            console.print(f"  {line}", style="dim", soft_wrap=True, highlight=False)


def print_evenness(console: Console, composition: Composition) -> None:
    """Print how the lines came out."""
    for line in told(composition):
        console.print(f"  {line}", style="dim", soft_wrap=True, highlight=False)


def _filled(result: BuildResult) -> str:
    """Say which pages the number of pages was made up with."""
    numbers = say("、", ", ").join(map(str, result.filled))
    return say(
        f"总面数凑成 {result.pages}：补白 {len(result.filled)} 面（第 {numbers} 面）",
        f"made up to {result.pages} pages with {len(result.filled)} fillers (page {numbers})",
    )


def _headline(result: BuildResult, seconds: float) -> str:
    found = tally(result.diagnostics)
    parts = [
        say(f"{result.pages} 页", f"{result.pages} pages"),
        say(f"{result.characters} 字", f"{result.characters} characters"),
        say("没有改动，文件照旧", "unchanged, files as they were")
        if result.unchanged
        else say(f"用时 {seconds:.1f} 秒", f"{seconds:.1f} s"),
        *([found] if found else []),
    ]
    return say("：", ": ").join((result.issue, say("，", ", ").join(parts)))


def _purpose(purpose: Purpose) -> str:
    names = {
        Purpose.READING: ("阅读版  ", "reading"),
        Purpose.PRINT: ("付印文件", "print  "),
        Purpose.ARCHIVE: ("存档版  ", "archive"),
    }
    return say(*names[purpose])


def shown(path: Path) -> str:
    """Return a path as a shell in the current folder takes it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _size(file: Output | CopiesFile) -> str:
    return f"{file.size / 1024:.0f} KB" if file.size < 1 << 20 else f"{file.size / (1 << 20):.1f} MB"
