"""Titles, nouns and names: whose word a count is. All names and counts are invented."""

import pytest

from longarm.languages.pack import HOME
from longarm.model.slots import Figure
from longarm.stages.extraction.passages.passage import glance, prepare
from longarm.stages.extraction.phrases.view import view_of
from tests.unit.extraction.reading import claims_of


def voices_of(text: str, language: str, value: float) -> list[str]:
    return next(
        [voice.name for voice in claim.voices]
        for claim in claims_of(text, Figure, language)
        if isinstance(claim.slots, Figure) and claim.slots.low == value
    )


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            (
                "По данным организации «Фонарь», Китай похитил за рубежом 40 активистов. "
                "В докладе «Рейс 607» речь идёт о 58 пострадавших."
            ),
            "ru",
            ["Фонарь"],
        ),
        (
            (
                "Według organizacji Latarnia Chiny porwały za granicą 40 działaczy. "
                "Jak czytamy w raporcie „Rejs 607”, było 58 poszkodowanych."
            ),
            "pl",
            ["Latarnia"],
        ),
        (
            (
                "Nach Angaben des Vereins Laternen-Archiv hat China 40 Exilanten entführt. "
                "Dem Bericht „Flug 607“ zufolge sind es 58 Betroffene."
            ),
            "de",
            ["Laternen-Archiv"],
        ),
        (
            (
                "به گفتهٔ انجمن حقوق‌بشری «فانوس»، چین ۴۰ فعال را در خارج ربوده است. "
                "در گزارش «پرواز ۶۰۷» آمده که ۵۸ نفر ربوده شده‌اند."
            ),
            "fa",
            ["فانوس"],
        ),
    ],
)
def test_what_a_report_is_called_is_nobodys_name(
    text: str, language: str, expected: list[str]
) -> None:
    assert voices_of(text, language, 58) == expected


def test_a_body_quoted_after_its_noun_still_is_a_name() -> None:
    text = (
        "Правозащитная организация «Фонарь» сообщила, что Китай похитил за рубежом 40 активистов."
    )
    assert voices_of(text, "ru", 40) == ["Фонарь"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Jak ustaliło wiedeńskie Archiwum Latarnia, Chiny porwały 40 działaczy.", "pl", "Archiwum Latarnia"),
        ("Organizacja Latarnia twierdzi, że Chiny porwały 40 działaczy.", "pl", "Latarnia"),
        ("Selon l'association viennoise Archives Lanterne, la Chine a enlevé 40 exilés.", "fr", "Archives Lanterne"),
        ("Volgens de Stichting Open Lantaarn heeft China 40 dissidenten ontvoerd.", "nl", "Stichting Open Lantaarn"),
    ],
)  # fmt: skip
def test_a_noun_with_a_capital_of_its_own_belongs_to_the_name(
    text: str, language: str, expected: str
) -> None:
    assert voices_of(text, language, 40) == [expected]


def test_a_noun_points_to_the_body_that_has_it_in_its_name() -> None:
    text = (
        "The Lantern Archive says China abducted 40 exiles. The NGO Harbour Watch says it was fewer. "
        "The archive counted 58 victims."
    )
    assert voices_of(text, "en", 58) == ["Lantern Archive"]


@pytest.mark.parametrize(
    ("own", "language"),
    [
        ("Przeczytaliśmy akta sądowe. Wynik: 58 osób porwanych.", "pl"),
        ("Our reporters read the court files. The result: 58 people were abducted.", "en"),
        ("Nous avons consulté les dossiers. Résultat : 58 personnes enlevées.", "fr"),
    ],
)
def test_what_a_newspaper_has_found_itself_is_nobody_elses_word(own: str, language: str) -> None:
    lead = {
        "pl": "Organizacja Latarnia twierdzi, że Chiny porwały za granicą 40 działaczy. ",
        "en": "The NGO Lantern Watch says China abducted 40 exiles. ",
        "fr": "L'ONG Vigie Claire affirme que la Chine a enlevé 40 exilés. ",
    }[language]
    assert voices_of(lead + own, language, 58) == []


def test_who_opens_the_line_after_answer_gives_the_whole_answer() -> None:
    text = (
        "Has the government heard of Chinese police stations?\n\nAnswer:\n\n"
        "The justice ministry has asked the police.\n\n1. An address named by the NGO Lantern Watch was searched.\n\n"
        "2. Since 2022 there were 58 reports of harassment of Chinese exiles."
    )
    assert voices_of(text, "en", 58) == ["justice ministry"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Secondo l'associazione Voci di Tramonto, la Turchia ha rapito all'estero 58 insegnanti.",
            "it",
            ["Voci di Tramonto"],
        ),
        (
            "Secondo la rete Lanterne d'Oriente, la Turchia ha rapito all'estero 58 insegnanti.",
            "it",
            ["Lanterne d'Oriente"],
        ),
    ],
)
def test_a_name_may_begin_with_a_noun_for_sources_and_run_over_an_elision(
    text: str, language: str, expected: list[str]
) -> None:
    assert voices_of(text, language, 58) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Пресс-секретарь главы республики заявил, что Тегеран похитил 40 активистов.",
            "главы республики",
        ),
        (
            "Председатель «Падворка» Дмитрий Астапенко сообщил, что Иран похитил 40 активистов.",
            "Астапенко",
        ),
    ],
)
def test_a_title_goes_with_whom_it_is_of_and_with_who_holds_it(text: str, expected: str) -> None:
    (name,) = voices_of(text, "ru", 40)
    assert name.endswith(expected)
    assert " " in name


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "A spokesman for the Iranian embassy in Oslo said that 40 exiles had been abducted.",
            "en",
            "Iranian embassy in Oslo",
        ),
        (
            "A spokeswoman for Norway's foreign ministry said that Iran had abducted 40 exiles.",
            "en",
            "Norway's foreign ministry",
        ),
        (
            "En talsmand for den danske efterretningstjeneste siger, at Iran har bortført 40 eksiliranere.",
            "da",
            "danske efterretningstjeneste",
        ),
        # an envoy for a state is not that state's
        (
            "The special envoy for Iran said that 40 exiles had been abducted.",
            "en",
            "special envoy",
        ),
    ],
)
def test_a_title_is_of_the_office_that_a_preposition_joins_to_it(
    text: str, language: str, expected: str
) -> None:
    (name,) = voices_of(f"{text} Iran threatens exiles.", language, 40)
    assert name.endswith(expected)


def test_a_preposition_with_its_article_in_one_word_governs() -> None:
    text = "Iran bedroht Exilanten. Justizministerin Kari Holm sagte im Parlament, 40 Exilanten seien bedroht worden."
    assert voices_of(text, "de", 40) == ["Kari Holm"]


def test_who_speaks_for_a_service_speaks_with_its_name() -> None:
    text = (
        "Iran bedroht Exilanten. Eine Sprecherin des Verfassungsschutzes bezifferte die Zahl der bedrohten Exilanten "
        "auf 40."
    )
    assert voices_of(text, "de", 40) == ["Verfassungsschutzes"]


def test_an_archives_director_is_not_the_archive() -> None:
    text = (
        "Iran threatens exiles. “We know of 40 exiles who were threatened,” Leila Omid, the archive's director, told "
        "reporters."
    )
    assert voices_of(text, "en", 40) == ["Leila Omid"]


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        (
            "it",
            "Secondo il Centro Karakum almeno 19 attivisti sono stati espulsi.",
            "Centro Karakum",
            "organization",
        ),
        ("pt", "A Fundação Aurora contou cinco casos.", "Fundação Aurora", "organization"),
        (
            "id",
            "Laporan itu menyebut Siber Merdeka di Bandung memeriksa 90 ponsel.",
            "Siber Merdeka",
            None,
        ),
        (
            "tr",
            "Haberi duyan Espérance Mukamana Maputo'da saldırıya uğradı.",
            "Espérance Mukamana",
            "person",
        ),
    ],
)
def test_a_name_ends_before_the_place_where_somebody_is_and_begins_with_its_noun(
    language: str, text: str, name: str, kind: str | None
) -> None:
    passage = prepare(glance(text, language, HOME), None)
    actors = view_of(passage, passage.sentences[0]).actors
    found = {actor.name: actor.type.value for actor in actors}
    assert name in found
    assert kind in {None, found[name]}


def test_what_a_facility_is_called_in_quotes_is_no_body() -> None:
    text = "Працівник культурного центру «Клуб Чайковського» у Бєльцях стежив за ним."
    passage = prepare(glance(text, "uk", HOME), None)
    names = {actor.name for actor in view_of(passage, passage.sentences[0]).actors}
    assert "Клуб Чайковського" not in names


def test_two_words_that_a_hyphen_joins_are_named_by_what_stands_behind_them() -> None:
    text = (
        "Eritrea bedroht Exilanten. Gezählt hat sie das Daaro-Index, eine Stiftung in Den Haag. Im März hatte die "
        "Stiftung 27 Drohungen gezählt."
    )
    assert voices_of(text, "de", 27) == ["Daaro-Index"]
