"""Facts: what a story is about, how a text names it, and the slots a perfect extractor would fill."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from benchmarks.weighing.worlds.lexicon import Lexicon
from benchmarks.weighing.worlds.names import LATIN, SCRIPT_OF, Day, Name
from longarm.model.slots import (
    CATEGORY_OF,
    Bound,
    Figure,
    Incident,
    Outcome,
    Site,
    SiteKind,
    SiteStatus,
    Slots,
    Tactic,
    Unit,
)

FIGURES = ("police_station", "service_center", "person", "arrest", "incident", "employee")
SITES = ("police_station", "mediation_center", "service_center")
TACTICS = ("abduction", "surveillance", "threat", "assault", "harassment", "detention")
TARGETS = ("student", "journalist", "activist", "lawyer", "refugee", "artist")
_LOOSE = {
    Bound.MORE_THAN: "more_than",
    Bound.AT_LEAST: "at_least",
    Bound.AT_MOST: "at_most",
    Bound.ABOUT: "about",
}
_TENS = 10
_HUNDREDS = 100


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure as one document prints it; `misprint` where the value is a slip."""

    value: int
    bound: Bound = Bound.EXACTLY
    misprint: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact. `group` is figure, site or incident, `key` a unit, site kind or tactic; no `town`: whole countries."""

    id: str
    group: str
    key: str
    town: Name | None
    countries: tuple[str, ...]
    value: int
    target: str
    day: Day

    def slots(self, shown: Shown | None, *, denied: bool) -> Slots:
        """Return the slots of a claim of this fact, with the value that is shown."""
        if self.group == "figure":
            return self._figure(shown or Shown(self.value))
        town = self.town[LATIN] if self.town else None
        if self.group == "site":
            status = SiteStatus.DENIED if denied else SiteStatus.ALLEGED
            return Site(SiteKind(self.key), town, self.countries[0], None, status)
        tactic = Tactic(self.key)
        date = f"{self.day.year:04}-{self.day.month:02}"
        return Incident(
            tactic=tactic,
            category=CATEGORY_OF[tactic],
            country=self.countries[0],
            city=town,
            date=date,
            outcome=Outcome.COMPLETED,
            perpetrator=None,
            target_kind=self.target,
            countable=True,
        )

    def _figure(self, shown: Shown) -> Figure:
        is_site = self.key in SITES
        return Figure(
            low=None if shown.bound is Bound.AT_MOST else float(shown.value),
            high=float(shown.value)
            if shown.bound in {Bound.EXACTLY, Bound.ABOUT, Bound.AT_MOST}
            else None,
            bound=shown.bound,
            unit=Unit.SITE if is_site else Unit(self.key),
            unit_kind=SiteKind(self.key) if is_site else None,
            scope=self.countries,
            place=self.town[LATIN] if self.town else None,
        )


def loosely(value: int, chance: Random) -> Shown:
    """Return a looser rendering of a value that is still true: more than 40, up to 45, about 40 for 43."""
    step = _TENS if value < _HUNDREDS else 2 * _TENS
    down, up = value // step * step, -(-value // step) * step
    if down == value:
        return Shown(value, Bound.AT_LEAST)
    return chance.choice(
        (Shown(down, Bound.MORE_THAN), Shown(up, Bound.AT_MOST), Shown(down, Bound.ABOUT))
    )


def misprinted(value: int, chance: Random) -> Shown:
    """Return a slip: two digits swapped, one doubled, or one wrong."""
    digits = str(value)
    swapped = digits[:-2] + digits[-1] + digits[-2]
    doubled = digits[0] + digits
    wrong = digits[:-1] + str((int(digits[-1]) + 1 + chance.randrange(8)) % _TENS)
    slips = [
        int(slip) for slip in (swapped, doubled, wrong) if int(slip) != value and slip[0] != "0"
    ]
    return Shown(chance.choice(slips), misprint=True)


def plural(forms: tuple[str, ...], number: int) -> str:
    """Return the form that goes with a number: one form, or the three of Russian."""
    if len(forms) == 1:
        return forms[0]
    last, last_two = number % _TENS, number % _HUNDREDS
    if 11 <= last_two <= 14 or last == 0 or last > 4:  # noqa: PLR2004 - the rule's own numbers
        return forms[2]
    return forms[0] if last == 1 else forms[1]


def named(fact: Fact, shown: Shown | None, words: Lexicon, chance: Random) -> str:
    """Return a noun phrase for the fact, as a text in the lexicon's language would put it."""
    groups, raw = words.groups, words.raw
    countries = raw["country"]
    script = SCRIPT_OF[words.language]

    def values(slot: str) -> str | None:  # noqa: PLR0911 - one text a slot
        if slot == "T":
            return fact.town[script] if fact.town else ""
        if slot == "C":
            return str(countries[fact.countries[0]])
        if slot == "CS":
            return str(raw["list_comma"]).join(countries[code] for code in fact.countries)
        if slot == "D":
            return month_of(fact.day, words)
        if slot == "target":
            return str(raw["target"][fact.target])
        if slot in {"a_site", "act_on"}:
            return "".join(words.write(groups[slot][fact.key], values, chance).pieces)
        if slot == "count":
            return _count(shown or Shown(fact.value), words, chance)
        if slot == "unit":
            forms = tuple(chance.choice(raw["unit"][fact.key]).split("/"))
            loose = shown is not None and shown.bound is not Bound.EXACTLY
            return forms[-1] if loose else plural(forms, (shown or Shown(fact.value)).value)
        return None

    return "".join(words.write(groups["np"][_pattern(fact)], values, chance).pieces)


def _pattern(fact: Fact) -> str:
    if fact.group != "figure":
        return fact.group
    return "figure_town" if fact.town else "figure_countries"


def _count(shown: Shown, words: Lexicon, chance: Random) -> str:
    if shown.bound is Bound.EXACTLY:
        return str(shown.value)
    return str(chance.choice(words.raw[_LOOSE[shown.bound]])).replace("{n}", str(shown.value))


def month_of(day: Day, words: Lexicon) -> str:
    """Return a day's month and year as a text in the lexicon's language writes them."""
    text = str(words.raw["month_year"]).replace("{month}", words.month(day.month))
    return text.replace("{year}", str(day.year))


def dated(day: Day, words: Lexicon) -> str:
    """Return a day as a text in the lexicon's language writes it."""
    text = str(words.raw["date"]).replace("{day}", str(day.day)).replace("{year}", str(day.year))
    return text.replace("{month}", words.month(day.month))
