"""Reading: a document as the rules have read it, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from longarm.model.claim import Claim
    from longarm.stages.extraction.concerns.accused import Weights
    from longarm.stages.extraction.concerns.concern import Concern
    from longarm.stages.extraction.passages.passage import Passage
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.setting import Setting
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Attribution
    from longarm.stages.extraction.words.chances import Weighed


class Step(NamedTuple):
    """One sentence as it was read: where it goes on, and who was heard in it."""

    view: View
    places: tuple[Place, ...]
    setting: Setting
    heard: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as the rules read it: all that led to its claims, each at its place in the plain text.

    `said` is what it says for each state; `surely` and `accused` (ISO) are what the gate and the rules take for the
    accused one. Where `concern` does not pass, the sentences were not read on: nobody was heard and no claim made,
    unless they told too little (`thin`) or might have told of a place or an act.
    `made` are all claims before those were left out that tell nothing more, `weighed` what no rule of grammar answered.
    """

    passage: Passage
    said: Weights
    surely: frozenset[str]
    accused: frozenset[str]
    concern: Concern
    steps: tuple[Step, ...]
    made: tuple[Claim, ...] = ()
    weighed: tuple[Weighed, ...] = ()
    claims: tuple[Claim, ...] = ()
