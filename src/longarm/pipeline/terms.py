"""Terms: how a case wants to be published, read from `[release]` in its `longarm.toml` and checked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import urlsplit

from longarm.errors import CardError
from longarm.model.card import CARD
from longarm.model.release import Terms, Unreviewed

if TYPE_CHECKING:
    from longarm.store.case import Case

_KEYS = ("licence", "languages", "publisher", "address", "unreviewed")
_LICENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*( (AND|OR|WITH) [A-Za-z0-9][A-Za-z0-9.+-]*)*")
"""The form of an SPDX expression; the list of identifiers grows, so that it is not held here."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
"""The tags of BCP 47 that name a language, perhaps a script, perhaps a region."""


def terms_of(case: Case, made_at: str) -> Terms:
    """Return the terms of a release made at a moment (UTC, ISO 8601); what the case does not say takes its default.

    Raises:
        CardError: an entry is unknown, or its value is not of the form it must have.
    """
    table = case.release
    file = str(case.folder / CARD)
    if not isinstance(table, dict):
        reason = f"`release` is no table but {table!r}"
        raise CardError(file, "", reason, "write `[release]` on a line of its own")
    for key in table:
        if key not in _KEYS:
            reason = "there is no such entry"
            raise CardError(file, f"[release] {key}", reason, f"write one of {', '.join(_KEYS)}")
    read = _Reader(file, table)
    plain = Terms(made_at)
    return Terms(
        made_at=made_at,
        licence=read.licence(plain.licence),
        languages=read.languages(plain.languages),
        publisher=read.publisher(plain.publisher),
        address=read.address(plain.address),
        unreviewed=read.unreviewed(plain.unreviewed),
    )


class _Reader:
    """Turns the entries of one table into values, and says what is wrong with which."""

    def __init__(self, file: str, table: dict[str, object]) -> None:
        self._file = file
        self._table = table

    def licence(self, usual: str) -> str:
        value = self._table.get("licence", usual)
        if not isinstance(value, str) or _LICENCE.fullmatch(value) is None:
            self._refuse("licence", "no SPDX identifier", 'write one, as "CC-BY-4.0"')
        return value

    def languages(self, usual: tuple[str, ...]) -> tuple[str, ...]:
        value = self._table.get("languages", list(usual))
        way_out = 'write tags, the site\'s first language first, as ["en", "zh-Hant"]'
        if not isinstance(value, list) or not value:
            self._refuse("languages", "no list of languages", way_out)
        for tag in value:
            if not isinstance(tag, str) or _LANGUAGE.fullmatch(tag) is None:
                self._refuse("languages", f"{tag!r} is no BCP 47 tag", way_out, told=True)
        if len(set(value)) < len(value):
            self._refuse("languages", "one is named twice", "name each once", told=True)
        return tuple(value)

    def publisher(self, usual: str) -> str:
        value = self._table.get("publisher", usual)
        if not isinstance(value, str) or not value.isprintable():
            self._refuse("publisher", "no name in one line", "write who answers for it")
        return value.strip()

    def address(self, usual: str) -> str:
        value = self._table.get("address", usual)
        way_out = 'write where it will stand, as "https://registry.example/"'
        if not isinstance(value, str):
            self._refuse("address", "no address", way_out)
        if not value:
            return value
        parts = urlsplit(value)
        whole = parts.scheme in {"https", "http"} and parts.netloc and value.endswith("/")
        if not whole or parts.query or parts.fragment or parts.username or not value.isprintable():
            reason = "no absolute address that begins with https:// and ends in /"
            self._refuse("address", reason, way_out)
        return value

    def unreviewed(self, usual: Unreviewed) -> Unreviewed:
        value = self._table.get("unreviewed", usual.value)
        words = [each.value for each in Unreviewed]
        if value not in words:
            reason = "no rule for claims that nobody checked"
            self._refuse("unreviewed", reason, f"write one of {', '.join(words)}")
        return Unreviewed(value)

    def _refuse(self, key: str, reason: str, way_out: str, *, told: bool = False) -> NoReturn:
        """Refuse an entry; `told` where the reason has the value in it already."""
        said = reason if told else f"{self._table.get(key)!r} is {reason}"
        raise CardError(self._file, f"[release] {key}", said, way_out)
