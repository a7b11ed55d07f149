"""What a secret service has many of is a facility throughout a text, under any noun for rooms."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Unit
from longarm.stages.extraction.engine import read_through
from tests.unit.extraction.reading import read, slots_of

GERMAN = (
    "Der tadschikische Geheimdienst empfängt Landsleute im Ausland in 29 Räumen. Die erste Zählung war auf 16 Räume "
    "gekommen. Ein Oppositioneller im Exil wurde in Berlin verprügelt."
)
POLISH = (
    "Tadżycki wywiad przyjmuje za granicą rodaków w 29 pokojach. W pierwszym raporcie naliczono 16 pokoi. "
    "Opozycjonista na emigracji został pobity w Warszawie."
)


@pytest.mark.parametrize(("text", "language"), [(GERMAN, "de"), (POLISH, "pl")])
def test_counts_of_such_rooms_are_counts_of_sites(text: str, language: str) -> None:
    counted = [(f.low, f.unit) for f in slots_of(text, Figure, language)]
    assert {(29, Unit.SITE), (16, Unit.SITE)} <= set(counted)


@pytest.mark.parametrize(
    "text",
    [
        "Der deutsche Geheimdienst durchsuchte 29 Räume in Berlin. Ein Oppositioneller im Exil wurde verprügelt.",
        "Das Hotel hat 29 Räume. Ein tadschikischer Oppositioneller im Exil wurde in Berlin verprügelt.",
    ],
)
def test_other_rooms_are_no_facility(text: str) -> None:
    reading = read_through(read(text, "de"))
    assert reading is not None
    assert [facility for step in reading.steps for facility in step.view.facilities] == []
    assert Unit.SITE not in {figure.unit for figure in slots_of(text, Figure, "de")}
