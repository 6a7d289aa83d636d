from __future__ import annotations

import io
from pathlib import Path

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from press.fonts.coverage import gb2312, tongyong
from press.fonts.prepare import kept, prepare
from tests.fonts.making import make_cff, make_font


def _opened(data: bytes) -> TTFont:
    return TTFont(io.BytesIO(data))


def test_gets_a_family_of_its_own_regular_and_upright(tmp_path: Path) -> None:
    data, _ = prepare(make_font(tmp_path / "a.ttf", "永", family="Some Family"), name="Fang-1")
    font = _opened(data)
    assert {font["name"].getDebugName(number) for number in (1, 4, 6)} == {"Fang-1"}
    assert font["name"].getDebugName(16) is None
    assert font["OS/2"].usWeightClass == 400
    assert font["head"].macStyle == 0


def test_gets_the_metrics_of_the_em_box(tmp_path: Path) -> None:
    font = _opened(prepare(make_font(tmp_path / "a.ttf", "永"), name="x")[0])
    assert (font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap) == (880, -120, 0)
    assert (font["OS/2"].sTypoAscender, font["OS/2"].sTypoDescender) == (880, -120)


def test_blank_glyphs_are_not_characters_but_spaces_are(tmp_path: Path) -> None:
    data, coverage = prepare(make_font(tmp_path / "a.ttf", "永", blank="䶮 　"), name="x")
    assert "".join(coverage) == " 　永"
    assert set(_opened(data).getBestCmap()) == {0x20, 0x3000, ord("永")}


def test_controls_are_never_characters_and_private_ones_only_if_wanted(tmp_path: Path) -> None:
    path = make_font(tmp_path / "a.ttf", "永\x01\u200b\ue123")
    assert "".join(prepare(path, name="x")[1]) == "永\ue123"
    assert "".join(prepare(path, name="x", private=False)[1]) == "永"


def test_same_input_same_bytes(tmp_path: Path) -> None:
    path = make_cff(tmp_path / "a.otf", "永青溪")
    assert prepare(path, name="x") == prepare(path, name="x")
    assert prepare(path, name="x", keep="U+6C38") == prepare(path, name="x", keep="U+6C38")


def test_keeps_only_what_is_asked(tmp_path: Path) -> None:
    data, coverage = prepare(make_font(tmp_path / "a.ttf", "Aa永“”·"), name="x", keep="U+20-7E, U+B7")
    assert "".join(coverage) == "Aa·"
    assert len(_opened(data).getGlyphOrder()) == 4


def test_rare_is_what_names_have_beyond_gb2312() -> None:
    assert "喆" in kept("rare")
    assert "永" not in kept("rare")
    assert len(kept("rare")) == len(tongyong()) - tongyong().shared(gb2312())


@pytest.mark.parametrize(("mark", "left"), [("“", 600), ("”", 100), ("‘", 600), ("’", 100)])
def test_quotes_are_widened_opening_ones_to_the_right(tmp_path: Path, mark: str, left: int) -> None:
    path = make_font(tmp_path / "a.ttf", "“”‘’", width=500)
    font = _opened(prepare(path, name="x", full_width="“”‘’")[0])
    glyph = font.getBestCmap()[ord(mark)]
    assert font["hmtx"][glyph] == (1000, left)
    pen = BoundsPen(font.getGlyphSet())
    font.getGlyphSet()[glyph].draw(pen)
    assert pen.bounds[0] == left


def test_tables_are_dropped(tmp_path: Path) -> None:
    path = make_font(tmp_path / "a.ttf", "永")
    assert "post" in _opened(prepare(path, name="x")[0])
    font = _opened(prepare(path, name="x", drop=("gasp", "GDEF", "maxp-not-there"))[0])
    assert "GDEF" not in font


@pytest.mark.parametrize("keep", ["", "U+6C38, U+6EAA"])
def test_cids_become_glyph_numbers(tmp_path: Path, keep: str) -> None:
    path = make_cff(tmp_path / "a.otf", "永青溪")
    assert TTFont(path).getGlyphOrder()[1] == "cid00100"
    font = _opened(prepare(path, name="x", keep=keep)[0])
    count = font["maxp"].numGlyphs
    assert font["CFF "].cff.topDictIndex[0].charset[1:] == [f"cid{n:05d}" for n in range(1, count)]
    assert font.getBestCmap()[ord("溪")] == f"cid{count - 1:05d}"


def test_thicker_outlines_keep_their_width(tmp_path: Path) -> None:
    path = make_cff(tmp_path / "a.otf", "永")
    font = _opened(prepare(path, name="x", keep="U+6C38", thicken=(40, 10))[0])
    pen = BoundsPen(font.getGlyphSet())
    font.getGlyphSet()["cid00001"].draw(pen)
    assert pen.bounds == (80, -5, 920, 805)
    assert font["hmtx"]["cid00001"][0] == 1000


def test_what_is_no_font_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.ttf"
    for data in (b"", b"not a font at all", b"\0\1\0\0\0\x10" + b"\xff" * 400):
        path.write_bytes(data)
        with pytest.raises(ValueError, match=r"."):
            prepare(path, name="x")
