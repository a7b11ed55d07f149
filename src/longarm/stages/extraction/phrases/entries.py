"""Entries: what a chronology puts before an act: the date and place that head a paragraph hold for all of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from longarm.stages.extraction.phrases.seats import PLACE_LAYERS, state_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.setting import Setting
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.dates import Date

_ENTRIES = 3
"""Paragraphs that begin with a date, from which on a text is a chronology; a dateline and a lead may begin so too."""
_REST, _REST_UNSPACED = 2, 4
"""Words, or letters, beside date and place in a sentence that only heads others: "in the", "当地"."""


class Heading(NamedTuple):
    """What heads an entry: its date, and what it names beside that where it names nothing else."""

    date: Date
    places: tuple[Place, ...]
    state: str | None


def with_headings(
    views: Sequence[View], placed: Sequence[Sequence[Place]]
) -> tuple[list[View], list[bool]]:
    """Return a text's sentences, those of a chronology with what heads their entry, and where entries begin."""
    paragraphs = defaultdict[int, list[int]](list)
    for index, view in enumerate(views):
        paragraphs[view.sentence.paragraph].append(index)
    opened = {number: _opening(views[each[0]]) for number, each in paragraphs.items()}
    begins = [False] * len(views)
    if sum(date is not None for date in opened.values()) < _ENTRIES:
        return list(views), begins
    headed = list(views)
    alone: Heading | None = None
    for number, each in paragraphs.items():
        date = opened[number]
        heading = alone if date is None else _heading(views[each[0]], placed[each[0]], date)
        alone = heading if date is not None and heading and _is_alone(views, each) else None
        begins[each[0]] = date is not None
        for index in each if heading else ():
            headed[index] = replace(views[index], heading=heading)
    return headed, begins


def under_headings(
    settings: Sequence[Setting], views: Sequence[View], accused: Collection[str]
) -> tuple[Setting, ...]:
    """Return where sentences go on: in what heads their entry, where that is a host state."""
    return tuple(
        setting._replace(state=view.heading.state, sure=True)
        if view.heading and view.heading.state and view.heading.state not in accused
        else setting
        for setting, view in zip(settings, views, strict=True)
    )


def _opening(view: View) -> Date | None:
    """Return the date that a paragraph begins with, behind a mark at most: "▍9 May 2023"."""
    first = view.dates[0] if view.dates else None
    before = view.gap(view.start, first.start) if first else ""
    return None if first is None or not first.value or any(map(str.isalnum, before)) else first


def _heading(view: View, places: Sequence[Place], date: Date) -> Heading:
    if not _only_heads(view, places):
        return Heading(date, (), None)
    states = [state for m in view.mentions if m.layer in PLACE_LAYERS if (state := state_of(m))]
    place = places[-1].country if places else states[0] if states else None
    return Heading(date, tuple(places[-1:]), place)


def _only_heads(view: View, places: Sequence[Place]) -> bool:
    """Tell whether a sentence names a date and a place, and says nothing of them."""
    spans = [(date.start, date.end) for date in view.dates]
    spans += [(place.start, place.end) for place in places]
    spans += [(m.start, m.end) for m in view.mentions if m.layer in PLACE_LAYERS]
    rest, at = 0, view.start
    spaces = view.passage.lexicon.pack.spaces
    for start, end in (*sorted(spans), (view.end, view.end)):
        gap = view.gap(at, max(at, start))
        rest += (
            sum(map(str.isalnum, gap))
            if not spaces
            else len([word for word in gap.split() if any(map(str.isalnum, word))])
        )
        at = max(at, end)
    return rest <= (_REST if spaces else _REST_UNSPACED)


def _is_alone(views: Sequence[View], each: Sequence[int]) -> bool:
    return len(each) == 1 and _only_heads(views[each[0]], ())
