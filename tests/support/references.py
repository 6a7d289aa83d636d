"""Texts that a test's result is compared with, kept as files that an editor can read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class References:
    """A folder of reference texts."""

    folder: Path
    update: bool = False

    def check(self, name: str, text: str) -> None:
        """Compare ``text`` with the reference of that name, or write it when references are being updated."""
        path = self.folder / f"{name}.txt"
        if self.update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.is_file(), f"no reference {path}: run pytest --update-refs and look at it"
        assert text == path.read_text("utf-8"), (
            f"differs from {path}; if it is right, run pytest --update-refs"
        )
