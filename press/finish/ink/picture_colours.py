"""What becomes of a picture's colours: black alone or four inks, colours of the screen, or a mask's greys."""

from __future__ import annotations

from typing import Protocol

from PIL import Image, ImageChops

from press.finish.ink.limit import held, is_within
from press.finish.ink.packing import highest
from press.finish.ink.pixels import Picture
from press.finish.ink.profiles import Press
from press.finish.ink.settings import Inks
from press.finish.ink.sources import Kind
from press.finish.ink.strips import strips

_NOISE = 2
"""How far the channels of a grey JPEG may lie apart, of 255."""
_ROUNDING = 0.03
"""What a JPEG may add to the ink of a pixel, one ink's full tone being 1."""


class Colours(Protocol):
    """Says what becomes of a picture's colours."""

    def keeps(self, kind: Kind) -> bool:
        """Whether pictures of a kind may stay as they are."""

    def fits(self, picture: Picture) -> bool:
        """Whether a picture of that kind may; only asked where the pixels need not be made fewer."""

    def turned(self, picture: Picture) -> Image.Image:
        """Return the pixels as they are printed: in mode L, RGB or CMYK."""


class PressColours:
    """The inks of a press; pictures of greys are printed with black alone."""

    def __init__(self, inks: Inks, press: Press) -> None:
        self._total = inks.total
        self._press = press

    def keeps(self, kind: Kind) -> bool:
        """Only CMYK is ink already."""
        return kind is Kind.CMYK

    def fits(self, picture: Picture) -> bool:
        """Whether a CMYK picture has no more ink than the press takes."""
        profile = picture.space.profile
        own = profile is None or self._press.is_its_own(profile)
        return own and picture.mask is None and is_within(picture.image, self._total)

    def turned(self, picture: Picture) -> Image.Image:
        """Return a grey picture's black, as DeviceGray has it, or the four inks of a coloured one."""
        image, profile = picture.image, picture.profile
        if image.mode == "L" or (image.mode == "RGB" and _is_grey(image)):
            if profile is not None:
                image = self._press.shown(image, profile)
            grey = image if image.mode == "L" else image.getchannel("G")
            return grey.point([255 - black for black in self._press.black_of_grey])
        if image.mode == "CMYK" and (profile is None or self._press.is_its_own(profile)):
            return held(image, self._total - _ROUNDING)
        if (
            picture.space.kind is Kind.CMYK
            and picture.space.profile is None
            and is_within(image, self._total)
        ):
            return image  # the file says DeviceCMYK, whatever its JPEG says beside
        return held(self._press.separated(image, profile), self._total - _ROUNDING)


class ScreenColours:
    """Colours of the screen: all is grey or sRGB."""

    def __init__(self, press: Press) -> None:
        self._press = press

    def keeps(self, kind: Kind) -> bool:
        """What is RGB or grey stays."""
        return kind in (Kind.RGB, Kind.GREY)

    def fits(self, picture: Picture) -> bool:
        """Whether its colours are sRGB's."""
        return picture.profile is None and picture.mask is None

    def turned(self, picture: Picture) -> Image.Image:
        """Return greys and sRGB as they are, all else in sRGB."""
        if picture.image.mode == "L" and picture.profile is None:
            return picture.image
        return self._press.shown(picture.image, picture.profile)


class MaskColours:
    """Greys of a soft mask."""

    def __init__(self, press: Press) -> None:
        self._press = press

    def keeps(self, kind: Kind) -> bool:
        """Greys stay."""
        return kind is Kind.GREY

    def fits(self, picture: Picture) -> bool:
        """Whether it is grey and nothing else."""
        return picture.mask is None

    def turned(self, picture: Picture) -> Image.Image:
        """Return how light the colours are."""
        image = picture.image
        return image if image.mode == "L" else self._press.shown(image, picture.profile).convert("L")


def _is_grey(image: Image.Image) -> bool:
    return all(_is_grey_strip(strip) for _, strip in strips(image))


def _is_grey_strip(strip: Image.Image) -> bool:
    red, green, blue = strip.split()
    differences = (ImageChops.difference(red, green), ImageChops.difference(green, blue))
    return all(highest(difference) <= _NOISE for difference in differences)
