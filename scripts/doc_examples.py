"""The examples in the documentation: found in its pages, put into a workspace to be read and built.

An example is a fenced block of YAML or Markdown. The words after the language say what it is:

``publication.yaml``, ``issue.yaml``
    a whole file;
``article``, with ``name=…``
    a whole article, front matter and text;
``body``
    the text of an article;
``in-publication``, ``in-issue``, ``in-front``
    some keys of a file, the others being as in :data:`FILES`;
``in-journal``
    some keys of a journal's ``publication.yaml``, the others being as in :data:`JOURNAL`;
``layout.yaml``
    a layout's manifest;
``preflight.yaml``
    findings that are signed off;
``printer.yaml``
    a printing house's terms;
``printed.yaml``
    the facts of an issue printed before press;
``step``, with ``file=…``
    a file of the journal that a tutorial makes (see ``scripts/tutorial.py``);
``wrong=S213``
    added to one of these: the example shows a mistake, and press tells it by that code and no other;
``picture=name``
    the result is shown on the page as ``docs/images/name.png`` (see ``scripts/doc_pictures.py``);
``part=head|foot|page|text``, ``page=2``
    what of it is shown; the text unless said otherwise.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from PIL import Image

from press.project import Project

DOCS = Path(__file__).parent.parent / "docs"
SAMPLES = Path(__file__).parent.parent / "issues" / "qingxi-gongzuo" / "2026-20" / "images"
FENCE = re.compile(r"^```(yaml|markdown)(?: +([^\n]*))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
KINDS = (
    "layout.yaml",
    "preflight.yaml",
    "printer.yaml",
    "printed.yaml",
    "publication.yaml",
    "issue.yaml",
    "article",
    "body",
    "in-publication",
    "in-journal",
    "in-issue",
    "in-front",
    "step",
)
FILES = {
    "in-publication": "刊名: 青溪工作\n编发机关: 青溪市人民政府办公室\n",
    "in-issue": "期号: 21\n日期: 2026-10-30\n文章: [01.md]\n",
    "in-front": "标题: 市图书馆延长开放时间\n",
}
JOURNAL = (
    "刊名: 青溪阅看\n种类: 内刊\n编发机关: 中共青溪市委办公室\n准印证号: 青内资准字第0316号\n"
    "印刷: 青溪市清水印务有限公司\n发送对象: 各县（区）委办公室\n印数: 1800\n"
)
_TITLES = (
    "柳川区把社区食堂办成“家门口的厨房”",
    "市档案馆推动民生档案“就近查”",
    "云梓县以“路长制”养好农村公路",
)
_TEXT = "为方便群众利用晚间读书，市图书馆将闭馆时间延至21时30分。\n"


@dataclass(frozen=True)
class Example:
    """An example: the page it stands on, the line, what it is and what it says."""

    page: Path
    line: int
    language: str
    words: tuple[str, ...]
    text: str

    def __str__(self) -> str:
        return f"{self.page.relative_to(DOCS.parent)}:{self.line}"

    @property
    def kind(self) -> str:
        """What the example is; empty when its page does not say."""
        return self.words[0] if self.words and self.words[0] in KINDS else ""

    def word(self, key: str) -> str:
        """Return what stands after ``key=``, or nothing."""
        return next((word.partition("=")[2] for word in self.words if word.startswith(f"{key}=")), "")

    @property
    def name(self) -> str:
        """The file name of an article."""
        return self.word("name") or "01.md"

    @cached_property
    def files(self) -> dict[str, str]:
        """The files of a publication that holds the example, by name."""
        return _files(self)

    @property
    def digest(self) -> str:
        """What the example's picture depends on, besides the layout."""
        return hashlib.sha256(
            "\0".join((*self.files, *self.files.values(), *self.words)).encode()
        ).hexdigest()


def examples(folder: Path = DOCS) -> tuple[Example, ...]:
    """Return the examples of all pages, by page and line."""
    return tuple(example for page in sorted(folder.rglob("*.md")) for example in examples_of(page))


def examples_of(page: Path) -> tuple[Example, ...]:
    """Return the examples of one page. Articles with a name stand in the same issue."""
    text = page.read_text("utf-8")
    found = [
        Example(
            page, text.count("\n", 0, match.start()) + 1, match[1], tuple((match[2] or "").split()), match[3]
        )
        for match in FENCE.finditer(text)
    ]
    named = {f"articles/{one.name}": one.text for one in found if one.kind == "article" and one.word("name")}
    return tuple(_beside(one, named) for one in found)


def _beside(example: Example, named: dict[str, str]) -> Example:
    """Give an article the others of its page that it names as its attachments."""
    own = f"articles/{example.name}"
    if example.kind != "article" or own not in named:
        return example
    attached = {name: text for name, text in named.items() if Path(name).name in example.text}
    held = replace(example)
    held.__dict__["files"] = {**example.files, **attached}
    return held


def _files(example: Example) -> dict[str, str]:
    parts = dict(FILES)
    kind, text = example.kind, example.text
    if kind in FILES:
        parts[kind] = _completed(FILES[kind], text)
    if kind == "in-journal":
        parts["in-publication"] = _completed(JOURNAL, text)
    whole = {"publication.yaml": "in-publication", "issue.yaml": "in-issue"}
    if kind in whole:
        parts[whole[kind]] = text
    article = f"---\n{parts['in-front']}---\n\n{text if kind == 'body' else _TEXT}"
    issue = parts["in-issue"]
    if kind == "article" and example.word("name"):
        issue = _completed(issue, f"文章: [{example.name}]\n")
    listed = re.findall(r"[\w-]+\.md", issue) + re.findall(
        r"[\w-]+\.md", article if kind != "article" else text
    )
    articles: dict[str, str] = {}
    for at, name in enumerate(listed):
        articles[f"articles/{name}"] = article if at == 0 else _stub(name, set(articles.values()))
    if kind == "article":
        articles[f"articles/{example.name}"] = text
    return {"publication.yaml": parts["in-publication"], "issue.yaml": issue, **articles}


def _completed(base: str, text: str) -> str:
    """Return the lines of ``base`` whose keys ``text`` does not have, and ``text``."""
    keys = set(re.findall(r"^(\S+?):", text, re.MULTILINE))
    kept = [line for line in base.splitlines() if line.split(":")[0] not in keys]
    return "\n".join((*kept, text))


def _stub(name: str, others: set[str]) -> str:
    """Return an article for a name that an example lists, its title like none of the others'."""
    start = sum(name.encode())
    titles = [_TITLES[(start + step) % len(_TITLES)] for step in range(len(_TITLES))]
    stubs = [_text(title + part) for part in ("", "（续）", "（续完）") for title in titles]
    return next(stub for stub in stubs if stub not in others)


def _text(title: str) -> str:
    return f"---\n标题: {title}\n---\n\n{_TEXT}"


def workspace(root: Path, example: Example) -> tuple[Project, Path]:
    """Put an example into a workspace and return it with the issue's folder."""
    issue = _folder(root, example)
    for name, text in example.files.items():
        path = issue.parent / name if name == "publication.yaml" else issue / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for name in set(re.findall(r"images/[\w.-]+\.\w{3,4}", "".join(example.files.values()))):
        _picture(issue / name)
    return Project(root=root), issue


def _folder(root: Path, example: Example) -> Path:
    """Name the issue after its number, so that nothing is told of its folder."""
    issue = example.files["issue.yaml"]
    number = re.search(r"^(?:期号|number): *(\d+)", issue, re.MULTILINE)
    year = re.search(r"^(?:日期|date): *(\d{4})", issue, re.MULTILINE)
    return root / "issues" / "liti" / f"{year[1] if year else 2026}-{number[1] if number else 21}"


def _picture(path: Path) -> None:
    """Put a picture where an example names one: the sample's own, or one drawn plain."""
    path.parent.mkdir(parents=True, exist_ok=True)
    sample = SAMPLES / path.name
    if sample.is_file():
        path.write_bytes(sample.read_bytes())
    elif "xiaotu" in path.name:  # the picture that is too small
        Image.new("L", (400, 300), 200).save(path)
    elif "meiyou" not in path.name:  # the picture that is not there
        Image.new("L", (1843, 1229), 200).save(path)
