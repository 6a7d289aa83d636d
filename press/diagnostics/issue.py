"""Rules: what an issue as a whole lacks: articles, front matter, numbers, dates, pictures."""

from __future__ import annotations

from press.diagnostics.diagnostic import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

# -- running order ---------------------------------------------------------------------------------

ARTICLE_MISSING = Rule(
    "S401",
    ERROR,
    "articles 文件夹里没有“{name}”这个文件{meant}",
    "there is no file '{name}' in articles/{meant}",
    "文件名要和 articles 文件夹里的一样，字母大小写也要一样",
    "write the name as it stands in articles/, with the same capitals",
)
ARTICLES_TOGETHER = Rule(
    "S414",
    ERROR,
    "这里把 {count} 个文件写成了一个：“{name}”",
    "{count} files are written as one here: '{name}'",
    "文件之间用半角逗号加空格隔开，外面加方括号：[{right}]",
    "put a comma and a space between them, and brackets around: [{right}]",
)
ARTICLE_TWICE = Rule(
    "S402",
    ERROR,
    "“{name}”列了两次，{where}已经有了",
    "'{name}' is listed twice; see {where}",
    "删掉其中一个",
    "delete one of them",
)
ARTICLE_NOT_LISTED = Rule(
    "S403",
    WARNING,
    "articles 文件夹里有“{name}”，但本期没有排它",
    "articles/ holds '{name}', but the issue does not run it",
    "要排，就写进 issue.yaml 的“文章”；不排，就移出这个文件夹",
    "list it in issue.yaml, or move it out of the folder",
)
ARTICLE_OUTSIDE = Rule(
    "S404",
    ERROR,
    "“{name}”不在本期的 articles 文件夹里",
    "'{name}' is not inside the issue's articles/",
    "把文件复制到 articles 文件夹，只写文件名",
    "copy the file into articles/ and write its name only",
)
ARTICLE_EMPTY = Rule(
    "S405",
    ERROR,
    "这篇文章没有正文",
    "this article has no text",
    "在文件头的第二个“---”下面写正文",
    "write the text below the second '---'",
)
ATTACHMENT_NESTED = Rule(
    "S406",
    ERROR,
    "附件里不能再带附件",
    "an attachment cannot have attachments of its own",
    "请都列在正文文件的“附件”里",
    "list them all in the article's own front matter",
)
ATTACHMENT_LISTED = Rule(
    "S407",
    ERROR,
    "“{name}”是“{owner}”的附件，不要再列进“文章”",
    "'{name}' is an attachment of '{owner}' and does not stand in the running order as well",
    "删掉这一行，附件跟着正文排；要单独成篇，就从“{owner}”的“附件”里删掉",
    "delete this line: an attachment follows its article; or take it out of the attachments of '{owner}'",
)
COLUMN_UNKNOWN = Rule(
    "S408",
    WARNING,
    "publication.yaml 里没有“{column}”这个栏目{meant}",
    "publication.yaml has no department '{column}'{meant}",
    "栏目名两处要写得一样；新栏目请加进 publication.yaml 的“栏目”，才有自己的颜色和样式",
    "write it alike in both; a new one goes under 'departments' to have a look of its own",
)

COLUMN_DIFFERS = Rule(
    "S409",
    WARNING,
    "“栏目”写的是“{own}”，issue.yaml 却把这篇排在“{column}”里",
    "'column' is '{own}', but issue.yaml runs this article in '{column}'",
    "照 issue.yaml 的排；排错了栏目就把它移过去，没有排错就删去这一行",
    "issue.yaml decides: move the article there, or delete this line",
)
TITLE_TWICE = Rule(
    "S413",
    NOTE,
    "标题和“{other}”的一样",
    "the title is that of '{other}'",
    "看看是不是同一篇贴了两次",
    "was the same article pasted twice?",
)

# -- front matter ----------------------------------------------------------------------------------

FRONT_MISSING = Rule(
    "S410",
    ERROR,
    "文件开头没有文件头",
    "the file has no front matter",
    "最前面写三行：“---”“标题: 文章的标题”“---”，下面再写正文",
    "begin with three lines: '---', 'title: ...', '---', and the text below",
)
FRONT_UNCLOSED = Rule(
    "S411",
    ERROR,
    "文件头没有结束",
    "the front matter is never closed",
    "在文件头的最后一项下面另起一行写“---”",
    "write '---' on a line of its own below its last key",
)
FRONT_MARK = Rule(
    "S412",
    ERROR,
    "文件头的分隔行要写三个半角减号“---”，这里是“{mark}”",
    "front matter is marked off by '---', three half-width dashes; this is '{mark}'",
)

# -- numbers and dates -----------------------------------------------------------------------------

NUMBER_FOLLOWS = Rule(
    "S420",
    ERROR,
    "期号 {number} 接不上：上一期（{folder}）是第 {last} 期，本期应当是第 {right} 期",
    "number {number} does not follow: the last issue ({folder}) is {last}, so this is {right}",
    "如果中间有几期不在这里，用“上期期号”写明上一期的期号",
    "if issues between are not kept here, give 'previous'",
)
NUMBER_NEW_YEAR = Rule(
    "S421",
    ERROR,
    "期号 {number} 接不上：新的一年从第 1 期起（上一期 {folder} 在 {year} 年）",
    "number {number} does not follow: a new year begins with 1 (the last issue, {folder}, is of {year})",
    "期号一直累计的，在 publication.yaml 的“编号”里写“重新编号: 累计”；前几期不在这里的，用“上期期号”写明",
    "write 'restart: never' in publication.yaml if numbers run on; give 'previous' if issues are elsewhere",
)
NUMBER_PREVIOUS = Rule(
    "S422",
    ERROR,
    "期号 {number} 接不上：“上期期号”写的是 {last}，本期应当是第 {right} 期",
    "number {number} does not follow: 'previous' is {last}, so this is {right}",
)
TOTAL_FOLLOWS = Rule(
    "S423",
    ERROR,
    "总期号 {total} 接不上：上一期（{folder}）总第 {last} 期，本期应当是总第 {right} 期",
    "total {total} does not follow: the last issue ({folder}) has {last}, so this has {right}",
)
TOTAL_MISSING = Rule(
    "S424",
    WARNING,
    "上一期（{folder}）有总期号 {last}，本期没有写",
    "the last issue ({folder}) has the total {last}; this one has none",
    "加上“总期号: {right}”",
    "add 'total: {right}'",
)
TOTAL_FIRST = Rule(
    "S425",
    ERROR,
    "这是库里最早的一期，总期号应当是 publication.yaml 写的 {right}，这里是 {total}",
    "this is the oldest issue here; its total should be {right}, as publication.yaml has it, not {total}",
)
NUMBER_FOLDER = Rule(
    "S426",
    WARNING,
    "文件夹叫 {folder}，期号却是 {year} 年第 {number} 期",
    "the folder is {folder}, but the issue is number {number} of {year}",
    "改文件夹的名字，或改期号、日期",
    "rename the folder, or mend number or date",
)
PRINTED_BEFORE = Rule(
    "S427",
    ERROR,
    "印发日期 {printed} 早于编发日期 {date}",
    "the date printed, {printed}, is before the date of the issue, {date}",
    "请核对两个日期",
    "check both dates",
)
DATE_LATER = Rule(
    "S428",
    WARNING,
    "这里的日期 {later} 晚于本期的编发日期 {date}",
    "this date, {later}, is later than the issue's, {date}",
    "请核对两个日期",
    "check both dates",
)
DATE_BACKWARDS = Rule(
    "S429",
    ERROR,
    "期号比第 {last} 期（{folder}）大，日期 {date} 却更早",
    "the number is above {last} ({folder}), but the date {date} is earlier",
    "请核对期号和日期",
    "check number and date",
)
KIND_UNKNOWN = Rule(
    "S430",
    ERROR,
    "没有“{kind}”这个种类的版式{meant}",
    "there is no layout of the kind '{kind}'{meant}",
    "可以写：{kinds}",
    "it takes: {kinds}",
)

STYLE_MISSING = Rule(
    "S432",
    ERROR,
    "styles 文件夹里没有样式表“{name}”{meant}",
    "there is no stylesheet '{name}' in the folder styles{meant}",
    "把它放进工作区的 styles 文件夹；文件名要写全，字母大小写也要一样",
    "put it into the workspace's folder styles; write the whole name, capitals as they are",
)
TRIM_UNKNOWN = Rule(
    "S431",
    ERROR,
    "开本“{words}”看不懂",
    "the trim size '{words}' is not known",
    "写 {names}，或宽x高，如 210x285",
    "write {names}, or width x height such as 210x285",
)
TRIM_RANGE = Rule(
    "S433",
    ERROR,
    "开本“{words}”太{size}，不像一本刊物",
    "the trim size '{words}' is too {size} for a journal",
    "宽 {widths} 毫米、高 {heights} 毫米之间都可以，如 210x285",
    "between {widths} mm wide and {heights} mm high, such as 210x285",
)

# -- markings --------------------------------------------------------------------------------------

SECRECY_FORM = Rule(
    "S440",
    WARNING,
    "密级没有“{text}”这样的写法",
    "there is no classification '{text}'",
    "写绝密、机密或秘密，期限写在“★”后面，如 秘密★6个月；不涉密的，改用“提示语”，如 内部资料　注意保存",
    "write 绝密, 机密 or 秘密, then the term after ★, as in 秘密★6个月; for anything else use 'notice'",
)
URGENCY_FORM = Rule(
    "S441",
    WARNING,
    "紧急程度没有“{text}”这样的写法",
    "there is no degree of urgency '{text}'",
    "写特急或加急",
    "write 特急 or 加急",
)

# -- pictures --------------------------------------------------------------------------------------

PICTURE_MISSING = Rule(
    "S501",
    ERROR,
    "找不到图片“{name}”{meant}",
    "there is no picture '{name}'{meant}",
    "把图片放进本期的 images 文件夹，写成 images/文件名",
    "put it into the issue's images/ and write images/name",
)
PICTURE_CASE = Rule(
    "S502",
    ERROR,
    "图片“{name}”的大小写不对，文件叫“{right}”",
    "the capitals of '{name}' are wrong; the file is called '{right}'",
    "照文件的名字写，换一台电脑也能找到",
    "write it as the file is called, so that it is found on every machine",
)
PICTURE_OUTSIDE = Rule(
    "S503",
    ERROR,
    "图片“{name}”不在本期的文件夹里",
    "the picture '{name}' is not inside the issue's folder",
    "把图片复制到本期的 images 文件夹，写成 images/文件名",
    "copy it into the issue's images/ and write images/name",
)
PICTURE_ON_WEB = Rule(
    "S504",
    ERROR,
    "“{name}”是网上的图片，press 不联网",
    "'{name}' is a picture on the web, and press does not go there",
    "先下载到本期的 images 文件夹，再写成 images/文件名",
    "save it into the issue's images/ first",
)
PICTURE_UNREADABLE = Rule(
    "S505",
    ERROR,
    "图片“{name}”打不开：文件不完整，或者不是图片",
    "the picture '{name}' cannot be read: it is damaged or no picture",
    "用看图软件打开试试；打不开就重新传一份",
    "try to open it in a viewer, and get it again if that fails",
)
PICTURE_FORMAT = Rule(
    "S506",
    ERROR,
    "图片“{name}”的格式（{format}）不能用",
    "the picture '{name}' is of a format that cannot be used ({format})",
    "请另存为 JPEG、PNG、TIFF 或 SVG；照片要 8 位 RGB、CMYK 或灰度",
    "save it as JPEG, PNG, TIFF or SVG; pictures with 8 bits of RGB, CMYK or grey",
)
PICTURE_TOO_LARGE = Rule(
    "S507",
    ERROR,
    "图片“{name}”太大（{size}），为安全起见没有打开",
    "the picture '{name}' is too large ({size}) and was not opened",
    "请缩小到每边 10000 像素、100 MB 以内",
    "bring it below 10000 pixels a side and 100 MB",
)
PICTURE_COARSE = Rule(
    "S508",
    ERROR,
    "图片“{name}”太小：排 {width} mm 宽只有 {ppi} ppi，印出来是糊的",
    "the picture '{name}' is too coarse: {ppi} ppi at {width} mm wide",
    "请换原图；实在没有，就用 :::图 写“宽: {share}%”，最多排 {most} mm 宽",
    "use the original, or 'width: {share}%' in :::figure; it goes up to {most} mm",
)
PICTURE_SOFT = Rule(
    "S509",
    WARNING,
    "图片“{name}”偏小：排 {width} mm 宽是 {ppi} ppi，印刷要 {wanted} ppi 左右",
    "the picture '{name}' is rather coarse: {ppi} ppi at {width} mm wide; print wants about {wanted}",
    "最好换原图，或排得窄一些（{good} mm 以内）",
    "better use the original, or set it within {good} mm",
)
DRAWING_STRIPPED = Rule(
    "S511",
    WARNING,
    "SVG 图“{name}”里有不能印的内容，已去掉：{what}",
    "the drawing '{name}' holds what cannot be printed, and it was left out: {what}",
    "在绘图软件里把外部图片嵌入文件、把网页文字转成普通文字，再导出",
    "embed linked pictures and turn foreign objects into text in the drawing program",
)
DRAWING_UNUSABLE = Rule(
    "S512",
    ERROR,
    "SVG 图“{name}”不能用：{why}",
    "the drawing '{name}' cannot be used: {why}",
    "在绘图软件里另存为“纯 SVG”，或导出成 300 ppi 的 PNG",
    "save it as plain SVG, or export it as a PNG of 300 ppi",
)
PICTURE_MUTE = Rule(
    "S513",
    WARNING,
    "图片“{name}”没有图注，也没有替代文字，看不见图的读者不知道画的是什么",
    "the picture '{name}' has neither a caption nor words for who cannot see it",
    "写上图注，或者写“替代文字: 画的是什么”",
    "give it a caption, or 'alt: what it shows'",
)
PICTURE_TINY = Rule(
    "S510",
    ERROR,
    "图片“{name}”只有 {pixels} 像素，印不出来",
    "the picture '{name}' has only {pixels} pixels, too few to print",
    "这多半是图标或缩略图，请换原图",
    "it is most likely an icon or a thumbnail; use the original",
)
