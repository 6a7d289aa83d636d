"""Pictures (ISO 32000-1, 8.9): turned into ink, no finer than the press can show, each once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Any, Protocol

import pikepdf
from PIL import Image, ImageChops

from press.finish.ink.limit import held, is_within
from press.finish.ink.pixels import (
    Picture,
    PictureError,
    is_hard,
    is_photographic,
    packed,
    soft_mask_of,
    space_of,
    unpacked,
)
from press.finish.ink.profiles import Press
from press.finish.ink.settings import Inks
from press.finish.ink.sources import Kind

_NOISE = 2
"""How far the channels of a grey JPEG may lie apart, of 255."""
_ROUNDING = 0.03
"""What a JPEG may add to the ink of a pixel, one ink's full tone being 1."""


@dataclass(frozen=True)
class Fineness:
    """How fine pictures may be, in pixels per inch of their printed size.

    Args:
        picture: what a picture gets that has more than ``most``.
        line_art: what a picture of black and white only gets that has more; as pixels in black and white.
        quality: of a JPEG.
    """

    picture: int
    most: int
    line_art: int
    quality: int


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


@dataclass(frozen=True)
class Made:
    """A picture as it is printed.

    Args:
        object: in the file.
        before: its colour space as it came; after: as it is now.
        plates: names of spot colours in it.
        share: how many pixels it has of those it had, across.
        understood: it could be read.
        changed: it was written anew.
    """

    object: Any
    before: str
    after: str
    plates: tuple[str, ...] = ()
    share: float = 1.0
    understood: bool = True
    changed: bool = False

    @property
    def pixels(self) -> tuple[int, int]:
        """Its width and height."""
        return int(self.object.Width), int(self.object.Height)


class Pictures:
    """The pictures of one file."""

    def __init__(
        self,
        pdf: pikepdf.Pdf,
        colours: Colours,
        fineness: Fineness,
        flat: Mapping[tuple[int, int], float] | None = None,
    ) -> None:
        self._pdf = pdf
        self._flat = flat
        self._colours = colours
        self._fineness = fineness
        self._kept: dict[bytes, Made] = {}

    def made(self, stream: Any, ppi: float) -> Made:
        """Return a picture as it is printed.

        Args:
            stream: the image XObject.
            ppi: pixels per inch of its largest use, or 0 where it is not used.
        """
        _sharpen(stream)
        if stream.get("/ImageMask"):
            return Made(stream, "ImageMask", "ImageMask")
        left = 1.0 if self._flat is None else self._flat.get(stream.objgen, 1.0)
        digest = _digest(stream, (ppi, left))
        if digest not in self._kept:
            made = self._turned(stream, ppi, left)
            if "/SMask" in made.object and isinstance(made.object.SMask, pikepdf.Stream):
                self._refine_mask(made.object, stream, ppi)
            self._kept[digest] = made
        return self._kept[digest]

    def _turned(self, stream: Any, ppi: float, left: float) -> Made:
        fades = left < 1 or (self._flat is not None and "/SMask" in stream)
        space = space_of(stream)
        before = space.kind.value
        if space.kind is Kind.SPOT:
            return Made(stream, before, before, space.names)
        if fades:
            return self._faded(stream, ppi, before, left)
        if space.kind is Kind.GREY and _bits(stream) == 1 and ppi <= self._fineness.line_art:
            return Made(stream, before, before)
        if self._colours.keeps(space.kind) and space.profile is None and not _is_packed_twice(stream):
            kept = self._kept_as_is(stream, before, ppi)
            if kept is not None:
                return kept
        try:
            picture = unpacked(stream)
        except PictureError:
            return Made(stream, before, before, understood=False)
        return self._written(stream, picture, ppi, before)

    def _kept_as_is(self, stream: Any, before: str, ppi: float) -> Made | None:
        if ppi > self._fineness.most or isinstance(stream.get("/Mask"), pikepdf.Array):
            return None
        try:
            return Made(stream, before, before) if self._colours.fits(unpacked(stream)) else None
        except PictureError:
            return Made(stream, before, before, understood=False)

    def _written(self, stream: Any, picture: Picture, ppi: float, before: str) -> Made:
        """Write a picture anew: first made smaller, which leaves less to reckon."""
        bilevel = picture.mask is None and _is_bilevel(picture.image)
        share = self._share(ppi, bilevel)
        image = _resized(picture.image, share)
        if bilevel:
            image = image.convert("L").point([0] * 128 + [255] * 128).convert("1")
        else:
            image = self._colours.turned(replace(picture, image=image))
        photographic = not bilevel and (picture.photographic or is_photographic(image))
        written = packed(self._pdf, image, photographic=photographic, quality=self._fineness.quality)
        self._keep_masks(stream, written, picture)
        return Made(written, before, str(written.ColorSpace)[1:], share=share, changed=True)

    def _faded(self, stream: Any, ppi: float, before: str, left: float) -> Made:
        """Return a picture as it looks on paper, where nothing may be seen through."""
        try:
            picture, mask = unpacked(stream), soft_mask_of(stream)
        except PictureError:
            return Made(stream, before, before, understood=False)
        share = self._share(ppi, bilevel=False)
        image = self._colours.turned(replace(picture, image=_resized(picture.image, share)))
        stencil = mask if mask is not None and left == 1 and is_hard(mask) else None
        if stencil is None:
            alpha = mask or Image.new("L", (1, 1), 255)
            image = _on_paper(image, alpha.resize(image.size, Image.Resampling.LANCZOS), left)
        photographic = picture.photographic or is_photographic(image)
        written = packed(self._pdf, image, photographic=photographic, quality=self._fineness.quality)
        if stencil is not None and _lowest(stencil) == 0:
            written.Mask = _stencil(self._pdf, stencil)
        return Made(written, before, str(written.ColorSpace)[1:], share=share, changed=True)

    def _share(self, ppi: float, bilevel: bool) -> float:
        if bilevel:
            return min(1.0, self._fineness.line_art / ppi) if ppi else 1.0
        return self._fineness.picture / ppi if ppi > self._fineness.most else 1.0

    def _keep_masks(self, stream: Any, written: Any, picture: Picture) -> None:
        """Let the new picture be masked as the old one was; a colour key becomes a stencil (8.9.6)."""
        for key in ("/SMask", "/Intent", "/StructParent", "/OC", "/Name"):
            if key in stream:
                written[key] = stream[key]
        if picture.mask is not None:
            written.Mask = _stencil(self._pdf, picture.mask)
        elif "/Mask" in stream:
            _sharpen(stream.Mask)
            written.Mask = stream.Mask

    def _refine_mask(self, picture: Any, stream: Any, ppi: float) -> None:
        """Make a soft mask no finer than its picture."""
        mask = picture.SMask
        _sharpen(mask)
        fine = ppi * int(mask.Width) / int(stream.Width)
        if fine <= self._fineness.most or "/Matte" in mask:
            return
        try:
            image = _resized(unpacked(mask).image, self._fineness.picture / fine)
        except PictureError:
            return
        picture.SMask = packed(self._pdf, image, photographic=False, quality=0)


def _sharpen(stream: Any) -> None:
    """Take away /Interpolate, which PDF/A forbids and which blurs at every reader's own will."""
    if isinstance(stream, pikepdf.Stream) and "/Interpolate" in stream:
        del stream["/Interpolate"]


def _bits(stream: Any) -> int:
    return int(stream.get("/BitsPerComponent", 8))


def _is_packed_twice(stream: Any) -> bool:
    """Whether a picture's filters are more than one: old platemakers' software stumbles over them."""
    return isinstance(stream.get("/Filter"), pikepdf.Array) and len(stream.Filter) > 1


def _digest(stream: Any, figures: tuple[float, float]) -> bytes:
    mask = stream.get("/SMask")
    entries = [
        (key, value.unparse() if isinstance(value, pikepdf.Object) else value)
        for key, value in stream.items()
        if key not in ("/SMask", "/StructParent")
    ]
    told = repr((sorted(entries, key=lambda entry: entry[0]), [round(one, 4) for one in figures])).encode()
    data = stream.read_raw_bytes() + (mask.read_raw_bytes() if isinstance(mask, pikepdf.Stream) else b"")
    return blake2b(told + data, digest_size=20).digest()


def _is_grey(image: Image.Image) -> bool:
    red, green, blue = image.split()
    differences = (ImageChops.difference(red, green), ImageChops.difference(green, blue))
    return all(_highest(difference) <= _NOISE for difference in differences)


def _on_paper(image: Image.Image, alpha: Image.Image, left: float) -> Image.Image:
    """Return what is left of a picture's ink where it is thin."""
    thin = alpha.point([round(value * left) for value in range(256)])
    if image.mode == "L":
        return ImageChops.invert(ImageChops.multiply(ImageChops.invert(image), thin))
    return Image.merge("CMYK", [ImageChops.multiply(ink, thin) for ink in image.split()])


def _lowest(band: Image.Image) -> float:
    lowest = band.getextrema()[0]
    assert isinstance(lowest, int | float)
    return lowest


def _highest(band: Image.Image) -> float:
    highest = band.getextrema()[1]
    assert isinstance(highest, int | float)
    return highest


def _is_bilevel(image: Image.Image) -> bool:
    """Whether a picture is black and white only, as line art 线条稿 is."""
    if image.mode == "RGB":
        colours = image.getcolors(2)
        return colours is not None and {colour for _, colour in colours} <= {(0, 0, 0), (255, 255, 255)}
    if image.mode != "L":
        return False
    colours = image.getcolors(2)
    return colours is not None and {colour for _, colour in colours} <= {0, 255}


def _resized(image: Image.Image, share: float) -> Image.Image:
    if share >= 1:
        return image
    size = (max(1, round(image.width * share)), max(1, round(image.height * share)))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _stencil(pdf: pikepdf.Pdf, painted: Image.Image) -> Any:
    """Return an explicit mask (8.9.6.3), in which 1 hides."""
    hidden = ImageChops.invert(painted).convert("1", dither=Image.Dither.NONE)
    stream = packed(pdf, hidden, photographic=False, quality=0)
    del stream["/ColorSpace"]
    stream.ImageMask = True
    return stream
