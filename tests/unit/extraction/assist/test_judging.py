"""A model's proposals held to invented documents: what they say is accepted, everything else is refused."""

from __future__ import annotations

import json

import pytest

from longarm.model.slots import Incident, Site
from longarm.stages.extraction import extract
from longarm.stages.extraction.assist.asking import judge_answer
from longarm.stages.extraction.assist.errors import AnswerUnreadableError
from longarm.stages.extraction.assist.ground import Ground, ground_of
from longarm.stages.extraction.assist.judging import judge
from longarm.stages.extraction.assist.proposals import MOST
from longarm.stages.extraction.assist.verdict import Reason, Verdict
from tests.unit.extraction.assist.documents import (
    DOCUMENTS,
    FALSE,
    PUBLISHED,
    TRUE,
    Proposal,
    claim,
)
from tests.unit.extraction.reading import read

EXTRACTOR = "llm/test@0"
FALSE_ONES = [(why, *pair) for why, pairs in FALSE.items() for pair in pairs]


@pytest.fixture(scope="module")
def grounds() -> dict[str, Ground]:
    read_once = {
        language: ground_of(read(text, language, PUBLISHED)) for language, text in DOCUMENTS.items()
    }
    return {language: ground for language, ground in read_once.items() if ground is not None}


def judged(text: str, proposal: Proposal, language: str = "en") -> Verdict:
    ground = ground_of(read(text, language, PUBLISHED))
    assert ground is not None
    return judge(ground, proposal, (), EXTRACTOR)


@pytest.mark.parametrize(("language", "proposal"), TRUE)
def test_what_a_document_says_is_accepted_with_its_own_span(
    grounds: dict[str, Ground], language: str, proposal: Proposal
) -> None:
    verdict = judge(grounds[language], proposal, (), EXTRACTOR)
    assert (verdict.word, verdict.detail) == ("accepted", "")
    assert verdict.claim is not None
    assert verdict.claim.anchor.holds_in(DOCUMENTS[language])
    assert verdict.claim.extractor == EXTRACTOR
    assert "accepted" in verdict.claim.reasons[-1]


@pytest.mark.parametrize(("why", "language", "proposal"), FALSE_ONES)
def test_what_a_document_does_not_say_is_refused(
    grounds: dict[str, Ground], why: str, language: str, proposal: Proposal
) -> None:
    verdict = judge(grounds[language], proposal, (), EXTRACTOR)
    assert verdict.claim is None, why
    assert verdict.reason is not None


def test_the_corpus_has_what_it_has_to_have() -> None:
    assert len(TRUE) >= 12
    assert len({language for language, _ in TRUE}) >= 5
    assert all(len(pairs) >= 3 for pairs in FALSE.values())


def test_the_span_kept_is_the_sources_where_quotes_and_case_differ(
    grounds: dict[str, Ground],
) -> None:
    proposal = claim(
        "response",
        "latvia has opened an investigation into the STATIONS",
        actor="latvia",
        country="LV",
        action="investigation_opened",
    )
    verdict = judge(grounds["en"], proposal, (), EXTRACTOR)
    assert verdict.claim is not None
    assert verdict.claim.anchor.exact == "Latvia has opened an investigation into the stations"
    assert "after the fold" in verdict.claim.reasons[-1]


@pytest.mark.parametrize(
    ("proposal", "reason"),
    [
        (claim("figure", "54 secret police stations abroad", low=54), Reason.MALFORMED),
        (claim("figure", "45 secret police stations", low=45, unit="site"), Reason.QUOTE_NOT_FOUND),
        (claim("figure", "runs 54 secret … Latvia has opened", low=54, unit="site"), Reason.QUOTE_SPLICED),
        (claim("figure", "4 secret police stations abroad", low=4, high=4, unit="site"), Reason.QUOTE_CUT),
        (claim("figure", DOCUMENTS["en"][:600], low=54, high=54, unit="site"), Reason.QUOTE_TOO_WIDE),
        (claim("site", "a secret police station in Oslo", site_kind="police_station", city="Oslo"), Reason.QUESTION),
    ],
)  # fmt: skip
def test_a_refusal_names_its_reason(
    grounds: dict[str, Ground], proposal: Proposal, reason: Reason
) -> None:
    assert judge(grounds["en"], proposal, (), EXTRACTOR).reason is reason


def test_what_the_rules_found_already_is_not_taken_again(grounds: dict[str, Ground]) -> None:
    known = extract(read(DOCUMENTS["en"], "en", PUBLISHED))
    doubles = [
        p for language, p in TRUE if language == "en" and p["kind"] in {"figure", "response"}
    ]
    assert doubles
    for proposal in doubles:
        verdict = judge(grounds["en"], proposal, known, EXTRACTOR)
        assert (verdict.reason, verdict.claim) == (Reason.DOUBLED, None)


def test_a_site_too_far_from_its_place_for_the_rules_is_a_new_claim(
    grounds: dict[str, Ground],
) -> None:
    known = extract(read(DOCUMENTS["en"], "en", PUBLISHED))
    start = DOCUMENTS["en"].index("In Vilnius")
    quote = DOCUMENTS["en"][start : DOCUMENTS["en"].index(", a paper wrote")]
    proposal = claim("site", quote, site_kind="police_station", city="Vilnius", country="LT")
    verdict = judge(grounds["en"], proposal, known, EXTRACTOR)
    assert verdict.claim is not None
    assert isinstance(verdict.claim.slots, Site)
    assert verdict.claim.slots.city == "Vilnius"
    assert verdict.claim.anchor.exact == quote


TWO_ACTS = (
    "China runs secret police stations abroad. In Lyon a Chinese dissident was abducted on 3 May 2031, "
    "and in Turin a Chinese journalist was poisoned on 9 June 2031."
)
"""Invented."""


@pytest.mark.parametrize(
    ("slots", "accepted"),
    [
        ({"city": "Lyon", "date": "2031-05-03", "target_kind": "dissident"}, "accepted"),
        ({"city": "Turin"}, Reason.PLACE_NOT_READ.value),
        ({"city": "Lyon", "date": "2031-06-09"}, Reason.DATE_NOT_READ.value),
        ({"city": "Lyon", "target_kind": "journalist"}, Reason.DIRECTION.value),
    ],
)
def test_slots_of_one_act_are_not_taken_for_another(slots: dict[str, str], accepted: str) -> None:
    quote = TWO_ACTS.partition(". ")[2]
    verdict = judged(TWO_ACTS, claim("incident", quote, tactic="abduction", **slots))
    assert verdict.word == accepted


def test_a_perpetrator_is_who_acts_and_not_who_tells(grounds: dict[str, Ground]) -> None:
    accepted = judge(
        grounds["en"], next(p for _, p in TRUE if p["kind"] == "incident"), (), EXTRACTOR
    )
    assert accepted.claim is not None
    assert isinstance(accepted.claim.slots, Incident)
    assert accepted.claim.slots.perpetrator == "Belarusian agents"
    text = (
        "Belarus runs secret police stations abroad. "
        "The Belarusian embassy said a Belarusian dissident was abducted in Riga."
    )
    told = claim(
        "incident",
        "The Belarusian embassy said a Belarusian dissident was abducted in Riga",
        tactic="abduction",
        city="Riga",
        perpetrator="Belarusian embassy",
    )
    assert judged(text, told).reason is Reason.DIRECTION


def test_a_negation_that_is_the_act_itself_is_no_denial() -> None:
    text = (
        "Беларусь держит тайные полицейские участки за рубежом. "
        "В Риге посольство Беларуси не продлевает паспорта белорусским диссидентам."
    )
    quote = text.partition(". ")[2].rstrip(".")
    denied = claim("incident", quote, "denied", tactic="mobility_control", country="LV")
    verdict = judged(text, denied, "ru")
    assert (verdict.reason, verdict.detail) == (Reason.NEGATION, "affirmed")


@pytest.mark.parametrize(
    ("topic", "reason"),
    [
        ("the secret police stations in Riga were not harmless", None),
        ("harmless", Reason.NEGATION),
    ],
)
def test_a_topic_leaves_out_no_word_that_turns_it(topic: str, reason: Reason | None) -> None:
    said = "Ruritania Watch said that the secret police stations in Riga were not harmless"
    text = f"Belarus runs secret police stations abroad. {said}."
    statement = claim("statement", said, speaker="Ruritania Watch", stance="asserts", topic=topic)
    assert judged(text, statement).reason is reason


ANSWER = {"claims": [p for language, p in TRUE if language == "en"]}


@pytest.mark.parametrize(
    "wrapped", ["{}", "```json\n{}\n```", "```\n{}\n```", "<think>54? yes.</think>\n{}"]
)
def test_an_answer_may_be_fenced_or_thought_about(grounds: dict[str, Ground], wrapped: str) -> None:
    answer = wrapped.replace("{}", json.dumps(ANSWER))
    verdicts = judge_answer(grounds["en"], answer, (), EXTRACTOR)
    assert [verdict.word for verdict in verdicts] == ["accepted"] * len(ANSWER["claims"])


@pytest.mark.parametrize(
    "answer", ["", "Sure! Here are the claims:", "[]", '{"claims": 5}', "{", "null", "[" * 100_000]
)
def test_an_answer_of_another_form_is_an_error(grounds: dict[str, Ground], answer: str) -> None:
    with pytest.raises(AnswerUnreadableError):
        judge_answer(grounds["en"], answer, (), EXTRACTOR)


def test_the_same_proposal_twice_gives_one_claim_and_too_many_are_cut_off(
    grounds: dict[str, Ground],
) -> None:
    answer = json.dumps({"claims": [TRUE[0][1]] * (MOST + 2)})
    verdicts = judge_answer(grounds["en"], answer, (), EXTRACTOR)
    assert [verdict.word for verdict in verdicts[:2]] == ["accepted", Reason.DOUBLED.value]
    assert [verdict.reason for verdict in verdicts[MOST:]] == [Reason.TOO_MANY] * 2


def test_what_is_no_object_is_refused_and_the_rest_read(grounds: dict[str, Ground]) -> None:
    answer = json.dumps({"claims": ["a station in Riga", None, TRUE[0][1]]})
    verdicts = judge_answer(grounds["en"], answer, (), EXTRACTOR)
    assert [verdict.reason for verdict in verdicts] == [Reason.MALFORMED, Reason.MALFORMED, None]


def _parts(quote: str, *, spaces: bool) -> tuple[list[str], str]:
    """Return a quote's words, or characters where a script has no spaces, and what joins them."""
    return (quote.split(" "), " ") if spaces else (list(quote), "")


@pytest.mark.parametrize(("language", "proposal"), TRUE)
def test_a_negation_put_anywhere_into_a_true_quote_is_refused(
    grounds: dict[str, Ground], language: str, proposal: Proposal
) -> None:
    pack = grounds[language].passage.lexicon.pack
    words, joint = _parts(proposal["quote"], spaces=pack.spaces)
    for form in pack.forms("modality.negation")[:3]:
        for place in range(1, len(words)):
            negated = joint.join([*words[:place], form, *words[place:]])
            for polarity in ("affirmed", "denied"):
                changed = proposal | {"quote": negated, "polarity": polarity}
                assert judge(grounds[language], changed, (), EXTRACTOR).claim is None


@pytest.mark.parametrize(("language", "proposal"), TRUE)
def test_a_true_quote_with_the_other_polarity_or_another_speaker_is_refused(
    grounds: dict[str, Ground], language: str, proposal: Proposal
) -> None:
    other = "affirmed" if proposal.get("polarity") == "denied" else "denied"
    for change in ({"polarity": other}, {"speaker": "Zembla Lantern Society (invented)"}):
        assert judge(grounds[language], proposal | change, (), EXTRACTOR).claim is None


@pytest.mark.parametrize(("language", "proposal"), TRUE)
def test_a_digit_changed_in_a_true_quote_is_refused(
    grounds: dict[str, Ground], language: str, proposal: Proposal
) -> None:
    quote = proposal["quote"]
    for place, letter in enumerate(quote):
        if letter.isdigit():
            changed = f"{quote[:place]}{(int(letter) + 1) % 10}{quote[place + 1 :]}"
            verdict = judge(grounds[language], proposal | {"quote": changed}, (), EXTRACTOR)
            assert verdict.claim is None
