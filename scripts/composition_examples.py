"""What the pictures of ``docs/composition.md`` show: texts, and the settings under which they are set."""

from __future__ import annotations

from dataclasses import dataclass

EM, LINE = 18, 30
"""px: size of the text, from line to line."""


@dataclass(frozen=True)
class Panel:
    """One setting of the text: the CSS that makes the difference is also the label."""

    css: str
    html: str
    label: str = ""

    @property
    def shown(self) -> str:
        """The label, as a CSS string holds it."""
        return (self.label or self.css).replace('"', "'")


@dataclass(frozen=True)
class Picture:
    """Panels side by side.

    Args:
        measure: of every panel, in em.
        rules: further CSS rules for all panels, without the part of the selector that names them.
        ruled: whether the edges of the measure are drawn, with a tick for each em.
        page: height of a whole page in px where pages are shown; else panels end where their ink does.
        grid: px from one line of the grid to the next, where it is drawn.
        first_line: px of the first one from the head of the text.
        extra: pages beyond one for each panel.
    """

    name: str
    measure: int
    panels: tuple[Panel, ...]
    rules: tuple[str, ...] = ()
    ruled: bool = True
    page: int = 0
    grid: int = 0
    first_line: int = 0
    extra: int = 0

    @property
    def pages(self) -> int:
        """How many pages stand side by side."""
        return len(self.panels) + self.extra


def _each(html: str, *settings: str) -> tuple[Panel, ...]:
    """Return a panel for each setting, which holds for the whole text."""
    return tuple(Panel(css, html) for css in settings)


_COLUMN = "全县26个“老旧院落”（二期）完工，居民称好"
_LATIN_COLUMN = "城东A区GDP增长较快，街道改用Linux"

_RUBY = (
    "<p>河在<ruby>瑷<rt>ài</rt>珲<rt>huī</rt></ruby>转了个弯，两岸的<ruby>庄<rt>zhuāng</rt></ruby>"
    "<ruby>窗<rt>chuāng</rt></ruby>都亮着灯。</p>"
)


def _inside(html: str, *settings: str) -> tuple[Panel, ...]:
    """Return a panel for each setting, which stands in the text where ``HERE`` is written."""
    return tuple(Panel("", html.replace("HERE", css), css) for css in settings)


_BREAKS = (
    "<p>渡口停了三年有余<b>，</b>桥还在。</p><p>渡船改在每日早<b>／</b>傍晚开。</p>"
    "<p>人走了船还在岸边<b>——</b>等着。</p>"
)
_MARKS = "<p>老人说：“桥修好了。”<br>水急，船多。人忙；路远！<br>《青溪志》（卷二），《渡口图》</p>"
_MIXED = "<p>2026年，全市新修桥12座，用上BIM模型和5G巡检，平均工期缩短至43天。</p>"
_QUOTED = "<p><b>“</b>桥修好了，路也通了。”老人在这里摆渡四十年。</p><p><b>《</b>青溪志》说，水急船多。</p>"
_STREAM = (
    "<p>溪水出山过了石桥才缓下来<b>，</b>两岸人家清早起来汲水<b>，</b>"
    "傍晚归来点灯。船从桥下穿过去，谁也不说话。</p>"
)
_ENGLISH = (
    "<p>题词刻着Conservation of traditional architecture is the responsibility of every community，"
    "今天还看得清。</p>"
)
_SQUARED = "<p>城北有5座古桥<br>城西有12座石桥<br>用上BIM模型测量<br>共长378米的老街</p>"
_FIT = "<p>城里的桥共有127座，工期缩短至43天，全年投入3.2亿元，溪水出山，过石桥才缓下来，今年又修12座。</p>"
_TITLE = "<p>关于推进青溪流域古桥保护修缮与活化利用的实施意见</p>"
_COLUMNS = (
    "<p>溪水出山，过石桥而缓，两岸晨起汲水。</p><h2>渡口</h2>"
    "<p>船从桥下过，船上的人抬头，桥上的人低头，都说又是一年，各自走远，只留下水声。</p>"
)
_OPENING = "<p style='HERE'>溪水出山过了石桥才缓下来，两岸人家清早起来汲水，船从桥下过。</p>"
_MEASURED = "<div style='HERE'><p>溪水出山过石桥而缓下来两岸人家清早起来汲水</p></div>"
_TABLE = (
    "<table><caption>表1　渡船</caption><caption class=later>续表1</caption><thead><tr><th>渡口<th>船</thead>"
    "<tr><td>上渡<td>两条<tr><td>中渡<td>三条<tr><td>下渡<td>一条<tr><td>石桥<td>没有<tr><td>柳岸<td>一条</table>"
)
_HEADED = "<p>桥上行人，</p><h2 style='HERE'>桥与渡</h2><p>溪水出山过石桥，两岸晨起汲水。</p>"
_FOOTED = (
    "<p>现将修缮工程安排印发给你们，请按时报送进度。</p>"
    "<div class=imprint style='HERE'><p>青溪市水务局</p><p>2026年10月印发</p></div>"
)
_PICTURED = (
    "<p>溪水出山，过石桥而缓。</p><div class=picture style='HERE'></div>"
    "<p>船从桥下过，桥上的人低头，都说又是一年。</p>"
)
_NAMES = "<p><i>王兰</i><i>欧阳青山</i><i>李小溪</i></p><p><i>陈渡</i><i>司徒望</i><i>周石桥</i></p>".replace(
    "<i>", "<i style='HERE'>"
)
_LABELLED = "<p>报送：市委办公室，市人大常委会办公室，市政协办公室。</p>"

_BOTH = "<p>老人说：“桥修好了，路也通了。”（他摆渡四十年。）2026年修桥12座，《日报》《周刊》都有报道。</p>"

PICTURES: tuple[Picture, ...] = (
    Picture(
        "composed",
        14,
        (Panel("word-spacing: 0.01px", _BOTH, "WeasyPrint alone"), Panel("", _BOTH, "with press")),
    ),
    Picture(
        "line-break",
        8,
        _each(_BREAKS, *(f"--line-break: {level}" for level in ("none", "basic", "gb", "strict"))),
    ),
    Picture(
        "punctuation",
        12,
        _each(_MARKS, *(f"--punctuation: {style}" for style in ("quanjiao", "kaiming", "banjiao"))),
    ),
    Picture("autospace", 12, _each(_MIXED, *(f"--autospace: {space}" for space in ("0", "0.25em", "0.5em")))),
    Picture("hyphenate", 14, _each(_ENGLISH, *(f"--hyphenate: {word}" for word in ("none", "auto")))),
    Picture(
        "latin-width",
        9,
        _each(_SQUARED, *(f"--latin-width: {width}" for width in ("proportional", "whole-em"))),
    ),
    Picture(
        "paragraph-start",
        13,
        _each(_QUOTED, "--paragraph-start: keep", "--paragraph-start: trim"),
        rules=("p { text-indent: 2em }",),
    ),
    Picture("hanging", 12, _each(_STREAM, "--hanging: none", "--hanging: allow-end")),
    Picture("fit", 13, _each(_FIT, "--fit: greedy", "--fit: total")),
    Picture(
        "text-wrap",
        18,
        _each(_TITLE, "--text-wrap: normal", "--text-wrap: sense"),
        rules=("p { font: 24px/36px var(--biaosong); text-align: center }",),
    ),
    Picture(
        "text-emphasis",
        18,
        _inside(
            "<p>修桥的钱，<span style='HERE'>一分也不许挪用</span>；修桥的人，一个也不许拖欠。</p>",
            "--text-emphasis: none",
            "--text-emphasis: dot",
        ),
    ),
    Picture(
        "text-underline",
        18,
        (
            Panel(
                "",
                "<p>清代修志的<u style='--text-underline: name'>青溪</u><u style='--text-underline: name'>"
                "白石</u>两县，都有人写过桥。</p>",
                "--text-underline: name",
            ),
            Panel(
                "",
                "<p>最早的一篇见于<cite style='--text-underline: title'>青溪县志</cite>，写的是城东的那座"
                "老桥。</p>",
                "--text-underline: title",
            ),
        ),
        rules=("cite { font-style: normal }", "u { text-decoration: none }"),
    ),
    Picture(
        "writing-mode",
        10,
        (
            Panel(
                "",
                f"<p style='--line-length: 8em'>{_COLUMN}</p>",
                "--writing-mode: vertical; --line-length: 8em",
            ),
            Panel(
                "",
                f"<p style='--line-length: 8em; --text-combine-upright: digits 2'>{_COLUMN}</p>",
                "--text-combine-upright: digits 2",
            ),
        ),
        rules=("p { font: 24px/32px var(--hei); --writing-mode: vertical }",),
        ruled=False,
    ),
    Picture(
        "ruby-position",
        18,
        (
            Panel("--ruby-position: over", _RUBY),
            Panel("--ruby-position: under", _RUBY),
        ),
    ),
    Picture(
        "initial-letter",
        12,
        _inside(_OPENING, *(f"--initial-letter: {lines}" for lines in (2, 3))),
        grid=LINE,
        first_line=22,
    ),
    Picture(
        "measure",
        12,
        (
            *_inside(_MEASURED, "--measure: free", "--measure: whole-em"),
            Panel(
                "",
                _MEASURED.replace("HERE", "--measure: whole-em; --measure-rest: both"),
                "--measure-rest: both",
            ),
        ),
        ruled=False,
        rules=("div { width: 11.7em; border: 1px solid #ccc }",),
    ),
    Picture(
        "grid",
        18,
        (Panel("", _COLUMNS, "--grid is not set"), Panel("--grid: 30px", _COLUMNS)),
        rules=(
            "{ columns: 2; column-gap: 2em; column-fill: auto; height: 210px }",
            "h2 { font: 22px/34px var(--hei); margin: 8px 0; text-align: left }",
        ),
        grid=LINE,
        first_line=22,
    ),
    Picture(
        "grid-lines",
        12,
        tuple(
            Panel("--grid: 30px", panel.html, panel.label)
            for panel in _inside(_HEADED, *(f"--grid-lines: {lines}" for lines in (2, 3, 4)))
        ),
        rules=("h2 { font: 24px/30px var(--biaosong); text-align: center; margin: 8px 0 4px }",),
        grid=LINE,
        first_line=22,
    ),
    Picture(
        "grid-snap",
        8,
        tuple(
            Panel("--grid: 30px", panel.html, panel.label)
            for panel in _inside(
                _HEADED, *(f"--grid-snap: {value}" for value in ("auto", "line", "box", "none"))
            )
        ),
        rules=("h2 { font: 24px/40px var(--biaosong); text-align: center; margin-top: 12px }",),
        grid=LINE,
        first_line=22,
    ),
    Picture(
        "place",
        11,
        (
            *_inside(_FOOTED, "--place: flow", "--place: page-bottom"),
            Panel("--place-inset: 30px", _FOOTED.replace("HERE", "--place: page-bottom")),
        ),
        rules=(
            ".imprint { break-inside: avoid; border-top: 1px solid #000; font: 15px/24px var(--fangsong) }",
        ),
        ruled=False,
        page=300,
    ),
    Picture(
        "table-part",
        12,
        (Panel("", _TABLE, "--table-part: continued"),),
        rules=(
            "table { width: 100%; border-collapse: collapse; font-size: 15px; line-height: 20px }",
            "td, th { border-top: 1px solid #000; border-bottom: 1px solid #000; text-align: left }",
            "caption { font: 15px/24px var(--hei) }",
            ".later { --table-part: continued }",
        ),
        ruled=False,
        page=200,
        extra=1,
    ),
    Picture(
        "place-column",
        12,
        tuple(
            Panel("--grid: 30px", panel.html, panel.label)
            for panel in _inside(
                _PICTURED, *(f"--place: {place}" for place in ("flow", "column-top", "column-bottom"))
            )
        ),
        rules=(".picture { height: 52px; background: #dcdcdc; break-inside: avoid }",),
        grid=LINE,
        first_line=22,
        page=242,
    ),
    Picture(
        "text-align-last",
        18,
        _inside(_NAMES, "text-align-last: start", "text-align-last: justify"),
        rules=("i { display: inline-block; width: 4em; margin-right: 2em; font-style: normal }",),
    ),
    Picture(
        "text-indent",
        18,
        _each(_LABELLED, "text-indent: 2em", "padding-left: 3em; text-indent: -3em"),
    ),
    Picture(
        "open-up",
        18,
        _each("<p>目录</p><p>编者按</p><p>本期要目</p>", "--open-up: none", "--open-up: auto"),
        rules=("p { font: 22px/36px var(--biaosong); text-align: center }",),
    ),
    Picture(
        "letter-spacing",
        18,
        _each("<p>编者按</p>", "letter-spacing: 0", "letter-spacing: 0.5em"),
        rules=("p { font: 24px/36px var(--biaosong); text-align: center }",),
    ),
    Picture(
        "text-orientation",
        10,
        tuple(
            Panel(
                "",
                f"<p style='--text-orientation: {value}'>{_LATIN_COLUMN}</p>",
                f"--text-orientation: {value}",
            )
            for value in ("auto", "mixed", "upright")
        ),
        rules=(
            "p { font: 24px/32px var(--hei); text-align: left }",
            "p { --writing-mode: vertical; --line-length: 9em }",
        ),
        ruled=False,
    ),
)
