"""Who keeps papers for gain, who ends a quotation without a verb, whose answers a title tells. All is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from longarm.model.document import Stated
from longarm.model.slots import Action, Figure, Incident, Response, Statement, Tactic, Unit
from longarm.model.voice import Stance
from longarm.stages.extraction import extract
from longarm.stages.extraction.passages.passage import glance, prepare
from longarm.stages.extraction.words.sentences import quotations
from tests.unit.extraction.reading import claims_of, read, slots_of

DAY = "2024-05-10"


def speakers(text: str, language: str) -> set[str]:
    return {told.speaker for told in slots_of(text, Statement, language, DAY)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("菲律賓駐台辦事處說，五名移工護照遭仲介扣押。警方上週拘提一名扣留護照的仲介業者。", "zh"),
        (
            "在日ベトナム大使館によると、実習生の旅券をブローカーが取り上げ、返還を拒んでいた。",
            "ja",
        ),
    ],
)
def test_papers_that_a_broker_keeps_are_an_ordinary_crime(text: str, language: str) -> None:
    assert slots_of(text, Incident, language, DAY) == []


def test_papers_that_an_embassy_withholds_stay_an_act() -> None:
    text = "白俄羅斯駐華沙大使館拒絕為流亡記者換發護照，並通知雇主解僱他。"
    assert Tactic.MOBILITY_CONTROL in {act.tactic for act in slots_of(text, Incident, "zh", DAY)}


def test_who_follows_a_quotation_and_ends_the_sentence_speaks() -> None:
    text = (
        "在大阪ベラルーシ総領事館は亡命した記者を脅した。"
        "「通話は全部録音してある。言い逃れはできない」と白樺の会の村井咲代表。"
    )
    assert "村井咲" in speakers(text, "ja")


def test_a_particle_ties_a_quotation_in_straight_marks_to_its_verb() -> None:
    text = '그는 "경찰서는 없다. 봉사 모임일 뿐"이라고 했다. "끝." 이어 나갔다.'
    assert [text[start:end] for start, end in quotations(text, ['""'])] == [
        '"경찰서는 없다. 봉사 모임일 뿐"'
    ]


def test_the_embassy_speaks_past_the_people_in_its_quotation() -> None:
    text = (
        "중국 공안국이 부산에 비밀경찰서를 운영했다. "
        '주한 중국대사관은 "경찰서는 없다. 교민들의 모임일 뿐"이라고 주장했다.'
    )
    assert "주한 중국대사관" in speakers(text, "ko")


def test_a_pronoun_with_its_particle_speaks_past_whose_car_it_was() -> None:
    text = (
        "탈북민 단체 '압록강의 등대'의 김하늘 대표는 15명이 협박받았다고 말했다. "
        "그는 지난달 라오스에서 탈북민이 북한 대사관 차량에 태워져 끌려갔다고 주장했다."
    )
    assert not {name for name in speakers(text, "ko") if "대사관" in name}


def test_whoever_the_nominative_marks_publishes_a_paper_of_somebody_else() -> None:
    text = "인권단체가 공안 내부 문서를 공개하며 중국이 부산에 비밀경찰서를 뒀다고 밝혔다."
    assert "공안" not in speakers(text, "ko")


def test_a_relative_arrested_is_the_act_and_no_answer() -> None:
    text = (
        "이란 정보부가 스톡홀름의 망명 기자를 위협했다. "
        "기자의 아들은 12일 시라즈에서 체포된 것으로 전해졌다."
    )
    assert Tactic.COERCION_BY_PROXY in {act.tactic for act in slots_of(text, Incident, "ko", DAY)}
    assert not [a for a in slots_of(text, Response, "ko", DAY) if a.action is Action.ARREST]


def test_papers_refused_by_a_mission_are_refused_where_it_sits() -> None:
    text = "白俄罗斯克格勃在维尔纽斯威胁流亡记者。伊朗驻维也纳大使馆去年也拒绝为流亡诗人换发护照。"
    acts = slots_of(text, Incident, "zh", DAY)
    assert ("Vienna", "AT") in {
        (act.city, act.country) for act in acts if act.tactic is Tactic.MOBILITY_CONTROL
    }


def test_a_passport_tells_where_somebody_is_from_and_not_who_judged() -> None:
    text = "维也纳一家法院以企图毒杀流亡律师罪判处两名持摩尔多瓦护照的男子十四年徒刑。"
    assert {answer.country for answer in slots_of(text, Response, "zh", DAY)} == {"AT"}


def test_words_that_deny_something_of_a_place_are_no_name() -> None:
    text = "中国驻里加使馆称报道不实，“中方从未在拉脱维亚开设任何警务机构”，并要求更正。福州市公安局在里加设有警务站。"
    assert not {name for name in speakers(text, "zh") if "从未" in name}


def test_an_agency_of_the_accused_state_speaks_where_it_denies() -> None:
    text = (
        "북한 대사관 직원들이 방콕에서 탈북 기자를 협박했다. "
        '조선중앙통신은 논평에서 이 의혹을 "날조"라며 부인했다.'
    )
    found = slots_of(text, Statement, "ko", DAY)
    assert ("조선중앙통신", Stance.DENIES) in {(told.speaker, told.stance) for told in found}


def test_who_files_a_wire_report_is_no_source_of_it() -> None:
    text = (
        "(방콕=강변통신) 한유리 특파원 = 북한 대사관이 태국의 탈북민을 협박하고 있다는 주장이 나왔다. "
        "태국 경찰은 수사에 착수했다."
    )
    assert "강변통신" not in speakers(text, "ko")


def test_the_official_in_a_title_gives_the_answers_below_it() -> None:
    text = (
        "问：据报道，新西兰警方称中国公安在奥克兰设有海外警务站。中方有何评论？\n\n"
        "答：这完全是无中生有。\n\n问：中国驻新西兰大使是否被召见？\n\n答：我不了解有关情况。"
    )
    page = replace(
        read(text, "zh", DAY), title=Stated("外交部发言人就有关问题答记者问", "this test")
    )
    found = [claim.slots for claim in extract(page) if isinstance(claim.slots, Statement)]
    assert ("外交部发言人", Stance.DENIES) in {(told.speaker, told.stance) for told in found}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("대사관 앞에 1만2천여 명이 모였다.", 12_000),
        ("여권을 잃은 사람은 3백여 명이다.", 300),
        ("피해자는 2천3백 명에 이른다.", 2_300),
        ("망명자 삼백오십 명이 서명했다.", 350),
    ],
)
def test_digits_and_scales_of_korean_numerals_are_one_number(text: str, counted: int) -> None:
    assert [number.value for number in prepare(glance(text, "ko"), None).numbers] == [counted]


def test_a_scale_inside_a_word_is_no_number() -> None:
    assert prepare(glance("백신 접종을 마친 백인 승객이 탔다.", "ko"), None).numbers == ()


def test_handing_over_is_not_the_state_that_is_called_so() -> None:
    text = (
        "러시아가 요구한 반전 활동가의 범죄인 인도를 서울고등법원이 거절했다. "
        "러시아 대사관은 인도 청구가 정당하다고 주장했다."
    )
    codes = {act.country for act in slots_of(text, Incident, "ko", DAY)}
    codes |= {answer.country for answer in slots_of(text, Response, "ko", DAY)}
    assert "IN" not in codes


def test_a_short_sentence_names_the_source_of_the_one_before_it() -> None:
    text = "中国の海外警察拠点は国内に少なくとも6カ所ある。公安関係者が明らかにした。"
    found = claims_of(text, Figure, "ja", DAY)
    assert [claim.voices[-1].name for claim in found] == ["公安関係者"]


def test_people_whose_telephones_were_hacked_are_what_is_counted() -> None:
    text = "人权团体“红松观察”公布，越南海外异议人士中有46人的手机遭间谍软件入侵。"
    assert [figure.unit for figure in slots_of(text, Figure, "zh", DAY)] == [Unit.PERSON]


def test_a_secretary_of_an_embassy_is_expelled_and_not_deported() -> None:
    text = "厄立特里亚大使馆在斯德哥尔摩恐吓流亡者。瑞典外交部上月已将该馆一等秘书驱逐出境。"
    assert Action.EXPULSION in {answer.action for answer in slots_of(text, Response, "zh", DAY)}
    tactics = {act.tactic for act in slots_of(text, Incident, "zh", DAY)}
    assert Tactic.DEPORTATION not in tactics


def test_what_the_police_handle_is_counted_in_their_state() -> None:
    text = (
        "福州市公安局在台北设有海外警务站。迄今八个国家发现这类据点。"
        "内政部警政署共受理港人遭恐吓案件27件。"
    )
    scopes = {figure.low: figure.scope for figure in slots_of(text, Figure, "zh", DAY)}
    assert scopes[27] == ("TW",)


def test_a_label_in_brackets_counts_nothing() -> None:
    text = "ベラルーシ大使館は東京で亡命者を脅した。【事例3】ポーランドでは映画監督が殴られた。"
    assert slots_of(text, Figure, "ja", DAY) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("乌克兰外交部发言人称，俄罗斯特工在基辅跟踪一名流亡记者。", "乌克兰外交部"),
        ("人权组织“远山研究所”的研究所指出，伊朗特工在柏林跟踪一名流亡记者。", "远山研究所"),
    ],
)
def test_a_verb_behind_a_title_is_no_part_of_another_word(text: str, speaker: str) -> None:
    assert any(name.startswith(speaker) for name in speakers(text, "zh"))


def test_the_police_that_a_list_knows_with_its_verb_still_arrest() -> None:
    text = "白俄罗斯克格勃在华沙监视流亡记者。波兰警方逮捕了两名男子。"
    answers = {(a.action, a.country) for a in slots_of(text, Response, "zh", DAY)}
    assert (Action.ARREST, "PL") in answers


def test_what_is_untrue_is_not_said_by_whom_it_tells_of() -> None:
    text = "俄罗斯外交部发言人称，所谓在柏林毒杀流亡议员纯属捏造。"
    assert not {name for name in speakers(text, "zh") if "议员" in name}


def test_a_facility_in_marks_is_no_denial_of_whoever_runs_it() -> None:
    text = "青田县公安局在马德里设立的“警侨服务站”已被西班牙警方查封。"
    assert not {name for name in speakers(text, "zh") if "青田" in name}


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("호엘 바라사가 말했다.", set()),
        ("친척이 쓰촨 경찰에 불려 갔다.", set()),
        ("주로마 대사관은 답하지 않았다.", {"로마"}),
        ("로마시 경찰은 답하지 않았다.", {"로마"}),
    ],
)
def test_a_short_town_inside_another_word_is_none(text: str, towns: set[str]) -> None:
    mentions = glance(text, "ko").mentions
    assert {text[m.start : m.end] for m in mentions if m.layer in {"cities", "place"}} == towns


def test_a_state_with_its_particle_asks_for_somebody() -> None:
    text = "조지아 법원은 아제르바이잔이 넘겨 달라고 요구한 야당 활동가의 인도를 허가하지 않았다."
    acts = {(act.tactic, act.country) for act in slots_of(text, Incident, "ko", DAY)}
    assert (Tactic.EXTRADITION_REQUEST, "GE") in acts
