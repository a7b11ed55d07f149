"""Voices: who says what in a sentence, as a stack of attributions with scopes, and who is carried on to the next."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.extraction.passages.loose import LOOSE, called_by
from longarm.stages.extraction.phrases.agencies import AGENCIES, agency_meant, body_meant, both
from longarm.stages.extraction.phrases.rulings import WRITERS
from longarm.stages.extraction.phrases.spokes import spokes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.languages.pack import Pack
    from longarm.stages.extraction.phrases.actors import Actor


INNER, OUTER, OUTMOST = 10**9, -1, -2
"""Orders of a source that stands further in, and of one that relays the rest."""
PEOPLE, SOURCES = "people", "sources"
"""Persons and officials by name, and organisations with outlets, as those who were named last."""
_STEM, _ENDING = 5, 2
"""Letters of a noun that must stand in a name, and those at its end that a case may change."""
_NOT_ALONE = AGENCIES | {LOOSE}
"""Where nouns point that name nobody where nobody was named before."""
_NAME = 4
"""Letters of a name that are the same in all its cases."""
_TAKEN_UP = frozenset(
    {"foreign_ministry", "interior_ministry", "justice_ministry", "ministry", "police"}
)
"""Organs whose bare noun means the one that was named with its state."""
DOTS = frozenset("·‧・•")
"""What stands between the parts of a foreign name in Han and kana."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A voice and the span `[start, end)` of the text that is its word; `order` sorts outer before inner."""

    voice: Voice
    start: int
    end: int
    order: int
    actor: Actor | None = None
    finds: bool = False
    """True where the verb is one of finding or counting."""
    guessed: bool = False
    """True where nothing but its being named makes a voice the source of the figures beside it."""
    outer: tuple[Voice, ...] = ()
    """Voices that relay this one, outermost first."""


@dataclass
class Discourse:
    """What a reader of the document knows so far: who was named, and whose word the text is passing on."""

    newest: dict[VoiceType | str, Voice] = field(default_factory=dict)
    """Who was named last of each type, and of `PEOPLE` and `SOURCES`."""
    surnames: dict[str, str] = field(default_factory=dict)
    """Full names by what they end in: the newest of each."""
    mentioned: dict[str, str] = field(default_factory=dict)
    """Full names by their surnames, of persons whom the text has named without a word from them."""
    bodies: list[Voice] = field(default_factory=list)
    """Organisations and outlets in the order in which they were named."""
    body_names: set[str] = field(default_factory=set)
    """What they are called."""
    begun: dict[str, Voice | None] = field(default_factory=dict)
    """The body whose name of several words begins so; None where two do."""
    carried: tuple[Voice, ...] = ()
    carried_at: int = 0
    """The paragraph that named them last."""
    spoken: Voice | None = None
    """Who was reported last, whoever it was."""
    body: Voice | None = None
    """The body that was reported last; None where somebody else was since."""
    told_of: Voice | None = None
    """The person whom the text tells of by name, for "she says", until somebody else speaks or comes in."""
    told_body: Voice | None = None
    """The one organisation of which the sentence before tells, without a word from anybody, for "by its count"."""
    short: dict[str, str] = field(default_factory=dict)
    """Abbreviations that the text itself explains: "X (ABC)"."""
    organs: dict[str, str] = field(default_factory=dict)
    """What organs of state were called in full, by the noun that stands for them later: "the ministry"."""
    force: str | None = None
    """The one police that the sentence at hand calls in full, for "the force"; empty where it names two."""
    bodies_of_state: dict[str, str] = field(default_factory=dict)
    """What hosts' organs were called in full last, by their keys: "the police" after "Lithuanian police"."""
    endings: tuple[str, ...] = ()
    """What the language writes onto names, so that «Весне» is «Весна» said before."""
    spokes: frozenset[str] = frozenset()
    """What those are called who speak for a body: "a spokeswoman"."""
    others: bool = False
    """True where the sentence at hand names a body, for which its spokeswoman may speak."""
    one_body: Actor | None = None
    """The one body that it names, where it names no other."""
    offices: set[str] = field(default_factory=set)
    """Names of those who were said to hold an office, for "X added" later on."""
    writers: dict[str, Voice] = field(default_factory=dict)
    """The court and the prosecutors who were named last, for "the judgment" and "the indictment"."""
    holders: dict[str, Voice] = field(default_factory=dict)
    """Who was named last with each title, for "the minister"."""
    nouns: dict[str, Voice] = field(default_factory=dict)
    """Bodies by the nouns in their names and before them, but for endings."""
    agencies: dict[str, Voice] = field(default_factory=dict)
    """The bodies of state that "the service" and "the agency" mean."""
    either: frozenset[str] = frozenset()
    """Pronouns that stand for people and for bodies."""
    alone: bool = False
    """True where a body spoke last and nobody was named since whom such a pronoun may mean."""
    silent: int = 0
    """Sentences since anybody spoke."""
    coming: Voice | None = None
    """The first organisation that the document names: "a rights group" before it points ahead to it."""
    coming_at: int = 0
    """Where it is named."""

    def hear(self, item: Attribution) -> None:
        """Keep who was heard in a sentence; whom others cite, and who has no name at all, speaks no further."""
        office = item.actor is not None and item.actor.head == "roles"
        state = item.actor is not None and item.actor.bare_country
        self.remember(item.voice, somebody=office, state=state)
        if item.order < INNER and (item.actor or item.voice.type is not VoiceType.UNNAMED):
            self.spoken = item.voice
            self.body = item.voice if _is_a_body(item) else None

    def remember(self, voice: Voice, *, somebody: bool = False, state: bool = False) -> None:
        """Keep a voice that was named as the newest; `somebody` has an office and no name: "a diplomat said".

        A `state` or its capital is none of the people whom "he" or "she" takes up.
        """
        official = voice.type is VoiceType.AUTHORITY and not state
        named = voice.name[:1].isupper() or not DOTS.isdisjoint(voice.name)
        if voice.type is VoiceType.PERSON or (official and (named or somebody)):
            self.newest[PEOPLE] = voice
            if official and named:
                self.offices.add(voice.name)
            if named or not official:
                self.surnames |= dict.fromkeys(surnames_of(voice.name), voice.name)
        if voice.type in {VoiceType.ORGANIZATION, VoiceType.OUTLET}:
            self.newest[SOURCES] = voice
            self.bodies.append(voice)
            self.body_names.add(voice.name)
            word, blank, _ = voice.name.partition(" ")
            if blank:
                other = self.begun.get(word, voice)
                same = other is not None and other.name == voice.name
                self.begun[word] = voice if same else None
        self.newest[voice.type] = voice


def discourse_of(folded: str, pack: Pack) -> Discourse:
    """Return what is known before anybody was named in a text."""
    spokes = spokes_of(folded, pack.forms("naming.spokes"))
    return Discourse(endings=pack.forms("syntax.endings"), spokes=spokes, either=both(pack))


def _is_a_body(item: Attribution) -> bool:
    """Tell whether it is a body that is heard and none of its people."""
    actor = item.actor
    organ = actor is not None and actor.organ is not None and actor.head in {"organs", "body"}
    return organ or item.voice.type is VoiceType.ORGANIZATION


def call_in_full(actor: Actor, discourse: Discourse, *, declined: bool) -> None:
    """Keep the full name of an organ of state by its words, one of which is the noun that stands for it later.

    A name that is `declined` is kept by its first and last word alone, and not for other nouns in its sentence.
    """
    if actor.organ in WRITERS.values() and actor.head in {"organs", "body"}:
        voice = Voice(_full_name(actor, discourse), actor.type, None, Stance.ASSERTS)
        discourse.writers[actor.organ or ""] = voice
    words = actor.name.casefold().split()
    titled = actor.head == "organs" and len(words) > 1
    if declined:
        words = [words[0], words[-1]] if titled else []
    elif not (titled or actor.head == "body"):
        return
    discourse.organs |= dict.fromkeys(words, actor.name)
    if actor.organ == "police" and not declined:
        discourse.force = actor.name if discourse.force in {None, actor.name} else ""


def keep_organ(actor: Actor, discourse: Discourse) -> None:
    """Keep what an organ was called with its state or its place, for when its noun alone comes back.

    Any ministry is "the ministry" then.
    """
    if actor.organ not in _TAKEN_UP or actor.head != "organs" or actor.country is None:
        return
    discourse.bodies_of_state[actor.organ] = actor.name
    if actor.organ.endswith("_ministry"):
        discourse.bodies_of_state["ministry"] = actor.name


def surnames_of(name: str) -> Iterator[str]:
    """Yield what a name ends in after its last space, and after each dot from there on; al-Harbi is Harbi too."""
    _, space, last = name.rpartition(" ")
    if space:
        yield last
        if last[:1].islower() and "-" in last:
            yield from (last[0].upper() + last[1:], last.partition("-")[2])
    yield from (last[place + 1 :] for place, mark in enumerate(last) if mark in DOTS)


def voice_of(actor: Actor, discourse: Discourse, verb: str | None, stance: Stance) -> Voice | None:
    """Return the voice an actor stands for; pronouns and "the group" take the name they point to, marked inferred."""
    if not actor.points:
        body = _body_called(actor, discourse)
        if body is not None:
            return replace(body, verb=verb, stance=stance)
        name = _full_name(actor, discourse)
        again = (
            actor.head == "name" and actor.type is VoiceType.PERSON and name in discourse.offices
        )
        body = discourse.begun.get(name.partition(" ")[0])
        kind = body.type if body is not None and body.name == name else actor.type
        return Voice(name, VoiceType.AUTHORITY if again else kind, verb, stance)
    known = _antecedent(actor, discourse)
    if known is not None:
        return replace(known, verb=verb, stance=stance, inferred=True)
    if actor.head == "syntax" or actor.points in _NOT_ALONE:
        return None  # a pronoun that points to nobody known is nobody's name
    if actor.points == "document" or actor.points in WRITERS:
        return Voice(actor.name, VoiceType.UNNAMED, verb, stance, inferred=True)
    return Voice(actor.name, actor.type, verb, stance)


def _body_called(actor: Actor, discourse: Discourse) -> Voice | None:
    """Return the body that was named in full before whose first word alone stands here: Adulis for Adulis Monitor.

    Not where two begin so, or somebody is called by that word.
    """
    word = actor.name
    if actor.head != "name" or " " in word or len(word) <= _NAME or word in discourse.surnames:
        return None
    return discourse.begun.get(word)


def _full_name(actor: Actor, discourse: Discourse) -> str:
    """Take the full name for a surname said alone later on."""
    if actor.name in discourse.short:
        return discourse.short[actor.name]
    if actor.head == "organs" and actor.country is None:
        full = discourse.organs.get(actor.name.casefold())
        force = discourse.force if actor.organ == "police" else None
        return full or force or _organ_named(actor, discourse)
    if actor.head != "name":
        return actor.name
    if " " not in actor.name and actor.name in discourse.surnames:
        return discourse.surnames[actor.name]
    return _said_before(actor, discourse) or actor.name


def _organ_named(actor: Actor, discourse: Discourse) -> str:
    """Return what an organ was called with its state, whose noun alone stands here: "ministeriet".

    The noun has to be in that name, but for what a case or an article may change: "the defence ministry" is another.
    """
    court = discourse.writers.get("court") if actor.organ == "court" else None
    full = court.name if court else discourse.bodies_of_state.get(actor.organ or "", "")
    if not full or " " in (noun := actor.name.casefold()):
        return actor.name
    longest = SequenceMatcher(None, full.casefold(), noun, autojunk=False).find_longest_match()
    return full if longest.size >= max(min(_STEM, len(noun)), len(noun) - _NAME) else actor.name


def person_called(word: str, discourse: Discourse) -> str | None:
    """Return the full name of somebody named before whose surname a word is, but for its case."""
    known = discourse.surnames | discourse.mentioned
    return next(
        (full for last, full in known.items() if _but_for_case(last, word, discourse)), None
    )


def _said_before(actor: Actor, discourse: Discourse) -> str | None:
    """Return what somebody was called before whose name stands here in another case, the surname alone included."""
    if not discourse.endings:
        return None
    if " " not in actor.name and actor.type is not VoiceType.ORGANIZATION:
        surnames = discourse.surnames.items()
        same = (full for last, full in surnames if _but_for_case(last, actor.name, discourse))
        return next(same, None)
    if not actor.governed:
        return None
    known = [*discourse.surnames.values(), *(voice.name for voice in discourse.bodies)]
    return next((name for name in known if _but_for_case(name, actor.name, discourse)), None)


def _but_for_case(one: str, other: str, discourse: Discourse) -> bool:
    """Tell whether two names are the same but for endings of their words."""
    words = list(zip(one.split(), other.split(), strict=False))
    return one.count(" ") == other.count(" ") and all(
        not _stems(a, discourse.endings).isdisjoint(_stems(b, discourse.endings)) for a, b in words
    )


def _stems(word: str, endings: tuple[str, ...]) -> set[str]:
    """Return what is left of a word without each ending that it may have, and the word itself."""
    cut = {word.removesuffix(ending) for ending in endings}
    return {word, *(stem for stem in cut if len(stem) >= _NAME)}


def _antecedent(actor: Actor, discourse: Discourse) -> Voice | None:
    if actor.points in AGENCIES:
        return agency_meant(actor.points, discourse)
    if actor.points == LOOSE:
        return called_by(actor.name.casefold(), discourse)
    return _other_antecedent(actor, discourse)


def _other_antecedent(actor: Actor, discourse: Discourse) -> Voice | None:
    newest = discourse.newest
    source = newest.get(SOURCES)
    if actor.points == "person":
        somebody = discourse.told_of or body_meant(actor, discourse) or newest.get(PEOPLE)
        # "Він задокументував", of a fund, where no person was named
        return somebody or discourse.told_body
    if actor.points == "role" or actor.points in WRITERS:
        writer = discourse.writers.get(WRITERS.get(actor.points, ""))
        return writer or holder_of(actor.name, discourse) or _spoken_for(actor, discourse)
    called = _called_so(actor, discourse)
    if actor.points == "outlet":
        return called or newest.get(VoiceType.OUTLET)
    if actor.points in {"organization", "document"}:
        named = called or newest.get(VoiceType.ORGANIZATION)
        if actor.points == "document":
            return named or discourse.coming or source
        return named or _body_before(actor, discourse) or discourse.coming
    return source or newest.get(VoiceType.AUTHORITY)


def _spoken_for(actor: Actor, discourse: Discourse) -> Voice | None:
    """Return the body that was reported last, for whom somebody without a name or an office of theirs speaks on."""
    if actor.name.casefold() not in discourse.spokes:
        return None
    if not discourse.others:
        return discourse.body
    alone = discourse.one_body  # "Osk police know of two rooms, a spokesman said"
    if alone is None or alone.governed or alone.start > actor.start or alone.points:
        return None
    return Voice(_full_name(alone, discourse), alone.type, None, Stance.ASSERTS)


def keep_holder(actor: Actor, discourse: Discourse) -> None:
    """Keep somebody who was named with a title as whom the title alone means from there on."""
    if actor.head == "name" and actor.role and not actor.points:
        voice = Voice(_full_name(actor, discourse), actor.type, None, Stance.ASSERTS)
        discourse.holders[_title(actor.role)] = voice


def holder_of(title: str, discourse: Discourse) -> Voice | None:
    """Return who was named with a title, but for its ending; None where nobody was."""
    return discourse.holders.get(_title(title))


def _title(title: str) -> str:
    """Return the last word of a title without what a case or an article written onto it may change."""
    word = title.casefold().rpartition(" ")[2]
    return word[: max(_NAME, len(word) - _ENDING)]


def _body_before(actor: Actor, discourse: Discourse) -> Voice | None:
    """Return the body of state that a pronoun for a body takes up: "according to it"; never an official by name.

    Not where an organisation was named before it.
    """
    back = discourse.coming is None or discourse.coming_at > actor.start
    body = discourse.newest.get(VoiceType.AUTHORITY) if actor.head == "syntax" and back else None
    return body if body is not discourse.newest.get(PEOPLE) else None


def _called_so(actor: Actor, discourse: Discourse) -> Voice | None:
    """Return the body named last that has the noun in its name: "the archive" for Lantern Archive."""
    noun = actor.name.casefold().rpartition(" ")[2]
    stem = noun[: max(_STEM, len(noun) - _ENDING)]
    generic = actor.head == "sources" and actor.points in {"organization", "outlet"}
    if len(stem) < _STEM or not generic:
        return None
    named = (voice for voice in reversed(discourse.bodies) if stem in voice.name.casefold())
    return next((voice for voice in named if voice.name.casefold() != noun), None)


def stack_at(attributions: Sequence[Attribution], start: int, end: int) -> tuple[Voice, ...]:
    """Return the voices whose scope holds `[start, end)`, outermost first, nobody twice."""
    holding = [item for item in attributions if item.start <= start and end <= item.end]
    if not holding:
        return ()
    stack: dict[str, Voice] = {}
    for item in sorted(holding, key=lambda item: item.order):
        stack.pop(item.voice.name, None)
        stack[item.voice.name] = item.voice
    return tuple(stack.values())
