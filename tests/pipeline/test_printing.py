"""Whose terms a print file follows, what it is called, and the lines beside its pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import press.finish
from press.errors import ExitCode, UsageError
from press.finish import Finished
from press.finish.boxes import BoxFacts
from press.model.measure import MM
from press.pipeline import BuildOptions, Purpose, build
from press.pipeline.outputs import file_names
from press.pipeline.result import BuildResult, silently
from press.pipeline.survey import survey
from press.project import Project
from tests.pipeline.conftest import FakeDocument, Rooms

HOUSE = "名称: 清水印务\n输出条件: {代号: FOGRA39, 特性文件: FOGRA39L_coated.icc}\n"
PRINT = BuildOptions(purposes=(Purpose.PRINT,))


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch, rooms: Rooms) -> list[Any]:
    """The print jobs that the finishing room is given."""
    found: list[Any] = []

    def finish(pdf: bytes, *, recipe: str, particulars: Any, printing: Any, **_: Any) -> Any:
        found.append(printing)
        told = f"{recipe} {printing.printer.name}".encode()
        return Finished(told, {"boxes": BoxFacts((), rooms.bleed), "bleed": rooms.short})

    monkeypatch.setattr(press.finish, "finish", finish)
    return found


def house(project: Project, more: str = "") -> None:
    folder = project.root / "printers"
    folder.mkdir(exist_ok=True)
    (folder / "qingshui.yaml").write_text(HOUSE + more, "utf-8")


def names(project: Project) -> list[str]:
    return sorted(path.name for path in (project.dist / "gongzuo-jianbao" / "2026-1").glob("*.pdf"))


def test_the_publications_house_is_taken_unless_another_is_named(
    project: Project, issue: Path, jobs: list[Any]
) -> None:
    house(project)
    build(project, issue, PRINT)
    build(project, issue, BuildOptions(purposes=(Purpose.PRINT,), printer="qingshui"))
    publication = issue.parent / "publication.yaml"
    publication.write_text(publication.read_text("utf-8") + "印厂: qingshui\n", "utf-8")
    build(project, issue, BuildOptions(purposes=(Purpose.PRINT,), force=True))
    assert [job.printer.name for job in jobs] == ["单张纸胶印·铜版纸", "清水印务", "清水印务"]


def test_a_reading_file_looks_the_same_whichever_house_prints(
    project: Project, issue: Path, jobs: list[Any]
) -> None:
    house(project)
    build(project, issue, BuildOptions(purposes=(Purpose.READING,), printer="qingshui"))
    assert [job.printer.name for job in jobs] == ["单张纸胶印·铜版纸"]


def test_other_terms_make_the_file_anew_and_the_same_do_not(
    project: Project, issue: Path, jobs: list[Any]
) -> None:
    house(project)
    options = BuildOptions(purposes=(Purpose.PRINT,), printer="qingshui")
    assert [build(project, issue, options).unchanged for _ in range(2)] == [False, True]
    house(project, "总墨量: 300\n")
    assert not build(project, issue, options).unchanged
    (project.root / "printers" / "FOGRA39L_coated.icc").write_bytes(b"another")
    assert not build(project, issue, options).unchanged


def test_a_house_that_is_not_there_is_told(project: Project, issue: Path, jobs: list[Any]) -> None:
    with pytest.raises(UsageError) as caught:
        build(project, issue, BuildOptions(printer="coatd"))
    assert caught.value.exit_code is ExitCode.USAGE
    assert jobs == []


def test_mistakes_in_the_terms_are_told_with_those_of_the_sources(
    project: Project, issue: Path, jobs: list[Any]
) -> None:
    house(project, "出雪: 3\n")
    article = next((issue / "articles").glob("*.md"))
    article.write_text("---\n标题: 桥\n题目: 桥\n---\n青溪有桥。\n", "utf-8")
    result = build(project, issue, BuildOptions(printer="qingshui"))
    assert not result.ok
    files = {Path(str(found.place).split(":")[0]).name for found in result.diagnostics}
    assert {"qingshui.yaml", article.name} <= files
    assert jobs == []


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{刊物}-{期}-{印厂}", "gongzuo-jianbao-2026-1-qingshui.pdf"),
        ("{刊名}第{期号}期_{开本}_{页数}P", "工作简报第1期_210x297_1P.pdf"),
        ("{name} {date}", "工作简报-{date}.pdf"),
        ("{publication}-{issue}", "gongzuo-jianbao-2026-1-print.pdf"),
        ("{总期号}", "gongzuo-jianbao-2026-1-print.pdf"),
        ("..", "gongzuo-jianbao-2026-1-print.pdf"),
        ("{刊名}" * 40, "工作简报" * 16 + "工作.pdf"),
    ],
)
def test_the_house_says_what_the_file_is_called(
    project: Project, issue: Path, jobs: list[Any], pattern: str, name: str
) -> None:
    house(project, f'文件名: "{pattern}"\n')
    found = survey(project, issue, silently, printer="qingshui")
    assert not isinstance(found, BuildResult)
    document = FakeDocument(found.make_up(project, None), {})  # type: ignore[arg-type]
    made = file_names(found, document)  # type: ignore[arg-type]
    assert made[Purpose.PRINT] == name.format(date=found.issue.file.date)
    assert made[Purpose.READING] == "gongzuo-jianbao-2026-1.pdf"


@pytest.mark.parametrize(("short", "told"), [((1, 48), ["S708"]), ((), [])])
def test_bleed_that_is_too_short_is_told(
    project: Project, issue: Path, jobs: list[Any], rooms: Rooms, short: tuple[int, ...], told: list[str]
) -> None:
    house(project, "出血: 5\n")
    rooms.bleed, rooms.short = round(3 * MM, 3), short
    options = BuildOptions(purposes=(Purpose.PRINT,), printer="qingshui")
    assert [found.code for found in build(project, issue, options).diagnostics] == told
    again = build(project, issue, options)
    assert again.unchanged
    assert [str(found) for found in again.diagnostics] == (
        ["S708 印厂要出血 5 毫米，第 1、48 页的图片和底色只画出 3 毫米"] if told else []
    )
