"""Makes an invented case of any size that the gate lets through: `python -m benchmarks.publication.world [10000]`.

`world(findings)` returns a registry with that many findings over a tenth as many documents, and as many ledger
entries as documents. The same size and seed give the same registry. States, organs, outlets and people are
invented; host cities are real ones, so that maps and points have something to place. One document in fifty names a
bystander whom a release must mask, one finding in ten is a denial, and a quarter of the claims repeat an earlier
document.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from longarm.gazetteer.places import cities
from longarm.model.anchor import anchor_at
from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.contract import case_claims
from longarm.model.document import Capture, Document, Rendition, Stated, text_sha256
from longarm.model.entity import Entity, EntityType, Judgement, Verdict
from longarm.model.finding import (
    Edge,
    EdgeKind,
    Finding,
    Grade,
    LedgerEntry,
    Origins,
    OutcomeStep,
    Reason,
    Support,
)
from longarm.model.registry import CaseClaim, Registry, Weighed
from longarm.model.slots import (
    CATEGORY_OF,
    Action,
    Bound,
    Figure,
    Incident,
    Kind,
    Link,
    Outcome,
    Relation,
    Response,
    Site,
    SiteKind,
    SiteStatus,
    Slots,
    Statement,
    Tactic,
    Unit,
)
from longarm.model.voice import Stance, Voice, VoiceType

SEED = 11
PER_DOCUMENT = 10
"""Findings that each document brings."""
ORDER = (*"SSSIIRRLTD",)
"""What they are: sites, incidents, responses, a link, a statement, a denial."""
BYSTANDER_EVERY = 50
SERIES = 5
"""Ledger entries that count one thing in one place."""
GRADE = Grade("F", 3, "nobody has set it", "one origin, nothing contradicts it")
EXTRACTOR = "invented@1"
STATES = {"XA": "Ruvia", "XB": "Osmara", "XC": "Telvane", "XD": "Kordesh"}
"""Accused states, under codes that ISO 3166 leaves to users."""
BRANCHES = ("state police", "security ministry", "border guard", "foreign ministry", "united front")
HOSTS = ("IE", "PT", "ES", "FR", "DE", "NL", "IT", "CA", "US", "GB", "JP", "CZ", "SE", "HU", "GR")
SYLLABLES = [
    "bal",
    "dor",
    "fen",
    "gri",
    "hal",
    "jor",
    "kel",
    "lun",
    "mar",
    "nev",
    "ost",
    "pel",
    "rud",
    "sil",
    "tov",
    "vez",
]
TARGETS = ("dissident", "journalist", "student", "activist", "relative")
VERBS = {SiteStatus.OPEN: "runs", SiteStatus.ALLEGED: "is said to run", SiteStatus.CLOSED: "closed"}


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence with what it claims, before it has a document."""

    sentence: str
    quote: str
    slots: Slots
    voices: tuple[Voice, ...]
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED
    as_of: str | None = None


@dataclass
class _Making:
    """A world while it is made."""

    dice: random.Random
    watches: tuple[str, ...]
    outlets: tuple[str, ...]
    places: tuple[tuple[str, str], ...]
    documents: list[Document] = field(default_factory=list)
    claims: list[CaseClaim] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    ledger: list[LedgerEntry] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    roots: dict[str, tuple[str, ...]] = field(default_factory=dict)
    told: list[tuple[int, _Said]] = field(default_factory=list)
    """What the last documents said: the place of the finding, and the sentence."""
    supporting: dict[int, list[str]] = field(default_factory=dict)
    """The claims of each finding, by its place."""
    owner: dict[str, int] = field(default_factory=dict)
    """The place of each claim's document."""


def world(findings: int, seed: int = SEED) -> Registry:
    """Return a registry with `findings` findings, at least ten, spread over a tenth as many documents."""
    dice = random.Random(f"{seed}-{findings}")  # noqa: S311 - an invented world, no secret
    count = max(1, findings // PER_DOCUMENT)
    made = _Making(
        dice,
        watches=_names(dice, max(8, count // 200), ("Watch", "Monitor", "Rights Group")),
        outlets=_names(dice, max(12, count // 40), ("Courier", "Ledger", "Gazette", "Post")),
        places=tuple(
            (one.name, one.country)
            for one in cities()
            if one.country in HOSTS and one.kind == "city"
        )[:600],
    )
    for number in range(count):
        _document(made, number)
    for number in range(count * PER_DOCUMENT):
        made.findings.append(_finding(made, number))
    return Registry(
        case=f"An invented case of {len(made.findings)} findings",
        documents=tuple(made.documents),
        claims=tuple(made.claims),
        judgements=_judgements(made),
        weighed=Weighed(tuple(made.edges), made.roots, tuple(made.findings), tuple(made.ledger)),
    )


def _names(dice: random.Random, count: int, endings: Sequence[str]) -> tuple[str, ...]:
    """Return `count` different invented names that end in one of `endings`."""
    found: dict[str, None] = {}
    while len(found) < count:
        found[f"{_syllables(dice, 3)} {dice.choice(endings)}"] = None
    return tuple(found)


def _syllables(dice: random.Random, count: int) -> str:
    """Return an invented word of `count` syllables."""
    return "".join(dice.choices(SYLLABLES, k=count)).capitalize()


def _letters(number: int) -> str:
    """Return a number in letters, so that names differ and hold no digit."""
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def _document(made: _Making, number: int) -> None:
    """Add a document with its own findings, a figure, and words taken over from the one before."""
    dice = made.dice
    publisher = dice.choice(made.outlets)
    date = f"20{20 + number % 6}-{1 + number % 12:02}-{1 + number % 28:02}"
    watch = dice.choice(made.watches)
    own = [
        (number * PER_DOCUMENT + place, _SAY[kind](made, watch, date))
        for place, kind in enumerate(ORDER)
    ]
    taken = dice.sample(made.told, min(4, len(made.told)))
    said = [*own, *taken, (-1, _figure(made, number, watch, date))]
    if number % BYSTANDER_EVERY == 0:
        said.append((-1, _bystander(made, number)))
    text = " ".join(one.sentence for _, one in said)
    name = f"d{number:06}"
    rendition = Rendition(
        text=text,
        sha256=text_sha256(text),
        reader=EXTRACTOR,
        language="en",
        title=Stated(f"What {watch} found, part {number + 1}", "<title>"),
        publisher=Stated(publisher, "JSON-LD"),
        url=Stated(f"https://news.example/{name}?page=1&id={number}", "<link rel=canonical>"),
        published=Stated(date, "JSON-LD"),
    )
    capture = Capture(text_sha256(name), len(text), f"{name}.html", f"{date}T10:00:00Z", EXTRACTOR)
    made.documents.append(Document(name, capture, rendition))
    _claims(made, number, said)
    if number and taken:
        source = f"document:d{number - 1:06}"
        evidence = "the same sentences, some weeks later"
        made.edges.append(
            Edge(f"document:{name}", source, EdgeKind.EXCERPTS, directed=True, evidence=evidence)
        )
    made.edges.append(
        Edge(
            f"document:{name}",
            f"entity:{_entity_id(watch)}",
            EdgeKind.CITES,
            directed=True,
            evidence="it names it",
        )
    )
    made.told = [*made.told[-10:], *own]


def _claims(made: _Making, number: int, said: list[tuple[int, _Said]]) -> None:
    """Add the claims of the document that was made last, and its ledger entry."""
    document = made.documents[-1]
    text = document.rendition.text
    drafts = []
    position = 0
    for _, one in said:
        start = text.index(one.quote, position)
        position = start + len(one.quote)
        drafts.append(
            Claim(
                slots=one.slots,
                anchor=anchor_at(text, start, position),
                voices=one.voices,
                polarity=one.polarity,
                modality=one.modality,
                as_of=one.as_of,
                extractor=EXTRACTOR,
                score=0.8,
                reasons=("made by rule",),
            )
        )
    identified = case_claims(document.id, document.rendition.sha256, drafts)
    for (finding, one), claim in zip(said, identified, strict=True):
        made.claims.append(claim)
        made.owner[claim.id] = number
        made.roots[claim.id] = (
            one.voices[-1].name if one.voices else document.rendition.publisher.value or "unnamed",
        )
        if finding >= 0:
            made.supporting.setdefault(finding, []).append(claim.id)
    figure = next(one for one in identified if one.claim.kind is Kind.FIGURE)
    entry = _entry(made, number, figure)
    if entry.supersedes:
        made.ledger[-1] = replace(made.ledger[-1], superseded_by=entry.id)
    made.ledger.append(entry)


def _bystander(made: _Making, number: int) -> _Said:
    """Return a statement by somebody who must not be named."""
    first, last = (_syllables(made.dice, count) for count in (2, 3))
    name = f"{first} {last}son{_letters(number)}"
    sentence = f"A neighbour, {name}, saw men at the door."
    voice = Voice(name, VoiceType.PERSON, "saw", Stance.ASSERTS)
    slots = Statement(name, None, "asserts", "saw men at the door")
    return _Said(sentence, sentence, slots, (voice,))


def _entry(made: _Making, number: int, said: CaseClaim) -> LedgerEntry:
    """Return the ledger entry over one figure; the last of each five supersedes the one before."""
    slots = said.claim.slots
    if not isinstance(slots, Figure):
        raise TypeError(slots)
    return LedgerEntry(
        id=f"f-{number:06}",
        unit=slots.unit,
        unit_kind=slots.unit_kind,
        scope=slots.scope,
        place=slots.place,
        qualifier=slots.qualifier,
        low=slots.low,
        high=slots.high,
        bound=slots.bound,
        as_of=said.claim.as_of,
        roots=made.roots[said.id],
        origins=Origins(1, 1),
        outlets=1,
        publishers=(made.documents[-1].rendition.publisher.value or "unnamed",),
        flags=(),
        claims=(said.id,),
        variants=(),
        supersedes=(f"f-{number - 1:06}",) if number % SERIES == SERIES - 1 else (),
        superseded_by=None,
        grade=GRADE,
        support=Support(documents=1, outlets=1, houses=1, lines=Origins(1, 1)),
        reasons=(Reason("one document says it", claims=(said.id,)),),
    )


def _organ(dice: random.Random) -> str:
    """Return the name of an organ of an accused state."""
    return f"{dice.choice(tuple(STATES.values()))} {dice.choice(BRANCHES)}"


def _watch(name: str) -> Voice:
    """Return the voice of an organisation that alleges something."""
    return Voice(name, VoiceType.ORGANIZATION, "says", Stance.ALLEGES)


def _site(made: _Making, watch: str, _date: str) -> _Said:
    """Return that an organ runs an office in a city."""
    organ, (city, country) = _organ(made.dice), made.dice.choice(made.places)
    status = made.dice.choice(tuple(VERBS))
    kind = made.dice.choice(tuple(SiteKind))
    quote = f"the {organ} {VERBS[status]} an office in {city}"
    return _Said(
        f"According to {watch}, {quote}.",
        quote,
        Site(kind, city, country, organ, status),
        (_watch(watch),),
    )


def _incident(made: _Making, watch: str, date: str) -> _Said:
    """Return that an organ did something to somebody in a city."""
    organ, (city, country) = _organ(made.dice), made.dice.choice(made.places)
    tactic, target = made.dice.choice(tuple(Tactic)), made.dice.choice(TARGETS)
    words = tactic.value.replace("_", " ")
    quote = f"{words} of a {target} in {city} by the {organ}"
    slots = Incident(
        tactic,
        CATEGORY_OF[tactic],
        country,
        city,
        date[:7],
        Outcome.COMPLETED,
        organ,
        target,
        countable=True,
    )
    return _Said(
        f"{watch} reports the {quote}.", quote, slots, (_watch(watch),), modality=Modality.ALLEGED
    )


def _response(made: _Making, _watch_name: str, date: str) -> _Said:
    """Return what a host state did."""
    country, action = (
        made.dice.choice(HOSTS),
        made.dice.choice((Action.CLOSURE_ORDERED, Action.INVESTIGATION_OPENED)),
    )
    what = action.value.replace("_", " ")
    quote = f"the government of {country} decided on {what}, note {made.dice.randrange(10**6)}"
    return _Said(f"In return {quote}.", quote, Response(None, country, action, date), ())


def _link(made: _Making, watch: str, _date: str) -> _Said:
    """Return that one organ controls another body."""
    one, other = _organ(made.dice), _organ(made.dice)
    quote = f"the {one} controls the {other}"
    return _Said(
        f"{watch} says that {quote}.", quote, Link(one, Relation.CONTROLS, other), (_watch(watch),)
    )


def _statement(made: _Making, watch: str, _date: str) -> _Said:
    """Return what an organisation asks for."""
    topic = f"parliament must look at {made.dice.randrange(2, 90)} cases"
    quote = f"{watch} said that {topic}"
    return _Said(f"{quote}.", quote, Statement(watch, None, "opines", topic), (_watch(watch),))


def _denial(made: _Making, _watch_name: str, _date: str) -> _Said:
    """Return that a ministry denies everything."""
    ministry = f"{made.dice.choice(tuple(STATES.values()))} foreign ministry"
    topic = "that it runs any office abroad"
    quote = f"The {ministry} denied {topic}"
    voice = Voice(ministry, VoiceType.AUTHORITY, "denied", Stance.DENIES)
    return _Said(
        f"{quote}.",
        quote,
        Statement(ministry, "government", "denies", topic),
        (voice,),
        Polarity.DENIED,
    )


_SAY: dict[str, Callable[[_Making, str, str], _Said]] = {
    "S": _site,
    "I": _incident,
    "R": _response,
    "L": _link,
    "T": _statement,
    "D": _denial,
}
_KINDS = {
    "S": Kind.SITE,
    "I": Kind.INCIDENT,
    "R": Kind.RESPONSE,
    "L": Kind.LINK,
    "T": Kind.STATEMENT,
    "D": Kind.STATEMENT,
}


def _figure(made: _Making, number: int, watch: str, date: str) -> _Said:
    """Return a count of offices: each five documents count in one place."""
    place = made.places[number // SERIES % len(made.places)]
    value = float(3 + number)
    slots = Figure(value, value, Bound.EXACTLY, Unit.SITE, None, None, (place[1],), place[0])
    quote = f"{watch} counts {3 + number} offices in {place[0]}"
    return _Said(f"{quote}.", quote, slots, (_watch(watch),), as_of=date)


def _finding(made: _Making, number: int) -> Finding:
    """Return a finding over the claims that carry it; an accusation has an outcome or a reply from its document."""
    kind = _KINDS[ORDER[number % PER_DOCUMENT]]
    first = number - number % PER_DOCUMENT
    claims = tuple(made.supporting[number])
    documents = _documents_of(made, claims)
    accused = kind in {Kind.SITE, Kind.INCIDENT}
    answer = made.supporting[first + ORDER.index("R")][0]
    steps = [OutcomeStep(None, "alleged", claims[0], "whoever alleges it")] if accused else []
    if accused and number % 2 == 0:
        steps.append(OutcomeStep(None, "closure_ordered", answer, "the host state"))
    return Finding(
        id=f"{kind.value[0]}-{number:07}",
        kind=kind,
        key=(kind, str(number)),
        claims=claims,
        roots=tuple(dict.fromkeys(root for claim in claims for root in made.roots[claim])),
        origins=Origins(1, len(documents)),
        outlets=len(documents),
        publishers=tuple(dict.fromkeys(documents.values())),
        flags=(),
        grade=GRADE,
        outcome=steps[-1].outcome if steps else None,
        replies=(made.supporting[first + ORDER.index("D")][0],) if accused else (),
        looked_in=tuple(documents) if accused else (),
        outcomes=tuple(steps),
        support=Support(len(documents), len(documents), 1, Origins(1, 1)),
        reasons=(Reason(f"{len(documents)} documents say it", claims=claims),),
    )


def _documents_of(made: _Making, claims: tuple[str, ...]) -> dict[str, str]:
    """Return the documents of claims with their publishers, in order."""
    found = {}
    for claim in claims:
        document = made.documents[made.owner[claim]]
        found[document.id] = document.rendition.publisher.value or "unnamed"
    return found


def _entity_id(name: str) -> str:
    """Return an entity's id."""
    return f"organization:{name.lower().replace(' ', '-')}"


def _judgements(made: _Making) -> dict[str, Judgement]:
    """Return what every name was resolved to."""
    organs = {f"{state} {branch}": code for code, state in STATES.items() for branch in BRANCHES}
    entities = [
        *(Entity(_entity_id(name), EntityType.ORGANIZATION, name) for name in made.watches),
        *(
            Entity(
                f"outlet:{name.lower().replace(' ', '-')}",
                EntityType.OUTLET,
                name,
                house=f"{name.split()[0]} house",
            )
            for name in made.outlets
        ),
        *(
            Entity(f"organ:{name.lower().replace(' ', '-')}", EntityType.ORGAN, name, code)
            for name, code in organs.items()
        ),
        *(
            Entity(f"country:{code}", EntityType.COUNTRY, name, code)
            for code, name in STATES.items()
        ),
    ]
    return {
        one.name: Judgement(one.name, one, Verdict.SAME, 1.0, ("the same name",))
        for one in entities
    }


def main(arguments: list[str]) -> int:
    """Make a world and say how big it is."""
    made = world(int(arguments[0]) if arguments else 10_000)
    sys.stdout.write(
        f"{len(made.weighed.findings):,} findings, {len(made.weighed.ledger):,} ledger entries, "
        f"{len(made.claims):,} claims, {len(made.documents):,} documents, {len(made.weighed.edges):,} edges\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
