"""Quotes: who speaks in sentences of which only the next, or the one that ends the quotation, names the speaker."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.stages.extraction.speech.attributions import find_attributions
from longarm.stages.extraction.speech.ending import is_source_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Attribution, Discourse

_MARK = re.compile('"')
_OPEN = re.compile(r"-+[。.]?\s*$")
_SENTENCES = 4
"""Sentences that such a quotation goes on for, at most."""
_RUN = 4
"""Sentences before a named source that it may be the source of, itself counted in."""
_BEHIND = 4
"""Words between the mark that closes it and the verb of saying: a dash, and who said it."""


def spoken_later(
    views: Sequence[View], index: int, opened: int | None, discourse: Discourse
) -> Attribution | None:
    """Return who is named as the speaker where a quotation ends that is open at the end of a sentence.

    «There are no such offices. There never were», said X: the first sentence is X's as well. `opened` is where the
    quotation opens, None where the sentence ends outside of any.
    """
    if opened is None:
        return None
    view = views[index]
    for later in views[index + 1 : index + 1 + _SENTENCES]:
        if later.sentence.paragraph != view.sentence.paragraph:
            return None
        closes = later.passage.folded.find('"', later.start, later.end)
        if closes < 0:
            continue
        for item in find_attributions(later, discourse).here:
            said = item.actor is not None and item.order > closes
            if said and later.words(closes + 1, item.order) <= _BEHIND:
                voice = replace(item.voice, inferred=True)
                return replace(item, voice=voice, start=max(opened, view.start), end=view.end)
        return None
    return None


def open_at_ends(views: Sequence[View]) -> list[int | None]:
    """Return for each sentence where the quotation opens in which it ends; a paragraph begins outside of any."""
    found: list[int | None] = []
    opened: int | None = None
    done, paragraph = 0, -1
    for view in views:
        if view.sentence.paragraph != paragraph:
            opened, done, paragraph = None, view.start, view.sentence.paragraph
        for mark in _MARK.finditer(view.passage.folded, done, view.end):
            opened = mark.start() if opened is None else None
        done = view.end
        found.append(opened)
    return found


def opens_inside(views: Sequence[View], index: int, opened: Sequence[int | None]) -> bool:
    """Tell whether a sentence begins inside a quotation that one before it in its paragraph has opened."""
    if index == 0 or opened[index - 1] is None:
        return False
    return views[index - 1].sentence.paragraph == views[index].sentence.paragraph


def _left_open(view: View) -> bool:
    """Tell whether a dash leaves open whose word a sentence is, where verbs stand last: 14か所に上る――."""
    return view.passage.lexicon.pack.verb_last and bool(
        _OPEN.search(view.gap(view.start, view.end))
    )


def _source_behind(
    views: Sequence[View], index: int, discourse: Discourse
) -> tuple[Attribution, ...]:
    """Return whom a later sentence names as the source of a run of sentences that name none, this one among them.

    "29 rooms are kept. They stand in eleven states. So it says in the report that X gave out."
    """
    paragraph = views[index].sentence.paragraph
    for at in range(index + 1, min(index + _RUN, len(views) - 1) + 1):
        if views[at].sentence.paragraph != paragraph:
            return ()
        marked = views[at].of("attribution", "back")
        back = find_attributions(views[at], discourse).back if marked else ()
        if back:
            silent = not any(find_attributions(v, discourse).here for v in views[index:at])
            return back if silent else ()
    return ()


def said_after(views: Sequence[View], index: int, discourse: Discourse) -> tuple[Attribution, ...]:
    """Return whom the next sentence, or one soon behind, names as this one's source ("That is what X claims").

    A share of what this one counts may stand between: "95 people. Two of them lived in Sweden. So says X.". Where verbs
    stand last, a short sentence may name nothing but the source of one that names none: 公安関係者が明らかにした。
    """
    follows = index + 1
    if (
        follows + 1 < len(views)
        and views[index].numbers
        and views[follows].of("syntax", "partitive")
    ):
        follows += not views[follows].of("attribution", "back")
    if follows >= len(views):
        return ()
    if views[follows].of("attribution", "back"):
        return find_attributions(views[follows], discourse).back
    behind = _source_behind(views, index, discourse)
    if behind:
        return behind
    unsaid = not (views[index].of("reporting") or views[index].of("attribution"))
    beside = views[follows].sentence.paragraph == views[index].sentence.paragraph
    if unsaid and beside and (is_source_alone(views[follows]) or _left_open(views[index])):
        return find_attributions(views[follows], discourse).here
    return ()
