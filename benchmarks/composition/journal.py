"""The journal that every peer sets: its text, read into blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TEXT = Path(__file__).parent / "text"

Run = tuple[str, bool]
"""Characters, and whether they are set in the bold face."""

Line = tuple[Run, ...]
"""Of verse, or a whole paragraph."""

_KINDS = {
    "# ": "title",
    "## ": "section",
    "### ": "subsection",
    "□ ": "byline",
    "> ": "quotation",
    "- ": "item",
}


@dataclass(frozen=True)
class Block:
    """A heading or paragraph.

    Args:
        kind: ``title``, ``subtitle``, ``section``, ``subsection``, ``byline``, ``quotation``, ``item`` or
            ``paragraph``.
        lines: its runs; more than one where the author breaks the line, as in verse.
    """

    kind: str
    lines: tuple[Line, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The characters of every line."""
        return tuple("".join(text for text, _ in line) for line in self.lines)


@dataclass(frozen=True)
class Article:
    """One article, which begins a page.

    Args:
        name: its file's.
        head: title, subtitle and byline, set across the columns.
        body: what is set in columns.
    """

    name: str
    head: tuple[Block, ...]
    body: tuple[Block, ...]

    @property
    def length(self) -> int:
        """Characters of the body."""
        return sum(len(text) for block in self.body for text in block.texts)

    def edited(self) -> Article:
        """Return the article after an editor's small change in the first paragraph."""
        at = next((number for number, block in enumerate(self.body) if block.kind == "paragraph"), 0)
        block = self.body[at]
        changed = Block(block.kind, ((("改动一处，", False), *block.lines[0]), *block.lines[1:]))
        return Article(self.name, self.head, (*self.body[:at], changed, *self.body[at + 1 :]))


def journal() -> tuple[Article, ...]:
    """Return the whole journal in running order."""
    return tuple(read(path) for path in sorted(TEXT.glob("*.md")))


def read(path: Path) -> Article:
    """Read one article."""
    return article(path.stem, tuple(blocks(path.read_text("utf-8"))))


def article(name: str, parts: tuple[Block, ...]) -> Article:
    """Return an article; what stands before its first section or paragraph is its head."""
    places = (at for at, block in enumerate(parts) if block.kind not in ("title", "subtitle", "byline"))
    length = next(places, len(parts))
    return Article(name, parts[:length], parts[length:])


def blocks(text: str) -> Iterator[Block]:
    """Read Markdown into blocks, those without a character left out."""
    for part in re.split(r"\n(?:>? *\n)+", text.strip()):
        prefix = next((prefix for prefix in _KINDS if part.startswith(prefix)), "")
        words = re.sub(rf"^{re.escape(prefix)}", "", part, flags=re.MULTILINE) if prefix else part
        kind = _KINDS.get(prefix, "paragraph")
        if kind == "section" and words.startswith("——"):
            kind = "subtitle"
        lines = tuple(runs for line in words.split("\n") if (runs := _runs(line.removesuffix("\\"))))
        if lines:
            yield Block(kind, lines)


def _runs(line: str) -> tuple[Run, ...]:
    parts = line.split("**")
    return tuple((text, bool(number % 2)) for number, text in enumerate(parts) if text)
