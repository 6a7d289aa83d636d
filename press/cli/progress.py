"""Progress on stderr: the stage that runs, and how long it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter

from rich.console import Console

from press.language import say
from press.pipeline import Stage


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
def progress(console: Console, *, quiet: bool = False) -> Iterator[Callable[[Stage, int], None]]:
    """Show the stages: one moving line on a terminal, a line each elsewhere.

    Yields:
        What the pipeline calls when a stage begins, with the number of the pass over the pages.
    """
    if quiet:
        yield lambda stage, turn: None
    elif console.is_terminal:
        with console.status("") as status:
            yield lambda stage, turn: status.update(f"{_label(stage, turn)}…")
    else:
        yield _lines(console)


def _label(stage: Stage, turn: int) -> str:
    return stage_name(stage) + (say(f"（第 {turn} 遍）", f" (pass {turn})") if turn > 1 else "")


def _lines(console: Console) -> Callable[[Stage, int], None]:
    start = perf_counter()

    def show(stage: Stage, turn: int) -> None:
        console.print(f"{perf_counter() - start:6.1f} s  {_label(stage, turn)}", soft_wrap=True)

    return show
