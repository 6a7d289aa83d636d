"""HarfBuzz's subsetter, which cuts fonts down to the glyphs that a PDF shows."""

from __future__ import annotations

from press.language import say
from press.tools.library import load, text_version
from press.tools.probe import Packages, ToolProbe

# hb_set_add_sorted_array came with 4.1; below it WeasyPrint falls back to fontTools, ten times slower.
WANTED = ">=4.1"


def probe() -> ToolProbe:
    """Look for harfbuzz-subset, whose version is HarfBuzz's."""
    return ToolProbe(
        name="harfbuzz-subset",
        purpose=say(
            "只把用到的字形嵌入 PDF；缺了它出 PDF 要慢十倍",
            "embeds only the glyphs used; without it a PDF takes ten times as long",
        ),
        found=text_version(load("harfbuzz-subset", 0), "hb_version_string"),
        wanted=WANTED,
        serves_unfit=True,
        packages=Packages(apt="libharfbuzz-subset0", dnf="harfbuzz", pacman="harfbuzz", brew="harfbuzz"),
        page=say(
            "系统太旧，没有这个库；请升级到 Debian 12、Ubuntu 24.04 或更新的系统",
            "this system is too old to have it; upgrade to Debian 12, Ubuntu 24.04 or newer",
        ),
    )
