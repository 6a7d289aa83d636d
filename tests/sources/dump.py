"""Show blocks as a few lines of text, so that what was read can be compared with what was meant."""

from __future__ import annotations

from collections.abc import Iterator

from press.model.blocks import (
    Block,
    Blocks,
    Dialogue,
    Figure,
    Group,
    Heading,
    Infographic,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Listing,
    NoteCall,
    Paragraph,
    Reference,
    Roster,
    Ruby,
    SectionBreak,
    Styled,
    Table,
    Text,
)

_MARKS = {
    "strong": "**",
    "emphasis": "*",
    "superscript": "^",
    "subscript": "~",
    "kai": "‹›",
    "name": "＿",
    "title": "～",
}


def dump(blocks: Blocks, indent: str = "") -> list[str]:
    """Return a line for each block, those inside others indented."""
    return [indent + line for block in blocks for line in _block(block)]


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, content):
            yield f"标题{level}: {words(content)}"
        case Paragraph(content, _, lead, level):
            yield f"段: 【{level} {words(lead)}】{words(content)}" if lead else f"段: {words(content)}"
        case SectionBreak(kind):
            yield {"line": "空行", "page": "另面"}[kind]
        case Listing(items):
            for marker, inner in items:
                yield f"项: {marker}"
                yield from dump(inner, "  ")
        case Group(role, content, _, title):
            yield f"{role}: {words(title)}".rstrip(": ")
            yield from dump(content, "  ")
        case Dialogue(turns, _, title):
            yield f"问答: {words(title)}".rstrip(": ")
            for turn in turns:
                yield f"  {'问' if turn.asks else '答'}〔{turn.speaker}〕"
                yield from dump(turn.content, "    ")
        case Roster(groups, _, title):
            yield f"名单: {words(title)}".rstrip(": ")
            for name, names in groups:
                yield f"  {name}: " + " / ".join(names)
        case Infographic(panels, _, title, lead):
            yield f"图解: {words(title)}".rstrip(": ")
            yield from dump(lead, "  ")
            for panel in panels:
                yield f"  〔{words(panel.title)}〕" + (f" {panel.icon.path}" if panel.icon else "")
                for figure in panel.figures:
                    yield f"    {figure.figure} | {figure.unit} | {words(figure.label)}"
                yield from dump(panel.content, "    ")
        case Figure():
            yield from _figure(block)
        case Table():
            yield from _table(block)


def _figure(figure: Figure) -> Iterator[str]:
    names = " ".join(str(picture.path) for picture in figure.pictures)
    parts = (figure.number, words(figure.caption), figure.credit, figure.width and f"{figure.width:.0%}")
    place = "" if figure.place == "here" else figure.place
    beside = figure.wrap and f"wrap-{figure.wrap}"
    bleed = figure.bleed and f"bleed-{figure.bleed}"
    yield f"图: {names} | " + " | ".join(str(part) for part in (*parts, place, beside, bleed) if part)


def _table(table: Table) -> Iterator[str]:
    facts = (table.number, words(table.caption), table.unit, words(table.note))
    turned = "" if table.turned is None else "sideways" if table.turned else "upright"
    yield "表: " + " | ".join(fact for fact in (*facts, " ".join(table.align), table.rules, turned) if fact)
    for kind, rows in (("头", table.header), ("体", table.body)):
        for row in rows:
            cells = (
                words(cell.content)
                + (f"[{cell.columns}×{cell.rows}]" if cell.columns * cell.rows > 1 else "")
                for cell in row
            )
            yield f"  {kind}: " + " / ".join(cells)


def words(content: Inlines) -> str:
    """Return inlines with their styles as marks."""
    return "".join(_inline(inline) for inline in content)


def _inline(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case LineBreak():
            return "⏎"
        case Styled(style, content):
            return f"{_MARKS[style]}{words(content)}{_MARKS[style]}"
        case Link(target, content):
            return f"[{words(content)}]({target})"
        case Ruby(base, reading):
            return f"{{{base}|{reading}}}"
        case NoteCall(number, content):
            return f"[注{number}: {words(content)}]"
        case Reference(kind, name, anchor=anchor):
            return f"[{kind}: {name} → {anchor}]"
