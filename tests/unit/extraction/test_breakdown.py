"""Breakdowns: counts divided by places, in every order and script, and what is none. All counts are invented."""

import pytest

from longarm.model.slots import Figure, Unit
from tests.unit.extraction.reading import claims_of, slots_of

GERMAN = "Die NGO Laternenwacht wirft China vor, 40 Exilanten gegen ihren Willen zurückgebracht zu haben. "
ENGLISH = "The NGO Lantern Watch says China forced 40 exiles to return against their will. "
STATIONS = "The NGO Lantern Watch has found secret Chinese police stations abroad. "
FRENCH = "L'ONG Vigie Claire accuse la Chine d'avoir ramené 40 exilés contre leur gré. "
SPANISH = "La ONG Vigía Clara halló comisarías chinas secretas en el extranjero. "
TURKISH = "Fener Nöbeti adlı örgüt, Çin'in 40 muhalifi zorla ülkeye geri götürdüğünü bildirdi. "


def shares(text: str, language: str) -> list[tuple[float | None, str, str | None]]:
    """Return value, scope and city of the figures of a text that stand at one place."""
    found = slots_of(text, Figure, language)
    return [(f.low, " ".join(f.scope), f.place) for f in found if f.low != 40]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            f"{GERMAN}Die Betroffenen lebten meist in Russland (14), in der Türkei (12) und in Polen (7).",
            "de",
            [(14, "RU", None), (12, "TR", None), (7, "PL", None)],
        ),
        (
            f"{GERMAN}Neun wurden dem Bericht zufolge aus Polen, fünf aus Österreich zurückgebracht.",
            "de",
            [(9, "PL", None), (5, "AT", None)],
        ),
        (
            f"{FRENCH}Neuf auraient été ramenés d'Allemagne, cinq d'Autriche.",
            "fr",
            [(9, "DE", None), (5, "AT", None)],
        ),
        (
            f"{ENGLISH}They came 17 from Poland / 9 from Serbia / 4 from Latvia.",
            "en",
            [(17, "PL", None), (9, "RS", None), (4, "LV", None)],
        ),
        (
            f"{ENGLISH}\nRussia 14\nTurkey 12\nPoland: 7\n",
            "en",
            [(14, "RU", None), (12, "TR", None), (7, "PL", None)],
        ),
        (
            "Organizacja Latarnia twierdzi, że Chiny zmusiły 40 osób do powrotu, z tego 17 z Polski i 23 z Rosji.",
            "pl",
            [(17, "PL", None), (23, "RU", None)],
        ),
        (
            (
                "Организация «Маяк» обнаружила 40 тайных полицейских участков Китая за рубежом: "
                "двадцать один - во Франции, девять - в Италии."
            ),
            "ru",
            [(21, "FR", None), (9, "IT", None)],
        ),
        (
            (
                "سازمان «فانوس» می‌گوید چین ۴۰ ایستگاه مخفی پلیس در خارج دارد. "
                "این ایستگاه‌ها بیشتر در فرانسه (۲۱)، ایتالیا (۱۲) و لهستان (۷) هستند."
            ),
            "fa",
            [(21, "FR", None), (12, "IT", None), (7, "PL", None)],
        ),
        (
            "人权组织“灯塔”指控中国强迫40名异见人士回国：曼谷三人，清迈、普吉各一人。",
            "zh",
            [(3, "TH", "Bangkok"), (1, "TH", "Chiang Mai"), (1, "TH", "Phuket")],
        ),
        (
            "香港警方通緝40名海外港人，強迫其回國，當中二十人旅居英國、十五人在澳洲。",
            "zh",
            [(20, "GB", None), (15, "AU", None)],
        ),
    ],
)
def test_each_number_has_one_place(
    text: str, language: str, expected: list[tuple[float, str, str | None]]
) -> None:
    assert shares(text, language) == expected


def test_brackets_divide_what_stands_before_them_and_each_gives_all_of_a_list_the_number() -> None:
    text = (
        f"{STATIONS}It counted nine: four in Germany (Berlin two, Hamburg one, Leipzig one), "
        "two in Turkey (Istanbul and Antalya), and one each in Warsaw, Vilnius and Lyon."
    )
    assert shares(text, "en") == [
        (9, "", None),
        (4, "DE", None),
        (2, "DE", "Berlin"),
        (1, "DE", "Hamburg"),
        (1, "DE", "Leipzig"),
        (2, "TR", None),
        (1, "PL", "Warsaw"),
        (1, "LT", "Vilnius"),
        (1, "FR", "Lyon"),
    ]


def test_one_each_may_be_a_word_of_its_own() -> None:
    text = (
        "Die NGO Laternenwacht hat heimliche chinesische Polizeistationen gefunden: "
        "zwei in Berlin, je eines in Hamburg und Leipzig."
    )
    assert shares(text, "de") == [(2, "DE", "Berlin"), (1, "DE", "Hamburg"), (1, "DE", "Leipzig")]


def test_a_share_counts_what_was_divided_in_the_words_that_say_so() -> None:
    found = claims_of(f"{GERMAN}Neun kamen aus Polen, fünf aus Österreich.", Figure, "de")
    units = [c.slots.unit for c in found if isinstance(c.slots, Figure)]
    assert units == [Unit.PERSON] * 3
    assert [c.anchor.exact for c in found[1:]] == ["Neun kamen aus Polen", "fünf aus Österreich"]
    assert [c.voices[0].name for c in found] == ["Laternenwacht"] * 3


def test_numbers_about_the_accused_keep_the_place_of_the_whole() -> None:
    text = (
        "Chinese agents threatened exiles abroad. Police in Norway received 64 complaints, of which "
        "23 concerned China and 12 Iran."
    )
    found = [(f.low, f.scope) for f in slots_of(text, Figure)]
    assert found == [(64, ("NO",)), (23, ("NO",)), (12, ("NO",))]


@pytest.mark.parametrize(
    "words",
    [
        "Two of them, Karim Osman from Berlin (34) and Ali Tursun from Vienna (22), were kidnapped.",
        "They were taken in Berlin on 3 October 2023 and in Vienna on 4 May 2021.",
        "It happened in Berlin in 2019, in Vienna in 2021.",
        "Its offices: 10117 Berlin, 20095 Hamburg.",
        "Rapid Vienna 3, Dynamo Berlin 2.",
        "It spent 300 euros in Berlin, 200 euros in Vienna.",
        "It cited page 12 on Germany, page 14 on Austria.",
        "On average 12% lived in Germany, 9% in Austria.",
    ],
)
def test_what_is_no_share(words: str) -> None:
    found = [f.low for f in slots_of(f"{ENGLISH}{words}", Figure) if f.unit is Unit.PERSON]
    assert set(found) <= {40.0, 2.0}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It lists two stations each in Germany (Berlin and Hamburg), in Poland (Warsaw and Lublin) and in Turkey.",
            {("DE", 2), ("PL", 2), ("TR", 2)},
        ),
        (
            "It knows nine in Poland; Spain and Sweden have two each.",
            {("PL", 9), ("ES", 2), ("SE", 2)},
        ),
    ],
)
def test_each_holds_for_all_states_of_a_list(text: str, expected: set[tuple[str, float]]) -> None:
    found = slots_of(STATIONS + text, Figure)
    assert {(" ".join(f.scope), f.low) for f in found if f.place is None} == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", f"{GERMAN}Polen führt mit 12, die Türkei und Schweden folgen mit je vier."),
        (
            "es",
            f"{SPANISH}A la cabeza va Polonia, con 12. Les siguen Turquía y Suecia, con cuatro cada una.",
        ),
    ],
)
def test_each_of_those_that_follow_with_a_number_has_it(language: str, text: str) -> None:
    found = {(" ".join(f.scope), f.low) for f in slots_of(text, Figure, language)}
    assert {("TR", 4), ("SE", 4)} <= found


@pytest.mark.parametrize(
    "table",
    [
        "Country Persons\n\nPoland 212\n\nGermany 96\n\nTurkey 48\n",
        "| Country | Persons |\n|---|---|\n| Poland | 212 |\n| Germany | 96 |\n| Turkey | 48 |\n",
    ],
)
def test_the_head_of_a_table_says_what_its_rows_count(table: str) -> None:
    text = f"{ENGLISH}\n\nReturned by force, by country\n\n{table}"
    found = [f for f in slots_of(text, Figure) if f.low != 40]
    assert [(f.low, f.unit, f.scope) for f in found] == [
        (212, Unit.PERSON, ("PL",)),
        (96, Unit.PERSON, ("DE",)),
        (48, Unit.PERSON, ("TR",)),
    ]


def test_what_is_added_is_no_whole_of_the_row_behind_it() -> None:
    text = (
        f"{STATIONS}China brought 23 people back against their will, nine more than a year ago, from six countries: "
        "Russia 11, Turkey 6, Poland 6."
    )
    assert shares(text, "en") == [
        (23, "world", None),
        (9, "world", None),
        (6, "world", None),
        (11, "RU", None),
        (6, "TR", None),
        (6, "PL", None),
    ]
