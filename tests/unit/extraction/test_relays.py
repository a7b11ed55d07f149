"""Relays, courts and interviews: who stands outside, and whose findings and answers a text tells. All is invented."""

import pytest

from longarm.model.slots import Figure
from tests.unit.extraction.reading import claims_of


def voices(text: str, language: str) -> list[str]:
    claim = claims_of(text, Figure, language)[0]
    return [voice.name for voice in claim.voices]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            (
                "The newspaper Harbour Times, which has obtained a report by the NGO Open Passage, speaks of"
                " 41 attacks on Tajik exiles."
            ),
            "en",
            ["Harbour Times", "Open Passage"],
        ),
        (
            "AFP통신은 독일 연방검찰을 인용해 위협받은 망명자가 41명이라고 보도했다.",
            "ko",
            ["AFP통신", "독일 연방검찰"],
        ),
        (
            (
                "Reuters, Almanya İçişleri Bakanlığı'na dayandırdığı haberinde 41 sürgünün tehdit"
                " edildiğini yazdı."
            ),
            "tr",
            ["Reuters", "Almanya İçişleri Bakanlığı"],
        ),
        (
            "路透社援引德国内政部的话说，受到威胁的维吾尔流亡者有41人。",
            "zh",
            ["路透社", "德国内政部"],
        ),
        (
            (
                "Kementerian Dalam Negeri Jerman, yang dikutip Reuters, mengatakan 41 pengungsi Uighur"
                " diancam."
            ),
            "id",
            ["Reuters", "Kementerian Dalam Negeri Jerman"],
        ),
        (
            "Au moins 41 exilés tadjiks ont été menacés en Pologne, selon un décompte de Passage Ouvert, cité par RFI.",
            "fr",
            ["RFI", "Passage Ouvert"],
        ),
        (
            "41 esuli tagiki sono stati minacciati, ha detto il ministro dell'Interno polacco, citato dalla BBC.",
            "it",
            ["BBC", "ministro dell'Interno polacco"],
        ),
        (
            "41 tadschikische Exilanten wurden bedroht, sagte das Innenministerium, wie der Guardian berichtet.",
            "de",
            ["Guardian", "Innenministerium"],
        ),
        (
            "41 Tajik exiles have been threatened in Poland, the Home Office said on Tuesday, the Guardian reports.",
            "en",
            ["Guardian", "Home Office"],
        ),
        # a body that cites an outlet is the relay
        (
            "The Home Office, citing Reuters, said that 41 exiles had been threatened.",
            "en",
            ["Home Office", "Reuters"],
        ),
    ],
)
def test_whoever_cites_stands_outside(text: str, language: str, expected: list[str]) -> None:
    assert voices(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            (
                "Das Landgericht Bremen verurteilte den Agenten. Das Gericht sah es als erwiesen an, dass"
                " er neun uigurische Exilanten ausspähte."
            ),
            "de",
            ["Landgericht Bremen"],
        ),
        (
            "Bremen Eyalet Mahkemesi, dokuz Uygur sürgünün izlendiğini saptadı.",
            "tr",
            ["Bremen Eyalet Mahkemesi"],
        ),
        # whom it convicts it has not counted
        (
            (
                "Bremen Eyalet Mahkemesi, beş sanığı bir Uygur sürgünü öldürmek suçundan mahkûm etti, iki sanığın ise"
                " beraatine hükmetti."
            ),
            "tr",
            [],
        ),
        # what nobody but a court may hold proven is nobody else's word
        ("Der Bürgermeister sah neun uigurische Exilanten als bewiesen bedroht an.", "de", []),
    ],
)
def test_findings_of_courts(text: str, language: str, expected: list[str]) -> None:
    assert voices(text, language) == expected


_ASKED = (
    "Question: How many exiles have been threatened?\n\n"
    "Answer: We know of 41 Uyghur exiles who were threatened.\n\n"
    "Question: And the police?\n\nAnswer: They did nothing.\n\n"
)


def test_who_is_named_behind_the_answers_gave_them() -> None:
    assert voices(
        _ASKED + "Our interviewee, Marta Lindholm, runs the group Open Passage.", "en"
    ) == ["Marta Lindholm"]


def test_who_is_only_named_behind_the_answers_did_not_give_them() -> None:
    assert voices(_ASKED + "Marta Lindholm runs a group.", "en") == []


def test_a_long_dash_opens_questions_alone() -> None:
    text = (
        "――脅迫を受けた亡命者は増えているのですか。\n\n私どもが把握しているウイグル人亡命者は41人です。\n\n"
        "――警察の対応は。\n\n何もしてくれません。\n\n答えてくれたのは「開かれた門」代表の田中恵子さん。"
    )
    assert voices(text, "ja") == ["田中恵子"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("41 Tajik exiles were threatened, said the director of the FBI, Ronan Vale.", "en"),
        (
            "41 tadschikische Exilanten wurden bedroht, sagte FBI-Direktor Ronan Vale am Montag.",
            "de",
        ),
        ("41 exilés tadjiks ont été menacés, a déclaré le directeur du FBI, Ronan Vale.", "fr"),
        ("41 Tadzjiekse ballingen werden bedreigd, zei FBI-directeur Ronan Vale.", "nl"),
    ],
)
def test_who_leads_a_body_speaks_by_name_behind_its_title(text: str, language: str) -> None:
    assert voices(text, language) == ["Ronan Vale"]


def test_a_body_with_nobody_behind_it_speaks_itself() -> None:
    assert voices("41 tadschikische Exilanten wurden bedroht, sagte das FBI am Montag.", "de") == [
        "FBI"
    ]
