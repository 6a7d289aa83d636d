"""What a printing house asks of a file, as preflight needs it."""

from __future__ import annotations

from dataclasses import dataclass

from press.model.printer import Printer

X1A, X4 = "PDF/X-1a", "PDF/X-4"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The terms of a print job; what is not said asks for what is usual in the trade (standards of 2.).

    Args:
        name: the house's, for the report; empty when no house is named.
        standard: :data:`X1A` or :data:`X4`; empty takes what the file claims.
        condition: the output condition's identifier, such as ``FOGRA39``; empty takes any.
        bleed: in mm.
        total_ink: the most of all inks together, per cent.
        fail: pictures under so many ppi as printed fail.
        warn: those under so many are warned of.
        most: those above so many are larger than need be.
        lines: line art under so many ppi is warned of; under half of it, it fails.
        plates: the spot colours agreed on; None when nothing is agreed.
        leaf: the number of pages must be a multiple of it.
    """

    name: str = ""
    standard: str = ""
    condition: str = ""
    bleed: float = 3.0
    total_ink: float = 320.0
    fail: int = 150
    warn: int = 250
    most: int = 450
    lines: int = 1200
    plates: tuple[str, ...] | None = None
    leaf: int = 4


USUAL = Terms()
"""Where no house is named."""


def terms_of(printer: Printer) -> Terms:
    """Return a printing house's terms."""
    return Terms(
        name=printer.name,
        standard=X1A if printer.standard == "pdf/x-1a" else X4,
        condition=printer.output_condition.identifier,
        bleed=printer.bleed,
        total_ink=printer.total_ink,
        fail=printer.resolution.fail,
        warn=printer.resolution.warn,
        most=printer.resolution.downsample_above,
        lines=printer.resolution.line_art,
        plates=printer.plates,
    )
