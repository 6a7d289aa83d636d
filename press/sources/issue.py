"""Read an issue with all that it names; everything that is wrong is told in one reading."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Literal

from press.diagnostics import Diagnostic, Reading, Span, has_errors
from press.diagnostics import issue as rules
from press.errors import SourceError
from press.language import say
from press.model import Article, Issue, IssueFile, Item, Publication, Section
from press.model.blocks import Blocks, Picture
from press.project import Project
from press.sources.article import ArticleReader, ArticleReading, listed_files, markdown_files
from press.sources.internal_matter import judge_issue
from press.sources.jumps import judge_jumps
from press.sources.markings import judge_markings
from press.sources.measures import Measures, measures
from press.sources.numbering import day, judge_numbers
from press.sources.page_references import PageReferences
from press.sources.pictures import PictureReader
from press.sources.printer import resolution_of
from press.sources.publication import read_publication, yaml_source
from press.sources.records import RecordReading, read_record
from press.sources.running_order import Listed, judge_order
from press.sources.self_naming import judge_article
from press.sources.text import SourceText
from press.sources.walk import Location
from press.sources.words import meant
from press.sources.yaml_nodes import Scalar

_COVERS = ("cover", "inside_front", "inside_back", "back")
_NAMES_PICTURE = {
    **dict.fromkeys(_COVERS, ("picture", "file")),
    "photos": ("file",),
    "fillers": ("picture",),
    "highlight": ("picture",),
}
"""Under which keys of ``issue.yaml`` pictures are named, and by which key there."""

LETTERING = "刊名图"
"""Under this name the lettering stands among an issue's pictures."""

_BLEED = 1.4
"""The share of a bulletin's measure that a picture takes which fills the page."""


def _names_picture(location: Location) -> bool:
    """Tell whether a picture is named here; one of a list may be a bare name."""
    keys = _NAMES_PICTURE.get(str(location[0]), ())
    if isinstance(location[-1], int):
        return "file" in keys and len(location) > 2 and location[-2] == "photos"
    return location[-1] in keys


def _share(record: RecordReading[IssueFile], location: Location) -> float:
    """Return how much of the measure a picture takes that ``issue.yaml`` names."""
    if location[-1] != "picture":
        return 0.5
    beside_text = location[0] == "highlight" or (*location[:-1], "after") in record.nodes
    return 1.0 if beside_text else _BLEED


def read_issue(project: Project, folder: Path) -> Reading[Issue]:
    """Read publication, running order, articles, attachments, notes and pictures of an issue.

    The value is None when the issue cannot be made; it may also be there beside errors, so that more can be
    looked at. Diagnostics stand in the order of the files, publication first.

    Raises:
        SourceError: the folder does not lie in the workspace.
    """
    folder = folder.resolve()
    if (
        not folder.is_relative_to(project.issues.resolve())
        or len(folder.relative_to(project.issues.resolve()).parts) != 2
    ):
        raise SourceError(
            say(f"{folder.name} 不是这个工作区里的一期", f"{folder.name} is no issue of this workspace"),
            hint=say("写成 issues/刊物/期 这样的路径", "give a path such as issues/publication/issue"),
        )
    return _IssueReading(project, folder).read()


class _IssueReading:
    def __init__(self, project: Project, folder: Path) -> None:
        self._project, self._folder = project, folder
        self._found: list[Diagnostic] = []
        self._listed: list[Listed] = []
        self._page = Measures()

    def read(self) -> Reading[Issue]:
        reading = read_publication(self._project, self._folder.parent)
        self._found += reading.diagnostics
        source = yaml_source(self._project, self._folder / "issue.yaml", self._found)
        record = (
            RecordReading[IssueFile](None) if source is None else read_record(IssueFile, source, self._found)
        )
        self._found += judge_markings(record)
        publication = reading.value
        if publication is not None:
            self._found += judge_numbers(self._project, self._folder, publication, record)
        headings = publication.headings if publication else "auto"
        self._page = Measures(resolution=resolution_of(self._project, publication))
        page = replace(measures(self._project, publication), resolution=self._page.resolution)
        articles = ArticleReader(self._project, self._folder, headings, measures=page)
        read, notes = self._articles(articles, record, source)
        note = articles.note(record, source, ("note",)) if source else ()
        if not listed_files(record, "articles"):
            self._loose(headings)
        elif not articles.incomplete and record.value is not None:
            self._not_listed(articles)
        self._found = _in_order(self._found + articles.found)
        sections = self._section_notes(articles, record, source)
        self._judge_columns(publication, record)
        whole = not has_errors(reading.diagnostics)
        self._found += judge_order(publication if whole else None, record, self._listed)
        self._found += judge_jumps(record, read)
        self._found += judge_issue(publication, record, whole=whole)
        self._found += (told for _, one in self._listed for told in judge_article(publication, one))
        self._found = _in_order(self._found)
        pictures = self._pictures(record) | self._lettering(publication)
        shown = self._project.relative(self._folder / "issue.yaml")
        pages = PageReferences(tuple(read))
        read, notes = [pages.article(one) for one in read], [pages.blocks(one, shown) for one in notes]
        sections, note = tuple(pages.blocks(one, shown) for one in sections), pages.blocks(note, shown)
        self._found = _in_order(self._found + pages.found)
        if publication is None or record.value is None or len(read) < len(record.value.items):
            return Reading(None, tuple(self._found))
        identifier = f"{self._folder.parent.name}/{self._folder.name}"
        issue = Issue(
            id=identifier, folder=self._folder, publication=publication,
            file=_whole_names(record.value, read), articles=tuple(read), note=note, notes=tuple(notes),
            section_notes=sections, pictures=pictures,
        )  # fmt: skip
        return Reading(issue, tuple(self._found))

    def _articles(
        self, reader: ArticleReader, record: RecordReading[IssueFile], source: SourceText | None
    ) -> tuple[list[Article], list[Blocks]]:
        read: list[Article] = []
        notes: list[Blocks] = []
        for location, name, place in listed_files(record, "articles"):
            reading = reader.read(name, place)
            self._listed.append((location, reading))
            self._judge_dates(reading, record.value)
            own = reader.note(record, source, (*location, "note")) if source else ()
            if reading.article is not None:
                read.append(reading.article)
                notes.append(own or reading.note)
        reader.read_hinted()
        return read, notes

    def _section_notes(
        self, reader: ArticleReader, record: RecordReading[IssueFile], source: SourceText | None
    ) -> tuple[Blocks, ...]:
        if record.value is None or source is None:
            return ()
        return tuple(
            reader.note(record, source, ("articles", number, "note")) if isinstance(entry, Section) else ()
            for number, entry in enumerate(record.value.articles)
        )

    def _pictures(self, record: RecordReading[IssueFile]) -> dict[str, Picture]:
        """Look at every picture that covers, photo pages and fillers name; ``images/`` may be left out."""
        reader = PictureReader(self._folder, self._found, self._page)
        looked_at: dict[str, Picture] = {}
        for location, node in record.nodes.items():
            if not isinstance(node, Scalar) or not _names_picture(location):
                continue
            name, place = node.text.strip(), record.places[location]
            if name and name not in looked_at:
                target = name if "/" in name else f"images/{name}"
                if picture := reader(target, _share(record, location), "", place):
                    looked_at[name] = picture
                    self._tell_mute(record, location, name)
        return looked_at

    def _tell_mute(self, record: RecordReading[IssueFile], location: Location, name: str) -> None:
        """Tell a picture of a page that says nothing to who cannot see it."""
        beside = (record.nodes.get((*location[:-1], key)) for key in ("alt", "caption", "title"))
        if not any(isinstance(node, Scalar) and node.text.strip() for node in beside):
            self._found.append(rules.PICTURE_MUTE.at(record.places[location], name=name))

    def _lettering(self, publication: Publication | None) -> dict[str, Picture]:
        """Look at the name drawn as a picture, which lies beside ``publication.yaml``."""
        if publication is None or not publication.lettering:
            return {}
        folder = self._folder.parent
        name = publication.lettering
        place = Span(self._project.relative(folder / "publication.yaml"))
        target = name if "/" in name else f"images/{name}"
        found = PictureReader(folder, self._found, self._page)(target, 1.0, publication.name, place)
        return {LETTERING: replace(found, path=PurePosixPath("..") / found.path)} if found else {}

    def _judge_columns(self, publication: Publication | None, record: RecordReading[IssueFile]) -> None:
        """A department that the publication does not list has no look of its own: a slip, as a rule."""
        if publication is None or record.value is None or not publication.departments:
            return
        for number, entry in enumerate(record.value.articles):
            if isinstance(entry, Section) and entry.column not in publication.departments:
                near = meant(entry.column, publication.departments)
                place = record.place("articles", number, "column")
                self._found.append(rules.COLUMN_UNKNOWN.at(place, column=entry.column, meant=near))

    def _judge_dates(self, reading: ArticleReading, file: IssueFile | None) -> None:
        """A speech or a signature later than the issue that prints it is a slip of the pen."""
        if file is None or reading.article is None:
            return
        front, latest = reading.article.front, file.printed or file.date
        signed = front.signature.date if front.signature else None
        for date, location in ((front.date, ("date",)), (signed, ("signature", "date"))):
            if isinstance(date, datetime.date) and date > latest:
                place = reading.front.place(*location)
                self._found.append(rules.DATE_LATER.at(place, later=day(date), date=day(latest)))

    def _loose(self, headings: Literal["auto", "marked"]) -> None:
        """Without a running order, read what lies in articles/, so that its mistakes are told in this run."""
        reader = ArticleReader(self._project, self._folder, headings)
        for name in markdown_files(self._folder):
            if name not in reader.used:
                reader.read(name, Span(self._project.relative(self._folder / "issue.yaml")))
        # An attachment may come before the article that lists it.
        self._found += [told for told in reader.found if told.rule is not rules.ARTICLE_TWICE]

    def _not_listed(self, reader: ArticleReader) -> None:
        for name in markdown_files(self._folder):
            if name not in reader.used and name not in reader.hinted:
                path = self._project.relative(self._folder / "articles" / name)
                self._found.append(rules.ARTICLE_NOT_LISTED.at(Span(path), name=name))


def _whole_names(file: IssueFile, read: list[Article]) -> IssueFile:
    """Return the issue's file with every article's whole name and photo pages that hold their pictures."""
    articles = iter(read)
    entries = tuple(
        entry.model_copy(update={"articles": tuple(_whole(item, next(articles)) for item in entry.articles)})
        if isinstance(entry, Section)
        else _whole(entry, next(articles))
        for entry in file.articles
    )
    photos = tuple(part for page in file.photos for part in page.parted())
    return file.model_copy(update={"articles": entries, "photos": photos})


def _whole(item: Item, article: Article) -> Item:
    name = item.file.split("/")[-1]
    return item.model_copy(update={"file": f"{item.file}.md"}) if article.path.name == f"{name}.md" else item


def _in_order(found: list[Diagnostic]) -> list[Diagnostic]:
    """Put diagnostics in the order of files as read, and of places within each."""
    files = {path: index for index, path in enumerate(dict.fromkeys(_path(one) for one in found))}
    return sorted(found, key=lambda one: (_file(one), files[_path(one)], _line(one)))


def _file(diagnostic: Diagnostic) -> int:
    """Publication and running order come before the articles, those not listed last."""
    path = _path(diagnostic)
    first = ("publication.yaml", "issue.yaml")
    return first.index(path.name) if path and path.name in first else 3 if not _line(diagnostic)[0] else 2


def _path(diagnostic: Diagnostic) -> Path | None:
    return diagnostic.place.path if isinstance(diagnostic.place, Span) else None


def _line(diagnostic: Diagnostic) -> tuple[int, int]:
    place = diagnostic.place
    return (place.line, place.column) if isinstance(place, Span) else (0, 0)
