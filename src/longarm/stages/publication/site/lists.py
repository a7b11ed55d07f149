"""Lists: ways in that need no script: places and bodies from A to Z, years, and each kind of claim by itself."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from longarm.model.claim import Claim, Polarity
from longarm.model.slots import Incident, Kind, Link, Response, Site
from longarm.model.voice import Stance, VoiceType
from longarm.stages.publication.gate.tabulation import Group, K, L
from longarm.stages.publication.site.frame import Renderer
from longarm.stages.publication.site.illustrations import organs, over_time
from longarm.stages.publication.site.paging import CARDS, ROWS, sliced
from longarm.stages.publication.views.allegations import in_brief
from longarm.stages.publication.views.desk import Desk, Said
from longarm.stages.publication.views.grouped import rows
from longarm.stages.publication.views.material import Material

_LINKS = 6
"""So many claims of one body are linked from the list."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of a list: its letter, its words, where they lead, and a few claims about it out of `count`."""

    letter: str
    words: str
    href: str | None
    said: tuple[Said, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Happened:
    """Something with a date: a single act, an official response, or the first report of a figure or site.

    `brief` stands under an allegation: its newest outcome and the reply of the accused.
    """

    date: str
    sort: str
    words: str
    href: str
    said: Said
    brief: str = ""


def lists(render: Renderer, made: Material, counted: Iterable[Group]) -> Iterator[tuple[str, str]]:
    """Yield every page that only lists; `counted` are the groups in which incidents are counted."""
    text = made.strings.text
    for name, listed in (("places", _places(made)), ("bodies", _bodies(made.desk))):
        title = text(f"lists.{name}")
        for part in sliced(f"lists/{name}.html", listed, ROWS):
            yield render.page(part.path, "letters.html", name, title, part=part, name=name)
    yield from _years(render, made)
    title, found = text("lists.groups"), rows(made, counted)
    yield render.page("lists/groups.html", "groups.html", "groups", title, rows=found, k=K, l=L)
    yield from _statements(render, made.desk)
    yield from _responses(render, made.desk)
    yield from _links(render, made)


def _places(made: Material) -> list[Listed]:
    """Return countries, and the cities that sites and incidents name, by letter."""
    cities: dict[tuple[str, str | None], list[str]] = {}
    for one in (*made.sites, *made.incidents):
        if one.city:
            cities.setdefault((one.city, one.country), []).append(one.said[0].claim.id)
    found = [
        Listed(_letter(country.name), country.name, country.href, (), 0)
        for country in made.countries
    ]
    for (city, code), claims in cities.items():
        words = city if code is None else f"{city}, {made.desk.phrasing.places.name(code)}"
        href = None if code is None else f"countries/{code.lower()}.html"
        found.append(_listed(made.desk, words, href, claims))
    return sorted(found, key=_order)


def _bodies(desk: Desk) -> list[Listed]:
    """Return the bodies that speak, act or are acted for, by letter, each by the name it was resolved to."""
    claims: dict[str, dict[str, None]] = {}
    for one in desk.registry.claims:
        for name in _named(one.claim):
            judgement = desk.registry.judgements.get(name)
            known = name if judgement is None else judgement.entity.name
            claims.setdefault(known, {})[one.id] = None
    return sorted(
        (_listed(desk, name, None, list(ids)) for name, ids in claims.items()), key=_order
    )


def _named(claim: Claim) -> Iterator[str]:
    """Yield the bodies that a claim names: whoever speaks, runs, acts or is an end of a link; no person."""
    for voice in claim.voices:
        if voice.type in {VoiceType.ORGANIZATION, VoiceType.OUTLET, VoiceType.AUTHORITY}:
            yield voice.name
    slots = claim.slots
    match slots:
        case Site():
            names: tuple[str | None, ...] = (slots.operator,)
        case Incident():
            names = (slots.perpetrator,)
        case Link():
            names = (slots.subject, slots.object)
        case Response():
            names = (slots.actor,)
        case _:
            names = ()
    yield from (name for name in names if name)


def _listed(desk: Desk, words: str, href: str | None, claims: Sequence[str]) -> Listed:
    """Return a line with the first of its claims."""
    said = tuple(desk.said(name) for name in claims[:_LINKS])
    return Listed(_letter(words), words, href, said, len(claims))


def _order(row: Listed) -> tuple[str, str, str]:
    """Return a sort key: by letter, then by the words without their accents."""
    return (row.letter, _bare(row.words), row.words)


def _letter(words: str) -> str:
    """Return the letter under which a line stands; all that begins with no letter stands under a number sign."""
    first = _bare(words)[:1].upper()
    return first if first.isalpha() else "#"


def _bare(words: str) -> str:
    """Return words in small letters without accents, and without an article's or quotation's marks before them."""
    apart = unicodedata.normalize("NFD", words.casefold().strip("\u2068\u2069«»“”\"' "))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _years(render: Renderer, made: Material) -> Iterator[tuple[str, str]]:
    """Yield the list of years, and for each year what happened or was first reported in it."""
    text = made.strings.text
    found: dict[str, list[Happened]] = {}
    for one in _happened(made):
        found.setdefault(one.date[:4], []).append(one)
    years = [
        (year, f"lists/{year}.html", Counter(one.sort for one in ones))
        for year, ones in sorted(found.items(), reverse=True)
    ]
    # Incidents are listed and not counted: a count of one would point at somebody (decision 0020).
    sorts = ("response", "site", "figure")
    yield render.page(
        "lists/years.html",
        "years.html",
        "years",
        text("lists.years"),
        rows=years,
        sorts=sorts,
        drawn=over_time(made),
    )
    for year, ones in sorted(found.items()):
        ordered = sorted(ones, key=lambda one: (one.date, one.sort, one.words, one.said.claim.id))
        for part in sliced(f"lists/{year}.html", ordered, ROWS):
            yield render.page(part.path, "year.html", "years", year, part=part)


def _happened(made: Material) -> Iterator[Happened]:
    """Yield everything that has a date, with a year of four digits."""
    desk = made.desk
    for one in made.incidents:
        if one.date and not one.pattern and one.date[:4].isdigit():
            yield Happened(
                one.date, "incident", one.title, one.href, one.said[0], in_brief(desk, one)
            )
    for said in desk.of_kind(Kind.RESPONSE):
        slots = said.claim.claim.slots
        if isinstance(slots, Response) and slots.date and slots.date[:4].isdigit():
            yield Happened(slots.date, "response", said.sentence, said.href, said)
    for site in made.sites:
        first = _first(site.said)
        if first is not None and not site.denied:
            date = first.quote.published or ""
            yield Happened(date, "site", site.title, site.href, first, in_brief(desk, site))
    for group in made.groups:
        for figure in group.figures:
            first = _first(figure.said)
            if first is not None:
                yield Happened(
                    first.quote.published or "", "figure", figure.title, figure.href, first
                )


def _first(said: Sequence[Said]) -> Said | None:
    """Return the claim of the earliest document that has a date, or None where none has one."""
    dated = [one for one in said if (one.quote.published or "")[:4].isdigit()]
    return min(dated, key=lambda one: (one.quote.published or "", one.claim.id), default=None)


def _statements(render: Renderer, desk: Desk) -> Iterator[tuple[str, str]]:
    """Yield the replies and statements in pages, denials first."""
    statements = desk.of_kind(Kind.STATEMENT)
    denials = [(True, one) for one in statements if _is_denial(one)]
    others = [(False, one) for one in statements if not _is_denial(one)]
    title = desk.strings.text("statements.title")
    for part in sliced("statements.html", [*denials, *others], CARDS):
        yield render.page(
            part.path,
            "statements.html",
            "statements",
            title,
            denials=[one for denied, one in part.items if denied],
            others=[one for denied, one in part.items if not denied],
            part=part,
            none=not denials,
        )


def _is_denial(said: Said) -> bool:
    """Tell whether a statement denies something."""
    claim = said.claim.claim
    return claim.polarity is Polarity.DENIED or any(
        voice.stance is Stance.DENIES for voice in claim.voices[-1:]
    )


def _grouped(
    render: Renderer,
    path: str,
    template: str,
    current: str,
    ones: Sequence[tuple[str, Said]],
    **values: object,
) -> Iterator[tuple[str, str]]:
    """Yield claims in pages, under the headings that stand beside them."""
    for part in sliced(path, ones, CARDS):
        groups: dict[str, list[Said]] = {}
        for heading, one in part.items:
            groups.setdefault(heading, []).append(one)
        title = render.text(f"{current}.title")
        yield render.page(
            part.path, template, current, title, groups=list(groups.items()), part=part, **values
        )


def _responses(render: Renderer, desk: Desk) -> Iterator[tuple[str, str]]:
    """Yield the responses by country, by name; those of no named country last."""
    found: dict[str | None, list[Said]] = {}
    for one in desk.of_kind(Kind.RESPONSE):
        slots = one.claim.claim.slots
        if isinstance(slots, Response):
            found.setdefault(slots.country, []).append(one)
    nowhere = found.pop(None, [])
    named = sorted(
        (desk.phrasing.places.name(code), ones) for code, ones in found.items() if code is not None
    )
    named.append((desk.strings.text("words.no_country"), nowhere))
    told = [(name, one) for name, ones in named for one in ones]
    yield from _grouped(render, "responses.html", "responses.html", "responses", told)


def _links(render: Renderer, made: Material) -> Iterator[tuple[str, str]]:
    """Yield the links by relation, below a picture of all of them."""
    desk = made.desk
    found: dict[str, list[Said]] = {}
    for one in desk.of_kind(Kind.LINK):
        slots = one.claim.claim.slots
        if isinstance(slots, Link):
            found.setdefault(desk.strings.text(f"relation.{slots.relation}"), []).append(one)
    told = [(name, one) for name, ones in sorted(found.items()) for one in ones]
    yield from _grouped(render, "links.html", "links.html", "links", told, drawn=organs(made))
