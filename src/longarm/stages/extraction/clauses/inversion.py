"""Inversion: who speaks by a reporting verb that stands before its subject, past words of time and a hearer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType
from longarm.stages.extraction.clauses.citations import behind_a_hearer
from longarm.stages.extraction.clauses.named import BESIDE, named_after
from longarm.stages.extraction.names.titled import PLACES
from longarm.stages.extraction.phrases.governing import in_a_case
from longarm.stages.extraction.words.spans import apart, starting

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_TITLE = 3
"""Words of a title with its genitive between a hearer and who has told: "газете адвокат семьи Али Резаи"."""
_PARTS = 3
"""Names that a paper's own may be read as, and who told it."""
_CALLED = 4
"""Words that somebody is called by before their name, an article among them."""
_JOINTS = frozenset({"genitive", "prepositions", "relatives", "breaks", "that", "infinitive"})
_CLOSING = 8
"""Words behind a pronoun that close a sentence with it: where, when and to whom it was said."""
_WALL = re.compile(r"[,;:.]")
_ENDED = re.compile(r"\s*(?:[,.;:!?\"]|$)")
"""A pronoun is turned behind its verb only where the sentence ends, or a mark stands: "said he."."""


def inverted(view: View, verb: Mention, taken: set[int]) -> Actor | None:
    """Return the speaker right after a verb ("dijo el ministro"); "said that X …" is not one."""
    reach = BESIDE if view.passage.lexicon.pack.spaces else 0
    for actor in starting(view.actors, verb.end, view.end):
        if actor.start in taken:
            continue
        between = view.between(verb.end, actor.start)
        closed = any(m.layer == "syntax" and m.value in {"relatives", "breaks"} for m in between)
        first = _noun_before(view, actor)
        far = view.words(verb.end, first) - _words_of_circumstance(view, verb.end, first)
        near = far <= reach or _called_something(view, verb, actor)
        near = near and not _WALL.search(_without_time(view, verb.end, actor.start))
        if (actor.type is VoiceType.OUTLET or actor.governed) and near and not closed:
            told = _told_by(view, actor)
            if told is not None:
                return named_after(view, told)
        told = behind_a_hearer(view, actor) or _of_theirs(view, actor)
        if told is not None and near and not closed:
            return named_after(view, told)
        ended = _ENDED.match(view.passage.folded, actor.end, view.end)
        aside = "," in view.gap(view.start, verb.start)
        if actor.head == "syntax":
            pronoun = view.words(view.start, verb.start) == 0 or not (
                ended or _closes_speech(view, verb, actor)
            )
        else:
            pronoun = aside and actor.points == "document" and not ended
        # "the group says Iran abducted …": a state that follows acts, and says nothing
        state = actor.bare_country and not aside and _has_subject(view, verb)
        if pronoun or state or not near or closed or actor.governed or _acts(view, verb, actor):
            return None
        if verb.layer == "reporting" and in_a_case(view, actor) and not _asks_a_case(view, verb):
            return None
        return named_after(view, actor)
    return None


def _called_something(view: View, verb: Mention, actor: Actor) -> bool:
    """Tell whether only what a person is called stands between a verb and their name: "…, a dit l'ex-élue X".

    That may be no noun that a list knows, but has no preposition in it: "said the arrest of X".
    """
    said = view.gap(view.start, verb.start).rstrip().endswith((",", '"', ',"'))
    if not said or actor.head != "name" or actor.type is not VoiceType.PERSON:
        return False
    between = [m for m in view.between(verb.end, actor.start) if m.layer == "syntax"]
    joined = any(m.value in _JOINTS for m in between)
    return not joined and view.words(verb.end, actor.start) <= _CALLED


def tells_a_paper(view: View, verb: Mention) -> bool:
    """Tell whether a quotation ends before a verb of telling and a paper is told: "…", sade till tidningen X."""
    quoted = view.gap(view.start, verb.start).rstrip(" ,").endswith('"')
    told = starting(view.actors, verb.end, view.end)[:1] if quoted else ()
    return any(a.type is VoiceType.OUTLET and view.words(verb.end, a.start) <= 1 for a in told)


def _acts(view: View, verb: Mention, actor: Actor) -> bool:
    """Tell whether somebody behind a verb of saying is told to have acted: "Firuza said officers took her father"."""
    if '"' in view.gap(view.start, verb.start) or not _has_subject(view, verb):
        return False
    starts = [t.start for t in view.triggers["incident"]]
    return any(0 <= start - actor.end <= 1 for start in starts)


def _closes_speech(view: View, verb: Mention, pronoun: Actor) -> bool:
    """Tell whether a verb and its pronoun close what is quoted: "- …, forteller hun til avisen".

    Not where somebody may be the verb's subject: "Smith, 44, said he feared".
    """
    said = view.gap(view.start, verb.start)
    quotes = '"' in said or said.startswith("- ")
    opens = view.actors[0].start < verb.start and view.words(view.start, view.actors[0].start) <= 1
    if pronoun.points != "person" or not said.rstrip().endswith((",", '"', "-")):
        return False
    if not quotes and opens:
        return False
    short = view.words(pronoun.end, view.end) <= _CLOSING
    return short and not any(m.layer == "reporting" for m in view.between(pronoun.end, view.end))


def _has_subject(view: View, verb: Mention) -> bool:
    """Tell whether words for a speaker may stand before a verb, in a language of articles whose subject comes first."""
    pack = view.passage.lexicon.pack
    before = view.gap(view.start, verb.start)
    first = pack.spaces and not pack.verb_last and not pack.clitics and pack.articles
    return first and bool(before.strip()) and '"' not in before and " - " not in before


def _of_theirs(view: View, actor: Actor) -> Actor | None:
    """Return who stands right behind a pronoun that says whose they are: "siger hans advokat"."""
    if actor.head != "syntax":
        return None
    for other in starting(view.actors, actor.end, view.end)[:1]:
        beside = view.gap(actor.end, other.start) == " " and other.head == "roles"
        return other if beside and not other.governed else None
    return None


def _asks_a_case(view: View, verb: Mention) -> bool:
    """Tell whether a verb ends in a preposition, so that its source stands in a case: "говорится в докладе"."""
    last = view.gap(verb.start, verb.end).rpartition(" ")[2]
    return last in view.passage.lexicon.pack.forms("syntax.prepositions")


def _told_by(view: View, hearer: Actor) -> Actor | None:
    """Return who told somebody that stands between a verb and its subject: "a déclaré à l'agence le commissaire …"."""
    pack, end = view.passage.lexicon.pack, hearer.end
    articles = {*pack.forms("syntax.determiners"), *pack.forms("syntax.genitive"), ""}
    for actor in starting(view.actors, hearer.end, view.end)[:_PARTS]:
        gap = view.gap(end, actor.start)
        paper = hearer.type is VoiceType.OUTLET and actor.head == "name" and not actor.role
        if paper and gap.strip() in articles and (gap.strip() or hearer.head == "sources"):
            end = actor.end  # the paper's own name: "au quotidien Le Courrier du Lac"
            continue
        title = _TITLE if pack.nominatives and gap.islower() else 1
        near = view.words(end, actor.start) <= title and not _WALL.search(gap)
        speaks = actor.type in {VoiceType.PERSON, VoiceType.AUTHORITY} and actor.head != "syntax"
        return actor if near and speaks and not actor.governed else None
    return None


def _without_time(view: View, start: int, end: int) -> str:
    """Return a gap without the words between commas that tell when: "assured, on 8 January, the consulate"."""
    gap = view.gap(start, end)
    for date in reversed(starting(view.dates, start, end)):
        low, high = gap[: date.start - start], gap[date.end - start :]
        if "," in low and high.lstrip().startswith(","):
            gap = low[: low.rindex(",")] + high.lstrip()[1:]
    return gap


def _noun_before(view: View, actor: Actor) -> int:
    """Return where the noun for a body right before its name starts, else the name: "ogłosiła *grupa* X"."""
    if actor.head != "name" or actor.type is not VoiceType.ORGANIZATION:
        return actor.start
    near = view.near(view.of("sources", "organization"), actor.start, actor.start, 1)
    return next((m.start for m in near if m.end == actor.start - 1), actor.start)


def _words_of_circumstance(view: View, start: int, end: int) -> int:
    """Return how many words of a gap only tell when and where: "informou nesta quinta-feira em Lisboa o jornal"."""
    spans = [(date.start, date.end) for date in starting(view.dates, start, end)]
    spans += [(m.start, m.end) for m in starting(view.of("weekdays"), start, end)]
    spans += [(a.start, a.end) for a in starting(view.actors, start, end) if a.bare_country]
    spans += [(m.start, m.end) for m in starting(view.mentions, start, end) if m.layer in PLACES]
    inside = [(low, high) for low, high in apart(spans) if high <= end]
    return sum(view.words(low, high) + 1 for low, high in inside)


def takes_act(view: View, verb: Mention, subject: Actor) -> bool:
    """Tell whether an act stands as its object before a verb of denying: "Velvyslanectví únos popřelo"."""
    acts = view.triggers["incident"] if verb.value == "denies" else ()
    return bool(starting(acts, subject.end, verb.start))
