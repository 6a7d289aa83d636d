"""Optional content: which layers are switched off, and so not printed (ISO 32000-1, 8.11)."""

from __future__ import annotations

from typing import Any

from press.preflight.content.values import elements, entry, key_of, name, text

_GROUPS = 64  # nested membership dictionaries do not occur; this ends loops


class Layers:
    """The layers of a file as its default configuration sets them."""

    def __init__(self, root: Any) -> None:
        properties = entry(root, "/OCProperties")
        self._groups = elements(entry(properties, "/OCGs"))
        off = elements(entry(properties, "/D", "/OFF"))
        if name(entry(properties, "/D", "/BaseState")) == "OFF":
            on = {key_of(one) for one in elements(entry(properties, "/D", "/ON"))}
            off = [one for one in self._groups if key_of(one) not in on]
        self._off = {key_of(one) for one in off} - {None}

    @property
    def names(self) -> tuple[str, ...]:
        """What the layers are called."""
        return tuple(text(entry(one, "/Name")) or "?" for one in self._groups[:_GROUPS])

    def hides(self, group: Any) -> bool:
        """Tell whether what belongs to a group, or to a membership of groups, is switched off."""
        if name(entry(group, "/Type")) != "OCMD":
            return key_of(group) in self._off
        held = entry(group, "/OCGs")
        keys = {key_of(one) for one in (elements(held) or [held])[:_GROUPS]} - {None}
        match name(entry(group, "/P")):
            case "AllOn":
                return bool(keys & self._off)
            case "AnyOff":
                return bool(keys) and not keys & self._off
            case "AllOff":
                return bool(keys - self._off)
            case _:
                return bool(keys) and keys <= self._off
