"""JSON-LD: what a page's schema.org description says about the article on it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lxml import html

Node = dict[str, Any]

ARTICLE_TYPES = ("Article", "BlogPosting", "Posting", "Report", "PressRelease", "WebPage")
"""Endings of the types that describe what stands on a page, best first."""


def article_nodes(root: html.HtmlElement) -> list[Node]:
    """Return the nodes that describe the page's article, articles before the page itself."""
    nodes = [node for block in _blocks(root) for node in _nodes(block)]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    found = [(rank, node) for node in nodes if (rank := _rank(node)) is not None]
    chosen = [node for _, node in sorted(found, key=lambda pair: pair[0])]
    return [_with_publisher(node, by_id) for node in chosen]


def text_of(value: object, *keys: str) -> str | None:
    """Return a string, or the string under one of the keys of an object; of a list, the first."""
    match value:
        case str():
            return value.strip() or None
        case [first, *_]:
            return text_of(first, *keys)
        case dict():
            return next((text for key in keys if (text := text_of(value.get(key)))), None)
        case _:
            return None


def _blocks(root: html.HtmlElement) -> Iterator[Any]:
    """Yield each block of JSON-LD that can be parsed; a broken one says nothing."""
    for script in root.iter("script"):
        if "ld+json" not in script.get("type", "").lower():
            continue
        try:
            yield json.loads(script.text or "", strict=False)
        except (json.JSONDecodeError, RecursionError):
            continue


def _nodes(value: Any, depth: int = 4) -> Iterator[Node]:  # noqa: ANN401 - anybody's JSON
    """Yield the described things: of an object, of a list, of an `@graph`."""
    if isinstance(value, list) and depth:
        for item in value:
            yield from _nodes(item, depth - 1)
    elif isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph", []), depth - 1) if depth else ()
        if isinstance(value.get("mainEntity"), dict):
            yield value["mainEntity"]


def _rank(node: Node) -> int | None:
    """Return how well the node's type fits an article, 0 best, None not at all."""
    types = node.get("@type")
    names = [
        name for name in (types if isinstance(types, list) else [types]) if isinstance(name, str)
    ]
    ranks = [
        rank for rank, ending in enumerate(ARTICLE_TYPES) for name in names if name.endswith(ending)
    ]
    return min(ranks, default=None)


def _with_publisher(node: Node, by_id: dict[str, Node]) -> Node:
    """Return the node, its publisher put in where it is only pointed to."""
    publisher = node.get("publisher")
    if isinstance(publisher, dict) and publisher.keys() == {"@id"}:
        return node | {"publisher": by_id.get(str(publisher["@id"]), {})}
    return node
