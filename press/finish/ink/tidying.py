"""What must follow once all colours are ink: the spaces of groups, and spaces that nothing uses any more."""

from __future__ import annotations

from typing import Any

import pikepdf

from press.finish.ink.shown import contents_of
from press.finish.ink.sources import Kind, read_space
from press.finish.ink.walk import Walk

_STAYING = frozenset((Kind.SPOT, Kind.PATTERN, Kind.INDEXED, Kind.UNKNOWN))


def mix_in_ink(walk: Walk) -> None:
    """Let transparent colours be mixed in the space that they are painted in (11.6.6 and 11.4.7).

    A page that has transparent parts says so itself: its group is the space in which they meet the page.
    """
    for holder, manner in walk.groups:
        if "/CS" in holder.Group or manner is walk.mask:
            holder.Group.CS = pikepdf.Name("/" + manner.paints.group)
    for number, page in enumerate(walk.pdf.pages, 1):
        if "/Group" not in page and any(content.transparent for content in contents_of(walk, number)):
            page.Group = pikepdf.Dictionary(
                Type=pikepdf.Name.Group,
                S=pikepdf.Name.Transparency,
                CS=pikepdf.Name("/" + walk.manner.paints.group),
            )


def make_opaque(walk: Walk) -> None:
    """Take away what only transparency has (ISO 15930-4): groups, and states that let see through."""
    for holder, _ in walk.groups:
        del holder.Group
    for names in walk.names:
        for _, state in names.held("/ExtGState"):
            for key in ("/ca", "/CA", "/SMask", "/BM", "/AIS"):
                if key in state:
                    del state[key]


def drop_spaces(walk: Walk) -> None:
    """Forget named colour spaces that no content uses any more, so that no checker stumbles over them."""
    for names in walk.names:
        spaces: Any = names.resources.get("/ColorSpace")
        for name, space in names.held("/ColorSpace"):
            if read_space(space).kind not in _STAYING:
                del spaces[name]
