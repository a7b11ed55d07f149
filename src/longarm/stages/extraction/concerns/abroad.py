"""Abroad: people of one state who are said to be in another, and the states in which people are said to live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_PLACE = 24
"""Code points behind a preposition in which the place stands."""


def people_abroad(view: View, places: Sequence[Place]) -> Iterator[str]:
    """Yield the states whose people are said to be in another: "23 phones of Rwandans in Scotland".

    Only where the people's name stands alone, for "German police in Paris" are no exiles.
    """
    if not view.passage.lexicon.pack.spaces:
        return
    located = [p for p in places if p.located and not p.toward]
    for m in view.of("nationals") if located else ():
        follows = starting(view.of("syntax", "place"), m.end, m.end + 2)
        if not follows or view.gap(m.end, follows[0].start).strip():
            continue
        beside = [p for p in located if follows[0].end <= p.start <= follows[0].end + _PLACE]
        if beside and beside[0].country != m.value:
            yield m.value


def states_as_adjectives(view: View, people: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the states right before a noun for people, where scripts without capitals make no adjective of them."""
    pack = view.passage.lexicon.pack
    if pack.name_case or pack.modifiers != "before":
        return
    joints = ("", *pack.forms("syntax.genitive"))
    for m in view.of("countries"):
        if not _is_dwelt_in(view, m) and any(
            p.start >= m.end and view.gap(m.end, p.start).strip() in joints
            for p in view.near(people, m.end, m.end, 1)
        ):
            yield m


def _is_dwelt_in(view: View, state: Mention) -> bool:
    """Tell whether a state's name is written with a verb of dwelling before it, as one word: 旅居瑞典."""
    printed = view.gap(state.start, state.end)
    pack = view.passage.lexicon.pack
    return not pack.spaces and any(
        printed.endswith(form) and printed != form
        for form in pack.forms(f"countries.{state.value}")
    )


def is_where(view: View, nation: Mention) -> bool:
    """Tell whether a word that may be a nation's adjective is a state in which something is: "a Ucrania", 在瑞士."""
    return any(
        0 <= nation.start - m.end <= 1
        for m in view.near(view.of("syntax", "place", "toward"), nation.start, nation.start, 1)
    ) and any(
        m.layer == "countries" and m.end == nation.end
        for m in starting(view.mentions, nation.start, nation.start + 1)
    )


def is_only_spoken_in(view: View, place: Place) -> bool:
    """Tell whether somebody only speaks in a capital: "the ministry told a briefing in Hanoi", of no act or answer."""
    capital = any(m.start == place.start for m in view.of("governments"))
    told = view.triggers["incident"] or view.triggers["response"] or view.triggers["link"]
    return capital and bool(view.of("reporting")) and not told


def officials_in(view: View, to_account: Collection[str]) -> set[int]:
    """Return where officials stand in a sentence, who are acted upon by nobody.

    Not where one denies, or envoys are called `to_account`: those are as a rule of the state that is accused.
    """
    called = any(t.rule.value in to_account for t in view.triggers["response"])
    if called or view.of("reporting", "denies"):
        return set()
    return {m.start for m in (*view.of("roles", "authority"), *view.of("organs"))}


def named_as_exiles(view: View) -> Iterator[str]:
    """Yield the states of exiles whom one word names with their nation: "eksiliranere"."""
    exiles = {(m.start, m.end) for m in view.of("targets", "exiles")}
    yield from (m.value for m in view.of("nationals") if (m.start, m.end) in exiles)
