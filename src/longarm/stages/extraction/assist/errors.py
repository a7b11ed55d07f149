"""Errors of the helpers: a model that is asked elsewhere, and a parser that is installed here."""

from __future__ import annotations

from longarm.errors import LongarmError


class ModelError(LongarmError):
    """A model could not be asked; what the rules found stands without it."""


class NoEndpointError(ModelError):
    """No endpoint was named."""

    def __init__(self, lacking: tuple[str, ...]) -> None:
        """List the settings that lack."""
        super().__init__(
            f"--with llm: {' and '.join(lacking)} not set, or not usable, so that no model can be asked; "
            "see docs/howto/use-a-model.md"
        )


class EndpointError(ModelError):
    """The endpoint gave no answer."""

    def __init__(self, url: str, reason: str, way_out: str) -> None:
        """Name the address, the reason and the way out."""
        super().__init__(f"the model at {url}: {reason}; {way_out}")


class EndpointAddressError(EndpointError):
    """The address is none that can be asked."""

    def __init__(self, url: str) -> None:
        """Name the address."""
        super().__init__(
            url,
            "this is no http or https address",
            "set LONGARM_LLM_URL to one like http://127.0.0.1:11434/v1",
        )


class EndpointUnreachableError(EndpointError):
    """Nobody answers there, or the line broke."""

    def __init__(self, url: str, detail: str) -> None:
        """Name the address and what the system said."""
        super().__init__(
            url, f"no answer ({detail})", "start it, or set LONGARM_LLM_URL to where it runs"
        )


class EndpointSilentError(EndpointError):
    """The answer did not come in time."""

    def __init__(self, url: str, seconds: float) -> None:
        """Name the address and how long was waited, in seconds."""
        super().__init__(
            url,
            f"no whole answer within {seconds:g} s",
            "take a smaller model, or give it time with LONGARM_LLM_SECONDS",
        )


class EndpointRefusedError(EndpointError):
    """The endpoint answered with an error."""

    def __init__(self, url: str, status: int, said: str) -> None:
        """Name the address, the HTTP status and the beginning of what it said."""
        detail = f" ({said})" if said else ""
        super().__init__(
            url,
            f"it answered with status {status}{detail}",
            "check LONGARM_LLM_URL, LONGARM_LLM_MODEL and LONGARM_LLM_KEY",
        )


class AnswerTooLargeError(EndpointError):
    """The answer is longer than any that was asked for."""

    def __init__(self, url: str, limit: int) -> None:
        """Name the address and the limit, in bytes."""
        super().__init__(url, f"its answer is longer than {limit / 1e6:g} MB", "take another model")


class AnswerUnreadableError(ModelError):
    """The answer is not of the form that was asked for."""

    def __init__(self, reason: str) -> None:
        """Say what is wrong with it."""
        super().__init__(
            f"the model's answer cannot be used: {reason}; run it again, or take another model"
        )


class ParserError(LongarmError):
    """A parser could not be had; what the rules found stands without it."""


class NoParserError(ParserError):
    """The library is not installed."""

    def __init__(self) -> None:
        """Say how to get it."""
        super().__init__(
            "--with nlp: spaCy is not installed; install longarm with its extra: longarm[nlp]"
        )


class NoParserModelError(ParserError):
    """There is no model of a language, on this machine or at all."""

    def __init__(self, language: str, official: tuple[str, ...]) -> None:
        """Name the language and its official models, none where there are none."""
        reason = (
            f"none of {', '.join(official)} is installed; "
            "install the model's official wheel by its address, with its hash, never by its bare name"
            if official
            else "spaCy has no official model of it; the rules alone decide who acts"
        )
        super().__init__(f"--with nlp: no parser for {language}: {reason}")
