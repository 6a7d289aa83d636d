"""The typefaces of the sample bulletins, and the usual colour profile; inside the virtual environment."""

from __future__ import annotations

import sys
from pathlib import Path

from press.errors import PressError
from press.fonts import ensure_fonts, ensure_profile
from press.project import Project
from scripts.setup.commands import announce

SETS = ("bulletin",)
"""No more than a bulletin needs; other faces are fetched when a text first asks for them."""

PROFILE = "FOGRA39L_coated.icc"
"""What ink looks like, of print files for coated paper and of everything on a screen."""


def main() -> int:
    """Fetch what is not in the cache, and return the exit code."""
    try:
        project = Project.around(Path(__file__).parent)
        ensure_fonts(project, SETS, announce)
        ensure_profile(project, PROFILE, announce)
    except PressError as error:
        print("\n".join(line for line in (error.message, error.hint) if line), file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
