"""Actors: phrases for somebody who can say or do something, put together from country, organ, role and name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.facilities import Facility
    from longarm.stages.extraction.mentions import Mention
    from longarm.stages.extraction.passage import Passage
    from longarm.stages.extraction.sentences import Sentence

_LAYERS = frozenset(
    {
        "nationals",
        "countries",
        "governments",
        "organs",
        "roles",
        "sources",
        "body",
        "name",
        "regions",
    }
)
_PRONOUNS = {
    "pronouns.person": "person",
    "pronouns.organization": "organization",
    "pronouns.many": "many",
}
_STOP = re.compile(r"[,;:.!?()\[\]，。；：！？、（）\n]")
_BODY_TYPES = {
    "organ": VoiceType.AUTHORITY,
    "organization": VoiceType.ORGANIZATION,
    "outlet": VoiceType.OUTLET,
}
_SOURCE_TYPES = {
    "organization": VoiceType.ORGANIZATION,
    "outlet": VoiceType.OUTLET,
    "document": VoiceType.ORGANIZATION,
    "unnamed": VoiceType.UNNAMED,
}
_RANK = {
    "countries": 1,
    "governments": 1,
    "nationals": 0,
    "organs": 2,
    "roles": 3,
    "sources": 4,
    "body": 5,
    "name": 6,
}


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody, as printed at `[start, end)`; `head` is the layer that decides what it is.

    `name` is what it is called without article or quotes; `points` tells that it only points back or ahead
    (`organization`, `outlet`, `document`, `person`, `many`, `role`), empty where it names. `governed` is True after a
    preposition. `country` is the ISO code of the state it belongs to or is.
    """

    start: int
    end: int
    name: str
    type: VoiceType
    head: str
    points: str = ""
    role: str | None = None
    country: str | None = None
    organ: str | None = None
    governed: bool = False
    bare_country: bool = False
    indefinite: bool = False


def find_actors(
    passage: Passage, sentence: Sentence, facilities: Sequence[Facility]
) -> list[Actor]:
    """Return the actors of one sentence by start; what lies inside a facility's phrase is none."""
    parts = [part for part in _parts(passage, sentence) if not _inside(part, facilities)]
    actors: list[Actor] = []
    index = 0
    while index < len(parts):
        run = [parts[index]]
        while index + 1 < len(parts) and _merges(passage, run, parts[index + 1]):
            index += 1
            run.append(parts[index])
        index += 1
        actor = _actor(passage, sentence, run)
        if actor is not None and not _owns_next(passage, actor, facilities):
            actors.append(actor)
    return actors


def _owns_next(passage: Passage, actor: Actor, facilities: Sequence[Facility]) -> bool:
    """Tell whether a place's name only says where the facility right after it stands: "the Dublin station"."""
    return actor.bare_country and any(
        facility.start - actor.end >= 0
        and not passage.folded[actor.end : facility.start].strip(' "')
        for facility in facilities
    )


def _inside(part: Mention, facilities: Sequence[Facility]) -> bool:
    return any(facility.start <= part.start and part.end <= facility.end for facility in facilities)


def _parts(passage: Passage, sentence: Sentence) -> Iterator[Mention]:
    """Yield one reading a span, the one that says most of an actor."""
    best: dict[tuple[int, int], Mention] = {}
    for mention in passage.within(sentence.start, sentence.end):
        if mention.layer in _LAYERS or (mention.layer == "syntax" and mention.value in _PRONOUNS):
            if mention.key == "sources.seat":
                continue
            span = (mention.start, mention.end)
            if span not in best or _RANK.get(mention.layer, -1) > _RANK.get(best[span].layer, -1):
                best[span] = mention
    reach = sentence.start
    for span in sorted(best, key=lambda span: (span[0], -span[1])):
        if span[0] >= reach:
            reach = span[1]
            yield best[span]


def _merges(passage: Passage, run: Sequence[Mention], right: Mention) -> bool:
    """Tell whether `right` goes on with the phrase: "Croatia" + "'s" + "interior ministry", "portavoz" + "de" + … ."""
    left = run[-1]
    if (
        "syntax" in (left.layer, right.layer)
        or left.layer == "name"
        or left.key == "sources.unnamed"
    ):
        return left.layer == "name" and right.layer == "name" and right.start == left.end
    if _STOP.search(passage.folded[left.end : right.start]):
        return False
    gap = passage.folded[left.end : right.start].replace('"', " ").strip()
    glue = {
        *passage.lexicon.pack.forms("syntax.genitive"),
        *passage.lexicon.pack.forms("syntax.determiners"),
    }
    words = (
        gap.replace("'s", " 's ").split() if passage.lexicon.pack.spaces else ([gap] if gap else [])
    )
    foreign = [word for word in words if word not in glue]
    if right.layer in {"name", "body"}:
        return (
            not foreign
            and left.layer in {"roles", "sources", "organs"}
            and left.key != "sources.document"
            and not words
        )
    if right.layer in {"countries", "governments", "nationals"}:
        return (
            not foreign
            and left.layer in {"organs", "roles"}
            and not any(part.layer in {"countries", "nationals"} for part in run)
        )
    if left.layer in {"countries", "nationals"} and right.layer in {"organs", "roles", "sources"}:
        return len(foreign) <= (1 if passage.lexicon.pack.spaces else 0) and not _is_verb(
            passage, left.end, right.start
        )
    return (
        not foreign
        and (
            left.layer in {"organs", "roles", "sources"}
            and right.layer in {"organs", "roles", "sources"}
        )
        and _headed(left, right)
    )


def _headed(left: Mention, right: Mention) -> bool:
    """Tell whether two nouns are one phrase: "foreign ministry spokesperson", "portavoz del ministerio"."""
    return left.key != right.key and "sources.document" not in (left.key, right.key)


def _is_verb(passage: Passage, start: int, end: int) -> bool:
    return any(
        mention.layer in {"reporting", "response"} and not mention.value.count(":")
        for mention in passage.within(start, end)
    )


def _actor(passage: Passage, sentence: Sentence, run: Sequence[Mention]) -> Actor | None:
    head = max(run, key=lambda part: _RANK.get(part.layer, -1))
    start, end = run[0].start, run[-1].end
    printed = passage.text[start:end].strip("\"'“”‘’「」『』 ")
    country = _country(run)
    organ = next((part.value for part in run if part.layer == "organs"), None)
    role = next(
        (passage.text[part.start : part.end] for part in run if part.layer == "roles"), None
    )
    governed = _governed(passage, sentence, start)
    name, kind, points, bare = printed, VoiceType.AUTHORITY, "", False
    if head.layer == "syntax":
        kind, points = VoiceType.UNNAMED, _PRONOUNS[head.value]
    elif head.layer == "regions":
        bare, country = True, None
    elif head.layer in {"countries", "governments", "nationals"}:
        if head.layer == "nationals" and not _stands_alone(passage, run):
            return None
        bare = True
    elif head.layer == "body":
        name = passage.text[head.start : head.end]
        kind = _BODY_TYPES.get(head.value.split("|")[0], VoiceType.ORGANIZATION)
    elif head.layer == "name":
        name = passage.text[head.start : head.end]
        kind = _kind_of_name(run, organ, role)
    elif head.layer == "sources":
        kind = _SOURCE_TYPES.get(head.value, VoiceType.UNNAMED)
        points = head.value if head.value != "unnamed" else ""
    elif head.layer == "roles":
        official = organ is not None or any(part.key == "roles.authority" for part in run)
        kind = VoiceType.AUTHORITY if official else VoiceType.PERSON
        points = "role" if country is None and organ is None else ""
    if country is None and organ in _SEATED:
        country = _seat(passage, start, end)
    return Actor(
        start=start,
        end=end,
        name=name,
        type=kind,
        head=head.layer,
        points=points,
        role=_role(passage, run) or role,
        country=country,
        organ=organ,
        governed=governed,
        bare_country=bare,
        indefinite=_indefinite(passage, sentence, start),
    )


_SEATED = frozenset({"court", "parliament", "police", "prosecutor"})
"""Organs of the state in which they sit: "a court in Berlin"."""
_SEAT_REACH = 2


def _seat(passage: Passage, start: int, end: int) -> str | None:
    """Return the state of the place right after "in", or right before where a script has no spaces: 柏林一家法院."""
    spaced = passage.lexicon.pack.spaces
    for m in passage.within(end, end + 40) if spaced else ():
        if (
            m.layer in {"place", "cities", "countries"}
            and passage.words_between(end, m.start) <= _SEAT_REACH
        ):
            located = [p for p in passage.within(end, m.start) if p.key == "syntax.place"]
            return _state(m) if located else None
    for m in reversed(list(passage.within(max(0, start - 10), start))) if not spaced else ():
        if m.layer in {"place", "cities", "countries"}:
            return _state(m)
    return None


def _state(place: Mention) -> str:
    if place.layer == "countries":
        return place.value
    return place.value.split("|")[1]


def _country(run: Sequence[Mention]) -> str | None:
    for part in run:
        if part.layer in {"countries", "nationals", "governments"}:
            return part.value
        if part.layer == "body" and part.value.split("|")[1]:
            return part.value.split("|")[1]
    return None


def _role(passage: Passage, run: Sequence[Mention]) -> str | None:
    """Return what stands before a name: "Chinese foreign ministry spokesperson"."""
    titles = [part for part in run if part.layer not in {"name", "body"}]
    if (
        not titles
        or len(titles) == len(run)
        or not any(part.layer in {"roles", "organs"} for part in titles)
    ):
        return None
    return passage.text[titles[0].start : titles[-1].end]


def _stands_alone(passage: Passage, run: Sequence[Mention]) -> bool:
    """A nationality alone is no actor, but one with a noun of office is."""
    del passage
    return len(run) > 1


def _kind_of_name(run: Sequence[Mention], organ: str | None, role: str | None) -> VoiceType:
    sources = {part.value for part in run if part.layer == "sources"}
    if "organization" in sources:
        return VoiceType.ORGANIZATION
    if "outlet" in sources:
        return VoiceType.OUTLET
    if any(part.key == "roles.authority" for part in run) or organ:
        return VoiceType.AUTHORITY
    if role:
        return VoiceType.PERSON
    return (
        VoiceType.ORGANIZATION if any(part.value == "quoted" for part in run) else VoiceType.PERSON
    )


def _governed(passage: Passage, sentence: Sentence, start: int) -> bool:
    """Tell whether a preposition governs the phrase, with only articles and adjectives between."""
    skip = {"determiners"}
    for mention in reversed(list(passage.within(max(sentence.start, start - 40), start))):
        gap = passage.folded[mention.end : start]
        if _STOP.search(gap) or any(character.isdigit() for character in gap):
            return False
        if mention.layer == "syntax" and mention.value in {"prepositions", "place", "agent"}:
            return passage.words_between(mention.end, start) <= (
                2 if passage.lexicon.pack.spaces else 1
            )
        if (
            not (mention.layer == "syntax" and mention.value in skip)
            and mention.layer != "modality"
        ):
            return False
    return False


def _indefinite(passage: Passage, sentence: Sentence, start: int) -> bool:
    """Tell whether an article that introduces somebody new stands before the phrase."""
    words = passage.folded[max(sentence.start, start - 24) : start].split()
    return not set(words[-4:]).isdisjoint(passage.lexicon.pack.forms("syntax.indefinite"))
