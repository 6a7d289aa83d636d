"""Set the journal with press and its peers, and print how fast and how well: see benchmarks/README.md."""

from __future__ import annotations

import argparse
import compileall
import json
import platform
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from benchmarks.composition.geometry import ONE, TWO, Geometry
from benchmarks.composition.journal import Article, journal
from benchmarks.composition.markup import html, typst
from benchmarks.composition.markup_latex import latex
from benchmarks.composition.own_text import NoTextError, keep, own_text
from benchmarks.composition.peers import ROOT, Peer, install, peers
from benchmarks.composition.processes import Cost, run
from benchmarks.composition.quality import judge
from benchmarks.composition.table import table
from press.fonts import FontSet, ensure_fonts, load_fonts, sets_for
from press.project import Project

ROLES = ("song", "hei", "kai")
GEOMETRIES = {"one": ONE, "two": TWO}
ARTICLE = 3_500
"""Characters of three pages: the article nearest to that is set again after a change."""


@dataclass(frozen=True)
class Bench:
    """What is measured, and with what.

    Args:
        folder: where documents and PDFs are written.
        articles: the journal, or some of it.
        peers: press first.
    """

    folder: Path
    articles: tuple[Article, ...]
    peers: tuple[Peer, ...]

    def run(self, peer: Peer, name: str, *documents: str, resident: bool = False) -> Cost:
        """Set documents with a peer in a process of its own; ``name`` is the PDF's."""
        files = [self.folder / f"{document}{peer.suffix}" for document in documents]
        command = peer.command(self.pdf(peer, name), *files, resident=resident)
        return run(command, environment=peer.environment, folder=ROOT)

    def pdf(self, peer: Peer, name: str) -> Path:
        """Return where a peer's PDF is."""
        return self.folder / f"{name}-{peer.name}.pdf"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; return the exit code."""
    options = _options().parse_args(arguments)
    if options.install:
        install()
    try:
        articles = own_text(options.text) if options.text else journal()
    except (NoTextError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    bench = prepare(options.folder.resolve(), articles[:1] if options.quick else articles)
    runs, geometries = (1, ["two"]) if options.quick else (options.runs, list(GEOMETRIES))
    results = {
        "machine": {"system": platform.platform(), "python": platform.python_version(), "runs": runs},
        "cold": cold(bench, geometries, runs),
        "warm": {} if options.quick else warm(bench, geometries, runs),
        "quality": quality(bench, geometries),
    }
    options.json.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(table(results))
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    folder = ROOT / "dist" / "benchmarks" / "composition"
    parser.add_argument("--install", action="store_true", help="install Typst for the comparison first")
    parser.add_argument("--quick", action="store_true", help="one article, one run: does everything work?")
    parser.add_argument(
        "--text", type=Path, help="a text of your own: a file or folder of Markdown or plain text"
    )
    parser.add_argument("--runs", type=int, default=5, help="how often each process is run (5)")
    parser.add_argument("--folder", type=Path, default=folder, help="where documents and PDFs are written")
    parser.add_argument(
        "--json", type=Path, default=folder / "results.json", help="where results are written"
    )
    return parser


def prepare(folder: Path, articles: tuple[Article, ...]) -> Bench:
    """Write the documents, and the faces where every peer finds them; press is compiled as its peers are."""
    compileall.compile_dir(ROOT / "press", quiet=1)
    faces = _faces()
    (folder / "faces").mkdir(parents=True, exist_ok=True)
    for face in faces.faces:
        shutil.copy(face.path, folder / "faces")
    articles, missing = keep(articles, faces_draw(faces))
    if missing:
        print(f"left out, drawn by no face: {missing}", file=sys.stderr)
    article = min(articles, key=lambda one: abs(one.length - ARTICLE))
    changed = tuple(one.edited() if one is article else one for one in articles)
    documents = {"": articles, "-changed": changed, "-article": (article,), "-edited": (article.edited(),)}
    for name, geometry in GEOMETRIES.items():
        for suffix, chosen in documents.items():
            _write(folder / f"{name}{suffix}", chosen, geometry, faces)
    return Bench(folder, articles, peers(folder, faces.fontconfig(folder / "fontconfig")))


def _faces() -> FontSet:
    project = Project.around(ROOT)
    ensure_fonts(project, sets_for(project, kind="bulletin"))
    return load_fonts(project, kind="bulletin")


def faces_draw(faces: FontSet) -> Callable[[str], bool]:
    """Return what tells whether every role has a face that draws a character."""
    return lambda sign: all(any(face.covers(sign) for face in faces.roles[role]) for role in ROLES)


def _write(stem: Path, articles: tuple[Article, ...], geometry: Geometry, faces: FontSet) -> None:
    stacks = {role: [face.id for face in faces.roles[role]] for role in ROLES}
    files = {
        role: (_drawing(faces, role, "汉"), _drawing(faces, role, "a"), faces.roles[role][-1].path.name)
        for role in ROLES
    }
    folder = f"{stem.parent.as_posix()}/faces"
    stem.with_suffix(".html").write_text(html(articles, geometry, stacks), "utf-8")
    stem.with_suffix(".typ").write_text(typst(articles, geometry, stacks), "utf-8")
    stem.with_suffix(".tex").write_text(latex(articles, geometry, files, folder=folder), "utf-8")


def _drawing(faces: FontSet, role: str, sign: str) -> str:
    return next(face.path.name for face in faces.roles[role] if face.covers(sign))


def cold(bench: Bench, names: Iterable[str], runs: int) -> dict[str, dict[str, dict[str, float]]]:
    """Return the medians of whole processes, the peers taking turns.

    One round before those that count reads programs and faces into the machine's cache.
    """
    found: dict[str, dict[str, dict[str, float]]] = {}
    for name in names:
        costs: dict[str, list[Cost]] = {peer.name: [] for peer in bench.peers}
        for _ in range(runs + (runs > 1)):
            for peer in bench.peers:
                costs[peer.name].append(bench.run(peer, name, name))
        found[name] = {peer: _medians(taken[runs > 1 :]) for peer, taken in costs.items()}
    return found


def _medians(costs: Sequence[Cost]) -> dict[str, float]:
    return {key: median(getattr(cost, key) for cost in costs) for key in ("cpu", "wall", "memory")}


def warm(bench: Bench, names: Iterable[str], runs: int) -> dict[str, dict[str, dict[str, float]]]:
    """Return the CPU time of what a running process does again, s.

    ``first`` is the whole journal; ``again`` the same after a change in one paragraph; ``edited`` one
    article after such a change, when it was set before that. ``resident`` is ``again`` with all kept that
    the program can keep. The peers take turns.
    """
    found: dict[str, dict[str, dict[str, float]]] = {}
    peers = [peer for peer in bench.peers if peer.repeats]
    for name in names:
        told: dict[str, list[dict[str, float]]] = {peer.name: [] for peer in peers}
        for _ in range(runs):
            for peer in peers:
                told[peer.name].append(_warm(bench, peer, name))
        found[name] = {
            peer: {key: median(one[key] for one in each) for key in each[0]} for peer, each in told.items()
        }
    return found


def _warm(bench: Bench, peer: Peer, name: str) -> dict[str, float]:
    documents = name, f"{name}-changed", f"{name}-article", f"{name}-edited"
    first, again, _, edited = (told["cpu"] for told in bench.run(peer, f"{name}-warm", *documents).told)
    resident = again
    if peer.resident:
        resident = bench.run(peer, f"{name}-kept", *documents[:2], resident=True).told[1]["cpu"]
    return {"first": first, "again": again, "resident": resident, "edited": edited}


def quality(bench: Bench, names: Iterable[str]) -> dict[str, dict[str, dict[str, int]]]:
    """Return what is counted in the files that :func:`cold` left."""
    return {
        name: {
            peer.name: asdict(judge(bench.pdf(peer, name), bench.articles, GEOMETRIES[name]))
            for peer in bench.peers
        }
        for name in names
    }


if __name__ == "__main__":
    raise SystemExit(main())
