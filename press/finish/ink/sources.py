"""Colour spaces of a PDF (ISO 32000-1, 8.6), brought to the few that colours are reckoned in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

import pikepdf

from press.finish.ink.settings import Tints


class Kind(StrEnum):
    """What the components of a colour say."""

    GREY = "DeviceGray"
    RGB = "DeviceRGB"
    CMYK = "DeviceCMYK"
    LAB = "Lab"
    CALIBRATED_RGB = "CalRGB"
    SPOT = "Separation"
    INDEXED = "Indexed"
    PATTERN = "Pattern"
    UNKNOWN = "unknown"


_COMPONENTS = {Kind.GREY: 1, Kind.RGB: 3, Kind.CMYK: 4, Kind.LAB: 3, Kind.CALIBRATED_RGB: 3}
_SHORT = {
    "/DeviceGray": Kind.GREY, "/G": Kind.GREY, "/CalGray": Kind.GREY, "/CalCMYK": Kind.CMYK,
    "/DeviceRGB": Kind.RGB, "/RGB": Kind.RGB, "/CalRGB": Kind.CALIBRATED_RGB,
    "/DeviceCMYK": Kind.CMYK, "/CMYK": Kind.CMYK, "/Lab": Kind.LAB, "/Pattern": Kind.PATTERN,
    "/Separation": Kind.SPOT, "/DeviceN": Kind.SPOT, "/Indexed": Kind.INDEXED, "/I": Kind.INDEXED,
}  # fmt: skip
_BY_NUMBER = {1: Kind.GREY, 3: Kind.RGB, 4: Kind.CMYK}


class Colour(NamedTuple):
    """A colour of one of three kinds, grey, RGB (sRGB) or CMYK: what all others are brought to."""

    kind: Kind
    tints: Tints


@dataclass(frozen=True)
class Space:
    """A colour space.

    Args:
        kind: what its components say; of an ICC profile, what the profile is for.
        profile: the ICC profile, of ICCBased.
        names: of the colorants, of Separation and DeviceN.
        base: of Indexed and of Pattern.
        table: the colours of Indexed, one after the other, as its base has them.
        white: the white point of CalRGB and Lab; gamma and matrix of CalRGB.
        ranges: of a* and b*, of Lab.
        object: as it stands in the file.
    """

    kind: Kind
    profile: bytes | None = None
    names: tuple[str, ...] = ()
    base: Space | None = None
    table: bytes = b""
    white: Tints = (0.9505, 1.0, 1.089)
    gamma: Tints = (1.0, 1.0, 1.0)
    matrix: Tints = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)
    ranges: Tints = (-100.0, 100.0, -100.0, 100.0)

    @property
    def components(self) -> int:
        """How many numbers make a colour."""
        return len(self.names) if self.kind is Kind.SPOT else _COMPONENTS.get(self.kind, 1)

    @property
    def initial(self) -> Tints:
        """The colour when the space is chosen (8.6.5 and 8.6.6)."""
        if self.kind is Kind.CMYK:
            return (0.0, 0.0, 0.0, 1.0)
        return (1.0 if self.kind is Kind.SPOT else 0.0,) * self.components

    def colour(self, components: Sequence[float]) -> Colour | None:
        """Return a colour in grey, RGB or CMYK; None of a spot colour, a pattern, or one not understood."""
        if len(components) != self.components:
            return None
        match self.kind:
            case Kind.GREY | Kind.RGB | Kind.CMYK:
                return Colour(self.kind, tuple(min(1.0, max(0.0, part)) for part in components))
            case Kind.LAB:
                return Colour(Kind.RGB, _of_xyz(_of_lab(components, self.white), self.white))
            case Kind.CALIBRATED_RGB:
                linear = [max(0.0, part) ** gamma for part, gamma in zip(components, self.gamma, strict=True)]
                columns = (self.matrix[0::3], self.matrix[1::3], self.matrix[2::3])
                return Colour(Kind.RGB, _of_xyz([_dot(column, linear) for column in columns], self.white))
            case Kind.INDEXED if self.base is not None:
                return self.base.colour(self._looked_up(int(components[0])))
        return None

    def _looked_up(self, index: int) -> Tints:
        assert self.base is not None
        size = self.base.components
        parts = tuple(part / 255 for part in self.table[index * size : (index + 1) * size])
        return self.base.decoded(parts)

    def decoded(self, parts: Tints) -> Tints:
        """Return components from 0 to 1 as the space has them: L*, a* and b* have ranges of their own."""
        if self.kind is not Kind.LAB or len(parts) != 3:
            return parts
        a, b, c, d = self.ranges
        return parts[0] * 100, a + parts[1] * (b - a), c + parts[2] * (d - c)


GREY, RGB, CMYK, PATTERN = Space(Kind.GREY), Space(Kind.RGB), Space(Kind.CMYK), Space(Kind.PATTERN)
_UNKNOWN = Space(Kind.UNKNOWN)


def read_space(found: Any, named: Any = None, depth: int = 0) -> Space:
    """Return the colour space that an object of a PDF is.

    Args:
        found: a name or an array.
        named: the resources' ``/ColorSpace``, where names that are no device's stand.
        depth: of spaces made of spaces; those of a malicious file never end.
    """
    try:
        return _read(found, named, depth)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, pikepdf.PdfError):
        return _UNKNOWN


def _read(found: Any, named: Any, depth: int) -> Space:
    if depth > 4:
        return _UNKNOWN
    if isinstance(found, pikepdf.Name):
        if named is not None and found in named:
            return read_space(named[found], None, depth + 1)
        return Space(_SHORT.get(str(found), Kind.UNKNOWN))
    family = str(found[0])
    if family == "/ICCBased":
        return _profiled(found[1])
    kind = _SHORT.get(family, Kind.UNKNOWN)
    match kind:
        case Kind.SPOT:
            names = found[1] if family == "/DeviceN" else [found[1]]
            return Space(kind, names=tuple(str(name)[1:] for name in names))
        case Kind.INDEXED:
            return Space(kind, base=read_space(found[1], named, depth + 1), table=_bytes(found[3]))
        case Kind.PATTERN:
            return Space(kind, base=read_space(found[1], named, depth + 1) if len(found) > 1 else None)
        case Kind.LAB | Kind.CALIBRATED_RGB:
            return _calibrated(kind, found[1])
    return Space(kind)


def _profiled(stream: Any) -> Space:
    kind = _BY_NUMBER.get(int(stream.N), Kind.UNKNOWN)
    return Space(kind, profile=stream.read_bytes())


def _calibrated(kind: Kind, entries: Any) -> Space:
    given: dict[str, Tints] = {}
    for key, field in (
        ("/WhitePoint", "white"), ("/Gamma", "gamma"), ("/Matrix", "matrix"), ("/Range", "ranges")
    ):  # fmt: skip
        if key in entries:
            given[field] = tuple(float(part) for part in entries[key])
    return Space(kind, **given)  # type: ignore[arg-type]


def _bytes(found: Any) -> bytes:
    return found.read_bytes() if isinstance(found, pikepdf.Stream) else bytes(found)


_DELTA = 6 / 29


def _of_lab(components: Sequence[float], white: Tints) -> list[float]:
    """Return XYZ (8.6.5.4)."""
    lightness, a, b = components
    middle = (lightness + 16) / 116
    parts = (middle + a / 500, middle, middle - b / 200)
    grown = (part**3 if part >= _DELTA else 3 * _DELTA**2 * (part - 4 / 29) for part in parts)
    return [part * full for part, full in zip(grown, white, strict=True)]


_LINEAR_SRGB = (
    (3.2404542, -1.5371385, -0.4985314),
    (-0.9692660, 1.8760108, 0.0415560),
    (0.0556434, -0.2040259, 1.0572252),
)
_D65 = (0.95047, 1.0, 1.08883)


def _of_xyz(xyz: Sequence[float], white: Tints) -> Tints:
    """Return sRGB (IEC 61966-2-1); the white point is brought to its own, X, Y and Z in proportion."""
    adapted = [part * there / here for part, there, here in zip(xyz, _D65, white, strict=True)]
    linear = [min(1.0, max(0.0, _dot(row, adapted))) for row in _LINEAR_SRGB]
    return tuple(12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055 for part in linear)


def _dot(row: Sequence[float], column: Sequence[float]) -> float:
    return sum(one * other for one, other in zip(row, column, strict=True))
