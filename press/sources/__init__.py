"""Sources: read what editors write, keep the places, answer with models and diagnostics."""

from __future__ import annotations

from press.sources.issue import read_issue
from press.sources.markdown import parse_markdown
from press.sources.numbering import Predecessor, issue_folders, last_issue, next_number, previous_issue
from press.sources.publication import read_publication
from press.sources.schema import schema
from press.sources.text import convert_to_utf8

__all__ = [
    "Predecessor",
    "convert_to_utf8",
    "issue_folders",
    "last_issue",
    "next_number",
    "parse_markdown",
    "previous_issue",
    "read_issue",
    "read_publication",
    "schema",
]
