"""Rules: what is wrong in YAML, Markdown and pictures."""

from __future__ import annotations

from press.diagnostics.diagnostic import Rule, Severity

__all__: list[str] = []

_ = (Rule, Severity)
