"""Fixtures: a workspace with a small list of small typefaces, and fake clients to fetch them with."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from press.fonts import clients as real_clients
from press.project import Project
from tests.fonts.making import Clients, digest, make_cff, make_font, tar_of

TEXT = "青溪市公报，。“”永桥"


@pytest.fixture
def faces(tmp_path: Path) -> dict[str, Path]:
    """The files that packages hold: a 仿宋 of few characters, Latin, a spare Kai, a last resort."""
    folder = tmp_path / "faces"
    return {
        "Fang": make_cff(folder / "Fang.otf", TEXT),
        "Latin": make_font(folder / "Latin.ttf", "Aa12 ·", width=500),
        "Kai": make_font(folder / "Kai.ttf", TEXT + "喆堃", family="Kai"),
        "Song": make_font(folder / "Song.ttf", TEXT + "喆堃㎡ Aa12", family="Song"),
    }


@pytest.fixture
def rows(faces: dict[str, Path]) -> dict[str, object]:
    """A list of typefaces."""

    def row(package: str, name: str, **more: str) -> dict[str, object]:
        source = {"package": package, "file": f"usr/{faces[name].name}", "sha256": digest(faces[name])}
        return {"set": "bulletin", "licence": "OFL-1.1", "sources": [source], **more}

    return {
        "roles": {
            "fangsong": {"zh": "仿宋", "use": "正文", "latin": "latin", "stack": ["Fang", "Kai", "Song"]},
            "song": {"zh": "宋体", "use": "表格", "stack": ["Song"]},
            "latin": {"zh": "西文", "use": "数字", "latin": "latin", "stack": ["Latin", "Song"]},
        },
        "sets": {
            "bulletin": {"zh": "简报", "en": "bulletin"},
            "rare": {"zh": "生僻字", "en": "rare", "on_demand": True},
        },
        "kinds": {"bulletin": ["bulletin", "rare"]},
        "packages": {
            "deb": {"client": "apt", "name": "fonts-test", "megabytes": 1.5},
            "tgz": {"client": "npm", "name": "@test/fonts", "version": "1.0.0", "megabytes": 2},
        },
        "faces": {
            "Fang": row("deb", "Fang"),
            "Latin": row("deb", "Latin", keep="U+20-7E"),
            "Song": row("deb", "Song"),
            "Kai": row("tgz", "Kai", set="rare"),
        },
        "known": {"fangsong": ["方正仿宋", "FZFang"], "latin": ["Times New Roman"]},
    }


@pytest.fixture
def fake(tmp_path: Path, faces: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> Clients:
    """Clients on the path that hold the faces; there is no other client."""
    clients = Clients(tmp_path / "clients")
    clients.apt(tar_of({f"./usr/{path.name}": path for path in faces.values()}))
    clients.npm(tar_of({f"usr/{path.name}": path for path in faces.values()}, mode="w:gz"))
    monkeypatch.setenv("PATH", clients.path())
    monkeypatch.setattr(real_clients, "_pip", lambda: None)
    return clients


@pytest.fixture
def project(tmp_path: Path, rows: dict[str, object]) -> Project:
    """A workspace whose list is the small one, with an empty cache of its own."""
    root = tmp_path / "workspace"
    (root / "fonts").mkdir(parents=True)
    (root / "issues").mkdir()
    write_list(root, rows)
    return Project(root=root, cache=tmp_path / "cache")


def write_list(root: Path, rows: dict[str, object]) -> None:
    """Write the list of typefaces."""
    (root / "fonts" / "fonts.yaml").write_text(
        yaml.safe_dump(rows, allow_unicode=True, sort_keys=False), "utf-8"
    )
