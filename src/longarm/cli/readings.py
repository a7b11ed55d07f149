"""Readings: what was found in one sentence, as rows of words under labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from longarm.model.contract import claim_to_json
from longarm.stages.extraction.words.chances import NOTHING

if TYPE_CHECKING:
    from longarm.model.claim import Claim
    from longarm.stages.extraction.almost import Almost, Cue, Fired
    from longarm.stages.extraction.explain import Said, Sentence
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.facilities import Facility
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.words.chances import Weighed
    from longarm.stages.extraction.words.numbers import Number

_SHOWN = 5
"""Rules that nearly fired which are shown with what they lack; the others only by their values."""
_FEW = 3
"""Lists of rules that are named for a word."""
_RULES = frozenset({"incident", "response", "link"})
_APART = frozenset(
    {"anchor", "voices", "extractor", "score", "reasons", "unread", "kind", "polarity", "modality"}
)


def rows_of(sentence: Sentence) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the rows of a sentence by label: what came of it, what led to it, what lacks."""
    yield "claims", [row for claim in sentence.claims for row in _claim(claim)]
    if not sentence.claims:
        yield "claims", ["none"]
    yield "left out", [f"{one.kind.value} «{_flat(one.anchor.exact)}»" for one in sentence.left_out]
    yield "fired", map(_fired, sentence.fired)
    if not sentence.fired:
        yield "fired", ["no rule"]
    likely = [one for one in sentence.weighed if one.likeliest != NOTHING]
    yield "weighed", [_weighed(one, sentence) for one in likely]
    yield "almost", _almost(sentence.almost)
    yield "unknown", _unknown(sentence)
    yield "voices", [_said(item, sentence) for item in sentence.heard]
    yield "setting", [_setting(sentence)]
    yield "actors", map(_actor, sentence.actors)
    yield "facilities", [_facility(one, sentence) for one in sentence.facilities]
    yield "places", map(_place, sentence.places)
    yield "numbers", [_number(one, sentence) for one in sentence.numbers]
    yield "dates", [f"«{_cut(sentence, d.start, d.end)}» {d.value}" for d in sentence.dates]
    yield "lists", _listed(sentence)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _cut(sentence: Sentence, start: int, end: int) -> str:
    return _flat(sentence.text[start - sentence.start : end - sentence.start])


def _claim(claim: Claim) -> Iterator[str]:
    slots = {k: v for k, v in claim_to_json(claim).items() if k not in _APART}
    said = " ".join(f"{k}={_value(v)}" for k, v in slots.items() if v not in (None, [], ""))
    yield f"{claim.kind.value}  {said}"
    voices = " > ".join(voice.name for voice in claim.voices) or "the publisher"
    yield (
        f"  {claim.polarity.value}, {claim.modality.value}, score {claim.score:g}; voice: {voices}"
    )
    if claim.reasons:
        yield f"  because: {'; '.join(map(_flat, claim.reasons))}"
    for slot, why in claim.unread:
        yield f"  unread: {slot}: {why}"


def _value(value: object) -> str:
    if isinstance(value, list):
        return ",".join(map(str, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _flat(str(value))


def _where(line: int) -> str:
    return f"lexicon.toml:{line}" if line else "lexicon.toml"


def _cues(cues: Iterable[Cue]) -> str:
    return ", ".join(f"{cue.list} «{_flat(cue.printed)}»" for cue in cues)


def _fired(rule: Fired) -> str:
    outcome = f", outcome {rule.outcome}" if rule.outcome else ""
    passive = ", passive" if rule.passive else ""
    return f"{rule.kind} {rule.value} ({_where(rule.line)}): {_cues(rule.cues)}{outcome}{passive}"


def _weighed(one: Weighed, sentence: Sentence) -> str:
    """Return a question that no rule answered: the likeliest answer, and the signs that weighed most.

    Of the whole text the row `gate` says what came of it.
    """
    signs = ", ".join(f"{sign} {weight:+g}" for sign, weight in one.heaviest(_SHOWN))
    if one.sort == "texts":
        return f"the text: {one.likeliest} {one.chance:.2f}: {signs}"
    taken = "taken" if one.chosen != NOTHING else "too little"
    printed = _cut(sentence, one.start, one.end)
    return f"«{printed}»: {one.likeliest} {one.chance:.2f}, {taken}: {signs}"


def _almost(rules: tuple[Almost, ...]) -> Iterator[str]:
    shown = [rule for rule in rules if rule.telling][:_SHOWN]
    for rule in shown:
        yield f"{rule.kind} {rule.value} ({_where(rule.line)}): has {_cues(rule.present)}; {_lack(rule)}"
    rest = [rule for rule in rules if rule not in shown]
    if rest:
        values = dict.fromkeys(f"{rule.kind} {rule.value}" for rule in rest)
        more = f"{len(rest)} more" if shown else f"{len(rest)}, none by a word of an act"
        yield f"{more} (all with --json): {', '.join(values)}"


def _lack(rule: Almost) -> str:
    if rule.missing is None:
        return (
            "every list is there, but too far apart, or a semicolon or another actor parts them,"
            " or one word stands for two"
        )
    return f"lacks {rule.missing}: {', '.join(rule.wanted)}, …"


def _unknown(sentence: Sentence) -> Iterator[str]:
    """Yield the words that no list knows: those like a known form, those with a capital, the others."""
    for word in sentence.unknown:
        if word.near is not None:
            yield f"«{word.printed}» is like «{word.near.form}» of {word.near.list}"
    capitals = [word.printed for word in sentence.unknown if word.capital]
    if capitals:
        yield f"with a capital, and no name that longarm knows: {', '.join(capitals)}"
    rest = [word.printed for word in sentence.unknown if word.near is None and not word.capital]
    if rest:
        yield ", ".join(dict.fromkeys(rest))


def _said(item: Said, sentence: Sentence) -> str:
    voice = item.voice
    verb = f" «{_flat(voice.verb)}»" if voice.verb else ""
    inferred = ", only pointed back to" if voice.inferred else ""
    outer = "".join(f" by way of {one.name}" for one in item.outer)
    span = _cut(sentence, max(item.start, sentence.start), item.end)
    shown = span if len(span) <= _LONG else f"{span[:_LONG]}…"
    return (
        f"{voice.name} ({voice.type.value}) {voice.stance.value}{verb}{inferred}{outer}: «{shown}»"
    )


_LONG = 80
"""Code points of a voice's words that are shown."""


def _setting(sentence: Sentence) -> str:
    state, sure = sentence.setting
    if state is None:
        return "no state"
    return state if sure else f"{state}, only the last that was named"


def _actor(actor: Actor) -> str:
    marks = [
        actor.type.value,
        f"decided by {actor.head}",
        *([f"role {actor.role}"] if actor.role else []),
        *([f"organ {actor.organ}"] if actor.organ else []),
        *(["a bare state"] if actor.bare_country else []),
        f"state {actor.country}" if actor.country else "no state",
        *([f"points to a {actor.points}"] if actor.points else []),
        *(["governed by a preposition"] if actor.governed else []),
    ]
    return f"«{_flat(actor.name)}» {', '.join(marks)}"


def _facility(one: Facility, sentence: Sentence) -> str:
    marks = [
        one.kind.value if one.kind else "a bare head, which takes the kind of the one before",
        *(["covert"] if one.covert else []),
        *(["overseas"] if one.overseas else []),
        *(["quoted"] if one.quoted else []),
        *([f"of {', '.join(one.states)}"] if one.states else []),
        *([] if one.marked else ["its words mark it as nobody's abroad"]),
    ]
    return f"«{_cut(sentence, one.start, one.end)}» {', '.join(marks)}"


def _place(place: Place) -> str:
    how = "located" if place.located else "only named"
    toward = ", toward: somebody was taken there" if place.toward else ""
    return f"{place.city or 'the state'}, {place.country}: {how}{toward}, list {place.listed}"


def _number(one: Number, sentence: Sentence) -> str:
    shown = "no number can be read" if one.value is None else f"{one.value:g}"
    upto = "" if one.upto is None else f" to {one.upto:g}"
    marks = [name for name in ("about", "misprint", "vague") if getattr(one, name)]
    tail = f" ({', '.join(marks)})" if marks else ""
    return f"«{_cut(sentence, one.start, one.end)}» {shown}{upto}{tail}"


def _listed(sentence: Sentence) -> Iterator[str]:
    """Yield the lists that know a word of the sentence, without those of `[syntax]`.

    Lists of rules are named only for a word that no other list knows, and no more than a few: a stem that is too short
    is seen there.
    """
    found: dict[tuple[str, str], list[str]] = {}
    plain, rules = [], dict[tuple[int, int], list[str]]()
    for known in sentence.known:
        if known.list.partition(".")[0] in _RULES:
            rules.setdefault((known.start, known.end), []).append(f"{known.list} ({known.source})")
        else:
            plain.append((known.start, known.end))
            if not known.list.startswith("syntax."):
                found.setdefault((known.source, known.list), []).append(_flat(known.printed))
    for (source, name), printed in found.items():
        words = ", ".join(f"«{word}»" for word in dict.fromkeys(printed))
        yield f"{name} {words} ({source})"
    for span in sorted(rules.keys() - set(plain)):
        names = rules[span]
        more = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
        yield f"rules only: «{_cut(sentence, *span)}» {', '.join(names[:_FEW])}{more}"
