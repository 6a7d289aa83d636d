"""Imposition 拼版: pages placed on sheets so that, folded, gathered and cut, they follow each other."""

from __future__ import annotations

from press.finish.impose.paper import SIZES, Stock
from press.finish.impose.schemes import FOLDS, Cell, Plan, Sheet, Side, plan
from press.finish.impose.writing import Imposed, impose

__all__ = ["FOLDS", "SIZES", "Cell", "Imposed", "Plan", "Sheet", "Side", "Stock", "impose", "plan"]
