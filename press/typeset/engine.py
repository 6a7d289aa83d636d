"""Setting a galley: fonts, sheets, layout, records."""

from __future__ import annotations

import atexit
import hashlib
import logging
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache as once
from functools import partial
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote

from press.errors import PressError, TypesetError
from press.language import say
from press.makeup.galley import Galley
from press.typeset import ruby
from press.typeset.binding import (
    CSS,
    HTML,
    CounterStyle,
    EngineDocument,
    FontConfiguration,
    bound,
)
from press.typeset.collecting import collector_off, sweeper
from press.typeset.completeness import compare
from press.typeset.current import make_current
from press.typeset.document import Document, places_of
from press.typeset.fetching import GalleyFetcher
from press.typeset.findings import findings
from press.typeset.finished import found_on
from press.typeset.picture_names import PictureNames
from press.typeset.records import kept_record, texts
from press.typeset.seams import replacements
from press.typeset.session import Session
from press.typeset.shaping import Shaper
from press.typeset.stack import roomy


class Faces(Protocol):
    """What the engine wants of a set of typefaces (:class:`press.fonts.FontSet`)."""

    @property
    def digest(self) -> str:
        """Digest of the stacks and files."""
        ...

    def css(self) -> str:
        """Return the stacks as custom properties."""
        ...

    def fontconfig(self, folder: Path) -> Path:
        """Write a configuration that knows these faces and no other."""
        ...


@roomy
def typeset(galley: Galley, fonts: Faces, *, cache: Path | None = None) -> Document:
    """Set a galley in pages.

    Args:
        galley: marked up copy and its styles.
        fonts: the typefaces; no other is used.
        cache: where fontconfig may keep what it learns of the typefaces; a temporary folder by default,
            as long as the process lives.

    Raises:
        TypesetError: the engine is not the one this was written for, a file is refused or missing, no
            typeface has a character, half a character stands in the copy, or text was lost.
    """
    _check_characters(galley.html)
    sweeper.sweep()
    with collector_off():
        session = Session(_shaper(fonts, cache or _own_folder()))
        fetcher = GalleyFetcher(galley)
        functions = replacements(session)
        session.paging.functions = functions
        with bound(functions):
            engine = _render(galley, fonts, session, fetcher)
        session.shaper.end()
        _measure_stock(engine, session.shaper)
        _check_missing(session.shaper)
        compare(engine, session.style_for)
        session.let_go()
        pages = tuple(
            kept_record(number, page._page_box) for number, page in enumerate(engine.pages, start=1)
        )
        sweeper.count(session.paging.laid_out)
        digest = hashlib.sha256(f"{galley.digest}{fonts.digest}".encode()).hexdigest()
        places, packing = places_of(engine.pages), session.shaper.packing
        return Document(pages, places, findings(pages), digest, engine, packing)


@once
def _own_folder() -> Path:
    """Return a folder that is there as long as the process: a kept shaper opens faces when it needs them."""
    folder = tempfile.mkdtemp(prefix="press-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


_kept: dict[str, Shaper] = {}
"""The shaper of the last set of typefaces: make-up sets the same galley several times."""


def _shaper(fonts: Faces, folder: Path) -> Shaper:
    shaper = _kept.get(fonts.digest)
    if shaper is None:
        _kept.clear()
        shaper = _kept[fonts.digest] = Shaper(_configuration(fonts, folder))
    shaper.begin()
    return shaper


def _configuration(fonts: Faces, folder: Path) -> FontConfiguration:
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(fonts.fontconfig(folder))
    try:
        return FontConfiguration()
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


def _render(galley: Galley, fonts: Faces, session: Session, fetcher: GalleyFetcher) -> EngineDocument:
    config, counters = session.shaper.fonts, CounterStyle()
    make_current(config)
    sheet = partial(CSS, font_config=config, counter_style=counters, url_fetcher=fetcher)
    base = galley.folder.as_uri() + "/"
    sheets = [
        sheet(string=ruby.SHEET, base_url=base),
        sheet(string=fonts.css(), base_url=base),
        *(sheet(string=path.read_text("utf-8"), base_url=path.as_uri()) for path in galley.stylesheets),
        sheet(string=galley.css, base_url=base),
    ]
    html = HTML(string=galley.html, base_url=base, url_fetcher=fetcher)
    with _engine_log() as complaints, _engine_faults():
        engine = html.render(
            font_config=config,
            counter_style=counters,
            stylesheets=sheets,
            presentational_hints=True,
            cache=PictureNames(),
        )
    fetcher.check()
    _check_pictures(complaints)
    return engine


class _Complaints(logging.Handler):
    """Keeps what the engine complains of, instead of printing it: the editor cannot mend CSS."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def _engine_log() -> Iterator[_Complaints]:
    """Gather the engine's complaints while it sets the pages."""
    logger, complaints = logging.getLogger("weasyprint"), _Complaints()
    handlers, propagate = logger.handlers, logger.propagate
    logger.handlers, logger.propagate = [complaints], False
    try:
        yield complaints
    finally:
        logger.handlers, logger.propagate = handlers, propagate


def _check_pictures(complaints: _Complaints) -> None:
    """Refuse pages on which the engine would print a picture's alternative text in place of the picture."""
    for record in complaints.records:
        if str(record.msg).startswith("Failed to load image") and isinstance(record.args, tuple):
            name = unquote(str(record.args[0])).rpartition("/")[2]
            raise TypesetError(
                say(f"排版引擎读不了图片 {name}", f"the layout engine cannot read the picture {name}"),
                trail=(str(record.args[1]),),
                hint=say("用看图软件另存为 PNG 或 JPEG 再排", "save it anew as PNG or JPEG"),
            )


@contextmanager
def _engine_faults() -> Iterator[None]:
    """Layouts that the engine trips over end in a sentence, with its own words for the developers."""
    try:
        yield
    except PressError:
        raise
    except RecursionError as error:
        raise TypesetError(
            say(
                "版面里的块一层套一层，套得太深，排不下去",
                "the blocks on these pages stand in each other too deep",
            ),
            hint=say(
                "多半是复制网页时带来的空层次：把这一段粘成纯文本，重新分段",
                "mostly copied from a web page: paste that passage as plain text",
            ),
        ) from error
    except Exception as error:
        raise TypesetError(
            say("排版引擎在这期的版面上出错", "the layout engine failed on these pages"),
            trail=(f"{type(error).__name__}: {error}",),
            hint=say("请把这一期发给开发者", "please send this issue to the developers"),
        ) from error


def _check_characters(text: str) -> None:
    """Refuse half characters: a pair that another program tore, which no file can hold."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        before = text[max(0, error.start - _QUOTED) : error.start].rpartition(">")[2]
        raise TypesetError(
            say(
                f"“{before}”后面有半个字符（U+{ord(text[error.start]):04X}），不成字",
                f"behind '{before}' stands half a character (U+{ord(text[error.start]):04X})",
            ),
            hint=say("删掉它，把这个字重新打一遍", "delete it and type the character again"),
        ) from error


_QUOTED = 8
"""Characters that lead to the place a message means."""


def _measure_stock(engine: EngineDocument, shaper: Shaper) -> None:
    """Let the shaper miss characters in lines left to the engine too, which would print boxes for them."""
    for page in engine.pages:
        for box in found_on(page._page_box, "stock", _stock):
            for word in box.text.split():
                shaper.measure(word, shaper.face(box.style))


def _stock(page: Any) -> tuple[Any, ...]:
    return tuple(box for box in texts(page) if not hasattr(box, "set_text"))


def _shown(sign: str) -> str:
    """Return a character and its number; of one that would upset a terminal only the number."""
    number = f"U+{ord(sign):04X}"
    return f"{sign}（{number}）" if sign.isprintable() else number


def _check_missing(shaper: Shaper) -> None:
    if not shaper.missing:
        return
    signs = "、".join(map(_shown, sorted(shaper.missing)))
    raise TypesetError(
        say(f"没有一种字体有这些字：{signs}", f"no typeface has these characters: {signs}"),
        hint=say("运行 press fonts 看哪些字体可用", "run 'press fonts' to see which typefaces can be had"),
    )
