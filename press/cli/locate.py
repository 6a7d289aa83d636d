"""From the words on the command line to a workspace and an issue's folder."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from press.errors import UsageError
from press.language import say
from press.project import Project


def workspace(start: Path | None = None) -> Project:
    """Return the workspace around a folder, the current one unless given.

    Raises:
        UsageError: none is there.
    """
    return Project.around(start or Path.cwd())


def find_issue(words: str) -> tuple[Project, Path]:
    """Find the issue that ``words`` mean: a path to it, ``publication/issue``, or the issue's name alone.

    A path may also lead to ``issue.yaml`` or to any other file of the issue.

    Raises:
        UsageError: there is no such issue, or there are several; the nearest are suggested.
    """
    path = Path(words)
    folder = _issue_around(path) if path.exists() else None
    if folder:
        return workspace(folder), folder
    project = workspace(path if path.is_dir() else None)
    found = _matching(project, words)
    if len(found) == 1:
        return project, found[0]
    if found:
        raise _ambiguous(words, found)
    raise _missing(project, words)


def find_publication(project: Project, words: str) -> Path | None:
    """Return the folder of the publication that ``words`` mean, a name or a path; None when there is none."""
    for folder in (project.issues / words, Path(words).resolve()):
        if folder.parent == project.issues and (folder / "publication.yaml").is_file():
            return folder
    return None


def issues_of(project: Project) -> tuple[Path, ...]:
    """Return the folders of all issues of the workspace, in order of name."""
    return tuple(sorted(file.parent for file in project.issues.glob("*/*/issue.yaml")))


def identifier(folder: Path) -> str:
    """Return ``publication/issue`` of an issue's folder."""
    return f"{folder.parent.name}/{folder.name}"


def find_file(path: Path) -> Path:
    """Return a file that the command line names, absolute.

    Raises:
        UsageError: it is not there, or is a folder.
    """
    if path.is_dir():
        raise UsageError(say(f"{path} 是文件夹，不是文件", f"{path} is a folder, not a file"))
    if not path.is_file():
        raise UsageError(say(f"没有 {path} 这个文件", f"there is no file {path}"))
    return path.resolve()


def _issue_around(path: Path) -> Path | None:
    path = path.resolve()
    return next((folder for folder in (path, *path.parents) if (folder / "issue.yaml").is_file()), None)


def _matching(project: Project, words: str) -> list[Path]:
    name = words.strip("/").removeprefix("issues/").removesuffix("/issue.yaml")
    return [folder for folder in issues_of(project) if name in (identifier(folder), folder.name)]


def _ambiguous(words: str, found: Iterable[Path]) -> UsageError:
    names = [identifier(folder) for folder in found]
    return UsageError(
        say(f"叫 {words} 的有 {len(names)} 期", f"{len(names)} issues are called {words}"),
        hint=say(f"写明是哪一期：{'、'.join(names)}", f"say which: {', '.join(names)}"),
    )


def _missing(project: Project, words: str) -> UsageError:
    within = [base / words for base in (Path(), project.issues, *sorted(project.issues.glob("*")))]
    folder = next((base for base in within if base.is_dir()), None)
    publication = find_publication(project, words)
    if publication:
        return UsageError(
            say(f"{words} 是刊物，不是某一期", f"{words} is a publication, not an issue"),
            hint=_choices(folder for folder in issues_of(project) if folder.parent == publication),
        )
    if folder:
        return UsageError(
            say(f"文件夹 {folder.name} 里没有 issue.yaml", f"the folder {folder.name} holds no issue.yaml"),
            hint=say("每一期的文件夹里都要有 issue.yaml；press new 会建好", "'press new' makes one"),
        )
    return UsageError(
        say(f"找不到 {words} 这一期", f"there is no issue {words}"), hint=_suggestion(project, words)
    )


def _suggestion(project: Project, words: str) -> str:
    folders = issues_of(project)
    names = {identifier(folder): folder for folder in folders} | {folder.name: folder for folder in folders}
    near = get_close_matches(words, names, n=1, cutoff=0.5)
    if near:
        name = identifier(names[near[0]])
        return say(f"是不是 {name}？", f"did you mean {name}?")
    return _choices(folders)


def _choices(folders: Iterable[Path]) -> str:
    names = [identifier(folder) for folder in folders][-8:]
    if not names:
        return say("这里还没有任何一期；press new 新建一期", "there is no issue yet; 'press new' makes one")
    return say(f"现有：{'、'.join(names)}", f"there are: {', '.join(names)}")
