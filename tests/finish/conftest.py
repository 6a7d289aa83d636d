"""Three pages from the engine, as every recipe gets them, their particulars, and a print job."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from press.finish import Particulars, Printing
from press.fonts import ensure_fonts, ensure_profile, load_fonts, sets_for
from press.makeup.galley import Galley
from press.project import Project
from press.sources.printer import read_printer
from press.typeset import typeset

ROOT = Path(__file__).parents[2]

COPY = """
<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>校样</title></head><body>
<h1>建强堡垒</h1><p>青溪市各级党组织。</p><p><a href="#second">见第二篇</a></p>
<h1 id="second">育好队伍</h1><p>选育管用。</p><h2>一、主要做法</h2><p>三项举措。</p>
<h1>办实服务</h1><p>民有所呼。</p></body></html>
"""

SHEET = """
@page { size: 210mm 297mm; margin: 37mm 28mm 35mm }
body { margin: 0; font: 16pt/28pt var(--fangsong) }
h1 { break-before: page; font: 22pt/28pt var(--fangsong); margin: 0 }
h2 { font: inherit; margin: 0 }
"""


LINES = "<!doctype html><html lang='zh-CN'><p>青溪工作 一</p><p>青溪工作 二</p><p>青溪工作 三</p></html>"
LINE = """
@page { size: 150pt 14pt; margin: 0 }
body { margin: 0; color: device-cmyk(0 0 0 1) }
p { margin: 0; font: 6pt/14pt var(--song) }
p + p { break-before: page }
"""


def _typeset(folder: Path, css: str, *, copy: str = COPY, tagged: bool = True) -> bytes:
    project = Project.around(ROOT)
    ensure_fonts(project, sets_for(project, kind="bulletin"))
    galley = Galley(copy, (), css, folder)
    return typeset(galley, load_fonts(project, kind="bulletin")).write_pdf(tagged=tagged)


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Pages without bleed, as a bulletin's."""
    return _typeset(tmp_path_factory.mktemp("issue"), SHEET)


@pytest.fixture(scope="session")
def bleeding_pages(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Pages with a tint that runs off the paper."""
    return _typeset(tmp_path_factory.mktemp("issue"), SHEET + "@page { bleed: 3mm; background: #c33 }")


@pytest.fixture(scope="session")
def untagged_pages(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Pages without a structure tree."""
    return _typeset(tmp_path_factory.mktemp("issue"), SHEET, tagged=False)


@pytest.fixture(scope="session")
def slugs(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The lines beside three pages."""
    return _typeset(tmp_path_factory.mktemp("issue"), LINE, copy=LINES)


@pytest.fixture(scope="session")
def marks(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The ten figures and two recipients, a page each, as numbered copies want them."""
    lines = "".join(f"<p>{mark}</p>" for mark in (*"0123456789", "市档案馆", "市图书馆"))
    copy = f"<!doctype html><html lang='zh-CN'>{lines}</html>"
    return _typeset(tmp_path_factory.mktemp("issue"), LINE, copy=copy, tagged=False)


@pytest.fixture(scope="session")
def printing(slugs: bytes) -> Printing:
    """A job for the printing house whose terms press brings along."""
    project = Project.around(ROOT)
    printer = read_printer(project, "coated").value
    assert printer is not None
    return Printing(printer, ensure_profile(project, printer.output_condition.profile), slugs)


@pytest.fixture
def particulars() -> Particulars:
    return Particulars(
        title="青溪工作 2026年第21期（总952期）",
        author="中共青溪市委办公室",
        date=datetime.date(2026, 7, 14),
        subject="建强堡垒；育好队伍；办实服务",
    )
