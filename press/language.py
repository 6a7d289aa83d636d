"""The reader's language: Chinese or English, after ``PRESS_LANG`` or the locale.

A leaf: every room speaks through it, and it imports nothing of ours.
"""

from __future__ import annotations

import os
from typing import Literal

Language = Literal["zh", "en"]


def language() -> Language:
    """Return the language that messages are written in.

    ``PRESS_LANG`` wins; then the first of ``LC_ALL``, ``LC_MESSAGES`` and ``LANG`` that names a language.
    A machine without a locale (``C``, ``POSIX``) gets Chinese: the editors whom press serves read it.
    """
    for variable in ("PRESS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "").lower()
        if value.startswith("zh"):
            return "zh"
        if value and not value.startswith(("c.", "posix")) and value != "c":
            return "en"
    return "zh"


def say(zh: str, en: str) -> str:
    """Choose between two wordings of one sentence."""
    return zh if language() == "zh" else en
