"""What only looks like it: a play's title, another state's ministry, a dateline's city, what a law threatens."""

from __future__ import annotations

import pytest

from longarm.model.slots import Action, Response, Site
from longarm.stages.extraction.concerns.concern import Concern
from longarm.stages.extraction.engine import read_through
from tests.unit.extraction.reading import read, slots_of

TITLES = {
    "no": "CORK: Teatergruppa åpner sesongen med «Den lange armen», en farse om en konsul i Galway. "
    "GENT: En mann som er etterlyst for tyveri i Bergamo, kan utleveres til Italia.",
    "ja": "【コーク】劇団「旅人たち」が喜劇「長い腕」で幕を開ける。"
    "【ゲント】裁判所は、イタリアで自転車を盗んだ男の引き渡しを認めた。",
    "ko": "코크의 극단이 소극 '긴 팔'로 시즌을 시작한다. "
    "겐트 법원은 자전거를 훔친 남성을 이탈리아로 인도하도록 허가했다.",
}
MEANT = {
    "no": "Regimets opponenter i Norge frykter den lange armen til Teheran.",
    "ja": "亡命者らは中国政府の「長い腕」を恐れている。",
    "ko": "망명자들은 중국 당국의 '긴 팔'을 두려워한다.",
}
TERM = (
    'A woman was charged with "refugee espionage". She is said to have reported on Eritrean exiles in Malmö and '
    "threatened two of them."
)
MINISTRY = {
    "sv": "Litauens polis utreder hoten mot exilbelarusiern Ales Kavalenka i Kaunas. Utrikesdepartementet utvisade den "
    "19 juni en attaché vid Belarus ambassad, som hade filmat exilbelarusier i Vilnius.",
    "pl": "Litewska policja bada groźby wobec białoruskiego emigranta Alesia Kawalenki w Kownie. MSZ wydaliło 19 "
    "czerwca attaché ambasady Białorusi, który filmował emigrantów w Wilnie.",
    "tr": "Litvanya polisi, Kaunas'ta yaşayan Belaruslu sürgün gazeteciye yönelik tehditleri soruşturuyor. Dışişleri "
    "Bakanlığı, Vilnius'ta sürgünleri filme alan Belarus Büyükelçiliği ataşesini 19 Haziran'da sınır dışı etti.",
}
OFFICE = (
    "An office in Brno served as an unofficial police station of Vietnam's Ministry of Public Security. According to "
    "the group Lampion, the Ministry of Public Security runs at least 9 such police stations in the European Union."
)
DATELINES = (
    "PRAGUE, 24 mai 2024 (AFX) - Un poste de police clandestin du Vietnam a été fermé à Brno. Celui d'Ostrava l'est.",
    "PRAGUE (AFX): Un poste de police clandestin du Vietnam a été fermé à Brno. Celui d'Ostrava l'est.",
)
HOMOGRAPH = (
    "The consulate of Venezuela in Bogotá refused an exile a passport, a Colombian group said. In August police in "
    "Mérida summoned his mother and threatened her because of what her son in exile had written."
)


@pytest.mark.parametrize("language", sorted(TITLES))
def test_the_title_of_a_play_is_not_the_subject(language: str) -> None:
    reading = read_through(read(TITLES[language], language))
    assert reading is not None
    assert not reading.concern.passes


@pytest.mark.parametrize("language", sorted(MEANT))
def test_a_states_long_arm_is_the_subject_in_quotes_too(language: str) -> None:
    reading = read_through(read(MEANT[language], language))
    assert reading is not None
    assert reading.concern.passes


def test_a_term_in_quotes_without_a_capital_is_no_title() -> None:
    reading = read_through(read(TERM, "en"))
    assert reading is not None
    assert reading.concern is Concern.SUBJECT


@pytest.mark.parametrize("language", sorted(MINISTRY))
def test_a_ministry_is_of_the_state_whose_police_acted_before(language: str) -> None:
    answers = slots_of(MINISTRY[language], Response, language, "2024-06-28")
    assert {a.country for a in answers if a.action is Action.EXPULSION} == {"LT"}


def test_a_foreign_ministry_is_of_the_texts_own_state_where_no_other_acts() -> None:
    text = (
        "Utenriksdepartementet innkalte tirsdag Irans ambassadør. En iransk journalist i eksil ble truet i København "
        "av iranske agenter."
    )
    answers = slots_of(text, Response, "no")
    assert {a.country for a in answers if a.action is Action.SUMMONS} == {"NO"}


def test_a_ministry_is_of_the_state_that_was_named_with_it() -> None:
    office = read_through(read(OFFICE, "en"))
    assert office is not None
    assert "CN" not in {actor.country for step in office.steps for actor in step.view.actors}
    alone = "The Ministry of Public Security runs at least 9 overseas police stations in Europe, exiles say."
    reading = read_through(read(alone, "en"))
    assert reading is not None
    assert "CN" in reading.accused


@pytest.mark.parametrize("text", DATELINES)
def test_a_datelines_city_is_no_site(text: str) -> None:
    assert {site.city for site in slots_of(text, Site, "fr")} == {"Brno", "Ostrava"}


def test_what_a_law_threatens_is_no_verdict() -> None:
    text = (
        "Latvia's parliament passed a law against spying on exiles for Belarus. Offenders face up to eight years in "
        "prison. Agents of Belarus had threatened an exiled journalist in Riga."
    )
    answers = {answer.action for answer in slots_of(text, Response)}
    assert Action.LEGISLATION in answers
    assert Action.CONVICTION not in answers


def test_a_sentence_of_so_many_years_is_a_verdict() -> None:
    text = (
        "Agents of Belarus had threatened an exiled journalist in Riga. A court in Riga sentenced a man to four years "
        "in prison for spying on exiles for Belarus."
    )
    assert Action.CONVICTION in {answer.action for answer in slots_of(text, Response)}


def test_a_name_of_many_towns_is_in_the_accused_state_where_no_host_has_one() -> None:
    reading = read_through(read(HOMOGRAPH, "en"))
    assert reading is not None
    places = [place for step in reading.steps for place in step.places]
    assert {place.country for place in places if place.city == "Mérida"} == {"VE"}
