"""Citations: sources that a sentence names by "according to", "citing" or "reports of", without a verb of their own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.slots import Action
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.extraction.clauses.named import BESIDE, named_after
from longarm.stages.extraction.clauses.papers import maker
from longarm.stages.extraction.clauses.pronouns import pronominal
from longarm.stages.extraction.phrases.rulings import WRITERS, paper_of, tells_whose_inquiry
from longarm.stages.extraction.phrases.voices import (
    INNER,
    OUTER,
    OUTMOST,
    Attribution,
    Discourse,
    voice_of,
)
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_WALL = re.compile(r"[,;:，；。]")
_SOURCE_REACH = 8
_QUOTED = frozenset({VoiceType.AUTHORITY, VoiceType.ORGANIZATION, VoiceType.PERSON})
"""Whom outlets cite."""
_AND = 4
"""Words that "and" has at most: "as well as"."""


def according(view: View, discourse: Discourse, taken: set[int]) -> list[Attribution]:
    """Return the sources after "according to" and "reported by", or before a marker that follows its source."""
    held = pronominal(view, discourse)
    found = [item for _, item in held if item is not None]
    backs = {m.start for m in view.of("attribution", "back")}
    for m in view.of("attribution", "before", "by", "after", "origin"):
        if (
            m.start in backs
            or (m.value == "origin" and not _of_a_number(view, m))
            or (m.value == "after" and _opens_for_another(view, m))
        ):
            continue
        cited = any(marker.start < m.end and m.start < marker.end for marker, _ in held)
        if cited or tells_whose_inquiry(view, m):
            continue
        actor = _source_before(view, m) if m.value == "after" else _source_after(view, m, taken)
        if actor is None or actor.points == "document":
            actor = maker(view, m, actor) or actor
        writer = paper_of(view, m, actor, discourse)
        if writer is not None:
            found.append(Attribution(writer, view.start, view.end, m.start))
            continue
        if actor is None:
            continue
        voice = several(
            view,
            actor,
            voice_of(actor, discourse, view.passage.text[m.start : m.end], _stance_of(actor)),
        )
        if voice is not None:
            late = m.value != "by" and view.mark_before(view.start, m.start) in {",", "，"}
            order = OUTMOST if _relays(view, m, actor) else OUTER if late else m.start
            found.append(Attribution(voice, view.start, view.end, order, actor))
    return found


def _of_a_number(view: View, marker: Mention) -> bool:
    """Tell whether a noun for a number stands before "comes from", and the sentence has a number."""
    return bool(view.numbers) and any(
        m.end <= marker.start for m in view.of("attribution", "figures")
    )


def _relays(view: View, marker: Mention, source: Actor) -> bool:
    """Tell whether "cited by" stands behind a source, which then stands further in.

    One that "according to" names, or anybody who speaks where an outlet cites: "…, said the minister, quoted by AFP".
    """
    if marker.value != "by":
        return False
    outlet = source.type is VoiceType.OUTLET
    markers = view.of("attribution", "before")
    return any(
        actor.end <= marker.start
        and not view.gap(actor.end, marker.start).strip(' ,،，"')
        and (
            any(m.end <= actor.start for m in markers)
            or (outlet and actor.type in _QUOTED and not actor.bare_country)
        )
        for actor in view.near(view.actors, marker.start, marker.start, BESIDE)
    )


def _opens_for_another(view: View, marker: Mention) -> bool:
    """Tell whether a verb behind a comma has its subject right behind it: "… auf Gegner, sagte er"."""
    if not view.gap(view.start, marker.start).rstrip().endswith(","):
        return False
    return any(
        view.words(marker.end, actor.start) == 0
        for actor in starting(view.actors, marker.end, marker.end + 2)
    )


def _stance_of(actor: Actor) -> Stance:
    return (
        Stance.ASSERTS if actor.type in {VoiceType.AUTHORITY, VoiceType.OUTLET} else Stance.ALLEGES
    )


def _source_after(view: View, marker: Mention, taken: set[int]) -> Actor | None:
    """Return the source that a marker names: the first that names somebody before the next comma, else the first."""
    near = []
    for actor in starting(view.actors, marker.end, view.end):
        if actor.start in taken or _is_counted(view, actor):
            continue
        if (
            _WALL.search(view.gap(marker.end, actor.start))
            or view.words(marker.end, actor.start) > _SOURCE_REACH
        ):
            break
        if actor.head == "syntax" and view.words(marker.end, actor.start) > 0:
            continue  # "according to the host with whom she lived"
        near.append(actor)
    if marker.value == "by":
        near = [actor for actor in near[:1] if not actor.bare_country]
    near = [actor for actor in near if not _is_only_governed(view, marker, actor)]
    if near and near[0].points in WRITERS:
        return near[0]
    naming = [
        actor
        for actor in near
        if not actor.points
        and not actor.bare_country
        and (actor is near[0] or not (actor.governed or _opens_another(view, near[0], actor)))
    ]
    # a state is spoken of, not cited: "52 davon bezogen sich auf China"; its seat may speak for it
    found = next(iter(naming or [a for a in near if a.head != "countries"]), None)
    return found and named_after(view, behind_a_hearer(view, found) or found)


def _is_only_governed(view: View, marker: Mention, actor: Actor) -> bool:
    """Tell whether a state or its capital stands behind another preposition than the marker: "volgens Minsk" speaks."""
    cited = actor.head == "governments" and view.words(marker.end, actor.start) == 0
    return actor.bare_country and actor.governed and not cited


def _opens_another(view: View, noun: Actor, name: Actor) -> bool:
    """Tell whether an article and a noun part a body from a name: "volgens de organisatie *de software* Lampir"."""
    pack = view.passage.lexicon.pack
    words = view.gap(noun.end, name.start).split()
    articles = {*pack.forms("syntax.determiners"), *pack.forms("syntax.indefinite")}
    plain = noun.head == "sources" and noun.points == "organization" and name.head == "name"
    return plain and len(words) > 1 and words[0] in articles and not name.role


def _is_counted(view: View, actor: Actor) -> bool:
    """Tell whether people are only counted: the "58 victims" of whom a source speaks are not that source."""
    near = view.near(view.numbers, actor.start, actor.start, 0)
    return actor.points == "role" and any(
        n.end <= actor.start and view.words(n.end, actor.start) == 0 for n in near
    )


def behind_a_hearer(view: View, hearer: Actor) -> Actor | None:
    """Return who told a name that stands in a case between a verb and a role: "powiedziała Kurierowi rzeczniczka X".

    Where names have no cases the first of two is a speaker's own: "said Hafen spokeswoman X".
    """
    if hearer.head != "name" or hearer.governed or not view.passage.lexicon.pack.nominatives:
        return None
    for role in starting(view.of("roles"), hearer.end, view.end)[:1]:
        if view.gap(hearer.end, role.start) != " ":
            return None
        told = None
        for actor in starting(view.actors, role.start, view.end)[:2]:
            since = told.end if told else role.end
            if actor.governed or _WALL.search(view.gap(role.start, actor.start)):
                break
            if view.words(since, actor.start) <= BESIDE:
                told = actor if told is None or actor.head == "name" else told
        return told
    return None


def before_brackets(view: View, actor: Actor) -> Actor:
    """Return the name before an office in brackets: "Name (Minister of Police) replied"."""
    if actor.head not in {"roles", "organs", "body"} or view.mark_after(actor.end, view.end) != ")":
        return actor
    for other in view.near(view.actors, actor.start, actor.start, BESIDE):
        if other.head == "name" and view.gap(other.end, actor.start) == " (" and not other.points:
            kind = VoiceType.AUTHORITY if actor.type is VoiceType.AUTHORITY else other.type
            return replace(other, type=kind, role=actor.name, country=actor.country)
    return actor


def _source_before(view: View, marker: Mention) -> Actor | None:
    left = [
        a
        for a in view.near(view.actors, marker.start, marker.start, BESIDE)
        if a.end <= marker.start
        and view.words(a.end, marker.start) <= BESIDE
        and not (a.bare_country and a.governed)
    ]
    return left[-1] if left else None


def citations(view: View, discourse: Discourse) -> list[Attribution]:
    """Return the sources after "citing", which stand further in than whoever cites them."""
    found = []
    for m in view.of("attribution", "cites"):
        actor = None if _summons(view, m) else _source_after(view, m, set())
        if actor is not None and _counts_before(view, m, actor):
            continue
        voice = (
            voice_of(actor, discourse, view.passage.text[m.start : m.end], _stance_of(actor))
            if actor
            else None
        )
        if actor is not None and voice is not None:
            found.append(Attribution(voice, view.start, view.end, INNER + m.start, actor))
    return found


def _counts_before(view: View, marker: Mention, actor: Actor) -> bool:
    """Tell whether a count stands between "cites" and people, of whom it is: "cites 14 attacks on exiles"."""
    nobody = actor.type is VoiceType.UNNAMED or actor.points == "role"
    return nobody and any(
        marker.end <= n.start and n.stop <= actor.start
        for n in view.near(view.numbers, marker.end, marker.end, BESIDE)
    )


def _summons(view: View, marker: Mention) -> bool:
    """Tell whether a word for citing summons an envoy: "Exteriores citó al embajador"."""
    return any(
        t.rule.value == Action.SUMMONS and t.start <= marker.start < t.end
        for t in view.triggers["response"]
    )


def anonymous(view: View, heard: Sequence[Attribution]) -> list[Attribution]:
    """Return the words of somebody not named: "reports of …", "accused of …".

    Not inside the word of whoever is `heard`: the group that "has received reports of 41 cases" counts them itself.
    Nor where they are what is counted: "41 reports of threats came in".
    """
    return [
        Attribution(
            Voice(view.passage.text[m.start : m.end], VoiceType.UNNAMED, None, Stance.ALLEGES),
            m.end,
            view.end,
            m.start,
        )
        for m in view.of("attribution", "anonymous")
        if not any(
            d.end <= m.start <= d.end + 1
            for d in view.near(view.of("syntax", "determiners"), m.start, m.start, 1)
        )
        and not any(item.start <= m.start and m.end <= item.end for item in heard)
        and not any(0 <= m.start - n.end <= 1 for n in view.near(view.numbers, m.start, m.start, 1))
    ]


def as_far_as_host(view: View, item: Attribution, others: Sequence[Attribution]) -> Attribution:
    """Give a cited source the span of the speaker who cites it ("CNN, citing X, reported …"), else the sentence."""
    marker = item.order - INNER
    hosts = [
        other
        for other in others
        if other.actor
        and other.actor.end <= marker
        and view.words(other.actor.end, marker) <= BESIDE
        and not any(a.end <= marker for a in starting(view.actors, other.actor.end, marker))
    ]
    return replace(item, start=hosts[-1].start, end=hosts[-1].end) if hosts else item


def several(view: View, subject: Actor, voice: Voice | None) -> Voice | None:
    """Take "A and B reported" as one voice with both names."""
    if voice is None or subject.points or subject.type is VoiceType.AUTHORITY:
        return voice
    joined = view.passage.lexicon.pack.forms("syntax.and")
    for other in view.near(view.actors, subject.start, subject.start, _AND):
        gap = view.gap(other.end, subject.start).strip()
        if other.end <= subject.start and gap in joined and not other.points:
            return replace(voice, name=view.passage.text[other.start : subject.end])
    return voice


def asks_in_quotes(view: View, verb: Mention) -> bool:
    """Tell whether what a sentence asks is quoted behind a verb: she finds that …: "What is he waiting for?"."""
    return view.gap(view.start, view.end).rstrip().endswith('"') and ': "' in view.gap(
        verb.end, view.end
    )


def only_source(view: View, discourse: Discourse) -> list[Attribution]:
    """Take the one organisation that a sentence with figures tells of, without a verb of saying, as its source.

    It has its name there, or a noun takes it up: "the group's list has grown to 14".
    """
    if not view.numbers or view.triggers["response"]:
        return []
    counting = {VoiceType.OUTLET} if view.of("reporting", "finds") else set()
    kinds = {VoiceType.ORGANIZATION, *counting}  # "the paper followed: it comes to 41"
    named = [a for a in view.actors if a.type in kinds and not a.points]
    named = named or [a for a in view.actors if a.points == "organization" and a.head != "syntax"]
    if len(named) != 1 or named[0].governed:
        return []
    actor = named[0]
    said: Voice | None = Voice(actor.name, actor.type, None, Stance.ALLEGES)
    if actor.points:
        said = voice_of(actor, discourse, None, Stance.ALLEGES)
        known = {v.name for v in (*discourse.carried, discourse.spoken) if v}
        said = said if said and said.name in known else None
    if said is None:
        return []
    voice = replace(said, inferred=True)
    return [Attribution(voice, view.start, view.end, actor.start, actor, guessed=True)]


def reported_to(view: View, discourse: Discourse) -> list[Attribution]:
    """Take the one body to which, or with which, what a verb of counting tells of was counted: "came in at the lab"."""
    if not view.numbers or view.of("reporting", "alleges") or not view.of("reporting", "finds"):
        return []
    bodies = [
        a
        for a in view.actors
        if a.points == "organization" or (a.type is VoiceType.ORGANIZATION and not a.points)
    ]
    if len(bodies) != 1:
        return []
    voice = voice_of(bodies[0], discourse, None, Stance.ALLEGES)
    if voice is None:
        return []
    return [Attribution(voice, view.start, view.end, bodies[0].start, bodies[0], guessed=True)]


def hearer(
    view: View, verb: Mention, discourse: Discourse, scope: tuple[int, int]
) -> list[Attribution]:
    """Return the outlet that was told: "she told Reuters" makes Reuters the relay."""
    following = starting(view.actors, verb.end, view.end) if verb.value == "told" else ()
    for actor in following[:1]:
        near = view.words(verb.end, actor.start) <= 1 and actor.type is VoiceType.OUTLET
        voice = voice_of(actor, discourse, None, Stance.ASSERTS) if near else None
        return [Attribution(voice, *scope, OUTER, actor)] if voice else []
    return []
