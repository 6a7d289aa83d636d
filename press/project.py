"""The outside world: where files, fonts and dates come from. Every other room is given it.

A workspace is a folder with ``issues/``. Its own ``layouts/``, ``styles/`` and ``fonts/`` win over those that
press brings along, folder by folder and file by file.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from press.errors import LayoutError, UsageError
from press.language import say


def _brought_along() -> Path:
    """Return the folder that holds press's own layouts, styles and fonts list."""
    packaged = Path(__file__).parent / "data"
    return packaged if packaged.is_dir() else Path(__file__).parent.parent


def _today() -> datetime.date:
    return datetime.date.today()  # noqa: TID251  the one place that asks the clock


def _cache() -> Path:
    base = os.environ.get("PRESS_CACHE") or os.environ.get("XDG_CACHE_HOME")
    folder = Path(base) if base else Path.home() / ".cache"
    return folder if os.environ.get("PRESS_CACHE") else folder / "press"


@dataclass(frozen=True)
class Project:
    """A workspace and what press brings along.

    Args:
        root: the workspace, absolute.
        brought: the folder with press's own ``layouts/``, ``styles/``, ``fonts/``.
        cache: where fetched and prepared fonts are kept, shared by all workspaces of this user.
        today: gives today's date; only ``press new`` asks.
    """

    root: Path
    brought: Path = field(default_factory=_brought_along)
    cache: Path = field(default_factory=_cache)
    today: Callable[[], datetime.date] = _today

    @classmethod
    def around(cls, start: Path) -> Project:
        """Find the workspace that ``start`` lies in: the nearest folder upwards that holds ``issues/``.

        Raises:
            UsageError: no such folder.
        """
        start = start.resolve()
        for folder in (start, *start.parents):
            if (folder / "issues").is_dir():
                return cls(root=folder)
        raise UsageError(
            say(
                f"{start} 和它上面的文件夹里都没有 issues/",
                f"neither {start} nor any folder above it holds issues/",
            ),
            hint=say("先运行 press init 建一个工作区", "run 'press init' to make a workspace"),
        )

    @property
    def issues(self) -> Path:
        """``issues/``, with a folder for each publication."""
        return self.root / "issues"

    @property
    def dist(self) -> Path:
        """``dist/``, where finished files go."""
        return self.root / "dist"

    @property
    def archive(self) -> Path:
        """``dist/archive/``, where sealed issues stand."""
        return self.dist / "archive"

    def relative(self, path: Path) -> Path:
        """Return ``path`` as messages show it: from the workspace where it lies inside."""
        return path.relative_to(self.root) if path.is_relative_to(self.root) else path

    def layout(self, kind: str) -> Path:
        """Return the folder of a kind's templates.

        Raises:
            LayoutError: no such kind.
        """
        for base in (self.root, self.brought):
            folder = base / "layouts" / kind
            if (folder / "layout.yaml").is_file():
                return folder
        raise LayoutError(
            say(f"没有“{kind}”这个种类的版式", f"there is no layout for the kind '{kind}'"),
            hint=say(f"现有：{'、'.join(self.kinds())}", f"there are: {', '.join(self.kinds())}"),
        )

    def kinds(self) -> tuple[str, ...]:
        """Return the kinds that have a layout, in order of name."""
        found = {
            manifest.parent.name
            for base in (self.root, self.brought)
            for manifest in (base / "layouts").glob("*/layout.yaml")
        }
        return tuple(sorted(found))

    def layout_folders(self) -> tuple[Path, ...]:
        """Return the folders in which templates are looked up, nearest first."""
        return tuple(base / "layouts" for base in dict.fromkeys((self.root, self.brought)))

    def style(self, name: str) -> Path:
        """Return a stylesheet, such as ``bulletin.css`` or ``_base/page.css``.

        Raises:
            LayoutError: no such file, or a name that leads outside ``styles/``.
        """
        for base in (self.root, self.brought):
            folder = (base / "styles").resolve()
            path = (folder / name).resolve()
            if path.is_relative_to(folder) and path.is_file():
                return path
        raise LayoutError(say(f"没有样式表 {name}", f"there is no stylesheet {name}"))
