"""Conformance: every language folder has what the engine asks for, and its own sentences hold."""

import pytest

from longarm.languages.pack import Pack, languages, load, samples
from longarm.model.slots import Action, Relation, Tactic

NEEDED = [
    "reporting.asserts",
    "reporting.alleges",
    "reporting.denies",
    "reporting.finds",
    "attribution.before",
    "attribution.cites",
    "facility.heads",
    "facility.police",
    "facility.covert",
    "facility.overseas",
    "facility.not",
    "units.country",
    "units.person",
    "bounds.at_least",
    "bounds.more_than",
    "bounds.additional",
    "bounds.total",
    "modality.alleged",
    "modality.hypothetical",
    "modality.negation",
    "organs.government",
    "organs.police",
    "organs.embassy",
    "organs.foreign_ministry",
    "roles.authority",
    "sources.organization",
    "sources.document",
    "syntax.place",
    "syntax.and",
    "targets.words",
]
TOLD_OTHERWISE = {Action.OTHER, Action.STATEMENT}
"""Actions that no trigger gives: a statement is heard from its reporting verb."""


def lacks(pack: Pack) -> list[str]:
    """Return what a pack lacks, in words."""
    missing = [f"list {key}" for key in NEEDED if not pack.forms(key)]
    for kind, values in (
        ("incident", set(Tactic)),
        ("response", set(Action) - TOLD_OTHERWISE),
        ("link", set(Relation)),
    ):
        have = {rule.value for rule in pack.rules[kind]}
        missing += [f"[[{kind}]] block for {value}" for value in sorted(values - have)]
        missing += [
            f"[[{kind}]] {value} is no word of the vocabulary" for value in sorted(have - values)
        ]
    months = [str(number) for number in range(1, 13)]
    if not pack.forms("patterns.month"):
        missing += [f"month {number}" for number in months if not pack.forms(f"months.{number}")]
    if len(pack.section("countries")) < 190:
        missing.append(f"countries: {len(pack.section('countries'))} of 190")
    return missing


@pytest.mark.parametrize("code", languages())
def test_a_pack_has_all_that_the_engine_asks_for(code: str) -> None:
    assert lacks(load(code)) == []


@pytest.mark.parametrize("code", languages())
def test_a_pack_has_three_hundred_triggers(code: str) -> None:
    pack = load(code)
    sections = ("reporting", "facility", "attribution", "modality")
    plain = sum(len(forms) for section in sections for forms in pack.section(section).values())
    rules = sum(
        len(rule.words) + sum(map(len, rule.every)) for kind in pack.rules.values() for rule in kind
    )
    assert plain + rules >= 300


@pytest.mark.parametrize("code", languages())
def test_a_verb_gives_one_stance(code: str) -> None:
    pack = load(code)
    asserts, denies = set(pack.forms("reporting.asserts")), set(pack.forms("reporting.denies"))
    assert asserts & denies == set()


@pytest.mark.parametrize("code", languages())
def test_a_pack_brings_own_sentences_and_counter_examples(code: str) -> None:
    rows = samples(code)
    assert len(rows) >= 40
    assert sum(not row["claims"] for row in rows) >= 8
