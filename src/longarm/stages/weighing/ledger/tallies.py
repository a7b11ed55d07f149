"""Tallies: figure claims grouped into values of one count, looser renderings with their value."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from longarm.model.entity import EntityType
from longarm.model.slots import WORLD, Bound, Figure, Qualifier, SiteKind, Unit
from longarm.stages.weighing.amounts import STATION, exact, kind_class, loosens, printed, words
from longarm.stages.weighing.content import denied, vouches
from longarm.stages.weighing.dates import apart, rank
from longarm.stages.weighing.ledger.scattered import gathered
from longarm.stages.weighing.origins.backing import outlet
from longarm.stages.weighing.view import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.origins.roots import Root
    from longarm.stages.weighing.view import View


_NEARLY_ALL = 0.9
"""Share of the counts that name a kind of site, from which on a case is about that kind."""
AGREEING = 3
"""So many outlets must agree on a root's count before it is held against a lone other value."""


@dataclass(frozen=True, slots=True)
class Count:
    """A figure claim as the ledger reads it.

    `houses` are the keys of its known roots, none where it only denies or opines.
    """

    claim: str
    document: str
    outlet: str
    publisher: str
    figure: Figure
    as_of: str | None
    published: str | None
    """When its document came out."""
    exact_words: str
    unread: tuple[tuple[str, str], ...]
    roots: frozenset[Root]
    houses: frozenset[str]
    placed: bool = True
    """Its own words say where it was counted; where not, its scope is only what the text tells around it."""


@dataclass(frozen=True, slots=True)
class Field:
    """What is counted: all that must agree before two values may be set against each other."""

    unit: Unit
    kind: str
    scope: tuple[str, ...]
    place: str
    additional: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """One value of one count: claims that print it (`base`) or render it more loosely (`loose`)."""

    id: str
    field: Field
    figure: Figure
    base: tuple[Count, ...]
    loose: tuple[Count, ...] = ()

    @property
    def counts(self) -> tuple[Count, ...]:
        """Return all claims, looser ones last."""
        return self.base + self.loose

    @property
    def value(self) -> float | None:
        """Return the number it prints."""
        return printed(self.figure)

    @property
    def houses(self) -> frozenset[str]:
        """Return the keys of all known roots."""
        return frozenset().union(*(count.houses for count in self.counts))

    @property
    def documents_of_roots(self) -> frozenset[str]:
        """Return the documents that carry it from a known root."""
        return frozenset(count.document for count in self.counts if count.houses)

    @property
    def as_of(self) -> str | None:
        """Return the date that most claims give; of several, the earliest."""
        dates = Counter(count.as_of for count in self.counts if count.as_of)
        return min(dates, key=lambda each: (-dates[each], rank(each), each)) if dates else None

    def said_by(self, house: str) -> tuple[Count, ...]:
        """Return the claims that come from one root."""
        return tuple(count for count in self.counts if house in count.houses)

    def outlets(self, house: str) -> frozenset[str]:
        """Return the outlets that carry it from one root."""
        return frozenset(count.outlet for count in self.said_by(house))

    def documents(self, house: str) -> frozenset[str]:
        """Return the documents that carry it from one root."""
        return frozenset(count.document for count in self.said_by(house))


def counts(view: View, roots: Mapping[str, tuple[Root, ...]]) -> list[Count]:
    """Return all figure claims of a case, in a stable order."""
    found: list[Count] = []
    for key, said in view.claims.items():
        figure = said.claim.slots
        if isinstance(figure, Figure):
            known = roots[key] if vouches(said.claim) and not denied(said.claim) else ()
            count = Count(
                claim=key,
                document=said.document_id,
                outlet=outlet(view, said.document_id),
                publisher=view.publisher_name(said.document_id),
                figure=figure,
                as_of=_as_of(view, said),
                published=view.published(said.document_id),
                exact_words=said.claim.anchor.exact,
                unread=said.claim.unread,
                roots=frozenset(known),
                houses=frozenset(house for root in known for house in root.houses),
                placed="scope" not in said.claim.inferred,
            )
            found.append(count)
    return _of_one_kind(found)


def _of_one_kind(found: list[Count]) -> list[Count]:
    """Take sites of no kind in particular for those that nearly all counts of a case name, police or service stations.

    One text names what another only calls a room; that their counts differ shows only if they are of one thing.
    """
    kinds = Counter(kind_class(each.figure.unit_kind) for each in found if _is_of_sites(each))
    named = sum(many for kind, many in kinds.items() if kind != SiteKind.OTHER)
    if not named or kinds[STATION] < named * _NEARLY_ALL:
        return found
    return [
        replace(each, figure=replace(each.figure, unit_kind=None))
        if _is_of_sites(each) and each.figure.unit_kind == SiteKind.OTHER
        else each
        for each in found
    ]


def _is_of_sites(count: Count) -> bool:
    return count.figure.unit == Unit.SITE


def _as_of(view: View, said: CaseClaim) -> str | None:
    """Return the date a count is for; what an issuer counts in its own document holds on its day.

    So does what any publisher names itself as the source of.
    """
    publisher = view.publishers[said.document_id]
    voices = said.claim.voices
    own = publisher is not None and publisher.type != EntityType.OUTLET and not voices
    if publisher is not None and voices:
        own = all(view.entity(voice.name).id == publisher.id for voice in voices)
    return said.claim.as_of or (view.published(said.document_id) if own else None)


def tallies(found: Sequence[Count]) -> tuple[Tally, ...]:
    """Group counts by what they count and the value they give.

    One value of one root is one tally however its sites are named; a large one is not counted in two
    states; a value without a scope goes to the one with a scope that the same root gives; looser
    renderings go to the exact value of the same root.
    """
    groups: defaultdict[tuple[str, ...], list[Count]] = defaultdict(list)
    for count in found:
        groups[_printed_key(count)].append(count)
    made = [_tally(key, members) for key, members in groups.items()]
    made.sort(key=lambda tally: (-len(tally.base), tally.id))
    joined = _placed(gathered(_vaguely_named(_named_alike(made))))
    grouped = (_in_order(tally) for tally in _loosened(joined))
    return tuple(sorted(grouped, key=lambda tally: tally.id))


def field_of(figure: Figure) -> Field:
    """Return what a figure counts; total and unqualified are one, additional counts stay apart."""
    return Field(
        figure.unit,
        kind_class(figure.unit_kind),
        tuple(sorted(set(figure.scope))),
        folded(figure.place or ""),
        figure.qualifier == Qualifier.ADDITIONAL,
    )


def shown(tally: Tally) -> str:
    """Return a tally's value with its bound, as a reason gives it."""
    bound = tally.figure.bound
    return (
        words(tally.value)
        if bound == Bound.EXACTLY
        else f"{bound.replace('_', ' ')} {words(tally.value)}"
    )


def _printed_key(count: Count) -> tuple[str, ...]:
    figure = count.figure
    field = field_of(figure)
    unreadable = folded(count.exact_words) if printed(figure) is None else ""
    value = (str(figure.low), str(figure.high), figure.bound, unreadable)
    return (
        field.unit,
        figure.unit_kind or "",
        " ".join(field.scope),
        field.place,
        str(field.additional),
        *value,
    )


def _tally(key: tuple[str, ...], members: Sequence[Count]) -> Tally:
    identity = sha256("\x1f".join(("ledger", *key)).encode("utf-8", "surrogatepass")).hexdigest()[
        :16
    ]
    first = members[0].figure
    places = Counter(count.figure.place for count in members if count.figure.place)
    place = min(places, key=lambda each: (-places[each], each)) if places else None
    total = any(count.figure.qualifier == Qualifier.TOTAL for count in members)
    qualifier = Qualifier.TOTAL if total else first.qualifier
    figure = replace(first, place=place, qualifier=qualifier, scope=tuple(sorted(set(first.scope))))
    return Tally(identity, field_of(figure), figure, tuple(members))


def _joined(tally: Tally, other: Tally) -> Tally:
    return replace(tally, base=tally.base + other.base, loose=tally.loose + other.loose)


def _in_order(tally: Tally) -> Tally:
    """Return a tally with its claims in the order of their ids, whatever joined them."""
    base, loose = (
        tuple(sorted(each, key=lambda count: count.claim)) for each in (tally.base, tally.loose)
    )
    return replace(tally, base=base, loose=loose)


def _same_number(tally: Tally) -> tuple[float | None, float | None, Bound]:
    return tally.figure.low, tally.figure.high, tally.figure.bound


def _named_alike(made: Sequence[Tally]) -> list[Tally]:
    """Join one value of one root whose sites are named differently; unread values stay apart."""
    kept: dict[str, Tally] = {}
    held: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
    for tally in made:
        places = held[tally.field, _same_number(tally)]
        target = next((key for key in places if kept[key].houses & tally.houses), None)
        if target is not None and tally.value is not None:
            kept[target] = _joined(kept[target], tally)
        else:
            kept[tally.id] = tally
            places.append(tally.id)
    return list(kept.values())


def _vaguely_named(made: Sequence[Tally]) -> list[Tally]:
    """Give one value of one root whose sites are of no kind in particular to the one that names it.

    Not where it could be either of two kinds.
    """
    known: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
    for tally in made:
        if tally.field.kind != SiteKind.OTHER:
            known[replace(tally.field, kind=""), _same_number(tally)].append(tally.id)
    kept = {tally.id: tally for tally in made}
    for tally in made:
        if tally.field.kind != SiteKind.OTHER or tally.value is None:
            continue
        named = [
            key
            for key in known[replace(tally.field, kind=""), _same_number(tally)]
            if kept[key].houses & tally.houses
        ]
        if len(named) == 1:
            kept[named[0]] = _joined(kept[named[0]], tally)
            del kept[tally.id]
    return list(kept.values())


def _placed(made: Sequence[Tally]) -> list[Tally]:
    """Attach a value without a scope to the one entry of its root that has it with a scope.

    Of several, to the one that counts everywhere.
    """
    stated: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
    for tally in made:
        if tally.field.scope:
            stated[replace(tally.field, scope=()), _same_number(tally)].append(tally.id)
    kept = {tally.id: tally for tally in made}
    for tally in made:
        if tally.field.scope or tally.value is None:
            continue
        places = stated.get((tally.field, _same_number(tally)), ())
        fitting = [key for key in places if kept[key].houses & tally.houses]
        everywhere = [key for key in fitting if kept[key].field.scope == (WORLD,)]
        fitting = everywhere if len(everywhere) == 1 else fitting
        if len(fitting) == 1:
            kept[fitting[0]] = _joined(kept[fitting[0]], tally)
            del kept[tally.id]
    return list(kept.values())


def _loosened(made: Sequence[Tally]) -> list[Tally]:
    """Give looser renderings ("more than 100") to the value of their root that they render."""
    held: defaultdict[tuple[Field, str], list[str]] = defaultdict(list)
    kept = {tally.id: tally for tally in made}
    for tally in made:
        if exact(tally.figure) is not None:
            for house in tally.houses:
                held[tally.field, house].append(tally.id)
    for tally in made:
        if exact(tally.figure) is not None or tally.value is None:
            continue
        left: list[Count] = []
        for count in tally.base:
            target = _rendered(count, _candidates(tally.field, count, held, kept))
            if target is None:
                left.append(count)
            else:
                kept[target] = replace(kept[target], loose=(*kept[target].loose, count))
        if left:
            kept[tally.id] = replace(kept[tally.id], base=tuple(left))
        else:
            del kept[tally.id]
    return list(kept.values())


def _candidates(
    field: Field,
    count: Count,
    held: Mapping[tuple[Field, str], list[str]],
    kept: Mapping[str, Tally],
) -> list[Tally]:
    """Return exact values of the claim's roots.

    Where the claim states no scope, those that count everywhere too.
    """
    scopes = (field.scope,) if field.scope else ((), (WORLD,))
    found = {
        key
        for scope in scopes
        for house in count.houses
        for key in held.get((replace(field, scope=scope), house), ())
    }
    return [kept[key] for key in sorted(found)]


def _rendered(count: Count, candidates: Iterable[Tally]) -> str | None:
    """Return the value that a looser claim renders.

    One that `AGREEING` outlets give goes first, so that a lone "exactly 100" does not draw every
    "about 100" away from 102; then the nearest; then the one with most claims.
    """
    number = printed(count.figure) or 0.0
    fitting = [
        tally
        for tally in candidates
        if tally.value is not None
        and loosens(count.figure, tally.value)
        and not _dated_apart(count, tally)
    ]
    if not fitting:
        return None
    return min(
        fitting,
        key=lambda tally: (
            len({each.outlet for each in tally.base}) < AGREEING,
            abs((tally.value or 0.0) - number),
            -len(tally.base),
            tally.id,
        ),
    ).id


def _dated_apart(count: Count, tally: Tally) -> bool:
    """Tell whether a claim's date contradicts every date that the value is given for."""
    dates = {each.as_of for each in tally.base if each.as_of}
    return bool(dates) and all(apart(count.as_of, each) for each in dates)
