"""Prices are no figures, and people whom a state has its own word for are counted."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Unit
from tests.unit.extraction.reading import claims_of

LEAD = "Unknown men beat the exiled Belarusian journalist Anton Hrynko in Vilnius on 3 March. "
LEADS = {
    "en": LEAD,
    "de": "Unbekannte schlugen den belarussischen Exiljournalisten Anton Hrynko in Vilnius nieder. ",
    "fr": "Des inconnus ont agressé le journaliste biélorusse en exil Anton Hrynko à Vilnius. ",
    "sv": "Okända män misshandlade den belarusiske exiljournalisten Anton Hrynko i Vilnius. ",
}
PRICES = [
    ("en", "A passport costs 145 euros."),
    ("en", "The flat was rented for 610 euros a month."),
    ("de", "Die Gebühr beträgt 145 Euro."),
    ("fr", "Le loyer était de 610 euros."),
    ("sv", "Ett pass kostar 1 450 kronor."),
]
CALLED = [
    ("en", 'The Belarusian interior ministry speaks of 41 "volunteers" since 2021.'),
    ("de", "Das belarussische Innenministerium spricht von 41 „Reumütigen“ seit 2021."),
    ("sv", 'Belarus inrikesminister räknar 41 "ångerfulla" sedan 2021.'),
]


def _figures(language: str, text: str) -> list[tuple[float | None, Unit]]:
    found = claims_of(LEADS[language] + text, Figure, language, "2024-06-05")
    return [(c.slots.low, c.slots.unit) for c in found if isinstance(c.slots, Figure)]


@pytest.mark.parametrize(("language", "text"), PRICES)
def test_what_something_costs_is_no_figure(language: str, text: str) -> None:
    assert not _figures(language, text)


def test_what_somebody_is_paid_is_a_figure() -> None:
    assert _figures("en", "One of them was paid 4,000 euros.") == [(4000, Unit.MONEY)]
    assert _figures("en", "The rent was due; one of them was paid 4,000 euros.") == [
        (4000, Unit.MONEY)
    ]


@pytest.mark.parametrize(("language", "text"), CALLED)
def test_a_number_before_a_states_own_word_counts_people(language: str, text: str) -> None:
    assert _figures(language, text) == [(41, Unit.PERSON)]


def test_a_number_before_another_quotation_counts_nothing() -> None:
    assert not _figures("en", 'Neighbours read out line 41 "beware of him" to the police.')
    assert not _figures("en", 'The Belarusian interior ministry said in 2021 "volunteers" came.')
