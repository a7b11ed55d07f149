"""Single: whether words tell of one act done to somebody, or of what happens in general."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Outcome, Tactic, Unit
from longarm.model.voice import VoiceType
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.counts.figures import Hit
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_ONE = frozenset({"targets.exiles", "targets.words"})
_VICTIMS = _ONE | {"targets.many", "units.person"}
_FEW_VICTIMS = 12
"""A number of victims above this is a total, which is a figure and no incident."""
_REACH, _BESIDE = 14, 2
_CROWD = 500
_OFTEN_TOLD = frozenset({Tactic.COERCED_RETURN, Tactic.DEPORTATION, Tactic.DETENTION})
"""What texts tell of whole groups. Measured without town and date: one in four was a single act."""
_ONE_BY_ONE = frozenset({Tactic.ABDUCTION, Tactic.ASSAULT, Tactic.POISONING})
"""What is done to one at a time, so that a town is enough. Measured: six of ten were single acts."""
_CASES = 3
"""Reports or cases from which on a sentence counts them. Measured where it names nobody: two of three were no act."""
_BY = 60
"""Code points within which a noun belongs to an act."""
_VICTIM_BEFORE = 150
"""Code points before an act in which its victim may stand, where the verb closes a long clause."""
_ENOUGH = 2
"""What a text must tell of one act: two points for somebody, one each for place, date and number.

Measured: with 3 a third of all acts were taken for patterns; the echoes that 2 lets through are seen to in `merging`.
"""


def is_concrete(
    view: View,
    trigger: Trigger,
    where: tuple[Place, ...],
    victim: str | None,
    hits: Sequence[Hit],
) -> bool:
    """Tell whether the words speak of one act, by whom it was done to, where and when; else it is a pattern.

    One act is not done in several states: measured, one in six such was an act.
    """
    if len({place.country for place in where}) > 1:
        return False
    told = 2 if victim or _somebody(view, trigger) or is_of_relatives(trigger) else 0
    town = any(place.city for place in where)
    told += town or bool(where and told)
    told += town and trigger.rule.value in _ONE_BY_ONE
    told += (
        is_of_relatives(trigger) and not where and bool(view.of("cities") or view.of("place"))
    )  # a city at home
    told += any(date.value and len(date.value) > len("2022") for date in view.when)
    told += bool(view.when) and bool(told)
    told += _numbered(view, trigger, hits)
    told += town and _is_plain(view)
    told += 2 * (is_refused(trigger) and not hits)
    one_device = trigger.rule.value == Tactic.DIGITAL_THREAT and not view.numbers
    told += 2 * (one_device and _is_plain(view))
    many = [m for m in view.of("targets", "many") if not _one_of_many(view, m)]
    # "the surveillance of dissidents" is a pattern, whoever else the sentence speaks of.
    of_many = any(trigger.start <= m.start and m.end <= trigger.end for m in many)
    if of_many or (not victim and any(abs(m.start - trigger.end) < _BY for m in many)):
        told -= 2
    total = _of_a_total(view, hits) or _of_reports(view, hits)
    if total or _of_thousands(hits) or _of_years(view, town=town):
        told -= 4
    elif _goes_on(view):
        told -= 2
    if trigger.rule.value == Tactic.HARASSMENT and not town and not view.when:
        told -= 1
    return told >= _ENOUGH and not _told_of_many(view, trigger, town=town)


def _is_plain(view: View) -> bool:
    """Tell whether a sentence tells in its own words and counts nothing, or gives a date and quotes nobody.

    Measured with a town, of what was taken for patterns before: three of five were single acts.
    """
    own = not (view.numbers or view.of("reporting") or view.of("attribution"))
    return own or (bool(view.when) and '"' not in view.gap(view.start, view.end))


def _told_of_many(view: View, trigger: Trigger, *, town: bool) -> bool:
    """Tell whether an act is of those that texts tell of whole groups, and nothing says which one it was."""
    tactic = Tactic(trigger.rule.value)
    if town or tactic not in _OFTEN_TOLD:
        return False
    return tactic is Tactic.COERCED_RETURN or not any(date.value for date in view.when)


def _one_of_many(view: View, noun: Mention) -> bool:
    """Tell whether "one" or an article makes a noun one person that looks like its plural: "eines Aktivisten"."""
    same = starting(view.mentions, noun.start, noun.start + 1)
    named = any(m.layer == "name" for m in same)
    return not named and any(m.key in _ONE and _singled(view, m) for m in same)


def _of_thousands(hits: Sequence[Hit]) -> bool:
    """Tell whether a sentence counts people by the hundred: what it names beside them are examples."""
    return any(
        hit.counted.unit is Unit.PERSON and (hit.number.value or 0) >= _CROWD for hit in hits
    )


def _of_years(view: View, *, town: bool) -> bool:
    """Tell whether a sentence sums up what happened "since" a year, and neither a day nor a town tells one act apart.

    Measured: one in five such was a single act.
    """
    dated = [date.value for date in view.dates if date.value]
    years = bool(view.dates) and all(len(value) == len("2022") for value in dated)
    return not town and years and bool(view.of("syntax", "since"))


def _of_a_total(view: View, hits: Sequence[Hit]) -> bool:
    """Tell whether a sentence counts more people than one act is done to, and names nobody. Measured: one in four."""
    named = any(a.head == "name" and a.type is VoiceType.PERSON for a in view.actors)
    return not named and any(
        hit.counted.unit is Unit.PERSON and (hit.number.value or 0) > _FEW_VICTIMS for hit in hits
    )


def _of_reports(view: View, hits: Sequence[Hit]) -> bool:
    """Tell whether a sentence counts reports or cases, and names nobody: "63 reports of threats, 28 of them in X"."""
    named = any(a.head == "name" and a.type is VoiceType.PERSON for a in view.actors)
    return not named and any(
        hit.counted.unit is Unit.INCIDENT and (hit.number.value or 0) >= _CASES for hit in hits
    )


def _goes_on(view: View) -> bool:
    """Tell whether a sentence tells of a time that goes on: "since 2014"."""
    reach = _BESIDE if view.passage.lexicon.pack.spaces else 0
    return any(
        view.words(min(m.end, date.end), max(m.start, date.start)) <= reach
        for m in view.of("syntax", "since")
        for date in view.near(view.dates, m.start, m.end, reach)
        if not date.value or len(date.value) == len("2022")
    )


def is_of_relatives(trigger: Trigger) -> bool:
    """Tell whether the act was done to somebody's family, which its rule names beside what was done."""
    return trigger.rule.value == Tactic.COERCION_BY_PROXY and bool(trigger.rule.every)


def is_refused(trigger: Trigger) -> bool:
    """Tell whether an act is a request for somebody that a court refuses, which it does one at a time."""
    refused = trigger.rule.outcome == Outcome.PREVENTED
    return refused and trigger.rule.value == Tactic.EXTRADITION_REQUEST


def _somebody(view: View, trigger: Trigger) -> bool:
    """Tell whether a person's name or a pronoun for one person stands by the act."""
    low, high = view.clause(trigger.start)
    return any(map(is_somebody, starting(view.actors, low, high)))


def is_somebody(actor: Actor) -> bool:
    """Tell whether an actor is a person by name, or a pronoun for one."""
    return (actor.head == "name" and actor.type is VoiceType.PERSON) or actor.points == "person"


def _numbered(view: View, trigger: Trigger, hits: Sequence[Hit]) -> bool:
    """Tell whether a number says how many an act was done to, which makes it one act without place or date."""
    return any(
        hit.counted.unit is Unit.PERSON
        and bool(hit.number.value)
        and view.words(min(hit.span[1], trigger.start), max(hit.span[0], trigger.end)) <= 2 * _REACH
        and (hit.number.value or 0) <= _FEW_VICTIMS
        for hit in hits
    )


def victim_of(view: View, trigger: Trigger, hits: Sequence[Hit]) -> str | None:
    """Return who the act was done to where the words speak of one or of a few, by number or article; else None."""
    behind = _VICTIM_BEFORE if trigger.rule.value == Tactic.BOUNTY else _BY
    low, high = trigger.start - _VICTIM_BEFORE, trigger.end + behind
    for hit in hits:
        few = (
            hit.counted.unit is Unit.PERSON
            and hit.number.value
            and hit.number.value <= _FEW_VICTIMS
        )
        if few and low <= hit.number.start <= high:
            return view.passage.text[hit.counted.start : hit.counted.end]
    for m in starting(view.mentions, low, high + 1):
        if m.key in _VICTIMS and is_single(view, m):
            return view.passage.text[m.start : m.end]
    return None


def is_single(view: View, noun: Mention) -> bool:
    """Tell whether an article or "one" right before a noun makes it one person."""
    pack = view.passage.lexicon.pack
    reach = 3 if pack.spaces else 6
    for number in view.near(view.numbers, noun.start, noun.start, reach):
        if (
            number.end <= noun.start
            and number.value
            and number.value <= _FEW_VICTIMS
            and view.words(number.end, noun.start) <= reach
        ):
            return not any(
                m.layer == "syntax" and m.value in {"prepositions", "place", "and"}
                for m in view.between(number.end, noun.start)
            )
    if noun.key == "targets.many" or _many_before(view, noun, reach):
        return False
    if not pack.articles and noun.key in _ONE:
        return True
    if noun.key in _ONE and not _plural_or_named(view, noun):
        return True
    return _singled(view, noun)


def _singled(view: View, noun: Mention) -> bool:
    """Tell whether an article that introduces somebody new stands right before a noun."""
    reach = 3 if view.passage.lexicon.pack.spaces else 6
    for m in view.near(view.of("syntax", "indefinite"), noun.start, noun.start, reach):
        if m.end <= noun.start and view.words(m.end, noun.start) <= reach:
            return not any(
                x.layer == "syntax" and x.value in {"prepositions", "place"}
                for x in view.between(m.end, noun.start)
            )
    return False


def _many_before(view: View, noun: Mention, reach: int) -> bool:
    """Tell whether a number that is a total stands right before a noun, which some languages leave in the singular."""
    return any(
        number.end <= noun.start
        and (number.value or 0) > _FEW_VICTIMS
        and view.words(number.end, noun.start) <= reach
        for number in view.near(view.numbers, noun.start, noun.start, reach)
    )


def _plural_or_named(view: View, noun: Mention) -> bool:
    """Tell whether a noun for a target may be a plural, or is the first word of a name."""
    return any(
        m.layer == "name" or (m.key == "targets.many" and m.end == noun.end)
        for m in starting(view.mentions, noun.start, noun.start + 1)
    )
