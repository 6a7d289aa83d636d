"""What a new workspace holds: a publication with its first issue, and help for editor programs."""

from __future__ import annotations

import json
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from press.cli.schemas import schema_files
from press.errors import UsageError
from press.language import say
from press.project import Project

STARTERS = {"bulletin": "gongzuo-jianbao", "journal": "qing-shui-he"}
"""The kinds there is a small issue of, and the folder of its publication."""

_SCHEMAS = {
    "schemas/publication.schema.json": "issues/*/publication.yaml",
    "schemas/issue.schema.json": "issues/*/*/issue.yaml",
}


def make_workspace(project: Project, kind: str | None = None) -> str:
    """Make a workspace and return ``publication/issue`` of what it holds; no file that is there is touched.

    Args:
        project: the folder.
        kind: which starter; the bulletin unless given. One that is asked for by name comes into a workspace
            that is there as well, beside its publications.

    Raises:
        UsageError: there is a publication already.
    """
    publication = STARTERS[kind or "bulletin"]
    there = list(project.issues.glob(f"{publication if kind else '*'}/publication.yaml"))
    if there:
        raise _made_already(project, kind, project.relative(there[0].parent))
    today = project.today()
    issue = f"{publication}/{today.year}-1"
    for name, text in _files(issue, kind or "bulletin").items():
        path = project.root / name
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.replace("{date}", today.isoformat()), encoding="utf-8")
    (project.issues / issue / "images").mkdir(exist_ok=True)
    return issue


def _made_already(project: Project, kind: str | None, folder: Path) -> UsageError:
    if kind:
        return UsageError(
            say(f"{folder} 已经有了", f"{folder} is there already"),
            hint=say(
                "没有改动它；用 press new 新建一期", "it was left alone; use 'press new' to make an issue"
            ),
        )
    return UsageError(
        say(f"{project.root} 已经是工作区", f"{project.root} is a workspace already"),
        hint=say("用 press new 新建一期", "use 'press new' to make an issue"),
    )


def _files(issue: str, kind: str) -> dict[str, str]:
    """Return every file's text by its path; ``issues/`` comes last, so that a stopped run can be repeated."""
    common = resources.files("press.cli") / "starter"
    starter = common / kind
    return {
        ".gitignore": _read(common / "gitignore"),
        ".vscode/settings.json": json.dumps({"yaml.schemas": _settings()}, indent=2) + "\n",
        **{f"schemas/{name}": text for name, text in schema_files().items()},
        "fonts/README.md": _read(common / "fonts-README.md"),
        **{f"issues/{issue}/{name}": _read(starter / "issue" / name) for name in _issue_files(starter)},
        f"issues/{Path(issue).parent}/publication.yaml": _read(starter / "publication.yaml"),
    }


def _settings() -> dict[str, str]:
    return {f"./{schema}": files for schema, files in _SCHEMAS.items()}


def _issue_files(starter: Traversable) -> list[str]:
    articles = sorted(entry.name for entry in (starter / "issue" / "articles").iterdir())
    return ["issue.yaml", *(str(Path("articles") / name) for name in articles if name.endswith(".md"))]


def _read(entry: Traversable) -> str:
    return entry.read_text(encoding="utf-8")
