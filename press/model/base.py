"""The base of every record that an editor writes: frozen, strict, each key with its Chinese name."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, JsonValue


class Record(BaseModel):
    """A mapping in YAML. Unknown keys are refused; the Chinese names live in the fields' metadata."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def key(zh: str | tuple[str, ...], help_zh: str, help_en: str, /, default: Any = ..., **more: Any) -> Any:
    """Declare a key of a :class:`Record`.

    Args:
        zh: its Chinese name, or several (the first is the one that the docs show).
        help_zh: what it means, one sentence in Chinese; shown by editors with completion.
        help_en: the same in English.
        default: the value when the key is missing; a required key has none.
        more: passed on to :func:`pydantic.Field`.
    """
    names = (zh,) if isinstance(zh, str) else zh
    extra: dict[str, JsonValue] = {"zh": list(names), "help_zh": help_zh}
    if default is not ... and isinstance(default, (list, dict)):
        raise TypeError("defaults are shared: give a tuple or default_factory")
    if "default_factory" in more:
        return Field(description=help_en, json_schema_extra=extra, **more)
    return Field(default, description=help_en, json_schema_extra=extra, **more)


def aliases(model: type[Record]) -> dict[str, str]:
    """Return the keys that ``model`` takes, English and Chinese, each with the field it stands for."""
    names: dict[str, str] = {}
    for field, info in model.model_fields.items():
        names[field] = field
        extra = info.json_schema_extra
        if isinstance(extra, dict):
            chinese = extra.get("zh", [])
            names |= (
                dict.fromkeys([str(name) for name in chinese], field) if isinstance(chinese, list) else {}
            )
    return names
