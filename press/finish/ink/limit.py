"""The total ink limit 总墨量: what lies above it gives up colour for black, and keeps its hue.

Undercolour removal and black generation (ISO 32000-1, 10.3.4): where cyan, magenta and yellow stand on each
other they make a grey that black makes with a third of the ink. So equal parts of the three give way to black
as long as there is room on the black plate; what is still too much is taken from the three in proportion,
which leaves the hue.
"""

from __future__ import annotations

from typing import Any

from PIL import Image, ImageChops, ImageMath

from press.finish.ink.settings import Tints
from press.finish.ink.strips import strips


def limited(cmyk: Tints, total: float) -> Tints:
    """Return a colour whose inks together are no more than ``total``, 1 being a full tone."""
    cyan, magenta, yellow, black = cmyk
    excess = cyan + magenta + yellow + black - total
    if excess <= 0:
        return cmyk
    grey = min(excess / 2, 1 - black, cyan, magenta, yellow)
    coloured = cyan + magenta + yellow - 3 * grey
    share = (total - black - grey) / coloured if coloured else 0
    share = max(0, min(1, share))
    return (*((ink - grey) * share for ink in (cyan, magenta, yellow)), black + grey)


def is_within(picture: Image.Image, total: float) -> bool:
    """Whether no pixel of a CMYK picture has more ink than ``total``."""
    return all(_is_within(strip, total) for _, strip in strips(picture))


def _is_within(strip: Image.Image, total: float) -> bool:
    cyan, magenta, yellow, black = strip.split()
    half = ImageChops.add(ImageChops.add(cyan, magenta, 2), ImageChops.add(yellow, black, 2), 2)
    quarter = half.getextrema()[1]
    return isinstance(quarter, int | float) and quarter + 1 <= total * 255 / 4


def held(picture: Image.Image, total: float) -> Image.Image:
    """Return a CMYK picture of whose pixels none has more ink than ``total``."""
    if is_within(picture, total):
        return picture
    made = Image.new("CMYK", picture.size)
    for box, strip in strips(picture):
        made.paste(_held_strip(strip, total), box)
    return made


def _held_strip(strip: Image.Image, total: float) -> Image.Image:
    """Do as :func:`limited` does, to every pixel at once."""
    inks = [channel.convert("I") for channel in strip.split()]
    most = int(total * 255)
    names = dict(zip("cmyk", inks, strict=True))
    grey = ImageMath.lambda_eval(_grey(most), **names)
    share = ImageMath.lambda_eval(_share(most), grey=grey, **names)
    made = [ImageMath.lambda_eval(_less, ink=ink, grey=grey, share=share).convert("L") for ink in inks[:3]]
    black = ImageMath.lambda_eval(lambda args: args["k"] + args["grey"], k=inks[3], grey=grey)
    return Image.merge("CMYK", [*made, black.convert("L")])


def _grey(most: int) -> Any:
    def reckoned(args: dict[str, Any]) -> Any:
        c, m, y, k, least = args["c"], args["m"], args["y"], args["k"], args["min"]
        half = (args["max"](c + m + y + k - most, 0) + 1) / 2
        return least(least(half, 255 - k), least(c, least(m, y)))

    return reckoned


_WHOLE = 1 << 15
"""What stands for all of an ink: shares are whole numbers."""


def _share(most: int) -> Any:
    def reckoned(args: dict[str, Any]) -> Any:
        coloured = args["max"](args["c"] + args["m"] + args["y"] - 3 * args["grey"], 1)
        left = args["max"](most - args["k"] - args["grey"], 0)
        return args["min"](left * _WHOLE / coloured, _WHOLE)

    return reckoned


def _less(args: dict[str, Any]) -> Any:
    return (args["ink"] - args["grey"]) * args["share"] / _WHOLE
