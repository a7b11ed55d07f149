"""Invented claims of every kind, bound and stance, by name; the sentence of each in each language is in `gold/`."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict, Unpack

from longarm.model.anchor import Anchor
from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.entity import EntityType
from longarm.model.registry import CaseClaim
from longarm.model.slots import (
    CATEGORY_OF,
    Action,
    Bound,
    Figure,
    Incident,
    Link,
    Outcome,
    Qualifier,
    Relation,
    Response,
    Site,
    SiteKind,
    SiteStatus,
    Slots,
    Statement,
    Tactic,
    Unit,
)
from longarm.model.voice import Stance, Voice, VoiceType
from tests.unit.publication.builder import Case

PUBLISHER = "Morning Ledger"
STATION = SiteKind.POLICE_STATION


def voice(stance: Stance, name: str = "Harbour Watch") -> Voice:
    """Return an invented organisation's voice."""
    return Voice(name, VoiceType.ORGANIZATION, "says", stance)


SAYS, ALLEGES = voice(Stance.ASSERTS), voice(Stance.ALLEGES)
DENIES, OPINES = voice(Stance.DENIES), voice(Stance.OPINES)


def said(
    slots: Slots,
    *voices: Voice,
    polarity: Polarity = Polarity.AFFIRMED,
    modality: Modality = Modality.ASSERTED,
) -> CaseClaim:
    """Return a claim with these slots and voices."""
    claim = Claim(slots, Anchor(0, 1, "x"), voices, polarity, modality, None, "invented@1", 1.0)
    return CaseClaim("c", "d", claim)


STATIONS = Figure(None, None, Bound.EXACTLY, Unit.SITE, STATION, None, ("world",))
LISBON = Site(STATION, "Lisbon", "PT", None, SiteStatus.ALLEGED)


class Where(TypedDict, total=False):
    """What else a count may say."""

    scope: tuple[str, ...]
    place: str
    qualifier: Qualifier


class How(TypedDict, total=False):
    """What else an act may be."""

    outcome: Outcome
    target_kind: str
    perpetrator: str
    date: str
    countable: bool


def count(
    low: float | None,
    high: float | None,
    *bound: Bound,
    unit: Unit = Unit.SITE,
    unit_kind: SiteKind | None = STATION,
    **where: Unpack[Where],
) -> Figure:
    """Return a count, of police stations worldwide where nothing else is asked for."""
    how = (*bound, Bound.EXACTLY)[0]
    one = replace(STATIONS, low=low, high=high, bound=how, unit=unit, unit_kind=unit_kind)
    return replace(one, **where)


def people(low: float | None, high: float | None, *bound: Bound, **where: Unpack[Where]) -> Figure:
    """Return a count of people."""
    return count(low, high, *bound, unit=Unit.PERSON, unit_kind=None, **where)


def things(low: float, unit: Unit, **where: Unpack[Where]) -> Figure:
    """Return an exact count of something that is no site."""
    return count(low, low, unit=unit, unit_kind=None, **where)


def act(tactic: Tactic, **how: Unpack[How]) -> Incident:
    """Return an act against a dissident in Dublin, or what is asked for."""
    one = Incident(
        tactic=tactic,
        category=CATEGORY_OF[tactic],
        country="IE",
        city="Dublin",
        date=None,
        outcome=Outcome.COMPLETED,
        perpetrator=None,
        target_kind="dissident",
        countable=True,
    )
    return replace(one, **how)


MINISTRY = "Ostravian foreign ministry"
SENTENCES: dict[str, CaseClaim] = {
    "count": said(count(102, 102), ALLEGES),
    "count at least": said(count(102, None, Bound.AT_LEAST, scope=("PT", "NL", "US")), SAYS),
    "count at most": said(count(None, 54, Bound.AT_MOST, scope=("Europe",)), SAYS),
    "count more than": said(people(1234, None, Bound.MORE_THAN, scope=("FR",)), SAYS),
    "count fewer than": said(count(None, 3, Bound.LESS_THAN, scope=("GB",)), SAYS),
    "count about": said(people(230_000, 230_000, Bound.ABOUT), SAYS, modality=Modality.ALLEGED),
    "count range": said(count(3, 5, scope=("ES",), place="Barcelona"), SAYS),
    "count further": said(count(48, 48, qualifier=Qualifier.ADDITIONAL), ALLEGES),
    "count unread": said(people(None, None, scope=("PT",)), SAYS),
    "count further unread": said(count(None, None, qualifier=Qualifier.ADDITIONAL), SAYS),
    "count unscoped": said(things(4, Unit.ORGAN, scope=()), SAYS),
    "count denied": said(count(102, 102), DENIES, polarity=Polarity.DENIED),
    "count of arrests": said(things(12, Unit.ARREST, scope=("IT",)), SAYS),
    "sum of money": said(things(50_000, Unit.MONEY, scope=("CA",)), SAYS),
    "duration": said(things(1.5, Unit.DURATION, scope=("JP",)), SAYS),
    "site alleged": said(LISBON, ALLEGES),
    "site by the publisher itself": said(replace(LISBON, city=None)),
    "site open": said(
        replace(LISBON, status=SiteStatus.OPEN, operator="Ostravian state police"), SAYS
    ),
    "site closed": said(
        replace(LISBON, status=SiteStatus.CLOSED, city="Cairo", country="EG"), SAYS
    ),
    "site ordered to close": said(
        replace(LISBON, status=SiteStatus.CLOSURE_ORDERED, city="Dublin", country="IE"), SAYS
    ),
    "site denied": said(
        replace(LISBON, status=SiteStatus.DENIED, city="The Hague", country="NL"),
        DENIES,
        polarity=Polarity.DENIED,
    ),
    "site said not to be": said(
        replace(LISBON, site_kind=SiteKind.MEDIATION_CENTER), SAYS, polarity=Polarity.DENIED
    ),
    "site supposed": said(
        replace(LISBON, status=SiteStatus.OPEN), SAYS, modality=Modality.HYPOTHETICAL
    ),
    "site in the view of somebody": said(
        replace(LISBON, site_kind=SiteKind.OTHER), OPINES, modality=Modality.OPINED
    ),
    "sites nowhere": said(replace(LISBON, city=None, country=None, aggregate=True), ALLEGES),
    "act": said(
        act(Tactic.COERCED_RETURN, perpetrator="Ostravian state police", date="2022-09-13"), ALLEGES
    ),
    "act attempted": said(
        act(Tactic.ABDUCTION, outcome=Outcome.ATTEMPTED, target_kind="journalist", date="2022-09"),
        SAYS,
    ),
    "act prevented": said(act(Tactic.ASSASSINATION, outcome=Outcome.PREVENTED, date="2022"), SAYS),
    "act denied": said(act(Tactic.THREAT, target_kind="refugee"), DENIES, polarity=Polarity.DENIED),
    "pattern": said(act(Tactic.SURVEILLANCE, target_kind="exile", countable=False), ALLEGES),
    "pattern relayed": said(
        act(Tactic.COERCION_BY_PROXY, perpetrator=MINISTRY, countable=False),
        voice(Stance.ASSERTS, "The Ferrol Courier"),
        ALLEGES,
    ),
    "link": said(Link("Ostravian state police", Relation.OPERATES, "Quayside Office"), ALLEGES),
    "link denied": said(Link("Europol", Relation.PART_OF, MINISTRY), DENIES),
    "response of a country": said(Response(None, "IE", Action.CLOSURE_ORDERED, "2022-10-26"), SAYS),
    "response of nobody": said(Response(None, None, Action.SEARCH, None), SAYS),
    "response denied": said(Response(MINISTRY, None, Action.FINDS_NO_EVIDENCE, "2023-01"), DENIES),
    "response relayed twice": said(
        Response(MINISTRY, None, Action.INVESTIGATION_OPENED, "2022-11-01"),
        voice(Stance.ASSERTS, "The Ferrol Courier"),
        voice(Stance.ASSERTS, "Diario del Puerto"),
        SAYS,
    ),
    "voice not named": said(LISBON, voice(Stance.ALLEGES, "a person who is not named here")),
    "voice from right to left": said(LISBON, voice(Stance.ALLEGES, "مراقبة المرفأ")),
    "statement": said(Statement("Harbour Watch", None, "asserts", "x"), SAYS),
    "statement alleged": said(Statement("Harbour Watch", None, "alleges", "x"), ALLEGES),
    "statement of a view": said(
        Statement("Mira Exampleson", "lawyer", "opines", "x"),
        voice(Stance.OPINES, "Mira Exampleson"),
    ),
    "statement supposed": said(
        Statement("Harbour Watch", None, "asserts", "x"), SAYS, modality=Modality.HYPOTHETICAL
    ),
    "statement of denial": said(
        Statement(MINISTRY, None, "denies", "x"), voice(Stance.DENIES, MINISTRY)
    ),
    "statement that it is not so": said(
        Statement(MINISTRY, None, "asserts", "x"),
        voice(Stance.ASSERTS, MINISTRY),
        polarity=Polarity.DENIED,
    ),
}

TITLES: dict[str, Figure] = {
    "none": count(0, 0, scope=("IT",)),
    "one": count(1, 1, scope=("PT",), place="Lisbon"),
    "more than one": count(1, None, Bound.MORE_THAN, scope=("PT",)),
    "two": count(2, 2, scope=("NL",)),
    "at least two": count(2, None, Bound.AT_LEAST, scope=("NL",)),
    "three": things(3, Unit.COUNTRY),
    "ten": things(10, Unit.EMPLOYEE, scope=("KE",)),
    "eleven": things(11, Unit.INVESTIGATION),
    "a hundred": count(100, None, Bound.MORE_THAN),
    "a hundred and two": count(102, 102),
    "a hundred and three": count(103, 103, unit_kind=SiteKind.COURT_LIAISON),
    "a thousand": people(1000, 1000, scope=("US",)),
    "many thousands": people(230_000, 230_000),
    "one and a half": things(1.5, Unit.DURATION, scope=()),
    "three to five": count(3, 5, scope=("FR",), place="Paris"),
    "one to two": people(1, 2, scope=("JP",)),
    "at most one": count(None, 1, Bound.AT_MOST, unit=Unit.CITY, unit_kind=None, scope=("Europe",)),
    "unread": people(None, None, scope=("ES",)),
    "two arrests": things(2, Unit.ARREST, scope=("GB", "IE")),
}


def case() -> Case:
    """Return an empty case in which no country is resolved."""
    made = Case()
    made.judge("Harbour Watch", EntityType.ORGANIZATION)
    return made
