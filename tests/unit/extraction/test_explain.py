"""Explain: what was found in each sentence of a toy language, what led to it, and what nearly did."""

from __future__ import annotations

from pathlib import Path

import pytest

from longarm.stages.extraction import extract
from longarm.stages.extraction.concerns.concern import Concern
from longarm.stages.extraction.explain import Explanation, Sentence, explain
from tests.unit.extraction.reading import read
from tests.unit.languages.toy import CODE, TEXT, lexicon, write_pack

BODY = TEXT.split("---\n")[2]


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    words = lexicon()
    words["incident"] += [
        {"tactic": "threat", "all": [["minatu"], ["disido"], ["spionu"]]},
        {"tactic": "poisoning", "all": [["venenu"], ["disido"]]},
        {"tactic": "search", "all": [["longu"], ["distu"]]},
    ]
    words["units"]["duration"] = ["yaro{,k}"]
    return write_pack(tmp_path_factory.mktemp("packs"), words)


def explained(text: str, packs: Path) -> Explanation:
    found = explain(read(text, CODE, "2031-09-06"), packs)
    assert found is not None
    return found


def one(text: str, packs: Path) -> Sentence:
    """Return the last sentence of a text that is about the subject."""
    return explained(f"{BODY}\n{text}", packs).sentences[-1]


def test_the_claims_are_those_of_extraction(packs: Path) -> None:
    rendition = read(BODY, CODE, "2031-09-06")
    found = explain(rendition, packs)
    assert found is not None
    told = [claim for sentence in found.sentences for claim in sentence.claims]
    assert told == list(extract(rendition, packs))
    assert len(told) > 8


def test_a_language_without_a_pack_is_not_explained(packs: Path) -> None:
    assert explain(read("text", "qab"), packs) is None


def test_a_rule_that_fired_is_shown_with_its_line_and_its_cues(packs: Path) -> None:
    (fired,) = one("Latora oten alia sekko.", packs).fired
    lines = (packs / CODE / "lexicon.toml").read_text(encoding="utf-8").splitlines()
    assert (fired.kind, fired.value) == ("response", "investigation_opened")
    assert [(cue.printed, cue.list) for cue in fired.cues] == [
        ("oten", "all[1]"),
        ("sekko", "all[2]"),
    ]
    assert lines[fired.line - 1] == "[[response]]"
    assert lines[fired.line] == '"action" = "investigation_opened"'


def test_a_rule_that_almost_fired_names_the_list_that_lacks(packs: Path) -> None:
    almost = one("Un spionu batu un disido.", packs).almost
    threat = next(rule for rule in almost if rule.value == "threat")
    assert (threat.missing, threat.wanted) == ("all[1]", ("minatu",))
    assert [(cue.list, cue.printed) for cue in threat.present] == [
        ("all[2]", "disido"),
        ("all[3]", "spionu"),
    ]
    assert not threat.telling  # a spy and a dissident: who, and no act


def test_a_rule_with_its_deed_goes_before_one_with_only_its_victim(packs: Path) -> None:
    almost = one("Spionu minatu disidok ed venenu.", packs).almost
    assert [(rule.value, rule.missing, rule.telling) for rule in almost] == [
        ("threat", "all[2]", True),
        ("poisoning", "all[2]", True),
    ]
    almost = one("Un disido oten.", packs).almost
    assert [rule.value for rule in almost] == ["investigation_opened", "poisoning"]


def test_a_rule_that_lacks_two_lists_or_whose_value_fired_is_not_told(packs: Path) -> None:
    assert [rule.value for rule in one("Spionu.", packs).almost] == []
    assert [rule.value for rule in one("Latora oten sekko; oten.", packs).almost] == []


def test_cues_that_stand_too_far_apart_are_told(packs: Path) -> None:
    (rule,) = one("Latora oten; sekko.", packs).almost
    assert (rule.value, rule.missing, rule.wanted) == ("investigation_opened", None, ())


def test_an_unknown_word_is_shown_with_the_form_it_is_like(packs: Path) -> None:
    unknown = one("Latora rapotur laboru, di Zumbo sekkon.", packs).unknown
    assert [
        (word.printed, word.capital, word.near and (word.near.form, word.near.list))
        for word in unknown
    ] == [
        ("rapotur", False, ("rapotu", "incident.abduction.words")),
        ("laboru", False, None),
        ("sekkon", False, ("sekko", "response.investigation_opened.all[2]")),
    ]


def test_a_name_by_its_capital_alone_comes_from_the_text(packs: Path) -> None:
    known = one("Latora oten sekko di Zumbo.", packs).known
    assert [(k.printed, k.source) for k in known if k.list.startswith("name.")] == [
        ("Zumbo", "text")
    ]
    assert ("Latora", "countries.LV", "names.toml") in [
        (k.printed, k.list, k.source) for k in known
    ]


def test_the_signs_for_and_against_a_state_are_added_up(packs: Path) -> None:
    found = explained(BODY, packs)
    assert (found.accused, found.surely) == (("BY",), ("BY",))
    denial = next(sign for sign in found.signs if sign.why == "it denies")
    assert (denial.state, denial.weight, denial.sentences) == ("BY", 2, (3,))
    host = [(sign.weight < 0, sign.why) for sign in found.signs if sign.state == "LV"]
    assert (True, "it is the host") in host
    assert (True, "exiles live there more often than they fled from it") in host


@pytest.mark.parametrize(
    ("text", "concern"),
    [
        ("Un hest milpo gorda forlan na Rigola.", Concern.FACILITY),
        ("Na Rigola un borumi disido rapotu per borumi spionu.", Concern.ACT),
        ("Latora oten sekko na Rigola.", Concern.NO_ACT),
        ("Un homo rapotu na Rigola.", Concern.NO_BORDER),
        ("Na Rigola un borumi homo kelu palu sonu rapotu.", Concern.NO_STATE),
    ],
)
def test_the_gate_says_why(text: str, concern: Concern, packs: Path) -> None:
    found = explained(text, packs)
    assert found.concern is concern
    assert bool(found.acts) == ("rapotu" in text)
    if not concern.passes:
        assert [claim for sentence in found.sentences for claim in sentence.claims] == []


def test_a_claim_that_was_made_and_dropped_is_among_those_left_out(packs: Path) -> None:
    sentence = one("Latora oten sekko di 54 yarok.", packs)
    assert [claim.kind for claim in sentence.left_out] == ["figure"]  # a span of time, no sentence
    assert sentence.claims == ()


def test_what_a_negation_is_of_is_told() -> None:
    text = "China keeps police stations abroad. China does not run a police station in Rotterdam."
    found = explain(read(text, "en", "2024-11-06"))
    assert found is not None
    assert ("run", "being.having") in {(k.printed, k.list) for k in found.sentences[-1].known}


def test_what_makes_an_act_only_spoken_of_is_told() -> None:
    text = (
        "Iran hunts its exiles in Sweden, where its agents beat a poet in Lund on 2 March 2024."
        " A course shows journalists how to notice that an exile is being followed."
    )
    found = explain(read(text, "en", "2024-11-06"))
    assert found is not None
    assert ("how to notice", "unreal.advice") in {
        (k.printed, k.list) for k in found.sentences[-1].known
    }
