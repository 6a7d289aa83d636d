"""SVG drawings: read with limits, stripped of all that acts or reaches outside, sized from their view box."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

LARGEST = 5_000_000
"""Bytes."""
_ELEMENTS = 50_000
"""Elements drawn, those that ``use`` repeats counted each time."""
_DEPTH = 100
_FLATTEST = 50
"""Of the longer side to the shorter one."""

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_ACTIVE = frozenset(
    ("script", "foreignObject", "iframe", "audio", "video", "canvas", "embed", "object", "set", "animate",
     "animateTransform", "animateMotion", "animateColor", "handler", "listener", "metadata", "title", "desc")
)  # fmt: skip
_SEEN = frozenset(("foreignObject", "iframe", "video", "canvas", "embed", "object"))
"""Of what is stripped: what would have been seen."""

_OUTSIDE = re.compile(r"url\(\s*['\"]?\s*(?!['\"]?#)[^)]*\)", re.IGNORECASE)
_AT_RULE = re.compile(r"@(?:import|font-face|namespace)\b[^;{]*(?:;|\{[^}]*\})", re.IGNORECASE)
_DOCTYPE = re.compile(rb"<!DOCTYPE[^>\[]*>", re.IGNORECASE)
_PICTURE = re.compile(r"data:image/(?:png|jpe?g|gif);base64,", re.IGNORECASE)
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(?:px|pt|mm|cm|in|pc)?\s*$")
_NUMBER = r"-?[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]{1,2})?"
_FAMILY = re.compile(r"(font-family\s*:\s*)([^;}]*)", re.IGNORECASE)
_WEIGHT = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)\b", re.IGNORECASE)
_SLANTED = re.compile(r"font-style\s*:\s*(?:italic|oblique)\b", re.IGNORECASE)
_FACES = (
    (
        "sans-serif",
        re.compile("sans|hei|黑|arial|helvetica|pingfang|roboto|inter|dengxian|等线|gothic", re.IGNORECASE),
    ),
    ("cursive", re.compile("kai|楷|cursive", re.IGNORECASE)),
    ("fangsong", re.compile("fang ?song|仿宋", re.IGNORECASE)),
)
"""What drawing programs call faces, and the names under which press has its own; all else is 宋体."""

_BOX = re.compile(rf"\s*({_NUMBER})[\s,]+({_NUMBER})[\s,]+({_NUMBER})[\s,]+({_NUMBER})\s*$")


class DrawingError(ValueError):
    """The file is no SVG, or asks for more than is reasonable; the words say what."""


@dataclass(frozen=True)
class Drawing:
    """A drawing that is safe to set.

    Args:
        data: the SVG anew.
        width: of its view box, height: of it, in the drawing's own units.
        lost: what was stripped that would have been seen, by the names of the elements.
        words: what it says.
    """

    data: bytes
    width: float
    height: float
    lost: tuple[str, ...] = ()
    words: str = ""


def read_drawing(data: bytes) -> Drawing:
    """Read an SVG.

    Raises:
        DrawingError: it is not well formed, declares entities, has no size or far too many elements.
    """
    root = _parsed(data)
    _use_own_faces(root)
    lost = tuple(dict.fromkeys(_strip(root)))
    if _drawn(root, {node.get("id", ""): node for node in root.iter() if node.get("id")}, {}, 0) > _ELEMENTS:
        raise DrawingError("elements")
    width, height = _sized(root)
    ElementTree.register_namespace("", _SVG)
    ElementTree.register_namespace("xlink", _XLINK)
    words = " ".join("".join(node.itertext()) for node in root.iter() if _name(node) == "text")
    return Drawing(ElementTree.tostring(root, "utf-8"), width, height, lost, words)


def _parsed(data: bytes) -> Element:
    if len(data) > LARGEST:
        raise DrawingError("bytes")
    data = _DOCTYPE.sub(b"", data, count=1)
    if b"<!DOCTYPE" in data.upper() or b"<!ENTITY" in data.upper() or b"\0" in data[:200]:
        raise DrawingError("entities")
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise DrawingError("xml") from error
    if _name(root) != "svg":
        raise DrawingError("root")
    return root


def _name(node: Element) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _strip(node: Element, depth: int = 0) -> Iterator[str]:
    """Strip what acts or reaches outside; yield the names of what would have been seen."""
    if depth > _DEPTH:
        raise DrawingError("depth")
    for name in list(node.attrib):
        yield from _strip_attribute(node, name)
    if _name(node) == "style":
        node.text = _inside(_AT_RULE.sub("", node.text or ""))
    for child in list(node):
        if _name(child) in _ACTIVE or not _name(child):
            if _name(child) in _SEEN:
                yield _name(child)
            _remove(node, child)
        else:
            yield from _strip(child, depth + 1)


def _strip_attribute(node: Element, name: str) -> Iterator[str]:
    value, local = node.attrib[name], name.rpartition("}")[2].lower()
    if local.startswith("on") or local == "base":
        del node.attrib[name]
    elif local in ("href", "src"):
        if not value.strip().startswith("#") and not (
            _name(node) == "image" and _PICTURE.match(value.strip())
        ):
            del node.attrib[name]
            if _name(node) in ("image", "use"):
                yield _name(node)
    elif "url(" in value.lower() or "\\" in value:
        node.attrib[name] = _inside(value)


def _inside(value: str) -> str:
    """Return a value without addresses outside the drawing; escapes, which could hide one, go too."""
    return _OUTSIDE.sub("none", value.replace("\\", ""))


def _remove(parent: Element, child: Element) -> None:
    """Remove an element but keep the text behind it."""
    place = list(parent).index(child)
    if child.tail:
        if place:
            parent[place - 1].tail = (parent[place - 1].tail or "") + child.tail
        else:
            parent.text = (parent.text or "") + child.tail
    parent.remove(child)


def _use_own_faces(root: Element) -> None:
    """Ask for press's own faces; they have one weight and stand upright, so what is bold is set in 黑体."""
    for node in root.iter():
        if node.get("font-family"):
            node.set("font-family", _face(node.get("font-family", "")))
        if re.fullmatch(r"bold|bolder|[6-9]00", node.get("font-weight", "").strip()):
            node.set("font-family", "sans-serif")
        for name in ("font-weight", "font-style"):
            node.attrib.pop(name, None)
        if node.get("style"):
            node.set("style", _faces_in(node.get("style", "")))
        if _name(node) == "style":
            node.text = _faces_in(node.text or "")


def _faces_in(declarations: str) -> str:
    declarations = _FAMILY.sub(lambda match: match[1] + _face(match[2]), declarations)
    return _SLANTED.sub("font-style: normal", _WEIGHT.sub("font-family: sans-serif", declarations))


def _face(names: str) -> str:
    return next((face for face, known in _FACES if known.search(names)), "serif")


def _drawn(node: Element, by_id: dict[str, Element], known: dict[Element, int], depth: int) -> int:
    """Return how many elements a node draws; one that repeats itself draws without end."""
    if node in known:
        return known[node]
    if depth > 4 * _DEPTH:
        raise DrawingError("elements")
    known[node] = _ELEMENTS + 1  # until it is counted: what comes back here goes round
    total = 1 + sum(_drawn(child, by_id, known, depth + 1) for child in node)
    if _name(node) == "use":
        target = by_id.get((node.get("href") or node.get(f"{{{_XLINK}}}href") or "").strip().lstrip("#"))
        total += _drawn(target, by_id, known, depth + 1) if target is not None else 0
    known[node] = total
    return total


def _sized(root: Element) -> tuple[float, float]:
    """Return width and height of the view box, made from the size where there is none; the size goes."""
    match = _BOX.match(root.get("viewBox", ""))
    sides = [_LENGTH.match(root.attrib.pop(side, "")) for side in ("width", "height")]
    if match:
        width, height = float(match[3]), float(match[4])
    elif sides[0] and sides[1]:
        width, height = float(sides[0][1]), float(sides[1][1])
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    else:
        raise DrawingError("size")
    if not (1e-3 < width < 1e6 and 1e-3 < height < 1e6) or not 1 / _FLATTEST <= width / height <= _FLATTEST:
        raise DrawingError("size")
    return width, height
