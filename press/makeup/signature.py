"""Where a name and date at the end of an article stand (GB/T 9704-2012 §7.3.5)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SignaturePlace:
    """Left edges in em from the left of the measure: of the signing body and of the date under it.

    ``turned`` where the signing body is too long for one line.
    """

    issuer: float
    date: float
    turned: bool = False


def place_signature(issuer: float, date: float, measure: float, *, seal: bool = False) -> SignaturePlace:
    """Place the signing body and the date.

    Without a seal (§7.3.5.2): the body is indented 2 em from the right, the date begins 2 em to the right of
    the body's first character; a date longer than the body is indented 2 em and the body moves left with it.
    With a seal (§7.3.5.1): the date is indented 4 em and the body stands centred above it; where the body
    would come nearer than 2 em to the right, it stays there and the date stands centred below it. A body
    that leaves less than 2 em on either side turns over, the date is then indented 4 em.

    Args:
        issuer: the width of the signing body in em.
        date: the width of the date in em.
        measure: the measure in em.
        seal: whether a seal will be put over them.
    """
    if issuer > measure - 4:
        return SignaturePlace(2, measure - 4 - date, turned=True)
    if seal:
        start = measure - 4 - date
        place = min(start + (date - issuer) / 2, measure - 2 - issuer)
        return SignaturePlace(place, place + (issuer - date) / 2)
    if date > issuer:
        start = measure - 2 - date
        return SignaturePlace(start - 2, start)
    start = measure - 2 - issuer
    return SignaturePlace(start, start + 2)
