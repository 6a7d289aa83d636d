"""Who receives an issue: the 报、送、发 rows of the distribution footer."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from press.model.base import Record, key

Count = Annotated[int, Field(ge=0, le=100_000)]


class Recipients(Record):
    """One row of the footer: a label and names. Names of one rank are joined with 、, ranks with ，."""

    label: str
    names: tuple[str, ...]


class Distribution(Record):
    """The rows in printing order. Each is a list of names or one line set as the editor wrote it."""

    report: tuple[str, ...] | str = key("报", "报：上级机关", "superiors", default=())
    send: tuple[str, ...] | str = key("送", "送：平级、不相隶属机关和领导", "peers and leaders", default=())
    issue: tuple[str, ...] | str = key("发", "发：下级单位", "subordinate offices", default=())
    copy_to: tuple[str, ...] | str = key(("抄送",), "抄送", "copied to", default=())
    main: tuple[str, ...] | str = key(
        ("主送",), "主送（移入版记时）", "main recipients, when moved here", default=()
    )

    copies: dict[str, Count] = key(
        ("份数",),
        "各单位各几份，如 {市档案馆: 2}；没有写的一份。不印出来",
        "how many copies each recipient gets, one unless given; not printed",
        default_factory=dict,
    )
    addresses: dict[str, str] = key(
        ("地址",),
        "各单位的地址、邮编，印在地址签上；不印在刊物上",
        "addresses for the labels; not printed in the issue",
        default_factory=dict,
    )

    def rows(self) -> tuple[Recipients, ...]:
        """Return the rows that have names, as 主送、抄送、报、送、发."""
        labelled = (
            ("主送", self.main), ("抄送", self.copy_to),
            ("报", self.report), ("送", self.send), ("发", self.issue),
        )  # fmt: skip
        return tuple(
            Recipients(label=label, names=(names,) if isinstance(names, str) else names)
            for label, names in labelled
            if names
        )
