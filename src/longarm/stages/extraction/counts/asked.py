"""Asked: people whom somebody interviewed ("of the 52 we interviewed, 38 had been …"), or a state has a name for.

A state counts those it brought home by a word of its own in quotation marks, which no list of nouns has.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.slots import Unit
from longarm.stages.extraction.counts.counted import PUNCTUATION, Counted
from longarm.stages.extraction.words.numbers import is_year
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention
    from longarm.stages.extraction.words.numbers import Number

_BESIDE, _BEHIND = 3, 5
"""Words between a number and the verb of asking behind it ("52 whom we interviewed"), and between that and a share."""
_UNSPACED = 2
"""How many times as many characters, where no words are spaced."""
_MARK = 3
"""Code points before a sentence's first word."""
_OPENING = frozenset(
    {"counting.out_of", "syntax.genitive", "syntax.partitive", "syntax.prepositions"}
)
_QUOTED = re.compile(r" \"[^\W\d_][^\"\d.,:;!?]{2,28}\"")
"""A noun in quotation marks right behind a number: one to three words."""
_WHOLE, _SHARE = "who was asked", "of those who were asked"


def asked_people(view: View, number: Number) -> Counted | None:
    """Return the people that a number without a noun counts beside a verb of interviewing; None where it counts none.

    A share stands behind what opens its sentence: "of the exiles whom we interviewed, 38 had been threatened".
    """
    if number.value is None or number.value <= 1 or is_year(number):
        return None
    times = 1 if view.passage.lexicon.pack.spaces else _UNSPACED
    verbs = view.near(view.of("counting", "asked"), number.start, number.stop, _BEHIND * times)
    for verb in verbs:
        if verb.start >= number.stop:
            near = view.words(number.stop, verb.start) <= _BESIDE * times
            if near and not PUNCTUATION.search(view.gap(number.stop, verb.start).strip(" ,")):
                return Counted(Unit.PERSON, None, number.start, number.stop, _WHOLE)
            continue
        behind = verb.end <= number.start and view.words(verb.end, number.start) <= _BEHIND * times
        if behind and _opens_with_whole(view, verb):
            return Counted(Unit.PERSON, None, number.start, number.stop, _SHARE)
    return None


def _opens_with_whole(view: View, verb: Mention) -> bool:
    """Tell whether "of the" opens a sentence in which a verb of asking follows soon."""
    return any(
        m.key in _OPENING and m.end <= verb.start and view.words(view.start, m.start) == 0
        for m in starting(view.mentions, view.start, view.start + _MARK)
    )


def called_people(view: View, context: Context, number: Number) -> Counted | None:
    """Return the people that a number counts by what the accused state calls them: "Ankara lists 141 'returnees'"."""
    if (number.value or 0) <= 1 or is_year(number) or number.stop != number.end:
        return None
    noun = _QUOTED.match(view.passage.folded, number.end, view.end)
    if noun is None or not any(
        actor.country in context.accused and actor.start < number.start for actor in view.actors
    ):
        return None
    return Counted(Unit.PERSON, None, number.start, noun.end(), "whom the state calls so")
