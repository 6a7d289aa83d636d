"""A small PDF that is right in every way, and ways to spoil it.

Four pages of A4 with bleed, one typeface made here, one CMYK picture, a tint that bleeds, a line, black text
that overprints, and everything PDF/X-4 wants to be told. Tests spoil one thing at a time.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pikepdf
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pikepdf import Array, Dictionary, Name, Pdf, Stream

MM = 72 / 25.4
BLEED, PAPER = 3 * MM, 10 * MM
WIDTH, HEIGHT = 210 * MM, 297 * MM

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""

Edit = Callable[[Pdf], object]


def book(
    path: Path, edit: Edit | None = None, *, content: str = "", pages: int = 4, version: str = "1.6"
) -> Path:
    """Write the file.

    Args:
        path: where to.
        edit: spoils it before it is written.
        content: operators put at the end of the first page.
        pages: how many.
        version: of PDF.
    """
    with Pdf.new() as pdf:
        shared = _resources(pdf)
        for number in range(pages):
            pdf.pages.append(_page(pdf, shared, content if number == 0 else ""))
        _tell(pdf)
        if edit:
            edit(pdf)
        pdf.save(
            path,
            force_version=version,
            deterministic_id="/ID" not in pdf.trailer,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            compress_streams=False,
            fix_metadata_version=False,
        )
    return path


def old_book(path: Path, edit: Edit | None = None, *, content: str = "") -> Path:
    """Write the same as PDF/X-1a:2003."""

    def as_x1a(pdf: Pdf) -> None:
        del pdf.Root.Metadata
        pdf.docinfo[Name.GTS_PDFXVersion] = "PDF/X-1a:2003"
        if edit:
            edit(pdf)

    return book(path, as_x1a, content=content, version="1.4")


def _page(pdf: Pdf, resources: pikepdf.Object, content: str) -> pikepdf.Page:
    picture = 100 * 72 / 300
    drawn = f"""
        /Over gs
        q 0.1 0 0 0 k {-BLEED:.3f} {-BLEED:.3f} {WIDTH + 2 * BLEED:.3f} 60 re f Q
        q {picture} 0 0 {picture} 100 300 cm /Picture Do Q
        0 0 0 1 K 0.5 w 100 200 m 300 200 l S
        0 0 0 1 k BT /Song 12 Tf 1 0 0 1 100 500 Tm <000100020003> Tj ET
        {content}
    """
    page = Dictionary(
        Type=Name.Page,
        MediaBox=_box(PAPER),
        CropBox=_box(PAPER),
        BleedBox=_box(BLEED),
        TrimBox=_box(0),
        Resources=resources,
        Contents=Stream(pdf, drawn.encode()),
    )
    return pikepdf.Page(pdf.make_indirect(page))


def _box(around: float) -> Array:
    return Array([round(edge, 3) for edge in (-around, -around, WIDTH + around, HEIGHT + around)])


def _resources(pdf: Pdf) -> pikepdf.Object:
    pixels = picture(pdf, bytes([10, 20, 30, 0]) * 10_000, 100, 100)
    return pdf.make_indirect(
        Dictionary(
            Font=Dictionary(Song=font(pdf)),
            ExtGState=Dictionary(
                Over=Dictionary(OP=True, op=True, OPM=1), Out=Dictionary(OP=False, op=False, OPM=0)
            ),
            XObject=Dictionary(Picture=pixels),
            ColorSpace=Dictionary(),
        )
    )


def _tell(pdf: Pdf) -> None:
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier="FOGRA39",
        RegistryName="http://www.color.org",
        Info="Coated FOGRA39",
        DestOutputProfile=profile(pdf),
    )
    pdf.Root.OutputIntents = Array([intent])
    pdf.Root.Metadata = Stream(pdf, XMP.encode(), Type=Name.Metadata, Subtype=Name.XML)
    pdf.docinfo[Name.Title] = "青溪工作"
    pdf.docinfo[Name.CreationDate] = "D:20260714120000+08'00'"
    pdf.docinfo[Name.ModDate] = "D:20260714120000+08'00'"
    pdf.docinfo[Name.Trapped] = Name("/False")


def profile(pdf: Pdf, *, space: bytes = b"CMYK", kind: bytes = b"prtr", channels: int = 4) -> pikepdf.Object:
    """Return what has the header of a profile (ICC.1, 7.2) and nothing else."""
    header = bytearray(128)
    header[12:16], header[16:20], header[36:40] = kind, space, b"acsp"
    return pdf.make_indirect(Stream(pdf, bytes(header), N=channels))


def font(pdf: Pdf, *, embedded: bool = True, subset: bool = True, unicode: bool = True) -> pikepdf.Object:
    """Return a composite font with three glyphs, 一, 二 and 三, at 1 to 3."""
    called = Name("/ABCDEF+Qingxi" if subset else "/Qingxi")
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=called, Flags=4, FontBBox=Array([0, -120, 1000, 880]),
        ItalicAngle=0, Ascent=880, Descent=-120, CapHeight=700, StemV=80,
    )  # fmt: skip
    if embedded:
        descriptor.FontFile2 = Stream(pdf, face(), Length1=len(face()))
    below = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=called, CIDToGIDMap=Name.Identity,
        CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        FontDescriptor=descriptor, DW=1000, W=Array([1, Array([1000, 1000, 1000])]),
    )  # fmt: skip
    held = Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=called, Encoding=Name("/Identity-H"),
        DescendantFonts=Array([below]),
    )  # fmt: skip
    if unicode:
        held.ToUnicode = Stream(pdf, b"1 beginbfrange <0001> <0001> <4E00> endbfrange "
                                     b"2 beginbfchar <0002> <4E8C> <0003> <4E09> endbfchar")  # fmt: skip
    return pdf.make_indirect(held)


@cache
def face() -> bytes:
    """Return a TrueType font whose glyphs are squares."""
    names = [".notdef", "one", "two", "three"]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({0x4E00: "one", 0x4E8C: "two", 0x4E09: "three"})
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for point in ((100, 700), (900, 700), (900, 0)):
        pen.lineTo(point)
    pen.closePath()
    square = pen.glyph()
    builder.setupGlyf(dict.fromkeys(names, square))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (1000, 100)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Qingxi", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=880, usWinAscent=880, usWinDescent=120)
    builder.setupPost()
    stream = io.BytesIO()
    builder.font.save(stream)
    return stream.getvalue()


def resources(pdf: Pdf) -> pikepdf.Object:
    """Return what the pages share."""
    return pdf.pages[0].obj.Resources


def picture(pdf: Pdf, data: bytes, width: int, height: int, **more: object) -> pikepdf.Object:
    """Return an image of 8-bit CMYK, unless told otherwise."""
    held = Stream(pdf, data)
    facts = {"Type": Name.XObject, "Subtype": Name.Image, "Width": width, "Height": height,
             "ColorSpace": Name.DeviceCMYK, "BitsPerComponent": 8, **more}  # fmt: skip
    for key, value in facts.items():
        held[f"/{key}"] = value
    return pdf.make_indirect(held)


def spot(
    pdf: Pdf, name: str, *, full: tuple[float, ...] = (0, 0.8, 0.8, 0), space: str = "DeviceCMYK"
) -> Array:
    """Return a Separation colour space."""
    tint = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([0] * len(full)), C1=Array(list(full)), N=1
    )
    return Array([Name.Separation, Name(f"/{name}"), Name(f"/{space}"), tint])
