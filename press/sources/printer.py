"""Read ``printers/<name>.yaml``: a printing house's terms. The workspace's own come first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from string import Formatter

from press.diagnostics import Diagnostic, Reading
from press.diagnostics import printing as rules
from press.errors import UsageError
from press.language import say
from press.model import Publication
from press.model.printer import NAME_FIELDS, Ink, Printer, Resolution
from press.project import Project
from press.sources.publication import printer_files, yaml_source
from press.sources.record_words import short_title
from press.sources.records import RecordReading, read_record
from press.sources.words import listed, meant

_PROFILE = re.compile(r"[^/\\:*?\"<>|\0]+\.ic[cm]", re.IGNORECASE)
_UNFIT = re.compile(r"[/\\:*?\"<>|\0]")
"""What some system or other has no place for in a file's name."""

_PROCESS = frozenset(("all", "none", "cyan", "magenta", "yellow", "black", "青", "品", "品红", "黄", "黑"))
"""Names of plates that are there already (ISO 32000-1, 8.6.6.4)."""


def read_printer(project: Project, name: str) -> Reading[Printer]:
    """Read the terms of the printing house that goes by this name.

    Raises:
        UsageError: there are no such terms.
    """
    files = printer_files(project)
    if name not in files:
        raise UsageError(
            say(f"没有“{name}”这个印厂", f"there is no printing house '{name}'") + meant(name, files),
            hint=say(f"printers/ 里有：{listed(files)}", f"printers/ has: {listed(files)}"),
        )
    found: list[Diagnostic] = []
    source = yaml_source(project, files[name], found)
    if source is None:
        return Reading(None, tuple(found))
    record = read_record(Printer, source, found)
    if record.value is not None:
        found += _judged(record, record.value)
    return Reading(record.value, tuple(found))


def resolution_of(project: Project, publication: Publication | None) -> Resolution:
    """Return how fine a publication's printing house wants pictures; what is usual where nothing tells."""
    name = publication.printing_house if publication else ""
    terms = read_printer(project, name).value if name in printer_files(project) else None
    return terms.resolution if terms else Resolution()


def _judged(record: RecordReading[Printer], printer: Printer) -> Iterator[Diagnostic]:
    name = printer.output_condition.profile
    if not _PROFILE.fullmatch(name):
        yield rules.PROFILE_NAME.at(record.place("output_condition", "profile"), name=name)
    yield from _resolutions(record, printer)
    yield from _file_name(record, printer.file_name)
    yield from _inks(record, printer.inks)


def _resolutions(record: RecordReading[Printer], printer: Printer) -> Iterator[Diagnostic]:
    for lower, upper in pairwise(("fail", "warn", "picture", "downsample_above")):
        less, more = (getattr(printer.resolution, name) for name in (lower, upper))
        if less > more:
            yield rules.RESOLUTION_ORDER.at(
                record.place("resolution", upper),
                lower=short_title(Resolution, lower), less=less,
                upper=short_title(Resolution, upper), more=more,
            )  # fmt: skip


def _file_name(record: RecordReading[Printer], pattern: str) -> Iterator[Diagnostic]:
    place = record.place("file_name")
    names = listed(say(zh, en) for en, zh in NAME_FIELDS.items())
    right = (*NAME_FIELDS, *NAME_FIELDS.values())
    for word in _unfit(pattern):
        yield rules.NAME_FIELD.at(place, word=word, meant=meant(word, right), names=names)


def _unfit(pattern: str) -> Iterator[str]:
    """Yield what a pattern cannot have: unknown words, open braces, signs that no file's name takes."""
    try:
        parts = list(Formatter().parse(pattern))
    except ValueError:
        yield "{"
        return
    for text, word, detail, conversion in parts:
        yield from _UNFIT.findall(text)
        if word is not None and (detail or conversion or word not in (*NAME_FIELDS, *NAME_FIELDS.values())):
            yield f"{word}{'!' if conversion else ''}{conversion or ''}{':' if detail else ''}{detail or ''}"


def _inks(record: RecordReading[Printer], inks: tuple[Ink, ...]) -> Iterator[Diagnostic]:
    standing: dict[str, str] = {}
    for number, ink in enumerate(inks):
        place = record.place("inks", number)
        if not any(ink.cmyk.tints):
            yield rules.NO_INK.at(record.place("inks", number, "cmyk") or place, name=ink.name)
        if ink.spot.casefold() in _PROCESS:
            reason = say("这是四色版的名字", "it is a process plate's")
            yield rules.SPOT_NAME.at(record.place("inks", number, "spot"), name=ink.spot, reason=reason)
        for what in _claims(ink):
            if what in standing:
                yield rules.INK_TWICE.at(place, name=ink.name, other=standing[what], what=what)
            standing.setdefault(what, ink.name)


def _claims(ink: Ink) -> Iterator[str]:
    """Yield what no two inks may have in common: a screen colour, a build, a plate."""
    yield from (say(f"屏幕色 {rgb}", f"screen colour {rgb}") for rgb in dict.fromkeys(ink.screen))
    shown = "/".join(f"{tint * 100:g}" for tint in ink.cmyk.tints)
    yield say(f"配色 {shown}", f"build {shown}")
    if ink.spot:
        yield say(f"专色版“{ink.spot}”", f"plate '{ink.spot}'")
