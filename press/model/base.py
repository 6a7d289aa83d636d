"""The base of every record that an editor writes: frozen, strict, each key with its Chinese name."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, JsonValue, StringConstraints

Words = Annotated[str, StringConstraints(min_length=1)]
"""What may not be left empty."""


class Record(BaseModel):
    """A mapping in YAML. Unknown keys are refused; the Chinese names live in the fields' metadata."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def key(
    zh: str | tuple[str, ...],
    help_zh: str,
    help_en: str,
    /,
    default: Any = ...,
    values: dict[str, str] | None = None,
    blank: str | None = None,
    **more: Any,
) -> Any:
    """Declare a key of a :class:`Record`.

    Args:
        zh: its Chinese name, or several (the first is the one that the docs show).
        help_zh: what it means, one sentence in Chinese; shown by editors with completion.
        help_en: the same in English.
        default: the value when the key is missing; a required key has none.
        values: Chinese words for the values that the key takes, each with the value it stands for.
        blank: the value of a key that is written and left blank, where that is not the default.
        more: passed on to :func:`pydantic.Field`.
    """
    names = (zh,) if isinstance(zh, str) else zh
    extra: dict[str, JsonValue] = {"zh": list(names), "help_zh": help_zh, "values": dict(values or {})}
    if blank is not None:
        extra["blank"] = blank
    if default is not ... and isinstance(default, (list, dict)):
        raise TypeError("defaults are shared: give a tuple or default_factory")
    if "default_factory" in more:
        return Field(description=help_en, json_schema_extra=extra, **more)
    return Field(default, description=help_en, json_schema_extra=extra, **more)


def aliases(model: type[Record]) -> dict[str, str]:
    """Return the keys that ``model`` takes, English and Chinese, each with the field it stands for."""
    names: dict[str, str] = {}
    for field in model.model_fields:
        names |= dict.fromkeys((field, *chinese(model, field)), field)
    return names


def chinese(model: type[Record], field: str) -> tuple[str, ...]:
    """Return the Chinese names of a field, the preferred one first."""
    extra = model.model_fields[field].json_schema_extra
    names = extra.get("zh", []) if isinstance(extra, dict) else []
    return tuple(str(name) for name in names) if isinstance(names, list) else ()


def help_zh(model: type[Record], field: str) -> str:
    """Return what a field means, one sentence in Chinese."""
    extra = model.model_fields[field].json_schema_extra
    return str(extra.get("help_zh", "")) if isinstance(extra, dict) else ""


def blank(model: type[Record], field: str) -> str | None:
    """Return the value of a field that is written and left blank; None where that counts as not written."""
    extra = model.model_fields[field].json_schema_extra
    value = extra.get("blank") if isinstance(extra, dict) else None
    return value if isinstance(value, str) else None


def chinese_values(model: type[Record], field: str) -> dict[str, str]:
    """Return the Chinese words that a field takes for its values, each with the value it stands for."""
    extra = model.model_fields[field].json_schema_extra
    words = extra.get("values", {}) if isinstance(extra, dict) else {}
    return {word: str(value) for word, value in words.items()} if isinstance(words, dict) else {}


def chinese_named(model: type[Record], values: dict[str, Any], wanted: bool) -> dict[str, Any]:
    """Return ``values`` under the preferred Chinese names of their fields if ``wanted``, else as they are."""
    return {(chinese(model, field)[0] if wanted else field): value for field, value in values.items()}
