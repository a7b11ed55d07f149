"""Links: who runs, controls, funds or works with whom, between organs, organisations and states, never persons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import Link, Relation
from longarm.stages.extraction.clauses.ends import End, EndKind, ends_of
from longarm.stages.extraction.phrases.context import Context, How
from longarm.stages.extraction.phrases.polarity import is_denied
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View

_REACH, _REACH_UNSPACED = 10, 22
_AGENT = 3
"""Words between "by" and whoever does it."""
_TURNED = 4
"""Words by which a pair in the order object, verb, subject counts as farther off."""
_NOUN = 6
"""The same for a noun or a pronoun beside a name."""
_BESIDE = 4
"""Words between the words that join and what they join for sure."""
_SOON = 2
"""Sentences after one with a facility in which "all of them" may mean it."""
_BY = 2
"""Words between "not" and whom it excepts: "not by the embassy"."""
_NOT = 24
"""Code points before a name in which "not" stands."""
_KEPT = frozenset({Relation.OPERATES, Relation.CONTROLS, Relation.FUNDS})
_RUN = frozenset({Relation.OPERATES, Relation.HOSTS, Relation.FUNDS})
_BELONG = frozenset({Relation.PART_OF, Relation.REPRESENTS, Relation.COOPERATES_WITH})
"""Relations whose object it is that stands behind "to", "for", "with"."""
_WALL = re.compile(r"[;.；。]")
_ORGAN, _BODY, _FACILITY = EndKind.ORGAN, EndKind.BODY, EndKind.FACILITY
_STATE = EndKind.STATE
_JOINS: dict[Relation, tuple[tuple[EndKind, EndKind], ...]] = {
    Relation.OPERATES: ((_ORGAN, _FACILITY), (_BODY, _FACILITY), (_STATE, _FACILITY)),
    Relation.CONTROLS: ((_ORGAN, _FACILITY), (_ORGAN, _BODY)),
    Relation.FUNDS: ((_ORGAN, _FACILITY), (_ORGAN, _BODY), (_BODY, _FACILITY)),
    Relation.HOSTS: ((_BODY, _FACILITY),),
    Relation.PART_OF: ((_BODY, _ORGAN),),
    Relation.REPRESENTS: ((_FACILITY, _ORGAN), (_BODY, _ORGAN)),
    Relation.COOPERATES_WITH: (
        (_BODY, _ORGAN),
        (_FACILITY, _ORGAN),
        (_BODY, _FACILITY),
        (EndKind.ELSEWHERE, _FACILITY),
        (EndKind.ELSEWHERE, _ORGAN),
    ),
}
"""What subject and object of a relation may be. An organ beside a facility or an association runs it, never the other
way round, so that what the two are says more than the order of the words."""
_STRONGEST = (
    Relation.FUNDS,
    Relation.CONTROLS,
    Relation.OPERATES,
    Relation.HOSTS,
    Relation.COOPERATES_WITH,
    Relation.REPRESENTS,
    Relation.PART_OF,
)
"""Of several relations that the same words may mean, the one that says most."""


def claim_links(view: View, context: Context) -> None:
    """Add the links of a sentence."""
    triggers = _triggers(view)
    ends = ends_of(view, context) if triggers else []
    for trigger in triggers:
        pairs = _pairs(view, context, trigger, ends)
        if not pairs:
            continue
        voices = context.voices_at(trigger.start, trigger.end, carry=True)
        denied = is_denied(view, trigger.start, trigger.end, voices)
        how = How(
            polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
            score=0.55,
            reasons=(f"“{view.passage.text[trigger.start : trigger.end]}”",),
        )
        relation = Relation(trigger.rule.value)
        for subject, thing in pairs:
            low, high = min(subject.start, thing.start), max(subject.end, thing.end)
            context.add(
                view,
                Link(subject.name, relation, thing.name),
                (min(low, trigger.start), max(high, trigger.end)),
                voices,
                how,
            )


def _triggers(view: View) -> list[Trigger]:
    """Return the words of links of a sentence, of several at one place those that say most."""
    answers = view.triggers["response"]
    kept: list[Trigger] = []
    found = [t for t in view.triggers["link"] if not any(_within(t, answer) for answer in answers)]
    for trigger in sorted(found, key=_says_less):
        if all(trigger.end <= other.start or other.end <= trigger.start for other in kept):
            kept.append(trigger)
    return sorted(kept, key=lambda t: t.start)


def _says_less(trigger: Trigger) -> tuple[bool, int, int]:
    """Return what sorts the words that say most first: those with who does it, then by relation and length."""
    relation = Relation(trigger.rule.value)
    return not trigger.passive, _STRONGEST.index(relation), trigger.start - trigger.end


def _within(trigger: Trigger, answer: Trigger) -> bool:
    """Tell whether words of a link are an answer's: who "has opened an inquiry into a station" does not run it."""
    return answer.start <= trigger.start and trigger.end < answer.end and not trigger.passive


def _pairs(
    view: View, context: Context, trigger: Trigger, ends: Sequence[End]
) -> list[tuple[End, End]]:
    """Return subjects and object of a relation: the nearest of the kinds that it may join."""
    near = [end for end in _near(view, trigger, ends) if not _excepted(view, end)]
    agents = _agents(view, trigger, near)
    relation = Relation(trigger.rule.value)
    for kinds in _JOINS[relation]:
        ranked = _ranked(view, trigger, near, agents, kinds)
        best = min((each for each in ranked if _may_join(view, trigger, each)), default=None)
        if best is None:
            continue
        _, subject, thing = best
        listed = [end for end in near if end.kind is kinds[0] and _same_list(view, subject, end)]
        return [(each, thing) for each in listed if each.name != thing.name]
    if relation in _KEPT and agents:
        return _farther(view, context, trigger, [end for end in near if end.start in agents], ends)
    return []


def _farther(
    view: View, context: Context, trigger: Trigger, doers: Sequence[End], ends: Sequence[End]
) -> list[tuple[End, End]]:
    """Return who keeps what stands farther before, or was told of in the sentence before: "all of them run by X"."""
    doers = [end for end in doers if end.kind is _ORGAN and _far(view, trigger, end) <= _BESIDE]
    if not doers:
        return []
    before = [
        e for e in ends if e.end <= trigger.start and e.kind in {_FACILITY, _BODY} and e.named
    ]
    told = context.topic is not None and context.sentence - context.told_at <= _SOON
    if before:
        thing = before[-1]
    elif told and context.facility_words:
        at = trigger.start
        thing = End(at, at, context.facility_words, _FACILITY, named=False)
    else:
        return []
    return [(each, thing) for each in doers if _same_list(view, doers[0], each)]


def _excepted(view: View, end: End) -> bool:
    """Tell whether an end is named as what it is not: "not the embassy but the bureau"."""
    denials = starting(view.of("modality", "negation"), end.start - _NOT, end.start)
    return end.kind is not _FACILITY and any(
        m.end <= end.start and view.words(m.end, end.start) <= _BY for m in denials
    )


def _may_join(view: View, trigger: Trigger, pair: tuple[int, End, End]) -> bool:
    """Tell whether a pair is near enough: who works with whom stands right behind the words, and has a name."""
    _, subject, thing = pair
    relation = Relation(trigger.rule.value)
    if relation is Relation.COOPERATES_WITH:
        return (
            subject.named
            and subject.end <= trigger.start
            and trigger.end <= thing.start
            and view.words(trigger.end, thing.start) <= _BESIDE
        )
    if relation in _RUN and subject.kind is _BODY and not subject.named:
        return _far(view, trigger, subject) <= _BESIDE
    return True


def _ranked(
    view: View,
    trigger: Trigger,
    near: Sequence[End],
    agents: frozenset[int] | None,
    kinds: tuple[EndKind, EndKind],
) -> Iterator[tuple[int, End, End]]:
    """Yield the pairs of two kinds with how far they stand from the words that join them.

    `agents` are where those start who may do it, where the sentence marks them ("by"); None where it marks nobody.
    """
    backwards = Relation(trigger.rule.value) in _BELONG
    for subject in near:
        if subject.kind is not kinds[0]:
            continue
        for thing in near:
            apart = thing.end <= subject.start or subject.end <= thing.start
            does = thing if backwards else subject
            if thing.kind is not kinds[1] or not apart:
                continue
            if agents is not None and does.start not in agents:
                continue
            far = _far(view, trigger, subject) + _far(view, trigger, thing)
            far += _NOUN * ((not subject.named) + (not thing.named))
            if agents is None and subject.start > thing.start:
                far += _TURNED
            yield far, subject, thing


def _agents(view: View, trigger: Trigger, near: Sequence[End]) -> frozenset[int] | None:
    """Return where those start who are marked as doing it: behind passive words, or behind "by"."""
    marked = [
        end.start
        for end in near
        for m in starting(view.of("syntax", "agent"), end.start - 40, end.start)
        if m.end <= end.start and view.words(m.end, end.start) <= _AGENT
    ]
    if trigger.passive:
        after = [end.start for end in near if end.start >= trigger.end]
        marked += after
        if not marked and view.passage.lexicon.pack.verb_last:
            return None
        return frozenset(marked)
    return frozenset(marked) if marked else None


def _far(view: View, trigger: Trigger, end: End) -> int:
    """Return how many words lie between an end and the words that join it."""
    if end.end <= trigger.start:
        return view.words(end.end, trigger.start)
    return view.words(trigger.end, end.start) if end.start >= trigger.end else 0


def _near(view: View, trigger: Trigger, ends: Sequence[End]) -> list[End]:
    """Return the ends within reach of words that join, with no wall between."""
    reach = _REACH if view.passage.lexicon.pack.spaces else _REACH_UNSPACED
    found = []
    for end in ends:
        low, high = (
            (end.end, trigger.start) if end.end <= trigger.start else (trigger.end, end.start)
        )
        if low <= high and view.words(low, high) <= reach and not _WALL.search(view.gap(low, high)):
            found.append(end)
    return found


def _same_list(view: View, one: End, two: End) -> bool:
    """Tell whether two ends stand in one list, with only commas, "and" and other ends between."""
    if one is two:
        return True
    low, high = (
        sorted((one.end, two.start)) if one.start < two.start else sorted((two.end, one.start))
    )
    between = [
        m for m in view.between(low, high) if m.layer not in {"place", "cities", "word_or_place"}
    ]
    return bool(between) and all(m.key == "syntax.and" for m in between)
