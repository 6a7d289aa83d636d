"""Lengths, and the sizes of type that Chinese editors name (字号).

Everything inside press is in pt (1/72 in) unless a name says mm or em.
"""

from __future__ import annotations

import re

MM = 72 / 25.4
"""Points in a millimetre."""

TRIMS: dict[str, tuple[float, float]] = {
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "B5": (176.0, 250.0),
    "大16开": (210.0, 285.0),
    "16开": (185.0, 260.0),
    "大32开": (140.0, 203.0),
    "32开": (130.0, 184.0),
}
"""Trim sizes 开本 by their names: width and height in mm (standards §3.4.1)."""

_TRIM = re.compile(r"(\d{2,3}(?:\.\d+)?)\s*[x×X*＊]\s*(\d{2,3}(?:\.\d+)?)(?:\s*(?:mm|毫米))?")


def trim_size(words: str) -> tuple[float, float] | None:
    """Return a trim size in mm from its name or ``width x height``; None when it is neither."""
    match = _TRIM.fullmatch(words.strip())
    return (float(match[1]), float(match[2])) if match else TRIMS.get(words.strip())


SIZES: dict[str, float] = {
    "初号": 42, "小初": 36, "一号": 26, "小一": 24, "二号": 22, "小二": 18, "三号": 16, "小三": 15,
    "四号": 14, "小四": 12, "五号": 10.5, "小五": 9, "六号": 7.5, "小六": 6.5, "七号": 5.5, "八号": 5,
}  # fmt: skip
"""字号 in pt, as Word and WPS have them; no standard fixes the table, so a house may bring its own."""
