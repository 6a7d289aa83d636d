"""PDF/X-4 and PDF/X-1a:2003, read with a library of another make."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
import pytest
from PIL import ImageChops
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from press.errors import ExitCode, FinishError
from press.finish import Particulars, Printing, finish
from press.model.printer import OutputCondition, Standard
from tests.finish import opened

PDFXID = "{http://www.npes.org/pdfx/ns/id/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
MM = "{http://ns.adobe.com/xap/1.0/mm/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"

Finishing = Callable[..., bytes]


@pytest.fixture
def done(pages: bytes, particulars: Particulars, printing: Printing) -> Finishing:
    """Finish pages for a house whose terms differ in some things."""

    def finished(pdf: bytes = pages, *, profile: bytes = printing.profile, **terms: object) -> bytes:
        job = Printing(printing.printer.model_copy(update=terms), profile, printing.slugs)
        return finish(pdf, recipe="print", particulars=particulars, printing=job).pdf

    return finished


@pytest.fixture(params=list(Standard))
def standard(request: pytest.FixtureRequest) -> Standard:
    return Standard(request.param)


def every(pdf: bytes) -> Iterator[DictionaryObject]:
    """Yield every dictionary of a file."""
    reader = PdfReader(io.BytesIO(pdf))
    seen: set[int] = set()
    waiting: list[Any] = [reader.trailer["/Root"]]
    while waiting:
        item = waiting.pop()
        if isinstance(item, IndirectObject):
            if item.idnum in seen:
                continue
            seen.add(item.idnum)
            item = item.get_object()
        if isinstance(item, DictionaryObject):
            yield item
            waiting += (item.raw_get(key) for key in item)
        elif isinstance(item, ArrayObject):
            waiting += list(item)


def intent(pdf: bytes) -> Any:
    intents: Any = PdfReader(io.BytesIO(pdf)).root_object["/OutputIntents"]
    assert len(intents) == 1
    return intents[0].get_object()


def edges(box: Any) -> list[float]:
    return [float(edge) for edge in box]


def test_the_version_is_that_of_the_standard(done: Finishing, standard: Standard) -> None:
    pdf = done(standard=standard)
    assert pdf.startswith(b"%PDF-1.6\n" if standard is Standard.X4 else b"%PDF-1.4\n")
    assert b"/ObjStm" not in pdf
    assert b"/XRef" not in pdf
    assert "/Version" not in PdfReader(io.BytesIO(pdf)).root_object


def test_the_output_intent_names_the_condition_and_its_registry(done: Finishing, standard: Standard) -> None:
    found = intent(done(standard=standard))
    assert (found["/Type"], found["/S"]) == ("/OutputIntent", "/GTS_PDFX")
    assert found["/OutputConditionIdentifier"] == "FOGRA39"
    assert found["/RegistryName"] == "http://www.color.org"
    assert found["/OutputCondition"].startswith("Offset commercial and specialty printing")
    assert found["/Info"]


def test_the_profile_is_the_houses(done: Finishing, printing: Printing) -> None:
    profile = intent(done())["/DestOutputProfile"].get_object()
    assert isinstance(profile, StreamObject)
    assert int(str(profile["/N"])) == 4
    assert profile.get_data() == printing.profile


def test_a_condition_of_no_registry_names_none(done: Finishing) -> None:
    own = OutputCondition(identifier="QX-1", registry="", profile="a.icc")
    found = intent(done(output_condition=own))
    assert "/RegistryName" not in found
    assert "/OutputCondition" not in found
    assert found["/Info"] == "单张纸胶印·铜版纸"


def test_the_claim(done: Finishing, standard: Standard) -> None:
    pdf = done(standard=standard)
    name = {Standard.X4: "PDF/X-4", Standard.X1A: "PDF/X-1a:2003"}[standard]
    info: Any = PdfReader(io.BytesIO(pdf)).trailer["/Info"]
    assert info["/GTS_PDFXVersion"] == name
    assert type(info["/Trapped"]).__name__ == "NameObject"
    assert info["/Trapped"] == "/False"
    packet = opened.packet(pdf)
    claimed = packet.findtext(f".//{PDFXID}GTS_PDFXVersion")
    assert claimed == (name if standard is Standard.X4 else None)
    assert packet.findtext(f".//{PDF}Trapped") == "False"


def test_what_xmp_must_say(done: Finishing) -> None:
    packet = opened.packet(done())
    for name in (f"{XMP}CreateDate", f"{XMP}ModifyDate", f"{XMP}MetadataDate", f"{XMP}CreatorTool"):
        assert packet.findtext(f".//{name}")
    assert packet.findtext(f".//{MM}VersionID") == "1"
    assert packet.findtext(f".//{MM}RenditionClass") == "default"
    assert str(packet.findtext(f".//{MM}DocumentID")).startswith("uuid:")


def test_what_only_a_screen_shows_is_gone(done: Finishing, pages: bytes, standard: Standard) -> None:
    assert any("/Annots" in held for held in every(pages)), "the pages have a link"
    with pikepdf.open(io.BytesIO(pages)) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.beep()")
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[])
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=[], D=pikepdf.Dictionary())
        pdf.pages[0].obj.AA = pikepdf.Dictionary(O=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=""))
        file = io.BytesIO()
        pdf.save(file)
    gone = {"/Annots", "/OpenAction", "/AcroForm", "/OCProperties", "/AA", "/JS", "/Names", "/StructTreeRoot"}
    assert [gone & held.keys() for held in every(done(file.getvalue(), standard=standard))].count(set()) > 20
    assert not any(gone & held.keys() for held in every(done(file.getvalue(), standard=standard)))


def test_every_page_has_trim_and_bleed_within_its_paper_and_no_art_box(
    done: Finishing, standard: Standard
) -> None:
    for page in PdfReader(io.BytesIO(done(standard=standard))).pages:
        assert "/ArtBox" not in page
        assert "/CropBox" not in page
        media, bleed, trim = (edges(page[f"/{name}Box"]) for name in ("Media", "Bleed", "Trim"))
        assert media[0] < bleed[0] < trim[0] < trim[2] < bleed[2] < media[2]
        assert media[1] < bleed[1] < trim[1] < trim[3] < bleed[3] < media[3]


def test_x_1a_has_no_transparency_left(done: Finishing, pages: bytes) -> None:
    with pikepdf.open(io.BytesIO(pages)) as pdf:
        state = pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, ca=1.0, BM=pikepdf.Name.Normal)
        pdf.pages[0].resources.ExtGState = pikepdf.Dictionary({"/plain": state})
        group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceRGB)
        form = pikepdf.Stream(pdf, b"/plain gs 1 0 0 rg 0 0 9 9 re f", Subtype=pikepdf.Name.Form, Group=group)
        form.BBox = [0, 0, 9, 9]
        form.Resources = pikepdf.Dictionary(ExtGState=pikepdf.Dictionary({"/plain": state}))
        pdf.pages[0].resources.XObject = pikepdf.Dictionary({"/drawing": form})
        pdf.pages[0].contents_add(b"/drawing Do")
        file = io.BytesIO()
        pdf.save(file)
    for held in every(done(file.getvalue(), standard=Standard.X1A)):
        assert not {"/SMask", "/ca", "/CA", "/BM"} & held.keys()
        assert "/Group" not in held


def test_x_1a_embeds_faces_as_pdf_1_4_knows_them(done: Finishing) -> None:
    def kinds(pdf: bytes) -> set[object]:
        return {held["/FontFile3"]["/Subtype"] for held in every(pdf) if "/FontFile3" in held}  # type: ignore[index]

    assert "/OpenType" in kinds(done(standard=Standard.X4))
    old = done(standard=Standard.X1A)
    assert kinds(old) == {"/CIDFontType0C"}
    assert opened.texts(old) == opened.texts(done(standard=Standard.X4))


def test_x_1a_looks_as_x_4(done: Finishing) -> None:
    """But for the edges of letters, which FreeType smooths otherwise in the two forms of a face."""
    old, new = (opened.pictures(done(standard=standard)) for standard in (Standard.X1A, Standard.X4))
    for one, other in zip(old, new, strict=True):
        assert max(ImageChops.difference(one, other).tobytes()) < 64


def test_what_is_seen_through_is_refused_with_its_page(
    done: Finishing, pages: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESS_LANG", "zh")
    with pikepdf.open(io.BytesIO(pages)) as pdf:
        half = pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, ca=0.5, BM=pikepdf.Name.Multiply)
        pdf.pages[1].resources.ExtGState = pikepdf.Dictionary({"/half": half})
        pdf.pages[1].contents_add(b"q 0 0.8 0.8 0 k 90 90 99 99 re f /half gs 1 0 0 0 k 100 100 50 50 re f Q")
        file = io.BytesIO()
        pdf.save(file)
    with pytest.raises(FinishError, match="第 2 页有透明") as caught:
        done(file.getvalue(), standard=Standard.X1A)
    assert caught.value.exit_code is ExitCode.FINISH
    assert "PDF/X-4" in caught.value.hint
    assert done(file.getvalue(), standard=Standard.X4)


@pytest.mark.parametrize("broken", [b"", b"nonsense" * 20])
def test_what_is_no_profile_is_refused(done: Finishing, broken: bytes) -> None:
    with pytest.raises(FinishError):
        done(profile=broken)


def test_a_profile_of_another_kind_is_refused(done: Finishing, printing: Printing) -> None:
    screen = printing.profile[:12] + b"mntr" + printing.profile[16:]
    with pytest.raises(FinishError, match="FOGRA39L_coated"):
        done(profile=screen)


def test_x_1a_takes_no_profile_of_version_4(done: Finishing, printing: Printing) -> None:
    newer = printing.profile[:8] + b"\4" + printing.profile[9:]
    with pytest.raises(FinishError, match="X-1a"):
        done(profile=newer, standard=Standard.X1A)
