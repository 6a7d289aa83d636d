"""The imposed file: every page once as a form, placed on the sheets it belongs to, with marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream

from press.errors import PreflightError, UsageError
from press.finish.boxes import box
from press.finish.geometry import Box, Matrix
from press.finish.impose.paper import Spread, Stock, spine_at_left, spread
from press.finish.impose.schemes import FOLDS, Cell, Plan, Side
from press.finish.impose.signs import signs
from press.finish.marks import registration_colour
from press.language import say
from press.model.measure import MM

_OF_PAGES = ("/Outlines", "/PageLabels", "/Names", "/Dests", "/StructTreeRoot", "/MarkInfo", "/OpenAction",
             "/AA", "/AcroForm", "/Threads", "/PageMode", "/PageLayout", "/ViewerPreferences")  # fmt: skip
"""What a catalogue says of pages that are pages no more (ISO 32000-1, 7.7.2)."""

_LARGEST = 14_400.0
"""pt: the longest side of a page (ISO 32000-1, annex C.2)."""

_DEEPEST = 64
"""Levels of a page tree; a tree that is deeper, or a ring, is asked no further."""


@dataclass(frozen=True)
class _Original:
    """A page of the file: its form, the way its trim stands upright at the origin, and its bleed; pt."""

    form: Object
    upright: Matrix
    size: tuple[float, float]
    bleed: float


@dataclass(frozen=True)
class Imposed:
    """What was made: the sheets' size in mm, and the scale of the pages on them."""

    width: float
    height: float
    scale: float


def impose(pdf: Pdf, plan: Plan, stock: Stock, *, name: str = "") -> Imposed:
    """Replace a file's pages by sheets.

    Args:
        pdf: the open file; its output intents stay.
        plan: made for as many pages as the file has.
        stock: the paper.
        name: what the file is called in messages.

    Raises:
        PreflightError: a page is not made as pages are.
        UsageError: the pages are not all of one size, or do not fit on the sheet.
    """
    originals = _originals(pdf, name)
    trim = originals[0].size[0] / MM, originals[0].size[1] / MM
    count = len(pdf.pages)
    laid = spread(plan.sheets[0].sides[0], trim, plan.scheme, stock)
    everywhere = pdf.make_indirect(registration_colour())
    for sheet in plan.sheets:
        for number, side in enumerate(sheet.sides):
            content = b"".join(_side(side, laid, originals, plan, stock))
            signature = sheet.signature if number == 0 else None
            marked = signs(side, laid, trim, plan, stock, signature=signature)
            _add_page(pdf, laid, content + marked, _forms(side, originals), everywhere)
    del pdf.pages[:count]
    for name in _OF_PAGES:
        if name in pdf.Root:
            del pdf.Root[name]
    return Imposed(laid.width, laid.height, laid.scale)


def _originals(pdf: Pdf, name: str) -> list[_Original]:
    found = [_checked(pdf, page, f"{name} ".lstrip(), number) for number, page in enumerate(pdf.pages, 1)]
    for number, one in enumerate(found, 1):
        if any(abs(a - b) > 1 for a, b in zip(one.size, found[0].size, strict=True)):
            raise UsageError(
                say(f"{name} 第 {number} 页和第 1 页大小不一样，不能一起拼".lstrip(),
                    f"{name} page {number} is not of page 1's size; they cannot be imposed together".lstrip())
            )  # fmt: skip
    return found


def _checked(pdf: Pdf, page: Page, of: str, number: int) -> _Original:
    try:
        original = _original(pdf, page)
    except (TypeError, ValueError, AttributeError) as error:  # anything may stand where a number should
        raise _ill_made(of, number) from error
    if not all(0 < side < _LARGEST for side in original.size):
        raise _ill_made(of, number)
    return original


def _ill_made(of: str, number: int) -> PreflightError:
    return PreflightError(
        say(
            f"{of}第 {number} 页的大小或内容不对，不能拼版",
            f"{of}page {number} is ill-made and cannot be imposed",
        ),
        hint=say("从原来的软件重新导出", "export it again from its program"),
    )


def _original(pdf: Pdf, page: Page) -> _Original:
    """Return a page as a form XObject (ISO 32000-1, 8.10), as large as its paper: it keeps its bleed."""
    trim, paper, bleed = box(page.trimbox), box(page.mediabox), box(page.bleedbox)
    page.contents_coalesce()
    form = Stream(pdf, page.Contents.read_bytes() if "/Contents" in page else b"")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array(paper)
    form.Resources = page.resources
    if "/Group" in page:
        form.Group = page.Group
    reach = min(
        trim.left - bleed.left, trim.bottom - bleed.bottom, bleed.right - trim.right, bleed.top - trim.top
    )
    turned = _rotation(page.obj) % 360
    size = (trim.height, trim.width) if turned in (90, 270) else (trim.width, trim.height)
    return _Original(pdf.make_indirect(form), _upright(trim, turned), size, max(reach, 0))


def _rotation(page: Object) -> int:
    """Return how far a page is turned, degrees clockwise: its own entry or one above it (7.7.3.4)."""
    node: Object | None = page
    for _ in range(_DEEPEST):
        if node is None:
            break
        if "/Rotate" in node:
            return int(node.Rotate)
        node = node.get("/Parent")
    return 0


def _upright(trim: Box, turned: int) -> Matrix:
    """Return what moves a trim's lower left corner, as it is looked at, to the origin."""
    left, bottom, right, top = trim
    match turned:
        case 90:
            return 0, -1, 1, 0, -bottom, right
        case 180:
            return -1, 0, 0, -1, right, top
        case 270:
            return 0, 1, -1, 0, top, -left
        case _:
            return 1, 0, 0, 1, -left, -bottom


def _side(
    side: Side, laid: Spread, originals: Sequence[_Original], plan: Plan, stock: Stock
) -> Iterator[bytes]:
    folded = plan.scheme in FOLDS
    for cell in side.cells:
        if cell.page is None:
            continue
        original = originals[cell.page - 1]
        shift = cell.nested * stock.caliper if folded else 0.0
        slot = laid.slot(cell, shift)
        clip = _clip(cell, laid, original, stock, shift, folded=folded)
        width, height = original.size
        turned = (-1, 0, 0, -1, width, height) if cell.turned else (1, 0, 0, 1, 0, 0)
        placed = (slot.scale, 0, 0, slot.scale, slot.x * MM, slot.y * MM)
        matrices = (_concatenated(matrix) for matrix in (placed, turned, original.upright))
        yield f"q {clip} re W n {' '.join(matrices)} /P{cell.page} Do Q\n".encode()


def _clip(cell: Cell, laid: Spread, original: _Original, stock: Stock, shift: float, *, folded: bool) -> str:
    """Return what of a page is printed: its trim, its bleed where it is cut, what is milled off at the spine.

    At the spine the edge stays where the fold is, however far the leaf creeps.
    """
    width, height = (laid.scale * length for length in original.size)
    reach = laid.scale * min(stock.bleed * MM, original.bleed)
    spine = laid.scale * min(stock.grind * MM, original.bleed) if folded else reach
    left, right = laid.lefts[cell.column] * MM, laid.lefts[cell.column] * MM + width
    bottom = laid.bottoms[cell.row] * MM
    if spine_at_left(cell) or not folded:
        left, right = left - spine, right - shift * MM + reach
    else:
        left, right = left + shift * MM - reach, right + spine
    return f"{left:.3f} {bottom - reach:.3f} {right - left:.3f} {height + 2 * reach:.3f}"


def _concatenated(matrix: Matrix) -> str:
    return " ".join(f"{number:.5f}" for number in matrix) + " cm"  # PDF knows no exponents (7.3.3)


def _forms(side: Side, originals: Sequence[_Original]) -> dict[str, Object]:
    pages = {cell.page for cell in side.cells if cell.page is not None}
    return {f"/P{page}": originals[page - 1].form for page in sorted(pages)}


def _add_page(pdf: Pdf, laid: Spread, content: bytes, forms: dict[str, Object], everywhere: Object) -> None:
    paper = Array([0, 0, round(laid.width * MM, 3), round(laid.height * MM, 3)])
    page = Dictionary(
        Type=Name.Page,
        MediaBox=paper,
        TrimBox=paper,
        Resources=Dictionary(
            XObject=Dictionary(forms), ColorSpace=Dictionary({"/PressRegistration": everywhere})
        ),
        Contents=pdf.make_indirect(Stream(pdf, content)),
    )
    pdf.pages.append(Page(page))
