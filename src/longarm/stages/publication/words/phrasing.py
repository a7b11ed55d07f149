"""Phrasing: one sentence a claim, built over its slots, that always says whose word it is."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.finding import LedgerEntry
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
from longarm.stages.publication.words.directions import isolated
from longarm.stages.publication.words.places import Places
from longarm.stages.publication.words.strings import Strings

__all__ = ["Phrasing", "isolated"]


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
        who = self._with_role(claim) if claim.voices else self.name(house)
        if claim.voices and self._stands_for(claim.voices[-1].name):
            who = who[:1].upper() + who[1:]
        via = self._via(claim, house)
        force = _force(claim)
        if isinstance(claim.slots, Statement):
            return self.strings.text(f"attribution.statement_{force}", who=who, via=via)
        return self.strings.text(
            "attribution.sentence",
            lead=self.strings.text(f"attribution.{force}", who=who),
            clause=self.clause(claim, doubted=force in _DOUBTING),
            via=via,
        )

    def _via(self, claim: Claim, house: str) -> str:
        """Return through whom a claim came, and who published it, where that is somebody else."""
        relays = [self.name(voice.name) for voice in claim.voices[-2::-1] if voice.name != house]
        published = bool(claim.voices) and house != claim.voices[-1].name
        values = {"relays": self.joined(relays), "publisher": self.name(house)}
        if relays and published:
            return self.strings.text("attribution.relayed_published", **values)
        if relays:
            return self.strings.text("attribution.relayed", relays=values["relays"])
        if published:
            return self.strings.text("attribution.published", publisher=values["publisher"])
        return ""

    def clause(self, claim: Claim, *, doubted: bool = False) -> str:
        """Return the content of a claim as a clause, without saying whether it is so.

        `doubted` says that it follows words of denial or of mere possibility, for which some languages have a mood.
        """
        match claim.slots:
            case Figure() as slots:
                return self._figure(slots, doubted=doubted)
            case Site() as slots:
                return self._site(slots, doubted=doubted)
            case Incident() as slots:
                return self._incident(slots, doubted=doubted)
            case Link() as slots:
                return self.strings.doubted(
                    f"relations.{slots.relation}",
                    doubted=doubted,
                    subject=self.name(slots.subject),
                    object=self.name(slots.object),
                )
            case Response() as slots:
                return self._response(slots, doubted=doubted)
            case Statement() as slots:
                return slots.topic

    def value(self, low: float | None, high: float | None, bound: Bound) -> str:
        """Return a bounded value in words: `more than 100`, `3 to 5`, `102`."""
        if low is None and high is None:
            return self.strings.text("bounds.unread")
        if low is not None and high is not None and low != high:
            return self.strings.text("bounds.range", low=low, high=high)
        one = low if low is not None else high
        return self.strings.text(f"bounds.{bound}", value=one or 0.0)

    def short_value(self, low: float | None, high: float | None, bound: Bound) -> str:
        """Return a bounded value in signs, for a picture: `>100`, `3–5`."""
        if low is not None and high is not None and low != high:
            return self.strings.text("short.range", low=low, high=high)
        one = low if low is not None else high
        return "" if one is None else self.strings.text(f"short.{bound}", value=one)

    def counted(self, figure: Figure | LedgerEntry) -> str | None:
        """Return a bounded value with its noun (`1 police station`, `3 to 5 people`), or None where it is not readable.

        The last number said decides which form the noun takes.
        """
        low, high = figure.low, figure.high
        last = high if high is not None else low
        if last is None:
            return None
        ranged = low is not None and low != last
        bounded = ranged or figure.bound is not Bound.EXACTLY
        key = (
            f"counted_site_kinds.{figure.unit_kind}"
            if figure.unit_kind
            else f"counted_units.{figure.unit}"
        )
        phrase = self.strings.form(key, last, bounded=bounded, value=last)
        if ranged:
            return self.strings.text("bounds.range", low=low, high=phrase)
        return self.strings.text(f"bounds.{figure.bound}", value=phrase)

    def title(self, figure: Figure | LedgerEntry) -> str:
        """Return a figure as a heading: `102 police stations worldwide`."""
        counted = self.counted(figure)
        scope = self.scope(figure.scope, figure.place)
        if counted is None:
            noun = self.noun(figure.unit, figure.unit_kind)
            return self.strings.text("figure.title_unread", noun=noun, scope=scope)
        return self.strings.text("figure.title", counted=counted, scope=scope)

    def noun(self, unit: Unit, unit_kind: SiteKind | None) -> str:
        """Return what is counted, in the plural."""
        return self.strings.text(f"site_kinds.{unit_kind}" if unit_kind else f"units.{unit}")

    def scope(self, scope: tuple[str, ...], place: str | None) -> str:
        """Return where a figure holds: `worldwide`, `in Barcelona, Spain`."""
        if scope == (WORLD,) and place is None:
            return self.strings.text("figure.world")
        codes = [code for code in scope if code != WORLD]
        if place is None and not codes:
            return self.strings.text("figure.unscoped")
        where = (
            self.joined([self.places.within(code) for code in codes])
            if place is None
            else self._in_city(place, codes)
        )
        return self.strings.text("figure.scope", where=where)

    def place(self, city: str | None, country: str | None) -> str:
        """Return a place at city level, or that the text names none."""
        if city is not None:
            return self._in_city(city, [] if country is None else [country])
        return self.strings.text("site.nowhere") if country is None else self.places.within(country)

    def name(self, name: str) -> str:
        """Return a name as it can stand in a line: isolated where it runs the other way.

        What the gate puts in the place of a name is said in the language of the strings; so are the names of states.
        """
        if name in self.places.judged:
            return self.places.called(self.places.judged[name])
        return self._stands_for(name) or isolated(name, self.strings.grammar.direction)

    def _stands_for(self, name: str) -> str | None:
        """Return the words for what the gate puts in the place of a name, or None where it is a name."""
        return self.strings.of_english("naming", name)

    def _in_city(self, city: str, codes: list[str]) -> str:
        """Return a city, with its state where it is known."""
        named = self.places.city(city, codes[0] if len(codes) == 1 else None)
        if not codes:
            return self.strings.text("figure.in_city", city=named)
        country = self.joined([self.places.name(code) for code in codes])
        return self.strings.text("figure.in_city_of", city=named, country=country)

    def joined(self, names: list[str]) -> str:
        """Return names as a list in words."""
        if len(names) < 2:  # noqa: PLR2004 - one name needs no "and"
            return "".join(names)
        rest = self.strings.text("attribution.list").join(names[:-1])
        return self.strings.text("attribution.and", names=rest, last=names[-1])

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
                "attribution.with_role", name=self.name(name), role=self.name(slots.role)
            )
        return self.name(name)

    def _figure(self, slots: Figure, *, doubted: bool) -> str:
        """Return a figure as a clause."""
        form = "further" if slots.qualifier is Qualifier.ADDITIONAL else "clause"
        if slots.unit in {Unit.MONEY, Unit.DURATION}:
            form = str(slots.unit)
        values = {
            "noun": self.noun(slots.unit, slots.unit_kind),
            "scope": self.scope(slots.scope, slots.place),
        }
        if slots.low is None and slots.high is None:
            form = "unread" if form == "clause" else f"{form}_unread"
        else:
            values["value"] = self.value(slots.low, slots.high, slots.bound)
        return self.strings.doubted(f"figure.{form}", doubted=doubted, **values)

    def _site(self, slots: Site, *, doubted: bool) -> str:
        """Return a site as a clause."""
        form = slots.status if slots.status in _TOLD else "one"
        if slots.aggregate:
            form = "many"
        kinds = "site_kinds" if slots.aggregate else "site_kind"
        clause = self.strings.doubted(
            f"site.{form}",
            doubted=doubted,
            kind=self.strings.text(f"{kinds}.{slots.site_kind}"),
            place=self.place(slots.city, slots.country),
        )
        if not slots.operator:
            return clause
        return clause + self.strings.text("site.operator", operator=self.name(slots.operator))

    def _incident(self, slots: Incident, *, doubted: bool) -> str:
        """Return an incident or a pattern as a clause."""
        by = (
            self.strings.text("incident.by", perpetrator=self.name(slots.perpetrator))
            if slots.perpetrator
            else ""
        )
        tactic = self.strings.text(
            f"{'one_tactic' if slots.countable else 'tactics'}.{slots.tactic}"
        )
        target = ""
        if slots.target_kind:
            role = self.strings.or_plain(
                f"{'role' if slots.countable else 'roles'}.{slots.target_kind}"
            )
            joint = "against" if slots.tactic in _AGAINST else "target"
            target = self.strings.text(f"incident.{joint}", role=role)
        if not slots.countable:
            return self.strings.doubted(
                "incident.pattern", doubted=doubted, tactic=tactic, targets=target, by=by
            )
        form = slots.outcome if slots.outcome in {Outcome.ATTEMPTED, Outcome.PREVENTED} else "event"
        date = self.strings.date(slots.date) if slots.date else ""
        return self.strings.doubted(
            f"incident.{form}",
            doubted=doubted,
            tactic=tactic,
            bare=self.strings.text(f"tactics.{slots.tactic}"),
            target=target,
            place=self.place(slots.city, slots.country),
            date=self.strings.text("incident.date", date=date) if date else "",
            by=by,
        )

    def _response(self, slots: Response, *, doubted: bool) -> str:
        """Return a response as a clause; an actor is never made up."""
        actor = self.strings.text("response.nobody")
        if slots.actor is not None:
            actor = self.name(slots.actor)
        elif slots.country is not None:
            country = self.places.called(slots.country)
            actor = self.strings.text("response.of_country", country=country)
        date = self.strings.date(slots.date) if slots.date else ""
        return self.strings.doubted(
            "response.clause",
            doubted=doubted,
            actor=actor,
            action=self.strings.doubted(f"actions.{slots.action}", doubted=doubted),
            date=self.strings.text("response.date", date=date) if date else "",
        )


_DOUBTING = frozenset({"supposes", "denies", "not_so"})
"""The forces after which some languages have a mood of their own."""

_TOLD = frozenset({SiteStatus.OPEN, SiteStatus.CLOSED, SiteStatus.CLOSURE_ORDERED})
"""The states of a site that its sentence tells; of the others it says only that the site is there."""

_AGAINST = frozenset(
    {
        "bounty",
        "coercion_by_proxy",
        "digital_threat",
        "extradition_request",
        "harassment",
        "interpol_abuse",
        "threat",
    }
)


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
