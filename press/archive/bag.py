"""A bag (BagIt, RFC 8493): a folder with its payload in ``data/``, and tag files that say what it must be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from press.archive import manifest
from press.archive.manifest import ALGORITHMS, Digests

DECLARATION = "bagit.txt"
INFO = "bag-info.txt"
PAYLOAD = "data"

_DECLARED = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_LABEL = re.compile(r"(?P<label>[^\s:][^:]*): (?P<value>.*)")


@dataclass(frozen=True)
class Bag:
    """A sealed bag in a folder."""

    folder: Path

    @property
    def info(self) -> dict[str, str]:
        """What ``bag-info.txt`` says, by label.

        Raises:
            OSError: it cannot be read.
            ValueError: it is no ``bag-info.txt`` of ours.
        """
        lines = (self.folder / INFO).read_text("utf-8").splitlines()
        matches = [_LABEL.fullmatch(line) for line in lines]
        return {match["label"]: match["value"] for match in matches if match}

    @property
    def digest(self) -> str:
        """The SHA-256 of ``tagmanifest-sha256.txt``: with it the next revision names this one, whole."""
        return manifest.digests_of(self.folder / tag_manifest("sha256"))["sha256"]

    def payload(self) -> dict[str, str]:
        """Return the SHA-256 of every payload file, by its path below ``data/``, as the manifest says.

        Raises:
            OSError, ValueError: the manifest cannot be read.
        """
        rows = manifest.parse((self.folder / payload_manifest("sha256")).read_bytes())
        return {path.removeprefix(f"{PAYLOAD}/"): digest for path, digest in rows.items()}


def payload_manifest(algorithm: str) -> str:
    """Return the name of the payload manifest."""
    return f"manifest-{algorithm}.txt"


def tag_manifest(algorithm: str) -> str:
    """Return the name of the tag manifest."""
    return f"tagmanifest-{algorithm}.txt"


def tag_files(payload: Mapping[str, Digests], sizes: int, info: Mapping[str, str]) -> dict[str, bytes]:
    """Return the tag files of a bag, by name.

    Args:
        payload: the digests of every payload file, by its path below ``data/``.
        sizes: the bytes of all payload files.
        info: the rows of ``bag-info.txt``, in order; ``Payload-Oxum`` is added (RFC 8493 §2.2.2).
    """
    rows = {**info, "Payload-Oxum": f"{sizes}.{len(payload)}"}
    files = {
        DECLARATION: _DECLARED,
        INFO: "".join(f"{label}: {' '.join(value.split())}\n" for label, value in rows.items()).encode(),
    }
    for algorithm in ALGORITHMS:
        listed = {f"{PAYLOAD}/{path}": digests[algorithm] for path, digests in payload.items()}
        files[payload_manifest(algorithm)] = manifest.render(listed)
    found = {name: manifest.digests(iter([content])) for name, content in files.items()}
    for algorithm in ALGORITHMS:
        listed = {name: digests[algorithm] for name, digests in found.items()}
        files[tag_manifest(algorithm)] = manifest.render(listed)
    return files
