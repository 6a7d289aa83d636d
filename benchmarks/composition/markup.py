"""The journal in the languages of the peers: the same sizes, measures, faces and distances in each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from html import escape

from benchmarks.composition.geometry import EM, PITCH, TOP, Geometry
from benchmarks.composition.journal import Article, Block, Run

_CSS = """
@page {{ size: A4; margin: {top}pt {left}pt }}
body {{ --grid: {pitch}pt; margin: 0; font: {em}pt/{pitch}pt {song}; text-align: justify;
        orphans: 1; widows: 1; font-kerning: none }}
h1, h2, h3, p, ul, li {{ margin: 0; padding: 0; font-weight: 400; text-align: justify }}
article {{ break-before: page }}
.text {{ columns: {columns}; column-gap: {gap}em }}
h1 {{ font: 22pt/32pt {hei}; text-align: center; margin-bottom: 8pt }}
.subtitle {{ font: 14pt/24pt {kai}; text-align: center }}
.byline {{ font: 12pt/20pt {kai}; text-align: center; margin-bottom: 16pt }}
h2 {{ font: 13pt/20pt {hei}; margin: 12pt 0 8pt; break-after: avoid; --grid-lines: 2 }}
h3 {{ font: 12pt/18pt {hei}; margin: 4pt 0; break-after: avoid; --grid-lines: 2 }}
p {{ text-indent: 2em }}
.quotation {{ font-family: {kai}; padding-left: 2em; text-indent: 0 }}
ul {{ padding-left: 2em }}
b {{ font-family: {hei}; font-weight: 400 }}
h1, .subtitle, .byline {{ text-indent: 0; break-after: avoid }}
"""

_HTML = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>青溪工作</title><style>{}</style></head>
<body>{}</body></html>
"""

_TAGS = {"title": "h1", "section": "h2", "subsection": "h3", "item": "li"}


def html(articles: Iterable[Article], geometry: Geometry, stacks: Mapping[str, Iterable[str]]) -> str:
    """Return the document that press, WeasyPrint alone and Chromium set.

    Args:
        articles: in running order.
        geometry: the page's columns.
        stacks: families by role: ``song``, ``hei``, ``kai``.
    """
    families = {role: ", ".join(f'"{name}"' for name in stack) for role, stack in stacks.items()}
    style = _CSS.format(
        top=TOP,
        left=geometry.left,
        pitch=PITCH,
        em=EM,
        columns=geometry.columns,
        gap=geometry.gap,
        **families,
    )
    return _HTML.format(style, "".join(map(_html_article, articles)))


def _html_article(article: Article) -> str:
    head = "".join(map(_html_block, article.head))
    body = "".join(map(_html_block, article.body)).replace("</ul><ul>", "")
    return f'<article>{head}<div class="text">{body}</div></article>\n'


def _html_block(block: Block) -> str:
    tag = _TAGS.get(block.kind, "p")
    words = "<br>".join("".join(map(_html_run, line)) for line in block.lines)
    element = f'<{tag} class="{block.kind}">{words}</{tag}>'
    return f"<ul>{element}</ul>" if tag == "li" else element


def _html_run(run: Run) -> str:
    text, bold = run
    return f"<b>{escape(text)}</b>" if bold else escape(text)


_TYPST = """
#set document(date: none)
#set page(paper: "a4", margin: (x: {left}pt, y: {top}pt), columns: {columns})
#set columns(gutter: {gap}pt)
#set text(size: {em}pt, font: {song}, lang: "zh", region: "cn", kerning: false,
          top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, leading: {lead}pt, spacing: {lead}pt, first-line-indent: (amount: 2em, all: true))
#set list(indent: 0em, body-indent: 1em, spacing: {lead}pt)
#let head(size, pitch, above, below, face, place, body) = block(
  width: 100%, sticky: true,
  above: above + (pitch - size + {lead}pt) / 2, below: below + (pitch - size + {lead}pt) / 2,
  {{ set par(first-line-indent: 0em, leading: pitch - size, justify: place == left)
     set text(size: size, font: face)
     align(place, body) }})
#let opening(body) = place(top, scope: "parent", float: true, clearance: 24pt, body)
#let title(body) = head(22pt, 32pt, 0pt, 8pt, {hei}, center, body)
#let subtitle(body) = head(14pt, 24pt, 0pt, 0pt, {kai}, center, body)
#let byline(body) = head(12pt, 20pt, 0pt, 16pt, {kai}, center, body)
#let section(body) = head(13pt, 20pt, 12pt, 8pt, {hei}, left, body)
#let subsection(body) = head(12pt, 18pt, 4pt, 4pt, {hei}, left, body)
#let quotation(body) = {{ set par(first-line-indent: 0em); pad(left: 2em, text(font: {kai}, body)) }}
#let bold(body) = text(font: {hei}, body)
"""


def typst(articles: Iterable[Article], geometry: Geometry, stacks: Mapping[str, Iterable[str]]) -> str:
    """Return the document that Typst sets; it cannot balance columns, for the rest it is the same."""
    families = {role: _families(stack) for role, stack in stacks.items()}
    start = _TYPST.format(
        left=geometry.left,
        top=TOP,
        columns=geometry.columns,
        gap=geometry.gap * EM,
        em=EM,
        pitch=PITCH,
        lead=PITCH - EM,
        **families,
    )
    return start + "\n#pagebreak()\n".join(map(_typst_article, articles))


def _typst_article(article: Article) -> str:
    opening = "".join(map(_typst_block, article.head))
    return f"#opening[{opening}]\n\n" + "\n\n".join(map(_typst_block, article.body)) + "\n"


def _typst_block(block: Block) -> str:
    words = _typst_words(block)
    if block.kind == "paragraph":
        return words
    return f"- {words}" if block.kind == "item" else f"#{block.kind}[{words}]"


def _typst_words(block: Block) -> str:
    return "#linebreak()".join("".join(map(_typst_run, line)) for line in block.lines)


def _typst_run(run: Run) -> str:
    text, bold = run
    return f"#bold({_string(text)});" if bold else f"#{_string(text)};"


def _families(stack: Iterable[str]) -> str:
    """Return a stack of faces by the names that Typst knows them by: it takes styles off."""
    names = (_string(name.removesuffix("-Regular")) for name in stack)
    return f"({''.join(f'{name}, ' for name in names)})"


def _string(text: str) -> str:
    """Quote text so that no character of it is markup; Typst's escapes are JSON's."""
    return json.dumps(text, ensure_ascii=False)
