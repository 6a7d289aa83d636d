"""Pictures by what they show: the engine calls them by their addresses, which differ between machines."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

from press.typeset.binding import RasterImage


class PictureNames(dict[str, Any]):
    """The engine's store of pictures; each that is put in gets a name made from its content.

    The name stands in the PDF, which so is the same wherever the issue lies.
    """

    def __setitem__(self, address: str, picture: Any) -> None:
        """Put a picture in, or the data of one under a key of the engine's."""
        if isinstance(picture, RasterImage):
            picture.id = blake2b(picture.image_data.data, digest_size=16).hexdigest()
        super().__setitem__(address, picture)
