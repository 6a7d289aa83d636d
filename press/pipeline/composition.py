"""The composer's figures for a whole issue, gathered from the records of its pages."""

from __future__ import annotations

from press.typeset import Document


def composition(document: Document) -> dict[str, float]:
    """Return how an issue's lines came out.

    Returns:
        ``lines``; ``loosest``, by how much the loosest line's gaps are opened, in em; ``push_ins`` (挤进);
        ``lone``, last lines of one character 孤字; ``off_grid`` baselines; ``overfull`` lines;
        ``stock``, lines that the composer left to the engine.
    """
    lines = [line for page in document.pages for line in page.lines]
    return {
        "lines": len(lines),
        "loosest": round(max((line.looseness for line in lines), default=0.0), 3),
        "push_ins": sum(page.push_ins for page in document.pages),
        "lone": sum(line.lone for line in lines),
        "off_grid": sum(page.off_grid for page in document.pages),
        "overfull": sum(line.overfull > 0.5 for line in lines),
        "stock": sum(page.stock for page in document.pages),
    }
