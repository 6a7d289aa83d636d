"""Traditional and simplified characters: the table is the one that the documents name."""

from __future__ import annotations

import hashlib
from pathlib import Path

from press.archive import characters

ROOT = Path(__file__).parent.parent.parent


def test_the_table_is_the_published_one_with_its_licence() -> None:
    folder = Path(characters.__file__).parent / "opencc"
    digest = hashlib.sha256((folder / "TSCharacters.txt").read_bytes()).hexdigest()
    assert digest in (ROOT / "docs/dependencies.md").read_text("utf-8")
    assert "Apache License" in (folder / "LICENSE").read_text("utf-8")


def test_every_form_leads_to_one_character_and_no_further() -> None:
    forms = characters.simplified()
    assert {char: forms[char] for char in "裏裡瞭後麼"} == dict(zip("裏裡瞭後麼", "里里了后幺", strict=True))
    assert all(len(char) == len(form) == 1 and form not in forms for char, form in forms.items())
