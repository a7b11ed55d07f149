"""Reach: which part of its sentence a speaker's words are, and where another speaker takes over."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.clauses.inversion import takes_act
from longarm.stages.extraction.phrases.times import before_date
from longarm.stages.extraction.phrases.voices import INNER, OUTER, Attribution
from longarm.stages.extraction.speech.ending import closes_what_is_said, without_article
from longarm.stages.extraction.speech.takeover import takeover, turning
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_FEW = 3
"""Words of what is said before its speaker, and behind a speaker who closes it."""
_CLOSED_QUOTE = ('",', '"')
"""What stands before a verb and its subject that close what is quoted, however short: "Nonsense", said the envoy."""
_LEADING = frozenset({"breaks", "place", "prepositions"})
_CLAUSES = frozenset({"syntax.relatives", "modality.negation"})
"""What begins, behind a verb of saying, something that is said."""
_MARKS = (",", '"', "，", "-")
_COMMAS = frozenset({",", "，"})
_REPORTING = frozenset({VoiceType.ORGANIZATION, VoiceType.OUTLET})


def scope_of(view: View, verb: Mention, subject: Actor, *, inverted: bool) -> tuple[int, int]:
    """Return the span that a reporting clause speaks for: what follows it, or the sentence that it closes."""
    last = subject.end if inverted else verb.end
    first = verb.start if inverted else subject.start
    end = _till_relayed(view, last)
    follows = view.words(last, end)
    precedes = view.words(view.start, first)
    before = without_article(view, view.gap(view.start, first))
    head, _, last_word = before.rpartition(" ")
    if not inverted and last_word in view.passage.lexicon.pack.forms("attribution.as"):
        before, follows = head, 0  # "…, as the institute claims"
    joined = _after_and(view, first)
    if inverted and before.endswith(_CLOSED_QUOTE):
        return view.start, view.end
    if (
        (stop := view.gap(last, view.end).find(";")) >= 0
        and before.endswith(_MARKS)
        and view.words(last, last + stop) < _FEW <= precedes
    ):
        return view.start, view.end  # "…, the party says; eleven of them …"
    only_how = _only_how(view, first, (last, end), told=verb.value == "told")
    short = follows < _FEW and (inverted or not _says_more(view, last))
    closes = before.endswith(_MARKS) and (short or only_how)
    if precedes >= _FEW and not joined and (inverted or closes):
        return view.start, view.end if inverted else first
    if precedes >= _FEW and not inverted and closes_what_is_said(view, verb, before):
        return view.start, first
    comma = before.endswith(_MARKS)
    if (
        comma
        and precedes >= _FEW
        and not inverted
        and view.gap(last, view.end).lstrip().startswith((",", ".", "，"))
    ):
        return view.start, view.end
    between = view.words(subject.end, verb.start)
    apart = not inverted and (between >= _FEW or (between > 0 and takes_act(view, verb, subject)))
    first = subject.end if apart else last  # apart: a verb at the end speaks for what it closes
    return first, view.end


def _says_more(view: View, last: int) -> bool:
    """Tell whether a count or a quotation stands behind a verb of saying: "the paper writes of twelve"."""
    return '"' in view.gap(last, view.end) or any(n.start >= last for n in view.numbers)


def _till_relayed(view: View, last: int) -> int:
    """Return where an outlet relays the whole behind a verb of saying: "…, X said on Tuesday, the Courier reports"."""
    for verb in starting(view.of("reporting"), last, view.end)[:1]:
        for outlet in starting(view.actors, last, verb.start)[-1:]:
            before = view.gap(view.start, outlet.start).rstrip()
            comma = view.start + len(without_article(view, before).rstrip()) - 1
            closes = view.words(outlet.end, verb.start) == 0 and view.words(verb.end, view.end) == 0
            apart = view.passage.folded[comma : comma + 1] in _COMMAS
            if outlet.type is VoiceType.OUTLET and closes and apart and comma >= last:
                return comma
    return view.end


def _only_how(view: View, first: int, behind_verb: tuple[int, int], *, told: bool) -> bool:
    """Tell whether only circumstances stand behind a verb of saying, and what was said before it: "…, X said in Y".

    Behind a verb of telling a hearer may: "…, X told a hearing in Y".
    """
    last, end = behind_verb
    behind = starting(view.mentions, last, last + 2)
    if not told and not any(m.key == "syntax.prepositions" for m in behind):
        return False
    opening = starting(view.mentions, view.start, view.start + 1)
    if any(m.layer == "syntax" and m.value in _LEADING and m.end <= first for m in opening):
        return False
    if not _tells(view, view.start, first) or _tells(view, last, end):
        return False
    after = starting(view.mentions, last, end)
    return not any(m.layer == "reporting" or m.key in _CLAUSES for m in after)


def _tells(view: View, low: int, high: int) -> bool:
    """Tell whether an act, an answer, a link, a facility or a count stands in `[low, high)`."""
    return (
        any(starting(view.triggers[kind], low, high) for kind in view.triggers)
        or bool(starting(view.facilities, low, high))
        or any(low <= n.start < high for n in view.numbers)
    )


def _after_and(view: View, start: int) -> bool:
    """Tell whether "and" or "but" opens a speaker's clause, so that it goes on and does not close."""
    return any(
        m.layer == "syntax"
        and m.value in {"and", "breaks"}
        and m.end <= start
        and view.words(m.end, start) <= 1
        and "," not in view.gap(m.end, start)
        for m in view.between(max(view.start, start - 16), start)
    )


def bounded(view: View, items: list[Attribution]) -> list[Attribution]:
    """End a forward scope where another speaker takes over after a break ("X says …, but Y denies …")."""
    if not items:
        return []
    breaks = [m for m in view.of("syntax", "breaks") if not before_date(view, m.end)]
    relatives = {m.start for m in view.of("syntax", "relatives")}
    relatives -= {m.start for m in view.of("syntax", "determiners")}  # "sagt, dass die Polizei"
    opened = {m.start for m in view.of("syntax", "that")}  # "afviste, at der er …": what is said
    turns = [m for m in breaks if m.end + 1 in relatives and m.start not in opened]
    # "…, after which …": the writer's own
    marked = ";" in view.gap(view.start, view.end)
    others = [(item, turning(view, item.actor)) for item in items if item.actor]
    others = [(other, marks) for other, marks in others if marks or marked]
    found = []
    for item in items:
        edges = [item.end]
        whole = item.start == view.start and item.end == view.end and item.order <= OUTER
        for other, marks in others if not whole and item.order < INNER else ():
            if other.actor and other is not item and other.actor.start > item.start:
                edges += takeover(view, item, other.actor, marks)
        turned = (m.start for m in starting(turns, item.start + 1, view.end))
        # "said also that …": an adverb right behind the speaker or the verb turns nothing
        edges += islice((at for at in turned if view.gap(item.start, at).strip()), 1)
        edges += [] if whole else _till_another_counts(view, item, items)
        if item.finds:
            # "revela que …" opens what it is
            told = opened if item.voice.type in _REPORTING else ()
            behind = (m for m in starting(breaks, item.start + 1, view.end) if m.start not in told)
            edges += [m.start for m in islice(behind, 1)]
        start, end = (
            max(_behind_others(view, item, items), _behind_a_denial(view, item, items)),
            min(edges),
        )
        kept = (start, end) == (item.start, item.end)
        found.append(item if kept else replace(item, start=start, end=max(start, end)))
    return found


def _behind_a_denial(view: View, item: Attribution, items: Sequence[Attribution]) -> int:
    """Return where somebody goes on behind what they denied: "denied having stations in X, saying that only …"."""
    last = view.passage.lexicon.pack.verb_last
    denied = (
        other.order if last else item.order
        for other in items
        if other.voice.stance is Stance.DENIES
        and item.voice.stance is not Stance.DENIES
        and other.actor is not None
        and other.actor == item.actor
        and OUTER < other.order < item.order < INNER
        and view.words(other.order, item.order) > _FEW  # not two readings of one verb
    )
    return max(denied, default=item.start)


def _till_another_counts(
    view: View, item: Attribution, items: Sequence[Attribution]
) -> Iterator[int]:
    """Yield where another body gives its own number behind a comma: "A counts 17, the site B writes of twelve"."""
    for other in items:
        actor = other.actor
        if actor is None or other is item or actor.points or not item.finds:
            continue
        comma = view.passage.folded.rfind(",", item.start, actor.start)
        near = comma >= 0 and view.words(comma, actor.start) <= _FEW
        counted = any(item.start <= n.start < comma for n in view.numbers)
        if near and counted and other.start >= actor.end and _says_more(view, other.start):
            yield comma


def _behind_others(view: View, item: Attribution, items: Sequence[Attribution]) -> int:
    """Return where a scope starts: behind the semicolon that parts its speaker from another: "A counts 9; B, 12"."""
    if item.actor is None or item.end <= item.actor.start:
        return (
            item.start
        )  # it closes all that stands before it: "A counts 9; B has 12, a reply shows"
    stop = view.passage.folded.rfind(";", item.start, item.actor.start)
    before = any(i.actor is not None and i.actor.end <= stop for i in items if i is not item)
    return stop + 1 if stop >= 0 and before else item.start
