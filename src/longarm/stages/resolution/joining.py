"""Joining: bodies that only texts know, one in several languages, become one entity."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.entity import Entity, EntityType, Judgement, Verdict
from longarm.model.voice import VoiceType
from longarm.stages.resolution.bodies.gathering import gathered, kept_of, says_it_is_a_body
from longarm.stages.resolution.names.blocking import name_candidates
from longarm.stages.resolution.names.matching import match_names
from longarm.stages.resolution.names.parsing import parse
from longarm.stages.resolution.names.units import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from longarm.stages.resolution.bodies.counting import SameCounts
    from longarm.stages.resolution.bodies.introducing import Introduction
    from longarm.stages.resolution.context import NameInContext
    from longarm.stages.resolution.names.units import Parsed

BODIES = frozenset({EntityType.ORGAN, EntityType.ORGANIZATION})
_ONLY_TEXT = "name:"
_SHORTEST, _LONGEST = 3, 4
"""Letters of an abbreviation that is printed small."""


def is_specific(name: str) -> bool:
    """Tell whether a name says whose body it is: by a place, a state, or a word of its own; "the ministry" does not."""
    parsed = parse(name)
    return bool(parsed.places or parsed.nations or parsed.words)


def is_description(item: NameInContext) -> bool:
    """Tell whether words in the place of a name only say what something is: "stations", "public security".

    Where letters have cases a name has a capital, and more than forms; but agencies go by short words without one
    ("dpa", "agencja kpa"), and many languages write a state's bodies small ("tadzjikiska utrikesdepartementet").
    Elsewhere what no voice goes by, but a rule took for one side of a link, is a name only where it says whose body it
    is.
    """
    name = item.name
    if item.voice_type is VoiceType.OUTLET:
        return False
    if name.lower() != name.upper():
        parsed = parse(name)
        forms = bool(parsed.units) and all(unit.part is Part.FORM for unit in parsed.units)
        whose = item.voice_type is not None and bool(parsed.units) and is_specific(name)
        plain = name == name.lower() and not (whose or _is_short_name(name, parsed))
        # "The Archive" of a voice is the one archive that its documents name: that is for `gathered` to say.
        bare = forms and not is_specific(name)
        return plain or (bare and (item.voice_type is None or not says_it_is_a_body(name)))
    return item.voice_type is None and not is_specific(name)


def _is_short_name(name: str, parsed: Parsed) -> bool:
    """Tell whether a voice in small letters is a form and an abbreviation that no lexicon knows."""
    *form, last = name.split()
    read = " ".join(unit.text for unit in parsed.units).split()
    unread = last not in read and last.isalpha() and _SHORTEST <= len(last) <= _LONGEST
    return len(form) == 1 and form[0] in read and unread


def joined(judgements: Mapping[str, Judgement]) -> dict[str, Judgement]:
    """Return judgements with text-only bodies joined whose names say the same place or state and the same function."""
    names = sorted(name for name, each in judgements.items() if _may_join(name, each))
    heads: dict[str, tuple[Entity, str]] = {}
    for i, j in sorted(name_candidates(names)):
        one, other = sorted((names[i], names[j]), key=_plainest_first)
        if judgements[one].entity.id == judgements[other].entity.id or other in heads:
            continue
        said = match_names(one, other)
        if said.verdict is Verdict.SAME:
            kept = heads[one][0] if one in heads else judgements[one].entity
            heads[other] = kept, f"the same as “{one}”: {'; '.join(said.reasons)}"
    return {
        name: replace(each, entity=heads[name][0], reasons=(*each.reasons, heads[name][1]))
        if name in heads
        else each
        for name, each in judgements.items()
    }


def gathered_up(
    judgements: Mapping[str, Judgement],
    documents: Mapping[str, frozenset[str]],
    introduced: Iterable[Introduction],
    counted: Iterable[SameCounts] = (),
) -> dict[str, Judgement]:
    """Return judgements with the names of one body, in many languages and short forms, under one entity."""
    groups, joints = gathered(judgements, documents, introduced, counted)
    why: dict[str, list[str]] = {}
    for joint in joints:
        why.setdefault(joint.name, []).append(joint.reason)
    shorts = frozenset(joint.name for joint in joints if joint.short)
    members: dict[str, list[str]] = {}
    for name, group in groups.items():
        members.setdefault(group, []).append(name)
    kept = {
        group: kept_of(names, judgements, documents, shorts) for group, names in members.items()
    }
    found = dict(judgements)
    for name, group in groups.items():
        entity = kept[group]
        if entity.id != judgements[name].entity.id:
            reasons = why.get(name) or [f"its names are joined with those of “{entity.name}”"]
            found[name] = replace(
                judgements[name],
                entity=entity,
                reasons=(*judgements[name].reasons, *reasons),
            )
    return found


def _may_join(name: str, judgement: Judgement) -> bool:
    entity = judgement.entity
    if entity.type not in BODIES or not entity.id.startswith(_ONLY_TEXT):
        return False
    parsed = parse(name)
    return bool(parsed.units) and bool(parsed.places or parsed.nations)


def _plainest_first(name: str) -> tuple[bool, int, str]:
    return (not name.isascii(), len(name), name)
