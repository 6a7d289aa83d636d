"""Cutting a paragraph into atoms: the characters, words and boxes that a line never breaks inside."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import count, repeat

from press.compose.addresses import LETTER_PRICE, compound, parts_of
from press.compose.adjacent import close_doubled
from press.compose.atom import Atom
from press.compose.bonds import bound, keep_together
from press.compose.classes import NO_BREAK_SPACES, CharacterClass, class_of
from press.compose.compression import blanks, centred, half_em
from press.compose.hyphenation import BREAK_PRICE, syllables
from press.compose.items import Edge, InlineObject, Item, Position, Run
from press.compose.measurer import Extent, Measurer
from press.compose.orientation import Posture, letters_of
from press.compose.prohibition import keep_days, keep_doubled
from press.compose.quoted import QUOTED, turn_quotes
from press.compose.rules import Rules
from press.compose.tokens import kind_of, tokens

LETTER_LIMIT = 64
"""A word of more characters than this is cut into letters, so that no column is too narrow for it."""

_NARROW = 8.0
"""em: in narrower columns an address may break anywhere."""

_MARK = 0.5
"""em: room for the mark behind a word, which does not begin a line."""

_BEHIND = (CharacterClass.STOP, CharacterClass.CLOSE)
_NEAR = 0.01
"""Of the unit: a box that is as wide as its only word has room for it."""


def cut(items: Sequence[Item], rules: Rules, measurer: Measurer, *, widest: float) -> list[Atom]:
    """Return the atoms of ``items``.

    Args:
        items: the paragraph.
        rules: decide the width of marks.
        measurer: has the typefaces.
        widest: a word wider than this is cut into letters, rather than run out of its column.
    """
    return _Cutter(rules, measurer, widest).cut(items)


@cache
def _rare() -> tuple[tuple[re.Pattern[str], Callable[[Sequence[Atom]], None]], ...]:
    """Return what few paragraphs have, which is quickly looked for in their text, and who settles it."""
    return (
        (re.compile("[？！]{2}"), close_doubled),
        (re.compile("……|⋯⋯"), keep_doubled),
        (re.compile("[·・]"), keep_days),
        (bound(), keep_together),
    )


class _Cutter:
    """Keeps what the next atom inherits from the space, edges and signs before it."""

    def __init__(self, rules: Rules, measurer: Measurer, widest: float) -> None:
        self.rules = rules
        self.measurer = measurer
        self.widest = widest
        self.atoms: list[Atom] = []
        self.before = 0.0
        self.space: tuple[str, Position, float] | None = None
        self.joined = self.split = False
        self.hyphen = 0.0

    def cut(self, items: Sequence[Item]) -> list[Atom]:
        for index, item in enumerate(items):
            if isinstance(item, Edge):
                self._edge(item)
            elif isinstance(item, InlineObject):
                self._add(Atom(CharacterClass.OBJECT, "\ufffc", (index, 0), item.width, item.width))
            elif isinstance(item, Run):
                self._run(index, item)
        text = "".join(item.text for item in items if isinstance(item, Run))
        for rare, settle in _rare():
            if rare.search(text):
                settle(self.atoms)
        if any(isinstance(item, Run) and item.orientation for item in items) and QUOTED.search(text):
            turn_quotes(self.atoms)
        return self.atoms

    def _edge(self, edge: Edge) -> None:
        if edge.opens:
            self.before += edge.width
        elif self.before or not self.atoms or self.space:
            # An inline box that holds no atom, or ends behind a space: its width goes to what follows.
            self.before += edge.width
        else:
            self.atoms[-1].after += edge.width

    def _add(self, atom: Atom) -> None:
        atom.before, self.before = self.before, 0.0
        atom.joined, atom.split = self.joined, self.split
        self.joined = self.split = False
        if self.hyphen:
            self._part(atom)
        if self.space:
            atom.space, atom.space_position, atom.space_width = self.space
            self.space = None
        self.atoms.append(atom)

    def _part(self, atom: Atom) -> None:
        """Let a line end before what follows a soft hyphen, if it goes on a word."""
        latin = CharacterClass.LATIN
        if atom.kind is latin and self.atoms and self.atoms[-1].kind is latin and not self.space:
            atom.soft, atom.hyphen = max(atom.soft, BREAK_PRICE), self.hyphen
        self.hyphen = 0.0

    def _run(self, index: int, run: Run) -> None:
        first = len(self.atoms)
        for start, token in tokens(run.text):
            self._token(run, (index, start), token)
        if not run.breakable:
            for atom in self.atoms[first + 1 :]:
                atom.joined = True

    def _token(self, run: Run, position: Position, token: str) -> None:
        kind = kind_of(token)
        if kind is CharacterClass.HAN and len(token) > 1 and token[-1] > "\u9fff":
            self._add(self._plain(run, position, token, kind))  # with its variation selector
        elif kind is CharacterClass.HAN:  # nine in ten
            self._han(run, position, token)
        elif kind is CharacterClass.SPACE and run.preserved:
            self._add(self._plain(run, position, " ", CharacterClass.BLANK))
        elif kind is CharacterClass.SPACE:
            self._space(run, position, token)
        elif kind is CharacterClass.JOINER:
            self.joined = True
        elif kind is CharacterClass.SPLITTER:
            self.split = True
        elif kind is CharacterClass.NEWLINE:
            self._newline(run, position)
        elif run.note:
            self._add(self._plain(run, position, token, CharacterClass.NOTE))
        elif kind is CharacterClass.LATIN:
            self._word(run, position, token)
        elif kind is CharacterClass.IGNORED:
            self.hyphen = self._hyphen(run)
        else:
            self._add(self._character(run, position, token, kind))

    def _han(self, run: Run, position: Position, text: str) -> None:
        """Add a stretch of Han characters, all at once: that is what most of a paragraph is cut into."""
        measure, style, size, spacing = self.measurer.measure, run.style, run.size, run.spacing
        index, start = position
        kind = CharacterClass.NOTE if run.note else CharacterClass.HAN
        advances = [measure(character, style).advance * size for character in text]
        places = zip(repeat(index), count(start), strict=False)
        first, *others = map(Atom, repeat(kind), text, places, repeat(size), advances)
        first.spacing = spacing
        self._add(first)
        if spacing:
            for atom in others:
                atom.spacing = spacing
        self.atoms += others

    def _space(self, run: Run, position: Position, token: str) -> None:
        if self.atoms and self.atoms[-1].kind is not CharacterClass.NEWLINE and not self.space:
            width = self.measurer.measure(" ", run.style).advance * run.size
            self.space = (token, position, width + run.spacing)
        if token in NO_BREAK_SPACES:
            self.joined = True

    def _newline(self, run: Run, position: Position) -> None:
        self.space = None
        self._add(Atom(CharacterClass.NEWLINE, "", position, run.size, 0.0, joined=True))

    def _plain(self, run: Run, position: Position, token: str, kind: CharacterClass) -> Atom:
        return _atom(run, position, token, kind, self.measurer.measure(token, run.style))

    def _character(self, run: Run, position: Position, token: str, kind: CharacterClass) -> Atom:
        extent = self.measurer.measure(token, run.style)
        atom = _atom(run, position, token, kind, extent)
        if half_em(kind, token):
            atom.advance, atom.shift = centred(extent, run.size)
        else:
            atom.left, atom.right = blanks(kind, extent, run.size)
        return atom

    def _word(self, run: Run, position: Position, token: str) -> None:
        atom = self._plain(run, position, token, CharacterClass.LATIN)
        if run.orientation and self._upright(run, atom):
            return
        endless = len(token) > LETTER_LIMIT or atom.advance > self._room(run, position[1] + len(token))
        narrow = endless and self.widest < _NARROW * run.size
        if self._hyphenated(run, position, token):
            return
        letters = parts_of(token, endless=endless, narrow=narrow)
        parts = letters or compound(token)
        if parts is None:
            self._add(atom)
            return
        index, start = position
        for text, price in parts:
            part = self._plain(run, (index, start), text, CharacterClass.LATIN)
            part.soft, part.piece = price, bool(letters) and start > position[1]
            self._add(part)
            start += len(text)

    def _upright(self, run: Run, atom: Atom) -> bool:
        """Add a word of vertical text that does not lie on its side, if it is one."""
        posture = run.orientation.posture(atom.text) if run.orientation else Posture.TURNED
        if posture is Posture.TURNED:
            return False
        letters = letters_of(atom.text)
        rows = 1 if posture is Posture.BESIDE else len(letters)
        width = rows * run.size + (rows - 1) * run.spacing
        if rows == 1 or width <= self._room(run, atom.position[1] + len(atom.text)):
            self._add(replace(atom, advance=width, upright=True))
            return True
        index, start = atom.position
        for letter in letters:
            one = replace(atom, text=letter, position=(index, start), advance=run.size, upright=True)
            one.piece = start > atom.position[1]
            one.soft = LETTER_PRICE * one.piece
            self._add(one)
            start += len(letter)
        return True

    def _hyphenated(self, run: Run, position: Position, token: str) -> bool:
        """Add the syllables of a word, if it has any and each of them finds room."""
        parts = syllables(token, run.hyphens) if run.hyphens else ()
        if len(parts) < 2 or parts_of(token, endless=False, narrow=False):
            return False
        hyphen = self._hyphen(run)
        atoms, (index, start) = [], position
        for part in parts:
            atoms.append(self._plain(run, (index, start), part, CharacterClass.LATIN))
            start += len(part)
        if max(atom.advance for atom in atoms) + hyphen > self._room(run, start):
            return False
        for atom in atoms[1:]:
            atom.soft, atom.hyphen = BREAK_PRICE, hyphen
        for atom in atoms:
            self._add(atom)
        return True

    def _hyphen(self, run: Run) -> float:
        return self.measurer.measure("-", run.style).advance * run.size

    def _room(self, run: Run, end: int) -> float:
        """Return how wide a word may be that ends at ``end``: a mark behind it wants room on its line."""
        marked = end < len(run.text) and class_of(run.text[end]) in _BEHIND
        return self.widest - _MARK * run.size * marked + _NEAR


def _atom(run: Run, position: Position, token: str, kind: CharacterClass, extent: Extent) -> Atom:
    # Tracking opens words, not —— and …… (item 8).
    inner = 0.0 if kind is CharacterClass.DASH else run.spacing * (len(token) - 1)
    width = extent.advance * run.size + inner
    return Atom(kind, token, position, run.size, width, spacing=run.spacing)
