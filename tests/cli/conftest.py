"""Fixtures for the command line: a workspace as the current folder, and a cache of its own for logs."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.project import Project


@pytest.fixture
def here(project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The workspace, as the current folder."""
    monkeypatch.chdir(project.root)
    return project.root
