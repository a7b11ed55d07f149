"""Explain: how a document was read, as a value that holds everything a mender of its language pack has to know.

It is made of what `read_through` keeps, so that it shows extraction itself and not a second reading.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from longarm.languages.pack import block_lines, home_of
from longarm.model.claim import Claim
from longarm.model.voice import Voice
from longarm.stages.extraction.almost import Almost, Fired, almost_in, fired_in
from longarm.stages.extraction.concerns.accused import signs_in
from longarm.stages.extraction.concerns.borders import states_in
from longarm.stages.extraction.concerns.concern import Concern
from longarm.stages.extraction.concerns.standing import beyond_signs
from longarm.stages.extraction.engine import pack_of, read_through
from longarm.stages.extraction.phrases.actors import Actor
from longarm.stages.extraction.phrases.facilities import Facility
from longarm.stages.extraction.phrases.places import Place
from longarm.stages.extraction.phrases.setting import Setting
from longarm.stages.extraction.reading import Reading, Step
from longarm.stages.extraction.unknown import Unknown, unknown_in, word_forms
from longarm.stages.extraction.words.chances import Weighed
from longarm.stages.extraction.words.cues import one_by_one
from longarm.stages.extraction.words.dates import Date
from longarm.stages.extraction.words.mentions import BEING, COMPONENT_LAYERS, UNREAL
from longarm.stages.extraction.words.numbers import Number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from longarm.languages.pack import Pack
    from longarm.model.document import Rendition
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_NAMES = frozenset(
    {"countries", "nationals", "governments", "regions", "worldwide", "cities", "persons"}
)
_DATES = frozenset({"months", "solar", "weekdays", "relative"})
_GAZETTEER = frozenset({"place", "word_or_place"})


@dataclass(frozen=True, slots=True)
class Known:
    """A span `[start, end)` that a list knows: the list (`facility.heads`), and where that list is.

    `source` is a file of the pack, `gazetteer`, or `text` for a name that only the text shows.
    """

    start: int
    end: int
    printed: str
    list: str
    source: str


@dataclass(frozen=True, slots=True)
class Said:
    """Whose word the span `[start, end)` is; `outer` are the voices that relay it, outermost first."""

    voice: Voice
    start: int
    end: int
    outer: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, numbered from 1, and all that was found in it; every offset is one of the plain text.

    `clauses` are where a new clause begins. `left_out` are claims that were made and then dropped, because another
    says the same or they cannot be placed; `weighed` is what no rule answered, the whole text at its first sentence.
    """

    number: int
    start: int
    end: int
    text: str
    clauses: tuple[int, ...]
    setting: Setting
    known: tuple[Known, ...]
    facilities: tuple[Facility, ...]
    actors: tuple[Actor, ...]
    numbers: tuple[Number, ...]
    dates: tuple[Date, ...]
    places: tuple[Place, ...]
    fired: tuple[Fired, ...]
    heard: tuple[Said, ...]
    claims: tuple[Claim, ...]
    left_out: tuple[Claim, ...]
    weighed: tuple[Weighed, ...]
    almost: tuple[Almost, ...]
    unknown: tuple[Unknown, ...]


@dataclass(frozen=True, slots=True)
class SignSum:
    """What spoke for a state (ISO), or with a negative weight against it, how often and with what weight in sum."""

    state: str
    why: str
    times: int
    weight: int
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a document was read.

    `surely` is what the gate takes for the accused state, `accused` what the rules do where the gate lets it through.
    `acts` are the sentences in which a rule of `[[incident]]` fires, with the states that each names.
    """

    pack: str
    home: Path
    surely: tuple[str, ...]
    accused: tuple[str, ...]
    signs: tuple[SignSum, ...]
    concern: Concern
    acts: tuple[tuple[int, tuple[str, ...]], ...]
    sentences: tuple[Sentence, ...]


def explain(rendition: Rendition, own: Path | None = None) -> Explanation | None:
    """Return how a rendition was read; None where its language has no pack in `own` or among longarm's."""
    reading = read_through(rendition, own)
    if reading is None:
        return None
    code = pack_of(rendition.language)
    home = home_of(code, own)
    lines = block_lines(code, home)
    forms = word_forms(reading.passage.lexicon)
    views = [step.view for step in reading.steps]
    return Explanation(
        pack=code,
        home=home / code,
        surely=tuple(sorted(reading.surely)),
        accused=tuple(sorted(reading.accused)),
        signs=_signs(reading),
        concern=reading.concern,
        acts=tuple(
            (number, tuple(sorted(states_in(view))))
            for number, view in enumerate(views, start=1)
            if view.triggers["incident"]
        ),
        sentences=tuple(
            _sentence(number, step, reading, lines, forms)
            for number, step in enumerate(reading.steps, start=1)
        ),
    )


def _signs(reading: Reading) -> tuple[SignSum, ...]:
    """Return the signs of all sentences, added up, and what counts beside them, the heaviest first."""
    times, weights = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    where: dict[tuple[str, str], list[int]] = {}
    for number, step in enumerate(reading.steps, start=1):
        for sign in signs_in(step.view, step.places):
            key = sign.code, sign.why
            times[key] += 1
            weights[key] += sign.weight
            where.setdefault(key, []).append(number)
    sums = [
        SignSum(*key, times[key], weights[key], tuple(dict.fromkeys(where[key]))) for key in times
    ]
    said = reading.said
    sums += [
        SignSum(code, why, 1, round(weight), ())
        for code in sorted({*said.of, *said.named})
        for weight, why in beyond_signs(said, code)
    ]
    return tuple(sorted(sums, key=lambda one: (-one.weight, one.state, one.why)))


def _sentence(
    number: int,
    step: Step,
    reading: Reading,
    lines: Mapping[str, tuple[int, ...]],
    forms: Sequence[tuple[str, str]],
) -> Sentence:
    view = step.view
    made = [claim for claim in reading.made if view.start <= claim.anchor.start < view.end]
    kept = [claim for claim in reading.claims if view.start <= claim.anchor.start < view.end]
    return Sentence(
        number=number,
        start=view.start,
        end=view.end,
        text=view.passage.text[view.start : view.end],
        clauses=view.breaks,
        setting=step.setting,
        known=tuple(
            dict.fromkeys(
                _known(view, each, lines)
                for m in (*view.mentions, *view.of(BEING), *view.of(UNREAL))
                for each in one_by_one(m)
            )
        ),
        facilities=view.facilities,
        actors=view.actors,
        numbers=view.numbers,
        dates=view.dates,
        places=step.places,
        fired=fired_in(view, lines),
        heard=tuple(Said(item.voice, item.start, item.end, item.outer) for item in step.heard),
        claims=tuple(kept),
        left_out=tuple(claim for claim in made if claim not in kept),
        weighed=tuple(w for w in reading.weighed if view.start <= w.start < view.end),
        almost=almost_in(view, lines),
        unknown=unknown_in(view, forms),
    )


def _known(view: View, mention: Mention, lines: Mapping[str, tuple[int, ...]]) -> Known:
    pack = view.passage.lexicon.pack
    name, source = _origin(pack, mention, lines)
    printed = view.passage.text[mention.start : mention.end]
    return Known(mention.start, mention.end, printed, name, source)


def _origin(pack: Pack, mention: Mention, lines: Mapping[str, tuple[int, ...]]) -> tuple[str, str]:
    """Return the list that a mention comes from, as a mender finds it, and its file."""
    layer, value = mention.layer, mention.value
    if layer in COMPONENT_LAYERS:
        number, _, part = value.partition(":")
        which = f"all[{int(part) + 1}]" if part.isdecimal() else part or "words"
        line = lines[layer][int(number)] if int(number) < len(lines[layer]) else 0
        return f"{layer}.{pack.rules[layer][int(number)].value}.{which}", f"lexicon.toml:{line}"
    if layer == "body":
        own = any(value == f"organ|{o.country}|{o.key}|{o.name}" for o in pack.organs)
        return f"organ.{value.split('|')[3]}", "names.toml" if own else "gazetteer"
    if layer in _GAZETTEER:
        kind, country, name = value.split("|", 2)
        return f"{kind}.{name} ({country})", "gazetteer"
    if layer == "name":
        return f"name.{value}", "text"
    if layer == "number":
        return f"numbers.{value}", "lexicon.toml"
    in_names = "names.toml" if layer in _NAMES else "lexicon.toml"
    return mention.key, "dates.toml" if layer in _DATES else in_names
