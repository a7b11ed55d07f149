"""The backend itself; Django looks for `DatabaseWrapper` in a module of this name.

Django's own backend is bound to the `sqlite3` of the Python it runs on, whose SQLite may be one of
3.7.0–3.51.2, in which a WAL can be reset under a reader and the database be corrupted.
"""

from __future__ import annotations

import datetime as dt
import decimal
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.backends.sqlite3 import base as django_sqlite
from django.db.backends.sqlite3._functions import (  # type: ignore[import-untyped]  # not in stubs
    register as register_functions,
)
from django.utils.dateparse import parse_date, parse_datetime, parse_time
from sqlcipher3 import dbapi2

OLDEST_SQLITE = (3, 51, 3)
"""The first SQLite without the WAL-reset bug."""


def check_version(version: tuple[int, ...]) -> None:
    """Refuse a SQLite that may corrupt a database in WAL mode.

    Raises:
        ImproperlyConfigured: it is older than `OLDEST_SQLITE`.
    """
    if version < OLDEST_SQLITE:
        found, needed = (".".join(map(str, numbers)) for numbers in (version, OLDEST_SQLITE))
        message = f"SQLite {found} may corrupt a case; install a sqlcipher3 with {needed} or newer"
        raise ImproperlyConfigured(message)


def _register_types() -> None:
    """Teach sqlcipher3 the column types that Django taught to `sqlite3`."""
    dbapi2.register_converter("bool", b"1".__eq__)
    dbapi2.register_converter("date", lambda raw: parse_date(raw.decode()))
    dbapi2.register_converter("time", lambda raw: parse_time(raw.decode()))
    dbapi2.register_converter("datetime", lambda raw: parse_datetime(raw.decode()))
    dbapi2.register_converter("timestamp", lambda raw: parse_datetime(raw.decode()))
    dbapi2.register_adapter(decimal.Decimal, str)
    dbapi2.register_adapter(dt.date, lambda day: day.isoformat())
    dbapi2.register_adapter(dt.datetime, lambda moment: moment.isoformat(" "))


_register_types()


class Cursor(dbapi2.Cursor):  # type: ignore[misc]  # sqlcipher3 has no types
    """A cursor that takes Django's `%s` for SQLite's `?`."""

    def execute(
        self, query: str, params: Sequence[Any] | Mapping[str, Any] | None = None
    ) -> object:
        """Run one statement."""
        if params is None:
            return super().execute(query)
        return super().execute(_converted(query, params), params)

    def executemany(self, query: str, param_list: Iterable[Any]) -> object:
        """Run one statement for each row of parameters."""
        rows = list(param_list)
        return super().executemany(_converted(query, rows[0]), rows) if rows else self


def _converted(query: str, params: Sequence[Any] | Mapping[str, Any]) -> str:
    """Return the query in SQLite's own parameter style."""
    if isinstance(params, Mapping):
        return query % {name: f":{name}" for name in params}
    return django_sqlite.FORMAT_QMARK_REGEX.sub("?", query).replace("%%", "%")


class DatabaseWrapper(django_sqlite.DatabaseWrapper):
    """A connection to a case's database."""

    Database = dbapi2
    init_commands: list[str]

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:  # noqa: ANN401 - Django's form
        """Return a connection that keeps longarm's promises (see `init_command`)."""
        check_version(dbapi2.sqlite_version_info)
        connection = dbapi2.connect(**conn_params)
        register_functions(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA legacy_alter_table = OFF")
        for command in self.init_commands:
            if command.strip():
                connection.execute(command)
        return connection

    def create_cursor(self, name: str | None = None) -> Any:  # noqa: ANN401, ARG002 - Django's form
        """Return a cursor of the open connection."""
        return self.connection.cursor(factory=Cursor)
