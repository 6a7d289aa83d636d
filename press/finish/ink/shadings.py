"""Gradients (ISO 32000-1, 8.7.4.5): their functions reckoned anew in the inks they are printed with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pikepdf

from press.finish.ink.functions import Function, FunctionError, domain_of, pieces_of, stitched
from press.finish.ink.paints import Ink, Paints, colour_of
from press.finish.ink.profiles import Press
from press.finish.ink.resources import plate_space
from press.finish.ink.settings import Tints
from press.finish.ink.sources import Colour, Kind, Space, read_space

_STEPS = 32
"""Samples of a piece that is not straight in ink: between them the eye sees no step."""
_STRAIGHT = 1 / 255
_AXIAL, _RADIAL = 2, 3
_MESHES = (4, 5, 6, 7)


class Shadings:
    """Gradients of one file, each made anew once."""

    def __init__(self, pdf: pikepdf.Pdf, paints: Paints, press: Press, plates: Mapping[str, Any]) -> None:
        self._pdf = pdf
        self._paints = paints
        self._press = press
        self._plates = plates

    def repaint(self, shading: Any, named: Any) -> str | None:
        """Write a gradient in ink.

        Args:
            shading: the dictionary, or the stream of a mesh.
            named: the resources' ``/ColorSpace``.

        Returns:
            The space or the plate it is printed with now, or None of a gradient that had to stay as it is.
        """
        space = read_space(shading.ColorSpace, named)
        if space.kind is Kind.SPOT or (space.kind.value == self._paints.group and space.profile is None):
            return space.names[0] if space.names else space.kind.value
        kind = int(shading.ShadingType)
        if kind not in (_AXIAL, _RADIAL, *_MESHES) or "/Function" not in shading:
            return None
        try:
            return self._repainted(shading, space)
        except (ValueError, TypeError, IndexError, KeyError, AttributeError, ArithmeticError):
            return None

    def _repainted(self, shading: Any, space: Space) -> str | None:
        bounds, pieces = pieces_of(shading.Function)
        colours = [self._sampled(space, piece) for piece in pieces]
        if "/Background" in shading:
            colours.append([self._colour(space, [float(part) for part in shading.Background])])
        inks = self._paints.ramps(colours)
        if "/Background" in shading:
            shading.Background = list(inks.pop()[0].tints)
        parts = [_straightened([ink.tints for ink in piece]) for piece in inks]
        shading.Function = stitched(self._pdf, domain_of(shading.Function), bounds, parts)
        shading.ColorSpace = self._space(inks[0][0])
        return inks[0][0].space

    def _sampled(self, space: Space, piece: Function) -> list[Colour]:
        return [self._colour(space, piece(step / _STEPS)) for step in range(_STEPS + 1)]

    def _colour(self, space: Space, values: Sequence[float]) -> Colour:
        colour = colour_of(space, values, self._press)
        if colour is None:
            raise FunctionError(space.kind)
        return colour

    def _space(self, ink: Ink) -> Any:
        return self._plates[ink.space] if ink.space in self._plates else pikepdf.Name("/" + ink.space)


def _straightened(values: list[Tints]) -> list[Tints]:
    """Return the two ends where the way between them is straight."""
    first, last, steps = values[0], values[-1], len(values) - 1
    for step, value in enumerate(values):
        share = step / steps
        line = (one + share * (other - one) for one, other in zip(first, last, strict=True))
        if any(abs(part - there) > _STRAIGHT for part, there in zip(value, line, strict=True)):
            return values
    return [first, last]


def plates_of(pdf: pikepdf.Pdf, named: Sequence[Any]) -> dict[str, Any]:
    """Return the Separations of named inks that stand on plates of their own, by the plates' names."""
    return {ink.spot: plate_space(pdf, ink.spot, ink.cmyk) for ink in named if ink.spot}
