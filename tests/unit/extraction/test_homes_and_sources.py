"""Where a family is pressed, and who is only the source of what is said. All events are invented."""

from longarm.model.slots import Incident, Statement, Tactic
from longarm.model.voice import Stance
from tests.unit.extraction.reading import slots_of


def test_a_family_is_pressed_where_it_lives() -> None:
    text = (
        "Iranian agents detained the brother of an exiled blogger at his home in Shiraz, "
        "four days after the blogger had spoken at a rally in Oslo."
    )
    pressed = [i for i in slots_of(text, Incident) if i.tactic is Tactic.COERCION_BY_PROXY]
    assert [(i.country, i.city) for i in pressed] == [("IR", "Shiraz")]


def test_who_stands_by_a_marker_of_sources_is_not_the_accused() -> None:
    text = (
        "Slovak karşı istihbaratına göre motosiklet kulübü, Rus askerî istihbaratı GRU'nun "
        "denetiminde sürgünleri takip ediyor."
    )
    assert [s.stance for s in slots_of(text, Statement, "tr")] == [Stance.ASSERTS]


def test_a_state_that_hands_somebody_over_is_the_host() -> None:
    text = "카자흐스탄은 망명을 신청한 키르기스스탄 활동가를 비슈케크로 추방했다."
    deported = [i for i in slots_of(text, Incident, "ko") if i.tactic is Tactic.DEPORTATION]
    assert [(i.country, i.city) for i in deported] == [("KZ", None)]


def test_who_closes_a_sentence_with_a_verb_of_saying_does_nothing_in_it() -> None:
    text = "네덜란드 정보기관은 이란이 로테르담에서 반체제 인사 두 명을 암살한 배후라고 결론지었다."
    killed = [i for i in slots_of(text, Incident, "ko") if i.tactic is Tactic.ASSASSINATION]
    assert [(i.country, i.city) for i in killed] == [("NL", "Rotterdam")]


def test_a_nationality_inside_a_noun_for_people_says_whose_they_are() -> None:
    text = "زوج ایرانی پناهنده در استکهلم به دست مردان ناشناس کتک خوردند."
    beaten = [i for i in slots_of(text, Incident, "fa") if i.tactic is Tactic.ASSAULT]
    assert [(i.country, i.city) for i in beaten] == [("SE", "Stockholm")]


def test_and_said_goes_on_with_who_spoke_before() -> None:
    text = (
        "نفت السفارة الصينية في صوفيا خطف الناشط الأويغوري قرب مقر شرطة نانتونغ، وقالت إن ذلك كذب."
    )
    assert {s.speaker for s in slots_of(text, Statement, "ar")} == {"السفارة الصينية في صوفيا"}
