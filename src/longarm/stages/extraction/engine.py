"""Engine: a rendition read sentence by sentence into claims."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from longarm.gazetteer.tables import much_is_built
from longarm.languages.pack import home_of, languages
from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.acts.incidents import claim_incidents
from longarm.stages.extraction.acts.likely import Maybe as MaybeAct
from longarm.stages.extraction.acts.likely import claim_likely_acts, may_be_acts, tells_an_act
from longarm.stages.extraction.acts.links import claim_links
from longarm.stages.extraction.acts.merging import acts_once, without_echoes
from longarm.stages.extraction.acts.official import claim_official_words
from longarm.stages.extraction.acts.responses import claim_responses
from longarm.stages.extraction.concerns.accused import told_in, weights_of
from longarm.stages.extraction.concerns.concern import Concern, concern_of
from longarm.stages.extraction.concerns.glanced import may_concern
from longarm.stages.extraction.concerns.hosted import may_tell, with_hosted
from longarm.stages.extraction.concerns.likely import decided, likely_about
from longarm.stages.extraction.concerns.outset import context_at_outset, set_out, speaks_itself
from longarm.stages.extraction.concerns.publishers import (
    as_answered,
    behind_own_count,
    is_of_record,
    named_in_title,
    only_a_paper,
    own_word,
    publisher_of,
)
from longarm.stages.extraction.concerns.standing import accused_states
from longarm.stages.extraction.concerns.substance import Opened, tells_enough, worth
from longarm.stages.extraction.counts.breakdown import is_row
from longarm.stages.extraction.counts.claimed import claim_figures
from longarm.stages.extraction.counts.figures import find_figures
from longarm.stages.extraction.counts.repeats import topics_of, without_repeats
from longarm.stages.extraction.counts.tables import heads_of
from longarm.stages.extraction.keepers.afterwards import with_later_owners
from longarm.stages.extraction.keepers.coined import read_with_coined
from longarm.stages.extraction.keepers.offices import with_offices
from longarm.stages.extraction.keepers.owners import with_owners
from longarm.stages.extraction.keepers.premises import with_premises
from longarm.stages.extraction.passages.imprint import counts_itself
from longarm.stages.extraction.passages.loose import note_noun
from longarm.stages.extraction.passages.passage import glance, prepare
from longarm.stages.extraction.phrases.agencies import note_agency, note_alone
from longarm.stages.extraction.phrases.context import Context, refutes
from longarm.stages.extraction.phrases.entries import under_headings, with_headings
from longarm.stages.extraction.phrases.governing import in_a_case
from longarm.stages.extraction.phrases.homographs import without_homographs
from longarm.stages.extraction.phrases.places import (
    find_places,
    in_dateline,
    without_desks,
)
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.phrases.setting import settings_of
from longarm.stages.extraction.phrases.spokes import notice_bodies
from longarm.stages.extraction.phrases.view import View, without_dateline
from longarm.stages.extraction.phrases.voices import (
    Attribution,
    call_in_full,
    keep_holder,
    keep_organ,
    voice_of,
)
from longarm.stages.extraction.reading import Reading, Step
from longarm.stages.extraction.sites.absent import Absence, absences, claim_absent
from longarm.stages.extraction.sites.closing import close_sites, told_once
from longarm.stages.extraction.sites.enumerated import entries_of, topic_ahead
from longarm.stages.extraction.sites.further import claim_further, has_sites, note_cities
from longarm.stages.extraction.sites.likely import Maybe, claim_likely, keeps_a_place, may_be_places
from longarm.stages.extraction.sites.nowhere import claim_absence
from longarm.stages.extraction.sites.shut import with_shut
from longarm.stages.extraction.sites.sites import claim_refusals, claim_sites
from longarm.stages.extraction.speech.attributions import find_attributions
from longarm.stages.extraction.speech.carrying import carry, let_go, with_outer
from longarm.stages.extraction.speech.declined import in_the_nominative
from longarm.stages.extraction.speech.denials import unheard_denial, unheard_quotes
from longarm.stages.extraction.speech.finding import counts_for_itself
from longarm.stages.extraction.speech.focus import note_focus
from longarm.stages.extraction.speech.moods import goes_on, note_speaker
from longarm.stages.extraction.speech.presenting import opens_in_paper
from longarm.stages.extraction.speech.quotes import (
    open_at_ends,
    opens_inside,
    said_after,
    spoken_later,
)
from longarm.stages.extraction.speech.statements import claim_statements
from longarm.stages.extraction.speech.turns import give_floor, has_one_answer, remember_envoy
from longarm.stages.extraction.words.mentions import STATE_LAYERS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from longarm.model.claim import Claim
    from longarm.model.document import Rendition
    from longarm.stages.extraction.passages.passage import Glance
    from longarm.stages.extraction.phrases.places import Place


_EXPLAINED = re.compile(r"[\s»”\"']*\(([^\W\d_][\w-]{1,9})\)")
"""An abbreviation in brackets right after what it stands for."""
_ROWS_APART = 2
"""Lines of one table that two rows stand apart at most: one between them may not have been read."""
_HEAD = 4
"""Sentences at a text's start, title and lead among them, that may have a dateline."""


def supported_languages(own: Path | None = None) -> frozenset[str]:
    """Return the codes of the languages that have a pack: longarm's, and those in the folder `own`."""
    return _shipped() | frozenset(languages(own) if own is not None else ())


@cache
def _shipped() -> frozenset[str]:
    return frozenset(languages())


def pack_of(language: str) -> str:
    """Return the pack's code for a language tag: `zh` for `zh-Hant`."""
    return language.split("-", maxsplit=1)[0]


@much_is_built()
def extract(rendition: Rendition, own: Path | None = None) -> tuple[Claim, ...]:
    """Return the claims of a rendition, by place in its text; nothing where its language has no pack.

    A text that speaks of no overseas facility and of no act against anybody abroad yields no claims at all.
    `own` is a folder of further packs, which go before longarm's.
    """
    code = pack_of(rendition.language)
    if code not in supported_languages(own):
        return ()
    seen = glance(rendition.text, code, home_of(code, own))
    return seen.plain.put_back(_read(rendition, seen, own).claims) if may_concern(seen) else ()


@much_is_built()
def read_through(rendition: Rendition, own: Path | None = None) -> Reading | None:
    """Return how a rendition was read, sentence by sentence; None where its language has no pack."""
    code = pack_of(rendition.language)
    if code not in supported_languages(own):
        return None
    return _read(rendition, glance(rendition.text, code, home_of(code, own)), own)


def _read(rendition: Rendition, seen: Glance, own: Path | None) -> Reading:
    prepared = prepare(seen, rendition.published.value, rendition.publisher.value)
    passage, views = read_with_coined(prepared)
    views[:_HEAD] = [without_dateline(view) for view in views[:_HEAD]]
    named = frozenset(m.value for m in passage.mentions if m.layer in STATE_LAYERS)
    placed = [tuple(find_places(view, named)) for view in views]
    views = with_later_owners(with_owners(views, placed), placed)
    views = with_offices(views, placed)
    told = [told_in(view) for view in views]
    publisher = publisher_of(rendition, own)
    mission = publisher.country if publisher and publisher.organ in MISSIONS else None
    weights = weights_of(views, told, placed, mission)
    surely = accused_states(views, weights, surely=True)
    context = context_at_outset(passage, views, told, (surely, named))
    concern = concern_of(views, told, context)
    views, shut = with_shut(views, placed, concern, surely)
    concern = Concern.FACILITY if shut else concern
    accused = accused_states(views, weights, surely=False)
    found = with_hosted(concern, views, placed, accused)
    if found is not Concern.FACILITY:
        accused = accused_states(views, weights, surely=False, acts=True)
    placed = without_homographs(views, placed, named, accused)
    asked = likely_about(views, accused) if may_concern(seen) else None
    concern = decided(found, asked, views, accused)
    found = Concern.ELSE if concern is Concern.ELSE else found
    views, begins = with_headings(views, placed)
    if may_tell(concern, views, placed, accused, asked):
        found, concern = concern, Concern.TOLD
    if concern.passes:
        views = with_premises(views, placed, accused)
    settings = under_headings(settings_of(views, placed, accused, begins), views, accused)
    steps = [Step(*each, ()) for each in zip(views, placed, settings, strict=True)]
    put = () if asked is None else (asked,)
    reading = Reading(passage, weights, surely, accused, concern, tuple(steps), weighed=put)
    if not concern.passes:
        return reading
    if accused != surely:
        context = context_at_outset(passage, views, told, (accused, named))
    context.run_abroad, context.shut = context.run_abroad | shut, bool(shut)
    context.publisher = publisher
    titled, answers = named_in_title(rendition, own)
    context.introduced = None if has_one_answer(views) else titled
    context.letter = titled if answers and is_of_record(rendition, own) else None
    return _read_on(reading, context, found)


def _read_on(reading: Reading, context: Context, found: Concern) -> Reading:
    """Read every sentence of a document that may be about the subject, and make its claims.

    Where the tests `found` that it is not, what it tells must weigh enough.
    """
    views = [step.view for step in reading.steps]
    absent: list[Absence] = []
    maybe: list[Maybe] = []
    acts: list[MaybeAct] = []
    placed = [step.places for step in reading.steps]
    heard = set_out(views, placed, context)
    rows = [is_row(step.view, step.places) for step in reading.steps]
    opened = open_at_ends(views)
    context.heads = heads_of(views, placed)
    context.entries = sum(1 for step in reading.steps for _ in entries_of(step.view, step.places))
    if context.entries and reading.concern is Concern.FACILITY:
        context.topic = topic_ahead([(step.view, step.places) for step in reading.steps])
    for index, step in enumerate(reading.steps):
        context.sentence, (context.setting, context.sure_setting) = index, step.setting
        around = rows[max(0, index - _ROWS_APART) : index + _ROWS_APART + 1]
        context.row = rows[index] and sum(around) > 1
        following = said_after(views, index, context.discourse)
        context.in_quotes = opens_inside(views, index, opened)
        quoted = None if following else spoken_later(views, index, opened[index], context.discourse)
        said, hinted = _read_sentence(step.view, context, step.places, (following, quoted))
        heard += said
        acts += hinted
        maybe += may_be_places(step.view, context, step.places)
        absent += absences(step.view, context, reading.steps[max(0, index - 1)].places, step.places)
    _claim_in_all(reading, context, absent, maybe)
    claim_likely_acts(context, acts)
    heard += _unheard(views, context, heard)
    heard = in_the_nominative(context.claims, heard)
    hosts = {step.view.start: step.setting.state for step in reading.steps}
    facility = reading.concern is Concern.FACILITY
    claim_official_words(context, heard, hosts if facility else {})
    claim_statements(context, heard)
    claim_statements(context, own_word(views, context))
    starts = [view.start for view in views]
    claims = acts_once(told_once(worth(context.claims)))
    claims = without_repeats(claims, starts, topics_of(views))
    claims = without_echoes(claims, starts)
    concern = _after_reading(found, reading, context, claims)
    if not (concern.passes or found.passes):
        weighed = (*reading.weighed, *context.weighed)
        return replace(reading, concern=found, weighed=weighed)
    by_view = defaultdict[int, list[Attribution]](list)
    for view, item in heard:
        by_view[id(view)].append(item)
    return replace(
        reading,
        concern=concern,
        steps=tuple(step._replace(heard=tuple(by_view[id(step.view)])) for step in reading.steps),
        made=tuple(context.claims),
        weighed=(*reading.weighed, *context.weighed),
        claims=tuple(sorted(claims, key=_by_place)) if concern.passes else (),
    )


def _by_place(claim: Claim) -> tuple[int, int, str]:
    return claim.anchor.start, claim.anchor.end, claim.kind


def _unheard(
    views: Sequence[View], context: Context, heard: Sequence[tuple[View, Attribution]]
) -> list[tuple[View, Attribution]]:
    """Return denials and quotes that only the whole text shows to be somebody's."""
    found = list[tuple[View, Attribution]]()
    if all(item.voice.stance is not Stance.DENIES for _, item in heard):
        unheard = unheard_denial(views, context.accused, context.discourse)
        found += [unheard] if unheard else []
    told = [*heard, *found]
    return [*found, *unheard_quotes(views, told, context.accused, context.discourse)]


def _claim_in_all(
    reading: Reading, context: Context, absent: Sequence[Absence], maybe: Sequence[Maybe]
) -> None:
    """Add the sites that only the whole text tells of."""
    if reading.concern is Concern.FACILITY or has_sites(context):
        claim_further(context)
    if reading.concern is Concern.FACILITY:
        claim_absent(context, absent)
    claim_likely(context, maybe)


def _after_reading(
    found: Concern, reading: Reading, context: Context, claims: Sequence[Claim]
) -> Concern:
    """Return what a text is about, once its claims are there: the tests of the gate `found` it to be so or not."""
    views = [step.view for step in reading.steps]
    opened_by = Opened(reading.concern, surely=bool(reading.surely), shut=context.shut)
    asked = next(iter(reading.weighed), None)
    told = keeps_a_place(context, asked) or tells_an_act(context, asked)
    if reading.concern is Concern.TOLD and not told:
        return found
    if not found.passes:
        return Concern.TOLD if claims else found
    if tells_enough(opened_by, views, claims, reading.accused):
        return found
    likely = decided(Concern.THIN, asked, views, reading.accused).passes
    return Concern.TOLD if likely else Concern.THIN


def _read_sentence(
    view: View,
    context: Context,
    places: Sequence[Place],
    later: tuple[tuple[Attribution, ...], Attribution | None],
) -> tuple[list[tuple[View, Attribution]], list[MaybeAct]]:
    """Read one sentence: who speaks, then what is said; returns what was heard for the statements, and acts hinted at.

    `later` sentences name whoever speaks in this one: the source of it all, or who closes a quotation that it is in.
    """
    following, quoted = later
    _introduce(view, context)
    given = give_floor(view, context)
    own = speaks_itself(view) and opens_in_paper(view) is None
    own = own or counts_itself(view, inside=context.in_quotes)
    context.own = own
    if own:
        context.discourse.carried = context.counted_by = ()
    let_go(view, context)
    heard = as_answered(find_attributions(view, context.discourse).here, context)
    if own:
        heard = tuple(
            behind_own_count(view, item) for item in heard if not only_a_paper(view, item)
        )
    back = tuple(replace(item, start=view.start, end=view.end) for item in following)
    heard = counts_for_itself(view, context, heard, relayed=bool(back or quoted))
    context.attributions = (*back, *((quoted,) if quoted and not heard else ()), *heard)
    places = without_desks(view, places, context.attributions)
    context.reported = not own and goes_on(view, context, context.attributions)
    if context.reported:
        context.attributions = ()
    note_speaker(context, context.attributions)
    for item in context.attributions:
        context.discourse.hear(item)
    remember_envoy(view, context)
    _set_topic(view, context)
    hits = claim_figures(view, context, find_figures(view, context, places))
    answering = claim_responses(view, context, places, hits)
    close_sites(view, context, places)
    told = [p for p in places if not in_dateline(view, p, context.sentence)]
    claim_sites(view, context, [place for place in told if place.start not in answering], hits)
    claim_refusals(view, context)
    claim_absence(view, context, places)
    note_cities(view, context, places)
    acts = claim_incidents(view, context, places, hits)
    hinted = list(may_be_acts(view, context, places, hits, acts))
    claim_links(view, context)
    if not own:
        carry(view, context)
    spoke = any(not a.guessed for a in context.attributions)
    note_focus(view, context.discourse, heard=spoke)
    note_alone(view.actors, context.discourse, heard=spoke)
    context.before = view.start
    items = [
        with_outer(item, context.attributions)
        for item in context.attributions
        if item is not quoted or refutes(view, context, item.start, item.end)
    ]
    return [(view, item) for item in (*given, *items)], hinted


def _introduce(view: View, context: Context) -> None:
    """Remember organisations and outlets that a sentence names, whatever they do in it."""
    notice_bodies(view.actors, context.discourse)
    context.discourse.force = None
    for actor in view.actors:
        call_in_full(actor, context.discourse, declined=in_a_case(view, actor))
        keep_holder(actor, context.discourse)
        if actor.country not in context.accused:
            keep_organ(actor, context.discourse)
            named = voice_of(actor, context.discourse, None, Stance.ASSERTS)
            note_agency(actor, named, context.discourse)
        explained = _EXPLAINED.match(context.passage.text, actor.end, view.end)
        if explained and not actor.points and " " in actor.name:
            context.discourse.short[explained.group(1)] = actor.name
        if (
            not actor.points
            and actor.type is VoiceType.ORGANIZATION
            and actor.head in {"body", "name"}
        ):
            voice = voice_of(actor, context.discourse, None, Stance.ALLEGES)
            if voice is not None:
                context.discourse.remember(voice)
                note_noun(view, actor, voice, context.discourse)


def _set_topic(view: View, context: Context) -> None:
    for facility in view.facilities:
        if context.is_foreign(facility):
            context.topic = facility.kind or context.topic
            context.told_at = context.sentence
            context.rooms = context.rooms and (facility.premises or facility.kind is None)
            printed = context.passage.text[facility.start : facility.end]
            context.facility_words = printed.strip("\"'“”‘’「」 ")
