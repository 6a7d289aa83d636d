"""Rules: preflight of a PDF file as a whole, its pages and boxes, and what it claims to be."""

from __future__ import annotations

from press.diagnostics.diagnostic import Rule, Severity

UNREADABLE = Rule(
    "P001",
    Severity.ERROR,
    zh="这个文件不能当 PDF 打开（{reason}）",
    en="it cannot be opened as a PDF ({reason})",
    hint_zh="换一份完好的 PDF；是从网上或微信收来的，请对方重新发一次",
    hint_en="get a sound copy; if it was sent to you, ask for it again",
    clause="ISO 32000-1, 7.5",
)

LOCKED = Rule(
    "P002",
    Severity.ERROR,
    zh="文件加了密码，打不开",
    en="the file is locked with a password",
    hint_zh="请作者去掉密码后重新导出",
    hint_en="ask its author to export it again without a password",
    clause="ISO 15930-7 and -4 (encryption); ISO 32000-1, 7.6",
)

DAMAGED = Rule(
    "P003",
    Severity.ERROR,
    zh="文件有损坏，修补后才能打开（{reason}）",
    en="the file is damaged and was mended to open it ({reason})",
    hint_zh="从原来的软件重新导出，不要直接送印",
    hint_en="export it again from its program; do not send it to print as it is",
    clause="ISO 32000-1, 7.5",
)

NO_PAGES = Rule(
    "P004",
    Severity.ERROR,
    zh="文件里一页也没有",
    en="the file has no pages",
    hint_zh="从原来的软件重新导出",
    hint_en="export it again",
    clause="ISO 32000-1, 7.7.3",
)

TOO_MUCH = Rule(
    "P005",
    Severity.ERROR,
    zh="没有查完：{reason}",
    en="not examined to its end: {reason}",
    hint_zh="文件可能有问题，请从原来的软件重新导出；或拆成几份再查",
    hint_en="the file may be faulty: export it again, or examine it in parts",
)

BROKEN_CONTENT = Rule(
    "P006",
    Severity.ERROR,
    zh="这一页的内容读不下去：{reason}",
    en="the page's content cannot be read: {reason}",
    hint_zh="从原来的软件重新导出这一页",
    hint_en="export the page again",
    clause="ISO 32000-1, 7.8",
)

EXTERNAL = Rule(
    "P007",
    Severity.ERROR,
    zh="内容放在文件外面（{name}），印刷厂拿不到",
    en="content lies outside the file ({name}), where the printing house cannot get it",
    hint_zh="把用到的内容都放进 PDF 里再导出",
    hint_en="put everything into the PDF and export it again",
    clause="ISO 15930-7 and -4 (complete exchange); ISO 32000-1, 7.11",
)

UNFINISHED = Rule(
    "P008",
    Severity.WARNING,
    zh="页数太多，只查到第 {last} 页，后面的没有查",
    en="too many pages: examined up to page {last}, not beyond",
    hint_zh="把文件拆成几份再查",
    hint_en="examine the file in parts",
)

NO_TRIM = Rule(
    "P501",
    Severity.ERROR,
    zh="没有成品框（TrimBox），印刷厂不知道裁到哪里",
    en="there is no trim box: nobody knows where to cut",
    hint_zh="导出时设好成品尺寸和出血",
    hint_en="export it with trim size and bleed set",
    clause="ISO 15930-7 and -4 (page boxes); ISO 32000-1, 14.11.2",
)

TRIM_AND_ART = Rule(
    "P502",
    Severity.ERROR,
    zh="成品框和作品框（ArtBox）只能有一个",
    en="a page has either a trim box or an art box, not both",
    hint_zh="导出时不要写 ArtBox",
    hint_en="export it without an art box",
    clause="ISO 15930-7 and -4 (page boxes)",
)

BOXES_ASTRAY = Rule(
    "P503",
    Severity.ERROR,
    zh="{inner} 超出了 {outer}",
    en="the {inner} lies outside the {outer}",
    hint_zh="重新导出；成品框要在出血框里，出血框要在纸张里",
    hint_en="export it again: the trim lies inside the bleed, the bleed inside the paper",
    clause="ISO 15930-7 and -4 (page boxes); ISO 32000-1, 14.11.2",
)

UNEQUAL = Rule(
    "P504",
    Severity.ERROR,
    zh="成品尺寸是 {size}，别的页是 {usual}",
    en="the trim is {size}, on the other pages {usual}",
    hint_zh="各页的成品尺寸要一样大；横放的页请转成竖放",
    hint_en="all pages must be of one trim size; turn pages that lie on their side",
    clause="trade custom",
)

LITTLE_BLEED = Rule(
    "P505",
    Severity.ERROR,
    zh="出血只有 {bleed} mm，要 {wanted} mm",
    en="the bleed is {bleed} mm, it should be {wanted} mm",
    hint_zh="导出时把出血设成 {wanted} mm",
    hint_en="export it with {wanted} mm of bleed",
    clause="trade custom",
)

ODD_SIZE = Rule(
    "P506",
    Severity.NOTE,
    zh="成品尺寸 {size}，不是常用的开本",
    en="the trim is {size}, which is no usual format",
    hint_zh="和印刷厂核对开本",
    hint_en="ask the printing house about the format",
    clause="GB/T 788, GB/T 148",
)

NOT_BY_FOUR = Rule(
    "P507",
    Severity.WARNING,
    zh="共 {pages} 页，不是 {leaf} 的倍数，骑马钉、胶装都要多出空白页",
    en="{pages} pages, not a multiple of {leaf}: binding adds blank ones",
    hint_zh="补到 {more} 页，或告诉印刷厂空白页加在哪里",
    hint_en="bring it to {more} pages, or say where blank pages go",
    clause="trade custom",
)

TOO_THICK = Rule(
    "P508",
    Severity.NOTE,
    zh="共 {pages} 页，骑马钉一般不超过 64 页",
    en="{pages} pages: saddle stitching ends at about 64",
    hint_zh="改用胶装，或问印刷厂这种纸能钉多少页",
    hint_en="have it perfect-bound, or ask what this paper allows",
    clause="trade custom",
)

BLANK = Rule(
    "P509",
    Severity.WARNING,
    zh="这一页是空白的",
    en="the page is blank",
    hint_zh="本来就该空的，核可它；不该空的，查一下漏了什么",
    hint_en="sign it off if it should be blank; if not, see what is missing",
    clause="trade custom",
)

TURNED = Rule(
    "P510",
    Severity.WARNING,
    zh="这一页用旋转或缩放设置转过（{how}），拼版时容易弄错",
    en="the page is turned or scaled by a setting ({how}), which imposition may get wrong",
    hint_zh="导出时让页面本身就是正的、原大的",
    hint_en="export the page upright and at its size",
    clause="ISO 32000-1, 7.7.3.3",
)

SPREAD = Rule(
    "P511",
    Severity.WARNING,
    zh="这一页看来是对开的跨页（{size}）",
    en="this seems to be a reader's spread ({size})",
    hint_zh="一页一页地交，不要交跨页，除非印刷厂要",
    hint_en="supply single pages, not spreads, unless the house asks for them",
    clause="trade custom",
)

CLAIMS_NOTHING = Rule(
    "P701",
    Severity.WARNING,
    zh="文件没有声明按哪个印刷标准（PDF/X）制作",
    en="the file claims no print standard (PDF/X)",
    hint_zh="导出时选 PDF/X-4 或 PDF/X-1a",
    hint_en="export it as PDF/X-4 or PDF/X-1a",
    clause="ISO 15930-7 and -4 (version identification)",
)

CLAIMS_OTHER = Rule(
    "P702",
    Severity.ERROR,
    zh="文件声明的是 {claim}，印刷厂要 {wanted}",
    en="the file claims {claim}, the printing house wants {wanted}",
    hint_zh="按 {wanted} 重新导出，或和印刷厂说好",
    hint_en="export it as {wanted}, or come to terms with the house",
    clause="ISO 15930-7 and -4 (version identification)",
)

CLAIM_UNSURE = Rule(
    "P703",
    Severity.ERROR,
    zh="印刷标准的声明不一致或写得不对：{what}",
    en="the claim of a print standard is inconsistent or wrong: {what}",
    hint_zh="从原来的软件重新导出",
    hint_en="export it again",
    clause="ISO 15930-7 and -4 (version identification)",
)

TRAPPED = Rule(
    "P704",
    Severity.ERROR,
    zh="没有说明是否做过陷印（Trapped 要写 True 或 False）",
    en="it is not said whether the file is trapped (Trapped must be True or False)",
    hint_zh="导出时把“陷印”设成否（一般都没有做）",
    hint_en="export it with 'trapped' set to no, as is usual",
    clause="ISO 15930-7 and -4 (trapping); ISO 32000-1, 14.11.6",
)

NO_INTENT = Rule(
    "P705",
    Severity.ERROR,
    zh="没有输出条件（OutputIntent），不知道按什么纸、什么墨分的色",
    en="there is no output intent: nobody knows for which paper and inks the colours are made",
    hint_zh="导出时选好输出条件，如 FOGRA39",
    hint_en="export it with an output intent, such as FOGRA39",
    clause="ISO 15930-7 and -4 (output intent); ISO 32000-1, 14.11.5",
)

MANY_INTENTS = Rule(
    "P706",
    Severity.ERROR,
    zh="有 {count} 个印刷输出条件，只能有一个",
    en="there are {count} print output intents, only one is allowed",
    hint_zh="从原来的软件重新导出",
    hint_en="export it again",
    clause="ISO 15930-7 and -4 (output intent)",
)

INTENT_UNNAMED = Rule(
    "P707",
    Severity.ERROR,
    zh="输出条件缺 {key}",
    en="the output intent lacks {key}",
    hint_zh="从原来的软件重新导出，并写全输出条件",
    hint_en="export it again with the whole output intent",
    clause="ISO 15930-7 and -4 (output intent); ISO 32000-1, 14.11.5",
)

OTHER_CONDITION = Rule(
    "P708",
    Severity.ERROR,
    zh="输出条件是“{found}”，印刷厂要“{wanted}”",
    en="the output intent is '{found}', the printing house wants '{wanted}'",
    hint_zh="按印刷厂的输出条件重新分色",
    hint_en="separate the colours again for the house's condition",
    clause="ISO 15930-7 and -4 (output intent)",
)

WRONG_PROFILE = Rule(
    "P709",
    Severity.ERROR,
    zh="输出条件带的特性文件不对：{what}",
    en="the output intent's profile is wrong: {what}",
    hint_zh="换成印刷厂给的 CMYK 输出特性文件",
    hint_en="use the CMYK output profile that the house names",
    clause="ISO 15930-7 and -4 (output intent); ICC.1, 7.2",
)

PARTICULARS = Rule(
    "P710",
    Severity.ERROR,
    zh="文件信息缺 {key}",
    en="the file's information lacks {key}",
    hint_zh="从原来的软件重新导出，填上标题",
    hint_en="export it again, with a title",
    clause="ISO 15930-7 and -4 (document information); ISO 32000-1, 14.3.3",
)

NEWER = Rule(
    "P711",
    Severity.ERROR,
    zh="文件是 PDF {version}，{standard} 只能用到 {highest}",
    en="it is PDF {version}, {standard} allows {highest} at most",
    hint_zh="导出时选 PDF {highest}",
    hint_en="export it as PDF {highest}",
    clause="ISO 15930-7 and -4 (PDF version)",
)

NOT_CONFORMING = Rule(
    "P712",
    Severity.ERROR,
    zh="声明是 {claim}，但 {program} 说不合格（{clause}）：{said}",
    en="it claims {claim}, but {program} finds it does not conform ({clause}): {said}",
    hint_zh="请做这个文件的人改正后重新导出",
    hint_en="have it corrected and exported again",
)

NOT_JUDGED = Rule(
    "P713",
    Severity.WARNING,
    zh="声明是 {claim}，这台机器上没有 {program}，没有核对",
    en="it claims {claim}, but {program} is not on this machine: not judged",
    hint_zh="运行 press doctor 看怎么装 {program}",
    hint_en="run 'press doctor' to see how to get {program}",
)

NOT_READ = Rule(
    "P714",
    Severity.WARNING,
    zh="{program} 没有读完这个文件：{said}",
    en="{program} could not read the file: {said}",
    hint_zh="从原来的软件重新导出，再查一遍",
    hint_en="export it again and try once more",
)

STRUCTURE = Rule(
    "P715",
    Severity.WARNING,
    zh="{program} 发现文件结构有问题：{said}",
    en="{program} finds the file's structure faulty: {said}",
    hint_zh="从原来的软件重新导出",
    hint_en="export it again",
    clause="ISO 32000-1, 7.5",
)

LIVE = Rule(
    "P601",
    Severity.ERROR,
    zh="有透明效果（{what}），{standard} 不许有",
    en="there is live transparency ({what}), which {standard} forbids",
    hint_zh="导出前拼合透明度，或者和印刷厂商定用 PDF/X-4",
    hint_en="flatten transparency before export, or agree on PDF/X-4",
    clause="ISO 15930-4 (transparency); ISO 32000-1, 11",
)

LAYERS = Rule(
    "P602",
    Severity.WARNING,
    zh="文件分了图层（{names}），印的时候可能开错",
    en="the file has layers ({names}), and the wrong ones may be printed",
    hint_zh="导出时合并图层",
    hint_en="merge layers on export",
    clause="ISO 15930-7 (optional content); ISO 32000-1, 8.11",
)

LAYERS_FORBIDDEN = Rule(
    "P603",
    Severity.ERROR,
    zh="文件分了图层（{names}），{standard} 不许有",
    en="the file has layers ({names}), which {standard} forbids",
    hint_zh="导出时合并图层",
    hint_en="merge layers on export",
    clause="ISO 15930-4 (PDF 1.4)",
)

ANNOTATION = Rule(
    "P604",
    Severity.ERROR,
    zh="版面里有批注或链接（{kind}），会挡住内容或印出来",
    en="there is an annotation or link on the page ({kind}): it may hide matter, or be printed",
    hint_zh="送印前删去批注、链接和表单",
    hint_en="remove comments, links and form fields before print",
    clause="ISO 15930-7 and -4 (annotations); ISO 32000-1, 12.5",
)

ATTACHED = Rule(
    "P605",
    Severity.WARNING,
    zh="文件里夹带了别的文件：{names}",
    en="other files are embedded: {names}",
    hint_zh="送印前删去附件",
    hint_en="remove attachments before print",
    clause="ISO 15930-7 and -4 (complete exchange); ISO 32000-1, 7.11.4",
)

SCRIPT = Rule(
    "P606",
    Severity.ERROR,
    zh="文件里有脚本或自动动作（{what}）",
    en="the file has scripts or actions ({what})",
    hint_zh="删去脚本、动作后重新导出；来路不明的文件不要打开",
    hint_en="remove them and export it again; do not open files of unknown origin",
    clause="ISO 15930-7 and -4 (actions); ISO 32000-1, 12.6",
)

FORM = Rule(
    "P607",
    Severity.ERROR,
    zh="文件里有可填写的表单",
    en="the file has form fields to fill in",
    hint_zh="送印前把表单合到版面里",
    hint_en="flatten the form before print",
    clause="ISO 15930-7 and -4 (annotations); ISO 32000-1, 12.7",
)

ENCRYPTED = Rule(
    "P608",
    Severity.ERROR,
    zh="文件有加密限制（不要密码也能看，但印刷标准不许）",
    en="the file is encrypted; it opens without a password, but no print standard allows it",
    hint_zh="导出时不要设任何安全选项",
    hint_en="export it without security settings",
    clause="ISO 15930-7 and -4 (encryption); ISO 32000-1, 7.6",
)

__all__ = [
    "ANNOTATION",
    "ATTACHED",
    "BLANK",
    "BOXES_ASTRAY",
    "BROKEN_CONTENT",
    "CLAIMS_NOTHING",
    "CLAIMS_OTHER",
    "CLAIM_UNSURE",
    "DAMAGED",
    "ENCRYPTED",
    "EXTERNAL",
    "FORM",
    "INTENT_UNNAMED",
    "LAYERS",
    "LAYERS_FORBIDDEN",
    "LITTLE_BLEED",
    "LIVE",
    "LOCKED",
    "MANY_INTENTS",
    "NEWER",
    "NOT_BY_FOUR",
    "NOT_CONFORMING",
    "NOT_JUDGED",
    "NOT_READ",
    "NO_INTENT",
    "NO_PAGES",
    "NO_TRIM",
    "ODD_SIZE",
    "OTHER_CONDITION",
    "PARTICULARS",
    "SCRIPT",
    "SPREAD",
    "STRUCTURE",
    "TOO_MUCH",
    "TOO_THICK",
    "TRAPPED",
    "TRIM_AND_ART",
    "TURNED",
    "UNEQUAL",
    "UNFINISHED",
    "UNREADABLE",
    "WRONG_PROFILE",
]
