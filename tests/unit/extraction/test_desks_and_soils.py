"""Where somebody speaks, on whose soil things happen, and what belongs to one name. All events are invented."""

from longarm.model.claim import Polarity
from longarm.model.slots import Figure, Incident, Link, Site, Statement, Unit
from tests.unit.extraction.reading import claims_of, slots_of


def test_a_speaker_may_close_a_sentence_with_where_and_how_it_spoke() -> None:
    text = (
        "Nicaragua has stripped 135 exiled critics of their nationality, the Lantern Group (invented) "
        "said in a report published in Geneva on Tuesday."
    )
    assert [voice.name for c in claims_of(text, Figure) for voice in c.voices] == ["Lantern Group"]
    assert all(i.country != "CH" for i in slots_of(text, Incident))


def test_soil_is_the_hosts_and_shows_nobody_as_the_accused() -> None:
    text = (
        "Officers have foiled 19 plots to kidnap or kill people on British soil since 2022, "
        "most of them with a line running back to Iran."
    )
    assert [(f.low, f.scope) for f in slots_of(text, Figure)] == [(19, ("GB",))]


def test_a_province_behind_a_city_is_no_second_place() -> None:
    text = "Two men shot an exiled Indian activist dead in Surrey, British Columbia."
    assert [(i.city, i.country) for i in slots_of(text, Incident)] == [("Surrey", "CA")]


def test_who_denies_reports_of_an_act_denies_the_act() -> None:
    text = (
        "Pakistan's foreign office denied reports that the country's agents had threatened an exiled "
        "blogger living in Rotterdam."
    )
    assert [c.polarity for c in claims_of(text, Incident)] == [Polarity.DENIED]


def test_a_noun_for_a_judge_inside_a_name_does_not_cut_it() -> None:
    text = (
        "Rwandan authorities have detained the brother of an exile in Belgium, according to "
        "Great Lakes Justice Watch (invented)."
    )
    assert [s.speaker for s in slots_of(text, Statement)] == ["Great Lakes Justice Watch"]


def test_a_towns_police_is_whose_a_facility_is_and_not_where_it_stands() -> None:
    text = "爱尔兰外交部下令关闭都柏林一处由福州警方设立的“海外警务服务站”。"
    assert [(s.city, s.country) for s in slots_of(text, Site, "zh")] == [("Dublin", "IE")]


def test_a_measure_word_for_cases_counts_no_people() -> None:
    text = "流亡者组织“雪域家园”（虚构）在瑞士共记录到63起中国当局利用亲属施压的个案。"
    assert [(f.low, f.unit) for f in slots_of(text, Figure, "zh")] == [(63, Unit.INCIDENT)]


def test_a_city_and_a_region_are_words_of_a_bodys_name() -> None:
    text = (
        "At least 14 Tajik asylum seekers have been deported from Germany since January, the "
        "Helsinki Monitor for Central Asia (invented) counted."
    )
    assert [s.speaker for s in slots_of(text, Statement)] == ["Helsinki Monitor for Central Asia"]


def test_what_rose_from_one_count_to_another_is_two_counts() -> None:
    text = "The number of exiled Iranian journalists in London who were threatened rose from 112 to 187."
    assert [f.low for f in slots_of(text, Figure)] == [112, 187]


def test_who_opens_an_inquiry_into_a_station_does_not_run_it() -> None:
    text = (
        "The Nigeria Police Force has opened an inquiry into the Chinese police station in Lagos."
    )
    assert slots_of(text, Link) == []


def test_sport_and_petty_crime_open_no_text() -> None:
    match = (
        "Egypt beat Senegal in Marseille, and the goalkeeper was threatened after the match. "
        "The football federation told the police."
    )
    assert claims_of(match, Incident) == []
    debts = "A Vietnamese restaurant owner was stabbed to death in Warsaw in what police called a dispute over debts."
    assert claims_of(debts, Incident) == []
    exile = "A Vietnamese dissident was stabbed to death in Warsaw in what police called a dispute over debts."
    assert len(claims_of(exile, Incident)) == 1


def test_who_says_that_a_state_acted_is_not_that_state() -> None:
    text = "Those who shared the flat say Vietnam abducted two exiled bloggers in Thailand in 2029."
    assert "Vietnam" not in [s.speaker for s in slots_of(text, Statement)]
    assert [c.polarity for c in claims_of(text, Incident)] == [Polarity.AFFIRMED]


def test_a_capital_with_its_suffix_is_a_city_and_no_government() -> None:
    text = (
        "台北市中山區一間由港人經營的咖啡店前晚遭兩名男子潑灑紅漆。民間團體「在台港人互助會」（虛構）指控，"
        "中共統戰系統雇用黑道對付流亡港人。"
    )
    assert [i.country for i in slots_of(text, Incident, "zh")] == ["TW"]
