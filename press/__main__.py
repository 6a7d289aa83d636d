"""The command ``press``, also as ``python -m press``."""

from __future__ import annotations


def main() -> None:
    """Run the command line; one stopped while the program is still being loaded ends without a traceback."""
    try:
        from press.cli import main as run

        run()
    except KeyboardInterrupt:
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
