"""Conformance: what a language pack lacks of all that the engine asks for, said so that its writer can mend it."""

from __future__ import annotations

import json
from pathlib import Path

from longarm.errors import PackError
from longarm.languages.pack import HOME, Pack, load, samples
from longarm.model.slots import Action, Relation, Tactic

NEEDED = (
    *("reporting.asserts", "reporting.alleges", "reporting.denies", "reporting.finds"),
    *("attribution.before", "attribution.cites"),
    *("facility.heads", "facility.police", "facility.covert", "facility.overseas", "facility.not"),
    *("units.country", "units.person"),
    *("bounds.at_least", "bounds.more_than", "bounds.additional", "bounds.total"),
    *("modality.alleged", "modality.hypothetical", "modality.negation"),
    *("organs.government", "organs.police", "organs.embassy", "organs.foreign_ministry"),
    *("roles.authority", "sources.organization", "sources.document"),
    *("syntax.place", "syntax.and"),
    *("targets.words",),
)
"""Lists without which a kind of claim is not found at all."""
TOLD_OTHERWISE = frozenset({Action.OTHER, Action.STATEMENT})
"""Actions that no trigger gives: a statement is heard from its reporting verb."""
STATES, WORDS, SAMPLES, COUNTER_EXAMPLES = 190, 300, 40, 8
"""How much a pack has at least: states, trigger words in all, own sentences, and sentences without a claim."""

_VALUES: dict[str, frozenset[str]] = {
    "incident": frozenset(Tactic),
    "response": frozenset(Action) - TOLD_OTHERWISE,
    "link": frozenset(Relation),
}
_MAY_HAVE = frozenset({Action.OTHER})
"""Values that a pack may have rules for and need not."""
_KEY = {"incident": "tactic", "response": "action", "link": "relation"}
HINTED = ("behind", "befell")
"""Keys of `[tactics]` besides the tactics: by whom something is done, and to whom."""
_MONTHS = 12
_STARRED = (
    *("aside", "attribution", "being", "facility", "guards", "modality", "reporting", "roles"),
    *("sources", "subject", "targets", "unreal"),
)
"""Sections whose entries are sought in a text as they are written."""
_READ_OTHERWISE = frozenset({"attribution.answering", "attribution.talks", "attribution.you"})
"""Lists of cues of which one may be several words apart."""


def lacks(code: str, home: Path = HOME) -> list[str]:
    """Return what the pack of `code` in `home` lacks, a sentence each; nothing where it is whole.

    Raises:
        PackError: a file of it is missing or cannot be read.
    """
    pack = load(code, home)
    return [
        *_lists(pack),
        *_rules(pack),
        *_stars(pack),
        *_dates(pack),
        *_hints(pack),
        *_names(pack),
        *_words(pack),
        *_samples(code, home),
    ]


def _lists(pack: Pack) -> list[str]:
    missing = []
    for key in NEEDED:
        section, _, name = key.partition(".")
        if not pack.forms(key):
            missing.append(f"lexicon.toml: [{section}] {name} is empty or missing")
    both = set(pack.forms("reporting.asserts")) & set(pack.forms("reporting.denies"))
    if both:
        forms = ", ".join(sorted(both))
        missing.append(f"lexicon.toml: in [reporting] both asserts and denies have: {forms}")
    return missing


def _rules(pack: Pack) -> list[str]:
    """Name the values that no rule gives, those that are no words of the vocabulary, and rules that cannot fire."""
    missing = []
    for kind, values in _VALUES.items():
        rules = pack.rules[kind]
        have = {rule.value for rule in rules}
        missing += [f"lexicon.toml: [[{kind}]]: no rule for {v}" for v in sorted(values - have)]
        missing += [
            f'lexicon.toml: [[{kind}]]: {_KEY[kind]} = "{value}" is no word of the vocabulary'
            for value in sorted(have - values - _MAY_HAVE)
        ]
        missing += [
            f"lexicon.toml: [[{kind}]]: rule {number} ({rule.value}) has no words, so it never fires"
            for number, rule in enumerate(rules, start=1)
            if not (rule.words or rule.passive or (rule.every and all(rule.every)))
        ]
    return missing


def _stars(pack: Pack) -> list[str]:
    """Name the entries with a star inside, which nothing in a text is like: one takes the rest of a word at the end."""
    lists = {
        f"[{section}] {name}": forms
        for section in _STARRED
        for name, forms in pack.section(section).items()
        if f"{section}.{name}" not in _READ_OTHERWISE
    }
    for kind, rules in pack.rules.items():
        forms = (f for rule in rules for f in (*rule.words, *rule.passive, *sum(rule.every, ())))
        lists[f"[[{kind}]]"] = tuple(dict.fromkeys(forms))
    return [
        f"lexicon.toml: {name} has “{form}”: a star counts at the end only"
        for name, forms in lists.items()
        for form in forms
        if "*" in form.rstrip("*")
    ]


def _dates(pack: Pack) -> list[str]:
    if pack.forms("patterns.month"):
        return []
    months = [str(number) for number in range(1, _MONTHS + 1)]
    return [f"dates.toml: [months] {m} is missing" for m in months if not pack.forms(f"months.{m}")]


def _hints(pack: Pack) -> list[str]:
    known = {*(tactic.value for tactic in Tactic), *HINTED}
    return [
        f"tactics.toml: [tactics] {key} is no tactic, nor {' or '.join(HINTED)}: it is not read"
        for key in sorted(pack.section("tactics").keys() - known)
    ]


def _names(pack: Pack) -> list[str]:
    states = len(pack.section("countries"))
    if states >= STATES:
        return []
    return [f"names.toml: [countries] has {states} states, at least {STATES} wanted"]


def _words(pack: Pack) -> list[str]:
    sections = ("reporting", "facility", "attribution", "modality")
    count = sum(len(forms) for section in sections for forms in pack.section(section).values())
    of_kinds = {
        kind: sum(len(rule.words) + sum(map(len, rule.every)) for rule in rules)
        for kind, rules in pack.rules.items()
    }
    whole = count + sum(of_kinds.values())
    if whole >= WORDS:
        return []
    parts = ", ".join(f"{kind} {number}" for kind, number in of_kinds.items())
    return [
        f"lexicon.toml: {whole} trigger words, at least {WORDS} wanted: {parts}, in {', '.join(sections)} {count}"
    ]


def _samples(code: str, home: Path) -> list[str]:
    """Name how many own sentences lack.

    Raises:
        PackError: a line is no JSON object.
    """
    try:
        rows = samples(code, home)
        counter = sum(not row["claims"] for row in rows)
    except json.JSONDecodeError as error:
        raise PackError(code, f"samples/sentences.jsonl is no JSON Lines ({error})") from error
    except (KeyError, TypeError) as error:
        raise PackError(code, "samples/sentences.jsonl: a line has no `claims`") from error
    missing = []
    if len(rows) < SAMPLES:
        missing.append(
            f"samples/sentences.jsonl has {len(rows)} sentences, at least {SAMPLES} wanted"
        )
    if counter < COUNTER_EXAMPLES:
        missing.append(
            f'samples/sentences.jsonl has {counter} sentences with "claims": [], '
            f"at least {COUNTER_EXAMPLES} wanted"
        )
    return missing
