"""Running the command line in this process."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from typer.testing import CliRunner

from press.cli import application


@dataclass(frozen=True)
class Run:
    """What a run left: exit code, and both streams apart."""

    code: int
    out: str
    err: str

    @property
    def answer(self) -> Any:
        """Standard output read as JSON."""
        return json.loads(self.out)


def press(*words: object) -> Run:
    """Run ``press`` with these words."""
    result = CliRunner().invoke(application(), [str(word) for word in words])
    return Run(result.exit_code, result.stdout, result.stderr)
