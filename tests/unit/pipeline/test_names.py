"""Names: what is sent to be resolved, and with which context."""

from __future__ import annotations

from dataclasses import replace

import pytest

from longarm.model.anchor import anchor_at
from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.contract import case_claims
from longarm.model.document import Capture, Document, Rendition, Stated, text_sha256
from longarm.model.entity import EntityType
from longarm.model.slots import Action, Link, Relation, Response, Slots
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.pipeline.names import names_in
from longarm.pipeline.veiling import private_people
from longarm.stages.resolution import NameInContext, is_called_a_body, resolve

TEXT = "Invented words about Ruritania."
NOT_STATED = Stated(None, "not stated")
DOCUMENT = Document(
    "a",
    Capture("0" * 64, len(TEXT), "a.txt", "2026-01-01T00:00:00Z", "test"),
    Rendition(
        text=TEXT,
        sha256=text_sha256(TEXT),
        reader="test@1",
        language="en",
        title=NOT_STATED,
        publisher=Stated("Strelsau Post", "front matter: publisher"),
        url=NOT_STATED,
        published=NOT_STATED,
    ),
)


def asked(slots: Slots, *voices: Voice) -> set[NameInContext]:
    said = Claim(
        slots=slots,
        anchor=anchor_at(TEXT, 0, 8),
        voices=voices,
        polarity=Polarity.AFFIRMED,
        modality=Modality.ASSERTED,
        as_of=None,
        extractor="test@1",
        score=1.0,
    )
    return set(names_in([DOCUMENT], case_claims("a", DOCUMENT.rendition.sha256, [said])))


def test_publishers_voices_and_slots_are_asked_about() -> None:
    voice = Voice("Ruritania Watch", VoiceType.ORGANIZATION, "said", Stance.ASSERTS)
    assert asked(Link("Zenda Police", Relation.OPERATES, "Zenda Centre"), voice) == {
        NameInContext("Strelsau Post", VoiceType.OUTLET, None, "en", "a"),
        NameInContext("Ruritania Watch", VoiceType.ORGANIZATION, None, "en", "a"),
        NameInContext("Zenda Police", None, None, "en", "a"),
        NameInContext("Zenda Centre", None, None, "en", "a"),
    }


def test_the_country_of_a_response_is_told() -> None:
    response = Response("interior ministry", "HR", Action.INVESTIGATION_OPENED, None)
    assert NameInContext("interior ministry", VoiceType.AUTHORITY, "HR", "en", "a") in asked(
        response
    )


def test_who_is_not_named_is_not_asked_about() -> None:
    voice = Voice("a source", VoiceType.UNNAMED, "said", Stance.ASSERTS)
    response = Response(None, "HR", Action.INVESTIGATION_OPENED, None)
    assert asked(response, voice) == {
        NameInContext("Strelsau Post", VoiceType.OUTLET, None, "en", "a")
    }


def test_a_body_and_an_outlet_that_are_quoted_like_a_person_are_no_private_people() -> None:
    private = Voice("Rosa Holubec", VoiceType.PERSON, "said", Stance.ASSERTS)
    body = replace(private, name="Lantern Archive")
    outlet = replace(private, name="Strelsau Post")
    found = asked(Link("Zenda Police", Relation.OPERATES, "Zenda Centre"), private, body, outlet)
    assert {"Lantern Archive", "Strelsau Post"} <= {each.name for each in found}
    assert "Rosa Holubec" not in {each.name for each in found}
    judged = resolve(found)
    assert judged["Lantern Archive"].entity.type is EntityType.ORGANIZATION


@pytest.mark.parametrize("name", ["archive director Rosa Holubec", "Rosa Holubec", "Anna Bank"])
def test_somebody_who_speaks_for_a_body_is_no_body(name: str) -> None:
    assert not is_called_a_body(name)


def test_a_body_is_known_in_a_script_that_leaves_vowels_out() -> None:
    assert is_called_a_body("آرشیو کمراب")


@pytest.mark.parametrize(("cited", "private"), [(True, {"Rosa"}), (False, {"Rosa", "Strelsau"})])
def test_a_publisher_goes_by_its_name_up_to_the_dash_where_it_is_cited_as_an_outlet(
    cited: bool,  # noqa: FBT001 - a case of the table above
    private: set[str],
) -> None:
    publisher = Stated("Strelsau – Press Agency", "front matter: publisher")
    document = replace(DOCUMENT, rendition=replace(DOCUMENT.rendition, publisher=publisher))
    kinds = [("Strelsau", VoiceType.PERSON), ("Rosa", VoiceType.PERSON)]
    kinds += [("Strelsau", VoiceType.OUTLET)] if cited else []
    said = Claim(
        slots=Link("Zenda Police", Relation.OPERATES, "Zenda Centre"),
        anchor=anchor_at(TEXT, 0, 8),
        voices=tuple(Voice(name, kind, "said", Stance.ASSERTS) for name, kind in kinds),
        polarity=Polarity.AFFIRMED,
        modality=Modality.ASSERTED,
        as_of=None,
        extractor="test@1",
        score=1.0,
    )
    claims = case_claims("a", DOCUMENT.rendition.sha256, [said])
    assert private_people(claims, [document]) == private
