"""One process that sets documents with press or with WeasyPrint alone; started by :mod:`run`.

Each document is set in turn, the last one's PDF stays, and a line of JSON for each tells the time it took.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

Setter = Callable[[Path], bytes]


def main(peer: str, folder: Path, out: Path, documents: list[Path]) -> None:
    """Set documents.

    Args:
        peer: ``press`` or ``weasyprint``.
        folder: where the faces' configuration is.
        out: the PDF.
        documents: HTML files.
    """
    setter = _press(folder) if peer == "press" else _weasyprint()
    for document in documents:
        wall, cpu = time.perf_counter(), time.process_time()
        out.write_bytes(setter(document))
        print(json.dumps({"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}))


def _press(folder: Path) -> Setter:
    from press.fonts import load_fonts
    from press.makeup.galley import Galley
    from press.project import Project
    from press.typeset import typeset

    faces = load_fonts(Project.around(Path(__file__)), kind="bulletin")

    def set_document(document: Path) -> bytes:
        galley = Galley(document.read_text("utf-8"), (), "", folder)
        return typeset(galley, faces, cache=folder / "press").write_pdf()

    return set_document


def _weasyprint() -> Setter:
    from weasyprint import HTML  # the peer is the engine without press
    from weasyprint.text.fonts import FontConfiguration

    def set_document(document: Path) -> bytes:
        html = HTML(filename=document)
        return html.write_pdf(  # type: ignore[no-any-return]
            font_config=FontConfiguration(), pdf_tags=True, presentational_hints=True
        )

    return set_document


if __name__ == "__main__":
    _, name, folder_name, out_name, *document_names = sys.argv
    main(name, Path(folder_name), Path(out_name), [Path(document) for document in document_names])
