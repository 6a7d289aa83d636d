"""Progress on stderr: the stage that runs, and how long it takes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from rich.console import Console

from press.language import say
from press.pipeline import Announce, Stage
from press.pipeline.result import silently


def stage_name(stage: Stage) -> str:
    """Return what a stage is called."""
    return {
        Stage.READ: say("读稿", "reading the sources"),
        Stage.FONTS: say("备字", "looking up the fonts"),
        Stage.MAKE_UP: say("拼版", "making up"),
        Stage.TYPESET: say("排字", "typesetting"),
        Stage.FINISH: say("出文件", "finishing the PDF"),
    }[stage]


@contextmanager
def progress(console: Console, *, quiet: bool = False) -> Iterator[Announce]:
    """Show the stages: one moving line on a terminal, a line each elsewhere.

    Yields:
        What the pipeline calls when a stage begins, or goes on.
    """
    if quiet:
        yield silently
    elif console.is_terminal:
        with console.status("") as status:
            yield lambda stage, detail: status.update(f"{_label(stage, detail)}…")
    else:
        yield _lines(console)


def _label(stage: Stage, detail: str) -> str:
    return stage_name(stage) + (say(f"（{detail}）", f" ({detail})") if detail else "")


def _lines(console: Console) -> Announce:
    start = perf_counter()

    def show(stage: Stage, detail: str) -> None:
        console.print(f"{perf_counter() - start:6.1f} s  {_label(stage, detail)}", soft_wrap=True)

    return show
