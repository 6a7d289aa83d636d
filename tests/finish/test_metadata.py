"""Metadata: XMP and Info say the same, and nothing is claimed that is not so."""

from __future__ import annotations

import datetime
import re

import pytest

from press.finish import Particulars, Printing, finish
from tests.finish import opened

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"
MM = "{http://ns.adobe.com/xap/1.0/mm/}"


@pytest.mark.parametrize("recipe", ["reading", "print"])
def test_xmp_and_info_agree(pages: bytes, particulars: Particulars, recipe: str, printing: Printing) -> None:
    job = printing if recipe == "print" else None
    pdf = finish(pages, recipe=recipe, particulars=particulars, printing=job).pdf
    info, packet = opened.info(pdf), opened.packet(pdf)

    def listed(name: str) -> list[str | None]:
        return [item.text for item in packet.findall(f".//{DC}{name}/*/{RDF}li")]

    assert listed("title") == [info["Title"]]
    assert listed("creator") == [info["Author"]]
    assert listed("description") == [info["Subject"]]
    assert listed("language") == ["zh-CN"]
    assert packet.findtext(f".//{PDF}Producer") == info["Producer"]
    assert packet.findtext(f".//{XMP}CreatorTool") == info["Creator"]
    moments = {packet.findtext(f".//{XMP}{name}") for name in ("CreateDate", "ModifyDate", "MetadataDate")}
    assert moments == {"2026-07-14T12:00:00+08:00"}
    assert str(packet.findtext(f".//{MM}DocumentID")).startswith("uuid:")


def test_a_tagged_file_claims_to_be_accessible(pages: bytes, particulars: Particulars) -> None:
    done = finish(pages, recipe="reading", particulars=particulars)
    assert done.facts["metadata"].claims == ("pdfuaid:part=1",)
    claim = opened.packet(done.pdf).findtext(".//{http://www.aiim.org/pdfua/ns/id/}part")
    assert claim == "1"


def test_a_file_without_tags_claims_nothing(untagged_pages: bytes, particulars: Particulars) -> None:
    assert finish(untagged_pages, recipe="reading", particulars=particulars).facts["metadata"].claims == ()


def test_markup_in_a_title_is_only_text(pages: bytes) -> None:
    odd = Particulars(title="<b>甲 & 乙</b>（）", author="办公室", date=datetime.date(2026, 1, 5))
    pdf = finish(pages, recipe="reading", particulars=odd).pdf
    assert opened.packet(pdf).findtext(f".//{DC}title/*/{RDF}li") == odd.title == opened.info(pdf)["Title"]
    assert "Subject" not in opened.info(pdf)


def test_every_schema_declares_its_own_prefix_and_no_property_is_an_attribute(
    pages: bytes, particulars: Particulars
) -> None:
    pdf = finish(pages, recipe="reading", particulars=particulars).pdf
    blocks = re.findall(rb"<rdf:Description .*?</rdf:Description>", pdf, re.DOTALL)
    assert len(blocks) == 5
    for block in blocks:
        prefixes = set(re.findall(rb"<(?!rdf)([a-zA-Z]+):", block))
        assert len(prefixes) == 1
        assert b"xmlns:" + prefixes.pop() + b"=" in block
    for description in opened.packet(pdf).iter(f"{RDF}Description"):
        assert set(description.attrib) == {f"{RDF}about"}
