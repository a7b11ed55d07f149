"""A real HTTP server on this machine that answers as an OpenAI-compatible endpoint does, with what a test gives it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Asked = dict[str, Any]
"""A request's body, its path and its authorization."""


@dataclass
class Served:
    """A running endpoint: its base address and what it was asked so far."""

    url: str
    asked: list[Asked] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    """Set when the test is over, so that an answer which waits gives up."""


Answer = Callable[[BaseHTTPRequestHandler, Asked, Served], None]
"""Writes the whole response to a request."""


def send(handler: BaseHTTPRequestHandler, status: int, body: bytes, **headers: str) -> None:
    """Send one response."""
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def completion(content: object) -> bytes:
    """Return the body of a chat completion with these words."""
    message = {"role": "assistant", "content": content}
    return json.dumps({"object": "chat.completion", "choices": [{"message": message}]}).encode()


def says(content: object) -> Answer:
    """Return the answer of a model that says the same words whatever it is asked."""
    return lambda handler, _asked, _served: send(handler, 200, completion(content))


def proposes(claims: Sequence[object]) -> Answer:
    """Return the answer of a model that proposes these claims."""
    return says(json.dumps({"claims": list(claims)}, ensure_ascii=False))


@contextmanager
def serving(answer: Answer) -> Iterator[Served]:
    """Serve answers on a free port of this machine until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            asked = json.loads(body) | {
                "path": self.path,
                "authorization": self.headers["Authorization"],
            }
            served.asked.append(asked)
            answer(self, asked, served)

        def log_message(self, *_: object) -> None:
            """Keep the test's output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served = Served(f"http://127.0.0.1:{server.server_port}/v1")
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield served
    finally:
        served.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
