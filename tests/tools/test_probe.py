"""What a probe concludes from what it found."""

from __future__ import annotations

import pytest

from press.tools import ToolProbe, probe_libraries, probe_programs


@pytest.mark.parametrize(
    ("found", "wanted", "needed", "serves_unfit", "state", "hinders"),
    [
        ("6.0", ">=4.1", True, False, "ok", False),
        ("2.7", ">=4.1", True, False, "unfit", True),
        ("2.7", ">=4.1", True, True, "unfit", False),
        (None, ">=4.1", True, True, "missing", True),
        (None, "", False, False, "missing", False),
        ("2.7", ">=4.1", False, False, "unfit", False),
    ],
)
def test_state(
    found: str | None, wanted: str, needed: bool, serves_unfit: bool, state: str, hinders: bool
) -> None:
    probe = ToolProbe(
        name="x", purpose="y", found=found, wanted=wanted, needed=needed, serves_unfit=serves_unfit
    )
    assert (probe.state, probe.hinders) == (state, hinders)


def test_every_library_that_weasyprint_loads_is_probed() -> None:
    names = {"GLib", "Pango", "PangoFT2", "HarfBuzz", "harfbuzz-subset", "fontconfig"}
    probes = {probe.name: probe for probe in probe_libraries()}
    assert probes.keys() == names
    assert all(probe.needed and probe.purpose and probe.packages.apt for probe in probes.values())


def test_the_versions_of_the_libraries_are_those_that_weasyprint_runs_on() -> None:
    assert [probe.name for probe in probe_libraries() if probe.hinders] == []
    assert all(probe.found and probe.found[0].isdigit() for probe in probe_libraries())


def test_no_program_is_needed_to_make_pages() -> None:
    assert not any(probe.needed for probe in probe_programs())
    assert all(probe.packages.apt or probe.page for probe in probe_programs())
