"""A body's name put into other languages: who tells the same unusual numbers in each is one. All names are invented."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import permutations

from longarm.model.anchor import anchor_at
from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.document import Capture, Document, Rendition, Stated, text_sha256
from longarm.model.registry import CaseClaim
from longarm.model.slots import Bound, Figure, Unit
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.pipeline.names import judgements_for

UNSTATED = Stated(None, "test")
CZECH, ENGLISH, HUNGARIAN = "Zelené okno", "Green Window", "Zöld Ablak"
NUMBERS = (61, 24, 116)


@dataclass
class Told:
    """Documents in which bodies tell numbers."""

    documents: list[Document] = field(default_factory=list)
    claims: list[CaseClaim] = field(default_factory=list)

    def by(
        self,
        name: str,
        language: str,
        *numbers: int,
        kind: VoiceType = VoiceType.ORGANIZATION,
        publisher: str | None = None,
    ) -> Told:
        key = f"d{len(self.documents)}"
        text = f"{name} {numbers}"
        rendition = Rendition(
            text, text_sha256(text), "test@1", language, UNSTATED, Stated(publisher, "test"), UNSTATED, UNSTATED
        )  # fmt: skip
        capture = Capture(text_sha256(text), len(text), key, "2031-01-01T00:00:00Z", "test@1")
        self.documents.append(Document(key, capture, rendition))
        for place, number in enumerate(numbers):
            slots = Figure(number, number, Bound.EXACTLY, Unit.SITE, None, None, ("world",))
            voices = (Voice(name, kind, "said", Stance.ASSERTS),)
            claim = Claim(
                slots, anchor_at(text, 0, len(name)), voices, Polarity.AFFIRMED, Modality.ASSERTED, None, "test@1", 1.0
            )  # fmt: skip
            self.claims.append(CaseClaim(f"{key}.{place}", key, claim))
        return self

    def entities(self, *names: str) -> list[str]:
        judged = judgements_for(self.documents, self.claims)
        return [judged[name].entity.id for name in names]


def test_names_of_two_languages_that_tell_the_same_numbers_are_one_body() -> None:
    told = (
        Told().by(CZECH, "cs", *NUMBERS).by(ENGLISH, "en", *NUMBERS).by(HUNGARIAN, "hu", *NUMBERS)
    )
    assert len(set(told.entities(CZECH, ENGLISH, HUNGARIAN))) == 1
    judged = judgements_for(told.documents, told.claims)
    reasons = " ".join(reason for each in judged.values() for reason in each.reasons)
    assert "in another language: 24, 61, 116" in reasons


def test_the_order_of_arrival_changes_nothing() -> None:
    said = ((CZECH, "cs"), (ENGLISH, "en"), (HUNGARIAN, "hu"))
    found = set()
    for order in permutations(said):
        told = Told()
        for name, language in order:
            told.by(name, language, *NUMBERS)
        found.add(tuple(told.entities(CZECH, ENGLISH, HUNGARIAN)))
    assert len(found) == 1


def test_few_numbers_or_round_or_small_ones_tell_nothing() -> None:
    for numbers in ((61, 24), (60, 20, 110), (1, 2, 3)):
        told = Told().by(CZECH, "cs", *numbers).by(ENGLISH, "en", *numbers)
        assert len(set(told.entities(CZECH, ENGLISH))) == 2


def test_bodies_of_one_language_stay_two() -> None:
    told = Told().by("Okno", "cs", *NUMBERS).by("Praha pro všechny", "cs", *NUMBERS)
    assert len(set(told.entities("Okno", "Praha pro všechny"))) == 2


def test_where_two_bodies_of_a_language_tell_them_neither_is_taken() -> None:
    told = Told().by(CZECH, "cs", *NUMBERS).by(ENGLISH, "en", *NUMBERS)
    told.by("Border Ledger Group", "en", *NUMBERS)
    assert len(set(told.entities(CZECH, ENGLISH, "Border Ledger Group"))) == 3


def test_authorities_and_outlets_are_not_joined_by_what_they_count() -> None:
    for kind in (VoiceType.AUTHORITY, VoiceType.OUTLET):
        told = Told().by(CZECH, "cs", *NUMBERS, kind=kind).by(ENGLISH, "en", *NUMBERS)
        judged = judgements_for(told.documents, told.claims)
        assert CZECH not in judged or judged[CZECH].entity != judged[ENGLISH].entity


def test_a_body_that_publishes_is_no_person_where_a_text_quotes_it_like_one() -> None:
    told = Told().by("Quiet Lantern", "en", 61, publisher="Quiet Lantern")
    told.by("Quiet Lantern", "nl", 24, kind=VoiceType.PERSON)
    assert judgements_for(told.documents, told.claims)["Quiet Lantern"].entity.type != "person"


def test_somebody_who_publishes_and_is_no_body_anywhere_stays_a_person() -> None:
    told = Told().by("Mirela Sandvik", "en", 61, kind=VoiceType.PERSON, publisher="Mirela Sandvik")
    assert judgements_for(told.documents, told.claims)["Mirela Sandvik"].entity.type == "person"
