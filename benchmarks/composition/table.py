"""The results as a table that a terminal and a README can show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Results = Mapping[str, Any]

_TITLES = {"one": "One column of 46 em", "two": "Two columns of 22 em"}


def table(results: Results) -> str:
    """Return the results in Markdown: a table for every geometry, peers as columns, press first."""
    return "\n\n".join(_geometry(results, name) for name in results["cold"])


def _geometry(results: Results, name: str) -> str:
    cold, quality = results["cold"][name], results["quality"][name]
    peers = list(cold)
    rows = [
        [_TITLES[name], *peers],
        ["---", *("---:" for _ in peers)],
        *_timed("cold process: CPU, s", [cold[peer]["cpu"] for peer in peers]),
        _row("cold process: wall, s", (f"{cold[peer]['wall']:.2f}" for peer in peers)),
        _row("most memory, MiB", (f"{cold[peer]['memory']:.0f}" for peer in peers)),
        *_warm(results["warm"].get(name, {}), peers),
        _row("file, KiB", (f"{quality[peer]['size'] / 1024:.0f}" for peer in peers)),
        *_counts(quality, peers),
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(title: str, cells: Iterable[str]) -> list[str]:
    return [title, *cells]


def _timed(title: str, seconds: list[float | None]) -> list[list[str]]:
    first = seconds[0] or 1.0
    return [
        _row(title, ("–" if value is None else f"{value:.2f}" for value in seconds)),
        _row("　press ÷ peer", ("–" if value is None else f"{first / value:.2f}" for value in seconds)),
    ]


def _warm(warm: Mapping[str, Mapping[str, float]], peers: list[str]) -> list[list[str]]:
    titles = {
        "again": "warm process, journal after an edit: CPU, s",
        "resident": "　the same, all kept that can be: CPU, s",
        "edited": "warm process, article of 3 pages after an edit: CPU, s",
    }
    rows = []
    for key, title in titles.items() if warm else ():
        rows += _timed(title, [warm[peer][key] if peer in warm else None for peer in peers])
    return rows


def _counts(quality: Mapping[str, Mapping[str, int]], peers: list[str]) -> list[list[str]]:
    titles = {
        "pages": "pages",
        "lines": "lines of the text",
        "flush": "　flush",
        "ragged": "　neither flush nor last of a paragraph",
        "loose": "　stretched more than 0.05 em",
        "very_loose": "　stretched more than 0.1 em",
        "squeezed": "　with squeezed marks",
        "hole": "　widest hole, em",
        "mixed": "Han–Latin spaces outside ⅛–½ em",
        "pairs": "adjacent marks that keep two em",
        "forbidden": "lines starting or ending with a forbidden mark",
        "split": "　breaking a dash, ellipsis or number",
        "hyphens": "　hyphenated",
        "lone": "　last of a paragraph, with one character",
        "off_grid": "　off the grid",
    }
    rows = [_row(title, (str(quality[peer][key]) for peer in peers)) for key, title in titles.items()]
    if any(quality[peer]["beside"] for peer in peers):
        rows.append(_row("　level with the neighbouring column", (_share(quality[peer]) for peer in peers)))
    return [*rows, _row("characters lost or out of order", (str(quality[peer]["lost"]) for peer in peers))]


def _share(quality: Mapping[str, int]) -> str:
    return f"{quality['level'] / quality['beside']:.1%}" if quality["beside"] else "–"
