"""Ground: an invented case in which secrets are planted one by one, and made into a registry."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from longarm.model.claim import Claim
from longarm.model.document import Document
from longarm.model.entity import Entity, EntityType, Judgement, Verdict
from longarm.model.finding import Finding, LedgerEntry
from longarm.model.registry import Refusal, Registry
from longarm.model.slots import Site, SiteKind, SiteStatus, Slots, Statement
from longarm.model.voice import Stance, Voice, VoiceType
from tests.leaks.invented_secrets import Secret
from tests.unit.publication.builder import Case, an_entry
from tests.unit.publication.invented import WATCH, invented_case

SITE = Site(SiteKind.POLICE_STATION, "Lisbon", "PT", None, SiteStatus.ALLEGED)
QUOTE = "Harbour Watch says there is a police station in Lisbon."


@dataclass
class Ground:
    """The invented case of the publication tests, to which each planting adds documents, claims and findings."""

    case: Case = field(default_factory=invented_case)
    name: str = "Ostravian stations abroad"
    refusals: list[Refusal] = field(default_factory=list)
    routes: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    count: int = 0

    def introduce(self, secret: Secret) -> None:
        """Let a private person of this name speak once, as extraction and resolution would have it."""
        voice = Voice(secret.text, VoiceType.PERSON, "said", Stance.ASSERTS)
        quote = f"A neighbour saw men at door {self.count}."
        name = self.document(quote)
        self.case.claim(name, quote, Statement(secret.text, None, "asserts", quote[12:]), voice)
        self.judge(secret.text, secret.text, EntityType.PERSON)

    def document(self, text: str, name: str | None = None, **stated: str | None) -> str:
        """Add a document with a text and return its id; no two are alike, for then their claims would be one."""
        self.count += 1
        text = f"{text} This is note {self.count}."
        made = name or f"planted-{self.count}"
        self.case.document(made, text, "en", **stated)
        return made

    def claim(self, document: str, quote: str = QUOTE, slots: Slots = SITE, *voices: Voice) -> str:
        """Add a claim with a finding of its own and return its id."""
        made = self.case.claim(document, quote, slots, *(voices or (WATCH,)))
        kind = self.case.claims[made].claim.kind.value
        if kind in {"site", "incident", "response"}:
            self.case.finding(f"x-{self.count}-{made[:6]}", kind, made)
        return made

    def said(self, slots: Slots = SITE, *voices: Voice) -> str:
        """Add a document with a claim that has these slots and voices; return the claim's id."""
        return self.claim(self.document(QUOTE), QUOTE, slots, *voices)

    def judge(self, printed: str, english: str, type_: EntityType, **more: Any) -> None:  # noqa: ANN401 - fields of Entity
        """Resolve a printed name to an entity of an English name."""
        entity = Entity(f"{type_}:{english.lower().replace(' ', '-')}", type_, english)
        judged = replace(entity, **more)
        self.case.judgements[printed] = Judgement(printed, judged, Verdict.SAME, 1.0, ("alike",))

    def change_claim(self, claim: str, **more: Any) -> None:  # noqa: ANN401 - fields of Claim
        """Change fields of a claim that its identity does not rest on."""
        held = self.case.claims[claim]
        changed: Claim = replace(held.claim, **more)
        self.case.claims[claim] = replace(held, claim=changed)

    def change_document(self, name: str, **more: Any) -> None:  # noqa: ANN401 - fields of Rendition and Capture
        """Change fields of a document's rendition, or of its capture (`capture_name`, `capture_tool`)."""
        held: Document = self.case.documents[name]
        of_capture = {key[8:]: more.pop(key) for key in list(more) if key.startswith("capture_")}
        self.case.documents[name] = replace(
            held,
            capture=replace(held.capture, **of_capture),
            rendition=replace(held.rendition, **more),
        )

    def change_finding(self, claim: str, **more: Any) -> None:  # noqa: ANN401 - fields of Finding
        """Change the finding that holds a claim."""
        findings: list[Finding] = self.case.findings
        for place, found in enumerate(findings):
            if claim in found.claims:
                findings[place] = replace(found, **more)

    def counted(self, **more: Any) -> LedgerEntry:  # noqa: ANN401 - fields of LedgerEntry
        """Add a ledger entry over the invented case's own count, with these fields."""
        self.count += 1
        over = self.case.ledger[0].claims
        entry = replace(
            an_entry(f"f-planted-{self.count}", 200 + self.count, "2022-09", over), **more
        )
        self.case.ledger.append(entry)
        return entry

    def registry(self) -> Registry:
        """Return the whole."""
        made = self.case.registry()
        return replace(
            made,
            case=self.name,
            refusals=tuple(self.refusals),
            weighed=replace(made.weighed, routes=dict(self.routes)),
        )
