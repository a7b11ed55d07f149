"""Copies: which documents hold words of one another, and which of two had them first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.model.entity import EntityType
from longarm.model.voice import VoiceType
from longarm.stages.weighing.content import bucket, says_same
from longarm.stages.weighing.dates import surely_before
from longarm.stages.weighing.relays.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.model.anchor import Anchor
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.relays.passages import Overlap, Run
    from longarm.stages.weighing.view import View

_BEYOND = 6
"""Tokens that a passage must have beside a claim's own words to show that they were taken, …"""
_SENTENCE = 30
"""… unless these words are so long that they are a sentence and no name of a fact."""
_WIDE, _OF_A_WORD = 2.0, 2.0
"""Characters of a token below which it is a character, and how many make a word: 据某报的说法 names a source."""
TAKEN = 0.2
"""Share of a text that must stand in another one that says the same for it to be taken from there, …"""
PARAGRAPH = 25
"""… or so many tokens; where the two do not say the same, so many in one run."""


@dataclass(frozen=True, slots=True)
class Copying:
    """That a document holds passages of another one.

    `directed` is False where dates cannot tell which copied.

    The runs' `first` spans lie in the copying document, the `second` ones in its source.
    """

    document: str
    source: str
    runs: tuple[Run, ...]
    whole: bool
    directed: bool
    share: float
    """Part of the copying document's tokens that stands in the source."""

    def holds(self, anchor: Anchor) -> bool:
        """Tell whether the words at the anchor lie within one passage that tells more than they do.

        Punctuation at their ends does not matter.
        """
        return any(_holds(run.first, run.tokens, anchor) for run in self.runs)


def _holds(span: tuple[int, int], tokens: int, anchor: Anchor) -> bool:
    """Tell whether a passage holds a claim's words and others beside them.

    Two reports of one fact may well name it alike; what else they say of it they would not.
    """
    start, end = _trimmed(anchor)
    if not (span[0] <= start and end <= span[1]):
        return False
    token = (span[1] - span[0]) / max(tokens, 1)
    if token < _WIDE:
        token *= _OF_A_WORD
    beyond = (span[1] - span[0]) - (end - start)
    return beyond >= _BEYOND * token or end - start >= _SENTENCE * token


def copyings(view: View, overlaps: Sequence[Overlap]) -> tuple[Copying, ...]:
    """Return who copied whom: the later from the earlier, each from the other where dates fail.

    Where they fail, whoever names the other as a source has it from there; and of an outlet and
    somebody who is no outlet, the outlet printed it: ministries, courts and organisations put out
    statements, and the press takes them over.
    """
    found: list[Copying] = []
    carried = _carried(view, overlaps)
    for each in overlaps:
        taken = each.whole or (each.first, each.second) in carried
        if not (taken or _holds_a_claim(view, each)):
            continue
        mirrored = tuple(replace(run, first=run.second, second=run.first) for run in each.runs)
        earlier = _earlier(view, each)
        directed = earlier is not None
        first = Copying(each.first, each.second, each.runs, each.whole, directed, each.first_share)
        second = Copying(each.second, each.first, mirrored, each.whole, directed, each.second_share)
        if earlier != each.first:
            found.append(first)
        if earlier != each.second:
            found.append(second)
    return tuple(sorted(found, key=lambda each: (each.document, each.source)))


def _earlier(view: View, overlap: Overlap) -> str | None:
    """Return which of two documents had the text first, None where that cannot be told."""
    first, second = overlap.first, overlap.second
    dates = view.published(first), view.published(second)
    if surely_before(*dates):
        return first
    if surely_before(dates[1], dates[0]):
        return second
    for tells in (is_cited, _issues_statements):
        found = [
            one for one, other in ((first, second), (second, first)) if tells(view, one, other)
        ]
        if len(found) == 1:
            return found[0]
    return None


def is_cited(view: View, document: str, other: str) -> bool:
    """Tell whether another document names a document's publisher as a voice."""
    publisher = view.publishers[document]
    return publisher is not None and any(
        view.entity(voice.name).id == publisher.id
        for said in view.by_document[other]
        for voice in said.claim.voices
        if voice.type != VoiceType.UNNAMED
    )


def _issues_statements(view: View, document: str, _other: str) -> bool:
    """Tell whether a document's publisher is known and is no outlet."""
    publisher = view.publishers[document]
    return publisher is not None and publisher.type != EntityType.OUTLET


def _trimmed(anchor: Anchor) -> tuple[int, int]:
    """Return the anchor's span from its first letter or digit to its last."""
    solid = [place for place, sign in enumerate(anchor.exact) if sign.isalnum()]
    if not solid:
        return anchor.start, anchor.end
    return anchor.start + solid[0], anchor.start + solid[-1] + 1


def _holds_a_claim(view: View, overlap: Overlap) -> bool:
    """Tell whether a passage that is long enough to tell something holds a claim on either side."""
    telling = [run for run in overlap.runs if run.telling]
    sides = (
        (overlap.first, [(run.first, run.tokens) for run in telling]),
        (overlap.second, [(run.second, run.tokens) for run in telling]),
    )
    return any(
        _holds(span, tokens, each.claim.anchor)
        for document, runs in sides
        for each in view.by_document[document]
        for span, tokens in runs
    )


def _carried(view: View, overlaps: Sequence[Overlap]) -> frozenset[tuple[str, str]]:
    """Return pairs of which one took a good part over from the other.

    That is a paragraph, or a fifth of the shorter text where both say the same. Standing matter
    does not count, nor what two documents of one outlet share.
    """
    alike = {(each.first, each.second): _says_the_same(view, each) for each in overlaps}
    standing = Standing(view, [each for each in overlaps if not alike[each.first, each.second]])
    found: set[tuple[str, str]] = set()
    for each in overlaps:
        pair = (each.first, each.second)
        own = [
            max(0.0, standing.without(each, run) - _named(view, each, run))
            for run in each.runs
            if run.telling
        ]
        told = sum(own) if alike[pair] else max(own, default=0)
        enough = told >= PARAGRAPH or (alike[pair] and told >= TAKEN * each.shorter)
        if enough and not standing.one_outlet(each):
            found.add(pair)
    return frozenset(found)


def _named(view: View, overlap: Overlap, run: Run) -> float:
    """Return how many tokens of a passage are a claim's own words, by length.

    Whoever reports a fact names it; that alone is no sign of copying.
    """
    start, end = run.first
    covered = sum(
        max(0, min(end, said.claim.anchor.end) - max(start, said.claim.anchor.start))
        for said in view.by_document[overlap.first]
    )
    return run.tokens * min(1.0, covered / max(end - start, 1))


def _says_the_same(view: View, overlap: Overlap) -> bool:
    """Tell whether two documents have a claim in common."""
    there: defaultdict[tuple[str, ...], list[CaseClaim]] = defaultdict(list)
    for said in view.by_document[overlap.second]:
        there[bucket(said.claim.slots, view)].append(said)
    return any(
        says_same(said.claim, other.claim)
        for said in view.by_document[overlap.first]
        for other in there.get(bucket(said.claim.slots, view), ())
    )
