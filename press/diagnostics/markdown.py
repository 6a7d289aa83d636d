"""Rules: what is wrong in the Markdown of an article."""

from __future__ import annotations

from press.diagnostics.diagnostic import Rule, Severity

ERROR, NOTE, WARNING = Severity.ERROR, Severity.NOTE, Severity.WARNING

# -- inside a paragraph ----------------------------------------------------------------------------

RAW_HTML = Rule(
    "S301",
    ERROR,
    "这里有 HTML 标签 {tag}，正文里不能用",
    "there is an HTML tag {tag}, which copy cannot hold",
    "{instead}",
    "{instead}",
)
UNPAIRED = Rule(
    "S302",
    WARNING,
    "这里的“{mark}”没有配成对，会照样印出来",
    "'{mark}' has no partner here and will be printed as it is",
    "加粗写成 **文字**，星号和文字之间不空格；要印星号本身，前面加反斜杠 \\",
    "bold is **words** without blanks inside; to print the mark itself put a backslash before it",
)
PICTURE_INLINE = Rule(
    "S303",
    ERROR,
    "图片夹在文字里，要独占一行",
    "a picture stands within text; it must have a line of its own",
    "把图片移到单独一行，前后各空一行",
    "move it to its own line with an empty line before and after",
)
PICTURE_FORM = Rule(
    "S304",
    ERROR,
    "这像是一张图片，但写法不对",
    "this looks like a picture but is not written as one",
    "用半角符号写成 ![图题](images/文件名.jpg)",
    "write ![caption](images/name.jpg) with half-width marks",
)
LINK_TARGET = Rule(
    "S305",
    ERROR,
    "链接“{target}”不是网址或邮箱",
    "the link '{target}' is neither a web nor a mail address",
    "网址以 https:// 或 http:// 开头，邮箱以 mailto: 开头；只想印方括号，前面加反斜杠 \\",
    "begin with https://, http:// or mailto:",
)
NOTE_UNDEFINED = Rule(
    "S306",
    ERROR,
    "脚注 [^{name}] 没有注文{meant}",
    "the footnote [^{name}] has no text{meant}",
    "在文末另起一行写“[^{name}]: 注文”",
    "write '[^{name}]: text' on a line of its own",
)
NOTE_UNUSED = Rule(
    "S307",
    WARNING,
    "脚注 [^{name}] 的注文没有用到，不会印出来",
    "the text of footnote [^{name}] is never called and is not printed",
    "在正文里需要加注的地方写上 [^{name}]，或删掉注文",
    "write [^{name}] where the note belongs, or delete its text",
)
NOTE_TWICE = Rule(
    "S308",
    ERROR,
    "脚注 [^{name}] 的注文写了两次，第 {line} 行已经有了",
    "footnote [^{name}] is defined twice; see line {line}",
    "改用另一个编号",
    "give one of them another name",
)
NOTE_IN_NOTE = Rule(
    "S309",
    ERROR,
    "脚注里不能再加脚注",
    "a footnote cannot hold another footnote",
)

# -- headings and paragraphs -----------------------------------------------------------------------

HEADING_SPACE = Rule(
    "S310",
    WARNING,
    "井号后面没有空格，已当作标题",
    "there is no space after the #; it was read as a heading",
    "写成“{marks} 标题”；不是标题，就在井号前加反斜杠 \\",
    "write '{marks} heading', or put a backslash before the #",
)
HEADING_DEEP = Rule(
    "S311",
    ERROR,
    "标题最多四级（####）",
    "headings have four levels at most (####)",
    "第五层请写成普通段落",
    "write the fifth level as ordinary paragraphs",
)
HEADING_EMPTY = Rule(
    "S312",
    ERROR,
    "这一行只有井号，没有标题文字",
    "there is a # but no heading",
    "补上标题，或删掉这一行",
    "write the heading or delete the line",
)
WIDE_MARK = Rule(
    "S313",
    ERROR,
    "这里用了全角的“{mark}”，不起作用",
    "this is the full-width '{mark}', which means nothing here",
    "改成半角的“{instead}”",
    "use the half-width '{instead}'",
)
HEADING_IS_TITLE = Rule(
    "S314",
    WARNING,
    "正文开头又写了一遍标题“{title}”，会印两次",
    "the title '{title}' stands again at the head of the text and is printed twice",
    "删掉正文里的这一行",
    "delete this line",
)
LINES_JOINED = Rule(
    "S315",
    WARNING,
    "这里连续 {count} 行都以句号一类的标点结束，已接成一段",
    "{count} lines in a row end like paragraphs but were joined into one",
    "要各成一段，请在行与行之间空一行，或每行开头空两格（全角）",
    "for a paragraph each, leave an empty line between them",
)
CODE = Rule(
    "S316",
    ERROR,
    "这里是代码块（```），期刊里不排代码",
    "this is a code block (```), which a periodical does not set",
    "删掉这一行；要加框请用 :::框",
    "delete the line; for a box use :::box",
)
FOREIGN_MARK = Rule(
    "S317",
    WARNING,
    "“{mark}”是别的编辑软件的写法，在这里不起作用，会照样印出来",
    "'{mark}' belongs to other programs' Markdown and will be printed as it is",
    "{instead}",
    "{instead}",
)
PASTED_CLOSING = Rule(
    "S318",
    WARNING,
    "从这一行起像是{what}，写在正文里只会排成普通段落",
    "from this line on this looks like {what}; within the text it is set as ordinary paragraphs",
    "移到{where}",
    "move it to {where}",
)
TABBED_LINES = Rule(
    "S319",
    WARNING,
    "这里 {count} 行用制表符（Tab）隔开，像是从表格复制来的，会连成一段",
    "{count} lines here are parted by tabs, as if copied from a table, and will be run together",
    "前面加一行 :::表，后面加一行 :::，就排成表格",
    "put :::table on a line above and ::: below to make them a table",
)

# -- blocks ----------------------------------------------------------------------------------------

BLOCK_UNKNOWN = Rule(
    "S320",
    ERROR,
    "没有“{name}”这种块{meant}",
    "there is no block '{name}'{meant}",
    "可用的有：{names}",
    "there are: {names}",
)
BLOCK_UNCLOSED = Rule(
    "S321",
    ERROR,
    "“{name}”块没有结束",
    "the block '{name}' is never closed",
    "在它的最后一行下面另起一行写 :::",
    "write ::: on a line of its own below its last line",
)
BLOCK_IN_BLOCK = Rule(
    "S322",
    ERROR,
    "“{outer}”块里不能再套“{name}”块",
    "the block '{name}' cannot stand inside the block '{outer}'",
    "先用 ::: 结束“{outer}”，再开始“{name}”",
    "close '{outer}' with ::: before '{name}' begins",
)
BLOCK_STRAY_END = Rule(
    "S323",
    ERROR,
    "这里的 ::: 没有对应的开头",
    "this ::: closes nothing",
    "删掉它；如果要开始一个块，写成“:::图”这样",
    "delete it; a block begins with a name, as in ':::figure'",
)
BLOCK_EMPTY = Rule(
    "S325",
    ERROR,
    "“{name}”块里没有内容",
    "the block '{name}' is empty",
    "{help}",
    "{help}",
)
BLOCK_SHORT_MARK = Rule(
    "S330",
    ERROR,
    "块用三个冒号“:::”，这里只有“{mark}”",
    "a block is marked by three colons ':::'; this is '{mark}'",
)
OPTION_UNKNOWN = Rule(
    "S326",
    ERROR,
    "“{name}”块没有“{key}”这一项{meant}",
    "the block '{name}' has no option '{key}'{meant}",
    "可用的有：{names}；如果这是正文，请在它前面空一行",
    "there are: {names}; if this is text, leave an empty line before it",
)
OPTION_TWICE = Rule(
    "S327",
    ERROR,
    "“{key}”这一项写了两次",
    "the option '{key}' is written twice",
    "删掉其中一个",
    "delete one of them",
)
OPTION_VALUE = Rule(
    "S328",
    ERROR,
    "“{key}”不能写“{text}”",
    "'{key}' cannot be '{text}'",
    "{help}",
    "{help}",
)
FIGURE_WITHOUT_PICTURE = Rule(
    "S329",
    ERROR,
    "这里没有写图片文件",
    "no picture file is named here",
    "写成“:::图 images/文件名.jpg”；组图每行写一个文件",
    "write ':::figure images/name.jpg'; a group has one file on each line",
)

FRONT_KEY_IN_TEXT = Rule(
    "S353",
    WARNING,
    "“{key}”写在正文里，会照字印成一段",
    "'{key}' stands in the text and is printed as a paragraph",
    "移到文件头，也就是开头两个“---”之间，写成“{key}: …”",
    "move it to the front matter, between the two '---' at the beginning, as '{key}: …'",
)

# -- references to figures, tables and pages ---------------------------------------------------------

LABEL_UNKNOWN = Rule(
    "S331",
    ERROR,
    "这篇里没有代号是“{label}”的{kind}{meant}",
    "there is no {kind} with the label '{label}' in this article{meant}",
    "在那个{kind}的块里加一行“代号: {label}”",
    "add a line 'label: {label}' to its block",
)
LABEL_TWICE = Rule(
    "S332",
    ERROR,
    "代号“{label}”在这篇里用了两次",
    "the label '{label}' is given twice in this article",
    "每个图、表的代号都要不同",
    "every figure and table needs a label of its own",
)
MENTION_MISSING = Rule(
    "S333",
    WARNING,
    "文中提到{number}，但是{there}",
    "the text sends the reader to {number}, but {there}",
    "核对序号；图或表漏了的，补上；图题、表题前要写“{number}”",
    "check the number; its caption must begin with {number}",
)
MENTION_ORDER = Rule(
    "S334",
    WARNING,
    "{number}在{earlier}之后才提到：序号要按文中提到的先后编",
    "{number} is spoken of only after {earlier}: numbers follow the order of the text",
    "调换两个序号，或者改写这句；图、表写上“代号”，序号可以不写，由 press 编",
    "change the numbers or the sentence; with a 'label' numbers are worked out",
)
NUMBER_ORDER = Rule(
    "S335",
    WARNING,
    "{before}后面是{number}，应当是{wanted}",
    "{before} is followed by {number}; it should be {wanted}",
    "改序号，或者补上漏掉的",
    "mend the number, or add what is missing",
)
PAGE_UNKNOWN = Rule(
    "S336",
    ERROR,
    "找不到“{name}”的页码：本期没有这篇文章，这篇里也没有这个代号{meant}",
    "there is no page for '{name}': it is neither an article of this issue nor a label{meant}",
    "写“文章”里列着的文件名、文章的标题，或者图、表的代号",
    "write the name of a file that the issue runs, a title, or the label of a figure or table",
)

# -- tables ----------------------------------------------------------------------------------------

TABLE_NO_RULE = Rule(
    "S340",
    ERROR,
    "表格第一行下面缺少分隔行",
    "the line of dashes is missing below the table's first row",
    "表头下面另起一行写“{example}”",
    "write '{example}' below the header",
)
TABLE_TOO_MANY = Rule(
    "S341",
    ERROR,
    "这一行有 {count} 格，表头只有 {columns} 格",
    "this row has {count} cells where the header has {columns}",
    '看看是不是多写了“|”或逗号；数字里有逗号的格加半角引号，如 "1,200"；要印竖线本身，写成 \\|',
    "see whether there is a '|' or a comma too many; "
    'quote a cell with a comma, such as "1,200"; to print a bar write \\|',
)
TABLE_TOO_FEW = Rule(
    "S342",
    WARNING,
    "这一行只有 {count} 格，表头有 {columns} 格，缺的留空",
    "this row has {count} cells where the header has {columns}; the rest stay empty",
    "空着的格也要写出它的“|”或逗号；合并左边的格写“<<”，合并上面的格写“^^”",
    "write the bars or commas of empty cells too; '<<' joins the cell on the left, '^^' the one above",
)
TABLE_MERGE = Rule(
    "S343",
    ERROR,
    "这里的“{mark}”不能合并：{why}",
    "'{mark}' cannot join: {why}",
    "“<<”并入左边的格，“^^”并入上面的格；并成的格要是长方形",
    "'<<' joins the cell on the left, '^^' the one above; the result must be a rectangle",
)
TABLE_WIDE_BAR = Rule(
    "S344",
    ERROR,
    "表格里用了全角的“{mark}”，要用半角的“{instead}”",
    "the table has the full-width '{mark}' where '{instead}' belongs",
)
TABLE_RULE_CELLS = Rule(
    "S345",
    ERROR,
    "分隔行有 {count} 格，表头有 {columns} 格",
    "the line of dashes has {count} cells where the header has {columns}",
    "两行的格数要一样",
    "both lines need the same number of cells",
)
TABLE_QUOTE = Rule(
    "S346",
    ERROR,
    "表格数据里的半角引号没有配成对",
    "a quotation mark in the table's data has no partner",
    "补上引号，或改用全角引号",
    "close it, or use full-width marks",
)

# -- widths of marks -------------------------------------------------------------------------------

NARROW_MARKS = Rule(
    "S360",
    NOTE,
    "汉字中间有 {count} 处半角标点，头一处是“{mark}”",
    "{count} half-width marks stand among Han characters, first '{mark}'",
    "标点照写照印；要改就改成全角的“{instead}”，数字里的（1,200、8:30）不动",
    "marks are printed as written; put the full-width '{instead}', but leave those in numbers",
)
WIDE_FIGURES = Rule(
    "S361",
    NOTE,
    "有 {count} 处全角的数字或字母，头一处是“{mark}”",
    "figures or letters are full-width in {count} places, first '{mark}'",
    "改成半角的，字距才匀",
    "type them half-width; they are set too wide otherwise",
)

ENTRIES_JOINED = Rule(
    "S362",
    WARNING,
    "这里连续 {count} 行像是一行一项，已接成一段",
    "{count} lines in a row look like entries but were joined into one paragraph",
    "要一行一项，请在行与行之间空一行，或每行前面加“- ”",
    "leave an empty line between them, or begin each with '- '",
)

# -- journal blocks --------------------------------------------------------------------------------

DIALOGUE_WITHOUT_TURNS = Rule(
    "S350",
    ERROR,
    "“{name}”块里没有找到说话的人",
    "nobody speaks in the block '{name}'",
    "每段话前写上是谁说的和冒号，如“问：”“答：”“记者：”",
    "begin each turn with its speaker and a colon, such as 'Q:' and 'A:'",
)
ROSTER_EMPTY = Rule(
    "S351",
    ERROR,
    "“{name}”块里没有名字",
    "there are no names in the block '{name}'",
    "一行一组，如“柯山区：办公室、发改局”，名字之间用顿号",
    "write a group on each line: its name, a colon, the names between enumeration commas",
)
INFOGRAPHIC_WITHOUT_PANELS = Rule(
    "S352",
    ERROR,
    "“{name}”块里没有小标题，分不出栏块",
    "the block '{name}' has no headings to make panels of",
    "每一块前面写一个小标题，如“## 治水”",
    "begin each panel with a heading, such as '## Water'",
)
