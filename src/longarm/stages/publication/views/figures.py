"""Figures: the ledger as a reader meets it, entries of one key together and in order of time."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.model.finding import Flag, FlagKind, LedgerEntry, Origins
from longarm.model.slots import WORLD, Qualifier, SiteKind, Unit
from longarm.stages.publication.views.desk import Desk, Said
from longarm.stages.publication.words.strings import Strings


@dataclass(frozen=True, slots=True)
class FigureView:
    """One ledger entry; `href` is relative to the site's root."""

    entry: LedgerEntry
    href: str
    value: str
    amount: str
    """The value with its noun in the form that the number asks for: `at least 54 police stations`."""
    short: str
    """The value for a picture: `>100`."""
    title: str
    noun: str
    scope: str
    qualifier: str | None
    as_of: str | None
    counted: str
    roots: tuple[str, ...]
    said: tuple[Said, ...]
    variants: tuple[Said, ...]

    @property
    def misprint(self) -> bool:
        """Tell whether the value is flagged as a misprint or as mixed from two counts."""
        return bool(
            {flag.kind for flag in self.entry.flags} & {FlagKind.MISPRINT, FlagKind.MIXED_COUNTS}
        )

    @property
    def additional(self) -> bool:
        """Tell whether the value comes on top of another."""
        return self.entry.qualifier is Qualifier.ADDITIONAL

    @property
    def conflicts(self) -> tuple[Flag, ...]:
        """Return the flags that say what this value contradicts."""
        return tuple(flag for flag in self.entry.flags if flag.kind is FlagKind.CONFLICT)


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """All entries that count the same thing in the same place."""

    id: str
    title: str
    figures: tuple[FigureView, ...]

    @property
    def mixed(self) -> bool:
        """Tell whether the group holds several kinds of site."""
        return len({figure.noun for figure in self.figures}) > 1

    @property
    def claims(self) -> int:
        """Return how many claims the group rests on."""
        return len({claim for figure in self.figures for claim in figure.entry.claims})


Key = tuple[str, str, tuple[str, ...], str]


def figure_groups(desk: Desk) -> tuple[FigureGroup, ...]:
    """Return the ledger in groups, the group with most claims first."""
    found: dict[Key, list[LedgerEntry]] = {}
    for entry in desk.registry.weighed.ledger:
        found.setdefault(_key(entry), []).append(entry)
    groups = []
    for entries in found.values():
        ordered = sorted(entries, key=_order)
        one = entries[0]
        title = _group_title(desk, one.unit, one.unit_kind, one.scope, one.place)
        groups.append((title, tuple(figure_view(desk, entry) for entry in ordered)))
    numbered = sorted(
        groups, key=lambda group: (-sum(len(one.entry.claims) for one in group[1]), group[0])
    )
    return tuple(
        FigureGroup(f"g-{place}", title, figures)
        for place, (title, figures) in enumerate(numbered, start=1)
    )


def main_group(desk: Desk, groups: tuple[FigureGroup, ...]) -> FigureGroup | None:
    """Return what the overview draws: all kinds of site worldwide together, else the group with most claims.

    Documents call the same count now stations, now service centres; told apart by kind, a misprint would stand in a
    picture of its own.
    """
    if not groups:
        return None
    sites = [
        figure
        for group in groups
        for figure in group.figures
        if figure.entry.unit is Unit.SITE
        and figure.entry.scope == (WORLD,)
        and figure.entry.place is None
    ]
    if not sites:
        return groups[0]
    title = _group_title(desk, Unit.SITE, None, (WORLD,), None)
    return FigureGroup("main", title, tuple(sorted(sites, key=lambda figure: _order(figure.entry))))


def figure_view(desk: Desk, entry: LedgerEntry) -> FigureView:
    """Return one entry as a reader meets it."""
    value = desk.phrasing.value(entry.low, entry.high, entry.bound)
    noun = desk.phrasing.noun(entry.unit, entry.unit_kind)
    qualifier = (
        None if entry.qualifier is None else desk.strings.text(f"qualifiers.{entry.qualifier}")
    )
    return FigureView(
        entry=entry,
        href=f"figures/{desk.addresses[f'figure:{entry.id}']}.html",
        value=value,
        amount=desk.phrasing.counted(entry) or value,
        short=desk.phrasing.short_value(entry.low, entry.high, entry.bound),
        noun=noun,
        scope=_sentence_case(desk.phrasing.scope(entry.scope, entry.place)),
        title=_sentence_case(desk.phrasing.title(entry)),
        qualifier=qualifier,
        as_of=entry.as_of,
        counted=counted(desk.strings, entry.outlets, entry.origins),
        roots=tuple(
            desk.strings.text("words.unnamed_root")
            if root == "unnamed"
            else desk.phrasing.name(root)
            for root in entry.roots
        ),
        said=desk.all_said(entry.claims),
        variants=desk.all_said(entry.variants),
    )


def counted(strings: Strings, outlets: int, origins: Origins) -> str:
    """Return outlets and origins in words: `9 outlets, 1 origin`, `2 outlets, 1 to 2 origins`."""
    if origins.at_least == origins.at_most:
        known = plural(strings, "origin", origins.at_least)
    else:
        known = strings.form(
            "words.origin_range", origins.at_most, low=origins.at_least, high=origins.at_most
        )
    return strings.text("words.counted", outlets=plural(strings, "outlet", outlets), origins=known)


def plural(strings: Strings, word: str, count: int) -> str:
    """Return a number with its noun: `1 outlet`, `9 outlets`."""
    return strings.text(f"words.{word}", count=count)


def _order(entry: LedgerEntry) -> tuple[str, float, str]:
    """Return a sort key: by date, the undated last, then by value."""
    return (entry.as_of or "9", entry.low or entry.high or 0.0, entry.id)


def _key(entry: LedgerEntry) -> Key:
    """Return what an entry counts, and where; totals and additions stand together."""
    return (entry.unit, entry.unit_kind or "", entry.scope, entry.place or "")


def _group_title(
    desk: Desk, unit: Unit, kind: SiteKind | None, scope: tuple[str, ...], place: str | None
) -> str:
    """Return what is counted and where, as a heading."""
    return _sentence_case(
        desk.strings.text(
            "figure.group",
            noun=desk.phrasing.noun(unit, kind),
            scope=desk.phrasing.scope(scope, place),
        )
    )


def _sentence_case(text: str) -> str:
    """Return `text` with its first letter a capital."""
    return text[:1].upper() + text[1:]
