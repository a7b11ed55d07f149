"""Cities at which no rule finds a place of the accused state, and what stands around makes one likely."""

from __future__ import annotations

import pytest

from benchmarks.extraction.score import rendition_of
from longarm.model.slots import Site
from longarm.stages.extraction.engine import read_through
from longarm.stages.extraction.sites.likely import LIKELY

LEADS = {
    "en": "Eritrea's security services threaten exiles who speak out abroad. ",
    "fr": "Les services de sécurité érythréens menacent les exilés qui parlent à l'étranger. ",
    "zh-Hans": "厄立特里亚安全部门威胁流亡海外的异见人士。",
}


def _sites(language: str, said: str) -> dict[str | None, tuple[str, ...]]:
    reading = read_through(
        rendition_of(
            {
                "id": "x",
                "language": language,
                "title": None,
                "publisher": "Lantern Post (invented)",
                "published": "2024-11-20",
                "text": LEADS[language] + said,
            }
        )
    )
    assert reading is not None
    return {c.slots.city: c.reasons for c in reading.claims if isinstance(c.slots, Site)}


@pytest.mark.parametrize(
    ("language", "said", "city"),
    [
        (
            "fr",
            "Le service de sécurité érythréen a aménagé une glimerie à Marseille.",
            "Marseille",
        ),
        ("zh-Hans", "厄立特里亚情报部门在米兰接管了一座旧磨坊的阁楼。", "Milan"),
    ],
)
def test_a_place_that_no_rule_finds_is_told_with_what_makes_it_likely(
    language: str, said: str, city: str
) -> None:
    sites = _sites(language, said)
    assert list(sites) == [city]
    assert LIKELY in sites[city]


@pytest.mark.parametrize(
    "said",
    [
        "Selam Tesfay (invented), who lives in a flat in Leeds, was called by the security service.",
        "The Eritrean embassy in Leeds says that its security services threaten nobody.",
        "A student from Leeds was told by the Eritrean security services to go home.",
        "Exiles meet in a hall in Leeds; the Eritrean security services keep away.",
        "The Eritrean security service phoned a reader in Leeds.",
        "The Eritrean security service lost a case in Leeds.",
        "There is no office of the Eritrean security service in Leeds, police say.",
    ],
)
def test_where_exiles_live_or_meet_and_envoys_sit_is_none(said: str) -> None:
    assert not any(LIKELY in reasons for reasons in _sites("en", said).values())
