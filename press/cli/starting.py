"""What a new workspace holds: one publication with its first issue, and help for editor programs."""

from __future__ import annotations

import json
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from press.cli.schemas import schema_files
from press.errors import UsageError
from press.language import say
from press.project import Project

PUBLICATION = "gongzuo-jianbao"

_SCHEMAS = {
    "schemas/publication.schema.json": "issues/*/publication.yaml",
    "schemas/issue.schema.json": "issues/*/*/issue.yaml",
}


def make_workspace(project: Project) -> str:
    """Make a workspace and return ``publication/issue`` of what it holds; no file that is there is touched.

    Raises:
        UsageError: there is a publication already.
    """
    if any(project.issues.glob("*/publication.yaml")):
        raise UsageError(
            say(f"{project.root} 已经是工作区", f"{project.root} is a workspace already"),
            hint=say("用 press new 新建一期", "use 'press new' to make an issue"),
        )
    today = project.today()
    issue = f"{PUBLICATION}/{today.year}-1"
    for name, text in _files(issue).items():
        path = project.root / name
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.replace("{date}", today.isoformat()), encoding="utf-8")
    (project.issues / issue / "images").mkdir(exist_ok=True)
    return issue


def _files(issue: str) -> dict[str, str]:
    """Return every file's text by its path; ``issues/`` comes last, so that a stopped run can be repeated."""
    starter = resources.files("press.cli") / "starter"
    return {
        ".gitignore": _read(starter / "gitignore"),
        ".vscode/settings.json": json.dumps({"yaml.schemas": _settings()}, indent=2) + "\n",
        **{f"schemas/{name}": text for name, text in schema_files().items()},
        "fonts/README.md": _read(starter / "fonts-README.md"),
        **{f"issues/{issue}/{name}": _read(starter / "issue" / name) for name in _issue_files(starter)},
        f"issues/{PUBLICATION}/publication.yaml": _read(starter / "publication.yaml"),
    }


def _settings() -> dict[str, str]:
    return {f"./{schema}": files for schema, files in _SCHEMAS.items()}


def _issue_files(starter: Traversable) -> list[str]:
    articles = sorted(entry.name for entry in (starter / "issue" / "articles").iterdir())
    return ["issue.yaml", *(str(Path("articles") / name) for name in articles if name.endswith(".md"))]


def _read(entry: Traversable) -> str:
    return entry.read_text(encoding="utf-8")
