"""Which copies go to whom 分发: the recipients of an issue, each with the numbers of its copies in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from press.errors import SourceError
from press.language import say
from press.model.distribution import Distribution

_NAMES = re.compile(r"[，,；;](?![^（(]*[）)])")
"""What parts the recipients of a row written as one line; 、 joins those that are one, 市委、市政府领导."""

_COUNT = re.compile(r"\s*(?:[（(]\s*([0-9]{1,5})\s*份\s*[）)]|(?<![0-9])([0-9]{1,5})\s*份)$")
"""How many copies, behind a name: 市档案馆（2份）, 市档案馆 2份."""


@dataclass(frozen=True)
class Recipient:
    """One recipient: the label of its row, its name, how many copies it gets, its address or nothing."""

    label: str
    name: str
    copies: int = 1
    address: str = ""


@dataclass(frozen=True)
class Allotment:
    """A recipient and the numbers 份号 of its copies; no recipient for those that are left over."""

    recipient: Recipient | None
    numbers: tuple[int, ...]


def recipients(distribution: Distribution) -> tuple[Recipient, ...]:
    """Return the recipients in the order of the footer's rows.

    Raises:
        SourceError: there are none, or 份数 or 地址 names one that is not among them.
    """
    found = tuple(_found(distribution))
    if not found:
        raise SourceError(
            say("这一期没有写发送单位", "this issue has no distribution list"),
            hint=say("在 publication.yaml 或 issue.yaml 里写“发送”", "write 'distribution' in issue.yaml"),
        )
    names = {recipient.name for recipient in found}
    for key, named in (("份数", distribution.copies), ("地址", distribution.addresses)):
        for name in named:
            if name not in names:
                raise SourceError(
                    say(f"“发送”的“{key}”里写了“{name}”，报、送、发里没有这个单位",
                        f"'distribution' gives {name!r} under {key!r}; no row has that recipient"),
                    hint=say("名称要写得一字不差", "names must be the same to the letter"),
                )  # fmt: skip
    return found


def _found(distribution: Distribution) -> Iterator[Recipient]:
    for row in distribution.rows():
        for line in row.names:
            for part in _NAMES.split(line):
                words = part.strip().rstrip("。")
                told = _COUNT.search(words)
                if name := words[: told.start()] if told else words:
                    copies = int(told[1] or told[2]) if told else 1
                    yield Recipient(
                        row.label,
                        name,
                        distribution.copies.get(name, copies),
                        distribution.addresses.get(name, ""),
                    )


def allot(found: Sequence[Recipient], numbers: Sequence[int]) -> tuple[Allotment, ...]:
    """Give every recipient its copies, in order; what is left over comes last.

    Raises:
        SourceError: they are to have more copies than there are numbers.
    """
    wanted = sum(recipient.copies for recipient in found)
    if wanted > len(numbers):
        short = wanted - len(numbers)
        raise SourceError(
            say(f"发送单位一共要 {wanted} 份，份号只有 {len(numbers)} 个，差 {short} 个",
                f"the recipients are to have {wanted} copies, {short} more than there are numbers"),
            hint=say("多编几个份号，或者改“发送”里的“份数”", "number more copies, or give fewer in 'copies'"),
        )  # fmt: skip
    ends = [0]
    for recipient in found:
        ends.append(ends[-1] + recipient.copies)
    given = [
        Allotment(recipient, tuple(numbers[start:end]))
        for recipient, (start, end) in zip(found, pairwise(ends), strict=True)
    ]
    spare = tuple(numbers[wanted:])
    return (*given, Allotment(None, spare)) if spare else tuple(given)


def spelt(number: int) -> str:
    """Return a copy's number as printed: six figures (GB/T 9704-2012, 7.2.1)."""
    return f"{number:06}"


def spans(numbers: Sequence[int]) -> str:
    """Return numbers in words, those that follow each other as a range: ``000001—000003、000007``."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return "、".join("—".join(map(spelt, dict.fromkeys((run[0], run[-1])))) for run in found)
