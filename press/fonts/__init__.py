"""Typefaces: found, fetched, repaired, and put in stacks by role."""

from __future__ import annotations

from press.fonts.catalogue import Catalogue, load_catalogue
from press.fonts.face import Face
from press.fonts.fetch import ensure_fonts
from press.fonts.fontset import FontSet
from press.fonts.load import load_fonts, sets_for

__all__ = ["Catalogue", "Face", "FontSet", "ensure_fonts", "load_catalogue", "load_fonts", "sets_for"]
