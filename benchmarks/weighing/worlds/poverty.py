"""Measures how poor the frames are: unrelated documents that share a long run of words all the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from benchmarks.weighing.worlds.names import HAN, SCRIPT_OF
from benchmarks.weighing.worlds.truth import Holding, World

RUN_OF_WORDS = 11
RUN_OF_HAN = 17


@dataclass(frozen=True, slots=True)
class Poverty:
    """Of one language: pairs of documents of different stories, those that share a run, one such run."""

    language: str
    documents: int
    pairs: int
    sharing: int
    example: str
    siblings: int
    """Pairs within a story of which neither copies, translates or takes up words of one source with the other."""
    siblings_sharing: int


def runs_of(text: str, language: str) -> Iterator[tuple[str, ...]]:
    """Yield each run of words, or of characters in Han script, within a paragraph."""
    size = RUN_OF_HAN if SCRIPT_OF[language] == HAN else RUN_OF_WORDS
    for paragraph in text.split("\n\n"):
        tokens = (
            [each for each in paragraph if each.isalnum()]
            if SCRIPT_OF[language] == HAN
            else "".join(each if each.isalnum() else " " for each in paragraph.lower()).split()
        )
        for start in range(len(tokens) - size + 1):
            yield tuple(tokens[start : start + size])


def stripped(text: str, holdings: Iterable[Holding]) -> str:
    """Return the text without its set passages."""
    for holding in sorted(holdings, key=lambda each: -each.start):
        text = f"{text[: holding.start]}\n\n{text[holding.end :]}"
    return text


def _clusters(world: World) -> dict[str, str]:
    """Return, of each document that copied or was copied from, a word for all that hang together by copying."""
    parent: dict[str, str] = {}

    def top(each: str) -> str:
        while parent.setdefault(each, each) != each:
            each = parent[each]
        return each

    for copy in world.truth.copies:
        parent[top(copy.copier)] = top(copy.original)
    return {each: top(each) for each in parent}


def measure(world: World) -> Iterator[Poverty]:
    """Yield the poverty of each language of a world; meant for some thousands of documents."""
    holdings: defaultdict[str, list[Holding]] = defaultdict(list)
    for holding in world.truth.holdings:
        holdings[holding.document].append(holding)
    cluster, story = _clusters(world), world.truth.stories
    for language in SCRIPT_OF:
        own = [each for each in world.documents if each.rendition.language == language]
        found: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        for document in own:
            for run in runs_of(stripped(document.rendition.text, holdings[document.id]), language):
                found[run].add(document.id)
        apart: dict[tuple[str, str], tuple[str, ...]] = {}
        beside: set[tuple[str, str]] = set()
        for run, holders in found.items():
            for left, right in combinations(sorted(holders), 2):
                if story[left] != story[right]:
                    apart[left, right] = run
                elif cluster.get(left, left) != cluster.get(right, right):
                    beside.add((left, right))
        by_story: defaultdict[str, list[str]] = defaultdict(list)
        for document in own:
            by_story[story[document.id]].append(document.id)
        within = [pair for several in by_story.values() for pair in combinations(several, 2)]
        free = sum(cluster.get(left, left) != cluster.get(right, right) for left, right in within)
        joint = "" if SCRIPT_OF[language] == HAN else " "
        yield Poverty(
            language=language,
            documents=len(own),
            pairs=len(own) * (len(own) - 1) // 2 - len(within),
            sharing=len(apart),
            example=joint.join(next(iter(apart.values()), ())),
            siblings=free,
            siblings_sharing=len(beside),
        )
