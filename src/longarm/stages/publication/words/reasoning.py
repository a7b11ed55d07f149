"""Reasoning: what weighing gives as a reason, in another language, where the whole of it has one of the known forms.

Weighing writes English. A reason is never translated by its parts: it fits a form letter for letter, or stays English.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from longarm.gazetteer.places import countries
from longarm.stages.publication.words.directions import isolated
from longarm.stages.publication.words.strings import Strings, english

_SLOT = re.compile(r"\\\{(\w+)\\\}")
_ENDING = re.escape("(s)")
_COUNT = r"\d+(?: to \d+)?"
_BOUNDS = ("at least", "at most", "more than", "less than", "about")
_WRITTEN = r"\d[\d,]*(?:\.\d+)?"
_DAY = r"undated|\d{4}(?:-\d\d){0,2}"
_SLOTS = {
    "counted": rf"{_WRITTEN} [a-z]+",
    "date": _DAY,
    "doc": r"[^\s:;]+",
    "house": r"[^\s;]+",
    "names": r"[^;]+",
    "outcome": r"[a-z_]+",
    "part": rf"[^;:()]+ {_WRITTEN}",
    "parts": rf"[^;:()]+ {_WRITTEN}(?:, [^;:()]+ {_WRITTEN})*",
    "place": r"[^;:()]+",
    "printed": r"[^“”]+",
    "states": r"[^;]+",
    "sum": rf"{_WRITTEN}(?: \+ {_WRITTEN})+",
    "tactic": r"[a-z_]+",
    "value": rf"(?:(?:{'|'.join(_BOUNDS)}) )?{_WRITTEN}|unread",
    "verb": r"[^()]+",
}
"""What may stand in a slot, by its name without its number; in all others a number or an interval (`1 to 2`)."""
_MANY = re.compile(r"(.+) and (\d+) more")
_BETWEEN = ", "
_CLAUSES = "; "
_ENGLISH = "en"


def reasoned(strings: Strings, text: str) -> str | None:
    """Return a reason in the language of `strings`, or None where it has no form that is known.

    A reason of several clauses may have a form for each of them. In English it is the reason itself, with states by
    their names.
    """
    found = _form(text)
    if found is None:
        return _by_clauses(strings, text)
    key, match = found
    if strings.language == _ENGLISH:
        if "states" not in match.re.groupindex:
            return None
        return (
            text[: match.start("states")]
            + _states(strings, match["states"])
            + text[match.end("states") :]
        )
    return strings.text(
        key, **{slot: _value(strings, slot, value) for slot, value in match.groupdict().items()}
    )


def _by_clauses(strings: Strings, text: str) -> str | None:
    """Return a reason clause by clause, or None where one of them has no form."""
    clauses = text.split(_CLAUSES)
    if len(clauses) == 1 or not all(map(_form, clauses)):
        return None
    told = [reasoned(strings, clause) or clause for clause in clauses]
    return strings.text("attribution.clauses").join(told)


def _form(text: str) -> tuple[str, re.Match[str]] | None:
    """Return the form that a reason has: of several the one with most words of its own."""
    fitting = ((key, pattern.fullmatch(text), own) for key, (pattern, own) in _forms().items())
    found = [(own, key, match) for key, match, own in fitting if match is not None]
    if not found:
        return None
    _, key, match = max(found, key=lambda one: one[:2])
    return key, match


@cache
def _forms() -> Mapping[str, tuple[re.Pattern[str], int]]:
    """Return the forms by key, each with how many characters of its own it has."""
    made = {}
    for key, template in english().texts.items():
        if key.startswith("reasons."):
            pattern = _SLOT.sub(_group, re.escape(template).replace(_ENDING, "s?"))
            made[key] = re.compile(pattern), len(re.sub(r"\{\w+\}", "", template))
    return made


def _group(slot: re.Match[str]) -> str:
    """Return the pattern of what stands in a slot."""
    return rf"(?P<{slot[1]}>{_SLOTS.get(_kind(slot[1]), _COUNT)})"


def _kind(slot: str) -> str:
    """Return the name of a slot without its number."""
    return slot.rstrip("_0123456789")


def _value(strings: Strings, slot: str, value: str) -> object:
    """Return what stands in a slot, in the language."""
    kind = _kind(slot)
    teller = _TELLERS.get(kind)
    if teller is not None:
        return teller(strings, value)
    if kind in _SLOTS:
        return isolated(value, strings.grammar.direction)
    numbers = [int(each) for each in value.split(" to ")]
    if len(numbers) == 1:
        return numbers[0]
    return strings.text("words.range", low=numbers[0], high=numbers[1])


def _amount(strings: Strings, value: str) -> str:
    """Return a number with its bound."""
    bound, _, written = value.rpartition(" ")
    if value == "unread":
        return strings.text("bounds.unread")
    number = strings.number(float(written.replace(",", "")))
    return strings.text(f"bounds.{bound.replace(' ', '_') or 'exactly'}", value=number)


def _counted(strings: Strings, value: str) -> str:
    """Return a number of things: `21 employees`."""
    written, _, noun = value.partition(" ")
    number = float(written.replace(",", ""))
    key = f"counted_units.{_UNITS.get(noun, noun.removesuffix('s'))}"
    try:
        return strings.form(key, number, value=number)
    except KeyError:
        return value


def _dated(strings: Strings, value: str) -> str:
    return strings.text("words.undated") if value == "undated" else strings.date(value)


def _outcome(strings: Strings, value: str) -> str:
    return strings.or_plain(f"outcomes.{value}")


def _tactic(strings: Strings, value: str) -> str:
    return strings.or_plain(f"tactics.{value}")


def _states(strings: Strings, codes: str) -> str:
    """Return states by their names; what is no state's code stands as it is."""
    return _listed(strings, codes, _state)


def _names(strings: Strings, names: str) -> str:
    """Return names as they are, and in the language what the gate puts in the place of one."""
    return _listed(strings, names, _name)


def _listed(strings: Strings, items: str, told: Callable[[Strings, str], str]) -> str:
    """Return a list of weighing's item by item; of a long one weighing says only how many more there are."""
    cut = _MANY.fullmatch(items)
    first = cut[1] if cut else items
    listed = strings.text("attribution.list").join(
        told(strings, each) for each in first.split(_BETWEEN)
    )
    return strings.text("words.some", names=listed, count=int(cut[2])) if cut else listed


def _state(strings: Strings, code: str) -> str:
    known = countries().get(code)
    if known is None:
        return strings.of_english("words", code) or _name(strings, code)
    return known.name if strings.language == _ENGLISH else known.names[strings.grammar.tag]


def _name(strings: Strings, name: str) -> str:
    if name == "unnamed":
        return strings.text("words.unnamed_root")
    return strings.of_english("naming", name) or isolated(name, strings.grammar.direction)


_UNITS = {"countries": "country", "cities": "city"}
_TELLERS: Mapping[str, Callable[[Strings, str], str]] = {
    "counted": _counted,
    "date": _dated,
    "names": _names,
    "outcome": _outcome,
    "states": _states,
    "tactic": _tactic,
    "value": _amount,
}
