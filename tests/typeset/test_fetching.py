from __future__ import annotations

from pathlib import Path

import pytest

from press.errors import TypesetError
from press.makeup.galley import Galley
from press.typeset.fetching import GalleyFetcher

PIXEL = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4="


def fetcher(folder: Path) -> GalleyFetcher:
    return GalleyFetcher(Galley("", (), "", folder, ()))


def test_files_of_the_issue_and_data_are_read(tmp_path: Path) -> None:
    (tmp_path / "图.txt").write_text("图", "utf-8")
    assert fetcher(tmp_path).fetch((tmp_path / "图.txt").as_uri()).read() == "图".encode()
    assert fetcher(tmp_path).fetch(PIXEL).read().startswith(b"<svg")


@pytest.mark.parametrize(
    "url", ["https://example.org/a.png", "http://127.0.0.1/", "ftp://example.org/a", "file:///etc/passwd"]
)
def test_everything_else_is_refused(tmp_path: Path, url: str) -> None:
    guard = fetcher(tmp_path)
    with pytest.raises(PermissionError):
        guard.fetch(url)
    with pytest.raises(TypesetError):
        guard.check()


def test_no_way_leads_outside(tmp_path: Path) -> None:
    folder = tmp_path / "issue"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("密")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    for name in ("link.txt", "../secret.txt", "%2e%2e/secret.txt"):
        with pytest.raises(PermissionError):
            fetcher(folder).fetch(f"{folder.as_uri()}/{name}")


def test_a_missing_picture_is_told(tmp_path: Path) -> None:
    guard = fetcher(tmp_path)
    with pytest.raises(FileNotFoundError):
        guard.fetch((tmp_path / "没有.png").as_uri())
    with pytest.raises(TypesetError, match=r"没有\.png"):
        guard.check()
