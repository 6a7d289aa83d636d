"""What no text can hold: bytes, folders and links where a file should be, pictures."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from tests.suite.workspace import make_issue, told


@pytest.fixture
def issue(tmp_path: Path) -> Path:
    """The folder of the right issue."""
    return make_issue(tmp_path)


def test_a_folder_in_place_of_the_settings(issue: Path) -> None:
    (issue / "issue.yaml").unlink()
    (issue / "issue.yaml").mkdir()
    assert told(issue)[0] == "issue.yaml S002 这个文件读不出来"


def test_a_pipe_in_place_of_the_settings_is_not_waited_for(issue: Path) -> None:
    (issue / "issue.yaml").unlink()
    os.mkfifo(issue / "issue.yaml")
    assert told(issue)[0] == "issue.yaml S002 这个文件读不出来"


def test_a_folder_in_place_of_an_article(issue: Path) -> None:
    (issue / "articles" / "02-窗口.md").unlink()
    (issue / "articles" / "02-窗口.md").mkdir()
    assert told(issue)[0] == (
        "issue.yaml:6:9 S401 articles 文件夹里没有“02-窗口.md”这个文件，叫这个名字的不是文件"
    )


def test_a_link_to_itself_in_place_of_an_article_is_told_once(issue: Path) -> None:
    article = issue / "articles" / "02-窗口.md"
    article.unlink()
    article.symlink_to(article.name)
    found = [line for line in told(issue) if not line.startswith("→")]
    assert found == ["issue.yaml:6:9 S401 articles 文件夹里没有“02-窗口.md”这个文件，叫这个名字的不是文件"]


def test_an_article_of_another_program_does_not_make_its_attachment_look_forgotten(issue: Path) -> None:
    (issue / "articles" / "01-水库.md").write_bytes("水库".encode("utf-16"))
    assert told(issue) == [
        "articles/01-水库.md:1:1 S004 文件不是 UTF-8 编码，看起来是 UTF-16",
        "→ 运行 press check --convert 可以转换，或在编辑软件里另存为 UTF-8",
    ]


def test_every_file_in_another_encoding_is_told_at_once(issue: Path) -> None:
    paths = [issue.parent / "publication.yaml", issue / "issue.yaml", *(issue / "articles").iterdir()]
    for path in paths:
        path.write_bytes(path.read_text("utf-8").encode("gb18030"))
    found = [line for line in told(issue) if not line.startswith("→")]
    assert sorted(found) == sorted(
        f"{name}:1:1 S004 文件不是 UTF-8 编码，看起来是 GB18030"
        for name in (str(path).removeprefix(f"{issue}/").removeprefix(f"{issue.parent}/") for path in paths)
    )


@pytest.mark.parametrize("link", ["大坝.png", "nowhere.png"])
def test_a_link_that_leads_nowhere_is_not_offered_as_the_right_name(issue: Path, link: str) -> None:
    picture = issue / "images" / "大坝.png"
    picture.unlink()
    picture.symlink_to(link)
    assert told(issue)[0] == "articles/01-水库.md:18:11 S501 找不到图片“images/大坝.png”"


def test_a_folder_in_place_of_a_picture(issue: Path) -> None:
    (issue / "images" / "大坝.png").unlink()
    (issue / "images" / "大坝.png").mkdir()
    assert told(issue)[0] == "articles/01-水库.md:18:11 S501 找不到图片“images/大坝.png”"


def test_an_icon_is_not_advised_to_be_printed_at_no_width(issue: Path) -> None:
    Image.new("L", (32, 32)).save(issue / "images" / "大坝.png")
    assert told(issue) == [
        "articles/01-水库.md:18:11 S510 图片“images/大坝.png”只有 32 × 32 像素，印不出来",
        "→ 这多半是图标或缩略图，请换原图",
    ]


def test_the_largest_picture_let_pass_is_no_bomb_to_the_engine() -> None:
    from press.sources.pictures import PIXELS

    assert Image.MAX_IMAGE_PIXELS is not None
    assert Image.MAX_IMAGE_PIXELS >= PIXELS


@pytest.mark.parametrize(("mode", "name"), [("LAB", "Lab 颜色"), ("F", "32 位")])
def test_a_picture_whose_colours_cannot_be_printed(issue: Path, mode: str, name: str) -> None:
    Image.new(mode, (2000, 1200)).save(issue / "images" / "大坝.png", "TIFF")
    assert told(issue) == [
        f"articles/01-水库.md:18:11 S506 图片“images/大坝.png”的格式（TIFF，{name}）不能用",
        "→ 请另存为 JPEG、PNG、TIFF 或 SVG；照片要 8 位 RGB、CMYK 或灰度",
    ]
