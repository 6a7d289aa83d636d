"""The preflight of a print file that is to be archived: what a printing house would have found in it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from press.archive.record import json_file
from press.model.printer import Printer
from press.pipeline.outputs import Made
from press.preflight import preflight, terms_of

PLACE = "records/preflight.json"


def preflight_record(made: Made, printer: Printer) -> dict[str, bytes]:
    """Return the record of a print file's preflight, by its place in the payload."""
    with tempfile.TemporaryDirectory(prefix="press-") as folder:
        path = Path(folder) / made.name
        path.write_bytes(made.pdf)
        report = preflight(path, terms_of(printer))
    return {PLACE: json_file(report.as_json() | {"file": made.name})}
