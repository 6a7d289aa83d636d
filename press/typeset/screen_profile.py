"""The profile of the screen's colours: sRGB, as the International Color Consortium publishes it.

It comes with WeasyPrint, under the consortium's terms: use and embedding are free.
"""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def screen_profile() -> bytes:
    """Return the ICC profile of sRGB (IEC 61966-2-1)."""
    return resources.files("weasyprint.pdf").joinpath("sRGB2014.icc").read_bytes()
