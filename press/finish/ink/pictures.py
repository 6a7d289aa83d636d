"""Pictures (ISO 32000-1, 8.9): turned into ink, no finer than the press can show, each once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pikepdf
from PIL import Image, ImageChops

from press.finish.ink.made import Fineness, Made
from press.finish.ink.packing import is_hard, is_photographic, lowest, packed
from press.finish.ink.picture_colours import Colours
from press.finish.ink.pixels import Picture, PictureError, soft_mask_of, space_of, unpacked
from press.finish.ink.shelf import Shelf, carry, name_of, read_made, wrapped
from press.finish.ink.sources import Kind


class Pictures:
    """The pictures of one file.

    Args:
        pdf: the file.
        colours: says what becomes of their colours; fineness: how fine they may be.
        manner: tells both from others on the shelf.
        flat: how much ink is left of pictures, by their objects, where nothing may be seen through.
        shelf: where pictures are kept from one build to the next.
    """

    def __init__(
        self,
        pdf: pikepdf.Pdf,
        colours: Colours,
        fineness: Fineness,
        *,
        manner: bytes = b"",
        flat: Mapping[tuple[int, int], float] | None = None,
        shelf: Shelf | None = None,
    ) -> None:
        self._pdf = pdf
        self._colours = colours
        self._fineness = fineness
        self._manner = manner
        self._flat = flat
        self._shelf = shelf
        self._kept: dict[str, Made] = {}

    def made(self, stream: Any, ppi: float) -> Made:
        """Return a picture as it is printed.

        Args:
            stream: the image XObject.
            ppi: pixels per inch of its largest use, or 0 where it is not used.
        """
        _sharpen(stream)
        space = space_of(stream)
        if stream.get("/ImageMask"):
            return Made(stream, "ImageMask", "ImageMask")
        if space.kind is Kind.SPOT:
            return Made(stream, space.kind.value, space.kind.value, space.names)
        left = 1.0 if self._flat is None else self._flat.get(stream.objgen, 1.0)
        name = name_of(stream, self._manner, self._figures(ppi, left))
        if name not in self._kept:
            self._kept[name] = self._from_shelf(stream, name) or self._anew(stream, ppi, left, name)
        return self._kept[name]

    def _figures(self, ppi: float, left: float) -> tuple[float, ...]:
        """Return what a picture depends on besides itself: uses that make no difference give the same."""
        line_art = ppi > self._fineness.line_art
        return (
            self._share(ppi, bilevel=False),
            self._share(ppi, bilevel=True),
            line_art,
            left,
            self._flat is None,
        )

    def _from_shelf(self, stream: Any, name: str) -> Made | None:
        data = self._shelf.find(name) if self._shelf is not None else None
        return read_made(self._pdf, stream, data) if data is not None else None

    def _anew(self, stream: Any, ppi: float, left: float, name: str) -> Made:
        made = self._turned(stream, ppi, left)
        if isinstance(made.object.get("/SMask"), pikepdf.Stream):
            self._refine_mask(made.object, stream, ppi)
        if self._shelf is not None and made.understood:
            self._shelf.keep(name, wrapped(made))
        if made.changed:
            carry(stream, made.object)
        return made

    def _turned(self, stream: Any, ppi: float, left: float) -> Made:
        fades = left < 1 or (self._flat is not None and "/SMask" in stream)
        space = space_of(stream)
        before = space.kind.value
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
        if stencil is not None and lowest(stencil) == 0:
            written.Mask = _stencil(self._pdf, stencil)
        return Made(written, before, str(written.ColorSpace)[1:], share=share, changed=True)

    def _share(self, ppi: float, bilevel: bool) -> float:
        if bilevel:
            return min(1.0, self._fineness.line_art / ppi) if ppi else 1.0
        return self._fineness.picture / ppi if ppi > self._fineness.most else 1.0

    def _keep_masks(self, stream: Any, written: Any, picture: Picture) -> None:
        """Let the new picture be masked as the old one was; a colour key becomes a stencil (8.9.6)."""
        if "/SMask" in stream:
            written.SMask = stream.SMask
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


def _on_paper(image: Image.Image, alpha: Image.Image, left: float) -> Image.Image:
    """Return what is left of a picture's ink where it is thin."""
    thin = alpha.point([round(value * left) for value in range(256)])
    if image.mode == "L":
        return ImageChops.invert(ImageChops.multiply(ImageChops.invert(image), thin))
    return Image.merge("CMYK", [ImageChops.multiply(ink, thin) for ink in image.split()])


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
