"""Client: one question to an OpenAI-compatible endpoint, over the standard library, with limits on time and size."""

from __future__ import annotations

import http.client
import json
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from longarm.stages.extraction.assist.errors import (
    AnswerTooLargeError,
    AnswerUnreadableError,
    EndpointAddressError,
    EndpointRefusedError,
    EndpointSilentError,
    EndpointUnreachableError,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LARGEST = 1_000_000
"""Bytes that an answer may have."""
_CHUNK = 16_384
_PATH = "/chat/completions"
_NO_COMPLETION = "it is no chat completion"
_NO_WORDS = "it has no words"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model answers: base address (`http://127.0.0.1:11434/v1`), the model's name there, and a key.

    `seconds` is how long one answer may take in all. The key is never shown.
    """

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    seconds: float = 120.0


class _Straight(urllib.request.HTTPRedirectHandler):
    """Follows no redirect: text and key go where the user said, and nowhere else."""

    def redirect_request(self, *_: object) -> None:
        """Take every redirect for the refusal that it is here."""
        return


def ask(endpoint: Endpoint, messages: Sequence[Mapping[str, str]]) -> str:
    """Return the words of a model's answer.

    Raises:
        EndpointError: the address is none, nobody answers there, not in time, with an error, or with too much.
        AnswerUnreadableError: what comes back is no answer of such an endpoint.
    """
    request = _request(endpoint, messages)
    end = time.monotonic() + endpoint.seconds
    try:
        with _opener(endpoint).open(request, timeout=endpoint.seconds) as response:
            body = _read(response, endpoint, end)
    except urllib.error.HTTPError as error:
        raise EndpointRefusedError(endpoint.url, error.code, _excerpt(error)) from error
    except TimeoutError as error:
        raise EndpointSilentError(endpoint.url, endpoint.seconds) from error
    except urllib.error.URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise EndpointSilentError(endpoint.url, endpoint.seconds) from error
        raise EndpointUnreachableError(endpoint.url, str(error.reason)) from error
    except (OSError, http.client.HTTPException) as error:
        raise EndpointUnreachableError(endpoint.url, str(error) or type(error).__name__) from error
    return _words(body)


def _request(endpoint: Endpoint, messages: Sequence[Mapping[str, str]]) -> urllib.request.Request:
    if _host(endpoint.url) is None:
        raise EndpointAddressError(endpoint.url)
    asked = {
        "model": endpoint.model,
        "messages": list(messages),
        "temperature": 0,
        "stream": False,
        "response_format": {"type": "json_object"},
    }
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    return urllib.request.Request(  # noqa: S310 - the scheme was checked
        endpoint.url.rstrip("/") + _PATH, data=json.dumps(asked).encode(), headers=headers
    )


def _opener(endpoint: Endpoint) -> urllib.request.OpenerDirector:
    """Return an opener; a model on this machine is asked without the proxy that the environment may name."""
    handlers: list[urllib.request.BaseHandler] = [_Straight()]
    if _is_here(_host(endpoint.url) or ""):
        handlers.append(urllib.request.ProxyHandler({}))
    return urllib.request.build_opener(*handlers)


def _host(url: str) -> str | None:
    """Return the host of an http or https address without a password in it; None for any other."""
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and parts.username is None and parts.port != 0
    except ValueError:
        return None
    return parts.hostname if usable else None


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _read(response: http.client.HTTPResponse, endpoint: Endpoint, end: float) -> bytes:
    """Read an answer piece by piece, so that one that drips is given up in time."""
    body = bytearray()
    while chunk := response.read1(_CHUNK):
        body += chunk
        if len(body) > LARGEST:
            raise AnswerTooLargeError(endpoint.url, LARGEST)
        if time.monotonic() > end:
            raise TimeoutError
    return bytes(body)


def _excerpt(error: urllib.error.HTTPError) -> str:
    """Return the beginning of what an endpoint says with its error, on one line."""
    try:
        said = error.read(300).decode("utf-8", "replace")
    except (OSError, http.client.HTTPException):
        return ""
    return " ".join(said.split())[:120]


def _words(body: bytes) -> str:
    try:
        content = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise AnswerUnreadableError(_NO_COMPLETION) from error
    if not isinstance(content, str):
        raise AnswerUnreadableError(_NO_WORDS)
    return content
