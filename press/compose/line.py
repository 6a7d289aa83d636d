"""A composed line: which pieces stand on it, where, and what had to give way for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from press.compose.classes import CharacterClass
from press.compose.items import Position


class Piece(NamedTuple):
    """A character, word, space or box at its place; lengths in the paragraph's unit.

    A tuple: a text has as many as characters, and a frozen dataclass takes four times as long to make.

    Args:
        position: the item, and the offset into its text.
        text: its characters; empty for a box.
        kind: its class.
        x: its left edge, from the start of the measure.
        width: its advance.
        shift: how far its glyph is drawn from ``x``.
        upright: it is a Western word that does not lie on its side in vertical text.
        turned: it is a quotation mark of Western text, which lies on its side in vertical text.
    """

    position: Position
    text: str
    kind: CharacterClass
    x: float
    width: float
    shift: float = 0.0
    upright: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True)
class PlacedReading:
    """Ruby 注文 of a line.

    Args:
        item: its place among the paragraph's items.
        x: its left edge, from the start of the measure.
        width: its width.
    """

    item: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a paragraph.

    Args:
        pieces: in order.
        start: where it begins, end: where the next one begins; None behind the last line.
        indent: where the first piece may begin.
        width: from the start of the measure to the visible end of the last piece.
        even: what every even gap was opened by (negative: nothing was closed this way).
        size: the em that ``even`` is to be compared with.
        shrunk: what compression took from the line altogether.
        compression: the share of the line's compressible width that was taken, 0 to 1.
        last: whether the paragraph, or a part closed by a forced line end, ends here.
        hung: whether a mark hangs behind the measure.
        lone: whether this is a paragraph's last line of a single character 孤字 (item 28).
        overfull: how far the line runs out of the measure, for want of any place to break.
        broken: the address or endless word that begins in this line and goes on in the next.
        hyphen: width of the hyphen behind its last piece; 0: there is none.
        readings: ruby that stands above it.
        kept: room for what others work out of the line and want again; a paragraph that is set again has the
            same lines.
    """

    pieces: tuple[Piece, ...]
    start: Position
    end: Position | None
    indent: float
    width: float
    even: float
    size: float
    shrunk: float
    compression: float
    last: bool
    hung: bool = False
    lone: bool = False
    overfull: float = 0.0
    broken: str = ""
    hyphen: float = 0.0
    readings: tuple[PlacedReading, ...] = ()
    kept: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def text(self) -> str:
        """The line's characters, with the spaces that stand inside it."""
        return "".join([piece.text for piece in self.pieces])

    @property
    def looseness(self) -> float:
        """How far the gaps are opened, in em."""
        return self.even / self.size if self.size else 0.0
