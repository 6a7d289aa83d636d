"""The sources of an issue as a workspace: everything it was set from, and nothing of the system's."""

from __future__ import annotations

from pathlib import Path

from press.pipeline.keeping.workspace import proofs_of, sources_of
from press.project import Project


def test_proofs_stand_beside_the_sources(project: Project, issue: Path) -> None:
    (issue / "proofs/一校").mkdir(parents=True)
    (issue / "proofs/一校/签字.pdf").write_bytes(b"%PDF")
    (issue / "proofs/.DS_Store").write_bytes(b"")
    assert proofs_of(issue) == {"proofs/一校/签字.pdf": issue / "proofs/一校/签字.pdf"}
    assert not [path for path in sources_of(project, issue) if "proofs" in path]


def test_hidden_files_locks_and_links_are_no_sources(project: Project, issue: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("密", "utf-8")
    (issue / "articles/link.md").symlink_to(secret)
    (issue / "articles/.#01.md").write_text("", "utf-8")
    (issue / "articles/~$01.docx").write_bytes(b"")
    (issue / ".git").mkdir()
    (issue / ".git/config").write_text("", "utf-8")
    names = {Path(path).name for path in sources_of(project, issue)}
    assert not names & {"link.md", ".#01.md", "~$01.docx", "config"}
    assert "issue.yaml" in names
