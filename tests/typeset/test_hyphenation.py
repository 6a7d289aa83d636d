"""Words parted at a line's end, and what readers of the PDF find of them."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from press.typeset import Document
from tests.typeset.conftest import SetPages

ENGLISH = (
    "The characteristically unconventional organization of international cooperation demonstrates "
    "extraordinary responsibility towards neighbouring municipalities and their representatives."
)
CSS = "p { text-indent: 0; width: 13em; --hyphenate: auto } "


def lines_of(document: Document) -> list[str]:
    return [line.text for line in document.pages[0].lines]


def parted(document: Document) -> int:
    """Return how many lines end inside a word."""
    found = lines_of(document)
    return sum(f"{line} " not in ENGLISH and not ENGLISH.endswith(line) for line in found)


def test_words_are_parted_only_where_asked_for(set_pages: SetPages) -> None:
    assert parted(set_pages(f"<p>{ENGLISH}</p>", CSS)) >= 2
    assert parted(set_pages(f"<p>{ENGLISH}</p>", CSS + "body p { --hyphenate: none }")) == 0


def test_lines_are_less_open_for_it(set_pages: SetPages) -> None:
    loosest = [
        max(line.looseness for line in set_pages(f"<p>{ENGLISH}</p>", CSS + more).pages[0].lines)
        for more in ("", "body p { --hyphenate: none }")
    ]
    assert loosest[0] < loosest[1] / 2


def test_the_dictionary_is_that_of_the_language(set_pages: SetPages) -> None:
    html = "<p{}>Zusammenarbeit der Gemeinden Nachbarschaftshilfe Verantwortung</p>"
    german, english = (lines_of(set_pages(html.format(lang), CSS)) for lang in (" lang=de", ""))
    assert german != english
    assert any(line.endswith(("Nachbar", "Nachbarschafts", "Verant", "Verantwor")) for line in german)


def test_readers_find_the_text_without_hyphens(set_pages: SetPages, tmp_path: Path) -> None:
    data = set_pages(f"<p>{ENGLISH}</p>", CSS).write_pdf()
    wanted = "".join(ENGLISH.split())
    path = tmp_path / "words.pdf"
    path.write_bytes(data)
    for modes in ([], ["-raw"], ["-layout"]):
        command = ["pdftotext", *modes, str(path), "-"]
        found = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
        assert "".join(found.split()) == wanted
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        assert "".join(document[0].get_textpage().get_text_range().split()) == wanted


def darkness(data: bytes) -> int:
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        image: Image.Image = document[0].render(scale=10).to_pil().convert("L")
    return sum(count for value, count in enumerate(image.histogram()) if value < 128)


@pytest.mark.parametrize("role", ["fangsong", "hei"])
def test_the_hyphen_is_drawn_in_the_words_face(set_pages: SetPages, role: str) -> None:
    """A soft hyphen parts the word where a line end does; there the hyphen's ink is more."""
    css = f"p {{ text-indent: 0; text-align: left; font-family: var(--{role}); width: 4em }}"
    with_it = darkness(set_pages("<p>Verant\u00adwortung</p>", css).write_pdf())
    without = darkness(set_pages("<p>Verant<br>wortung</p>", css).write_pdf())
    alone = darkness(set_pages("<p>-</p>", css).write_pdf())
    assert with_it - without == pytest.approx(alone, rel=0.25)
    assert alone > 0


def test_a_soft_hyphen_that_no_line_ends_at_is_not_seen(set_pages: SetPages) -> None:
    document = set_pages("<p>Verant\u00adwortung und 青\u00ad溪</p>")
    assert lines_of(document) == ["Verantwortung und 青溪"]


def test_names_and_addresses_are_not_parted_by_syllables(set_pages: SetPages) -> None:
    html = "<p>Massachusetts UNESCO Massachusetts https://characteristically.example/organization</p>"
    found = lines_of(set_pages(html, CSS))
    assert sum(line.count("Massachusetts") for line in found) == 2
