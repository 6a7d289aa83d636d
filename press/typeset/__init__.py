"""The room of the engine: WeasyPrint with our line composer; the only importer of ``weasyprint``."""

from __future__ import annotations

from press.typeset.document import Document
from press.typeset.engine import Faces, typeset
from press.typeset.records import LeftLine, LineRecord, PageRecord

__all__ = ["Document", "Faces", "LeftLine", "LineRecord", "PageRecord", "typeset"]
