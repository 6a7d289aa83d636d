"""Recipes: what every finished file has, and that the same goes in and comes out."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import os
import pickle
import re
import subprocess
import sys
from pathlib import Path

import pytest

from press.errors import ExitCode, FinishError
from press.finish import Particulars, Printing, finish
from tests.finish import opened

RECIPES = ("reading", "print")


@pytest.fixture(params=RECIPES)
def recipe(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def job(recipe: str, printing: Printing) -> Printing | None:
    return printing if recipe == "print" else None


@pytest.fixture
def finished(pages: bytes, particulars: Particulars, recipe: str, job: Printing | None) -> bytes:
    return finish(pages, recipe=recipe, particulars=particulars, printing=job).pdf


def test_the_text_is_the_engines(pages: bytes, finished: bytes) -> None:
    for text, came in zip(opened.texts(finished), opened.texts(pages), strict=True):
        assert text.startswith(came)
    assert "青溪市各级党组织" in opened.texts(finished)[0]


def test_info_says_what_the_particulars_say(finished: bytes) -> None:
    found = opened.info(finished)
    assert found["Title"] == "青溪工作 2026年第21期（总952期）"
    assert found["Author"] == "中共青溪市委办公室"
    assert found["Subject"] == "建强堡垒；育好队伍；办实服务"
    assert found["CreationDate"] == found["ModDate"] == "D:20260714120000+08'00'"


def test_the_outline_leads_to_the_articles(finished: bytes) -> None:
    assert opened.outline(finished) == [
        (0, "建强堡垒", 1), (0, "育好队伍", 2), (1, "一、主要做法", 2), (0, "办实服务", 3),
    ]  # fmt: skip


def test_pages_are_labelled_with_their_printed_numbers(
    pages: bytes, particulars: Particulars, printing: Printing
) -> None:
    later = dataclasses.replace(particulars, first_page=9)
    assert opened.labels(finish(pages, recipe="reading", particulars=particulars).pdf) == ["1", "2", "3"]
    printed = finish(pages, recipe="print", particulars=later, printing=printing)
    assert opened.labels(printed.pdf) == ["9", "10", "11"]


def test_the_language_stays_and_the_tags_where_somebody_reads_them(finished: bytes, recipe: str) -> None:
    assert opened.language(finished) == "zh-CN"
    assert opened.is_tagged(finished) == (recipe == "reading")
    assert b"/DisplayDocTitle true" in finished + b"".join(opened.streams(finished))


def test_the_same_pages_give_the_same_bytes_in_another_process(
    pages: bytes, particulars: Particulars, recipe: str, job: Printing | None, tmp_path: Path
) -> None:
    path = tmp_path / "pages.pdf"
    path.write_bytes(pages)
    (tmp_path / "job").write_bytes(pickle.dumps(job))
    code = f"""
import datetime, hashlib, pathlib, pickle
from press.finish import Particulars, finish
job = pickle.loads(pathlib.Path({str(tmp_path / "job")!r}).read_bytes())
pages = pathlib.Path({str(path)!r}).read_bytes()
pdf = finish(pages, recipe={recipe!r}, particulars={particulars!r}, printing=job).pdf
print(hashlib.sha256(pdf).hexdigest())
"""
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "America/Lima"}
    there = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=True, text=True
    )
    here = finish(pages, recipe=recipe, particulars=particulars, printing=job).pdf
    assert there.stdout.strip() == hashlib.sha256(here).hexdigest()


def test_the_identifier_follows_the_content(
    pages: bytes, particulars: Particulars, recipe: str, job: Printing | None
) -> None:
    other = dataclasses.replace(particulars, date=datetime.date(2026, 7, 15))
    first, second = (
        identifier(finish(pages, recipe=recipe, particulars=said, printing=job).pdf)
        for said in (particulars, other)
    )
    assert first != second


def identifier(pdf: bytes) -> bytes:
    found = re.search(rb"/ID \[ ?(<[0-9a-f]{32}>) ?\1 ?\]", pdf, re.IGNORECASE)
    assert found, "both halves of /ID are there and equal"
    return found[1]


def test_nothing_that_is_not_used_stays_behind(finished: bytes) -> None:
    assert len(re.findall(rb"/Type /Metadata", finished)) == 1
    assert opened.packet(finished) is not None


def test_the_reading_file_is_small(pages: bytes, particulars: Particulars) -> None:
    assert len(finish(pages, recipe="reading", particulars=particulars).pdf) < len(pages) + 3000


def test_every_step_tells_what_it_did(pages: bytes, particulars: Particulars, printing: Printing) -> None:
    facts = finish(pages, recipe="print", particulars=particulars, printing=printing).facts
    assert list(facts) == [
        "bleed",
        "boxes",
        "ink",
        "marks",
        "standard",
        "outline",
        "labels",
        "order",
        "metadata",
    ]
    assert facts["marks"].pages == 3
    assert facts["outline"].entries == (("建强堡垒", 1), ("育好队伍", 2), ("办实服务", 3))
    assert facts["boxes"].bleeds is False
    assert (facts["standard"].claim, facts["standard"].condition) == ("PDF/X-4", "FOGRA39")
    assert {space for page in facts["ink"].pages for space in page.spaces} <= {"DeviceCMYK", "DeviceGray"}


def test_a_print_file_needs_a_printing_house(pages: bytes, particulars: Particulars) -> None:
    with pytest.raises(ValueError, match="printing house"):
        finish(pages, recipe="print", particulars=particulars)


@pytest.mark.parametrize("broken", [b"", b"%PDF-1.7\nnothing", b"<html>"])
def test_what_is_no_pdf_is_refused_with_a_sentence(broken: bytes, particulars: Particulars) -> None:
    with pytest.raises(FinishError) as caught:
        finish(broken, recipe="reading", particulars=particulars)
    assert caught.value.exit_code is ExitCode.FINISH
    assert "PDF" in caught.value.message
