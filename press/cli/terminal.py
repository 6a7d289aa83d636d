"""Consoles for results and for progress: colour, width and NO_COLOR are rich's business."""

from __future__ import annotations

from rich.console import Console


def out() -> Console:
    """Return the console for results."""
    return Console(highlight=False, markup=False, emoji=False)


def err() -> Console:
    """Return the console for progress and for what went wrong."""
    return Console(stderr=True, highlight=False, markup=False, emoji=False)
