"""Colour management: LittleCMS between the screen, the press and what a picture says of itself."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable, Sequence
from typing import Any

from PIL import Image, ImageCms

from press.errors import FinishError
from press.finish.ink.settings import Inks, Tints
from press.language import say
from press.model.printer import Intent

_INTENTS = {
    Intent.PERCEPTUAL: ImageCms.Intent.PERCEPTUAL,
    Intent.RELATIVE: ImageCms.Intent.RELATIVE_COLORIMETRIC,
    Intent.SATURATION: ImageCms.Intent.SATURATION,
    Intent.ABSOLUTE: ImageCms.Intent.ABSOLUTE_COLORIMETRIC,
}
_CHANNELS = {"GRAY": "L", "RGB ": "RGB", "CMYK": "CMYK", "Lab ": "LAB"}


class Press:
    """The way from the screen to the press and back, through one profile.

    Raises:
        FinishError: the profile cannot be read, or is not for the four process inks.
    """

    def __init__(self, inks: Inks) -> None:
        self._bytes = inks.profile
        self._profile = _opened(inks.profile)
        self._intent = _INTENTS[inks.intent]
        self._flags = ImageCms.Flags(0)
        if inks.black_point_compensation:
            self._flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
        self._screen = ImageCms.createProfile("sRGB")
        self._transforms: dict[tuple[bytes | None, str, str], Any] = {}
        self._sources: dict[bytes, Any] = {}
        self._prove()

    def _prove(self) -> None:
        """Go both ways once: of a damaged profile LittleCMS reads the head, and fails when it is to work."""
        try:
            self.rgb(self.cmyk([(0.0, 0.0, 0.0), (1.0, 1.0, 1.0)]))
            self._luminances("CMYK", [(0, 0, 0, 0)])
        except (ImageCms.PyCMSError, OSError, ValueError) as error:
            raise _unusable() from error

    def is_its_own(self, profile: bytes) -> bool:
        """Whether a profile is the press's: colours in it are ink already."""
        return profile == self._bytes

    def separated(self, picture: Image.Image, source: bytes | None = None) -> Image.Image:
        """Return a picture in CMYK; ``source`` is its profile, else its colours are sRGB's or the press's."""
        if picture.mode == "CMYK" and source is None:
            return picture
        return self._applied(picture, source, "CMYK", self._profile)

    def shown(self, picture: Image.Image, source: bytes | None = None) -> Image.Image:
        """Return a picture in sRGB; CMYK without a profile of its own is the press's."""
        if picture.mode == "RGB" and source is None:
            return picture
        return self._applied(picture, source, "RGB", self._screen)

    def cmyk(self, colours: Sequence[Tints]) -> list[Tints]:
        """Return sRGB colours as the press's inks."""
        return _reckoned(colours, "RGB", self.separated)

    def rgb(self, colours: Sequence[Tints]) -> list[Tints]:
        """Return colours made of the press's inks as they look on the screen."""
        return _reckoned(colours, "CMYK", self.shown)

    @functools.cached_property
    def black_of_grey(self) -> tuple[int, ...]:
        """How much black, 0 to 255, looks like each sRGB grey from 0 to 255.

        Black point compensation as LittleCMS does it, for black ink alone: luminances from black to white are
        laid along those from full black ink to paper (Adobe, ISO 18619).
        """
        printed = self._luminances("CMYK", [(0, 0, 0, black) for black in range(256)])
        darkest = printed[255]
        seen = self._luminances("RGB", [(grey,) * 3 for grey in range(256)])
        wanted = [light * (1 - darkest) + darkest for light in seen]
        return tuple(_nearest(printed, light) for light in wanted)

    @functools.cached_property
    def grey_of_black(self) -> tuple[int, ...]:
        """The sRGB grey that looks like each amount of black ink: the way back."""
        table = self.black_of_grey
        return tuple(min(range(256), key=lambda grey: abs(table[grey] - black)) for black in range(256))

    def _luminances(self, mode: str, colours: Sequence[tuple[int, ...]]) -> list[float]:
        profile = self._profile if mode == "CMYK" else self._screen
        lab = self._transform(profile, (None, mode, "LAB"), ImageCms.createProfile("LAB"))
        pixels = Image.frombytes(
            mode, (len(colours), 1), bytes(part for colour in colours for part in colour)
        )
        made = ImageCms.applyTransform(pixels, lab)
        assert made is not None
        return [_luminance(lightness / 2.55) for lightness in made.tobytes()[::3]]

    def _applied(self, picture: Image.Image, source: bytes | None, mode: str, target: Any) -> Image.Image:
        try:
            profile = self._source(picture.mode, source)
            transform = self._transform(profile, (source, picture.mode, mode), target)
            made = ImageCms.applyTransform(picture, transform)
        except (ImageCms.PyCMSError, ValueError):
            if source is None:
                raise
            return self._applied(picture, None, mode, target)
        assert made is not None
        return made

    def _source(self, mode: str, source: bytes | None) -> Any:
        """Return a picture's own profile where it is one for its kind of colour."""
        if source is None:
            return self._profile if mode == "CMYK" else self._screen
        if source not in self._sources:
            self._sources[source] = ImageCms.getOpenProfile(io.BytesIO(source))
        found = self._sources[source]
        if _CHANNELS.get(found.profile.xcolor_space) != mode:
            raise ValueError(mode)
        return found

    def _transform(self, source: Any, name: tuple[bytes | None, str, str], target: Any) -> Any:
        if name not in self._transforms:
            intent, flags = (ImageCms.Intent(1), 0) if name[2] == "LAB" else (self._intent, self._flags)
            self._transforms[name] = ImageCms.buildTransform(
                source, target, name[1], name[2], intent, ImageCms.Flags(flags)
            )
        return self._transforms[name]


def _opened(profile: bytes) -> Any:
    try:
        found = ImageCms.getOpenProfile(io.BytesIO(profile))
    except (ImageCms.PyCMSError, OSError) as error:
        raise _unusable() from error
    if found.profile.xcolor_space != "CMYK":
        raise _unusable()
    return found


def _unusable() -> FinishError:
    return FinishError(
        say(
            "印厂的 ICC 特性文件读不出，或不是青品黄黑四色的特性文件，不能分色",
            "the printing house's ICC profile cannot be read, or is not one for CMYK; nothing was separated",
        ),
        hint=say("请向印厂重新要一份特性文件", "ask the printing house for the profile again"),
    )


def _reckoned(colours: Sequence[Tints], mode: str, way: Callable[[Image.Image], Image.Image]) -> list[Tints]:
    """Take colours there as the pixels of a picture: LittleCMS has one door here."""
    pixels = bytes(round(255 * min(1, max(0, part))) for colour in colours for part in colour)
    made = way(Image.frombytes(mode, (len(colours), 1), pixels))
    data, size = made.tobytes(), len(made.getbands())
    return [tuple(part / 255 for part in data[at : at + size]) for at in range(0, len(data), size)]


def _luminance(lightness: float) -> float:
    """Return Y of L* (CIE 15)."""
    return ((lightness + 16) / 116) ** 3 if lightness > 8 else lightness / 903.3


def _nearest(printed: Sequence[float], light: float) -> int:
    """Return the amount of ink that prints a luminance; the darkest there is for what is darker."""
    return min(range(256), key=lambda black: abs(printed[black] - light))
