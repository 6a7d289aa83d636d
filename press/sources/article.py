"""Read an article: front matter, copy, and the attachments that it names."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from press.diagnostics import Diagnostic, Span
from press.diagnostics import issue as rules
from press.language import say
from press.model import Article, FrontMatter
from press.model.blocks import Blocks
from press.project import Project
from press.sources.folder import find, names_in
from press.sources.front import find_front
from press.sources.markdown import parse_markdown, pasted_closings
from press.sources.measures import Measures
from press.sources.pictures import PictureReader
from press.sources.record_words import FILES
from press.sources.records import RecordReading, read_record
from press.sources.text import SourceText, read_text
from press.sources.walk import Location
from press.sources.words import nearest
from press.sources.words import short as shortened
from press.sources.yaml_nodes import Scalar


@dataclass
class ArticleReading:
    """An article as far as it could be read, its editor's note, and where its keys stand."""

    article: Article | None
    note: Blocks = ()
    front: RecordReading[FrontMatter] = field(default_factory=lambda: RecordReading[FrontMatter](None))


@dataclass
class ArticleReader:
    """Reads the articles of one issue, adding what is wrong to ``found``."""

    project: Project
    folder: Path
    headings: Literal["auto", "marked"]
    found: list[Diagnostic] = field(default_factory=list)
    used: dict[str, Span] = field(default_factory=dict)
    """The files listed so far, with the place where each is listed."""
    hinted: set[str] = field(default_factory=set)
    """Files that a wrong name probably meant."""
    incomplete: bool = False
    """Whether the front matter of an article could not be read, and with it the names of its attachments."""
    measures: Measures = field(default_factory=Measures)
    """How wide its pictures may stand."""

    def read_hinted(self) -> None:
        """Read the files that wrong names probably meant, so that their mistakes are told in this run."""
        for name in sorted(self.hinted - set(self.used)):
            found = find(self.folder, f"articles/{name}")
            if found.path is not None:
                self.used[name] = Span(self.project.relative(found.path))
                self._article(found.path, found.path.stem, attachment=False)

    def read(self, name: str, place: Span) -> ArticleReading:
        """Read the article that a running order lists at ``place``."""
        path = self.listed(name, place)
        return ArticleReading(None) if path is None else self._article(path, path.stem, attachment=False)

    def listed(self, name: str, place: Span) -> Path | None:
        """Return the file that is listed, or None when there is none or it is listed already."""
        short = name.removeprefix("./").removeprefix("articles/")
        found = find(self.folder, f"articles/{short}")
        if found.path is None and not found.outside:
            whole = find(self.folder, f"articles/{short}.md")  # 文章: [01] stands for 01.md
            short, found = (f"{short}.md", whole) if whole.path else (short, found)
        right_name = found.right_name.removeprefix("articles/")
        if found.outside:
            self.found.append(rules.ARTICLE_OUTSIDE.at(place, name=name))
        elif found.path is None and len(several := FILES.findall(name)) > 1:
            self.hinted |= set(several)
            facts = {"count": len(several), "right": ", ".join(several)}
            if "，" not in name:  # a full-width comma in a list is told where it stands
                self.found.append(rules.ARTICLES_TOGETHER.at(place, name=shortened(name), **facts))
        elif found.path is None or right_name != short:
            meant = self._meant(short, right_name)
            self.found.append(rules.ARTICLE_MISSING.at(place, name=name, meant=meant))
        elif first := self.used.get(right_name):
            self.found.append(self._twice(right_name, first, place))
        else:
            self.used[right_name] = place
            return found.path
        return None

    def _twice(self, name: str, first: Span, place: Span) -> Diagnostic:
        """Return what to tell of a file listed at two places; the running order holds no attachments."""
        orders = [span for span in (first, place) if span.path.name == "issue.yaml"]
        owners = [span for span in (first, place) if span.path.name not in ("issue.yaml", name)]
        if len(orders) == len(owners) == 1:
            return rules.ATTACHMENT_LISTED.at(orders[0], name=name, owner=owners[0].path.name)
        file = "" if first.path == place.path else f"{first.path.name} "
        where = say(f"{file}第 {first.line} 行", f"{file}line {first.line}")
        return rules.ARTICLE_TWICE.at(place, name=name, where=where)

    def _meant(self, name: str, right_name: str) -> str:
        """Return the end of the sentence that there is no such file: what was probably meant."""
        if right_name == name:
            self.hinted.add(name)
            return say("，叫这个名字的不是文件", "; what has that name is no file")
        right = right_name or self._nearest(name)
        self.hinted.add(right or "")
        return "" if right is None else say(f"，是不是“{right}”？", f"; did you mean '{right}'?")

    def _nearest(self, name: str) -> str | None:
        taken = self.used.keys() | self.hinted | {name}
        free = [file for file in markdown_files(self.folder) if file not in taken]
        return nearest(name if name.lower().endswith(".md") else f"{name}.md", free)

    def _article(self, path: Path, identifier: str, *, attachment: bool) -> ArticleReading:
        shown = self.project.relative(path)
        reading = read_text(path, shown)
        self.found += reading.diagnostics
        if (source := reading.value) is None:
            self.incomplete = True
            return ArticleReading(None)
        front = find_front(source, self.found)
        if front is None:
            self.incomplete = True
            if not source.text.strip():
                self.found.append(rules.ARTICLE_EMPTY.at(Span(shown, 1, 1)))
            self._copy(source, 0, 1, "", identifier)
            return ArticleReading(None)
        record = read_record(FrontMatter, source, self.found, start=front.start, end=front.end)
        self.incomplete = self.incomplete or not record.nodes
        title = record.value.title if record.value else ""
        blocks = self._copy(source, front.body, front.body_line, title, identifier)
        if not source.text[front.body :].strip():
            self.found.append(rules.ARTICLE_EMPTY.at(source.span(front.body)))
        note = self.note(record, source, ("note",)) if record.nodes else ()
        attachments = self._attachments(record, identifier, nested=attachment)
        if record.value is None:
            return ArticleReading(None, note, record)
        article = Article(
            id=identifier, path=shown, front=record.value, blocks=blocks, attachments=attachments
        )
        return ArticleReading(article, note, record)

    def _copy(self, source: SourceText, start: int, line: int, title: str, name: str) -> Blocks:
        text = source.text[start:]
        blocks = self._markdown(text, source.path, line, 1, title, name)
        self.found += pasted_closings(text, source.path, line)
        return blocks

    def _markdown(
        self, text: str, path: Path, line: int, column: int, title: str = "", name: str = ""
    ) -> Blocks:
        pictures = PictureReader(self.folder, [], self.measures)
        blocks, told = parse_markdown(
            text, path, line, first_column=column, headings=self.headings, look_up=pictures, title=title,
            name=name,
        )  # fmt: skip
        self.found += (*told, *pictures.found)
        return blocks

    def note(self, record: RecordReading[Any], source: SourceText, location: Location) -> Blocks:
        """Read the editor's note that stands under a key, as the Markdown it is."""
        node = record.nodes.get(location)
        if not isinstance(node, Scalar) or node.empty or not node.text.strip():
            return ()
        place = source.span(node.start)
        if not node.block:
            return self._markdown(node.text, source.path, place.line, place.column + (not node.plain))
        lines = source.lines()[place.line :]
        first = next((line for line in lines if line.strip()), "")
        indent = len(first) - len(first.lstrip(" "))
        return self._markdown(node.text, source.path, place.line + 1, indent + 1)

    def _attachments(
        self, record: RecordReading[FrontMatter], identifier: str, *, nested: bool
    ) -> tuple[Article, ...]:
        names = listed_files(record, "attachments")
        if nested and names:
            self.found.append(rules.ATTACHMENT_NESTED.at(record.place("attachments")))
            return ()
        read: list[Article] = []
        for number, (_, name, place) in enumerate(names, 1):
            path = self.listed(name, place)
            reading = (
                self._article(path, f"{identifier}-{number}", attachment=True)
                if path
                else ArticleReading(None)
            )
            if reading.article is not None:
                read.append(reading.article)
        return tuple(read)


def listed_files(record: RecordReading[Any], key: str) -> list[tuple[Location, str, Span]]:
    """Return the files that a list names, with their places; also when the record could not be made of it.

    A bare name is recorded under the item itself, a longer entry under its key ``file``; those of a
    department one list further down.
    """
    files: list[tuple[Location, str, Span]] = []
    for location, node in record.nodes.items():
        item = location[:-1] if location[-1] == "file" else location
        lists, numbers = item[::2], item[1::2]
        in_order = lists in ((key,), (key, "articles")) and all(isinstance(n, int) for n in numbers)
        if len(lists) == len(numbers) and in_order and isinstance(node, Scalar) and not node.empty:
            files.append((item, node.text.strip(), record.places[location]))
    return files


def markdown_files(folder: Path) -> list[str]:
    """Return the Markdown files of an issue's ``articles/``; hidden ones are other programs' scraps."""
    articles = folder / "articles"
    names = names_in(articles) if articles.resolve().is_relative_to(folder.resolve()) else []
    return [
        name
        for name in names
        if name.lower().endswith((".md", ".markdown"))
        and not name.startswith((".", "~"))
        and (articles / name).is_file()
    ]
