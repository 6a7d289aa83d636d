"""A BagIt manifest (RFC 8493 §2.1.3, §2.2.1): what every file in a bag must be, one line a file."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

ALGORITHMS = ("sha256", "sha512")
"""Two, so that a damaged manifest can be told from a damaged file: the other one still agrees."""

_BLOCK = 1 << 20
_LINE = re.compile(r"(?P<digest>[0-9a-f]+)  (?P<path>.+)")
_ESCAPES = {"%": "%25", "\n": "%0A", "\r": "%0D"}  # RFC 8493 §2.1.3, and nothing else

Digests = dict[str, str]
"""The digests of one file, hexadecimal, by algorithm."""


def digests(chunks: Iterator[bytes]) -> Digests:
    """Return the digests of a file that is read once, in pieces."""
    hashers = [hashlib.new(name) for name in ALGORITHMS]
    for chunk in chunks:
        for hasher in hashers:
            hasher.update(chunk)
    return {hasher.name: hasher.hexdigest() for hasher in hashers}


def digests_of(path: Path) -> Digests:
    """Return the digests of a file.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        return digests(pieces(file))


def pieces(file: IO[bytes]) -> Iterator[bytes]:
    """Yield a file in pieces of 1 MiB."""
    while chunk := file.read(_BLOCK):
        yield chunk


def render(rows: Mapping[str, str]) -> bytes:
    """Return a manifest's bytes: digest, two blanks, path; in order of path, so that they are the same.

    Args:
        rows: digest by path from the bag's folder, with ``/``.
    """
    return "".join(f"{rows[path]}  {_escaped(path)}\n" for path in sorted(rows)).encode()


def parse(content: bytes) -> dict[str, str]:
    """Return digest by path.

    Raises:
        ValueError: not the bytes that :func:`render` writes, be it by one bit.
    """
    rows: dict[str, str] = {}
    for line in content.decode().split("\n")[:-1]:
        match = _LINE.fullmatch(line)
        if not match:
            raise ValueError(f"not a line of a manifest: {line!r}")
        rows[_unescaped(match["path"])] = match["digest"]
    if render(rows) != content:
        raise ValueError("not in order")
    return rows


def _escaped(path: str) -> str:
    return re.sub(r"[%\r\n]", lambda match: _ESCAPES[match[0]], path)


def _unescaped(path: str) -> str:
    for char, escape in reversed(_ESCAPES.items()):
        path = path.replace(escape, char)
    return path
