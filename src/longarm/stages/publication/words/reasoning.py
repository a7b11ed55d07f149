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
_WORDS = frozenset({"names", "states"})
"""Slots that hold words; all others hold a number or an interval (`1 to 2`)."""
_NUMBER = r"\d+(?: to \d+)?"
_MANY = re.compile(r"(.+) and (\d+) more")
_BETWEEN = ", "
_ENGLISH = "en"


def reasoned(strings: Strings, text: str) -> str | None:
    """Return a reason in the language of `strings`, or None where it has no form that is known.

    In English it is the reason itself, with states by their names.
    """
    found = _form(text)
    if found is None:
        return None
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
    return rf"(?P<{slot[1]}>[^;]+)" if slot[1] in _WORDS else rf"(?P<{slot[1]}>{_NUMBER})"


def _value(strings: Strings, slot: str, value: str) -> object:
    """Return what stands in a slot, in the language."""
    if slot == "states":
        return _states(strings, value)
    if slot == "names":
        return _names(strings, value)
    numbers = [int(each) for each in value.split(" to ")]
    if len(numbers) == 1:
        return numbers[0]
    return strings.text("words.range", low=numbers[0], high=numbers[1])


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
    return strings.of_english("naming", name) or isolated(name, strings.grammar.direction)
