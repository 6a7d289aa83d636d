"""The structure tree is mended: nothing empty, nothing mute, no level skipped, no cell beyond its table."""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from press.finish.structure import StructureFacts, elements, mend_structure


class Tagged:
    """A PDF of one page, its tree made by nested calls."""

    def __init__(self) -> None:
        self.pdf = pikepdf.new()
        self.page = self.pdf.add_blank_page()
        self.page.obj.StructParents = 0
        self.content: list[str] = []
        self.parents: list[Any] = []
        self.root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array([])))
        self.pdf.Root.StructTreeRoot = self.root

    def element(self, tag: str, *kids: Any, **more: Any) -> Any:
        return self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{tag}"), Pg=self.page.obj, K=Array(kids), **more)
        )

    def marked(self, tag: str, **more: Any) -> Any:
        """An element with content of its own."""
        number = len(self.content)
        self.content.append(f"/{tag}\n<</MCID {number}>>\nBDC\n0 0 9 9 re f\nEMC")
        element = self.element(tag, number, **more)
        self.parents.append(element)
        return element

    def of(self, *kids: Any) -> Pdf:
        """Close the tree."""
        self.root.K = Array([self.element("Document", *kids)])
        self.root.ParentTree = Dictionary(Nums=Array([0, Array(self.parents)]))
        self.page.obj.Contents = self.pdf.make_stream("\n".join(self.content).encode())
        return self.pdf


def tags(pdf: Pdf) -> list[str]:
    return [str(element.S).removeprefix("/") for element in elements(pdf.Root.StructTreeRoot)]


def test_elements_without_content_are_taken_out() -> None:
    tree = Tagged()
    table = tree.element(
        "Table",
        tree.element("Caption"),
        tree.element("Caption", tree.marked("P")),
        tree.element("TR", tree.element("TD")),
        tree.element("TR"),
    )
    pdf = tree.of(table, tree.element("Div", tree.element("Div")))
    assert mend_structure(pdf).pruned == 3
    assert tags(pdf) == ["Document", "Table", "Caption", "P", "TR", "TD", "TR"], "cells may be empty"


def test_no_heading_skips_a_level() -> None:
    tree = Tagged()
    pdf = tree.of(*(tree.marked(tag) for tag in ("H2", "H4", "H2", "H3", "H4", "H1", "H3")))
    assert mend_structure(pdf).headings == 3
    assert tags(pdf)[1:] == ["H1", "H2", "H2", "H3", "H4", "H1", "H2"]


def test_cells_reach_no_further_than_their_part_of_the_table() -> None:
    tree = Tagged()
    rows = [
        tree.element("TR", tree.marked("TD", A=Dictionary(O=Name.Table, RowSpan=span))) for span in (2, 7, 1)
    ]
    pdf = tree.of(tree.element("Table", tree.element("TBody", *rows)))
    assert mend_structure(pdf).spans == 1
    spans = [int(one.A.RowSpan) for one in elements(pdf.Root.StructTreeRoot) if "/A" in one]
    assert spans == [2, 2, 1]


def test_header_cells_say_what_they_head_and_are_listed_by_their_names() -> None:
    tree = Tagged()

    def cell(tag: str, key: str) -> Any:
        return tree.marked(tag, A=Dictionary(O=Name.Table), ID=String(key))

    above, row = tree.element("TR", cell("TH", "b")), tree.element("TR", cell("TH", "a"), cell("TD", "c"))
    above.P = tree.element("THead", above)
    row.P = tree.element("TBody", row)
    pdf = tree.of(tree.element("Table", above.P, row.P))
    assert mend_structure(pdf).scopes == 2
    root = pdf.Root.StructTreeRoot
    scopes = {str(one.ID): str(one.A.get("/Scope", "")) for one in elements(root) if "/ID" in one}
    assert scopes == {"b": "/Column", "a": "/Row", "c": ""}
    listed = list(root.IDTree.Names)
    assert [str(key) for key in listed[::2]] == ["a", "b", "c"]
    assert [str(one.ID) for one in listed[1::2]] == ["a", "b", "c"]


def test_pictures_that_say_nothing_are_artifacts() -> None:
    tree = Tagged()
    pdf = tree.of(
        tree.marked("Figure", Alt="山"), tree.element("Div", tree.marked("Figure"), tree.marked("P"))
    )
    assert mend_structure(pdf) == StructureFacts(pruned=1, artifacts=1, headings=0, spans=0)
    assert tags(pdf) == ["Document", "Figure", "Div", "P"]
    content = pdf.pages[0].Contents.read_bytes()
    assert content.count(b"/Artifact BMC") == 1
    assert b"<</MCID 0>>" in content
    assert b"<</MCID 1>>" not in content
    entries = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    assert [entry is None for entry in entries] == [False, True, False]


def test_a_file_without_a_tree_stays_as_it_is() -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    assert mend_structure(pdf) == StructureFacts(0, 0, 0, 0)
