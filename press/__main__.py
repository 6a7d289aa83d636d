"""``python -m press``: the same as the command ``press``."""

from __future__ import annotations

from press.cli import main

if __name__ == "__main__":
    main()
