"""qpdf: an independent check of a PDF file's structure."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from press.language import say
from press.tools.probe import Packages, ToolProbe
from press.tools.program import run_for, version_of
from press.tools.verdict import Breach, Verdict

_PATIENCE = 60.0
_UNREADABLE = re.compile(
    r"invalid password|unable to find trailer|not a PDF file|No such file", re.IGNORECASE
)

_SUMMARY = "operation succeeded with warnings"
"""How it ends when it has said what is wrong."""


def probe() -> ToolProbe:
    """Look for qpdf."""
    return ToolProbe(
        name="qpdf",
        purpose=say("检查 PDF 文件结构是否完好", "checks the structure of PDF files"),
        found=version_of("qpdf"),
        needed=False,
        packages=Packages(apt="qpdf", dnf="qpdf", pacman="qpdf", brew="qpdf"),
    )


def check(path: Path) -> Verdict | None:
    """Let qpdf read a whole file; None where qpdf is not installed."""
    program = shutil.which("qpdf")
    if program is None:
        return None
    done = run_for([program, "--check", path.resolve()], seconds=_PATIENCE)
    if done is None:
        return Verdict(path=path, program="qpdf", outcome="unread", said=f"> {_PATIENCE:g} s")
    if done.returncode == 0:
        return Verdict(path=path, program="qpdf", outcome="passed")
    return _judged(path, done.stderr)


def _judged(path: Path, said: str) -> Verdict:
    lines = [
        line.removeprefix("WARNING: ").removeprefix("qpdf: ").removeprefix(f"{path.resolve()}: ")
        for line in said.splitlines()
        if line and not line.endswith(_SUMMARY)
    ]
    unread = [line for line in lines if _UNREADABLE.search(line)]
    if unread:
        return Verdict(path=path, program="qpdf", outcome="unread", said=unread[0])
    breaches = tuple(Breach(clause="ISO 32000-1, 7", sentence=line) for line in dict.fromkeys(lines))
    return Verdict(path=path, program="qpdf", outcome="failed", breaches=breaches)
