"""Scopes: where a count was taken, and which places near it are not its own. All counts are invented."""

import pytest

from longarm.model.slots import Figure, Unit
from tests.unit.extraction.reading import claims_of, slots_of


def scope(text: str, language: str, value: float) -> tuple[str, ...]:
    return next(f.scope for f in slots_of(text, Figure, language) if f.low == value)


@pytest.mark.parametrize(
    ("text", "language", "value", "expected"),
    [
        (  # the town of a press conference, after a verb of saying
            (
                "Chinas Agenten haben Exilanten in Österreich entführt. "
                "19 Fälle seien neu dokumentiert worden, teilte die NGO Laternenwacht am Mittwoch in Genf mit."
            ),
            "de",
            19,
            ("AT",),
        ),
        (  # taken to the accused state, from states that nobody names
            (
                "Chinas Agenten haben einen Exilanten in Berlin entführt. "
                "Laternenwacht hat 95 Menschen gezählt, die nach China zurückgezwungen wurden."
            ),
            "de",
            95,
            (),
        ),
        (  # a part of what was counted all over the world, by an office of the state at hand
            (
                "Chinese agents have threatened 95 exiles in six countries, Lantern Watch says. One lives in Leeds. "
                "MI5 has warned 14 exiles."
            ),
            "en",
            14,
            ("GB",),
        ),
        (  # people abroad
            "China hat 95 im Ausland lebende Exilanten entführt. Einer lebte in Berlin.",
            "de",
            95,
            ("world",),
        ),
        (  # a whole that its shares add up to
            "Organizacja Latarnia twierdzi, że Chiny zmusiły 40 osób do powrotu, z tego 17 z Polski i 23 z Rosji.",
            "pl",
            40,
            ("PL", "RU"),
        ),
        (  # a whole with shares in several states that leave a rest
            "Organizacja Latarnia twierdzi, że Chiny zmusiły 40 osób do powrotu, z tego 7 z Polski i 23 z Rosji.",
            "pl",
            40,
            (),
        ),
        (  # bound to the count by a preposition
            "Chinese agents abducted 12 exiles in Latvia, the NGO Lantern Watch said in Geneva.",
            "en",
            12,
            ("LV",),
        ),
    ],
)
def test_a_scope_is_bound_to_its_count(
    text: str, language: str, value: float, expected: tuple[str, ...]
) -> None:
    assert scope(text, language, value) == expected


def test_states_in_a_row_each_have_the_number_right_behind_them() -> None:
    text = (
        "Iran hat Kritiker aus dem Ausland entführt, berichtet Lantern Watch. An der Spitze steht der Irak mit 29 "
        "Fällen vor der Türkei mit 21 und den Vereinigten Arabischen Emiraten mit 41."
    )
    counts = {(f.low, f.scope) for f in slots_of(text, Figure, "de")}
    assert counts == {(29, ("IQ",)), (21, ("TR",)), (41, ("AE",))}


def test_a_count_of_returns_was_taken_where_its_sentence_names_places() -> None:
    text = (
        "Tajik agents abducted an exile in Warsaw. The NGO Lantern says that 60 exiles were returned to Tajikistan by "
        "force; most of them had lived in Lithuania."
    )
    assert [f.scope for f in slots_of(text, Figure) if f.low == 60] == [("LT",)]


def test_a_region_in_the_name_of_who_counts_is_no_scope() -> None:
    text = (
        "Azerbaïdjan : un blogueur exilé a été agressé à Lyon. Selon l'ONG Reporters du Caucase, neuf exilés ont "
        "été agressés depuis 2021."
    )
    assert [f.scope for f in slots_of(text, Figure, "fr")] == [("FR",)]


def test_a_count_without_a_place_is_of_the_state_told_of_last() -> None:
    text = (
        "Tajik agents beat an exile in Warsaw. Another was abducted in Vilnius, a third in Prague. In Riga an editor "
        "was stabbed; in Sofia a singer. Police in Oslo guard a lawyer. The NGO Lantern counted 14 attacks on exiles."
    )
    assert [f.scope for f in slots_of(text, Figure) if f.low == 14] == [("NO",)]


def test_in_a_text_of_many_states_a_large_count_is_not_of_the_one_told_of_last() -> None:
    text = (
        "China's agents have forced 95 exiles in eight countries to return, says the Alder Archive. "
        "An exile was abducted in Vienna in May. In all the group has counted 214 incidents."
    )
    assert scope(text, "en", 214) == ()


@pytest.mark.parametrize(
    ("language", "text", "value", "expected"),
    [
        (  # what a total abroad is added to was counted there too
            "en",
            (
                "Vienna, 3 May 2024\n\nWe have closed 46 further files since March. The total of Iranian exiles abroad "
                "who were refused a passport stands at 257. Austria alone accounts for 66 of them, Italy for 40."
            ),
            46,
            ("world",),
        ),
        (  # where a body sits is not where it counted
            "ko",
            (
                "이란 정부가 해외에 사는 망명자 214명의 여권 발급을 거부했다. "
                "빈의 멘바르 관측소는 3월 128명이던 피해자가 "
                "86명 더 늘었다고 밝혔다. 피해자는 10개국에 흩어져 있다."
            ),
            128,
            (),
        ),
    ],
)
def test_a_part_of_what_was_counted_everywhere_is_of_no_one_state(
    language: str, text: str, value: float, expected: tuple[str, ...]
) -> None:
    assert scope(text, language, value) == expected


def test_a_state_that_cases_are_linked_to_is_no_place_of_theirs() -> None:
    text = (
        "Iranische Agenten haben in Berlin einen Exilanten bedroht. "
        "Der Polizei wurden in Deutschland 61 Fälle bekannt, davon 23 mit Bezug zu Usbekistan "
        "und 9 mit Bezug zu Tadschikistan."
    )
    assert scope(text, "de", 23) == scope(text, "de", 9) == ("DE",)


AROUND = (
    "The NGO Lantern Watch has found secret Chinese police stations in Austria. Exiles in Vienna were threatened "
    "there. "
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has counted 152 exiles who were threatened.", {152: (("AT",), True)}),
        ("In Austria it has counted 152 exiles who were threatened.", {152: (("AT",), False)}),
        (
            "It has counted 152 exiles who were threatened, of them five in Austria.",
            {152: ((), False), 5: (("AT",), False)},
        ),
    ],
)
def test_a_scope_that_only_the_text_around_tells_is_inferred(
    text: str, expected: dict[float, tuple[tuple[str, ...], bool]]
) -> None:
    told = {}
    for claim in claims_of(AROUND + text, Figure):
        assert isinstance(claim.slots, Figure)
        told[claim.slots.low] = claim.slots.scope, "scope" in claim.inferred
    assert told == expected


def test_the_number_for_a_state_is_of_what_was_counted_before_and_of_that_state() -> None:
    text = "The NGO Lantern Watch says China forced 40 exiles to return. The number for Austria fell from 7 to 5."
    assert scope(text, "en", 7) == scope(text, "en", 5) == ("AT",)


def test_the_seat_of_who_counts_is_not_where_was_counted() -> None:
    text = (
        "Tadschikistan hat Exilanten verschleppt. Das Wiener Laternen-Archiv führt inzwischen 114 Menschen in seiner "
        "Liste der zwangsweise Zurückgeholten."
    )
    assert scope(text, "de", 114) == ()


@pytest.mark.parametrize(
    ("language", "text", "region"),
    [
        (
            "en",
            "China has police stations in seven African countries, Lantern Watch said.",
            "Africa",
        ),
        (
            "en",
            "China has police stations in 16 EU countries, Lantern Watch said.",
            "European Union",
        ),
        (
            "fr",
            "La Chine a des postes de police dans sept pays africains, a dit l'ONG Lantern Watch.",
            "Africa",
        ),
        (
            "es",
            "China tiene comisarías en siete países africanos, dijo la ONG Lantern Watch.",
            "Africa",
        ),
        (
            "pt",
            "Pelo menos sete países africanos têm esquadras chinesas, disse a ONG Lantern Watch.",
            "Africa",
        ),
        (
            "it",
            "La Cina ha stazioni di polizia in sette paesi africani, ha detto l'ONG Lantern Watch.",
            "Africa",
        ),
        (
            "de",
            "China hat Polizeistationen in sieben afrikanischen Staaten, sagte die NGO Lantern Watch.",
            "Africa",
        ),
        (
            "de",
            "China hat Polizeistationen in 16 EU-Staaten, sagte die NGO Lantern Watch.",
            "European Union",
        ),
        (
            "nl",
            "China heeft politiebureaus in zeven Afrikaanse landen, zei de ngo Lantern Watch.",
            "Africa",
        ),
        (
            "nl",
            "China heeft politiebureaus in 16 EU-landen, zei de ngo Lantern Watch.",
            "European Union",
        ),
        (
            "sv",
            "Kina har polisstationer i sju afrikanska länder, sade organisationen Lantern Watch.",
            "Africa",
        ),
        (
            "sv",
            "Kina har polisstationer i 16 EU-länder, sade organisationen Lantern Watch.",
            "European Union",
        ),
        (
            "da",
            "Kina har politistationer i syv afrikanske lande, sagde organisationen Lantern Watch.",
            "Africa",
        ),
        (
            "no",
            "Kina har politistasjoner i sju afrikanske land, sa organisasjonen Lantern Watch.",
            "Africa",
        ),
        (
            "pl",
            "Chiny mają posterunki policji w siedmiu krajach afrykańskich, podała organizacja Lantern Watch.",
            "Africa",
        ),
        (
            "pl",
            "Chiny mają posterunki policji w siedmiu europejskich krajach, podała organizacja Lantern Watch.",
            "Europe",
        ),
        (
            "cs",
            "Čína má policejní stanice v sedmi afrických zemích, uvedla organizace Lantern Watch.",
            "Africa",
        ),
        (
            "hu",
            "Kína rendőrállomásokat tart fenn hét afrikai országban, közölte a Lantern Watch szervezet.",
            "Africa",
        ),
        (
            "ru",
            "У Китая полицейские участки в семи африканских странах, сообщила организация Lantern Watch.",
            "Africa",
        ),
        (
            "uk",
            "Китай має поліцейські дільниці у семи африканських країнах, повідомила організація Lantern Watch.",
            "Africa",
        ),
        (
            "ar",
            "تدير الصين مراكز شرطة سرية في الخارج. وقالت منظمة لانترن إن هذه المراكز موجودة في سبع دول أفريقية.",
            "Africa",
        ),
        (
            "fa",
            "چین ایستگاه‌های پلیس مخفی در خارج دارد. سازمان لنترن گفت این ایستگاه‌ها در هفت کشور آفریقایی هستند.",
            "Africa",
        ),
        (
            "tr",
            (
                "Çin'in yurt dışında gizli polis merkezleri var. "
                "Lantern Watch örgütü yedi Afrika ülkesinde merkez saptadığını söyledi."
            ),
            "Africa",
        ),
        (
            "zh",
            "人权组织“灯塔观察”称，中国在7个非洲国家设有海外警察站。",
            "Africa",
        ),
        (
            "zh",
            "人权组织“灯塔观察”称，中国在海外设有警察站，分布在7个欧洲国家。",
            "Europe",
        ),
        (
            "ja",
            "人権団体「ランタン」は、中国がアフリカの7カ国に海外警察拠点を置いていると発表した。",
            "Africa",
        ),
        (
            "ko",
            "인권단체 랜턴은 중국이 유럽 7개국에 해외 경찰서를 두고 있다고 밝혔다.",
            "Europe",
        ),
        (
            "id",
            "Tiongkok memiliki kantor polisi di tujuh negara Afrika, kata LSM Lantern Watch.",
            "Africa",
        ),
        (
            "is",
            "Kína er með lögreglustöðvar í sjö Afríkuríkjum, sagði samtökin Lantern Watch.",
            "Africa",
        ),
    ],
)
def test_states_of_a_region_are_counted_in_it(language: str, text: str, region: str) -> None:
    figures = slots_of(text, Figure, language)
    assert [(figure.unit, figure.scope) for figure in figures] == [(Unit.COUNTRY, (region,))]


def test_an_adjective_farther_off_is_of_something_else() -> None:
    text = "China has police stations in seven countries, as an African newspaper and Lantern Watch said."
    assert scope(text, "en", 7) == ("world",)
