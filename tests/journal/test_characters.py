"""Rare characters: set wherever they stand when a face has them, told at their place when none has."""

from __future__ import annotations

import pytest

from tests.journal.conftest import set_journal
from tests.journal.reading import words
from tests.journal.workspace import SENTENCES, Workspace

RARE = "䶮翯鱀㙦𬱖𬭸𫖯"
"""Of 通用规范汉字表 (2013): the last three lie beyond the first plane."""
UNKNOWN = "\U000323af"
SVG = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 200'>\n<title>{title}</title>\n"
    "<text x='20' y='60' font-size='30'>里程<tspan>{words}</tspan></text>\n</svg>"
)


def drawing(*, said: str = "", title: str = "") -> bytes:
    """Return a drawing that says something, and something that is not shown."""
    return SVG.format(words=said, title=title).encode()


def test_rare_characters_are_set_in_text_titles_rosters_tables_and_drawings(workspace: Workspace) -> None:
    workspace.picture("a.svg", drawing(said=RARE[4]))
    text = (
        f"他叫{RARE[0]}。\n\n:::名单 {RARE[1]}\n个人：王{RARE[2]}、李{RARE[5]}\n:::\n\n"
        "| 名 | 数 |\n| --- | --- |\n"
        f"| {RARE[3]} | 1 |\n\n![图1　里程](images/a.svg)"
    )
    workspace.publication["版权页"] = {"编辑": {"主编": [f"丁{RARE[6]}"]}}
    built = set_journal(workspace.write({"工作": [workspace.article("01", f"{RARE}的桥", text)]}))
    assert [code for code in built.codes if code[0] == "F"] == []
    pairs = "".join(words(page) for page in built.pages)  # PDFium gives surrogates
    printed = pairs.encode("utf-16", "surrogatepass").decode("utf-16")
    assert [char for char in RARE if printed.count(char) < 2] == []  # in the title, and in its own place


@pytest.mark.parametrize(("char", "code"), [(UNKNOWN, "F101"), ("😀", "F102"), ("\ue000", "F103")])
def test_what_no_face_has_is_told_in_copy_and_in_drawings(workspace: Workspace, char: str, code: str) -> None:
    workspace.picture("a.svg", drawing(said=char))
    text = f"{SENTENCES[0]}{char}\n\n![图1　里程](images/a.svg)"
    built = set_journal(workspace.write({"工作": [workspace.article("01", "桥", text)]}))
    told = [str(found.place) for found in built.result.diagnostics if found.code == code]
    folder = "issues/yuekan/2026-3"
    assert told == [f"{folder}/articles/01.md:5:{len(SENTENCES[0]) + 1}", f"{folder}/images/a.svg:3:45"]
    assert not built.result.files


def test_what_a_drawing_does_not_show_is_not_told(workspace: Workspace) -> None:
    workspace.picture("a.svg", drawing(said="公里", title=UNKNOWN))
    article = workspace.article("01", "桥", f"{SENTENCES[0]}\n\n![图1　里程](images/a.svg)")
    built = set_journal(workspace.write({"工作": [article]}))
    assert [code for code in built.codes if code[0] == "F"] == []
