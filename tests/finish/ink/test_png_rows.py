"""Pictures packed as PNG packs them."""

from __future__ import annotations

import io
import zlib
from typing import Any

import pikepdf
import pytest
from PIL import Image

from press.finish.ink.png_rows import read_rows
from press.finish.ink.strips import strips

SIZE = (37, 300)


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    return pikepdf.new()


def picture(mode: str) -> Image.Image:
    ramp = Image.linear_gradient("L").resize(SIZE)
    return ramp if mode == "L" else Image.merge("RGB", (ramp, ramp.rotate(180), Image.new("L", SIZE, 9)))


def xobject(pdf: pikepdf.Pdf, image: Image.Image, **parameters: Any) -> Any:
    file = io.BytesIO()
    image.save(file, "PNG")
    png, packed, at = file.getvalue(), b"", 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        packed += png[at + 8 : at + 8 + length] if png[at + 4 : at + 8] == b"IDAT" else b""
        at += 12 + length
    stream = pikepdf.Stream(pdf, b"")
    stream.Width, stream.Height = image.size
    stream.BitsPerComponent = 8
    told = {"/Predictor": 15, "/Columns": SIZE[0], "/Colors": len(image.getbands())}
    stream.write(packed, filter=pikepdf.Name.FlateDecode, decode_parms=pikepdf.Dictionary(told | parameters))
    return stream


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_pixels_are_those_that_were_packed(pdf: pikepdf.Pdf, mode: str) -> None:
    image = picture(mode)
    found = read_rows(xobject(pdf, image))
    assert found is not None
    assert (found.mode, found.size, found.tobytes()) == (mode, SIZE, image.tobytes())


@pytest.mark.parametrize("wrong", [{"/Predictor": 2}, {"/Columns": 36}, {"/Colors": 1}, {"/Colors": 4}])
def test_what_is_not_packed_so_is_left_to_others(pdf: pikepdf.Pdf, wrong: dict[str, int]) -> None:
    assert read_rows(xobject(pdf, picture("RGB"), **wrong)) is None


def test_a_picture_cut_short_is_left_to_others(pdf: pikepdf.Pdf) -> None:
    stream = xobject(pdf, picture("RGB"))
    packed, parameters = stream.read_raw_bytes(), stream.DecodeParms
    stream.write(packed[: len(packed) // 2], filter=pikepdf.Name.FlateDecode, decode_parms=parameters)
    assert read_rows(stream) is None
    short = zlib.compress(zlib.decompress(packed)[: -SIZE[0]])
    stream.write(short, filter=pikepdf.Name.FlateDecode, decode_parms=parameters)
    assert read_rows(stream) is None


def test_strips_are_the_whole_picture() -> None:
    image = picture("RGB")
    again = Image.new("RGB", SIZE)
    for box, strip in strips(image):
        again.paste(strip, box)
    assert again.tobytes() == image.tobytes()
