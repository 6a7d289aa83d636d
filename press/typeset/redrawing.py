"""Pages that are drawn as they were: the operators of a finished page, written again as they stand.

What a page draws is a function of its boxes. What it leaves in the file besides, typefaces' glyphs, degrees
of opacity, pictures, the places of the text in the structure, is left there again; a page that needs more
than that, drawings, patterns, groups, is drawn anew.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from press.typeset import drawing
from press.typeset.binding import Dictionary, original, to_bytes
from press.typeset.operators import Shown

_OPACITY = ("a", "A")
_PICTURE = b" Do"
_MORE = (b" sh", b" scn", b" SCN", b" cs", b" CS")
"""Ends of operators that need more of the file: shadings, patterns, colour spaces."""


@dataclass(frozen=True, eq=False)
class Drawn:
    """What a page was drawn with.

    Args:
        operators: as they stand in the file.
        marked: the boxes whose text is marked, in order, with what the structure is told of it.
        glyphs: all of each face.
        opacities: names and values of degrees of opacity.
        pictures: each with whether it is smoothed.
    """

    operators: bytes
    marked: tuple[tuple[Any, dict[str, Any]], ...]
    glyphs: tuple[Shown, ...]
    opacities: tuple[tuple[str, dict[str, Any]], ...]
    pictures: tuple[tuple[Any, bool], ...]


def draw_page(page: Any, stream: Any) -> None:
    """Draw a page, or write again what was drawn of it; see WeasyPrint's function of this name."""
    finished, key = page.__dict__.get("press_finished"), _key(stream)
    if finished is None or key is None:
        original("document:draw_page")(page, stream)
        return
    drawn: Drawn | None = finished.found.get(key)
    if drawn is None:
        _draw(page, stream, finished.found, key)
    else:
        _again(drawn, stream)


def _key(stream: Any) -> Hashable:
    """Return what drawing depends on besides the page, None where that is more than its scale."""
    if stream._color_profiles or stream._output_intent:
        return None
    return "drawn", stream._tags is not None, stream.ctm.values, tuple(stream.page_rectangle)


def _draw(page: Any, stream: Any, found: dict[Any, Any], key: Hashable) -> None:
    begin, stream.press_shown, stream.press_foreign = len(stream.stream), {}, False
    original("document:draw_page")(page, stream)
    operators = [to_bytes(operator) for operator in stream.stream[begin:]]
    stream.stream[begin:] = operators
    if stream.press_foreign or not operators or any(operator.endswith(_MORE) for operator in operators):
        return
    pictures = _pictures(stream, operators)
    if pictures is None:
        return
    states = stream._resources["ExtGState"]
    names = dict.fromkeys(operator[1:-3].decode() for operator in operators if operator.endswith(b" gs"))
    if not all(name.startswith(_OPACITY) for name in names):
        return
    found[key] = Drawn(
        b"\n".join(operators),
        tuple((stream._tags or {}).items()),
        tuple(map(_together, stream.press_shown.values())),
        tuple((name, dict(states[name])) for name in names),
        pictures,
    )


def _pictures(stream: Any, operators: list[bytes]) -> tuple[tuple[Any, bool], ...] | None:
    """Return the pictures that are shown, None where one is a drawing, or written smaller than it is."""
    names = dict.fromkeys(operator[1:-3].decode() for operator in operators if operator.endswith(_PICTURE))
    entries = [stream._images.get(name) for name in names]
    if not all(entry and entry["dpi_ratios"] == {1} for entry in entries):
        return None
    return tuple((entry["image"], entry["interpolate"]) for entry in entries)


def _together(groups: list[Shown]) -> Shown:
    """Return all glyphs of a face in the order in which they were first drawn."""
    glyphs: dict[int, tuple[int, str]] = {}
    for group in groups:
        for number, told in group.glyphs.items():
            glyphs.setdefault(number, told)
    return groups[0]._replace(operator=b"", glyphs=glyphs)


def _again(drawn: Drawn, stream: Any) -> None:
    stream.stream.append(drawn.operators)
    if stream._tags is not None:
        stream._tags.update(drawn.marked)
    for picture, smoothed in drawn.pictures:
        stream.add_image(picture, smoothed, 1)
    for group in drawn.glyphs:
        drawing.font_of(stream, group)
    states = stream._resources["ExtGState"]
    for name, state in drawn.opacities:
        if name not in states:
            states[name] = Dictionary(state)


REPLACEMENTS = {"document:draw_page": draw_page, "draw:draw_text": drawing.draw_text}
