"""Wrong command lines are told in sentences."""

from __future__ import annotations

import pytest

from tests.cli.run import press


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("words", "sentence", "hint"),
    [
        ("biuld x", "没有 biuld 这个命令", "是不是 build？"),
        ("xyz", "没有 xyz 这个命令", "press --help"),
        ("build", "缺少 ISSUE", "press build --help"),
        ("build 2026-1 --fromat json", "没有 --fromat 这个选项", "是不是 --format？"),
        ("build 2026-1 --for pint", "--for 只能是 reading、print 或 archive", "press build ISSUE"),
        ("build 2026-1 --format", "--format 后面缺一个值", "press build ISSUE"),
        ("build 2026-1 --force=3", "--force 后面不能带值", "press build ISSUE"),
        ("build 2026-1 2026-2", "多写了 2026-2", "press build ISSUE"),
        ("new gongzuo-jianbao --date 2月30日", "2月30日 不是日期", "2026-11-13"),
        ("new gongzuo-jianbao --date 2026-2-30", "2026-2-30 不是日期", "2026-11-13"),
        ("new gongzuo-janbao", "没有 gongzuo-janbao 这个刊物", "是不是 gongzuo-jianbao？"),
    ],
)
def test_sentence_and_hint(words: str, sentence: str, hint: str) -> None:
    run = press(*words.split())
    assert run.code == 2
    assert run.out == ""
    first, second = run.err.splitlines()
    assert first == f"错误：{sentence}"
    assert hint in second


@pytest.mark.usefixtures("english", "here")
def test_english() -> None:
    assert press("biuld").err == "error: there is no command 'biuld'\n  hint: did you mean 'build'?\n"
