"""Rules: what is wrong with layouts, and make-up that does not settle."""

from __future__ import annotations

from press.diagnostics.diagnostic import Rule, Severity

__all__: list[str] = []

_ = (Rule, Severity)
