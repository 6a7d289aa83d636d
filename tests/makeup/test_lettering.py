"""A masthead's name fills 60–80 % of the measure, letters opened."""

from __future__ import annotations

import pytest

from press.makeup.lettering import fit_above, fit_name, name_lines

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


def test_a_name_of_two_characters_fills_more_than_half_of_the_measure() -> None:
    lettering = fit_name("民情", MEASURE)
    assert 0.55 <= (2 * lettering.size + lettering.tracking) / MEASURE <= 0.62


def test_a_name_of_more_than_fourteen_characters_stands_on_two_lines() -> None:
    assert name_lines("青溪市防汛抗旱指挥部办公室") == ("青溪市防汛抗旱指挥部办公室",)
    lines = name_lines("青溪市深入推进农村公路养护体制改革专班工作简报")
    assert len(lines) == 2
    assert "".join(lines) == "青溪市深入推进农村公路养护体制改革专班工作简报"
    assert 22 < fit_name(max(lines, key=len), MEASURE, lines=2).size <= 28


def test_the_line_above_the_name_is_smaller_than_the_name_and_leaves_white() -> None:
    assert fit_above("青溪市委办公室", 60, MEASURE) == 20
    assert fit_above("青溪市委办公室", 26, MEASURE) < 20
    assert fit_above("青" * 24, 60, MEASURE) * 24 < 0.87 * MEASURE


def test_a_size_too_large_for_the_measure_is_reduced() -> None:
    assert 12 * fit_name("青溪市基层治理工作简报一", MEASURE, size=60).size <= MEASURE


def test_a_size_asked_for_is_kept() -> None:
    assert fit_name("青溪简报", MEASURE, size=48).size == 48
