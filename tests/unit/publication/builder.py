"""Builder: makes registries for the tests, claim by claim; anchors and ids are computed from the texts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from longarm.model.anchor import anchor_at
from longarm.model.claim import Claim, Modality, Polarity, claim_id
from longarm.model.document import Capture, Document, Rendition, Stated, text_sha256
from longarm.model.entity import Entity, EntityType, Judgement, Verdict
from longarm.model.finding import Edge, Finding, Flag, Grade, LedgerEntry, Origins
from longarm.model.registry import CaseClaim, Registry, Weighed
from longarm.model.slots import Bound, Qualifier, SiteKind, Slots, Unit
from longarm.model.voice import Voice

GRADE = Grade("F", 3, "nobody has set it", "one origin, nothing contradicts it")


@dataclass
class Case:
    """Builds a registry step by step; `claim` returns the id of what it added."""

    documents: dict[str, Document] = field(default_factory=dict)
    claims: dict[str, CaseClaim] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    ledger: list[LedgerEntry] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    roots: dict[str, tuple[str, ...]] = field(default_factory=dict)
    judgements: dict[str, Judgement] = field(default_factory=dict)

    def document(self, name: str, text: str, language: str = "en", **stated: str | None) -> None:
        """Add a document."""
        self.documents[name] = a_document(name, text, language, **stated)

    def claim(  # noqa: PLR0913 - a claim has many fields, and the tests name them
        self,
        document: str,
        quote: str,
        slots: Slots,
        *voices: Voice,
        polarity: Polarity = Polarity.AFFIRMED,
        modality: Modality = Modality.ASSERTED,
        as_of: str | None = None,
        unread: tuple[tuple[str, str], ...] = (),
    ) -> str:
        """Add a claim whose quote stands in a document."""
        rendition = self.documents[document].rendition
        start = rendition.text.index(quote)
        made = Claim(
            slots=slots,
            anchor=anchor_at(rendition.text, start, start + len(quote)),
            voices=voices,
            polarity=polarity,
            modality=modality,
            as_of=as_of,
            extractor="invented@1",
            score=0.8,
            reasons=("made by hand",),
            unread=unread,
        )
        name = claim_id(rendition.sha256, made)
        self.claims[name] = CaseClaim(name, document, made)
        self.roots[name] = (voices[-1].name if voices else rendition.publisher.value or "unnamed",)
        return name

    def judge(
        self, name: str, type_: EntityType, english: str | None = None, country: str | None = None
    ) -> None:
        """Resolve a name."""
        entity = Entity(
            f"{type_}:{(english or name).lower().replace(' ', '-')}",
            type_,
            english or name,
            country,
        )
        self.judgements[name] = Judgement(name, entity, Verdict.SAME, 1.0, ("the same name",))

    def finding(self, name: str, kind: str, *claims: str, **values: object) -> None:
        """Add a finding over claims."""
        made = Finding(
            id=name,
            kind=kind,
            key=(kind, name),
            claims=claims,
            roots=tuple(dict.fromkeys(root for claim in claims for root in self.roots[claim])),
            origins=Origins(1, 1),
            outlets=1,
            publishers=("The Ferrol Courier",),
            flags=(),
            grade=GRADE,
        )
        self.findings.append(replace(made, **values))  # type: ignore[arg-type]  # the tests name fields of Finding

    def registry(self) -> Registry:
        """Return the registry."""
        return Registry(
            case="Ostravian stations abroad",
            documents=tuple(self.documents.values()),
            claims=tuple(self.claims.values()),
            judgements=dict(self.judgements),
            weighed=Weighed(
                tuple(self.edges), dict(self.roots), tuple(self.findings), tuple(self.ledger)
            ),
        )


def a_document(name: str, text: str, language: str, **stated: str | None) -> Document:
    """Return a document with a text."""
    values = {
        "title": f"Title of {name}",
        "publisher": "Morning Ledger",
        "url": None,
        "published": None,
    } | stated
    return Document(
        id=name,
        capture=Capture("c" * 64, len(text), f"{name}.html", "2024-01-05T10:00:00Z", "invented@1"),
        rendition=Rendition(
            text=text,
            sha256=text_sha256(text),
            reader="invented@1",
            language=language,
            title=Stated(values["title"], "<title>"),
            publisher=Stated(values["publisher"], "JSON-LD"),
            url=Stated(values["url"], "<link rel=canonical>"),
            published=Stated(
                values["published"], "JSON-LD" if values["published"] else "no date was found"
            ),
        ),
    )


def an_entry(  # noqa: PLR0913 - a ledger entry has many fields, and the tests name them
    name: str,
    value: float,
    as_of: str | None,
    claims: tuple[str, ...],
    *,
    qualifier: Qualifier | None = None,
    scope: tuple[str, ...] = ("world",),
    place: str | None = None,
    flags: tuple[Flag, ...] = (),
    variants: tuple[str, ...] = (),
    supersedes: tuple[str, ...] = (),
    superseded_by: str | None = None,
    outlets: int = 1,
    publishers: tuple[str, ...] = ("The Ferrol Courier",),
) -> LedgerEntry:
    """Return a ledger entry that counts police stations."""
    return LedgerEntry(
        id=name,
        unit=Unit.SITE,
        unit_kind=SiteKind.POLICE_STATION,
        scope=scope,
        place=place,
        qualifier=qualifier,
        low=value,
        high=value,
        bound=Bound.EXACTLY,
        as_of=as_of,
        roots=("Harbour Watch",),
        origins=Origins(1, 1),
        outlets=outlets,
        publishers=publishers,
        flags=flags,
        claims=claims,
        variants=variants,
        supersedes=supersedes,
        superseded_by=superseded_by,
        grade=GRADE,
    )
