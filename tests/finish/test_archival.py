"""The archive copy: PDF/A-2u, or 3u with the sources in it; judged by veraPDF where it is there."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdf
import pytest

from press.finish import Attachment, Heading, Particulars, Printing, finish
from press.typeset.screen_profile import screen_profile
from tests.finish import opened
from tests.support.validators import assert_conforms

SOURCES = (Attachment("issue.yaml", "期号: 3\n".encode(), "application/yaml"),
           Attachment("articles/01.md", b"# a", "text/markdown"))  # fmt: skip


def archived(
    pages: bytes, particulars: Particulars, printing: Printing, sources: tuple[Attachment, ...] = ()
) -> bytes:
    return finish(
        pages, recipe="archive", particulars=particulars, printing=printing,
        screen=screen_profile(), attachments=sources,
    ).pdf  # fmt: skip


@pytest.mark.parametrize("sources", [(), SOURCES], ids=["2u", "3u"])
def test_others_find_nothing_wrong(
    pages: bytes,
    particulars: Particulars,
    printing: Printing,
    tmp_path: Path,
    sources: tuple[Attachment, ...],
) -> None:
    path = tmp_path / "archive.pdf"
    path.write_bytes(archived(pages, particulars, printing, sources))
    assert_conforms(path, "3u" if sources else "2u")


def test_the_part_is_claimed_that_is_followed(
    pages: bytes, particulars: Particulars, printing: Printing
) -> None:
    name = "{http://www.aiim.org/pdfa/ns/id/}"
    for sources, part in ((), "2"), (SOURCES, "3"):
        packet = opened.packet(archived(pages, particulars, printing, sources))
        assert (packet.findtext(f".//{name}part"), packet.findtext(f".//{name}conformance")) == (part, "U")


def test_the_sources_lie_in_the_file_as_its_sources(
    pages: bytes, particulars: Particulars, printing: Printing
) -> None:
    pdf = archived(pages, particulars, printing, SOURCES)
    found = pypdf.PdfReader(io.BytesIO(pdf)).attachments
    assert {name: contents[0] for name, contents in found.items()} == {
        source.name: source.content for source in SOURCES
    }
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert {str(one.AFRelationship) for one in file.Root.AF} == {"/Source"}


def test_every_colour_is_of_the_screen(pages: bytes, particulars: Particulars, printing: Printing) -> None:
    with pikepdf.open(io.BytesIO(archived(pages, particulars, printing))) as file:
        used = {str(one.operator) for page in file.pages for one in pikepdf.parse_content_stream(page)}
    assert not used & {"k", "K"}


def test_the_same_pages_give_the_same_bytes(
    pages: bytes, particulars: Particulars, printing: Printing
) -> None:
    made = {archived(pages, particulars, printing, SOURCES) for _ in range(2)}
    assert len(made) == 1


def test_pages_are_called_what_is_printed_on_them(pages: bytes, particulars: Particulars) -> None:
    named = replace(particulars, labels=("封一", "1", "2"))
    assert opened.labels(finish(pages, recipe="reading", particulars=named).pdf) == ["封一", "1", "2"]
    apart = replace(particulars, labels=("7", "图片页", "8"))
    assert opened.labels(finish(pages, recipe="reading", particulars=apart).pdf) == ["7", "图片页", "8"]


def test_articles_stand_below_their_departments_with_the_headings_found(
    pages: bytes, particulars: Particulars
) -> None:
    articles = (Heading("建强堡垒", 1, 37.0), Heading("育好队伍", 2, 37.0))
    outline = (Heading("工作巡礼", 1, 37.0, articles), Heading("封四", 3))
    pdf = finish(pages, recipe="reading", particulars=replace(particulars, outline=outline)).pdf
    reader = pypdf.PdfReader(io.BytesIO(pdf))

    def told(entries: object) -> object:
        if isinstance(entries, list):
            return [told(entry) for entry in entries]
        assert isinstance(entries, pypdf.generic.Destination)
        return entries.title

    assert told(reader.outline) == ["工作巡礼", ["建强堡垒", "育好队伍", ["一、主要做法"]], "封四"]
    first = reader.outline[0]
    assert isinstance(first, pypdf.generic.Destination)
    assert first.top == pytest.approx((297 - 37) * 72 / 25.4, abs=0.1)
