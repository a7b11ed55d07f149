"""Requests for a reply: whom, when, how, until when, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from longarm.errors import BadRequestError, UnknownEntityError
from longarm.pipeline.case import Case, opened
from longarm.pipeline.look import registry
from longarm.pipeline.replies import ask_reply, record_reply, requests
from longarm.pipeline.review import undo
from tests.unit.pipeline.reviewed import ADA, BEN, TEXTS, make


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with opened(make(tmp_path, TEXTS), writing=True) as made:
        yield made


def test_a_reply_is_asked_for_and_recorded(case: Case) -> None:
    body = "Harbour Rights Watch"
    with pytest.raises(BadRequestError, match="no request"):
        record_reply(case, body, ADA, answered="2031-04-09", document=None)
    asked = ask_reply(case, body, ADA, asked="2031-04-01", channel="e-mail", until="2031-04-15")
    assert [(each.answered, each.until) for each in requests(case)] == [(None, "2031-04-15")]
    record_reply(case, body, BEN, answered="2031-04-09", document="alder")
    (told,) = registry(case).requests
    assert (told.number, told.answered, told.document) == (asked.number, "2031-04-09", "alder")
    undo(case, asked.number, ADA)
    assert registry(case).requests == ()


@pytest.mark.parametrize(
    ("asked", "channel", "until", "reason"),
    [
        ("yesterday", "letter", None, "'yesterday' is no day"),
        ("2031-04-09", "letter", "2031-04-01", "2031-04-01 is before 2031-04-09"),
        ("2031-04-09", " ", None, "nothing says how it was asked"),
    ],
)
def test_a_request_that_cannot_be_is_refused(
    case: Case, asked: str, channel: str, until: str | None, reason: str
) -> None:
    with pytest.raises(BadRequestError, match=reason):
        ask_reply(case, "Lantern Institute", ADA, asked=asked, channel=channel, until=until)
    assert requests(case) == ()


def test_an_answer_that_cannot_be_is_refused(case: Case) -> None:
    body = "Lantern Institute"
    ask_reply(case, body, ADA, asked="2031-04-09", channel="letter", until=None)
    with pytest.raises(BadRequestError, match="before it was asked"):
        record_reply(case, body, ADA, answered="2031-04-01", document=None)
    with pytest.raises(BadRequestError, match="no document 'gone'"):
        record_reply(case, body, ADA, answered="2031-04-10", document="gone")
    with pytest.raises(UnknownEntityError):
        ask_reply(case, "Nobody At All", ADA, asked="2031-04-09", channel="letter", until=None)
