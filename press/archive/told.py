"""What an editor is told when a shelf cannot be written."""

from __future__ import annotations

import errno
from pathlib import Path

from press.errors import ArchiveError, FinishError, PressError
from press.finish.writing import explained
from press.language import say


def told(error: OSError, folder: Path) -> PressError:
    """Return what to tell of a failure to write into the archive, which has no ``--out``."""
    match error.errno:
        case errno.EEXIST | errno.ENOTEMPTY:
            return ArchiveError(
                say(f"{folder} 已经有了，归档的东西不覆盖", f"{folder} is there; what is archived stays"),
                hint=say(
                    "更正请另归一版：press archive 期名 --reason 理由", "archive a revision with --reason"
                ),
            )
        case errno.ENOSPC | errno.EDQUOT:
            hint = say("腾出空间再归档一次", "make room, and archive it again")
        case errno.EACCES | errno.EPERM | errno.EROFS:
            hint = say(
                "检查文件夹的权限；只读的盘要换成能写的", "check the folder's permissions, and the disc's"
            )
        case _:
            return explained(error, folder)
    return FinishError(explained(error, folder).message, hint=hint)
