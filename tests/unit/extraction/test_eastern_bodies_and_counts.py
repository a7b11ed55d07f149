"""Chinese and Japanese: bodies named by known words, who is no subject, counts of things by people. All is invented."""

import pytest

from longarm.model.slots import Figure, Incident, Statement
from longarm.model.voice import Stance
from tests.unit.extraction.reading import claims_of, slots_of

_DAY = "2024-05-10"


def speakers(text: str, language: str) -> dict[str, str]:
    found = slots_of(text, Statement, language, _DAY)
    return {slots.speaker: slots.stance for slots in found}


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("孟浪移工联盟", True),  # unknown letters open it
        ("比利时藏人互助会", True),  # a state's name and more open it
        ("难民互助会", False),  # anybody's
        ("比利时人权组织", False),  # only a sort of body, in a state
    ],
)
def test_known_words_may_be_part_of_a_bodys_name(body: str, *, named: bool) -> None:
    before = "人权团体“晨曦之家”称，今年已有12名流亡异见人士在布鲁塞尔遭中国国安人员殴打。"
    text = f"{before}\n{body}指出，去年有9名流亡异见人士遭殴打。"
    assert (body in speakers(text, "zh")) is named


def test_who_speaks_for_a_body_is_not_the_body() -> None:
    text = (
        "孟浪移工联盟指出，两名流亡的老挝异见人士3月2日在曼谷遭老挝特工殴打。联盟发言人陈可欣说：“打手认得路。”"
        "另据联盟统计，去年共有至少28名老挝异见人士在泰国遇袭。"
    )
    counts = [
        c
        for c in claims_of(text, Figure, "zh", _DAY)
        if isinstance(c.slots, Figure) and c.slots.low == 28
    ]
    assert [c.voices[-1].name for c in counts] == ["孟浪移工联盟"]


@pytest.mark.parametrize(
    ("place", "speaks"),
    [("ベルギー国内で", False), ("欧州では", False), ("ベルギー政府は", True)],
)
def test_a_state_that_is_a_place_does_not_speak(place: str, *, speaks: bool) -> None:
    text = (
        "亡命団体「霧笛の会」はイラン当局が亡命者を脅していると訴えた。"
        f"{place}昨年、亡命者26人が同様に脅迫されたと訴えている。"
    )
    state = place[: place.index("で")] if "で" in place else place[:-1]
    named = {name for name in speakers(text, "ja") if name in state}
    assert bool(named) is speaks


@pytest.mark.parametrize(("particle", "speaks"), [("から", False), ("は", True)])
def test_a_body_from_which_something_came_does_not_speak(particle: str, *, speaks: bool) -> None:
    text = (
        "亡命イラン人記者がベルリンでイラン情報省の職員に脅迫された。"
        f"大使館{particle}納税を迫られたと答えたという。"
    )
    assert ("大使館" in speakers(text, "ja")) is speaks


def test_only_the_accused_deny_by_saying_that_something_is_not() -> None:
    acts = "亡命イラン人記者が5月2日、ベルリンでイラン情報省の職員に脅迫された。"
    said = speakers(acts + "ノール・アザディ弁護士は「安全な場所などない」と語る。", "ja")
    assert said["ノール・アザディ"] is Stance.ASSERTS
    said = speakers(acts + "イラン大使館報道官は「脅迫の事実はない」と語る。", "ja")
    assert said["イラン大使館報道官"] is Stance.DENIES


def test_papers_of_so_many_people_count_them() -> None:
    text = (
        "ドイツ警察は5月2日、亡命イラン人記者をベルリンで監視していたイラン情報省の協力者を逮捕した。"
        "自宅から亡命者54人分の住所録が押収された。会議は54分続いた。"
    )
    counts = slots_of(text, Figure, "ja", _DAY)
    assert [slots.low for slots in counts if slots.low == 54] == [54]


@pytest.mark.parametrize(("again", "counts"), [("2人は", 1), ("ほかに男2人が", 2)])
def test_a_bare_number_as_topic_takes_up_who_was_told_of(again: str, counts: int) -> None:
    text = (
        "ドイツ警察は5月2日、亡命イラン人記者をベルリンで襲撃した疑いで男2人を逮捕した。\n"
        f"検察庁によると、{again}テヘランの人物から報酬を受け取っていた。"
    )
    found = slots_of(text, Figure, "ja", _DAY)
    assert sum(slots.low == 2 for slots in found) == counts


def test_a_surname_and_a_given_name_of_five_letters() -> None:
    text = "小田切真理教授は、亡命イラン人記者がベルリンでイラン情報省に監視されていると述べた。"
    assert "小田切真理" in speakers(text, "ja")


@pytest.mark.parametrize(
    ("act", "tactic"),
    [
        ("タイ当局は5月2日、亡命ウイグル人の活動家を中国に強制送還した。", "deportation"),
        ("亡命ウイグル人の活動家は5月2日、タイの入管から中国に移送された。", "deportation"),
        ("亡命ウイグル人の活動家が5月2日、バンコクで私服の男に連れ去られた。", "abduction"),
        ("亡命ウイグル人の活動家が5月2日、バンコクで私服の男に道を聞かれた。", None),
    ],
)
def test_a_particle_before_a_verb_does_not_hide_the_act(act: str, tactic: str | None) -> None:
    found = {slots.tactic.value for slots in slots_of(act, Incident, "ja", _DAY)}
    assert found == ({tactic} if tactic else set())
