"""The faces that an issue is set in: a stack for every role, in the order of fallback."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.sax.saxutils import escape

from press.diagnostics import Diagnostic
from press.fonts.face import Face
from press.fonts.store import write

_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{faces}</dir>
  <cachedir>{cache}</cachedir>
  <config><rescan><int>0</int></rescan></config>
{aliases}</fontconfig>
"""

_ALIAS = """  <alias binding="same"><family>{name}</family><prefer>{families}</prefer></alias>
"""

_OTHERWISE = """  <match target="pattern"><edit name="family" mode="append_last">{families}</edit></match>
"""

_USUAL = {
    "song": ("serif", "宋体", "SimSun", "Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC"),
    "hei": ("sans-serif", "黑体", "SimHei", "Heiti SC", "STHeiti", "Noto Sans CJK SC", "Source Han Sans SC"),
    "kai": ("cursive", "楷体", "KaiTi", "Kaiti SC", "STKaiti", "楷体_GB2312"),
    "fangsong": ("fangsong", "仿宋", "FangSong", "STFangsong", "仿宋_GB2312"),
    "biaosong": ("方正小标宋", "方正小标宋简体", "FZXiaoBiaoSong-B05S"),
}
"""What stylesheets made elsewhere call a role: with those names they get our face of the role."""


@dataclass(frozen=True)
class FontSet:
    """Faces by role. A character is set in the first face of its role's stack that draws it.

    Every face is a prepared copy with the metrics of the ideographic em box: ascent 0.88 em, descent
    0.12 em, no line gap; its family name is its id, its weight 400, its style upright.

    Args:
        roles: the stack of every role, nearest first.
        diagnostics: what was found wrong with an office's own files.
    """

    roles: dict[str, tuple[Face, ...]]
    diagnostics: tuple[Diagnostic, ...] = ()

    @cached_property
    def faces(self) -> tuple[Face, ...]:
        """Every face, once."""
        return tuple({face.id: face for stack in self.roles.values() for face in stack}.values())

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the stacks and the prepared files' bytes."""
        rows = [(role, [(face.id, face.sha256) for face in stack]) for role, stack in self.roles.items()]
        return hashlib.sha256(repr(sorted(rows)).encode()).hexdigest()

    def css(self) -> str:
        """Return a rule that gives every role's stack as a custom property, such as ``--fangsong``."""
        rows = (f"  --{role}: {_families(stack)};\n" for role, stack in self.roles.items())
        return f":root {{\n{''.join(rows)}}}\n"

    def face_for(self, role: str, char: str) -> Face | None:
        """Return the face that a character is set in; None when no face of the role's stack draws it."""
        known = self._known
        if (role, char) not in known:
            known[role, char] = next((face for face in self.roles[role] if face.covers(char)), None)
        return known[role, char]

    def missing(self, text: Iterable[str]) -> frozenset[str]:
        """Return the characters of a text that the stack of one role or another lacks."""
        return frozenset(char for char in set(text) if self._lacks(char))

    @cached_property
    def _known(self) -> dict[tuple[str, str], Face | None]:
        """The faces that were asked for: every character of an issue is asked for many times."""
        return {}

    @cached_property
    def _lacking(self) -> dict[str, bool]:
        return {}

    @cached_property
    def _stacks(self) -> tuple[tuple[Face, ...], ...]:
        """The stacks, once each: several roles have the same one."""
        return tuple({tuple(face.id for face in stack): stack for stack in self.roles.values()}.values())

    def _lacks(self, char: str) -> bool:
        if char not in self._lacking:
            self._lacking[char] = not all(any(face.covers(char) for face in stack) for stack in self._stacks)
        return self._lacking[char]

    def fontconfig(self, folder: Path) -> Path:
        """Write a private ``faces-….conf`` that knows these faces and no installed one, and return its path.

        Args:
            folder: where to write it; the environment's ``FONTCONFIG_FILE`` must name the file.
        """
        folder = folder.resolve()  # fontconfig takes a relative path for one below the configuration's folder
        faces = self._gathered(folder)
        cache = escape(str(folder / "fontconfig"))
        conf = _CONF.format(faces=escape(str(faces)), cache=cache, aliases="".join(self._aliases()))
        path = folder / f"{faces.name}.conf"
        if not path.is_file() or path.read_text("utf-8") != conf:
            write(path, conf.encode())
        return path

    def _aliases(self) -> Iterator[str]:
        for role, names in _USUAL.items():
            families = self._named(role, "family")
            for name in names if families else ():
                yield _ALIAS.format(name=name, families=families)
        if families := self._named("song", "string"):
            yield _OTHERWISE.format(families=families)

    def _named(self, role: str, tag: str) -> str:
        return "".join(f"<{tag}>{escape(face.id)}</{tag}>" for face in self.roles.get(role, ()))

    def _gathered(self, folder: Path) -> Path:
        """Return a folder with a link to each of these faces and nothing else.

        A folder of their own, because fontconfig's accept and reject lists differ between releases.
        """
        gathered = folder / f"faces-{self.digest[:16]}"
        gathered.mkdir(parents=True, exist_ok=True)
        for face in self.faces:
            link = gathered / f"{face.id}{face.path.suffix}"
            # Another run may be making the same links at this moment.
            with suppress(FileExistsError):
                if not link.exists():
                    link.unlink(missing_ok=True)
                    link.symlink_to(face.path.resolve())
        return gathered


def _families(stack: tuple[Face, ...]) -> str:
    return ", ".join(f'"{face.id}"' for face in stack)
