"""PDFBox Preflight: a second validator of PDF/A-1b, written by others than veraPDF's."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from press.language import say
from press.tools.java import java_command
from press.tools.probe import Packages, ToolProbe
from press.tools.program import run_for
from press.tools.verdict import Breach, Verdict

JARS = ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api")
_FOLDER = Path("/usr/share/java")  # where Debian's packages put them
_MAIN = "org.apache.pdfbox.preflight.Validator_A1b"
_PROGRAM = "PDFBox Preflight PDF/A-1b"
_PATIENCE = 180.0  # seconds: its first run on a machine reads every font there is
_LINE = re.compile(r"(?P<code>\d+(?:\.\d+)*) : (?P<sentence>.*?)(?: on page (?P<page>\d+))?")
_UNREADABLE = ("1.0", "1.1")
"""Its codes for what is no PDF: the syntax of the file, of its header."""

PACKAGES = Packages(
    apt="default-jre-headless libpdfbox2-java libfontbox2-java libcommons-logging-java"
    " libactivation-java libjaxb-api-java"
)


def probe() -> ToolProbe:
    """Look for Debian's jars of PDFBox 2 and what they need on newer Javas."""
    return ToolProbe(
        name="PDFBox Preflight",
        purpose=say("再验证一遍 PDF/A-1b", "validates PDF/A-1b once more"),
        found=_version() if command() else None,
        needed=False,
        packages=PACKAGES,
        page="https://pdfbox.apache.org/download.html",
    )


def command(folder: Path = _FOLDER) -> list[str] | None:
    """Return how Preflight is run; None where it, Java or a library of it is missing."""
    return java_command([folder / f"{name}.jar" for name in JARS], _MAIN)


def validate(path: Path) -> Verdict | None:
    """Validate a file as PDF/A-1b; None where Preflight is not installed."""
    program = command()
    if program is None:
        return None
    done = run_for([*program, str(path.resolve())], seconds=_PATIENCE)
    if done is None:
        return Verdict(path=path, program=_PROGRAM, outcome="unread", said=f"> {_PATIENCE:g} s")
    return judged(path, done.stdout + done.stderr)


def judged(path: Path, said: str) -> Verdict:
    """Return the verdict that Preflight's words mean."""
    if f"{path.name} is a valid PDF/A-1b file" in said:
        return Verdict(path=path, program=_PROGRAM, outcome="passed")
    found = [match for line in said.splitlines() if (match := _LINE.fullmatch(line.strip()))]
    if not found or any(match["code"] in _UNREADABLE for match in found):
        reason = found[0]["sentence"] if found else (said.strip().splitlines() or ["?"])[-1]
        return Verdict(path=path, program=_PROGRAM, outcome="unread", said=reason)
    return Verdict(path=path, program=_PROGRAM, outcome="failed", breaches=_breaches(found))


def _breaches(found: list[re.Match[str]]) -> tuple[Breach, ...]:
    counts = Counter((match["code"], match["sentence"], int(match["page"] or 0)) for match in found)
    return tuple(
        Breach(clause=f"PDF/A-1b {code}", sentence=sentence, count=count, page=page)
        for (code, sentence, page), count in counts.items()
    )


def _version() -> str:
    named = sorted(path.stem.removeprefix("preflight-") for path in _FOLDER.glob("preflight-*.jar"))
    return named[-1] if named else "?"
