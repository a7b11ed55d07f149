"""Antecedents: what stands between a body and its verb: its relative clause, or a day.

"A group that watches exiles said", "bir hak örgütü salı günü, …".
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_NAMED = frozenset({"body", "name"})
"""Heads of phrases for a body that has a name."""
_CLAUSE = 3
"""Words of a relative clause from which on a verb behind it may be the main clause's."""
_LONGEST = 30
"""Words from the relative pronoun to that verb."""
_NEAR = 3
"""Words of an apposition before the noun that says what a body is: "an independent Austrian rights group"."""
_ELSEWHERE = frozenset(',;:"')
"""What no short apposition holds."""
_SPEAKING = frozenset({VoiceType.AUTHORITY, VoiceType.ORGANIZATION, VoiceType.OUTLET})
_WALL = re.compile(r"[;:]")
_LISTING = frozenset({",", "、", "，", "،"})
_BESIDE = 1
"""Words between a relative pronoun and the organ that opens its clause: an article."""
_SET_OFF = 2
"""Commas around an apposition."""


def over_relative(view: View, verb: Mention, left: Sequence[Actor]) -> Actor | None:
    """Return the body that opens a sentence and speaks by the verb behind its relative clause; None if there is none.

    In the clause stand only those whom it watches or helps, none of whom speaks: "a group that tracks how exiles are
    pressed said", "a group, which …, on Tuesday said".
    """
    if view.passage.lexicon.pack.verb_last:
        return None
    for position, actor in enumerate(left):
        if actor.type is not VoiceType.ORGANIZATION or actor.governed or actor.head == "syntax":
            continue
        opened = _pronoun_behind(view, actor)
        if opened is None or opened > verb.start:
            continue
        far = view.words(opened, verb.start)
        others = left[position + 1 :]
        if (
            _CLAUSE <= far <= _LONGEST
            and all(other.points == "role" or other.governed for other in others)
            and all(m.value == "finds" for m in starting(view.of("reporting"), opened, verb.start))
        ):
            return actor
        return None
    return None


def over_apposition(view: View, verb: Mention, left: Sequence[Actor]) -> Actor | None:
    """Return the body whose apposition ends right before a verb: "The X Foundation, a group in Vienna, accuses Y".

    None where speech may end there: in quotes, or behind more than the apposition.
    """
    for actor in left:
        gap = view.gap(actor.end, verb.start).strip()
        inside = gap.strip(",")
        if actor.governed or actor.type not in _SPEAKING or actor.head in {"syntax", "roles"}:
            continue
        if not (gap.startswith(",") and gap.endswith(",")) or set(inside) & _ELSEWHERE:
            continue
        told = [a for a in left if a.start > actor.end and a.head in {"sources", "roles", "organs"}]
        if told and view.words(actor.end, told[0].start) <= _NEAR:
            return actor
    return None


def author_behind(view: View, mark: Mention, subject: Actor | None) -> Actor | None:
    """Return whose document it is that a sentence names as the source of the one before; None where nobody is named.

    The one body behind "That is what emerges from": "from the report «X», presented in Milan by the observatory", else
    the organ of state that opens a relative clause.
    """
    if mark.key != "attribution.back" or (subject is not None and subject.points != "document"):
        return None
    behind = starting(view.actors, mark.end, view.end)
    told = any(actor.points == "document" for actor in behind)
    if not told and not starting(view.of("syntax", "relatives"), mark.end, view.end):
        return None
    bodies = [a for a in behind if a.type is VoiceType.ORGANIZATION and a.head in _NAMED]
    bodies = bodies or [a for a in behind if _sends(view, a)]
    return bodies[0] if len({a.name for a in bodies}) == 1 and not bodies[0].points else None


def _sends(view: View, actor: Actor) -> bool:
    """Tell whether an organ of state opens a relative clause: "from an answer that the interior ministry gave X"."""
    if actor.organ is None or actor.governed or actor.head not in {"organs", "body"}:
        return False
    near = view.near(view.of("syntax", "relatives"), actor.start, actor.start, _BESIDE)
    return any(m.end <= actor.start and view.words(m.end, actor.start) <= _BESIDE for m in near)


def going_back(view: View, verb: Mention, left: Sequence[Actor]) -> Actor | None:
    """Return who opens a sentence and speaks by a verb that is joined to theirs or stands behind their apposition.

    "The embassy called our findings fiction and denied that …", "Name, a deputy who has asked the house to …, thinks".
    """
    body, pack = over_relative(view, verb, left), view.passage.lexicon.pack
    if body is not None:
        return body
    if len(left) <= 1 or not pack.spaces or pack.verb_last or pack.clitics:
        return None
    first = left[0]
    opens = view.words(view.start, first.start) <= 1 and not first.governed and not first.points
    said = view.gap(first.end, verb.start)
    if not opens or first.head == "syntax" or _WALL.search(said) or '"' in said[-1:]:
        return None
    joined = any(
        left[-1].end <= m.start and 0 <= verb.start - m.end <= 1
        for m in view.near(view.of("syntax", "and"), verb.start, verb.start, 0)
    )
    if joined:
        anew = starting(view.of("syntax", "breaks", "relatives"), first.end, verb.start)
        return None if anew else _by_name(view, first, left[1])
    apart = said.startswith(",") and said.rstrip().endswith(",") and said.count(",") == _SET_OFF
    named = first.head == "name" and first.type is VoiceType.PERSON
    return first if apart and named and '"' not in said else None


def _by_name(view: View, first: Actor, second: Actor) -> Actor:
    """Return the name that commas set off behind an office: "Iran's ambassador, Name, told … and denied"."""
    set_off = view.gap(first.end, second.start).strip() == "," and second.head == "name"
    if not set_off or view.gap(second.end, view.end)[:1] != ",":
        return first
    country = second.country or first.country
    return replace(second, type=first.type, role=first.name, country=country)


def listed_where(view: View) -> set[int]:
    """Return where states start that are listed with one which tells where: "in Scotland and Belgium".

    A preposition opens the list; where verbs stand last, a case closes it: "Mozambik ve Uganda'da".
    """
    pack = view.passage.lexicon.pack
    joints = {*_LISTING, *pack.forms("syntax.and")}
    pairs = list(pairwise(view.actors))
    if pack.verb_last and pack.forms("syntax.oblique_endings"):
        pairs = [(after, before) for before, after in reversed(pairs)]
    found: set[int] = set()
    for known, actor in pairs:
        listed = known.bare_country and (known.governed or known.start in found)
        one, other = sorted((known, actor), key=lambda each: each.start)
        joined = view.gap(one.end, other.start).strip() if listed else ""
        if actor.bare_country and joined in joints:
            found.add(actor.start)
    return found


def _pronoun_behind(view: View, actor: Actor) -> int | None:
    """Return where the relative pronoun ends that stands right behind somebody, or behind a comma."""
    near = view.near(view.of("syntax", "relatives"), actor.end, actor.end, 0)
    return next(
        (
            m.end
            for m in near
            if m.start >= actor.end and view.gap(actor.end, m.start).strip() in {"", ","}
        ),
        None,
    )


def behind_a_day(view: View, end: int) -> int:
    """Return where the day ends that stands right behind somebody, else `end`: "bir hak örgütü salı günü, …"."""
    return next(
        (
            m.end
            for m in view.near(view.of("weekdays"), end, end, 0)
            if m.start >= end and not view.gap(end, m.start).strip()
        ),
        end,
    )
