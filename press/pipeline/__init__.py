"""The order of the stages, and nothing else: from an issue's folder to finished files."""

from __future__ import annotations

from press.model.purpose import Purpose
from press.pipeline.build import build, check
from press.pipeline.composition import Composition, PageComposition
from press.pipeline.plan import PlanResult, plan
from press.pipeline.result import Announce, BuildOptions, BuildResult, Numbering, Output, Stage
from press.pipeline.sheet import build_sheet

__all__ = [
    "Announce",
    "BuildOptions",
    "BuildResult",
    "Composition",
    "Numbering",
    "Output",
    "PageComposition",
    "PlanResult",
    "Purpose",
    "Stage",
    "build",
    "build_sheet",
    "check",
    "plan",
]
