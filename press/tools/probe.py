"""What was found of one library or program on this machine, and what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from press.tools.versions import satisfies

State = Literal["ok", "unfit", "missing"]


@dataclass(frozen=True, kw_only=True)
class Packages:
    """The packages that bring a tool, by package manager; empty where that manager has none."""

    apt: str = ""
    dnf: str = ""
    pacman: str = ""
    brew: str = ""


@dataclass(frozen=True, kw_only=True)
class ToolProbe:
    """What one look at the machine found of one library or program.

    Args:
        name: what the tool calls itself.
        purpose: what press needs it for, in the reader's language.
        found: the version found; None when the tool is not there.
        wanted: the versions that do all that press asks for, such as ``>=4.1``; empty when any will do.
        needed: whether press cannot make pages as it should without it.
        serves_unfit: whether press still works without one of those versions, only worse.
        packages: where it comes from.
        page: where to fetch it, or what else to do, when no package brings it.
    """

    name: str
    purpose: str
    found: str | None
    wanted: str = ""
    needed: bool = True
    serves_unfit: bool = False
    packages: Packages = Packages()
    page: str = ""

    @property
    def state(self) -> State:
        """Tell whether the tool is there, in a version wanted."""
        if self.found is None:
            return "missing"
        return "ok" if satisfies(self.found, self.wanted) else "unfit"

    @property
    def hinders(self) -> bool:
        """Tell whether press cannot go on with what was found."""
        return self.needed and (self.state == "missing" or (self.state == "unfit" and not self.serves_unfit))
