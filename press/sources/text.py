"""Read a source file as text: its encoding, byte order mark and stray characters told, places kept."""

from __future__ import annotations

import bisect
import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from press.diagnostics import Diagnostic, Reading, Span
from press.diagnostics import source as rules
from press.errors import SourceError
from press.language import say
from press.sources.encodings import guess_encoding, is_utf8

LIMIT = 4_000_000
"""Bytes. The longest issue of text we know has 400 000; a file beyond this is not copy."""

_BOM = b"\xef\xbb\xbf"
# What YAML 1.1 §5.1 calls not printable, and the replacement character that failed conversions leave.
_STRAY = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ufffc\U00010000-\U0010ffff]|[\ud800-\udfff\u2028\u2029\x85]")
_INVISIBLE = re.compile(
    "[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]"
    "|(?<![\u0590-\u1fff\u2190-\u2dff\ufe00-\ufe0f\U0001f000-\U0001ffff])[\u200c\u200d]"
)
"""Characters of no width; ZWNJ and ZWJ say something only behind an emoji and in joined-up scripts."""

_SHOWN = 5


@dataclass(frozen=True)
class SourceText:
    """The text of a source with line feeds only; ``path`` is as messages show it."""

    path: Path
    text: str

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def span(self, offset: int) -> Span:
        """Return the place of a character, counted from 0 in :attr:`text`."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect.bisect_right(self._starts, offset)
        return Span(self.path, line, offset - self._starts[line - 1] + 1)

    def lines(self) -> list[str]:
        """Return the lines without their ends."""
        return self.text.split("\n")


def read_text(path: Path, shown: Path) -> Reading[SourceText]:
    """Read a file; ``shown`` is its name in messages. The value is None when it cannot be read as text."""
    try:
        if path.stat().st_size > LIMIT:
            return Reading(None, (rules.FILE_TOO_LARGE.at(Span(shown), limit=LIMIT // 1_000_000),))
        data = path.read_bytes()
    except (OSError, ValueError):
        return Reading(None, (rules.FILE_UNREADABLE.at(Span(shown)),))
    return decode(data, shown)


def decode(data: bytes, shown: Path) -> Reading[SourceText]:
    """Make text of a file's bytes, telling what is wrong with them."""
    found: list[Diagnostic] = []
    if kind := _other_kind(data):
        return Reading(None, (rules.NOT_TEXT.at(Span(shown), kind=kind),))
    if not is_utf8(data) or guess_encoding(data) not in ("UTF-8", "UTF-8-SIG"):
        return Reading(None, (_not_utf8(data, shown),))
    if data.startswith(_BOM):
        found.append(rules.BYTE_ORDER_MARK.at(Span(shown, 1, 1)))
        data = data[len(_BOM) :]
    text = _lines_ended(data.decode("utf-8"))
    source = SourceText(shown, text)
    found.extend(_characters(source))
    # One for one, so that no place moves; 〓 is the trade's own mark for a sort that is wanting.
    return Reading(SourceText(shown, _STRAY.sub("〓", text)), tuple(found))


_KINDS: tuple[tuple[bytes, str, str], ...] = (
    (b"PK\x03\x04", " Word、WPS 文件或压缩包", "a Word or WPS file, or an archive"),
    (b"\xd0\xcf\x11\xe0", "老的 Word、WPS 文件", "an old Word or WPS file"),
    (b"{\\rtf", "写字板的 RTF 文件", "an RTF file"),
    (b"%PDF-", " PDF 文件", "a PDF file"),
    (b"\x89PNG", "图片", "a picture"),
    (b"\xff\xd8\xff", "图片", "a picture"),
)


def _lines_ended(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _other_kind(data: bytes) -> str | None:
    """Return what a file is that another program wrote under a text's name."""
    return next((say(zh, en) for magic, zh, en in _KINDS if data.startswith(magic)), None)


def _not_utf8(data: bytes, shown: Path) -> Diagnostic:
    name = guess_encoding(data)
    if name is None or name == "UTF-8":
        good = _lines_ended(data[: _first_bad(data)].decode("utf-8", errors="replace"))
        return rules.ENCODING_UNKNOWN.at(SourceText(shown, good).span(len(good)))
    return rules.ENCODING.at(Span(shown, 1, 1), name=name)


def _first_bad(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return max(data.find(b"\0"), 0)


def _characters(source: SourceText) -> Iterator[Diagnostic]:
    """Tell stray and invisible characters, the first few of each kind by their place."""
    for pattern, rule in ((_STRAY, rules.STRAY_CHARACTER), (_INVISIBLE, rules.INVISIBLE_CHARACTER)):
        matches = list(pattern.finditer(source.text))
        for match in matches[:_SHOWN]:
            yield rule.at(source.span(match.start()), code=f"U+{ord(match.group()):04X}")


def without_invisible(text: str) -> str:
    """Drop the characters of no width that were told on reading."""
    return _INVISIBLE.sub("", text)


def convert_to_utf8(path: Path) -> str:
    """Rewrite a file as UTF-8 without a byte order mark and return the encoding it was in.

    A file that is UTF-8 already is left untouched. The new file takes the old one's place in one step.

    Raises:
        SourceError: the encoding cannot be told, or the file cannot be read or written.
    """
    try:
        data = path.read_bytes()
        name = guess_encoding(data)
        if name is None:
            raise SourceError(
                say(f"认不出 {path.name} 的编码", f"the encoding of {path.name} cannot be told"),
                hint=say("请在原来的编辑软件里另存为 UTF-8", "save it as UTF-8 in the program that wrote it"),
            )
        if name != "UTF-8":
            _replace(path, data.decode(name).encode("utf-8"))
    except OSError as error:
        raise SourceError(
            say(f"{path.name} 读不出或写不了", f"{path.name} cannot be read or written")
        ) from error
    return name


def _replace(path: Path, data: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        temporary = Path(file.name)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    try:
        temporary.chmod(path.stat().st_mode & 0o777)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
