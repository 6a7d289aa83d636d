"""The schema files, and how the YAML language server is told of them."""

from __future__ import annotations

import json
from pathlib import Path

from press.model import FrontMatter, IssueFile, Publication, Record
from press.model.printer import Printer
from press.sources import schema

_MODELS: dict[str, type[Record]] = {
    "publication": Publication,
    "issue": IssueFile,
    "article": FrontMatter,
    "printer": Printer,
}


def schema_files() -> dict[str, str]:
    """Return the name and text of every schema file."""
    return {
        f"{name}.schema.json": json.dumps(schema(model), ensure_ascii=False, indent=2) + "\n"
        for name, model in _MODELS.items()
    }


def write_schemas(folder: Path) -> list[Path]:
    """Write the schema files, over older ones, and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in schema_files().items():
        (folder / name).write_text(text, encoding="utf-8")
        written.append(folder / name)
    return written


def modeline(folder: Path) -> str:
    """Return the comment that ties an ``issue.yaml`` to its schema for a YAML language server."""
    return f"# yaml-language-server: $schema={(folder / 'issue.schema.json').resolve().as_uri()}"
