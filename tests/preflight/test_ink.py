"""Ink on the separations: as much as was put there, at its place; without Ghostscript that is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from pikepdf import Array, Pdf

from press.finish.geometry import Box
from press.preflight import Terms, preflight
from press.preflight.examination import examine
from press.preflight.ink import measure
from press.tools import ghostscript
from tests.preflight.book import MM, book, resources, spot
from tests.support.validators import need


def _with_spot(pdf: Pdf) -> None:
    resources(pdf).ColorSpace["/Red"] = spot(pdf, "专色红")


@pytest.fixture
def gs() -> None:
    need(ghostscript.program(), "Ghostscript")


@pytest.mark.usefixtures("gs")
def test_inks_of_a_place_are_added_up(tmp_path: Path) -> None:
    # 60 × 40 mm of 90 + 80 + 70 + 60 = 300 %, 20 mm from the left and 30 from the bottom.
    area = f"0.9 0.8 0.7 0.6 k {20 * MM} {30 * MM} {60 * MM} {40 * MM} re f"
    path = book(tmp_path / "book.pdf", content=area)
    pages = measure(path, examine(path, Terms()).leaves, 280, 60)
    assert pages
    assert [round(page.most) for page in pages] == [
        pytest.approx(300, abs=1),
        *[pytest.approx(100, abs=1)] * 3,
    ]
    expected = Box(20 * MM, 30 * MM, 80 * MM, 70 * MM)
    assert all(abs(found - wanted) < 5 for found, wanted in zip(pages[0].box, expected, strict=True))


@pytest.mark.usefixtures("gs")
def test_spot_colours_count(tmp_path: Path) -> None:
    area = "0.9 0.8 0.7 0.6 k 100 600 99 99 re f /Over gs /Red cs 1 scn 100 600 99 99 re f"
    path = book(tmp_path / "book.pdf", _with_spot, content=area)
    pages = measure(path, examine(path, Terms()).leaves, 280, 60)
    assert pages
    assert pages[0].most == pytest.approx(400, abs=1)
    assert "专色红" in pages[0].plates


@pytest.mark.usefixtures("gs")
def test_too_much_is_told_with_page_and_place(tmp_path: Path) -> None:
    path = book(tmp_path / "book.pdf", content="1 1 1 0.5 k 100 600 99 99 re f")
    report = preflight(path, Terms(total_ink=320))
    (finding,) = report.findings
    assert (finding.code, finding.page, finding.facts) == ("P801", 1, {"ink": "350", "limit": "320"})
    assert list(finding.place) == pytest.approx([100 / MM, 297 - 699 / MM], abs=1.5)
    assert not report.ok
    assert preflight(path, Terms(total_ink=350)).ok


@pytest.mark.usefixtures("gs")
def test_ink_outside_the_bleed_is_not_counted(tmp_path: Path) -> None:
    path = book(tmp_path / "book.pdf", content=f"1 1 1 1 k {-9 * MM} 100 {5 * MM} 50 re f")
    pages = measure(path, examine(path, Terms()).leaves, 320, 60)
    assert pages
    assert pages[0].most == pytest.approx(100, abs=1)


def test_without_ghostscript_that_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    report = preflight(book(tmp_path / "book.pdf"))
    assert [one.code for one in report.findings] == ["P802"]
    assert "Ghostscript" in report.findings[0].message
    assert report.ok
    assert report.ink == ()


@pytest.mark.usefixtures("gs")
def test_when_ghostscript_runs_out_of_time_the_pages_measured_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Ghostscript that writes one page, the beginning of another, and goes on for ever."""
    path, plates = book(tmp_path / "book.pdf"), tmp_path / "plates"
    plates.mkdir()
    ghostscript.separate(path, plates, range(1, 3), dpi=60, seconds=60)
    for half in plates.glob("00002*"):
        half.write_bytes(half.read_bytes()[:100])
    _program(
        tmp_path / "bin",
        'for word; do case "$word" in -sOutputFile=*) folder=$(dirname "${word#*=}");; esac; done',
        f'cp "{plates}"/* "$folder"',
        "exec sleep 100",
    )
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    pages = measure(path, examine(path, Terms()).leaves, 320, 2)
    assert pages
    assert [page.page for page in pages] == [1]


def test_what_ghostscript_cannot_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _program(tmp_path / "bin", "exit 1")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    report = preflight(book(tmp_path / "book.pdf"))
    assert [one.code for one in report.findings] == ["P802"]


def _program(folder: Path, *lines: str) -> None:
    folder.mkdir()
    (folder / "gs").write_text("\n".join(["#!/bin/sh", *lines, ""]), encoding="utf-8")
    (folder / "gs").chmod(0o755)


def test_pages_measured_in_part_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = book(tmp_path / "book.pdf")
    leaves = examine(path, Terms()).leaves
    monkeypatch.setattr("press.preflight.measure", _two_of_them)
    monkeypatch.setattr("press.preflight.limited", lambda function, **_: function)
    assert len(leaves) == 4
    assert [(one.code, one.facts) for one in preflight(path).findings] == [("P803", {"last": 2})]


def _two_of_them(path: Path, leaves: object, limit: float, seconds: float) -> object:
    from press.preflight.ink import PageInk

    return tuple(PageInk(page=number, most=100, box=Box(0, 0, 1, 1), plates=("Black",)) for number in (1, 2))


@pytest.mark.usefixtures("gs")
def test_pages_that_are_too_large_are_not_drawn(tmp_path: Path) -> None:
    """Three thousand metres of paper would be pictures of gigabytes."""

    def grow(pdf: Pdf) -> None:
        pdf.pages[1].MediaBox = Array([0, 0, 200_000, 200_000])

    path = book(tmp_path / "book.pdf", grow)
    pages = measure(path, examine(path, Terms()).leaves, 320, 60)
    assert [page.page for page in pages or ()] == [1]
    assert "P803" in [one.code for one in preflight(path).findings]
