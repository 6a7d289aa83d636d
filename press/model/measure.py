"""Lengths, and the sizes of type that Chinese editors name (字号).

Everything inside press is in pt (1/72 in) unless a name says mm or em.
"""

from __future__ import annotations

MM = 72 / 25.4
"""Points in a millimetre."""

SIZES: dict[str, float] = {
    "初号": 42, "小初": 36, "一号": 26, "小一": 24, "二号": 22, "小二": 18, "三号": 16, "小三": 15,
    "四号": 14, "小四": 12, "五号": 10.5, "小五": 9, "六号": 7.5, "小六": 6.5, "七号": 5.5, "八号": 5,
}  # fmt: skip
"""字号 in pt, as Word and WPS have them; no standard fixes the table, so a house may bring its own."""
