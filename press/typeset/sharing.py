"""Computed styles shared by what is styled alike: pages with their margin boxes, and pseudo-elements.

The engine shares them between elements only. Each page has twenty of its own, and each element one for every
pseudo-element that the engine's sheet knows; whatever is worked out of a style is worked out anew for each.
"""

from __future__ import annotations

from typing import Any

from press.typeset.binding import PageType, original

_CHANGED = "note-call"
"""The pseudo-element whose style the engine changes afterwards."""


def set_computed_styles(
    style_for: Any, element: Any, parent: Any, root: Any = None, pseudo_type: Any = None, **options: Any
) -> None:
    """Compute a style, or take the one of the same declarations and the same parent style.

    The arguments are those of WeasyPrint's ``StyleFor.set_computed_styles``.
    """
    key = _key(style_for, element, parent, pseudo_type)
    known, computed = style_for.__dict__.setdefault("press_shared", {}), style_for.get_computed_styles()
    if key is not None and key in known:
        computed[element, pseudo_type] = known[key]
        return
    compute = original("css:StyleFor.set_computed_styles")
    compute(style_for, element, parent, root=root, pseudo_type=pseudo_type, **options)
    if key is not None:
        known[key] = computed[element, pseudo_type]


def _key(style_for: Any, element: Any, parent: Any, pseudo_type: Any) -> Any:
    """Return what a style depends on, None where it is not to be shared."""
    declared = style_for.get_cascaded_styles().get((element, pseudo_type), {})
    if isinstance(element, PageType):
        if element.index == 0:
            return None  # the first page's is computed before the sizes are known that vw and vh refer to
    elif pseudo_type in (None, _CHANGED) or "anchor" in declared:
        return None
    values = tuple((name, id(value), *weight[:2], *weight[2]) for name, (value, weight) in declared.items())
    return id(style_for.get_computed_styles()[parent, None]), pseudo_type, values
