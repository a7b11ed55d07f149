"""Grammar: how a language writes numbers and dates, and what becomes of two words that meet; one file a language."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any

from longarm.stages.publication.words.directions import Direction

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Join:
    """What becomes of `after` before a value that begins like `before` (“que” + “il” → “qu’il”).

    Where `drops` is set the beginning goes too (“à” + “Le Caire” → “au Caire”).
    """

    after: str
    before: re.Pattern[str]
    becomes: str
    drops: bool


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's habits; `tag` is BCP 47, `name` is the language's own name, `direction` is `ltr` or `rtl`.

    `least` is how many digits a number has before thousands are set off. `day`, `first` (of a month), `month` and
    `year` are templates over `day`, `month` and `year`.
    """

    tag: str
    name: str
    direction: Direction
    group: str
    decimal: str
    least: int
    months: tuple[str, ...]
    day: str
    first: str
    month: str
    year: str
    joins: tuple[Join, ...]

    def number(self, value: float) -> str:
        """Return a number with its thousands set off and no needless decimals."""
        plain = f"{value:,.0f}" if value == int(value) else f"{value:,}"
        whole, point, rest = plain.partition(".")
        if sum(character.isdigit() for character in whole) < self.least:
            whole = whole.replace(",", "")
        return whole.replace(",", self.group) + (self.decimal if point else "") + rest

    def date(self, text: str) -> str:
        """Return a partial ISO date (`2022`, `2022-09`, `2022-09-13`) in words; anything else stays as it is."""
        found = _DATE.fullmatch(text)
        if found is None:
            return text
        year, month, day = found.groups()
        if month is None:
            return self.year.format(year=year)
        if not 1 <= int(month) <= len(self.months):
            return text
        named = self.months[int(month) - 1]
        if day is None:
            return self.month.format(month=named, year=year)
        form = self.first if int(day) == 1 else self.day
        return form.format(day=int(day), month=named, year=year)

    def fill(self, template: str, values: dict[str, str]) -> str:
        """Return `template` with `values` in its slots, joined as the language joins words."""
        if not self.joins:
            return template.format(**values)
        text = ""
        for literal, name, _, _ in Formatter().parse(template):
            text += literal
            if name is not None:
                text = self._joined(text, values[name])
        return text

    def _joined(self, text: str, value: str) -> str:
        """Return `text` and `value` with what becomes of both where they meet."""
        for join in self.joins:
            kept = text.removesuffix(join.after)
            if kept == text or (join.after[0].isalpha() and kept[-1:].isalpha()):
                continue
            found = join.before.match(value)
            if found:
                return kept + join.becomes + (value[found.end() :] if join.drops else value)
        return text + value


@cache
def table(language: str) -> dict[str, Any]:
    """Return the content of a language's grammar file."""
    path = files(__package__).joinpath("data", "grammar", f"{language}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def grammar(language: str) -> Grammar:
    """Return the grammar of one of the site's languages."""
    found = table(language)
    numbers, dates = found["numbers"], found["dates"]
    return Grammar(
        tag=found["tag"],
        name=found["name"],
        direction=found["direction"],
        group=numbers["group"],
        decimal=numbers["decimal"],
        least=numbers["least"],
        months=tuple(dates["months"]),
        day=dates["day"],
        first=dates.get("first", dates["day"]),
        month=dates["month"],
        year=dates["year"],
        joins=tuple(
            Join(one["after"], re.compile(one["before"]), one["becomes"], one.get("drops", False))
            for one in found.get("joins", ())
        ),
    )
