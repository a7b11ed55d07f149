"""Private: what a release does not say, claim by claim and with its reason, for the people of the case alone.

It holds the very words that are withheld. Nothing that makes a release reads it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from longarm.model.claim import Claim
from longarm.model.document import Document
from longarm.model.registry import CaseClaim, Registry
from longarm.model.release import Unreviewed
from longarm.model.slots import Slots
from longarm.stages.publication.gate.admission import taken_down
from longarm.stages.publication.gate.documents import masked_id
from longarm.stages.publication.gate.policy import standard_policy
from longarm.stages.publication.gate.reasons import BEHIND
from longarm.stages.publication.gate.report import GateReport
from longarm.stages.publication.gate.rules import Rule
from longarm.stages.publication.gate.withholding import Why, mask

DECIDED = "decided"
"""Stands for a rule where people decided, or where something falls away with something else."""

_SLOTS: Mapping[str, tuple[Rule, str]] = {
    "operator": (Rule.ACTORS, "not known to be an organ or organisation"),
    "perpetrator": (Rule.ACTORS, "not known to be an organ or organisation"),
    "actor": (Rule.ACTORS, "not known to be an organ or organisation"),
    "city": (Rule.KNOWN_PLACES, "no city, region or state that is known"),
    "place": (Rule.KNOWN_PLACES, "no city, region or state that is known"),
    "scope": (Rule.KNOWN_PLACES, "no city, region or state that is known"),
    "target_kind": (Rule.TARGETS, "a target is a role, never a name, an origin or a creed"),
    "date": (Rule.CONTACTS, "it is somebody's day of birth"),
    "speaker": (Rule.PERSONS_BY_ROLE, "a person who does not speak publicly with a role"),
    "role": (Rule.PLAIN_WORDS, "it holds words that may be somebody's name"),
    "topic": (Rule.PLAIN_WORDS, "it holds words that may be somebody's name"),
}
_ASSOCIATION = (Rule.ASSOCIATIONS, "an association is never an actor")
_VOICE = (Rule.PERSONS_UNNAMED, "a person who holds no office and did not speak publicly")
_VERB = (Rule.PLAIN_WORDS, "it is no verb of saying that is known")
_MASKS: Mapping[Why, tuple[Rule | None, str]] = {
    Why.NAME: (Rule.NAMES, "the name of a person who is not named in this release"),
    Why.ADDRESS: (Rule.ADDRESSES, "a street address"),
    Why.CONTACT: (Rule.CONTACTS, "it leads to one person"),
    Why.PASSAGE: (None, "its words were spoken by somebody who no longer agrees"),
}
_DOCUMENT: Mapping[str, tuple[Rule, str]] = {
    "title": (Rule.NAMES, "it holds what is withheld"),
    "publisher": (Rule.NAMES, "it holds what is withheld"),
    "url": (Rule.SOURCE_LINKS, "this part of the address may name somebody"),
}


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing that the public does not see, or sees in another form.

    `what` is its sort (`claim`, `slot operator`, `quote`, `edge`), `thing` its id in the case, `before` what the case
    holds and `after` what stands in its place (None for nothing). `rule` is a name of `rules.py` or `DECIDED`.
    """

    what: str
    thing: str
    document: str | None
    rule: str
    reason: str
    before: str
    after: str | None = None


def kept_back(registry: Registry, unreviewed: Unreviewed = Unreviewed.MARK) -> tuple[Kept, ...]:
    """Return all that the gate keeps from the public of a case: claims first, by document and place.

    Raises:
        GateError: the registry is broken.
    """
    report, tally = taken_down(registry, unreviewed=unreviewed)
    claims = {one.id: one for one in (*registry.set_aside, *registry.claims)}
    left = [
        _left(one.what, one.reason, one.thing, claims.get(one.thing))
        for one in tally.things
        if one.what not in {"actor", "place"}  # told below, with the words themselves
    ]
    changed = [*_in_claims(registry, report), *_in_documents(registry, report)]
    places = {
        one.id: (one.document_id, one.claim.anchor.start, one.claim.anchor.end)
        for one in claims.values()
    }
    last = ("\U0010ffff", 0, 0)
    return tuple(sorted((*left, *changed), key=lambda one: (places.get(one.thing, last), one.what)))


def _left(what: str, reason: str, thing: str, said: CaseClaim | None) -> Kept:
    """Return something that was left out as a whole."""
    document = None if said is None else said.document_id
    before = thing if said is None else said.claim.anchor.exact
    return _kept(what, thing, document, (BEHIND[reason], reason), before)


def _kept(  # noqa: PLR0913, PLR0917 - one parameter a field
    what: str,
    thing: str,
    document: str | None,
    why: tuple[Rule | None, str],
    before: str,
    after: str | None = None,
) -> Kept:
    rule, reason = why
    return Kept(
        what, thing, document, DECIDED if rule is None else rule.value, reason, before, after
    )


def _in_claims(registry: Registry, report: GateReport) -> Iterator[Kept]:
    """Yield what published claims do not say: slots, voices, and words of their quotes."""
    public = {one.id: one for one in report.registry.claims}
    documents = {one.id: one for one in report.registry.documents}
    seen: set[str] = set()
    for one in registry.claims:
        shown = public.get(one.id)
        if shown is None or one.id in seen:
            continue
        seen.add(one.id)
        for what, why, before, after in (
            *_in_slots(one.claim.slots, shown.claim.slots),
            *_in_voices(one.claim, shown.claim),
        ):
            yield _kept(what, one.id, one.document_id, why, before, after)
        yield from _in_quote(one, documents[shown.document_id], report)


_Change = tuple[str, tuple[Rule, str], str, str | None]


def _in_slots(before: Slots, after: Slots) -> Iterator[_Change]:
    """Yield the slots that have another value in public."""
    for each in fields(before):
        old, new = getattr(before, each.name), getattr(after, each.name)
        if old != new:
            why = _SLOTS[each.name]
            if why[0] is Rule.ACTORS and standard_policy().names_association(old):
                why = _ASSOCIATION
            yield f"slot {each.name}", why, _plain(old), _plain(new) or None


def _in_voices(before: Claim, after: Claim) -> Iterator[_Change]:
    """Yield the voices that are called otherwise in public."""
    for old, new in zip(before.voices, after.voices, strict=True):
        if old.name != new.name:
            yield "voice", _VOICE, old.name, new.name
        if old.verb != new.verb:
            yield "verb", _VERB, old.verb or "", new.verb


def _in_quote(one: CaseClaim, document: Document, report: GateReport) -> Iterator[Kept]:
    """Yield the masks in a claim's quote."""
    text, anchor = document.rendition.text, one.claim.anchor
    for span in report.spans(document, ((anchor.start, anchor.end),)):
        start, end = max(span.start, anchor.start), min(span.end, anchor.end)
        if start < end:
            words = text[start:end]
            yield _kept("quote", one.id, one.document_id, _MASKS[span.why], words, mask(span.why))


def _in_documents(registry: Registry, report: GateReport) -> Iterator[Kept]:
    """Yield what is told of published documents in another form: title, publisher, address."""
    public = {one.id: one for one in report.registry.documents}
    for one in registry.documents:
        shown = public.get(one.id) or public.get(masked_id(one.id))
        if shown is None:
            continue
        for name, why in _DOCUMENT.items():
            old, new = getattr(one.rendition, name).value, getattr(shown.rendition, name).value
            if old != new:
                yield _kept(f"document {name}", one.id, one.id, why, old or "", new)
        if one.id != shown.id:
            why = (Rule.FILE_NAMES, "the name of its file may name somebody")
            yield _kept("document id", one.id, one.id, why, one.id, shown.id)


def _plain(value: object) -> str:
    """Return a slot's value in plain words."""
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
