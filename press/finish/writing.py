"""Writing: every file whole, all of them or none (DESIGN §7)."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from press.errors import FinishError
from press.finish.durable import flush_folder, is_left, part_name, put, undisturbed
from press.language import say


def write_atomically(files: Mapping[Path, bytes]) -> None:
    """Write files so that a killed build leaves the last good ones untouched.

    Each is written beside its target and flushed to the disk; when all are there they are renamed, in the
    order given, undisturbed by Ctrl-C. What an earlier, killed build left behind is removed.

    Raises:
        FinishError: the disk is full, a folder cannot be written, or a target is no ordinary file.
    """
    temporary = {target: target.with_name(part_name()) for target in files}
    current = next(iter(files), Path())
    try:
        for current, content in files.items():
            _prepare(current)
            put(temporary[current], content)
        with undisturbed():
            for current, part in temporary.items():
                part.replace(current)
            for folder in {target.parent for target in files}:
                flush_folder(folder)
    except OSError as error:
        raise explained(error, current) from error
    finally:
        for part in temporary.values():
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _prepare(target: Path) -> None:
    """Make the folder, and remove what a killed build left in it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    for path in target.parent.iterdir():
        if is_left(path.name) and not path.is_dir():
            path.unlink(missing_ok=True)


def explained(error: OSError, target: Path) -> FinishError:
    """Return what to tell the editor of a failure to write a file."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return FinishError(
                say(f"磁盘满了，写不下 {target.name}；原来的文件没有动",
                    f"the disk is full, {target.name} does not fit; the earlier files are untouched"),
                hint=say("腾出空间再运行一次，或用 --out 写到别处", "make room, or use --out"),
            )  # fmt: skip
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return FinishError(
                say(f"不能写入 {target}；原来的文件没有动",
                    f"cannot write {target}; the earlier files are untouched"),
                hint=say("检查文件夹的权限，关掉正打开这个文件的程序，或用 --out 写到别处",
                         "check the folder's permissions, close programs that hold the file, or use --out"),
            )  # fmt: skip
        case errno.EISDIR | errno.ENOTDIR | errno.EEXIST:
            return FinishError(
                say(f"写不了 {target}：同名的文件夹或文件挡在那里",
                    f"cannot write {target}: a folder or file of that name is in the way"),
                hint=say("把它移开或改名，或用 --out 写到别处", "move it away, or use --out"),
            )  # fmt: skip
        case _:
            return FinishError(
                say(f"写 {target} 时出错（{error.strerror}）；原来的文件没有动",
                    f"could not write {target} ({error.strerror}); the earlier files are untouched"),
                hint=say("检查磁盘后再运行一次", "check the disk and run again"),
            )  # fmt: skip
