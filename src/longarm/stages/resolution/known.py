"""Known: names of bodies that the gazetteer lists, alone or beside words that only say what they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from longarm.gazetteer.bodies import ONE_A_STATE, Body, bodies
from longarm.gazetteer.fold import fold
from longarm.gazetteer.places import countries, places_by_fold
from longarm.model.entity import Entity, EntityType, Judgement, Verdict
from longarm.model.voice import VoiceType
from longarm.stages.resolution.context import NameInContext, judged
from longarm.stages.resolution.nations import country_of_word, nations
from longarm.stages.resolution.words import fillers, generic_words, is_unspaced

_PREFERRED = {VoiceType.OUTLET: "outlet", VoiceType.AUTHORITY: "organ"}


@cache
def _free() -> Mapping[str, tuple[Body, ...]]:
    found: dict[str, list[Body]] = {}
    for body in bodies():
        for name in dict.fromkeys(fold(name) for name in body.names):
            found.setdefault(name, []).append(body)
    return {name: tuple(known) for name, known in found.items()}


@cache
def _scoped() -> Mapping[tuple[str, str], Body]:
    return {(fold(name), scope): body for body in bodies() for name, scope in body.scoped}


def _bodies_called(folded: str, country: str | None) -> tuple[Body, ...]:
    """Return the bodies of a folded name; abbreviations count where their country is at hand."""
    scoped = _scoped().get((folded, country or ""))
    free = _free().get(folded, ())
    return (*free, scoped) if scoped and scoped not in free else free


def _preferred(found: tuple[Body, ...], item: NameInContext) -> Body:
    wanted = _PREFERRED.get(item.voice_type) if item.voice_type else None
    return max(found, key=lambda body: (body.type == wanted, body.country == item.country))


def entity_of(body: Body) -> Entity:
    """Return the entity of a listed body; an organ that a state has once goes by the rule's name."""
    name = body.name
    if body.key in ONE_A_STATE:
        name = organ_name(body.key, body.country)
    return Entity(body.id, EntityType(body.type), name, body.country, body.house)


def organ_name(key: str, country: str, place: str | None = None) -> str:
    """Return the English name of an organ called by its kind ("Foreign ministry of Croatia")."""
    own = f"{key.replace('_', ' ').capitalize()} of {countries()[country].after_of}"
    return f"{own} in {place}" if place else own


def judge_known(item: NameInContext) -> Judgement | None:
    """Return the judgement of a name that a listed body goes by, or None."""
    folded = fold(item.name)
    country = item.country or next((code for _, code in nations(folded)), None)
    for part, rest in _parts(folded):
        found = _bodies_called(part, country)
        if not found or not _says_nothing_new(rest):
            continue
        best = _preferred(found, item)
        if _is_of_another(best, rest, item):
            continue
        how = "a listed name" if not rest.strip() else f"a listed name beside “{rest.strip()}”"
        reason = f"“{part}” is {how} of {best.name}"
        several = len({body.id for body in found}) > 1
        if several and item.voice_type is None and item.country is None:
            others = ", ".join(sorted({body.name for body in found} - {best.name}))
            return judged(
                item, entity_of(best), 0.6, reason, f"also of {others}", verdict=Verdict.SUGGEST
            )
        return judged(item, entity_of(best), 0.98 if not rest.strip() else 0.9, reason)
    return None


def _is_of_another(body: Body, rest: str, item: NameInContext) -> bool:
    """Tell whether words beside a listed organ's name say that another state's is meant: "Vietnam's Ministry of …"."""
    own = {code for word in rest.split() if (code := country_of_word(word))}
    organ = EntityType(body.type) is EntityType.ORGAN
    return organ and bool(own) and not own & {body.country, item.country}


def _parts(folded: str) -> Iterator[tuple[str, str]]:
    """Yield the runs of a folded name that may be a listed name, the longest first, and the rest."""
    if is_unspaced(folded):
        size = len(folded)
        for length in range(size, max(1, size - 12), -1):
            for start in range(size - length + 1):
                rest = f"{folded[:start]} {folded[start + length :]}"
                yield folded[start : start + length], rest
        return
    words = folded.split(" ")
    for length in range(len(words), max(0, len(words) - 7), -1):
        for start in range(len(words) - length + 1):
            run = words[start : start + length]
            yield " ".join(run), " ".join((*words[:start], *words[start + length :]))


def _says_nothing_new(rest: str) -> bool:
    """Tell whether what stands beside a listed name is only kind, country, place or filler."""
    return all(
        word in fillers()
        or word in generic_words()
        or country_of_word(word) is not None
        or word in places_by_fold()
        or (is_unspaced(word) and _all_generic(word))
        for word in rest.split()
    )


def _all_generic(word: str) -> bool:
    """Tell whether a Han run is made of generic words, fillers and countries alone."""
    for (start, end), _ in reversed(nations(word)):
        word = f"{word[:start]} {word[end:]}"
    for known in sorted(generic_words() | fillers(), key=len, reverse=True):
        if is_unspaced(known):
            word = word.replace(known, " ")
    return not word.strip()
