"""A visa is refused by the state that is visited: alone it is no passport that somebody's own state withholds."""

from __future__ import annotations

import pytest

from longarm.model.slots import Incident, Tactic
from tests.unit.extraction.reading import slots_of

LEAD = {
    "en": "Rwandan agents threatened two exiles in Brussels in May.",
    "no": "Rwandiske agenter truet to eksilrwandere i Brussel i mai.",
    "nl": "Rwandese agenten bedreigden in mei twee ballingen in Brussel.",
    "fr": "Des agents rwandais ont menacé deux exilés à Bruxelles en mai.",
}
VISA = {
    "en": "Three runners from Rwanda were first refused a visa.",
    "no": "Tre løpere fra Rwanda fikk først avslag på visum.",
    "nl": "Drie lopers uit Rwanda kregen eerst geen visum; het werd geweigerd.",
    "fr": "Trois coureurs du Rwanda se sont d'abord vu refuser un visa.",
}
PASSPORT = {
    "en": "Three exiles from Rwanda were refused a passport by their consulate.",
    "no": "Tre eksilrwandere fikk avslag på pass fra konsulatet.",
    "nl": "Drie Rwandese ballingen kregen geen paspoort; het consulaat weigerde het.",
    "fr": "Trois exilés rwandais se sont vu refuser un passeport par le consulat.",
}


@pytest.mark.parametrize("language", sorted(LEAD))
def test_a_visa_refused_is_no_passport_withheld(language: str) -> None:
    def tactics(last: str) -> set[Tactic]:
        return {each.tactic for each in slots_of(f"{LEAD[language]} {last}", Incident, language)}

    assert Tactic.MOBILITY_CONTROL in tactics(PASSPORT[language])
    assert Tactic.MOBILITY_CONTROL not in tactics(VISA[language])
