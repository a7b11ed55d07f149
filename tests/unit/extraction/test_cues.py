"""Tests of the cues: trigger words held against all rules at once, and the texts that no rule can concern."""

from longarm.languages.pack import TriggerRule
from longarm.stages.extraction.concerns.glanced import may_concern
from longarm.stages.extraction.passages.passage import glance, prepare
from longarm.stages.extraction.phrases.view import view_of
from longarm.stages.extraction.words.cues import Cued, in_one, numbers_of, one_by_one
from longarm.stages.extraction.words.mentions import Mention
from longarm.stages.extraction.words.terms import Meanings, Term, as_text

RULES = {
    "incident": (
        TriggerRule("abduction", every=(("seized",), ("agents",), ("exile",))),
        TriggerRule("threat", words=("threatened",)),
        TriggerRule("assault", every=(("seized",), ("beaten",))),
    ),
    "response": (TriggerRule("arrest", every=(("police",), ("seized",))),),
}


def bits(cued: Cued, *values: str) -> int:
    """Return all cues of some words together."""
    whole = 0
    for value in values:
        whole |= cued[value].bits
    return whole


def test_a_rule_is_met_by_one_word_of_each_of_its_lists() -> None:
    cued = Cued(RULES)
    assert list(numbers_of(cued.met("incident", bits(cued, "0:0 2:0", "0:1", "0:2")))) == [0]
    assert list(numbers_of(cued.met("incident", bits(cued, "0:0 2:0", "2:1")))) == [2]
    assert list(numbers_of(cued.met("incident", bits(cued, "0:0 2:0", "0:1")))) == []
    assert list(numbers_of(cued.met("response", bits(cued, "0:0 0:1")))) == [0]


def test_a_rule_is_begun_by_its_first_two_lists() -> None:
    cued = Cued(RULES)
    assert list(numbers_of(cued.begun("incident", bits(cued, "0:0 2:0", "0:1")))) == [0]
    assert list(numbers_of(cued.begun("incident", bits(cued, "0:1", "0:2")))) == []


def test_a_word_that_fires_alone_is_told_with_its_rule_and_voice() -> None:
    assert Cued(RULES)["1"].alone == ((1, False),)
    assert Cued(RULES)["1:passive 0:0"].alone == ((1, True),)


def test_terms_of_one_kind_of_rule_are_one_and_those_that_fire_alone_another() -> None:
    terms = [
        Term("incident", value, "seized", "any", key=f"incident.{value}")
        for value in ("0:0", "1", "2:0")
    ]
    noun = Term("units", "person", "seized", "any", key="units.person")
    assert [term.value for term in in_one([*terms, noun])] == ["0:0 2:0", "1", "person"]


def test_placeholders_stand_for_people_and_for_targets_in_lists_of_their_own() -> None:
    rules = (
        TriggerRule("abduction", every=(("seized",), ("exile", "@target"))),
        TriggerRule("assault", every=(("seized",), ("@person",), ("beaten", "@target"))),
    )
    cued = Cued({"incident": rules})
    assert cued.aims["incident"] == {0: (1,), 1: (2,)}
    assert cued.folk["incident"] == {1: (1,)}
    seized = bits(cued, "0:0 1:0")
    assert list(numbers_of(cued.met("incident", seized))) == []
    assert list(numbers_of(cued.met("incident", seized | cued.targets["incident"]))) == [0]


def test_a_word_of_targets_is_known_to_the_rules_that_ask_for_one() -> None:
    def acts(text: str) -> list[str]:
        passage = prepare(glance(text, "it"), None)
        view = view_of(passage, passage.sentences[0])
        return [trigger.rule.value for trigger in view.triggers["incident"]]

    assert acts("Un preside è stato strappato via dal letto.") == ["abduction"]
    assert acts("Un sasso è stato strappato via dal muro.") == []


def test_a_trigger_word_is_shown_once_for_each_list() -> None:
    word = Mention.found(3, 9, "incident", "0:0 2:0")
    assert [each.key for each in one_by_one(word)] == ["incident.0:0", "incident.2:0"]
    noun = Mention.found(3, 9, "body", "organ|US|police|New York Police")
    assert list(one_by_one(noun)) == [noun]


def test_meanings_come_back_from_their_text() -> None:
    short = Term("body", "organ|AT|police|BVT", "BVT", "exact", key="body.organ|AT|police|BVT")
    stem = Term("incident", "0:0", "", "initial", open_end=True, after=True, key="incident.0:0")
    made = Meanings([as_text([short, stem])])[0]
    assert made.terms == (short, stem)
    assert (made.case, made.running, made.inflected, made.guard) == (
        "",
        (stem,),
        (short, stem),
        False,
    )


def test_a_text_may_concern_the_subject_only_by_words_for_it() -> None:
    def seen(text: str) -> bool:
        return may_concern(glance(text, "en"))

    assert not seen("The weather in France was fine, and the harvest was good.")
    assert seen("China runs 31 secret police stations in Milan.")
    assert seen("A report on transnational repression came out.")
    assert seen("An exiled Iranian journalist was stabbed in London.")
