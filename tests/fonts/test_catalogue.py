from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from press.errors import FontError
from press.fonts import load_catalogue
from press.fonts.prepare import kept
from press.project import Project
from tests.fonts.conftest import write_list


@pytest.fixture
def brought(tmp_path: Path) -> Project:
    """A workspace without a list of its own."""
    return Project(root=tmp_path)


def test_the_list_brought_along_is_sound(brought: Project) -> None:
    catalogue = load_catalogue(brought)
    assert {"song", "hei", "kai", "fangsong", "biaosong", "latin"} <= catalogue.roles.keys()
    assert all(kept(row.keep) for row in catalogue.faces.values() if row.keep)


def test_every_role_of_a_bulletin_ends_in_the_set_that_is_always_there(brought: Project) -> None:
    catalogue = load_catalogue(brought)
    for role in ("song", "hei", "xihei", "kai", "fangsong", "biaosong", "latin", "latin-bold"):
        assert catalogue.faces[catalogue.roles[role].stack[-1]].set == "bulletin"


def test_names_are_unique_and_fit_a_pdf(brought: Project) -> None:
    for face in load_catalogue(brought).faces:
        assert face.isascii()
        assert face.replace("-", "").isalnum()


def test_a_bulletin_costs_little(brought: Project) -> None:
    packages = load_catalogue(brought).packages_of(("bulletin",))
    assert sum(package.megabytes for package in packages) < 70


@pytest.mark.parametrize(
    ("name", "role"),
    [("FZXBSJW", "biaosong"), ("仿宋_GB2312", "fangsong"), ("SIMFANG", "fangsong"), ("楷体_GB2312", "kai"),
     ("华文中宋", "biaosong"), ("方正小标宋简体", "biaosong"), ("Zhuque Fangsong", "fangsong"),
     ("SimHei", "hei"), ("SimSun", "song"), ("Times New Roman", "latin")],
)  # fmt: skip
def test_the_usual_commercial_faces_are_known(brought: Project, name: str, role: str) -> None:
    from press.fonts.catalogue import bare

    assert load_catalogue(brought).ranks[bare(name)][0] == role


def test_the_workspace_list_wins(project: Project) -> None:
    assert set(load_catalogue(project).roles) == {"fangsong", "song", "latin"}


def test_a_row_that_names_nothing_is_refused(project: Project, rows: dict[str, Any]) -> None:
    rows["roles"]["song"]["stack"] = ["Nowhere"]
    write_list(project.root, rows)
    with pytest.raises(FontError, match="Nowhere"):
        load_catalogue(project)


def test_broken_yaml_is_refused(project: Project) -> None:
    (project.root / "fonts" / "fonts.yaml").write_text("roles: [", "utf-8")
    with pytest.raises(FontError, match="读不懂"):
        load_catalogue(project)


def test_an_unknown_key_is_refused(project: Project, rows: dict[str, Any]) -> None:
    rows["faces"]["Song"]["weight"] = 400
    write_list(project.root, rows)
    with pytest.raises(FontError, match="weight"):
        load_catalogue(project)
