"""Judge the words that mark an issue, 密级 and 紧急程度: a slip in them is printed large."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from press.diagnostics import Diagnostic
from press.diagnostics import issue as rules
from press.sources.records import RecordReading

# GB/T 9704-2012 §7.2.2: the degree, then ★ and the term in Arabic figures, such as 机密★1年.
_SECRECY = re.compile(r"(?:绝密|机密|秘密)(?:[ \u3000]*★.+)?")
# 《党政机关公文处理工作条例》§9: documents are 特急 or 加急, telegrams also 特提 and 平急.
_URGENCY = re.compile("特急|加急|特提|平急")


def judge_markings(record: RecordReading[Any]) -> Iterator[Diagnostic]:
    """Tell degrees of secrecy and urgency that there are not."""
    for key, form, rule in (
        ("secrecy", _SECRECY, rules.SECRECY_FORM),
        ("urgency", _URGENCY, rules.URGENCY_FORM),
    ):
        words = getattr(record.value, key, None) if record.value else None
        if words and not form.fullmatch(words):
            yield rule.at(record.place(key), text=words)
