"""Read ``publication.yaml``."""

from __future__ import annotations

from pathlib import Path

from press.diagnostics import Diagnostic, Reading, Span
from press.diagnostics import issue as issue_rules
from press.diagnostics import printing as printing_rules
from press.diagnostics import source as rules
from press.errors import LayoutError
from press.language import say
from press.model import Publication
from press.model.measure import TRIMS, trim_size
from press.project import Project
from press.sources.folder import names_in
from press.sources.internal_matter import judge_publication
from press.sources.markings import judge_markings
from press.sources.records import RecordReading, read_record
from press.sources.text import SourceText, read_text
from press.sources.words import listed, meant
from press.sources.yaml_nodes import Scalar

_TRIM_RANGE = ((100, 420), (140, 600))
"""mm: of a page's width and height, from a pocket book to a broadsheet."""


def read_publication(project: Project, folder: Path) -> Reading[Publication]:
    """Read the publication whose folder this is, such as ``issues/qingxi-gongzuo``."""
    found: list[Diagnostic] = []
    source = yaml_source(project, folder / "publication.yaml", found)
    if source is None:
        return Reading(None, tuple(found))
    record = read_record(Publication, source, found)
    _judge_kind(project, record, found)
    _judge_trim(record, found)
    _judge_styles(project, record, found)
    _judge_printer(project, record, found)
    found += judge_markings(record)
    found += judge_publication(record)
    return Reading(record.value, tuple(found))


def yaml_source(project: Project, path: Path, found: list[Diagnostic]) -> SourceText | None:
    """Return the text of a YAML file that must be there; None, and told, when it is not."""
    shown = project.relative(path)
    if path.exists() and not path.is_file():
        found.append(rules.FILE_UNREADABLE.at(Span(shown)))
        return None
    if not path.exists():
        near = meant(path.name, (name for name in names_in(path.parent) if name.endswith((".yaml", ".yml"))))
        found.append(rules.FILE_MISSING.at(Span(shown), name=path.name, meant=near, help=_help(path.name)))
        return None
    if not any(path.resolve().is_relative_to(base.resolve()) for base in (project.root, project.brought)):
        found.append(rules.FILE_OUTSIDE.at(Span(shown)))
        return None
    reading = read_text(path, shown)
    found += reading.diagnostics
    return reading.value


def _help(name: str) -> str:
    if name == "publication.yaml":
        return say(
            "每种刊物的文件夹里都要有它，至少写明刊名、编发机关；press init 建的工作区里有样例",
            "every publication's folder needs one with at least name and issuer; 'press init' makes a sample",
        )
    return say("press new 会为新的一期建好这个文件", "'press new' makes this file for a new issue")


def printer_files(project: Project) -> dict[str, Path]:
    """Return the file of every printing house's terms, ``printers/*.yaml``, by name."""
    found: dict[str, Path] = {}
    for base in dict.fromkeys((project.brought, project.root)):
        found |= {path.stem: path for path in (base / "printers").glob("*.yaml")}
    return dict(sorted(found.items()))


def _judge_printer(project: Project, record: RecordReading[Publication], found: list[Diagnostic]) -> None:
    files, publication = printer_files(project), record.value
    if publication is None or not files or publication.printing_house in files:
        return
    name = publication.printing_house
    facts = {"name": name, "meant": meant(name, files), "names": listed(files)}
    found.append(printing_rules.PRINTER_UNKNOWN.at(record.place("printing_house"), **facts))


def _judge_trim(record: RecordReading[Publication], found: list[Diagnostic]) -> None:
    trim = record.value.page.trim if record.value else None
    if trim is None:
        return
    place, size = record.place("page", "trim"), trim_size(trim)
    if size is None:
        found.append(issue_rules.TRIM_UNKNOWN.at(place, words=trim, names="、".join(TRIMS)))
    elif not all(low <= side <= high for side, (low, high) in zip(size, _TRIM_RANGE, strict=True)):
        small = any(side < low for side, (low, _) in zip(size, _TRIM_RANGE, strict=True))
        widths, heights = (f"{low}—{high}" for low, high in _TRIM_RANGE)
        facts = {"size": say("小", "small") if small else say("大", "large"), "widths": widths}
        found.append(issue_rules.TRIM_RANGE.at(place, words=trim, heights=heights, **facts))


def _judge_styles(project: Project, record: RecordReading[Publication], found: list[Diagnostic]) -> None:
    for number, name in enumerate(record.value.styles if record.value else ()):
        try:
            project.style(name)
        except LayoutError:
            near = meant(name, (path.name for path in (project.root / "styles").glob("*.css")))
            place = record.place("styles", number)
            found.append(issue_rules.STYLE_MISSING.at(place, name=name, meant=near))


def _judge_kind(project: Project, record: RecordReading[Publication], found: list[Diagnostic]) -> None:
    kinds = project.kinds()
    publication = record.value
    if publication is None or not kinds or publication.kind in kinds:
        return
    names = {"bulletin": "简报", "journal": "内刊", "newspaper": "报纸"}
    shown = listed(say(f"{names[kind]}（{kind}）", kind) if kind in names else kind for kind in kinds)
    written = record.nodes.get(("kind",))
    word = written.text.strip() if isinstance(written, Scalar) else publication.kind
    facts = {"kind": word, "meant": meant(publication.kind, kinds), "kinds": shown}
    found.append(issue_rules.KIND_UNKNOWN.at(record.place("kind"), **facts))
