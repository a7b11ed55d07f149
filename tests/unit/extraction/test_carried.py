"""Numbers that stand alone count on what the text spoke of last, and those that count nothing do not."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Unit
from tests.unit.extraction.reading import claims_of, slots_of

LED = (
    "Agents of Turkmenistan abducted a journalist in Izmir on 4 May 2024 and flew her to Ashgabat."
    " They have abducted 31 exiles in Turkey, the group Open Steppe says."
)


def _counts(text: str, language: str = "en") -> list[tuple[float | None, Unit]]:
    figures = slots_of(text, Figure, language, "2026-03-12")
    return [(f.low if f.low is not None else f.high, f.unit) for f in figures]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The police know of only four.", 4),
        ("Seven had left before the search.", 7),
        ("Eight say that they were called first.", 8),
        ("Hospitals in Ankara took in 44.", 44),
        ("A year earlier there were fourteen.", 14),
    ],
)
def test_a_number_alone_counts_what_was_counted_before(text: str, value: float) -> None:
    assert (value, Unit.PERSON) in _counts(f"{LED} {text}")


@pytest.mark.parametrize(
    "text",
    [
        "A neighbour, 67, saw it.",
        "The accused (43) denies it.",
        "The file is B 4471-23.",
        "One was given seven years, the younger five.",
        "Eight of the owners complained.",
        "The trial goes on in room 14.",
        "Two: the consulate gave no answer.",
    ],
)
def test_ages_signs_spans_and_unknown_nouns_count_nothing(text: str) -> None:
    counted = [unit for _, unit in _counts(f"{LED} {text}")]
    assert [unit for unit in counted if unit is not Unit.DURATION] == [Unit.PERSON]


def test_counts_that_only_count_off_are_none() -> None:
    text = f"{LED}\n2) The consulate gave no answer.\n3) The ministry is looking into it."
    assert _counts(text) == _counts(LED)


def test_what_the_sentence_speaks_of_goes_before_what_was_counted() -> None:
    text = f"{LED} The deportations of this year stand at 44."
    assert (44, Unit.INCIDENT) in _counts(text)
    assert (44, Unit.PERSON) not in _counts(text)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The Turkish interior ministry, for its part, has only nine.",
            "Turkish interior ministry",
        ),
        ("At the end of that year there were nine.", "Open Steppe"),
    ],
)
def test_a_body_before_a_number_alone_is_who_counts(text: str, source: str) -> None:
    claims = claims_of(f"{LED} {text}", Figure, "en", "2026-03-12")
    nine = next(c for c in claims if isinstance(c.slots, Figure) and c.slots.low == 9)
    assert [voice.name for voice in nine.voices] == [source]
    assert nine.voices[-1].inferred


def test_things_that_the_clause_names_are_what_is_counted_where_nothing_was_before() -> None:
    text = "Agents of Turkmenistan abducted a journalist in Izmir on 4 May 2024. The laptops seized there were 44."
    assert (44, Unit.OTHER) in _counts(text)


def test_a_measure_word_says_itself_what_it_counts() -> None:
    text = "2024年5月4日，土库曼斯坦特工在伊兹密尔绑架一名记者。“开放草原”组织说，已有31名流亡者在土耳其被绑架。"
    assert _counts(f"{text}另有44处。", "zh") == _counts(text, "zh")


def test_a_verb_of_finding_may_stand_behind_the_number() -> None:
    text = (
        "De groep Open Grens telt in een rapport 61 geheime Iraanse politiebureaus in 24 landen."
        " In het eerste rapport waren dat er 38. Sindsdien zijn er nog eens 23 ontdekt, aldus de organisatie."
    )
    assert (23, Unit.SITE) in _counts(text, "nl")


def test_an_ordinal_with_its_full_stop_counts_nothing() -> None:
    text = (
        "Agenti Turkmenistánu unesli 4. května 2024 v Izmiru novinářku. V Turecku jich unesli 31 exulantů, uvádí"
        " skupina Open Steppe. V 63. minutě utkání kdosi strhl její transparent."
    )
    assert 63 not in {value for value, _ in _counts(text, "cs")}
