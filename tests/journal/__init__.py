"""Journals from made-up copy: what is printed against what was written."""
