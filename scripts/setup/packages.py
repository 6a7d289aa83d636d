"""The virtual environment ``.venv`` and the locked packages in it."""

from __future__ import annotations

import shlex
import shutil
import sys
from pathlib import Path
from typing import Literal

from press.language import say
from scripts.setup.commands import announce, answer, run, succeeds
from scripts.setup.errors import SetupError
from scripts.setup.stamp import Stamp

Profile = Literal["runtime", "dev"]

# Not pip's own form of entry point, but the same trick: a script that sh starts with a quoted path, since
# the kernel takes no space in a #! line.
_COMMAND = """#!/bin/sh
'''exec' {python} "$0" "$@"
' '''
import sys

from press.__main__ import main

sys.exit(main())
"""


class PythonEnvironment:
    """The checkout's ``.venv``.

    Args:
        root: the checkout.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.python = self.folder / "bin" / "python"
        self.command = self.folder / "bin" / "press"
        self.stamp = Stamp(root)
        self._unfinished = self.folder / "press-unfinished"

    def is_ready(self, profile: Profile) -> bool:
        """Tell whether everything the profile needs is installed, without asking pip."""
        # Importing press also fails when the system's Python was replaced by a newer one underneath.
        return self.stamp.holds(profile) and self._is_whole() and self._runs("-I", "-c", "import press")

    def is_reusable(self) -> bool:
        """Tell whether the environment need not be made anew, whatever is installed in it."""
        return self._is_whole() and self._runs("-m", "pip", "--version")

    def ensure(self, profile: Profile) -> None:
        """Make the environment if need be, and bring its packages to the lock."""
        if not self.is_reusable():
            self._make()
        self._unfinished.touch()
        self._install(profile)
        self._connect()
        # As pip does: where Python itself may write no bytecode, every run would compile press anew.
        self._runs("-m", "compileall", "-q", self.root / "press")
        self.stamp.write(profile)
        self._unfinished.unlink()

    def _is_whole(self) -> bool:
        return not self._unfinished.exists()

    def _runs(self, *words: str | Path) -> bool:
        return succeeds([self.python, *words])

    def _make(self) -> None:
        announce(say("建立 Python 虚拟环境 .venv", "Making the virtual environment .venv"))
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self._unfinished.touch()
        if not run([sys.executable, "-m", "venv", self.folder]):
            raise SetupError(
                say(
                    "建立虚拟环境没有成功，原因见上。",
                    "The virtual environment could not be made; see above.",
                )
            )

    def _install(self, profile: Profile) -> None:
        lock = self.root / "requirements" / f"{profile}.txt"
        announce(say(f"安装 Python 软件包（{lock.name}）", f"Installing Python packages ({lock.name})"))
        pip: list[str | Path] = [self.python, "-m", "pip", "install", "--quiet"]
        if not run([*pip, "--require-hashes", "--only-binary", ":all:", "-r", lock]):
            raise SetupError(
                say(
                    "Python 软件包没有装全，原因见上。上网要经代理或镜像的，先在 pip 里设好，再重来一次。",
                    "The Python packages could not all be installed; see above. "
                    "If the network needs a proxy or a mirror, set it for pip and try again.",
                )
            )

    def _connect(self) -> None:
        """Let the environment find press in the checkout, and give it the command.

        A line in a .pth file is read against its own folder: a relative one needs no encoding, whatever
        characters the checkout's path has.
        """
        site = self._site_packages()
        depth = len(site.relative_to(self.root).parts)
        (site / "press.pth").write_text("/".join([".."] * depth) + "\n", encoding="ascii")
        self.command.write_text(_COMMAND.format(python=shlex.quote(str(self.python))), encoding="utf-8")
        self.command.chmod(0o755)

    def _site_packages(self) -> Path:
        where = "import sys, sysconfig; sys.stdout.buffer.write(os.fsencode(sysconfig.get_path('purelib')))"
        return Path(answer([self.python, "-I", "-c", f"import os; {where}"]))
