"""Consoles for results and for progress: colour, width and NO_COLOR are rich's business."""

from __future__ import annotations

from rich.console import Console


class _Console(Console):
    """A console that lets the command line say what a reader's leaving means; rich would exit with 1."""

    def on_broken_pipe(self) -> None:
        """Raise the BrokenPipeError that is being handled once more."""
        self.quiet = True
        raise  # rich calls this where it caught the error


def out() -> Console:
    """Return the console for results."""
    return _Console(highlight=False, markup=False, emoji=False)


def err() -> Console:
    """Return the console for progress and for what went wrong."""
    return _Console(stderr=True, highlight=False, markup=False, emoji=False)
