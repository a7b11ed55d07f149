"""Ordinary words: what was taken for a speaker and is no name masks nothing, and a name in the same place is masked.

All names are invented.
"""

from __future__ import annotations

import pytest

from longarm.model.slots import Statement
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.publication.gate.admission import gate
from longarm.stages.publication.gate.naming import naming, shown_names, withheld_names
from longarm.stages.publication.gate.ordinary import ordinary
from longarm.stages.publication.gate.policy import standard_policy
from longarm.stages.publication.gate.withholding import Withholding
from tests.unit.publication.builder import Case


def shown(text: str, speaker: str, language: str = "en") -> str:
    """Return how a text is shown of which a machine took `speaker` for a person who speaks."""
    case = Case()
    case.document("d1", text, language)
    slots = Statement(speaker, None, Stance.ASSERTS, "it happened")
    case.claim("d1", text, slots, Voice(speaker, VoiceType.PERSON, "said", Stance.ASSERTS))
    names = naming(case.registry(), standard_policy())
    held = Withholding(standard_policy(), withheld_names(names), shown_names(names))
    return held.clean(text, language)


@pytest.mark.parametrize(
    ("text", "speaker", "language"),
    [
        ("**Incidents.** We have added 46 of the incidents for 2024.", "Incidents", "en"),
        ("Incidents: the list of incidents has grown.", "Incidents", "en"),
        ("I never went. My uncle in Elin had to explain why.", "uncle", "en"),
        ("Papers of the Federal Republic have told their readers so.", "Federal Republic", "en"),
        ("Es sprach ein früherer Fahrer des Konsulats.", "Fahrer des Konsulats", "de"),
        ("Dass der Journalist überfallen wurde, daran zweifelt niemand.", "Journalist", "de"),
        ("Las Repúblicas callan; lo resume el dueño de una tienda.", "dueño", "es"),
    ],
)
def test_a_word_that_is_no_name_masks_nothing(text: str, speaker: str, language: str) -> None:
    assert shown(text, speaker, language) == text


@pytest.mark.parametrize(
    ("text", "speaker", "language"),
    [
        ("**Osmin Quelvaro.** We have added 46 for 2024.", "Osmin Quelvaro", "en"),
        ("**Quelvaro.** We have added 46 for 2024.", "Quelvaro", "en"),
        ("Osmin Quelvaro: they came at night.", "Osmin Quelvaro", "en"),
        ("I never went. My uncle Quelvaro in Elin had to explain why.", "Quelvaro", "en"),
        ("A baker spoke. Baker said they came at night.", "Baker", "en"),
        ("A baker spoke. They came at night, according to Baker.", "Baker", "en"),
        ("Readers of the Federal Quelvaro have been told.", "Federal Quelvaro", "en"),
        ("Frank Richter sagte es; er war frank, und der Richter schwieg.", "Frank Richter", "de"),
        ("Fahrer von der Ossmark sagte es.", "Fahrer von der Ossmark", "de"),
        ("quelvaro wrote it under that name.", "quelvaro", "en"),
        ("Der Anwalt schwieg. Anwalt sagte das Gleiche.", "Anwalt", "de"),
    ],
)
def test_a_name_in_the_same_place_is_masked(text: str, speaker: str, language: str) -> None:
    assert speaker not in shown(text, speaker, language)


def test_whoever_spoke_so_is_named_nowhere_all_the_same() -> None:
    text = "I never went. My uncle in Elin had to explain why."
    case = Case()
    case.document("d1", text)
    voice = Voice("uncle", VoiceType.PERSON, "explain", Stance.ASSERTS)
    case.claim("d1", text, Statement("uncle", None, Stance.ASSERTS, "why"), voice)
    (claim,) = gate(case.registry()).registry.claims
    assert [each.name for each in claim.claim.voices] == ["a person who is not named here"]


def test_a_name_in_letters_without_capitals_is_no_word() -> None:
    assert (
        ordinary(["王晓岚", "یودیت پرانکل"], ["zh", "fa"], ["王晓岚 یودیت پرانکل"]) == frozenset()
    )
