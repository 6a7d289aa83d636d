"""Copy becomes markup, never the other way round."""

from __future__ import annotations

from press.makeup.markup import inlines, lines
from press.model.blocks import LineBreak, Link, NoteCall, Ruby, Styled, Text


def test_text_is_escaped() -> None:
    assert inlines((Text("<b>&"),)) == "&lt;b&gt;&amp;"


def test_a_link_cannot_break_out_of_its_attribute() -> None:
    assert inlines((Link('"><script>', (Text("x"),)),)) == '<a href="&#34;&gt;&lt;script&gt;">x</a>'


def test_styles_nest() -> None:
    content = (Styled("strong", (Text("重"), Styled("emphasis", (Text("点"),)))), LineBreak())
    assert inlines(content) == "<strong>重<em>点</em></strong><br>"


def test_names_and_titles_have_elements_of_their_own() -> None:
    content = (Styled("name", (Text("青溪"),)), Styled("title", (Text("县志"),)))
    assert inlines(content) == "<u>青溪</u><cite>县志</cite>"


def test_ruby_and_notes() -> None:
    assert inlines((Ruby("青溪", "Qīngxī"),)) == "<ruby>青溪<rt>Qīngxī</rt></ruby>"
    assert inlines((Ruby("青溪", "qīng xī"),)) == "<ruby>青<rt>qīng</rt>溪<rt>xī</rt></ruby>"
    assert inlines((NoteCall(1, (Text("注"),)),)) == '<span class="footnote">注</span>'


def test_line_ends_of_a_title_are_forced_breaks() -> None:
    assert lines("关于甲的\n 通知<") == "关于甲的<br>通知&lt;"
