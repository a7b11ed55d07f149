"""Whose word it is: relays, citations, inverted verbs, the group, the report. All names are invented."""

import pytest

from longarm.model.claim import Polarity
from longarm.model.slots import Figure, Site, Statement
from longarm.model.voice import Stance, VoiceType
from tests.unit.extraction.reading import claims_of

COUNT = "China runs 31 secret police stations in 12 countries"


def voices(text: str, language: str = "en") -> list[str]:
    claim = claims_of(text, Figure, language)[0]
    return [voice.name for voice in claim.voices]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"The NGO Lantern Watch says {COUNT}.", ["Lantern Watch"]),
        (f"According to the NGO Lantern Watch, {COUNT}.", ["Lantern Watch"]),
        (f"{COUNT}, the NGO Lantern Watch said.", ["Lantern Watch"]),
        (f"CNN, citing the NGO Lantern Watch, reported that {COUNT}.", ["CNN", "Lantern Watch"]),
        (f"{COUNT}, Reuters reports, citing the NGO Lantern Watch.", ["Reuters", "Lantern Watch"]),
        (f"{COUNT}.", []),
    ],
)
def test_the_stack_of_voices(text: str, expected: list[str]) -> None:
    assert voices(text) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Según la ONG Faro Abierto, China tiene 31 comisarías clandestinas.",
            "es",
            ["Faro Abierto"],
        ),
        (
            "La ONG Faro Abierto denuncia que China tiene 31 comisarías clandestinas.",
            "es",
            ["Faro Abierto"],
        ),
        ("CNN报道,人权组织“灯塔观察”披露31个中国海外警察站。", "zh", ["CNN", "灯塔观察"]),
        ("據路透社報道,人權組織「燈塔觀察」發現31個中國海外警察站。", "zh", ["路透社", "燈塔觀察"]),
    ],
)
def test_other_languages(text: str, language: str, expected: list[str]) -> None:
    assert voices(text, language) == expected


def test_the_source_is_carried_to_the_next_sentence_and_marked_inferred() -> None:
    text = f"The NGO Lantern Watch published a report. It says {COUNT}. In Italy there are 4 such stations."
    last = claims_of(text, Figure)[-1]
    assert [voice.name for voice in last.voices] == ["Lantern Watch"]
    assert last.voices[0].inferred


def test_a_denial_is_the_deniers_word_and_no_number_of_his() -> None:
    text = f"The NGO Lantern Watch says {COUNT}, but the Chinese foreign ministry denies running any station."
    stances = {
        c.slots.speaker: c.slots.stance
        for c in claims_of(text, Statement)
        if isinstance(c.slots, Statement)
    }
    assert stances["Chinese foreign ministry"] == Stance.DENIES
    assert voices(text) == ["Lantern Watch"]


def test_nobody_speaks_where_nobody_asked() -> None:
    text = f"{COUNT}. No Chinese authority said anything."
    assert claims_of(text, Statement) == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Fifty-four Chinese police stations in Europe: so many has the Lantern Institute counted.",
            "en",
            "Lantern Institute",
        ),
        (
            f"Maria Brandt, a lawyer for the family, says that {COUNT}.",
            "en",
            "Maria Brandt",
        ),
        (
            "Tran Linh, che dirige a Bologna un periodico, accusa l'ambasciata del Vietnam di aver schedato 30 esuli.",
            "it",
            "Tran Linh",
        ),
    ],
)
def test_who_stands_apart_from_the_verb(text: str, language: str, expected: str) -> None:
    assert voices(text, language) == [expected]


def test_a_pronoun_for_a_body_takes_up_the_ministry_and_not_who_is_named_later() -> None:
    said = "The interior ministry said Iran had threatened exiles in Oslo. "
    claims = claims_of(
        said + "It says that 31 exiles were threatened. The NGO Lantern Watch is pleased.", Figure
    )
    assert [voice.name for voice in claims[0].voices] == ["interior ministry"]


def test_a_report_that_the_next_sentence_names_is_the_source_of_the_one_before() -> None:
    text = (
        "Iran hat seit 2010 64 Kritiker aus dem Ausland entführt, aus mindestens elf Ländern. "
        "Das geht aus einem Bericht des Zagros Documentation Centre hervor, der in London erschien."
    )
    found = claims_of(text, Figure, "de")
    assert {voice.name for claim in found for voice in claim.voices} == {
        "Zagros Documentation Centre"
    }
    assert all(claim.voices for claim in found)


def test_a_quotation_of_several_sentences_is_of_whoever_closes_it() -> None:
    text = (
        "Фонд «Случь» сообщил о полицейских участках Таджикистана в Польше. «Никаких контактных пунктов при "
        "консульствах нет и никогда не было. Есть консульские отделы, которые помогают соотечественникам», – заявил "
        "представитель МИД Хушбахт Равони."
    )
    (denial,) = [c for c in claims_of(text, Site, "ru") if c.polarity is Polarity.DENIED]
    assert [(voice.name, voice.type) for voice in denial.voices] == [
        ("Хушбахт Равони", VoiceType.AUTHORITY)
    ]
    assert isinstance(denial.slots, Site)
    assert (denial.slots.country, denial.slots.operator) == (None, "Таджикистан")


def test_he_is_the_diplomat_who_spoke_last_even_without_a_name() -> None:
    text = (
        "“We have closed the Tajik contact office in Vilnius,” said the ministry's spokeswoman Ruta Virbale. A "
        "diplomat at the Tajik mission said the decision was built on sand. There was no such thing as a contact "
        "office, he said."
    )
    denials = [c for c in claims_of(text, Site) if c.polarity is Polarity.DENIED]
    assert [c.voices[-1].name for c in denials] == ["diplomat"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "de",
            "Das Innenministerium erklärte, dass die chinesische Polizei 58 Exilanten in Wien bedroht hat.",
            ["Innenministerium"],
        ),
        (
            "nl",
            "Het ministerie van Justitie zegt dat die politie van China 58 ballingen heeft bedreigd.",
            ["ministerie van Justitie"],
        ),
    ],
)
def test_an_article_behind_that_opens_no_clause_of_the_writers_own(
    language: str, text: str, expected: list[str]
) -> None:
    assert voices(text, language) == expected


def test_whoever_is_named_and_counts_is_the_source() -> None:
    text = "The researcher Ellen Marsh has counted 19 secret Chinese police stations in Europe."
    assert voices(text) == ["Ellen Marsh"]


def test_a_noun_that_the_publisher_has_for_itself_is_nobodys_name() -> None:
    text = "본지가 만난 탈북민 31명이 북한의 협박을 받았다. 북한은 서울에서 탈북민들을 협박했다고 한다."
    assert voices(text, "ko") == []
