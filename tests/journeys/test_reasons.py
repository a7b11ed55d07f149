"""Every number about origins has reasons, and each leads to edges and quotes that are in the case."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from longarm.model.finding import Finding, LedgerEntry
from longarm.model.lineage import Branch, Quote
from longarm.pipeline.demo import DemoReport
from longarm.pipeline.trace import lineage
from longarm.stages.publication.words.reasoning import reasoned
from longarm.stages.publication.words.strings import strings

pytestmark = pytest.mark.slow

Thing = Finding | LedgerEntry


@pytest.fixture(scope="module")
def things(sample_case: DemoReport) -> list[Thing]:
    weighed = sample_case.registry.weighed
    return [*weighed.ledger, *weighed.findings]


def walked(things: list[Thing]) -> Iterator[tuple[Thing, str, tuple[str, ...], tuple[str, ...]]]:
    for thing in things:
        for reason in thing.reasons:
            yield thing, reason.words, reason.edges, reason.claims


def test_every_reason_leads_to_edges_and_quotes_of_the_case(
    sample_case: DemoReport, things: list[Thing]
) -> None:
    registry = sample_case.registry
    edges = {edge.id for edge in registry.weighed.edges}
    claims = {each.id: each for each in registry.claims}
    texts = {each.id: each.rendition.text for each in registry.documents}
    for thing, words, named, quoted in walked(things):
        assert edges.issuperset(named), (thing.id, words)
        assert quoted, (thing.id, words)
        for key in quoted:
            anchor = claims[key].claim.anchor
            text = texts[claims[key].document_id]
            assert text[anchor.start : anchor.end] == anchor.exact


def test_the_numbers_are_those_of_the_claims_that_the_reasons_name(
    sample_case: DemoReport, things: list[Thing]
) -> None:
    document = {each.id: each.document_id for each in sample_case.registry.claims}
    for thing in things:
        if not thing.support.documents:
            assert (thing.origins.at_least, thing.support.outlets) == (0, 0)
            continue
        carriers = next(each for each in thing.reasons if re.search(" says? it: ", each.words))
        assert len({document[key] for key in carriers.claims}) == thing.support.documents
        assert thing.support.outlets == thing.outlets <= thing.support.documents
        assert thing.support.houses <= thing.support.outlets
        assert thing.support.lines.at_least <= thing.origins.at_least
        if thing.origins.at_least:
            assert thing.support.lines.at_least >= 1
        assert bool(thing.support.chokepoints) == (thing.support.lines.at_least == 1)


def test_every_root_is_named_by_a_reason(things: list[Thing]) -> None:
    for thing in things:
        words = " ".join(reason.words for reason in thing.reasons)
        for name in thing.roots:
            assert name in words or name == "unnamed", (thing.id, name, words)


def test_every_lineage_can_be_told_and_its_tree_ends_in_the_documents(
    sample_case: DemoReport, things: list[Thing]
) -> None:
    for thing in things:
        told = lineage(sample_case.registry, thing.id)
        assert told.words
        found = {quote.claim for root in told.tree for quote in quotes(root)}
        assert found == set(thing.claims)
        assert {branch.kind for branch in told.tree} <= {"root"}


def quotes(branch: Branch) -> Iterator[Quote]:
    yield from branch.quotes
    for each in branch.branches:
        yield from quotes(each)


def test_nearly_every_reason_is_told_in_the_languages_of_the_site(things: list[Thing]) -> None:
    """What changes its words in weighing loses its form here, and readers of other languages read English again."""
    words = [reason.words for thing in things for reason in thing.reasons]
    words += [thing.grade.number_reason for thing in things if thing.grade]
    told = [each for each in words if reasoned(strings("zh"), each) is not None]
    assert len(words) > 1_000
    assert len(told) >= 0.95 * len(words)
