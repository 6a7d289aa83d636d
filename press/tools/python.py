"""Python itself, and the packages that press declares: what is wanted and what is installed."""

from __future__ import annotations

import platform
import re
import tomllib
from importlib import metadata
from pathlib import Path

from press.language import say
from press.tools.probe import Packages, ToolProbe

_REQUIREMENT = re.compile(r"\s*(?P<name>[\w.-]+)\s*(?:\[(?P<extras>[^]]*)\])?")
_EXTRA = re.compile(r"""extra\s*==\s*["']([\w.-]+)""")
_WORD = re.compile(r"[\w.-]+")
_ROOT = Path(__file__).resolve().parents[2]

# What each package does here, in the two languages; a test holds the list against pyproject.toml.
PURPOSES: dict[str, tuple[str, str]] = {
    "weasyprint": ("排版引擎：HTML 和 CSS 变成页面", "the engine: HTML and CSS into pages"),
    "jinja2": ("版式模板", "the layouts' templates"),
    "pyyaml": ("读 YAML", "reads YAML"),
    "fonttools": ("读字体的字数和字宽", "reads what fonts hold"),
    "pikepdf": ("读写 PDF：裁切框、颜色、元数据", "reads and writes PDF: boxes, colours, metadata"),
    "pypdfium2": ("把 PDF 画成图，取出文字", "draws PDF pages and takes their text out"),
    "pydantic": ("核对刊物和期的设置", "checks the settings of publications and issues"),
    "pillow": ("读图片", "reads pictures"),
    "segno": ("二维码", "QR codes"),
    "rjieba": ("分词，标题按意思断行", "finds words, so that titles break by sense"),
    "pyphen": ("西文断词", "parts Western words"),
    "typer": ("命令行", "the command line"),
    "rich": ("终端里的显示", "what the terminal shows"),
}


def probe_python() -> ToolProbe:
    """Look at the Python that is running."""
    return ToolProbe(
        name="Python",
        purpose=say("运行 press", "runs press"),
        found=platform.python_version(),
        wanted=">=3.11",
        packages=Packages(apt="python3", dnf="python3", pacman="python", brew="python"),
    )


def probe_packages() -> list[ToolProbe]:
    """Look for every package that press declares, in the order it declares them."""
    return [_probe(requirement) for requirement in requirements()]


def requirements() -> list[str]:
    """Return what press declares: from ``pyproject.toml`` beside it, or from the installed package."""
    declared = _ROOT / "pyproject.toml"
    if declared.is_file():
        project = tomllib.loads(declared.read_text(encoding="utf-8"))["project"]
        return list(project["dependencies"])
    try:
        return metadata.requires("press") or []
    except metadata.PackageNotFoundError:
        return []


def all_packages() -> dict[str, str]:
    """Return the version of every package that press declares, and of those that they bring, by name."""
    found: dict[str, str] = {}
    wanted, seen = requirements(), set()
    while wanted:
        match = _REQUIREMENT.match(wanted.pop())
        if not match or match[0] in seen or not (version := _installed(match["name"])):
            continue
        seen.add(match[0])  # a package may be wanted with extras and without
        found[match["name"].lower()] = version
        extras = _WORD.findall(match["extras"] or "")
        wanted += [one for one in metadata.requires(match["name"]) or [] if _is_wanted(one, extras)]
    return dict(sorted(found.items()))


def _is_wanted(requirement: str, extras: list[str]) -> bool:
    """Tell whether a requirement is one of a package with these extras, such as ``fonttools[woff]``."""
    condition = _EXTRA.search(requirement)
    return condition is None or condition[1] in extras


def _probe(requirement: str) -> ToolProbe:
    parts = re.match(r"([\w.-]+)(?:\[[^]]*\])?\s*([^;]*)", requirement)
    name, specifier = (parts[1], parts[2].strip()) if parts else (requirement, "")
    return ToolProbe(
        name=name,
        purpose=say(*PURPOSES.get(name.lower(), ("", ""))),
        found=_installed(name),
        wanted=specifier,
    )


def _installed(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
