"""An atom: what a line is built from and never breaks inside."""

from __future__ import annotations

from dataclasses import dataclass

from press.compose.classes import CharacterClass
from press.compose.items import Position


@dataclass(slots=True)
class Atom:
    """What a line is built from; lengths in the paragraph's unit.

    Args:
        kind: its class.
        text: its characters.
        position: where it stands.
        size: its em.
        advance: its width; for half-em marks the half em.
        shift: how far its glyph is drawn from its left edge.
        left: blank that may be taken away on its left, right: on its right.
        spacing: tracking after it.
        before: width of the box edges that open right before it, after: that close right behind it.
        space: the typed space before it, or an empty string.
        space_position: where that space stands.
        space_width: the space's natural width.
        joined: no break before it, whatever its class.
        soft: what a break before it costs that the rules allow for want of a better one; 0: there is none.
        piece: it goes on an address, a code or an endless word that begins in an atom before.
        split: a break before it is allowed although its class would not (zero-width space).
        hyphen: width of the hyphen that a line end before it shows.
        upright: it is a Western word that does not lie on its side in vertical text.
        turned: it is a quotation mark of Western text, which lies on its side in vertical text.
    """

    kind: CharacterClass
    text: str
    position: Position
    size: float
    advance: float
    shift: float = 0.0
    left: float = 0.0
    right: float = 0.0
    spacing: float = 0.0
    before: float = 0.0
    after: float = 0.0
    space: str = ""
    space_position: Position = (0, 0)
    space_width: float = 0.0
    joined: bool = False
    soft: float = 0.0
    piece: bool = False
    split: bool = False
    hyphen: float = 0.0
    upright: bool = False
    turned: bool = False
