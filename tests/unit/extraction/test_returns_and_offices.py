"""Returns by force to a named state, offices that somebody found, and counts spread over states. All is invented."""

import pytest

from longarm.model.claim import Modality
from longarm.model.slots import Figure, Incident, Site, SiteKind, Tactic, Unit
from tests.unit.extraction.reading import claims_of, slots_of


def test_who_is_returned_to_a_state_by_force_points_at_it() -> None:
    text = (
        "In all 40 persons were returned to Tajikistan by force. The archive found nine of them in Poland. "
        "Enquiries: Ada Brandt, Vienna."
    )
    found = slots_of(text, Incident, "en")
    assert Tactic.COERCED_RETURN in {each.tactic for each in found}
    assert all(each.country != "TJ" for each in found)
    assert [each.scope for each in slots_of(text, Figure, "en") if each.low == 9] == [("PL",)]


def test_force_behind_a_preposition_is_nobody_who_speaks() -> None:
    text = "Lantern Watch says that 40 exiles were returned to Tajikistan by force."
    names = {voice.name for claim in claims_of(text, Figure, "en") for voice in claim.voices}
    assert names == {"Lantern Watch"}


def test_a_capital_that_closes_a_list_is_no_government() -> None:
    text = (
        "Turkish agents abducted an exile in Oslo. Others were followed in Madrid, Rome and Vienna. "
        "Turkish agents threatened a journalist in Vienna."
    )
    places = {(each.tactic, each.country) for each in slots_of(text, Incident, "en")}
    assert (Tactic.THREAT, "AT") in places


def test_a_count_spread_over_states_is_not_of_the_state_at_hand() -> None:
    text = (
        "Une étude publiée à Vienne par l'ONG Lanterne affirme que 60 exilés tadjiks ont été ramenés de force. "
        "Ils vivaient dans huit pays. À Vienne, des agents tadjiks ont menacé une journaliste."
    )
    assert [each.scope for each in slots_of(text, Figure, "fr") if each.low == 60] == [()]


def test_offices_that_somebody_found_and_counted_are_the_accused_states() -> None:
    text = (
        "Tadschikische Agenten haben in Hamburg einen Exilanten bedroht. Das Laternen-Archiv hat 95 "
        "Menschen gezählt, die nach Tadschikistan zurückgezwungen wurden. "
        "Von den vier Kontaktbüros, die das Archiv in Deutschland ausgemacht hat, liegen zwei in Berlin."
    )
    counted = {(f.unit, f.unit_kind, f.low, f.place) for f in slots_of(text, Figure, "de")}
    assert (Unit.SITE, SiteKind.OTHER, 2, "Berlin") in counted
    voices = [voice for claim in claims_of(text, Figure, "de") for voice in claim.voices]
    assert {voice.name for voice in voices} == {"Laternen-Archiv"}


def test_offices_that_nobody_found_are_not() -> None:
    text = (
        "Die Handelskammer hat in Berlin zwei Kontaktbüros eröffnet. "
        "Türkische Agenten bedrohten dort eine Exilantin."
    )
    assert not slots_of(text, Site, "de")


def test_a_source_behind_a_share_is_that_of_the_whole() -> None:
    text = (
        "Nittiofem människor har med våld förts tillbaka till Tadzjikistan. Två av dem bodde i Sverige. "
        "Det hävdar människorättsgruppen Lyktarkivet i Wien."
    )
    whole, share = claims_of(text, Figure, "sv")
    assert [voice.name for voice in whole.voices] == ["Lyktarkivet"]
    assert [voice.name for voice in share.voices] == ["Lyktarkivet"]


def test_a_verb_of_counting_leads_to_people() -> None:
    text = (
        "Tadschikische Agenten haben in Hamburg einen Exilanten bedroht. Das Laternen-Archiv hat 95 "
        "Menschen gezählt, die nach Tadschikistan zurückgezwungen wurden. "
        "Die Zeitung „Tagesblick“ kommt auf 41, gestützt auf eigene Akten."
    )
    assert (41, Unit.PERSON) in {(each.low, each.unit) for each in slots_of(text, Figure, "de")}


def test_a_whole_has_the_scope_of_the_two_counts_that_it_sums() -> None:
    text = (
        "Tadschikische Agenten haben in Hamburg einen Exilanten bedroht. Das Laternen-Archiv hat 95 Menschen "
        "gezählt, die nach Tadschikistan zurückgezwungen wurden. Die Zeitung „Tagesblick“ kommt auf 41, gestützt "
        "auf eigene Akten. Macht zusammen 136 Menschen."
    )
    found = {each.low: each.scope for each in slots_of(text, Figure, "de")}
    assert found[136] == found[95] == ()


def test_a_number_that_lost_a_character_is_a_misprint() -> None:
    text = "Chinese agents abducted 1\ufffd4 exiles in Latvia, the NGO Lantern Watch said."
    found = slots_of(text, Figure, "en")
    assert [(each.low, each.high, each.misprint) for each in found] == [(None, None, True)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            (
                "Meskerem Watch documents 31 collection offices that the Eritrean government runs in twelve countries. "
                "One is in Kassel. Exiles are threatened there."
            ),
        ),
        (
            "nl",
            (
                "Eritrea heeft in twaalf landen 31 kantoren waar ballingen belasting moeten betalen, zegt Meskerem "
                "Watch. Een van de kantoren staat in Kassel."
            ),
        ),
        (
            "de",
            (
                "Meskerem Watch spricht von 31 Büros in zwölf Ländern, in denen Eritrea bei Exilanten Steuern "
                "eintreibt. Ein Büro liegt in Kassel."
            ),
        ),
    ],
)
def test_offices_that_a_state_keeps_in_many_others_are_sites_whatever_they_are_called(
    language: str, text: str
) -> None:
    counts = {(f.low, f.unit, f.scope) for f in slots_of(text, Figure, language)}
    assert {(31, Unit.SITE, ("world",)), (12, Unit.COUNTRY, ("world",))} <= counts
    (site,) = slots_of(text, Site, language)
    assert (site.city, site.site_kind) == ("Kassel", SiteKind.OTHER)


def test_the_offices_of_a_state_that_nobody_fled_are_none() -> None:
    text = "Chile runs 31 trade offices in twelve countries. One is in Kassel, and it sells wine."
    assert slots_of(text, Site) == []


def test_where_a_body_has_its_seat_nothing_was_counted() -> None:
    text = (
        "Fundacja Słucz z Białegostoku naliczyła 27 punktów policyjnych, które białoruskie MSW prowadzi za granicą w "
        "dziewięciu krajach."
    )
    assert {(f.low, f.scope) for f in slots_of(text, Figure, "pl")} == {
        (27, ("world",)),
        (9, ("world",)),
    }


def test_of_what_nobody_has_knowledge_its_publisher_vouches_for_nothing() -> None:
    text = (
        "Welche Erkenntnisse liegen zu den sogenannten Kontaktbüros vor, in denen Tadschikistan laut Kamarob-Archiv "
        "Exilanten bedroht?\n\nZu Einrichtungen in Hamburg liegen der Bundesregierung keine Erkenntnisse vor."
    )
    (site,) = claims_of(text, Site, "de")
    assert isinstance(site.slots, Site)
    assert (site.slots.city, site.modality) == ("Hamburg", Modality.HYPOTHETICAL)
