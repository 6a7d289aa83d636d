"""Pictures: found, ours, readable, fine enough."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest
from PIL import Image, ImageFile

from press.diagnostics import Diagnostic, Span
from press.model.blocks import Picture
from press.sources.pictures import PictureReader

PLACE = Span(Path("01.md"), 5, 6)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "issue" / "images").mkdir(parents=True)
    return tmp_path / "issue"


@pytest.fixture
def look(folder: Path) -> Callable[..., tuple[Picture | None, list[Diagnostic]]]:
    def look_up(target: str, share: float = 1.0) -> tuple[Picture | None, list[Diagnostic]]:
        reader = PictureReader(folder, [])
        return reader(target, share, "桥", PLACE), reader.found

    return look_up


def draw(folder: Path, name: str, width: int, height: int, **options: object) -> Path:
    path = folder / "images" / name
    Image.new("L", (width, height), 128).save(path, **options)  # type: ignore[arg-type]
    return path


Look = Callable[..., tuple[Picture | None, list[Diagnostic]]]


def codes(found: list[Diagnostic]) -> list[str]:
    return [one.code for one in found]


def test_a_fine_picture(folder: Path, look: Look) -> None:
    draw(folder, "桥.png", 1900, 1000)
    assert look("images/桥.png") == (Picture(PurePosixPath("images/桥.png"), 1900, 1000, "桥"), [])


def test_pixels_are_counted_after_turning(folder: Path, look: Look) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    draw(folder, "a.jpg", 1000, 1900, exif=exif)
    picture, found = look("images/a.jpg")
    assert picture is not None
    assert (picture.width, picture.height, found) == (1900, 1000, [])


@pytest.mark.parametrize(
    ("width", "share", "expected"),
    [
        (1536, 1.0, []),  # 250 ppi at 156 mm
        (1530, 1.0, ["S509"]),
        (925, 1.0, ["S509"]),
        (915, 1.0, ["S508"]),  # 149 ppi
        (915, 0.5, []),
    ],
)
def test_fineness_at_the_printed_width(
    folder: Path, look: Look, width: int, share: float, expected: list[str]
) -> None:
    draw(folder, "a.png", width, 400)
    assert codes(look("images/a.png", share)[1]) == expected


def test_what_to_do_about_a_coarse_picture(folder: Path, look: Look) -> None:
    draw(folder, "a.png", 600, 400)
    (diagnostic,) = look("images/a.png")[1]
    assert str(diagnostic) == (
        "01.md:5:6: S508 图片“images/a.png”太小：排 156 mm 宽只有 97 ppi，印出来是糊的"
    )
    assert diagnostic.hint == "请换原图；实在没有，就用 :::图 写“宽: 39%”，最多排 60 mm 宽"
    assert look("images/a.png", 0.39)[1] == []


def test_a_tall_picture_is_as_wide_as_the_page_is_high(folder: Path, look: Look) -> None:
    draw(folder, "a.png", 600, 2400)
    assert look("images/a.png")[1] == []


def test_capitals_count_everywhere(folder: Path, look: Look) -> None:
    draw(folder, "Qiao.PNG", 1900, 1000)
    picture, found = look("images/qiao.png")
    assert picture is not None
    assert picture.path == PurePosixPath("images/Qiao.PNG")
    assert [str(one) for one in found] == [
        "01.md:5:6: S502 图片“images/qiao.png”的大小写不对，文件叫“images/Qiao.PNG”"
    ]


def test_a_wrong_name_finds_the_nearest(folder: Path, look: Look) -> None:
    draw(folder, "xinqiao.png", 1900, 1000)
    (diagnostic,) = look("images/xinqioa.png")[1]
    assert diagnostic.message == "找不到图片“images/xinqioa.png”，是不是“images/xinqiao.png”？"


@pytest.mark.parametrize(
    "target", ["../a.png", "/etc/hosts", "C:\\a.png", "images/../../a.png", "images\\..\\..\\a.png"]
)
def test_no_way_leads_outside(folder: Path, look: Look, target: str) -> None:
    Image.new("L", (10, 10)).save(folder.parent / "a.png")
    assert codes(look(target)[1]) == ["S503"]


def test_a_symbolic_link_leads_nowhere_outside(folder: Path, look: Look) -> None:
    Image.new("L", (1900, 1000)).save(folder.parent / "a.png")
    (folder / "images" / "a.png").symlink_to(folder.parent / "a.png")
    (folder / "images" / "out").symlink_to(folder.parent)
    (folder / "images" / "loop.png").symlink_to("loop.png")
    assert look("images/a.png")[0] is None
    assert codes(look("images/a.png")[1]) == ["S503"]
    assert codes(look("images/out/a.png")[1]) == ["S503"]
    assert codes(look("images/loop.png")[1]) == ["S501"]


def test_nothing_is_fetched(look: Look) -> None:
    assert codes(look("https://example.org/a.png")[1]) == ["S504"]


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"\x89PNG\r\n\x1a\n" + bytes(40), b"GIF89a\xff\xff"])
def test_what_is_no_picture_is_told(folder: Path, look: Look, data: bytes) -> None:
    (folder / "images" / "a.png").write_bytes(data)
    assert codes(look("images/a.png")[1]) == ["S505"]


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.tif"])
def test_a_picture_cut_short_is_told(
    folder: Path, look: Look, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as the engine leaves it
    path = folder / "images" / name
    Image.effect_noise((800, 600), 50).save(path)
    path.write_bytes(path.read_bytes()[:20_000])
    assert codes(look(f"images/{name}")[1]) == ["S505"]


@pytest.mark.parametrize("name", ["a.eps", "a.heic", "a.pdf"])
def test_formats_that_cannot_be_printed(folder: Path, look: Look, name: str) -> None:
    (folder / "images" / name).write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    (found,) = look(f"images/{name}")[1]
    assert found.code == "S506"
    assert f"（{name[2:].upper()}）" in found.message


def test_a_disguised_format_is_known_by_its_content(folder: Path, look: Look) -> None:
    Image.new("L", (1900, 1000)).save(folder / "images" / "a.ppm")
    (folder / "images" / "a.ppm").rename(folder / "images" / "a.png")
    assert codes(look("images/a.png")[1]) == ["S506"]


@pytest.mark.parametrize("size", [(12_000, 10_000), (20_000, 20_000)])
def test_a_picture_of_too_many_pixels_is_not_decoded(folder: Path, look: Look, size: tuple[int, int]) -> None:
    header = (
        b"\x00\x00\x00\rIHDR"
        + size[0].to_bytes(4, "big")
        + size[1].to_bytes(4, "big")
        + b"\x08\x00\x00\x00\x00"
    )
    data = b"\x89PNG\r\n\x1a\n" + header + zlib.crc32(header[4:]).to_bytes(4, "big")
    idat = zlib.compress(b"")
    data += len(idat).to_bytes(4, "big") + b"IDAT" + idat + zlib.crc32(b"IDAT" + idat).to_bytes(4, "big")
    (folder / "images" / "a.png").write_bytes(data)
    assert codes(look("images/a.png")[1]) == ["S507"]
