"""Rules: what the line composer could not do well."""

from __future__ import annotations

from press.diagnostics.diagnostic import Rule, Severity

__all__: list[str] = []

_ = (Rule, Severity)
