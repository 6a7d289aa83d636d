"""A masthead's name fills 60–80 % of the measure, letters opened."""

from __future__ import annotations

import pytest

from press.makeup.lettering import fit_name

MEASURE = 442.2


@pytest.mark.parametrize("name", ["青溪简报", "青溪组织工作", "青溪市社区服务简报", "青溪市基层治理工作简报"])
def test_usual_names_fill_sixty_to_eighty_percent(name: str) -> None:
    lettering = fit_name(name, MEASURE)
    width = len(name) * lettering.size + (len(name) - 1) * lettering.tracking
    assert 0.60 <= width / MEASURE <= 0.80
    assert 26 <= lettering.size <= 60


def test_short_names_stand_wider_apart() -> None:
    assert fit_name("简报", MEASURE).tracking > fit_name("青溪简报", MEASURE).tracking > 0


def test_a_very_long_name_still_fits() -> None:
    name = "青溪市" * 9
    lettering = fit_name(name, MEASURE)
    assert len(name) * lettering.size + (len(name) - 1) * lettering.tracking <= MEASURE


def test_a_size_asked_for_is_kept() -> None:
    assert fit_name("青溪简报", MEASURE, size=48).size == 48
