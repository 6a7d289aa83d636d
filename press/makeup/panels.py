"""The panels of an infographic 一图读懂 in rows of two or three."""

from __future__ import annotations

from collections.abc import Sequence

from press.model.blocks import (
    Block,
    Figure,
    Heading,
    KeyFigure,
    Listing,
    Panel,
    Paragraph,
    Table,
    plain,
    walk,
)

_WORDY = 40
"""Characters: a panel with more text needs half the measure."""

_DIGIT, _UNIT = 0.56, 0.3
"""em of the figure: how wide a digit of it and a character of its unit are."""

_ROWS: dict[int, tuple[int, ...]] = {
    1: (1,), 2: (2,), 3: (3,), 4: (2, 2), 5: (2, 3), 6: (3, 3), 7: (2, 3, 2), 8: (2, 3, 3), 9: (3, 3, 3),
}  # fmt: skip
"""How many panels stand in each row where none has much to say."""


def panel_rows(panels: Sequence[Panel]) -> list[Sequence[Panel]]:
    """Return panels in rows: of two where one of them has much text, else of two or three."""
    lengths = _ROWS.get(len(panels)) or _many(len(panels))
    if any(_words(panel) > _WORDY for panel in panels):
        lengths = _by_twos(len(panels))
    starts = [sum(lengths[:number]) for number in range(len(lengths))]
    return [panels[start : start + length] for start, length in zip(starts, lengths, strict=True)]


def figure_fit(figure: KeyFigure, across: int, figures: int) -> float:
    """Return by what a figure is set smaller so that it stands in one line with its unit, at most 1.

    Args:
        figure: the figure.
        across: how many panels its row has.
        figures: how many figures its panel has; two stand side by side where the panel is wide.
    """
    room = {1: 9.0, 2: 4.6}.get(across, 3.4)
    if figures > 1 and across < 3:
        room = room / figures if across == 1 else 2.8 if figures == 2 else room
    return round(min(1.0, room / (_DIGIT * len(figure.figure) + _UNIT * len(figure.unit) + 0.1)), 3)


def _by_twos(count: int) -> tuple[int, ...]:
    """Return rows of two, the first of one where the number is odd: it has the measure to itself."""
    return (*((1,) if count % 2 else ()), *([2] * (count // 2)))


def _many(count: int) -> tuple[int, ...]:
    """Return rows of three, the first of two, or two of them, where that does not come out even."""
    twos = -count % 3
    return (*([2] * twos), *([3] * ((count - 2 * twos) // 3)))


def _words(panel: Panel) -> int:
    return sum(_length(block) for block in walk(panel.content))


def _length(block: Block) -> int:
    match block:
        case Paragraph():
            return len(plain((*block.lead, *block.content)))
        case Heading():
            return len(plain(block.content))
        case Figure() | Table():
            return 2 * _WORDY
        case Listing():
            return 0
        case _:
            return _WORDY
