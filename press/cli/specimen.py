"""The specimen of the typefaces: one page, every role in text and in display, and the ladder of sizes."""

from __future__ import annotations

from html import escape

from press.fonts import FontSet
from press.makeup import Galley
from press.model.measure import SIZES
from press.project import Project

_DISPLAY = {
    "biaosong": "青溪水暖", "fangsong": "桥上行人", "kai": "山中来信", "hei": "灯火万家",
    "song": "渡口春深", "xihei": "两岸炊烟", "latin": "Qingxi 1286",
}  # fmt: skip
_TEXT = (
    "溪水出山，过石桥而缓。两岸人家晨起汲水，暮归点灯；船从桥下过，船上的人抬头，桥上的人低头，"
    "都说一句：“又是一年。”全市共有桥127座，其中石桥43座——最老的一座，修于1286年。"
)
_LATIN = (
    "The stream slows below the bridge; 127 bridges, 43 of stone, the oldest built in 1286 (pīnyīn: qīngxī)."
)
_RARE = "喆堃祎珺昇翀瑀镕沺玥琚"
"""Characters of names that small typefaces lack: they show how fallback looks."""

_CSS = """
@page { size: A4; margin: 16mm 24mm 10mm 24mm }
html { font: 10.5pt/16pt var(--song); color: #000 }
body, h1, p, table { margin: 0; padding: 0; font-weight: normal }
h1 { font: 36pt/44pt var(--biaosong); text-align: center }
.sub { font: 10.5pt/16pt var(--kai); text-align: center; padding-bottom: 3mm; border-bottom: 2pt solid #000 }
table { width: 100%; table-layout: fixed; border-collapse: collapse }
td { padding: 2.2mm 0 1.6mm 0; vertical-align: top; border-bottom: 0.25pt solid #000 }
td.role { width: 34mm }
.role p { text-align: left }
.role p.zh { font: 14pt/20pt var(--hei) }
.role p.use, .role p.face { font: 7.5pt/10.5pt var(--xihei); width: 32mm }
.display { font-size: 26pt; line-height: 31pt }
.text { font-size: 10.5pt; line-height: 15.5pt; text-align: justify }
.ladder { white-space: nowrap; font-family: var(--biaosong) }
.ladder span { margin-right: 0.35em }
.big { line-height: 42pt; margin-top: 1mm }
.small { line-height: 20pt }
"""


def specimen(project: Project, fonts: FontSet, names: dict[str, str], uses: dict[str, str]) -> Galley:
    """Return the galley of the specimen.

    Args:
        project: the workspace; nothing is read from it.
        fonts: the faces to show.
        names: the Chinese name of every role.
        uses: what every role is for.
    """
    rows = "".join(_row(fonts, role, names[role], uses[role]) for role in _DISPLAY if role in fonts.roles)
    html = (
        '<!DOCTYPE html><html lang="zh-CN"><head><title>字样</title></head><body>'
        '<h1>字　样</h1><p class="sub">各种用途的字体，以及从初号到小五</p>'
        f"<table>{rows}</table>{_ladder()}</body></html>"
    )
    return Galley(html=html, stylesheets=(), css=_CSS, folder=project.root)


def specimen_text() -> str:
    """Return the characters that the specimen needs of every role."""
    return _TEXT + _RARE


def _row(fonts: FontSet, role: str, name: str, use: str) -> str:
    sample = _DISPLAY[role]
    text = _LATIN if role == "latin" else _TEXT + _RARE
    face = fonts.face_for(role, sample[0])
    shown = (face.family if face.is_own else face.id) if face else ""
    return (
        f'<tr><td class="role"><p class="zh">{escape(name)}</p><p class="use">{escape(use)}</p>'
        f'<p class="face">{escape(shown)}</p></td>'
        f'<td style="font-family: var(--{role})"><p class="display">{sample}</p>'
        f'<p class="text">{escape(text)}</p></td></tr>'
    )


def _ladder() -> str:
    names = [name for name, size in SIZES.items() if size >= SIZES["小五"]]
    steps = [f'<span style="font-size: {SIZES[name]}pt">{name}</span>' for name in names]
    return f'<p class="ladder big">{"".join(steps[:5])}</p><p class="ladder small">{"".join(steps[5:])}</p>'
