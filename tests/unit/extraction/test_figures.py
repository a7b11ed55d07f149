"""Figures: units, bounds, qualifiers, scopes, and numbers whose noun is only understood. All counts are invented."""

import pytest

from longarm.model.claim import Polarity
from longarm.model.slots import Bound, Figure, Qualifier, Unit
from tests.unit.extraction.reading import claims_of, slots_of

LEAD = "The NGO Lantern Watch has found secret Chinese police stations abroad. "


def figure(text: str, language: str = "en") -> Figure:
    return slots_of(text, Figure, language)[-1]


@pytest.mark.parametrize(
    ("words", "bound", "low", "high"),
    [
        ("There are 31 stations", Bound.EXACTLY, 31, 31),
        ("There are at least 31 stations", Bound.AT_LEAST, 31, None),
        ("There are more than 31 stations", Bound.MORE_THAN, 31, None),
        ("There are up to 31 stations", Bound.AT_MOST, None, 31),
        ("There are about 31 stations", Bound.ABOUT, 31, 31),
    ],
)
def test_a_bound_opens_one_side(
    words: str, bound: Bound, low: float | None, high: float | None
) -> None:
    found = figure(f"{LEAD}{words}.")
    assert (found.bound, found.low, found.high) == (bound, low, high)


def test_more_is_an_addition_and_of_them_a_part() -> None:
    more, part = slots_of(f"{LEAD}It identifies 26 more, 7 of them in Italy.", Figure)
    assert (more.low, more.qualifier, more.scope) == (26, Qualifier.ADDITIONAL, ("world",))
    assert (part.low, part.scope) == (7, ("IT",))


@pytest.mark.parametrize(
    "words", ["Reported cases rose from 12 to 57", "Threats have grown within a year from 12 to 57"]
)
def test_what_changes_is_counted_before_and_after(words: str) -> None:
    counts = slots_of(f"{LEAD}{words}.", Figure)
    assert [(f.low, f.unit) for f in counts] == [(12, Unit.INCIDENT), (57, Unit.INCIDENT)]


def test_a_list_of_counts_by_city() -> None:
    text = (
        "La ONG Faro Abierto denuncia comisarías clandestinas chinas en España: "
        "cuatro en Madrid, dos en Sevilla y una en Bilbao."
    )
    found = [(f.low, f.place, f.scope) for f in slots_of(text, Figure, "es")]
    assert found == [(4, "Madrid", ("ES",)), (2, "Seville", ("ES",)), (1, "Bilbao", ("ES",))]


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("The stations are in 12 countries", Unit.COUNTRY),
        ("The stations forced 40 dissidents to return", Unit.PERSON),
        ("The stations are run by four public security bureaus", Unit.ORGAN),
    ],
)
def test_what_is_counted(words: str, unit: Unit) -> None:
    assert figure(f"{LEAD}{words}.").unit is unit


def test_a_misprint_is_kept_as_printed() -> None:
    found = figure(f"{LEAD}They persuaded 230,00 emigrants to return.")
    assert (found.low, found.high, found.misprint) == (None, None, True)


def test_the_first_of_many_has_no_scope() -> None:
    found = figure(f"{LEAD}Staff were hired for the first 14 stations.")
    assert (found.low, found.scope) == (14, ())


@pytest.mark.parametrize(
    "words",
    [
        "It is open from 08:00 to 20:00",
        "The report has 40% more pages",
        "He is 34 years old",
        "It took three years",
    ],
)
def test_what_is_no_figure(words: str) -> None:
    assert slots_of(f"{LEAD}{words}.", Figure) == []


def test_an_age_beside_a_sentence_is_no_figure() -> None:
    text = (
        "Le tribunal de Liège a condamné un réfugié de 44 ans à deux ans de prison "
        "pour avoir espionné un opposant rwandais."
    )
    years = [f.low for f in slots_of(text, Figure, "fr") if f.unit is Unit.DURATION]
    assert years == [2]


def test_a_number_alone_counts_what_was_counted_right_before_unless_that_is_a_population() -> None:
    said = "China runs secret police stations in Norway. "
    few = figure(said + "Agents threatened 12 exiles in Bergen. Four of them went back to China.")
    assert (few.low, few.unit) == (4, Unit.PERSON)
    many = figure(said + "Some 40,000 Chinese citizens live there. Four of them stand in Bergen.")
    assert (many.low, many.unit) == (4, Unit.SITE)


def test_a_count_that_an_authority_calls_invented_is_denied() -> None:
    text = (
        "Фонд «Случь» сообщил о полицейских участках Таджикистана в Польше. «Утверждение о 95 гражданах, якобы "
        "возвращённых на родину силой, – вымысел», – заявил представитель МИД Хушбахт Равони."
    )
    (count,) = claims_of(text, Figure, "ru")
    assert count.anchor.exact == "95 гражданах"
    assert count.polarity is Polarity.DENIED


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Iranische Agenten haben in Wien einen Exilanten entführt. Uns liegen 212 Absagen der Konsulate vor.",
            "de",
        ),
        (
            "Íránští agenti unesli ve Vídni exulanta. Organizace popsala 63 plánů íránských tajných služeb.",
            "cs",
        ),
        (
            "Eritrean agents beat an exile in Milan. The NGO Lantern has asked about it in six Italian cities.",
            "en",
        ),
    ],
)
def test_a_number_counts_no_body_far_behind_it_and_no_cities_where_something_was(
    text: str, language: str
) -> None:
    bodies = {Unit.ORGAN, Unit.CITY}
    assert [f.low for f in slots_of(text, Figure, language) if f.unit in bodies] == []


def test_words_for_bodies_may_stand_between_a_number_and_what_it_counts() -> None:
    text = "China runs police stations in Rome. They belong to four Chinese police jurisdictions."
    counted = [(f.low, f.unit) for f in slots_of(text, Figure)]
    assert (4, Unit.ORGAN) in counted


def test_a_noun_behind_such_is_what_a_number_counts() -> None:
    text = (
        "Iraanse agenten hebben in Almere een balling neergeschoten. Volgens de dienst Vuurtoren zijn vier van "
        "dergelijke aanslagen bekend."
    )
    assert [(f.low, f.unit) for f in slots_of(text, Figure, "nl")] == [(4, Unit.INCIDENT)]


def test_names_on_a_list_count_people() -> None:
    text = "Syrian agents beat an exile in Lyon. The NGO Lantern found a list of 58 names at the embassy."
    assert [(f.low, f.unit) for f in slots_of(text, Figure)] == [(58, Unit.PERSON)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Zu Exilanten aus dem Iran in Schweden gab es 127 Fahndungsersuchen über Interpol."),
        ("en", "Iran had 127 Interpol notices put out against exiles who live in Sweden."),
        ("sv", "Iran har begärt 127 efterlysningar av exiliranier i Sverige genom Interpol."),
    ],
)
def test_a_notice_is_a_paper_and_no_act(language: str, text: str) -> None:
    assert [(f.low, f.unit) for f in slots_of(text, Figure, language)] == [(127, Unit.OTHER)]
