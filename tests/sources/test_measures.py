"""How wide pictures may stand: the bulletin's type area, the journal's columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.diagnostics import Span
from press.model import Publication
from press.project import Project
from press.sources.measures import Measures, measures
from press.sources.pictures import PictureReader
from tests.sources.case import BASE, Case, told
from tests.sources.test_pictures import codes, draw

ROOT = Path(__file__).parents[2]


def of(kind: str, **page: object) -> Measures:
    facts = {"name": "青溪", "kind": kind, "issuer": "青溪市", "page": page}
    return measures(Project(ROOT), Publication.model_validate(facts))


def test_a_bulletin_has_its_type_area() -> None:
    assert of("bulletin") == measures(Project(ROOT), None) == Measures(156, 156)


def test_a_journal_has_columns() -> None:
    found = of("journal")
    assert found.area == pytest.approx(46 * 10.5 * 25.4 / 72)
    assert found.column == pytest.approx(22 * 10.5 * 25.4 / 72)


def test_what_the_publication_says_of_columns_is_followed() -> None:
    three = of("journal", columns=3)
    assert three.area == pytest.approx(of("journal").area)
    assert three.column == pytest.approx((three.area - 4 * 10.5 * 25.4 / 72) / 3)
    assert of("journal", characters=20).column == pytest.approx(20 * 10.5 * 25.4 / 72)


def test_a_picture_for_a_column_need_not_fill_the_type_area(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    draw(tmp_path, "a.png", 840, 630)
    place = Span(Path("01.md"), 1, 1)
    for wide, share, expected in (
        (of("bulletin"), None, ["S509"]),
        (of("journal"), None, []),
        (of("journal"), 1.0, ["S508"]),
    ):
        reader = PictureReader(tmp_path, [], wide)
        reader("images/a.png", share, "", place)
        assert codes(reader.found) == expected


@pytest.mark.parametrize(("house", "expected"), [("", "S508"), ("印厂: newspaper\n", "S509")])
def test_pictures_are_to_be_as_fine_as_the_printing_house_asks(
    tmp_path: Path, house: str, expected: str
) -> None:
    images = tmp_path / "issues" / "qingxi" / "2026-21" / "images"
    images.mkdir(parents=True)
    draw(images.parent, "a.png", 840, 630)  # 137 ppi
    article = BASE["articles/01.md"] + "\n![桥](images/a.png)\n"
    files = {"publication.yaml": BASE["publication.yaml"] + house, "articles/01.md": article}
    (found,) = told(Case("", files), tmp_path)
    assert f" {expected} " in found
    assert ("200 ppi" in found) == bool(house)
