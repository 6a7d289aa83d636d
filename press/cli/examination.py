"""What ``press doctor`` looks at: every part that press stands on, as rows of one shape."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from press.errors import PressError
from press.fonts.listing import SetListing, list_fonts
from press.fonts.profiles import FREE, find_profile
from press.language import say
from press.project import Project
from press.sources.printer import read_printer
from press.sources.publication import printer_files
from press.tools import (
    State,
    ToolProbe,
    install_line,
    probe_libraries,
    probe_packages,
    probe_programs,
    probe_python,
)

_FIRST_SET = "bulletin"  # the set that set-up fetches; the others are fetched when a text asks for them


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part: what it is, what it is for, what was found, and how to get it when it is not right.

    Args:
        group: ``python``, ``library``, ``font``, ``profile`` or ``tool``.
        needed: whether press needs it now.
        hinders: whether press cannot go on with what was found.
        remedy: a command to run, or a page to fetch from; empty when nothing is to be done.
    """

    group: str
    name: str
    purpose: str
    wanted: str
    found: str | None
    state: State
    needed: bool
    hinders: bool
    remedy: str


def examine(project: Project) -> list[Part]:
    """Look at Python, its packages, the system libraries, the typefaces and the outside programs."""
    return [
        *_parts("python", [probe_python()], _by_manager),
        *_parts("python", probe_packages(), lambda _: _how_to_get_packages(project)),
        *_parts("library", probe_libraries(), _by_manager),
        *_fonts(project),
        *_profiles(project),
        *_parts("tool", probe_programs(), _by_manager),
    ]


def as_json(parts: Iterable[Part]) -> list[dict[str, Any]]:
    """Return the parts as plain data."""
    return [asdict(part) for part in parts]


def _parts(group: str, probes: Iterable[ToolProbe], remedy: Callable[[ToolProbe], str]) -> list[Part]:
    return [
        Part(
            group=group,
            name=probe.name,
            purpose=probe.purpose,
            wanted=probe.wanted,
            found=probe.found,
            state=probe.state,
            needed=probe.needed,
            hinders=probe.hinders,
            remedy="" if probe.state == "ok" else remedy(probe),
        )
        for probe in probes
    ]


def _by_manager(probe: ToolProbe) -> str:
    return install_line([probe.packages]) or probe.page


def _how_to_get_packages(project: Project) -> str:
    if (project.brought / "Makefile").is_file():
        return f'make -C "{project.brought}" setup'
    return "python3 -m pip install --force-reinstall press"


def _fonts(project: Project) -> list[Part]:
    try:
        return [_set(row) for row in list_fonts(project).sets]
    except PressError as error:
        return [_unreadable(project.brought / "fonts" / "fonts.yaml", error)]


def _set(row: SetListing) -> Part:
    is_needed = row.id == _FIRST_SET
    size = f"{row.megabytes:g} MB"
    return Part(
        group="font",
        name=row.id,
        purpose=say(f"{row.zh}，{size}", f"{row.en}, {size}"),
        wanted="",
        found=say("已取", "fetched") if row.is_fetched else None,
        state="ok" if row.is_fetched else "missing",
        needed=is_needed,
        hinders=is_needed and not row.is_fetched,
        remedy="" if row.is_fetched else f"press fonts --fetch {row.id}",
    )


def _profiles(project: Project) -> Iterator[Part]:
    """Yield the colour profile of every printing house's terms; each once."""
    houses: dict[str, list[str]] = {}
    for name in printer_files(project):
        printer = read_printer(project, name).value
        if printer is not None:
            houses.setdefault(printer.output_condition.profile, []).append(name)
    return (_profile(project, name, names) for name, names in houses.items())


def _profile(project: Project, name: str, houses: list[str]) -> Part:
    file = find_profile(project, name)
    names = say("、", ", ").join(houses)
    fetch = say("出付印文件时自动下载", "fetched with the first print file")
    ask = say(
        "向印厂要来，放进工作区的 printers/ 里", "get it from the printing house, put it into printers/"
    )
    return Part(
        group="profile",
        name=name,
        purpose=say(f"分色，印厂 {names}", f"separations for {names}"),
        wanted="",
        found=say("已有", "there") if file else None,
        state="ok" if file else "missing",
        needed=False,
        hinders=False,
        remedy="" if file else fetch if name in FREE else ask,
    )


def _unreadable(path: Path, error: PressError) -> Part:
    return Part(
        group="font",
        name=path.name,
        purpose=say("字体清单", "the list of typefaces"),
        wanted="",
        found=None,
        state="unfit",
        needed=True,
        hinders=True,
        remedy=f"{error.message} {error.hint}".strip(),
    )
