"""One process that sets documents with Typst, in Typst's own environment; started by :mod:`run`."""

from __future__ import annotations

import json
import sys
import time

import typst  # type: ignore[import-not-found]  # in another environment


def main(faces: str, out: str, documents: list[str]) -> None:
    """Set documents in turn with the faces of a folder, and print the time that each took."""
    for document in documents:
        wall, cpu = time.perf_counter(), time.process_time()
        typst.compile(document, output=out, font_paths=[faces], ignore_system_fonts=True)
        print(json.dumps({"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}))


if __name__ == "__main__":
    _, faces_name, out_name, *document_names = sys.argv
    main(faces_name, out_name, document_names)
