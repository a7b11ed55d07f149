"""Sites: names of cities, regions and Chinese divisions, with homographs told apart or left open."""

from __future__ import annotations

from longarm.gazetteer.fold import fold
from longarm.gazetteer.places import Place, places_by_fold
from longarm.model.entity import Entity, EntityType, Judgement, Verdict
from longarm.stages.resolution.context import NameInContext, judged
from longarm.stages.resolution.words import is_unspaced

CLEARLY_BIGGER = 5
"""How many times as many inhabitants let a place stand for its name without a country."""


def _described(places: tuple[Place, ...]) -> str:
    return ", ".join(f"{place.name} ({place.country}, {place.id})" for place in places[:4])


def judge_place(item: NameInContext) -> Judgement | None:
    """Return the judgement of a place name, SUGGEST where it may be several places, or None."""
    folded = fold(item.name)
    found = tuple(place for place in places_by_fold().get(folded, ()) if place.kind != "country")
    if not found:
        return None
    here = tuple(place for place in found if place.country == item.country)
    choice = here or found
    best = choice[0]
    entity = Entity(best.id, EntityType(best.kind), best.name, best.country)
    rivals = tuple(
        place for place in choice[1:] if place.population * CLEARLY_BIGGER > best.population
    )
    # Latin letters leave tones out: of two Chinese cities with one pinyin neither may be chosen by
    # size, only by province or by the characters.
    if not is_unspaced(folded) and best.country == "CN":
        rivals = tuple(place for place in choice[1:] if place.country == "CN")
    if rivals:
        reason = f"several places go by this name: {_described((best, *rivals))}"
        return judged(item, entity, 0.5, reason, verdict=Verdict.SUGGEST)
    reasons = [f"a name of {best.name} ({best.country})"]
    if here and len(found) > len(here):
        reasons.append("the words around it speak of that country")
    elif len(found) > 1:
        reasons.append(f"far bigger than {_described(found[1:])}")
    return judged(item, entity, 0.8 if best.ambiguous else 0.95, *reasons)
