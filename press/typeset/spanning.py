"""Cells over several rows that a page's end parts: set once more at the head of a table's next part.

WeasyPrint leaves their place empty there, so that the rows of a group stand without its name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from press.typeset.binding import boxes


def with_cells_from_above(wrapper: Any, skip_stack: Any) -> Any:
    """Return a table's wrapper in which the row that begins the next part has the cells that reach into it.

    They stand last in the row, so that the places of its own cells stay what WeasyPrint's skip stacks say.

    Args:
        wrapper: the table's wrapper; it is not changed.
        skip_stack: where its layout goes on.
    """
    ((at, groups),) = skip_stack.items()
    ((group_at, rows),) = groups.items()
    if rows is None:
        return wrapper
    ((row_at, cells),) = rows.items()
    table = wrapper.children[at]
    group = table.children[group_at]
    reaching = [] if cells else list(_reaching(group.children, row_at))
    if not reaching:
        return wrapper
    row = group.children[row_at].copy_with_children([*group.children[row_at].children, *reaching])
    return _with_child(wrapper, at, _with_child(table, group_at, _with_child(group, row_at, row)))


def in_order(wrapper: Any) -> None:
    """Put the cells of a laid out part's first rows in the order of their columns: so they are read."""
    for table in wrapper.children:
        for group in table.children if isinstance(table, boxes.TableBox) else ():
            for row in group.children[:1]:
                row.children = sorted(row.children, key=lambda cell: cell.grid_x)


def _reaching(rows: Any, row_at: int) -> Iterator[Any]:
    """Yield copies of the cells that begin above a row and reach into it."""
    for above, row in enumerate(rows[:row_at]):
        for cell in row.children:
            if above + cell.rowspan > row_at:
                again = cell.copy_with_children([child.deepcopy() for child in cell.children])
                again.rowspan = above + cell.rowspan - row_at
                yield again


def _with_child(box: Any, at: int, child: Any) -> Any:
    return box.copy_with_children([*box.children[:at], child, *box.children[at + 1 :]])
