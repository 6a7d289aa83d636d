"""Cases that an editor can read: what is written, and the sentences press must say about it.

A case begins with ``== name``. ``-- file`` begins a file of the issue; what is not given is as in ``BASE``.
``!!`` is a diagnostic that must come, in this order and with these words; without one, none may come. ``⇥``
stands for a tab, ``␣`` for a no-break space.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from press.diagnostics import Diagnostic
from press.project import Project
from press.sources import read_issue

CASES = Path(__file__).parent / "cases"
BASE = {
    "publication.yaml": "刊名: 青溪工作\n编发机关: 青溪市人民政府办公室\n",
    "issue.yaml": "期号: 21\n日期: 2026-07-14\n文章:\n  - 01.md\n",
    "articles/01.md": "---\n标题: 桥\n---\n\n青溪有桥。\n",
}


@dataclass
class Case:
    """One case: its name, the files that differ from the base, and the diagnostics expected."""

    name: str
    files: dict[str, str] = field(default_factory=dict)
    expected: list[str] = field(default_factory=list)


def cases(name: str) -> list[Case]:
    """Return the cases of a file in ``cases/``."""
    found: list[Case] = []
    current = ""
    for line in (CASES / name).read_text("utf-8").split("\n"):
        if line.startswith("== "):
            found.append(Case(line[3:]))
            current = ""
        elif line.startswith("-- "):
            current = line[3:]
            found[-1].files[current] = ""
        elif line.startswith("!! "):
            found[-1].expected.append(line[3:])
            current = ""
        elif current:
            found[-1].files[current] += line.replace("⇥", "\t").replace("␣", "\u00a0") + "\n"
    return [trimmed(case) for case in found]


def trimmed(case: Case) -> Case:
    """Return a case whose files end with one line feed: the empty line before the next case is not copy."""
    case.files = {name: text.rstrip("\n") + "\n" for name, text in case.files.items()}
    return case


def told(case: Case, root: Path) -> list[str]:
    """Write a case's files into a workspace and return what press says of them."""
    folder = root / "issues" / "qingxi" / "2026-21"
    (folder / "images").mkdir(parents=True, exist_ok=True)
    for name, text in (BASE | case.files).items():
        path = (
            folder.parent / name
            if name.endswith("publication.yaml") or name.startswith("2")
            else folder / name
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    reading = read_issue(Project(root=root), folder)
    return [shown(diagnostic) for diagnostic in reading.diagnostics]


def shown(diagnostic: Diagnostic) -> str:
    """Return a diagnostic with its path below the issue or the publication."""
    return str(diagnostic).removeprefix("issues/qingxi/").removeprefix("2026-21/")
