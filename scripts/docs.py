"""Write ``docs/reference/`` from the program itself: commands, diagnostics, the keys of the sources.

Run ``python -m scripts.docs`` from the root of the repository; a test holds that the pages are current.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from scripts.reference import commands, diagnostics, sources

FOLDER = Path(__file__).parent.parent / "docs" / "reference"

_PAGES: dict[str, Callable[[], str]] = {
    "cli": commands.page,
    "diagnostics": diagnostics.page,
    "source-format": sources.page,
}
_LANGUAGES = {"en": ".md", "zh": ".zh.md"}


def pages() -> dict[str, str]:
    """Return every page by the name of its file."""
    before = os.environ.get("PRESS_LANG")
    made: dict[str, str] = {}
    try:
        for language, suffix in _LANGUAGES.items():
            os.environ["PRESS_LANG"] = language
            made |= {name + suffix: page() for name, page in _PAGES.items()}
    finally:
        os.environ.pop("PRESS_LANG")
        if before is not None:
            os.environ["PRESS_LANG"] = before
    return made


def main() -> None:
    """Write the pages."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
