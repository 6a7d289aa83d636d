"""Typefaces: found, fetched, repaired, and put in stacks by role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.lazily import on_demand

if TYPE_CHECKING:
    from press.fonts.catalogue import Catalogue, load_catalogue
    from press.fonts.characters import check_article_characters, check_issue_characters
    from press.fonts.face import Face
    from press.fonts.fetch import ensure_fonts
    from press.fonts.fontset import FontSet
    from press.fonts.installed import who_has
    from press.fonts.load import load_fonts, sets_for
    from press.fonts.profiles import ensure_profile, find_profile, profile_digest
else:
    __getattr__ = on_demand(
        __name__,
        {
            "Catalogue": "catalogue",
            "Face": "face",
            "FontSet": "fontset",
            "check_article_characters": "characters",
            "check_issue_characters": "characters",
            "ensure_fonts": "fetch",
            "ensure_profile": "profiles",
            "find_profile": "profiles",
            "load_catalogue": "catalogue",
            "load_fonts": "load",
            "profile_digest": "profiles",
            "sets_for": "load",
            "who_has": "installed",
        },
    )

__all__ = [
    "Catalogue",
    "Face",
    "FontSet",
    "check_article_characters",
    "check_issue_characters",
    "ensure_fonts",
    "ensure_profile",
    "find_profile",
    "load_catalogue",
    "load_fonts",
    "profile_digest",
    "sets_for",
    "who_has",
]
