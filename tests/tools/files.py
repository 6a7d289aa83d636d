"""The smallest files to put before a validator."""

from __future__ import annotations

from pathlib import Path

import pypdf


def small_pdf(path: Path, *, password: str = "") -> Path:
    """Write a right PDF of one empty page that claims nothing."""
    with pypdf.PdfWriter() as writer:
        writer.add_blank_page(200, 200)
        if password:
            writer.encrypt(password)
        writer.write(path)
    return path


def no_pdf(path: Path) -> Path:
    """Write something else."""
    path.write_bytes(b"no PDF")
    return path
