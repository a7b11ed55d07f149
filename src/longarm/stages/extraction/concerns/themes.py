"""Themes: what a text is of besides, by the words that set it aside: fiction, crime, everyday matters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.stages.extraction.concerns.accused import TO_ACCOUNT, called_to_account
from longarm.stages.extraction.words.mentions import STATE_LAYERS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_TITLE = re.compile(r""""[^"]{2,40}"|(?<!\w)'[^']{2,40}'|《[^》]{2,40}》|『[^』]{2,40}』""")
_TITLE_WORDS = 4
"""Words, or letters, beside each other in quotes that may be a title: "The Long Arm"."""
_FICTION, EVERYDAY = 3, 2
"""Different words of `[aside]` from which on a text is of a work of fiction, of everyday matters."""
_SPREAD = 8
"""Sentences to a word of fiction above which such words are spread thinly."""


def meaning_it(view: View, layer: str, sort: str) -> Sequence[Mention]:
    """Return the words of a list that are no title: "The Long Arm", a farce, has capitals and names no state beside."""
    found = view.of(layer, sort)
    if not found or any(view.of(layer) for layer in STATE_LAYERS):
        return found
    cased = view.passage.lexicon.pack.name_case
    titles = [
        match.span()
        for match in _TITLE.finditer(view.passage.folded, view.start, view.end)
        if view.words(match.start() + 1, match.end() - 1) <= _TITLE_WORDS
        and not (cased and view.passage.text[match.start() + 1].islower())
    ]
    return [m for m in found if not any(low < m.start and m.end < high for low, high in titles)]


def words_of(views: Sequence[View], sort: str) -> int:
    """Return how many different words a text has that set it aside as of one sort, such as ordinary crime."""
    return len({view.gap(m.start, m.end) for view in views for m in view.of("aside", sort)})


def is_fiction(views: Sequence[View]) -> bool:
    """Tell whether a text tells of a film, a play or a book.

    It does not where words for one are spread thinly over a long text in which a state's envoys are called to account,
    since writers are persecuted too.
    """
    words = words_of(views, "fiction")
    if words < _FICTION:
        return False
    thin = words * _SPREAD < len(views)
    return not (thin and any(True for view in views for _ in called_to_account(view, TO_ACCOUNT)))


def is_taken_back(views: Sequence[View], accused: Collection[str]) -> bool:
    """Tell whether a text says that a story in it was made up, or is withdrawn by whoever told it.

    Not where the accused state (ISO) or its envoys stand beside the word: they call what is true invented, and ask for
    corrections. Nor where somebody refuses, or an act is told beside it: who is pressed takes back what is true.
    """
    return any(
        view.of("aside", "taken_back")
        and not any(a.country in accused for a in view.actors)
        and not view.of("modality", "negation", "undone")
        and not view.triggers["incident"]
        for view in views
    )


def is_ordinary(views: Sequence[View]) -> bool:
    """Tell whether a text has words of crime and of everyday matters, nobody who fled and no office called overseas.

    The police station that news in brief has between a burglary and an embassy's visas is the host's own.
    """
    told = words_of(views, "crime") + words_of(views, "routine")
    if any(f.overseas or f.covert for view in views for f in view.facilities):
        return False
    fled = any(meaning_it(view, "targets", "exiles") for view in views)
    return told >= EVERYDAY and not fled
