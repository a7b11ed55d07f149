"""The slots of the six claim kinds, one frozen value a kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The claim kinds."""

    FIGURE = "figure"
    SITE = "site"
    INCIDENT = "incident"
    LINK = "link"
    RESPONSE = "response"
    STATEMENT = "statement"


class Bound(StrEnum):
    """How a figure's value is bounded."""

    EXACTLY = "exactly"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    ABOUT = "about"


class Unit(StrEnum):
    """What a figure counts."""

    SITE = "site"
    COUNTRY = "country"
    CITY = "city"
    PERSON = "person"
    INCIDENT = "incident"
    ARREST = "arrest"
    INVESTIGATION = "investigation"
    ORGAN = "organ"
    EMPLOYEE = "employee"
    MONEY = "money"
    DURATION = "duration"
    OTHER = "other"


class SiteKind(StrEnum):
    """What kind of facility a site is said to be."""

    POLICE_STATION = "police_station"
    MEDIATION_CENTER = "mediation_center"
    COURT_LIAISON = "court_liaison"
    SERVICE_CENTER = "service_center"
    OTHER = "other"


class Qualifier(StrEnum):
    """Whether a figure is a sum or comes on top of another."""

    TOTAL = "total"
    ADDITIONAL = "additional"


class SiteStatus(StrEnum):
    """What the text says a site's state is; unknown is not none."""

    ALLEGED = "alleged"
    OPEN = "open"
    CLOSED = "closed"
    CLOSURE_ORDERED = "closure_ordered"
    DENIED = "denied"
    UNKNOWN = "unknown"


class Category(StrEnum):
    """The categories of tactics."""

    DIRECT_ATTACK = "direct_attack"
    CO_OPTING = "co_opting"
    MOBILITY = "mobility"
    DISTANCE = "distance"
    PROXY = "proxy"


class Tactic(StrEnum):
    """What a state does to people outside its borders."""

    ASSASSINATION = "assassination"
    ASSAULT = "assault"
    POISONING = "poisoning"
    ENFORCED_DISAPPEARANCE = "enforced_disappearance"
    ABDUCTION = "abduction"
    PHYSICAL_INTIMIDATION = "physical_intimidation"
    COERCED_RETURN = "coerced_return"
    DETENTION = "detention"
    DEPORTATION = "deportation"
    EXTRADITION_REQUEST = "extradition_request"
    INTERPOL_ABUSE = "interpol_abuse"
    MOBILITY_CONTROL = "mobility_control"
    DIGITAL_THREAT = "digital_threat"
    SURVEILLANCE = "surveillance"
    HARASSMENT = "harassment"
    THREAT = "threat"
    BOUNTY = "bounty"
    COERCION_BY_PROXY = "coercion_by_proxy"


_TACTICS = {
    Category.DIRECT_ATTACK: (
        Tactic.ASSASSINATION,
        Tactic.ASSAULT,
        Tactic.POISONING,
        Tactic.ENFORCED_DISAPPEARANCE,
        Tactic.ABDUCTION,
        Tactic.PHYSICAL_INTIMIDATION,
        Tactic.COERCED_RETURN,
    ),
    Category.CO_OPTING: (
        Tactic.DETENTION,
        Tactic.DEPORTATION,
        Tactic.EXTRADITION_REQUEST,
        Tactic.INTERPOL_ABUSE,
    ),
    Category.MOBILITY: (Tactic.MOBILITY_CONTROL,),
    Category.DISTANCE: (
        Tactic.DIGITAL_THREAT,
        Tactic.SURVEILLANCE,
        Tactic.HARASSMENT,
        Tactic.THREAT,
        Tactic.BOUNTY,
    ),
    Category.PROXY: (Tactic.COERCION_BY_PROXY,),
}
CATEGORY_OF = {tactic: category for category, tactics in _TACTICS.items() for tactic in tactics}
"""The one category each tactic belongs to."""


class Outcome(StrEnum):
    """How far an incident went."""

    COMPLETED = "completed"
    ATTEMPTED = "attempted"
    PREVENTED = "prevented"
    UNKNOWN = "unknown"


class Relation(StrEnum):
    """How a link's subject stands to its object."""

    OPERATES = "operates"
    HOSTS = "hosts"
    COOPERATES_WITH = "cooperates_with"
    CONTROLS = "controls"
    REPRESENTS = "represents"
    PART_OF = "part_of"
    FUNDS = "funds"


class Action(StrEnum):
    """What an official response was."""

    INVESTIGATION_OPENED = "investigation_opened"
    INVESTIGATION_CLOSED = "investigation_closed"
    CLOSURE_ORDERED = "closure_ordered"
    CLOSED = "closed"
    SEARCH = "search"
    ARREST = "arrest"
    CHARGE = "charge"
    CONVICTION = "conviction"
    ACQUITTAL = "acquittal"
    EXPULSION = "expulsion"
    SUMMONS = "summons"
    PROTEST = "protest"
    STATEMENT = "statement"
    FINDS_NO_EVIDENCE = "finds_no_evidence"
    CONFIRMS = "confirms"
    LEGISLATION = "legislation"
    SANCTION = "sanction"
    LAWSUIT = "lawsuit"
    COOPERATION_ENDED = "cooperation_ended"
    RESOLUTION = "resolution"
    OTHER = "other"


WORLD = "world"
"""The scope of a figure that counts everywhere."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A count. `low` and `high` are numbers or None (open side, or not readable; see the claim's `unread`).

    `scope` holds ISO 3166 alpha-2 codes, `("world",)`, or an English region name; empty where not stated. `place` is
    the city-level scope ("three in Barcelona"), in English, where the text gives one.
    """

    low: float | None
    high: float | None
    bound: Bound
    unit: Unit
    unit_kind: SiteKind | None = None
    qualifier: Qualifier | None = None
    scope: tuple[str, ...] = ()
    place: str | None = None
    misprint: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """A facility that is said to be, or said not to be, at a place; `city` in English, `country` ISO alpha-2."""

    site_kind: SiteKind
    city: str | None
    country: str | None
    operator: str | None
    status: SiteStatus
    aggregate: bool = False
    """True where the words speak of several facilities at once ("three in Barcelona")."""


@dataclass(frozen=True, slots=True)
class Incident:
    """An act against somebody abroad; a pattern ("stations watch critics") has `countable=False`."""

    tactic: Tactic
    category: Category
    country: str | None
    city: str | None
    date: str | None
    outcome: Outcome
    perpetrator: str | None
    target_kind: str | None
    countable: bool


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between two organs, organisations or states, as the text names them."""

    subject: str
    relation: Relation
    object: str


@dataclass(frozen=True, slots=True)
class Response:
    """What a state or organ did about it; `country` is the responding state, ISO alpha-2."""

    actor: str | None
    country: str | None
    action: Action
    date: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """What a speaker holds; `topic` is the clause in the text's own words."""

    speaker: str
    role: str | None
    stance: str
    topic: str


Slots = Figure | Site | Incident | Link | Response | Statement

KIND_OF: dict[type, Kind] = {
    Figure: Kind.FIGURE,
    Site: Kind.SITE,
    Incident: Kind.INCIDENT,
    Link: Kind.LINK,
    Response: Kind.RESPONSE,
    Statement: Kind.STATEMENT,
}
