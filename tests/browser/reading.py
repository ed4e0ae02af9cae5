"""What a screen reader is told: Chromium's accessibility tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page


@dataclass(frozen=True, slots=True)
class Node:
    """A thing that is announced: its role, its name, its level if it is a heading, and what is inside it."""

    role: str
    name: str
    level: int | None
    inside: tuple[Node, ...]

    def all(self, *roles: str) -> list[Node]:
        """Every node of these roles below this one, in the order in which they are read."""
        return [node for node in self._below() if node.role in roles]

    def _below(self) -> Iterator[Node]:
        for node in self.inside:
            yield node
            yield from node._below()


def announced(page: Page) -> Node:
    """The tree of a page; what is not announced gives its place to what is inside it."""
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    session.detach()

    def made(node: dict[str, Any]) -> Iterator[Node]:
        children = (nodes[child] for child in node.get("childIds", ()) if child in nodes)
        inside = tuple(found for child in children for found in made(child))
        if node["ignored"]:
            yield from inside
            return
        levels = [one["value"]["value"] for one in node.get("properties", ()) if one["name"] == "level"]
        yield Node(node["role"]["value"], node.get("name", {}).get("value", ""), next(iter(levels), None), inside)

    (root,) = made(next(iter(nodes.values())))
    return root
