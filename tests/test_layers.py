"""The one way through the rooms: each imports only from those below it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_import_contract_is_kept() -> None:
    lint = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    done = subprocess.run(lint, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_tools_room_needs_nothing_installed() -> None:
    """The set-up asks it before there is an environment: it must import with the standard library alone."""
    code = "import sys; sys.path.insert(0, sys.argv[1]); import press.tools, press.language"
    subprocess.run([sys.executable, "-I", "-S", "-c", code, str(ROOT)], check=True)
