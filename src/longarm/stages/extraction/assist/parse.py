"""Parse: a dependency parser decides who acts, between actors that the rules found; it never adds a name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Any

from longarm.model.anchor import anchor_at
from longarm.model.slots import Action, Incident, Response
from longarm.model.voice import VoiceType
from longarm.stages.extraction.assist.errors import NoParserError, NoParserModelError
from longarm.stages.extraction.assist.ground import Ground, ground_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from spacy.tokens import Doc, Token

    from longarm.model.claim import Claim
    from longarm.model.document import Rendition
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View

_CORPUS = {
    **dict.fromkeys(("en", "zh"), "web"),
    **dict.fromkeys(
        (
            *("ca", "da", "de", "el", "es", "fi", "fr", "hr", "it", "ja", "ko", "lt", "mk", "nb"),
            *("nl", "pl", "pt", "ro", "ru", "sl", "sv", "uk"),
        ),
        "news",
    ),
}
"""What the official models of each language were made from, as their names say it."""
_SIZES = ("lg", "md", "sm")
_SUBJECTS = frozenset({"nsubj", "sb", "nsubj:outer"})
_PASSIVE = frozenset({"nsubj:pass", "nsubjpass", "csubj:pass"})
_AGENTS = frozenset({"agent", "obl:agent", "sbp"})
_LINKED = frozenset({"conj", "xcomp", "aux", "aux:pass", "cop", "oc", "cj", "cd", "dep"})
"""Relations across which a verb shares its head's subject."""
_STEPS = 4
_BY_ACCUSED = frozenset({Action.CLOSED, Action.PROTEST, Action.STATEMENT})


@dataclass(frozen=True, slots=True)
class Parser:
    """A parser of one language: `name` with its version, and what makes a parsed document of a sentence."""

    name: str
    parse: Callable[[str], Doc]


def official_models(code: str) -> tuple[str, ...]:
    """Return the names of a language's official models, the most exact first; nothing where there are none."""
    corpus = _CORPUS.get(code)
    return tuple(f"{code}_core_{corpus}_{size}" for size in _SIZES) if corpus else ()


def load_parser(code: str) -> Parser:
    """Return the most exact official model of a language that is installed.

    Raises:
        ParserError: spaCy or such a model is not installed, or there is none.
    """
    try:
        spacy: Any = import_module("spacy")
    except ImportError as error:
        raise NoParserError from error
    names = official_models(code)
    installed = next((name for name in names if spacy.util.is_package(name)), None)
    if installed is None:
        raise NoParserModelError(code, names)
    model = spacy.load(installed, exclude=["ner", "lemmatizer"])
    return Parser(f"{installed}@{model.meta['version']}", model)


def decide_actors(
    rendition: Rendition, claims: Sequence[Claim], parser: Parser, own: Path | None = None
) -> tuple[Claim, ...]:
    """Return claims in which who did an incident or gave a response is the parser's subject, if the rules know it too.

    Only sentences are parsed in which the rules had a choice; everything else stays as it is. `own` is a folder of
    further packs, which go before longarm's.
    """
    ground = ground_of(rendition, own)
    if ground is None:
        return tuple(claims)
    plain = ground.passage.plain
    return plain.put_back(_decided(ground, claim, parser) for claim in plain.seen(claims))


def _decided(ground: Ground, claim: Claim, parser: Parser) -> Claim:
    slots = claim.slots
    if isinstance(slots, Incident):
        layer, value, chosen = "incident", slots.tactic.value, slots.perpetrator
    elif isinstance(slots, Response):
        layer, value, chosen = "response", slots.action.value, slots.actor
    else:
        return claim
    found = _trigger(ground, claim, layer, value) if chosen else None
    if found is None:
        return claim
    view, trigger = found
    candidates = _candidates(ground, view, claim)
    if len(candidates) < 2 or all(actor.name != chosen for actor in candidates):  # noqa: PLR2004 - a choice
        return claim
    actor = subject_among(
        parser.parse(view.passage.text[view.start : view.end]), view, trigger, candidates
    )
    return claim if actor is None else _with_actor(ground, claim, actor, parser.name)


def _trigger(ground: Ground, claim: Claim, layer: str, value: str) -> tuple[View, Trigger] | None:
    """Return the sentence and the trigger that a claim was made of."""
    for view in ground.views:
        if not view.start <= claim.anchor.start < view.end:
            continue
        for trigger in view.triggers[layer]:
            inside = claim.anchor.start <= trigger.start and trigger.end <= claim.anchor.end
            if inside and trigger.rule.value == value:
                return view, trigger
    return None


def _candidates(ground: Ground, view: View, claim: Claim) -> list[Actor]:
    """Return the authorities of a sentence that may have done it: the accused state's own for an incident."""
    accused = ground.context.accused
    own = isinstance(claim.slots, Incident)
    both = isinstance(claim.slots, Response) and claim.slots.action in _BY_ACCUSED
    return [
        actor
        for actor in view.actors
        if actor.type is VoiceType.AUTHORITY
        and not actor.points
        and (both or (actor.country in accused) == own)
    ]


def subject_among(
    parsed: Doc, view: View, trigger: Trigger, candidates: Iterable[Actor]
) -> Actor | None:
    """Return the candidate that the parser has as the one who acts; None where it has another, or nobody.

    `parsed` is the sentence of `view` alone, so that its offsets begin at the sentence's start.
    """
    inside = [
        token
        for token in parsed
        if token.idx < trigger.end - view.start
        and token.idx + len(token) > trigger.start - view.start
    ]
    verbs = [token for token in inside if token.pos_ in {"VERB", "AUX"}] or inside
    for verb in verbs:
        acting = _acting(verb)
        if acting is None:
            continue
        subtree = list(acting.subtree)
        spans = [(t.idx + view.start, t.idx + len(t) + view.start) for t in (acting, *subtree)]
        for low, high in spans:  # the head of the phrase first
            for actor in candidates:
                if actor.start < high and low < actor.end:
                    return actor
        return None
    return None


def _acting(verb: Token) -> Token | None:
    """Return the head of the phrase that acts: the agent of a passive, else the subject, of the verb or its head."""
    token = verb
    for _ in range(_STEPS):
        children = list(token.children)
        agent = next((child for child in children if child.dep_ in _AGENTS), None)
        if agent is not None:
            return next((c for c in agent.children if c.dep_ in {"pobj", "nk", "obj"}), agent)
        if any(child.dep_ in _PASSIVE for child in children):
            return None
        subject = next((child for child in children if child.dep_ in _SUBJECTS), None)
        if subject is not None:
            return subject
        if token.dep_ not in _LINKED:
            return None
        token = token.head
    return None


def _with_actor(ground: Ground, claim: Claim, actor: Actor, parser: str) -> Claim:
    slots = claim.slots
    text = ground.passage.text
    if isinstance(slots, Incident):
        changed: Incident | Response = replace(slots, perpetrator=actor.name)
    elif isinstance(slots, Response):
        changed = replace(slots, actor=actor.name, country=actor.country or slots.country)
    else:
        return claim
    reason = f"{actor.name} is the subject by {parser}"
    if changed == slots:
        return replace(claim, reasons=(*claim.reasons, reason))
    low, high = min(claim.anchor.start, actor.start), max(claim.anchor.end, actor.end)
    return replace(
        claim,
        slots=changed,
        anchor=anchor_at(text, low, high),
        voices=tuple(voice for voice in claim.voices if voice.name != actor.name),
        extractor=f"{claim.extractor}+{parser}",
        reasons=(*claim.reasons, reason),
    )
