"""Gathering: the names of one case that stand for one body, brought together step by step, each with its reason.

First names that say the same in two languages; then those in scripts that leave sounds out, and short forms, which join
only where nothing else in the case is called so.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import TYPE_CHECKING

from longarm.gazetteer.fold import fold
from longarm.model.entity import Entity, EntityType, Judgement
from longarm.stages.resolution.bodies.counting import unambiguous
from longarm.stages.resolution.bodies.heads import heads
from longarm.stages.resolution.bodies.matching import Related, Relation, relate
from longarm.stages.resolution.bodies.reading import is_abbreviation, read_body
from longarm.stages.resolution.bodies.sounding import filed, is_abjad, is_han

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from longarm.stages.resolution.bodies.counting import SameCounts
    from longarm.stages.resolution.bodies.introducing import Introduction

_BODIES = frozenset({EntityType.ORGAN, EntityType.ORGANIZATION, EntityType.OUTLET})
_ONLY_TEXT = "name:"
_PLAIN = 6
"""Letters from which a word for a body is nobody's surname: not Rat or Bund, …"""
_PLAIN_ABJAD = 5
"""… and in scripts that leave short vowels unwritten: آرشیو, not קרן."""
_PERSONAL = (2, 3)
"""Words of a person's name."""
_CROWD = 400
"""Names that share a feature beyond which it tells nothing."""


@dataclass(frozen=True, slots=True)
class Joint:
    """That a name stands for the body of another one, and why."""

    name: str
    to: str
    reason: str
    short: bool = False


@dataclass(slots=True)
class _Groups:
    """The groups of names so far: each name's head, and the joints that made them."""

    judgements: Mapping[str, Judgement]
    head: dict[str, str]
    members: dict[str, list[str]]
    joints: list[Joint] = field(default_factory=list)

    def anchors(self, head: str) -> set[str]:
        """Return the ids of what lists and rules know in a group."""
        ids = {self.judgements[name].entity.id for name in self.members[head]}
        return {each for each in ids if not each.startswith(_ONLY_TEXT)}

    def may_join(self, one: str, other: str) -> bool:
        """Tell whether two groups may be one: not of two listed bodies, not of two states."""
        both = self.head[one], self.head[other]
        anchors = self.anchors(both[0]) | self.anchors(both[1])
        if both[0] == both[1] or len(anchors) > 1 or any(map(_has_parts, anchors)):
            return False
        lands = {
            self.judgements[name].entity.country for head in both for name in self.members[head]
        }
        return len(lands - {None}) < 2  # noqa: PLR2004 - one state at most

    def join(self, one: str, other: str, reason: str, *, short: bool = False) -> None:
        """Put the group of `one` into that of `other`."""
        former, kept = self.head[one], self.head[other]
        self.joints.append(Joint(one, other, reason, short))
        for name in self.members.pop(former):
            self.head[name] = kept
            self.members[kept].append(name)


def _has_parts(entity: str) -> bool:
    """Tell whether a rule calls several bodies by one id: the houses of a parliament."""
    return entity.startswith("organ:") and entity.endswith(":parliament")


Pairs = dict[tuple[str, str], Related]


def gathered(
    judgements: Mapping[str, Judgement],
    documents: Mapping[str, frozenset[str]],
    introduced: Iterable[Introduction] = (),
    counted: Iterable[SameCounts] = (),
) -> tuple[dict[str, str], tuple[Joint, ...]]:
    """Return each name's group, called by one of its names, and the joints that were made.

    `documents` says in which documents each name is printed, `counted` which names tell the same numbers.
    """
    names = sorted(name for name, each in judgements.items() if _takes_part(name, each))
    groups = _started(names, judgements)
    pairs = _related(names, judgements)
    _join_same(groups, pairs)
    _join_introduced(groups, introduced)
    people = _words_of_people(judgements)
    while _join_short(groups, pairs, documents, people):
        pass
    _join_counted(groups, counted)
    _join_generic(groups, documents)
    return groups.head, tuple(groups.joints)


def _takes_part(name: str, judgement: Judgement) -> bool:
    """Tell whether a name may stand for a body: a voice taken for a person only where it says what body it is."""
    if judgement.entity.type in _BODIES:
        return bool(read_body(name).ways)
    return judgement.entity.type is EntityType.PERSON and says_it_is_a_body(name)


def says_it_is_a_body(name: str) -> bool:
    """Tell whether a name says in so many words that it is no person's: "Archives Kamarob"."""
    return any(
        token.heads and len(token.text) >= (_PLAIN_ABJAD if is_abjad(token.text) else _PLAIN)
        for way in read_body(name).ways
        for token in way
    )


def _started(names: Sequence[str], judgements: Mapping[str, Judgement]) -> _Groups:
    """Return groups of the names that are one entity already."""
    by_entity = defaultdict[str, list[str]](list)
    for name in names:
        by_entity[judgements[name].entity.id].append(name)
    head = {name: group[0] for group in by_entity.values() for name in group}
    return _Groups(judgements, head, {group[0]: list(group) for group in by_entity.values()})


def _related(names: Sequence[str], judgements: Mapping[str, Judgement]) -> Pairs:
    """Return how names of different entities relate, for all pairs that have something in common."""
    blocks = defaultdict[str, list[str]](list)
    for name in names:
        for feature in _features(name):
            blocks[feature].append(name)
    found: Pairs = {}
    for block in blocks.values():
        if len(block) > _CROWD:
            continue
        for pair in combinations(block, 2):
            if pair in found or judgements[pair[0]].entity.id == judgements[pair[1]].entity.id:
                continue
            found[pair] = relate(*pair)
    return {
        pair: _weighed(pair, each, judgements)
        for pair, each in found.items()
        if each.relation is not Relation.OTHER
    }


def _weighed(
    pair: tuple[str, str], related: Related, judgements: Mapping[str, Judgement]
) -> Related:
    """Return a relation that is only likely where two organs share no name, or a name may be a person's."""
    if related.relation is not Relation.SAME:
        return related
    types = [judgements[name].entity.type for name in pair]
    if EntityType.ORGAN in types and not related.named:
        reason = "neither says of which state"
        return replace(related, relation=Relation.LIKELY, reasons=(*related.reasons, reason))
    if any(
        each is not EntityType.OUTLET and _may_be_a_person(name) and not says_it_is_a_body(other)
        for name, other, each in zip(pair, pair[::-1], types, strict=True)
    ):  # a body's name word for word, in a script that hides what it says, is no person's
        reason = "the name may be a person's"
        return replace(related, relation=Relation.LIKELY, reasons=(*related.reasons, reason))
    return related


def _may_be_a_person(name: str) -> bool:
    """Tell whether a name is two or three words that say nothing of what it stands for."""
    way = read_body(name).ways[0]
    bare = not any(token.heads or token.ids or token.spots for token in way)
    return bare and len(way) in _PERSONAL


def _features(name: str) -> set[str]:
    """Return what a name has in common with other names of its body."""
    found: set[str] = set()
    for way in read_body(name).ways:
        for token in way:
            if token.proper and not token.heads:
                found.add(f"s{filed(token.text)}")
                if "th" in token.text:  # Korean and Japanese have s for it
                    found.add(f"s{filed(token.text.replace('th', 's'))}")
            found |= {f"c{each}" for each in token.ids} | {f"p{each}" for each in token.spots}
    return found


def _join_introduced(groups: _Groups, introduced: Iterable[Introduction]) -> None:
    """Join what documents give in brackets; an abbreviation that stands for two bodies of the case joins neither."""
    by_other: dict[str, list[Introduction]] = {}
    for each in sorted(introduced, key=lambda each: (each.also, each.name, each.document)):
        if each.name in groups.head and each.also in groups.head:
            by_other.setdefault(each.also, []).append(each)
    for also, given in by_other.items():
        if is_abbreviation(also) and len({groups.head[each.name] for each in given}) > 1:
            continue
        for each in given:
            if groups.may_join(also, each.name):
                behind = f"{each.document} gives it behind “{each.name}” in brackets"
                reason = f"“{each.name}” is published there" if each.addressed else behind
                groups.join(also, each.name, reason)


def _join_same(groups: _Groups, pairs: Pairs) -> None:
    """Join names that say the same; those in scripts that leave sounds out only where one group alone fits."""
    same = [pair for pair, each in sorted(pairs.items()) if each.relation is Relation.SAME]
    for one, other in (pair for pair in same if not _loses_sounds(*pair)):
        if groups.may_join(one, other):
            groups.join(other, one, _reason(one, pairs[one, other]))
    fitting = defaultdict[str, dict[str, tuple[str, str]]](dict)
    for pair in (pair for pair in same if _loses_sounds(*pair)):
        for name, full in (pair, pair[::-1]):
            if _is_lossy(name) and not _is_lossy(full):
                fitting[name].setdefault(groups.head[full], (full, name))
    for name, full in (
        (name, next(iter(all_.values()))[0]) for name, all_ in fitting.items() if len(all_) == 1
    ):
        if groups.may_join(name, full):
            groups.join(
                name,
                full,
                _reason(full, pairs[min((name, full), (full, name), key=lambda p: p not in pairs)]),
            )
    for one, other in same:
        if (
            _is_lossy(one)
            and _is_lossy(other)
            and groups.may_join(one, other)
            and not (one in fitting and other in fitting)
        ):
            groups.join(other, one, _reason(one, pairs[one, other]))


def _is_lossy(name: str) -> bool:
    return is_abjad(name) or is_han(name)


def _loses_sounds(one: str, other: str) -> bool:
    return _is_lossy(one) or _is_lossy(other)


def _words_of_people(judgements: Mapping[str, Judgement]) -> frozenset[str]:
    """Return the words of people's names: a body called after somebody is not meant by the name alone."""
    return frozenset(
        word
        for name, each in judgements.items()
        if each.entity.type is EntityType.PERSON and not says_it_is_a_body(name)
        for word in fold(name).split()
    )


def _join_short(
    groups: _Groups,
    pairs: Pairs,
    documents: Mapping[str, frozenset[str]],
    people: frozenset[str],
) -> bool:
    """Join one short form with the only body that it can stand for; tell whether there was one."""
    longer = defaultdict[str, dict[str, tuple[str, str, Related]]](dict)
    for pair, each in sorted(pairs.items()):
        if each.relation not in {Relation.SHORT_OF, Relation.NARROWER}:
            continue
        long = each.longer
        short = pair[0] if pair[1] == long else pair[1]
        if groups.head[short] != groups.head[long]:
            known = longer[groups.head[short]].get(groups.head[long])
            if known is None or known[2].relation is Relation.NARROWER:
                # Of two ways in which a group is the longer one, that without where or what for.
                longer[groups.head[short]][groups.head[long]] = short, long, each
    for found in longer.values():
        if len(found) != 1:
            continue
        short, long, each = next(iter(found.values()))
        if people & set(fold(short).split()) or not groups.may_join(short, long):
            continue
        if _is_another_thing(groups.judgements[short], each):
            continue
        if each.relation is Relation.NARROWER and not _share(groups, short, long, documents):
            continue
        groups.join(
            short,
            long,
            f"short for “{long}”, and nothing else in the case is called so: {'; '.join(each.reasons)}",
            short=True,
        )
        return True
    return False


def _is_another_thing(short: Judgement, related: Related) -> bool:
    """Tell whether a short form is an outlet and the long name no outlet's: a newspaper, and its foundation."""
    media = heads().loose - heads().carriers
    return short.entity.type is EntityType.OUTLET and not related.more <= media


def _share(groups: _Groups, one: str, other: str, documents: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether a document prints names of both groups."""
    first, second = (
        frozenset().union(
            *(documents.get(name, frozenset()) for name in groups.members[groups.head[each]])
        )
        for each in (one, other)
    )
    return bool(first & second)


def _join_counted(groups: _Groups, counted: Iterable[SameCounts]) -> None:
    """Join names that tell the same numbers, where in each language only one body tells them."""
    told = tuple(counted)
    for _ in range(2):  # what the first round joins is one body for the second
        for each in unambiguous(told, groups.head):
            if groups.may_join(each.also, each.name):
                told_by = f"the same numbers as “{each.name}” {each.where}"
                groups.join(each.also, each.name, f"{told_by}: {', '.join(each.numbers)}")


def _join_generic(groups: _Groups, documents: Mapping[str, frozenset[str]]) -> None:
    """Join "the archive" with the one archive that every document printing it names."""
    printed = defaultdict[str, set[str]](set)
    for name in groups.head:
        for document in documents.get(name, ()):
            printed[document].add(name)
    for name in sorted(groups.head):
        bare = _only_heads(name)
        if not bare or groups.judgements[name].entity.type is EntityType.ORGAN:
            continue
        meant = [
            {groups.head[each] for each in printed[document]} - {groups.head[name]}
            for document in sorted(documents.get(name, ()))
        ]
        found = [{head for head in each if _is_a(groups.members[head], bare)} for each in meant]
        bodies = set().union(*found) if all(found) else set()
        if len(bodies) == 1:
            long = bodies.pop()
            if groups.may_join(name, long):
                reason = f"“{long}” is the only one that the documents printing it name"
                groups.join(name, long, reason, short=True)


def _only_heads(name: str) -> frozenset[str]:
    """Return what a name says that is nothing but the word for a body; empty for any other."""
    way = read_body(name).ways[0]
    if any(not token.heads for token in way) or len(way) > 1:
        return frozenset()
    return way[0].heads


def _is_a(names: Iterable[str], wanted: frozenset[str]) -> bool:
    """Tell whether one of a body's names says that it is such a one, and which."""
    ways = [way for name in names for way in read_body(name).ways]
    return any(
        any(token.heads & wanted for token in way) and any(not token.heads for token in way)
        for way in ways
    )


def _reason(of: str, related: Related) -> str:
    return f"the same as “{of}”: {'; '.join(related.reasons)}"


def kept_of(
    names: Iterable[str],
    judgements: Mapping[str, Judgement],
    documents: Mapping[str, frozenset[str]],
    shorts: frozenset[str],
) -> Entity:
    """Return the entity by which a group goes: what lists and rules know, else the name that most documents print."""
    best = min(
        names,
        key=lambda name: (
            judgements[name].entity.id.startswith(_ONLY_TEXT),
            judgements[name].entity.type is EntityType.PERSON,
            name in shorts or is_abbreviation(name),
            -len(documents.get(name, ())),
            not name.isascii(),
            len(name),
            name,
        ),
    )
    return judgements[best].entity


def open_pairs(judgements: Mapping[str, Judgement]) -> Iterator[tuple[str, str, Related]]:
    """Yield the pairs of names of different entities that may be one, for a person to judge."""
    names = sorted(name for name, each in judgements.items() if _takes_part(name, each))
    for (one, other), related in sorted(_related(names, judgements).items()):
        yield one, other, related
