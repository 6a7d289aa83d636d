"""Rules: preflight of type, pictures, lines and where they stand."""

from __future__ import annotations

from press.diagnostics.diagnostic import Rule, Severity

NOT_EMBEDDED = Rule(
    "P101",
    Severity.ERROR,
    zh="字体“{font}”没有嵌入，印刷厂会换成别的字",
    en="the font '{font}' is not embedded and will be replaced",
    hint_zh="导出时嵌入全部字体",
    hint_en="export it with all fonts embedded",
    clause="ISO 15930-7 and -4 (fonts); ISO 32000-1, 9.9",
)

TYPE3 = Rule(
    "P102",
    Severity.ERROR,
    zh="字体“{font}”是 Type 3，印出来常常发虚、发毛",
    en="the font '{font}' is of Type 3, which often prints rough",
    hint_zh="换一种字体，或从原来的软件重新导出",
    hint_en="use another font, or export it again",
    clause="trade custom; ISO 32000-1, 9.6.5",
)

MISSING_GLYPH = Rule(
    "P103",
    Severity.ERROR,
    zh="字体“{font}”缺字，印出来是空框或空白（{count} 个字）",
    en="the font '{font}' lacks glyphs: boxes or blanks are printed ({count} characters)",
    hint_zh="换一种有这些字的字体",
    hint_en="use a font that has the characters",
    clause="ISO 32000-1, 9.7.6.3",
)

NO_WIDTHS = Rule(
    "P104",
    Severity.WARNING,
    zh="字体“{font}”没有写全字宽，字可能叠在一起",
    en="the font '{font}' does not state all its widths: characters may overlap",
    hint_zh="从原来的软件重新导出",
    hint_en="export it again",
    clause="ISO 32000-1, 9.6.2, 9.7.4.3",
)

WHOLE_FONT = Rule(
    "P105",
    Severity.NOTE,
    zh="字体“{font}”整个嵌入了，没有只取用到的字",
    en="the font '{font}' is embedded whole, not only the glyphs used",
    hint_zh="导出时选“子集”，文件会小得多",
    hint_en="export it with subset fonts: the file gets smaller",
    clause="ISO 32000-1, 9.6.4",
)

NO_TEXT = Rule(
    "P106",
    Severity.NOTE,
    zh="字体“{font}”没有对应的文字，从 PDF 里搜不到、拷不出字",
    en="the font '{font}' does not tell its characters: text cannot be searched or copied",
    hint_zh="导出时带上 ToUnicode（不影响印刷）",
    hint_en="export it with ToUnicode; print is not affected",
    clause="ISO 32000-1, 9.10",
)

OPENTYPE = Rule(
    "P107",
    Severity.ERROR,
    zh="字体“{font}”以 OpenType 方式嵌入，{standard} 的设备读不了",
    en="the font '{font}' is embedded as OpenType, which devices for {standard} cannot read",
    hint_zh="导出时选 PDF 1.4 / PDF/X-1a",
    hint_en="export it as PDF 1.4 / PDF/X-1a",
    clause="ISO 15930-4 (fonts, PDF 1.4)",
)

COARSE = Rule(
    "P301",
    Severity.ERROR,
    zh="图片只有 {ppi} ppi（{width}×{height} 像素印成 {size}），低于 {limit}，会糊",
    en="the picture has {ppi} ppi ({width}×{height} pixels as {size}), under {limit}: it will be blurred",
    hint_zh="换大图，或把图缩小到 {most} mm 宽以内",
    hint_en="use a larger picture, or print it no wider than {most} mm",
    clause="trade custom",
)

LOW = Rule(
    "P302",
    Severity.WARNING,
    zh="图片 {ppi} ppi（印成 {size}），低于 {limit}，不够清楚",
    en="the picture has {ppi} ppi (as {size}), under {limit}: it will not be sharp",
    hint_zh="有大图就换，或把图缩小些",
    hint_en="use a larger picture, or print it smaller",
    clause="trade custom",
)

COARSE_LINES = Rule(
    "P303",
    Severity.ERROR,
    zh="黑白线条稿只有 {ppi} ppi，低于 {limit}，边缘会有锯齿",
    en="line art of {ppi} ppi, under {limit}: its edges will be jagged",
    hint_zh="按 1200 ppi 重新扫描，或改用矢量图",
    hint_en="scan it again at 1200 ppi, or use a vector drawing",
    clause="trade custom",
)

LOW_LINES = Rule(
    "P304",
    Severity.WARNING,
    zh="黑白线条稿 {ppi} ppi，最好不低于 {limit}",
    en="line art of {ppi} ppi; better {limit}",
    hint_zh="能重新扫描的，用 1200 ppi",
    hint_en="scan it at 1200 ppi if you can",
    clause="trade custom",
)

TOO_FINE = Rule(
    "P305",
    Severity.NOTE,
    zh="图片 {ppi} ppi，超出需要，文件白白变大",
    en="the picture has {ppi} ppi, more than print can use",
    hint_zh="导出时把高于 {limit} ppi 的图缩小",
    hint_en="have pictures above {limit} ppi made smaller on export",
    clause="trade custom",
)

STRETCHED = Rule(
    "P306",
    Severity.WARNING,
    zh="图片横竖分辨率不一样（{across} 和 {down} ppi），像是拉变了形",
    en="the picture has {across} ppi across and {down} down: it seems stretched",
    hint_zh="按原来的比例放图",
    hint_en="place it in its own proportions",
    clause="trade custom",
)

JPEG2000 = Rule(
    "P307",
    Severity.ERROR,
    zh="图片是 JPEG 2000 格式，{standard} 的设备读不了",
    en="the picture is JPEG 2000, which devices for {standard} cannot read",
    hint_zh="导出时选 JPEG 或 ZIP 压缩",
    hint_en="export it with JPEG or ZIP compression",
    clause="ISO 15930-4 (PDF 1.4); ISO 32000-1, 7.4.9",
)

DEEP = Rule(
    "P308",
    Severity.ERROR,
    zh="图片每色 16 位，{standard} 的设备读不了",
    en="the picture has 16 bits a colour, which devices for {standard} cannot read",
    hint_zh="导出时转成 8 位",
    hint_en="export it with 8 bits",
    clause="ISO 15930-4 (PDF 1.4)",
)

ALTERNATE = Rule(
    "P309",
    Severity.ERROR,
    zh="图片带有替代图或 OPI 低分辨率图，印出来的可能不是这一张",
    en="the picture has alternates or OPI proxies: another may be printed",
    hint_zh="导出时放入原图，不要替代图",
    hint_en="export it with the real picture only",
    clause="ISO 15930-7 and -4 (alternate images, OPI)",
)

POSTSCRIPT = Rule(
    "P310",
    Severity.ERROR,
    zh="页面里夹着 PostScript 代码",
    en="the page holds PostScript code",
    hint_zh="从原来的软件重新导出",
    hint_en="export it again",
    clause="ISO 15930-7 and -4 (PostScript); ISO 32000-1, 8.8.2",
)

HAIRLINE = Rule(
    "P401",
    Severity.WARNING,
    zh="线只有 {width} 磅粗，细于 0.25 磅，可能印不出来",
    en="a line of {width} pt, thinner than 0.25 pt, may not print",
    hint_zh="加粗到 0.25 磅以上",
    hint_en="make it 0.25 pt or more",
    clause="trade custom",
)

ZERO_WIDTH = Rule(
    "P402",
    Severity.ERROR,
    zh="线宽是 0，在照排机上细得看不见",
    en="a line of width 0 is too thin to see on a platesetter",
    hint_zh="设成 0.25 磅以上",
    hint_en="make it 0.25 pt or more",
    clause="ISO 32000-1, 8.4.3.2",
)

MIXED_LINE = Rule(
    "P403",
    Severity.WARNING,
    zh="{width} 磅的细线是几种墨叠成的（{build}），套印不准会重影",
    en="a line of {width} pt in several inks ({build}) doubles when plates do not register",
    hint_zh="细线用一种墨（如 K100 或专色）",
    hint_en="print thin lines in one ink",
    clause="trade custom",
)

SMALL_REVERSED = Rule(
    "P404",
    Severity.WARNING,
    zh="反白字只有 {size} 磅，容易被墨填实",
    en="reversed text of {size} pt fills in with ink",
    hint_zh="反白字不小于 {limit} 磅，并用黑体",
    hint_en="reversed text should be at least {limit} pt, and bold",
    clause="trade custom",
)

SMALL_MIXED = Rule(
    "P405",
    Severity.WARNING,
    zh="{size} 磅的小字是几种墨叠成的（{build}），套印不准会发虚",
    en="text of {size} pt in several inks ({build}) blurs when plates do not register",
    hint_zh="小于 {limit} 磅的字用一种墨",
    hint_en="print text under {limit} pt in one ink",
    clause="trade custom",
)

TINY = Rule(
    "P406",
    Severity.WARNING,
    zh="字只有 {size} 磅，看不清{said}",
    en="text of {size} pt cannot be read{said}",
    hint_zh="放大到 {limit} 磅以上",
    hint_en="make it {limit} pt or more",
    clause="trade custom",
)

TEXT_CUT = Rule(
    "P407",
    Severity.ERROR,
    zh="文字离裁切边只有 {gap} mm，可能被裁掉{said}",
    en="text {gap} mm from the trim may be cut off{said}",
    hint_zh="文字离裁切边至少 {limit} mm，最好 5 mm",
    hint_en="keep text {limit} mm from the trim, better 5",
    clause="trade custom",
)

TEXT_NEAR = Rule(
    "P408",
    Severity.WARNING,
    zh="文字离裁切边 {gap} mm，不到 {limit} mm{said}",
    en="text {gap} mm from the trim, less than {limit} mm{said}",
    hint_zh="文字离裁切边最好 {limit} mm 以上",
    hint_en="keep text {limit} mm from the trim",
    clause="trade custom",
)

MATTER_NEAR = Rule(
    "P409",
    Severity.WARNING,
    zh="{kind}离裁切边只有 {gap} mm，裁偏了就不齐或缺一块",
    en="{kind} {gap} mm from the trim: cutting may show",
    hint_zh="往里移到 {limit} mm 以上，或者做到出血外边",
    hint_en="move it in to {limit} mm, or let it bleed",
    clause="trade custom",
)

NO_BLEED = Rule(
    "P410",
    Severity.ERROR,
    zh="{kind}到裁切边就停了（只出 {bleed} mm），裁偏了会露白边",
    en="{kind} stops at the trim (bleeds {bleed} mm): a white edge may show",
    hint_zh="往外多做 {wanted} mm 出血",
    hint_en="let it bleed by {wanted} mm",
    clause="trade custom",
)

__all__ = [
    "ALTERNATE",
    "COARSE",
    "COARSE_LINES",
    "DEEP",
    "HAIRLINE",
    "JPEG2000",
    "LOW",
    "LOW_LINES",
    "MATTER_NEAR",
    "MISSING_GLYPH",
    "MIXED_LINE",
    "NOT_EMBEDDED",
    "NO_BLEED",
    "NO_TEXT",
    "NO_WIDTHS",
    "OPENTYPE",
    "POSTSCRIPT",
    "SMALL_MIXED",
    "SMALL_REVERSED",
    "STRETCHED",
    "TEXT_CUT",
    "TEXT_NEAR",
    "TINY",
    "TOO_FINE",
    "TYPE3",
    "WHOLE_FONT",
    "ZERO_WIDTH",
]
