"""Rules: what is wrong with source files, their YAML, and the keys and values in it.

``S0`` files and encodings, ``S1`` YAML, ``S2`` keys and values. Markdown is in ``markdown``, what an issue
as a whole lacks in ``issue``.
"""

from __future__ import annotations

from press.diagnostics.diagnostic import Rule, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

# -- files and encodings ---------------------------------------------------------------------------

FILE_MISSING = Rule(
    "S001",
    ERROR,
    "没有 {name} 这个文件{meant}",
    "there is no file {name}{meant}",
    "{help}",
    "{help}",
)
FILE_UNREADABLE = Rule(
    "S002",
    ERROR,
    "这个文件读不出来",
    "this file cannot be read",
    "看看它是不是文件夹、有没有读的权限，或者正被别的程序占用",
    "see whether it is a folder, lacks permission, or is held by another program",
)
FILE_TOO_LARGE = Rule(
    "S003",
    ERROR,
    "文件超过 {limit} MB，不像是文稿",
    "the file is larger than {limit} MB, which no copy is",
    "图片请放进 images 文件夹，不要粘贴在文字里",
    "put pictures into images/, not into the text",
)
ENCODING = Rule(
    "S004",
    ERROR,
    "文件不是 UTF-8 编码，看起来是 {name}",
    "the file is not UTF-8; it seems to be {name}",
    "运行 press check --convert 可以转换，或在编辑软件里另存为 UTF-8",
    "run 'press check --convert' to convert it, or save it as UTF-8",
)
ENCODING_UNKNOWN = Rule(
    "S005",
    ERROR,
    "文件不是 UTF-8 编码，也认不出是哪种编码，可能已经损坏",
    "the file is not UTF-8 nor any encoding we can tell; it may be damaged",
    "请用原来的编辑软件打开它，另存为 UTF-8",
    "open it in the program that wrote it and save it as UTF-8",
)
BYTE_ORDER_MARK = Rule(
    "S006",
    WARNING,
    "文件开头有一个看不见的 BOM 标记",
    "the file begins with a byte order mark, which cannot be seen",
    "不影响排版；运行 press check --convert 可以去掉，或另存为“UTF-8（无 BOM）”",
    "it does no harm here; 'press check --convert' takes it away",
)
STRAY_CHARACTER = Rule(
    "S007",
    ERROR,
    "这里有一个印不出来的字符（{code}）",
    "there is a character here that cannot be printed ({code})",
    "多半是转换或复制时留下的，请对照原稿删掉或改正",
    "it was most likely left by a conversion or by copying; mend it after the manuscript",
)
INVISIBLE_CHARACTER = Rule(
    "S008",
    WARNING,
    "这里有一个看不见的字符（{code}），排版时略去",
    "there is an invisible character here ({code}); it is left out",
    "多半是从网页复制来的，可以删掉",
    "it was most likely copied from a web page and can be deleted",
)

NOT_TEXT = Rule(
    "S009",
    ERROR,
    "这不是文字稿，是{kind}",
    "this is {kind}, not text",
    "把文字复制到 .md 文件里，存成 UTF-8",
    "copy its text into a .md file and save it as UTF-8",
)

FILE_OUTSIDE = Rule(
    "S010",
    ERROR,
    "这个文件是一个链接，指向工作区外面，press 不读",
    "this file is a link that leads out of the workspace, and is not read",
    "把真正的文件复制到这里",
    "copy the file itself here",
)

# -- YAML ------------------------------------------------------------------------------------------

TAB = Rule(
    "S101",
    ERROR,
    "这里有一个制表符（Tab），YAML 里只能用空格",
    "there is a tab here; YAML takes spaces only",
    "删掉它，改按空格键；缩进每层两个空格",
    "delete it and type spaces; two for each level",
)
WIDE_INDENT = Rule(
    "S102",
    ERROR,
    "这里的空格是全角的或不间断的，缩进只能用半角空格",
    "this blank is a full-width or no-break one; only plain spaces indent",
    "删掉它，在英文输入状态下按空格键；缩进每层两个空格",
    "delete it and type plain spaces, two for each level",
)
WIDE_COLON = Rule(
    "S103",
    ERROR,
    "“{key}”后面用了全角冒号“：”，要用半角冒号加一个空格“: ”",
    "'{key}' is followed by a full-width colon; it takes ': ', a half-width colon and a space",
)
COLON_SPACE = Rule(
    "S104",
    ERROR,
    "“{key}”的冒号后面要空一格（半角空格）",
    "the colon after '{key}' must be followed by a plain space",
)
DASH_SPACE = Rule(
    "S105",
    ERROR,
    "列表的减号后面要空一格",
    "the dash of a list must be followed by a space",
    "写成“- 01-要闻.md”这样",
    "as in '- 01-news.md'",
)
OTHER_DASH = Rule(
    "S106",
    ERROR,
    "列表每项前面要用半角减号和空格“- ”，这里是“{mark}”",
    "each item of a list begins with '- ', a half-width dash and a space; this is '{mark}'",
)
RESERVED_START = Rule(
    "S107",
    ERROR,
    "内容不能直接以“{mark}”开头",
    "a value cannot begin with '{mark}' as it is",
    '把整个内容放进半角引号，如 "{mark}……"',
    "put the whole value between half-width quotation marks",
)
COLON_IN_VALUE = Rule(
    "S108",
    ERROR,
    "内容里有半角冒号加空格，会被当作另一项",
    "the value holds a half-width colon and a space, which reads as another key",
    "文字里的冒号改用全角“：”，或把整个内容放进半角引号",
    "write the full-width colon in text, or put the value between half-width quotation marks",
)
UNCLOSED_QUOTE = Rule(
    "S109",
    ERROR,
    "这个半角引号没有合上",
    "this quotation mark is never closed",
    "在内容末尾补上同样的半角引号；文字里的引号请用全角“ ”，不必再加半角引号",
    "close it with the same half-width mark",
)
TEXT_AFTER_QUOTE = Rule(
    "S110",
    ERROR,
    "半角引号合上以后又有文字",
    "there is more text after the closing quotation mark",
    "文字里的引号请用全角“ ”；半角引号要么包住整个内容，要么不用",
    "use full-width quotation marks in text; half-width ones go around the whole value or are left out",
)
TEXT_AFTER_BRACKET = Rule(
    "S111",
    ERROR,
    "以半角“{mark}”开头的内容会被当作列表，后面不能再有文字",
    "a value beginning with '{mark}' reads as a list, and no text may follow it",
    "改用全角括号，或把整个内容放进半角引号",
    "put the whole value between half-width quotation marks",
)
UNCLOSED_BRACKET = Rule(
    "S112",
    ERROR,
    "半角方括号或花括号没有合上，或者里面少了逗号",
    "a bracket is not closed, or a comma is missing inside it",
    "括号里每项用半角逗号隔开；也可以改成每行一项，前面加“- ”",
    "separate the items with half-width commas, or write one on each line after '- '",
)
ESCAPE = Rule(
    "S113",
    ERROR,
    "半角双引号里的反斜杠有特殊作用，这里的写法不对",
    "a backslash between double quotation marks is special; this one is not right",
    "删掉反斜杠，或把双引号换成单引号",
    "delete the backslash or use single quotation marks",
)
MISSING_COLON = Rule(
    "S114",
    ERROR,
    "这一行没有冒号，看不出是哪一项",
    "there is no colon in this line to tell which key it is",
    "写成“标题: 内容”；如果是上一行的继续，请比上一行多缩进两格",
    "write 'key: value'; a line that goes on from the one above is indented two spaces more",
)
INDENTATION = Rule(
    "S115",
    ERROR,
    "从这里起缩进不齐，看不出属于哪一项",
    "the indentation goes wrong here; it does not tell what belongs to what",
    "同一层的各行要左边对齐，下一层多缩进两个空格",
    "lines of one level stand flush, the next level two spaces further in",
)
DASH_PLACE = Rule(
    "S116",
    ERROR,
    "列表不能接在同一行里",
    "a list cannot begin on this line",
    "另起一行，缩进两格，每项前面加“- ”",
    "begin a new line, two spaces further in, with '- ' before each item",
)
SECOND_DOCUMENT = Rule(
    "S117",
    ERROR,
    "这里又有一行“---”，后面的内容读不到",
    "here is a second '---'; what follows it is not read",
    "删掉这一行",
    "delete this line",
)
SYNTAX = Rule(
    "S118",
    ERROR,
    "这里的写法看不懂",
    "this cannot be understood",
    "每项写成“名称: 内容”；内容里有特殊符号时，放进半角引号",
    "write 'key: value', and put a value with special marks between half-width quotation marks",
)
ALIAS = Rule(
    "S119",
    ERROR,
    "这里用了 YAML 的引用“{mark}”，press 不接受",
    "this is a YAML anchor or alias '{mark}', which press does not take",
    "请把内容直接写出来；如果只是文字以 & 或 * 开头，请加半角引号",
    "write the content itself; text that begins with & or * goes between quotation marks",
)
TAG = Rule(
    "S120",
    ERROR,
    "这里用了 YAML 的类型标记“!”，press 不接受",
    "this is a YAML tag '!', which press does not take",
    "删掉它；如果只是文字以 ! 开头，请加半角引号",
    "delete it; text that begins with ! goes between quotation marks",
)
YAML_TOO_LARGE = Rule(
    "S121",
    ERROR,
    "这一部分超过 {limit} 个字符，不像是期刊的设置",
    "this part is longer than {limit} characters, which no settings are",
    "正文请放进 articles 文件夹的 Markdown 文件里",
    "put copy into the Markdown files of articles/",
)
YAML_TOO_DEEP = Rule(
    "S122",
    ERROR,
    "缩进或括号套了 {limit} 层以上",
    "indentation or brackets are nested more than {limit} deep",
    "请照样例重写这一部分",
    "write this part again after the sample",
)
YAML_TOO_MANY = Rule(
    "S123",
    ERROR,
    "项目超过 {limit} 个，从这里起不再读",
    "there are more than {limit} entries; reading stops here",
    "请照样例重写这个文件",
    "write this file again after the sample",
)
KEY_NOT_WORD = Rule(
    "S124",
    ERROR,
    "冒号前面要是一个词，不能是列表或括号",
    "what stands before the colon must be one word, not a list or bracket",
)

EXTRA_COLON = Rule(
    "S125",
    ERROR,
    "“{key}”后面多写了一个冒号",
    "there is one colon too many after '{key}'",
    "只留一个半角冒号，后面空一格",
    "leave one half-width colon and a space",
)

WIDE_FLOW_COMMA = Rule(
    "S126",
    ERROR,
    "括号里的各项要用半角逗号“,”隔开，这里是全角的“，”",
    "what stands in brackets is separated by the half-width ',', and this one is full-width",
    "改成“, ”；逗号是内容的一部分，就给这一项加半角引号",
    "write ', '; if it is part of a value, put that between quotation marks",
)
WIDE_BRACE = Rule(
    "S127",
    ERROR,
    "这里用了全角的“{mark}”，不起作用",
    "'{mark}' is full-width and does nothing here",
    "改成半角的“{right}”，另一头也一样；也可以每行写一项",
    "write '{right}' and its other half, or one item on each line",
)

SYNTAX_RULES = frozenset(
    (
        TAB,
        WIDE_COLON,
        RESERVED_START,
        COLON_IN_VALUE,
        UNCLOSED_QUOTE,
        TEXT_AFTER_QUOTE,
        UNCLOSED_BRACKET,
        WIDE_FLOW_COMMA,
        WIDE_BRACE,
        ESCAPE,
        MISSING_COLON,
        INDENTATION,
        DASH_PLACE,
        SECOND_DOCUMENT,
        SYNTAX,
        KEY_NOT_WORD,
    )
)
"""What the parser says of broken YAML."""

# -- keys and values -------------------------------------------------------------------------------

NOTHING_WRITTEN = Rule(
    "S201",
    ERROR,
    "这里什么也没有写",
    "nothing is written here",
    "至少要有：{needs}",
    "it needs at least: {needs}",
)
NOT_KEYS = Rule(
    "S202",
    ERROR,
    "这里应当是几行“名称: 内容”，现在是{found}{more}",
    "here should be lines of 'key: value', but there is {found}{more}",
)
KEY_UNKNOWN = Rule(
    "S203",
    ERROR,
    "没有“{key}”这一项{meant}",
    "there is no key '{key}'{meant}",
    "{names}",
    "{names}",
)
KEY_ELSEWHERE = Rule(
    "S204",
    ERROR,
    "“{key}”这一项不写在这里，要写在{home}",
    "the key '{key}' does not stand here but {home}",
)
KEY_TWICE = Rule(
    "S205",
    ERROR,
    "“{key}”写了两次，第 {line} 行已经有了",
    "'{key}' is written twice; it stands in line {line} already",
    "删掉其中一个",
    "delete one of them",
)
KEY_TWICE_SYNONYM = Rule(
    "S206",
    ERROR,
    "“{key}”和第 {line} 行的“{first}”是同一项，只能写一个",
    "'{key}' and '{first}' in line {line} are the same key; write only one",
)
KEY_MISSING = Rule(
    "S207",
    ERROR,
    "缺少{key}",
    "{key} is missing",
    "{help}",
    "{help}",
)
VALUE_MISSING = Rule(
    "S208",
    ERROR,
    "“{key}”后面没有内容",
    "there is nothing after '{key}'",
    "{help}",
    "{help}",
)
ITEM_EMPTY = Rule(
    "S209",
    ERROR,
    "“{key}”的列表里有一项是空的",
    "the list of '{key}' has an empty item",
    "补上内容，或删掉这一行",
    "fill it in or delete the line",
)
WRONG_TYPE = Rule(
    "S210",
    ERROR,
    "“{key}”要写{wanted}，这里是{found}{more}",
    "'{key}' takes {wanted}; this is {found}{more}",
)
WRONG_WORD = Rule(
    "S211",
    ERROR,
    "“{key}”不能写“{text}”{meant}",
    "'{key}' cannot be '{text}'{meant}",
    "可以写：{words}",
    "it takes: {words}",
)
WRONG_WORD_OR_SWITCH = Rule(
    "S212",
    ERROR,
    "“{key}”不能写“{text}”{meant}",
    "'{key}' cannot be '{text}'{meant}",
    "可以写：是、否、{words}",
    "it takes: true, false, {words}",
)
NO_SUCH_DATE = Rule(
    "S213",
    ERROR,
    "“{key}”写的 {text} 在日历上没有这一天",
    "'{key}' says {text}, a day that the calendar does not have",
    "请核对月份和日子",
    "check the month and the day",
)
WIDE_COMMA = Rule(
    "S214",
    ERROR,
    "“{key}”的方括号里要用半角逗号“,”隔开",
    "the items of '{key}' in brackets are separated by the half-width ','",
    "也可以改成每行一项，前面加“- ”；逗号如果是名称的一部分，请给这一项加半角引号",
    "or write one on each line after '- '; a comma that is part of a name needs quotation marks around it",
)
OUT_OF_LIMITS = Rule(
    "S215",
    ERROR,
    "“{key}”{limit}",
    "'{key}' {limit}",
    "{help}",
    "{help}",
)
COMMENT_CUTS = Rule(
    "S216",
    WARNING,
    "“{key}”里从井号起的文字被当作说明，不会排出来",
    "in '{key}' the text from the # on reads as a comment and is not printed",
    "要排出来，请把整个内容放进半角引号；真是说明，请在井号后空一格",
    "to print it, put the value between quotation marks; for a comment, leave a space after the #",
)
WIDE_BRACKETS = Rule(
    "S217",
    ERROR,
    "“{key}”的列表不能用全角括号“{mark}”",
    "the list of '{key}' cannot stand in full-width brackets '{mark}'",
    "每行写一项，前面加“- ”；或用半角方括号和半角逗号 [甲, 乙]",
    "write one item on each line after '- ', or use [a, b] with half-width marks",
)
