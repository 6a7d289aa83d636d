"""The whole path with nothing replaced: the small issue of a new workspace."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader

from press.pipeline import BuildOptions, Purpose, build
from press.project import Project
from tests.support.checks import assert_no_diagnostics
from tests.support.dump import dump_page
from tests.support.measure import measure
from tests.support.references import References


def test_a_new_workspace_builds(project: Project, issue: Path, references: References) -> None:
    result = build(project, issue)
    assert_no_diagnostics(result.diagnostics)
    reading, printed = result.files
    assert len(measure(reading.path)) == result.pages == len(measure(printed.path))
    references.check("starter-page-1", dump_page(reading.path))


def test_the_same_sources_give_the_same_bytes(project: Project, issue: Path, tmp_path: Path) -> None:
    first = build(project, issue, BuildOptions(out=tmp_path / "a"))
    second = build(project, issue, BuildOptions(out=tmp_path / "b"))
    assert [file.sha256 for file in first.files] == [file.sha256 for file in second.files]
    assert (tmp_path / "a/manifest.json").read_bytes() == (tmp_path / "b/manifest.json").read_bytes()
    assert not second.unchanged


def test_a_picture_that_changes_is_set_again(project: Project, issue: Path) -> None:
    from PIL import Image

    def draw(shade: int) -> None:
        Image.new("L", (1800, 900), shade).save(issue / "images" / "tu.png")

    article = issue / "articles" / "02-zhanlan.md"
    article.write_text(article.read_text("utf-8") + "\n![展厅](images/tu.png)\n", encoding="utf-8")
    reading = BuildOptions(purposes=(Purpose.READING,))
    draw(90)
    first = build(project, issue, reading)
    assert first.ok, [str(found) for found in first.diagnostics]
    draw(160)
    second = build(project, issue, reading)
    assert (second.unchanged, first.files != second.files) == (False, True)
    assert build(project, issue, reading).unchanged


def test_a_print_file_says_beside_every_page_what_it_is(project: Project, issue: Path) -> None:
    publication = issue.parent / "publication.yaml"
    publication.write_text(publication.read_text("utf-8") + "印厂: qingshui\n", "utf-8")
    (project.root / "printers").mkdir()
    (project.root / "printers" / "qingshui.yaml").write_text(
        "名称: 清水印务 <甲>\n标准: X-1a\n专色版: 是\n"
        "输出条件: {代号: FOGRA39, 特性文件: FOGRA39L_coated.icc}\n",
        "utf-8",
    )
    (printed,) = build(project, issue, BuildOptions(purposes=(Purpose.PRINT,))).files
    pages = PdfReader(printed.path).pages
    for number, page in enumerate(pages, start=1):
        text = page.extract_text().replace(" ", "").replace("　", "")
        assert f"第{number}页，共{len(pages)}页" in text
        assert "清水印务<甲>青品黄黑＋专色红" in text
    plates = {str(space[1]) for space in pages[0]["/Resources"]["/ColorSpace"].values()}  # type: ignore[index]
    assert plates == {"/All", "/专色红"}
