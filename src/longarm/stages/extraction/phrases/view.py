"""View: one sentence with what was found in it, and its clauses."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.model.slots import Action
from longarm.stages.extraction.phrases.actors import Actor, find_actors
from longarm.stages.extraction.phrases.facilities import Facility, find_facilities
from longarm.stages.extraction.phrases.seats import without_towns
from longarm.stages.extraction.phrases.triggers import Trigger, fired
from longarm.stages.extraction.words.spans import S, starting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from longarm.stages.extraction.passages.passage import Passage
    from longarm.stages.extraction.phrases.entries import Heading
    from longarm.stages.extraction.words.dates import Date
    from longarm.stages.extraction.words.mentions import Mention
    from longarm.stages.extraction.words.numbers import Number
    from longarm.stages.extraction.words.sentences import Sentence

_HARD = re.compile(r"[;:；：]|\s-\s|--")
_CLAUSE_OPENS = re.compile(r"[,;:(\"-](?:\s+\w+)?$")
_MARK_REACH = 60
"""Code points before a word in which the mark stands that sets it off."""
_HANDFUL = 2
"""Things that are sooner looked at one by one than looked up by where they stand."""
_BREAKING = frozenset({"syntax.breaks", "syntax.relatives"})
_HARD_UNSPACED = re.compile(r"[;:,；：，]")


@dataclass(frozen=True, slots=True)
class View:
    """A sentence as the rules see it; lists are sorted by start, `breaks` are the places where a new clause begins."""

    passage: Passage
    sentence: Sentence
    start: int
    end: int
    mentions: tuple[Mention, ...]
    facilities: tuple[Facility, ...]
    actors: tuple[Actor, ...]
    numbers: tuple[Number, ...]
    dates: tuple[Date, ...]
    breaks: tuple[int, ...]
    starts: tuple[int, ...]
    """Where the mentions start."""
    listed: Mapping[str, list[Mention]]
    """The mentions by layer, and by layer and value (`syntax`, `syntax.and`)."""
    triggers: Mapping[str, tuple[Trigger, ...]]
    """The rules of `incident`, `response` and `link` that fire in it."""
    aged: bool = False
    """True where a text that tells of long ago goes on in it without a date."""
    heading: Heading | None = None
    """What heads the entry of a chronology that it stands in."""

    @property
    def is_history(self) -> bool:
        """Tell whether all its dates lie so long before publication that what they tell of is history."""
        published, years = self.passage.published, self.years
        if published is None or not years:
            return self.aged
        if any(d.start - m.end == 1 for m in self.of("syntax", "since") for d in self.dates):
            return False  # "since 1979" goes on
        return max(years) < int(published[:4]) - _REMEMBERED

    @property
    def when(self) -> tuple[Date, ...]:
        """Return its dates; where it has none, the one that heads its entry."""
        return self.dates or ((self.heading.date,) if self.heading else ())

    @property
    def years(self) -> list[int]:
        """Return the years of its dates."""
        return [int(date.value[:4]) for date in self.dates if date.value]

    def of(self, layer: str, value: str = "", *others: str) -> list[Mention]:
        """Return the mentions of a layer, of all values or of those given."""
        if not others:
            return self.listed.get(f"{layer}.{value}" if value else layer, [])
        return [m for m in self.listed.get(layer, ()) if m.value == value or m.value in others]

    def between(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that lie in `[start, end)`."""
        first, last = bisect_left(self.starts, start), bisect_right(self.starts, end)
        return [m for m in self.mentions[first:last] if m.end <= end]

    def near(self, items: Sequence[S], start: int, end: int, words: int) -> Sequence[S]:
        """Return those of `items` with at most `words` words between them and `[start, end)`, and a few others."""
        if len(items) <= _HANDFUL:
            return items
        return starting(items, *self.passage.around(start, end, words))

    def mark_before(self, low: int, position: int) -> str:
        """Return the last character of `[low, position)` that is no white space; empty where there is none."""
        folded = self.passage.folded
        while position > low and folded[position - 1].isspace():
            position -= 1
        return folded[position - 1] if position > low else ""

    def mark_after(self, position: int, high: int) -> str:
        """Return the first character of `[position, high)` that is no white space; empty where there is none."""
        folded = self.passage.folded
        while position < high and folded[position].isspace():
            position += 1
        return folded[position] if position < high else ""

    def clause(self, position: int) -> tuple[int, int]:
        """Return the span of the clause that holds `position`."""
        index = bisect_right(self.breaks, position)
        start = self.breaks[index - 1] if index else self.start
        return start, self.breaks[index] if index < len(self.breaks) else self.end

    def words(self, start: int, end: int) -> int:
        """Return how many words, or characters in scripts without spaces, lie in a gap."""
        return self.passage.words_between(start, end)

    def gap(self, start: int, end: int) -> str:
        """Return the folded text of a gap."""
        return self.passage.folded[start:end]


def _meant(passage: Passage, sentence: Sentence, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Return the mentions of a sentence; where a comma opens every clause, a word does so only after one."""
    if not passage.lexicon.pack.comma_clauses:
        return mentions
    return [
        m
        for m in mentions
        if m.key not in _BREAKING or _set_off(passage.folded, sentence.start, m.start)
    ]


def _set_off(folded: str, low: int, start: int) -> bool:
    """Tell whether a comma, a dash or the sentence's start stands before a word, or one more word after such a mark."""
    before = folded[max(low, start - _MARK_REACH) : start].rstrip()
    return not before or bool(_CLAUSE_OPENS.search(before))


_PHRASE = 45
"""Letters of words that say in one phrase that something ended."""
_DENYING = ("negation", "refuted")
_REMEMBERED = 40
"""Years after which an act is history."""
_DATELINE = re.compile(
    r"\([^\n()=]{2,20}=[^\n()=]{2,20}\)\s[^\n=]{2,30}\s=\s|\([^\n()]{2,20}\)\s-\s[^\n]{2,60}?\s-\s|[^\n]{2,90}?\s-\s"
    r"|[^\n()]{2,40}\([^\n()]{2,40}\)(?:\s?[-:.]{1,2})?\s"
)
_DATELINE_WORDS = 9
_OFFICES = frozenset({"body", "organs"})
_TELLING = frozenset({"reporting", "incident", "response", "link"})


def without_dateline(view: View) -> View:
    """Return a text's first sentence without those whom only its dateline names: "BRUSSELS (Agency) - …"."""
    match = _DATELINE.match(view.passage.folded, view.start, view.end)
    if match is None or view.words(view.start, match.end()) > _DATELINE_WORDS:
        return view
    end = match.end()
    inside = [m for m in view.mentions if m.end <= end]
    placed = any(m.layer in {"place", "cities", "governments", "word_or_place"} for m in inside)
    bracket = view.passage.folded.find("(", view.start, end)
    if any(m.layer in _OFFICES and m.end <= bracket for m in inside):
        return view  # "Politiets Efterretningstjeneste (PET) har oplyst": an office with its abbreviation
    if not placed or any(m.layer in _TELLING and ":" not in m.value for m in inside):
        return view
    wired = "=" in view.gap(view.start, end)  # "(SEOUL=Agency) Reporter = "
    if bracket >= 0 and not wired and any(m.layer in {"organs", "roles"} for m in inside):
        return view  # "Warwick Brown (Minister of Police) replied": who speaks, and no agency
    return replace(view, actors=tuple(actor for actor in view.actors if actor.start >= end))


def with_age(views: list[View]) -> list[View]:
    """Return a text's sentences, those without a date as history where most dated ones are."""
    dated = [view for view in views if view.years]
    old = [view for view in dated if view.is_history]
    if not old or len(old) * 2 < len(dated):
        return views
    return [view if view.years else replace(view, aged=True) for view in views]


def view_of(passage: Passage, sentence: Sentence) -> View:
    """Return one sentence with its facilities, actors, numbers, dates and clause breaks."""
    within = passage.within(sentence.start, sentence.end)
    mentions = tuple(_meant(passage, sentence, within))
    hard = _HARD if passage.lexicon.pack.spaces else _HARD_UNSPACED
    printed = passage.folded[sentence.start : sentence.end]
    breaks = {match.end() + sentence.start for match in hard.finditer(printed)}
    listed = defaultdict[str, list["Mention"]](list)
    for m in (*mentions, *starting(passage.apart, sentence.start, sentence.end)):
        listed[m.layer].append(m)
        listed[m.key].append(m)
    facilities = find_facilities(passage, sentence, within) if "facility" in listed else []
    breaks.update(m.start for key in _BREAKING for m in listed.get(key, ()))
    triggers: dict[str, tuple[Trigger, ...]] = {}
    view = View(
        passage=passage,
        sentence=sentence,
        start=sentence.start,
        end=sentence.end,
        mentions=mentions,
        starts=tuple([m.start for m in mentions]),
        facilities=tuple(facilities),
        actors=tuple(find_actors(passage, sentence, without_towns(passage, within), facilities)),
        numbers=tuple(passage.numbers_within(sentence.start, sentence.end)),
        dates=tuple(passage.dates_within(sentence.start, sentence.end)),
        breaks=tuple(sorted(breaks)),
        listed=dict(listed),
        triggers=triggers,
    )
    triggers.update(fired(view))  # rules look at the rest of it
    return _with_what_ended(view)


def _with_what_ended(view: View) -> View:
    """Return a sentence without the negations of what is no longer there, which was there: "gibt es nicht mehr"."""
    ended = [
        (t.start, t.end)
        for t in view.triggers["response"]
        if t.rule.value == Action.CLOSED and t.end - t.start <= _PHRASE
    ]
    if not ended or not any(view.of("modality", value) for value in _DENYING):
        return view

    def stays(mention: Mention) -> bool:
        return mention.value not in _DENYING or not any(
            start <= mention.start and mention.end <= end for start, end in ended
        )

    keys = ("modality", *(f"modality.{value}" for value in _DENYING))
    kept = {key: [m for m in view.listed.get(key, ()) if stays(m)] for key in keys}
    return replace(view, listed={**view.listed, **kept})
