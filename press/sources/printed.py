"""Read the facts of a printed issue, the YAML file beside its PDF; or guess them for an editor to correct."""

from __future__ import annotations

import datetime
import json
import re
from contextlib import suppress
from pathlib import Path

from press.diagnostics import Diagnostic, Reading
from press.model.printed import PrintedIssue
from press.project import Project
from press.sources.records import read_record
from press.sources.text import read_text

_DATE = re.compile(r"((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_YEAR = re.compile(r"((?:19|20)\d\d)\s*年")
_TOTAL = re.compile(r"总\s*第?\s*(\d{1,5})\s*期")
_TITLE = re.compile(
    r"\s*(\S.{0,30}?)[\s　]*(?:19|20)\d\d\s*年(?:增刊)?\s*第\s*\d{1,3}\s*期(?:[\s　]*[（(]?总.{1,12})?"
)
_NUMBER = re.compile(r"(?<!总)第\s*(\d{1,3})\s*期")


def read_printed_facts(project: Project, path: Path) -> Reading[PrintedIssue]:
    """Read the facts of a printed issue.

    Args:
        project: for how messages show the path.
        path: the YAML file; it is there.
    """
    reading = read_text(path, project.relative(path))
    found: list[Diagnostic] = list(reading.diagnostics)
    record = read_record(PrintedIssue, reading.value, found) if reading.value else None
    return Reading(record.value if record else None, tuple(found))


def guessed_facts(text: str, *, title: str = "", author: str = "") -> str:
    """Return facts as YAML for the editor to correct: what file and first pages say, and blanks for the rest.

    Args:
        text: of the first pages.
        title: of the file. One such as 青溪工作 2019年第9期 names the publication, and then its author is the
            issuer; other programs' titles and authors are those of a Word file, as a rule.
        author: of the file.
    """
    named = _TITLE.fullmatch(title)
    words = f"{title if named else ''}{''.join(text.split())}"
    total, number = _TOTAL.search(words), _NUMBER.search(words)
    return (
        "# 核对、填好下面各项，再运行一次 press archive ingest。\n"
        "刊物:                # 刊物的文件夹名，如 qingxi-gongzuo\n"
        f"{_line('刊名', named[1] if named else '')}"
        f"{_line('编发机关', author if named else '')}"
        f"日期: {_date(words)}\n"
        f"期号: {number[1].lstrip('0') if number else ''}\n"
        f"{'' if '增刊' in words else '# '}增刊: 是           # 增刊单独编号\n"
        f"{'' if total else '# '}总期号: {total[1].lstrip('0') if total else ''}\n"
        "# 首页页码: 1        # 文件第一页印的页码\n"
        "# 目录:              # 不写就取文件里的书签\n"
        "#   - {标题: 文章标题, 页: 2, 栏目: 工作动态, 作者: 某某办公室}\n"
    )


def _line(key: str, value: str) -> str:
    """Return a key with its value; in quotation marks where YAML might read it otherwise."""
    plain = re.fullmatch(r"[\w（）《》·、，—]*", value) and not value.isdecimal()
    return f"{key}: {value if plain else json.dumps(value, ensure_ascii=False)}".rstrip() + "\n"


def _date(words: str) -> str:
    if match := _DATE.search(words):
        with suppress(ValueError):
            return datetime.date(*map(int, match.groups())).isoformat()
    year = _YEAR.search(words)
    return f"{year[1]}-" if year else ""
