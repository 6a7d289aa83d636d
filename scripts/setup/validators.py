"""The validators of PDF/A and PDF/UA, which the continuous integration must have; elsewhere tests skip."""

from __future__ import annotations

import os
import shutil

from press.language import say
from press.tools import Packages, install_line, pdfbox, verapdf
from scripts.setup.commands import announce, run_quietly
from scripts.setup.system import apt_install, may_install

MAVEN = Packages(apt="maven", dnf="maven", pacman="maven", brew="maven")


def ensure_validators() -> None:
    """Where ``CI=true``, fetch veraPDF (by version and checksum) and PDFBox Preflight; never stop for it."""
    if os.environ.get("CI") != "true":
        return
    if pdfbox.command() is None and may_install():
        announce(say("安装 PDFBox Preflight", "Installing PDFBox Preflight"))
        apt_install([pdfbox.PACKAGES])
    if verapdf.command() is None:
        _fetch_verapdf()


def _fetch_verapdf() -> None:
    if shutil.which("mvn") is None and may_install():
        announce(say("安装 Maven", "Installing Maven"))
        apt_install([MAVEN])
    announce(say("从 Maven Central 取 veraPDF（9.5 MB）", "Fetching veraPDF from Maven Central (9.5 MB)"))
    maven = shutil.which("mvn")
    fetched = maven is not None and run_quietly([maven, "--batch-mode", "--quiet", *verapdf.FETCH])
    if not fetched or not verapdf.is_whole(verapdf.jar()):
        line = install_line([MAVEN])
        announce(say(f"没有取到 veraPDF；先运行：{line}", f"veraPDF could not be had; first run: {line}"))
