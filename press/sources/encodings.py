"""Which encoding the bytes of a file seem to be written in."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "UTF-8-SIG"),
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_CANDIDATES = ("GB18030", "Big5", "Shift-JIS")
_SAMPLE = 200_000

# Function words and office words that nearly every page of Chinese holds, simplified and traditional.
_COMMON = frozenset(
    "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长党各市县区工委部组织干基层建设期第号送报議這個來國說為們時會後過對麼發當經長動縣區組織幹層設號報"
)


def is_utf8(data: bytes) -> bool:
    """Tell whether the bytes are UTF-8, with or without a byte order mark."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def guess_encoding(data: bytes) -> str | None:
    """Return the encoding the bytes seem to be in, by its usual name, or None when nothing fits.

    A byte order mark decides. Otherwise the encoding wins whose reading looks most like Chinese: GB 18030 and
    Big5 share most byte pairs, and only one of the two readings is made of common characters.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name if _decodes(data, name) else None
    # A few zeros in UTF-8 are stray characters; half of the bytes is Latin text in UTF-16.
    if is_utf8(data) and data.count(0) * 4 <= len(data):
        return "UTF-8"
    if b"\0" in data:
        return _guess_utf16(data)
    scores = {name: score for name in _CANDIDATES if (score := _likeness(data, name)) is not None}
    best = max(scores, key=lambda name: scores[name], default=None)
    return best if best is not None and scores[best] > 0 else None


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _guess_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: the half that is zero for ASCII tells the order of the bytes."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    name = "UTF-16-LE" if odd >= even else "UTF-16-BE"
    # Line feeds, blanks and Latin text make up at least a fiftieth of any source, and zeros nearly none else.
    return name if max(even, odd) * 50 > len(data) > 3 * min(even, odd) and _decodes(data, name) else None


def _likeness(data: bytes, name: str) -> float | None:
    """Return the share of common characters, less that of odd ones; None when the bytes do not decode."""
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        return None
    wide = [character for character in text[:_SAMPLE] if character > "\x7f"]
    if not wide:
        return None
    common = sum(character in _COMMON for character in wide)
    odd = sum(not _expected(character) for character in wide)
    # Kana are the mark of text that really is Japanese.
    kana = sum("\u3040" <= character <= "\u30ff" for character in wide)
    native = 0.6 * kana if name == "Shift-JIS" else -kana
    return (common + native + 0.1 * len(wide) - 2 * odd) / len(wide)


def _expected(character: str) -> bool:
    """Tell whether a character is of the kinds that Chinese copy is made of."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or "\u3000" <= character <= "\u30ff"
        or "\uff01" <= character <= "\uff5e"
        or "\u00a0" <= character <= "\u00ff"
        or "\u2010" <= character <= "\u27bf"
    )
