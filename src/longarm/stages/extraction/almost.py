"""Almost: rules that fired in a sentence with their cues, and those of which all lists but one are in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.stages.extraction.words.cues import one_by_one

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_WHO = frozenset({"targets", "units", "organs", "nationals", "roles", "facility", "body"})
"""Layers of words that say who or what, not what is done."""
_DEEDS = frozenset({"units.arrest", "units.incident", "units.investigation"})
_SHOWN = 6
"""Forms of a missing list that are shown."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of a rule as printed, and the list that it is in: `words`, `passive`, or `all[2]`, counted from 1."""

    printed: str
    list: str


@dataclass(frozen=True, slots=True)
class Fired:
    """A rule that fired at `[start, end)`: its kind and value, where its block begins, and the cues it fired on."""

    kind: str
    value: str
    line: int
    """Of lexicon.toml."""
    start: int
    end: int
    outcome: str | None
    passive: bool
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class Almost:
    """A rule with several lists that did not fire: one list is missing, or all are there and do not belong together."""

    kind: str
    value: str
    line: int
    present: tuple[Cue, ...]
    missing: str | None
    """The list that no word of the sentence is in (`all[2]`); None where every list is there, but too far apart."""
    wanted: tuple[str, ...]
    """The first forms of the missing list."""
    telling: bool
    """False where all that is there only says who: an organ, a victim, a state."""


def fired_in(view: View, lines: Mapping[str, tuple[int, ...]]) -> tuple[Fired, ...]:
    """Return the rules that fired in a sentence, by kind and place; `lines` are those of their blocks."""
    found = []
    for kind, triggers in view.triggers.items():
        numbers = {id(rule): n for n, rule in enumerate(view.passage.lexicon.pack.rules[kind])}
        for trigger in triggers:
            number = numbers[id(trigger.rule)]
            cues = _cues_of(view, kind, number, trigger)
            found.append(
                Fired(
                    kind=kind,
                    value=trigger.rule.value,
                    line=_line(lines, kind, number),
                    start=trigger.start,
                    end=trigger.end,
                    outcome=trigger.rule.outcome,
                    passive=trigger.passive,
                    cues=tuple(_cue(view, m) for m in cues),
                )
            )
    return tuple(found)


def almost_in(view: View, lines: Mapping[str, tuple[int, ...]]) -> tuple[Almost, ...]:
    """Return the rules that lack one list or nearness in a sentence, those that lack least first.

    A rule is left out where another of its value fired. Rules whose cues occur in few rules go before those whose cues
    occur in many: "taken" alone says little. Last are those whose cues only say who, and of no act.
    """
    who = {(m.start, m.end) for m in view.mentions if m.layer in _WHO and m.key not in _DEEDS}
    near: list[tuple[Almost, list[Mention]]] = []
    for kind, triggers in view.triggers.items():
        told = {trigger.rule.value for trigger in triggers}
        for number, parts in _parts(view, kind).items():
            rule = view.passage.lexicon.pack.rules[kind][number]
            missing = [n for n in range(len(rule.every)) if n not in parts]
            if rule.value in told or len(rule.every) <= 1 or len(missing) > 1:
                continue
            cues = [parts[n][0] for n in sorted(parts)]
            near.append(
                (
                    Almost(
                        kind=kind,
                        value=rule.value,
                        line=_line(lines, kind, number),
                        present=tuple(_cue(view, m) for m in cues),
                        missing=f"all[{missing[0] + 1}]" if missing else None,
                        wanted=rule.every[missing[0]][:_SHOWN] if missing else (),
                        telling=any((m.start, m.end) not in who for m in cues),
                    ),
                    cues,
                )
            )
    shared = Counter((m.start, m.end) for _, cues in near for m in cues)

    def lacking(item: tuple[Almost, list[Mention]]) -> tuple[bool, bool, int, int]:
        rule, cues = item
        commonness = min(shared[m.start, m.end] for m in cues)
        return not rule.telling, rule.missing is not None, -len(cues), commonness

    return tuple(rule for rule, _ in sorted(near, key=lacking))


def _cues_in(view: View, kind: str) -> Iterable[Mention]:
    return (each for m in view.of(kind) for each in one_by_one(m))


def _parts(view: View, kind: str) -> dict[int, dict[int, list[Mention]]]:
    """Return the cues of rules with lists by rule and list, without words of names, which fire nothing."""
    names = [m for m in view.mentions if m.layer in {"name", "body"}]
    parts: dict[int, dict[int, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for m in _cues_in(view, kind):
        rule, _, part = m.value.partition(":")
        if part.isdecimal() and not any(n.start <= m.start and m.end <= n.end for n in names):
            parts[int(rule)][int(part)].append(m)
    return parts


def _cues_of(view: View, kind: str, number: int, trigger: Trigger) -> Iterable[Mention]:
    """Return the words that a rule fired on; of a list that occurs twice in the span, the first."""
    found: dict[str, Mention] = {}
    for m in _cues_in(view, kind):
        rule, _, part = m.value.partition(":")
        inside = trigger.start <= m.start and m.end <= trigger.end
        if rule == str(number) and inside:
            found.setdefault(part, m)
    alone = {
        part: m
        for part, m in found.items()
        if not part.isdecimal() and (m.start, m.end) == (trigger.start, trigger.end)
    }
    return (alone or found).values()


def _cue(view: View, mention: Mention) -> Cue:
    part = mention.value.partition(":")[2]
    return Cue(
        view.passage.text[mention.start : mention.end],
        f"all[{int(part) + 1}]" if part.isdecimal() else part or "words",
    )


def _line(lines: Mapping[str, tuple[int, ...]], kind: str, number: int) -> int:
    """Return the line of a rule's block, 0 where the file's blocks cannot be told apart by line."""
    known = lines.get(kind, ())
    return known[number] if number < len(known) else 0
