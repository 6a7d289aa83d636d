"""QR codes as pictures."""

from __future__ import annotations

import base64

import pytest

from press.errors import LayoutError
from press.makeup.codes import qr_code


def drawn(content: str) -> str:
    return base64.b64decode(qr_code(content).partition(",")[2]).decode()


def test_a_code_is_drawn_in_black_ink_only() -> None:
    svg = drawn("https://www.qingxi.example/")
    assert svg.count("stroke=") == 1
    assert 'stroke="device-cmyk(0 0 0 1)"' in svg


def test_the_same_words_give_the_same_code() -> None:
    assert qr_code("青溪") == qr_code("青溪")
    assert qr_code("青溪") != qr_code("清溪")


def test_what_no_code_can_hold_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESS_LANG", "zh")
    with pytest.raises(LayoutError, match="二维码装不下"):
        qr_code("溪" * 3000)
