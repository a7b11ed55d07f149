"""Subjects: who speaks by a reporting verb, before it or after it, past appositions, relatives and particles."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType
from longarm.stages.extraction.clauses.antecedents import (
    behind_a_day,
    going_back,
    listed_where,
    over_apposition,
)
from longarm.stages.extraction.clauses.inversion import inverted, tells_a_paper
from longarm.stages.extraction.clauses.particles import marked_subject
from longarm.stages.extraction.clauses.staff import staff_of
from longarm.stages.extraction.phrases.governing import in_no_case, of_another, opener, spoken_to
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_REACH = 14
_REACH_UNSPACED = 26
_AUXILIARIES = 1
"""Words between a relative pronoun and its verb: "who had told"."""
_TELLERS = frozenset({VoiceType.AUTHORITY, VoiceType.ORGANIZATION, VoiceType.PERSON})
_LATE = 8
"""Words that a verb at the sentence's end stands farther from its subject."""
_TWO = 2
_WALL = re.compile(r"[;；。]")
_MARK_BETWEEN = re.compile(r"[,;:.，；：。]")
_DASHED = re.compile(r"[,\"?!…]\s*-$")
"""A dash after a quotation or a comma, before the verb that reports it."""


def subject_of(view: View, verb: Mention, taken: set[int]) -> tuple[Actor | None, bool]:
    """Return the speaker of a reporting verb, and whether it stands after the verb."""
    left = _standing_before(view, verb, taken)
    told = _antecedent_of_relative(view, verb, left)
    told = told or staff_of(view, verb, taken)
    if told is not None:
        return told, False
    pack = view.passage.lexicon.pack
    may_turn = verb.value != "told" or tells_a_paper(view, verb)
    may_turn = may_turn and (pack.comma_clauses or not _takes_more(view, verb))
    before = view.gap(view.start, verb.start).rstrip()
    cut = before.endswith((",", '"', "，", ',"')) or bool(_DASHED.search(before)) or not before
    may_turn = may_turn and pack.spaces
    may_turn = may_turn and (not pack.verb_last or (cut and _ends_behind(view, verb)))
    over = _before_relative(view, verb, left) if cut else None
    left = _outside_relative(view, verb, left) if cut else left
    over = over or (over_apposition(view, verb, left) if cut else None)
    if over is not None:
        return over, False
    if cut and left and _set_off_name(view, verb, left[-1]):
        return _out_of_apposition(view, verb, left, len(left) - 1), False
    if may_turn and (cut or not left or _before_whom(view, verb, left)):
        after = inverted(view, verb, taken)
        if after is not None:
            return after, True
    subject = (
        _going_on(view, verb, taken)
        or marked_subject(view, left)
        or _set_apart(view, verb, left)
        or going_back(view, verb, left)
        or _nearest(view, verb, left, cut=cut)
        or opener(view, verb, left)
    )
    if subject is not None:
        return subject, False
    return (inverted(view, verb, taken) if may_turn else None), True


def _before_whom(view: View, verb: Mention, left: Sequence[Actor]) -> bool:
    """Tell whether a preposition opens a sentence and all before its verb: "Before the House committee testified X"."""
    if view.words(left[-1].end, verb.start) or "," in view.gap(view.start, verb.start):
        return False
    prepositions = view.of("syntax", "prepositions")[:1]
    behind = starting(view.actors, verb.end, view.end)[:1]
    near = behind and view.words(verb.end, behind[0].start) <= _TWO and not behind[0].governed
    return bool(near and prepositions and prepositions[0].start == view.start)


def _ends_behind(view: View, verb: Mention) -> bool:
    """Tell whether who speaks ends a sentence behind a verb that should: "…, diyor avukatı X.", "…" anlatıyor X."""
    behind = [a for a in starting(view.actors, verb.end, view.end) if a.head == "name"]
    return bool(behind) and view.words(behind[-1].end, view.end) == 0


def _going_on(view: View, verb: Mention, taken: set[int]) -> Actor | None:
    """Return who said what the sentence has before, where "and said that" follows, in languages whose verb opens.

    The joint is written onto the verb, and no subject stands behind it: "نفت السفارة … وقالت إن".
    """
    pack = view.passage.lexicon.pack
    opens = pack.forms("syntax.that")
    if not opens or view.passage.folded[verb.start : verb.start + 1] not in pack.clitics:
        return None
    before = [m for m in view.of("reporting") if m.end <= verb.start]
    if not before or not view.gap(verb.end, view.end).lstrip().startswith(opens):
        return None
    return subject_of(view, before[-1], taken)[0]


def _standing_before(view: View, verb: Mention, taken: set[int]) -> list[Actor]:
    """Return who may be the subject of a verb that follows: in no oblique case, and outside a quotation.

    No continent in a case speaks: "Fórum v Evropě … a tvrdí".
    """
    left = [a for a in view.actors if a.end <= verb.start and a.start not in taken]
    left = [a for a in left if not (a.head == "regions" and a.governed)]
    left = in_no_case(view, left)
    left = [actor for actor in left if not spoken_to(view, actor)]
    return _outside_quotations(view, verb, left)


def _nearest(view: View, verb: Mention, left: Sequence[Actor], *, cut: bool) -> Actor | None:
    """Return the actor nearest before a verb that nothing keeps from being its subject."""
    pack = view.passage.lexicon.pack
    reach = _REACH if pack.spaces else _REACH_UNSPACED
    reach += _LATE if pack.verb_last else 0
    for position in range(len(left) - 1, -1, -1):
        actor = left[position]
        if view.words(actor.end, verb.start) > reach or _cut_off(view, actor.end, verb.start):
            break
        if _bound(view, actor, verb, position):
            continue
        if pack.verb_last and pack.spaces and _only_told_of(view, left, position):
            continue
        if position and _is_spoken_to(view, actor, left[position - 1]):
            continue
        if position and _is_object(view, left[position - 1], actor):
            continue
        aside = view.mark_after(actor.end, verb.start) in {",", "，"}
        counts = (
            verb.value == "finds"
        )  # what is counted "in Iran and Pakistan" is not counted by them
        if actor.bare_country and (counts or (cut and not aside) or _is_where(view, actor)):
            continue
        return _resumed(view, left, position) or _out_of_apposition(view, verb, left, position)
    return None


def _outside_quotations(view: View, verb: Mention, left: list[Actor]) -> list[Actor]:
    """Leave out who is named in a quotation that ends before a verb: "I know your sister", the note said.

    Where it ends right before the verb, nobody who stands before may be left: "... of the state", she said.
    """
    free = [a for a in left if not _quoted(view, a.end, verb.end)]
    closed = view.gap(view.start, verb.start).rstrip(" ,").endswith('"')
    return free if free or closed else left


def _antecedent_of_relative(view: View, verb: Mention, left: Sequence[Actor]) -> Actor | None:
    """Return whom a relative clause is about that opens with the verb: "the ambassador, who had denied"."""
    for m in view.near(view.of("syntax", "relatives"), verb.start, verb.start, _AUXILIARIES):
        if m.end > verb.start or view.words(m.end, verb.start) > _AUXILIARIES or not left:
            continue
        actor = left[-1]
        beside = actor.end <= m.start and view.gap(actor.end, m.start).strip() in {"", ","}
        free = not any(a.start >= m.end for a in left) and not actor.bare_country
        if beside and free and actor.head != "syntax" and actor.type in _TELLERS:
            return actor
    return None


def _takes_more(view: View, verb: Mention) -> bool:
    """Tell whether a verb ends in a preposition, so that what follows is what is spoken of: "speaks of"."""
    last = view.gap(verb.start, verb.end).rpartition(" ")[2]
    return " " in view.gap(verb.start, verb.end) and last in view.passage.lexicon.pack.forms(
        "syntax.genitive"
    )


def _bound(view: View, actor: Actor, verb: Mention, position: int) -> bool:
    """Tell whether a preposition keeps an actor from being the subject."""
    free = position == 0 and not view.passage.lexicon.pack.spaces and not _is_placed(view, actor)
    held = actor.governed or of_another(view, actor)
    return held and not free and not _as_it_says(view, actor, verb)


def _is_placed(view: View, actor: Actor) -> bool:
    """Tell whether a particle makes a state a place or a body an object: ドイツ国内で, 大使館から…と答えた."""
    if not view.passage.lexicon.pack.verb_last:
        return False
    behind = starting(view.of("syntax", "object"), actor.end, actor.end + 1)
    return actor.bare_country or bool(behind)


def _as_it_says(view: View, actor: Actor, verb: Mention) -> bool:
    """Tell whether a parenthesis gives the source: "…, as the institute claims, …"."""
    if view.words(actor.end, verb.start) > 0:
        return False
    return any(
        m.end <= actor.start and view.words(m.end, actor.start) <= 1
        for m in view.near(view.of("attribution", "as"), actor.start, actor.start, 1)
    )


def _only_told_of(view: View, left: Sequence[Actor], position: int) -> bool:
    """Tell whether somebody new without a name stands between a speaker and the verb: "دولت … یک پناهجو … گفت"."""
    actor = left[position]
    if actor.points != "role" or actor.type is VoiceType.AUTHORITY:
        return False
    near = view.near(view.of("syntax", "indefinite"), actor.start, actor.start, 1)
    new = any(m.end <= actor.start and view.words(m.end, actor.start) <= 1 for m in near)
    return new and any(
        other.type is not VoiceType.UNNAMED and not other.points and not other.governed
        for other in left[:position]
    )


def _quoted(view: View, start: int, end: int) -> bool:
    """Tell whether a quotation ends between somebody and a verb, so that whoever stands in it does not speak by it.

    Not where the quotes hold no more than a name.
    """
    return view.gap(start, end).removeprefix('"').count('"') % 2 == 1


def _set_apart(view: View, verb: Mention, left: Sequence[Actor]) -> Actor | None:
    """Return the actor that a comma sets apart from a verb at the sentence's end: "Bakanlık, X'in … reddetti".

    Whoever stands nearer to such a verb belongs to what is said, as long as no clause ends between.
    """
    pack = view.passage.lexicon.pack
    if not (pack.verb_last and pack.spaces) or len(left) < _TWO:
        return None
    for position in range(len(left) - 1, -1, -1):
        actor = left[position]
        quotes = '"' in view.gap(actor.end, verb.start)
        if not quotes and _cut_off(view, actor.end, verb.start):
            return None
        behind = left[position + 1] if position + 1 < len(left) else None
        follower = behind.start if behind else verb.start
        apart = view.mark_after(behind_a_day(view, actor.end), follower) == ","
        titled = behind is not None and behind.head in {"roles", "organs"}
        whose = behind is not None and behind.bare_country and not actor.bare_country
        listed = not (titled or whose) and not view.gap(actor.end, follower).strip(" ,\"'")
        ends = not view.gap(actor.end, verb.start).strip(" ,\"'")  # an apposition ends there
        if apart and not (listed or ends or actor.governed) and actor.head != "syntax":
            return _out_of_apposition(view, verb, left, position)
    return None


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


def _before_relative(view: View, verb: Mention, left: Sequence[Actor]) -> Actor | None:
    """Return who opens a sentence whose relative clause ends right before the verb: "Name, who runs X, accuses Y"."""
    for m in view.of("syntax", "relatives"):
        inside = view.gap(min(m.end, verb.start), verb.start).rstrip()
        opens = view.mark_before(view.start, m.start) == ","
        if not opens or inside.find(",") != len(inside) - 1:
            continue
        for position, actor in enumerate(left):
            beside = view.gap(actor.end, m.start).strip() == ","
            if (
                beside
                and not actor.governed
                and not actor.points
                and actor.head in {"name", "body"}
            ):
                return _out_of_apposition(view, verb, left, position)
        break
    return None


def _set_off_name(view: View, verb: Mention, actor: Actor) -> bool:
    """Tell whether commas set a name off right before the verb: "whose president, Name, accuses"."""
    return (
        actor.head == "name"
        and view.gap(actor.end, verb.start).strip() == ","
        and view.mark_before(view.start, actor.start) == ","
    )


def _is_spoken_to(view: View, actor: Actor, before: Actor) -> bool:
    """Tell whether an actor is only whom somebody speaks to: 负责人对当地一家报纸说."""
    for m in reversed(view.of("syntax", "hearer")):
        if before.end <= m.start and m.end <= actor.start:
            return not _MARK_BETWEEN.search(view.gap(before.end, actor.end))
    return False


def _is_object(view: View, before: Actor, actor: Actor) -> bool:
    """Tell whether an auxiliary parts two before a participle that closes their clause: "de minister heeft X …"."""
    pack = view.passage.lexicon.pack
    if pack.modifiers != "before" or before.governed or before.head == "syntax":
        return False
    words = view.gap(before.end, actor.start).split()
    free = len(words) <= _TWO and before.type in _TELLERS and not before.bare_country
    aids = {*pack.forms("parted.verbs")} & {*pack.forms("syntax.auxiliaries")}
    return free and bool(words) and words[0] in aids


def _is_where(view: View, actor: Actor) -> bool:
    """Tell whether a state's or capital's name only tells where: after a preposition of place, or last in a list."""
    return actor.start in listed_where(view) or any(
        m.end <= actor.start and view.words(m.end, actor.start) <= 1
        for m in view.near(
            [*view.of("syntax", "place"), *view.of("sources", "seat")], actor.start, actor.start, 1
        )
    )


def _cut_off(view: View, start: int, end: int) -> bool:
    """Tell whether a new clause begins between a possible subject and its verb."""
    spaced = view.passage.lexicon.pack.spaces
    for m in view.between(start, end):
        adverb = view.passage.lexicon.pack.verb_last or not spaced or view.words(m.end, end) <= 1
        # an adverb: "X اما … گفت", X随后表示, "X viszont azt közölte"
        beside = adverb and m.start - start <= 1
        if m.layer == "syntax" and m.value == "breaks" and not (beside or _set_off(view, m)):
            return True
        if (
            m.key == "syntax.relatives"
            and not view.passage.lexicon.pack.verb_last
            and not view.gap(start, end).rstrip().endswith(",")
        ):
            return True
    return bool(_WALL.search(view.gap(start, end))) or (
        not spaced and len(re.findall("[,，]", view.gap(start, end))) > 1
    )


def _set_off(view: View, mention: Mention) -> bool:
    """Tell whether commas set a word off on both sides: ", however,"."""
    marks = {view.mark_before(view.start, mention.start), view.mark_after(mention.end, view.end)}
    return marks <= {",", "，"}


def _out_of_apposition(view: View, verb: Mention, left: Sequence[Actor], position: int) -> Actor:
    """Return the name in "Name, spokesperson of the ministry, said", "Name, a lawyer for the family, said"."""
    actor = left[position]
    pointing = actor.points and (actor.points != "role" or verb.value == "finds")
    if position and not pointing and actor.head in {"roles", "organs"}:
        other = left[position - 1]
        gap = view.gap(other.end, actor.start).removesuffix("the ").strip()
        ends = view.mark_before(actor.end, verb.start) == ","
        # "… in the Fraser Valley, the force said": no apposition ends there
        apart = other.governed and actor.head == "organs" and not ends
        named = other.head == "name" and gap == "," and not apart
        if named or (ends and _is_introduced(view, other, gap)):
            return replace(
                other, type=actor.type, role=actor.name, country=other.country or actor.country
            )
    return actor


def _is_introduced(view: View, name: Actor, gap: str) -> bool:
    """Tell whether a person's name stands before `gap`, which is a comma with an article at most."""
    pack = view.passage.lexicon.pack
    articles = {*pack.forms("syntax.determiners"), *pack.forms("syntax.indefinite"), ""}
    person = name.head == "name" and name.type is VoiceType.PERSON and not name.governed
    return person and gap[:1] == "," and gap[1:].strip() in articles


def _resumed(view: View, left: Sequence[Actor], position: int) -> Actor | None:
    """Return whom a pronoun set off by commas takes up again: "L'ambassade, elle, réfute …"."""
    actor = left[position]
    if position and actor.head == "syntax":
        other = left[position - 1]
        set_off = view.gap(other.end, actor.start).strip(), view.mark_after(actor.end, view.end)
        return other if set_off == (",", ",") else None
    return None
