"""Language: which of our languages a text is in, checked against what its source states."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import hanzidentifier

from longarm.stages.reading.classifier import classifier

if TYPE_CHECKING:
    from collections.abc import Collection

LANGUAGES = (
    *("en", "es", "fr", "de", "it", "pt", "nl", "sv", "no", "da", "is", "cs"),
    *("pl", "hu", "ru", "uk", "ar", "fa", "tr", "zh", "ja", "ko", "id"),
)
"""The languages that a text is told apart into."""

UNKNOWN = "und"
ENOUGH_LETTERS = 60
"""Letters from which on the text is believed before its label; a Han character counts as three."""
MOST_LETTERS = 20_000
"""How much of a text is looked at."""
SURE = 0.9
"""Confidence from which on a text that states nothing, or something else, is believed."""

_SAME = {"nb": "no", "nn": "no", "cmn": "zh", "yue": "zh", "in": "id", "iw": "he"}
_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})
_TAG = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9_-]+))?\s*\Z")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_NO_LETTERS = re.compile(r"https?://\S+|[\W\d_]+")


class Judged(NamedTuple):
    """The BCP 47 tag of a text, and what decided on it."""

    tag: str
    why: str


def language_of(text: str, stated: str | None, packs: Collection[str] = ()) -> str:
    """Return the BCP 47 tag of the text: `en`, `zh-Hans`, …; `und` where it cannot be told.

    A long text decides against its label; a short one only where it has none. A language that is
    not one of `LANGUAGES` is returned where the text is surely in it. A label is believed where it
    names one of `packs` that no text can be told to be in, because the classifier never learnt it.
    """
    return judged_language(text, stated, packs).tag


def judged_language(text: str, stated: str | None, packs: Collection[str] = ()) -> Judged:
    """Return the language of the text, as `language_of` does, with what decided on it."""
    language, region = _parsed(stated)
    words = _NO_LETTERS.sub(" ", text[:MOST_LETTERS]).strip()
    if not words:
        return Judged(UNKNOWN, "there are no letters in it")
    judged = _judged(words, language, packs)
    if judged.tag != "zh":
        return judged
    return Judged(_with_script(text, region), f"{judged.why}; the script by its characters")


def _judged(words: str, language: str | None, packs: Collection[str]) -> Judged:
    if language is not None and language in packs and language not in classifier(None).labels:
        return Judged(language, "stated, and no text can be told to be in it")
    weight = len(words) + 2 * len(_WIDE.findall(words))
    told = _told(words, language)
    if language is None:
        return (
            Judged(UNKNOWN, "not stated, and the text does not tell surely")
            if told is None
            else Judged(told, "told from the text; none is stated")
        )
    if told is None or weight < ENOUGH_LETTERS:
        why = "does not tell surely" if told is None else "is too short to tell"
        return Judged(language, f"stated; the text {why}")
    agrees = "as stated" if told == language else f"against the {language} that is stated"
    return Judged(told, f"told from the text, {agrees}")


def _parsed(stated: str | None) -> tuple[str | None, frozenset[str]]:
    """Return the language and the further parts of a stated tag, in lower case."""
    match = _TAG.match(stated or "")
    if match is None:
        return None, frozenset()
    language = match[1].lower()
    parts = frozenset(re.split("[-_]", match[2].lower())) if match[2] else frozenset()
    return _SAME.get(language, language), parts


def _told(words: str, stated: str | None) -> str | None:
    """Return the language that the words are in, None where that is not sure."""
    anywhere, sure = classifier(None).classify(words)
    anywhere = _SAME.get(anywhere, anywhere)
    if anywhere == stated:
        return stated
    if anywhere not in LANGUAGES and sure >= SURE:
        return anywhere
    ours, sure = classifier(LANGUAGES).classify(words)
    return ours if sure >= SURE or ours == stated else None


def _with_script(text: str, region: frozenset[str]) -> str:
    """Return `zh-Hans` or `zh-Hant`: by characters that only one of them has, else by the tag."""
    characters = set(text[:MOST_LETTERS])
    forms = [hanzidentifier.identify(character) for character in characters]
    simplified = forms.count(hanzidentifier.SIMPLIFIED)
    traditional = forms.count(hanzidentifier.TRADITIONAL)
    if simplified != traditional:
        return "zh-Hans" if simplified > traditional else "zh-Hant"
    return "zh-Hant" if region & _TRADITIONAL else "zh-Hans"
