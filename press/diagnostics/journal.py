"""Rules: what a journal 内部资料 has to print, and what it must not call itself."""

from __future__ import annotations

from press.diagnostics.diagnostic import Rule, Severity

WARNING, NOTE = Severity.WARNING, Severity.NOTE

# 《内部资料性出版物管理办法》 (2015), article 14; standards §3.1 R1 to R5.

LICENCE_MISSING = Rule(
    "S601",
    WARNING,
    "没有写准印证号：内部资料的封面要印准印证号和“内部资料，免费交流”",
    "there is no licence number; the cover of internal matter prints it with 内部资料，免费交流",
    "在 publication.yaml 里加一行，如“准印证号: 青内资准字第001号”",
    "add a line such as 'licence: 青内资准字第001号' to publication.yaml",
)
LICENCE_FORM = Rule(
    "S602",
    NOTE,
    "准印证号“{text}”不像通常的写法",
    "the licence number '{text}' does not look like one",
    "一般是“×内资准字第×号”；照证上的写",
    "it usually reads ×内资准字第×号; write it as the licence has it",
)
IMPRINT_FIELD = Rule(
    "S603",
    NOTE,
    "版权页缺“{field}”",
    "the imprint lacks '{field}'",
    "内部资料要印编印单位、发送对象、印刷单位、印刷日期、印数；在 publication.yaml 里写“{field}: …”",
    "internal matter prints its maker, recipients, printer, date and number printed; add '{field}'",
)
SELF_NAME = Rule(
    "S604",
    NOTE,
    "“{word}”：内部资料不宜这样写",
    "'{word}': internal matter does not call itself or its people so",
    "{help}；转载的文章写上“来源”，就不再提示",
    "{help}; an article with a source is taken for a reprint and let be",
)
TITLE_FORM = Rule(
    "S605",
    NOTE,
    "刊名“{name}”用“{end}”结尾：内部资料一般不得叫“××报”“××刊”“××杂志”",
    "the name '{name}' ends with '{end}', as that of internal matter may not",
    "刊名照准印证上核准的写；已经核准的，不必改",
    "keep the name that the licence approves",
)
NAMES_ORDER = Rule(
    "S606",
    WARNING,
    "“{role}”没有按姓氏笔画排：“{second}”应当在“{first}”前面",
    "'{role}' does not stand in order of strokes: '{second}' belongs before '{first}'",
    "请核对次序；press 不改名单，按职务排的不要写进“按姓氏笔画”",
    "check the order; press changes nothing; take roles in order of rank out of 'by_strokes'",
)
COVER_FEATURES = Rule(
    "S607",
    WARNING,
    "封面的“本期关注”太多：{count} 条，约 {lines} 行",
    "there are too many features on the cover: {count}, about {lines} lines",
    "留最要紧的四条，每条不超过 22 个字",
    "keep four of them, none of more than 22 characters",
)
HIGHLIGHT_UNKNOWN = Rule(
    "S608",
    WARNING,
    "“目录重点”写的“{name}”不在本期文章里",
    "'{name}', the highlight of the contents, is not among the articles",
    "写“文章”里列着的文件名",
    "write the name of a file that the issue runs",
)
ISSUE_STATED = Rule(
    "S609",
    NOTE,
    "这里写着“{words}”，本期是{right}",
    "'{words}' stands here; this issue is {right}",
    "期号由 press 排，不用另写；说的是另一期，就不必改",
    "press prints the numbers; let it be if another issue is meant",
)
ISSUE_STATED_FOR_ALL = Rule(
    "S612",
    NOTE,
    "publication.yaml 管各期，这里却写着“{words}”，以后各期都会照印",
    "publication.yaml is for all issues, but '{words}' stands here and will be printed in each",
    "删去它，期号由 press 排在版权页上面",
    "take it out: press prints the number at the head of the imprint",
)
PREFIX_UNKNOWN = Rule(
    "S610",
    WARNING,
    "“目录前缀”写的“{name}”不在本期文章里",
    "'{name}' has a prefix in the contents, but is not among the articles",
    "写“文章”里列着的文件名",
    "write the name of a file that the issue runs",
)
FILLER_EMPTY = Rule(
    "S611",
    WARNING,
    "第 {number} 项补白没有{lacks}，用到它时是一面空白",
    "filler {number} has no {lacks}: the page it fills stays blank",
    "补上{lacks}；要的就是空白，写“种类: 空白”",
    "add it, or write 'kind: blank' if a blank page is wanted",
)
FILLER_AFTER = Rule(
    "S619",
    WARNING,
    "第 {number} 项补白“接在”的“{name}”不在本期文章里",
    "'{name}', which filler {number} is to follow, is not among the articles",
    "写“文章”里列着的文件名；删去“接在”，它就占一整面",
    "write the name of a file that the issue runs, or take 'after' out: it then fills a page",
)
JUMP_AFTER = Rule(
    "S614",
    Severity.ERROR,
    "“转接”要接在“{name}”后面，可是{why}",
    "the rest is to follow '{name}', but {why}",
    "写排在这一篇后面的文章的文件名",
    "write the name of a file that the running order lists further down",
)
JUMP_WORDS = Rule(
    "S615",
    Severity.ERROR,
    "“{name}”里没有以“{words}”开头的段落或小标题，不知道从哪里转",
    "no paragraph or heading of '{name}' begins with '{words}'",
    "照正文抄那一段开头的几个字；第一段前面要留下东西，不能从第一段转",
    "copy the first words of it from the text; the rest cannot begin with the first paragraph",
)
STROKES_ROLE = Rule(
    "S616",
    Severity.WARNING,
    "“按姓氏笔画”里写的“{role}”，名单里没有{meant}",
    "'by_strokes' names '{role}', which the list has not{meant}",
    "照“名单”里的写法写",
    "write it as 'members' has it",
)
FILLER_LONG = Rule(
    "S617",
    Severity.ERROR,
    "第 {number} 项补白的文字太长：约 {lines} 行，一面只排得下 {room} 行",
    "the words of filler {number} are too long: about {lines} lines where a page has room for {room}",
    "删短，或者写成一篇文章，列进“文章”",
    "shorten them, or make an article of them",
)
COVER_PHOTOS = Rule(
    "S620",
    Severity.ERROR,
    "{page}有 {count} 张照片，一面最多排 {most} 张",
    "{page} has {count} photographs; a page takes {most} at most",
    "留下最好的几张，其余的写进“图片页”，那里排不下会自动分成几面",
    "keep the best and put the others under 'photos', which go on as many pages as they need",
)
COVER_LONG = Rule(
    "S618",
    Severity.ERROR,
    "{page}的文字太长：约 {lines} 行，这一面只排得下 {room} 行",
    "the words of {page} are too long: about {lines} lines where there is room for {room}",
    "删短，或者写成一篇文章，列进“文章”",
    "shorten them, or make an article of them",
)
