"""Acts of which no rule has the words, and what hints at them. All texts are invented."""

from __future__ import annotations

import pytest

from benchmarks.extraction.score import rendition_of
from longarm.languages.pack import languages, load
from longarm.model.claim import Claim
from longarm.model.slots import Incident, Tactic
from longarm.stages.extraction import extract
from longarm.stages.extraction.acts.likely import UNWORDED
from longarm.stages.extraction.engine import read_through
from longarm.stages.extraction.keepers.hints import BEFELL, BEHIND, hints_in
from longarm.stages.extraction.reading import Reading

LEADS = {
    "en": "Eritrea does not let go of those who fled it. ",
    "fr": "L'Érythrée ne lâche pas ceux qui l'ont fuie. ",
    "zh-Hans": "厄立特里亚从不放过流亡海外的异见人士。",
}
TEA = "A poet in Kampala was given a bitter tea on 4 May 2024"


def _row(language: str, said: str) -> dict[str, str | None]:
    row = {"id": "x", "language": language, "title": None, "publisher": None}
    return {**row, "published": "2024-11-20", "text": LEADS[language] + said}


def _acts(language: str, said: str) -> list[Claim]:
    claims = extract(rendition_of(_row(language, said)))
    return [claim for claim in claims if isinstance(claim.slots, Incident)]


def _read(said: str) -> Reading:
    reading = read_through(rendition_of(_row("en", said)))
    assert reading is not None
    return reading


def _hinted_in(said: str) -> set[str]:
    """Return the tactics that a text is asked about."""
    return {each for asked in _read(said).weighed if asked.sort == "acts" for each in asked.answers}


@pytest.mark.parametrize(
    ("language", "said", "tactic", "city"),
    [
        (
            "en",
            (
                "On 4 May 2024 a poet was found in the boot of a car in Kampala, sedated and hooded, on the way to the "
                "airport; the car was registered to the Eritrean embassy."
            ),
            Tactic.ABDUCTION,
            "Kampala",
        ),
        (
            "fr",
            (
                "Le 4 mai 2024, un poète de Marseille a bu un thé amer servi par un homme de l'ambassade d'Érythrée "
                "et s'est effondré, pris de vomissements."
            ),
            Tactic.POISONING,
            "Marseille",
        ),
        (
            "zh-Hans",
            "2024年5月4日，一名诗人在坎帕拉喝下厄立特里亚使馆人员递来的茶后呕吐不止，陷入昏迷。",
            Tactic.POISONING,
            "Kampala",
        ),
    ],
)
def test_an_act_is_told_by_what_hints_at_it(
    language: str, said: str, tactic: Tactic, city: str
) -> None:
    (claim,) = _acts(language, said)
    assert isinstance(claim.slots, Incident)
    assert (claim.slots.tactic, claim.slots.city) == (tactic, city)
    assert claim.slots.date == "2024-05-04"
    assert UNWORDED in claim.reasons


@pytest.mark.parametrize(
    "said",
    [
        "On 4 May 2024 a poet in Kampala collapsed with kidney failure; the doctors blame a mushroom.",
        f"{TEA} and was on life support for a week; the cook had taken the wrong jar.",
    ],
)
def test_what_befalls_somebody_is_no_act_where_nobody_of_the_state_is_beside_it(said: str) -> None:
    assert _acts("en", said) == []
    assert not any(asked.sort == "acts" for asked in _read(said).weighed)


def test_what_a_station_is_there_for_is_no_act() -> None:
    said = (
        "On 4 May 2024 Eritrea opened a police station in Kampala, charged with talking a poet into coming home; he "
        "was promised an amnesty and a ticket."
    )
    assert not any(asked.sort == "acts" for asked in _read(said).weighed)


def test_whoever_did_it_may_be_named_in_the_next_sentence() -> None:
    said = f"{TEA} and was on life support for a week with kidney failure."
    assert _acts("en", said) == []
    assert len(_acts("en", f"{said} The cup came from a man of the Eritrean embassy.")) == 1


def test_an_act_that_the_text_has_told_is_not_asked_about() -> None:
    again = f"{TEA} by a man of the Eritrean embassy and was on life support with kidney failure."
    told = "On 4 May 2024 a poet was poisoned in Kampala by agents of Eritrea."
    assert "poisoning" in _hinted_in(again)
    assert "poisoning" not in _hinted_in(f"{told} {again}")


def test_a_hint_inside_a_longer_one_counts_once() -> None:
    view = (
        _read("He was shot dead in Kampala by agents of Eritrea, and shot dead again.")
        .steps[-1]
        .view
    )
    words = [view.gap(*span) for span in hints_in(view)["assassination"]]
    assert words == ["was shot", "shot dead"]


def test_every_pack_hints_at_every_tactic_and_at_nothing_else() -> None:
    keys = {*(tactic.value for tactic in Tactic), BEHIND, BEFELL}
    for language in languages():
        listed = load(language).section("tactics")
        assert set(listed) == keys, language
        assert min(map(len, listed.values())) >= 60, language
