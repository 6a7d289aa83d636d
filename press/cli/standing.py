"""What stands in a journal from issue to issue: the covers' words and colours, and the fillers."""

from __future__ import annotations

from typing import Any

from press.model import IssueFile, Record
from press.model.base import chinese_named, chinese_values

_COVER = {"colour", "name_colour"}
_OF_THE_ISSUE = {
    "picture", "photos", "features", "credit", "alt", "full", "caption", "caption_place", "after",
}  # fmt: skip
"""Pictures and articles lie in their own issue's folder, and so does what is said of them."""


def standing_values(file: IssueFile, *, chinese: bool) -> dict[str, Any]:
    """Return the covers and fillers that the next issue has as well, by the names of their fields.

    Pages that were made of pictures, and words that were told of a picture, stay behind: the colours of
    the cover, notices, codes and addresses come along.
    """
    cover = _record(file.cover, chinese, only=_COVER) if file.cover else {}
    found: dict[str, Any] = {"cover": cover}
    for field in ("inside_front", "inside_back", "back"):
        page = getattr(file, field)
        found[field] = _record(page, chinese) if page and not (page.picture or page.photos) else {}
    found["fillers"] = [_record(filler, chinese) for filler in file.fillers if not filler.picture]
    return {key: value for key, value in found.items() if value}


def _record(record: Record, chinese: bool, *, only: set[str] | None = None) -> dict[str, Any]:
    values = {
        field: _value(record, field, chinese)
        for field in type(record).model_fields
        if field in record.model_fields_set and field not in _OF_THE_ISSUE and (only is None or field in only)
    }
    return chinese_named(type(record), values, chinese)


def _value(record: Record, field: str, chinese: bool) -> Any:
    value = getattr(record, field)
    if isinstance(value, tuple):
        return [_record(part, chinese) if isinstance(part, Record) else part for part in value]
    words = {stands: word for word, stands in chinese_values(type(record), field).items()}
    return words.get(value, value) if chinese else value
