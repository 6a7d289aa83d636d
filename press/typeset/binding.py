"""The one file that touches WeasyPrint's inside: what we take from it, what we replace in it, and the guard.

WeasyPrint is pinned; the functions replaced here are compared with the text they were written against. All
replacements are made for the time of one rendering and taken back afterwards.
"""

from __future__ import annotations

import hashlib
import importlib
import inspect
import linecache
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from textwrap import dedent
from threading import RLock
from types import CodeType
from typing import Any

from press.errors import TypesetError
from press.language import say
from press.typeset.loading import lightly

with lightly():
    from weasyprint import CSS, HTML, VERSION
    from weasyprint.anchors import gather_anchors
    from weasyprint.css import resolve_var, tinycss2
    from weasyprint.css.counters import CounterStyle
    from weasyprint.css.functions import check_math
    from weasyprint.css.properties import Dimension
    from weasyprint.css.tokens import Pending
    from weasyprint.document import Document as EngineDocument
    from weasyprint.document import Page as EnginePage
    from weasyprint.draw.text import draw_text_decoration
    from weasyprint.formatting_structure import boxes
    from weasyprint.formatting_structure.build import build_formatting_structure, update_counters
    from weasyprint.html import get_html_metadata
    from weasyprint.images import RasterImage, SVGImage
    from weasyprint.layout import layout_document
    from weasyprint.layout.absolute import AbsolutePlaceholder
    from weasyprint.layout.block import collapse_margin, remove_placeholders
    from weasyprint.layout.float import avoid_collisions
    from weasyprint.layout.inline import _adjust_line_height as adjust_line_height
    from weasyprint.layout.inline import atomic_box, first_letter_to_box, line_box_verticality
    from weasyprint.layout.page import PageType
    from weasyprint.layout.page import _standardize_page_based_counters as standardize_page_counters
    from weasyprint.layout.percent import percentage, resolve_one_percentage
    from weasyprint.layout.preferred import adjust, max_content_width, min_content_width
    from weasyprint.pdf import pydyf
    from weasyprint.pdf.metadata import DocumentMetadata
    from weasyprint.text.ffi import FROM_UNITS, ffi, fontconfig, harfbuzz, pango
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.text.line_break import Layout as PangoLayout
    from weasyprint.urls import URLFetcher, URLFetcherResponse

CssNode, Color = tinycss2.ast.Node, tinycss2.color4.Color
Dictionary, PdfStream, to_bytes = pydyf.Dictionary, pydyf.Stream, pydyf._to_bytes

__all__ = [
    "CSS",
    "FROM_UNITS",
    "HTML",
    "AbsolutePlaceholder",
    "Color",
    "CounterStyle",
    "CssNode",
    "Dictionary",
    "Dimension",
    "DocumentMetadata",
    "EngineDocument",
    "EnginePage",
    "FontConfiguration",
    "PageType",
    "PangoLayout",
    "PdfStream",
    "Pending",
    "RasterImage",
    "SVGImage",
    "URLFetcher",
    "URLFetcherResponse",
    "adjust",
    "adjust_line_height",
    "amended",
    "atomic_box",
    "avoid_collisions",
    "bound",
    "boxes",
    "build_formatting_structure",
    "check_math",
    "collapse_margin",
    "draw_text_decoration",
    "ffi",
    "first_letter_to_box",
    "fontconfig",
    "gather_anchors",
    "get_html_metadata",
    "harfbuzz",
    "layout_document",
    "line_box_verticality",
    "max_content_width",
    "min_content_width",
    "original",
    "pango",
    "percentage",
    "pydyf",
    "remove_placeholders",
    "resolve_one_percentage",
    "resolve_var",
    "standardize_page_counters",
    "to_bytes",
    "update_counters",
]

WRITTEN_AGAINST = "70.0"

_TEXTS: dict[str, str] = {
    "layout.block:iter_line_boxes": "04aec48abfcad809",
    "layout.block:block_level_layout": "c1301dde9284e245",
    "layout.block:block_container_layout": "65842ca53a8391eb",
    "layout.block:block_level_width": "f1668591a4219143",
    "layout.block:columns_layout": "7a05cce3272fc581",
    "layout.block:resolve_percentages": "71673078096fcf87",
    "layout.column:resolve_percentages": "71673078096fcf87",
    "layout.page:resolve_percentages": "71673078096fcf87",
    "formatting_structure.boxes:Box.is_in_normal_flow": "5f49d6ab23da7e51",
    "formatting_structure.boxes:ParentBox.page_values": "9bcfda076d1961e6",
    "layout.background:resolve_radii_percentages": "4980b3798c671710",
    "layout.block:block_box_layout": "a6279066e3d9ff7d",
    "css:StyleFor.set_computed_styles": "b5b15856b8beff3f",
    "css:_resolve_calc_sum": "7d3fb2531eae6d11",
    "layout.inline:resolve_percentages": "71673078096fcf87",
    "layout.block:float_layout": "d6c66bc084325f93",
    "layout.inline:float_layout": "d6c66bc084325f93",
    "layout.column:_report_footnotes": "0e9226e4e92830f0",
    "layout.block:table_layout": "6594fa40743fbc0b",
    "layout.block:flex_layout": "88846efd249bd643",
    "layout.block:grid_layout": "c80044013f555b30",
    "layout.inline:split_text_box": "8c564329599ef23f",
    "layout.inline:strut": "b57885b70dd08efe",
    "css.units:strut": "b57885b70dd08efe",
    "css.computed_values:strut": "b57885b70dd08efe",
    "layout:LayoutContext.unlayout_footnote": "c7c223cf4a0fda54",
    "layout:LayoutContext._update_footnote_area": "2e317e4b066fb80c",
    "layout.page:make_page": "656f183328e8b1b5",
    "layout:make_margin_boxes": "4a2d2e301eb3bc47",
    "layout:layout_backgrounds": "5d7d4d589e3d8a33",
    "document:draw_page": "d5bda6b6e6758688",
    "layout.preferred:inline_min_content_width": "15cde37816a624cf",
    "layout.preferred:inline_max_content_width": "6860df1a22c6d6a7",
    "draw:draw_text": "ebaf96239c6ca363",
    "pdf.tags:_build_box_tree": "f716251a83e7096e",
    "pdf:build_fonts_dictionary": "fc551bef35d0d6c3",
    "pdf.fonts:Font.subset": "61ed6bc2e9a7e43a",
    "pdf.fonts:Font._harfbuzz_subset": "f80805663ede8080",
    "images:RasterImage.get_x_object": "1f590111444639aa",
    "images:Gradient.draw": "d10aeeb48663212a",
    "svg:draw_gradient": "3077a74bce3bdf40",
    "draw.color:darken": "2c748aaf54c33996",
    "draw.color:lighten": "412eec2b388b8a96",
    "pdf.fonts:get_hb_object_data": "03040a623df04c2b",
    "pdf:pydyf.Stream.data": "bdc2bc513f286de7",
    "pdf:pydyf.PDF.write": "242cd38f92ecd33f",
    "pdf:pydyf.PDF.page_references": "060bf90aad55931b",
    "pdf:pydyf._to_bytes": "1cefd02c285d3aee",
}
"""Every function that may be replaced, and the start of its source's SHA-256."""

_lock = RLock()


def _owner(seam: str) -> tuple[Any, str]:
    module, _, name = seam.partition(":")
    owner: Any = importlib.import_module(f"weasyprint.{module}")
    *path, last = name.split(".")
    for part in path:
        owner = getattr(owner, part)
    return owner, last


def original(seam: str) -> Callable[..., Any]:
    """Return WeasyPrint's own function at ``seam`` (``module:name``), as it was when first asked for."""
    return _originals()[seam]


@cache
def _originals() -> Mapping[str, Callable[..., Any]]:
    return {seam: getattr(*_owner(seam)) for seam in _TEXTS}


def text_of(seam: str) -> str:
    """Return the first sixteen digits of the SHA-256 of the source of WeasyPrint's function at ``seam``."""
    return hashlib.sha256(source_of(original(seam)).encode()).hexdigest()[:16]


def source_of(function: Any) -> str:
    """Return the source of a function or property.

    ``inspect.getsource`` says the same, but reads on token by token to find the end: 80 ms for all seams.
    """
    code = getattr(function, "fget", function).__code__
    last = _last_line(code)
    if not last:  # Python was started without debug ranges
        return inspect.getsource(code)
    lines = linecache.getlines(code.co_filename, getattr(function, "__globals__", None))
    return "".join(lines[code.co_firstlineno - 1 : last])


def _last_line(code: CodeType) -> int:
    inner = [_last_line(constant) for constant in code.co_consts if isinstance(constant, CodeType)]
    return max([end or 0 for _, end, *_ in code.co_positions()] + inner, default=0)


@cache
def check() -> None:
    """Compare the functions that are replaced with those the replacements were written against.

    Raises:
        TypesetError: another WeasyPrint is installed, or it has been changed.
    """
    changed = [seam for seam, digest in _TEXTS.items() if text_of(seam) != digest]
    if VERSION == WRITTEN_AGAINST and not changed:
        return
    raise TypesetError(
        say(
            f"排版引擎 WeasyPrint 应为 {WRITTEN_AGAINST}，现装的 {VERSION} 与之不符，排版结果不可信",
            f"the layout engine must be WeasyPrint {WRITTEN_AGAINST}; {VERSION}, installed, differs",
        ),
        trail=tuple(changed),
        hint=say(
            "重新运行 make setup 装回锁定的版本", "run 'make setup' to install the locked version again"
        ),
    )


@cache
def amended(seam: str, *exchanges: tuple[str, str]) -> Callable[..., Any]:
    """Return WeasyPrint's function at ``seam`` with statements of its text exchanged, old for new.

    For faults in the middle of long functions; the guard has already made sure of the text.
    """
    function = original(seam)
    source = source_of(function)
    for old, new in exchanges:
        if source.count(old) != 1:
            raise TypesetError(say(f"补不上 WeasyPrint 的 {seam}", f"cannot mend WeasyPrint's {seam}"))
        source = source.replace(old, new)
    source = dedent(source)  # a method's
    namespace: dict[str, Any] = {}
    exec(compile(source, inspect.getsourcefile(function) or seam, "exec"), function.__globals__, namespace)
    return namespace[function.__name__]  # type: ignore[no-any-return]


@contextmanager
def bound(replacements: Mapping[str, Callable[..., Any]]) -> Iterator[None]:
    """Put ``replacements`` in place of WeasyPrint's functions for the time of a ``with`` block."""
    check()
    with _lock:
        before = {seam: getattr(*_owner(seam)) for seam in replacements}
        try:
            for seam, function in replacements.items():
                setattr(*_owner(seam), function)
            yield
        finally:
            for seam, function in before.items():
                setattr(*_owner(seam), function)
