"""The ways of imposition 拼版: a leaf, so that the command line knows them before anything else is loaded."""

from __future__ import annotations

from enum import StrEnum


class Imposition(StrEnum):
    """How a house places pages on its sheets, where it wants them imposed."""

    BOOKLET = "booklet"
    SADDLE = "saddle"
    SIGNATURES_8 = "signatures-8"
    SIGNATURES_16 = "signatures-16"
    SIGNATURES_32 = "signatures-32"
    TWO_UP = "2-up"
    FOUR_UP = "4-up"
    REPEAT = "repeat"
