"""Bringing faces into the cache: each package fetched once, each file checked, each face prepared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from press.errors import FontError
from press.fonts.catalogue import Catalogue, FaceRow, Package, Source, load_catalogue
from press.fonts.clients import ClientError, command, extract, fetch, is_available
from press.fonts.face import Face
from press.fonts.names import read_names
from press.fonts.store import Recipe, Store, sha256
from press.language import say
from press.project import Project

Progress = Callable[[str], None]
"""Told, in the reader's language, what is being done now."""


def ensure_fonts(
    project: Project, sets: Iterable[str], progress: Progress | None = None
) -> tuple[Package, ...]:
    """Fetch and prepare the faces of some sets, as far as they are not in the cache already.

    Args:
        project: whose cache and list of typefaces.
        sets: names of sets in ``fonts.yaml``, such as those of :func:`press.fonts.sets_for`.
        progress: told what is being done.

    Returns:
        The packages that had to be fetched: none, as a rule, after the first time.

    Raises:
        FontError: a face cannot be had; the hint names the commands that would help.
    """
    catalogue = load_catalogue(project)
    store = Store(project.cache / "fonts")
    chosen = tuple(sets)
    if not missing(catalogue, store, chosen):
        return ()
    with store.lock():
        return _Fetching(project, catalogue, store, progress or (lambda _: None)).run(chosen)


def recipe(face: str, row: FaceRow, source: Source) -> Recipe:
    """Return how a free face is prepared from one of its sources."""
    return Recipe(
        face, source.sha256, keep=row.keep, drop=row.drop, full_width=row.full_width, thicken=row.thicken
    )


def prepared(catalogue: Catalogue, store: Store, face: str) -> Face | None:
    """Return a free face from the cache: from the first of its sources that has been fetched."""
    row = catalogue.faces[face]
    found = (store.face(recipe(face, row, source)) for source in row.sources)
    return next((face for face in found if face), None)


def missing(catalogue: Catalogue, store: Store, sets: tuple[str, ...]) -> tuple[str, ...]:
    """Return the faces of some sets that are not in the cache."""
    return tuple(face for face in catalogue.faces_of(sets) if not prepared(catalogue, store, face))


class _Fetching:
    """One run of fetching, under the cache's lock."""

    def __init__(self, project: Project, catalogue: Catalogue, store: Store, progress: Progress) -> None:
        self.project, self.catalogue, self.store, self.progress = project, catalogue, store, progress
        self.fetched: list[Package] = []
        self.failures: dict[str, str] = {}
        """What each package that could not be had said."""

    def run(self, sets: tuple[str, ...]) -> tuple[Package, ...]:
        # Another run may have fetched them while this one waited for the lock.
        for face in missing(self.catalogue, self.store, sets):
            self._face(face, self.catalogue.faces[face])
        return tuple(self.fetched)

    def _face(self, face: str, row: FaceRow) -> None:
        for source in row.sources:
            file = self._file(source)
            if file:
                self.progress(say(f"整理字体 {face}", f"preparing {face}"))
                self._prepare(face, row, source, file)
                return
        raise self._cannot(face, row)

    def _prepare(self, face: str, row: FaceRow, source: Source, file: Path) -> None:
        names = read_names(file)[0]
        facts = {
            "family": names.family,
            "version": names.version,
            "licence": row.licence,
            "source": self.catalogue.packages[source.package].name,
        }
        self.store.make(recipe(face, row, source), file, facts)

    def _file(self, source: Source) -> Path | None:
        """Return a source's file: from the cache, from the office's own folder, or fetched now."""
        cached = self.store.fetched(source.sha256)
        if cached.is_file():
            if sha256(cached) == source.sha256:
                return cached
            cached.unlink()
        dropped = self._dropped(source)
        if dropped:
            return dropped
        if source.package not in self.failures:
            self._package(source.package)
        return cached if cached.is_file() else None

    def _dropped(self, source: Source) -> Path | None:
        """Return the very same file where somebody has put it into ``fonts/`` by hand."""
        folder = self.project.root / "fonts"
        name = Path(source.file).name
        same = (path for path in folder.rglob(name) if sha256(path) == source.sha256)
        return next(same, None)

    def _package(self, name: str) -> None:
        """Fetch a package and keep every file of it that the list names."""
        package = self.catalogue.packages[name]
        if not is_available(package.client):
            self.failures[name] = say(f"没有 {package.client}", f"{package.client} is not installed")
            return
        size = f"{package.megabytes:g} MB"
        self.progress(say(f"下载字体包 {package.name}（{size}）", f"fetching {package.name} ({size})"))
        try:
            self._unpack(name, package)
        except ClientError as error:
            self.failures[name] = str(error)

    def _unpack(self, name: str, package: Package) -> None:
        rows = self.catalogue.faces.values()
        wanted = {source.file: source for row in rows for source in row.sources if source.package == name}
        with self.store.workplace() as folder:
            archive = fetch(package, folder)
            files = extract(archive, wanted, folder)
            for member, source in wanted.items():
                self._check(member, source, files.get(member))
        self.fetched.append(package)

    def _check(self, member: str, source: Source, file: Path | None) -> None:
        if file is None:
            raise ClientError(say(f"包里没有 {member}", f"the package holds no {member}"))
        if sha256(file) != source.sha256:
            raise ClientError(
                say(
                    f"{file.name} 与清单里的校验值不符",
                    f"{file.name} is not the file that the list describes",
                )
            )
        self.store.keep(file, source.sha256)

    def _cannot(self, face: str, row: FaceRow) -> FontError:
        packages = [self.catalogue.packages[source.package] for source in row.sources]
        said = "；".join(dict.fromkeys(self.failures[source.package] for source in row.sources))
        commands = say(" 或 ", " or ").join(dict.fromkeys(command(package) for package in packages))
        file = Path(row.sources[0].file).name
        return FontError(
            say(f"取不到字体 {face}：{said}", f"the typeface {face} cannot be had: {said}"),
            hint=say(
                f"检查网络，试运行：{commands}；或者把 {file} 放进 fonts/ 文件夹，再运行一次",
                f"check the network and try: {commands}; or put {file} into fonts/ and try again",
            ),
        )
