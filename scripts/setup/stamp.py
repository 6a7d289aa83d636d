"""The stamp in ``.venv``: what was installed there, so that a second run need not look closer."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path

# What one lock installs holds for the other: dev.txt is compiled with runtime.txt as its constraint.
_INSTALLED_BY = {"runtime": ("runtime",), "dev": ("runtime", "dev")}


class Stamp:
    """A digest of each installed lock, of the set-up itself, and of where the environment stands.

    A virtual environment holds absolute paths: one that was moved or copied is no longer the same.

    Args:
        root: the checkout.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._path = root / ".venv" / "press-stamp.json"

    def holds(self, profile: str) -> bool:
        """Tell whether what the profile needs was installed as the lock now says."""
        return self._read().get(profile) == self._digest(profile)

    def write(self, profile: str) -> None:
        """Note that a profile has been installed."""
        installed = {each: self._digest(each) for each in _INSTALLED_BY[profile]}
        self._path.write_text(json.dumps(installed, indent=1) + "\n", encoding="utf-8")

    def _read(self) -> dict[str, str]:
        with suppress(OSError, ValueError):
            noted = json.loads(self._path.read_text(encoding="utf-8"))
            return noted if isinstance(noted, dict) else {}
        return {}

    def _digest(self, profile: str) -> str:
        digest = hashlib.sha256(str(self._root).encode())
        digest.update((self._root / "requirements" / f"{profile}.txt").read_bytes())
        digest.update((Path(__file__).parent / "packages.py").read_bytes())
        return digest.hexdigest()
