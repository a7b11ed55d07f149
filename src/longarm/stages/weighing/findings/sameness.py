"""Sameness: what speaks for two reports telling of one act, and what speaks against it.

| evidence | points |
|---|---|
| shared text: one document holds the other's words | 4 |
| the same day; the same month; the same year; one day apart | 3; 2; 1; 2 |
| the same city; one root; the same number of people (more than one) | 2 |
| the same perpetrator state, target, attempt, or named response | 1 |

Two points are needed, one more each for an act that recurs in one place (threats, surveillance,
travel bans, pressure on families), for tactics that specialise one another, where a report names no
state, and where one document tells both. Two more where neither city, month, root, text nor
response is the same, so that details in common do not make two origins of one act. Three more where
the dates lie up to a month apart, as those of an act and of its report do. What clashes is never
one: another state, city or perpetrator, dates further apart, another number of people, another
outcome on known dates, or one document that tells both of them as separate acts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.slots import Category, Outcome, Tactic
from longarm.stages.weighing.dates import SLACK, days
from longarm.stages.weighing.findings.victims import differ, told

if TYPE_CHECKING:
    from longarm.model.finding import Persons

_CHAINS = (
    (Tactic.ABDUCTION, Tactic.ENFORCED_DISAPPEARANCE, Tactic.COERCED_RETURN),
    (Tactic.ASSAULT, Tactic.POISONING, Tactic.ASSASSINATION),
)
"""Tactics that specialise one another, the widest first."""
_ONE_CASE = frozenset({Tactic.DETENTION, Tactic.DEPORTATION, Tactic.EXTRADITION_REQUEST})
"""Different acts that often belong to one case."""
_RECURRING = {Category.DISTANCE, Category.PROXY, Category.MOBILITY}
_NEED = 2
_SHARED_TEXT, _CITY, _ROOT, _PERSONS, _DETAIL = 4, 2, 2, 2, 1
_DAY, _MONTH, _YEAR, _NEXT_DAY = 3, 2, 1, 2
_LATE, _UNTIED = 3, 2
_DAYS_OF_MONTH = 31


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report tells of an act; `city`, `target` and codes are folded, None where untold."""

    tactic: Tactic
    category: Category
    country: str | None
    city: str | None
    date: str | None
    outcome: Outcome
    perpetrator: str | None
    target: str | None
    persons: Persons | None
    denied: bool


@dataclass(frozen=True, slots=True)
class Ties:
    """What two reports have in common besides facts: roots by name, text, responses, a document."""

    roots: tuple[str, ...] = ()
    text: bool = False
    responses: tuple[str, ...] = ()
    document: str | None = None
    """A document that tells both."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Points for sameness beside those needed, in words; `clash` says why they cannot be one.

    `barred` clashes are not worth a second look (another city), the others are (another number).
    """

    points: int
    need: int
    words: tuple[str, ...]
    clash: str | None = None
    barred: bool = False

    @property
    def lead(self) -> int:
        """Return by how many points the evidence exceeds what is needed."""
        return self.points - self.need

    @property
    def same(self) -> bool:
        """Tell whether two reports are taken as one, as far as nothing else competes."""
        return self.clash is None and self.lead >= 0


def family(tactic: Tactic) -> Tactic:
    """Return the widest tactic that this one specialises, itself where there is none."""
    return next((chain[0] for chain in _CHAINS if tactic in chain), tactic)


def depth(tactic: Tactic) -> int:
    """Return how far a tactic specialises its family's widest one."""
    return next((chain.index(tactic) for chain in _CHAINS if tactic in chain), 0)


def of_one_case(one: Tactic, other: Tactic) -> bool:
    """Tell whether two tactics are different acts that often belong to one case."""
    return one is not other and {one, other} <= _ONE_CASE


def evidence(one: Facts, other: Facts, ties: Ties) -> Evidence:
    """Return what speaks for and against two reports of one family of tactics being one act."""
    barred = _barred(one, other, ties)
    if barred:
        return Evidence(0, 0, (), barred, barred=True)
    points, need, words = _dates(one.date, other.date)
    need += (
        _NEED
        + (one.category in _RECURRING)
        + (one.tactic is not other.tactic)
        + (one.country is None or other.country is None)
        + (ties.document is not None and one != other)
    )
    placed = one.city is not None and one.city == other.city
    if not (placed or points >= _MONTH or ties.roots or ties.text or ties.responses):
        need += _UNTIED
    for gained, said in _details(one, other, ties):
        points += gained
        words.append(said)
    clash = _clash(one, other)
    if clash is None and points < need and _gap(one.date, other.date) > 1:
        clash = f"their dates lie {_gap(one.date, other.date)} days apart"
    return Evidence(points, need, tuple(words), clash)


def _barred(one: Facts, other: Facts, ties: Ties) -> str | None:
    if one.denied != other.denied:
        return "one denies what the other tells"
    for what, left, right in (
        ("state", one.country, other.country),
        ("city", one.city, other.city),
        ("perpetrator state", one.perpetrator, other.perpetrator),
    ):
        if left and right and left != right:
            return f"another {what}"
    if _gap(one.date, other.date) > SLACK:
        return "their dates lie more than a month apart"
    if ties.document and one.tactic is other.tactic and one != other:
        return f"{ties.document} tells both as separate acts"
    return None


def _clash(one: Facts, other: Facts) -> str | None:
    if differ(one.persons, other.persons) and one.persons and other.persons:
        return f"the number of people differs ({told(one.persons)}; {told(other.persons)})"
    outcomes = {one.outcome, other.outcome} - {Outcome.UNKNOWN}
    if one.date and other.date and len(outcomes) > 1:
        return f"one was {one.outcome}, the other {other.outcome}"
    return None


def _details(one: Facts, other: Facts, ties: Ties) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    if ties.text:
        found.append((_SHARED_TEXT, "one holds the other's words"))
    if one.city and one.city == other.city:
        found.append((_CITY, "the same city"))
    if ties.roots:
        found.append((_ROOT, f"both come from {', '.join(ties.roots)}"))
    if one.persons and one.persons == other.persons and one.persons.at_least != 1:
        found.append((_PERSONS, f"the same number of people ({told(one.persons)})"))
    if one.perpetrator and one.perpetrator == other.perpetrator:
        found.append((_DETAIL, f"the same perpetrator state ({one.perpetrator})"))
    if one.target and one.target == other.target:
        found.append((_DETAIL, "the same kind of target"))
    if one.outcome is other.outcome and one.outcome in {Outcome.ATTEMPTED, Outcome.PREVENTED}:
        found.append((_DETAIL, f"both {one.outcome}"))
    if ties.responses:
        found.append((_DETAIL, f"both tell of the same response ({', '.join(ties.responses)})"))
    return found


def _gap(one: str | None, other: str | None) -> int:
    """Return the days between two dates, 0 where they overlap or one is unknown."""
    left, right = days(one), days(other)
    if left is None or right is None:
        return 0
    return max(right[0] - left[1], left[0] - right[1], 0)


def _dates(one: str | None, other: str | None) -> tuple[int, int, list[str]]:
    """Return the points that dates give, how many more are needed for their sake, and words."""
    left, right = days(one), days(other)
    if left is None or right is None:
        return 0, 0, []
    gap = _gap(one, other)
    longest = max(left[1] - left[0], right[1] - right[0])
    if gap == 1 and longest == 0:
        return _NEXT_DAY, 0, [f"{one} and {other} are one day apart"]
    if gap:
        return 0, _LATE, [f"{one} and {other} lie {gap} days apart, as an act and its report may"]
    if longest == 0:
        return _DAY, 0, [f"the same day, {one}"]
    fits = _MONTH if longest < _DAYS_OF_MONTH else _YEAR
    return fits, 0, [f"the date {one}" if one == other else f"{one} fits {other}"]
