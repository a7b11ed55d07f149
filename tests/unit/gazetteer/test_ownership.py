"""Ownership: dated memberships with their sources, and that the table agrees with the others."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from longarm.gazetteer.bodies import HOUSE_KINDS, bodies, houses
from longarm.gazetteer.ownership import members, memberships_of
from longarm.gazetteer.tables import rows, toml
from longarm.model.entity import Membership

WIKI = "https://en.wikipedia.org/wiki/South_China_Morning_Post"
ROWS = rows("ownership.tsv")


def test_an_outlet_that_was_sold_has_each_owner_with_its_time_and_source() -> None:
    assert memberships_of("outlet:scmp")[1:] == (
        Membership("kuok-group", "1993", "2016-04-05", WIKI),
        Membership("alibaba-group", "2016-04-05", None, WIKI),
    )


def test_a_body_without_rows_is_in_its_house_at_any_time_without_a_source() -> None:
    assert memberships_of("outlet:kommersant") == (Membership("kommersant"),)
    assert memberships_of("organ:HR:interior_ministry") == (Membership("government:HR"),)
    assert memberships_of("name:nobody") == ()


def test_a_former_member_is_a_member() -> None:
    assert {"outlet:smh", "outlet:stuff"} <= set(members()["fairfax"])
    assert {"outlet:smh", "outlet:stuff"} <= set(members()["nine-entertainment"])


def test_every_row_is_whole() -> None:
    known = {body.id for body in bodies()}
    for key, house, since, until, source in ROWS:
        assert key in known
        assert house in houses()
        assert re.fullmatch(r"https://[\w.-]+/[!-~]*", source), key
        for each in filter(None, (since, until)):
            date.fromisoformat(each + "-01-01"[len(each) - 4 :])


def test_the_last_row_of_a_body_is_open_and_its_house_is_that_of_its_table() -> None:
    tabled = {body.id: body.house for body in bodies()}
    for key in {row[0] for row in ROWS}:
        held = memberships_of(key)
        assert (held[-1].until, held[-1].house) == (None, tabled[key]), key
        for one, other in pairwise(held):
            assert (one.since or "") <= (other.since or ""), key


def test_the_houses_are_many_and_described() -> None:
    described = toml("houses.toml")
    assert len(described) >= 100
    assert all(each["kind"] in HOUSE_KINDS and each["members"] for each in described.values())
    assert len([row for row in ROWS if row[3]]) >= 60
    assert houses()["vocento"].source == "https://en.wikipedia.org/wiki/Vocento"
    used = {body.house for body in bodies()} | {row[1] for row in ROWS}
    assert {key for key in described if key not in used} == {"government:*"}
