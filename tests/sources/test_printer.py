"""A printing house's terms: the three brought along are right, and every mistake is told at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.errors import UsageError
from press.model import Publication
from press.model.printer import RED, Intent, Printer, Standard
from press.project import Project
from press.sources.printer import read_printer
from press.sources.publication import printer_files, read_publication

ROOT = Path(__file__).parents[2]
LEAST = "名称: 青溪印刷厂\n输出条件:\n  代号: FOGRA39\n  特性文件: FOGRA39L_coated.icc\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setenv("PRESS_LANG", "zh")
    (tmp_path / "issues").mkdir()
    (tmp_path / "printers").mkdir()
    return Project(root=tmp_path, brought=ROOT)


def told(project: Project, text: str) -> list[str]:
    (project.root / "printers" / "house.yaml").write_text(text, "utf-8")
    return [str(found) for found in read_printer(project, "house").diagnostics]


def read(project: Project, name: str) -> Printer:
    reading = read_printer(project, name)
    assert reading.diagnostics == ()
    assert reading.value is not None
    return reading.value


def test_three_are_brought_along(project: Project) -> None:
    assert list(printer_files(project)) == ["coated", "newspaper", "uncoated"]
    assert read(project, Publication.model_fields["printing_house"].default).standard is Standard.X4


@pytest.mark.parametrize(
    ("name", "standard", "identifier", "profile", "ink"),
    [
        ("coated", Standard.X4, "FOGRA39", "FOGRA39L_coated.icc", 320),
        ("uncoated", Standard.X4, "FOGRA52", "PSOuncoated_v3_FOGRA52.icc", 280),
        ("newspaper", Standard.X1A, "IFRA26", "ISOnewspaper26v4.icc", 240),
    ],
)
def test_what_they_ask(
    project: Project, name: str, standard: Standard, identifier: str, profile: str, ink: float
) -> None:
    printer = read(project, name)
    condition = printer.output_condition
    assert (printer.standard, condition.identifier, condition.profile) == (standard, identifier, profile)
    assert condition.registry == "http://www.color.org"
    assert condition.condition
    assert printer.total_ink == ink
    assert (printer.inks, printer.plates) == ((RED,), ())


def test_the_workspaces_own_come_first(project: Project) -> None:
    (project.root / "printers" / "coated.yaml").write_text(LEAST, "utf-8")
    assert read(project, "coated").name == "青溪印刷厂"


def test_what_is_not_written_is_usual(project: Project) -> None:
    assert told(project, LEAST) == []
    printer = read(project, "house")
    assert (printer.bleed, printer.total_ink, printer.intent) == (3, 320, Intent.RELATIVE)
    assert printer.marks.crop
    assert printer.marks.slug
    assert printer.named(publication="a", issue="2026-3", **dict.fromkeys(REST, "")) == "a-2026-3-print"


REST = ("name", "number", "total", "date", "printer", "trim", "pages")


def test_english_keys_and_a_spot_plate(project: Project) -> None:
    text = (
        "name: House\nstandard: pdf/x-1a\noutput_condition: {identifier: FOGRA39, profile: a.icc}\n"
        "intent: perceptual\ninks:\n  - name: red\n    cmyk: {magenta: 100, yellow: 90}\n"
        "    rgb: ['#C8161D', d7000f]\n    spot: PANTONE 186 C\nspot_colours: true\n"
    )
    assert told(project, text) == []
    printer = read(project, "house")
    assert printer.plates == ("PANTONE 186 C",)
    assert printer.inks[0].screen == ("c8161d", "d7000f")
    assert printer.inks[0].cmyk.tints == (0, 1, 0.9, 0)
    assert (printer.standard, printer.intent) == (Standard.X1A, Intent.PERCEPTUAL)


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ("标准: PDF/X-3\n", "house.yaml:5:5: S211"),
        ("出血: 三毫米\n", "house.yaml:5:5: S210"),
        ("出血: -1\n", "house.yaml:5:5: S215 “出血”不能小于 0"),
        ("总墨量: 500\n", "house.yaml:5:6: S215 “总墨量”不能大于 400"),
        ("出雪: 3\n", "house.yaml:5:1: S203 没有“出雪”这一项，是不是“出血”？"),
        ("标记: {套准: 是}\n", "house.yaml:5:6: S203 没有“套准”这一项，是不是“套准线”？"),
        ("墨色:\n  - {名称: 红, 配色: {品: 180}}\n", "house.yaml:6:21: S215 “品”不能大于 100"),
        ("墨色:\n  - {名称: 红}\n", "house.yaml:6:5: S207 缺少配色（cmyk）"),
        (
            "墨色:\n  - {名称: 红, 配色: {品: 80}, 屏幕色: 朱红}\n",
            "house.yaml:6:31: S215 “屏幕色”要写六位",
        ),
        ("墨色:\n  - {名称: 红, 配色: {品: 0}}\n", "house.yaml:6:17: S706 “红”的配色里一点墨也没有"),
        (
            "墨色:\n  - {名称: 红, 配色: {品: 80}, 专色: 黑}\n",
            "house.yaml:6:30: S705 专色不能叫“黑”：这是四色版的名字",
        ),
        (
            "墨色:\n  - {名称: 红, 配色: {品: 80}}\n  - {名称: 朱, 配色: {品: 80}}\n",
            "house.yaml:7:5: S707 “朱”和前面的“红”都占着配色 0/80/0/0",
        ),
        (
            "墨色:\n  - {名称: 红, 配色: {品: 80}, 专色: 红版}\n  - {名称: 朱, 配色: {品: 70}, 专色: 红版}\n",
            "house.yaml:7:5: S707 “朱”和前面的“红”都占着专色版“红版”",
        ),
        (
            "分辨率: {提醒: 310}\n",
            "house.yaml:5:6: S703 分辨率的次序不对：“提醒”（310）不能高于“图片”（300）",
        ),
        ('文件名: "{刊物}-{期数}"\n', "house.yaml:5:6: S704 文件名里不能用“期数”，是不是“期”？"),
        ('文件名: "{刊物/}"\n', "house.yaml:5:6: S704 文件名里不能用“刊物/”"),
        ("文件名: a/b\n", "house.yaml:5:6: S704 文件名里不能用“/”"),
        ('文件名: "{刊物"\n', "house.yaml:5:6: S704 文件名里不能用“{”"),
        ('文件名: "{name.__class__}"\n', "house.yaml:5:6: S704 文件名里不能用“name.__class__”"),
    ],
)
def test_a_mistake_is_told_at_its_place(project: Project, more: str, sentence: str) -> None:
    found = told(project, LEAST + more)
    assert len(found) == 1, found
    assert found[0].startswith(f"printers/{sentence}"), found


def test_a_profile_is_a_file_beside_it(project: Project) -> None:
    (found,) = told(project, LEAST.replace("FOGRA39L_coated.icc", "../../etc/passwd"))
    assert found.startswith("printers/house.yaml:4:9: S702 特性文件只写文件名")


def test_several_mistakes_are_told_at_once(project: Project) -> None:
    found = told(project, "标准: X-9\n输出条件: {代号: FOGRA39}\n")
    assert [line.split(": ")[1][:4] for line in found] == ["S211", "S207", "S207"], found


def test_one_that_is_not_there(project: Project) -> None:
    with pytest.raises(UsageError) as caught:
        read_printer(project, "coaled")
    assert "是不是“coated”" in caught.value.message
    assert "coated、newspaper、uncoated" in caught.value.hint
    with pytest.raises(UsageError):
        read_printer(project, "../printers/coated")


def test_a_publication_names_its_printing_house(project: Project) -> None:
    folder = project.issues / "qingxi"
    folder.mkdir()
    text = "刊名: 青溪工作\n编发机关: 办公室\n印厂: {}\n"
    (folder / "publication.yaml").write_text(text.format("newspaper"), "utf-8")
    assert read_publication(project, folder).diagnostics == ()
    (folder / "publication.yaml").write_text(text.format("coatd"), "utf-8")
    (found,) = read_publication(project, folder).diagnostics
    place = "issues/qingxi/publication.yaml:3:5"
    assert str(found) == f"{place}: S701 printers/ 里没有“coatd”这个印厂，是不是“coated”？"
    assert "coated、newspaper、uncoated" in found.hint


def test_a_registry_left_blank_is_none(project: Project) -> None:
    condition = "输出条件: {代号: 自测, 特性文件: a.icc}\n"
    assert told(project, "名称: 厂\n" + condition) == []
    assert read(project, "house").output_condition.registry == "http://www.color.org"
    assert told(project, "名称: 厂\n" + condition.replace("}", ", 登记处: }")) == []
    assert read(project, "house").output_condition.registry == ""
