"""Keeping an issue: what is put into its bag, and setting it again from there."""

from __future__ import annotations

from press.pipeline.keeping.archive import ArchiveResult, archive
from press.pipeline.keeping.catalogue import catalog
from press.pipeline.keeping.ingest import IngestResult, ingest
from press.pipeline.keeping.rebuild import Difference, rebuild
from press.pipeline.keeping.shelving import has_sources

__all__ = [
    "ArchiveResult",
    "Difference",
    "IngestResult",
    "archive",
    "catalog",
    "has_sources",
    "ingest",
    "rebuild",
]
