"""Gradients and borders of two shades take process colours, which the engine cannot mix."""

from __future__ import annotations

import io

import pikepdf
import pytest

from press.typeset.binding import Color
from press.typeset.process_colours import in_srgb
from tests.typeset.conftest import SetPages

RED = "device-cmyk(0 1 1 0)"


@pytest.mark.parametrize(
    ("inks", "colour"),
    [((0, 1, 1, 0), (1, 0, 0)), ((0, 0, 0, 1), (0, 0, 0)), ((0.5, 0, 0, 0.5), (0.25, 0.5, 0.5))],
)
def test_inks_are_reckoned_as_css_does(inks: tuple[float, ...], colour: tuple[float, ...]) -> None:
    cmyk = Color("srgb", inks, 0.5)
    cmyk.space = "device-cmyk"
    assert (in_srgb(cmyk).space, in_srgb(cmyk).coordinates, in_srgb(cmyk).alpha) == ("srgb", colour, 0.5)


@pytest.mark.parametrize(
    "css",
    [
        f"background: linear-gradient({RED}, device-cmyk(1 0 0 0))",
        f"background: radial-gradient({RED}, blue)",
        f"background: repeating-linear-gradient({RED}, blue 0)",
        *(f"border: 6pt {style} {RED}" for style in ("groove", "ridge", "inset", "outset")),
        f"outline: 3pt inset {RED}",
    ],
)
def test_what_is_mixed_of_process_colours_is_that_of_their_screen_colours(
    set_pages: SetPages, css: str
) -> None:
    inks, screen = (
        set_pages(f'<p style="{style}">甲</p>').write_pdf()
        for style in (css, css.replace(RED, "#f00").replace("device-cmyk(1 0 0 0)", "#0ff"))
    )
    assert _drawn(inks) == _drawn(screen)


def _drawn(data: bytes) -> list[bytes]:
    """Return all that is drawn, gradients with their functions."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        page = pdf.pages[0]
        return [page.Contents.read_bytes(), page.Resources.unparse(resolved=True)]
