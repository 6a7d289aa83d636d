"""Search: words of one, two and more characters, filters, order, and an index that follows the bags."""

from __future__ import annotations

import datetime
import shutil
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.archive import Entry, Shelf, index
from press.archive.search import Hit, Query, search
from press.archive.words import searchable
from tests.archive.shelves import put

SPRING, AUTUMN = datetime.date(2025, 3, 1), datetime.date(2026, 9, 1)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shelf = Shelf(tmp_path)
    put(
        shelf, "2025-1", "饮水工程开工\n青溪市水利局", "管网改造，惠及\n三万人。老张\u3000强说好",
        date=SPRING, entries=[Entry("饮水工程开工", 1, "工作巡礼", ("青溪市水利局",)),
                              Entry("来信", 2, "来信", ("老张",))],
    )  # fmt: skip
    put(shelf, "2026-1", "食堂里的饮水机", 'Water 100%\n"quoted"', date=AUTUMN, publication="other")
    return shelf


def pages(hits: tuple[Hit, ...]) -> list[tuple[str, int]]:
    return [(hit.issue.rpartition(" ")[2], hit.page) for hit in hits]


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("饮水工程", [("2025-1", 1)]),
        ("饮水", [("2026-1", 1), ("2025-1", 1)]),
        ("水", [("2026-1", 1), ("2025-1", 1)]),
        ("好", [("2025-1", 2)]),
        ("说好", [("2025-1", 2)]),
        ("惠及三万人", [("2025-1", 2)]),
        ("张强", [("2025-1", 2)]),
        ("water", [("2026-1", 2)]),
        ("100%", [("2026-1", 2)]),
        ('"quo', [("2026-1", 2)]),
        ("改选", []),
        ("无", []),
    ],
)
def test_a_word_is_found_wherever_it_stands(shelf: Shelf, word: str, found: list[tuple[str, int]]) -> None:
    assert pages(search(shelf, Query((word,)))) == found


def test_all_words_must_stand_on_the_page(shelf: Shelf) -> None:
    assert pages(search(shelf, Query(("饮水", "水利局")))) == [("2025-1", 1)]
    assert search(shelf, Query(("饮水", "管网改造"))) == ()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(("饮水",), year=2025), [("2025-1", 1)]),
        (Query(("饮水",), year=2024), []),
        (Query(("饮水",), publication="other"), [("2026-1", 1)]),
        (Query(("饮水",), publication="青溪工作"), [("2026-1", 1), ("2025-1", 1)]),
        (Query(("饮水",), department="工作巡礼"), [("2025-1", 1)]),
        (Query(("饮水",), department="来信"), []),
        (Query(("饮水",), author="水利局"), [("2025-1", 1)]),
        (Query(("水",), department="工作巡礼", author="水利局"), [("2025-1", 1)]),
        (Query(("水",), department="来信", author="水利局"), []),
        (Query(("说好",), department="来信", author="老张"), [("2025-1", 2)]),
        (Query(("饮水",), limit=1), [("2026-1", 1)]),
    ],
)
def test_a_query_is_narrowed(shelf: Shelf, query: Query, found: list[tuple[str, int]]) -> None:
    assert pages(search(shelf, query)) == found


def test_a_hit_shows_the_words_around_and_opens_at_the_page(shelf: Shelf) -> None:
    (hit,) = search(shelf, Query(("三万人",)))
    assert (hit.before, hit.word, hit.behind) == ("管网改造，惠及", "三万人", "。老张强说好")
    assert hit.link.endswith("/qingxi/2025/2025-1/data/reading/a.pdf#page=2")
    assert hit.pdf.is_file()


def test_the_article_is_the_one_that_the_word_stands_in(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    entries = [Entry("第一篇", 1), Entry("第二篇", 2), Entry("第三篇", 2)]
    put(shelf, "2026-1", "第一篇开头", "接着，第二篇甲乙丙，第三篇子丑寅", entries=entries)
    found = {word: search(shelf, Query((word,)))[0].article for word in ("开头", "接着", "甲乙丙", "子丑寅")}
    assert found == {"开头": "第一篇", "接着": "第一篇", "甲乙丙": "第二篇", "子丑寅": "第三篇"}


def test_a_department_and_an_author_are_those_of_one_article(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    put(
        shelf,
        "2026-1",
        "甲文。乙文",
        entries=[Entry("甲", 1, "要闻", ("甲局",)), Entry("乙", 1, "来信", ("乙局",))],
    )
    assert search(shelf, Query(("文",), department="要闻", author="甲局"))
    assert search(shelf, Query(("文",), department="要闻", author="乙局")) == ()


def test_every_page_of_a_long_article_is_its_authors(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    entries = [Entry("长文", 2, "要闻", ("甲局",)), Entry("短文", 4, "来信", ("乙局",))]
    put(shelf, "2026-1", *["水利工程的第一年"] * 5, entries=entries)
    for word in ("水利工程", "水"):
        assert pages(search(shelf, Query((word,), author="甲局"))) == [
            ("2026-1", 2),
            ("2026-1", 3),
            ("2026-1", 4),
        ]


def test_a_correction_replaces_what_it_corrects(shelf: Shelf) -> None:
    assert search(shelf, Query(("管网",)))
    put(shelf, "2025-1", "饮水工程竣工", date=SPRING, reason="更正")
    assert search(shelf, Query(("管网",))) == ()
    assert pages(search(shelf, Query(("竣工",)))) == [("2025-1", 1)]


def test_what_is_gone_from_the_shelf_is_not_found(shelf: Shelf) -> None:
    assert search(shelf, Query(("食堂",)))
    shutil.rmtree(shelf.folder / "other")
    assert search(shelf, Query(("食堂",))) == ()


@pytest.mark.parametrize("content", [b"", b"no database at all, but long enough to be taken for one" * 20])
def test_a_damaged_index_is_made_anew(shelf: Shelf, content: bytes) -> None:
    (shelf.folder / index.NAME).write_bytes(content)
    assert search(shelf, Query(("食堂",)))


def test_an_index_of_another_version_is_made_anew(shelf: Shelf) -> None:
    with sqlite3.connect(shelf.folder / index.NAME) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert search(shelf, Query(("食堂",)))


def test_a_bag_without_a_record_is_passed_over(shelf: Shelf) -> None:
    record = shelf.folder / "other/2026/2026-1/data/records/contents.json"
    record.chmod(0o644)
    record.write_bytes(b"{}")
    assert pages(search(shelf, Query(("饮水",)))) == [("2025-1", 1)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("共１２３人", "123人"),
        ("共123人", "１２３人"),
        ("“两新”政策", "「两新」"),
        ("2025—2026年", "2025-2026"),
        ("二○二六年", "二〇二六"),
        ("⼯作⽅案", "工作方案"),
        ("第 19 期", "第19期"),
        ("oﬃce", "office"),
        ("an inter-\nnational day", "INTERNATIONAL"),
        ("占１％", "1%"),
        ("飲水工程後續", "饮水工程后续"),
        ("饮水工程后续", "飲水工程後續"),
        ("cafe\u0301", "CAFÉ"),
        ("Gebäu-\näußerung", "Gebäuäußerung"),
    ],
)
def test_one_word_written_in_several_ways_is_found(tmp_path: Path, text: str, word: str) -> None:
    shelf = Shelf(tmp_path)
    put(shelf, "2026-1", f"前文{text}后文")
    (hit,) = search(shelf, Query((word,)))
    assert len(hit.word) == len(word)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("惠及三万人", [("2026-1", 1)]),
        ("惠及", [("2026-1", 1)]),
        ("及三", [("2026-1", 1)]),
        ("三万人", [("2026-1", 2)]),
        ("demonstrates", [("2026-1", 2)]),
        ("新年第一", [("2026-1", 1)]),
        ("开闸放水", [("2026-1", 1)]),
        ("三万人开闸", []),
    ],
)
def test_what_a_page_end_parts_is_found_where_it_begins(
    tmp_path: Path, word: str, found: list[tuple[str, int]]
) -> None:
    put(
        Shelf(tmp_path),
        "2026-1",
        "青溪日报 1\n新年第\n一天开\uff08下转第3版\uff09\n管网改造，惠及\n— 1 —",
        "青溪日报 2\n三万人，demon-\nstra-\n— 2 —",
        "青溪日报 3\ntes。\uff08上接第1版\uff09闸放水。\n— 3 —",
        turns=True,
    )
    assert pages(search(Shelf(tmp_path), Query((word,)))) == found


def test_blanks_and_marks_without_end_are_no_hindrance(tmp_path: Path) -> None:
    """Looked at anew from each of them, they would take hours."""
    put(Shelf(tmp_path), "2026-1", f"{'. ' * 200_000}水{' ' * 200_000}利x\n", "工程", turns=True)
    assert search(Shelf(tmp_path), Query(("水利x工程",)))


def test_what_a_page_end_parts_is_shown_whole(tmp_path: Path) -> None:
    put(Shelf(tmp_path), "2026-1", "管网改造，惠及", "三万人。", turns=True)
    (hit,) = search(Shelf(tmp_path), Query(("惠及三万",)))
    assert (hit.before, hit.word, hit.behind) == ("管网改造，", "惠及三万", "人。")


@pytest.mark.parametrize("author", ["ＡＢ局", "ab局"])
def test_an_author_is_found_however_it_is_written(tmp_path: Path, author: str) -> None:
    put(Shelf(tmp_path), "2026-1", "正文", entries=[Entry("题", 1, "要闻", ("AB局",))])
    assert search(Shelf(tmp_path), Query(("正文",), author=author))


def test_where_no_index_can_be_written_the_words_are_found_all_the_same(shelf: Shelf) -> None:
    (shelf.folder / index.NAME).mkdir()
    assert search(shelf, Query(("食堂",)))


def test_an_index_that_another_holds_is_not_taken_from_it(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    search(shelf, Query(("食堂",)))
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda path: connect(path, timeout=0))
    place = shelf.folder / index.NAME
    holder = connect(place)
    holder.execute("BEGIN EXCLUSIVE")
    before = place.stat().st_ino
    assert search(shelf, Query(("食堂",)))
    assert place.stat().st_ino == before
    holder.close()


def test_two_that_search_at_once_put_an_issue_in_once(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second has seen that the index lacks an issue, when the first puts it in."""
    search(shelf, Query(("食堂",)))
    put(shelf, "2026-2", "食堂新开", date=AUTUMN)
    before, known = (shelf.folder / index.NAME).stat().st_ino, index._known
    looks: list[int] = []

    def interrupted(connection: sqlite3.Connection) -> dict[str, int]:
        found = known(connection)
        looks.append(len(found))
        if len(looks) == 1:
            search(shelf, Query(("食堂",)))
        return found

    monkeypatch.setattr(index, "_known", interrupted)
    assert pages(search(shelf, Query(("食堂",)))) == [("2026-2", 1), ("2026-1", 1)]
    assert (shelf.folder / index.NAME).stat().st_ino == before
    assert looks == [2, 2, 2, 3]


def test_an_index_damaged_within_is_made_anew(shelf: Shelf) -> None:
    search(shelf, Query(("食堂",)))
    place = shelf.folder / index.NAME
    content = place.read_bytes()
    place.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    assert search(shelf, Query(("食堂",)))


ALPHABET = "水利局工程，。ab "


@given(
    st.lists(st.text(ALPHABET, min_size=1, max_size=12), min_size=1, max_size=4),
    st.text(ALPHABET, max_size=5),
)
@settings(max_examples=30, deadline=None)
def test_search_finds_what_a_plain_look_at_every_page_finds(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], word: str
) -> None:
    shelf = Shelf(tmp_path_factory.mktemp("shelf"))
    put(shelf, "2026-1", *texts)
    wanted = searchable(word)
    plain = [number for number, text in enumerate(texts, 1) if wanted and wanted in searchable(text)]
    assert [hit.page for hit in search(shelf, Query((word,)))] == plain
