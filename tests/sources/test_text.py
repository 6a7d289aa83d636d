"""Bytes to text: encodings named and converted, marks and limits told."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.errors import SourceError
from press.project import Project
from press.sources import convert_to_utf8, read_issue, read_publication
from press.sources.encodings import guess_encoding
from press.sources.text import LIMIT, decode, read_text
from press.sources.yaml_nodes import NODES, SIZE, compose
from tests.sources.case import BASE, Case, shown, told

SHORT = BASE["articles/01.md"]
LONG = (
    "---\n标题: 桥\n---\n\n"
    + "在市委、市政府的坚强领导下，全市上下深入贯彻落实各项工作部署，取得了新的成效。\n" * 5
)
TRADITIONAL = "標題: 橋\n\n今年以來，各縣區認真貫徹落實，開展了一系列工作，取得了明顯的成效。\n"
JAPANESE = "これは日本語の文章です。橋の名前はカタカナで書きます。\n"


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (SHORT, "utf-8", "UTF-8"),
        (SHORT, "utf-8-sig", "UTF-8-SIG"),
        (SHORT, "gbk", "GB18030"),
        (LONG, "gb18030", "GB18030"),
        (LONG, "utf-16", "UTF-16"),
        (LONG, "utf-16-le", "UTF-16-LE"),
        (LONG, "utf-16-be", "UTF-16-BE"),
        (LONG, "utf-32", "UTF-32"),
        (TRADITIONAL, "big5", "Big5"),
        (JAPANESE, "shift-jis", "Shift-JIS"),
    ],
)
def test_the_encoding_is_named_and_converted(tmp_path: Path, text: str, encoding: str, name: str) -> None:
    path = tmp_path / "01.md"
    path.write_bytes(text.encode(encoding))
    assert guess_encoding(path.read_bytes()) == name
    assert convert_to_utf8(path) == name
    assert path.read_bytes() == text.encode("utf-8")
    assert [child.name for child in tmp_path.iterdir()] == ["01.md"]


def test_another_encoding_is_told_once(tmp_path: Path) -> None:
    diagnostics = decode(LONG.encode("gb18030"), Path("01.md")).diagnostics
    assert [str(one) for one in diagnostics] == ["01.md:1:1: S004 文件不是 UTF-8 编码，看起来是 GB18030"]
    assert "press check --convert" in diagnostics[0].hint


def test_bytes_of_no_encoding_are_told_at_their_place() -> None:
    (diagnostic,) = decode("标题: 桥\r\n好".encode() + bytes(range(128, 256)), Path("01.md")).diagnostics
    assert str(diagnostic).startswith("01.md:2:2: S005 ")


def test_what_cannot_be_told_is_not_converted(tmp_path: Path) -> None:
    path = tmp_path / "01.md"
    path.write_bytes(bytes(range(128, 256)))
    with pytest.raises(SourceError, match="认不出"):
        convert_to_utf8(path)
    assert path.read_bytes() == bytes(range(128, 256))


def test_a_byte_order_mark_is_told_and_passed_over(tmp_path: Path) -> None:
    case = Case("BOM", {"issue.yaml": "\ufeff" + BASE["issue.yaml"], "articles/01.md": "\ufeff" + SHORT})
    assert told(case, tmp_path) == [
        "issue.yaml:1:1: S006 文件开头有一个看不见的 BOM 标记",
        "articles/01.md:1:1: S006 文件开头有一个看不见的 BOM 标记",
    ]


def test_a_nul_among_text_is_a_stray_character() -> None:
    (diagnostic,) = decode("标题: 桥\n作者: a\0b\n".encode(), Path("01.md")).diagnostics
    assert str(diagnostic) == "01.md:2:6: S007 这里有一个印不出来的字符（U+0000）"


@pytest.mark.parametrize(
    "magic", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf1", b"%PDF-1.7", b"\xff\xd8\xff"]
)
def test_a_file_of_another_program_is_named(magic: bytes) -> None:
    (diagnostic,) = decode(magic + bytes(40), Path("01.md")).diagnostics
    assert str(diagnostic).startswith("01.md: S009 这不是文字稿，是")


def test_a_folder_or_a_missing_file_is_no_text(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nothing"):
        assert [one.code for one in read_text(path, Path("01.md")).diagnostics] == ["S002"]


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "01.md"
    path.write_bytes(b"a" * (LIMIT + 1))
    assert [one.code for one in read_text(path, Path("01.md")).diagnostics] == ["S003"]


def test_missing_files_are_told_with_the_nearest_name(tmp_path: Path) -> None:
    folder = tmp_path / "issues" / "qingxi" / "2026-21"
    folder.mkdir(parents=True)
    (folder / "issue.yml").write_text(BASE["issue.yaml"], "utf-8")
    reading = read_issue(Project(root=tmp_path), folder)
    assert [shown(one) for one in reading.diagnostics] == [
        "publication.yaml: S001 没有 publication.yaml 这个文件",
        "issue.yaml: S001 没有 issue.yaml 这个文件，是不是“issue.yml”？",
    ]
    assert read_publication(Project(root=tmp_path), folder.parent).value is None


def test_links_out_of_the_workspace_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    (secret / "articles").mkdir(parents=True)
    (secret / "articles" / "01.md").write_text(SHORT, "utf-8")
    (secret / "issue.yaml").write_text("密码: 1234\n", "utf-8")
    folder = tmp_path / "workspace" / "issues" / "qingxi" / "2026-21"
    folder.mkdir(parents=True)
    (folder.parent / "publication.yaml").write_text(BASE["publication.yaml"], "utf-8")
    (folder / "articles").symlink_to(secret / "articles")
    (folder / "issue.yaml").symlink_to(secret / "issue.yaml")
    project = Project(root=tmp_path / "workspace")
    assert [one.code for one in read_issue(project, folder).diagnostics] == ["S010"]
    (folder / "issue.yaml").unlink()
    (folder / "issue.yaml").write_text(BASE["issue.yaml"], "utf-8")
    assert [one.code for one in read_issue(project, folder).diagnostics] == ["S404"]


def test_a_folder_outside_the_workspace_is_no_issue(tmp_path: Path) -> None:
    (tmp_path / "issues").mkdir()
    with pytest.raises(SourceError, match="不是这个工作区里的一期"):
        read_issue(Project(root=tmp_path), tmp_path.parent)


@pytest.mark.parametrize(
    ("text", "code"), [("甲: 乙\n" * (SIZE // 5 + 1), "S121"), ("- 甲\n" * (NODES + 1), "S123")]
)
def test_yaml_beyond_all_measure_is_refused(text: str, code: str) -> None:
    source = decode(text.encode(), Path("issue.yaml")).value
    assert source is not None
    node, diagnostics = compose(source, keys=frozenset())
    assert node is None
    assert [one.code for one in diagnostics] == [code]
