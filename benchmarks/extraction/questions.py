"""Questions: what longarm put to its weights while it read the open parts, beside which of the answers the gold has."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from benchmarks.extraction.placed import is_there
from benchmarks.extraction.plain import alike, text_of
from benchmarks.extraction.plain import rows_of as plain_rows
from benchmarks.extraction.score import HERE, NEGATIVE, OPEN, rendition_of
from benchmarks.extraction.whose import read_rows, written
from longarm.model.contract import claim_to_json
from longarm.model.slots import CATEGORY_OF, Tactic
from longarm.stages.extraction.acts.likely import UNWORDED
from longarm.stages.extraction.counts.leftover import LIKELY
from longarm.stages.extraction.engine import read_through
from longarm.stages.extraction.reading import Reading
from longarm.stages.extraction.sites.likely import LIKELY as UNRULED
from longarm.stages.extraction.words.chances import NOTHING, Weighed
from tests.quality.claim_similarity import SIMILARITY, accepted, any_name, values
from tests.quality.score_claims import match, read_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

Row = dict[str, Any]
ROWS = ("counted/open", "worded/open")
"""Short texts whose rows tell the sources of counts, and nothing else."""
ACTED, PLACED, PLAIN = "acted/open", "placed/open", "plain/open"
"""Short texts whose rows tell acts, or places of a state, and nothing else; plain sentences of acts and of rooms."""
_FURTHER = {"acts": (ACTED,), "places": (PLACED, PLAIN), "sources": ROWS}
_ANY_TEXT = frozenset({"acts", "places", "texts"})
"""Sorts that are asked of texts without claims too."""
_UNSPACED = ("ja", "zh")
_AHEAD = 3
"""Sentences that a short text is put behind."""


def parts_of(sort: str) -> tuple[str, ...]:
    """Return the parts in which a sort of question is asked."""
    return (*OPEN, *NEGATIVE, *_FURTHER.get(sort, ()))


@dataclass(frozen=True, slots=True)
class Question:
    """A question that no rule answered, and which of its answers are right; `document` tells its part and text."""

    document: str
    asked: Weighed
    right: frozenset[str]


def questions(job: tuple[str, str]) -> list[Question]:
    """Return the questions of a sort in a part, those apart that the gold leaves open."""
    sort, part = job
    if part in ROWS:
        return list(_of_rows(part))
    if part == PLACED:
        return list(_of_placed(part))
    if part == PLAIN:
        return list(_of_plain())
    if part == ACTED:
        return list(_of_acted(part))
    gold = {row["id"]: row for row in read_lines(HERE / part / "gold.jsonl")}
    found = []
    for row in read_lines(HERE / part / "documents.jsonl"):
        reading = read_through(rendition_of(row))
        if reading is None or not (reading.claims or sort in _ANY_TEXT):
            continue
        for asked, right in _RIGHT[sort](reading, gold[row["id"]]):
            found.append(Question(f"{part}/{row['id']}", asked, right))
    return found


def _of_rows(part: str) -> Iterator[Question]:
    """Yield each count without a source of short texts whose rows give the sources of their counts.

    A text in which a verb gave one is read again with the verb written backwards, as one that no pack has yet.
    """
    for row in read_rows(HERE / part):
        reading = read_through(written(row))
        if reading is not None and reading.claims:
            yield from _of_row(part, row, reading)
            unsaid = _unsaid(row, reading)
            again = read_through(written(unsaid)) if unsaid is not None else None
            if unsaid is not None and again is not None and again.claims:
                yield from _of_row(part, unsaid, again)


def _of_placed(part: str) -> Iterator[Question]:
    """Yield each city of short texts whose rows tell at which of them a state has a place.

    Each is read once more between what others say at their start of the same state, as one in a longer text.
    """
    read = [(row, read_through(written(row))) for row in read_rows(HERE / part)]
    leads = defaultdict[tuple[str, str], list[str]](list)
    for row, reading in read:
        if reading is not None:
            lead = row["text"][: reading.steps[0].view.end].strip()
            leads[row["language"], row["state"]].append(lead)
    for row, reading in read:
        others = leads[row["language"], row["state"]]
        others = [lead for lead in others if not row["text"].startswith(lead)]
        joint = "" if row["language"] in _UNSPACED else " "
        longer = joint.join([*others[:_AHEAD], row["text"], *others[_AHEAD : _AHEAD + 1]])

        def has_one(country: str, city: str, row: Row = row) -> bool:
            claim = {"country": country, "city": city}
            return any(is_there(site, claim, row["language"]) for site in row["sites"])

        for each in (reading, read_through(written({**row, "text": longer}))):
            yield from _of_cities(f"{part}/{row['id']}", each, has_one)


def _of_acted(part: str) -> Iterator[Question]:
    """Yield each sentence of short texts that hints at an act of which no rule has the words."""
    for row in read_rows(HERE / part):
        reading = read_through(written(row))
        for asked in () if reading is None else _asked(reading, "acts"):
            acts = [
                act for act in row["acts"] if act["words"] in row["text"][asked.start : asked.end]
            ]
            right = frozenset(each for act in acts for each in called(act, asked.answers))
            yield Question(f"{part}/{row['id']}", asked, right or frozenset({NOTHING}))


def called(act: Row, answers: Collection[str]) -> frozenset[str]:
    """Return by which answers an act is named: by its tactic if that is one, else by those of its category."""
    alike = {
        each
        for each in answers
        if each != NOTHING and CATEGORY_OF[Tactic(each)] is CATEGORY_OF[Tactic(act["tactic"])]
    }
    return frozenset({act["tactic"]} & alike or alike)


def _of_acts(reading: Reading, gold: Row) -> Iterator[tuple[Weighed, frozenset[str]]]:
    """Yield each sentence that hints at an act, with which of those the gold has and no rule found.

    Apart where several sentences hint at one such act, since the gold does not say which tells it.
    """
    missed = _missed(reading, gold, "incident", UNWORDED)
    asked = _asked(reading, "acts")
    named = [[called(act, each.answers) for act in missed] for each in asked]
    several = [sum(map(bool, names)) > 1 for names in zip(*named, strict=True)]
    for each, names in zip(asked, named, strict=True):
        told = [(act, many) for act, many, name in zip(missed, several, names, strict=True) if name]
        if not any(many or act.get("do_not_score") for act, many in told):
            yield each, frozenset().union(*names) or frozenset({NOTHING})


def _of_cities(
    document: str, reading: Reading | None, has_one: Callable[[str, str], bool]
) -> Iterator[Question]:
    """Yield each city that is asked about, with whether it `has_one`, by its state (ISO) and its name."""
    for asked in () if reading is None else _asked(reading, "places"):
        country, _, city = asked.likeliest.partition("|")
        right = asked.answers.keys() - {NOTHING} if has_one(country, city) else {NOTHING}
        yield Question(document, asked, frozenset(right))


def _of_plain() -> Iterator[Question]:
    """Yield each city of plain sentences that tell an act, and there no place, or a room."""
    told = [row for row in plain_rows("open", "told.tsv") if row["kind"] == "room"]
    rooms = [(row, row["name"].split("/")) for row in told]
    acts = [(row, list[str]()) for row in plain_rows("open", "acts.tsv")]
    for row, cities in (*acts, *rooms):

        def has_one(_: str, city: str, cities: Sequence[str] = cities) -> bool:
            return any(alike(city, each) for each in cities)

        reading = read_through(rendition_of(text_of(row)))
        yield from _of_cities(f"{PLAIN}/{row['language']}-{row['id']}", reading, has_one)


def _of_row(part: str, row: Row, reading: Reading) -> Iterator[Question]:
    for asked in _asked(reading, "sources"):
        for count in row["counts"]:
            start = row["text"].index(count["words"])
            inside = start <= asked.start < start + len(count["words"])
            if inside and _value_at(reading, asked) == count["value"]:
                right = _sources(count["source"], asked.answers)
                if right:
                    yield Question(f"{part}/{row['id']}", asked, right)


def _unsaid(row: Row, reading: Reading) -> Row | None:
    """Return a text with the verbs that gave its sources written backwards; None where none did, or a count is lost."""
    figures = (claim for claim in reading.claims if claim.kind == "figure")
    verbs = {voice.verb for figure in figures for voice in figure.voices if voice.verb}
    text = row["text"]
    for verb in sorted(verbs, key=len, reverse=True):
        word = re.escape(verb)
        whole = word if row["language"][:2] in _UNSPACED else rf"(?<!\w){word}(?!\w)"
        text = re.sub(whole, " ".join(part[::-1] for part in verb.lower().split(" ")), text)
    counts = [
        count
        for count in row["counts"]
        if text.count(count["words"]) == 1
        and (count["source"] is None or count["source"]["name"] in text)
    ]
    return None if text == row["text"] or not counts else {**row, "text": text, "counts": counts}


def _sources(source: Row | None, answers: Collection[str]) -> frozenset[str]:
    """Return which names a row's source has; `NOTHING` where it is the publisher."""
    if source is None:
        return frozenset({NOTHING})
    names = [source["name"], *source.get("also", ())]
    return frozenset(
        name for name in answers if name != NOTHING and any(alike(name, each) for each in names)
    )


def _of_numbers(reading: Reading, gold: Row) -> Iterator[tuple[Weighed, frozenset[str]]]:
    """Yield each leftover number with what the gold counts by its value that no rule found."""
    missed = _missed(reading, gold, "figure", LIKELY)
    for asked in _asked(reading, "numbers"):
        value = _value_at(reading, asked)
        meant = [claim for claim in missed if value in values(claim)]
        if not any(claim.get("do_not_score") for claim in meant):
            units = frozenset(str(unit) for claim in meant for unit in accepted(claim, "unit"))
            yield asked, (units & asked.answers.keys()) or frozenset({NOTHING})


def _of_sources(reading: Reading, gold: Row) -> Iterator[tuple[Weighed, frozenset[str]]]:
    """Yield each count without a source that the gold has, with those of its answers that are its root."""
    figures = [claim_to_json(c) for c in reading.claims if c.kind == "figure"]
    wanted = [claim for claim in gold["claims"] if claim["kind"] == "figure"]
    pairs = match(wanted, figures, SIMILARITY["figure"], gold.get("publisher") or "").pairs
    for asked in _asked(reading, "sources"):
        value = _value_at(reading, asked)
        for claim, figure in pairs:
            at = figure["anchor"]
            if at["start"] <= asked.start < at["end"] and value in values(figure):
                right = _roots(claim, asked.answers)
                if right and not claim.get("do_not_score"):
                    yield asked, right


def _roots(claim: Row, answers: Collection[str]) -> frozenset[str]:
    """Return which names the gold's root has; `NOTHING` where it is the publisher."""
    also = claim.get("accept", {}).get("voice", [])
    names = [name for name in also if name]
    if claim["voices"]:
        names += [claim["voices"][-1]["name"], *claim["voices"][-1].get("aliases", [])]
    right = {name for name in answers if name != NOTHING and any_name(name, names)}
    return frozenset(right | ({NOTHING} if not claim["voices"] or "" in also else set()))


def _of_texts(reading: Reading, gold: Row) -> Iterator[tuple[Weighed, frozenset[str]]]:
    """Yield the text itself, whatever the tests of the gate say, with whether the gold has claims of it."""
    scored = any(not claim.get("do_not_score") for claim in gold["claims"])
    if scored or not gold["claims"]:
        for asked in _asked(reading, "texts"):
            yield asked, frozenset(asked.answers.keys() - {NOTHING} if scored else {NOTHING})


def _of_places(reading: Reading, gold: Row) -> Iterator[tuple[Weighed, frozenset[str]]]:
    """Yield each city at which no rule found a site, with whether the gold has one there that no rule found."""
    missed = _missed(reading, gold, "site", UNRULED)
    for asked in _asked(reading, "places"):
        there = [claim for claim in missed if _is_at(claim, asked)]
        if not any(claim.get("do_not_score") for claim in there):
            yield asked, frozenset(asked.answers.keys() - {NOTHING} if there else {NOTHING})


def _is_at(gold: Row, asked: Weighed) -> bool:
    """Tell whether a site of the gold is at the city that is asked about."""
    country, _, city = asked.likeliest.partition("|")
    site = {"site_kind": "other", "city": city, "country": country}
    return any(
        SIMILARITY["site"](gold, {**site, "polarity": polarity}, "") > 0
        for polarity in ("affirmed", "denied")
    )


_RIGHT: dict[str, Callable[[Reading, Row], Iterator[tuple[Weighed, frozenset[str]]]]] = {
    "acts": _of_acts,
    "numbers": _of_numbers,
    "places": _of_places,
    "sources": _of_sources,
    "texts": _of_texts,
}


def _missed(reading: Reading, gold: Row, kind: str, weighed: str) -> list[Row]:
    """Return the claims of a kind that the gold has and no rule found; `weighed` is the reason that weights give."""
    claims = [claim_to_json(c) for c in reading.claims if c.kind == kind]
    ruled = [claim for claim in claims if weighed not in claim["reasons"]]
    wanted = [claim for claim in gold["claims"] if claim["kind"] == kind]
    return match(wanted, ruled, SIMILARITY[kind], gold.get("publisher") or "").missed


def _asked(reading: Reading, sort: str) -> list[Weighed]:
    return [each for each in reading.weighed if each.sort == sort]


def _value_at(reading: Reading, asked: Weighed) -> float | None:
    numbers = (number for step in reading.steps for number in step.view.numbers)
    return next((number.value for number in numbers if number.start == asked.start), None)
