"""JSON Schema says of a file what the reader says."""

from __future__ import annotations

import json

import pytest

from press.model import FrontMatter, IssueFile, Publication, Record
from press.model.base import aliases
from press.sources import schema

MODELS = (Publication, IssueFile, FrontMatter)


@pytest.mark.parametrize("model", MODELS)
def test_every_key_stands_in_both_languages(model: type[Record]) -> None:
    properties = schema(model)["properties"]
    assert set(properties) == set(aliases(model))
    assert all(" / " in shape["description"] for shape in properties.values())


@pytest.mark.parametrize("model", MODELS)
def test_it_is_plain_json(model: type[Record]) -> None:
    written = json.dumps(schema(model), ensure_ascii=False)
    assert json.loads(written) == schema(model)


def test_a_required_key_may_come_in_either_language_but_not_in_both() -> None:
    rules = schema(IssueFile)["allOf"]
    assert {"anyOf": [{"required": ["number"]}, {"required": ["期号"]}]} in rules
    assert {"not": {"required": ["number", "期号"]}} in rules


def test_values_have_their_chinese_words() -> None:
    assert schema(Publication)["properties"]["variant"]["enum"] == [
        "bulletin", "minutes", "letter", "简报", "纪要", "信函",
    ]  # fmt: skip


def test_shorthands_and_limits() -> None:
    properties = schema(IssueFile)["properties"]
    assert properties["期号"]["minimum"] == 1
    kinds = [shape.get("type") for shape in properties["articles"]["anyOf"][0]["items"]["anyOf"]]
    assert kinds == ["object", ["string", "number", "boolean"], "object"]  # article, file name, department


def test_nothing_else_may_stand_there() -> None:
    assert schema(FrontMatter)["additionalProperties"] is False
    assert schema(IssueFile)["properties"]["distribution"]["additionalProperties"] is False
