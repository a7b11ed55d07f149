"""What a law forbids nobody has done, what a side asks of a court is no verdict; acts and answers in Romance words."""

from __future__ import annotations

import pytest

from longarm.model.slots import Incident, Link, Response, Statement
from tests.unit.extraction.reading import slots_of

CONTEXT = {
    "en": "A Tajik journalist exiled in Leeds was beaten on 4 May by agents of the embassy of Tajikistan. ",
    "es": "Un periodista tayiko exiliado en Murcia fue golpeado el 4 de mayo por gente de la Embajada de Tayikistán. ",
    "fr": "Un journaliste tadjik exilé à Nancy a été frappé le 4 mai par des agents de l'ambassade du Tadjikistan. ",
    "it": "Un giornalista tagiko in esilio a Trento è stato picchiato il 4 maggio da uomini dell'ambasciata tagika. ",
    "pt": "Um jornalista tajique exilado em Leiria foi espancado a 4 de maio por agentes da embaixada do Tajiquistão. ",
}


def _tactics(language: str, text: str) -> list[str]:
    found = slots_of(CONTEXT[language] + text, Incident, language, "2024-06-10")
    return [str(slots.tactic) for slots in found if slots.tactic != "assault"]


def _actions(language: str, text: str) -> list[str]:
    found = slots_of(CONTEXT[language] + text, Response, language, "2024-06-10")
    return [str(slots.action) for slots in found]


@pytest.mark.parametrize(
    ("language", "law", "ruler"),
    [
        (
            "en",
            "The law forbids envoys to threaten refugees in Leeds.",
            "Envoys threatened a refugee in Leeds.",
        ),
        (
            "es",
            "La ley castiga a quien amenace a un refugiado en Murcia.",
            "Unos desconocidos amenazaron a un refugiado en Murcia.",
        ),
        (
            "fr",
            "Le texte punit quiconque menace un réfugié à Nancy.",
            "Des inconnus ont menacé un réfugié à Nancy.",
        ),
        (
            "it",
            "La norma punisce chi minaccia un rifugiato a Trento.",
            "Due uomini hanno minacciato un rifugiato a Trento.",
        ),
        (
            "pt",
            "A lei pune quem ameace um refugiado em Leiria.",
            "Dois homens ameaçaram um refugiado em Leiria.",
        ),
    ],
)
def test_what_a_law_forbids_has_not_been_done(language: str, law: str, ruler: str) -> None:
    assert _tactics(language, law) == []
    assert _tactics(language, ruler) == ["threat"]


@pytest.mark.parametrize(
    ("language", "plea", "verdict"),
    [
        (
            "es",
            "La defensa pidió la absolución del chófer.",
            "El tribunal dictó la absolución del chófer.",
        ),
        (
            "fr",
            "Son avocat a demandé l'acquittement du chauffeur.",
            "La cour a prononcé l'acquittement du chauffeur.",
        ),
        (
            "it",
            "La difesa ha chiesto l'assoluzione dell'autista.",
            "Il tribunale ha disposto l'assoluzione dell'autista.",
        ),
        (
            "pt",
            "A defesa pediu a absolvição do motorista.",
            "O tribunal decidiu a absolvição do motorista.",
        ),
    ],
)
def test_what_a_side_asks_of_a_court_is_no_verdict(language: str, plea: str, verdict: str) -> None:
    assert "acquittal" not in _actions(language, plea)
    assert "acquittal" in _actions(language, verdict)


def test_a_phrase_within_a_longer_one_of_another_value_tells_nothing() -> None:
    assert _actions("fr", "Le parquet a renvoyé deux hommes devant le tribunal.") == ["charge"]
    assert _actions("fr", "La France a renvoyé deux diplomates tadjiks.") == ["expulsion"]


@pytest.mark.parametrize(
    ("language", "text", "action"),
    [
        ("es", "La Policía detuvo poco después a un hombre de 40 años.", "arrest"),
        ("fr", "Le parquet a fait arrêter l'un d'eux.", "arrest"),
        ("it", "Le indagini sono affidate alla squadra mobile.", "investigation_opened"),
        ("pt", "A PJ fez ainda buscas numa garagem.", "search"),
        ("pt", "O tribunal negou a extradição do jornalista.", "other"),
        ("fr", "L'Ofpra lui a accordé le statut de réfugié.", "other"),
        ("it", "La commissione non si è ancora riunita.", ""),
        ("es", "La Policía pidió paciencia a los vecinos.", ""),
        ("pt", "A PJ fez ainda um pedido de colaboração à população.", ""),
    ],
)
def test_answers_in_the_words_of_the_press(language: str, text: str, action: str) -> None:
    assert _actions(language, text) == [action] * bool(action)


@pytest.mark.parametrize(
    ("language", "text", "tactic"),
    [
        (
            "it",
            "Uno sconosciuto gli ha mandato la foto del portone di casa sua a Trento.",
            "threat",
        ),
        ("es", "Fue detenido nada más aterrizar en Dusambé el activista.", "detention"),
        (
            "fr",
            "Trois hommes ont fait irruption dans la rédaction de Nancy.",
            "physical_intimidation",
        ),
        ("pt", "A entrega do opositor às autoridades tajiques deu-se em Istambul.", "deportation"),
        ("it", "Uno sconosciuto gli ha mandato la foto di una torta a Trento.", ""),
        ("fr", "Les pompiers ont fait irruption dans la rédaction de Nancy.", ""),
        ("pt", "A entrega dos prémios da associação deu-se em Leiria.", ""),
    ],
)
def test_acts_in_the_words_of_the_press(language: str, text: str, tactic: str) -> None:
    assert _tactics(language, text) == [tactic] * bool(tactic)


@pytest.mark.parametrize(
    ("language", "text", "relations"),
    [
        ("it", "Il Circolo Pamir prende ordini dall'ambasciata del Tagikistan.", ["controls"]),
        ("fr", "L'Amicale Pamir reçoit de l'argent de l'ambassade du Tadjikistan.", ["funds"]),
        ("es", "La asociación Pamir recibe órdenes de la Embajada de Tayikistán.", ["controls"]),
        ("pt", "A associação Pamir recebe dinheiro da embaixada do Tajiquistão.", ["funds"]),
        ("it", "Il Circolo Pamir prende in prestito libri dall'ambasciata del Tagikistan.", []),
    ],
)
def test_whose_orders_and_money(language: str, text: str, relations: list[str]) -> None:
    found = slots_of(CONTEXT[language] + text, Link, language, "2024-06-10")
    assert [str(slots.relation) for slots in found] == relations


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("pt", "«É grave», disse a vice-ministra da pasta, Rita Falcão.", "Rita Falcão"),
        (
            "pt",
            "Oito exilados fugiram, denuncia o coletivo de apoio a refugiados Ponte Sul.",
            "Ponte Sul",
        ),
        (
            "it",
            "Otto esuli sono fuggiti, denuncia il collettivo di sostegno ai rifugiati Ponte Nord.",
            "Ponte Nord",
        ),
        ("es", "Según la Sra. Lucía Serrano, los agentes volvieron dos veces.", "Lucía Serrano"),
        (
            "pt",
            "Oito exilados fugiram, denuncia o coletivo do advogado Rui Pestana.",
            "Rui Pestana",
        ),
    ],
)
def test_whose_name_stands_behind_an_office_or_a_purpose(
    language: str, text: str, speaker: str
) -> None:
    found = slots_of(CONTEXT[language] + text, Statement, language, "2024-06-10")
    assert [slots.speaker for slots in found] == [speaker] * bool(speaker)
