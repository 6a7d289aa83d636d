"""What an article is made of: blocks and inlines, as read from Markdown and not yet marked up.

Frozen dataclasses, so that make-up can look at copy without an HTML parser. Every block knows the lines
it came from; ``plain`` gives its text as it must come out of the finished PDF.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Lines:
    """The source lines of a block, first and last, counted from 1 in the article's file."""

    first: int
    last: int


# -- inlines ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """Characters of one style; no line ends."""

    text: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line end that the editor forces."""


@dataclass(frozen=True, slots=True)
class Styled:
    """Inlines in a style: bold, 着重号, superscript, subscript, 楷体, 专名号, 书名号甲式."""

    style: Literal["strong", "emphasis", "superscript", "subscript", "kai", "name", "title"]
    content: Inlines


@dataclass(frozen=True, slots=True)
class Link:
    """Inlines that lead somewhere; on paper only the words are seen."""

    target: str
    content: Inlines


@dataclass(frozen=True, slots=True)
class Ruby:
    """A base with a reading above it."""

    base: str
    reading: str


@dataclass(frozen=True, slots=True)
class NoteCall:
    """The place in the text that a footnote belongs to."""

    number: int
    content: Inlines


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference 参见 whose number is worked out: to a figure, a table, or the page where something begins.

    ``name`` is the label of a figure or table, an article's file or its title; once that is found,
    ``anchor`` is the id of the element that is meant, empty until then. ``line`` and ``column`` say where it
    is written.
    """

    kind: Literal["figure", "table", "page"]
    name: str
    line: int
    column: int
    anchor: str = ""


Inline: TypeAlias = Text | LineBreak | Styled | Link | Ruby | NoteCall | Reference
Inlines: TypeAlias = tuple[Inline, ...]


# -- blocks ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph 自然段. ``lead`` is a run-in heading that the text follows on its own line (接排标题)."""

    content: Inlines
    lines: Lines
    lead: Inlines = ()
    lead_level: int = 0


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading on its own line. ``level`` 1–4 is 一、 （一） 1. （1） (GB/T 9704 §7.3.3)."""

    level: int
    content: Inlines
    lines: Lines


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: each item is blocks with the marker as it is printed, such as ``1.`` or ``①`` or ``•``."""

    items: tuple[tuple[str, Blocks], ...]
    lines: Lines


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell. A blank cell of a spanning table continues the one above (``rows`` > 1 there)."""

    content: Inlines
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table 表. ``widths`` are shares of the measure; empty means that the contents decide."""

    header: tuple[tuple[Cell, ...], ...]
    body: tuple[tuple[Cell, ...], ...]
    align: tuple[Literal["left", "center", "right", "number", "auto"], ...]
    lines: Lines
    caption: Inlines = ()
    number: str = ""
    unit: str = ""
    note: Inlines = ()
    widths: tuple[float, ...] = ()
    rules: Literal["three", "grid"] = "three"
    turned: bool | None = None
    """Whether it stands sideways on a page of its own, head to the left; None: if no page is wide enough."""
    alias: str = ""
    """The name 代号 by which copy refers to it; its number is worked out then."""
    anchor: str = ""
    """Its id on the pages, where copy may refer to it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file: ``path`` below the issue's folder; pixels after any turning that EXIF asks for."""

    path: PurePosixPath
    width: int
    height: int
    alt: str = ""
    drawn: bool = False
    """Whether it is drawn in lines (SVG), sharp at any size; its width and height are its view box's."""
    words: str = ""
    """What a drawing says, in type that press sets."""


def usual_share(ratio: float) -> float:
    """Return the share of the measure that a figure takes when none is asked for.

    Args:
        ratio: width over height of its picture, or of all its pictures in a row.
    """
    if ratio >= 1.2:
        return 0.86 if ratio < 2.2 else 1.0
    return 0.62 if ratio >= 0.9 else 0.5


@dataclass(frozen=True, slots=True)
class Figure:
    """One picture, or several in a row of one height, with caption 图题 and credit."""

    pictures: tuple[Picture, ...]
    lines: Lines
    caption: Inlines = ()
    number: str = ""
    credit: str = ""
    width: float | None = None
    """Share of the measure (0–1]; None: as wide as the measure or as its resolution allows."""
    place: Literal["here", "top", "bottom"] = "here"
    wrap: Literal["", "left", "right"] = ""
    """At which side of the text it stands, the text beside it."""
    bleed: Literal["", "wide", "head", "foot", "page", "spread"] = ""
    """Over which edges it runs: left and right; these and the head, or the foot; all of one page, of two."""
    alias: str = ""
    anchor: str = ""
    """Both as a table's."""


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks under one name.

    An editor's note 编者按, a quotation 引文, a box 框, right-aligned or centred lines, a pull quote 摘语,
    appointments and removals 任免, a note on the author 作者简介.
    """

    role: Literal["note", "quote", "box", "right", "center", "pull", "appointments", "about"]
    content: Blocks
    lines: Lines
    title: Inlines = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says. ``asks`` marks the one who puts the questions."""

    speaker: str
    content: Blocks
    asks: bool


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Question and answer 问答, an interview 访谈."""

    turns: tuple[Turn, ...]
    lines: Lines
    title: Inlines = ()


@dataclass(frozen=True, slots=True)
class Roster:
    """A list of names 名单, by district or rank: each group's name (or nothing), and who stands in it."""

    groups: tuple[tuple[str, tuple[str, ...]], ...]
    lines: Lines
    title: Inlines = ()


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A big figure with its unit, and what it counts."""

    figure: str
    unit: str
    label: Inlines


@dataclass(frozen=True, slots=True)
class Panel:
    """One idea of an infographic: a head, big figures, short text, and an icon."""

    title: Inlines
    figures: tuple[KeyFigure, ...]
    content: Blocks
    icon: Picture | None = None


@dataclass(frozen=True, slots=True)
class Infographic:
    """一图读懂: panels laid out from headed lists."""

    panels: tuple[Panel, ...]
    lines: Lines
    title: Inlines = ()
    lead: Blocks = ()


@dataclass(frozen=True, slots=True)
class SectionBreak:
    """A blank line, or a new page, that the editor asks for."""

    kind: Literal["line", "page"]
    lines: Lines


Block: TypeAlias = (
    Paragraph | Heading | Listing | Table | Figure | Group | Dialogue | Roster | Infographic | SectionBreak
)
Blocks: TypeAlias = tuple[Block, ...]


# -- reading them ----------------------------------------------------------------------------------


def plain(content: Iterable[Inline]) -> str:
    """Return the characters of inlines as they are printed; a forced line end becomes a line feed."""
    return "".join(_plain(inline) for inline in content)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case LineBreak():
            return "\n"
        case Styled(_, content) | Link(_, content):
            return plain(content)
        case Ruby(base, _):
            return base
        case NoteCall(number, _):
            return str(number)
        case Reference():
            return ""  # what it says is not known before it is resolved


def begins_with(block: Block, words: str) -> bool:
    """Tell whether a paragraph or heading begins with such words, blanks apart."""
    if not isinstance(block, Paragraph | Heading):
        return False
    lead = block.lead if isinstance(block, Paragraph) else ()
    return "".join(plain((*lead, *block.content)).split()).startswith("".join(words.split()))


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield every block, those inside lists and groups after the block that holds them."""
    for block in blocks:
        yield block
        match block:
            case Listing(items):
                for _, inner in items:
                    yield from walk(inner)
            case Group(content=content):
                yield from walk(content)
            case Dialogue(turns):
                for turn in turns:
                    yield from walk(turn.content)
            case Infographic(panels, lead=lead):
                yield from walk(lead)
                for panel in panels:
                    yield from walk(panel.content)
            case _:
                pass


def pictures(blocks: Iterable[Block]) -> Iterator[Picture]:
    """Yield every picture that the blocks show."""
    for block in walk(blocks):
        if isinstance(block, Figure):
            yield from block.pictures
        elif isinstance(block, Infographic):
            yield from (panel.icon for panel in block.panels if panel.icon)
