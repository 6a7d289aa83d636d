"""Write journals of made-up copy: what an editor would have typed, as long and as odd as a test needs."""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image

SENTENCES = (
    "全县聘用护路员六百二十名，每人负责三到五公里。",
    "巡查中发现的路面坑洼、边沟堵塞，先急后缓，逐项销号。",
    "青溪市图书馆把开放时间延长到晚上九点，周末增开两场讲座。",
    "山里的茶园今年早发了七天，采茶的人天不亮就上了坡。",
    "社区食堂的菜价写在门口的黑板上，谁都能算清一顿饭多少钱。",
    "水文站的老站长说，看云要看山脚，看水要看桥墩。",
    "档案室把一九五二年的渠道图纸扫了出来，线条还清清楚楚。",
)

PUBLICATION = {
    "刊名": "青溪月刊",
    "拼音": "QINGXI YUEKAN",
    "种类": "内刊",
    "编发机关": "青溪市编辑室",
    "准印证号": "青内资准字第001号",
    "印刷": "青溪市印刷厂",
    "发送对象": "市直各单位",
    "印数": 300,
    "栏目": {
        "卷首语": {"样式": "卷首语", "颜色": "朱", "起排": "另面起"},
        "工作": {"颜色": "黛", "起排": "接排"},
        "调研": {"样式": "长文", "颜色": "赭", "起排": "另页起"},
        "故事": {"颜色": "松", "起排": "另面起"},
    },
}

ISSUE = {"期号": 3, "总期号": 27, "日期": "2026-03-31"}


def paragraphs(count: int, *, sentences: int = 4, first: int = 0) -> str:
    """Return so many paragraphs of sentences that differ from place to place."""
    pool = itertools.islice(itertools.cycle(SENTENCES), first % len(SENTENCES), None)
    return "\n\n".join("".join(itertools.islice(pool, sentences)) for _ in range(count))


@dataclass
class Workspace:
    """A workspace with one journal, ``yuekan/2026-3``.

    Args:
        root: its folder.
        publication: keys of ``publication.yaml`` beside or instead of the usual ones.
        issue: those of ``issue.yaml``.
    """

    root: Path
    publication: dict[str, Any] = field(default_factory=dict)
    issue: dict[str, Any] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """The issue's folder."""
        return self.root / "issues" / "yuekan" / "2026-3"

    def article(self, name: str, title: str, text: str, **front: Any) -> str:
        """Write an article and return its file's name."""
        path = self.folder / "articles" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_copy({"标题": title, **front}, text), "utf-8")
        return path.name

    def picture(self, name: str, image: Image.Image | bytes, **options: Any) -> str:
        """Write a picture, or bytes that pass for one, and return its file's name."""
        path = self.folder / "images" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(image, bytes):
            path.write_bytes(image)
        else:
            image.save(path, **options)
        return name

    def write(self, sections: Mapping[str, Sequence[Any]] | Sequence[Any]) -> Path:
        """Write both YAML files for a running order by departments and return the issue's folder."""
        order = (
            [{"栏目": name, "文章": list(items)} for name, items in sections.items()]
            if isinstance(sections, Mapping)
            else list(sections)
        )
        self.folder.mkdir(parents=True, exist_ok=True)
        _dump(self.folder.parent / "publication.yaml", PUBLICATION | self.publication)
        _dump(self.folder / "issue.yaml", ISSUE | {"文章": order} | self.issue)
        return self.folder


def _copy(front: Mapping[str, Any], text: str) -> str:
    rows = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items())
    return f"---\n{rows}\n---\n\n{text}\n"


def _dump(path: Path, value: Any) -> None:
    """JSON is YAML."""
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1, default=str), "utf-8")
