"""Subjects: who speaks by a reporting verb, before it or after it, past appositions, relatives and particles."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType
from longarm.stages.extraction.citations import BESIDE, named_after
from longarm.stages.extraction.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.actors import Actor
    from longarm.stages.extraction.mentions import Mention
    from longarm.stages.extraction.view import View

_REACH = 14
_REACH_UNSPACED = 26
_LATE = 8
"""Words that a verb at the sentence's end stands farther from its subject."""
_MARK = 1
"""Code points between an actor and its particle: a closing quote."""
_BRACKET = re.compile(r"[\"'」』]?[(（][^()（）]{1,20}[)）]")
_ENDED = re.compile(r"\s*(?:[,.;:!?\"]|$)")
"""A pronoun is turned behind its verb only where the sentence ends, or a mark stands: "said he."."""
_DASHED = re.compile(r"[,\"?!…]\s*-$")
"""A dash after a quotation or a comma, before the verb that reports it."""


def subject_of(view: View, verb: Mention, taken: set[int]) -> tuple[Actor | None, bool]:
    """Return the speaker of a reporting verb, and whether it stands after the verb."""
    left = [a for a in view.actors if a.end <= verb.start and a.start not in taken]
    pack = view.passage.lexicon.pack
    if pack.forms("syntax.oblique_endings"):
        left = [a for a in left if not _in_a_case(view, a)]
    may_turn = verb.value != "told" and pack.spaces and not pack.verb_last
    before = view.gap(view.start, verb.start).rstrip()
    cut = before.endswith((",", '"', "，", ',"')) or bool(_DASHED.search(before)) or not before
    left = _outside_relative(view, verb, left) if cut else left
    if before.endswith('",'):
        left = _outside_quotation(view, verb, left)
    if cut and left and _set_off_name(view, verb, left[-1]):
        return _out_of_apposition(view, left, len(left) - 1), False
    if may_turn and (cut or not left):
        after = _inverted(view, verb, taken)
        if after is not None:
            return after, True
    marked = marked_subject(view, left)
    if marked is not None:
        return marked, False
    reach = _REACH if pack.spaces else _REACH_UNSPACED
    reach += _LATE if pack.verb_last else 0
    for position in range(len(left) - 1, -1, -1):
        actor = left[position]
        if view.words(actor.end, verb.start) > reach or _cut_off(view, actor.end, verb.start):
            break
        if actor.governed and not (position == 0 and not view.passage.lexicon.pack.spaces):
            continue
        aside = view.mark_after(actor.end, verb.start) in {",", "，"}
        if actor.bare_country and ((cut and not aside) or _is_where(view, actor)):
            continue
        return _resumed(view, left, position) or _out_of_apposition(view, left, position), False
    return (_inverted(view, verb, taken) if may_turn else None), True


_SUFFIX = re.compile(r"'(\w+)")


def _in_a_case(view: View, actor: Actor) -> bool:
    """Tell whether a case ending shows that an actor is no subject: "bakanlığının", "Taramov'un"."""
    endings = view.passage.lexicon.pack.forms("syntax.oblique_endings")
    suffix = _SUFFIX.match(view.passage.folded, actor.end)
    if suffix:
        return suffix.group(1) in view.passage.lexicon.pack.forms("syntax.endings")
    return actor.head != "name" and view.gap(actor.start, actor.end).endswith(endings)


def _outside_relative(view: View, verb: Mention, left: list[Actor]) -> list[Actor]:
    """Leave out who stands in a relative clause that commas set off before the verb: "the lawyer, who …, says"."""
    opened = [
        m.start
        for m in view.of("syntax", "relatives")
        if m.end <= verb.start and view.mark_before(view.start, m.start) == ","
    ]
    if not opened or view.mark_before(view.start, verb.start) != ",":
        return left
    outside = [actor for actor in left if actor.end <= opened[-1]]
    return outside or left


def _outside_quotation(view: View, verb: Mention, left: list[Actor]) -> list[Actor]:
    """Leave out who is named in the quotation that closes right before a verb: "I know your sister", the note said."""
    quotes = view.gap(view.start, verb.start).count('"')
    return [a for a in left if (quotes - view.gap(view.start, a.start).count('"')) % 2 == 0]


def _set_off_name(view: View, verb: Mention, actor: Actor) -> bool:
    """Tell whether commas set a name off right before the verb: "whose president, Name, accuses"."""
    return (
        actor.head == "name"
        and view.gap(actor.end, verb.start).strip() == ","
        and view.mark_before(view.start, actor.start) == ","
    )


def marked_subject(view: View, left: Sequence[Actor]) -> Actor | None:
    """Return the last actor that a particle of the subject follows (は, が), in languages that have them."""
    particles = view.of("syntax", "subject")
    if not particles:
        return None
    for actor in reversed(left):
        bracket = _BRACKET.match(view.passage.folded, actor.end, view.end)
        end = bracket.end() if bracket else actor.end
        if actor.head != "syntax" and starting(particles, end, end + _MARK + 1):
            return actor
    return None


def _is_where(view: View, actor: Actor) -> bool:
    """Tell whether a state's or capital's name only tells where: after a preposition of place, or last in a list."""
    return any(
        m.end <= actor.start and view.words(m.end, actor.start) <= 1
        for m in view.near(view.of("syntax", "place"), actor.start, actor.start, 1)
    )


def _cut_off(view: View, start: int, end: int) -> bool:
    """Tell whether a new clause begins between a possible subject and its verb."""
    spaced = view.passage.lexicon.pack.spaces
    for m in view.between(start, end):
        if m.layer == "syntax" and m.value == "breaks" and not _set_off(view, m):
            return True
        if (
            m.key == "syntax.relatives"
            and not view.passage.lexicon.pack.verb_last
            and not view.gap(start, end).rstrip().endswith(",")
        ):
            return True
    return bool(re.search(r"[;；。]", view.gap(start, end))) or (
        not spaced and len(re.findall("[,，]", view.gap(start, end))) > 1
    )


def _set_off(view: View, mention: Mention) -> bool:
    """Tell whether commas set a word off on both sides: ", however,"."""
    marks = {view.mark_before(view.start, mention.start), view.mark_after(mention.end, view.end)}
    return marks <= {",", "，"}


def _out_of_apposition(view: View, left: Sequence[Actor], position: int) -> Actor:
    """Return the name in "Name, spokesperson of the ministry, said"."""
    actor = left[position]
    if position and not actor.points and actor.head in {"roles", "organs"}:
        other = left[position - 1]
        if (
            view.gap(other.end, actor.start).removesuffix("the ").strip() == ","
            and other.head == "name"
        ):
            return replace(
                other, type=actor.type, role=actor.name, country=other.country or actor.country
            )
    return actor


def _inverted(view: View, verb: Mention, taken: set[int]) -> Actor | None:
    """Return the speaker right after a verb ("dijo el ministro"); "said that X …" is not one."""
    reach = BESIDE if view.passage.lexicon.pack.spaces else 0
    for actor in starting(view.actors, verb.end, view.end):
        if actor.start in taken:
            continue
        gap = view.gap(verb.end, actor.start)
        between = view.between(verb.end, actor.start)
        closed = any(m.layer == "syntax" and m.value in {"relatives", "breaks"} for m in between)
        far = view.words(verb.end, actor.start) - _words_of_time(view, verb.end, actor.start)
        near = far <= reach and not re.search(r"[,;:.]", gap)
        if (actor.type is VoiceType.OUTLET or actor.governed) and near and not closed:
            told = _told_by(view, actor)
            if told is not None:
                return named_after(view, told)
        ended = _ENDED.match(view.passage.folded, actor.end, view.end)
        pronoun = actor.head == "syntax" and not ended
        if pronoun or not near or closed or actor.governed:
            return None
        return named_after(view, actor)
    return None


def _told_by(view: View, hearer: Actor) -> Actor | None:
    """Return who told somebody that stands between a verb and its subject: "a déclaré à l'agence le commissaire …"."""
    for actor in starting(view.actors, hearer.end, view.end)[:1]:
        gap = view.gap(hearer.end, actor.start)
        near = view.words(hearer.end, actor.start) <= 1 and not re.search(r"[,;:.\"]", gap)
        speaks = actor.type in {VoiceType.PERSON, VoiceType.AUTHORITY} and actor.head != "syntax"
        return actor if near and speaks and not actor.governed else None
    return None


def _words_of_time(view: View, start: int, end: int) -> int:
    """Return how many words of a gap only tell when: "informou nesta quinta-feira o jornal"."""
    spans = [(date.start, date.end) for date in starting(view.dates, start, end)]
    spans += [(m.start, m.end) for m in starting(view.of("weekdays"), start, end)]
    inside = [(low, high) for low, high in spans if high <= end]
    return sum(view.words(low, high) + 1 for low, high in inside)


def _resumed(view: View, left: Sequence[Actor], position: int) -> Actor | None:
    """Return whom a pronoun set off by commas takes up again: "L'ambassade, elle, réfute …"."""
    actor = left[position]
    if position and actor.head == "syntax":
        other = left[position - 1]
        apart = view.gap(other.end, actor.start).strip() == ","
        if apart and view.mark_after(actor.end, view.end) == ",":
            return other
    return None
