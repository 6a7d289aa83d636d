"""The rows of the distribution footer."""

from __future__ import annotations

from press.model import Distribution, Recipients


def test_rows_come_in_printing_order_and_empty_ones_not_at_all() -> None:
    distribution = Distribution(issue=("各县", "各区"), report="市委", copy_to=())
    assert distribution.rows() == (
        Recipients(label="报", names=("市委",)),
        Recipients(label="发", names=("各县", "各区")),
    )
