"""Claims: which of them may be published, and in which form (roles, organs, cities)."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from longarm.model.claim import Claim
from longarm.model.registry import CaseClaim, Registry
from longarm.model.review import Approvable
from longarm.model.slots import WORLD, Figure, Incident, Link, Response, Site, Slots, Statement
from longarm.stages.publication.gate import reasons
from longarm.stages.publication.gate.altering import altered
from longarm.stages.publication.gate.decided import Decided
from longarm.stages.publication.gate.naming import PERSON, Naming
from longarm.stages.publication.gate.rules import Rule
from longarm.stages.publication.gate.tally import Tally
from longarm.stages.publication.gate.withholding import Why, Withholding

TARGET = "person"
"""The role of a target whose role longarm does not know."""

_CASELESS = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Arabic}]")
_PROGRAM = regex.compile(
    r"[a-z][a-z0-9.+\-]{0,40}(?:[@ ][0-9][\w.+\-]{0,16})(?:(?:/|, )[A-Za-z\-]{2,12})?"
)
"""A program with its version, and what it was used for: `rules@1/en`, `longarm 0.1.0, file`."""
_CODE, _YEAR = 2, 4


def admitted_claims(
    registry: Registry, names: Naming, withholding: Withholding, rules: Decided, tally: Tally
) -> tuple[CaseClaim, ...]:
    """Return the claims that may be published, in their public form; `tally` takes down what is left out."""
    admitted: dict[str, CaseClaim] = {}
    for one in registry.claims:
        if one.id in admitted:
            # A claim's id is made of its text's hash: two documents with one text share it.
            tally.note("claim", reasons.SAME_TEXT, one.id)
            continue
        reason = rules.bars(one) or _barred(one, names, withholding, rules)
        if reason is not None:
            tally.note("claim", reason, one.id)
            continue
        claim = _public_form(one, names, withholding, rules, tally)
        admitted[one.id] = altered(one, claim=claim)
    return tuple(admitted.values())


def _barred(one: CaseClaim, names: Naming, withholding: Withholding, rules: Decided) -> str | None:
    """Return why a claim may not be published at all, or None."""
    claim = one.claim
    slots = claim.slots
    match slots:
        case Site() if names.policy.refuses_site(claim.anchor.exact):
            return reasons.NO_SITE
        case Link() if names.policy.names_association(
            slots.subject
        ) or names.policy.names_association(slots.object):
            return reasons.ASSOCIATION_LINKED
        case Link() if names.policy.holds(Rule.LINKS) and (
            names.body(slots.subject) is None or names.body(slots.object) is None
        ):
            return reasons.END_UNKNOWN
        case Figure(place=place) | Site(city=place) | Incident(city=place) if _below_city(
            place, withholding
        ) and not rules.approves(one.id, Approvable.PLACE, place):
            return reasons.BELOW_CITY
        case _:
            return None


def _below_city(place: str | None, withholding: Withholding) -> bool:
    """Tell whether a place is closer than a city: it holds a street, a number, or a part set off by a comma."""
    if place is None or not withholding.policy.holds(Rule.BELOW_CITY):
        return False
    street = any(span.why is Why.ADDRESS for span in withholding.spans(place))
    return street or any(character.isdigit() or character in ",;，、" for character in place)


def _public_form(
    one: CaseClaim, names: Naming, withholding: Withholding, rules: Decided, tally: Tally
) -> Claim:
    """Return a claim as it may be published; its anchor stays as it is, since offsets must hold."""
    claim = one.claim
    form = _Form(one.id, claim, names, withholding, rules, tally)
    return altered(
        claim,
        slots=form.slots(),
        voices=tuple(
            altered(
                voice,
                name=withholding.clean(names.voice(voice, claim)),
                verb=voice.verb if voice.verb and names.is_verb(voice.verb) else None,
            )
            for voice in claim.voices
        ),
        reasons=tuple(map(withholding.reason, claim.reasons)),
        unread=tuple((slot, withholding.reason(reason)) for slot, reason in claim.unread),
        extractor=made_by(claim.extractor),
    )


@dataclass(frozen=True, slots=True)
class _Form:
    """Gives one claim's slots their public form: actors are bodies, targets roles, places known."""

    id: str
    claim: Claim
    names: Naming
    withholding: Withholding
    rules: Decided
    tally: Tally

    def slots(self) -> Slots:
        """Return the slots as they may be published."""
        slots = self.claim.slots
        match slots:
            case Site(operator=name, city=city):
                return altered(slots, operator=self._actor(name), city=self._place(city))
            case Incident():
                return self._incident(slots)
            case Response(actor=name):
                return altered(slots, actor=self._actor(name))
            case Figure(place=place, scope=scope):
                return altered(slots, place=self._place(place), scope=self._scope(scope))
            case Statement(speaker=name, role=role, topic=topic):
                return altered(
                    slots,
                    speaker=self.withholding.clean(_speaker(name, self.claim, self.names)),
                    role=self._role(role),
                    topic=self._topic(topic),
                )
            case _:
                return slots

    def _incident(self, slots: Incident) -> Incident:
        kind = slots.target_kind
        role = None if kind is None else self.names.policy.role(kind) or TARGET
        return altered(
            slots,
            perpetrator=self._actor(slots.perpetrator),
            city=self._place(slots.city),
            target_kind=role if self.names.policy.holds(Rule.TARGETS) else kind,
            date=None if self._is_birth(slots.date) else slots.date,
        )

    def _actor(self, name: str | None) -> str | None:
        shown = self.names.body(name)
        if name is not None and shown is None:
            self.tally.note("actor", reasons.NO_BODY, self.id)
        return None if shown is None else self.withholding.clean(shown)

    def _place(self, place: str | None) -> str | None:
        approved = self.rules.approves(self.id, Approvable.PLACE, place)
        if place is None or approved or self.names.is_place(place):
            return place
        self.tally.note("place", reasons.NO_PLACE, self.id)
        return None

    def _scope(self, scope: tuple[str, ...]) -> tuple[str, ...]:
        known = tuple(
            part for part in scope if part == WORLD or _is_code(part) or self.names.is_place(part)
        )
        self.tally.note("place", reasons.NO_PLACE, *[self.id] * (len(scope) - len(known)))
        return known

    def _role(self, role: str | None) -> str | None:
        if role is None or self.names.is_plain(role):
            return None if role is None else self.withholding.clean(role)
        return self.names.policy.role(role)

    def _topic(self, topic: str) -> str:
        """Return what a statement is about; in scripts without capitals nobody can tell a name in it from a word."""
        if _CASELESS.search(topic) and not self.names.is_plain(topic):
            return ""
        return self.withholding.clean(topic)

    def _is_birth(self, date: str | None) -> bool:
        """Tell whether an incident's date is withheld in its own quote: then it was somebody's day of birth."""
        year = (date or "")[:_YEAR]
        quote = self.claim.anchor.exact
        spans = [span for span in self.withholding.spans(quote) if span.why is Why.CONTACT]
        shown = "".join(
            sign
            for at, sign in enumerate(quote)
            if not any(span.start <= at < span.end for span in spans)
        )
        return bool(year) and year in quote and year not in shown


def _is_code(part: str) -> bool:
    """Tell whether a part of a scope is a country's code."""
    return len(part) == _CODE and part.isascii() and part.isupper()


def made_by(name: str) -> str:
    """Return the name and version of a program, or nothing where it is none."""
    return name if _PROGRAM.fullmatch(name) else ""


def _speaker(name: str, claim: Claim, names: Naming) -> str:
    """Return what stands for the speaker of a statement: its name where one of its voices bears it or it is a body."""
    own = next((voice for voice in claim.voices if voice.name == name), None)
    if own is not None:
        return names.voice(own, claim)
    label = names.label(name)
    return label if label != name or names.body(name) is not None else PERSON
