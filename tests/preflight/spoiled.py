"""One way to break each rule: how the right book is spoiled, and by which standard it is then judged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from press.preflight.terms import X1A, X4, Terms
from tests.preflight.book import (
    BLEED,
    HEIGHT,
    MM,
    WIDTH,
    Edit,
    book,
    font,
    old_book,
    picture,
    profile,
    resources,
    spot,
)


@dataclass(frozen=True)
class Spoiled:
    """A book with one fault.

    Args:
        code: of the rule that must catch it.
        edit: spoils the open file.
        content: spoils the first page.
        page: where the fault must be told; 0 for the file.
        old: whether it is a PDF/X-1a file.
        also: codes of rules that the same fault breaks, too.
        pages: of the book.
        version: of PDF.
        name: tells several faults of one rule apart.
    """

    code: str
    edit: Edit | None = None
    content: str = ""
    page: int = 1
    old: bool = False
    also: tuple[str, ...] = ()
    pages: int = 4
    version: str = "1.6"
    name: str = ""

    @property
    def terms(self) -> Terms:
        """The house's terms that the right book fulfils."""
        return Terms(standard=X1A if self.old else X4, condition="FOGRA39", plates=("专色红",))

    def write(self, path: Path) -> Path:
        """Write the file."""
        if self.old:
            return old_book(path, self.edit, content=self.content)
        return book(path, self.edit, content=self.content, pages=self.pages, version=self.version)


def _text(size: float, colour: str, *, x: float = 100, y: float = 400, font: str = "Song") -> str:
    return f"{colour} BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm <00010002> Tj ET"


def _resource(kind: str, name: str, make: Callable[[Pdf], pikepdf.Object]) -> Edit:
    def edit(pdf: Pdf) -> None:
        holder = resources(pdf)
        if f"/{kind}" not in holder:
            holder[f"/{kind}"] = Dictionary()
        holder[f"/{kind}"][f"/{name}"] = make(pdf)

    return edit


def _all(*edits: Edit) -> Edit:
    def edit(pdf: Pdf) -> None:
        for each in edits:
            each(pdf)

    return edit


def _page(**entries: object) -> Edit:
    def edit(pdf: Pdf) -> None:
        for key, value in entries.items():
            pdf.pages[0].obj[f"/{key}"] = value

    return edit


def _root(**entries: object) -> Edit:
    def edit(pdf: Pdf) -> None:
        for key, value in entries.items():
            pdf.Root[f"/{key}"] = value

    return edit


def _without(holder: Callable[[Pdf], pikepdf.Object], key: str) -> Edit:
    def edit(pdf: Pdf) -> None:
        del holder(pdf)[key]

    return edit


def _intent(pdf: Pdf) -> pikepdf.Object:
    return pdf.Root.OutputIntents[0]


def _page_of(pdf: Pdf) -> pikepdf.Object:
    return pdf.pages[0].obj


def _set_intent(key: str, make: Callable[[Pdf], object]) -> Edit:
    def edit(pdf: Pdf) -> None:
        _intent(pdf)[key] = make(pdf)

    return edit


def _image(width: int, height: int, bytes_: int, **more: object) -> Edit:
    return _resource("XObject", "New", lambda pdf: picture(pdf, b"\x20" * bytes_, width, height, **more))


def _placed(width: float, height: float) -> str:
    return f"q {width} 0 0 {height} 200 600 cm /New Do Q"


def _form(pdf: Pdf, content: str, **more: object) -> pikepdf.Object:
    held = Stream(pdf, content.encode())
    facts = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": Array([0, 0, 600, 900]), **more}
    for key, value in facts.items():
        held[f"/{key}"] = value
    return pdf.make_indirect(held)


def _loop(pdf: Pdf) -> pikepdf.Object:
    form = _form(pdf, "/New Do")
    form.Resources = Dictionary(XObject=Dictionary(New=form))
    return form


def _deep(pdf: Pdf) -> pikepdf.Object:
    form = _form(pdf, "")
    for _ in range(60):
        form = _form(pdf, "/Next Do", Resources=Dictionary(XObject=Dictionary(Next=form)))
    return form


def _many(pdf: Pdf) -> pikepdf.Object:
    """Return forms that each call the next thirty times, eight deep: 656 thousand million operators."""
    form = _form(pdf, "0 0 1 1 re n")
    for _ in range(8):
        form = _form(pdf, "/Next Do " * 30, Resources=Dictionary(XObject=Dictionary(Next=form)))
    return form


def _type3(pdf: Pdf) -> pikepdf.Object:
    drawing = Stream(pdf, b"1000 0 d0 0 0 750 750 re f")
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 1000, 1000]), FirstChar=0, LastChar=2,
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]), CharProcs=Dictionary(a=drawing),
            Widths=Array([1000] * 3),
            Encoding=Dictionary(Type=Name.Encoding, Differences=Array([0, Name.a, Name.a, Name.a])),
        )
    )  # fmt: skip


def _simple(pdf: Pdf) -> pikepdf.Object:
    """Return a font of one-byte codes without widths."""
    composite = font(pdf)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/ABCDEF+Qingxi"),
            Encoding=Name.WinAnsiEncoding, FirstChar=65, LastChar=65, Widths=Array([1000]),
            FontDescriptor=composite.DescendantFonts[0].FontDescriptor,
        )
    )  # fmt: skip


def _latin(pdf: Pdf) -> pikepdf.Object:
    """Return a font whose codes are told by the name of an encoding alone, as many programs write it."""
    held = _simple(pdf)
    held.FirstChar, held.LastChar, held.Widths = 0, 127, Array([600] * 128)
    held.FontDescriptor.Flags = 32
    return held


_LATIN = _resource("Font", "New", _latin)


def _opentype(pdf: Pdf) -> pikepdf.Object:
    held = font(pdf)
    descriptor = held.DescendantFonts[0].FontDescriptor
    descriptor.FontFile3 = Stream(pdf, bytes(descriptor.FontFile2.read_bytes()), Subtype=Name.OpenType)
    del descriptor["/FontFile2"]
    return held


def _layer(pdf: Pdf) -> None:
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="尺寸线"))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(ON=Array([group])))


def _attach(pdf: Pdf) -> None:
    pdf.attachments["名单.txt"] = b"text"


def _annotation(**facts: object) -> Edit:
    def edit(pdf: Pdf) -> None:
        held = Dictionary({f"/{key}": value for key, value in facts.items()})
        held.Rect = Array([100, 100, 200, 200])
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(held)])

    return edit


def _xmp(old: str, new: str) -> Edit:
    def edit(pdf: Pdf) -> None:
        told = bytes(pdf.Root.Metadata.read_bytes()).decode()
        assert old in told
        pdf.Root.Metadata.write(told.replace(old, new).encode())

    return edit


def _info(key: str, value: object) -> Edit:
    def edit(pdf: Pdf) -> None:
        if value is None:
            del pdf.docinfo[key]
        else:
            pdf.docinfo[key] = value

    return edit


def _blank(pdf: Pdf) -> None:
    pdf.pages[2].obj.Contents = Stream(pdf, b"0 0 0 0 k 0 0 500 500 re f")


def _boxes(**boxes: tuple[float, float, float, float]) -> Edit:
    return _page(**{key: Array(list(box)) for key, box in boxes.items()})


def _shading(pdf: Pdf) -> pikepdf.Object:
    function = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0]), C1=Array([1, 1, 1]), N=1)
    return Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=Array([0, 0, 1, 1]), Function=function)


def _tile(pdf: Pdf) -> pikepdf.Object:
    held = Stream(pdf, b"1 0 0 rg 0 0 5 5 re f")
    facts = {"Type": Name.Pattern, "PatternType": 1, "PaintType": 1, "TilingType": 1, "XStep": 10,
             "YStep": 10, "BBox": Array([0, 0, 10, 10]), "Resources": Dictionary()}  # fmt: skip
    for key, value in facts.items():
        held[f"/{key}"] = value
    return pdf.make_indirect(held)


def _each(change: Callable[[pikepdf.Page], None]) -> Edit:
    def edit(pdf: Pdf) -> None:
        for page in pdf.pages:
            change(page)

    return edit


def _narrow(page: pikepdf.Page) -> None:
    page.obj.TrimBox = Array([0, 0, WIDTH - 30, HEIGHT])
    page.obj.BleedBox = Array([-BLEED, -BLEED, WIDTH - 30 + BLEED, HEIGHT + BLEED])


def _widen(page: pikepdf.Page) -> None:
    wide = 2 * WIDTH
    page.obj.MediaBox = page.obj.CropBox = Array([-30, -30, wide + 30, HEIGHT + 30])
    page.obj.TrimBox = Array([0, 0, wide, HEIGHT])
    page.obj.BleedBox = Array([-BLEED, -BLEED, wide + BLEED, HEIGHT + BLEED])


_BOTH_REDS = _all(
    _resource("ColorSpace", "One", lambda pdf: spot(pdf, "专色红")),
    _resource("ColorSpace", "Two", lambda pdf: spot(pdf, "专色 红")),
)
_TWO_BUILDS = _all(
    _resource("ColorSpace", "One", lambda pdf: spot(pdf, "专色红")),
    _resource("ColorSpace", "Two", lambda pdf: spot(pdf, "专色红", full=(0, 1, 1, 0))),
)
_USE_BOTH = "/One cs 1 scn 100 600 50 50 re f /Two cs 1 scn 200 600 50 50 re f"
_IN_ALL = "/All cs 1 scn 100 600 50 50 re f"

SPOILED = (
    # -- content that cannot be read, or is not all there
    Spoiled("P006", _resource("XObject", "New", _loop), "/New Do", name="loop"),
    Spoiled("P006", _resource("XObject", "New", _deep), "/New Do", name="depth"),
    Spoiled("P006", _resource("XObject", "New", _many), "/New Do", name="many"),
    Spoiled("P006", None, "1 2 frobnicate", name="unknown"),
    Spoiled(
        "P007",
        _resource("XObject", "New", lambda pdf: _form(pdf, "", Ref=Dictionary())),
        "/New Do",
        name="ref",
    ),
    Spoiled(
        "P007",
        _resource("XObject", "New", lambda pdf: _form(pdf, "", OPI=Dictionary())),
        "/New Do",
        name="opi",
    ),
    # -- fonts
    Spoiled(
        "P101",
        _resource("Font", "New", lambda pdf: font(pdf, embedded=False)),
        _text(12, "0 0 0 1 k", font="New"),
    ),
    Spoiled("P102", _resource("Font", "New", _type3), _text(12, "0 0 0 1 k", font="New")),
    Spoiled("P103", None, "BT /Song 12 Tf 1 0 0 1 100 400 Tm <00010000> Tj ET"),
    Spoiled("P103", _LATIN, "BT /New 12 Tf 1 0 0 1 100 400 Tm (A\\001) Tj ET", name="control"),
    Spoiled("P104", _resource("Font", "New", _simple), "BT /New 12 Tf 1 0 0 1 100 400 Tm (AB) Tj ET"),
    Spoiled(
        "P105",
        _resource("Font", "New", lambda pdf: font(pdf, subset=False)),
        _text(12, "0 0 0 1 k", font="New"),
        page=0,
    ),
    Spoiled(
        "P106",
        _resource("Font", "New", lambda pdf: font(pdf, unicode=False)),
        _text(12, "0 0 0 1 k", font="New"),
        page=0,
    ),
    Spoiled(
        "P107", _resource("Font", "New", _opentype), _text(12, "0 0 0 1 k", font="New"), page=0, old=True
    ),
    # -- colours
    Spoiled("P201", None, "1 0 0 rg 100 600 50 50 re f", name="fill"),
    Spoiled("P201", None, "1 0 0 RG 100 600 m 200 600 l S", name="stroke"),
    Spoiled("P201", None, _text(12, "1 0 0 rg"), name="text"),
    Spoiled("P201", _image(100, 100, 30_000, ColorSpace=Name.DeviceRGB), _placed(24, 24), name="picture"),
    Spoiled(
        "P201",
        _all(_resource("ColorSpace", "Icc", lambda pdf: Array([Name.ICCBased, profile(pdf, channels=3)]))),
        "/Icc cs 1 0 0 scn 100 600 50 50 re f",
        name="icc",
    ),
    Spoiled(
        "P201", _resource("Shading", "New", _shading), "q 100 600 50 50 re W n /New sh Q", name="shading"
    ),
    Spoiled(
        "P201", _resource("Pattern", "New", _tile), "/Pattern cs /New scn 100 600 50 50 re f", name="pattern"
    ),
    Spoiled(
        "P201",
        _resource("XObject", "New", lambda pdf: _form(pdf, "1 0 0 rg 100 600 50 50 re f")),
        "/New Do",
        name="form",
    ),
    Spoiled(
        "P201",
        None,
        "q 24 0 0 24 200 600 cm BI /W 3 /H 3 /BPC 8 /CS /RGB ID " + "a" * 27 + " EI Q",
        name="inline",
        also=("P301",),
    ),
    Spoiled(
        "P201",
        _resource("ColorSpace", "New", lambda pdf: spot(pdf, "专色红", full=(1, 0, 0), space="DeviceRGB")),
        "/New cs 1 scn 100 600 50 50 re f",
        name="alternate",
    ),
    Spoiled(
        "P202",
        _resource(
            "ColorSpace", "New", lambda pdf: Array([Name.Lab, Dictionary(WhitePoint=Array([1, 1, 1]))])
        ),
        "/New cs 50 10 10 scn 100 600 50 50 re f",
        name="lab",
    ),
    Spoiled(
        "P202",
        _resource(
            "ColorSpace", "New", lambda pdf: Array([Name.CalRGB, Dictionary(WhitePoint=Array([1, 1, 1]))])
        ),
        "/New cs 1 0 0 scn 100 600 50 50 re f",
        name="calrgb",
    ),
    Spoiled(
        "P203",
        _resource("ColorSpace", "New", lambda pdf: spot(pdf, "专色金")),
        "/New cs 1 scn 100 600 50 50 re f",
    ),
    Spoiled("P204", _BOTH_REDS, _USE_BOTH, page=0, also=("P203",)),
    Spoiled("P205", _resource("ColorSpace", "All", lambda pdf: spot(pdf, "All", full=(1, 1, 1, 1))), _IN_ALL),
    Spoiled("P206", None, _text(12, "0.6 0.5 0.5 1 k"), name="rich"),
    Spoiled("P206", None, _text(12, "0.9 0.8 0.8 0 k"), name="of three"),
    Spoiled("P207", None, _text(12, "0 g"), name="grey"),
    Spoiled("P207", None, "/Out gs " + _text(12, "0 0 0 1 k")),
    Spoiled("P208", None, "0 0 0 0 k 100 600 50 50 re f", name="fill"),
    Spoiled("P208", None, _text(12, "0 0 0 0 k"), name="text"),
    Spoiled("P209", _TWO_BUILDS, _USE_BOTH, page=0),
    Spoiled(
        "P210", _resource("ExtGState", "New", lambda pdf: Dictionary(TR=Name.Identity)), "/New gs", name="TR"
    ),
    Spoiled(
        "P210", _resource("ExtGState", "New", lambda pdf: Dictionary(TR2=Array([]))), "/New gs", name="TR2"
    ),
    Spoiled(
        "P211",
        _resource("ColorSpace", "New", lambda pdf: Array([Name.ICCBased, profile(pdf)])),
        "/New cs 0 0 0 0.5 scn 100 600 50 50 re f",
        old=True,
    ),
    Spoiled("P212", None, "/Nowhere cs 1 scn 100 600 50 50 re f"),
    # -- pictures
    Spoiled("P301", _image(100, 100, 40_000), _placed(72, 72)),
    Spoiled("P302", _image(100, 100, 40_000), _placed(36, 36)),
    Spoiled("P303", _image(240, 240, 7200, ColorSpace=Name.DeviceGray, BitsPerComponent=1), _placed(36, 36)),
    Spoiled("P304", _image(240, 240, 7200, ColorSpace=Name.DeviceGray, BitsPerComponent=1), _placed(20, 20)),
    Spoiled("P305", _image(100, 100, 40_000), _placed(12, 12)),
    Spoiled("P306", _image(100, 100, 40_000), _placed(24, 20)),
    Spoiled("P307", _image(100, 100, 40_000, Filter=Name.JPXDecode), _placed(24, 24), old=True),
    Spoiled("P308", _image(100, 100, 80_000, BitsPerComponent=16), _placed(24, 24), old=True),
    Spoiled("P309", _image(100, 100, 40_000, Alternates=Array([])), _placed(24, 24)),
    Spoiled("P310", _resource("XObject", "New", lambda pdf: _form(pdf, "", Subtype=Name.PS)), "/New Do"),
    # -- lines and small type
    Spoiled("P401", None, "0.1 w 100 600 m 200 600 l S", name="stroke"),
    Spoiled("P401", None, "100 600 100 0.1 re f", name="area"),
    Spoiled("P401", None, "q 0.1 0 0 0.1 0 0 cm 1 w 1000 6000 m 2000 6000 l S Q", name="scaled"),
    Spoiled("P402", None, "0 w 100 600 m 200 600 l S"),
    Spoiled("P403", None, "0 0.8 0.8 0 K 0.5 w 100 600 m 200 600 l S"),
    Spoiled("P404", None, "/Out gs " + _text(7, "0 0 0 0 k")),
    Spoiled("P404", _LATIN, "/Out gs 0 0 0 0 k BT /New 7 Tf 1 0 0 1 100 400 Tm (A) Tj ET", name="latin"),
    Spoiled("P405", None, _text(8, "0 0.8 0.8 0 k")),
    Spoiled("P406", None, _text(5, "0 0 0 1 k")),
    Spoiled(
        "P406", None, "q 0.4 0 0 0.4 0 0 cm " + _text(12, "0 0 0 1 k", x=300, y=900) + " Q", name="scaled"
    ),
    # -- places
    Spoiled("P407", None, _text(12, "0 0 0 1 k", x=2 * MM)),
    Spoiled("P407", _LATIN, f"/Over gs BT /New 12 Tf 1 0 0 1 {2 * MM} 400 Tm (A) Tj ET", name="latin"),
    Spoiled("P407", None, _text(12, "0 0 0 1 k", x=-5), name="over the trim"),
    Spoiled("P408", None, _text(12, "0 0 0 1 k", x=4 * MM)),
    Spoiled("P409", None, f"{2 * MM} 600 50 50 re f"),
    Spoiled("P410", None, f"{WIDTH - 50} 600 50 50 re f"),
    Spoiled(
        "P410",
        None,
        f"q {WIDTH - 50} 600 50 50 re W n {WIDTH - 60} 600 {60 + BLEED} 50 re f Q",
        name="clipped",
    ),
    # -- boxes and pages
    Spoiled("P501", _without(_page_of, "/TrimBox"), also=("P504", "P506", "P511")),
    Spoiled("P502", _boxes(ArtBox=(0, 0, WIDTH, HEIGHT))),
    Spoiled("P503", _boxes(BleedBox=(10, -BLEED, WIDTH + BLEED, HEIGHT + BLEED)), also=("P505",)),
    Spoiled("P503", _boxes(MediaBox=(0, 0, WIDTH, HEIGHT)), name="paper", also=("P410",)),
    Spoiled("P504", _boxes(TrimBox=(0, 0, WIDTH - 20, HEIGHT)), also=("P506", "P407", "P409")),
    Spoiled("P505", _boxes(BleedBox=(-3, -3, WIDTH + 3, HEIGHT + 3))),
    Spoiled("P506", _each(_narrow), page=0, also=("P410",)),
    Spoiled("P507", None, page=0, pages=6),
    Spoiled("P508", None, page=0, pages=68),
    Spoiled("P509", _blank, page=3),
    Spoiled("P510", _page(Rotate=90), name="turned"),
    Spoiled("P510", _page(UserUnit=2), name="unit"),
    Spoiled("P511", _each(_widen), also=("P506", "P410", "P503")),
    # -- more than ink on paper
    Spoiled(
        "P601",
        _resource("ExtGState", "New", lambda pdf: Dictionary(ca=0.5)),
        "/New gs 100 600 50 50 re f",
        old=True,
        name="alpha",
    ),
    Spoiled(
        "P601",
        _resource("ExtGState", "New", lambda pdf: Dictionary(BM=Name.Multiply)),
        "/New gs 100 600 50 50 re f",
        old=True,
        name="blend",
    ),
    Spoiled(
        "P601",
        _resource("ExtGState", "New", lambda pdf: Dictionary(SMask=Dictionary(S=Name.Luminosity))),
        "/New gs 100 600 50 50 re f",
        old=True,
        name="mask",
    ),
    Spoiled(
        "P601",
        lambda pdf: _image(100, 100, 40_000, SMask=picture(pdf, b"1" * 10_000, 100, 100))(pdf),
        _placed(24, 24),
        old=True,
        name="picture",
    ),
    Spoiled("P601", _page(Group=Dictionary(S=Name.Transparency)), old=True, name="page"),
    Spoiled(
        "P601",
        _resource("XObject", "New", lambda pdf: _form(pdf, "", Group=Dictionary(S=Name.Transparency))),
        "/New Do",
        old=True,
        name="form",
    ),
    Spoiled("P602", _layer, page=0),
    Spoiled("P603", _layer, page=0, old=True),
    Spoiled("P604", _annotation(Subtype=Name.Link)),
    Spoiled("P605", _attach, page=0),
    Spoiled("P606", _root(OpenAction=Dictionary(S=Name.JavaScript, JS="app.alert(1)")), page=0, name="open"),
    Spoiled(
        "P606",
        _root(Names=Dictionary(JavaScript=Dictionary(Names=Array(["a", Dictionary(S=Name.JavaScript)])))),
        page=0,
        name="tree",
    ),
    Spoiled("P606", _page(AA=Dictionary(O=Dictionary(S=Name.URI))), page=0, name="page"),
    Spoiled(
        "P606",
        _annotation(Subtype=Name.Link, A=Dictionary(S=Name.Launch)),
        page=0,
        name="launch",
        also=("P604",),
    ),
    Spoiled("P607", _root(AcroForm=Dictionary(Fields=Array([Dictionary()]))), page=0),
    # -- claims
    Spoiled("P701", _xmp("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", ""), page=0),
    Spoiled("P702", _xmp("PDF/X-4<", "PDF/X-3<"), page=0),
    Spoiled("P703", _info("/GTS_PDFXVersion", "PDF/X-4p"), page=0, name="two"),
    Spoiled(
        "P703",
        lambda pdf: [
            _info("/GTS_PDFXVersion", "PDF/X-4")(pdf),
            _without(lambda one: one.Root, "/Metadata")(pdf),
        ],
        page=0,
        name="nowhere in XMP",
    ),
    Spoiled("P704", _info("/Trapped", None), page=0, name="missing"),
    Spoiled("P704", _info("/Trapped", Name.Unknown), page=0, name="unknown"),
    Spoiled("P705", _without(lambda pdf: pdf.Root, "/OutputIntents"), page=0),
    Spoiled("P706", lambda pdf: pdf.Root.OutputIntents.append(_intent(pdf)), page=0),
    Spoiled("P707", _without(_intent, "/OutputConditionIdentifier"), page=0, name="identifier"),
    Spoiled("P707", _without(_intent, "/DestOutputProfile"), page=0, name="profile"),
    Spoiled(
        "P707",
        lambda pdf: [_without(_intent, key)(pdf) for key in ("/DestOutputProfile", "/RegistryName")],
        page=0,
        old=True,
        name="registry",
    ),
    Spoiled("P708", _set_intent("/OutputConditionIdentifier", lambda pdf: "FOGRA52"), page=0),
    Spoiled(
        "P709",
        _set_intent("/DestOutputProfile", lambda pdf: profile(pdf, space=b"RGB ", channels=3)),
        page=0,
        name="rgb",
    ),
    Spoiled(
        "P709",
        _set_intent("/DestOutputProfile", lambda pdf: profile(pdf, kind=b"mntr")),
        page=0,
        name="screen",
    ),
    Spoiled(
        "P709", _set_intent("/DestOutputProfile", lambda pdf: profile(pdf, channels=3)), page=0, name="N"
    ),
    Spoiled(
        "P709",
        _set_intent("/DestOutputProfile", lambda pdf: Stream(pdf, b"no profile", N=4)),
        page=0,
        name="none",
    ),
    Spoiled("P710", _info("/Title", None), page=0, name="title"),
    Spoiled("P710", _info("/ModDate", None), page=0, name="date"),
    Spoiled("P711", page=0, version="1.7"),
)
