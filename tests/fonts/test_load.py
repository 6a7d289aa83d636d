from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTCollection, TTFont

from press.errors import FontError
from press.fonts import FontSet, ensure_fonts, load_fonts, sets_for
from press.fonts.listing import list_fonts
from press.project import Project
from tests.fonts.conftest import TEXT
from tests.fonts.making import Clients, make_font


@pytest.fixture
def ready(project: Project, fake: Clients) -> Project:
    """The workspace, with the set that every text needs."""
    ensure_fonts(project, ("bulletin",))
    return project


def _stack(fonts: FontSet, role: str) -> list[str]:
    return [face.id for face in fonts.roles[role]]


def test_without_faces_the_hint_says_what_to_run(project: Project) -> None:
    with pytest.raises(FontError, match="还没有取来") as caught:
        load_fonts(project, kind="bulletin")
    assert caught.value.hint == "运行 press fonts --fetch bulletin"


def test_stacks_are_in_declared_order_latin_first(ready: Project) -> None:
    fonts = load_fonts(ready, kind="bulletin", text=TEXT)
    assert _stack(fonts, "fangsong") == ["Latin", "Fang", "Song"]
    assert _stack(fonts, "song") == ["Song"]
    assert _stack(fonts, "latin") == ["Latin", "Song"]


def test_a_character_is_set_in_the_first_face_that_has_it(ready: Project) -> None:
    fonts = load_fonts(ready, kind="bulletin")
    found = {char: fonts.face_for("fangsong", char) for char in "A永㎡龘"}
    assert [face and face.id for face in found.values()] == ["Latin", "Fang", "Song", None]
    assert fonts.missing("永A龘") == {"龘"}


def test_a_rare_han_character_asks_for_the_set_on_demand(ready: Project) -> None:
    assert sets_for(ready, kind="bulletin", text=TEXT) == ("bulletin",)
    assert sets_for(ready, kind="bulletin", text="㎡") == ("bulletin",)
    assert sets_for(ready, kind="bulletin", text="王喆") == ("bulletin", "rare")
    with pytest.raises(FontError) as caught:
        load_fonts(ready, kind="bulletin", text="喆")
    assert "press fonts --fetch rare" in caught.value.hint


def test_what_was_fetched_before_changes_nothing(ready: Project) -> None:
    before = load_fonts(ready, kind="bulletin", text=TEXT)
    ensure_fonts(ready, ("rare",))
    assert load_fonts(ready, kind="bulletin", text=TEXT).digest == before.digest
    assert _stack(load_fonts(ready, kind="bulletin", text="喆"), "fangsong") == [
        "Latin",
        "Fang",
        "Kai",
        "Song",
    ]


def test_an_unknown_kind_takes_every_set(ready: Project) -> None:
    assert sets_for(ready, kind="gazette", text="喆") == ("bulletin", "rare")


def test_two_machines_have_the_same_digest(ready: Project, tmp_path: Path) -> None:
    other = dataclasses.replace(ready, cache=tmp_path / "other")
    ensure_fonts(other, ("bulletin",))
    one, two = load_fonts(ready, kind="bulletin"), load_fonts(other, kind="bulletin")
    assert one.digest == two.digest
    assert [face.sha256 for face in one.faces] == [face.sha256 for face in two.faces]


# -- an office's own faces -----------------------------------------------------------------------------


def test_a_known_face_wins(ready: Project) -> None:
    make_font(ready.root / "fonts" / "any.ttf", "永", family="方正 仿宋")
    fonts = load_fonts(ready, kind="bulletin")
    own = fonts.roles["fangsong"][1]
    assert (own.is_own, own.family, own.version, own.source) == (True, "方正 仿宋", "1.5", "fonts/any.ttf")
    assert _stack(fonts, "fangsong")[2:] == ["Fang", "Song"]
    assert fonts.diagnostics == ()


def test_a_face_is_known_by_its_file_name(ready: Project) -> None:
    make_font(ready.root / "fonts" / "FZFANG.ttf", "永", family="Whatever")
    assert load_fonts(ready, kind="bulletin").roles["fangsong"][1].is_own


def test_the_first_named_of_two_wins(ready: Project) -> None:
    make_font(ready.root / "fonts" / "a.ttf", "永", family="FZFang")
    make_font(ready.root / "fonts" / "b.ttf", "永", family="方正仿宋")
    names = [face.family for face in load_fonts(ready, kind="bulletin").roles["fangsong"][1:3]]
    assert names == ["方正仿宋", "FZFang"]


@pytest.mark.parametrize("folder", ["仿宋", "fangsong"])
def test_a_folder_gives_a_face_its_role(ready: Project, folder: str) -> None:
    make_font(ready.root / "fonts" / folder / "x.ttf", "永", family="Nobody Knows")
    assert load_fonts(ready, kind="bulletin").roles["fangsong"][1].family == "Nobody Knows"


def test_own_latin_comes_first_everywhere_and_only_with_latin(ready: Project) -> None:
    make_font(ready.root / "fonts" / "times.ttf", "Aa“”·", family="Times New Roman", width=500)
    fonts = load_fonts(ready, kind="bulletin")
    for role in ("fangsong", "latin"):
        own = fonts.roles[role][0]
        assert own.family == "Times New Roman"
        assert "".join(own.coverage) == "Aa"


@pytest.mark.parametrize("folder", ["补字", "spare"])
def test_spare_faces_come_last_in_every_stack(ready: Project, folder: str) -> None:
    make_font(ready.root / "fonts" / folder / "x.ttf", "龘永", family="Big")
    fonts = load_fonts(ready, kind="bulletin")
    assert all(stack[-1].family == "Big" for stack in fonts.roles.values())
    assert fonts.missing("龘") == frozenset()


def test_an_unknown_face_is_told_of(ready: Project) -> None:
    make_font(ready.root / "fonts" / "x.ttf", "永", family="花体")
    (found,) = load_fonts(ready, kind="bulletin").diagnostics
    assert str(found) == "fonts/x.ttf: F201 不认识字体“花体”，没有用它"


def test_a_damaged_face_is_told_of(ready: Project) -> None:
    (ready.root / "fonts" / "x.ttf").write_bytes(b"<html>404</html>")
    (found,) = load_fonts(ready, kind="bulletin").diagnostics
    assert found.code == "F202"


def test_a_changed_face_is_prepared_anew(ready: Project) -> None:
    path = make_font(ready.root / "fonts" / "仿宋" / "x.ttf", "永", family="One")
    before = load_fonts(ready, kind="bulletin")
    make_font(path, "永青", family="One")
    after = load_fonts(ready, kind="bulletin")
    assert "青" in after.roles["fangsong"][1].coverage
    assert before.digest != after.digest


def test_restricted_embedding_is_known(ready: Project) -> None:
    make_font(ready.root / "fonts" / "仿宋" / "x.ttf", "永", restricted=True)
    assert load_fonts(ready, kind="bulletin").roles["fangsong"][1].is_restricted


# -- the listing ---------------------------------------------------------------------------------------


def test_listing_before_fetching(project: Project, fake: Clients) -> None:
    listing = list_fonts(project)
    assert not any(entry.face for role in listing.roles for entry in role.entries)
    assert [(row.id, row.megabytes, row.is_fetched) for row in listing.sets] == [
        ("bulletin", 1.5, False),
        ("rare", 2, False),
    ]


def test_listing_counts_what_the_stack_draws(ready: Project, rows: dict[str, Any]) -> None:
    role = next(role for role in list_fonts(ready).roles if role.id == "fangsong")
    assert [entry.id for entry in role.entries] == ["Latin", "Fang", "Kai", "Song"]
    assert [bool(entry.face) for entry in role.entries] == [True, True, False, True]
    assert role.coverage == {"GB 2312": 7, "GBK": 9, "通用规范汉字表": 9}


def test_every_face_of_a_collection_is_looked_at(ready: Project, tmp_path: Path) -> None:
    collection = TTCollection()
    collection.fonts = [
        TTFont(make_font(tmp_path / f"{number}.ttf", chars, family=family))
        for number, (chars, family) in enumerate((("永", "花体"), ("永青", "方正仿宋")))
    ]
    collection.save(ready.root / "fonts" / "two.ttc")
    fonts = load_fonts(ready, kind="bulletin")
    own = fonts.roles["fangsong"][1]
    assert (own.family, "".join(own.coverage)) == ("方正仿宋", "永青")
    assert fonts.diagnostics == ()
