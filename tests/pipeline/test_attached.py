"""The sources inside the archive copy: all of the issue's own, none of press's; another digest."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf

from press.pipeline import BuildOptions, Purpose, build
from press.project import Project
from tests.support.validators import assert_conforms


def test_an_archive_copy_holds_what_the_issue_was_written_in(project: Project) -> None:
    issue = project.issues / "gongzuo-jianbao" / "2026-1"
    options = BuildOptions(purposes=(Purpose.ARCHIVE,), attach=True)
    (made,) = build(project, issue, options).files
    attached = pypdf.PdfReader(io.BytesIO(made.path.read_bytes())).attachments
    written = [issue.parent / "publication.yaml", *(path for path in issue.rglob("*") if path.is_file())]
    assert {name: contents[0] for name, contents in attached.items()} == {
        path.relative_to(project.issues).as_posix(): path.read_bytes() for path in written
    }
    assert_conforms(made.path, "3u")


def test_with_and_without_sources_are_different_files(project: Project) -> None:
    issue: Path = project.issues / "gongzuo-jianbao" / "2026-1"
    made = [
        build(project, issue, BuildOptions(purposes=(Purpose.ARCHIVE,), attach=attach))
        for attach in (False, True, True)
    ]
    assert [result.unchanged for result in made] == [False, False, True]
