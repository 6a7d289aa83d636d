"""The one way to stop the set-up: a sentence, and the line to run instead."""

from __future__ import annotations

from press.language import say

MISSING_TOOL = 9  # the same exit code as the command's own (docs/reference/cli.md)


class SetupError(Exception):
    """What the set-up cannot do itself.

    Args:
        message: what is missing, in the reader's language.
        line: the exact line that the reader runs; empty when there is none.
    """

    def __init__(self, message: str, *, line: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.line = line

    def __str__(self) -> str:
        if not self.line:
            return self.message
        ask = say("请先运行下面这一行，再重来一次：", "Run this line first, then try again:")
        return f"{self.message}\n{ask}\n\n    {self.line}\n"
