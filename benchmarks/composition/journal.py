"""The journal that every peer sets: its text, read into blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TEXT = Path(__file__).parent / "text"

Run = tuple[str, bool]
"""Characters, and whether they are set in the bold face."""

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
    lines: tuple[tuple[Run, ...], ...]

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

    def edited(self) -> Article:
        """Return the article after an editor's small change in the first paragraph."""
        at = next(number for number, block in enumerate(self.body) if block.kind == "paragraph")
        block = self.body[at]
        changed = Block(block.kind, ((("改动一处，", False), *block.lines[0]), *block.lines[1:]))
        return Article(self.name, self.head, (*self.body[:at], changed, *self.body[at + 1 :]))


def journal() -> tuple[Article, ...]:
    """Return the whole journal in running order."""
    return tuple(read(path) for path in sorted(TEXT.glob("*.md")))


def read(path: Path) -> Article:
    """Read one article."""
    blocks = tuple(_blocks(path.read_text("utf-8")))
    length = next(at for at, block in enumerate(blocks) if block.kind not in ("title", "subtitle", "byline"))
    return Article(path.stem, blocks[:length], blocks[length:])


def _blocks(text: str) -> Iterator[Block]:
    for part in re.split(r"\n(?:>? *\n)+", text.strip()):
        prefix = next((prefix for prefix in _KINDS if part.startswith(prefix)), "")
        words = re.sub(rf"^{re.escape(prefix)}", "", part, flags=re.MULTILINE) if prefix else part
        kind = _KINDS.get(prefix, "paragraph")
        if kind == "section" and words.startswith("——"):
            kind = "subtitle"
        lines = tuple(_runs(line.removesuffix("\\")) for line in words.split("\n"))
        yield Block(kind, lines)


def _runs(line: str) -> tuple[Run, ...]:
    parts = line.split("**")
    return tuple((text, bool(number % 2)) for number, text in enumerate(parts) if text)
