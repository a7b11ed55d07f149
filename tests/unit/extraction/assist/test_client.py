"""The client against a real server on this machine: what goes out, what comes back, and every way to fail."""

from __future__ import annotations

import json
import socket
from http.server import BaseHTTPRequestHandler

import pytest

from longarm.stages.extraction import extract
from longarm.stages.extraction.assist.asking import ask_model, extractor_of
from longarm.stages.extraction.assist.client import LARGEST, Endpoint, ask
from longarm.stages.extraction.assist.errors import (
    AnswerTooLargeError,
    AnswerUnreadableError,
    EndpointAddressError,
    EndpointRefusedError,
    EndpointSilentError,
    EndpointUnreachableError,
)
from longarm.stages.extraction.assist.prompt import PIECE, messages, pieces, prompt
from longarm.stages.extraction.assist.proposals import MOST
from tests.unit.extraction.assist.documents import DOCUMENTS, FALSE, PUBLISHED, TRUE
from tests.unit.extraction.assist.endpoint import (
    Answer,
    Asked,
    Served,
    proposes,
    says,
    send,
    serving,
)
from tests.unit.extraction.reading import read

QUESTION = [{"role": "user", "content": "an invented question"}]


def test_the_question_is_that_of_an_openai_compatible_endpoint() -> None:
    with serving(says("an answer")) as served:
        assert ask(Endpoint(served.url + "/", "small", key="secret"), QUESTION) == "an answer"
    (asked,) = served.asked
    assert asked["path"] == "/v1/chat/completions"
    assert asked["authorization"] == "Bearer secret"
    assert (asked["model"], asked["messages"], asked["stream"]) == ("small", QUESTION, False)


def test_without_a_key_none_is_sent_and_none_is_ever_shown() -> None:
    with serving(says("an answer")) as served:
        ask(Endpoint(served.url, "small"), QUESTION)
    assert served.asked[0]["authorization"] is None
    assert "secret" not in repr(Endpoint(served.url, "small", key="secret"))


def test_a_proxy_in_the_environment_is_not_told_what_this_machine_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "")
    with serving(says("an answer")) as served:
        assert ask(Endpoint(served.url, "small"), QUESTION) == "an answer"


def moved(handler: BaseHTTPRequestHandler, _asked: Asked, served: Served) -> None:
    send(handler, 302, b"", Location=served.url + "/elsewhere")


def test_a_redirect_is_not_followed() -> None:
    with serving(moved) as served, pytest.raises(EndpointRefusedError, match="status 302"):
        ask(Endpoint(served.url, "small", key="secret"), QUESTION)
    assert len(served.asked) == 1


def test_an_error_is_told_with_status_words_and_way_out() -> None:
    with (
        serving(lambda handler, *_: send(handler, 500, b"out of\n memory")) as served,
        pytest.raises(EndpointRefusedError) as refused,
    ):
        ask(Endpoint(served.url, "small"), QUESTION)
    for words in (served.url, "status 500 (out of memory)", "LONGARM_LLM_MODEL"):
        assert words in str(refused.value)


def waits(handler: BaseHTTPRequestHandler, _asked: Asked, served: Served) -> None:
    served.over.wait(30)
    handler.close_connection = True


def drips(handler: BaseHTTPRequestHandler, _asked: Asked, served: Served) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        try:
            handler.wfile.write(b" ")
        except OSError:
            return
        if served.over.wait(0.05):
            return


@pytest.mark.parametrize("answer", [waits, drips])
def test_an_answer_that_does_not_come_in_time_is_given_up(answer: Answer) -> None:
    with (
        serving(answer) as served,
        pytest.raises(EndpointSilentError, match=r"within 0\.3 s"),
    ):
        ask(Endpoint(served.url, "small", seconds=0.3), QUESTION)


def test_an_answer_without_end_is_given_up() -> None:
    with serving(says("a" * LARGEST)) as served, pytest.raises(AnswerTooLargeError, match="1 MB"):
        ask(Endpoint(served.url, "small"), QUESTION)


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[]", b'{"choices": []}', b'{"choices": [{"message": {}}]}', b"\xff"]
)
def test_what_is_no_completion_is_an_error(body: bytes) -> None:
    with (
        serving(lambda handler, *_: send(handler, 200, body)) as served,
        pytest.raises(AnswerUnreadableError, match="cannot be used"),
    ):
        ask(Endpoint(served.url, "small"), QUESTION)


def test_a_completion_without_words_is_an_error() -> None:
    with serving(says(None)) as served, pytest.raises(AnswerUnreadableError, match="no words"):
        ask(Endpoint(served.url, "small"), QUESTION)


def test_where_nobody_listens_the_way_out_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, and nobody listens there
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        with pytest.raises(EndpointUnreachableError, match="start it, or set LONGARM_LLM_URL"):
            ask(Endpoint(url, "small"), QUESTION)


@pytest.mark.parametrize(
    "url", ["", "127.0.0.1:80", "file:///etc/passwd", "http://", "http://[::1", "http://a:b@c/v1"]
)
def test_what_is_no_address_is_not_asked(url: str) -> None:
    with pytest.raises(EndpointAddressError):
        ask(Endpoint(url, "small"), QUESTION)


def test_the_document_goes_in_as_data_beside_the_prompt_and_never_inside_it() -> None:
    text = DOCUMENTS["en"]
    (asked,) = messages(read(text, "en", PUBLISHED))
    assert [message["role"] for message in asked] == ["system", "user"]
    assert asked[0]["content"] == prompt()
    assert json.loads(asked[1]["content"]) == {
        "language": "en",
        "published": PUBLISHED,
        "text": text,
    }


def test_a_long_document_goes_in_pieces_that_end_with_lines_and_lose_nothing() -> None:
    text = "\n".join(f"Invented line {number} of a long document." for number in range(2000))
    parts = list(pieces(text, PIECE))
    assert "".join(parts) == text
    assert len(parts) > 1
    assert all(len(part) <= PIECE for part in parts)
    assert all(part.endswith("\n") for part in parts[:-1])


@pytest.mark.parametrize("language", sorted(DOCUMENTS))
def test_of_all_that_a_served_model_proposes_only_what_the_text_says_is_taken(
    language: str,
) -> None:
    rendition = read(DOCUMENTS[language], language, PUBLISHED)
    rules = extract(rendition)[:1]
    true = [proposal for code, proposal in TRUE if code == language]
    false = [
        proposal
        for why, pairs in FALSE.items()
        for code, proposal in pairs
        if code == language and why != "malformed"
    ]
    for start in range(0, len(false), MOST - len(true)):
        lies = false[start : start + MOST - len(true)]
        with serving(proposes([*lies, *true])) as served:
            endpoint = Endpoint(served.url, "invented-model")
            asked = ask_model(rendition, rules, endpoint)
        refused, taken = asked.verdicts[: len(lies)], asked.verdicts[len(lies) :]
        assert [verdict.claim for verdict in refused] == [None] * len(lies)
        assert [verdict.claim for verdict in taken if verdict.claim] == list(asked.claims)
        assert {verdict.word for verdict in taken} <= {"accepted", "found already"}
        assert all(claim.anchor.holds_in(rendition.text) for claim in asked.claims)
        assert {claim.extractor for claim in asked.claims} == {extractor_of(endpoint)}


def test_a_document_of_another_subject_is_not_sent() -> None:
    with serving(proposes([])) as served:
        asked = ask_model(read("A fair opened in Strelsau."), (), Endpoint(served.url, "small"))
    assert (asked.claims, asked.verdicts, served.asked) == ((), (), [])
