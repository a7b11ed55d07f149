"""Timeline: dates as far as they are known, reports told apart from acts, and columns where there are many."""

from __future__ import annotations

from datetime import date

import pytest

from longarm.model.claim import Polarity
from longarm.model.slots import Action, Category, Incident, Outcome, Response, Tactic
from longarm.stages.publication.pictures.events import Lane, days, events
from longarm.stages.publication.pictures.sheet import Layout, layouts
from longarm.stages.publication.pictures.timeline import timeline
from tests.unit.publication.builder import Case
from tests.unit.publication.drawn import drawn, drawn_case
from tests.unit.publication.pictures import svg

WIDE, NARROW = layouts("en")


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-09-14", date(2022, 9, 14), date(2022, 9, 14)),
    ],
)
def test_a_partial_date_is_the_time_it_may_mean(when: str, first: date, last: date) -> None:
    assert days(when) == (first, last)


@pytest.mark.parametrize("when", [None, "", "2022-13", "2022-02-30", "spring", "20222"])
def test_what_is_no_date_is_none(when: str | None) -> None:
    assert days(when) is None


def test_an_event_without_a_date_stands_at_that_of_its_report_and_says_so() -> None:
    found = {one.title: one for one in events(drawn()) if one.lane is Lane.RESPONSES}
    assert found["Ireland: closed a site"].when == "2023-03"
    assert not found["Ireland: closed a site"].reported
    assert found["Portugal: opened an investigation"].when == "2023-02-10"
    assert found["Portugal: opened an investigation"].reported


def test_what_is_only_denied_is_no_first_report() -> None:
    reports = [one.title for one in events(drawn()) if one.lane is Lane.REPORTS]
    assert len(reports) == 6
    assert not any("Zagreb" in title for title in reports)


def test_a_pattern_and_an_act_that_is_only_denied_are_no_events() -> None:
    case = drawn_case()
    case.document("en02", "They watch critics. Nobody was followed.", published="2023-06-01")
    for at, (quote, countable, polarity) in enumerate(
        (
            ("They watch critics.", False, Polarity.AFFIRMED),
            ("Nobody was followed.", True, Polarity.DENIED),
        )
    ):
        act = Incident(
            tactic=Tactic.SURVEILLANCE,
            category=Category.DISTANCE,
            country="AT",
            city=None,
            date="2023-05",
            outcome=Outcome.UNKNOWN,
            perpetrator=None,
            target_kind=None,
            countable=countable,
        )
        case.finding(f"n-{at}", "incident", case.claim("en02", quote, act, polarity=polarity))
    assert len([one for one in events(drawn(case)) if one.lane is Lane.INCIDENTS]) == 2


@pytest.mark.parametrize("layout", [WIDE, NARROW])
def test_every_event_is_drawn_with_its_quote_and_stands_in_the_table(layout: Layout) -> None:
    picture = timeline(drawn(), layout)
    assert picture is not None
    assert len(svg.links(picture)) == len(picture.rows) == 10
    assert {f"../{row.quote}" for row in picture.rows} == set(svg.links(picture))
    hollow = [one for one in svg.read(picture).iter() if "reported" in str(one.get("class"))]
    assert len(hollow) == 1


def test_many_events_are_columns_and_none_is_lost() -> None:
    case = drawn_case()
    case.document("en02", "Act. " * 80, published="2023-06-01")
    for at in range(80):
        slots = Response(f"Ministry {at}", None, Action.PROTEST, f"20{10 + at % 9}-0{at % 8 + 1}")
        case.claim("en02", "Act.", slots)
    picture = timeline(drawn(case), WIDE)
    assert picture is not None
    assert len(picture.rows) == 90
    assert picture.height < 1_000


def test_without_a_date_there_is_no_timeline() -> None:
    case = Case()
    case.document("en01", "Ireland closed it.")
    case.claim("en01", "Ireland closed it.", Response(None, "IE", Action.CLOSED, None))
    assert timeline(drawn(case), WIDE) is None


def test_an_age_and_a_day_are_both_drawn_within_the_sheet() -> None:
    for dates in (("1948", "2023-01-01"), ("2023-01-01", "2023-01-01")):
        case = Case()
        case.document("en01", "One. Two.")
        for quote, when in zip(("One.", "Two."), dates, strict=True):
            case.claim("en01", quote, Response(None, "IE", Action.CLOSED, when))
        picture = timeline(drawn(case), NARROW)
        assert picture is not None
        places = [float(str(one.get("x"))) for one in svg.read(picture).iter() if one.get("x")]
        assert all(0 <= place <= 390 for place in places)
