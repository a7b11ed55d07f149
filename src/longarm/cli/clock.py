"""Clock: the one place where a command reads the time, to pass it on as a value."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from typing import Any


def now() -> str:
    """Return the present moment, UTC, ISO 8601 to the second."""
    return _written(datetime.now(UTC))


class Moment(click.ParamType[str]):
    """A moment on the command line: ISO 8601 with its offset from UTC, or seconds since 1970 as builds hand them on."""

    name = "moment"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401 - click's signature
        """Return the moment as `now` writes it."""
        try:
            if value.isascii() and value.isdigit():
                return _written(datetime.fromtimestamp(int(value), UTC))
            found = datetime.fromisoformat(value)
        except (ValueError, OverflowError, OSError):
            found = None
        if found is None or found.tzinfo is None:
            way_out = (
                "write one with its offset, as 2026-11-27T12:00:00+00:00, or the seconds since 1970"
            )
            message = f"{value!r} is no moment; {way_out}"
            self.fail(message, param, ctx)
        return _written(found.astimezone(UTC))


def _written(moment: datetime) -> str:
    return moment.replace(microsecond=0).isoformat()
