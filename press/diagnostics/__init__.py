"""Diagnostics: what is wrong, where, and what to do about it, in the editor's language."""

from __future__ import annotations

from press.diagnostics.catalog import catalog
from press.diagnostics.diagnostic import Diagnostic, Reading, Rule, Severity, Span, Spot, has_errors

__all__ = ["Diagnostic", "Reading", "Rule", "Severity", "Span", "Spot", "catalog", "has_errors"]
