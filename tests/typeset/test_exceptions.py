"""What a setting leaves to the garbage collector: not the document."""

from __future__ import annotations

import gc
import traceback
import weakref

import pytest

from press.typeset import session
from press.typeset.exceptions import replacements
from tests.typeset.conftest import SetPages

RELATIVE = "p { --own: 1em; margin: 0 calc(2px + var(--own)) } div { width: calc(50% - 2em) }"


def test_an_exception_is_not_kept_by_the_function_that_it_went_through() -> None:
    from weasyprint.css import RelativeLengthInMath, tinycss2

    (resolve,) = replacements().values()
    words = tinycss2.parse_component_value_list("1em + 2px")
    with pytest.raises(RelativeLengthInMath) as raised:
        resolve(None, [word for word in words if word.type != "whitespace"], "width", None)
    frames = [frame for frame, _ in traceback.walk_tb(raised.tb)]
    assert len(frames) > 1
    assert not any(raised.value is held for frame in frames[1:] for held in frame.f_locals.values())


def test_the_context_of_a_layout_goes_without_the_collector(
    set_pages: SetPages, monkeypatch: pytest.MonkeyPatch
) -> None:
    contexts = []
    let_go = session.Session.let_go

    def watched(self: session.Session) -> None:
        contexts.append(weakref.ref(self.context))
        let_go(self)

    monkeypatch.setattr(session.Session, "let_go", watched)
    gc.collect()
    gc.disable()
    try:
        set_pages("<div><p>青溪市</p></div>", RELATIVE)
        assert contexts[0]() is None
    finally:
        gc.enable()
