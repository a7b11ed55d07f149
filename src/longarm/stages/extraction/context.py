"""Context: what carries over from sentence to sentence while a document is read, and the maker of its claims."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from longarm.model.anchor import anchor_at
from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.slots import SiteKind, Slots, Tactic, Unit
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.extraction.voices import Attribution, Discourse, stack_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.facilities import Facility
    from longarm.stages.extraction.mentions import Mention
    from longarm.stages.extraction.passage import Passage
    from longarm.stages.extraction.view import View


@dataclass(frozen=True, slots=True)
class How:
    """How a claim came about: polarity, as-of, score 0 to 1, what the rule saw and what it could not read."""

    polarity: Polarity = Polarity.AFFIRMED
    as_of: str | None = None
    score: float = 0.7
    reasons: tuple[str, ...] = ()
    unread: tuple[tuple[str, str], ...] = ()


EXTRACTOR = "rules@1"
_ACT_REACH = 40
"""Code points between an actor and what it does."""
_RUN_REACH, _RUN_REACH_UNSPACED = 10, 20
_FOR_REACH = 2
"""Words in "service station for the police of X"."""
_AFTER_REACH = 2
_NEGATION_REACH = 6
_NEGATION_REACH_UNSPACED = 8


@dataclass
class Context:
    """A document while it is read, sentence by sentence."""

    passage: Passage
    language: str
    accused: frozenset[str]
    """ISO codes of the states whose acts the document is about."""
    countries: frozenset[str]
    discourse: Discourse = field(default_factory=Discourse)
    topic: SiteKind | None = None
    """Kind of the overseas facility spoken of last; None until one was."""
    answering: str | None = None
    """The state whose court, police or government acted last, for "he was acquitted"."""
    paragraph: int = -1
    floor: Voice | None = None
    """Whose speech the paragraph is ("Name: …")."""
    run_abroad: frozenset[int] = frozenset()
    """Where the facilities start that a sentence says the accused state runs."""
    facility_words: str = ""
    """What that facility was called last, for "they run them"."""
    counted: tuple[Unit, SiteKind | None] | None = None
    """What was counted last, for "11 of them"."""
    counted_scope: tuple[str, ...] = ()
    """Where it was counted."""
    tactic: Tactic | None = None
    """Tactic spoken of last, for "one more case in X"."""
    claims: list[Claim] = field(default_factory=list)
    attributions: tuple[Attribution, ...] = ()
    """Of the sentence at hand."""

    def voices_at(self, start: int, end: int, *, carry: bool) -> tuple[Voice, ...]:
        """Return the voices of `[start, end)`; with `carry` the source of the sentences before, marked inferred."""
        stack = stack_at(self.attributions, start, end)
        if self.floor is not None and all(voice.name != self.floor.name for voice in stack):
            return (self.floor, *stack)
        if stack or not carry:
            return stack
        return tuple(replace(voice, inferred=True) for voice in self.discourse.carried)

    def is_foreign(self, facility: Facility) -> bool:
        """Tell whether a facility is an overseas one: by its own words, or as one spoken of before."""
        if (
            facility.covert
            or facility.overseas
            or (facility.marked and (facility.kind or self.topic))
        ):
            return True
        if facility.start in self.run_abroad and facility.kind:
            return True
        return self.topic is not None and (facility.kind in {None, self.topic} or facility.quoted)

    def hosts_of(self, facility: Facility) -> tuple[str, ...]:
        """Return the states that a facility's own words place it in: "Dutch offices" of another state's police."""
        owned = any(code in self.accused for code in facility.states)
        hosts = tuple(code for code in facility.states if code not in self.accused)
        return hosts if self.accused and (owned or self.topic is not None) else ()

    def add(
        self, view: View, slots: Slots, span: tuple[int, int], voices: tuple[Voice, ...], how: How
    ) -> None:
        """Add a claim unless the same words have given the same claim already."""
        start, end = max(view.start, span[0]), min(view.end, span[1])
        end = _closed(view, start, end)
        names = tuple(voice.name for voice in voices)
        for other in self.claims:
            same = other.slots == slots and other.polarity == how.polarity
            if same and tuple(voice.name for voice in other.voices) == names:
                return
        claim = Claim(
            slots=slots,
            anchor=anchor_at(self.passage.text, start, end),
            voices=voices,
            polarity=how.polarity,
            modality=modality(view, start, end, voices),
            as_of=how.as_of,
            extractor=f"{EXTRACTOR}/{self.language}",
            score=how.score,
            reasons=(*how.reasons, *_inferred(voices)),
            unread=how.unread,
        )
        self.claims.append(claim)


def _closed(view: View, start: int, end: int) -> int:
    """Take in the mark that closes a quotation which the span opens."""
    folded = view.passage.folded
    opened = folded.count('"', start, end) % 2 == 1
    return end + 1 if opened and end < view.end and folded[end] == '"' else end


def _inferred(voices: tuple[Voice, ...]) -> tuple[str, ...]:
    return tuple(
        f"{voice.name} is carried over from an earlier sentence"
        for voice in voices
        if voice.inferred
    )


def is_denied(view: View, start: int, end: int, voices: tuple[Voice, ...]) -> bool:
    """Tell whether `[start, end)` is denied: by the stance of its innermost voice, or by a negation in its clause."""
    denied = bool(voices) and voices[-1].stance is Stance.DENIES
    return denied != negated(view, start, end) if denied else negated(view, start, end)


def negated(view: View, start: int, end: int) -> bool:
    """Tell whether a negation stands before `[start, end)`, or in it, in the same clause and within reach."""
    low, _ = view.clause(start)
    reach = _NEGATION_REACH if view.passage.lexicon.pack.spaces else _NEGATION_REACH_UNSPACED
    answers = view.triggers["response"]
    for m in view.of("modality", "negation"):
        if any(m.end <= t.start and t.end <= start for t in answers):
            continue  # "have not opened an investigation into the station" denies the investigation
        if low <= m.start < end and (m.start >= start or view.words(m.end, start) <= reach):
            return True
        if m.start >= end and view.words(end, m.start) <= _AFTER_REACH and _unfound(view, m):
            return True
    return False


def _unfound(view: View, negation: Mention) -> bool:
    """Tell whether a negation stands right before a verb of finding: "no stations in Poland did it find"."""
    return any(
        m.start >= negation.end and view.words(negation.end, m.start) <= 1
        for m in view.of("reporting", "finds")
    )


def refutes(view: View, context: Context, start: int, end: int) -> bool:
    """Tell whether a span calls a claim untrue, or says that there is no such facility."""
    if any(start <= m.start < end for m in view.of("modality", "refuted")):
        return True
    return any(
        start <= facility.start < end
        and context.is_foreign(facility)
        and negated(view, facility.start, facility.end)
        for facility in view.facilities
    )


def hypothetical(view: View, start: int, end: int) -> bool:
    """Tell whether a hypothesis or an opinion covers `[start, end)`: would, could, if, must."""
    low, high = view.clause(start)
    return any(
        low <= m.start <= max(high, end) for m in view.of("modality", "hypothetical", "opined")
    )


def modality(view: View, start: int, end: int, voices: tuple[Voice, ...]) -> Modality:
    """Return the force with which `[start, end)` is put: its clause's own hedges first, then its innermost voice."""
    low, high = view.clause(start)
    values = {
        m.value for m in view.mentions if m.layer == "modality" and low <= m.start < max(high, end)
    }
    if "hypothetical" in values:
        return Modality.HYPOTHETICAL
    if "opined" in values or (voices and voices[-1].stance is Stance.OPINES):
        return Modality.OPINED
    if "alleged" in values or (voices and voices[-1].stance is Stance.ALLEGES):
        return Modality.ALLEGED
    return Modality.ASSERTED


_FORCES = frozenset({"public_security", "intelligence", "security_ministry", "party"})
_RUNNERS = _FORCES | {"police"}
_NAMED_OFTEN = 4
_TO_ACCOUNT = frozenset({"summons", "expulsion", "protest"})
_OWN, _BARE = 2, 1
"""How much a state in a facility's phrase says, and one beside a bare head ("Dutch offices")."""


def accused_states(views: Sequence[View]) -> frozenset[str]:
    """Return the states a document accuses; empty where it does not tell.

    First those whose facilities it speaks of, else those whose forces or acts; a state that only answers is none.
    """
    owners: Counter[str] = Counter()
    actors: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for view in views:
        for facility in view.facilities:
            weight = _OWN if facility.kind else _BARE
            owners.update(dict.fromkeys(facility.states, weight))
        owners.update(code for code, _ in running(view))
        owners.update(_called_to_account(view))
        actors.update(_acting(view))
        named.update(m.value for m in view.mentions if m.layer in _STATES)
    often = Counter({code: 1 for code, count in named.items() if count >= _NAMED_OFTEN})
    for weights in (owners, actors, often):
        best = [(weight, named[code], code) for code, weight in weights.items() if weight > 0]
        if best:
            return frozenset({max(best)[2]})
    return frozenset()


_STATES = frozenset({"nationals", "countries", "governments"})


def running(view: View) -> Iterator[tuple[str, int]]:
    """Yield the states said to have or run a facility, and where it starts: "China has 100 police stations"."""
    yield from _run_by(view)
    yield from _run_for(view)
    governed = {actor.start for actor in view.actors if actor.governed}
    owners = [(m.value, m.start, m.end) for m in view.mentions if m.layer in _STATES]
    owners += [
        (a.country, a.start, a.end) for a in view.actors if a.country and a.organ in _RUNNERS
    ]
    for code, start, end in owners:
        if start in governed:
            continue
        for facility in view.facilities:
            near = facility.start >= end and view.words(end, facility.start) <= _reach_of_running(
                view
            )
            if near and facility.kind and not _parted(view, end, facility.start):
                yield code, facility.start


def _reach_of_running(view: View) -> int:
    return _RUN_REACH if view.passage.lexicon.pack.spaces else _RUN_REACH_UNSPACED


def _run_for(view: View) -> Iterator[tuple[str, int]]:
    """Yield the states of forces right behind a facility: "a service station for the police of X"."""
    for facility in view.facilities:
        for actor in view.actors:
            beside = (
                actor.start >= facility.end and view.words(facility.end, actor.start) <= _FOR_REACH
            )
            if beside and facility.kind and actor.country and actor.organ in _RUNNERS:
                yield actor.country, facility.start


def _run_by(view: View) -> Iterator[tuple[str, int]]:
    """Yield the states after "run by", and where the facility before it starts."""
    for trigger in view.triggers["link"]:
        if trigger.rule.value != "operates":
            continue
        agent = any(
            m.key == "syntax.agent" and 0 <= m.start - trigger.end <= 1 for m in view.mentions
        )
        before = [f for f in view.facilities if f.end <= trigger.start and f.kind]
        if not before or not (trigger.passive or agent):
            continue
        for m in view.mentions:
            if (
                m.layer in _STATES
                and m.start - trigger.end >= 0
                and view.words(trigger.end, m.start) <= _reach_of_running(view)
            ):
                yield m.value, before[-1].start


def _parted(view: View, start: int, end: int) -> bool:
    """Tell whether what stands between a state and a facility shows that the state does not run it."""
    if any(t.rule.value == "operates" and start <= t.start < end for t in view.triggers["link"]):
        return False
    return _hosting(view, start, end) or any(
        (m.layer in {"reporting", "response"} and ":" not in m.value)
        or m.key in {"syntax.place", "syntax.breaks"}
        for m in view.between(start, end)
    )


def _called_to_account(view: View) -> Iterator[str]:
    """Yield the states whose envoys were summoned or expelled, or to whom a protest went."""
    for trigger in view.triggers["response"]:
        if trigger.rule.value in _TO_ACCOUNT:
            for actor in view.actors:
                if (
                    actor.country
                    and not actor.bare_country
                    and trigger.start < actor.start < trigger.end + _ACT_REACH
                ):
                    yield actor.country


def _hosting(view: View, start: int, end: int) -> bool:
    return any(t.rule.value == "hosts" and start <= t.start < end for t in view.triggers["link"])


def _acting(view: View) -> Iterator[str]:
    """Yield the states whose organs act against somebody: by an actor before the act, or "an Iranian plot to …"."""
    acts = [trigger.start for trigger in view.triggers["incident"]]
    answers = [trigger.start for trigger in view.triggers["response"]]
    for m in view.of("nationals"):
        if any(start - m.end >= 0 and view.words(m.end, start) <= 1 for start in acts):
            yield m.value
            yield m.value
    for actor in view.actors:
        if not actor.country or actor.governed:
            continue
        acting = any(0 <= start - actor.end <= _ACT_REACH for start in acts)
        if actor.organ in _FORCES or (
            acting and not any(0 <= start - actor.end <= _ACT_REACH for start in answers)
        ):
            yield actor.country


def is_authority(voice: Voice) -> bool:
    """Tell whether a voice speaks for a state."""
    return voice.type is VoiceType.AUTHORITY
