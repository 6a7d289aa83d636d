"""The room of the PDF itself: boxes, ink, marks, standards, metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.lazily import on_demand

if TYPE_CHECKING:
    from press.finish.archival import Attachment
    from press.finish.particulars import Heading, Particulars
    from press.finish.printing import Printing
    from press.finish.recipes import Finished, finish
    from press.finish.sheet import slug_room
    from press.finish.thumbnails import Frame, draw_thumbnails
    from press.finish.writing import write_atomically
else:
    __getattr__ = on_demand(
        __name__,
        {
            "Attachment": "archival",
            "Finished": "recipes",
            "Frame": "thumbnails",
            "Heading": "particulars",
            "Particulars": "particulars",
            "Printing": "printing",
            "draw_thumbnails": "thumbnails",
            "finish": "recipes",
            "slug_room": "sheet",
            "write_atomically": "writing",
        },
    )

__all__ = [
    "Attachment",
    "Finished",
    "Frame",
    "Heading",
    "Particulars",
    "Printing",
    "draw_thumbnails",
    "finish",
    "slug_room",
    "write_atomically",
]
