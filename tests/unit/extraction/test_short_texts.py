"""Short texts: what a sentence or two must tell to be read on, and who acts in them. All events are invented."""

import pytest

from longarm.model.slots import (
    Action,
    Figure,
    Incident,
    Link,
    Relation,
    Response,
    Site,
    SiteStatus,
    Statement,
    Tactic,
)
from longarm.model.voice import Stance
from tests.unit.extraction.reading import claims_of, slots_of


def test_an_exile_has_a_state_behind_the_act() -> None:
    text = "Prag'da sürgünde yaşayan bir şair maskeli iki kişi tarafından dövüldü."
    assert [(i.tactic, i.country) for i in slots_of(text, Incident, "tr")] == [
        (Tactic.ASSAULT, "CZ")
    ]
    same = "Prag'da bir emlakçı maskeli iki kişi tarafından dövüldü."
    assert slots_of(same, Incident, "tr") == []


def test_a_mission_that_denies_a_facility_speaks_of_its_own() -> None:
    (site,) = slots_of('Çin Konsolosluğu "Bergen\'de karakolumuz yok" demişti.', Site, "tr")
    assert (site.city, site.status) == ("Bergen", SiteStatus.DENIED)


@pytest.mark.parametrize(
    "text",
    [
        "افتتحت شرطة الشارقة مركز شرطة جديدا يقدم خدماته باللغة الصينية.",
        "تجمع مئات الأشخاص أمام السفارة الإيرانية في مدريد رافعين صور الضحايا، وتفرقوا سلميا.",
    ],
)
def test_a_states_own_station_and_a_rally_yield_nothing(text: str) -> None:
    assert claims_of(text, Site, "ar") == []
    assert claims_of(text, Response, "ar") == []


def test_a_comma_sets_a_speaker_apart_from_who_is_spoken_of() -> None:
    text = (
        "Pakistan Dışişleri Bakanlığı, sürgündeki bir yazarın Oslo'da dövülmesinin ardında "
        "Pakistan istihbaratı bulunduğu yolundaki iddiaları reddetti."
    )
    found = slots_of(text, Statement, "tr")
    assert [(s.speaker, s.stance) for s in found] == [
        ("Pakistan Dışişleri Bakanlığı", Stance.DENIES)
    ]


def test_behind_a_verb_that_comes_first_all_states_of_a_list_act() -> None:
    text = "فرضت لندن وباريس عقوبات على ضابطين إيرانيين بتهمة التخطيط لاغتيال منشقين في أوروبا."
    found = slots_of(text, Response, "ar")
    assert sorted((r.country or "", r.action) for r in found) == [
        ("FR", Action.SANCTION),
        ("GB", Action.SANCTION),
    ]


def test_words_that_alone_open_a_range_and_a_nationality_that_is_counted() -> None:
    text = (
        "به تخمین سازمان «پل» سی تا چهل هزار بلاروسی در لیتوانی بی‌گذرنامه مانده‌اند، "
        "چون مینسک صدور گذرنامه در خارج را ممنوع کرده است."
    )
    (claim,) = claims_of(text, Figure, "fa")
    assert isinstance(claim.slots, Figure)
    assert (claim.slots.low, claim.slots.high, claim.slots.unit) == (30000, 40000, "person")


def test_a_force_that_funds_an_association_abroad_is_a_link() -> None:
    text = (
        "Kuitansi itu memperlihatkan Kementerian Keamanan Publik Vietnam membiayai "
        "Asosiasi Dagang Bambu di Praha."
    )
    found = slots_of(text, Link, "id")
    assert [(k.relation, k.object) for k in found] == [(Relation.FUNDS, "Asosiasi Dagang Bambu")]


def test_an_arrest_for_which_money_is_offered_is_none() -> None:
    text = "Kepolisian Nantong menawarkan satu juta yuan bagi siapa pun yang membantu menangkap aktivis eksil di Wina."
    assert [i.tactic for i in slots_of(text, Incident, "id")] == [Tactic.BOUNTY]


def test_migrants_who_are_sent_home_are_no_exiles() -> None:
    text = (
        "Celníci zabavili na tržnici padělané hodinky. Ze 40 osob sedm vietnamských občanů, kteří v Česku "
        "pobývali s prošlým vízem, dostalo správní vyhoštění."
    )
    assert slots_of(text, Incident, "cs") == []
    fled = "Vietnamský disident v Česku dostal kvůli padělané známce správní vyhoštění do Vietnamu."
    assert [i.tactic for i in slots_of(fled, Incident, "cs")] == [Tactic.DEPORTATION]


def test_a_crowd_before_an_embassy_opens_no_text() -> None:
    text = "دانشجویان پیش روی سفارت نروژ در تهران گرد آمدند و به سوزاندن پرچم اعتراض کردند."
    assert claims_of(text, Response, "fa") == claims_of(text, Statement, "fa") == []


def test_a_text_in_brief_needs_to_tell_less_than_a_long_one() -> None:
    brief = (
        "A cook keeps a list in his drawer. On it stand eight Uzbeks whom Turkey deported to Tashkent. "
        "He knew two of them well. Both had criticised the president. Nobody replied to our letter. "
        "The oldest of them is 74."
    )
    assert 8 in {f.low for f in slots_of(brief, Figure, "en")}
    padding = " The weather in the port was fine, and the ferry to the islands left on time with all its guests."
    assert slots_of(brief + 9 * padding, Figure, "en") == []
