"""Traditional and simplified characters as one: the simplified form of each, from OpenCC's table.

``opencc/TSCharacters.txt`` is a file of Open Chinese Convert, as it is (Apache-2.0, ``opencc/LICENSE``;
version and digest in docs/dependencies.md).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "opencc" / "TSCharacters.txt"


@cache
def simplified() -> dict[str, str]:
    """Return the simplified form of every character that has one, by the traditional.

    Where several are possible, the first that is not the character itself: a search rather finds too much.
    """
    rows = (line.split() for line in _FILE.read_text("utf-8").splitlines() if not line.startswith("#"))
    forms = {row[0]: next((form for form in row[1:] if form != row[0]), row[0]) for row in rows if row}
    return {char: forms.get(form, form) for char, form in forms.items()}
