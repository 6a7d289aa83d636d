"""The journal in LaTeX with xeCJK: the same sizes, measures, faces and distances as for the other peers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from benchmarks.composition.geometry import EM, PITCH, TOP, Geometry
from benchmarks.composition.journal import Article, Block, Run

_HEAD = r"""\documentclass{{article}}
\usepackage[papersize={{595.276bp,841.89bp}},hmargin={left}bp,vmargin={top}bp]{{geometry}}
\usepackage{{xeCJK,multicol}}
\xeCJKsetup{{CheckSingle=true,AutoFallBack=true,CJKecglue={{\hskip 0.25em plus 0.08em minus 0.12em}}}}
\xeCJKDeclareCharClass{{CJK}}{{"2103}}
{faces}
\newcommand\set[3]{{\fontsize{{#1bp}}{{#2bp}}\csname #3\endcsname}}
\pagestyle{{empty}}
\topskip={topskip}bp \parindent=2em \parskip=0pt \lineskip=0pt \lineskiplimit=-\maxdimen
\columnsep={gap}bp \columnseprule=0pt \multicolsep=0pt \raggedbottom \raggedcolumns
\tolerance=3000 \emergencystretch=1em \widowpenalty=0 \clubpenalty=0 \interlinepenalty=0
\newcommand\head[6]{{\par\addvspace{{#3bp}}{{\parindent=0pt #5\set{{#1}}{{#2}}{{hei}}#6\par}}%
  \nobreak\vskip #4bp}}
\newcommand\voice[4]{{\par{{\parindent=0pt \centering\set{{#1}}{{#2}}{{kai}}#4\par}}\nobreak\vskip #3bp}}
\newcommand\TITLE[1]{{\head{{22}}{{32}}{{0}}{{8}}{{\centering}}{{#1}}}}
\newcommand\SUBTITLE[1]{{\voice{{14}}{{24}}{{0}}{{#1}}}}
\newcommand\BYLINE[1]{{\voice{{12}}{{20}}{{16}}{{#1}}}}
\newcommand\SECTION[1]{{\head{{13}}{{20}}{{12}}{{8}}{{}}{{#1}}}}
\newcommand\SUBSECTION[1]{{\head{{12}}{{18}}{{4}}{{4}}{{}}{{#1}}}}
\newcommand\PARAGRAPH[1]{{\par #1\par}}
\newcommand\QUOTATION[1]{{\par{{\parindent=0pt \leftskip=2em \kai #1\par}}}}
\newcommand\dotted{{\llap{{\rule[0.3em]{{0.25em}}{{0.25em}}\hskip 1em}}}}
\newcommand\ITEM[1]{{\par{{\parindent=0pt \leftskip=2em \leavevmode\dotted #1\par}}}}
\begin{{document}}
\set{{{em}}}{{{pitch}}}{{song}}\parindent=2em
"""

_FACE = r"""\newCJKfontfamily[{role}]\{role}han[Path={folder}/]{{{han}}}
\setCJKfallbackfamilyfont{{{role}}}[Path={folder}/]{{{rest}}}
\newfontfamily\{role}latin[Path={folder}/]{{{latin}}}
\def\{role}{{\{role}han\{role}latin\selectfont}}"""

_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+")
_SIGNS = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def latex(
    articles: Iterable[Article], geometry: Geometry, files: Mapping[str, tuple[str, str, str]], *, folder: str
) -> str:
    """Return the document that XeLaTeX sets; multicol balances columns.

    Args:
        articles: in running order.
        geometry: the page's columns.
        files: by role the names of three files: the faces of Han, of Latin letters, and of what these lack.
        folder: where the files are.
    """
    faces = (
        _FACE.format(role=role, folder=folder, han=han, latin=latin, rest=rest)
        for role, (han, latin, rest) in files.items()
    )
    start = _HEAD.format(
        left=geometry.left,
        top=TOP,
        topskip=(PITCH - EM) / 2 + 0.88 * EM,
        gap=geometry.gap * EM,
        em=EM,
        pitch=PITCH,
        faces="\n".join(faces),
    )
    return (
        start + "\\newpage\n".join(_article(article, geometry) for article in articles) + "\\end{document}\n"
    )


def _article(article: Article, geometry: Geometry) -> str:
    head, body = ("\n".join(map(_block, blocks)) for blocks in (article.head, article.body))
    if geometry.columns == 1:
        return f"{head}\n{body}\n"
    return f"{head}\n\\begin{{multicols}}{{{geometry.columns}}}\n{body}\n\\end{{multicols}}\n"


def _block(block: Block) -> str:
    words = r"\hfil\break ".join("".join(map(_run, line)) for line in block.lines)
    return f"\\{block.kind.upper()}{{{words}}}"


def _run(run: Run) -> str:
    text, bold = run
    words = _escape(text)
    return f"{{\\hei {words}}}" if bold else words


def _escape(text: str) -> str:
    parts, at = [], 0
    for match in _ADDRESS.finditer(text):
        parts += [_plain(text[at : match.start()]), _address(match.group())]
        at = match.end()
    return "".join([*parts, _plain(text[at:])])


def _plain(text: str) -> str:
    return re.sub(r"[\\~^#$%&_{}]", lambda match: _SIGNS.get(match.group(), "\\" + match.group()), text)


def _address(text: str) -> str:
    """Let an address break behind its signs, as the url package does."""
    return re.sub(r"([/.?=]|\\[&_#])(?=.)", r"\1\\allowbreak{}", _plain(text))
