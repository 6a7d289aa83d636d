"""What the readers of one record share: the source, the nodes read so far, and what was told of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from press.diagnostics import Diagnostic, Rule, Span
from press.sources.text import SourceText
from press.sources.yaml_nodes import Node, Scalar

Location: TypeAlias = tuple[str | int, ...]
"""Where a value stands in a record, by field names and the numbers of items from 0."""


class UnreadableError(Exception):
    """A value that could not be read; it has been told."""


@dataclass
class Walk:
    """State of one reading."""

    source: SourceText
    found: list[Diagnostic]
    nodes: dict[Location, Node] = field(default_factory=dict)
    places: dict[Location, Span] = field(default_factory=dict)
    written: dict[Location, str] = field(default_factory=dict)
    """The keys as the editor wrote them."""
    told: set[Location] = field(default_factory=set)
    """Values of which something was told; nothing more is."""

    def tell(self, rule: Rule, node: Node, at: int | None = None, **facts: Any) -> None:
        """Add a diagnostic at the head of a node, or at an offset of the source."""
        self.found.append(rule.at(self.source.span(node.start if at is None else at), **facts))

    def keep(self, location: Location, node: Node, key: Scalar | None = None) -> None:
        """Keep the node of a value and its place: that of its key when nothing was filled in."""
        blank = key is not None and isinstance(node, Scalar) and node.empty
        self.nodes[location] = node
        self.places[location] = self.source.span(key.start if blank and key else node.start)

    def rest_of_line(self, node: Scalar) -> str:
        """Return what stands behind a value on its line."""
        return self.source.text[node.end :].split("\n", 1)[0]
