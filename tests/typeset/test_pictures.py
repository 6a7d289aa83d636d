"""Pictures that the engine would print as noise, or as words, are written anew for it."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms, ImageOps, ImageStat
from pypdf import PdfReader

from press.errors import TypesetError
from press.fonts import FontSet
from press.makeup.galley import Galley
from press.typeset import typeset
from press.typeset.fetching import GalleyFetcher
from press.typeset.pictures import settable


def png(depth: int, kind: int, sample: bytes, *, interlace: int = 0) -> bytes:
    """Return a PNG of one pixel."""
    head = struct.pack(">IIBBBBB", 1, 1, depth, kind, 0, 0, interlace)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" + sample)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def saved(image: Image.Image, form: str) -> bytes:
    file = io.BytesIO()
    image.save(file, form)
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(settable(data)))


@pytest.mark.parametrize(
    ("data", "mode", "pixel"),
    [
        pytest.param(png(16, 0, b"\x80\x00"), "L", 128, id="grey of 16 bits"),
        pytest.param(png(16, 2, b"\xff\xff\x00\x00\x80\x00"), "RGB", (255, 0, 128), id="RGB of 16 bits"),
        pytest.param(png(8, 2, b"\x01\x02\x03", interlace=1), "RGB", (1, 2, 3), id="interlaced"),
        pytest.param(saved(Image.new("I;16", (1, 1), 0x8000), "TIFF"), "L", 128, id="TIFF of 16 bits"),
    ],
)
def test_eight_bits_a_channel_and_no_interlacing(data: bytes, mode: str, pixel: object) -> None:
    image = opened(data)
    assert (image.format, image.mode, image.getpixel((0, 0))) == ("PNG", mode, pixel)
    assert settable(data)[24] == 8
    assert settable(data)[28] == 0


def test_cmyk_stays_cmyk() -> None:
    image = opened(saved(Image.new("CMYK", (8, 8), (255, 0, 10, 0)), "TIFF"))
    assert (image.format, image.mode, image.getpixel((4, 4))) == ("JPEG", "CMYK", (255, 0, 10, 0))


def swapped() -> bytes:
    """Return a profile whose red is the green of sRGB, and the other way round."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = profile.replace(b"rXYZ", b"tXYZ").replace(b"gXYZ", b"rXYZ").replace(b"tXYZ", b"gXYZ")
    return profile.replace("sRGB".encode("utf-16-be"), "swap".encode("utf-16-be"))


def with_profile(image: Image.Image, form: str, profile: bytes, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, form, icc_profile=profile, **options)
    return file.getvalue()


@pytest.mark.parametrize("form", ["PNG", "TIFF"])
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_colours_of_their_own_become_srgb(form: str, mode: str) -> None:
    """The engine writes no profile of these into the PDF: what they say would be lost."""
    full = (255, 0, 0, 128)[: len(mode)]
    image = opened(with_profile(Image.new(mode, (2, 2), full), form, swapped()))
    assert (image.mode, "icc_profile" in image.info) == (mode, False)
    pixel = image.getpixel((0, 0))
    assert isinstance(pixel, tuple)
    assert pixel[1] > 250 > 10 > pixel[0]
    assert pixel[3:] == full[3:]


def test_a_palette_has_colours_of_its_own_too() -> None:
    image = Image.new("RGB", (2, 2), (255, 0, 0)).convert("P")
    assert opened(with_profile(image, "PNG", swapped())).convert("RGB").getpixel((0, 0)) == (0, 255, 0)


@pytest.mark.parametrize("profile", [b"no profile", "sRGB"])
def test_srgb_by_name_and_what_is_no_profile_change_nothing(profile: bytes | str) -> None:
    if isinstance(profile, str):
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = with_profile(Image.new("RGB", (2, 2), (255, 0, 0)), "PNG", profile)
    assert settable(data) is data


def test_a_photograph_taken_on_its_side_stands_upright_as_fine_as_before() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    scene = Image.merge(
        "RGB", [Image.linear_gradient("L"), Image.radial_gradient("L"), Image.linear_gradient("L")]
    )
    data = with_profile(scene.resize((64, 32)), "JPEG", swapped(), exif=exif, quality=98)
    image = opened(data)
    assert (image.format, image.size, image.getexif().get(0x0112)) == ("JPEG", (32, 64), None)
    assert image.info["icc_profile"] == swapped()
    upright = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
    difference = ImageStat.Stat(ImageChops.difference(image, upright))
    assert max(difference.mean) < 2
    assert settable(data) is settable(data), "it is turned once, not in every pass over the pages"


@given(st.lists(st.tuples(st.integers(6, 60), st.integers(0, 255)), max_size=4))
def test_broken_exif_breaks_nothing(changes: list[tuple[int, int]]) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "camera" * 6
    file = io.BytesIO()
    Image.new("RGB", (8, 4)).save(file, "JPEG", exif=exif)
    data = bytearray(file.getvalue())
    start = data.index(b"Exif")
    for at, value in changes:
        data[start + at] = value
    assert settable(bytes(data)).startswith(b"\xff\xd8\xff")


def test_the_profile_of_a_cmyk_tiff_is_kept() -> None:
    data = with_profile(Image.new("CMYK", (8, 8), (255, 0, 10, 0)), "TIFF", swapped())
    assert opened(data).info["icc_profile"] == swapped()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF", "GIF"])
def test_others_are_left_alone(form: str) -> None:
    data = saved(Image.new("RGB", (3, 2), (1, 2, 3)), form)
    assert settable(data) is data


def test_a_picture_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png(16, 0, b"\x80\x00")[:40])
    fetcher = GalleyFetcher(Galley("", (), "", tmp_path, ()))
    with pytest.raises(OSError, match=r"a\.png"):
        fetcher.fetch((tmp_path / "a.png").as_uri())
    with pytest.raises(TypesetError, match=r"图片读不出来：a\.png"):
        fetcher.check()


def test_the_pdf_holds_the_picture_written_anew(faces: FontSet, cache: Path, tmp_path: Path) -> None:
    Image.new("CMYK", (8, 8), (255, 0, 10, 0)).save(tmp_path / "a.tif")
    (tmp_path / "b.png").write_bytes(png(16, 0, b"\x80\x00"))
    html = "<!doctype html><html lang=zh-CN><title>图</title><img src=a.tif alt=''><img src=b.png alt=''>"
    pdf = typeset(Galley(html, (), "", tmp_path), faces, cache=cache).write_pdf()
    pictures = [image.image for image in PdfReader(io.BytesIO(pdf)).pages[0].images]
    assert sorted(picture.mode for picture in pictures if picture) == ["CMYK", "L"]
    assert {picture.getpixel((0, 0)) for picture in pictures if picture} == {128, (255, 0, 10, 0)}


def test_a_picture_that_the_engine_cannot_load_stops_the_build(
    faces: FontSet, cache: Path, tmp_path: Path
) -> None:
    (tmp_path / "图.jpg").write_bytes(b"no picture at all")
    html = '<html lang="zh-CN"><body><img src="图.jpg" alt="字"></body></html>'
    with pytest.raises(TypesetError, match=r"图\.jpg"):
        typeset(Galley(html, (), "", tmp_path), faces, cache=cache)


def test_a_picture_of_few_colours_is_written_anew_only_once() -> None:
    palette = saved(Image.new("RGB", (8, 8), (200, 90, 60)).quantize(4), "PNG")
    first, second = settable(palette), settable(bytes(bytearray(palette)))
    assert first is second
    image = Image.open(io.BytesIO(first))
    assert (image.mode, image.getpixel((4, 4))) == ("RGB", (200, 90, 60))
    assert Image.open(io.BytesIO(settable(saved(Image.new("1", (8, 8), 1), "PNG")))).mode == "L"


def test_a_clear_colour_stays_clear() -> None:
    palette = Image.new("RGB", (8, 8), (200, 90, 60)).quantize(4)
    palette.info["transparency"] = 0
    image = Image.open(io.BytesIO(settable(saved(palette, "PNG"))))
    assert image.getchannel("A").getextrema() == (0, 0)


@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA", "P", "1"])
def test_pixels_come_out_of_the_pdf_as_they_went_in(
    faces: FontSet, cache: Path, tmp_path: Path, mode: str
) -> None:
    drawing = Image.effect_noise((40, 30), 90).convert(mode)
    drawing.save(tmp_path / "a.png")
    document = typeset(Galley('<img src="a.png">', (), "", tmp_path), faces, cache=cache)
    for _ in range(2):
        (found,) = PdfReader(io.BytesIO(document.write_pdf())).pages[0].images
        assert found.image is not None
        assert found.image.convert("RGB").tobytes() == drawing.convert("RGB").tobytes()
