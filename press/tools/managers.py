"""The system's package manager, and the line that makes it install what is missing."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
from collections.abc import Iterable
from typing import Literal

from press.tools.probe import Packages

Manager = Literal["apt", "dnf", "pacman", "brew"]

_PROGRAMS: tuple[tuple[Manager, str], ...] = (
    ("apt", "apt-get"),
    ("dnf", "dnf"),
    ("pacman", "pacman"),
    ("brew", "brew"),
)
_COMMANDS: dict[Manager, str] = {
    # A fresh machine has no package lists, an old one has lists older than its mirror.
    "apt": "{sudo}apt-get update && {sudo}apt-get install -y",
    "dnf": "{sudo}dnf install -y",
    "pacman": "{sudo}pacman -S --needed --noconfirm",
    "brew": "brew install",  # refuses root
}


def package_manager() -> Manager | None:
    """Return the package manager of this system, or None when it has none that press knows."""
    for manager, program in _PROGRAMS:
        if shutil.which(program):
            return manager
    return None


def package_names(packages: Iterable[Packages], manager: Manager) -> list[str]:
    """Return the packages' names for one manager, each once, in order.

    What apt does not know is left out, if it knows anything: an older release may have no such package.
    """
    wanted = " ".join(getattr(each, manager) for each in packages).split()
    names = list(dict.fromkeys(wanted))
    known = apt_names() if manager == "apt" else frozenset()
    return [name for name in names if name in known] if known else names


@functools.cache
def apt_names() -> frozenset[str]:
    """Return the names of all packages in apt's lists; none when there are no lists yet."""
    try:
        done = subprocess.run(
            ["apt-cache", "pkgnames"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return frozenset()
    return frozenset(done.stdout.split())


def install_line(packages: Iterable[Packages], *, manager: Manager | None = None) -> str:
    """Return the exact line that installs packages on this system.

    Empty when the system's manager is unknown or has none of the packages. ``sudo`` stands in it when the
    reader is not root.
    """
    manager = manager or package_manager()
    names = package_names(packages, manager) if manager else []
    if manager is None or not names:
        return ""
    command = _COMMANDS[manager].format(sudo="" if os.geteuid() == 0 else "sudo ")
    return f"{command} {' '.join(names)}"
