"""What a build leaves beside its files, so that the next one knows whether anything has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from press import __version__
from press.diagnostics import Diagnostic, Span, Spot, catalog
from press.finish import Attachment
from press.fonts import profile_digest
from press.makeup import Galley
from press.model import Issue
from press.model.blocks import pictures
from press.model.purpose import Purpose
from press.pipeline.composition import Composition
from press.pipeline.result import BuildResult, CopiesFile, Output
from press.pipeline.survey import Survey
from press.project import Project

NAME = "manifest.json"
_COPIES = "copies"
_ENGINES = ("weasyprint", "pydyf", "pikepdf", "fonttools", "pillow")


def inputs_digest(project: Project, found: Survey, galley: Galley, sources: Iterable[Attachment] = ()) -> str:
    """Return one SHA-256 over all that the files depend on.

    Args:
        project: where the printing house's profile is looked up.
        found: the issue, for its pictures, and with its fonts and its printing house.
        galley: as made up before any page is known.
        sources: what lies in the archive copy.
    """
    printing = (
        found.house,
        found.printer.model_dump_json(),
        profile_digest(project, found.printer.output_condition.profile),
    )
    hasher = hashlib.sha256()
    for part in (
        galley.digest, found.fonts.digest, machinery(), *printing, *_styles(galley), *_pictures(found.issue),
        *(f"{one.name}:{hashlib.sha256(one.content).hexdigest()}" for one in sources),
    ):  # fmt: skip
        hasher.update(len(part).to_bytes(8, "big"))
        hasher.update(part.encode())
    return hasher.hexdigest()


def write_record(digest: str, result: BuildResult) -> bytes:
    """Return the manifest of a build: the same build, the same bytes."""
    record = {
        "press": __version__,
        "issue": result.issue,
        "inputs": digest,
        "pages": result.pages,
        "characters": result.characters,
        "filled": list(result.filled),
        "composition": result.composition.model_dump(mode="json"),
        "files": [
            {"for": file.purpose, "name": file.path.name, "size": file.size, "sha256": file.sha256}
            for file in result.files
        ],
        "found": [_found(diagnostic) for diagnostic in result.diagnostics],
    }
    return _bytes(_with(record, result.copies) if result.copies else record)


def told_copies(folder: Path, copies: CopiesFile) -> bytes:
    """Return the manifest of files that stand as they were, with the copies that were made beside them.

    Raises:
        OSError, ValueError: there is no manifest to add to.
    """
    return _bytes(_with(json.loads((folder / NAME).read_text("utf-8")), copies))


def _with(record: dict[str, Any], copies: CopiesFile) -> dict[str, Any]:
    row = {
        "for": _COPIES, "name": copies.path.name, "size": copies.size, "sha256": copies.sha256,
        "copies": copies.count,
    }  # fmt: skip
    return record | {"files": [*_purposeful(record), row]}


def _purposeful(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the files that a build makes anew when its inputs change; copies are made when asked for."""
    return [file for file in record["files"] if file["for"] != _COPIES]


def _bytes(record: Mapping[str, Any]) -> bytes:
    return json.dumps(record, ensure_ascii=False, indent=2).encode() + b"\n"


def read_record(folder: Path, digest: str, purposes: Iterable[Purpose]) -> BuildResult | None:
    """Return the last build's result if its inputs were the same and its files are as it left them."""
    try:
        record = json.loads((folder / NAME).read_text("utf-8"))
        if record["inputs"] != digest:
            return None
        return _result(folder, record, set(purposes))
    except (OSError, ValueError, KeyError, TypeError):
        return None  # no manifest, or one that is damaged or of another version: build anew


def standing(folder: Path, digest: str, purposes: Iterable[Purpose]) -> tuple[Output, ...]:
    """Return those files for other purposes that an earlier build made of the very same inputs."""
    found = (read_record(folder, digest, [purpose]) for purpose in purposes)
    return tuple(output for result in found if result for output in result.files)


def _result(folder: Path, record: Mapping[str, Any], purposes: set[Purpose]) -> BuildResult | None:
    files = [
        Output(Purpose(file["for"]), folder / file["name"], file["size"], file["sha256"])
        for file in _purposeful(record)
    ]
    wanted = [file for file in files if file.purpose in purposes]
    if {file.purpose for file in wanted} != purposes or not all(map(_intact, wanted)):
        return None
    return BuildResult(
        issue=record["issue"],
        diagnostics=tuple(_diagnostic(found) for found in record["found"]),
        files=tuple(wanted),
        pages=record["pages"],
        characters=record["characters"],
        filled=tuple(record["filled"]),
        unchanged=True,
        composition=Composition.model_validate(record["composition"]),
    )


def _intact(file: Output) -> bool:
    return hashlib.sha256(file.path.read_bytes()).hexdigest() == file.sha256


def _found(diagnostic: Diagnostic) -> dict[str, Any]:
    place = diagnostic.place
    return {
        "code": diagnostic.code,
        "span": [place.path.as_posix(), place.line, place.column] if isinstance(place, Span) else None,
        "spot": asdict(place) if isinstance(place, Spot) else None,
        "facts": {name: fact if isinstance(fact, int | float) else str(fact)
                  for name, fact in diagnostic.facts.items()},
    }  # fmt: skip


def _diagnostic(found: Mapping[str, Any]) -> Diagnostic:
    rules = {rule.code: rule for rule in catalog()}
    place: Span | Spot | None = None
    if found["span"]:
        path, line, column = found["span"]
        place = Span(Path(path), line, column)
    elif found["spot"]:
        place = Spot(**found["spot"])
    return rules[found["code"]].at(place, **found["facts"])


@cache
def machinery() -> str:
    """Return a digest of press's own code and of the engines' versions."""
    package = Path(__file__).parent.parent
    hasher = hashlib.sha256()
    for file in sorted(package.rglob("*.py")):
        hasher.update(file.read_bytes())
    for name in _ENGINES:
        hasher.update(f"{name} {metadata.version(name)}\n".encode())
    return hasher.hexdigest()


def _styles(galley: Galley) -> list[str]:
    """Return digests of what stylesheets may import or show: all files below their folders."""
    folders = dict.fromkeys((*galley.roots, *(sheet.parent for sheet in galley.stylesheets)))
    files = (file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file())
    return [hashlib.sha256(file.read_bytes()).hexdigest() for file in files]


def _pictures(issue: Issue) -> list[str]:
    blocks = [block for note in (issue.note, *issue.notes) for block in note]
    for article in issue.articles:
        for part in (article, *article.attachments):
            blocks += part.blocks
    named = (picture.path for picture in issue.pictures.values())
    shown = sorted({*(picture.path for picture in pictures(blocks)), *named})
    return [f"{path}:{_digest(issue.folder / path)}" for path in shown]


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
