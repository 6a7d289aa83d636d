"""Who receives an issue: the 报、送、发 rows of the distribution footer."""

from __future__ import annotations

from press.model.base import Record, key


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
