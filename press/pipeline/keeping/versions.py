"""What made the files: press, its packages and the system's libraries, by version."""

from __future__ import annotations

import platform

from press import __version__
from press.pipeline.record import machinery
from press.tools import fontconfig, ghostscript, glib, harfbuzz, harfbuzz_subset, pango, pangoft2, python


def versions() -> dict[str, str]:
    """Return the version of everything that takes part in making pages, by name; empty for what is absent."""
    libraries = (glib, pango, pangoft2, fontconfig, harfbuzz, harfbuzz_subset, ghostscript)
    probes = [tool.probe() for tool in libraries]
    return {
        "press": __version__,
        "press code": machinery(),
        "Python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        **python.all_packages(),
        **{probe.name: probe.found or "" for probe in probes},
    }


def changed(before: dict[str, str]) -> tuple[str, ...]:
    """Return what is of another version now, such as ``weasyprint 70.0 → 71.0``."""
    now = versions()
    return tuple(
        f"{name} {version or '?'} → {now.get(name) or '?'}" if name != "press code" else name
        for name, version in before.items()
        if now.get(name) != version
    )
