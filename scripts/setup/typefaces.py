"""The typefaces of the sample bulletins; runs inside the virtual environment, which can read fonts."""

from __future__ import annotations

import sys
from pathlib import Path

from press.errors import PressError
from press.fonts import ensure_fonts
from press.project import Project
from scripts.setup.commands import announce

SETS = ("bulletin",)
"""No more than a bulletin needs; other faces are fetched when a text first asks for them."""


def main() -> int:
    """Fetch what is not in the cache, and return the exit code."""
    try:
        ensure_fonts(Project.around(Path(__file__).parent), SETS, announce)
    except PressError as error:
        print("\n".join(line for line in (error.message, error.hint) if line), file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
