"""Questions: what an authority is asked about has not been done."""

from __future__ import annotations

from longarm.model.slots import Response, Statement
from tests.unit.extraction.reading import slots_of

ACT = "Uzbek agents beat an exiled Uzbek blogger in Oslo. "


def test_a_question_tells_of_no_response() -> None:
    assert not slots_of(ACT + "Will the government expel the Uzbek diplomats?", Response)
    told = slots_of(ACT + "Norway expelled the Uzbek diplomats.", Response)
    assert [r.action.value for r in told] == ["expulsion"]


def test_a_relative_does_not_end_whose_word_goes_on() -> None:
    text = (
        "Malika Yusupova lebt in Bonn. Im Mai nahm die usbekische Polizei ihren Vater in Taschkent "
        "fest. „Sie wollen, dass ich schweige“, sagt sie."
    )
    said = {s.speaker for s in slots_of(text, Statement, "de")}
    assert said == {"Malika Yusupova"}
