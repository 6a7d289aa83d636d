"""Blocks: the characters they print, and the way through them."""

from __future__ import annotations

from pathlib import PurePosixPath

from press.model.blocks import (
    Figure,
    Group,
    LineBreak,
    Lines,
    Link,
    Listing,
    NoteCall,
    Paragraph,
    Picture,
    Ruby,
    Styled,
    Text,
    pictures,
    plain,
    walk,
)

LINES = Lines(1, 1)


def test_plain_text_is_what_is_printed() -> None:
    content = (
        Text("青"), Styled("strong", (Text("溪"), Styled("emphasis", (Text("市"),)))), LineBreak(),
        Link("https://example.org", (Text("网"),)), Ruby("桥", "qiáo"), NoteCall(1, (Text("注"),)),
    )  # fmt: skip
    assert plain(content) == "青溪市\n网桥1"


def test_walk_goes_into_lists_and_groups() -> None:
    picture = Picture(PurePosixPath("images/a.png"), 1, 1)
    figure = Figure((picture,), LINES)
    paragraph = Paragraph((Text("甲"),), LINES)
    listing = Listing((("•", (paragraph,)),), LINES)
    group = Group("box", (listing, figure), LINES)
    assert list(walk((group,))) == [group, listing, paragraph, figure]
    assert list(pictures((group,))) == [picture]
