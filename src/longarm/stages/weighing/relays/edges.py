"""Relay edges: what each document and voice depends on, every edge with its evidence in words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from longarm.model.entity import EntityType
from longarm.model.finding import Edge, EdgeKind
from longarm.model.voice import VoiceType
from longarm.stages.weighing.dates import surely_before
from longarm.stages.weighing.houses import houses_at, shared_in_words, unsure_in_words
from longarm.stages.weighing.relays.nodes import document_node, entity_node

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.model.anchor import Anchor
    from longarm.model.entity import Entity
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.relays.passages import Overlap, Run
    from longarm.stages.weighing.relays.translations import Likeness
    from longarm.stages.weighing.view import View

_FACTS = 6
"""So many facts that two documents share are named."""

_QUOTED = 80
_BEYOND = 12
"""Code points that a passage must have beside a claim's own words to show that they were taken, …"""
_SENTENCE = 120
"""… unless these words are so long that they are a sentence and no name of a fact."""


@dataclass(frozen=True, slots=True)
class Copying:
    """That a document holds passages of another one.

    `directed` is False where dates cannot tell which copied.

    The runs' `first` spans lie in the copying document, the `second` ones in its source.
    """

    document: str
    source: str
    runs: tuple[Run, ...]
    whole: bool
    directed: bool
    share: float
    """Part of the copying document's tokens that stands in the source."""

    def holds(self, anchor: Anchor) -> bool:
        """Tell whether the words at the anchor lie within one passage that tells more than they do.

        Punctuation at their ends does not matter.
        """
        return any(_holds(run.first, anchor) for run in self.runs)


def _holds(span: tuple[int, int], anchor: Anchor) -> bool:
    """Tell whether a passage holds a claim's words and others beside them.

    Two reports of one fact may well name it alike; what else they say of it they would not.
    """
    start, end = _trimmed(anchor)
    beyond = (span[1] - span[0]) - (end - start)
    telling = beyond >= _BEYOND or end - start >= _SENTENCE
    return span[0] <= start and end <= span[1] and telling


TAKEN = 0.2
"""Share of a text that must stand in an earlier one for it to be taken from there, claims or not."""


def copyings(view: View, overlaps: Sequence[Overlap]) -> tuple[Copying, ...]:
    """Return who copied whom: the later from the earlier, each from the other where dates fail.

    Where they fail, whoever names the other as a source has it from there; and of an outlet and
    somebody who is no outlet, the outlet printed it: ministries, courts and organisations put out
    statements, and the press takes them over.
    """
    found: list[Copying] = []
    for each in overlaps:
        if not (each.whole or each.taken >= TAKEN or _holds_a_claim(view, each)):
            continue
        mirrored = tuple(replace(run, first=run.second, second=run.first) for run in each.runs)
        earlier = _earlier(view, each)
        directed = earlier is not None
        first = Copying(each.first, each.second, each.runs, each.whole, directed, each.first_share)
        second = Copying(each.second, each.first, mirrored, each.whole, directed, each.second_share)
        if earlier != each.first:
            found.append(first)
        if earlier != each.second:
            found.append(second)
    return tuple(sorted(found, key=lambda each: (each.document, each.source)))


def _earlier(view: View, overlap: Overlap) -> str | None:
    """Return which of two documents had the text first, None where that cannot be told."""
    first, second = overlap.first, overlap.second
    dates = view.published(first), view.published(second)
    if surely_before(*dates):
        return first
    if surely_before(dates[1], dates[0]):
        return second
    for tells in (_is_cited, _issues_statements):
        found = [
            one for one, other in ((first, second), (second, first)) if tells(view, one, other)
        ]
        if len(found) == 1:
            return found[0]
    return None


def _is_cited(view: View, document: str, other: str) -> bool:
    """Tell whether another document names a document's publisher as a voice."""
    publisher = view.publishers[document]
    return publisher is not None and any(
        view.entity(voice.name).id == publisher.id
        for said in view.by_document[other]
        for voice in said.claim.voices
        if voice.type != VoiceType.UNNAMED
    )


def _issues_statements(view: View, document: str, _other: str) -> bool:
    """Tell whether a document's publisher is known and is no outlet."""
    publisher = view.publishers[document]
    return publisher is not None and publisher.type != EntityType.OUTLET


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


def _trimmed(anchor: Anchor) -> tuple[int, int]:
    """Return the anchor's span from its first letter or digit to its last."""
    solid = [place for place, sign in enumerate(anchor.exact) if sign.isalnum()]
    if not solid:
        return anchor.start, anchor.end
    return anchor.start + solid[0], anchor.start + solid[-1] + 1


def _holds_a_claim(view: View, overlap: Overlap) -> bool:
    """Tell whether a passage that is long enough to tell something holds a claim on either side."""
    telling = [run for run in overlap.runs if run.telling]
    sides = (
        (overlap.first, [run.first for run in telling]),
        (overlap.second, [run.second for run in telling]),
    )
    for document, spans in sides:
        for each in view.by_document[document]:
            if any(_holds(span, each.claim.anchor) for span in spans):
                return True
    return False


def _words(claim: CaseClaim) -> str:
    exact = " ".join(claim.claim.anchor.exact.split())
    return f"«{exact}»" if len(exact) <= _QUOTED else f"«{exact[:_QUOTED].rstrip()}…»"


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
        said, how = uses[0]
        evidence = f"names {how} as a voice {_times(len(uses))}; first: {_words(said)}"
        yield _shown(source, target, evidence, uses)
    for (source, target), uses in by_voice.items():
        said, how = uses[0]
        evidence = f"{how} {_times(len(uses))}; first in {said.document_id}: {_words(said)}"
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
        cited = _is_cited(view, each.source, each.document)
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
