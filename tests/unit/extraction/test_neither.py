"""Neither: what a negation of pairs denies is denied at each of its places. All that is told is invented."""

from __future__ import annotations

import pytest

from benchmarks.extraction.score import rendition_of
from longarm.model.claim import Polarity
from longarm.model.slots import Incident, Site
from longarm.stages.extraction import extract

ENGLISH = "Chinese exiles in Germany are followed and threatened by Chinese police, activists say."
GERMAN = "Chinesische Exilanten in Deutschland werden von der chinesischen Polizei bedroht, sagen Aktivisten."
DUTCH = "Chinese ballingen in Duitsland worden bedreigd door de Chinese politie, zeggen activisten."
SWEDISH = "Kinesiska exilkineser i Tyskland förföljs och hotas av kinesisk polis, säger aktivister."
RUSSIAN = "Китайских эмигрантов в Германии запугивает китайская полиция, говорят активисты."
FRENCH = (
    "Des exilés chinois en Allemagne sont menacés par la police chinoise, disent des militants."
)


def found(language: str, text: str, kind: type[Site | Incident]) -> dict[str, Polarity]:
    """Return the polarity of each city's sites or acts in a text."""
    row = {
        "id": "x",
        "language": language,
        "title": "t",
        "publisher": "Alba Post",
        "published": "2024-05-01",
        "text": text,
    }
    claims = extract(rendition_of(row))
    return {
        claim.slots.city: claim.polarity
        for claim in claims
        if isinstance(claim.slots, kind) and claim.slots.city
    }


@pytest.mark.parametrize(
    ("language", "lead", "said"),
    [
        ("en", ENGLISH, "Neither in Berlin nor in Hamburg are there Chinese police stations."),
        ("en", ENGLISH, "China has police stations in neither Berlin nor Hamburg."),
        (
            "en",
            ENGLISH,
            "There is no Chinese police station in Berlin, nor is there one in Hamburg.",
        ),
        ("de", GERMAN, "Weder in Berlin noch in Hamburg gibt es chinesische Polizeistationen."),
        ("nl", DUTCH, "China heeft geen politiebureaus in Berlijn of Hamburg."),
        ("sv", SWEDISH, "Varken i Berlin eller i Hamburg finns det kinesiska polisstationer."),
        ("ru", RUSSIAN, "Китайских полицейских участков нет ни в Берлине, ни в Гамбурге."),
        ("fr", FRENCH, "Ni à Berlin ni à Hambourg il n'existe de commissariats chinois."),
    ],
)
def test_neither_denies_a_site_at_each_place(language: str, lead: str, said: str) -> None:
    sites = found(language, f"{lead} {said}", Site)
    assert sites == dict.fromkeys(("Berlin", "Hamburg"), Polarity.DENIED)


@pytest.mark.parametrize(
    "said",
    [
        "Neither Berlin nor Beijing commented on the Chinese police station in Hamburg.",
        "Neither the mayor of Berlin nor the embassy knew of it, but a Chinese police station in Hamburg is open.",
        "Not only in Berlin but also in Hamburg there are Chinese police stations.",
        "A Chinese police station operates in Hamburg, which neither Berlin nor Bavaria has shut down.",
        "Neither in Berlin nor in Hamburg have the Chinese police stations been closed.",
    ],
)
def test_neither_of_others_denies_no_site(said: str) -> None:
    assert found("en", f"{ENGLISH} {said}", Site)["Hamburg"] is Polarity.AFFIRMED


def test_neither_denies_an_act_at_each_place() -> None:
    lead = "China runs a secret police station in Munich, activists say."
    said = "Chinese exiles were threatened neither in Berlin nor in Hamburg."
    acts = found("en", f"{lead} {said}", Incident)
    assert acts == dict.fromkeys(("Berlin", "Hamburg"), Polarity.DENIED)


def test_an_arrest_that_was_not_made_denies_no_act() -> None:
    lead = "China runs a secret police station in Munich, activists say."
    said = "Neither in Berlin nor in Hamburg were those who beat Chinese exiles ever caught."
    acts = found("en", f"{lead} {said}", Incident)
    assert Polarity.DENIED not in acts.values()


def test_not_only_here_denies_nothing() -> None:
    lead = "يتعرض منفيون صينيون في ألمانيا للملاحقة والتهديد من الشرطة الصينية، بحسب ناشطين."
    said = "ليس في برلين فقط بل في هامبورغ أيضا توجد مراكز شرطة صينية سرية."
    assert Polarity.DENIED not in found("ar", f"{lead} {said}", Site).values()


def test_whoever_runs_none_stands_before_the_negation() -> None:
    said = "China betreibt weder in Berlin noch in einem anderen Ort sogenannte Polizeistationen."
    assert found("de", f"{GERMAN} {said}", Site) == {"Berlin": Polarity.DENIED}
