"""Programs that only the tests want, to draw pages as printing houses may; without them those tests skip."""

from __future__ import annotations

import shutil

from press.language import say
from press.tools import Packages, install_line
from scripts.setup.commands import announce
from scripts.setup.system import apt_install, may_install

RENDERERS = {
    "pdftoppm": Packages(apt="poppler-utils", dnf="poppler-utils", pacman="poppler", brew="poppler"),
    "mutool": Packages(apt="mupdf-tools", dnf="mupdf", pacman="mupdf-tools", brew="mupdf-tools"),
    "gs": Packages(apt="ghostscript", dnf="ghostscript", pacman="ghostscript", brew="ghostscript"),
}


def ensure_renderers() -> None:
    """Install what is missing where that needs no question, or say in one line how; never stop for it."""
    missing = _missing()
    if missing and may_install():
        names = say("、", ", ").join(missing)
        announce(say(f"安装只有测试才用的程序：{names}", f"Installing programs for the tests: {names}"))
        apt_install(missing.values())
        missing = _missing()
    if missing:
        names, line = say("、", ", ").join(missing), install_line(missing.values())
        announce(
            say(
                f"没有 {names}，用到的测试会跳过{f'；要装就运行：{line}' if line else ''}",
                f"Without {names} some tests are skipped{f'; to install: {line}' if line else ''}",
            )
        )


def _missing() -> dict[str, Packages]:
    return {name: packages for name, packages in RENDERERS.items() if shutil.which(name) is None}
