"""Markdown made friendly to Chinese: text in, blocks out, every mistake told at its place."""

from __future__ import annotations

from press.sources.markdown.closings import pasted_closings
from press.sources.markdown.reader import parse_markdown

__all__ = ["parse_markdown", "pasted_closings"]
