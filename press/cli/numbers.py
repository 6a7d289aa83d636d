"""Numbers of copies 份号 on the command line: ``1-120``, ``1,3,7-9``."""

from __future__ import annotations

import re

from press.errors import UsageError
from press.language import say
from press.pipeline import Numbering

MOST = 100_000
_LARGEST = 999_999
"""A number has six figures (GB/T 9704-2012, 7.2.1)."""

_PART = re.compile(r"([0-9]+)(?:[-–—~～至]([0-9]+))?")
_COMMA = re.compile(r"[,，、]")


def copy_numbers(words: str) -> tuple[int, ...]:
    """Return the numbers that an editor asks for, in order.

    Raises:
        UsageError: they are no numbers, run backwards, come twice, are too many or have too many figures.
    """
    found: list[int] = []
    for part in _COMMA.split("".join(words.split())):
        first, last = _span(part)
        if found and first <= found[-1]:
            raise _out_of_order(part, first, last, found)
        if len(found) + last - first + 1 > MOST:
            raise _wrong(f"份数太多，一次最多 {MOST} 份", f"too many copies: {MOST} at most")
        found += range(first, last + 1)
    return tuple(found)


def numbering_of(words: str, *, recipients: bool) -> Numbering | None:
    """Return the copies that are asked for, or nothing.

    Raises:
        UsageError: as :func:`copy_numbers`, or recipients are asked for without copies.
    """
    if words:
        return Numbering(copy_numbers(words), recipients)
    if recipients:
        raise UsageError(
            say("--recipients 要和 --copies 一起用", "--recipients goes with --copies"),
            hint=say("如 --copies 1-120 --recipients", "such as: --copies 1-120 --recipients"),
        )
    return None


def _span(part: str) -> tuple[int, int]:
    matched = _PART.fullmatch(part)
    if not matched:
        raise _wrong(f"“{part}”不是份号", f"{part!r} is no number of a copy")
    first, last = int(matched[1]), int(matched[2] or matched[1])
    if last < first:
        raise _wrong(f"“{part}”写反了：{last} 比 {first} 小", f"{part} runs backwards")
    if not first or last > _LARGEST:
        raise _wrong(
            f"“{part}”超出了六位数的份号，从 1 到 {_LARGEST}", f"{part}: numbers go from 1 to {_LARGEST}"
        )
    return first, last


def _out_of_order(part: str, first: int, last: int, found: list[int]) -> UsageError:
    twice = sorted(set(found).intersection(range(first, last + 1)))
    if twice:
        return _wrong(f"份号 {twice[0]} 写了两次（“{part}”）", f"{twice[0]} comes twice, again in {part}")
    return _wrong(f"“{part}”应当写在 {found[-1]} 的前面", f"{part} must come before {found[-1]}")


def _wrong(zh: str, en: str) -> UsageError:
    return UsageError(
        say(f"--copies 写得不对：{zh}", f"--copies is wrong: {en}"),
        hint=say("从小到大写，如 --copies 1-120 或 1,3,7-9", "in order: --copies 1-120, or 1,3,7-9"),
    )
