"""Contacts: what leads to one person: telephone, mail, account, papers, plate, place on the map, day of birth."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import regex

from longarm.gazetteer.personal import birth_words
from longarm.stages.publication.gate.policy import alternatives

_DATE = (
    r"(?:\p{Nd}{4}\s?[-./年]\s?\p{Nd}{1,2}\s?[-./月]\s?\p{Nd}{1,2}日?|\p{Nd}{1,2}\.?[-./\s]\s?(?:de\s)?"
    r"(?:\p{Nd}{1,2}|\p{L}{3,12})\.?[-./\s,]\s?(?:de\s)?\p{Nd}{4}|\p{Lu}\p{L}{2,11}\s\p{Nd}{1,2},?\s\p{Nd}{4})"
)
_NUMBER = r"[\p{Lu}\p{Nd}][\p{Lu}\p{Nd}\-\s./]{3,17}[\p{Lu}\p{Nd}]"
_BESIDE = (
    r"[\s:：.,#№º°()（）]{0,4}"
    r"(?:(?i:no|nr|num|number|número|numéro|nummer|номер|رقم|号码|號碼|号|番号)[\s:：.#]{0,3})?"
)
_ANYWHERE = (
    r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+",
    r"(?<![\w@./])@[A-Za-z_][\w.]{2,31}",
    r"\b(?:t\.me|wa\.me|m\.me|vk\.com|facebook\.com|instagram\.com|twitter\.com|x\.com|weibo\.com)[/\-][\w.\-/]+",
    r"(?<![\w+])\+\p{Nd}[\p{Nd}\s()/.\-]{6,}\p{Nd}",
    r"(?<![\w.,])\(?0\p{Nd}{1,4}\)?[\s./\-]?\p{Nd}{2,4}[\s./\-]?\p{Nd}{2,4}(?:[\s./\-]?\p{Nd}{2,4})?(?![\p{Nd}.,]\p{Nd})",
    r"(?<!\p{Nd})1[3-9]\p{Nd}[\s\-]?\p{Nd}{4}[\s\-]?\p{Nd}{4}(?!\p{Nd})",
    r"(?<!\p{Nd})\p{Nd}{17}[\p{Nd}Xx](?!\p{Nd})",
    r"(?<![\p{Nd}.,])\p{Nd}{9,}(?![.,]?\p{Nd})",
    r"(?<![\w@])(?=[A-Za-z]*_)(?=[A-Za-z_]*\p{Nd})[A-Za-z][A-Za-z_]{2,}[\w]*(?!\w)",
    r"(?<!\w)[A-Z]{2}[-\s]\p{Nd}{3}[-\s][A-Z]{2}(?!\w)",
    r"(?<!\w)[A-Z]{2}\p{Nd}{7,9}(?!\w)",
    r"(?<!\w)\p{Nd}{8}[\-\s]?[A-Z](?!\w)",
    r"(?<!\w)[A-Z]{2}\p{Nd}{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?(?!\w)",
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]\s?[·•]?\s?[A-Z0-9]{5,6}(?!\w)",
    r"(?<![\w.])[-−]?\p{Nd}{1,3}[.,]\p{Nd}{3,}°?\s?[NSns]?\s?[,;/\s]\s?[-−]?\p{Nd}{1,3}[.,]\p{Nd}{3,}°?\s?[EWOewo]?(?!\w)",
    r"\p{Nd}{1,3}\s?°\s?\p{Nd}{1,2}\s?['′’](?:\s?[\p{Nd}.]+\s?[\"″”])?\s?[NSEWO]?",
)
"""Mail, accounts, international, national and Chinese telephone numbers, papers, bank accounts, plates, coordinates."""

_ID = regex.compile(r"(?<!\w)(?=\p{Nd}*[a-f]\p{Nd}*[a-f])[0-9a-f]{16}(?!\w)")
"""The id of a finding or an entry, which a reason may name: the digits in it are no telephone number."""


def contacts(text: str) -> Iterator[tuple[int, int]]:
    """Yield half-open spans of `text` that lead to one person; they may overlap."""
    if not _hint().search(text):
        return
    ids = [match.span() for match in _ID.finditer(text)]
    for start, end in _found(text):
        if not any(first <= start and end <= last for first, last in ids):
            yield start, end


def _found(text: str) -> Iterator[tuple[int, int]]:
    for pattern in _anywhere():
        for match in pattern.finditer(text):
            yield match.span()
    for pattern in _told():
        for match in pattern.finditer(text):
            yield match.span("own")


@cache
def _hint() -> regex.Pattern[str]:
    """Compile what each of the patterns needs: a digit, an at sign, a stroke, or a word for an account."""
    return regex.compile(rf"[\p{{Nd}}@/]|(?i:{alternatives(_words()['account'])})")


@cache
def _words() -> dict[str, list[str]]:
    """Read the words of `data/persons.toml` after which something is somebody's own."""
    table = tomllib.loads(
        files(__package__).joinpath("data", "persons.toml").read_text(encoding="utf-8")
    )
    return dict(table["contacts"]) | {"born": list(birth_words())}


@cache
def _anywhere() -> tuple[regex.Pattern[str], ...]:
    """Compile what shows by itself what it is."""
    return tuple(regex.compile(pattern) for pattern in _ANYWHERE)


@cache
def _told() -> tuple[regex.Pattern[str], ...]:
    """Compile what only a word before it shows to be somebody's own; see `data/persons.toml`."""
    words = _words()
    own = {
        "paper": rf"(?=[^\p{{Nd}}\n]{{0,4}}\p{{Nd}}|\p{{Lu}}{{1,3}}\p{{Nd}})(?P<own>{_NUMBER})",
        "plate": rf"(?P<own>{_NUMBER})",
        "account": (
            r"(?:(?i:id)[\s:：]{0,2})?"
            r"(?P<own>[A-Za-z_][\w.\-]{3,31}\p{Nd}[\w.\-]*|[A-Za-z]+[_.][\w.]{2,31}|\p{Nd}{6,12})"
        ),
        "born": rf"[^.\n]{{0,25}}?(?P<own>{_DATE})",
        "telephone": r"(?P<own>\+?\(?\p{Nd}[\p{Nd}\s()/.\-]{4,18}\p{Nd})",
    }
    return tuple(
        regex.compile(
            rf"(?:(?<!\w)|(?<=\p{{Han}}))(?i:{alternatives(words[kind])})(?:(?!\w)|(?<=\p{{Han}})){_BESIDE}{pattern}"
        )
        for kind, pattern in own.items()
    )
