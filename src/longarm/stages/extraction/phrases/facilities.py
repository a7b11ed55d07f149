"""Facilities: noun phrases for an overseas police station and its kin, put together from head and modifiers."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from longarm.model.slots import Action, SiteKind, Tactic
from longarm.stages.extraction.phrases.governing import is_put
from longarm.stages.extraction.words.mentions import COMPONENT_LAYERS, STATE_LAYERS
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from longarm.stages.extraction.passages.passage import Passage
    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.mentions import Mention
    from longarm.stages.extraction.words.sentences import Sentence

_KINDS = {
    "mediation": SiteKind.MEDIATION_CENTER,
    "court": SiteKind.COURT_LIAISON,
    "police": SiteKind.POLICE_STATION,
    "service": SiteKind.SERVICE_CENTER,
}
"""Modifiers that make a head a facility, the most telling first."""
_MODIFIERS = frozenset({*_KINDS, "covert", "overseas"})
_SECRET = frozenset({"facility.covert", "organs.intelligence", "organs.security_ministry"})
"""What tells, beside a house of culture, that it is more than one."""
_CLOSING = (Action.CLOSED, Action.CLOSURE_ORDERED)
"""What a host does to one of a state."""
_STOP = re.compile(r"[,;:.!?()\[\]，。；：！？、（）]")
_DIGIT = re.compile(r"\d")
_REACH = 6
_OPENING = 5
"""Letters that a modifier written together with its noun has at least."""
_HOME = 3
"""Words between a verb that says that somebody lives there and a facility."""
_BLOCK = 300
"""Code points that a phrase has at most which is no facility though it holds a head."""


@dataclass(frozen=True, slots=True)
class Facility:
    """A facility as a text speaks of it at `[start, end)`.

    `kind` is None for a bare head ("the stations"), which takes the kind of the facility before it. `states` are the
    ISO codes whose facility it is said to be; `covert`, `overseas` and `quoted` tell how the words mark it. `premises`
    tells that only what is said of it makes one of any room.
    """

    start: int
    end: int
    head: int
    kind: SiteKind | None
    states: tuple[str, ...]
    covert: bool
    overseas: bool
    quoted: bool
    premises: bool = False

    @property
    def marked(self) -> bool:
        """Tell whether its own words show that it is no ordinary facility of the place it stands in."""
        return self.covert or self.overseas or self.quoted or bool(self.states)


def find_facilities(
    passage: Passage, sentence: Sentence, mentions: Sequence[Mention]
) -> list[Facility]:
    """Return the facilities of one sentence, whose mentions are given, by start, bare heads included."""
    words = [(index, m) for index, m in enumerate(mentions) if m.layer == "facility"]
    fronts = _fronts(passage, mentions, [m for _, m in words if m.value == "fronts"])
    blocked = [m for _, m in words if m.value == "not" and not _inside(m, fronts)]
    found: list[Facility] = []
    for index, mention in words:
        if not _is_head(mention) and mention not in fronts:
            continue
        near = starting(blocked, mention.start - _BLOCK, mention.end)
        if any(mention.start < block.end and not _cut(passage, block, mention) for block in near):
            continue
        facility = _build(passage, mentions, index, sentence)
        if _is_a_home(passage, mentions, facility):
            continue
        if found and facility.start < found[-1].end:
            found[-1] = _joined(found[-1], facility)
        else:
            found.append(facility)
    return found


def _is_a_home(passage: Passage, mentions: Sequence[Mention], facility: Facility) -> bool:
    """Tell whether somebody lives there: "she lives in a secret flat". No hiding place is to be put on record."""
    if facility.states or facility.kind not in {None, SiteKind.OTHER}:
        return False
    return any(
        m.layer == "living"
        and m.end <= facility.start
        and passage.words_between(m.end, facility.start) <= _HOME
        for m in mentions
    )


def _is_head(mention: Mention) -> bool:
    return mention.value == "heads" or mention.value.startswith("whole.")


def _inside(mention: Mention, others: Sequence[Mention]) -> bool:
    return any(other.start <= mention.start and mention.end <= other.end for other in others)


def _fronts(
    passage: Passage, mentions: Sequence[Mention], houses: Sequence[Mention]
) -> Sequence[Mention]:
    """Return houses of culture and the like, if their sentence says that people are watched or secret services meet.

    Else they are what they say: no state is to be accused because it teaches its language abroad.
    """
    if not houses:
        return ()
    named = [m for m in mentions if m.layer in {"name", "body"}]
    acts = [m for m in mentions if m.layer == "incident" and not _inside(m, named)]
    said = {word for m in acts for word in m.value.split()}
    meant = any(m.key in _SECRET for m in mentions) or any(
        all(group & said for group in groups)
        for groups in _telling(passage.lexicon, "incident", (Tactic.SURVEILLANCE,))
    )
    if not meant:
        done = {word for m in mentions if m.layer == "response" for word in m.value.split()}
        meant = any(
            all(group & done for group in groups)
            for groups in _telling(passage.lexicon, "response", _CLOSING)
        )
    return houses if meant else ()


@cache
def _telling(
    lexicon: Lexicon, kind: str, values: tuple[str, ...]
) -> tuple[tuple[frozenset[str], ...], ...]:
    """Return the rules with such values, each as what must stand in a sentence: one word of every set.

    Lists that stand for people at large are left out: whom one watches need not be named.
    """
    found: list[tuple[frozenset[str], ...]] = []
    for number, rule in enumerate(lexicon.pack.rules.get(kind, ())):
        if rule.value in values:
            words = [frozenset({f"{number}", f"{number}:passive"})] if rule.words else []
            lists = [
                frozenset({f"{number}:{group}"})
                for group, forms in enumerate(rule.every)
                if not any(form.startswith("@") for form in forms)
            ]
            found.append((*words, *lists))
    return tuple(groups for groups in found if groups)


def _cut(passage: Passage, block: Mention, head: Mention) -> bool:
    """Tell whether a phrase that is no facility only runs into a longer head: "du poste", in "du poste de police"."""
    into = block.start < head.start and block.end < head.end
    return into and passage.lexicon.pack.spaces and head.value.startswith("whole.")


def _joined(left: Facility, right: Facility) -> Facility:
    """Take two heads of one phrase ("police station office") as one facility."""
    return replace(
        left,
        end=max(left.end, right.end),
        kind=left.kind or right.kind,
        states=left.states or right.states,
        covert=left.covert or right.covert,
        overseas=left.overseas or right.overseas,
        quoted=left.quoted or right.quoted,
    )


def _build(
    passage: Passage, mentions: Sequence[Mention], index: int, sentence: Sentence
) -> Facility:
    head = mentions[index]
    around = [*_reach(passage, mentions, index, -1), *_reach(passage, mentions, index, 1)]
    names = {mention.value for mention in around if mention.layer == "facility"}
    spaces, printed = passage.lexicon.pack.spaces, passage.folded[head.start : head.end]
    if not spaces or head.value.startswith("whole."):
        names |= _written_into(passage.lexicon, printed)
    if spaces and head.value.startswith("whole.") and head.value != "whole.other":
        names |= _opening(passage.lexicon, printed)
    start = min([head.start, *(mention.start for mention in around)])
    end = max([head.end, *(mention.end for mention in around)])
    whole = head.value.removeprefix("whole.") if head.value.startswith("whole.") else None
    if head.value == "fronts":
        whole = SiteKind.OTHER
    kind = next((kind for name, kind in _KINDS.items() if name in names), None)
    before, after = (
        passage.folded[max(sentence.start, start - 1) : start],
        passage.folded[end : end + 1],
    )
    quoted = before == '"' or before == after == "'" or '"' in passage.folded[start:end]
    return Facility(
        start=start,
        end=end,
        head=head.start,
        kind=SiteKind(whole) if whole else kind,
        states=tuple(
            dict.fromkeys(m.value for m in around if m.layer in {"nationals", "countries"})
        ),
        covert="covert" in names,
        overseas="overseas" in names,
        quoted=quoted,
    )


@cache
def _written_into(lexicon: Lexicon, printed: str) -> frozenset[str]:
    """Return the modifiers that a printed head contains: 服务 in 服务站, "clandestine" in "clandestine flat"."""
    space = " " if lexicon.pack.spaces else ""
    words = f"{space}{printed}{space}"
    return frozenset(
        name
        for name, forms in _modifying(lexicon, space).items()
        if any(map(words.__contains__, forms - {words}))
    )


@cache
def _modifying(lexicon: Lexicon, space: str) -> Mapping[str, frozenset[str]]:
    """Return the modifiers by their names, as they stand between `space`s."""
    return {
        name: frozenset(
            f"{space}{form}{space}"
            for form in map(str.casefold, lexicon.pack.forms(f"facility.{name}"))
        )
        for name in _MODIFIERS
    }


@cache
def _opening(lexicon: Lexicon, printed: str) -> frozenset[str]:
    """Return how a word of a longer noun marks it, by how it begins: "Überseepolizeistation", "110 overseas".

    Only police stations and the like: a foundation has its "Auslandsbüro" too.
    """
    words = re.split(r"[\s-]", printed)
    return frozenset(
        name
        for name, forms in _beginnings(lexicon).items()
        if any(word.startswith(forms) for word in words)
    )


@cache
def _beginnings(lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """Return what a word begins with that is marked so."""
    folded = {
        name: map(str.casefold, lexicon.pack.forms(f"facility.{name}"))
        for name in ("covert", "overseas")
    }
    return {
        name: tuple(form.rstrip("-") for form in forms if len(form) >= _OPENING)
        for name, forms in folded.items()
    }


def _reach(
    passage: Passage, mentions: Sequence[Mention], index: int, step: int
) -> Iterator[Mention]:
    """Yield the modifiers on one side of a head, outwards, until something stands between that is none."""
    edge = mentions[index].start if step < 0 else mentions[index].end
    of = passage.lexicon.pack.forms("syntax.genitive")
    position = index + step
    taken = 0
    while 0 <= position < len(mentions) and taken < _REACH:
        mention = mentions[position]
        position += step
        if mention.layer in COMPONENT_LAYERS:
            continue  # a trigger inside a longer word would leave the rest of it between
        low, high = (mention.end, edge) if step < 0 else (edge, mention.start)
        if low > high:  # another reading of words already taken
            if _modifies(mention) and mention.layer == "facility":
                yield mention
                edge = min(edge, mention.start) if step < 0 else max(edge, mention.end)
            continue
        gap = passage.folded[low:high]
        if (
            _STOP.search(gap)
            or _DIGIT.search(gap)
            or passage.words_between(low, high) > _slack(passage, step)
        ):
            return
        if step < 0 and _is_another(passage, mentions, position - step, gap):
            return
        if _is_where(passage, mention) and (step > 0 or not gap.strip()):
            return
        if not _modifies(mention) or (mention.layer == "countries" and not _owns(gap, of)):
            if _transparent(mention, step, passage) or _another_reading(mentions, mention):
                continue
            return
        yield mention
        taken += 1
        edge = mention.start if step < 0 else mention.end


def _is_where(passage: Passage, state: Mention) -> bool:
    """Tell whether something is in a state: "opened in Poland secret stations", "hét iroda Lengyelországban"."""
    if state.layer != "countries" or not is_put(passage, state.start, state.end):
        return False
    name = passage.text[state.start : state.end]
    genitive = name[-1] == "s" and name[:-1] in passage.lexicon.pack.forms(state.key)
    return not genitive  # "in Chinas Polizeistationen"


def _is_another(passage: Passage, mentions: Sequence[Mention], index: int, gap: str) -> bool:
    """Tell whether a state before a head does not describe it.

    It is where the facility was opened, in scripts without spaces: 在西班牙开设的警察站; or it describes the police
    before it, where adjectives follow their nouns.
    """
    state, pack = mentions[index], passage.lexicon.pack
    before = mentions[max(0, index - _REACH) : index]
    if pack.spaces and pack.modifiers == "after":
        police = any(m.key == "organs.police" and 0 <= state.start - m.end <= 1 for m in before)
        return police and state.layer == "nationals"
    if pack.spaces or state.layer not in STATE_LAYERS or gap.strip() in {"", "的"}:
        return False
    return any(m.key == "syntax.place" and m.end == state.start for m in before)


def _another_reading(mentions: Sequence[Mention], body: Mention) -> bool:
    """Tell whether the name of a state body, or a noun for one, is a modifier too: 공안국, the service of a station."""
    return body.layer in {"body", "sources"} and any(
        m.end == body.end and m.layer == "facility" and _modifies(m)
        for m in starting(mentions, body.start, body.start + 1)
    )


def _slack(passage: Passage, step: int) -> int:
    """Return how many unknown words may stand between a head and its modifier on one side."""
    if not passage.lexicon.pack.spaces:
        return 3 if step < 0 else 1
    before = passage.lexicon.pack.modifiers == "before"
    return (1 if step < 0 else 0) if before else (0 if step < 0 else 2)


def _modifies(mention: Mention) -> bool:
    if mention.layer == "facility":
        return mention.value in _MODIFIERS or mention.value == "heads"
    return mention.layer in {"nationals", "countries"}


def _owns(gap: str, after: tuple[str, ...]) -> bool:
    """Tell whether a country's name stands right beside what is its own: "China's stations", "estaciones de China".

    `after` holds the words for "of" where the country follows.
    """
    return gap.strip(' "') in {"", "'s", "'", "的", *after}


def _transparent(mention: Mention, step: int, passage: Passage) -> bool:
    """Tell whether a mention may stand inside the phrase without ending it (another reading, "of", 的, units)."""
    if mention.layer == "syntax":
        if passage.text[mention.start] in "'’":
            return True  # "China's"
        inside = {"genitive", "prepositions", "determiners", "toward"} if step > 0 else {"genitive"}
        if mention.value == "after_place":  # a genitive that puts things at places too: 의
            printed = passage.folded[mention.start : mention.end]
            return printed in passage.lexicon.pack.forms("syntax.genitive")
        pack = passage.lexicon.pack
        if (
            mention.value == "indefinite"
        ):  # "gizli bir büro": the article stands behind what it goes with
            return step < 0 and pack.verb_last and pack.spaces
        return mention.value in inside and (step > 0 or not pack.spaces or pack.verb_last)
    return mention.layer in {"organs", "units", "modality", "targets"}
