"""Homes: of which state a bare "interior ministry" is, and what an outlet is called for short. Names are invented."""

from __future__ import annotations

import pytest

from longarm.model.anchor import anchor_at
from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.contract import case_claims
from longarm.model.entity import EntityType
from longarm.model.registry import CaseClaim
from longarm.model.slots import Action, Response, Site, SiteKind, SiteStatus, Slots
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.resolution import NameInContext, homes, resolve, shortened

TEXT = "Invented words about Ruritania."
MINISTRY = "ministr vnitra"


def said(document: str, slots: Slots, stance: Stance = Stance.ASSERTS) -> CaseClaim:
    claim = Claim(
        slots=slots,
        anchor=anchor_at(TEXT, 0, 8),
        voices=(Voice(MINISTRY, VoiceType.AUTHORITY, "said", stance),),
        polarity=Polarity.AFFIRMED,
        modality=Modality.ASSERTED,
        as_of=None,
        extractor="test@1",
        score=1.0,
    )
    (made,) = case_claims(document, "0" * 64, [claim])
    return made


def answer(country: str) -> Response:
    return Response(MINISTRY, country, Action.INVESTIGATION_OPENED, None)


def place(country: str, city: str = "Elin") -> Site:
    return Site(SiteKind.OTHER, city, country, None, SiteStatus.OPEN)


def test_a_bare_office_is_of_the_state_whose_organs_its_document_tells_of() -> None:
    assert homes([said("a", answer("CZ")), said("a", place("SK"))]) == {MINISTRY: "CZ"}


def test_many_places_on_one_states_ground_are_enough() -> None:
    cities = ("A", "B", "C", "D", "E")
    assert homes([said("a", place("CZ", each)) for each in cities]) == {MINISTRY: "CZ"}
    assert homes([said("a", place("CZ", each)) for each in cities[1:]]) == {}
    assert homes([said("a", place("CZ" if each != "A" else "SK", each)) for each in cities]) == {}


def test_no_home_where_documents_differ_or_somebody_denies() -> None:
    assert homes([said("a", answer("CZ")), said("b", answer("SK"))]) == {}
    assert homes([said("a", answer("CZ")), said("b", place("CZ"))]) == {}
    assert homes([said("a", answer("CZ")), said("a", place("CZ"), Stance.DENIES)]) == {}


@pytest.mark.parametrize(
    ("name", "language", "entity", "country"),
    [
        ("ministr vnitra", "cs", "Interior ministry of Czechia", "CZ"),
        ("sekretarz stanu", "pl", "sekretarz stanu", None),
        ("Foreign Ministry", "en", "Foreign Ministry", None),
        ("opposition leader", "en", "opposition leader", None),
        ("Zdislava Kořínková", "cs", "Zdislava Kořínková", None),
    ],
)
def test_an_authority_without_a_state_is_of_its_home(
    name: str, language: str, entity: str, country: str | None
) -> None:
    item = NameInContext(name, VoiceType.AUTHORITY, None, language, "a", country or "CZ")
    found = resolve([item])[name].entity
    assert (found.name, found.country) == (entity, country)
    assert found.house == (f"government:{country}" if country else None)


def test_a_mission_is_of_no_host() -> None:
    item = NameInContext("Ambasada w Warszawie", VoiceType.AUTHORITY, None, "pl", "a", "PL")
    assert resolve([item])["Ambasada w Warszawie"].entity.country is None


def test_an_outlet_goes_by_its_name_up_to_the_dash() -> None:
    full = "Kontur – Agencja Informacyjna"
    assert shortened([full, "Spree-Bote", "Amina-Yusuf Letters", "Alder Post"]) == {"kontur": full}
    assert shortened([full, "Kontur | Magazin"]) == {}
    found = resolve(
        [
            NameInContext(full, VoiceType.OUTLET, None, "pl", "a"),
            NameInContext("Kontur", VoiceType.PERSON, None, "es", "b"),
        ]
    )
    assert found["Kontur"].entity == found[full].entity
    assert found["Kontur"].entity.type is EntityType.OUTLET


@pytest.mark.parametrize(
    ("outlet", "name"),
    [("China – Table", "China"), ("Embassy of China – Website", "Embassy of China")],
)
def test_what_is_known_is_no_outlets_short_name(outlet: str, name: str) -> None:
    items = [
        NameInContext(outlet, VoiceType.OUTLET, None, "en", "a"),
        NameInContext(name, VoiceType.ORGANIZATION, None, "en", "b"),
    ]
    assert resolve(items)[name].entity.country == "CN"
