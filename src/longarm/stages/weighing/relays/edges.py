"""Relay edges: what each document and voice depends on, every edge with its evidence in words."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from longarm.model.finding import Edge, EdgeKind
from longarm.model.voice import VoiceType
from longarm.stages.weighing.dates import surely_before
from longarm.stages.weighing.houses import houses_at, shared_in_words, unsure_in_words
from longarm.stages.weighing.relays.copies import is_cited
from longarm.stages.weighing.relays.nodes import document_node, entity_node

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.model.entity import Entity
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.relays.copies import Copying
    from longarm.stages.weighing.relays.translations import Likeness
    from longarm.stages.weighing.view import View

_FACTS = 6
"""So many facts that two documents share are named."""

_QUOTED = 80


def relay_edges(
    view: View, copies: Sequence[Copying], alike: Sequence[Likeness] = ()
) -> tuple[Edge, ...]:
    """Return all edges of the case, in a stable order."""
    edges = {
        *_cites(view),
        *_copies(view, copies),
        *_translations(view, alike),
        *_issues(view),
        *_houses(view),
    }
    return tuple(
        sorted(edges, key=lambda edge: (edge.kind, edge.source, edge.target, edge.evidence))
    )


def _times(count: int) -> str:
    return "once" if count == 1 else f"in {count} claims"


def _cites(view: View) -> Iterator[Edge]:
    by_document: defaultdict[tuple[str, str], list[tuple[CaseClaim, str]]] = defaultdict(list)
    by_voice: defaultdict[tuple[str, str], list[tuple[CaseClaim, str]]] = defaultdict(list)
    for said in view.claims.values():
        voices = [voice for voice in said.claim.voices if voice.type != VoiceType.UNNAMED]
        nodes = [entity_node(view.entity(voice.name)) for voice in voices]
        for voice, node in zip(voices, nodes, strict=True):
            how = f"{voice.name} ({voice.verb})" if voice.verb else voice.name
            by_document[document_node(said.document_id), node].append((said, how))
        for (outer, inner), (left, right) in zip(pairwise(voices), pairwise(nodes), strict=True):
            if left != right:
                by_voice[left, right].append((said, f"{outer.name} passes on {inner.name}"))
    for (source, target), uses in by_document.items():
        # In words whose voice, and the claims show where: a quote may hold people who are no part of the web.
        evidence = f"names {uses[0][1]} as a voice {_times(len(uses))}"
        yield _shown(source, target, evidence, uses)
    for (source, target), uses in by_voice.items():
        said, how = uses[0]
        evidence = f"{how} {_times(len(uses))}; first in {said.document_id}"
        yield _shown(source, target, evidence, uses)


def _shown(source: str, target: str, evidence: str, uses: Sequence[tuple[CaseClaim, str]]) -> Edge:
    """Return a citation with every claim that shows it, each once."""
    claims = tuple(dict.fromkeys(said.id for said, _ in uses))
    return Edge(source, target, EdgeKind.CITES, directed=True, evidence=evidence, claims=claims)


def _translations(view: View, alike: Sequence[Likeness]) -> Iterator[Edge]:
    for each in alike:
        languages = [view.documents[key].rendition.language for key in (each.document, each.source)]
        told = "; ".join(each.facts[:_FACTS])
        evidence = (
            f"tells in {languages[0]} what {each.source} tells in {languages[1]} "
            f"({len(each.facts)} facts in common, likeness {each.score:.2f}): {told}; "
            "it may translate it or may report the same by itself"
        )
        yield Edge(
            document_node(each.document),
            document_node(each.source),
            EdgeKind.MAY_TRANSLATE,
            directed=each.directed,
            evidence=evidence,
        )


def _copies(view: View, copies: Sequence[Copying]) -> Iterator[Edge]:
    for each in copies:
        if not each.directed and each.document > each.source:
            continue
        kind = EdgeKind.REPRINTS if each.whole else EdgeKind.EXCERPTS
        longest = max(each.runs, key=lambda run: run.tokens)
        start, end = longest.first
        text = " ".join(view.documents[each.document].rendition.text[start:end].split())
        sample = text if len(text) <= _QUOTED else f"{text[:_QUOTED].rstrip()}…"
        order = _order(view, each)
        share = (
            f"{each.share:.0%} of its words and characters stand"
            if each.whole
            else "a passage with a claim stands"
        )
        evidence = (
            f"{share} in {each.source} too (longest run {longest.tokens}: «{sample}»); {order}"
        )
        yield Edge(
            document_node(each.document),
            document_node(each.source),
            kind,
            directed=each.directed,
            evidence=evidence,
            claims=tuple(
                said.id
                for said in view.by_document[each.document]
                if each.whole or each.holds(said.claim.anchor)
            ),
        )


def _order(view: View, each: Copying) -> str:
    """Return in words how it is known which of two texts came first, or that it is not."""
    dates = view.published(each.source), view.published(each.document)
    if surely_before(*dates):
        return f"{each.source} is dated {dates[0]}, before {dates[1]}"
    if each.directed:
        issuer = view.publisher_name(each.source)
        cited = is_cited(view, each.source, each.document)
        why = f"{each.document} names {issuer}" if cited else f"{issuer} is no outlet"
        return f"their dates do not tell which came first, but {why}"
    return "their dates do not tell which came first"


def _issues(view: View) -> Iterator[Edge]:
    """A voice that put a document of the case out rests on it.

    One goes on from the voice to what it published.
    """
    voices = {
        view.entity(voice.name).id for each in view.claims.values() for voice in each.claim.voices
    }
    for document, publisher in view.publishers.items():
        if publisher is not None and publisher.id in voices:
            evidence = f"{publisher.name} is named as a voice in the case and put {document} out"
            yield Edge(
                entity_node(publisher),
                document_node(document),
                EdgeKind.ISSUES,
                directed=True,
                evidence=evidence,
            )


def _houses(view: View) -> Iterator[Edge]:
    """Voices and publishers that were, or may have been, in one house when they spoke in the case."""
    spoken: defaultdict[Entity, set[str | None]] = defaultdict(set)
    for said in view.claims.values():
        for voice in said.claim.voices:
            spoken[view.entity(voice.name)].add(view.published(said.document_id))
    for document, publisher in view.publishers.items():
        if publisher is not None:
            spoken[publisher].add(view.published(document))
    members: defaultdict[str, dict[str, Entity]] = defaultdict(dict)
    for entity, dates in spoken.items():
        for house in {each for published in dates for each in houses_at(entity, published)}:
            if house != entity.id:
                members[house][entity.id] = entity
    for house, found in members.items():
        for left, right in combinations((found[key] for key in sorted(found)), 2):
            doubts = (unsure_in_words(each, house, spoken[each]) for each in (left, right))
            evidence = "; ".join(
                (
                    f"{left.name} and {right.name} belong to one house: {house}",
                    shared_in_words(left, right, house),
                    *filter(None, doubts),
                )
            )
            yield Edge(
                entity_node(left),
                entity_node(right),
                EdgeKind.SAME_HOUSE,
                directed=False,
                evidence=evidence,
            )
