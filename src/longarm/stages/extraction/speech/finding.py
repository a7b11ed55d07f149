"""Finding: of whom a verb of finding or counting makes a source, and the authority whose list a count stands on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.slots import Tactic
from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.phrases.voices import Attribution, Discourse, voice_of
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention
    from longarm.stages.extraction.words.numbers import Number

_ALONE = re.compile(r"\s*(?:[,;.]|$)")
"""What follows a number without a noun."""
_OBJECT, _OBJECT_UNSPACED = 8, 16
"""Words between a verb of counting, or an authority, and the number of what it counts."""
_WHOSE = 24
"""Code points behind a paper in which it stands whose it is."""
_OPENS = 2
"""Words before a list or a source that opens its sentence, and half of those between a list and whose it is."""
_OFFICES = frozenset({"body", "organs"})
_ASKS = ("?", "？", "؟")
_TELLING = frozenset({"attribution", "reporting"})


def may_find(view: View, verb: Mention, subject: Actor) -> bool:
    """Finding and counting make a source only of organisations, outlets, documents and whoever is named.

    Of an authority where it counts something. Whoever gathers names to watch people does not report: "the club had
    gathered the names of 340 people".
    """
    if any(
        t.rule.value == Tactic.SURVEILLANCE and t.start < verb.end and verb.start < t.end
        for t in view.triggers["incident"]
    ):
        return False
    reports = subject.type in {VoiceType.ORGANIZATION, VoiceType.OUTLET}
    return (
        reports
        or subject.head == "name"
        or subject.points in {"document", "organization", "ruling", "charge"}
        or counts_officially(view, verb, subject)
        or (subject.points == "person" and _counts_next(view, verb))
    )


def _counts_next(view: View, verb: Mention) -> bool:
    """Tell whether a number stands right behind a verb of counting, and nothing is done before it: "she counts 14"."""
    low, high = verb.end, view.end
    number = next(iter(starting(view.numbers, low, high)), None)
    if number is None or view.words(low, number.start) > 1:
        return False
    return "," not in view.gap(low, number.start) and not _acts(view, low, number.stop)


def leads_to_source(view: View, verb: Mention) -> bool:
    """Tell whether a verb ends in the preposition of a paper that names whose it is: "говорится *в* отчёте бюро".

    A clause behind the paper tells who presented it, and does not name whose it is.
    """
    papers = (
        m for m in view.of("attribution", "before") if verb.start < m.start < verb.end < m.end
    )
    owners = ((p, a) for p in papers for a in starting(view.actors, p.end, p.end + _WHOSE))
    return any("," not in view.gap(paper.end, owner.start) for paper, owner in owners)


def counts_officially(view: View, verb: Mention, subject: Actor) -> bool:
    """Tell whether an authority's verb of counting has a number as its object, and the authority does not act.

    "The state office counts 29 such cases", not "the police found two men and arrested them". A state that "counts
    four", and no noun follows, has them: "le Royaume-Uni en compte quatre".
    """
    if subject.type is not VoiceType.AUTHORITY or subject.head not in _OFFICES:
        return False
    reach = _OBJECT if view.passage.lexicon.pack.spaces else _OBJECT_UNSPACED
    low, high = sorted(((subject.start, subject.end), (verb.start, verb.end)))
    objects = [
        n
        for n in view.near(view.numbers, low[1], high[1], reach)
        if (n.start >= low[1] and view.words(high[1], n.start) <= reach)
        or (view.passage.lexicon.pack.verb_last and low[1] <= n.start < high[0])
    ]
    if not objects or (subject.bare_country and _ALONE.match(view.passage.folded, objects[0].stop)):
        return False
    return not _acts(view, low[0], objects[0].stop)


def list_of_office(view: View, discourse: Discourse) -> list[Attribution]:
    """Take the authority whose list opens a sentence, with a number close behind, as the source of what it counts.

    Where it does nothing to anybody there, and no other body stands in the sentence: "on the force's list are nine".
    Who only received reports is none: it is often told in the answer of a minister or a court.
    """
    office = _lone_office(view) if view.numbers else None
    counted = starting(view.numbers, office.end, view.end)[:1] if office else ()
    if office is None or not counted or not _counts_there(view, office, counted[0]):
        return []
    voice = voice_of(office, discourse, None, Stance.ASSERTS)
    if voice is None:
        return []
    return [Attribution(voice, office.start, view.end, office.start, office, guessed=True)]


def _lone_office(view: View) -> Actor | None:
    """Return the one authority of a sentence that names no other body; those in a case do not count beside another."""
    every = [a for a in view.actors if a.head in _OFFICES and a.type is VoiceType.AUTHORITY]
    offices = [a for a in every if not a.governed] or every
    others = (VoiceType.ORGANIZATION, VoiceType.OUTLET)
    if len(offices) != 1 or any(a.type in others and a.points != "document" for a in view.actors):
        return None
    return offices[0]


def _counts_there(view: View, office: Actor, number: Number) -> bool:
    """Tell whether an authority's list opens a sentence with a number close behind, and acts against nobody."""
    pack = view.passage.lexicon.pack
    if not _owns_list(view, office, number.start):
        return False
    if starting(view.of("attribution", "before", "theirs"), view.start, office.start):
        return False  # "by his account police had foiled three such attacks"
    reach = _OBJECT if pack.spaces else _OBJECT_UNSPACED
    if view.words(office.end, number.start) > reach or _acts(view, office.start, view.end):
        return False
    acts = view.triggers["incident"]
    behind = starting(acts, number.stop, view.end) if pack.verb_last else ()
    return not (starting(acts, office.start, number.start) or behind)


def _owns_list(view: View, office: Actor, end: int) -> bool:
    """Tell whether a sentence opens with a list or paper of an authority: "in the list that the force sent stand …"."""
    papers = [(m.start, m.end) for m in view.of("counting", "lists")]
    papers += [(a.start, a.end) for a in view.actors if a.points == "document"]
    for paper in papers:
        low, high = sorted((paper, (office.start, office.end)))
        opens = view.words(view.start, low[0]) <= _OPENS and high[1] <= end
        if opens and low[1] <= high[0] and view.words(low[1], high[0]) <= _OPENS * 2:
            return True
    return False


def over_list(view: View, subject: Actor, start: int) -> int:
    """Return where the word of a source begins: with the parts that a colon parts from the whole that it counts.

    "Three in Lyon, one in Metz: the prosecutors count four". Not where somebody else stands before the colon.
    """
    before = view.gap(view.start, subject.start)
    colon = view.start + max(before.rfind(":"), before.rfind("："))
    if colon < view.start or view.words(colon + 1, subject.start) > _OPENS:
        return start
    told = any(m.layer in _TELLING for m in view.between(view.start, colon))
    others = any(not a.bare_country for a in view.actors if a.end <= colon)
    listed = any(n.start < colon for n in view.numbers)
    return view.start if listed and not told and not others else start


def counts_for_itself(
    view: View, context: Context, heard: Sequence[Attribution], *, relayed: bool
) -> tuple[Attribution, ...]:
    """Leave out authorities that count where somebody else speaks on, or whose state acts against people there.

    What police found is the word of the minister who tells of it in an answer, which a question in the sentence before
    shows too, or (`relayed`) in the sentence behind. What is found in an embassy is no count of the embassy's.
    """
    answers = view.passage.folded[context.before : view.start].rstrip().endswith(_ASKS)
    speaks = relayed or answers or context.floor is not None or context.letter is not None
    acting = context.accused if view.triggers["incident"] or view.facilities else frozenset[str]()
    return tuple(
        item
        for item in heard
        if not _is_office(item)
        or not (speaks or (item.actor is not None and _acts_there(item.actor, acting)))
    )


def _acts_there(actor: Actor, acting: Collection[str]) -> bool:
    """Tell whether an authority is one of the accused state's, whose acts a sentence tells of."""
    return actor.country in acting or (bool(acting) and actor.organ in MISSIONS)


def _is_office(item: Attribution) -> bool:
    actor = item.actor
    official = actor is not None and actor.type is VoiceType.AUTHORITY and actor.head in _OFFICES
    return official and (item.guessed or item.finds)


def _acts(view: View, start: int, end: int) -> bool:
    """Tell whether an authority answers in `[start, end)`, outside a relative clause that commas set off."""
    return any(
        not _in_relative(view, start, t) for t in starting(view.triggers["response"], start, end)
    )


def _in_relative(view: View, start: int, trigger: Trigger) -> bool:
    """Tell whether a relative clause that a comma opens and ends holds what an authority did."""
    return any(
        view.mark_before(view.start, m.start) == "," and "," in view.gap(trigger.start, view.end)
        for m in starting(view.of("syntax", "relatives"), start, trigger.start + 1)
    )
