"""What holds for every case: order, removal and copies change nothing that they must not. All names are invented."""

from __future__ import annotations

import json
from dataclasses import dataclass
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from longarm.model.contract import to_json
from longarm.model.finding import Finding, LedgerEntry, Origins
from longarm.model.registry import Weighed
from longarm.model.voice import Voice, VoiceType
from longarm.stages.weighing import weigh
from tests.unit.weighing.building import Case, Said, entry, figure, outlet, site, voice

OUTLETS = tuple(f"Paper {letter}" for letter in "ABCDEF")
NGOS = ("Harbour Rights Watch", "Delta Archive")
DATES = (None, "2030-03-01", "2030-03-02", "2030-03-09")
WORDS = ("storks", "lanterns", "ferries", "mills", "orchards", "bridges", "gates", "wells")


@dataclass(frozen=True)
class Told:
    """One document of a random network: who publishes it, when, through whom, and whose text it takes."""

    publisher: int
    date: str | None
    through: tuple[int, ...]
    root: int | None
    copies: int | None


TOLD = st.builds(
    Told,
    st.integers(0, len(OUTLETS) - 1),
    st.sampled_from(DATES),
    st.lists(st.integers(0, len(OUTLETS) - 1), max_size=2).map(tuple),
    st.none() | st.integers(0, len(NGOS)),
    st.none() | st.integers(0, 9),
)
NETWORKS = st.lists(TOLD, min_size=1, max_size=7)


def text_of(number: int) -> str:
    """Return a text of its own for a document."""
    told = " ".join(
        f"{WORDS[(number * 3 + place) % 8]} {number * 31 + place}" for place in range(24)
    )
    return f"Document {number} tells of {told}."


def voices_of(told: Told) -> tuple[Voice, ...]:
    relays = [outlet(OUTLETS[each]) for each in told.through]
    if told.root is None:
        return tuple(relays)
    if told.root == len(NGOS):
        return (*relays, voice("an official", VoiceType.UNNAMED))
    return (*relays, voice(NGOS[told.root]))


def case_of(network: list[Told]) -> Case:
    case = Case()
    for number, told in enumerate(network):
        source = number if told.copies is None else told.copies % len(network)
        text = text_of(source)
        said = (
            Said(figure(71), voices_of(told), words=text),
            Said(site("LN", "Elin"), voices_of(told), words=text),
        )
        case.article(f"d{number}", OUTLETS[told.publisher], *said, published=told.date, text=text)
    return case


def in_bytes(weighed: Weighed) -> str:
    parts = (weighed.edges, weighed.roots, weighed.findings, weighed.ledger, weighed.routes)
    return json.dumps([to_json(part) for part in parts], ensure_ascii=False)


def counts(weighed: Weighed) -> dict[str, Origins]:
    things: tuple[Finding | LedgerEntry, ...] = (*weighed.ledger, *weighed.findings)
    return {thing.id: thing.origins for thing in things}


@given(NETWORKS, st.randoms(use_true_random=False))
@settings(max_examples=120, deadline=None)
def test_the_order_of_arrival_changes_no_byte(network: list[Told], chance: Random) -> None:
    case = case_of(network)
    documents, claims = list(case.documents), list(case.claims)
    chance.shuffle(documents)
    chance.shuffle(claims)
    assert in_bytes(weigh(documents, claims, case.judgements)) == in_bytes(case.weighed())


@given(NETWORKS, st.integers(0, 6))
@settings(max_examples=80, deadline=None)
def test_taking_a_document_out_and_adding_it_again_is_the_identity(
    network: list[Told], which: int
) -> None:
    case = case_of(network)
    whole = in_bytes(case.weighed())
    key = case.documents[which % len(case.documents)].id
    out = [each for each in case.documents if each.id == key]
    said = [each for each in case.claims if each.document_id == key]
    case.documents = [each for each in case.documents if each.id != key]
    case.claims = [each for each in case.claims if each.document_id != key]
    case.weighed()
    case.documents += out
    case.claims += said
    assert in_bytes(case.weighed()) == whole


@given(NETWORKS, st.integers(0, 6))
@settings(max_examples=120, deadline=None)
def test_one_more_copy_never_raises_the_number_of_origins(network: list[Told], which: int) -> None:
    case = case_of(network)
    before = counts(case.weighed())
    copied = which % len(network)
    text = case.documents[copied].rendition.text
    said = (Said(figure(71), words=text), Said(site("LN", "Elin"), words=text))
    case.article("copy", "Magpie", *said, published="2030-12-31", text=text)
    after = counts(case.weighed())
    for key, origins in before.items():
        assert after[key].at_least <= origins.at_least
        assert after[key].at_most <= origins.at_most


@given(NETWORKS)
@settings(max_examples=120, deadline=None)
def test_lines_are_never_more_than_origins_and_origins_never_more_than_who_speaks(
    network: list[Told],
) -> None:
    weighed = case_of(network).weighed()
    everybody = len(OUTLETS) + len(NGOS) + len(network)
    things: tuple[Finding | LedgerEntry, ...] = (*weighed.ledger, *weighed.findings)
    for thing in things:
        assert thing.support.lines.at_least <= thing.origins.at_least <= thing.origins.at_most
        assert thing.origins.at_most <= everybody


def test_a_root_is_counted_once_however_long_the_chain_that_leads_to_it() -> None:
    case = Case()
    relays = [outlet(name) for name in OUTLETS]
    for number in range(len(OUTLETS)):
        chain = (*relays[:number], voice(NGOS[0]))
        case.article(f"d{number}", "Alder Post", Said(figure(71), chain))
    assert entry(case.weighed(), 71).origins == Origins(1, 1)


def test_a_cites_b_and_b_cites_a_and_one_of_them_knows() -> None:
    case = Case()
    case.article("a", "Paper A", Said(figure(71), (outlet("Paper B"),)))
    case.article("b", "Paper B", Said(figure(71), (outlet("Paper A"),)))
    case.article("c", "Paper B", Said(figure(71), (voice(NGOS[0]),)))
    assert entry(case.weighed(), 71).origins == Origins(1, 1)
