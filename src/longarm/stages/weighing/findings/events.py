"""Events: reports of one act taken as one, each time with the reason; what only may be one stays apart.

Reports are compared two by two (`sameness`). Where one report fits two that cannot be one, it joins
the one that leads clearly, else neither: it stays alone, with a note. What is left over hangs
together by its strongest ties: a chain of reports whose ends clash is cut at its weakest ones.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from longarm.stages.weighing.dates import rank
from longarm.stages.weighing.findings.sameness import depth, family, of_one_case
from longarm.stages.weighing.findings.victims import hull

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from longarm.model.finding import Persons
    from longarm.model.registry import CaseClaim
    from longarm.model.slots import Tactic
    from longarm.stages.weighing.findings.reports import Report, Reports
    from longarm.stages.weighing.findings.sameness import Evidence

_CLEAR = 2
"""Points by which one act must lead another for a report that fits both to join it."""
_WORTH = 2
"""Points from which two reports that clash are still shown as perhaps one."""
_LISTED = 6

_Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Event:
    """One act: its claims, the fullest first; why they are one; how many people it was done to."""

    claims: tuple[CaseClaim, ...]
    tactic: Tactic
    country: str | None
    city: str | None
    date: str | None
    merged: tuple[str, ...]
    persons: Persons | None
    maybe: tuple[Near, ...] = ()
    """Acts that this one may be one with, and those that may belong to the same case."""


@dataclass(frozen=True, slots=True)
class Near:
    """Another event (its place among all) that is close to one: `words` say how, and why not one."""

    event: int
    words: str
    perhaps_one: bool


def events(claims: Iterable[CaseClaim], reports: Reports) -> tuple[Event, ...]:
    """Return the acts that claims of countable incidents tell of, in a stable order."""
    found = reports.of(claims)
    weighed = _compared(found, reports)
    ties = _unrivalled(found, weighed)
    groups = [
        group
        for part in _components(range(len(found)), ties)
        for group in _cut(part, ties, weighed)
    ]
    made = [_event([found[n] for n in group], _why(group, found, weighed)) for group in groups]
    order = sorted(range(len(made)), key=lambda n: tuple(each.id for each in made[n].claims))
    place_of = {n: place for place, old in enumerate(order) for n in groups[old]}
    near = _near(found, weighed, place_of)
    return tuple(
        Event(
            one.claims,
            one.tactic,
            one.country,
            one.city,
            one.date,
            one.merged,
            one.persons,
            tuple(near[place]),
        )
        for place, one in enumerate(made[n] for n in order)
    )


def _compared(found: Sequence[Report], reports: Reports) -> dict[_Pair, Evidence]:
    """Return the evidence for each pair of reports that no plain fact keeps apart."""
    blocks: defaultdict[Tactic, list[int]] = defaultdict(list)
    for number, report in enumerate(found):
        blocks[family(report.facts.tactic)].append(number)
    weighed: dict[_Pair, Evidence] = {}
    for numbers in blocks.values():
        for pair in _candidates(numbers, found):
            seen = reports.compare(found[pair[0]], found[pair[1]])
            if not seen.barred:
                weighed[pair] = seen
    return weighed


def _candidates(numbers: Sequence[int], found: Sequence[Report]) -> Iterator[_Pair]:
    """Yield pairs of reports whose states and cities, as far as told, are the same."""
    by_place: defaultdict[tuple[str | None, str | None], list[int]] = defaultdict(list)
    for number in numbers:
        facts = found[number].facts
        by_place[facts.country, facts.city].append(number)
    places = list(by_place)
    for left, right in combinations(places, 2):
        if all(
            one is None or other is None or one == other
            for one, other in zip(left, right, strict=True)
        ):
            for one in by_place[left]:
                for other in by_place[right]:
                    yield min(one, other), max(one, other)
    for within in by_place.values():
        yield from combinations(within, 2)


def _clash(weighed: Mapping[_Pair, Evidence], one: int, other: int) -> bool:
    """Tell whether two reports cannot be one; a pair that was not weighed is kept apart by facts."""
    seen = weighed.get((min(one, other), max(one, other)))
    return seen is None or seen.clash is not None


def _unrivalled(
    found: Sequence[Report], weighed: Mapping[_Pair, Evidence]
) -> dict[_Pair, Evidence]:
    """Return the ties that hold: where a report fits two that clash, one must lead clearly."""
    fits: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for (one, other), seen in weighed.items():
        if seen.clash is None and (
            seen.same or found[one].facts.tactic is found[other].facts.tactic
        ):
            fits[one].append((other, seen.lead))
            fits[other].append((one, seen.lead))
    lost: set[_Pair] = set()
    for report, others in fits.items():
        for (one, lead), (other, rival) in combinations(others, 2):
            if not _clash(weighed, one, other):
                continue
            if lead - rival < _CLEAR:
                lost.add((min(report, one), max(report, one)))
            if rival - lead < _CLEAR:
                lost.add((min(report, other), max(report, other)))
    return {pair: seen for pair, seen in weighed.items() if seen.same and pair not in lost}


def _components(numbers: Iterable[int], ties: Iterable[_Pair]) -> list[list[int]]:
    """Return groups of reports that ties hold together, each sorted."""
    leader = {number: number for number in numbers}

    def head(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    for one, other in ties:
        low, high = sorted((head(one), head(other)))
        leader[high] = low
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number in sorted(leader):
        groups[head(number)].append(number)
    return list(groups.values())


def _cut(
    group: list[int], ties: Mapping[_Pair, Evidence], weighed: Mapping[_Pair, Evidence]
) -> list[list[int]]:
    """Split a group at its weakest ties until no two of its reports clash."""
    if not any(_clash(weighed, one, other) for one, other in combinations(group, 2)):
        return [group]
    inside = set(group)
    own = {pair: seen for pair, seen in ties.items() if inside.issuperset(pair)}
    weakest = min(seen.lead for seen in own.values())
    kept = {pair: seen for pair, seen in own.items() if seen.lead > weakest}
    return [part for each in _components(group, kept) for part in _cut(each, kept, weighed)]


def _why(
    group: Sequence[int], found: Sequence[Report], weighed: Mapping[_Pair, Evidence]
) -> tuple[str, ...]:
    """Return why reports are one act: what single reports share, then the strongest ties between them."""
    words = [
        f"{_documents(found[n])}: {_tell(found[n])} {_told(found[n])}"
        for n in group
        if len(found[n].claims) > 1
    ]
    pairs = sorted(
        (pair for pair in combinations(group, 2) if pair in weighed and weighed[pair].same),
        key=lambda pair: (-weighed[pair].lead, found[pair[0]].name, found[pair[1]].name),
    )
    part = {number: number for number in group}
    for one, other in pairs:
        if part[one] == part[other]:
            continue
        left, right = part[one], part[other]
        part = {number: left if label == right else label for number, label in part.items()}
        words.append(f"{_both(found[one], found[other])}: {_shared(found[one], found[other])}")
        words[-1] += "".join(f"; {said}" for said in weighed[one, other].words)
    return tuple(words)


def _documents(report: Report) -> str:
    names = sorted(report.documents)
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return ", ".join(names[:_LISTED]) + more


def _both(one: Report, other: Report) -> str:
    """Return the documents of two reports; those that tell both are named once."""
    left, right = sorted((_documents(one), _documents(other)))
    return left if left == right else f"{left} and {right}"


def _tell(report: Report) -> str:
    return "tell the same," if len(report.documents) > 1 else "tells twice"


def _told(report: Report) -> str:
    facts = report.facts
    where = ", ".join(part for part in (_city(report), facts.country) if part)
    return " ".join(
        (
            facts.tactic.value,
            f"in {where}" if where else "at a place untold",
            f"on {facts.date}" if facts.date else "without a date",
        )
    )


def _city(report: Report) -> str | None:
    return next(
        (city for said in report.claims if (city := getattr(said.claim.slots, "city", None))), None
    )


def _shared(one: Report, other: Report) -> str:
    left, right = one.facts, other.facts
    what = (
        f"both tell of {left.tactic}"
        if left.tactic is right.tactic
        else f"{left.tactic} and {right.tactic} are one story in words of different width"
    )
    return f"{what} in {left.country or right.country or 'a state untold'}"


def _event(group: Sequence[Report], merged: tuple[str, ...]) -> Event:
    """Return the act that reports tell of: each slot as the fullest of them gives it."""
    tellers: Counter[Tactic] = Counter()
    for report in group:
        tellers[report.facts.tactic] += len(report.documents)
    tactic = max(tellers, key=lambda each: (tellers[each], depth(each), each))
    ordered = sorted(
        ((said, report) for report in group for said in report.claims),
        key=lambda pair: _fullness(pair[0], pair[1], tactic),
    )
    first = ordered[0][1]
    date = first.facts.date
    return Event(
        tuple(said for said, _ in ordered),
        tactic,
        next((report.facts.country for _, report in ordered if report.facts.country), None),
        next((_city(report) for _, report in ordered if report.facts.city), None),
        date or next((report.facts.date for _, report in ordered if report.facts.date), None),
        merged,
        hull(report.facts.persons for report in group),
    )


def _fullness(said: CaseClaim, report: Report, tactic: Tactic) -> tuple[object, ...]:
    """Return a key that sorts the report that tells most first: tactic, state, date, city, then by date."""
    facts = report.facts
    return (
        facts.tactic is not tactic,
        facts.country is None,
        -len(facts.date or ""),
        facts.city is None,
        facts.perpetrator is None,
        rank(facts.date),
        said.document_id,
        said.id,
    )


def _near(
    found: Sequence[Report], weighed: Mapping[_Pair, Evidence], place_of: Mapping[int, int]
) -> defaultdict[int, list[Near]]:
    """Return, by event, the others that may be the same act or belong to the same case, with why."""
    best: dict[_Pair, tuple[int, str, bool]] = {}

    def note(pair: _Pair, strength: int, words: str, *, perhaps_one: bool) -> None:
        left, right = sorted((place_of[pair[0]], place_of[pair[1]]))
        told = (strength, words, perhaps_one)
        if left != right and ((left, right) not in best or best[left, right] < told):
            best[left, right] = told

    for pair, seen in weighed.items():
        if seen.points < (_WORTH if seen.clash else 1) and not seen.same:
            continue
        for_it = "; ".join(seen.words) or "nothing else in common"
        why_not = seen.clash or (
            "it fits more than one act" if seen.same else "that is too little to take them as one"
        )
        words = (
            f"{_both(found[pair[0]], found[pair[1]])} may tell of one act ({for_it}), but {why_not}"
        )
        note(pair, seen.points, words, perhaps_one=True)
    for pair, words in _linked(found):
        note(pair, -1, words, perhaps_one=False)
    near: defaultdict[int, list[Near]] = defaultdict(list)
    for (left, right), (_, words, perhaps_one) in sorted(best.items()):
        near[left].append(Near(right, words, perhaps_one))
        near[right].append(Near(left, words, perhaps_one))
    return near


def _linked(found: Sequence[Report]) -> Iterator[tuple[_Pair, str]]:
    """Yield pairs of reports of different acts that one document tells in the same words, or of one case."""
    by_document: defaultdict[str, list[tuple[int, CaseClaim]]] = defaultdict(list)
    for number, report in enumerate(found):
        for said in report.claims:
            by_document[said.document_id].append((number, said))
    for document, told in sorted(by_document.items()):
        for (one, left), (other, right) in combinations(told, 2):
            first, second = found[one].facts, found[other].facts
            if first.tactic is second.tactic or first.country != second.country:
                continue
            pair = (min(one, other), max(one, other))
            kinds = " and ".join(sorted((first.tactic.value, second.tactic.value)))
            here, there = left.claim.anchor, right.claim.anchor
            if here.start < there.end and there.start < here.end:
                yield (
                    pair,
                    f"{document} tells of {kinds} in the same words: one act or two of one case",
                )
            elif of_one_case(first.tactic, second.tactic) and first.city == second.city:
                yield (
                    pair,
                    f"{document} tells of {kinds} there: different acts, perhaps of one case",
                )
