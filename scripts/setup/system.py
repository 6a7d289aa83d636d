"""System packages: the libraries that WeasyPrint loads, and Debian's half of Python's venv."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Collection
from pathlib import Path

from press.language import say
from press.tools import LIBRARIES, Packages, ToolProbe, install_line, package_manager
from press.tools.managers import apt_names, package_names
from scripts.setup.commands import announce, run_quietly
from scripts.setup.errors import SetupError

_LISTS = Path("/var/lib/apt/lists")
_APT = ("apt-get", "-o", "DPkg::Lock::Timeout=120")
_QUIET = {"DEBIAN_FRONTEND": "noninteractive"}


def ensure_system(*, with_venv: bool) -> None:
    """Install the system packages that are missing, or stop with the line that installs them.

    Args:
        with_venv: whether a virtual environment is still to be made, which takes ensurepip.
    """
    missing = missing_tools(with_venv=with_venv)
    if not missing:
        return
    names = say("、", ", ").join(missing)
    if not may_install():
        raise _stopped(names, missing)
    announce(say(f"安装系统软件包：{names}", f"Installing system packages: {names}"))
    installed = apt_install(missing.values())
    left = missing_tools(with_venv=with_venv)
    if left or not installed:
        raise _stopped(say("、", ", ").join(left or missing), left or missing)


def missing_tools(*, with_venv: bool) -> dict[str, Packages]:
    """Return what is missing, by name, with the packages that bring it."""
    probes = [library.probe() for library in LIBRARIES]
    missing = {probe.name: probe.packages for probe in probes if probe.found is None and _is_to_be_had(probe)}
    if with_venv and importlib.util.find_spec("ensurepip") is None:
        missing["python venv"] = Packages(apt=f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
    return missing


def _is_to_be_had(probe: ToolProbe) -> bool:
    """Tell whether to insist on a library: Ubuntu 22.04 has no harfbuzz-subset, and works without, slowly."""
    return not probe.serves_unfit or bool(install_line([probe.packages]))


def may_install() -> bool:
    """Tell whether packages may be installed without asking: on Debian and its kin, as root."""
    return package_manager() == "apt" and os.geteuid() == 0


def _stopped(names: str, missing: dict[str, Packages]) -> SetupError:
    return SetupError(
        say(f"还缺这些系统软件：{names}。", f"These system packages are missing: {names}."),
        line=install_line(missing.values()),
    )


def apt_install(packages: Collection[Packages]) -> bool:
    """Install packages with apt, and tell whether that succeeded."""
    # A list may be older than the mirror it describes; only a failure tells, and a new list mends it.
    if any(_LISTS.glob("*_Packages*")) and run_quietly(_install(packages), extra=_QUIET):
        return True
    updated = run_quietly((*_APT, "update", "-qq"), extra=_QUIET)
    apt_names.cache_clear()
    return updated and run_quietly(_install(packages), extra=_QUIET)


def _install(packages: Collection[Packages]) -> tuple[str, ...]:
    return (*_APT, "install", "-y", "-qq", "--no-install-recommends", *package_names(packages, "apt"))
