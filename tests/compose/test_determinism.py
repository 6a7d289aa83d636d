"""The same lines everywhere: text never depends on a dictionary, and titles on nobody else's."""

from __future__ import annotations

import subprocess
import sys

import rjieba

from press.compose.words import words

_WITHOUT = """
import sys
sys.modules["rjieba"] = None
from press.compose import Composer, LineComposer, Paragraph, Rules
print("composed")
"""


def test_lines_of_text_need_no_dictionary() -> None:
    done = subprocess.run([sys.executable, "-c", _WITHOUT], capture_output=True, text=True, check=False)
    assert done.stdout == "composed\n", done.stderr


def test_words_added_by_others_change_no_title() -> None:
    title = "全市基层党建工作推进会议召开"
    before = words(title)
    rjieba.Jieba().add_word("建工作推", 900000, "n")
    assert words(title) == before


def test_the_words_of_a_title_are_the_same_in_every_process() -> None:
    code = "from press.compose.words import words; print(words('青溪市召开党员教育培训会议'))"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("0", "7")
    }
    assert len(runs) == 1
