"""Signs: how somebody stands to a count of which no verb of saying tells whose word it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.model.voice import Voice, VoiceType
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention
    from longarm.stages.extraction.words.numbers import Number

_NEAR, _FAR = 3, 8
"""Words between somebody and a count up to which they stand near it, or not far from it."""
_BESIDE = 4
"""Code points between a word that leads to somebody, or follows, and them."""
_CLOSE = 3
"""Words between somebody and a noun for a number or a paper that is theirs."""
_ENDS = 2
"""Words behind somebody who closes a sentence: a verb and its particle."""
_FEW = 3
"""Words between a mark and somebody who says what stands before it."""
_MARKS = ',،，、;:-"'
_WORD = 24
"""Code points in which the first word of a sentence ends."""
_BRINGS = 18
"""Words of a sentence that only brings somebody on."""
_TAKING_UP = frozenset({"syntax.determiners", "syntax.such", "syntax.pronouns.objects"})
_SHORT = 14
"""Words of a sentence that only tells whose a count was."""
_SAYING = ("asserts", "alleges", "told")
NOBODY = frozenset({"nationals", "countries", "governments", "regions", "syntax"})
"""Heads of actors beside whom a body is still the only one of its sentence."""


def here(view: View, number: Number, actor: Actor, kind: VoiceType) -> set[str]:
    """Return the signs of somebody in the sentence of a count: who they are, and how they stand to the number."""
    before = actor.end <= number.start
    side = "before" if before else "behind"
    low, high = (actor.end, number.start) if before else (number.end, actor.start)
    signs = {f"is {actor.head}", f"points {actor.points or 'nowhere'}", side}
    signs.add(f"{_how_far(view.words(low, high))} {side}")
    start, end = view.clause(number.start)
    inside = start <= actor.start < end
    signs.add(f"{'clause' if inside else 'sentence'} {side}")
    flags = {
        f"governed {side}": actor.governed,
        "state": actor.bare_country,
        "titled": actor.role is not None,
        "office": actor.organ is not None,
        "first": not any(other.start < actor.start for other in view.actors),
        "alone": is_alone(view, actor),
        "led": any(0 <= actor.start - m.end <= _BESIDE for m in view.of("attribution")),
    }
    signs |= {sign for sign, holds in flags.items() if holds}
    signs |= {f"organ {actor.organ}", f"organ {actor.organ} {side}"} if actor.organ else set()
    between = _between(view, low, high, actor)
    signs |= {f"{sign} {side}" for sign in between}
    signs |= _beside(view, actor)
    signs |= _as_subject(view, number, actor, kind, between)
    return {f"here {sign}" for sign in signs}


def _as_subject(
    view: View, number: Number, actor: Actor, kind: VoiceType, between: set[str]
) -> set[str]:
    """Return the signs of a phrase that no preposition governs: what its verb may be, and whether others stand by."""
    if _is_agent(view, actor):
        done = sorted(between & {"act", "answer"})
        return {f"agent {kind}", f"agent, {' '.join(done) or 'nothing'} between"}
    if actor.governed or actor.bare_country:
        return {f"object {kind}"}
    _, end = view.clause(number.start)
    if actor.start > number.start:
        signs = {f"subject behind {kind}"}
        closes = view.words(actor.end, view.end) <= _ENDS
        signs |= {f"closes as {kind}"} if closes else set()
        inverted = _is_inverted(view, number, actor)
        signs |= {f"inverted {kind}", "inverted"} if inverted else set()
        return signs
    signs = {f"subject {kind}"}
    verbs = sorted(between & {"act", "answer", "finding", "saying", "source"})
    signs |= {f"subject {kind}, then {' '.join(verbs) or 'nothing known'}"}
    if "somebody" not in between:
        signs.add(f"next subject {kind}")
    done = [
        sort for sort in ("incident", "response") if starting(view.triggers[sort], number.end, end)
    ]
    signs |= {f"subject {kind}, {sort} behind" for sort in done}
    if not any(other.start < actor.start and other.head not in NOBODY for other in view.actors):
        signs |= {f"opens as {kind}"} | {f"opens, {sort} behind" for sort in done}
    return signs


def _is_agent(view: View, actor: Actor) -> bool:
    """Tell whether a preposition says that somebody did it: "was counted by X"; an article may stand between."""
    return any(
        m.end <= actor.start and view.words(m.end, actor.start) <= 1
        for m in view.near(view.of("syntax", "agent"), actor.start, actor.start, 1)
    )


def _is_inverted(view: View, number: Number, actor: Actor) -> bool:
    """Tell whether a mark behind a count, and a word or two, stand before somebody: "…, meddeler politiet"."""
    gap = view.gap(number.end, actor.start)
    place = max(gap.rfind(mark) for mark in _MARKS)
    return place >= 0 and view.words(number.end + place + 1, actor.start) <= _FEW


def _beside(view: View, actor: Actor) -> set[str]:
    """Return which words that lead to sources, or are of numbers and papers, stand beside somebody."""
    near = view.near(view.of("attribution"), actor.start, actor.end, _CLOSE)
    signs = {f"led {m.value}" for m in near if 0 <= actor.start - m.end <= _BESIDE}
    signs |= {f"followed {m.value}" for m in near if 0 <= m.start - actor.end <= _BESIDE}
    others = view.near(view.actors, actor.start, actor.end, _CLOSE)
    nouns: dict[str, Sequence[Mention | Actor]] = {
        "number": [m for m in near if m.value == "figures"],
        "list": view.near(view.of("counting", "lists"), actor.start, actor.end, _CLOSE),
        "paper": [a for a in others if a.points == "document" and a is not actor],
    }
    return signs | {
        f"{noun} beside"
        for noun, found in nouns.items()
        if any(_close(view, actor, (m.start, m.end)) for m in found)
    }


def _close(view: View, actor: Actor, span: tuple[int, int]) -> bool:
    start, end = span
    if end <= actor.start:
        return view.words(end, actor.start) <= _CLOSE
    return start >= actor.end and view.words(actor.end, start) <= _CLOSE


def _how_far(words: int) -> str:
    return "near" if words <= _NEAR else "farther" if words <= _FAR else "far"


def is_alone(view: View, actor: Actor) -> bool:
    """Tell whether no other body or person is in the sentence, states apart."""
    others = (a for a in view.actors if a is not actor)
    return not any(a.head not in NOBODY and a.points not in {"role", "many"} for a in others)


def _between(view: View, low: int, high: int, actor: Actor) -> set[str]:
    """Return what stands between somebody and a number."""
    gap = view.gap(low, high)
    flags = {
        "act": starting(view.triggers["incident"], low, high),
        "answer": starting(view.triggers["response"], low, high),
        "saying": starting(view.of("reporting"), low, high),
        "finding": [m for m in view.of("reporting", "finds") if low <= m.start < high],
        "source": starting(view.of("attribution"), low, high),
        "somebody": _others(view.actors, low, high, actor),
        "colon": ":" in gap or "：" in gap,
        "comma": "," in gap or "，" in gap or "،" in gap,
        "quote": '"' in gap,
    }
    return {sign for sign, holds in flags.items() if holds}


def _others(actors: Sequence[Actor], low: int, high: int, actor: Actor) -> bool:
    between = (a for a in starting(actors, low, high) if a is not actor)
    return any(not a.bare_country and a.head != "syntax" for a in between)


def around(view: View, context: Context, number: Number) -> frozenset[str]:
    """Return the signs of a count's sentence for whoever was named before it."""
    firsts = [a for a in view.actors if a.head not in NOBODY or a.points]
    points = next((a.points for a in firsts if a.points), "")
    signs = {f"ago taken up by {points}"} if points else {"ago not taken up"}
    before = context.lately[0] if context.lately else None
    flags = {
        "ago, nobody here": not firsts,
        "ago, answer here": bool(view.triggers["response"]),
        "ago, act here": bool(view.triggers["incident"]),
        "ago, counted before": before is not None and bool(before.numbers),
        "ago, opens with number": view.words(view.start, number.start) <= _ENDS,
        "ago, new paragraph": before is not None
        and before.sentence.paragraph != view.sentence.paragraph,
        "ago, presented": before is not None and bool(before.of("counting", "presents")),
        "ago, paper before": before is not None
        and any(a.points == "document" for a in before.actors),
        "ago, saying before": before is not None and _says(before),
        "ago, finding before": before is not None and bool(before.of("reporting", "finds")),
    }
    return frozenset(signs | {sign for sign, holds in flags.items() if holds})


def _says(view: View) -> bool:
    return any(view.of("reporting", value) for value in _SAYING)


def coming(view: View, following: View, actor: Actor, voice: Voice) -> set[str]:
    """Return the signs of somebody whom the next sentence names: whether it does nothing but give a source."""
    length = following.words(following.start, following.end)
    spaced = following.passage.lexicon.pack.spaces
    flags = {
        "short": length <= (_SHORT if spaced else _SHORT * 3),
        "counts too": bool(following.numbers),
        "acts": any(following.triggers[sort] for sort in ("incident", "response")),
        "says": _says(following),
        "finds": bool(following.of("reporting", "finds")),
        "number": bool(following.of("attribution", "figures")),
        "list": bool(following.of("counting", "lists")),
        "paper": any(a.points == "document" for a in following.actors),
        "marker": bool(following.of("attribution", "before", "by", "origin", "back")),
        "governed": actor.governed,
        "closes": following.words(actor.end, following.end) <= _ENDS,
        "opens": following.words(following.start, actor.start) <= 1,
        "alone": is_alone(following, actor),
        "agent": any(0 <= actor.start - m.end <= _BESIDE for m in following.of("syntax", "agent")),
        "another paragraph": following.sentence.paragraph != view.sentence.paragraph,
        "finding here": bool(_told(view)),
    }
    signs = {f"{voice.type}", *(sign for sign, holds in flags.items() if holds)}
    told = flags["counts too"] or flags["acts"] or flags["another paragraph"]
    if flags["short"] and flags["alone"] and not told:
        signs.add(f"alone {voice.type}")
        leads = ("number", "list", "paper", "marker")
        gives = any(flags[each] for each in leads) or _points_back(following)
        signs |= {"gives it", f"gives it {voice.type}"} if gives else {"tells else"}
    return {f"soon {sign}" for sign in signs}


def _points_back(view: View) -> bool:
    """Tell whether a sentence opens with a word that takes up the one before: "this", "so", "it"."""
    first = view.between(view.start, min(view.end, view.start + _WORD))
    return any(
        m.start == view.start and (m.key in _TAKING_UP or m.key.startswith("syntax.pronouns"))
        for m in first
    )


def introduced(context: Context, actor: Actor) -> bool:
    """Tell whether the sentence before does little but bring somebody on: "The minister met the press."."""
    view = context.lately[0]
    told = view.numbers or any(view.triggers[sort] for sort in ("incident", "response"))
    return not told and is_alone(view, actor) and view.words(view.start, view.end) <= _BRINGS


def _told(view: View) -> list[Mention]:
    return [*view.of("reporting"), *view.of("attribution", "before", "by", "after")]
