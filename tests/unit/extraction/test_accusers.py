"""Who accuses and who is accused, where a relative clause parts the name from the verb. All names are invented."""

import pytest

from longarm.model.slots import Statement
from tests.unit.extraction.reading import slots_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "Mario Rossi, che dirige a Bologna un giornale di esuli, accusa l'ambasciata "
                "vietnamita di averli spiati."
            ),
            "Mario Rossi",
        ),
        (
            (
                "Gli esuli sono stati spiati da Mario Rossi, che dirige un giornale, "
                "accusa l'ambasciata vietnamita."
            ),
            "ambasciata vietnamita",
        ),
    ],
)
def test_who_follows_a_verb_of_accusing_is_accused_where_the_sentence_goes_on(
    text: str, speaker: str
) -> None:
    assert [s.speaker for s in slots_of(text, Statement, "it")] == [speaker]
