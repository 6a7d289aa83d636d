"""veraPDF: the validator of archive copies (PDF/A) and accessible ones (PDF/UA)."""

from __future__ import annotations

from press.language import say
from press.tools.probe import Packages, ToolProbe
from press.tools.program import version_of


def probe() -> ToolProbe:
    """Look for veraPDF."""
    return ToolProbe(
        name="veraPDF",
        purpose=say(
            "验证存档版（PDF/A）和无障碍版（PDF/UA）",
            "validates archive copies (PDF/A) and accessible ones (PDF/UA)",
        ),
        found=version_of("verapdf"),
        needed=False,
        packages=Packages(brew="verapdf"),
        page="https://verapdf.org/software/",
    )
