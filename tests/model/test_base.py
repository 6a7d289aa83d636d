"""Records: every key has its names, its help in both languages, and one meaning."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from press.model import (
    Attachment,
    Distribution,
    FrontMatter,
    IssueFile,
    Item,
    Numbering,
    Publication,
    Record,
    Signature,
    aliases,
)
from press.model.base import chinese, chinese_values, help_zh, key
from press.model.printer import Printer
from press.sources.wanted import records_of, wanted

MODELS = (Publication, Numbering, Distribution, IssueFile, Item, FrontMatter, Signature, Attachment,
          *records_of(Printer))  # fmt: skip


@pytest.mark.parametrize("model", MODELS)
def test_every_key_has_a_chinese_name_and_help(model: type[Record]) -> None:
    for name, info in model.model_fields.items():
        assert chinese(model, name), name
        assert help_zh(model, name), name
        assert info.description, name


@pytest.mark.parametrize("model", MODELS)
def test_no_name_stands_for_two_keys(model: type[Record]) -> None:
    names = [word for name in model.model_fields for word in (name, *chinese(model, name))]
    assert len(names) == len(set(names)) == len(aliases(model))


@pytest.mark.parametrize("model", MODELS)
def test_chinese_words_stand_for_right_values(model: type[Record]) -> None:
    for name in model.model_fields:
        words = wanted(model, name).words
        assert set(chinese_values(model, name).values()) <= set(words) | {"bulletin", "journal", "newspaper"}


def test_records_are_frozen_and_refuse_what_they_do_not_know() -> None:
    item = Item(file="a.md")
    with pytest.raises(ValidationError):
        item.file = "b.md"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Item.model_validate({"file": "a.md", "fle": "b.md"})


def test_shared_defaults_are_refused() -> None:
    with pytest.raises(TypeError):
        key("甲", "乙", "c", default=[])
