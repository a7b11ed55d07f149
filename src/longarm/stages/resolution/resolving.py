"""Resolving: each name to the entity it stands for, with reasons; what nobody knows becomes its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from longarm.gazetteer.fold import fold
from longarm.model.entity import Entity, EntityType, Judgement
from longarm.model.voice import VoiceType
from longarm.stages.resolution.bodies.counting import SameCounts
from longarm.stages.resolution.bodies.gathering import says_it_is_a_body
from longarm.stages.resolution.bodies.introducing import Introduction
from longarm.stages.resolution.context import NameInContext, judged, own_type
from longarm.stages.resolution.joining import gathered_up, is_description, joined
from longarm.stages.resolution.known import judge_known
from longarm.stages.resolution.nations import country_of_word
from longarm.stages.resolution.organs import judge_country, judge_organ, read
from longarm.stages.resolution.persons import read_person
from longarm.stages.resolution.shortened import shortened
from longarm.stages.resolution.sites import judge_place
from longarm.stages.resolution.words import (
    is_called_an_outlet,
    is_group_association,
    is_unspaced,
    title_words,
)

_ARTICLES = frozenset(
    {
        "the",
        "la",
        "el",
        "los",
        "las",
        "le",
        "les",
        "der",
        "die",
        "das",
        "il",
        "lo",
        "gli",
        "os",
        "het",
        "de",
        "den",
    }
)


_QUOTED = frozenset({VoiceType.ORGANIZATION, VoiceType.OUTLET, VoiceType.PERSON})
"""As what texts cite an outlet."""
_OWN = 0.6
"""Score up to which a judgement says no more than that the text has such a name."""


def resolve(
    names: Iterable[NameInContext],
    introduced: Iterable[Introduction] = (),
    counted: Iterable[SameCounts] = (),
) -> dict[str, Judgement]:
    """Return the judgement of every name, by the name as printed.

    `introduced` says which names the documents themselves give as one body's, `counted` which tell the same numbers in
    different languages.
    Unnamed voices, empty names, descriptions ("stations") and associations of hometown, trade, faith or students are
    left out: nothing is kept of them. Where a name comes several times, the first that says most decides.
    """
    found: dict[str, Judgement] = {}
    documents: dict[str, set[str]] = {}
    names = list(names)
    bodies = _publishing_bodies(names)
    shorts = shortened(item.name for item in names if item.voice_type is VoiceType.OUTLET)
    for item in names:
        if item.voice_type is VoiceType.PERSON and item.name in bodies:
            item = replace(item, voice_type=VoiceType.ORGANIZATION)  # noqa: PLW2901
        if item.voice_type is VoiceType.UNNAMED or not fold(item.name):
            continue
        judgement = _judge(item)
        if judgement is None or judgement.score <= _OWN:
            judgement = _judge_short(item, shorts) or judgement
        if judgement is None:
            continue
        documents.setdefault(item.name, set()).add(item.document)
        former = found.get(item.name)
        if former is None or _outweighs(judgement, former):
            found[item.name] = judgement
    printed = {name: frozenset(ids - {""}) for name, ids in documents.items()}
    return _with_houses(gathered_up(joined(found), printed, introduced, counted))


def _judge_short(item: NameInContext, shorts: Mapping[str, str]) -> Judgement | None:
    """Return the judgement of a name that is an outlet's for short, in one word."""
    full = shorts.get(fold(item.name))
    if full is None or item.voice_type not in _QUOTED or item.name == full:
        return None
    outlet = _judge(NameInContext(full, VoiceType.OUTLET, None, item.language, item.document))
    if outlet is None:
        return None
    return judged(item, outlet.entity, 0.7, f"“{full}” begins with it, up to its dash or bracket")


def _publishing_bodies(names: Iterable[NameInContext]) -> frozenset[str]:
    """Return the names that one text calls a body and that have put a text out as outlets do: no person's.

    Another text that quotes it like a person ("Open Threshold says") tells nothing against it.
    """
    called = defaultdict[str, set[VoiceType | None]](set)
    for item in names:
        called[item.name].add(item.voice_type)
    wanted = {VoiceType.ORGANIZATION, VoiceType.OUTLET}
    return frozenset(name for name, kinds in called.items() if wanted <= kinds)


def _outweighs(judgement: Judgement, former: Judgement) -> bool:
    """Tell whether a judgement of a name is to be kept before another: the one that says more.

    An outlet that a text quotes like a person ("Norrbote reports") stays an outlet where its name is no person's.
    """
    kinds = former.entity.type, judgement.entity.type
    if set(kinds) == {EntityType.PERSON, EntityType.OUTLET}:
        name = judgement.name
        if len(name.split()) == 1 or says_it_is_a_body(name):
            return kinds[1] is EntityType.OUTLET
    return judgement.score > former.score


def _judge(item: NameInContext) -> Judgement | None:
    """Return the judgement of one name, or None where it may not become an entity."""
    if item.voice_type is VoiceType.PERSON and is_called_an_outlet(item.name):
        item = replace(item, voice_type=VoiceType.OUTLET)
    if item.voice_type is VoiceType.PERSON and is_called_a_body(item.name):
        item = replace(item, voice_type=VoiceType.ORGANIZATION)
    if item.voice_type is VoiceType.PERSON:
        return _judge_person(item) or _judge_other(item)
    return _judge_other(item)


def is_called_a_body(name: str) -> bool:
    """Tell whether a name says that it is a body's, and not somebody's who speaks for one.

    "Kamarob Archive" is; "archive director …" is a person with an office before the name.
    """
    if not says_it_is_a_body(name):
        return False
    if any(title_words().fullmatch(word) for word in fold(name).split()):
        return False
    person = read_person(name, None)
    return person is None or person.name == name


def _judge_other(item: NameInContext) -> Judgement | None:
    known = judge_known(item)
    if known is not None:
        return known
    if is_group_association(item.name):
        return None
    judgement = judge_country(item) or judge_organ(item) or judge_place(item)
    if judgement is not None:
        return judgement
    if item.voice_type is VoiceType.AUTHORITY and read(fold(item.name)).unknown:
        person = _judge_person(item, office_needed=True)
        if person is not None:
            return person
    if is_description(item):
        return None
    return judged(item, _own(item.name, own_type(item)), 0.5, "known only from the text")


def _judge_person(item: NameInContext, *, office_needed: bool = False) -> Judgement | None:
    """Return the judgement of a person's name, or None where titles and organs are all there is."""
    if is_group_association(item.name):
        return None
    person = read_person(item.name, item.country)
    if person is None:
        return None
    whole = len(person.name.split()) > 1 or is_unspaced(person.name)
    if office_needed and (person.country is None or person.name == item.name or not whole):
        return None
    if office_needed and _is_of_a_state(person.name):
        return None
    entity = _own(person.name, EntityType.PERSON, person.country)
    reasons = ["known only from the text"]
    if person.name != item.name:
        reasons.append("title and office are left out of the name")
    if person.country is not None:
        reasons.append(f"speaks for an organ of {person.country}: house {entity.house}")
    return judged(item, entity, 0.6, *reasons)


def _is_of_a_state(name: str) -> bool:
    """Tell whether what is left of a name is an organ's, of a state: "Judicial de Portugal" of its police."""
    *_, particle, last = ("", "", *name.split())
    return particle.islower() and country_of_word(fold(last)) is not None


def _own(name: str, kind: EntityType, country: str | None = None) -> Entity:
    """Return the entity of a name that only the text knows; people and the rest never meet."""
    words = fold(name).split()
    if kind is not EntityType.PERSON and len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    house = f"government:{country}" if country else None
    key = "name:" + "_".join(words)
    return Entity(key, kind, name, country, house)


def _with_houses(found: dict[str, Judgement]) -> dict[str, Judgement]:
    """Give one entity one form: the fullest that any of its names brought (house, then name)."""
    fullest: dict[str, Entity] = {}
    for judgement in found.values():
        entity = judgement.entity
        former = fullest.get(entity.id)
        if former is None or (former.house is None and entity.house is not None):
            fullest[entity.id] = entity
    return {
        name: Judgement(name, fullest[each.entity.id], each.verdict, each.score, each.reasons)
        for name, each in found.items()
    }
