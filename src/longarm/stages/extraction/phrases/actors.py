"""Actors: phrases for somebody who can say or do something, put together from country, organ, role and name."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType
from longarm.stages.extraction.names.kinds import kind_of_name, without_case
from longarm.stages.extraction.passages.loose import LOOSE
from longarm.stages.extraction.phrases.agencies import AGENCIES, is_named, office_in
from longarm.stages.extraction.phrases.behind import with_names_behind
from longarm.stages.extraction.phrases.governing import is_governed
from longarm.stages.extraction.phrases.joined import OFFICES, TITLES, merges
from longarm.stages.extraction.phrases.origins import names_origin
from longarm.stages.extraction.phrases.rulings import RULINGS
from longarm.stages.extraction.phrases.seats import (
    BESIDE,
    MISSIONS,
    RULING,
    SEATED,
    after_genitive,
    beside_of,
    capital_behind,
    seat_of,
    with_host,
    without_seats,
)
from longarm.stages.extraction.phrases.titles import (
    titles_in,
)
from longarm.stages.extraction.words.spans import starting
from longarm.stages.extraction.words.world import INTERNATIONAL, NO_STATES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.passages.passage import Passage
    from longarm.stages.extraction.phrases.facilities import Facility
    from longarm.stages.extraction.words.mentions import Mention
    from longarm.stages.extraction.words.sentences import Sentence

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
_BODY_TYPES = {
    "organ": VoiceType.AUTHORITY,
    "organization": VoiceType.ORGANIZATION,
    "outlet": VoiceType.OUTLET,
}
_SOURCE_TYPES = {
    "organization": VoiceType.ORGANIZATION,
    "outlet": VoiceType.OUTLET,
    "document": VoiceType.ORGANIZATION,
    "ruling": VoiceType.AUTHORITY,
    "charge": VoiceType.AUTHORITY,
    **dict.fromkeys(AGENCIES, VoiceType.AUTHORITY),
    LOOSE: VoiceType.ORGANIZATION,
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


def find_actors(
    passage: Passage,
    sentence: Sentence,
    mentions: Sequence[Mention],
    facilities: Sequence[Facility],
) -> list[Actor]:
    """Return the actors of one sentence by start; what lies inside a facility's phrase is none."""
    read = without_seats(passage, list(_parts(sentence, mentions)))
    parts = [part for part in read if part.value == LOOSE or not _inside(part, facilities)]
    actors: list[Actor] = []
    index = 0
    while index < len(parts):
        run = [parts[index]]
        while index + 1 < len(parts) and merges(passage, run, parts[index + 1]):
            index += 1
            run.append(parts[index])
        index += 1
        actor = _actor(passage, sentence, run)
        if actors and actor is not None and actor.end <= actors[-1].end:
            continue  # the town in an embassy's name: "Ambasada X w Warszawie"
        if actor is not None and not (
            _owns_next(passage, actor, facilities)
            or (actor.bare_country and names_origin(passage, actor.start, actor.end))
        ):
            actors.append(actor)
    return with_names_behind(passage, actors)


_NAMED = TITLES | {"nationals"}
"""Layers of words that an article may stand before."""
_COMPOUND = re.compile(r"\b[^\W\d_a-z][^\W\d_]{2,29}-$")
"""A name that a hyphen joins to the noun behind it."""
_COMPOUND_REACH = 32
"""Code points of such a name with its hyphen and what stands before it."""
_NAMED_OFFICES = frozenset({"body", "organs"})


def _owns_next(passage: Passage, actor: Actor, facilities: Sequence[Facility]) -> bool:
    """Tell whether a place's name only says where the facility right after it stands: "the Dublin station"."""
    return actor.bare_country and any(
        not passage.folded[actor.end : facility.start].strip(' "')
        for facility in starting(facilities, actor.end, len(passage.text))[:1]
    )


def _inside(part: Mention, facilities: Sequence[Facility]) -> bool:
    before = bisect_right(facilities, part.start, key=attrgetter("start"))
    return before > 0 and part.end <= facilities[before - 1].end


def _parts(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield one reading a span, the one that says most of an actor."""
    best: dict[tuple[int, int], Mention] = {}
    articles = {(m.start, m.end) for m in mentions if m.key == "syntax.determiners"}
    nouns = {m.start for m in mentions if m.layer in _NAMED} if articles else set[int]()
    for mention in mentions:
        if mention.layer == "syntax" and mention[:2] in articles and mention.end + 1 in nouns:
            continue  # "den kinesiske ambassade": an article that is written like a pronoun
        if mention.layer in _LAYERS or (mention.layer == "syntax" and mention.value in _PRONOUNS):
            if mention.key == "sources.seat":
                continue
            span = (mention.start, mention.end)
            if span not in best or _outranks(mention, best[span]):
                best[span] = mention
    reach = sentence.start
    title = False
    for span, mention in best.items():  # in the order of the mentions: by start, the longest first
        # "spokesman of the ministry | of the interior": a title may know less of an office than its own name has
        if span[0] >= reach or (title and mention.layer in _NAMED_OFFICES and span[1] > reach):
            reach = span[1]
            title = mention.layer == "roles"
            yield mention


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the head of a phrase makes of it: its name, type, where it points, whether it is a bare state."""

    name: str
    type: VoiceType
    points: str = ""
    bare: bool = False


def _actor(passage: Passage, sentence: Sentence, run: Sequence[Mention]) -> Actor | None:
    if len(run) == 1 and run[0].layer == "nationals":
        return None  # a nationality alone is no actor
    head = max(run, key=_rank) if len(run) > 1 else run[0]
    if head.value == "quoted" and run[-1].layer == "name":
        head = run[-1]  # "the head of “Voice”, Ali Rezaei": the last name is the person's
    if head.layer == "sources":
        head = office_in(run, head, last=passage.lexicon.pack.modifiers == "before")
    start, end = run[0].start, run[-1].end
    organ = _organ_of(run)
    country = None if head.layer == "regions" else _country(run)
    if country is None and organ in SEATED:
        country = seat_of(passage, start, end)
    if country is None and organ in BESIDE and head.layer == "organs":
        country = beside_of(passage, start, end)
    if organ in MISSIONS and head.layer in OFFICES:
        end = with_host(passage, end)
    reading = _reading(passage, run, head, (start, end))
    if country is None and organ in RULING and head.layer == "organs":
        capital = capital_behind(passage, end)
        country, end = (capital.value, capital.end) if capital else (None, end)
    return Actor(
        start=start,
        end=end,
        name=reading.name,
        type=reading.type,
        head=head.layer,
        points="" if is_named(head, country, organ) else reading.points,
        role=_role(passage, run) or _title(passage, run),
        country=country,
        organ=organ,
        governed=is_governed(passage, sentence, (start, end), bare=reading.bare)
        or (head.layer == "governments" and after_genitive(passage, start)),
        bare_country=reading.bare,
    )


def _organ_of(run: Sequence[Mention]) -> str | None:
    """Return the organ that a phrase names, as closely as it does: "the ministry … of the interior"."""
    organs = [part.value for part in run if part.layer == "organs"]
    closer = [organ for organ in organs if organ != "ministry"]
    return next(iter(closer or organs), None) or _known_organ(run)


def _outranks(one: Mention, other: Mention) -> bool:
    """Tell whether a reading of a span says more than another: a verdict is more than a document."""
    return (_rank(one), one.key in RULINGS) > (_rank(other), other.key in RULINGS)


def _rank(part: Mention) -> int:
    return _RANK.get(part.layer, -1)


def _known_organ(run: Sequence[Mention]) -> str | None:
    """Return the kind of organ that a body with a name of its own is: `police` for the RCMP."""
    for part in run:
        if part.layer == "body" and part.value.startswith("organ|"):
            _, country, key, _ = part.value.split("|", 3)
            return INTERNATIONAL if country in NO_STATES else key or None
    return None


def _reading(
    passage: Passage, run: Sequence[Mention], head: Mention, span: tuple[int, int]
) -> _Reading:
    printed = passage.text[span[0] : span[1]].strip("\"'“”‘’「」『』 ")
    own = passage.text[head.start : head.end]
    match head.layer:
        case "syntax":
            reading = _Reading(printed, VoiceType.UNNAMED, _PRONOUNS[head.value])
        case "regions" | "countries" | "governments" | "nationals":
            reading = _Reading(printed, VoiceType.AUTHORITY, bare=True)
        case "body":
            kind = _BODY_TYPES.get(head.value.split("|")[0], VoiceType.ORGANIZATION)
            reading = _Reading(own, kind)
        case "name":
            own = without_case(passage.lexicon, own)
            reading = _Reading(own, kind_of_name(passage, run, head))
        case "sources":
            kind = _SOURCE_TYPES.get(head.value, VoiceType.UNNAMED)
            named = _COMPOUND.search(passage.text, max(0, head.start - _COMPOUND_REACH), head.start)
            if named and head.value in {"organization", "outlet"}:
                own = passage.text[named.start() : head.end]
                reading = _Reading(own, kind)  # "das Wiener Laternen-Archiv"
            else:
                reading = _Reading(printed, kind, head.value if head.value != "unnamed" else "")
        case "roles":
            official = any(p.layer == "organs" or p.key == "roles.authority" for p in run)
            kind = VoiceType.AUTHORITY if official else VoiceType.PERSON
            reading = _Reading(printed, kind, "role")
        case _:
            reading = _Reading(printed, VoiceType.AUTHORITY)  # an organ
    return reading


def _title(passage: Passage, run: Sequence[Mention]) -> str | None:
    titles = [part for part in titles_in(passage, run) if part.layer == "roles"]
    return passage.text[titles[0].start : titles[0].end] if titles else None


def _country(run: Sequence[Mention]) -> str | None:
    for part in run:
        if part.layer in {"countries", "nationals", "governments"}:
            return part.value
        if part.layer == "body" and part.value.split("|")[1] not in NO_STATES:
            return part.value.split("|")[1]
    return None


def _role(passage: Passage, run: Sequence[Mention]) -> str | None:
    """Return what stands before a name, or else behind it: "Chinese foreign ministry spokesperson"."""
    last = max((i for i, part in enumerate(run) if part.layer == "name"), default=len(run))
    titles = titles_in(passage, run[:last] or run)
    if len(titles) == len(run) or not any(part.layer in {"roles", "organs"} for part in titles):
        return None
    return passage.text[titles[0].start : titles[-1].end]
