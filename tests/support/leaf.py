"""A journal's page as text, in the order in which it is read: what an editor sees change, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tests.support.measure import Box, Character, Page, Rule

SAME_LINE = 0.15
"""mm between baselines: what is drawn at one time and closer than this is one line."""
GAP = 2.2
"""em between two characters of a line; a wider one parts cells, columns and what stands aside."""
HAIR = 1.5
"""mm: what is thinner is a rule, what is thicker a field of colour or a frame."""


def dump_leaf(page: Page, number: int) -> str:
    """Return a page's pictures, areas, rules and lines, each with its place in mm.

    Args:
        page: the page as measured.
        number: which it is, from 1.
    """
    shapes = [*(_told_box("picture", box) for box in page.pictures), *map(_told_rule, page.rules)]
    lines = [_told_line(line) for line in lines_as_read(page)]
    head = f"page {number}, {page.width:.1f} × {page.height:.1f} mm"
    return "\n".join([head, *dict.fromkeys(shapes), *lines]) + "\n"


def lines_as_read(page: Page) -> Iterator[tuple[Character, ...]]:
    """Yield the pieces of lines that belong together, in the order in which they are drawn."""
    shown = [char for char in page.characters if char.text.strip()]
    line = shown[:1]
    for before, char in pairwise(shown):
        if _follows(before, char):
            line.append(char)
        else:
            yield tuple(line)
            line = [char]
    if line:
        yield tuple(line)


def _follows(before: Character, char: Character) -> bool:
    em = max(before.size, char.size) * 25.4 / 72
    if abs(char.baseline - before.baseline) < SAME_LINE:
        return -em < char.left - before.right < GAP * em
    # What is turned with its head to the left runs upwards.
    return abs(char.x - before.x) < SAME_LINE and 0 < before.baseline - char.baseline < GAP * em


def _told_line(line: tuple[Character, ...]) -> str:
    first = line[0]
    face = first.font.partition("+")[2] or first.font
    text = "".join(char.text for char in line)
    return f"{first.x:6.1f} {first.baseline:6.1f}  {first.size:5.1f}  {face:<18} {text}"


def _told_rule(rule: Rule) -> str:
    if rule.thickness < HAIR:
        return _told_box("rule", rule) + " #{:02x}{:02x}{:02x}".format(*rule.fill)
    return _told_box("area", rule) + " #{:02x}{:02x}{:02x}".format(*rule.fill)


def _told_box(kind: str, box: Box | Rule) -> str:
    return f"{kind:<7} {box.left:6.1f} … {box.right:6.1f}  × {box.top:6.1f} … {box.bottom:6.1f}"
