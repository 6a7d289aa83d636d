"""Running ``press impose``: the words of the command line as a request, and the table of what goes where."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console

from press.cli import terminal
from press.cli.frame import Format
from press.cli.locate import find_file, workspace
from press.cli.streams import print_json
from press.cli.summary import shown
from press.diagnostics import preflight_file as rules
from press.errors import ExitCode, UsageError
from press.finish import write_atomically
from press.finish.foreign import limits_told
from press.finish.impose import FOLDS, SIZES, Cell, Side, Stock
from press.finish.impose.request import Answer, Request, impose_file
from press.language import say
from press.model.imposition import Imposition
from press.model.printer import Printer
from press.sources.printer import read_printer
from press.tools.limited import limited

_TWO = re.compile(r"(\d+(?:\.\d+)?)\s*[x×X*]\s*(\d+(?:\.\d+)?)")
_OFFICE = {Imposition.BOOKLET, Imposition.TWO_UP, Imposition.FOUR_UP}
"""For an office's printer: on A3, nothing to cut off."""

_SMALLEST, _LARGEST = 50.0, 2000.0
"""mm: what a sheet's sides may measure."""


@dataclass(frozen=True)
class Wanted:
    """What the command line asks for, in its own words; what it leaves out is the printing house's."""

    scheme: Imposition | None
    printer: str
    sheet: str
    caliper: float | None
    grind: float
    bleed: float | None
    grid: str
    marks: bool

    def request(self) -> tuple[Imposition, Request]:
        """Return the way and the request.

        Raises:
            UsageError: a size or a grid cannot be understood, or there is no such printing house.
        """
        house = _house(self.printer)
        way = self.scheme or (house and house.imposition) or Imposition.BOOKLET
        office = way in _OFFICE
        scheme = Imposition.SADDLE if way is Imposition.BOOKLET else way
        bound = scheme in FOLDS and scheme is not Imposition.SADDLE
        usual = Stock()
        stock = Stock(
            caliper=_first(self.caliper, house.caliper if house else None, usual.caliper),
            bleed=0.0 if office else _first(self.bleed, house.bleed if house else None, usual.bleed),
            grind=self.grind if bound else 0.0,
            marks=self.marks and not office,
            sheet=_size(self.sheet or ("A3" if office else "")),
        )
        return way, Request(scheme, stock, _grid(self.grid))


def _first(*values: float | None) -> float:
    return next(value for value in values if value is not None)


def _house(name: str) -> Printer | None:
    if not name:
        return None
    reading = read_printer(workspace(), name)
    if reading.value is None:
        raise UsageError(
            say(
                f"印厂“{name}”的设置有错：{reading.diagnostics[0]}",
                f"'{name}' is wrong: {reading.diagnostics[0]}",
            )
        )
    return reading.value


def run_impose(file: Path, wanted: Wanted, *, out: Path | None, output: Format) -> int:
    """Impose a file, tell what goes where, and return the exit code."""
    source = find_file(file)
    target = (out or file.with_name(f"{file.stem}-imposed.pdf")).resolve()
    if target == source:
        raise UsageError(say("不能写回原文件", "the file itself cannot be written to"))
    way, request = wanted.request()
    with limits_told(file):
        answer = limited(impose_file)(source, request)
    write_atomically({target: answer.pdf})
    if output is Format.JSON:
        print_json({"ok": True, "exit_code": 0, "file": str(target), **_as_json(answer)})
    else:
        _tell(terminal.out(), answer, target, way, request.stock.caliper)
    return ExitCode.OK


def _size(words: str) -> tuple[float, float] | None:
    if not words:
        return None
    match = _TWO.fullmatch(words.removesuffix("mm").removesuffix("毫米").strip())
    size = (float(match[1]), float(match[2])) if match else SIZES.get(words.upper(), SIZES.get(words))
    if size is None or not all(_SMALLEST <= side <= _LARGEST for side in size):
        names = "、".join(SIZES)
        raise UsageError(
            say(f"不认识纸张“{words}”", f"'{words}' is no sheet"),
            hint=say(f"可以写 {names}，或如 450x320", f"{', '.join(SIZES)}, or such as 450x320"),
        )
    return size


def _grid(words: str) -> tuple[int, int]:
    match = _TWO.fullmatch(words.strip())
    rows, columns = (float(match[1]), float(match[2])) if match else (0.0, 0.0)
    if not (rows.is_integer() and columns.is_integer() and 1 <= rows <= 20 and 1 <= columns <= 20):
        raise UsageError(
            say(f"连拼的行列写得不对：{words}", f"rows and columns are wrong: {words}"),
            hint=say("如 2x4：两行四列", "such as 2x4: two rows, four columns"),
        )
    return int(rows), int(columns)


def _as_json(answer: Answer) -> dict[str, object]:
    return {"scheme": answer.plan.scheme, "pages": answer.plan.pages, "missing": answer.plan.missing,
            "damage": answer.damage,
            "sheet_mm": [round(answer.paper.width, 3), round(answer.paper.height, 3)],
            "scale": round(answer.paper.scale, 4),
            "sheets": [asdict(sheet) for sheet in answer.plan.sheets]}  # fmt: skip


def _tell(console: Console, answer: Answer, target: Path, way: Imposition, caliper: float) -> None:
    for sheet in answer.plan.sheets:
        console.print(
            _row(sheet.signature, sheet.number, sheet.sides, answer), soft_wrap=True, highlight=False
        )
    if answer.damage:
        console.print(rules.DAMAGED.at(None, reason=answer.damage).message, style="yellow", soft_wrap=True)
    if answer.plan.missing:
        console.print(
            say(f"还差 {answer.plan.missing} 面才够整张，末尾留白",
                f"{answer.plan.missing} pages are missing to whole sheets; the end stays white"),
            style="yellow", soft_wrap=True,
        )  # fmt: skip
    if answer.plan.scheme is Imposition.SADDLE:
        most = max(cell.nested for sheet in answer.plan.sheets for side in sheet.sides for cell in side.cells)
        console.print(say(f"最里一张往订口移 {most * caliper:.2f} 毫米（爬移）",
                          f"the innermost sheet moves {most * caliper:.2f} mm to the spine"),
                      soft_wrap=True, highlight=False)  # fmt: skip
    if way is Imposition.BOOKLET:
        console.print(
            say("双面打印，沿短边翻转", "print on both sides, flip on the short edge"), soft_wrap=True
        )
    size = f"{answer.paper.width:.0f} × {answer.paper.height:.0f} mm"
    console.print(f"{shown(target)}  {size}", style="bold green", soft_wrap=True)


def _row(signature: int, number: int, sides: tuple[Side, ...], answer: Answer) -> str:
    """Return a line of the table: which sheet, and what stands on its sides, row by row."""
    if answer.plan.scheme in FOLDS and answer.plan.scheme is not Imposition.SADDLE:
        name = say(f"第 {signature:2} 帖", f"signature {signature:2}")
    else:
        name = say(f"第 {number:2} 张", f"sheet {number:2}")
    faces = [say("正", "front"), say("反", "back")]
    parts = (f"{face} {_cells(side)}" for face, side in zip(faces, sides, strict=False))
    return f"{name}  {'    '.join(parts)}"


def _cells(side: Side) -> str:
    rows = ([cell for cell in side.cells if cell.row == row] for row in range(side.rows))
    return " / ".join(" ".join(map(_cell, sorted(row, key=lambda cell: cell.column))) for row in rows)


def _cell(cell: Cell) -> str:
    """Return a page's number, with an arrow where it stands on its head."""
    return f"{cell.page or '–':>3}{'↓' if cell.turned else ' '}"
