"""A small right issue, and breakages of it that an editor can read.

A case begins with ``== name``. What is done to the issue follows, each on a line of its own:

- ``file：old ⇒ new`` puts new text for old, which must be there; ``↵`` is a line end, ``⇥`` a tab,
  ``␣`` a no-break space, ``∅`` nothing;
- ``file ＋ text`` adds a paragraph at the end of the copy;
- ``-- file`` begins a file written anew, up to the next mark;
- ``file ✕`` takes a file away.

``!!`` is what must be told, in this order: place, code, sentence; ``→`` below it is what to do, where a case
asks for it. Without ``!!`` nothing may be told: the case is right copy that looks odd.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from press.diagnostics import Diagnostic, Reading
from press.model import Issue
from press.project import Project
from press.sources import read_issue

HERE = Path(__file__).parent
RIGHT = HERE / "right"
"""The right issue, number 21, with its publication and the issue before it."""

_MARKS = {"↵": "\n", "⇥": "\t", "␣": "\u00a0", "∅": ""}


def make_issue(root: Path) -> Path:
    """Copy the right issue into a workspace and return its folder."""
    shutil.copytree(RIGHT, root / "issues" / "qingxi")
    folder = root / "issues" / "qingxi" / "2026-21"
    (folder / "images").mkdir()
    Image.new("L", (2000, 1200), 128).save(folder / "images" / "大坝.png")
    return folder


def read(folder: Path) -> Reading[Issue]:
    """Read an issue of a workspace."""
    return read_issue(Project(root=folder.parents[2]), folder)


def told(folder: Path) -> list[str]:
    """Return what press says of an issue, each as in the cases."""
    return [line for diagnostic in read(folder).diagnostics for line in said(diagnostic)]


def asked(lines: list[str], expected: list[str]) -> list[str]:
    """Return what press says without the advice that a case does not ask for."""
    kept: list[str] = []
    for line in lines:
        following = expected[len(kept) : len(kept) + 1]
        if not line.startswith("→") or any(words.startswith("→") for words in following):
            kept.append(line)
    return kept


def said(diagnostic: Diagnostic) -> Iterator[str]:
    """Yield a diagnostic's sentence, then what to do, with the path below the issue or the publication."""
    yield str(diagnostic).removeprefix("issues/qingxi/").removeprefix("2026-21/").replace(": ", " ", 1)
    if diagnostic.hint:
        yield f"→ {diagnostic.hint}"


@dataclass
class Case:
    """One case: its name, what is done to the right issue, and what must be told."""

    name: str
    changes: list[str] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    expected: list[str] = field(default_factory=list)

    def apply(self, folder: Path) -> None:
        """Break the issue in a folder."""
        for change in self.changes:
            _change(folder, change)
        for name, text in self.files.items():
            path = _path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_marked(text.rstrip("\n") + "\n"), "utf-8")


def _path(folder: Path, name: str) -> Path:
    return folder.parent / name if name == "publication.yaml" or name.startswith("2026-") else folder / name


def _marked(text: str) -> str:
    for mark, meaning in _MARKS.items():
        text = text.replace(mark, meaning)
    return text


def _change(folder: Path, change: str) -> None:
    if change.endswith(" ✕"):
        _path(folder, change.removesuffix(" ✕")).unlink()
        return
    if " ＋ " in change:
        name, _, text = change.partition(" ＋ ")
        path = _path(folder, name)
        path.write_text(path.read_text("utf-8") + "\n" + _marked(text) + "\n", "utf-8")
        return
    name, _, rest = change.partition("：")
    old, arrow, new = rest.partition(" ⇒ ")
    path = _path(folder, name)
    text = path.read_text("utf-8")
    if not arrow or _marked(old) not in text:
        raise ValueError(f"cannot be done: {change}")
    path.write_text(text.replace(_marked(old), _marked(new), 1), "utf-8")


def cases(name: str) -> list[Case]:
    """Return the cases of a file in ``cases/``."""
    found: list[Case] = []
    current = ""
    for line in (HERE / "cases" / name).read_text("utf-8").split("\n"):
        if line.startswith("== "):
            found.append(Case(line[3:]))
            current = ""
        elif line.startswith(("!! ", "→ ")):
            found[-1].expected.append(line.removeprefix("!! "))
            current = ""
        elif line.startswith("-- "):
            current = line[3:]
            found[-1].files[current] = ""
        elif current:
            found[-1].files[current] += line + "\n"
        elif line.strip() and found:
            found[-1].changes.append(line)
    return found
