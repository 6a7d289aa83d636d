"""Build a whole journal from a cold start, as an editor does: time and memory of each run, and the median."""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.composition.processes import run
from press.project import Project

ROOT = Path(__file__).resolve().parent.parent.parent
ISSUE = "qingxi-yuekan/2026-3"
MOST = 600
"""MB, of a million bytes: a build that needs more fails."""
_MB = 2**20 / 10**6


@dataclass(frozen=True)
class Figures:
    """What a build took: CPU and wall time in s, the most memory in MB; its pages and characters."""

    cpu: float
    wall: float
    memory: float
    pages: int
    characters: int


def measure(workspace: Path, issue: str, *options: str, first: bool = False) -> Figures:
    """Build an issue once in a process of its own.

    Args:
        workspace: where it is.
        issue: ``publication/issue``.
        options: further ones of ``press build``.
        first: no picture that was turned for another build is at hand.

    Raises:
        ProcessFailedError: the issue has mistakes; the message tells them.
    """
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "press", "build", issue, "--force", "--out", out, *options]
        environment = {"PYTHONPATH": str(ROOT)}
        if first:
            environment["PRESS_CACHE"] = str(_cache_without_pictures(Path(out) / "cache"))
        cost = run(command, environment=environment, folder=workspace)
        built = json.loads((Path(out) / "manifest.json").read_text("utf-8"))
    return Figures(cost.cpu, cost.wall, cost.memory * _MB, built["pages"], built["characters"])


def _cache_without_pictures(folder: Path) -> Path:
    folder.mkdir()
    for kept in Project.around(ROOT).cache.iterdir():
        if kept.name != "pictures":
            (folder / kept.name).symlink_to(kept)
    return folder


def table(rows: dict[str, list[Figures]]) -> str:
    """Return the medians as Markdown."""
    lines = [
        "| | pages | characters | CPU, s | wall, s | memory, MB |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, runs in rows.items():
        cpu, wall, memory = (
            statistics.median(getattr(one, figure) for one in runs) for figure in ("cpu", "wall", "memory")
        )
        one = runs[0]
        lines.append(f"| {name} | {one.pages} | {one.characters} | {cpu:.1f} | {wall:.1f} | {memory:.0f} |")
    return "\n".join(lines)


FIRST = "both files, the first time"
KINDS = {
    FIRST: (),
    "both files": (),
    "reading file": ("--for", "reading"),
    "print file": ("--for", "print"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 when a build needs too much memory."""
    parser = argparse.ArgumentParser(prog="benchmarks.journal.run", description=__doc__)
    parser.add_argument("issue", nargs="?", default=ISSUE, help="publication/issue")
    parser.add_argument("--workspace", type=Path, default=ROOT, help="the folder that holds issues/")
    parser.add_argument("--runs", type=int, default=5, help="runs of each kind")
    asked = parser.parse_args(arguments)
    rows: dict[str, list[Figures]] = {name: [] for name in KINDS}
    for _ in range(asked.runs):
        for name, options in KINDS.items():
            rows[name].append(measure(asked.workspace, asked.issue, *options, first=name == FIRST))
    print(table(rows))
    most = max(one.memory for runs in rows.values() for one in runs)
    if most > MOST:
        print(f"{most:.0f} MB is more than {MOST}", file=sys.stderr)
    return int(most > MOST)


if __name__ == "__main__":
    sys.exit(main())
