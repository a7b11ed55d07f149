"""Phrasing: one sentence a claim, built over its slots, that always says whose word it is."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.registry import CaseClaim
from longarm.model.slots import (
    WORLD,
    Bound,
    Figure,
    Incident,
    Link,
    Outcome,
    Qualifier,
    Response,
    Site,
    SiteKind,
    SiteStatus,
    Statement,
    Unit,
)
from longarm.model.voice import Stance
from longarm.stages.publication.words.places import Places
from longarm.stages.publication.words.strings import Strings


@dataclass(frozen=True, slots=True)
class Phrasing:
    """Builds sentences in the language of `strings`."""

    strings: Strings
    places: Places

    def sentence(self, one: CaseClaim, publisher: str | None) -> str:
        """Return what a claim says, with whose word it is and through whom it came, as one sentence.

        A statement ends in a colon, because its content is the quote itself.
        """
        claim = one.claim
        house = publisher or self.strings.text("attribution.unknown_publisher")
        who = self._with_role(claim) if claim.voices else isolated(house)
        relays = [isolated(voice.name) for voice in claim.voices[-2::-1] if voice.name != house]
        via = self.strings.text("attribution.relayed", relays=self.joined(relays)) if relays else ""
        if claim.voices and house != claim.voices[-1].name:
            via += self.strings.text("attribution.published", publisher=isolated(house))
        if isinstance(claim.slots, Statement):
            return self.strings.text(f"attribution.statement_{_force(claim)}", who=who, via=via)
        lead = self.strings.text(f"attribution.{_force(claim)}", who=who)
        return f"{lead} {self.clause(claim)}{via}."

    def clause(self, claim: Claim) -> str:
        """Return the content of a claim as a clause, without saying whether it is so."""
        match claim.slots:
            case Figure() as slots:
                return self._figure(slots)
            case Site() as slots:
                return self._site(slots)
            case Incident() as slots:
                return self._incident(slots)
            case Link() as slots:
                return self.strings.text(
                    f"relations.{slots.relation}",
                    subject=isolated(slots.subject),
                    object=isolated(slots.object),
                )
            case Response() as slots:
                return self._response(slots)
            case Statement() as slots:
                return slots.topic

    def value(self, low: float | None, high: float | None, bound: Bound) -> str:
        """Return a bounded value in words: `more than 100`, `3 to 5`, `102`."""
        if low is None and high is None:
            return self.strings.text("bounds.unread")
        if low is not None and high is not None and low != high:
            return self.strings.text("bounds.range", low=number(low), high=number(high))
        one = low if low is not None else high
        return self.strings.text(f"bounds.{bound}", value=number(one or 0.0))

    def short_value(self, low: float | None, high: float | None, bound: Bound) -> str:
        """Return a bounded value in signs, for a picture: `>100`, `3–5`."""
        if low is not None and high is not None and low != high:
            return self.strings.text("short.range", low=number(low), high=number(high))
        one = low if low is not None else high
        return "" if one is None else self.strings.text(f"short.{bound}", value=number(one))

    def noun(self, unit: Unit, unit_kind: SiteKind | None) -> str:
        """Return what is counted, in the plural."""
        return self.strings.text(f"site_kinds.{unit_kind}" if unit_kind else f"units.{unit}")

    def scope(self, scope: tuple[str, ...], place: str | None) -> str:
        """Return where a figure holds: `worldwide`, `in Barcelona, Spain`."""
        if scope == (WORLD,) and place is None:
            return self.strings.text("figure.world")
        names = ([place] if place else []) + [
            self.places.name(code) for code in scope if code != WORLD
        ]
        if not names:
            return self.strings.text("figure.unscoped")
        return self.strings.text("figure.in", places=", ".join(names))

    def place(self, city: str | None, country: str | None) -> str:
        """Return a place at city level, or that the text names none."""
        names = [
            name for name in (city, None if country is None else self.places.name(country)) if name
        ]
        return (
            self.strings.text("figure.in", places=", ".join(names))
            if names
            else self.strings.text("site.nowhere")
        )

    def joined(self, names: list[str]) -> str:
        """Return names as a list in words."""
        if len(names) < 2:  # noqa: PLR2004 - one name needs no "and"
            return "".join(names)
        return ", ".join(names[:-1]) + self.strings.text("attribution.and") + names[-1]

    def _with_role(self, claim: Claim) -> str:
        """Return the root voice, with its role where it makes a statement of its own."""
        name = claim.voices[-1].name
        slots = claim.slots
        if (
            isinstance(slots, Statement)
            and slots.role
            and slots.speaker == name
            and slots.role != name
        ):
            return self.strings.text(
                "attribution.with_role", name=isolated(name), role=isolated(slots.role)
            )
        return isolated(name)

    def _figure(self, slots: Figure) -> str:
        """Return a figure as a clause."""
        form = "further" if slots.qualifier is Qualifier.ADDITIONAL else "clause"
        if slots.unit in {Unit.MONEY, Unit.DURATION}:
            form = str(slots.unit)
        return self.strings.text(
            f"figure.{form}",
            noun=self.noun(slots.unit, slots.unit_kind),
            scope=self.scope(slots.scope, slots.place),
            value=self.value(slots.low, slots.high, slots.bound),
        )

    def _site(self, slots: Site) -> str:
        """Return a site as a clause."""
        kind = self.strings.text(f"site_kind.{slots.site_kind}")
        place = self.place(slots.city, slots.country)
        told = {SiteStatus.OPEN, SiteStatus.CLOSED, SiteStatus.CLOSURE_ORDERED}
        if slots.aggregate:
            clause = self.strings.text(
                "site.many", kinds=self.strings.text(f"site_kinds.{slots.site_kind}"), place=place
            )
        elif slots.status in told:
            clause = self.strings.text(f"site.{slots.status}", kind=kind, place=place)
        else:
            clause = self.strings.text("site.one", kind=kind, place=place)
        return clause + (
            self.strings.text("site.operator", operator=isolated(slots.operator))
            if slots.operator
            else ""
        )

    def _incident(self, slots: Incident) -> str:
        """Return an incident or a pattern as a clause."""
        by = (
            self.strings.text("incident.by", perpetrator=isolated(slots.perpetrator))
            if slots.perpetrator
            else ""
        )
        tactic = self.strings.text(
            f"{'one_tactic' if slots.countable else 'tactics'}.{slots.tactic}"
        )
        number_ = "role" if slots.countable else "roles"
        target = ""
        if slots.target_kind:
            role = self.strings.or_plain(f"{number_}.{slots.target_kind}")
            joint = "against" if slots.tactic in _AGAINST else "target"
            target = self.strings.text(f"incident.{joint}", role=role)
        if not slots.countable:
            return self.strings.text("incident.pattern", tactic=tactic, targets=target, by=by)
        form = slots.outcome if slots.outcome in {Outcome.ATTEMPTED, Outcome.PREVENTED} else "event"
        return self.strings.text(
            f"incident.{form}",
            tactic=tactic,
            target=target,
            place=self.place(slots.city, slots.country),
            date=self.strings.text("incident.date", date=slots.date) if slots.date else "",
            by=by,
        )

    def _response(self, slots: Response) -> str:
        """Return a response as a clause; an actor is never made up."""
        actor = slots.actor
        if actor is None and slots.country is not None:
            actor = self.strings.text(
                "response.of_country", country=self.places.name(slots.country)
            )
        return self.strings.text(
            "response.clause",
            actor=isolated(actor) if actor else self.strings.text("response.nobody"),
            action=self.strings.text(f"actions.{slots.action}"),
            date=self.strings.text("response.date", date=slots.date) if slots.date else "",
        )


_AGAINST = frozenset(
    {"bounty", "digital_threat", "harassment", "interpol_abuse", "threat", "extradition_request"}
)


def isolated(name: str) -> str:
    """Return a name that can stand in a line of the other direction (isolates around right-to-left)."""
    rtl = any(unicodedata.bidirectional(character) in {"R", "AL"} for character in name)
    return f"\u2068{name}\u2069" if rtl else name


def number(value: float) -> str:
    """Return a number with thousands set off and no needless decimals."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def _force(claim: Claim) -> str:
    """Return the key of the words that introduce a claim: modality first, then polarity, then its root's stance."""
    stance = claim.voices[-1].stance if claim.voices else None
    site_denied = isinstance(claim.slots, Site) and claim.slots.status is SiteStatus.DENIED
    denied = claim.polarity is Polarity.DENIED
    if claim.modality is Modality.HYPOTHETICAL:
        return "supposes"
    if denied or stance is Stance.DENIES or site_denied:
        return "not_so" if denied and stance not in {Stance.DENIES, None} else "denies"
    if claim.modality is Modality.OPINED or stance is Stance.OPINES:
        return "opines"
    return (
        "alleges" if claim.modality is Modality.ALLEGED or stance is Stance.ALLEGES else "asserts"
    )
