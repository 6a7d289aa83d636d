"""疏排: headings of two to five characters opened up (standards §5, item 41)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from press.compose.classes import CharacterClass, class_of
from press.compose.items import Edge, Item, Run

OPENING = {2: 2.0, 3: 1.0, 4: 0.5, 5: 0.25}
"""em between the characters of a heading of so many: two take as much room as three or four do then."""


def open_up(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return the items of a heading, its characters apart; as they are where it is long or not all Han."""
    runs = [item for item in items if isinstance(item, Run)]
    text = "".join(run.text for run in runs).strip()
    plain = all(isinstance(item, (Run, Edge)) for item in items) and not any(run.note for run in runs)
    if not plain or any(class_of(character) is not CharacterClass.HAN for character in text):
        return tuple(items)
    apart = OPENING.get(len(text), 0.0)
    return tuple(
        replace(item, spacing=item.spacing + apart * item.size) if isinstance(item, Run) else item
        for item in items
    )
