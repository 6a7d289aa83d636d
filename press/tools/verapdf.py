"""veraPDF: the validator of archive copies (PDF/A) and accessible ones (PDF/UA)."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from press.language import say
from press.tools.java import java_command
from press.tools.probe import Packages, ToolProbe
from press.tools.program import run_for, version_of
from press.tools.verdict import Breach, Verdict

VERSION = "1.28.2"
SHA256 = "687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6"
"""Of Maven Central's jar, which holds all that it needs."""
FETCH = (
    "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get",
    f"-Dartifact=org.verapdf.apps:greenfield-apps:{VERSION}",
    "-Dtransitive=false",
)
"""What Maven is told to bring the jar into its own cache."""

_JAR = Path("org/verapdf/apps/greenfield-apps", VERSION, f"greenfield-apps-{VERSION}.jar")
_MAIN = "org.verapdf.apps.GreenfieldCliWrapper"
_QUIET = ("--loglevel", "0", "--format", "json", "--maxfailuresdisplayed", "1", "--nonpdfext")
_PATIENCE = 120.0  # seconds, and as many again for every ten files
_PAGE = re.compile(r"pages\[(\d+)\]")


def probe() -> ToolProbe:
    """Look for veraPDF: on the PATH, or in Maven's cache beside a Java."""
    found = VERSION if java_command([jar()], _MAIN) and is_whole(jar()) else version_of("verapdf")
    return ToolProbe(
        name="veraPDF",
        purpose=say(
            "验证存档版（PDF/A）和无障碍版（PDF/UA）",
            "validates archive copies (PDF/A) and accessible ones (PDF/UA)",
        ),
        found=found,
        needed=False,
        packages=Packages(brew="verapdf"),
        page=say(
            f"装好 Java 和 Maven 后运行：mvn {' '.join(FETCH)}",
            f"with Java and Maven installed, run: mvn {' '.join(FETCH)}",
        ),
    )


def jar() -> Path:
    """Return where Maven keeps the jar, whether or not it is there."""
    return Path.home() / ".m2" / "repository" / _JAR


def is_whole(path: Path) -> bool:
    """Tell whether a jar is the very file that press names."""
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == SHA256


def command() -> list[str] | None:
    """Return how veraPDF is run; None where it is not there."""
    if is_whole(jar()) and (java := java_command([jar()], _MAIN)):
        return java
    program = shutil.which("verapdf")
    return [program] if program else None


def validate(path: Path, *, flavour: str = "0") -> Verdict | None:
    """Validate one file; None where veraPDF is not there.

    Args:
        path: the file.
        flavour: ``1b``, ``2u``, ``ua1`` …; ``0`` takes the flavour of PDF/A that the file claims.
    """
    verdicts = validate_all([path], flavour=flavour)
    return verdicts[0] if verdicts else None


def validate_all(paths: Sequence[Path], *, flavour: str = "0") -> list[Verdict]:
    """Validate files in one go, in their order; nothing where veraPDF is not there.

    Java takes a second to start: ten files take little longer than one.
    """
    program = command()
    if program is None or not paths:
        return []
    seconds = _PATIENCE * (1 + len(paths) // 10)
    done = run_for(
        [*program, *_QUIET, "--flavour", flavour, *(str(path.resolve()) for path in paths)], seconds=seconds
    )
    said = (done.stdout + done.stderr).strip() if done else f"> {seconds:g} s"
    jobs = _jobs(done.stdout) if done else {}
    return [_judged(path, jobs.get(str(path.resolve())), said, flavour) for path in paths]


def _jobs(answer: str) -> dict[str, dict[str, Any]]:
    try:
        jobs: Iterable[dict[str, Any]] = json.loads(answer)["report"]["jobs"]
    except (ValueError, KeyError, TypeError):
        return {}
    return {str(Path(job["itemDetails"]["name"]).resolve()): job for job in jobs}


def _judged(path: Path, job: dict[str, Any] | None, said: str, flavour: str) -> Verdict:
    results = (job or {}).get("validationResult")
    if not results:
        program, reason = f"veraPDF {flavour}", (job or {}).get("taskException", {}).get("exceptionMessage")
        return Verdict(path=path, program=program, outcome="unread", said=reason or said[:200])
    result = results[0]
    program = f"veraPDF {result['profileName'].removesuffix(' validation profile')}"
    if result["compliant"]:
        return Verdict(path=path, program=program, outcome="passed")
    breaches = tuple(_breach(rule) for rule in result["details"]["ruleSummaries"])
    return Verdict(path=path, program=program, outcome="failed", breaches=breaches)


def _breach(rule: dict[str, Any]) -> Breach:
    first = (rule.get("checks") or [{}])[0]
    page = _PAGE.search(first.get("context", ""))
    return Breach(
        clause=f"{rule['specification']}, {rule['clause']}-{rule['testNumber']}",
        sentence=first.get("errorMessage") or rule["description"],
        count=rule["failedChecks"],
        page=int(page[1]) + 1 if page else 0,
    )
