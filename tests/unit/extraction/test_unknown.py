"""What nobody knows or could confirm is never put as a fact or an allegation. All that is told is invented."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from longarm.model.claim import Modality, Polarity
from longarm.model.slots import Figure, Incident, Site
from tests.unit.extraction.reading import claims_of

TOLD = tomllib.loads(Path(__file__).with_name("unknown.toml").read_text(encoding="utf-8"))
_VOUCHED = {Modality.ASSERTED, Modality.ALLEGED}


def _sentences(sort: str) -> list[tuple[str, str]]:
    return [(language, text) for language, texts in TOLD[sort].items() for text in texts]


def _whole(language: str, text: str) -> str:
    lead: str = TOLD["lead"][language]
    return f"{lead} {text}"


def vouched(language: str, text: str, kind: type[Site | Incident]) -> set[str | None]:
    """Return the cities at which a text puts a site or an act as a fact or an allegation."""
    return {
        claim.slots.city
        for claim in claims_of(_whole(language, text), kind, language)
        if isinstance(claim.slots, kind)
        and claim.polarity is Polarity.AFFIRMED
        and claim.modality in _VOUCHED
        and claim.slots.city
    }


@pytest.mark.parametrize(("language", "text"), _sentences("unknown"))
def test_a_facility_of_which_nobody_knows_is_put_by_nobody(language: str, text: str) -> None:
    assert vouched(language, text, Site) == set()


@pytest.mark.parametrize(("language", "text"), _sentences("told"))
def test_a_facility_is_told_although_something_about_it_is_not_known(
    language: str, text: str
) -> None:
    assert vouched(language, text, Site) == {"Hamburg"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The police could not confirm that a Chinese dissident was abducted in Hamburg."),
        ("en", "That a Chinese dissident was abducted in Hamburg could not be verified."),
        ("en", "The ministry has no information about an abduction of a dissident in Hamburg."),
        ("en", "Was a Chinese dissident abducted in Hamburg?"),
        (
            "de",
            "Die Polizei konnte nicht bestätigen, dass in Hamburg ein Dissident entführt wurde.",
        ),
        ("fr", "La police n'a pas pu confirmer qu'un dissident chinois a été enlevé à Hambourg."),
        (
            "es",
            "La policía no pudo confirmar que un disidente chino fuera secuestrado en Hamburgo.",
        ),
        ("ru", "Полиция не смогла подтвердить, что в Гамбурге похищен китайский диссидент."),
        ("zh", "警方无法证实有中国异见人士在汉堡遭绑架。"),
    ],
)
def test_an_act_that_nobody_could_confirm_is_put_by_nobody(language: str, text: str) -> None:
    assert vouched(language, text, Incident) == set()


@pytest.mark.parametrize(
    "text",
    [
        "There is no information about the fate of a Chinese dissident who was abducted in Hamburg.",
        "A Chinese dissident was abducted in Hamburg; the police do not know by whom.",
        "Who abducted a Chinese dissident in Hamburg in May is not known.",
        "A dissident did not know that he was followed by Chinese agents in Hamburg.",
        "No charges were filed, and records show that Chinese agents beat a dissident in Hamburg.",
        "A dissident was beaten in Hamburg by Chinese agents, so why is nobody charged?",
    ],
)
def test_an_act_is_told_although_something_about_it_is_not_known(text: str) -> None:
    assert vouched("en", text, Incident) == {"Hamburg"}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The police could not confirm that 38 exiles had been threatened.", Modality.HYPOTHETICAL),
        ("The government has no data about 38 threatened exiles.", Modality.HYPOTHETICAL),
        ("Whether 38 exiles were threatened is not known.", Modality.HYPOTHETICAL),
        ("The police know that 38 exiles were threatened.", Modality.ASSERTED),
        ("There is no official data, but 38 exiles were threatened.", Modality.ASSERTED),
        ("At least 38 exiles were threatened but the real number is not known.", Modality.ASSERTED),
    ],
)
def test_a_count_that_nobody_could_confirm_is_put_by_nobody(text: str, modality: Modality) -> None:
    figures = claims_of(_whole("en", text), Figure, "en")
    assert {claim.modality for claim in figures} == {modality}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "China applied to open a police station in Hamburg."),
        ("en", "A Chinese police station was to open in Hamburg in May."),
        ("es", "China solicitó abrir una comisaría en Hamburgo."),
        ("sv", "Kina har ansökt om att få öppna en polisstation i Hamburg."),
        ("zh", "中国申请在汉堡设立警察站。"),
    ],
)
def test_a_facility_that_was_only_asked_for_is_put_by_nobody(language: str, text: str) -> None:
    assert vouched(language, text, Site) == set()


def test_what_nobody_knows_names_no_further_city() -> None:
    text = (
        "China runs secret police stations in Berlin, Rome and Prague. "
        "In the city of Hamburg? The police do not know."
    )
    assert vouched("en", text, Site) == {"Berlin", "Rome", "Prague"}


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("He admitted to having invented the story.", True),
        ("The paper retracted the story.", True),
        ("The Chinese embassy asked the paper to retract the story.", False),
        ("The embassy of China says that he lied and made everything up.", False),
        ("The paper printed the story twice.", False),
        ("He refused to retract the story.", False),
        ("The paper has not retracted the story.", False),
        ("Its licence has been withdrawn by the prefect.", False),
        ("The officer said he was a tourist; he lied, the court found.", False),
    ],
)
def test_a_story_that_is_taken_back_is_put_by_nobody(said: str, *, back: bool) -> None:
    text = f"China runs a secret police station in Hamburg. A dissident was abducted there. {said}"
    assert (vouched("en", text, Site) == set()) is back
