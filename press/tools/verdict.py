"""What an outside validator said of one file: whether it passed, and which rules it breaks where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Outcome = Literal["passed", "failed", "unread"]
"""``unread``: the program could not read the file or ran out of time or memory; nothing was judged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A rule that a file breaks.

    Args:
        clause: the standard and its clause, as the program names them, such as ``ISO 19005-2:2011, 6.3.2``.
        sentence: the program's own words.
        count: how often.
        page: the first page concerned, counted from 1; 0 when the rule is about the file.
    """

    clause: str
    sentence: str
    count: int = 1
    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What one program found of one file.

    Args:
        path: the file.
        program: the program and what it judged by, such as ``veraPDF PDF/A-2U``.
        outcome: see :data:`Outcome`.
        breaches: the rules broken; none unless ``failed``.
        said: the program's reason, in its own words, when nothing was judged.
    """

    path: Path
    program: str
    outcome: Outcome
    breaches: tuple[Breach, ...] = ()
    said: str = ""
