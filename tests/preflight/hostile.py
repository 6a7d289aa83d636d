"""Files that are broken, or made to do harm."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from tests.preflight.book import book

LARGE = 400 << 20
"""Bytes that a few hundred thousand unpack to."""

Make = Callable[[Path], Path]


def empty(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def words(path: Path) -> Path:
    path.write_text("这不是 PDF", encoding="utf-8")
    return path


def truncated(path: Path) -> Path:
    whole = book(path).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    return path


def miscounted(path: Path) -> Path:
    """As some programs write every file: with more objects told than there are."""
    whole = book(path).read_bytes()
    path.write_bytes(re.sub(rb"/Size (\d)", rb"/Size 1\1", whole))
    return path


def headless(path: Path) -> Path:
    """Cut so short that not even a trailer is there."""
    path.write_bytes(book(path).read_bytes()[:200])
    return path


def unreferenced(path: Path) -> Path:
    """The table of offsets is wrong, as after a transfer that changed line ends."""
    path.write_bytes(book(path).read_bytes().replace(b"\nxref\n", b"\nxxxx\n"))
    return path


def no_pages(path: Path) -> Path:
    with Pdf.new() as pdf:
        pdf.save(path)
    return path


def locked(path: Path) -> Path:
    with Pdf.open(book(path), allow_overwriting_input=True) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="owner", user="user"))
    return path


def restricted(path: Path) -> Path:
    with Pdf.open(book(path), allow_overwriting_input=True) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="owner", user=""))
    return path


def page_tree_loop(path: Path) -> Path:
    return raw(path, b"<</Type/Pages/Count 2/Kids[3 0 R 2 0 R]>>")


def page_tree_of_itself(path: Path) -> Path:
    return raw(path, b"<</Type/Pages/Count 1/Kids[2 0 R]>>")


def page_tree_lies(path: Path) -> Path:
    return raw(path, b"<</Type/Pages/Count 99999999/Kids[3 0 R]>>")


def page_tree_of_nonsense(path: Path) -> Path:
    return raw(path, b"<</Type/Pages/Count 3/Kids[(a) null 17]>>")


def bomb(path: Path) -> Path:
    """A page whose content unpacks to more than any page has."""
    return book(path, lambda pdf: _put_bomb(pdf, LARGE))


def bomb_in_bomb(path: Path) -> Path:
    """One that unpacks twice."""

    def edit(pdf: Pdf) -> None:
        stream = Stream(pdf, b"")
        stream.write(zlib.compress(_zeros(LARGE)), filter=Array([Name.FlateDecode, Name.FlateDecode]))
        pdf.pages[0].obj.Contents = stream

    return book(path, edit)


def bomb_of_runs(path: Path) -> Path:
    """Blanks by the hundred millions, two bytes for 128 of them."""

    def edit(pdf: Pdf) -> None:
        held = Stream(pdf, b"")
        held.write(b"\x81 " * (LARGE // 128), filter=Name.RunLengthDecode)
        pdf.pages[0].Contents = held

    return book(path, edit)


def bomb_in_font(path: Path) -> Path:
    """A font whose character map unpacks to hundreds of megabytes."""

    def edit(pdf: Pdf) -> None:
        held = pdf.pages[0].obj.Resources.Font.Song
        held.ToUnicode.write(_zeros(LARGE), filter=Name.FlateDecode)

    return book(path, edit)


def bomb_in_metadata(path: Path) -> Path:
    def edit(pdf: Pdf) -> None:
        pdf.Root.Metadata.write(_zeros(20 << 20), filter=Name.FlateDecode)

    return book(path, edit)


def entities_in_metadata(path: Path) -> Path:
    """XML whose entities stand for a thousand million words."""
    nested = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    xmp = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "words">{nested}]><x>&a9;</x>'
    return book(path, lambda pdf: pdf.Root.Metadata.write(xmp.encode()))


def many_states(path: Path) -> Path:
    return book(path, content="q " * 200_000)


def many_operators(path: Path) -> Path:
    """Four million, which take gigabytes once they are parsed."""
    return book(path, content="0 0 1 1 re f " * 2_000_000)


def deep_arrays(path: Path) -> Path:
    return book(path, content="[" * 50_000 + "]" * 50_000 + " TJ")


def wild_numbers(path: Path) -> Path:
    huge = "9" * 400
    return book(
        path, content=f"{huge} 0 0 {huge} {huge} -{huge} cm 0 0 {huge} {huge} re f {huge} w 0 0 m 1 1 l S"
    )


def wrong_types(path: Path) -> Path:
    """Everything is something else than it should be."""

    def edit(pdf: Pdf) -> None:
        page = pdf.pages[0].obj
        page.Resources = Array([1, 2])
        page.Annots = Dictionary(A=1)
        page.TrimBox = Array(["a", None, 3, 4])
        page.Rotate = "left"
        page.UserUnit = Array([])
        pdf.pages[1].obj.Contents = Array([1, "two", None])
        pdf.pages[2].obj.Resources = Dictionary(Font=3, XObject=Name.X, ColorSpace=Array([]), ExtGState="g")
        pdf.pages[3].obj.MediaBox = Array([0, 0, 0, 0])
        pdf.Root.OutputIntents = Dictionary(S=Name.GTS_PDFX)
        pdf.Root.Names = Array([])
        pdf.Root.OCProperties = Array([1])
        pdf.Root.AcroForm = "form"
        pdf.Root.Metadata = Array([])

    return book(
        path,
        edit,
        content="/X Do /Y gs /Z cs 1 scn (a) TJ [1] Tj 1 2 re BT /F Tf ET /P sh Q Q Q EMC ET k 1 k",
    )


def bad_operators(path: Path) -> Path:
    return book(path, lambda pdf: setattr(pdf.pages[0].obj, "Contents", Stream(pdf, bytes(range(256)) * 300)))


def name_tree_loop(path: Path) -> Path:
    def edit(pdf: Pdf) -> None:
        node = pdf.make_indirect(Dictionary())
        node.Kids = Array([node, node])
        pdf.Root.Names = Dictionary(JavaScript=node, EmbeddedFiles=node)

    return book(path, edit)


def scripts(path: Path) -> Path:
    """It wants to do something when it is opened, when a page is shown, and when it is closed."""

    def edit(pdf: Pdf) -> None:
        script = Dictionary(S=Name.JavaScript, JS="app.alert(1)")
        pdf.Root.OpenAction = script
        pdf.Root.AA = Dictionary(WC=script)
        pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array(["one", script])))
        pdf.pages[0].obj.AA = Dictionary(O=script)

    return book(path, edit)


def elsewhere(path: Path) -> Path:
    """A page's content lies outside, where fetching it would tell somebody."""

    def edit(pdf: Pdf) -> None:
        place = Dictionary(Type=Name.Filespec, FS=Name.URL, F="http://192.0.2.1/content")
        pdf.pages[0].obj.Contents = Stream(pdf, b"", F=place)

    return book(path, edit)


def many_pages(path: Path) -> Path:
    return book(path, pages=2000)


def raw(path: Path, tree: bytes) -> Path:
    """Write a file of which object 2 is the page tree and 3 a page, as bytes that no library would write."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        tree,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<<>>>>",
    ]
    body, offsets = b"%PDF-1.6\n", []
    for number, held in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n".encode() + held + b"\nendobj\n"
    start = len(body)
    rows = b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    body += b"xref\n0 4\n0000000000 65535 f \n" + rows
    body += f"trailer<</Size 4/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    path.write_bytes(body)
    return path


def _put_bomb(pdf: Pdf, size: int) -> None:
    stream = Stream(pdf, b"")
    stream.write(_zeros(size), filter=Name.FlateDecode)
    pdf.pages[0].obj.Contents = stream


@cache
def _zeros(size: int) -> bytes:
    """Return so many spaces, packed."""
    packer = zlib.compressobj(1)
    part = b" " * (1 << 20)
    return b"".join(packer.compress(part) for _ in range(size >> 20)) + packer.flush()
