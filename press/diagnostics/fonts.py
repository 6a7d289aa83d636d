"""Rules: what is wrong with the typefaces."""

from __future__ import annotations

from press.diagnostics.diagnostic import Rule, Severity

__all__: list[str] = []

_ = (Rule, Severity)
