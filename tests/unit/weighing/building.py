"""Builders of small invented cases: documents whose text is made of the words of their claims."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from longarm.model.anchor import anchor_at
from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.document import Capture, Document, Rendition, Stated, text_sha256
from longarm.model.entity import Entity, EntityType, Judgement, Verdict
from longarm.model.registry import CaseClaim
from longarm.model.slots import (
    CATEGORY_OF,
    Action,
    Bound,
    Figure,
    Incident,
    Outcome,
    Qualifier,
    Response,
    Site,
    SiteKind,
    SiteStatus,
    Statement,
    Tactic,
    Unit,
)
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.weighing import weigh

if TYPE_CHECKING:
    from longarm.model.finding import Finding, FlagKind, Grade, LedgerEntry
    from longarm.model.registry import Weighed
    from longarm.model.slots import Slots

STATION = SiteKind.POLICE_STATION


@dataclass(frozen=True)
class Said:
    """A claim to be placed in a document; `words` stand in its text."""

    slots: Slots
    voices: tuple[Voice, ...] = ()
    words: str | None = None
    as_of: str | None = None
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED
    unread: tuple[tuple[str, str], ...] = ()
    inferred: tuple[str, ...] = ()


@dataclass
class Case:
    """A case in the making; `article` adds a document with its claims."""

    documents: list[Document] = field(default_factory=list)
    claims: list[CaseClaim] = field(default_factory=list)
    judgements: dict[str, Judgement] = field(default_factory=dict)

    def article(
        self,
        key: str,
        publisher: str | None,
        *said: Said,
        published: str | None = None,
        text: str | None = None,
        language: str = "en",
    ) -> None:
        words = [each.words or f"{key} says thing {place}." for place, each in enumerate(said)]
        full = text if text is not None else " ".join(words)
        rendition = Rendition(
            text=full,
            sha256=text_sha256(full),
            reader="test@1",
            language=language,
            title=Stated(None, "no title"),
            publisher=Stated(publisher, "test"),
            url=Stated(None, "no url"),
            published=Stated(published, "test"),
        )
        capture = Capture(text_sha256(full), len(full), key, "2031-01-01T00:00:00Z", "test@1")
        self.documents.append(Document(key, capture, rendition))
        for place, (each, exact) in enumerate(zip(said, words, strict=True)):
            start = full.index(exact)
            claim = Claim(
                slots=each.slots,
                anchor=anchor_at(full, start, start + len(exact)),
                voices=each.voices,
                polarity=each.polarity,
                modality=each.modality,
                as_of=each.as_of,
                extractor="test@1",
                score=1.0,
                unread=each.unread,
                inferred=each.inferred,
            )
            self.claims.append(CaseClaim(f"{key}.{place}", key, claim))

    def judge(self, entity: Entity, *names: str) -> None:
        for name in (entity.name, *names):
            self.judgements[name] = Judgement(name, entity, Verdict.SAME, 1.0, ("test",))

    def weighed(self) -> Weighed:
        return weigh(self.documents, self.claims, self.judgements)


def voice(name: str, kind: VoiceType = VoiceType.ORGANIZATION) -> Voice:
    return Voice(name, kind, "said", Stance.ASSERTS)


def outlet(name: str) -> Voice:
    return voice(name, VoiceType.OUTLET)


def authority(name: str, stance: Stance = Stance.ASSERTS) -> Voice:
    return replace(voice(name, VoiceType.AUTHORITY), stance=stance)


def organ(name: str, country: str, house: str | None = None) -> Entity:
    return Entity(f"organ:{name}", EntityType.ORGAN, name, country, house)


def figure(  # noqa: PLR0913 - one argument a slot
    value: float | None,
    bound: Bound = Bound.EXACTLY,
    *,
    unit: Unit = Unit.SITE,
    kind: SiteKind | None = STATION,
    scope: tuple[str, ...] = ("world",),
    place: str | None = None,
    additional: bool = False,
) -> Figure:
    """Return a figure as extraction reads it: open sides are None."""
    low = None if bound in {Bound.AT_MOST, Bound.LESS_THAN} else value
    high = None if bound in {Bound.AT_LEAST, Bound.MORE_THAN} else value
    qualifier = Qualifier.ADDITIONAL if additional else None
    kind = kind if unit == Unit.SITE else None
    return Figure(low, high, bound, unit, kind, qualifier, scope, place)


def site(
    country: str,
    city: str | None = None,
    status: SiteStatus = SiteStatus.ALLEGED,
    kind: SiteKind = STATION,
    operator: str | None = None,
) -> Site:
    return Site(kind, city, country, operator, status)


def act(
    tactic: Tactic,
    country: str,
    city: str | None = None,
    date: str | None = None,
    *,
    countable: bool = True,
) -> Incident:
    category = CATEGORY_OF[tactic]
    return Incident(tactic, category, country, city, date, Outcome.UNKNOWN, None, None, countable)


def response(country: str, action: Action, date: str | None = None) -> Response:
    return Response(f"government of {country}", country, action, date)


def denial(speaker: str) -> Statement:
    return Statement(speaker, None, "denies", "there is no such thing")


def entry(  # noqa: PLR0913 - what an entry may be told by
    case: Weighed,
    value: float,
    unit: Unit = Unit.SITE,
    *,
    place: str | None = None,
    scope: tuple[str, ...] | None = None,
    bound: Bound | None = None,
) -> LedgerEntry:
    """Return the one ledger entry that prints a value."""
    found = [
        each
        for each in case.ledger
        if value in {each.low, each.high}
        and each.unit == unit
        and each.place == place
        and (scope is None or each.scope == scope)
        and (bound is None or each.bound == bound)
    ]
    assert len(found) == 1, found
    return found[0]


def graded(item: LedgerEntry | Finding) -> Grade:
    """Return the grade of what is graded."""
    assert item.grade is not None
    return item.grade


def kinds(item: LedgerEntry) -> set[FlagKind]:
    return {flag.kind for flag in item.flags}
