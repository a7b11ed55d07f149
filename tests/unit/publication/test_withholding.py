"""Withholding: addresses, contacts and names are found in many languages, and nothing else is."""

from __future__ import annotations

import pytest

from longarm.stages.publication.gate.policy import standard_policy
from longarm.stages.publication.gate.withholding import Withholding

PLAIN = Withholding(standard_policy(), ())


@pytest.mark.parametrize(
    ("language", "text", "masked"),
    [
        (
            "en",
            "an office on Capel Street 12 in Dublin",
            "an office on [address withheld] in Dublin",
        ),
        ("en", "at 40 Old Mill Road, London", "at [address withheld], London"),
        ("en", "at 7 Harbour Square", "at [address withheld]"),
        ("es", "en la calle de la Estrella 7, Lisboa", "en la [address withheld], Lisboa"),
        ("it", "in via Garofano 13 a Prato", "in [address withheld] a Prato"),
        ("it", "in Via Orti Finti a Milano", "in [address withheld] a Milano"),
        ("fr", "au 12, rue du Quai Vert, Paris", "au 12, [address withheld], Paris"),
        ("de", "in der Erfundenstraße 4 in Wien", "in der [address withheld] in Wien"),
        ("de", "am Phantasieplatz 9", "am [address withheld]"),
        ("nl", "aan de Verzonnenstraat 21", "aan de [address withheld]"),
        ("sv", "på Påhittgatan 3", "på [address withheld]"),
        ("pt", "na rua das Gaivotas 8", "na [address withheld]"),
        ("pl", "przy ul. Zmyślonej 5", "przy [address withheld]"),
        ("ru", "на улице Выдуманной, д. 5", "на [address withheld]"),
        ("zh-Hans", "在虚构路88号", "[address withheld]"),
        ("ar", "في شارع الوهم 12", "في [address withheld]"),
        ("en", "write to somebody@invented.example", "write to [contact withheld]"),
        ("en", "call +351 210 000 000 now", "call [contact withheld] now"),
    ],
)
def test_addresses_and_contacts_are_masked(language: str, text: str, masked: str) -> None:
    assert PLAIN.clean(text, language) == masked


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the Wall Street Journal reports 102 stations in 53 countries"),
        ("en", "the Belt and Road forum of 2023"),
        ("en", "they met in Times Square"),
        ("en", "they spoke via WeChat"),
        ("de", "ein Arbeitsplatz in Wien, der Weg zurück"),
        ("fr", "dans la rue, 12 personnes"),
        ("zh-Hans", "一带一路沿线有102个警察站"),
        ("zh-Hans", "伦敦唐人街"),
        ("ar", "أكثر من 100 مركز شرطة"),
    ],
)
def test_what_only_looks_like_an_address_is_kept(language: str, text: str) -> None:
    assert PLAIN.clean(text, language) == text


def test_spans_keep_the_text_and_its_offsets() -> None:
    text = "an office on Capel Street 12 in Dublin"
    (span,) = PLAIN.spans(text, "en")
    assert text[span.start : span.end] == "Capel Street 12"


def test_a_name_is_found_in_compatibility_letters() -> None:
    withholding = Withholding(standard_policy(), ("Ana Inventadova",))
    assert withholding.leaks("Ａｎａ Ｉｎｖｅｎｔａｄｏｖａ")
    assert not withholding.leaks("Banana Inventadovan")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("passport E12345678 was taken", "passport [contact withheld] was taken"),
        ("身份证号110101199003078515。", "身份证号[contact withheld]。"),
        ("born on 3 May 1980 in Elin", "born on [contact withheld] in Elin"),
        ("WeChat: osmin_q88", "WeChat: [contact withheld]"),
        ("at 38.72231, -9.13934 stands", "at [contact withheld] stands"),
        ("number plate AB-12-CD", "number plate [contact withheld]"),
        ("call 091 555 0134 at noon", "call [contact withheld] at noon"),
        ("手机13812345678。", "手机[contact withheld]。"),
        ("follow @osmin_quelvaro there", "follow [contact withheld] there"),
    ],
)
def test_what_leads_to_one_person_is_masked(text: str, masked: str) -> None:
    assert PLAIN.clean(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "between April 2021 and July 2022 some 230,000 people were persuaded to return",
        "102 stations in 53 countries, 54 of them known since 13 September 2022",
        "the report of 2022-09-13 counts 1,034 cases, 608 of them before 2020",
        "自2022年9月13日以来有102个警察站,23万人被劝返",
        "they spoke over WhatsApp and Telegram",
        "a fine of 0.5 million, 0.75 percent",
        "a 2012 Range Rover, Article 13 of 1961",
        "may be one with 15d0a13812345678: en01 and fr02 tell of it",
    ],
)
def test_counts_and_dates_are_kept(text: str) -> None:
    assert PLAIN.clean(text) == text
