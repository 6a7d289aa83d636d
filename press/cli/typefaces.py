"""What ``press fonts`` does and how it tells it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console

from press import __version__
from press.cli.columns import pad
from press.cli.frame import Format
from press.cli.locate import workspace
from press.cli.report import print_report
from press.cli.specimen import specimen as specimen_galley
from press.cli.specimen import specimen_text
from press.cli.streams import print_json
from press.cli.terminal import err, out
from press.errors import ExitCode, FontError, UsageError
from press.fonts import ensure_fonts, load_catalogue, load_fonts, sets_for
from press.fonts.listing import LISTS, Entry, Listing, RoleListing, SetListing, list_fonts, verify_fonts
from press.fonts.store import write
from press.language import say
from press.project import Project

_KIND = "bulletin"
"""The kind whose roles the specimen shows: those that every kind has."""


def run_fonts(*, fetch: str, verify: bool, specimen: Path | None, output: Format) -> int:
    """Run the command and return the exit code.

    Raises:
        UsageError: an unknown set.
        FontError: a face cannot be had, or is damaged.
    """
    project = _project()
    with _progress(quiet=output is Format.JSON) as progress:
        if fetch:
            ensure_fonts(project, _sets(project, fetch), progress)
        if verify:
            _verify(project)
        if specimen:
            _write_specimen(project, specimen, progress)
    listing = list_fonts(project)
    if output is Format.JSON:
        print_json(as_json(listing))
    elif specimen:
        out().print(say(f"字样写在 {specimen}", f"the specimen is in {specimen}"), soft_wrap=True)
    else:
        _print(out(), listing, project.root)
    return ExitCode.OK


def _project() -> Project:
    """Return the workspace around here; the list of typefaces can be looked at outside one as well."""
    try:
        return workspace()
    except UsageError:
        brought = Project(root=Path.cwd()).brought
        return Project(root=brought)


@contextmanager
def _progress(*, quiet: bool) -> Iterator[Callable[[str], None]]:
    console = err()
    if quiet:
        yield lambda words: None
    elif console.is_terminal:
        with console.status("") as status:
            yield lambda words: status.update(f"{words}…")
    else:
        yield lambda words: console.print(words, soft_wrap=True)


def _sets(project: Project, words: str) -> tuple[str, ...]:
    known = tuple(load_catalogue(project).sets)
    asked = tuple(word for word in words.replace("，", ",").replace(",", " ").split())
    unknown = [word for word in asked if word not in (*known, "all")]
    if unknown:
        raise UsageError(
            say(f"没有“{unknown[0]}”这组字体", f"there is no set of typefaces '{unknown[0]}'"),
            hint=say(f"有：{'、'.join(known)}、all", f"there are: {', '.join(known)}, all"),
        )
    return known if "all" in asked else asked


def _verify(project: Project) -> None:
    damaged = verify_fonts(project)
    if damaged:
        sets = ",".join(dict.fromkeys(load_catalogue(project).faces[name].set for name in damaged))
        raise FontError(
            say(f"这些字体文件坏了，已经删去：{'、'.join(damaged)}",
                f"these files were damaged and have been deleted: {', '.join(damaged)}"),
            hint=say(f"运行 press fonts --fetch {sets} 重新取来", f"run 'press fonts --fetch {sets}' again"),
        )  # fmt: skip


def _write_specimen(project: Project, path: Path, progress: Callable[[str], None]) -> None:
    from press.typeset import typeset

    asked: tuple[str, ...] | None = None
    while (sets := sets_for(project, kind=_KIND, text=specimen_text())) != asked:
        ensure_fonts(project, sets, progress)
        asked = sets
    roles = load_catalogue(project).roles
    fonts = load_fonts(project, kind=_KIND, text=specimen_text())
    names, uses = ({name: getattr(row, key) for name, row in roles.items()} for key in ("zh", "use"))
    progress(say("排字样", "setting the specimen"))
    document = typeset(specimen_galley(project, fonts, names, uses), fonts, cache=project.cache)
    path.parent.mkdir(parents=True, exist_ok=True)
    write(path, document.write_pdf())


# -- telling -----------------------------------------------------------------------------------------


def as_json(listing: Listing) -> dict[str, Any]:
    """Return the listing as plain data."""
    return {
        "press": __version__,
        "ok": True,
        "exit_code": int(ExitCode.OK),
        "roles": [_role_json(role) for role in listing.roles],
        "sets": [
            {"id": row.id, "fetched": row.is_fetched, "on_demand": row.on_demand, "megabytes": row.megabytes}
            for row in listing.sets
        ],
        "cache": listing.folder.as_posix(),
        "diagnostics": [diagnostic.as_json() for diagnostic in listing.diagnostics],
    }


def _role_json(role: RoleListing) -> dict[str, Any]:
    return {"id": role.id, "name": role.zh, "use": role.use, "coverage": role.coverage,
            "faces": [_entry_json(entry) for entry in role.entries]}  # fmt: skip


def _entry_json(entry: Entry) -> dict[str, Any]:
    face = entry.face
    if face is None:
        return {"id": entry.id, "set": entry.set, "fetched": False}
    return {
        "id": face.id, "set": entry.set, "fetched": True, "own": face.is_own, "family": face.family,
        "version": face.version, "licence": face.licence, "source": face.source, "sha256": face.sha256,
        "file": face.path.as_posix(), "restricted": face.is_restricted, "characters": len(face.coverage),
    }  # fmt: skip


def _print(console: Console, listing: Listing, root: Path) -> None:
    for role in listing.roles:
        console.print(_heading(role), style="bold", soft_wrap=True)
        for entry in role.entries:
            console.print(f"  {_entry_line(entry)}".rstrip(), soft_wrap=True)
    console.print()
    for row in listing.sets:
        console.print(_set_line(row), soft_wrap=True)
    print_report(console, listing.diagnostics, root)


def _heading(role: RoleListing) -> str:
    counts = (f"{name} {_count(found, name)}" for name, found in role.coverage.items())
    drawn = "  ".join(counts) if role.entries[-1].face else say("未取", "not fetched")
    return f"{pad(f'{role.zh} {role.id}', 22)}{drawn}  {role.use}"


def _count(found: int, name: str) -> str:
    total = len(LISTS[name]())
    return say("全", "all") if found == total else f"{found}/{total}"


def _entry_line(entry: Entry) -> str:
    face = entry.face
    if face is None:
        return pad(entry.id, 28) + say(f"未取，在 {entry.set} 组", f"not fetched; in the set {entry.set}")
    chars = say(f"{len(face.coverage)} 字", f"{len(face.coverage)} characters")
    if not face.is_own:
        licence = f"{say('免费', 'free')}  {face.licence.split('-only')[0]}"
        return f"{pad(face.id, 28)}{pad(licence, 16)}{pad(chars, 10)}{face.source}"
    limits = say("  文件声明不许嵌入", "  forbids embedding") if face.is_restricted else ""
    return f"{pad(face.family, 28)}{pad(say('自备', 'own'), 16)}{pad(chars, 10)}{face.source}{limits}"


def _set_line(row: SetListing) -> str:
    state = say("已取", "fetched") if row.is_fetched else say("未取", "not fetched")
    demand = say("，用到时才取", ", fetched when needed") if row.on_demand and not row.is_fetched else ""
    return say(f"{row.id}  {row.zh}：下载 {row.megabytes} MB，{state}{demand}",
               f"{row.id}  {row.en}: {row.megabytes} MB to download, {state}{demand}")  # fmt: skip
