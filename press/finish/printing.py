"""What a print file is made by: a printing house's terms, its profile, and the lines beside the pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from press.model.printer import Printer


@dataclass(frozen=True)
class Printing:
    """A print job.

    Args:
        printer: the printing house's terms.
        profile: the ICC profile that they name.
        slugs: a PDF whose pages are the lines 页边说明 of the print file's pages, in their order; or nothing.
        pictures: a folder where pictures that were turned into ink are kept; no part of what comes out.
    """

    printer: Printer
    profile: bytes
    slugs: bytes = b""
    pictures: Path | None = field(default=None, repr=False, compare=False)
