"""What the steps of a recipe tell of the file that they make."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from press.finish.archival import ArchivalFacts
    from press.finish.boxes import BoxFacts
    from press.finish.copies import CopyFacts
    from press.finish.ink import InkFacts
    from press.finish.labels import LabelFacts
    from press.finish.marks import MarkFacts
    from press.finish.metadata import MetadataFacts
    from press.finish.outline import OutlineFacts
    from press.finish.page_order import OrderFacts
    from press.finish.standard import StandardFacts
    from press.finish.structure import StructureFacts


class Facts(TypedDict, total=False):
    """What every step did, by the step's name; a recipe has some of them.

    ``bleed`` are the numbers, from 1, of pages whose art stops short of the bleed; ``screen`` and ``copies``
    are None where nothing was asked for.
    """

    bleed: tuple[int, ...]
    boxes: BoxFacts
    structure: StructureFacts
    screen: InkFacts | None
    archival: ArchivalFacts
    ink: InkFacts
    marks: MarkFacts
    standard: StandardFacts
    outline: OutlineFacts
    labels: LabelFacts
    order: OrderFacts
    copies: CopyFacts | None
    metadata: MetadataFacts
