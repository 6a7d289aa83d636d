from __future__ import annotations

from pathlib import Path

import pytest

from press.diagnostics import Diagnostic
from press.fonts import FontSet, check_article_characters, ensure_fonts, installed, load_fonts
from press.fonts.characters import Copy, check_copy
from press.model import Article, Attachment, FrontMatter
from press.model.blocks import Lines, Link, Paragraph, Text
from press.project import Project
from tests.fonts.making import Clients


@pytest.fixture(autouse=True)
def _nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("press.fonts.characters.who_has", lambda char: ())


@pytest.fixture
def fonts(project: Project, fake: Clients) -> FontSet:
    ensure_fonts(project, ("bulletin",))
    return load_fonts(project, kind="bulletin")


def _found(text: str, fonts: FontSet) -> list[Diagnostic]:
    return list(check_copy(Copy(Path("a.md"), text, text), fonts))


def _codes(text: str, fonts: FontSet) -> list[str]:
    return [diagnostic.code for diagnostic in _found(text, fonts)]


def test_clean_copy_has_nothing_to_tell(fonts: FontSet) -> None:
    assert _found("青溪市公报 永桥　“桥”\n\tAa12", fonts) == []


def test_a_missing_character_is_told_with_its_place(fonts: FontSet) -> None:
    (found,) = _found("青溪\n公报龘", fonts)
    assert str(found) == "a.md:2:3: F101 字体里没有“龘”（U+9F98）这个字，印不出来"
    assert "本机的字体里也没有这个字" in found.hint


def test_installed_fonts_that_have_it_are_named(fonts: FontSet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("press.fonts.characters.who_has", lambda char: ("全宋体", "SimSun-ExtB"))
    (found,) = _found("龘", fonts)
    assert "本机的 全宋体、SimSun-ExtB 有这个字" in found.hint
    assert "fonts/补字/" in found.hint


def test_once_a_line(fonts: FontSet) -> None:
    assert [str(d.place) for d in _found("龘龘\n永\n青龘", fonts)] == ["a.md:1:1", "a.md:3:2"]


def test_in_the_order_of_the_line(fonts: FontSet) -> None:
    assert [d.facts["char"] for d in _found("鱻龘", fonts)] == ["鱻", "龘"]


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("😀", "F102", "表情符号“😀”（U+1F600）印不出来"),
        ("\ue123", "F103", "自造字（U+E123）"),
        ("\ufffc", "F105", "占位符"),
        ("永\ufe00", "F106", "字形选择符（U+FE00）"),
        ("永\U000e0100", "F106", "字形选择符（U+E0100）"),
    ],
)
def test_what_pasting_brings(fonts: FontSet, text: str, code: str, said: str) -> None:
    (found,) = _found(text, fonts)
    assert found.code == code
    assert said in found.message


def test_the_parts_of_an_emoji_are_told_once(fonts: FontSet) -> None:
    assert _codes("👨\u200d👩\u200d👧\ufe0f", fonts) == ["F102"] * 3


def test_a_character_that_gb18030_moved_is_named(fonts: FontSet) -> None:
    (found,) = _found("\ue81e", fonts)
    assert found.hint == "改成“龴”（U+9FB4）"
    assert _found("\ue855", fonts)[0].hint == "改成“𤇾”（U+241FE）"


@pytest.mark.parametrize(("sign", "proper"), [("⼀", "一"), ("⾦", "金"), ("⻚", "页"), ("⻢", "马")])
def test_radicals_from_pdfs_are_warned_of(fonts: FontSet, sign: str, proper: str) -> None:
    (found,) = _found(sign, fonts)
    assert found.code == "F104"
    assert found.facts["proper"] == proper


def test_what_sources_tell_of_is_left_to_them(fonts: FontSet) -> None:
    assert _found("永\u200b\u00a0\u00ad\ufeff\u2028", fonts) == []


def test_a_character_written_as_an_entity_is_told_of_the_file(fonts: FontSet) -> None:
    (found,) = check_copy(Copy(Path("a.md"), "&#x9F98;", "龘"), fonts)
    assert str(found.place) == "a.md"


def test_what_is_not_printed_is_not_told(fonts: FontSet) -> None:
    assert list(check_copy(Copy(Path("a.md"), "<!-- 龘 -->", "永"), fonts)) == []


def test_an_article_with_its_attachments(project: Project, fonts: FontSet) -> None:
    (project.root / "a.md").write_text("---\n标题: 永龘\n---\n青[溪](http://鱻)", "utf-8")
    (project.root / "b.md").write_text("公\n报鱻", "utf-8")
    lines = Lines(4, 4)
    inner = Article(id="b", path=Path("b.md"), front=FrontMatter(title="公"),
                    blocks=(Paragraph((Text("公报鱻"),), Lines(1, 2)),))  # fmt: skip
    body = Paragraph((Text("青"), Link("http://鱻", (Text("溪"),))), lines)
    front = FrontMatter(title="永龘", attachments=(Attachment(file="b.md"),))
    article = Article(id="a", path=Path("a.md"), front=front, blocks=(body,), attachments=(inner,))
    found = check_article_characters(project, article, fonts)
    assert [str(d.place) for d in found] == ["a.md:2:6", "b.md:2:2"]


def test_installed_fonts_are_asked_of_fontconfig(fake: Clients) -> None:
    fake.script("fc-list", 'case "$*" in *charset=9f98*) echo Zen; echo Able; echo Zen;; esac')
    assert installed.who_has("龘") == ("Able", "Zen")
    assert installed.who_has("永") == ()


def test_installed_fonts_are_looked_for_without_fontconfig(
    fake: Clients, faces: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = faces["Kai"].parent
    (folder / "broken.ttf").write_bytes(b"no font")
    monkeypatch.setattr(installed, "_FOLDERS", (str(folder),))
    installed._installed.cache_clear()
    assert installed.who_has("喆") == ("Kai", "Song")
    installed._installed.cache_clear()
