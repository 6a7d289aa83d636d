"""Pictures become ink, no finer than the press can show; what is ink already stays."""

from __future__ import annotations

import io
import zlib
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageCms, ImageDraw

from press.finish.ink import InkFacts, Inks, Reason, ink
from press.finish.ink.pixels import unpacked
from tests.finish.ink.sheets import inks_at, place, plates, sheet


def picture(
    pdf: pikepdf.Pdf, size: tuple[int, int], data: bytes, space: Any, bits: int = 8, **more: Any
) -> Any:
    stream = pdf.make_stream(b"")
    stream.write(zlib.compress(data), filter=Name.FlateDecode)
    stream.Type, stream.Subtype, stream.Width, stream.Height = Name.XObject, Name.Image, *size
    stream.ColorSpace, stream.BitsPerComponent = space, bits
    for key, value in more.items():
        stream[f"/{key}"] = value
    return stream


def jpeg(pdf: pikepdf.Pdf, image: Image.Image, **options: Any) -> Any:
    """Return a picture as the engine writes a JPEG: the file's own bytes."""
    file = io.BytesIO()
    image.save(file, "JPEG", quality=95, **options)
    space = {"L": Name.DeviceGray, "RGB": Name.DeviceRGB, "CMYK": Name.DeviceCMYK}[image.mode]
    stream = picture(pdf, image.size, b"", space)
    stream.write(file.getvalue(), filter=Name.DCTDecode)
    if image.mode == "CMYK":
        stream.Decode = Array([1, 0] * 4)
    return stream


def shown(held: Any, inks: Inks, pdf: pikepdf.Pdf, side: float = 100) -> tuple[Any, InkFacts]:
    """Return a picture as it is after it was shown in a square of ``side`` pt, and the facts."""
    pdf.pages[0].Contents = pdf.make_stream(b"q %f 0 0 %f 0 0 cm /I Do Q" % (side, side))
    place(pdf, "I", held)
    facts = ink(pdf, inks)
    return pdf.pages[0].Resources.XObject.I, facts


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    return sheet(b"")


def painted(size: tuple[int, int] = (200, 200)) -> Image.Image:
    """Return something with many colours."""
    return Image.merge(
        "RGB", [Image.radial_gradient("L"), Image.linear_gradient("L"), Image.new("L", (256, 256))]
    ).resize(size)


# -- colours ------------------------------------------------------------------------------------------------


def test_rgb_is_separated(pdf: pikepdf.Pdf, inks: Inks) -> None:
    made, facts = shown(picture(pdf, (1, 1), b"\0\0\xff", Name.DeviceRGB), inks, pdf)
    assert made.ColorSpace == Name.DeviceCMYK
    found = inks_at(plates(pdf), 50, 50)
    assert found["Cyan"] > 85
    assert found["Magenta"] > 70
    assert facts.pages[0].spaces == {"DeviceCMYK"}


def test_white_is_paper(pdf: pikepdf.Pdf, inks: Inks) -> None:
    shown(picture(pdf, (2, 1), b"\xff\xff\xff\xff\0\0", Name.DeviceRGB), inks, pdf)
    assert inks_at(plates(pdf), 20, 50) == {}


@pytest.mark.parametrize(
    ("data", "space", "bits"),
    [
        (b"\x20\x20\x20\x80\x80\x80", Name.DeviceRGB, 8),
        (b"\x20\x80", Name.DeviceGray, 8),
        (b"\x20\x20\x80\x80", Name.DeviceGray, 16),
        (b"\x40", Array([Name.Indexed, Name.DeviceRGB, 1, b"\x80\x80\x80\x20\x20\x20"]), 1),
    ],
)
def test_greys_are_black_alone(pdf: pikepdf.Pdf, inks: Inks, data: bytes, space: Any, bits: int) -> None:
    if bits == 1:
        data = b"\x80"
    made, _ = shown(picture(pdf, (2, 1), data, space, bits), inks, pdf)
    assert made.ColorSpace == Name.DeviceGray
    found = plates(pdf)
    dark, middle = inks_at(found, 20, 50), inks_at(found, 80, 50)
    assert set(dark) == set(middle) == {"Black"}
    assert 85 < dark["Black"] < 100
    assert middle["Black"] == pytest.approx(62, abs=2)  # what looks like it on coated paper, not half


def test_a_palette_becomes_ink(pdf: pikepdf.Pdf, inks: Inks) -> None:
    space = Array([Name.Indexed, Name.DeviceRGB, 2, b"\xff\xff\xff\0\0\xff\xff\0\0"])
    made, facts = shown(picture(pdf, (3, 1), b"\x18", space, 2), inks, pdf)
    assert made.ColorSpace == Name.DeviceCMYK
    found = plates(pdf)
    assert inks_at(found, 10, 50) == {}
    assert inks_at(found, 50, 50)["Cyan"] > 85
    assert inks_at(found, 90, 50)["Yellow"] > 90
    assert facts.pictures[0].before == "Indexed"


def test_four_bits_and_a_turned_decode(pdf: pikepdf.Pdf, inks: Inks) -> None:
    held = picture(pdf, (2, 1), b"\xf0", Name.DeviceGray, 4, Decode=Array([1, 0]))
    shown(held, inks, pdf)
    found = plates(pdf)
    assert inks_at(found, 20, 50) == {"Black": 100}
    assert inks_at(found, 80, 50) == {}


def test_the_profile_inside_a_jpeg_is_honoured(pdf: pikepdf.Pdf, inks: Inks, profile: bytes) -> None:
    del profile
    swapped = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = swapped.replace(b"rXYZ", b"tXYZ").replace(b"gXYZ", b"rXYZ").replace(b"tXYZ", b"gXYZ")
    red = Image.new("RGB", (16, 16), (255, 0, 0))
    made, _ = shown(jpeg(pdf, red, icc_profile=swapped), inks, pdf)
    assert made.ColorSpace == Name.DeviceCMYK
    found = inks_at(plates(pdf), 50, 50)
    assert found["Cyan"] > 50, "its red is the profile's green"


def test_a_profile_in_the_pdf_is_honoured(pdf: pikepdf.Pdf, inks: Inks) -> None:
    srgb = pdf.make_stream(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), N=3)
    space = Array([Name.ICCBased, srgb])
    made, facts = shown(picture(pdf, (1, 1), b"\0\0\xff", space), inks, pdf)
    assert made.ColorSpace == Name.DeviceCMYK
    assert facts.pictures[0].changed


# -- what is ink already ------------------------------------------------------------------------------------


def test_a_cmyk_jpeg_within_the_limit_stays(pdf: pikepdf.Pdf, inks: Inks) -> None:
    held = jpeg(pdf, Image.new("CMYK", (16, 16), (0, 204, 204, 0)))
    before = held.read_raw_bytes()
    made, facts = shown(held, inks, pdf)
    assert made.read_raw_bytes() == before
    assert not facts.pictures[0].changed
    assert inks_at(plates(pdf), 50, 50) == {"Magenta": 80, "Yellow": 80}


def test_a_cmyk_jpeg_with_too_much_ink_is_held_to_it(pdf: pikepdf.Pdf, inks: Inks) -> None:
    made, _ = shown(
        jpeg(pdf, Image.new("CMYK", (16, 16), (255, 240, 240, 200))), replace(inks, total=3.0), pdf
    )
    found = inks_at(plates(pdf), 50, 50)
    assert sum(found.values()) <= 300
    assert found["Cyan"] > found["Magenta"] - 1
    assert made.Filter == Name.DCTDecode


def test_no_pixel_of_a_dark_photograph_has_too_much_ink(pdf: pikepdf.Pdf, inks: Inks) -> None:
    dark = painted((300, 300)).point([value // 8 for value in range(256)] * 3)
    made, _ = shown(jpeg(pdf, dark), replace(inks, total=2.4), pdf)
    image = unpacked(made).image
    colours = image.getcolors(1 << 24)
    assert colours is not None
    assert max(sum(colour) for _, colour in colours) <= 2.4 * 255  # type: ignore[arg-type]


def test_line_art_stays_line_art(pdf: pikepdf.Pdf, inks: Inks) -> None:
    image = Image.new("L", (1200, 1200), 255)
    ImageDraw.Draw(image).ellipse((100, 100, 1100, 1100), fill=0)
    made, facts = shown(picture(pdf, image.size, image.tobytes(), Name.DeviceGray), inks, pdf, 72)
    assert (int(made.BitsPerComponent), int(made.Width)) == (1, 1200)
    assert facts.pictures[0].ppi_after == 1200
    assert inks_at(plates(pdf), 36, 36) == {"Black": 100}


def test_line_art_finer_than_the_plate_is_made_smaller(pdf: pikepdf.Pdf, inks: Inks) -> None:
    image = Image.new("RGB", (1000, 1000), "white")
    ImageDraw.Draw(image).rectangle((0, 0, 500, 1000), fill="black")
    made, _ = shown(picture(pdf, image.size, image.tobytes(), Name.DeviceRGB), inks, pdf, 36)
    assert (int(made.BitsPerComponent), int(made.Width), made.ColorSpace) == (1, 600, Name.DeviceGray)


# -- resolution ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("side", "pixels"), [(100.0, 500), (80.0, 500), (72.0, 300), (36.0, 150)])
def test_pictures_are_no_finer_than_the_press(pdf: pikepdf.Pdf, inks: Inks, side: float, pixels: int) -> None:
    made, facts = shown(jpeg(pdf, painted((500, 500))), inks, pdf, side)
    assert int(made.Width) == int(made.Height) == pixels
    assert facts.pictures[0].ppi_before == pytest.approx(500 / side * 72, abs=0.1)


def test_the_largest_use_counts_wherever_it_is(pdf: pikepdf.Pdf, inks: Inks) -> None:
    held = jpeg(pdf, painted((500, 500)))
    outer = pdf.make_stream(b"q 2 0 0 2 0 0 cm 17 0 0 17 0 0 cm /I Do Q")
    outer.Subtype, outer.BBox, outer.Matrix = Name.Form, Array([0, 0, 100, 100]), Array([2, 0, 0, 2, 0, 0])
    outer.Resources = Dictionary(XObject=Dictionary(I=held))
    pdf.pages[0].Contents = pdf.make_stream(b"q 60 0 0 60 0 0 cm /I Do Q /X Do")
    place(pdf, "I", held)
    place(pdf, "X", outer)
    facts = ink(pdf, inks)
    (told,) = facts.pictures
    assert told.ppi_before == pytest.approx(500 / 68 * 72, abs=0.1)
    assert told.pixels == (283, 283)
    assert pdf.pages[0].Resources.XObject.I.objgen == outer.Resources.XObject.I.objgen


@pytest.mark.parametrize("sides", [(80, 30, 28, 90), (30, 80, 28, 90)])
@pytest.mark.parametrize("transparency", [True, False])
def test_a_picture_at_several_sizes_has_a_copy_where_one_cannot_serve_them_all(
    inks: Inks, sides: tuple[int, ...], transparency: bool
) -> None:
    """Pages share their resources, as the engine's do; half of the picture's ink is left everywhere."""
    pdf = sheet(b"", ExtGState={"/G": Dictionary(ca=0.5)})
    place(pdf, "I", jpeg(pdf, painted((500, 500))))
    for number, side in enumerate(sides):
        if number:
            pdf.add_blank_page(page_size=(100, 100)).obj.Resources = pdf.pages[0].Resources
        pdf.pages[number].Contents = pdf.make_stream(b"q /G gs %d 0 0 %d 0 0 cm /I Do Q" % (side, side))
    pdf.pages[0].obj.Resources = resources = pdf.make_indirect(pdf.pages[0].Resources)
    for page in pdf.pages:
        page.obj.Resources = resources
    facts = ink(pdf, replace(inks, transparency=transparency))
    assert facts.unresolved == ()
    assert sorted(told.pixels[0] for told in facts.pictures) == [125, 500]
    for page, side in zip(pdf.pages, sides, strict=True):
        (name,) = (
            str(one.operands[0]) for one in pikepdf.parse_content_stream(page) if str(one.operator) == "Do"
        )
        assert int(resources.XObject[name].Width) == (125 if side <= 30 else 500)
    assert max(inks_at(plates(pdf), 15, 15).values()) <= 51


def test_turned_pictures_are_measured_along_their_edges(pdf: pikepdf.Pdf, inks: Inks) -> None:
    place(pdf, "I", jpeg(pdf, painted((500, 500))))
    pdf.pages[0].Contents = pdf.make_stream(b"0 72 -72 0 72 0 cm /I Do")
    assert ink(pdf, inks).pictures[0].ppi_before == pytest.approx(500)


def test_pictures_of_equal_bytes_are_kept_once(pdf: pikepdf.Pdf, inks: Inks) -> None:
    place(pdf, "I", jpeg(pdf, painted()))
    place(pdf, "J", jpeg(pdf, painted()))
    pdf.pages[0].Contents = pdf.make_stream(b"q 90 0 0 90 0 0 cm /I Do /J Do Q")
    ink(pdf, inks)
    held = pdf.pages[0].Resources.XObject
    assert held.I.objgen == held.J.objgen


# -- masks --------------------------------------------------------------------------------------------------


def test_soft_masks_stay(pdf: pikepdf.Pdf, inks: Inks) -> None:
    mask = picture(pdf, (2, 1), b"\xff\0", Name.DeviceGray, Interpolate=True)
    held = picture(pdf, (2, 1), b"\0\0\xff\0\0\xff", Name.DeviceRGB, SMask=mask, Interpolate=True)
    made, facts = shown(held, inks, pdf)
    found = plates(pdf)
    assert inks_at(found, 20, 50)["Cyan"] > 85
    assert inks_at(found, 80, 50) == {}
    assert "/Interpolate" not in made
    assert "/Interpolate" not in made.SMask
    assert facts.pages[0].transparent


def test_a_soft_mask_is_no_finer_than_its_picture(pdf: pikepdf.Pdf, inks: Inks) -> None:
    mask = picture(pdf, (500, 500), painted((500, 500)).getchannel("R").tobytes(), Name.DeviceGray)
    made, _ = shown(
        picture(pdf, (500, 500), painted((500, 500)).tobytes(), Name.DeviceRGB, SMask=mask), inks, pdf, 36
    )
    assert int(made.SMask.Width) == int(made.Width) == 150


def test_a_colour_key_hides_what_it_did(pdf: pikepdf.Pdf, inks: Inks) -> None:
    held = picture(pdf, (2, 1), b"\0\0\xff\xff\0\0", Name.DeviceRGB, Mask=Array([250, 255, 0, 5, 0, 5]))
    made, _ = shown(held, inks, pdf)
    assert bool(made.Mask.ImageMask)
    found = plates(pdf)
    assert inks_at(found, 20, 50)["Cyan"] > 85
    assert inks_at(found, 80, 50) == {}


def test_stencils_are_painted_with_ink(pdf: pikepdf.Pdf, inks: Inks) -> None:
    stencil = picture(pdf, (8, 1), b"\x0f", Name.DeviceGray, 1, ImageMask=True)
    del stencil["/ColorSpace"]
    place(pdf, "I", stencil)
    pdf.pages[0].Contents = pdf.make_stream(b"1 0.2 0.2 rg 100 0 0 100 0 0 cm /I Do")
    ink(pdf, inks)
    assert inks_at(plates(pdf), 20, 50) == {"Magenta": 80, "Yellow": 80}


def test_inline_images_become_pictures(inks: Inks) -> None:
    pdf = sheet(b"q 100 0 0 100 0 0 cm BI /W 4 /H 4 /CS /RGB /BPC 8 ID " + b"\0\0\xff" * 16 + b" EI Q")
    facts = ink(pdf, inks)
    assert inks_at(plates(pdf), 50, 50)["Cyan"] > 85
    assert len(facts.pictures) == 1


# -- how they are written -----------------------------------------------------------------------------------


def test_drawings_are_kept_without_loss_and_photographs_as_jpeg(pdf: pikepdf.Pdf, inks: Inks) -> None:
    drawing = Image.new("RGB", (300, 300), "navy")
    ImageDraw.Draw(drawing).rectangle((50, 50, 200, 200), fill="orange")
    made, _ = shown(picture(pdf, drawing.size, drawing.tobytes(), Name.DeviceRGB), inks, pdf)
    assert made.Filter == Name.FlateDecode
    many = painted((300, 300))
    made, _ = shown(picture(pdf, many.size, many.tobytes(), Name.DeviceRGB), inks, pdf)
    assert made.Filter == Name.DCTDecode


def test_a_picture_that_cannot_be_read_is_told_with_its_place(pdf: pikepdf.Pdf, inks: Inks) -> None:
    made, facts = shown(picture(pdf, (100, 100), b"few", Name.DeviceRGB), inks, pdf)
    (told,) = facts.unresolved
    assert (told.page, told.reason) == (1, Reason.PICTURE)
    assert told.where == pytest.approx((0, 0, 100, 100))
    assert made.ColorSpace == Name.DeviceRGB


def test_a_picture_too_large_to_be_true_is_not_unpacked(pdf: pikepdf.Pdf, inks: Inks) -> None:
    _, facts = shown(picture(pdf, (1_000_000, 1_000_000), b"\0" * 10, Name.DeviceRGB), inks, pdf)
    assert facts.unresolved[0].reason == Reason.PICTURE
