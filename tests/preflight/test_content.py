"""Content read as marks: where they stand on paper, how large, in which colour; operator by operator."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from press.finish.geometry import Box
from press.preflight.content import Content, Fill, Mark, Picture, Reader, Shade, Stroke, Text
from tests.preflight.book import font, picture, resources, spot

PAPER = Box(0, 0, 600, 800)
Read = Callable[..., Content]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Return what a page with some content paints."""

    def reading(content: str, edit: Callable[[Pdf], object] = lambda pdf: None) -> Content:
        pdf = Pdf.new()
        pdf.add_blank_page(page_size=(600, 800))
        page = pdf.pages[0].obj
        page.Contents = Stream(pdf, content.encode("latin-1"))
        page.Resources = Dictionary(
            Font=Dictionary(Song=font(pdf)), XObject=Dictionary(), ExtGState=Dictionary(),
            ColorSpace=Dictionary(), Pattern=Dictionary(), Shading=Dictionary(), Properties=Dictionary(),
        )  # fmt: skip
        edit(pdf)
        return Reader(pdf).read(pdf.pages[0], PAPER)

    return reading


def _box(mark: Mark) -> list[float]:
    return [round(edge, 2) for edge in mark.box]


def test_resources_may_stand_above_the_page(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        page = pdf.pages[0].obj
        page.Parent.Resources = page.Resources
        del page["/Resources"]

    (mark,) = read("BT /Song 10 Tf <0001> Tj ET", edit).marks
    assert isinstance(mark, Text)
    assert mark.font.embedded


# -- paths -------------------------------------------------------------------------------------------


def test_areas_stand_where_the_matrix_puts_them(read: Read) -> None:
    (mark,) = read("q 2 0 0 2 10 20 cm 5 5 20 30 re f Q").marks
    assert isinstance(mark, Fill)
    assert _box(mark) == [20, 30, 60, 90]


def test_a_turned_area_has_the_box_around_it(read: Read) -> None:
    (mark,) = read("0 1 -1 0 100 100 cm 0 0 20 50 re f").marks
    assert _box(mark) == [50, 100, 100, 120]


def test_a_line_is_as_wide_as_on_paper(read: Read) -> None:
    (mark,) = read("q 0.5 0 0 0.5 0 0 cm 1 w 0 200 m 400 200 l S Q").marks
    assert isinstance(mark, Stroke)
    assert mark.width == 0.5
    assert _box(mark) == [0, 99.75, 200.25, 100.25]


def test_lines_of_one_path_are_marks_of_their_own(read: Read) -> None:
    marks = read("1 w 10 10 m 20 10 l 500 700 m 520 700 l S").marks
    assert len(marks) == 2
    assert max(mark.box.width for mark in marks) < 30


def test_holes_are_no_marks(read: Read) -> None:
    (mark,) = read("10 10 100 100 re 20 20 50 50 re f*").marks
    assert _box(mark) == [10, 10, 110, 110]


def test_what_is_clipped_away_is_not_there(read: Read) -> None:
    assert read("q 0 0 50 50 re W n 100 100 20 20 re f Q").marks == []
    (mark,) = read("q 0 0 50 50 re W n 40 40 20 20 re f Q").marks
    assert _box(mark) == [40, 40, 50, 50]
    (mark,) = read("q 0 0 50 50 re W n Q 100 100 20 20 re f").marks
    assert _box(mark) == [100, 100, 120, 120]


def test_what_lies_off_the_paper_is_not_there(read: Read) -> None:
    assert read("700 100 20 20 re f").marks == []


def test_curves_lie_within_their_control_points(read: Read) -> None:
    (mark,) = read("10 10 m 20 60 30 70 40 10 c f").marks
    assert _box(mark) == [10, 10, 40, 70]


# -- colours -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("set_", "build"),
    [
        ("0.5 g", "K50"),
        ("0 0.8 0.8 0 k", "M80 Y80"),
        ("/DeviceCMYK cs 0 0 0 1 sc", "K100"),
        ("/DeviceCMYK cs", "K100"),
        ("/DeviceGray cs 0 scn", "K100"),
        ("/Red cs 0.5 scn", "专色红 50"),
        ("/Red cs", "专色红 100"),
        ("q 1 0 0 0 k Q", "K100"),
    ],
)
def test_colours(read: Read, set_: str, build: str) -> None:
    def edit(pdf: Pdf) -> None:
        resources(pdf).ColorSpace["/Red"] = spot(pdf, "专色红")

    (mark,) = read(f"{set_} 0 0 9 9 re f", edit).marks
    assert mark.colour
    assert mark.colour.build == build


def test_filling_and_stroking_have_colours_of_their_own(read: Read) -> None:
    fill, stroke = read("1 0 0 0 k 0 1 0 0 K 0 0 9 9 re B").marks
    assert fill.colour
    assert stroke.colour
    assert (fill.colour.build, stroke.colour.build) == ("C100", "M100")


def test_white_is_white_in_every_space(read: Read) -> None:
    marks = read("1 g 0 0 9 9 re f 0 0 0 0 k 0 0 9 9 re f 1 1 1 rg 0 0 9 9 re f").marks
    assert [mark.colour.is_white for mark in marks if mark.colour] == [True, True, True]


def test_an_indexed_space_is_its_base_s(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        held = Array([Name.Indexed, Name.DeviceRGB, 1, pikepdf.String(b"abcdef")])
        resources(pdf).XObject["/P"] = picture(pdf, b"a" * 100, 10, 10, ColorSpace=held)

    (mark,) = read("q 10 0 0 10 0 0 cm /P Do Q", edit).marks
    assert isinstance(mark, Picture)
    assert mark.space
    assert mark.space.family == "rgb"


def test_overprint_is_read_from_the_state(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        states = resources(pdf).ExtGState
        states["/Both"] = Dictionary(OP=True, OPM=1)
        states["/Fill"] = Dictionary(OP=False, op=True)

    both = read("/Both gs 0 0 9 9 re B", edit).marks
    assert [(mark.overprint, mark.overprint_mode) for mark in both] == [(True, 1), (True, 1)]
    only = read("/Fill gs 0 0 9 9 re B", edit).marks
    assert [mark.overprint for mark in only] == [True, False]


# -- text --------------------------------------------------------------------------------------------


def test_text_has_its_size_and_place_on_paper(read: Read) -> None:
    (mark,) = read("BT /Song 10 Tf 1 0 0 1 100 200 Tm <00010002> Tj ET").marks
    assert isinstance(mark, Text)
    assert (mark.text, mark.size, mark.font.name) == ("一二", 10, "Qingxi")
    assert _box(mark) == [100, 198.8, 120, 208.8]


def test_sizes_multiply(read: Read) -> None:
    (mark,) = read("2 0 0 2 0 0 cm BT /Song 1 Tf 6 0 0 6 10 20 Tm <0001> Tj ET").marks
    assert isinstance(mark, Text)
    assert mark.size == 12
    assert _box(mark) == [20, 38.56, 32, 50.56]


def test_spacing_and_corrections_move_what_follows(read: Read) -> None:
    marks = read("BT /Song 10 Tf 2 Tc 50 Tz [<0001> -500 <0002>] TJ <0003> Tj ET").marks
    # (10 + 2) × 0.5 each, and 5 × 0.5 between.
    assert [_box(mark)[0::2] for mark in marks] == [[0, 14.5], [14.5, 20.5]]


def test_spaces_before_and_after_are_no_ink(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        spaces = b"3 beginbfchar <0001> <0020> <0002> <4E8C> <0003> <3000> endbfchar"
        resources(pdf).Font.Song.ToUnicode = Stream(pdf, spaces)

    (mark,) = read("BT /Song 10 Tf <0001000200020003> Tj <0001> Tj ET", edit).marks
    assert _box(mark)[0::2] == [10, 30]


def test_lines_move_by_the_leading(read: Read) -> None:
    marks = read("BT /Song 10 Tf 14 TL 50 700 Td <0001> Tj T* <0001> Tj 0 -20 TD <0001> Tj <0001> ' ET").marks
    assert [round(mark.box.bottom + 1.2) for mark in marks] == [700, 686, 666, 646]
    assert {mark.box.left for mark in marks} == {50}


def test_invisible_text_is_no_mark(read: Read) -> None:
    assert read("BT /Song 10 Tf 3 Tr <0001> Tj ET").marks == []
    (mark,) = read("0 1 0 0 K BT /Song 10 Tf 1 Tr <0001> Tj ET").marks
    assert mark.colour
    assert mark.colour.build == "M100"


def test_glyphs_that_are_missing_are_counted(read: Read) -> None:
    (mark,) = read("BT /Song 10 Tf <000100000000> Tj ET").marks
    assert isinstance(mark, Text)
    assert mark.missing == 2


def test_a_map_of_glyphs_tells_which_are_missing(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        below = resources(pdf).Font.Song.DescendantFonts[0]
        below.CIDToGIDMap = Stream(pdf, bytes([0, 0, 0, 1, 0, 0, 0, 2]))

    (mark,) = read("BT /Song 10 Tf <000100020003> Tj ET", edit).marks
    assert isinstance(mark, Text)
    assert mark.missing == 1


def test_text_down_the_page(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        resources(pdf).Font.Song.Encoding = Name("/Identity-V")

    (mark,) = read("BT /Song 10 Tf 1 0 0 1 100 200 Tm <00010002> Tj ET", edit).marks
    assert _box(mark) == [95, 180, 105, 200]


# -- pictures, shadings, patterns, forms -------------------------------------------------------------


def test_a_picture_knows_its_pixels_to_the_inch(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        resources(pdf).XObject["/P"] = picture(pdf, b"1" * 80_000, 200, 100)

    (mark,) = read("q 0 -72 36 0 100 300 cm /P Do Q", edit).marks
    assert isinstance(mark, Picture)
    assert (round(mark.across), round(mark.down), mark.bits) == (200, 200, 8)
    assert _box(mark) == [100, 228, 136, 300]


@pytest.mark.parametrize(("number", "family"), [(12, "cmyk"), (16, "rgb"), (17, "gray"), (99, "unknown")])
def test_a_jpeg_2000_tells_its_own_colours(read: Read, number: int, family: str) -> None:
    def edit(pdf: Pdf) -> None:
        data = b"jp2h....colr" + bytes([1, 0, 0]) + number.to_bytes(4, "big")
        held = picture(pdf, data, 10, 10, Filter=Name.JPXDecode)
        del held["/ColorSpace"]
        resources(pdf).XObject["/P"] = held

    (mark,) = read("q 10 0 0 10 0 0 cm /P Do Q", edit).marks
    assert isinstance(mark, Picture)
    assert mark.space
    assert mark.space.family == family


def test_operators_of_later_versions_may_be_marked_as_such(read: Read) -> None:
    assert read("BX 1 2 later EX 0 0 9 9 re f").faults == []
    assert read("1 2 later 0 0 9 9 re f").faults == [("unknown", "")]


def test_an_inline_picture_and_a_stencil(read: Read) -> None:
    (mark,) = read("0 0.8 0.8 0 k q 72 0 0 72 0 0 cm BI /W 8 /H 8 /IM true /BPC 1 ID abcdefgh EI Q").marks
    assert isinstance(mark, Picture)
    assert (mark.space, mark.bits, round(mark.across)) == (None, 1, 8)
    assert mark.colour
    assert mark.colour.build == "M80 Y80"


def test_a_shading_fills_the_clip(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        resources(pdf).Shading["/S"] = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK)

    (mark,) = read("q 10 10 50 50 re W n /S sh Q", edit).marks
    assert isinstance(mark, Shade)
    assert (mark.space.family, _box(mark)) == ("cmyk", [10, 10, 60, 60])


def test_a_shading_fills_no_more_than_its_box(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        box = Array([0, 0, 10, 10])
        held = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, BBox=box)
        resources(pdf).Shading["/S"] = held
        turn = Array([1, 0, 0, 1, 100, 100])
        resources(pdf).Pattern["/P"] = Dictionary(PatternType=2, Shading=held, Matrix=turn)

    alone, area = read("2 0 0 2 30 30 cm /S sh /Pattern cs /P scn 0 0 200 200 re f", edit).marks
    assert _box(alone) == [30, 30, 50, 50]
    assert _box(area) == [100, 100, 110, 110]


def test_what_simple_fonts_say_is_known_by_their_encodings(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        codes = Array([65, Name.uni9752, Name("/f_i"), Name("/.notdef"), Name.space])
        pdf.pages[0].Resources.Font.Named = Dictionary(
            Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Named, FirstChar=0, LastChar=255,
            Widths=Array([500] * 256),
            Encoding=Dictionary(BaseEncoding=Name.WinAnsiEncoding, Differences=codes),
        )  # fmt: skip

    marks = read("BT /Named 10 Tf 1 0 0 1 100 200 Tm (ABC) Tj (D) Tj <80e9> Tj ET", edit).marks
    assert [(mark.text, mark.missing) for mark in marks if isinstance(mark, Text)] == [("青fi", 1), ("€é", 0)]


def test_a_pattern_s_marks_stand_for_what_it_fills(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        held = Stream(pdf, b"1 0 0 rg 0 0 2 2 re f")
        held.PatternType, held.Resources, held.BBox = 1, Dictionary(), Array([0, 0, 9, 9])
        resources(pdf).Pattern["/T"] = pdf.make_indirect(held)

    (mark,) = read("/Pattern cs /T scn 100 100 50 50 re f", edit).marks
    assert mark.colour
    assert (mark.colour.space.family, _box(mark)) == ("rgb", [100, 100, 150, 150])


def _form(content: bytes, **more: object) -> Callable[[Pdf], None]:
    def edit(pdf: Pdf) -> None:
        held = Stream(pdf, content)
        facts = {"Subtype": Name.Form, "BBox": Array([0, 0, 50, 50]), **more}
        for key, value in facts.items():
            held[f"/{key}"] = value
        resources(pdf).XObject["/F"] = pdf.make_indirect(held)

    return edit


def test_a_form_is_moved_clipped_and_leaves_the_state_alone(read: Read) -> None:
    edit = _form(b"1 0 0 0 k 40 40 30 30 re f", Matrix=Array([1, 0, 0, 1, 100, 100]))
    inside, outside = read("/F Do 0 0 9 9 re f", edit).marks
    assert _box(inside) == [140, 140, 150, 150]
    assert outside.colour
    assert outside.colour.build == "K100"


def test_a_group_s_marks_keep_the_state_but_not_its_transparency(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        _form(b"0 0 9 9 re f", Group=Dictionary(S=Name.Transparency))(pdf)
        resources(pdf).ExtGState["/Half"] = Dictionary(ca=0.5)

    content = read("/Half gs /F Do 0 0 9 9 re f", edit)
    assert [mark.transparency for mark in content.marks] == ["", "50%"]
    assert content.transparency == {"Group"}


def test_layers_that_are_off_are_not_there(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        off, on = (pdf.make_indirect(Dictionary(Type=Name.OCG, Name=name)) for name in ("off", "on"))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([off, on]), D=Dictionary(OFF=Array([off])))
        resources(pdf).Properties["/Off"], resources(pdf).Properties["/On"] = off, on

    marks = read(
        "/OC /Off BDC 0 0 1 1 re f /Span BMC 0 0 2 2 re f EMC EMC /OC /On BDC 0 0 3 3 re f EMC 0 0 4 4 re f",
        edit,
    ).marks
    assert [mark.box.width for mark in marks] == [3, 4]


def test_faults_in_content_are_left_out_and_the_rest_is_read(read: Read) -> None:
    content = read("1 2 re /Nothing Do Q Q EMC (a) cm 5 5 9 9 re f")
    assert [_box(mark) for mark in content.marks] == [[5, 5, 14, 14]]
    assert {what for what, _ in content.faults} == {"operator"}


# -- drawings within type and masks ------------------------------------------------------------------


def _drawn(pdf: Pdf, drawing: bytes) -> None:
    """Put a font in place whose one glyph is a drawing."""
    pdf.pages[0].Resources.Font.Drawn = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 1000, 1000]), FirstChar=97, LastChar=97,
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]), CharProcs=Dictionary(a=Stream(pdf, drawing)),
        Widths=Array([1000]), Encoding=Dictionary(Differences=Array([97, Name.a])),
    )  # fmt: skip


def test_what_a_glyph_is_drawn_with_is_found(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        _drawn(pdf, b"1000 0 d0 1 0 0 rg 0 0 500 500 re f")

    area, text = read("BT /Drawn 20 Tf 1 0 0 1 100 200 Tm (aa) Tj ET", edit).marks
    assert isinstance(area, Fill)
    assert isinstance(text, Text)
    assert area.colour is not None
    assert (area.colour.space.family, _box(area)) == ("rgb", [100, 200, 110, 210])


def test_a_glyph_that_is_only_a_shape_has_its_texts_colour(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        _drawn(pdf, b"1000 0 0 0 750 750 d1 1 0 0 rg 0 0 500 500 re f")

    content = read("BT /Drawn 20 Tf 1 0 0 1 100 200 Tm (a) Tj ET 0 0 9 9 re f", edit)
    assert [type(mark) for mark in content.marks] == [Text, Fill]


def test_a_glyph_that_draws_itself_has_an_end(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        _drawn(pdf, b"1000 0 d0 BT /Drawn 20 Tf (a) Tj ET")

    assert read("BT /Drawn 20 Tf 1 0 0 1 100 200 Tm (a) Tj ET", edit).marks


def _masked(pdf: Pdf, drawing: bytes, **more: object) -> None:
    group = Stream(pdf, drawing, Subtype=Name.Form, BBox=Array([0, 0, 400, 400]), **more)
    group.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    pdf.pages[0].Resources.ExtGState.Masked = Dictionary(SMask=Dictionary(S=Name.Luminosity, G=group))


def test_a_mask_is_no_ink_but_its_type_needs_a_face(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        bare = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Arial)
        drawing = b"0.5 g 0 0 99 99 re f BT /Bare 9 Tf (a) Tj ET BT /Song 9 Tf <0001> Tj ET"
        _masked(pdf, drawing, Resources=Dictionary(Font=Dictionary(Bare=bare, Song=font(pdf))))

    mask, area = read("/Masked gs /Masked gs 0 0 9 9 re f", edit).marks
    assert isinstance(mask, Text)
    assert (mask.font.name, mask.font.embedded) == ("Arial", False)
    assert isinstance(area, Fill)


def test_a_mask_that_masks_itself_is_told(read: Read) -> None:
    def edit(pdf: Pdf) -> None:
        _masked(pdf, b"/Masked gs /Loop Do 0 0 9 9 re f")
        state = pdf.pages[0].Resources.ExtGState.Masked
        state.SMask.G.Resources = Dictionary(
            ExtGState=Dictionary(Masked=state), XObject=Dictionary(Loop=state.SMask.G)
        )

    assert ("loop", "") in read("/Masked gs 0 0 9 9 re f", edit).faults
