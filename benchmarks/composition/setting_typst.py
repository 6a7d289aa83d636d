"""One process that sets documents with Typst, in Typst's own environment; started by :mod:`run`."""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

import typst  # type: ignore[import-not-found]  # in another environment


def main(way: str, faces: str, out: str, documents: list[str]) -> None:
    """Set documents in turn and print the time that each took.

    Args:
        way: ``anew``: each with a call of ``typst.compile``; ``kept``: all with one compiler, each written
            over the one before, as an editor saves a file that ``typst watch`` looks at.
        faces: a folder; no other typefaces are used.
        out: the PDF.
        documents: Typst files.
    """
    set_document = _with_one_compiler(faces, out) if way == "kept" else _anew(faces, out)
    for document in documents:
        wall, cpu = time.perf_counter(), time.process_time()
        set_document(document)
        print(json.dumps({"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}))


def _anew(faces: str, out: str) -> Callable[[str], None]:
    def set_document(document: str) -> None:
        typst.compile(document, output=out, font_paths=[faces], ignore_system_fonts=True)

    return set_document


def _with_one_compiler(faces: str, out: str) -> Callable[[str], None]:
    saved = Path(out).with_suffix(".typ")
    saved.touch()
    compiler = typst.Compiler(str(saved), font_paths=[faces], ignore_system_fonts=True)

    def set_document(document: str) -> None:
        shutil.copyfile(document, saved)
        compiler.compile(output=out)

    return set_document


if __name__ == "__main__":
    _, way_name, faces_name, out_name, *document_names = sys.argv
    main(way_name, faces_name, out_name, document_names)
