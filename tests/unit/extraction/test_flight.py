"""Flight: who fled from where to where, and other words that tell a host from an accused state. All is invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Site
from longarm.stages.extraction.concerns.accused import signs_in
from longarm.stages.extraction.concerns.flight import fled_from, fled_to
from longarm.stages.extraction.engine import read_through
from tests.unit.extraction.reading import read

FLIGHTS = [
    ("ar", "هرب الصحفي من إريتريا إلى السويد العام الماضي.", "ER", "SE"),
    ("cs", "Novinářka uprchla z Eritreje do Švédska.", "ER", "SE"),
    ("da", "Journalisten flygtede fra Eritrea til Sverige.", "ER", "SE"),
    ("de", "Der Journalist ist aus Eritrea nach Schweden geflohen.", "ER", "SE"),
    ("en", "The journalist fled Eritrea and found refuge in Sweden.", "ER", "SE"),
    ("es", "La periodista huyó de Eritrea a Suecia.", "ER", "SE"),
    ("fa", "این روزنامه‌نگار از اریتره به سوئد گریخت.", "ER", "SE"),
    ("fr", "La journaliste a fui l’Érythrée et s’est réfugiée en Suède.", "ER", "SE"),
    ("hu", "Az újságíró Eritreából Svédországba menekült.", "ER", "SE"),
    ("id", "Wartawan itu melarikan diri dari Eritrea ke Swedia.", "ER", "SE"),
    ("is", "Blaðamaðurinn flúði frá Erítreu til Svíþjóðar.", "ER", "SE"),
    ("it", "La giornalista è fuggita dall’Eritrea in Svezia.", "ER", "SE"),
    ("ja", "記者はエリトリアから逃れた。別の記者はスウェーデンに逃れた。", "ER", "SE"),
    (
        "ko",
        "기자는 에리트레아를 탈출한 뒤 살해 협박을 받았다. 동료는 스웨덴으로 피신한 사람이다.",
        "ER",
        "SE",
    ),
    ("nl", "De journalist is uit Eritrea naar Zweden gevlucht.", "ER", "SE"),
    ("no", "Journalisten flyktet fra Eritrea til Sverige.", "ER", "SE"),
    ("pl", "Dziennikarka uciekła z Erytrei do Szwecji.", "ER", "SE"),
    ("pt", "A jornalista fugiu da Eritreia para a Suécia.", "ER", "SE"),
    ("ru", "Журналистка бежала из Эритреи в Швецию.", "ER", "SE"),
    ("sv", "Journalisten flydde från Eritrea till Sverige.", "ER", "SE"),
    ("tr", "Gazeteci Eritre'den kaçan yüz kişiden biri. Arkadaşı İsveç'e sığındı.", "ER", "SE"),
    ("uk", "Журналістка втекла з Еритреї до Швеції.", "ER", "SE"),
    ("zh", "记者逃离厄立特里亚。他逃往瑞典。", "ER", "SE"),
]


@pytest.mark.parametrize(("language", "text", "left", "reached"), FLIGHTS)
def test_who_fled_left_one_state_and_is_in_another(
    language: str, text: str, left: str, reached: str
) -> None:
    reading = read_through(read(text, language))
    assert reading is not None
    steps = reading.steps
    assert {code for step in steps for code in fled_from(step.view, step.places)} == {left}
    assert {code for step in steps for code in fled_to(step.view, step.places)} == {reached}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "cs",
            (
                "Kdo z Eritreje uprchl do Švédska, riskuje trest pro příbuzné. Organizace Selam Stockholm "
                "zdokumentovala devatenáct rodin, jimž úřady kvůli exulantům sebraly dům."
            ),
            "ER",
        ),
        (
            "da",
            (
                "Egypten henter kritikere hjem fra Malaysia. Udenrigsministeriet i Kairo oplyser, at tre borgere er "
                "rejst, men familierne siger, at de blev slæbt om bord."
            ),
            "EG",
        ),
        (
            "ko",
            "아제르바이잔 정보기관이 조지아로 건너간 언론인들을 감시한다는 의혹이 불거졌다. 감시 대상은 17명이다.",
            "AZ",
        ),
        (
            "zh",
            "反战的俄罗斯人逃到格鲁吉亚之后，依然躲不开莫斯科的追踪。今年上半年，第比利斯发生了4起绑架。",
            "RU",
        ),
        (
            "zh",
            "盧安達的情報人員在肯亞擄人，奈洛比的難民夜不敢出。今年已有五人失蹤。",
            "RW",
        ),
        (
            "en",
            (
                "A student who lives in Oslo said that her two brothers had been arrested in Iran. She had given an "
                "interview to Norwegian radio."
            ),
            "IR",
        ),
    ],
)
def test_a_host_is_told_from_whoever_pursues(language: str, text: str, expected: str) -> None:
    reading = read_through(read(text, language))
    assert reading is not None
    assert reading.accused == {expected}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Authorities in Dushanbe hold two brothers of an exile.", "TJ"),
        ("da", "Udenrigsministeriet i Kairo oplyser, at tre borgere er rejst.", "EG"),
        ("en", "Authorities fear for exiles in Berlin.", None),
        ("en", "The Russian foreign ministry in Berlin said nothing.", "RU"),
    ],
)
def test_a_ministry_is_that_of_the_state_in_whose_capital_it_sits(
    language: str, text: str, expected: str | None
) -> None:
    reading = read_through(read(text, language))
    assert reading is not None
    offices = [a for step in reading.steps for a in step.view.actors if a.head == "organs"]
    assert [office.country for office in offices] == [expected]


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("Moszkva Örményországban is keresi őket.", ["AM"]),
        ("Moszkva és Jereván között is keresik őket.", []),
        ("Bécs, Berlin, Párizs is keresi őket.", ["AT", "DE", "FR"]),
    ],
)
def test_a_state_beside_a_place_without_a_comma_is_on_no_list_with_it(
    text: str, placed: list[str]
) -> None:
    reading = read_through(read(text, "hu"))
    assert reading is not None
    assert [p.country for step in reading.steps for p in step.places if p.located] == placed


def test_a_flight_speaks_against_the_state_it_ends_in() -> None:
    reading = read_through(read("The journalist fled Eritrea and found refuge in Sweden."))
    assert reading is not None
    signs = [sign for step in reading.steps for sign in signs_in(step.view, step.places)]
    weights = {code: sum(s.weight for s in signs if s.code == code) for code in ("ER", "SE")}
    assert weights == {"ER": 2, "SE": -3}  # where somebody is said to be is a host too


OPENED_IN = [
    ("cs", "Čína otevřela v Nizozemsku neoficiální policejní stanice a parlament žádá vysvětlení."),
    (
        "da",
        "Kina har i Nederlandene åbnet uofficielle politistationer, og parlamentet vil have svar.",
    ),
    ("de", "China hat in den Niederlanden inoffizielle Polizeistationen eröffnet."),
    ("en", "China has opened in the Netherlands unofficial police stations."),
    ("fa", "چین در هلند ایستگاه‌های غیررسمی پلیس باز کرد."),
    ("hu", "Kína Hollandiában nem hivatalos rendőrőrsöket nyitott."),
    ("ja", "中国はオランダに非公式の警察拠点を開設した。"),
    ("ko", "중국이 네덜란드에 비공식 경찰서를 열었다."),
    ("nl", "China heeft in Nederland onofficiële politiebureaus geopend."),
    ("no", "Kina har i Nederland åpnet uoffisielle politistasjoner."),
    ("pl", "Chiny otworzyły w Holandii nieoficjalne posterunki policji."),
    ("ru", "Китай открыл в Нидерландах неофициальные полицейские пункты."),
    ("sv", "Kina har i Nederländerna öppnat inofficiella polisstationer."),
    ("tr", "Çin, Hollanda'da gayriresmî polis karakolları açtı."),
    ("uk", "Китай відкрив у Нідерландах неофіційні поліцейські пункти."),
]


@pytest.mark.parametrize(("language", "text"), OPENED_IN)
def test_a_state_right_before_a_facility_may_be_only_where_it_is(language: str, text: str) -> None:
    reading = read_through(read(text, language))
    assert reading is not None
    assert reading.accused == {"CN", "HK", "MO"}
    sites = [claim.slots for claim in reading.claims if isinstance(claim.slots, Site)]
    assert [site.country for site in sites] == ["NL"]


def test_a_state_with_its_genitive_is_whose_a_facility_is() -> None:
    text = "In China's secret police stations in Utrecht, exiles are threatened."
    reading = read_through(read(text))
    assert reading is not None
    assert reading.accused == {"CN", "HK", "MO"}


@pytest.mark.parametrize(("states", "acts"), [(1, False), (2, False), (3_000, True)])
def test_a_particle_governs_a_list_of_states_that_is_not_without_end(
    states: int, *, acts: bool
) -> None:
    text = "코소보와 " * states + "몰도바에서 교사들을 강제로 데려갔다."
    reading = read_through(read(text, "ko"))
    assert reading is not None
    actors = [a for step in reading.steps for a in step.view.actors]
    assert any(not actor.governed for actor in actors) is acts
