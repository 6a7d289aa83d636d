"""Words as they are searched: lines of one paragraph joined, what is written in several ways made one."""

from __future__ import annotations

import re
import unicodedata

from press.archive.characters import simplified

_WIDE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f\U00020000-\U0003ffff“”‘’…—·"
_BESIDE_WIDE = re.compile(rf"(?<=[{_WIDE}])\s|\s(?=[{_WIDE}])")
_SMALL = "a-z\u00df-\u00f6\u00f8-\u024f"
_BROKEN = re.compile(rf"(?<=[{_SMALL}])[-\u2010]\n(?=[{_SMALL}])|\u00ad\n?")
_OTHER_FORMS = re.compile(r"[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]")
"""Radicals and compatibility forms that PDF files have for common characters, and Latin ligatures."""

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»「」『』〝〞〃", '"'),
        **dict.fromkeys("‘’‚‛", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("•‧∙・", "·"),
        **dict.fromkeys("○◯", "〇"),
        **dict.fromkeys("〜∼", "~"),
    }
)


class _Folds(dict[int, str]):
    """One character for each, so that places in a folded text are places in the text.

    Full width becomes half, capitals small, traditional characters simplified.
    """

    def __missing__(self, code: int) -> str:
        found = chr(code)
        for fold in (_compatible, str.lower):
            found = form if len(form := fold(found)) == 1 else found
        found = simplified().get(found, found)
        self[code] = found
        return found


def _compatible(char: str) -> str:
    return unicodedata.normalize("NFKC", char)


_FOLDS = _Folds()


def lines_of(text: str) -> list[str]:
    """Return the lines that are not blank, one blank between words: a hostile page may hold millions."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return [line for line in lines if line]


def searchable(text: str) -> str:
    """Return a page's text in one line: a word that a line end or an opened-up name parts is whole again."""
    text = _BROKEN.sub("", "\n".join(lines_of(unicodedata.normalize("NFC", text))))
    text = _OTHER_FORMS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return _BESIDE_WIDE.sub("", text).replace("\n", " ")


def folded(text: str) -> str:
    """Return a text as it is compared: capitals small, narrow figures, one kind of quotes, simplified.

    It is as long as the text.
    """
    return text.translate(_ALIKE).translate(_FOLDS)
