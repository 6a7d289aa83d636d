"""From the list of typefaces and the cache to the faces that an issue is set in."""

from __future__ import annotations

from collections.abc import Iterable

from press.errors import FontError
from press.fonts.catalogue import Catalogue, RoleRow, load_catalogue
from press.fonts.coverage import is_han
from press.fonts.face import Face
from press.fonts.fetch import missing, prepared
from press.fonts.fontset import FontSet
from press.fonts.own import SPARE, OwnFaces, own_faces
from press.fonts.store import Store
from press.language import say
from press.project import Project


def load_fonts(project: Project, *, kind: str, text: Iterable[str] = ()) -> FontSet:
    """Return the faces for a kind of publication, from the cache.

    Args:
        project: whose cache, list of typefaces and own faces.
        kind: such as ``bulletin``.
        text: every character that will be set; see :func:`sets_for`.

    Raises:
        FontError: a face has not been fetched yet; the hint says what to run.
    """
    catalogue, store = load_catalogue(project), Store(project.cache / "fonts")
    sets = sets_for(project, kind=kind, text=text)
    absent = missing(catalogue, store, sets)
    if absent:
        names = "、".join(absent)
        wanted = ",".join(dict.fromkeys(catalogue.faces[face].set for face in absent))
        raise FontError(
            say(
                f"字体还没有取来：{names}", f"these typefaces have not been fetched yet: {', '.join(absent)}"
            ),
            hint=say(f"运行 press fonts --fetch {wanted}", f"run 'press fonts --fetch {wanted}'"),
        )
    return _fontset(catalogue, store, sets, own_faces(project, catalogue, store))


def sets_for(project: Project, *, kind: str, text: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the sets of faces that a text of some kind needs: what :func:`ensure_fonts` is to fetch.

    A set on demand is needed when the text has a Han character that, in a stack with a face of that set, only
    faces after it draw. It depends on the text and on the list of typefaces, never on what was fetched
    before. While the sets that every text needs are not fetched, no set on demand is asked for: fetch, and
    ask again.
    """
    catalogue, store = load_catalogue(project), Store(project.cache / "fonts")
    chosen = catalogue.sets_of(kind)
    always = tuple(name for name in chosen if not catalogue.sets[name].on_demand)
    if missing(catalogue, store, always):
        return always
    base = _fontset(catalogue, store, always, own_faces(project, catalogue, store))
    chars = {char for char in text if is_han(char)}
    wanted = {name for name in chosen if name not in always and _is_wanted(catalogue, name, base, chars)}
    return tuple(name for name in chosen if name in always or name in wanted)


def _is_wanted(catalogue: Catalogue, name: str, base: FontSet, chars: set[str]) -> bool:
    for role, stack in base.roles.items():
        row = catalogue.roles[role]
        demanded = [face for face in row.stack if catalogue.faces[face].set == name]
        if demanded:
            after = row.stack[row.stack.index(demanded[0]) :]
            nearer = [face for face in stack if face.id not in after]
            if any(not any(face.covers(char) for face in nearer) for char in chars):
                return True
    return False


def _fontset(catalogue: Catalogue, store: Store, sets: tuple[str, ...], own: OwnFaces) -> FontSet:
    wanted = catalogue.faces_of(sets)
    found = {face: prepared(catalogue, store, face) for face in wanted}
    free = {name: face for name, face in found.items() if face}
    roles = {
        role: _stack(catalogue, role, row, free, own)
        for role, row in catalogue.roles.items()
        if row.stack[-1] in free  # a role without its last face would have holes
    }
    return FontSet(roles, own.diagnostics)


def _stack(
    catalogue: Catalogue, role: str, row: RoleRow, free: dict[str, Face], own: OwnFaces
) -> tuple[Face, ...]:
    """Return Latin faces first, then the office's own, then the free ones, then the office's spare ones."""
    latin: tuple[Face, ...] = ()
    if row.latin and row.latin != role:
        first = free.get(catalogue.roles[row.latin].stack[0])
        latin = (*own.roles.get(row.latin, ()), *((first,) if first else ()))
    stack = (
        *latin,
        *own.roles.get(role, ()),
        *(free[name] for name in row.stack if name in free),
        *own.roles.get(SPARE, ()),
    )
    return tuple(dict.fromkeys(stack))
