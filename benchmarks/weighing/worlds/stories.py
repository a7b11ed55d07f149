"""Stories: what one is about, who knows it, how it spreads, and the truth of it once told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from benchmarks.weighing.worlds import rates
from benchmarks.weighing.worlds.actors import Actor
from benchmarks.weighing.worlds.cast import SHARE_OF_LANGUAGE, STATES, Cast, host_countries
from benchmarks.weighing.worlds.facts import FIGURES, SITES, TACTICS, TARGETS, Fact
from benchmarks.weighing.worlds.names import LANGUAGES, WORDS, Day, word
from benchmarks.weighing.worlds.pages import Basis, published
from benchmarks.weighing.worlds.relays import RELAYS, first_relay, loop, root_page
from benchmarks.weighing.worlds.sentences import Said
from benchmarks.weighing.worlds.telling import Root, Telling, joined, pick
from benchmarks.weighing.worlds.truth import Dating, FactTruth, Holding, Story, Way
from longarm.model.claim import Modality, Polarity
from longarm.model.document import Document
from longarm.model.finding import Origins
from longarm.model.registry import CaseClaim
from longarm.model.slots import Bound

_FIRST_DAY = date(2018, 1, 8)
_DAYS = 2400
_TOWN_STEP = 7919
"""Prime to the number of words, so that no two facts of a world share a town."""
_VALUES = (11, 240)
_FACT_AGE = (20, 900)
_ATTEMPTS = 4


@dataclass(slots=True)
class Ground:
    """What facts a world has used up: towns by number from `offset`, and figures that count whole countries."""

    offset: int
    towns: int = 0
    scopes: set[tuple[str, tuple[str, ...]]] = field(default_factory=set)


def draw_fact(identity: str, day: date, ground: Ground, chance: Random) -> Fact:
    """Return a fact that no other fact of the world can be taken for: its town or its countries are its own."""
    group = pick(chance, rates.FACT_GROUPS)
    key = chance.choice({"figure": FIGURES, "site": SITES, "incident": TACTICS}[group])
    countries = tuple(sorted(chance.sample(host_countries(), chance.randint(2, 3))))
    whole = (
        group == "figure"
        and chance.random() < rates.WHOLE_COUNTRIES
        and (key, countries) not in ground.scopes
    )
    if whole:
        ground.scopes.add((key, countries))
    ground.towns += 1
    when = day - timedelta(days=chance.randint(*_FACT_AGE))
    return Fact(
        id=identity,
        group=group,
        key=key,
        town=None if whole else word((ground.offset + ground.towns * _TOWN_STEP) % WORDS),
        countries=countries if whole else countries[:1],
        value=chance.randint(*_VALUES),
        target=chance.choice(TARGETS),
        day=Day(when.year, when.month, when.day),
    )


def draw_roots(telling: Telling, day: date) -> Iterator[Root]:
    """Yield the roots of a story: the first knows every fact, the others the first fact and perhaps more."""
    chance = telling.chance
    actors: list[Actor] = []
    for place in range(pick(chance, rates.ROOTS_A_STORY)):
        actor = _root_actor(telling, actors)
        if any(actor is other for other in actors):
            continue
        actors.append(actor)
        known = {
            fact.id
            for number, fact in enumerate(telling.facts)
            if not place or not number or chance.random() < rates.SECOND_FACT_KNOWN
        }
        later = (
            0 if not place else chance.choice((0, chance.randint(1, 9), chance.randint(10, 200)))
        )
        yield Root(actor, frozenset(known), day + timedelta(days=later))


def _root_actor(telling: Telling, before: list[Actor]) -> Actor:
    cast, chance = telling.cast, telling.chance
    if before and chance.random() < rates.ROOT_IN_SAME_HOUSE:
        house = before[0].house
        kin = [
            each
            for each in (*cast.outlets, *_ministries(cast))
            if each.house == house and each not in before
        ]
        if kin:
            return chance.choice(kin)
    match pick(chance, rates.ROOT_KINDS):
        case "outlet":
            return telling.writer()
        case "authority":
            return chance.choice(cast.authorities)
        case "ministry":
            return chance.choice(cast.ministries[chance.choice(STATES)])
        case "court":
            return chance.choice(cast.courts)
        case _:
            return chance.choice(cast.ngos)


def _ministries(cast: Cast) -> list[Actor]:
    return [each for several in cast.ministries.values() for each in several]


def tell_story(cast: Cast, ground: Ground, identity: str, room: int, chance: Random) -> Story:
    """Return one story of at most `room` documents."""
    day = _FIRST_DAY + timedelta(days=chance.randrange(_DAYS))
    language = chance.choices(LANGUAGES, [SHARE_OF_LANGUAGE[each] for each in LANGUAGES])[0]
    size = min(
        room,
        rates.LARGEST_STORY,
        rates.SMALLEST_STORY + int(rates.STORY_SCALE * chance.paretovariate(rates.STORY_TAIL)),
    )
    plain = chance.random() < rates.PLAIN_STORY
    count = 0 if plain else pick(chance, rates.FACTS_A_STORY)
    facts = tuple(draw_fact(f"{identity}-f{n}", day, ground, chance) for n in range(count))
    telling = Telling(cast, chance, identity, size, language, day, facts)
    if plain:
        _tell_plainly(telling, min(size, 1 + chance.randrange(3)))
    elif not (chance.random() < rates.PURE_LOOP and _tell_loop(telling)):
        _tell(telling, day)
    return _truth(telling)


def _tell_plainly(telling: Telling, size: int) -> None:
    for _ in range(size):
        writer = telling.writer()
        article = telling.article(writer.language, [], telling.chance.randint(4, 12))
        telling.publish("plain", writer, telling.after(telling.day), article, None, {}, {})


def _tell_loop(telling: Telling) -> bool:
    telling.facts = telling.facts[:1]
    fact = telling.facts[0]
    return loop(telling, fact, telling.shows(fact, relay=False), telling.chance.choice((2, 2, 3)))


def _tell(telling: Telling, day: date) -> None:
    chance = telling.chance
    for root in draw_roots(telling, day):
        if not telling.room:
            break
        held = chance.random() < rates.ROOT_HELD
        telling.roots.append(root)
        root_page(telling, root, held=held)
        if not held:
            first_relay(telling, root)
    while telling.room > 0:
        if not any(RELAYS[pick(chance, rates.RELAYS)](telling) for _ in range(_ATTEMPTS)):
            RELAYS["cites_root"](telling)


@dataclass(slots=True)
class _Said:
    claims: list[str] = field(default_factory=list)
    headlines: list[str] = field(default_factory=list)
    denials: list[str] = field(default_factory=list)
    opinions: list[str] = field(default_factory=list)
    variants: list[str] = field(default_factory=list)
    misprints: list[str] = field(default_factory=list)

    def add(self, identity: str, said: Said, *, headline: bool) -> None:
        """File a claim under what it does to its fact."""
        if said.polarity is Polarity.DENIED:
            self.denials.append(identity)
        elif said.modality is Modality.OPINED:
            self.opinions.append(identity)
        else:
            self.claims.append(identity)
            if headline:
                self.headlines.append(identity)
            shown = said.shown
            if shown and shown.misprint:
                self.misprints.append(identity)
            if shown and (shown.value != said.fact.value or shown.bound is not Bound.EXACTLY):
                self.variants.append(identity)


def _truth(telling: Telling) -> Story:
    documents: list[Document] = []
    claims: list[CaseClaim] = []
    holdings: list[Holding] = []
    filed = {fact.id: _Said() for fact in telling.facts}
    held = telling.held
    for page in held:
        out = published(page, telling.cast.pieces)
        documents.append(out.document)
        claims += out.claims
        holdings += out.holdings
        for place, (claim, said) in enumerate(zip(out.claims, out.said, strict=True)):
            filed[said.fact.id].add(claim.id, said, headline=place < out.in_headline)
    return Story(
        id=telling.prefix,
        documents=tuple(documents),
        claims=tuple(claims),
        kinds=tuple(page.kind for page in held),
        facts=tuple(
            _fact_truth(telling, fact, filed[fact.id])
            for fact in telling.facts
            if filed[fact.id].claims
        ),
        copies=tuple(telling.copies),
        translations=tuple(telling.translations),
        holdings=tuple(holdings),
        dates=tuple(Dating(page.id, page.day.isoformat(), page.stated.value) for page in held),
    )


def _fact_truth(telling: Telling, fact: Fact, said: _Said) -> FactTruth:
    telling_pages = [page for page in telling.held if fact.id in page.bases]
    basis: Basis = joined(page.bases[fact.id] for page in telling_pages)
    house_of = {root.actor.entity.id: root.actor.house for root in telling.roots}
    origins = len({house_of.get(root, root) for root in basis.roots})
    readable = Origins(len(basis.known), len(basis.known | basis.open))
    derivations = tuple(each for identity, each in telling.derivations if identity == fact.id)
    return FactTruth(
        id=fact.id,
        claims=tuple(said.claims),
        headlines=tuple(said.headlines),
        denials=tuple(said.denials),
        opinions=tuple(said.opinions),
        variants=tuple(said.variants),
        misprints=tuple(said.misprints),
        roots=tuple(sorted(basis.roots)),
        origins=origins,
        readable=readable,
        ambiguous=readable != Origins(origins, origins),
        loop=any(each.way is Way.LOOPS for each in derivations),
        roots_held=tuple(
            sorted(
                {
                    each.source
                    for each in derivations
                    if each.way is Way.KNOWS and each.source is not None
                }
            )
        ),
        publishers=tuple(sorted({page.actor.entity.id for page in telling_pages})),
        houses=tuple(sorted({page.actor.house for page in telling_pages})),
        derivations=derivations,
    )
