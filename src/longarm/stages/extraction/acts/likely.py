"""Likely: acts of which no rule has the words, by what hints at a tactic and what stands around.

No list has "he was found in the boot of a car, sedated and hooded", and whoever reads it of an exile in Nairobi, and of
a car that is the consulate's, knows what befell him.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.languages.pack import TriggerRule
from longarm.model.slots import CATEGORY_OF, Category, Incident, Outcome, Tactic
from longarm.stages.extraction.acts.incidents import acts_under, add_told, is_none
from longarm.stages.extraction.acts.telling import Told, told_of
from longarm.stages.extraction.clauses.ends import OWN
from longarm.stages.extraction.concerns.suspects import told_by_the_family
from longarm.stages.extraction.keepers.hints import BEFELL, BEHIND, hints_in
from longarm.stages.extraction.phrases.surroundings import length_of, list_of, whose
from longarm.stages.extraction.phrases.triggers import Trigger
from longarm.stages.extraction.words.chances import NOTHING, Weighed, weigh
from longarm.stages.extraction.words.mentions import COMPONENT_LAYERS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from longarm.model.voice import Voice
    from longarm.stages.extraction.acts.named import Act
    from longarm.stages.extraction.counts.figures import Hit
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View

UNWORDED = "no rule has the words; what hints at it makes the act likely"
"""Reason of an act that the weights found."""
_ENOUGH, _SURELY = 0.55, 0.7
"""Chances from which on a sentence tells an act; and by which a text is of the subject though no rule found one."""
_SORT = "acts"
_MANY = 3
"""Hints, rules and words from which on their number says no more."""
_FIRST = 200
"""Claims among which the acts are counted that a text has told."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hinted:
    """What hints at a tactic in a sentence: words of `[tactics]`, and lists of its rules, of which one lacks `lacking`.

    `rules` are how many rules lack so few, `parts` which lists of theirs are there.
    """

    words: tuple[Span, ...] = ()
    cues: tuple[Span, ...] = ()
    lacking: int = _MANY
    rules: int = 0
    parts: frozenset[int] = frozenset()

    @property
    def span(self) -> Span:
        """Return from where to where the hints are."""
        spans = self.words or self.cues
        return spans[0][0], max(end for _, end in spans)


@dataclass(frozen=True, slots=True)
class Maybe:
    """A sentence in which no rule found an act: the acts that it may tell, by tactic, and the signs of each.

    `carried` is whose word it is where the sentence names nobody, if anybody's.
    """

    view: View
    told: Mapping[Tactic, Told]
    signs: Mapping[Tactic, frozenset[str]]
    carried: tuple[Voice, ...]


def may_be_acts(
    view: View,
    context: Context,
    places: Sequence[Place],
    hits: Sequence[Hit],
    acts: Sequence[Act],
) -> Iterator[Maybe]:
    """Yield a sentence with what it hints at, where no rule found an act of one day among its `acts`.

    Not what a station is there for ("charged with bringing citizens home"), nor what befalls somebody where nobody of
    the accused state stands beside it: who falls ill was not poisoned.
    """
    if view.is_history or any(facility.kind for facility in view.facilities):
        return
    if any(act.countable for act in acts) or not _is_by_theirs(view, context):
        return
    hints = hints_in(view)
    hinted = _hinted(view, hints)
    told: dict[Tactic, Told] = {}
    for tactic, hint in hinted.items():
        trigger = Trigger(TriggerRule(tactic.value, outcome=Outcome.UNKNOWN), *hint.span)
        if is_none(view, context, trigger, places) or told_by_the_family(view, trigger):
            continue
        found = [a for a in acts_under(view, context, trigger, places, hits) if a.countable]
        if found:
            told[tactic] = told_of(view, context, found[0])
    if told:
        around = _around(view, context, places, hints)
        by = "by theirs" if _names_theirs(view, context.accused, hints) else "by nobody"
        signs = {t: _signs_of(view, hinted, act, by) | around for t, act in told.items()}
        yield Maybe(view, told, signs, tuple(context.discourse.carried[-1:]))


def _is_by_theirs(view: View, context: Context) -> bool:
    """Tell whether a sentence, or the next, names somebody of the accused state's, or a body that only a state has.

    What is said of that state before is the text's theme, and not yet who did this; nor is it whom somebody fled.
    """
    following = (context.following,) if context.following else ()
    return any(
        (actor.country in context.accused and not actor.bare_country)
        or (actor.country is None and actor.organ in OWN)
        for each in (view, *following)
        for actor in each.actors
    )


def _hinted(view: View, hints: Mapping[str, Sequence[Span]]) -> dict[Tactic, Hinted]:
    """Return what hints at each tactic in a sentence."""
    found = _by_rules(view)
    for key, spans in hints.items():
        if key not in {BEHIND, BEFELL}:
            tactic = Tactic(key)
            found[tactic] = replace(found.get(tactic, Hinted()), words=tuple(spans))
    return found


def _by_rules(view: View) -> dict[Tactic, Hinted]:
    """Return the tactics of rules that lack one list in a sentence, and have two, one of which says what was done."""
    rules = view.passage.lexicon.pack.rules["incident"]
    cues = view.passage.lexicon.cues
    parts = defaultdict[int, set[int]](set)
    spans = defaultdict[int, list[Span]](list)
    for m in view.of("incident"):
        for rule, lists in cues[m.value].lists.items():
            parts[rule] |= set(lists)
            spans[rule].append((m.start, m.end))
    found: dict[Tactic, Hinted] = {}
    for rule, there in parts.items():
        lacking = len(rules[rule].every) - len(there)
        tactic = Tactic(rules[rule].value)
        known = found.get(tactic, Hinted())
        if lacking > 1 or len(there) == 1 or not there & {0, 1}:
            continue
        if lacking < known.lacking:
            known = replace(known, lacking=lacking, rules=0, parts=frozenset(), cues=())
        if lacking == known.lacking:
            known = replace(
                known,
                rules=known.rules + 1,
                parts=known.parts | there,
                cues=tuple(sorted({*known.cues, *spans[rule]})),
            )
        found[tactic] = known
    return found


def _signs_of(view: View, hinted: Mapping[Tactic, Hinted], told: Told, by: str) -> frozenset[str]:
    """Return the signs of a tactic: what hints at it and at others, and whether its place, date and people are told."""
    tactic = told.incident.tactic
    hint, category = hinted[tactic], CATEGORY_OF[tactic]
    words = min(len(hint.words), _MANY)
    others = [other for name, other in hinted.items() if CATEGORY_OF[name] is not category]
    rival = max((len(other.words) for other in others), default=0)
    lacks = min((other.lacking for other in others), default=_MANY)
    where = "town" if told.incident.city else "state" if told.incident.country else "nowhere"
    when = "dated" if told.incident.date else "no date"
    told_so = f"hints {words}, lacks {hint.lacking}"
    signs = {
        "always",
        f"is {tactic}",
        f"is {category}",
        f"hints {words}",
        f"{tactic}, hints {words}",
        f"lacks {hint.lacking}",
        f"{tactic}, lacks {hint.lacking}",
        told_so,
        f"{told_so}, {where}, {when}, {by}",
        f"phrase {_longest(view, hint)}",
        f"rules {min(hint.rules, _MANY)}",
        *(f"part {part}" for part in hint.parts),
        f"hinted {_beside(words, rival)}",
        f"lacking {_beside(hint.lacking, lacks)}",
        f"others hinted {min(len(others), _MANY)}",
        where,
        when,
        by,
        "whom" if told.incident.target_kind else "nobody",
        "perpetrator" if told.incident.perpetrator else "no perpetrator",
    }
    return frozenset(signs)


def _beside(one: int, other: int) -> str:
    return "more" if one > other else "as much" if one == other else "less"


def _names_theirs(
    view: View, accused: Collection[str], hints: Mapping[str, Sequence[Span]]
) -> bool:
    """Tell whether a sentence names the accused state or a body of its, or hints that one is behind it."""
    return bool(hints.get(BEHIND)) or any(a.country in accused for a in view.actors)


def _longest(view: View, hint: Hinted) -> int:
    """Return how many words the longest hint has, or pairs of characters in scripts without spaces."""
    if not view.passage.lexicon.pack.spaces:
        return min(max((end - start for start, end in hint.words), default=0) // 2, _MANY)
    return min(max((view.words(*span) for span in hint.words), default=0), _MANY)


def _around(
    view: View, context: Context, places: Sequence[Place], hints: Mapping[str, Sequence[Span]]
) -> frozenset[str]:
    """Return the signs of a sentence: what lists it has words of, whose organs, what the text told so far."""
    signs = {f"in {list_of(m)}" for m in view.mentions if m.layer not in COMPONENT_LAYERS}
    signs |= {f"{key} {min(len(hints.get(key, ())), 2)}" for key in (BEHIND, BEFELL)}
    for actor in view.actors:
        what = actor.organ or ("state" if actor.bare_country else actor.type)
        signs.add(f"{whose(actor, context.accused)} {what}")
    signs |= {f"answer {t.rule.value}" for t in view.triggers["response"]}
    acts = sum(isinstance(claim.slots, Incident) for claim in context.claims[:_FIRST])
    other = next(iter(context.lately), None)
    flags = {
        "a city abroad": any(p.city and p.country not in context.accused for p in places),
        "a city at home": any(p.city and p.country in context.accused for p in places),
        "act before": other is not None and bool(other.triggers["incident"]),
        "act next": context.following is not None and bool(context.following.triggers["incident"]),
        "facility": bool(view.facilities),
        "figure": bool(view.numbers),
        "first": context.sentence == 0,
        "persecuted": bool(view.passage.persecuted),
        "reported": bool(context.attributions),
    }
    signs |= {sign for sign, holds in flags.items() if holds}
    return frozenset({*signs, length_of(len(context.views)), f"acts {min(acts, _MANY)}"})


def claim_likely_acts(context: Context, maybe: Iterable[Maybe]) -> None:
    """Add the likeliest act of each sentence that is likely enough to tell one that the text has not told."""
    known = defaultdict[tuple[Category, str | None], set[str | None]](set)
    for claim in context.claims:
        if isinstance(claim.slots, Incident):
            known[claim.slots.category, claim.slots.country].add(claim.slots.city)
    for each in maybe:
        new = {t: told for t, told in each.told.items() if not _was_told(known, told.incident)}
        if not new:
            continue
        answers = {NOTHING: frozenset[str]()} | {t.value: each.signs[t] for t in new}
        asked = weigh(_SORT, (each.view.start, each.view.end), answers, _ENOUGH)
        context.weighed.append(asked)
        if asked.chosen != NOTHING:
            told = new[Tactic(asked.chosen)]
            score, reasons = round(asked.chance / 2, 2), (*told.how.reasons, UNWORDED)
            how = replace(told.how, score=score, reasons=reasons)
            add_told(each.view, context, replace(told, how=how), each.carried)
            known[told.incident.category, told.incident.country].add(told.incident.city)


def _was_told(known: Mapping[tuple[Category, str | None], set[str | None]], act: Incident) -> bool:
    """Tell whether a text has an act of that category in that state and town already: it may be told once more."""
    towns = known.get((act.category, act.country), set())
    return bool(towns) and (act.city is None or not towns.isdisjoint({None, act.city}))


def tells_an_act(context: Context, text: Weighed | None) -> bool:
    """Tell whether a text surely tells such an act, so that it is of the subject though nothing else shows it.

    One sentence alone, which is not weighed as a `text`, never does.
    """
    asked = (w for w in context.weighed if w.sort == _SORT and w.chosen != NOTHING)
    return text is not None and any(each.chance >= _SURELY for each in asked)
