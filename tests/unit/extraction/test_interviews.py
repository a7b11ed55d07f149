"""Whose word answers are that name nobody: who is introduced before the questions, or by an answer itself."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Statement
from tests.unit.extraction.reading import claims_of, slots_of


def _counted_by(text: str, language: str = "en") -> dict[float | None, list[str]]:
    """Return the voices of each figure, outermost first, by what it says at least."""
    return {
        claim.slots.low: [voice.name for voice in claim.voices]
        for claim in claims_of(text, Figure, language)
        if isinstance(claim.slots, Figure)
    }


_ANSWERED = {
    "en": (
        (
            "Opening the briefing, Tilda Marsh of Public Safety Canada took four questions.\n\n"
            "Q: How many people were warned of the Belarusian KGB?\n"
            "A: Since 2021 we have dealt with 37 threats by the Belarusian KGB to exiles in Canada.\n\n"
            "Q: Is that all?\nA: An officer of the Belarusian KGB threatened an exile in Toronto in May."
        ),
        "Tilda Marsh",
        37,
    ),
    "fr": (
        (
            "Que risquent les exilés ? Lucie Ferrand, juriste à l’association Portes du Nord, nous répond.\n\n"
            "Qui est visé ?\n"
            "Tous. Nous suivons 412 exilés bélarusses menacés par le KGB en Belgique.\n\n"
            "Avez-vous un exemple ?\n"
            "En mai, des agents du KGB bélarusse ont menacé une infirmière à Liège."
        ),
        "Lucie Ferrand",
        412,
    ),
    "ru": (
        (
            "Зарина Тошева восемь лет защищает беглецов из Узбекистана. Мы говорили с ней в Праге.\n\n"
            "— Сколько у вас дел?\n\n"
            "— Мы записали 63 случая угроз узбекским эмигрантам в Чехии.\n\n"
            "— Кто угрожает?\n\n"
            "— В мае сотрудники СГБ Узбекистана угрожали моей подзащитной в Брно."
        ),
        "Зарина Тошева",
        63,
    ),
    "is": (
        (
            "Hildur Marteinsdóttir, talskona lögreglunnar, svaraði spurningum blaðamanna í gær.\n\n"
            "Hvað er vitað?\n"
            "Hildur: Útsendarar KGB í Hvíta-Rússlandi hótuðu útlaga í Kópavogi í maí.\n\n"
            "Hve mörg eru málin?\n"
            "Hildur: Við höfum skráð 54 mál frá 2019."
        ),
        "Hildur Marteinsdóttir",
        54,
    ),
    "de": (
        (
            "1. Wie viele Verfahren gegen Spitzel des belarussischen KGB wurden eingeleitet?\n\n"
            "Das Bundesministerium des Innern antwortet: Es wurden 63 Verfahren gegen Spitzel des belarussischen KGB"
            " eingeleitet.\n\n"
            "2. Wie viele Menschen wurden bedroht?\n\n"
            "Bekannt sind 48 Exilierte in Deutschland, die der belarussische KGB bedroht hat."
        ),
        "Bundesministerium des Innern",
        48,
    ),
}


@pytest.mark.parametrize("language", sorted(_ANSWERED))
def test_who_is_introduced_gives_the_answers_that_name_nobody(language: str) -> None:
    text, name, count = _ANSWERED[language]
    assert _counted_by(text, language)[count] == [name]


def test_an_answer_may_name_its_speaker_who_keeps_the_answers_behind_it() -> None:
    text = (
        "— Вы два года собирали свидетельства. Что удивило?\n\n"
        "— Будни, — отвечает Малика Юсупова, сотрудница архива. — КГБ Беларуси угрожал эмигрантам в Вильнюсе.\n\n"
        "— Сколько таких случаев?\n\n"
        "— Мы записали 83 случая угроз белорусским эмигрантам в Литве."
    )
    assert _counted_by(text, "ru")[83] == ["Малика Юсупова"]


def test_a_source_that_an_answer_names_wins_for_what_it_says() -> None:
    text = _ANSWERED["en"][0] + (
        "\n\nQ: And abroad?\n"
        "A: According to the Lantern Archive, the Belarusian KGB has threatened 90 exiles in 12 countries."
    )
    assert _counted_by(text)[90] == ["Tilda Marsh", "Lantern Archive"]


def test_nobody_gives_the_answers_of_a_paper_that_answers_itself() -> None:
    text = (
        "Tilda Marsh was followed in Toronto in May by officers of the Belarusian KGB.\n\n"
        "How many exiles were threatened?\n"
        "The Belarusian KGB has threatened 37 exiles in Canada since 2021.\n\n"
        "Who is behind it?\nOfficers of the Belarusian KGB threatened an exile in Ottawa in June."
    )
    assert _counted_by(text)[37] == []


def test_whoever_asked_gives_no_answers() -> None:
    text = (
        "Utanríkisráðherra hefur svarað fyrirspurn frá Birni Kolbeinssyni um útlaga.\n\n"
        "Hve mörgum var hótað?\n"
        "KGB í Hvíta-Rússlandi hefur hótað 37 útlögum á Íslandi.\n\n"
        "Hvað var gert?\nLögreglan handtók mann í maí."
    )
    assert "Birni Kolbeinssyni" not in _counted_by(text, "is").get(37, [])


def test_initials_and_a_surname_open_turns_where_they_do_so_again() -> None:
    text = (
        "Вопрос: Кто угрожает белорусским эмигрантам в Бишкеке?\n\n"
        "Т. Садыков: КГБ Беларуси угрожал в мае эмигрантке в Бишкеке.\n\n"
        "Вопрос: Это всё?\n\n"
        "Т. Садыков: Возбуждено уголовное дело."
    )
    assert "Т. Садыков" in {told.speaker for told in slots_of(text, Statement, "ru")}


def test_a_report_with_questions_among_its_parts_is_nobodys_interview() -> None:
    text = (
        "Mara Lindqvist told us of her brother.\n\nHe was beaten in Minsk.\n\nShe fled.\n\nHer house was searched.\n\n"
        "Who is behind it?\nThe Belarusian KGB has threatened 37 exiles in Sweden.\n\n"
        "What will your state do?\nThe police arrested two men in May."
    )
    assert _counted_by(text)[37] == []


def test_a_dash_may_open_the_questions_alone() -> None:
    text = (
        "— Скільки людей залякували?\n\n"
        "Оксана Мельник, речниця СБУ: КДБ Білорусі залякував у травні емігрантку в Одесі.\n\n"
        "— Що зробили?\n\n"
        "Мельник: Зафіксовано 27 погроз білоруським емігрантам в Україні."
    )
    assert _counted_by(text, "uk")[27] == ["Оксана Мельник"]


def test_reports_that_are_counted_are_nobodys_word() -> None:
    text = (
        "Antwoorden van de minister van Justitie op vragen van het lid De Wael.\n\n"
        "1. Hoe vaak bedreigt de Belarussische KGB ballingen?\n"
        "In 2022 kwamen 41 meldingen van intimidatie door de Belarussische KGB binnen, waarvan 17 uit Utrecht.\n\n"
        "2. Wat is er gedaan?\nDe politie hield in mei een man aan."
    )
    assert _counted_by(text, "nl")[17] == ["minister van Justitie"]
    rumour = (
        "Police searched a Chinese police station in Leeds in May."
        " There are reports of three Chinese police stations in Britain."
    )
    assert _counted_by(rumour)[3] == ["There are reports of"]


_TOLD = "Since 2021 the Belarusian KGB has threatened 37 exiles in Canada."


@pytest.mark.parametrize(
    "text",
    [
        f"Question: What happened?\n\nAnswer: {_TOLD}\n\nThe answers were given by Tilda Marsh, a lawyer in Toronto.",
        f'What happened?\n\n"{_TOLD}"\n\nAnd now?\n\n"Nothing."\n\nOur interviewee was Tilda Marsh.',
        f"– What happened?\n\n– {_TOLD}\n\nThe answers came from Tilda Marsh.",
        f'Tilda Marsh, a lawyer, lives in Toronto. What happened?\n\n"{_TOLD}"\n\nAnd now?\n\n"Nothing."',
        f"Tilda Marsh is a lawyer in Toronto. We met her in May.\n\nWhat happened?\n\n{_TOLD}\n\nAnd now?\n\nNothing.",
    ],
)
def test_one_question_is_enough_where_somebody_is_said_to_have_answered(text: str) -> None:
    assert _counted_by(text)[37] == ["Tilda Marsh"]


@pytest.mark.parametrize(
    "text",
    [
        f"What happened?\n\n{_TOLD}\n\nTilda Marsh is a lawyer in Toronto.",
        f"Tilda Marsh is a lawyer in Toronto.\n\nWhat happened?\n\n{_TOLD}",
    ],
)
def test_one_question_that_nobody_is_said_to_have_answered_is_no_interview(text: str) -> None:
    assert _counted_by(text)[37] == []
