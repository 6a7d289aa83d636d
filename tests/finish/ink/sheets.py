"""Small files to turn into ink, and what is seen of them afterwards: operators, and plates by Ghostscript."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Dictionary, Name

SIDE = 100
"""pt."""


def sheet(content: bytes, **resources: Any) -> pikepdf.Pdf:
    """Return a page of 100 × 100 pt.

    Args:
        content: its operators.
        resources: by category, such as ``ExtGState={"/a": {...}}``.
    """
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(SIDE, SIDE))
    page.Contents = pdf.make_stream(content)
    page.Resources = Dictionary({f"/{key}": Dictionary(held) for key, held in resources.items()})
    return pdf


def font() -> Any:
    return Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/Helvetica-Bold"))


def form(pdf: pikepdf.Pdf, content: bytes, **entries: Any) -> Any:
    stream = pdf.make_stream(content)
    stream.Type, stream.Subtype, stream.BBox = Name.XObject, Name.Form, pikepdf.Array([0, 0, SIDE, SIDE])
    for key, value in entries.items():
        stream[f"/{key}"] = value
    return stream


def place(pdf: pikepdf.Pdf, name: str, held: Any, category: str = "XObject") -> None:
    """Enter something in the resources of the first page."""
    resources = pdf.pages[0].Resources
    if f"/{category}" not in resources:
        resources[f"/{category}"] = Dictionary()
    resources[f"/{category}"][f"/{name}"] = held


def operators(stream: Any) -> list[str]:
    """Return a content stream's operators with their operands, one a line."""
    return [
        " ".join([*(_said(part) for part in held.operands), str(held.operator)])
        for held in pikepdf.parse_content_stream(stream)
    ]


def _said(operand: Any) -> str:
    if isinstance(operand, pikepdf.Object):
        return operand.unparse().decode() if not isinstance(operand, Name) else str(operand)
    return f"{float(operand):g}"


def written(pdf: pikepdf.Pdf) -> bytes:
    file = io.BytesIO()
    pdf.save(file, deterministic_id=True)
    return file.getvalue()


def plates(pdf: pikepdf.Pdf, *, overprint: bool = True) -> dict[str, Any]:
    """Return what stands on each plate of the first page, one pixel a pt, by the plate's name.

    A pixel's value is the ink in per cent. The plates are Ghostscript's, which knows nothing of press.
    """
    from PIL import Image

    if shutil.which("gs") is None:
        pytest.skip("Ghostscript is not here")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "in.pdf").write_bytes(written(pdf))
        subprocess.run(
            [
                "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-r72",
                "-dFirstPage=1", "-dLastPage=1", f"-dOverprint=/{'enable' if overprint else 'disable'}",
                f"-sOutputFile={folder}/p.tif", f"{folder}/in.pdf",
            ],
            check=True,
            capture_output=True,
        )  # fmt: skip
        found = {}
        for path in Path(folder).glob("p(*).tif"):
            with Image.open(path) as image:
                found[path.name[2:-5]] = image.convert("L").point(
                    [round((255 - v) / 2.55) for v in range(256)]
                )
        return found


def inks_at(found: dict[str, Any], x: int, y: int) -> dict[str, int]:
    """Return the inks at a place in pt from the lower left, in per cent, as far as there are any."""
    values = {name: plate.getpixel((x, SIDE - 1 - y)) for name, plate in found.items()}
    return {name: value for name, value in values.items() if value}
