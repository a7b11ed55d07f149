"""The case's own `houses.toml`: who belongs to whom, as its people know it; read and checked, never written."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from longarm.errors import HousesFileError
from longarm.gazetteer.bodies import HOUSE_KINDS, House, houses
from longarm.model.entity import Membership
from longarm.stages.weighing.dates import days

HOUSES_FILE = "houses.toml"

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HOUSE_KEYS = frozenset({"id", "name", "kind", "source", "member"})
_MEMBER_KEYS = frozenset({"name", "from", "until", "source"})
_INDEPENDENT_KEYS = frozenset({"name", "source"})
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class OwnMember:
    """An entry for one outlet, organisation or organ, by its name as printed or its id.

    `membership` is None where it is said to belong to no house. `entry` names it in messages.
    """

    name: str
    membership: Membership | None
    entry: str


@dataclass(frozen=True, slots=True)
class OwnHouses:
    """What a case's own file says; nothing where there is none. `file` is its path, for messages."""

    file: str
    houses: tuple[House, ...] = ()
    members: tuple[OwnMember, ...] = ()


def own_houses(folder: Path) -> OwnHouses:
    """Return what the `houses.toml` of a case's folder says.

    Raises:
        HousesFileError: it cannot be read, or an entry is wrong.
    """
    path = folder / HOUSES_FILE
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return OwnHouses(str(path))
    except UnicodeDecodeError as error:
        reason = f"byte {error.start} is no UTF-8"
        raise HousesFileError(str(path), "", reason, "save it as UTF-8") from None
    except OSError as error:
        reason = f"it may not be read ({error.strerror})"
        raise HousesFileError(str(path), "", reason, "give read permission, or move it") from None
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason = f"it is no TOML ({error})"
        raise HousesFileError(str(path), "", reason, "mend that line") from None
    return _Reader(str(path)).whole(content)


class _Reader:
    """Turns the tables of one file into values, and says what is wrong with which entry."""

    def __init__(self, file: str) -> None:
        self._file = file

    def whole(self, content: dict[str, Any]) -> OwnHouses:
        self._only(content, frozenset({"house", "independent"}), "")
        own: list[House] = []
        members: list[OwnMember] = []
        for number, table in enumerate(self._tables(content, "house", ""), start=1):
            house, entry = self._house(table, number)
            if house.id in {each.id for each in own}:
                raise self._wrong(
                    entry, "its id stands twice", "put all members under one [[house]]"
                )
            own.append(house)
            members.extend(self._members(table, house, entry))
        for number, table in enumerate(self._tables(content, "independent", ""), start=1):
            name = self._needed(table, "name", f"independent {number}")
            entry = f"independent {name!r}"
            self._only(table, _INDEPENDENT_KEYS, entry)
            self._source(table, entry)
            members.append(OwnMember(name, None, entry))
        return OwnHouses(self._file, tuple(own), tuple(members))

    def _house(self, table: dict[str, Any], number: int) -> tuple[House, str]:
        key = self._needed(table, "id", f"house {number}")
        entry = f"house {key!r}"
        self._only(table, _HOUSE_KEYS, entry)
        known = houses().get(key)
        if known is None and not _ID.fullmatch(key):
            way = "write small letters a to z, digits and single hyphens, as in vestra-media"
            raise self._wrong(entry, f"{key!r} is no id of a house", way)
        name = self._text(table, "name", entry) or (known and known.name)
        kind = self._text(table, "kind", entry) or (known and known.kind)
        if not name or not kind:
            lacking = "name" if not name else "kind"
            way = f"add {lacking} = …; only a house that longarm knows (`longarm houses --all`) needs none"
            raise self._wrong(entry, f"it has no {lacking}", way)
        kinds = {str(each): each for each in HOUSE_KINDS}
        if kind not in kinds:
            raise self._wrong(entry, f"{kind!r} is no kind of house", f"take {' or '.join(kinds)}")
        words = known.members if known else "as the case's own file says"
        source = self._source(table, entry) or (known.source if known else None)
        return House(key, name, kinds[kind], words, source), entry

    def _members(self, table: dict[str, Any], house: House, entry: str) -> Iterator[OwnMember]:
        for number, each in enumerate(self._tables(table, "member", entry), start=1):
            name = self._needed(each, "name", f"{entry}, member {number}")
            place = f"{entry}, member {name!r}"
            self._only(each, _MEMBER_KEYS, place)
            since, until = self._date(each, "from", place), self._date(each, "until", place)
            begun, ended = days(since), days(until)
            if begun and ended and ended[1] < begun[0]:
                way = "exchange the two, or mend the wrong one"
                raise self._wrong(place, f"it ends ({until}) before it begins ({since})", way)
            held = Membership(house.id, since, until, self._source(each, place))
            yield OwnMember(name, held, place)

    def _tables(self, table: dict[str, Any], key: str, entry: str) -> list[dict[str, Any]]:
        found = table.get(key, [])
        if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
            heading = f"[[house.{key}]]" if entry else f"[[{key}]]"
            raise self._wrong(entry, f"{key!r} is no list of tables", f"begin each with {heading}")
        return found

    def _only(self, table: dict[str, Any], known: frozenset[str], entry: str) -> None:
        strange = sorted(table.keys() - known)
        if strange:
            way = f"known are {', '.join(sorted(known))}"
            raise self._wrong(entry, f"nobody knows what {strange[0]!r} means", way)

    def _text(self, table: dict[str, Any], key: str, entry: str) -> str | None:
        found = table.get(key)
        if found is None or (isinstance(found, str) and not found.strip()):
            return None
        if not isinstance(found, str):
            reason = f"{key} is {found}, which is no text"
            raise self._wrong(entry, reason, f'put it in quotes: {key} = "{found}"')
        return " ".join(found.split())

    def _needed(self, table: dict[str, Any], key: str, entry: str) -> str:
        found = self._text(table, key, entry)
        if found is None:
            raise self._wrong(entry, f"it has no {key}", f"add {key} = …")
        return found

    def _date(self, table: dict[str, Any], key: str, entry: str) -> str | None:
        found = self._text(table, key, entry)
        if found is not None and (not _DATE.fullmatch(found) or days(found) is None):
            way = "write a year, a month or a day, as 2019, 2019-06 or 2019-06-30"
            raise self._wrong(entry, f"{key} = {found!r} is no date", way)
        return found

    def _source(self, table: dict[str, Any], entry: str) -> str | None:
        found = self._text(table, "source", entry)
        if found is not None and not _is_address(found):
            way = "write the whole address of a public page, from https:// on, or leave source out"
            raise self._wrong(entry, f"source = {found!r} is no address", way)
        return found

    def _wrong(self, entry: str, reason: str, way_out: str) -> HousesFileError:
        return HousesFileError(self._file, entry, reason, way_out)


def _is_address(words: str) -> bool:
    try:
        parts = urlsplit(words)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and "." in (parts.hostname or "") and " " not in words
