"""Whose word minutes and a body's own page are: speakers that a circle or a line announces, and the publisher."""

from __future__ import annotations

from dataclasses import replace

from longarm.model.document import Stated
from longarm.model.slots import Statement
from longarm.model.voice import Stance
from longarm.stages.extraction import extract
from tests.unit.extraction.reading import read, slots_of


def test_a_circle_opens_a_turn_that_goes_on_over_paragraphs() -> None:
    text = (
        "○杉田なお君　東京のベラルーシ大使館が、亡命した活動家を脅しています。\n\n"
        "ベラルーシのKGBは昨年5月、活動家の兄をミンスクで拘束しました。\n\n"
        "○政府参考人（西野俊介君）　大使館に抗議しました。"
    )
    found = {told.speaker for told in slots_of(text, Statement, "ja")}
    assert {"杉田なお", "西野俊介"} <= found


def test_a_circle_before_an_office_names_its_holder() -> None:
    text = (
        "◯한지우 위원　벨라루스 대사관이 서울에서 망명 활동가를 협박했습니다.\n\n"
        "◯경찰청 국장 강민석　벨라루스 정보기관의 협박 사건을 수사하고 있습니다."
    )
    assert {"한지우", "강민석"} <= {told.speaker for told in slots_of(text, Statement, "ko")}


def test_a_line_of_its_own_announces_who_speaks_below() -> None:
    text = (
        "Anf. 12 Statsrådet Karin Holm:\n\nFru talman! Belarus KGB har hotat en exiljournalist i Malmö.\n\n"
        "Säkerhetspolisen har inlett en förundersökning.\n\n"
        "Anf. 13 Olle Brandt:\n\nBelarus ambassad har dessutom vägrat henne ett nytt pass."
    )
    assert [told.speaker for told in slots_of(text, Statement, "sv")] == [
        "Karin Holm",
        "Olle Brandt",
    ]


def test_a_name_with_its_office_in_brackets_takes_the_turn_of_whom_a_line_announced() -> None:
    text = (
        "Question No. 9—Mr. Alden Pryce:\n\nWhat is known of threats by the Belarusian KGB to exiles in Wellington?\n\n"
        "Hon. Maud Tarrant-Lee (Minister of Public Security): The Belarusian embassy threatened an exile in May."
    )
    found = slots_of(text, Statement, "en")
    assert "Maud Tarrant-Lee" in {told.speaker for told in found}


def test_a_name_with_its_office_in_brackets_is_no_dateline() -> None:
    text = (
        "Warwick Brown (Minister of Police) replied: Officers of the Belarusian KGB threatened an exile in"
        " Wellington on 3 May. The police have opened an investigation."
    )
    assert "Warwick Brown" in {told.speaker for told in slots_of(text, Statement)}


_OWN = (
    "We have documented 14 cases since 2021. On 3 May officers of the Belarusian KGB threatened an exile in Vilnius."
    " In June they arrested her brother in Minsk. He was held for nine days. She still lives in Vilnius."
)


def _speakers(publisher: str) -> dict[str, str]:
    published = replace(read(_OWN), publisher=Stated(publisher, "this test"))
    slots = [claim.slots for claim in extract(published)]
    return {told.speaker: told.stance for told in slots if isinstance(told, Statement)}


def test_a_body_says_what_its_own_text_tells() -> None:
    assert _speakers("Harbour Exile Watch") == {"Harbour Exile Watch": Stance.ALLEGES}


def test_a_mission_of_the_accused_state_denies_by_its_own_text() -> None:
    assert _speakers("Embassy of Belarus in Lithuania") == {
        "Embassy of Belarus in Lithuania": Stance.DENIES
    }


def test_a_paper_says_nothing_by_publishing() -> None:
    assert _speakers("The Harbour Herald") == {}
