"""What the checks of a whole file are given."""

from __future__ import annotations

from dataclasses import dataclass, field

import pikepdf

from press.finish.geometry import Box
from press.preflight.claimed import NO_CLAIMS, Claims
from press.preflight.content import Space


@dataclass(kw_only=True)
class File:
    """A file whose pages have been read.

    Args:
        pdf: the open file.
        claims: what it says it conforms to.
        standard: the print standard that its checks go by: the house's, else the one it claims; or empty.
        cuts: where each page is cut, in order.
        blank: the numbers of pages on which nothing is printed.
        spaces: the colour spaces with names of inks, and the first page each is on.
        spots: the inks that are printed.
    """

    pdf: pikepdf.Pdf
    claims: Claims = NO_CLAIMS
    standard: str = ""
    cuts: list[Box] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    spaces: dict[Space, int] = field(default_factory=dict)
    spots: set[str] = field(default_factory=set)
