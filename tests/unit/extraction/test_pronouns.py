"""Whose word it is where a marker holds a pronoun or a title stands behind a name; how far a word is carried."""

import pytest

from longarm.model.slots import Figure, Incident
from tests.unit.extraction.reading import claims_of


def roots(text: str, language: str) -> list[str]:
    """Return the innermost voice of each count, empty where it is the publisher's own."""
    found = claims_of(text, Figure, language)
    return [claim.voices[-1].name if claim.voices else "" for claim in found]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "fr",
            "« On nous suit », raconte l'avocate Odile Marchal. Selon elle, l'Iran a menacé 14 exilés en Suède.",
            "Odile Marchal",
        ),
        (
            "ru",
            "«За нами следят», — говорит адвокат Анна Маркова. По её словам, Иран угрожал 14 эмигрантам в Швеции.",
            "Анна Маркова",
        ),
        (
            "hu",
            "„Követnek minket” – mondja Marosi Helén. Szerinte Irán 14 emigránst fenyegetett meg Svédországban.",
            "Marosi Helén",
        ),
        (
            "nl",
            '"Ze volgen ons", zegt advocate Ellen Marsman. Volgens haar heeft Iran 14 ballingen in Zweden bedreigd.',
            "Ellen Marsman",
        ),
    ],
)
def test_a_marker_with_a_pronoun_is_the_word_of_whoever_spoke(
    language: str, text: str, speaker: str
) -> None:
    assert roots(text, language) == [speaker]


def test_a_pronoun_takes_up_who_is_named_before_it_in_its_sentence() -> None:
    text = (
        "«За нами следят», — говорит Олег Зимин. Адвокат Анна Маркова ведёт дела эмигрантов из Ирана; "
        "11 эмигрантам в Швеции, по её подсчётам, угрожали."
    )
    assert roots(text, "ru") == ["Анна Маркова"]


def test_whose_lawyer_is_asked_does_not_speak_herself() -> None:
    text = '"Ze volgen ons", zegt Ellen Marsman. Volgens haar advocaat heeft Iran 14 ballingen in Zweden bedreigd.'
    assert roots(text, "nl") != ["Ellen Marsman"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "pl",
            "To raport fundacji „Latarnik”, według którego policja z Ningbo ma pięć tajnych posterunków policji.",
        ),
        (
            "cs",
            "Úřad zná zprávu spolku „Latarnik“, podle níž orgány z Ning-po mají pět tajných policejních stanic.",
        ),
        (
            "de",
            "Ein Bericht des Vereins „Latarnik“, wonach Ämter aus Ningbo fünf geheime Polizeistationen haben.",
        ),
    ],
)
def test_a_report_according_to_which_is_the_word_of_its_publisher(language: str, text: str) -> None:
    assert roots(text, language) == ["Latarnik"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ko", "마은혜 변호사는 이란이 스웨덴에서 망명자 14명을 협박했다고 말했다.", "마은혜"),
        (
            "ja",
            "弁護士の真島恵子さんは、イランがスウェーデンで14人の亡命者を脅したと述べた。",
            "真島恵子",
        ),
        (
            "ja",
            "外務省の田中一郎報道官は、イランがスウェーデンで14人の亡命者を脅したと述べた。",
            "田中一郎",
        ),
        ("zh", "据该组织的陈大文博士介绍，伊朗在瑞典威胁了14名流亡者。", "陈大文"),
    ],
)
def test_a_title_behind_a_name_is_its_holders(language: str, text: str, speaker: str) -> None:
    assert roots(text, language) == [speaker]


COUNTED = "Tarn Watch has counted 41 threats by Iran against exiles."


def test_people_are_counted_on_within_a_paragraph_only() -> None:
    later = "Iran threatened 12 journalists in Sweden."
    assert roots(f"{COUNTED} {later}", "en")[-1] == "Tarn Watch"
    assert roots(f"{COUNTED}\n\n{later}", "en")[-1] == ""


def test_facilities_are_counted_on_in_a_later_paragraph() -> None:
    text = "Tarn Watch says China runs 31 secret police stations.\n\nIn Italy there are 4 such stations."
    assert roots(text, "en") == ["Tarn Watch", "Tarn Watch"]


def test_what_a_state_did_in_answer_is_nobodys_count_before_it() -> None:
    text = f"{COUNTED} Prosecutors in Sweden charged 12 officials of Iran with espionage."
    assert roots(text, "en")[-1] == ""


def test_an_act_that_names_nobody_is_the_publishers_word() -> None:
    text = f"{COUNTED} In May a gunman sent by Iran shot at an Iranian journalist in Stockholm."
    last = claims_of(text, Incident)[-1]
    assert "shot" in last.anchor.exact
    assert not last.voices
