"""Languages of cases: whose an organ or a facility is, by an adjective, a genitive or a town behind it."""

from __future__ import annotations

import pytest

from longarm.model.document import Rendition, Stated, text_sha256
from longarm.model.slots import Incident, Response, Site, Statement
from longarm.stages.extraction import extract


def claims_of(language: str, text: str) -> list[object]:
    """Return the slots of what is found in a text."""
    where = "a test"
    rendition = Rendition(
        text=text,
        sha256=text_sha256(text),
        reader="test",
        language=language,
        title=Stated(None, where),
        publisher=Stated(None, where),
        url=Stated(None, where),
        published=Stated("2024-05-01", where),
    )
    return [claim.slots for claim in extract(rendition)]


@pytest.mark.parametrize(
    ("language", "text", "city"),
    [
        ("ru", "В тбилисском салоне работал тайный полицейский участок Вэньчжоу.", "Tbilisi"),
        ("uk", "У варшавському готелі діяв пункт поліції Веньчжоу.", "Warsaw"),
        ("pl", "W wileńskim hotelu działał posterunek policji z Wenzhou.", "Vilnius"),
    ],
)
def test_a_town_behind_a_facility_says_whose_it_is_and_an_adjective_where(
    language: str, text: str, city: str
) -> None:
    sites = [slots for slots in claims_of(language, text) if isinstance(slots, Site)]
    assert [site.city for site in sites] == [city]


def test_the_adjective_of_a_town_before_an_organ_tells_its_state() -> None:
    text = "Иранского журналиста избили в Тбилиси по заказу КСИР. Тбилисская прокуратура начала расследование."
    found = [slots for slots in claims_of("ru", text) if isinstance(slots, Response)]
    assert [(answer.country, answer.action) for answer in found] == [("GE", "investigation_opened")]


def test_a_rule_for_anybody_takes_a_trade_that_no_list_of_the_rule_has() -> None:
    text = "Неизвестные в масках увезли уйгурскую повариху из дома в Стамбуле. За этим стоят спецслужбы Китая."
    found = [slots for slots in claims_of("ru", text) if isinstance(slots, Incident)]
    assert [(act.tactic, act.country) for act in found] == [("abduction", "TR")]


def test_a_refused_extradition_is_an_answer_of_its_own_kind() -> None:
    text = "Минск требует выдать белорусского активиста. Краковский суд отказал в выдаче."
    found = [slots for slots in claims_of("ru", text) if isinstance(slots, Response)]
    assert [(answer.country, answer.action) for answer in found] == [("PL", "other")]


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        (
            "uk",
            "Білоруського активіста побили у Вільнюсі. Білоруського посла попередили, що так не буде.",
            set(),
        ),
        (
            "ru",
            "Иранского журналиста избили в Тбилиси. Иранского посла предупредили, что это недопустимо.",
            set(),
        ),
        (
            "ru",
            "Иранского журналиста избили в Тбилиси. Иранский посол заявил, что это ложь.",
            {"Иранский посол"},
        ),
    ],
)
def test_who_stands_in_the_accusative_has_not_spoken(
    language: str, text: str, speakers: set[str]
) -> None:
    found = [slots for slots in claims_of(language, text) if isinstance(slots, Statement)]
    assert {statement.speaker for statement in found} == speakers


def test_a_preposition_at_the_end_of_a_verb_asks_for_a_case() -> None:
    text = "Иранского журналиста избили в Тбилиси. За этим стоит КСИР, говорится в отчёте организации «Сирень»."
    found = [slots for slots in claims_of("ru", text) if isinstance(slots, Statement)]
    assert [statement.speaker for statement in found] == ["Сирень"]


@pytest.mark.parametrize(
    "said",
    [
        "официальный представитель МИД Руанды Жан Какамба",  # a state's name closes the title
        "представитель министерства внутренних дел Руанды Жан Какамба",  # a title that ends inside an office
        "директор правозащитной организации «Голос» Жан Какамба",  # a quoted name is no person
        "газете «День» адвокат семьи Жан Какамба",  # the outlet that was told
    ],
)
def test_the_name_behind_a_title_and_its_genitive_is_who_speaks(said: str) -> None:
    text = (
        f"В Лагосе похитили руандийского диссидента. «За ним следили два месяца», — сказал {said}."
    )
    found = [slots for slots in claims_of("ru", text) if isinstance(slots, Statement)]
    assert [statement.speaker for statement in found] == ["Жан Какамба"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ru",
            "Иранского журналиста похитили в Анкаре и переправили через границу, сообщила его жена.",
        ),
        (
            "uk",
            "Іранського журналіста викрали в Анкарі й переправили через кордон, повідомила його дружина.",
        ),
        (
            "pl",
            "Irańskiego dziennikarza porwano w Ankarze i wywieziono przez granicę, podała jego żona.",
        ),
    ],
)
def test_a_relative_who_only_tells_of_it_is_not_pressed(language: str, text: str) -> None:
    found = [slots.tactic for slots in claims_of(language, text) if isinstance(slots, Incident)]
    assert set(found) == {"abduction"}


def test_a_relative_who_tells_of_another_is_no_bar_to_pressure() -> None:
    text = "Жена иранского журналиста, живущего в Турции, рассказала, что её брата арестовали в Тегеране."
    found = [slots.tactic for slots in claims_of("ru", text) if isinstance(slots, Incident)]
    assert found == ["coercion_by_proxy"]


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("ru", "Нидерланды вызвали посла Эритреи: посольство угрожало эмигрантам.", "Нидерланды"),
        ("pl", "Rumunia wydaliła attaché ambasady Iranu za zastraszanie dysydentów.", "Rumunia"),
    ],
)
def test_a_state_before_a_verb_is_not_the_owner_of_the_envoy_behind_it(
    language: str, text: str, actor: str
) -> None:
    found = [slots for slots in claims_of(language, text) if isinstance(slots, Response)]
    assert [answer.actor for answer in found] == [actor]


def test_many_exiles_open_a_text_of_an_agent_on_trial_as_one_does() -> None:
    text = "Прокуратура Таллина предъявила обвинение уроженцу Пскова, наводившему ФСБ на квартиры чеченских беженцев."
    found = [slots for slots in claims_of("ru", text) if isinstance(slots, Response)]
    assert [(answer.country, answer.action) for answer in found] == [("EE", "charge")]


def test_a_hidden_facility_of_a_state_opens_a_text_whatever_its_kind() -> None:
    text = "В Стамбуле и Ларнаке обосновались негласные представительства чеченского МВД."
    found = [slots for slots in claims_of("ru", text) if isinstance(slots, Site)]
    assert {site.city for site in found} == {"Istanbul", "Larnaca"}
