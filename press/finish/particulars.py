"""What a finished file says about itself."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from press.model import Issue, IssueFile, Variant


@dataclass(frozen=True)
class Heading:
    """An entry of the outline.

    Args:
        title: as shown.
        page: that it leads to, from 1.
        top: how far below the trim's upper edge it stands, mm.
        children: the entries below it.
    """

    title: str
    page: int
    top: float = 0.0
    children: tuple[Heading, ...] = ()


@dataclass(frozen=True)
class Particulars:
    """The facts for a PDF's metadata; every date in the file is the issue's.

    Args:
        title: publication and number, such as ``青溪组织工作 2026年第21期（总952期）``.
        author: the issuing body.
        subject: what is in it; article titles, as a rule.
        language: BCP 47 tag.
        date: the issue's date.
        first_page: the printed number of the first page.
        labels: what each page is called, such as 封一 or 12; none where they are numbered from the first.
        outline: the outline's entries; none leave it to the headings.
    """

    title: str
    author: str
    date: datetime.date
    subject: str = ""
    language: str = "zh-CN"
    first_page: int = 1
    labels: tuple[str, ...] = ()
    outline: tuple[Heading, ...] = ()

    @classmethod
    def of(cls, issue: Issue) -> Particulars:
        """Take an issue's particulars from its sources; a letter 信函 goes by its subject, not a number."""
        titles = "；".join(article.front.title.replace("\n", "") for article in issue.articles)
        letter = issue.publication.variant is Variant.LETTER
        return cls(
            title=titles if letter else f"{issue.publication.name} {_number(issue.file)}",
            author=issue.issuer,
            date=issue.file.date,
            subject=issue.file.document_number if letter else titles,
            language=issue.publication.language,
        )


def _number(file: IssueFile) -> str:
    total = f"（总{file.total}期）" if file.total else ""
    return f"{file.date.year}年{'增刊' if file.extra else ''}第{file.number}期{total}"
