"""What weighing keeps: the same bytes with a keep of any moment, and only what a document touches is made anew."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from longarm.model.slots import Unit
from longarm.stages.weighing import weigh
from longarm.stages.weighing.keeping import Keep, Rows, digest_of
from tests.unit.weighing.building import Case, Said, figure, site, voice
from tests.unit.weighing.test_properties import NETWORKS, Told, case_of, in_bytes, text_of

NGO = (voice("Harbour Rights Watch"),)


def within(case: Case, held: set[int], keep: Keep | None) -> str:
    """Weigh those documents of a case that have one of these places."""
    keys = {f"d{number}" for number in held}
    documents = [each for each in case.documents if each.id in keys]
    claims = [each for each in case.claims if each.document_id in keys]
    return in_bytes(weigh(documents, claims, case.judgements, keep))


@given(NETWORKS, st.lists(st.integers(0, 6), max_size=8))
@settings(max_examples=120, deadline=None)
def test_any_order_of_adding_and_removing_gives_the_bytes_of_weighing_anew(
    network: list[Told], turns: list[int]
) -> None:
    case = case_of(network)
    held: set[int] = set()
    kept: Rows = {}
    for turn in (*range(len(network)), *turns):
        held ^= {turn % len(network)}
        keep = Keep(kept)
        assert within(case, held, keep) == within(case, held, None)
        kept = keep.used


def stories(count: int) -> Case:
    """Return invented stories of two documents each; the second copies the first's text."""
    case = Case()
    for number in range(count):
        story(case, number, f"s{number}a", "Alder Post", "2030-03-01")
        story(case, number, f"s{number}b", "Birch Mail", "2030-03-02")
    return case


def story(case: Case, number: int, key: str, publisher: str, published: str) -> None:
    text = text_of(number)
    said = (
        Said(site("LN", f"Elin {number}"), NGO, words=text),
        Said(
            figure(100 + number, unit=Unit.PERSON, scope=("LN",), place=f"Elin {number}"),
            NGO,
            words=text,
        ),
    )
    case.article(key, publisher, *said, published=published, text=text)


def test_a_new_document_has_only_what_it_touches_made_anew() -> None:
    case = stories(12)
    first = Keep()
    weigh(case.documents, case.claims, case.judgements, first)
    assert first.made == {
        "prints": 12,
        "overlap": 12,
        "lines": 24,
    }  # prints: two documents share each text
    story(case, 3, "s3c", "Cedar News", "2030-03-03")
    second = Keep(first.used)
    weigh(case.documents, case.claims, case.judgements, second)
    # The text is known, and what it shares with itself; the story's site and figure are counted anew, the others not.
    assert second.made == {"lines": 2}
    assert second.recalled["lines"] == 22
    third = Keep(second.used)
    weigh(case.documents, case.claims, case.judgements, third)
    assert not third.made
    assert not third.changed


def test_what_no_look_uses_any_longer_is_left_out() -> None:
    case = stories(3)
    keep = Keep()
    weigh(case.documents, case.claims, case.judgements, keep)
    gone = Keep(keep.used)
    weigh(
        [each for each in case.documents if each.id < "s2"],
        [each for each in case.claims if each.document_id < "s2"],
        case.judgements,
        gone,
    )
    assert len(gone.used) < len(keep.used)
    assert gone.used.items() <= keep.used.items()


def test_a_digest_tells_where_one_input_ends() -> None:
    assert digest_of("ab", "c") != digest_of("a", "bc") != digest_of("abc")
