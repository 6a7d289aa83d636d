"""What was found while a file was turned, page by page."""

from __future__ import annotations

from collections.abc import Mapping

from press.finish.geometry import UNIT, placed
from press.finish.ink.facts import PageFacts, PictureFacts, Reason, Unresolved
from press.finish.ink.made import Made
from press.finish.ink.shown import contents_of, shown_on
from press.finish.ink.sources import Kind
from press.finish.ink.visited import Image, Key
from press.finish.ink.walk import Walk


def page_facts(walk: Walk, number: int, made: Mapping[Key, Made]) -> PageFacts:
    """Return the colours of one page, from 1."""
    contents = contents_of(walk, number)
    spaces = {space for content in contents for space in content.spaces}
    plates = {plate for content in contents for plate in content.plates}
    for _, category, drawn, _ in shown_on(walk, number):
        if category == "/XObject" and drawn.objgen in made:
            picture = made[drawn.objgen]
            spaces.add(picture.after)
            plates.update(picture.plates)
        shading = drawn.get("/Shading", drawn) if category in ("/Shading", "/Pattern") else drawn
        space = walk.shadings.get(shading.objgen)
        if space is not None:
            known = space in tuple(Kind)
            spaces.add(space if known else Kind.SPOT.value)
            plates.update(() if known else (space,))
    return PageFacts(
        frozenset(spaces - {"ImageMask"}),
        frozenset(plates),
        sum(content.changed for content in contents),
        sum(content.overprinting for content in contents),
        round(max(content.heaviest for content in contents), 4),
        any(content.transparent for content in contents),
    )


def picture_facts(image: Image, made: Made) -> PictureFacts:
    """Return what was done to one picture."""
    return PictureFacts(
        tuple(sorted(image.pages)), made.before, made.after, made.pixels,
        round(image.resolution, 1), round(image.resolution * made.share, 1), made.changed,
    )  # fmt: skip


def unresolved(walk: Walk, made: Mapping[Key, Made]) -> list[Unresolved]:
    """Return what stayed as it was, page by page."""
    found = [Unresolved(page, Reason.TYPE_3) for page in sorted(walk.type_3)]
    for number in range(1, len(walk.pages) + 1):
        if any(content.unknown for content in contents_of(walk, number)):
            found.append(Unresolved(number, Reason.COLOUR_SPACE))
        for _, category, drawn, matrix in shown_on(walk, number):
            picture = made.get(drawn.objgen) if category == "/XObject" else None
            if picture is not None and not picture.understood:
                found.append(Unresolved(number, Reason.PICTURE, placed(matrix, UNIT)))
            shading = drawn.get("/Shading", drawn) if category in ("/Shading", "/Pattern") else drawn
            if walk.shadings.get(shading.objgen, "") is None:
                found.append(Unresolved(number, Reason.COLOUR_SPACE))
    return found
