"""Gradients of drawings are seen alike in every program: no tile of them has an edge or no area."""

from __future__ import annotations

import io
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pikepdf
import pypdfium2
import pytest

from tests.typeset.conftest import SetPages

SIDE = 70 * 0.75
"""The shape's width and height in pt."""
TURNED = 'gradientTransform="rotate(45)"'
DOWN = 'x1="0" y1="0" x2="0" y2="1"'
SPACE = 'gradientUnits="userSpaceOnUse" x1="0" x2="90"'


def drawing(attributes: str, *, kind: str = "linear", clear: float = 1, paint: str = "fill") -> str:
    stops = f'<stop offset="0" stop-color="#fff" stop-opacity="{clear}"/><stop offset="1" stop-color="#080"/>'
    other = {"fill": "stroke", "stroke": "fill"}[paint]
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90" viewBox="0 0 90 90">'
        f'<defs><{kind}Gradient id="a" {attributes}>{stops}</{kind}Gradient></defs>'
        f'<rect x="10" y="10" width="70" height="70" stroke-width="8" {paint}="url(#a)" {other}="none"/>'
        "</svg>"
    )
    return f'<img src="data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}" alt="图">'


@contextmanager
def pattern_in(data: bytes) -> Iterator[Any]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (pattern,) = pdf.pages[0].Resources.Pattern.values()
        yield pattern


@pytest.mark.parametrize("attributes", ["", DOWN, TURNED, SPACE])
@pytest.mark.parametrize("kind", ["linear", "radial"])
def test_an_opaque_gradient_is_a_shading_pattern(set_pages: SetPages, attributes: str, kind: str) -> None:
    with pattern_in(set_pages(drawing(attributes, kind=kind)).write_pdf()) as pattern:
        assert pattern.PatternType == 2
        assert pattern.Shading.ShadingType == {"linear": 2, "radial": 3}[kind]


@pytest.mark.parametrize("paint", ["fill", "stroke"])
@pytest.mark.parametrize("attributes", ["", DOWN, TURNED, SPACE])
def test_the_tile_of_a_fading_gradient_reaches_beyond_its_shape(
    set_pages: SetPages, attributes: str, paint: str
) -> None:
    with pattern_in(set_pages(drawing(attributes, clear=0, paint=paint)).write_pdf()) as pattern:
        left, bottom, right, top = map(float, pattern.BBox)
        to_page = pikepdf.Matrix(pattern.Matrix)
        steps = float(pattern.XStep), float(pattern.YStep)
    assert steps == pytest.approx((right - left, top - bottom))
    corners = [
        to_page.transform(corner) for corner in ((left, bottom), (right, top), (left, top), (right, bottom))
    ]
    assert all(max(ends) - min(ends) > SIDE * 1.1 for ends in zip(*corners, strict=True))


@pytest.mark.parametrize("clear", [1, 0.5])
@pytest.mark.parametrize("attributes", [DOWN, TURNED])
def test_it_is_drawn_from_its_first_colour_to_its_last(
    set_pages: SetPages, attributes: str, clear: float
) -> None:
    page = pypdfium2.PdfDocument(set_pages(drawing(attributes, clear=clear)).write_pdf())[0]
    greens = {colour[0] for _, colour in page.render().to_pil().convert("RGB").getcolors(1 << 20)}
    assert len(greens) > 30
    assert min(greens) < 8
