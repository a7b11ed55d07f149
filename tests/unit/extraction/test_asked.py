"""Asked: which questions are put to the weights at all, and whom they may name. All is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from longarm.model.slots import Figure
from longarm.stages.extraction.concerns.concern import Concern
from longarm.stages.extraction.concerns.likely import decided
from longarm.stages.extraction.engine import read_through
from longarm.stages.extraction.reading import Reading
from longarm.stages.extraction.words.chances import NOTHING, Weighed
from tests.unit.extraction.reading import read, slots_of

LEAD = (
    "Iran's intelligence ministry had an exiled editor threatened in Malmö. "
    "The Lantern Desk counts 38 threatened journalists in Sweden. "
)
SURE = Weighed("texts", 0, 1, {NOTHING: frozenset(), "about": frozenset()}, "about", 0.93, "about")
UNLIKELY = replace(SURE, chosen=NOTHING, chance=0.01)


def _reading(text: str, language: str = "en") -> Reading:
    reading = read_through(read(text, language, "2026-03-12"))
    assert reading is not None
    return reading


def _numbers(text: str, language: str = "en") -> list[str]:
    return [text[q.start : q.end] for q in _reading(text, language).weighed if q.sort == "numbers"]


def test_a_number_that_no_rule_reads_is_asked_about() -> None:
    assert _numbers(LEAD + "For Norway the desk arrives at 23.") == ["23"]


@pytest.mark.parametrize(
    "text",
    [
        "For Norway the desk arrives at 2019.",  # a year
        "For Norway the desk arrives at 20095 Hamburg.",  # a postal code
        "For Norway the desk arrives at 2,300.",  # mostly things
        "For Norway the desk arrives at two.",  # mostly "the two of them"
        'For Norway the desk arrives at "23".',  # a title
        "For Norway the desk arrives at (23).",
        "2) For Norway the desk has no list.",  # counts off
        "23 of the owners complained.",  # a noun that no list holds
    ],
)
def test_years_codes_titles_and_ordinals_are_not(text: str) -> None:
    assert not _numbers(LEAD + text)


def test_neither_is_what_a_measure_word_or_a_title_holds() -> None:
    lead = "2024年5月4日，土库曼斯坦特工在伊兹密尔绑架一名记者。“开放草原”组织说，已有31名流亡者在土耳其被绑架。"
    assert _numbers(lead + "它说44遭威胁。", "zh") == ["44"]
    assert not _numbers(lead + "另有44处。", "zh")
    assert not _numbers(lead + "它发布了报告《44》。", "zh")


def test_neither_is_an_ordinal_with_its_full_stop() -> None:
    lead = "Íránské ministerstvo zpravodajství dalo v Malmö vyhrožovat exilové redaktorce. Lucerna eviduje 38 lidí. "
    assert not _numbers(lead + "V 63. minutě utkání kdosi strhl její transparent.", "cs")


def _sources(text: str) -> set[str]:
    return {
        name
        for question in _reading(text).weighed
        if question.sort == "sources"
        for name in question.answers
    }


def test_outlets_the_accused_and_nouns_alone_are_no_likely_source() -> None:
    text = (
        "Iran's intelligence ministry had an exiled editor threatened in Malmö. "
        "For the Lantern Desk, with the newspaper Alba Post, a company and Iran's embassy in Oslo beside it, "
        "61 exiles live under threat in Norway."
    )
    named = _sources(text)
    assert "Lantern Desk" in named
    assert not any(name and ("Alba" in name or "company" in name) for name in named)
    assert not any("embassy" in name.casefold() for name in named)


def test_a_likely_number_that_is_nobodys_word_is_no_claim() -> None:
    lead = "Iran's intelligence ministry had an exiled editor threatened in Malmö. "
    text = lead + "There were 38 threatened journalists in Sweden. For Norway one arrives at 23."
    assert 23 not in {figure.low for figure in slots_of(text, Figure)}


PAPERS = (
    "Imagine that your licence can be had only in the city where they mean to lock you up. "
    "So it is for Belarusian activists since Minsk has kept its counters shut. "
    "The foundation Namas has counted 2,300 people with nothing to show, 700 of them in Lithuania. "
    "In April it wrote of a nurse from Kaunas who was threatened. "
    "Minsk calls it an administrative measure. The Belarusian KGB says nothing. "
)


def _decided(concern: Concern, asked: Weighed, text: str, accused: frozenset[str]) -> Concern:
    views = [step.view for step in _reading(text).steps]
    return decided(concern, asked, views, accused)


BY = frozenset({"BY"})


def test_what_tells_too_little_has_to_be_surer() -> None:
    assert _decided(Concern.NO_ACT, SURE, PAPERS, BY).passes
    assert not _decided(Concern.THIN, SURE, PAPERS, BY).passes
    assert _decided(Concern.THIN, replace(SURE, chance=0.97), PAPERS, BY).passes


@pytest.mark.parametrize("concern", [Concern.CRIME, Concern.FICTION, Concern.AT_HOME])
def test_crime_fiction_and_unrest_stay_aside(concern: Concern) -> None:
    assert _decided(concern, SURE, PAPERS, BY) is concern


def test_a_text_without_another_state_or_anybody_is_not_opened() -> None:
    home = "Minsk threatened a teacher. The Belarusian KGB says nothing. Minsk is quiet. It rains there. "
    assert _decided(Concern.NO_BORDER, SURE, home, BY) is Concern.NO_BORDER
    nobody = "A clerk was threatened in Lisbon. Portugal and Spain talk. Nobody was hurt. The shop is open. "
    assert _decided(Concern.NO_STATE, SURE, nobody, frozenset()) is Concern.NO_STATE


def test_an_act_in_a_text_of_other_things_is_laid_aside_only_where_enough_is_said() -> None:
    long = "A clerk was threatened in Lisbon by men from Minsk. " + 6 * "The shop sells shoes. "
    assert _decided(Concern.ACT, UNLIKELY, long, BY) is Concern.ELSE
    assert _decided(Concern.FACILITY, UNLIKELY, long, BY) is Concern.FACILITY
    short = "A clerk was threatened in Lisbon by men from Minsk. " + 3 * "The shop sells shoes. "
    assert _decided(Concern.ACT, UNLIKELY, short, BY) is Concern.ACT


def test_one_sentence_is_asked_nothing_and_two_are() -> None:
    one = "Minsk keeps up its pressure on exiles in Poland."
    assert not [question for question in _reading(one).weighed if question.sort == "texts"]
    two = f"{one} The desk has recorded 23 threats this year."
    assert [question for question in _reading(two).weighed if question.sort == "texts"]


def test_a_short_text_must_be_surely_about_the_subject() -> None:
    text = (
        "Pengadilan Negeri Denpasar mengabulkan ekstradisi seorang warga Australia tersangka"
        " perdagangan narkoba. Ia diterbangkan ke Melbourne dengan kawalan polisi federal Australia."
    )
    short = _reading(text, "id")
    chances = [question.chance for question in short.weighed if question.sort == "texts"]
    assert chances
    assert not short.claims
