"""Validators that other people wrote: a test that needs one skips where it is not, except in CI."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from press.tools import pdfbox, qpdf, verapdf
from press.tools.verdict import Verdict


def assert_conforms(path: Path, *flavours: str) -> None:
    """Fail with every rule that a file breaks: qpdf's, and veraPDF's for each flavour (``2u``, ``ua1``)."""
    assert_all_conform([path], *flavours)


def assert_all_conform(paths: Sequence[Path], *flavours: str) -> None:
    """Fail with every rule that one of the files breaks; veraPDF starts once for all of them."""
    verdicts = [qpdf.check(path) for path in paths]
    if flavours:
        need(verapdf.command(), "veraPDF")
    for flavour in flavours:
        verdicts += verapdf.validate_all(paths, flavour=flavour)
    if "1b" in flavours and pdfbox.command():
        verdicts += [pdfbox.validate(path) for path in paths]
    told = [told for verdict in verdicts if verdict for told in _told(verdict)]
    assert not told, "\n".join(["found:", *told])


def need(found: object, name: str) -> None:
    """Skip the test when a program is missing; in CI fail, where the set-up should have brought it."""
    if found is None:
        assert os.environ.get("CI") != "true", f"{name} is missing in CI"
        pytest.skip(f"{name} is not installed")


def _told(verdict: Verdict) -> list[str]:
    if verdict.outcome == "unread":
        return [f"{verdict.path.name}: {verdict.program}: not judged: {verdict.said}"]
    return [
        f"{verdict.path.name}: {verdict.program}: {one.clause} p{one.page} ×{one.count} {one.sentence}"
        for one in verdict.breaches
    ]
