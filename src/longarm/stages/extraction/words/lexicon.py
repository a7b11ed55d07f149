"""Lexicon: everything a language pack and the gazetteer know, compiled into one Aho-Corasick automaton."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from longarm.languages.pack import HOME, Pack, from_plain, read_pack, to_plain
from longarm.stages.extraction.words.compiled import Terms, kept
from longarm.stages.extraction.words.cues import Cued, in_one
from longarm.stages.extraction.words.fold import fold, fold_table
from longarm.stages.extraction.words.mentions import STEM, WORLD_LAYERS
from longarm.stages.extraction.words.terms import Meanings, Term, as_text
from longarm.stages.extraction.words.world import scripts_of, world_terms
from longarm.stages.extraction.words.wrapped import Spelling

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

PLAIN_SECTIONS = (
    "absent",
    "aside",
    "being",
    "reporting",
    "attribution",
    "facility",
    "units",
    "bounds",
    "modality",
    "targets",
    "organs",
    "roles",
    "sources",
    "syntax",
    "countries",
    "nationals",
    "governments",
    "regions",
    "regional",
    "worldwide",
    "cities",
    "divisions",
    "months",
    "solar",
    "weekdays",
    "guards",
    "subject",
    "counting",
    "ordinals",
    "living",
    "flight",
    "naming",
    "parted",
    "persecuted",
    "unreal",
)
"""Sections whose lists become terms under their own name: layer `facility`, value `heads`."""


_TOWNS = frozenset({"cities", "place"})
"""Layers of names that surely are of places."""
_NO_TERMS = frozenset(
    {
        "attribution.answering",
        "attribution.counted_by",
        "attribution.labels",
        "attribution.replies",
        "attribution.source",
        "attribution.talks",
        "attribution.view",
        "attribution.you",
        "flight.after_from",
        "flight.from",
        "guards.names",
        "naming.adjective_endings",
        "naming.articles",
        "naming.endings",
        "naming.entitled",
        "naming.for_whom",
        "naming.organization_words",
        "naming.outlet_words",
        "naming.sorts",
        "naming.spokes",
        "naming.streets",
        "naming.town_endings",
        "ordinals.after",
        "syntax.after_toward",
        "syntax.endings",
        "syntax.numbered",
        "syntax.oblique_endings",
        "syntax.owning",
        "syntax.place_endings",
        "syntax.prefixes",
        "syntax.suffixes",
        "syntax.quotative",
        "syntax.short",
        "syntax.they_endings",
        "syntax.title_joints",
        "syntax.toward_endings",
        "syntax.we_endings",
        "syntax.within_endings",
    }
)
"""Lists that say how other entries are read."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """A pack with its automaton; `meanings[i]` is what pattern `i` of the automaton means.

    A lexicon is only ever the same as itself, so that what rules make of its lists can be kept by it.
    """

    pack: Pack
    folding: Mapping[int, int | None]
    """Table for `fold`, with which every pattern was folded."""
    spelling: Spelling
    """How words are parted, for what the width of a page breaks."""
    automaton: AhoCorasick
    meanings: Meanings
    cues: Cued
    """What the values of trigger words say."""
    number_words: Mapping[str, float]
    scales: Mapping[str, float]
    rounds: Mapping[str, float]
    labels: frozenset[str]
    """What opens a question or an answer in minutes ("Q", "answer") and is nobody's name."""
    replies: frozenset[str]
    """Those of them that open an answer."""
    place_gap: re.Pattern[str]
    """What may stand between two places of one list: commas, "and", articles, prepositions of place."""
    state_gap: re.Pattern[str]
    """What may stand between two states of one list: commas, "and", articles."""


def lexicon(code: str, home: Path = HOME) -> Lexicon:
    """Return the compiled lexicon of one language, whose pack lies in `home`; compiled once a process."""
    return _lexicon(code, home)


@cache
def _lexicon(code: str, home: Path) -> Lexicon:
    # A user's own packs may come from anywhere: nothing beside them is read as kept terms, and nothing written there.
    patterns, meanings, plain = (
        kept(home / code, lambda: _compiled(read_pack(code, home)))
        if home == HOME
        else _compiled(read_pack(code, home))
    )
    pack = from_plain(plain)
    folding = fold_table(pack.fold, pack.dropped)
    numbers = {
        key: {fold(form, folding): value for form, value in pack.numbers[key].items()}
        for key in pack.numbers
    }
    return Lexicon(
        pack=pack,
        folding=folding,
        spelling=Spelling(
            pack.spaces, frozenset(form.casefold() for form in pack.forms("syntax.and"))
        ),
        automaton=AhoCorasick(
            patterns, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
        ),
        meanings=Meanings(meanings),
        cues=Cued(pack.rules),
        number_words=numbers["words"],
        scales=numbers["scales"],
        rounds=numbers["round"],
        labels=frozenset(fold(form, folding) for form in pack.forms("attribution.labels")),
        replies=frozenset(fold(form, folding) for form in pack.forms("attribution.replies")),
        place_gap=_gap(pack, "and", "articles", "place"),
        state_gap=_gap(pack, "and", "articles", "indefinite"),
    )


def _compiled(pack: Pack) -> Terms:
    """Return every pattern of a pack and of the gazetteer in its scripts, with what it means, and the pack."""
    folding = fold_table(pack.fold, pack.dropped)
    never = {fold(form, folding) for form in pack.forms("guards.names")}
    table: dict[str, list[Term]] = {}
    for term in _terms(pack):
        _enter(table, fold(term.form, folding), term)
    for term in world_names(scripts_of(pack), cased=pack.name_case):
        pattern = fold(term.form, folding)
        short = term.layer in WORLD_LAYERS and len(pattern) < pack.shortest_place
        if pattern not in never and not short:
            _enter(table, pattern, term)
    _enter_stems(table, pack)
    table.pop("", None)
    return tuple(table), tuple(as_text(in_one(terms)) for terms in table.values()), to_plain(pack)


def _enter(table: dict[str, list[Term]], pattern: str, term: Term) -> None:
    known = table.get(pattern)
    if known is None:
        table[pattern] = [term]
    elif term not in known:
        known.append(term)


def _enter_stems(table: dict[str, list[Term]], pack: Pack) -> None:
    """Enter names of towns without the letter that others replace: "Нагой|я", of which "Нагойе" is a case.

    Not where a form of it is a word of another kind: "Армении" is the state's, whatever towns are called so.
    """
    lost = pack.forms("syntax.lost_endings")
    endings = ("", *pack.forms("syntax.endings"))
    for pattern in [name for name in table if name.endswith(lost)] if lost else ():
        stem = pattern[:-1]
        terms = [term for term in table[pattern] if term.layer in _TOWNS]
        forms = (table.get(stem + ending, ()) for ending in endings)
        if len(stem) > STEM and terms and all(t.layer in _TOWNS for form in forms for t in form):
            for term in terms:
                _enter(table, stem, term._replace(stem=True))


def _gap(pack: Pack, *lists: str) -> re.Pattern[str]:
    """Return the pattern of a gap that holds only commas and words of `[syntax]`; "articles" are the definite ones."""
    indefinite = pack.forms("syntax.indefinite")
    words = set[str]()
    for name in lists:
        known = name == "articles"
        forms = pack.forms("syntax.determiners" if known else f"syntax.{name}")
        words |= {form for form in forms if not (known and form in indefinite)}
    edges = (r"(?<!\w)", r"(?!\w)") if pack.spaces else ("", "")
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:[\s,、，]|{edges[0]}(?:{listed or '(?!)'}){edges[1]})*")


def _terms(pack: Pack) -> Iterator[Term]:
    listed = chain(_listed(pack), _roles(pack), _lands(pack), _calls(pack))
    for layer, value, form in chain(listed, _triggers(pack), _counting(pack), _bodies(pack)):
        yield _term(layer, value, form, cased=pack.name_case)


@cache
def world_names(scripts: tuple[str, ...], *, cased: bool) -> tuple[Term, ...]:
    """Return the gazetteer's names in some scripts as terms, made once for all languages that share them."""
    return tuple(
        Term(layer, value, form, _case(form, cased=cased), key=f"{layer}.{value}")
        for layer, value, form in world_terms(scripts)
    )


def _listed(pack: Pack) -> Iterator[tuple[str, str, str]]:
    """Yield the plain lists; a clause break that is a mark is read as a mark, not as a word."""
    for section in PLAIN_SECTIONS:
        for value, forms in pack.section(section).items():
            for form in forms:
                if f"{section}.{value}" in _NO_TERMS:
                    continue
                if section != "syntax" or any(character.isalnum() for character in form):
                    yield section, value, form


def _roles(pack: Pack) -> Iterator[tuple[str, str, str]]:
    """Yield those acted upon by phrases that end or begin with who speaks: "human rights lawyer" holds "lawyer"."""
    known = frozenset(pack.forms("roles.person"))
    ends = (0,) if pack.modifiers == "after" else (-1,) if pack.modifiers == "before" else (0, -1)
    for form in pack.forms("targets.words"):
        words = form.rstrip("*").split()
        if len(words) > 1 and any(words[end] in known for end in ends):
            yield "roles", "person", form


def _lands(pack: Pack) -> Iterator[tuple[str, str, str]]:
    """Yield names of regions that end with a word for states, which may be counted: "Nordic countries"."""
    lands = frozenset(form.rstrip("*").casefold() for form in pack.forms("units.country"))
    for form in chain.from_iterable(pack.section("regions").values()):
        first, _, last = form.rstrip("*").casefold().rpartition(" ")
        if first and last in lands:
            yield "units", "country", form


def _calls(pack: Pack) -> Iterator[tuple[str, str, str]]:
    """Yield verbs of saying that begin with a call for something, which they would hide: "krevde at"."""
    calls = tuple(f"{form.rstrip('*')} " for form in pack.forms("attribution.demands"))
    for form in pack.forms("reporting.opines"):
        if calls and form.startswith(calls):
            yield "attribution", "demands", form


def _triggers(pack: Pack) -> Iterator[tuple[str, str, str]]:
    """Yield trigger words as `number of the rule`, `number:passive` and `number:number of the list`."""
    for kind, rules in pack.rules.items():
        for index, rule in enumerate(rules):
            yield from ((kind, f"{index}", form) for form in rule.words)
            yield from ((kind, f"{index}:passive", form) for form in rule.passive)
            for group, forms in enumerate(rule.every):
                yield from ((kind, f"{index}:{group}", form) for form in forms if form[:1] != "@")


def _counting(pack: Pack) -> Iterator[tuple[str, str, str]]:
    for table in ("words", "scales", "round"):
        yield from (("number", table, form) for form in pack.numbers[table])
    yield from (("number", "vague", form) for form in pack.forms("numbers.vague"))
    yield from (("relative", value, form) for form, value in pack.relative.items())


def _bodies(pack: Pack) -> Iterator[tuple[str, str, str]]:
    for organ in pack.organs:
        value = f"organ|{organ.country}|{organ.key}|{organ.name}"
        yield from (("body", value, form) for form in organ.forms)


def _term(layer: str, value: str, written: str, *, cased: bool) -> Term:
    form = written
    after = form.startswith("~")
    if after:
        form = form[1:].strip()
    open_end = form.endswith("*")
    form = form.rstrip("*")
    return Term(layer, value, form, _case(form, cased=cased), open_end, after, f"{layer}.{value}")


def _case(form: str, *, cased: bool) -> str:
    """Return how a form must be written to count: `any`, with a first capital, or exactly as it is, all in capitals."""
    if not cased or form.islower():
        return "any"
    first = next((character for character in form if character.isalpha()), "")
    if not first.isupper():
        return "any"
    return "exact" if form.isupper() and len(form.strip(" .-'")) > 1 else "initial"
