"""Chinese, Japanese and Korean: origins, names without capitals, hearers, topics, verbs at the end. All is invented."""

import pytest

from longarm.model.claim import Claim
from longarm.model.slots import Figure, Incident, Response, Site, Statement
from longarm.stages.extraction import extract
from tests.unit.extraction.reading import claims_of, read, slots_of


def speakers(text: str, language: str) -> set[str]:
    return {slots.speaker for slots in slots_of(text, Statement, language, "2024-05-10")}


def test_a_nationality_is_no_actor() -> None:
    text = "维也纳一家法院以企图毒杀流亡律师罪判处一名摩尔多瓦籍男子十四年徒刑。"
    answers = slots_of(text, Response, "zh")
    assert {answer.country for answer in answers} == {"AT"}


def test_a_body_without_quotes_is_named_up_to_the_verb() -> None:
    text = "民间团体域外执法监测会指出,温州市公安局在布达佩斯设有一处“海外警务联络处”。"
    assert speakers(text, "zh") == {"域外执法监测会"}


def test_who_is_spoken_to_does_not_speak() -> None:
    text = "警务站的负责人曾对当地一家华文报纸说,该站已劝返31名外逃人员。福州市公安局在罗马设有警务站。"
    assert not any("报纸" in speaker for speaker in speakers(text, "zh"))


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        (
            "亡命組織「自由の泉」は、作家はアルマトイでウズベキスタン当局に拉致されたのだと訴えた。",
            "ja",
            "自由の泉",
        ),
    ],
)
def test_whose_word_it_is(text: str, language: str, speaker: str) -> None:
    assert speaker in speakers(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("네덜란드 외교부는 중국 대사를 초치해 로테르담의 비밀경찰서를 폐쇄하라고 요구했다.", "ko"),
    ],
)
def test_envoys_answer_for_a_facility(text: str, language: str) -> None:
    assert [site.city for site in slots_of(text, Site, language)] == ["Rotterdam"]


def test_an_envoy_expelled_is_no_exile_deported() -> None:
    text = "ノルウェー政府は、亡命中の反戦活動家を監視していたとして、在オスロのロシア大使館員2人に国外退去を命じた。"
    tactics = {act.tactic for act in slots_of(text, Incident, "ja", "2024-05-10")}
    assert "deportation" not in tactics


def test_a_fraud_in_the_name_of_police_is_set_aside() -> None:
    text = "冒充中国公安人员的骗徒打电话给留学生,谎称其涉嫌洗钱,要求汇款到安全账户,十七名学生受骗。"
    assert not extract(read(text, "zh"))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("塔吉克内务部发言人乌玛尔佐达否认绑架流亡者。", "乌玛尔佐达"),
        ("辩护律师霍斯特曼当庭表示,被告从未跟踪流亡者。", "霍斯特曼"),
        ("组织执行主任阿米娜·优素福说,流亡者遭到绑架。", "阿米娜·优素福"),
    ],
)
def test_a_foreign_name_goes_on_to_what_is_said(text: str, speaker: str) -> None:
    assert speakers(text, "zh") == {speaker}


def test_the_name_of_a_state_body_makes_an_office_its_own() -> None:
    text = "헝가리 부다페스트에 칭톈현 공안국 산하 사무소가 있다고 시민단체가 폭로했다. 중국은 부인했다."
    sites = slots_of(text, Site, "ko")
    assert ("Budapest", "police_station") in {(site.city, site.site_kind) for site in sites}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("دادستانی آلمان دو مرد ایرانی را به اتهام تعقیب یک روزنامه‌نگار تبعیدی در هامبورگ بازداشت کرد.", "fa"),
        ("독일 검찰은 함부르크에서 망명 언론인을 미행한 혐의로 이란인 남성 2명을 체포했다.", "ko"),
    ],
)  # fmt: skip
def test_who_is_held_for_spying_on_an_exile_is_no_victim(text: str, language: str) -> None:
    tactics = {act.tactic for act in slots_of(text, Incident, language, "2024-05-10")}
    assert "surveillance" in tactics
    assert "detention" not in tactics
    assert "arrest" in {answer.action for answer in slots_of(text, Response, language)}


def test_this_body_is_the_authority_before_and_no_group_named_later() -> None:
    text = (
        "دادستانی کل آلمان خبر داد که دو مرد بازداشت شده‌اند. به گفتهٔ این نهاد، آنان دست‌کم یازده "
        "تبعیدی را زیر نظر داشتند. گروه «پناه آزاد» می‌گوید خطر باقی است."
    )
    (eleven,) = [c for c in claims_of(text, Figure, "fa") if figure_of(c).low == 11]
    assert "دادستانی" in eleven.voices[-1].name


def figure_of(claim: Claim) -> Figure:
    assert isinstance(claim.slots, Figure)
    return claim.slots


def test_ages_of_two_people_count_nobody() -> None:
    text = "دو مرد ۳۸ و ۵۴ ساله در کلن یک فعال تبعیدی ایرانی را زیر نظر داشتند."
    assert {figure.low for figure in slots_of(text, Figure, "fa")} == {2}


def test_an_office_that_a_secret_service_keeps_abroad_is_a_site() -> None:
    text = "卢旺达情报部门在马布多一家公司内设有联络站,负责盯梢难民领袖。卢旺达政府否认。"
    assert [site.city for site in slots_of(text, Site, "zh")] == ["Maputo"]


def test_a_ministry_before_an_ambassador_is_who_summons() -> None:
    text = "استدعت وزارة الخارجية السفير الإيراني بعد اغتيال معارض كردي في أربيل. ونفت إيران ذلك."
    answers = slots_of(text, Response, "ar", "2024-05-10")
    assert ("وزارة الخارجية", "summons") in {(answer.actor, answer.action) for answer in answers}
