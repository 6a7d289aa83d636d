"""What a finished file is for: a leaf, so that the command line knows it before anything else is loaded."""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    """What a file is for: the reading file 阅读版, the print file 付印文件, the archive copy 存档版."""

    READING = "reading"
    PRINT = "print"
    ARCHIVE = "archive"
