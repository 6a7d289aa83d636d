"""Small faces, made on the spot, and clients that hand them over without a network."""

from __future__ import annotations

import hashlib
import io
import os
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont


def draw(pen: Any, left: int = 100) -> None:
    """Draw a block of 800 × 800 units, counter-clockwise as PostScript outlines are."""
    pen.moveTo((left, 0))
    pen.lineTo((left + 800, 0))
    pen.lineTo((left + 800, 800))
    pen.lineTo((left, 800))
    pen.closePath()


def make_font(
    path: Path,
    chars: str,
    *,
    family: str = "Test",
    blank: str = "",
    width: int = 1000,
    restricted: bool = False,
) -> Path:
    """Write a TrueType face that draws ``chars`` as blocks and maps ``blank`` to empty glyphs."""
    names = {char: f"u{ord(char):04X}" for char in dict.fromkeys(chars + blank)}
    builder = _start(names, width, is_ttf=True)
    pen = TTGlyphPen(None)
    draw(pen)
    block, empty = pen.glyph(), TTGlyphPen(None).glyph()
    glyphs = {name: empty if char in blank else block for char, name in names.items()}
    builder.setupGlyf({".notdef": block, **glyphs})
    _finish(builder, names, width, family)
    if restricted:
        builder.font["OS/2"].fsType = 2
    path.parent.mkdir(parents=True, exist_ok=True)
    builder.save(path)
    return path


def make_cff(path: Path, chars: str, *, family: str = "Test CFF") -> Path:
    """Write a CID-keyed face of PostScript outlines whose CIDs are not its glyphs' numbers."""
    names = {char: f"cid{100 + number:05d}" for number, char in enumerate(chars)}
    builder = _start(names, 1000, is_ttf=False)
    charstrings = {name: _block() for name in (".notdef", *names.values())}
    builder.setupCFF(family.replace(" ", ""), {}, charstrings, {})
    _finish(builder, names, 1000, family)
    _key_by_cid(builder.font)
    path.parent.mkdir(parents=True, exist_ok=True)
    builder.save(path)
    return path


def _start(names: Mapping[str, str], width: int, *, is_ttf: bool) -> FontBuilder:
    builder = FontBuilder(1000, isTTF=is_ttf)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({ord(char): name for char, name in names.items()})
    return builder


def _finish(builder: FontBuilder, names: Mapping[str, str], width: int, family: str) -> None:
    builder.setupHorizontalMetrics(dict.fromkeys((".notdef", *names.values()), (width, 100)))
    builder.setupHorizontalHeader(ascent=1160, descent=200)
    builder.setupNameTable({"familyName": family, "styleName": "Bold", "version": "Version 1.5; test"})
    builder.setupOS2(usWeightClass=700)
    builder.setupPost()


def _block() -> Any:
    pen = T2CharStringPen(1000, None)
    draw(pen)
    return pen.getCharString()


def _key_by_cid(font: TTFont) -> None:
    from fontTools.cffLib import FDArrayIndex, FDSelect, FontDict

    top = font["CFF "].cff.topDictIndex[0]
    fonts, select = FDArrayIndex(), FDSelect()
    one = FontDict()
    one.setCFF2(False)
    one.Private = top.Private
    one.FontName = "One"
    fonts.append(one)
    select.format, select.gidArray = 3, [0] * len(font.getGlyphOrder())
    top.ROS = ("Adobe", "Test", 0)
    top.CIDCount = 200
    top.FDArray, top.FDSelect = fonts, select
    top.CharStrings.fdArray, top.CharStrings.fdSelect = fonts, select
    del top.Private
    for name in ("Encoding",):
        top.rawDict.pop(name, None)


def digest(path: Path) -> str:
    """Return a file's SHA-256."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


# -- packages and clients ----------------------------------------------------------------------------


def tar_of(files: Mapping[str, Path], *, mode: str = "w") -> bytes:
    """Return a tar archive."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as tar:  # type: ignore[call-overload]
        for name, path in files.items():
            tar.add(path, name)
    return out.getvalue()


def wheel_of(files: Mapping[str, Path]) -> bytes:
    """Return a wheel."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as wheel:
        for name, path in files.items():
            wheel.write(path, name)
    return out.getvalue()


class Clients:
    """A folder of fake clients on the path. Each copies its package and notes that it was called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "log"
        folder.mkdir()
        self.log.touch()

    def calls(self) -> list[str]:
        """Return the command lines so far."""
        return self.log.read_text().splitlines()

    def script(self, name: str, body: str) -> Path:
        """Put a shell script on the path; it logs its command line first."""
        path = self.folder / name
        path.write_text(f'#!/bin/sh\necho "{name} $*" >> "{self.log}"\n{body}\n')
        path.chmod(0o755)
        return path

    def apt(self, package: bytes) -> None:
        """Offer ``apt-get`` and ``dpkg-deb``; the package's content is a tar archive as it is."""
        deb = self.folder / "package.deb"
        deb.write_bytes(package)
        self.script("apt-get", f'cp "{deb}" ./package.deb')
        self.script("dpkg-deb", 'exec cat "$2"')

    def npm(self, package: bytes) -> None:
        """Offer ``npm``."""
        tgz = self.folder / "package.tgz"
        tgz.write_bytes(package)
        self.script("npm", f'cp "{tgz}" ./package.tgz')

    def path(self) -> str:
        """Return a PATH on which no real client is, but ``cp`` and ``cat`` are."""
        tools = self.folder / "tools"
        tools.mkdir(exist_ok=True)
        for name in ("cp", "cat", "sh", "kill"):
            target = Path("/bin") / name
            if target.exists() and not (tools / name).exists():
                (tools / name).symlink_to(target)
        return os.pathsep.join(map(str, (self.folder, tools)))
