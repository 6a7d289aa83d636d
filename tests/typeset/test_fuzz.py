"""Copy that nobody would write, but programs do: set, or refused with a sentence; never hung, never lost."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import pytest

from press.errors import PressError
from press.typeset import Document
from tests.support.limits import limited
from tests.typeset.conftest import SetPages

NOT_DRAWN = re.compile("[\\s\u00ad\u200b\u2060\ufeff\x00]")

SET = {
    "ten thousand equal stops": "<p>" + "。" * 10_000,
    "ten thousand opening marks": "<p>" + "“" * 10_000,
    "ten thousand dashes": "<p>" + "——" * 5_000,
    "a chain of mixed marks": "<p>" + "。”），》！？" * 800,
    "a word of fifty thousand letters": "<p>" + "w" * 50_000,
    "a code of thirty thousand signs": "<p>" + "ab1-" * 7_500,
    "an address of ten thousand signs": "<p>https://" + "a/" * 5_000,
    "twenty thousand accents on one letter": "<p>e" + "\u0301" * 20_000,
    "an accent without a letter": "<p>\u0301",
    "two thousand accents on one Han": "<p>字" + "\u0301" * 2_000,
    "zero-width characters": "<p>" + "甲\u200b乙\u2060丙\ufeff丁\u200c戊\u200d己" * 50,
    "nothing but soft hyphens": "<p>" + "\u00ad" * 500,
    "nothing but zero-width spaces": "<p>" + "\u200b" * 500,
    "soft hyphens in words and between Han": "<p>" + "a\u00ad" * 3_000 + "字\u00ad" * 300,
    "marks of direction": "<p>甲\u202e乙丙\u202c丁\u2066戊\u2069",
    "compatibility ideographs": "<p>﨑䶮⼀一\u2f00",
    "variation selectors": "<p>葛\U000e0100城\ufe00①\ufe0e",
    "beyond the basic plane": "<p>\U00020164\U0002b5f4青",
    "kana": "<p>あいうガギグ",
    "a column of one em": "<div style='width: 1em'><p>青溪市委，部署工作。2026年Typst“好”——……</div>",
    "a column of no width": "<div style='width: 0'><p>青溪市委，部署工作。2026年Typst“好”——……</div>",
    "a margin wider than the page": "<p style='margin-left: 90em'>青溪市委，部署工作。",
    "twenty columns": "<div style='columns: 20; column-gap: 0'><p>" + "青溪市委2026年工作。" * 30,
    "two thousand small boxes": "<p>" + "<span>字</span>" * 2_000,
    "a hundred boxes one inside another": "<p>" + "<b>" * 100 + "字" + "</b>" * 100,
    "tracking of fifty em": "<p style='letter-spacing: 50em'>青溪市委AB",
    "tracking without end": "<p style='letter-spacing: 1e9pt'>青溪市委AB",
    "tracking that piles all up": "<p style='letter-spacing: -2em'>青溪市委部署AB工作",
    "an indent to the left of the page": "<p style='text-indent: -100em'>青溪市委AB部署工作",
    "an indent wider than the page": "<p style='text-indent: 100em'>青溪市委AB部署工作",
    "six hundred line ends": "<p>" + "字<br>" * 600,
    "nothing but line ends": "<p>" + "<br>" * 800,
    "nothing but spaces": f"<p>{' ' * 5_000}<p>\u3000\u3000<p>&nbsp;",
    "ten thousand hard spaces": "<p>甲" + "\u00a0" * 10_000 + "乙",
    "five thousand wide spaces": "<p>甲" + "\u3000" * 5_000 + "乙",
    "spaces that count": f"<pre>{' ' * 3_000}甲</pre>",
    "type too small to see": "<p style='font-size: 0.01pt'>青溪市委部署工作",
    "type larger than the page": "<p style='font-size: 2000pt'>青溪",
    "lines without height": f"<p style='line-height: 0'>{'青溪市委部署工作' * 9}",
    "lines higher than the page": "<p style='line-height: 10000pt'>青溪市委",
    "a box wider than the page": "<p>甲<span style='display: inline-block; width: 500em'>乙</span>丙",
    "a title of two thousand marks": "<h1 style='--text-wrap: sense'>" + "。" * 2_000,
    "a title of two thousand characters": "<h1 style='--text-wrap: sense'>" + "关于做好工作的通知" * 220,
    "a grid of a hair": "<div style='--grid: 0.01pt'><p>青溪</div>",
    "marks that hang, line after line": "<p style='--hanging: allow-end'>" + "一二三，" * 300,
    "two hundred cells in a row": "<table><tr>" + "<td>字</td>" * 200 + "</table>",
    "quotes one inside another, in vertical lines": (
        "<p style='--writing-mode: vertical; height: 30em'>" + "“" * 5_000 + "a" + "”" * 5_000
    ),
    "a float as wide as the page": "<p><i style='float: left; width: 28em'>浮</i>" + "青溪市委。" * 40,
}  # fmt: skip

REFUSED = {
    "half a surrogate pair": ("<p>甲\ud800乙", "半个字符（U+D800）"),
    "emoji": ("<p>甲\U0001f600乙", "U+1F600"),
    "a family of emoji": ("<p>甲\U0001f468\u200d\U0001f469\u200d\U0001f467乙", "U+1F468"),
    "Hebrew": ("<p>甲שלום乙", "U+05E9"),
    "Arabic, the whole paragraph from the right": ("<p style='direction: rtl'>مرحبا", "U+0645"),
    "a private character in a line left to the engine": (
        "<p><i style='float: left'>浮</i>甲\ue000",
        "U+E000",
    ),
    "a private character": ("<p>甲\ue000乙", "U+E000"),
    "what is no character": ("<p>甲\uffff乙", "U+FFFF"),
    "signs that ring and clear the terminal": ("<p>甲\x07\x1b乙", "字：U+0007、U+001B"),
    "five thousand boxes one inside another": ("<p>" + "<span>" * 5_000 + "字", "套得太深"),
}


@pytest.fixture(autouse=True)
def _limits() -> Iterator[None]:
    with limited(seconds=20, gigabytes=2):
        yield


@pytest.mark.parametrize("body", SET.values(), ids=SET.keys())
def test_it_is_set_and_whole(set_pages: SetPages, body: str) -> None:
    document = set_pages(body)
    assert printed(document) == NOT_DRAWN.sub("", text_of(body))
    assert document.write_pdf().startswith(b"%PDF")
    assert all(finding.message for finding in document.diagnostics)


@pytest.mark.parametrize(("body", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_it_is_refused_with_a_sentence(set_pages: SetPages, body: str, words: str) -> None:
    with pytest.raises(PressError) as caught:
        set_pages(body)
    assert words in caught.value.message
    assert caught.value.hint
    assert caught.value.message.isprintable()


def text_of(body: str) -> str:
    return re.sub("<[^>]*>", "", body).replace("&nbsp;", " ")


def printed(document: Document) -> str:
    return NOT_DRAWN.sub("", document.text()).replace("\u2010", "")  # of soft hyphens left to the engine


PARTS = (
    *"青溪市委组织部，。、；：？！“”（）《》·／ \u3000\u00a0\u200b\u2060\u00ad",
    "——", "……", "Typst", "2026年", "4.6万元", "https://qingxi.gov.cn/a?b=1", "e\u0301", "\U00020164", "<br>",
    "<b>", "</b>", "<sup>2</sup>", "<small>小</small>", "<big>大</big>", "</p><p>", "</p><i>浮</i><p>",
    "<span class=frame>框</span>", "<span class=wide>疏排</span>", "<span class=whole>不断开，的一串</span>",
    "<span class=box>盒<br>子</span>", "<span class=note>注文。</span>", "<i>浮</i>", "<i>浮块文字</i>",
    "<em>绝对</em>", "<ruby>青<rt>qīng</rt></ruby>", "<u>专名</u>",
)  # fmt: skip
CSS = """
.note { float: footnote; font-size: 8pt; line-height: 10pt }
::footnote-call, ::footnote-marker { content: '' }
i { float: right }
em { position: absolute; top: 0 }
big { font-size: 30pt }
.frame { padding: 0 .3em; border: 1px solid }
.wide { letter-spacing: .2em }
.whole { white-space: nowrap }
.box { display: inline-block }
"""


@pytest.mark.parametrize("seed", range(12))
def test_a_heap_of_everything_is_set_and_whole(set_pages: SetPages, seed: int) -> None:
    drawn = random.Random(seed)
    body = "<p>" + "".join(drawn.choices(PARTS, k=250)) + "</p>"
    width = drawn.choice(["", "width: 1em", "width: 7.3em", "columns: 3", "width: 90em"])
    settings = drawn.choice(
        ["", "--punctuation: banjiao", "--hanging: allow-end", "--fit: greedy; --grid: 0"]
    )
    document = set_pages(f"<div style='{width}; {settings}'>{body}</div>", CSS)
    assert sorted(printed(document)) == sorted(NOT_DRAWN.sub("", text_of(body)))
