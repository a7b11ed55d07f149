"""Strings: every word that longarm itself says on the site, read from one file a language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Strings:
    """The strings of one language by dotted key (`figure.clause`)."""

    language: str
    texts: Mapping[str, str]

    def text(self, key: str, /, **values: object) -> str:
        """Return the string for `key` with `values` filled in; an unknown key raises `KeyError`."""
        return self.texts[key].format(**values) if values else self.texts[key]

    def or_plain(self, key: str) -> str:
        """Return the string for `key`, or its last part in plain words where the file has none."""
        return self.texts.get(key, key.rpartition(".")[2].replace("_", " "))


@cache
def english() -> Strings:
    """Return the English strings: those of sentences and labels, and those of the pages."""
    texts: dict[str, str] = {}
    for name in ("en.toml", "en-pages.toml", "en-pictures.toml", "en-report.toml"):
        table = tomllib.loads(files(__package__).joinpath("data", name).read_text(encoding="utf-8"))
        texts |= {
            f"{section}.{key}": value
            for section, entries in table.items()
            for key, value in entries.items()
        }
    return Strings("en", texts)
