"""What an office tolerates of preflight's findings: ``preflight.yaml``."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import StringConstraints

from press.model.base import Record, Words, key


class Tolerated(Record):
    """核可: one finding that may go to print, with the name of who says so and why."""

    code: Annotated[str, StringConstraints(pattern=r"^P\d{3}$")] = key(
        ("编号",), "preflight 给出的编号，如 P509", "the finding's code, such as P509"
    )
    page: int = key(
        ("页",),
        "哪一页；不写是所有的页和整个文件",
        "its page; left out: all pages, and the file",
        default=0,
        ge=0,
    )
    name: Words = key(("签字", "姓名"), "谁核可的", "who says so")
    reason: Words = key(("理由",), "为什么可以这样印", "why it may be printed so")
    date: datetime.date | None = key(("日期",), "哪天核可的", "when", default=None)

    @property
    def words(self) -> str:
        """Who and why, in one line."""
        return f"{self.name}：{self.reason}" + (f"（{self.date.isoformat()}）" if self.date else "")


class SignOff(Record):
    """核可单: what is tolerated of one file or one issue's files."""

    tolerated: tuple[Tolerated, ...] = key(("核可",), "逐条写明核可了什么", "what is tolerated, one by one")
