"""How well a predicted claim agrees with a claim of the gold, kind by kind: 0 forbids the pair."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

Claim: TypeAlias = dict[str, Any]
Similarity: TypeAlias = Callable[[Claim, Claim, str], float]

SITE_CLASS: dict[Any, str] = {
    "police_station": "police",
    "service_center": "police",
    "mediation_center": "judicial",
    "court_liaison": "judicial",
}
ACTION_GROUPS = {
    "inquiry": "investigation_opened search",
    "no case": "investigation_closed finds_no_evidence acquittal",
    "closure": "closure_ordered closed",
    "prosecution": "arrest charge",
    "conviction": "conviction",
    "words": "statement confirms protest summons",
    "expulsion": "expulsion",
    "measures": "legislation sanction cooperation_ended resolution",
    "lawsuit": "lawsuit",
}
GROUP_OF: dict[Any, str] = {
    action: group for group, line in ACTION_GROUPS.items() for action in line.split()
}
PRC_GOVERNMENT = "prc government|china|chinese government|government of china|beijing"
PRC_MINISTRY = "prc foreign ministry|chinese foreign ministry|foreign ministry of china"
SAME_NAMES = tuple(
    frozenset(line.split("|"))
    for line in (
        f"{PRC_GOVERNMENT}|chinese authorities|prc authorities|prc",
        f"{PRC_MINISTRY}|china s foreign ministry|ministry of foreign affairs of china",
        "rcmp|royal canadian mounted police",
        "us department of justice|us justice department|department of justice|doj",
        "fbi|federal bureau of investigation",
        "tokyo metropolitan police|tokyo metropolitan police department",
        "us prosecutors|prosecutors|federal prosecutors",
        "ministry of public security|chinese ministry of public security|mps",
    )
)
SOFT_STANCES = {"asserts", "alleges"}
GENERIC_WORDS = {
    *("the", "of", "government", "ministry", "police", "spokesperson", "spokesman", "minister"),
    *("group", "authorities", "source", "sources", "interior", "foreign", "officials"),
}
CITY_LIKENESS = 0.85


def norm(value: object) -> str:
    """Return a name without case, accents and punctuation; absent values become empty."""
    folded = unicodedata.normalize("NFKD", str(value or "").casefold())
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    return " ".join(re.sub(r"[\W_]+", " ", plain).split())


def same_name(one: object, other: object) -> bool:
    """Say whether two names are equal, listed as the same, or one inside the other.

    Inside means by whole, not only generic, words; in scripts without spaces by characters.
    """
    a, b = norm(one), norm(other)
    if not a or not b:
        return False
    if a == b or any(a in names and b in names for names in SAME_NAMES):
        return True
    fewer, more = sorted((set(a.split()), set(b.split())), key=len)
    if fewer <= more and any(len(word) >= 3 for word in fewer - GENERIC_WORDS):
        return True
    short, long = sorted((a, b), key=len)
    return len(short) >= 2 and not short.isascii() and " " not in short and short in long


def any_name(name: object, names: Iterable[object]) -> bool:
    """Say whether a name is one of the names."""
    return any(same_name(name, other) for other in names)


def accepted(gold: Claim, slot: str) -> list[Any]:
    """Return the right answers for a slot."""
    return [gold.get(slot), *gold.get("accept", {}).get(slot, [])]


def stance_fits(stance: object, right: list[Any]) -> bool:
    """Say whether a stance is right, asserting and alleging taken as one."""
    return stance in right or (stance in SOFT_STANCES and bool(SOFT_STANCES & set(right)))


def denied(claim: Claim) -> bool:
    """Say whether a claim or the status of its site is denied."""
    return "denied" in (claim.get("polarity"), claim.get("status"))


def values(claim: Claim) -> set[Any]:
    """Return the numbers of a figure."""
    return {value for value in (claim.get("low"), claim.get("high")) if value is not None}


def scope(claim: Claim) -> set[str]:
    """Return the places a figure covers, without case."""
    places = claim.get("scope") or []
    return {str(x).casefold() for x in ([places] if isinstance(places, str) else places)}


def attribution_ok(gold: Claim, predicted: Claim, publisher: str) -> bool:
    """Say whether the last voice is the root that gold names; no voices mean the publisher."""
    also = gold.get("accept", {}).get("voice", [])
    right = [name for name in also if name]
    if not gold["voices"] or "" in also:
        right += [publisher, ""]
    if gold["voices"]:
        right += [gold["voices"][-1]["name"], *gold["voices"][-1].get("aliases", [])]
    if not predicted.get("voices"):
        return "" in right
    voice = predicted["voices"][-1]
    if gold["voices"] and gold["voices"][-1]["type"] == voice.get("type") == "unnamed":
        return True
    return any_name(voice.get("name"), [name for name in right if name])


def _counted(unit: object) -> object:
    return "person" if unit == "employee" else unit


def figure_similarity(gold: Claim, predicted: Claim, publisher: str) -> float:
    """Return how well two figures agree, 0 where they may not be paired."""
    wanted, got = values(gold), values(predicted)
    # Gold without a value is an unreadable misprint or vague: what it accepts beside is right.
    vague = not wanted and got <= set(gold.get("accept", {}).get("value", []))
    units = [_counted(unit) for unit in accepted(gold, "unit")]
    if not (wanted == got or vague) or _counted(predicted.get("unit")) not in units:
        return 0
    wide, found = scope(gold), scope(predicted) or {"world"}
    if wide and not wide & found:
        return 0
    return (
        0.6
        + 0.2 * attribution_ok(gold, predicted, publisher)
        + 0.1 * (predicted.get("bound") in accepted(gold, "bound"))
        + 0.05 * (predicted.get("qualifier") == gold.get("qualifier"))
        + 0.05 * (wide == found)
    )


def city_ok(gold: Claim, predicted: Claim) -> bool:
    """Say whether the city is right, small differences of spelling aside."""
    right, city = accepted(gold, "city"), predicted.get("city")
    if not city:
        return None in right
    got = norm(city)
    return any(
        name
        and (
            got == norm(name)
            or same_name(city, name)
            or difflib.SequenceMatcher(None, got, norm(name)).ratio() >= CITY_LIKENESS
        )
        for name in right
    )


def site_similarity(gold: Claim, predicted: Claim, _publisher: str) -> float:
    """Return how well two sites agree, 0 where they may not be paired."""
    if predicted.get("country") not in accepted(gold, "country"):
        return 0
    if gold.get("city") and not city_ok(gold, predicted):
        return 0
    want: object = gold["site_kind"]
    got: object = predicted.get("site_kind")
    comparable = "other" in (want, got) or SITE_CLASS.get(want) == SITE_CLASS.get(got)
    if want != got and not comparable:
        return 0
    if denied(gold) != denied(predicted) and (
        gold["polarity"] == "denied" or "denied" not in accepted(gold, "status")
    ):
        return 0
    operator = gold.get("operator")
    same_operator = bool(operator and same_name(operator, predicted.get("operator")))
    score = 0.5 + 0.1 * (want == got)
    score += 0.1 * (predicted.get("status") in accepted(gold, "status"))
    score += 0.1 * same_operator
    return score + 0.2 * (norm(predicted.get("city")) == norm(gold.get("city")))


def incident_similarity(gold: Claim, predicted: Claim, _publisher: str) -> float:
    """Return how well two incidents agree, 0 where they may not be paired."""
    countable = gold.get("countable", True)
    if countable and predicted.get("country") not in accepted(gold, "country"):
        return 0
    if predicted.get("tactic") in accepted(gold, "tactic"):
        score = 0.6
    elif predicted.get("category") == gold["category"]:
        score = 0.4
    else:
        return 0
    return (
        score
        + 0.2 * city_ok(gold, predicted)
        + 0.1 * (predicted.get("date") == gold.get("date"))
        + 0.1 * (predicted.get("outcome") in accepted(gold, "outcome"))
    )


def response_similarity(gold: Claim, predicted: Claim, _publisher: str) -> float:
    """Return how well two responses agree, 0 where they may not be paired."""
    if predicted.get("country") not in accepted(gold, "country"):
        return 0
    actions, action = accepted(gold, "action"), predicted.get("action")
    if action in actions:
        score = 0.8
    elif GROUP_OF.get(action, action) in {GROUP_OF.get(x, x) for x in actions}:
        score = 0.6
    elif gold["action"] == "other":
        score = 0.4
    else:
        return 0
    same_date = bool(gold["date"] and gold["date"] == predicted.get("date"))
    return score + 0.1 * same_name(gold["actor"], predicted.get("actor")) + 0.1 * same_date


def statement_similarity(gold: Claim, predicted: Claim, _publisher: str) -> float:
    """Return how well two statements agree, 0 where the speakers differ."""
    also = gold.get("accept", {}).get("speaker", [])
    names = [gold["speaker"], *gold.get("aliases", []), *also]
    speaker, stance = predicted.get("speaker"), predicted.get("stance")
    if not any_name(speaker, names):
        return 0
    exact = any(norm(speaker) == norm(name) for name in names)
    right = accepted(gold, "stance")
    return 0.4 + 0.1 * exact + 0.3 * stance_fits(stance, right) + 0.2 * (stance in right)


def link_similarity(gold: Claim, predicted: Claim, _publisher: str) -> float:
    """Return how well two links agree, 0 where they may not be paired."""
    if predicted.get("relation") not in accepted(gold, "relation"):
        return 0
    if (predicted.get("polarity") or "affirmed") != gold["polarity"]:
        return 0
    if not any_name(predicted.get("subject"), [gold["subject"], *gold["subject_aliases"]]):
        return 0
    if any_name(predicted.get("object"), [gold["object"], *gold["object_aliases"]]):
        return 1.0
    return 0.6 if gold["relation"] in {"operates", "hosts", "controls"} else 0


SIMILARITY: dict[str, Similarity] = {
    "figure": figure_similarity,
    "site": site_similarity,
    "incident": incident_similarity,
    "response": response_similarity,
    "statement": statement_similarity,
    "link": link_similarity,
}
