"""The keys of records: all there are, and where one belongs that was written in the wrong place."""

from __future__ import annotations

from functools import cache

from press.language import say
from press.model import Attachment, FrontMatter, IssueFile, Item, Publication, Record, Signature, aliases
from press.model.base import chinese
from press.model.journal import Code, Photo
from press.sources.wanted import below, records_of

# A bare word or list where a record is due stands for the record with only this key.
SHORTHAND: dict[type[Record], str] = {
    Item: "file", Attachment: "file", Signature: "issuer", Photo: "file", Code: "link",
}  # fmt: skip

_FILES = (Publication, IssueFile, FrontMatter)
"""An issue's own files, whose keys are often written in each other's place."""


@cache
def every_key(model: type[Record]) -> frozenset[str]:
    """Return every key of the file's records, English and Chinese; those of an issue's files together."""
    files = _FILES if model in _FILES else (model,)
    return frozenset(name for record in records_of(*files) for name in aliases(record))


# Where a key that does not belong here may belong instead.
_HOMES: tuple[tuple[type[Record], str], ...] = (
    (Publication, "publication.yaml"),
    (IssueFile, "issue.yaml"),
    (FrontMatter, "articles/*.md"),
)
_ROLES = frozenset(
    (
        "主编", "副主编", "执行主编", "总编", "总编辑", "副总编辑", "编辑", "责任编辑", "责编", "编审",
        "编校", "美编", "美术编辑", "版式", "排版", "设计", "校对", "责任校对", "审核", "审校", "复核",
        "审签", "审定", "签发", "核稿", "初审", "复审", "终审", "监制", "统筹", "editor", "proofreader",
    )
)  # fmt: skip
"""What the people behind an issue are called; the key ``editors`` takes these and any other word."""


def home(model: type[Record], word: str) -> str | None:
    """Return where a key belongs that is none of ``model``: below one of its keys, or in another file."""
    inner: dict[str, set[str]] = {name: set() for name in model.model_fields}
    for one in below(model):
        inner[one.field] |= aliases(one.record).keys()
    for name, words in inner.items():
        if word in words or (name == "editors" and word in _ROLES):
            return say(f"“{chinese(model, name)[0]}”下面，缩进两格", f"under '{name}', indented")
    files = [file for other, file in _HOMES if other is not model and word in aliases(other)]
    is_file = any(other is model for other, _ in _HOMES)
    return say(f" {files[0]} 里", f"in {files[0]}") if files and is_file else None
