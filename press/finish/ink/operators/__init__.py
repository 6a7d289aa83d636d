"""What the operators of a content stream become, a table for each kind of them (ISO 32000-1, annex A)."""
