"""Bodies: their houses, and that the tables are whole."""

from __future__ import annotations

from collections import Counter

from longarm.gazetteer.bodies import bodies, house_of, houses
from longarm.gazetteer.places import countries


def test_outlets_of_one_owner_or_command_share_a_house() -> None:
    assert house_of("outlet:xinhua") == house_of("outlet:global-times") == "prc-party-state-media"
    assert house_of("outlet:rt") == house_of("outlet:tass")
    assert house_of("outlet:reuters") != house_of("outlet:afp")


def test_any_organ_of_a_state_is_in_its_governments_house() -> None:
    assert house_of("organ:HR:interior_ministry") == "government:HR"
    assert house_of("organ:CN:mps") == house_of("organ:CN:embassy:IE") == "government:CN"
    assert houses()["government:HR"].name == "Government of Croatia"
    assert houses()["government:NL"].name == "Government of the Netherlands"


def test_what_nobody_knows_has_no_house() -> None:
    assert house_of("name:invented_trust") is None
    assert house_of("organ:QQ:police") is None


def test_an_abbreviation_keeps_its_scope() -> None:
    (mps,) = [body for body in bodies() if body.id == "organ:CN:mps"]
    assert ("MPS", "CN") in mps.scoped
    assert "MPS" not in mps.names


def test_the_tables_are_whole() -> None:
    counts = Counter(body.type for body in bodies())
    assert counts["outlet"] >= 150
    assert counts["organization"] >= 60
    assert counts["organ"] >= 100
    assert all(body.country in countries() and body.house in houses() for body in bodies())
    assert all(body.name and "@" not in "".join(body.names) for body in bodies())
    keys = Counter(body.id for body in bodies() if body.type != "organ")
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_house_has_a_name() -> None:
    # Two are written small by themselves.
    assert [each.id for each in houses().values() if each.name == each.id] == ["dpa", "taz"]
    assert houses()["bbc"].name == "BBC"
    assert houses()["fujisankei"].name == "Fujisankei Communications Group"
