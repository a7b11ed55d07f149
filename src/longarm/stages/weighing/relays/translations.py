"""Possible translations: documents in two languages that tell the same facts.

Independent reports of one event look as much alike as a report and its translation. So this is a
possible dependence, shown for a person to judge: it widens a count and never lowers it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from math import fsum, log, sqrt
from typing import TYPE_CHECKING

from longarm.model.slots import Figure, Incident, Link, Response, Site, Slots, Statement
from longarm.model.voice import VoiceType
from longarm.stages.weighing.amounts import kind_class, printed, words
from longarm.stages.weighing.dates import days, rank, surely_before
from longarm.stages.weighing.view import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.view import View

ALIKE = 0.6
"""Cosine of two documents' facts, each weighed by how rare it is, from which one may be the other."""
_ROUNDING = 1 - 1e-9
_SHARED = 4
"""So many facts at least must be in both."""
_MANY, _MOST = 15, 0.6
"""So many facts in both, and so great a part of all that one of them tells, are enough besides.

What is read in one language only (a word taken for another act, a name not known) is rare, and so weighs most.
"""
_RARE = 64
"""A fact of more documents than this proposes no pair; it still counts in the likeness of one."""
_YEAR = 366
"""Days after which a text in another language is taken for a new report on an old matter."""

_NUMBER = re.compile(r"\d+(?:[.,  ]\d{3})*(?!\d)")
_DIGITS = re.compile(r"\D")
_TELLING = 2
"""Digits from which a number in a text tells something."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two documents in different languages that tell the same facts; `document` is the later one.

    `directed` is False where dates cannot tell. `facts` are what both tell, rarest first, `score`
    is their cosine, 0 to 1.
    """

    document: str
    source: str
    facts: tuple[str, ...]
    score: float
    directed: bool


def likenesses(view: View) -> tuple[Likeness, ...]:
    """Return, for each document, the one in another language that it may translate, if any."""
    facts = {key: frozenset(_facts(view, key)) for key in view.documents}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(facts):
        for fact in facts[key]:
            holders[fact].append(key)
    weight = {fact: log((1 + len(facts)) / len(held)) for fact, held in holders.items()}
    # fsum: the order in which a set yields its items changes with every process, and a plain sum's last digits with it.
    norms = {key: sqrt(fsum(weight[fact] ** 2 for fact in told)) for key, told in facts.items()}
    best: dict[str, Likeness] = {}
    for one, other in _candidates(view, holders, norms, facts):
        shared = facts[one] & facts[other]
        if len(shared) < _SHARED:
            continue
        score = fsum(weight[fact] ** 2 for fact in shared) / (norms[one] * norms[other])
        fewer = min(len(facts[one]), len(facts[other]))
        if score >= ALIKE or (len(shared) >= _MANY and len(shared) >= _MOST * fewer):
            rarest_first = tuple(sorted(shared, key=lambda fact: (-weight[fact], fact)))
            _keep(view, best, _ordered(view, one, other, rarest_first, round(score, 4)))
    return tuple(best[key] for key in sorted(best))


def _keep(view: View, best: dict[str, Likeness], found: Likeness) -> None:
    known = best.get(found.document)
    if known is None or _nearness(view, found) < _nearness(view, known):
        best[found.document] = found


def _nearness(view: View, found: Likeness) -> tuple[object, ...]:
    """Return a key that sorts the likeliest source first: most facts, then the oldest, which others may have copied."""
    return (-len(found.facts), rank(view.published(found.source)), -found.score, found.source)


def _ordered(view: View, one: str, other: str, facts: tuple[str, ...], score: float) -> Likeness:
    first, second = sorted((one, other), key=lambda key: (rank(view.published(key)), key))
    directed = surely_before(view.published(first), view.published(second))
    return Likeness(second, first, facts, score, directed)


def _candidates(
    view: View,
    holders: Mapping[str, list[str]],
    norms: Mapping[str, float],
    facts: Mapping[str, frozenset[str]],
) -> set[tuple[str, str]]:
    """Return pairs in different languages that share a rare fact, lie within a year and tell about as much.

    What two texts share weighs no more than all that the lighter one tells, so pairs of unlike weight need not be
    compared, unless both tell `_MANY` facts.
    """
    found: set[tuple[str, str]] = set()
    told = {
        key: (
            document.rendition.language.partition("-")[0],
            span[0] if (span := days(view.published(key))) else None,
            norms[key],
            norms[key] * ALIKE * _ROUNDING,
            len(facts[key]) >= _MANY,
        )
        for key, document in view.documents.items()
    }
    for held in holders.values():
        if not 1 < len(held) <= _RARE:
            continue
        for place, one in enumerate(held):
            language, day, norm, least, many = told[one]
            for other in held[place + 1 :]:
                facing, then, size, lowest, much = told[other]
                if language == facing or not norm:
                    continue
                if (norm < lowest or size < least) and not (many and much):
                    continue
                if day is None or then is None or -_YEAR <= day - then <= _YEAR:
                    found.add((one, other) if one < other else (other, one))
    return found


def _facts(view: View, document: str) -> Iterator[str]:
    """Yield what a document tells, in words that no language changes."""
    for said in view.by_document[document]:
        yield from _of_claim(view, said)
    for found in _NUMBER.finditer(view.documents[document].rendition.text):
        digits = _DIGITS.sub("", found[0])
        if len(digits) >= _TELLING:
            yield f"the number {int(digits):,}"


def _of_claim(view: View, said: CaseClaim) -> Iterator[str]:
    for voice in said.claim.voices:
        if voice.type != VoiceType.UNNAMED:
            yield f"the word of {view.entity(voice.name).name}"
    yield from _of_slots(view, said.claim.slots)
    if said.claim.as_of:
        yield f"the date {said.claim.as_of}"


def _of_slots(view: View, slots: Slots) -> Iterator[str]:
    match slots:
        case Figure():
            scope = " ".join(sorted(slots.scope))
            yield f"{words(printed(slots))} {slots.unit} {scope}".strip()
        case Site():
            kind = kind_class(slots.site_kind)
            yield f"a {kind} in {folded(slots.city or '?')} ({slots.country})"
        case Incident():
            yield f"{slots.tactic} in {folded(slots.city or '?')} ({slots.country})"
            if slots.date:
                yield f"the date {slots.date}"
        case Response():
            yield f"{slots.action} by {slots.country}"
        case Link():
            pair = (view.entity(slots.subject).name, view.entity(slots.object).name)
            yield f"{pair[0]} {slots.relation} {pair[1]}"
        case Statement():
            yield f"{slots.stance} by {view.entity(slots.speaker).name}"
