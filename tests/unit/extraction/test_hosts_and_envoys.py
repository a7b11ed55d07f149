"""Hosts and envoys: what a host does to another state's people, and what their missions say. All is invented."""

import pytest

from longarm.model.slots import Action, Figure, Incident, Response, Site, Statement, Tactic
from longarm.model.voice import Stance
from tests.unit.extraction.reading import claims_of, slots_of


def test_an_envoy_expelled_is_no_exile_deported() -> None:
    text = (
        "España expulsa al agregado militar saudí que vigilaba a un bloguero refugiado en Málaga."
    )
    assert [r.action for r in slots_of(text, Response, "es")] == [Action.EXPULSION]
    assert Tactic.DEPORTATION not in {i.tactic for i in slots_of(text, Incident, "es")}


def test_an_exile_expelled_is_no_answer() -> None:
    text = "Turquía expulsó a un disidente turkmeno a Asjabad, denuncia la ONG Faro Abierto."
    assert Action.EXPULSION not in {r.action for r in slots_of(text, Response, "es")}
    assert Tactic.DEPORTATION in {i.tactic for i in slots_of(text, Incident, "es")}


def test_who_is_summoned_is_not_cited() -> None:
    text = "Exteriores citó al encargado de negocios de Irán por las amenazas a una periodista en Madrid."
    found = claims_of(text, Response, "es")
    assert [(c.slots.action, c.voices) for c in found if isinstance(c.slots, Response)] == [
        (Action.SUMMONS, ())
    ]


def test_a_missions_denial_marks_a_facility_as_its_states() -> None:
    text = "No hay ninguna comisaría en Rosario, desmiente la embajada de China en Buenos Aires."
    assert [(s.city, s.status) for s in slots_of(text, Site, "es")] == [("Rosario", "denied")]


def test_a_refused_passport_is_no_denial() -> None:
    text = (
        "El Consulado de Eritrea en Milán negó en mayo la renovación del pasaporte a una opositora."
    )
    assert Stance.DENIES not in {s.stance for s in slots_of(text, Statement, "es")}


def test_an_act_belongs_to_the_authority_behind_its_noun() -> None:
    text = "Treinta días para cerrar: es el ultimátum del Gobierno a la comisaría china de Elche."
    found = slots_of(text, Response, "es")
    assert (Action.CLOSURE_ORDERED, "Gobierno") in {(r.action, r.actor) for r in found}


def test_a_short_quotation_before_its_verb_is_what_was_said() -> None:
    text = (
        "«Pura fantasía», respondió el portavoz de la embajada rusa sobre el intento de asesinato de un "
        "piloto desertor en Alicante."
    )
    assert [s.stance for s in slots_of(text, Statement, "es")] == [Stance.DENIES]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("De los 85 exiliados, 40 dijeron que agentes de Pekín los vigilaban en Madrid.", 40),
        (
            "Faro Abierto documentó 137 agresiones contra exiliados; de ellas, 61 llevan la firma de Managua.",
            61,
        ),
        ("Faro Abierto halló que 212 de 848 exiliados eritreos en España fueron amenazados.", 212),
        ("A 102 asciende ya el número de comisarías chinas en el extranjero.", 102),
    ],
)
def test_a_part_without_a_noun_is_counted(text: str, count: int) -> None:
    assert count in {figure.low for figure in slots_of(text, Figure, "es")}


def test_volunteers_of_a_centre_are_no_centres() -> None:
    text = "Dos voluntarios de la comisaría clandestina china visitaron a un tendero en Valencia."
    assert {f.unit for f in slots_of(text, Figure, "es")} <= {"person", "employee"}


@pytest.mark.parametrize(
    ("text", "language", "city"),
    [
        (
            (
                "A Turkish exile was lured to Chisinau with the promise of a contract that nobody ever meant to sign, "
                "then seized by Turkish agents in front of his hotel."
            ),
            "en",
            "Chisinau",
        ),
        (
            (
                "I 2018 ble den tyrkiske forretningsmannen lokket til Bilbao, bortført av tyrkiske agenter og fløyet "
                "til Ankara i et privatfly."
            ),
            "no",
            "Bilbao",
        ),
    ],
)
def test_an_act_is_done_in_the_town_that_its_sentence_named_before(
    text: str, language: str, city: str
) -> None:
    assert city in {incident.city for incident in slots_of(text, Incident, language)}


@pytest.mark.parametrize(
    ("text", "language", "state"),
    [
        (
            "Hay una comisaría china en Buenos Aires. El Ministerio de Seguridad dijo que no hay denuncias.",
            "es",
            "AR",
        ),
        (
            "Das rumänische Innenministerium hat nach eigenen Angaben keine Kenntnis von chinesischen Polizeiposten.",
            "de",
            "RO",
        ),
        (
            (
                "La Chine aurait un poste de police à Lagos. "
                "Le ministère nigérian des Affaires étrangères assure n'en avoir autorisé aucun."
            ),
            "fr",
            "NG",
        ),
    ],
)
def test_an_authority_that_only_speaks_of_a_facility_answers(
    text: str, language: str, state: str
) -> None:
    answers = slots_of(text, Response, language)
    assert {(answer.country, answer.action) for answer in answers} == {(state, Action.STATEMENT)}


def test_a_ministry_of_no_state_answers_only_where_a_facility_is_told_of() -> None:
    text = (
        "Tajik agents beat an exile in Warsaw. The interior ministry said that it knew of the case."
    )
    assert not [a for a in slots_of(text, Response) if a.action is Action.STATEMENT]
