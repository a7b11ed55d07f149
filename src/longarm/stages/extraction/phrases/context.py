"""Context: what carries over from sentence to sentence while a document is read, and the maker of its claims."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from longarm.model.anchor import anchor_at
from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.slots import Incident, Site, SiteKind, Slots, Tactic, Unit
from longarm.model.voice import Voice
from longarm.stages.extraction.phrases.force import modality
from longarm.stages.extraction.phrases.polarity import negated
from longarm.stages.extraction.phrases.voices import Attribution, Discourse, discourse_of, stack_at
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from longarm.stages.extraction.concerns.accused import Told
    from longarm.stages.extraction.counts.cases import Loose
    from longarm.stages.extraction.passages.passage import Passage
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.facilities import Facility
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.sites.further import Named
    from longarm.stages.extraction.words.chances import Weighed


@dataclass(frozen=True, slots=True)
class How:
    """How a claim came about: polarity, as-of, score 0 to 1, what the rule saw and what it could not read.

    `modality` is given where more than its clause tells with what force it is put; `inferred` is as in `Claim`.
    """

    polarity: Polarity = Polarity.AFFIRMED
    as_of: str | None = None
    score: float = 0.7
    reasons: tuple[str, ...] = ()
    unread: tuple[tuple[str, str], ...] = ()
    modality: Modality | None = None
    inferred: tuple[str, ...] = ()


EXTRACTOR = "rules@1"
FROM_SETTING = "the state is the one that the text speaks of around it"
"""Reason of a claim whose own words name no place."""
TAKEN_BACK = "the text says that a story in it was made up, or takes it back"
"""Reason of a place or an act that is nobody's word for that."""
_LATELY = 2
"""Sentences before one that are still looked at."""
_PHRASE, _PLURAL = 10, 2
"""Letters of a facility's phrase that is more than a bare noun, and those that a plural or a case may change."""
_OF_COURTS = frozenset({SiteKind.MEDIATION_CENTER, SiteKind.COURT_LIAISON})


@dataclass
class Context:
    """A document while it is read, sentence by sentence."""

    passage: Passage
    language: str
    accused: frozenset[str]
    """ISO codes of the states whose acts the document is about."""
    countries: frozenset[str]
    publisher: Actor | None = None
    """The organisation or state body whose own text the document is; None for papers."""
    discourse: Discourse = field(default_factory=Discourse)
    heads: Mapping[int, View] = field(default_factory=dict)
    """The head of the table of each of its lines, by the index of their sentences."""
    entry_at: int = 0
    """Sentence with the last part of a list that a state heads."""
    entries: int = 0
    """Parts of lists that a state heads, with cities in them, in the whole text."""
    topic: SiteKind | None = None
    """Kind of the overseas facility spoken of last; None until one was."""
    told_at: int = 0
    """The sentence that spoke of one."""
    rooms: bool = True
    """True until a facility is told of by name: those so far are rooms that only what is said of them makes one."""
    answering: str | None = None
    """The state whose court, police or government acted last, for "he was acquitted"."""
    in_quotes: bool = False
    """True where the sentence at hand begins inside a quotation that is still open."""
    reported: bool = False
    """True where the mood of the sentence at hand shows that it goes on with what somebody said."""
    sought: tuple[int, int] = (0, -1)
    """How many facilities a sentence said that a host searched or shut, and which sentence."""
    spoke_at: int = -2
    """The sentence that had a speaker last, or went on with one."""
    spread: bool = False
    """True where the text counts states: what is done "in eight countries"."""
    setting: str | None = None
    sure_setting: bool = False
    """The host state in which the sentence at hand goes on, where the text tells."""
    paragraph: int = -1
    floor: Voice | None = None
    """Whose speech the paragraph is ("Name: …")."""
    standing: Voice | None = None
    """Who has the floor over paragraphs, until the next turn: whom a circle or a line of its own announced."""
    introduced: Voice | None = None
    """The one official whom the text's first sentences name, who gives the answers that name nobody."""
    answers: Mapping[int, Voice] = field(default_factory=dict)
    """Whose the answers are, by their paragraphs."""
    compiled: Mapping[int, Voice] = field(default_factory=dict)
    """Whose list or chronology the text's entries are, by the sentences of these."""
    addressed: Attribution | None = None
    """The ministry that a question was put to, whose the one answer is that names nobody."""
    letter: Voice | None = None
    """The authority whose answer or letter all of the text is from here on."""
    label: str | None = None
    """What opened the turn at hand, where nobody has been given the floor yet: "ANSWER."."""
    asked: bool = False
    """True where the paragraph before the one at hand asked, or gave somebody the floor to ask."""
    minutes: bool = False
    """True for questions and answers under letters of their own: "D. …", "R. …"."""
    one_answer: bool = False
    """True where the text opens no more than one turn as an answer."""
    run_abroad: frozenset[int] = frozenset()
    """Where the facilities start that a sentence says the accused state runs, or somebody found of it."""
    shut: bool = False
    """True where the text tells of nothing but an office that a host shut."""
    courts: bool = False
    """True where a text names the police or court of one of the accused state's divisions: whose mediation it is."""
    disowned: tuple[tuple[int, int], ...] = ()
    """Where a mission of the accused state denies, or calls a claim untrue, with the sentences beside that."""
    taken_back: bool = False
    """True where whoever told a story in the text takes it back."""
    marked: tuple[str, ...] = ()
    """The phrases of facilities that the text marks somewhere as hidden or overseas, folded."""
    facility_words: str = ""
    """What that facility was called last, for "they run them"."""
    counted: tuple[Unit, SiteKind | None] | None = None
    """What was counted last, for "11 of them"."""
    before: int = 0
    """Where the sentence before the one at hand starts."""
    sentence: int = 0
    """How many sentences were read before the one at hand."""
    row: bool = False
    """True where the sentence at hand is a line of a table of counts by place."""
    divisible: tuple[Unit, SiteKind | None] | None = None
    """What was counted last that can be divided by places: sites, persons, incidents."""
    divided_at: int = 0
    """The sentence that counted it, or its last share."""
    divided_of: float = 0
    """How many that count was of."""
    loose: list[Loose] = field(default_factory=list)
    """Counts of cases that a later count of people may take in."""
    lead: Unit | None = None
    """What a heading, or a sentence about a number without one, has named last."""
    lead_at: int = 0
    """That sentence."""
    whole_scope: tuple[str, ...] = ()
    """Where what is divided was counted."""
    counted_by: tuple[Voice, ...] = ()
    """Whose word that was."""
    counting: set[tuple[str, Unit]] = field(default_factory=set)
    """Who was heard to count, and what: a later count of the same may be theirs too."""
    units: set[Unit] = field(default_factory=set)
    """What was counted at all."""
    counted_scope: tuple[str, ...] = ()
    """Where it was counted."""
    rules_at: int = -2
    """The sentence that spoke last of a law, or of advice."""
    tactic: Tactic | None = None
    """Tactic spoken of last, for "one more case in X"."""
    first: Named | None = None
    """The city abroad in which the text begins, or the first that stands as a heading."""
    further: list[Named] = field(default_factory=list)
    """Cities at which a facility may be that only other sentences name."""
    claims: list[Claim] = field(default_factory=list)
    told_around: list[tuple[str, Slots]] = field(default_factory=list)
    """Acts that are the publisher's word, each with the name of whoever reported before it."""
    told: dict[tuple[Slots, Polarity, tuple[str, ...]], Claim] = field(default_factory=dict)
    """What the claims say, and who says it."""
    attributions: tuple[Attribution, ...] = ()
    """Of the sentence at hand."""
    views: Sequence[View] = ()
    """All sentences."""
    own: bool = False
    """True where the sentence at hand is the publisher's own word, in the first person."""
    weighed: list[Weighed] = field(default_factory=list)
    """What no rule of grammar answered."""

    def voices_at(self, start: int, end: int, *, carry: bool) -> tuple[Voice, ...]:
        """Return the voices of `[start, end)`; with `carry` the source of the sentences before, marked inferred."""
        stack = stack_at(self.attributions, start, end)
        if self.floor is not None and all(voice.name != self.floor.name for voice in stack):
            return (self.floor, *stack)
        if self.letter is not None:
            return stack or (self.letter,)
        if not stack and self.reported and self.discourse.spoken is not None:
            return (replace(self.discourse.spoken, inferred=True),)
        if not stack and (compiler := self.compiled.get(self.sentence)):
            return (compiler,)
        if stack or not carry:
            return stack
        return tuple(replace(voice, inferred=True) for voice in self.discourse.carried)

    @property
    def lately(self) -> tuple[View, ...]:
        """Return the two sentences before the one at hand, the nearest first."""
        return tuple(reversed(self.views[max(0, self.sentence - _LATELY) : self.sentence]))

    @property
    def following(self) -> View | None:
        """Return the sentence behind the one at hand; None at the end."""
        behind = self.sentence + 1
        return self.views[behind] if behind < len(self.views) else None

    def note_count(self, voices: tuple[Voice, ...], unit: Unit) -> None:
        """Keep who was heard to count what."""
        if voices and not voices[-1].inferred:
            self.counting.add((voices[-1].name, unit))

    def is_foreign(self, facility: Facility) -> bool:
        """Tell whether a facility is an overseas one: by its own words, or as one spoken of before."""
        if (
            facility.covert
            or facility.overseas
            or (facility.marked and (facility.kind or self.topic))
        ):
            return True
        if self.courts and facility.kind in _OF_COURTS:
            return True
        if facility.kind and any(low <= facility.start < high for low, high in self.disowned):
            return True
        if facility.start in self.run_abroad or self._marked_elsewhere(facility):
            return True
        if self.shut and facility.kind is None and not facility.quoted:
            return False
        return self.topic is not None and (facility.kind in {None, self.topic} or facility.quoted)

    def _marked_elsewhere(self, facility: Facility) -> bool:
        """Tell whether the text marks the same phrase elsewhere: "so-called contact offices", "a contact office"."""
        words = self.passage.folded[facility.start : facility.end].strip("\"' ")
        if len(words) < _PHRASE:
            return False
        return any(words[:-_PLURAL] in phrase for phrase in self.marked)

    def hosts_of(self, facility: Facility) -> tuple[str, ...]:
        """Return the states that a facility's own words place it in: "Dutch offices" of another state's police."""
        owned = any(code in self.accused for code in facility.states)
        hosts = tuple(code for code in facility.states if code not in self.accused)
        return hosts if self.accused and (owned or self.topic is not None) else ()

    def add(
        self, view: View, slots: Slots, span: tuple[int, int], voices: tuple[Voice, ...], how: How
    ) -> None:
        """Add a claim unless the same words have given the same claim already."""
        start, end = max(view.start, span[0]), min(view.end, span[1])
        end = _closed(view, start, end if start < end else self.passage.word_end(start))
        key = (slots, how.polarity, tuple(voice.name for voice in voices))
        back = self.taken_back and isinstance(slots, Site | Incident)
        unsaid = Modality.HYPOTHETICAL if back else None
        claim = Claim(
            slots=slots,
            anchor=anchor_at(self.passage.text, start, end),
            voices=voices,
            polarity=how.polarity,
            modality=how.modality or unsaid or modality(view, start, end, voices),
            as_of=how.as_of,
            extractor=f"{EXTRACTOR}/{self.language}",
            score=how.score,
            reasons=(*how.reasons, *_inferred(voices), *((TAKEN_BACK,) if back else ())),
            unread=how.unread,
            inferred=how.inferred,
        )
        before = self.told.get(key)
        if before is not None and not _says_more(claim, before):
            return
        if before is not None:
            self.claims = [each for each in self.claims if each is not before]
        self.told[key] = claim
        self.claims.append(claim)


def context_of(
    passage: Passage, code: str, told: Iterable[Told], states: tuple[frozenset[str], frozenset[str]]
) -> Context:
    """Return what is known before a document is read; `states` are the accused, and all that it names."""
    context = Context(passage, code, *states)
    context.discourse = discourse_of(passage.folded, passage.lexicon.pack)
    context.run_abroad = frozenset(
        start for said in told for state, start in said.runs if state in context.accused
    )
    return context


def _closed(view: View, start: int, end: int) -> int:
    """Take in the mark that closes a quotation which the span opens."""
    folded = view.passage.folded
    opened = folded.count('"', start, end) % 2 == 1
    return end + 1 if opened and end < view.end and folded[end] == '"' else end


def _says_more(claim: Claim, before: Claim) -> bool:
    """Tell whether a claim says outright what one before only supposed: "Is there one in X? There is one in X"."""
    return before.modality is Modality.HYPOTHETICAL and claim.modality is not before.modality


def _inferred(voices: tuple[Voice, ...]) -> tuple[str, ...]:
    carried = (voice.name for voice in voices if voice.inferred)
    return tuple(f"{name} is inferred from what stands around" for name in carried)


def refutes(view: View, context: Context, start: int, end: int) -> bool:
    """Tell whether a span calls a claim untrue, or says that there is no such facility."""
    if starting(view.of("modality", "refuted"), start, end):
        return True
    return not context.rooms and any(
        context.is_foreign(facility) and negated(view, facility.start, facility.end)
        for facility in starting(view.facilities, start, end)
    )
