"""Numbers for what is alike: styles and boxes that would be laid out alike have the same number.

What the engine makes for two settings of a document are never the same objects. Whether they are equal is
told by all that they are made of, not by their identity; what cannot be compared is unlike everything else.
"""

from __future__ import annotations

from collections.abc import Hashable
from itertools import count
from types import FunctionType
from typing import Any

from press.typeset.binding import Color, CssNode, Pending, boxes
from press.typeset.keeping import Lately
from press.typeset.seeing import told_of

_CHANGED = ("display", "float", "position", "white_space")
"""Properties that the engine sets anew in styles that are computed already."""

_OWN = frozenset(
    {
        "element",
        "element_tag",
        "style",
        "children",
        "text",
        "first_letter_style",
        "first_line_style",
        "replacement",
        "column_groups",
        "remove_decoration_sides",  # none yet
        "cached_counter_values",  # for content with the page's counters: Course has none to do with it
    }
)
"""What is told of a box by other means than its attributes."""


class Likeness:
    """Gives the numbers; those that two settings in a row did not ask for are forgotten."""

    def __init__(self) -> None:
        self._numbers: Lately[Hashable, int] = Lately()
        self._pictures: Lately[Hashable, Any] = Lately()
        self._next = count(1)

    def turn(self) -> None:
        """Begin another setting."""
        self._numbers.turn()
        self._pictures.turn()

    def forget(self) -> None:
        """End a setting."""
        self._numbers.forget()
        self._pictures.forget()

    def clear(self) -> None:
        """Forget everything; numbers given before are not given again."""
        self._numbers.clear()
        self._pictures.clear()

    def number(self, *key: Any) -> int:
        """Return the number of what ``key`` describes whole."""
        return self._numbers.get(key, lambda: next(self._next))

    def of_style(self, style: Any) -> int:
        """Return the number of a computed style as it is before layout."""
        if style is None:
            return 0
        found: int | None = style.__dict__.get("press_number")
        if found is None:
            cascaded = getattr(style, "cascaded", {})
            found = style.press_number = self.number(
                type(style),
                getattr(style, "pseudo_type", None),
                getattr(style, "base_url", None),
                tuple((name, plain(cascaded[name])) for name in sorted(cascaded)),
                tuple(plain(style[name]) for name in _CHANGED) if hasattr(style, "parent_style") else (),
                self.of_style(style.parent_style),
            )
        return found

    def of_box(self, box: Any) -> int:
        """Return the number of a box with all that is in it."""
        return self.number(self._described(box, None))

    def of_frame(self, box: Any) -> int:
        """Return the number of a box without what is in it."""
        return self.number("frame", self._alone(box, None))

    def _described(self, box: Any, parent: Any) -> Hashable:
        alone = self._alone(box, parent)
        if isinstance(box, boxes.TextBox):
            return (*alone, box.text)
        return (*alone, *[self._described(child, box) for child in box.children])

    def _picture(self, box: Any) -> Hashable:
        """Return what tells a box's picture, which is from now on the one that was there before."""
        picture = box.replacement
        told = told_of(picture)
        if told is None:
            return plain(picture)
        box.replacement = self._pictures.get(told, lambda: picture)
        if hasattr(picture, "_context"):
            box.replacement._context = picture._context  # so that the old document's is not held
        if hasattr(picture, "image_data"):
            box.replacement.image_data = picture.image_data  # the folder of then may be gone
        return told

    def _alone(self, box: Any, parent: Any) -> tuple[Hashable, ...]:
        attributes = box.__dict__
        more: list[Hashable] = [
            (name, plain(value))
            for name, value in attributes.items()
            if name not in _OWN and not name.startswith("press_")
        ]
        if isinstance(box, boxes.TableBox):
            more += [self._described(group, box) for group in box.column_groups]
        if isinstance(box, boxes.ReplacedBox):
            more.append(self._picture(box))
        element = box.element
        if element is not None and (parent is None or element is not parent.element):
            more.append(("", element.tag, *element.attrib.items()))
        return (
            type(box),
            box.element_tag,
            self.of_style(box.style),
            self.of_style(box.first_letter_style),
            self.of_style(box.first_line_style),
            *more,
        )


def plain(value: Any) -> Hashable:
    """Return what equals another value's if, and only if, both say the same.

    Colours that differ in their opacity alone are equal for the engine; what is not known here equals itself.
    """
    kind = type(value)
    if kind is str or value is None:
        return value  # type: ignore[no-any-return]
    if kind in (int, float, bool, bytes):
        return kind, value  # 1, 1.0 and True are equal
    if isinstance(value, (tuple, list)):
        return (kind, *map(plain, value))
    if isinstance(value, (set, frozenset)):
        return kind, frozenset(map(plain, value))
    if isinstance(value, dict):
        return (kind, *((name, plain(each)) for name, each in value.items()))
    if isinstance(value, Color):
        return kind, value.space, value.coordinates, value.alpha
    if isinstance(value, CssNode):
        return kind, value.serialize()
    if isinstance(value, Pending):
        return kind, value.name, *map(plain, value.tokens)
    if kind is FunctionType and not value.__closure__ and not value.__defaults__:
        return kind, value.__code__
    return _Itself(value)


class _Itself:
    """Equal to what holds the very same object; it keeps another from coming to its place in memory."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and other.value is self.value
