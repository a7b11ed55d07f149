"""A story while it is told: its facts, the pages so far, who has it from whom; and how an article is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from benchmarks.weighing.worlds import rates
from benchmarks.weighing.worlds.actors import Actor, Speaker
from benchmarks.weighing.worlds.cast import Cast
from benchmarks.weighing.worlds.facts import Fact, Shown, loosely, misprinted
from benchmarks.weighing.worlds.pages import Basis, Page, Paragraphs
from benchmarks.weighing.worlds.sentences import FILLERS, Piece, Sentence, write
from benchmarks.weighing.worlds.truth import Copy, Derivation, Passage, Translation, Way
from longarm.model.document import Stated
from longarm.model.entity import Entity

T = TypeVar("T")
SEEDS = 2**48
_TRIES = 6


def pick(chance: Random, weighted: Sequence[tuple[T, float]]) -> T:
    """Return one of the values by weight."""
    return chance.choices([value for value, _ in weighted], [weight for _, weight in weighted])[0]


@dataclass(frozen=True, slots=True)
class Root:
    """Somebody who really knows: an actor, the facts it knows by id, and the day it speaks."""

    actor: Actor
    knows: frozenset[str]
    day: date


@dataclass(slots=True)
class Telling:
    """A story in the making; `prefix` starts its documents' ids and `room` is how many more it may have."""

    cast: Cast
    chance: Random
    prefix: str
    room: int
    language: str
    day: date
    facts: tuple[Fact, ...]
    roots: list[Root] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    derivations: list[tuple[str, Derivation]] = field(default_factory=list)
    """Each with its fact's id."""
    copies: list[Copy] = field(default_factory=list)
    translations: list[Translation] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    number: int = 0

    @property
    def held(self) -> list[Page]:
        """Return the pages that the world has."""
        return [page for page in self.pages if page.held]

    def fact(self, identity: str) -> Fact:
        """Return the fact with this id."""
        return next(fact for fact in self.facts if fact.id == identity)

    def outlet(self, language: str | None = None) -> Actor:
        """Return an outlet, of a language if one is given, that has not printed the story yet if one is left."""
        outlets, weights = self.cast.by_language[language or ""]
        chosen = self.chance.choices(outlets, cum_weights=weights)[0]
        for _ in range(_TRIES):
            if chosen.entity.id not in self.used or self.chance.random() < rates.REPEATED_OUTLET:
                break
            chosen = self.chance.choices(outlets, cum_weights=weights)[0]
        self.used.add(chosen.entity.id)
        return chosen

    def writer(self) -> Actor:
        """Return an outlet that writes its own text on the story, mostly in the story's language."""
        home = self.chance.random() < rates.HOME_LANGUAGE
        return self.outlet(self.language if home else None)

    def speaker(self, actor: Actor) -> Speaker:
        """Return the actor as a voice, sometimes through one of its people."""
        has_people = actor.noun[0] in {"ngo", "ministry", "authority", "court"}
        if has_people and self.chance.random() < rates.SPOKESPERSON:
            return Speaker(actor, self.chance.randrange(len(actor.people)))
        return Speaker(actor)

    def after(self, day: date) -> date:
        """Return a day on which something that came out on `day` is taken up."""
        low, high, _ = self.chance.choices(rates.LAGS, [share for *_, share in rates.LAGS])[0]
        return day + timedelta(days=self.chance.randint(low, high))

    def sentence(
        self, fact: Fact, chain: tuple[Speaker, ...], shown: Shown | None, kind: str = ""
    ) -> Sentence:
        """Return a sentence that tells the fact through the chain; its kind follows from the chain if not given."""
        return Sentence(
            kind or ("own", "said", "relayed")[len(chain)],
            self.chance.randrange(SEEDS),
            fact,
            shown,
            chain,
        )

    def shows(self, fact: Fact, *, relay: bool) -> Shown | None:
        """Return how a document prints the fact: exactly, or in a relay sometimes loosely or with a slip."""
        if fact.group != "figure":
            return None
        drawn = self.chance.random()
        if relay and drawn < rates.MISPRINT:
            return misprinted(fact.value, self.chance)
        if relay and drawn < rates.MISPRINT + rates.LOOSE_FIGURE:
            return loosely(fact.value, self.chance)
        return Shown(fact.value)

    def told(self, known: Iterable[str]) -> list[Fact]:
        """Return the facts that a relay tells of those known: the first one, the others mostly."""
        order = [fact for fact in self.facts if fact.id in set(known)]
        return [
            fact
            for place, fact in enumerate(order)
            if not place or self.chance.random() < rates.SECOND_FACT_TOLD
        ]

    def article(
        self,
        language: str,
        leads: Sequence[Sentence | Piece],
        length: int,
        background: Passage | None = None,
    ) -> Paragraphs:
        """Return an article of about `length` sentences: the leads in the first paragraphs, fillers around them."""
        chance = self.chance
        kinds = chance.sample(FILLERS, len(FILLERS))
        fillers = [
            write(Sentence(kinds[place % len(kinds)], chance.randrange(SEEDS)), language, chance)
            for place in range(max(1, length - len(leads)))
        ]
        written = [
            lead if isinstance(lead, Piece) else write(lead, language, chance) for lead in leads
        ]
        paragraphs: list[tuple[Piece, ...]] = []
        while fillers or written:
            size = chance.randint(1, 3)
            first = [written.pop(0)] if written else []
            body, fillers = (
                fillers[: size - len(first) or size - 1],
                fillers[size - len(first) or size - 1 :],
            )
            if not first and not body:
                body, fillers = fillers[:1], fillers[1:]
            paragraphs.append((*first, *body))
        if background:
            place = chance.randint(1, len(paragraphs))
            sentence = Sentence("background", 0)
            paragraphs.insert(place, (Piece(background.text, sentence, (), background.id),))
        return tuple(paragraphs)

    def headed(self, language: str, lead: Sentence | None) -> tuple[str, Piece | None]:
        """Return a title, and the title as a piece of the text where it stands there; it may tell the lead's fact."""
        chance = self.chance
        if lead is None or lead.fact is None or chance.random() >= rates.HEADLINE_TELLS:
            sentence = Sentence("headline_plain", chance.randrange(SEEDS))
        elif not lead.chain or chance.random() < rates.HEADLINE_BARE:
            sentence = replace(lead, kind="headline_bare", chain=())
        else:
            sentence = replace(lead, kind="headline_said", chain=lead.chain[-1:])
        piece = write(sentence, language, chance)
        return piece.text, piece if chance.random() < rates.HEADLINE_IN_TEXT else None

    def publish(  # noqa: PLR0913, PLR0917 - what a page is
        self,
        kind: str,
        actor: Actor,
        day: date,
        paragraphs: Paragraphs,
        lead: Sentence | None,
        bases: Mapping[str, Basis],
        shown: Mapping[str, Shown | None],
        *,
        held: bool = True,
    ) -> Page:
        """Add a page to the story and return it."""
        title, headline = self.headed(actor.language, lead)
        identity = f"{self.prefix}-{self.number:03}"
        self.number += 1
        page = Page(
            id=identity,
            kind=kind,
            actor=actor,
            language=actor.language,
            day=day,
            stated=stated(day, self.chance),
            title=title,
            headline=headline,
            paragraphs=paragraphs,
            bases=dict(bases),
            shown=dict(shown),
            held=held,
        )
        self.pages.append(page)
        self.room -= held
        return page

    def derive(self, page: Page, source: Entity | Page | None, way: Way, *, credited: bool) -> None:
        """Record where a held page has its facts from."""
        if not page.held:
            return
        from_page = isinstance(source, Page)
        identity = None if source is None else source.id
        kept = Derivation(page.id, identity, from_page, way, credited)
        self.derivations += [(fact, kept) for fact in page.bases]


def named_root(root: Root) -> Basis:
    """Return the basis of a text that names the root."""
    return Basis(frozenset({root.actor.entity.id}), frozenset({root.actor.house}), frozenset())


def joined(bases: Iterable[Basis]) -> Basis:
    """Return what several bases come to together."""
    every = list(bases)
    return Basis(
        frozenset().union(*(basis.roots for basis in every)),
        frozenset().union(*(basis.known for basis in every)),
        frozenset().union(*(basis.open for basis in every)),
    )


def stated(day: date, chance: Random) -> Stated:
    """Return the date that a page states: the true one, mostly."""
    drawn = chance.random()
    if drawn < rates.DATE_MISSING:
        return Stated(None, "the page states no date")
    if drawn < rates.DATE_MISSING + rates.DATE_WRONG:
        off = chance.choice((-365, 365, -31, 30, 1 + chance.randrange(9), -1 - chance.randrange(9)))
        return Stated((day + timedelta(days=off)).isoformat(), "front matter")
    if drawn < rates.DATE_MISSING + rates.DATE_WRONG + rates.DATE_PARTIAL:
        return Stated(day.isoformat()[:7], "front matter")
    return Stated(day.isoformat(), "front matter")
