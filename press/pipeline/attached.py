"""The sources of an issue as attachments of its archive copy."""

from __future__ import annotations

from pathlib import Path

from press.finish import Attachment
from press.pipeline.keeping.workspace import sources_of
from press.project import Project

_TYPES = {
    ".yaml": "application/yaml",
    ".md": "text/markdown",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".svg": "image/svg+xml",
    ".css": "text/css",
    ".icc": "application/vnd.iccprofile",
}
"""Media types by the ends of names (RFC 6838, RFC 7763, RFC 9512); others are bytes."""

_BYTES = "application/octet-stream"


def attached_sources(project: Project, folder: Path) -> tuple[Attachment, ...]:
    """Return what an issue was written in: its own files and its publication's, by their places.

    Layouts and styles are not among them: they are in the sealed bag.
    """
    wanted = f"issues/{folder.parent.name}/"
    return tuple(
        Attachment(path.removeprefix("issues/"), file.read_bytes(), _TYPES.get(file.suffix.lower(), _BYTES))
        for path, file in sorted(sources_of(project, folder).items())
        if path.startswith((f"{wanted}{folder.name}/", f"{wanted}publication.yaml"))
    )
