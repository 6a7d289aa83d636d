"""Read one scalar as what its key asks for: a number, a date, yes or no, one of a few words."""

from __future__ import annotations

import datetime
import re
import unicodedata

_DATE = re.compile(r"(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?")
_DATELIKE = re.compile(r"\s*\d{2,4}\s*[年\-/.]\s*\d{1,2}\s*[月\-/.]\s*\d{1,2}\s*[日号]?\s*")
_SIGNED = re.compile(r"(?:(.*)\s)?(\d{4}\s*[年\-/.]\s*\d{1,2}\s*[月\-/.]\s*\d{1,2}\s*日?)", re.DOTALL)
_TRUE = frozenset(("true", "yes", "on", "是"))
_FALSE = frozenset(("false", "no", "off", "否"))
_LONGEST = 9
_HAN_DIGITS = "〇一二三四五六七八九"
_HAN_YEAR = re.compile(f"[{_HAN_DIGITS}]{{4}}(?=年)")
# 20261016, 30/10/2026 where the day cannot be the month, 26年10月16日.
_OTHER_ORDERS = (
    (r"^((?:19|20)\d\d)(\d\d)(\d\d)$", r"\1-\2-\3"),
    (r"^(1[3-9]|2\d|3[01])([-/.])(\d{1,2})\2((?:19|20)\d\d)$", r"\4-\3-\1"),
    (r"^(\d\d)年", r"20\1年"),
)


def narrow(text: str) -> str:
    """Return a value in half-width forms without surrounding quotation marks and blanks."""
    return unicodedata.normalize("NFKC", text).strip().strip("“”‘’\"'").strip()


def read_integer(text: str) -> int | None:
    """Return the whole number that the text is, in ASCII digits, or None."""
    return int(text) if re.fullmatch(r"[+-]?[0-9]{1,12}", text, re.ASCII) else None


def read_number(text: str) -> float | None:
    """Return the number that the text is, in ASCII digits, or None."""
    return float(text) if re.fullmatch(r"[+-]?[0-9]{1,12}(\.[0-9]{1,6})?", text, re.ASCII) else None


def read_switch(text: str) -> bool | None:
    """Return yes or no, or None when the text is neither."""
    word = text.casefold()
    return True if word in _TRUE else False if word in _FALSE else None


def read_date(text: str) -> datetime.date | None:
    """Return the date written as ``2026-07-14`` or ``2026年7月14日``.

    Raises:
        ValueError: written as a date, but the calendar has none such.
    """
    match = _DATE.fullmatch(text.strip())
    if match is None or (not text.isascii() and not re.fullmatch(r"[0-9年月日\s\-/.]+", text)):
        return None
    year, month, day = (int(group) for group in match.groups())
    return datetime.date(year, month, day)


def looks_like_date(text: str) -> bool:
    """Tell whether a text has the form of a date, though perhaps a wrong one."""
    return _DATELIKE.fullmatch(unicodedata.normalize("NFKC", text)) is not None


def ends_with_date(text: str) -> bool:
    """Tell whether a text is a date, or ends with one after a blank, as a signature in one line does."""
    return _SIGNED.fullmatch(text.strip()) is not None


def signed(text: str) -> tuple[tuple[str, ...], str] | None:
    """Take a signature in one text apart: who signs, a name on each line, and the date at its end."""
    match = _SIGNED.fullmatch(text.strip())
    names = tuple(name.strip() for name in (match[1] or "").split("\n") if name.strip()) if match else ()
    return (names, match[2]) if match and names else None


def suggested_integer(text: str) -> str:
    """Return the number that a text such as ``第２１期`` or ``二十一`` means, in digits, or nothing."""
    digits = re.findall(r"[0-9]+", narrow(text))
    if len(digits) == 1 and len(digits[0]) <= _LONGEST:
        return str(int(digits[0]))
    han = re.findall(f"[{_HAN_DIGITS}零十百]+", text)
    number = _han_integer(han[0]) if len(han) == 1 else None
    return "" if number is None else str(number)


def _han_integer(text: str) -> int | None:
    """Return the value of a Chinese numeral below a thousand, such as 二十一, 一百零二 or 一九."""
    if re.search(f"百[{_HAN_DIGITS[1:]}]$", text):
        return None  # 百二 is 120 to one and 102 to another
    if len(text) > 1 and not set(text) & set("十百"):
        return int("".join(str(_digit(character)) for character in text[:_LONGEST]))
    total = digit = 0
    for character in text:
        if character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            digit = _digit(character)
    return total + digit or None


def _digit(character: str) -> int:
    return _HAN_DIGITS.index("〇" if character == "零" else character)


def suggested_date(text: str) -> str:
    """Return a date that a text with full-width digits or loose marks means, or an empty string."""
    plain = re.sub(r"[\sT]+\d{1,2}:.*$", "", narrow(text).replace("号", "日"))
    for pattern, order in _OTHER_ORDERS:
        plain = re.sub(pattern, order, plain)
    plain = _HAN_YEAR.sub(lambda year: "".join(str(_HAN_DIGITS.index(digit)) for digit in year[0]), plain)
    plain = re.sub(f"[{_HAN_DIGITS}十]+", lambda number: str(_han_integer(number[0]) or ""), plain)
    try:
        date = read_date(plain)
    except ValueError:
        return ""
    return date.isoformat() if date else ""
