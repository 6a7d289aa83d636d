"""Rules: what is wrong with layouts, and make-up that does not settle."""

from __future__ import annotations

from press.diagnostics.diagnostic import Rule, Severity

UNSETTLED = Rule(
    "L101",
    Severity.WARNING,
    zh="排了 {passes} 遍，{moving}仍在变动，目录页码或版记的位置可能不对",
    en="after {passes} passes {moving} still moves: page numbers in the contents or the footer may be wrong",
    hint_zh="在它前面的文章里增减一两行文字，通常就能排定；不能排定时，请核对目录页码和末页",
    hint_en="a line more or less before it usually settles it; else check the contents and the last page",
)

STALE = Rule(
    "L102",
    Severity.WARNING,
    zh="{name} 还是以前排的，内容可能与这次的不同",
    en="{name} is from an earlier build and may differ from this one",
    hint_zh="再运行一次 press build（不带 --for），两个文件一起重出",
    hint_en="run 'press build' without --for to make both anew",
)

ENDLESS_TITLE = Rule(
    "L103",
    Severity.WARNING,
    zh="标题有 {count} 字，只能用小字排，目录里也要占很多行",
    en="the title has {count} characters: it is set small, and takes many lines in the contents",
    hint_zh="看看是不是把正文写进了“标题”；标题一般不超过 30 字，其余的放进“副题”",
    hint_en="has text got into 'title'? 30 characters are plenty, the rest goes into 'subtitle'",
)

FEW_LINES = Rule(
    "L104",
    Severity.NOTE,
    zh="《{title}》在这一面只排了 {count} 行，下面是空白",
    en="'{title}' ends with only {count} lines on this page, the rest is white",
    hint_zh="在这篇里删去几行就能收回上一面；也可以把下一篇改成“起排: 接排”，或加一张图",
    hint_en="cut a few lines, let the next article run on ('start: run-on'), or add a picture",
)

OPEN_PAGE = Rule(
    "L105",
    Severity.NOTE,
    zh="《{title}》的标题和开头几行在这一面排不下，移到了下一面，这一面空出 {count} 行",
    en="the opening of '{title}' finds no room here and goes to the next page: {count} lines are left white",
    hint_zh="调换前后文章的次序，在前一篇里加一张图，或增删几行",
    hint_en="change the order of the articles, add a picture to the one before, or a few lines",
)

CONTENTS_SPREAD = Rule(
    "L106",
    Severity.NOTE,
    zh="目录要对开，从左面起，版权页因此排到目录后面",
    en="the contents are a spread and begin on a left-hand page: the imprint follows them for that",
    hint_zh="版权页要在目录前面的，加一面或减一面图片页，或者删去“目录版面: 对开”",
    hint_en="for the imprint to come first add a page of photographs or take one away, or drop the spread",
)

NO_JUMP = Rule(
    "L107",
    Severity.NOTE,
    zh="《{title}》没有转接：{why}",
    en="'{title}' does not jump: {why}",
    hint_zh="删去这一篇的“转接”，或者改“先排”的面数，或者用“从”写明从哪一段转",
    hint_en="take 'jump' out, change its 'pages', or name the words that the rest begins with",
)

PLACE_IGNORED = Rule(
    "L108",
    Severity.WARNING,
    zh="这张图的“位置: {asked}”不起作用：{why}",
    en="'place: {asked}' has no effect on this figure: {why}",
    hint_zh="删去“位置”；要排在一面的下部，放在文章末尾，写“满版: 页末”",
    hint_en="take it out; for the foot of a page put it at the article's end with 'bleed: foot'",
)

FILLER_APART = Rule(
    "L109",
    Severity.NOTE,
    zh="第 {number} 项补白没有排在《{title}》的末面：那里放不下，占了下一面",
    en="filler {number} is not on the last page of '{title}': there was no room, it takes the next page",
    hint_zh="写短一些，接在末面更空的一篇后面，或者删去“接在”",
    hint_en="shorten it, put it behind an article with more white, or take 'after' out",
)
