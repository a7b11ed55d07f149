"""Possible translations: alike in what they tell, in two languages. All names are invented."""

from __future__ import annotations

from longarm.model.finding import EdgeKind, Origins
from longarm.model.registry import Weighed
from longarm.model.voice import VoiceType
from tests.unit.weighing.building import Case, Said, entry, figure, outlet, site, voice

NGO = voice("Harbour Rights Watch")
ENGLISH = "It counts 71 offices in 29 countries and 1,204 visits since 2019."
GERMAN = "Gezählt wurden 71 Büros in 29 Ländern und 1.204 Besuche seit 2019."


def told(  # noqa: PLR0913, PLR0917 - what a document is told by
    case: Case, key: str, publisher: str, language: str, published: str, text: str
) -> None:
    slots = (figure(71), site("LN", "Elin"), site("LN", "Corvo"))
    claims = [Said(each, words=text) for each in slots]
    case.article(key, publisher, *claims, published=published, text=text, language=language)


def noise(case: Case) -> None:
    """Add documents about other things, so that a fact in two documents is rare."""
    for place in range(8):
        said = Said(figure(3 + place), (voice(f"Office {place}"),))
        case.article(f"noise{place}", f"Paper {place}", said, published="2030-01-01")


def alike(weighed: Weighed) -> list[tuple[str, str, bool]]:
    return [
        (edge.source, edge.target, edge.directed)
        for edge in weighed.edges
        if edge.kind == EdgeKind.MAY_TRANSLATE
    ]


def test_a_text_that_tells_the_same_in_another_language_may_be_a_translation() -> None:
    case = Case()
    noise(case)
    told(case, "a", "Alder Post", "en", "2030-03-01", ENGLISH)
    told(case, "b", "Birkenblatt", "de", "2030-03-02", GERMAN)
    weighed = case.weighed()
    assert alike(weighed) == [("document:b", "document:a", True)]
    found = entry(weighed, 71)
    assert found.origins == Origins(1, 2)
    assert any("b may translate a" in reason.words for reason in found.reasons)


def test_two_texts_of_one_language_are_no_translation() -> None:
    case = Case()
    noise(case)
    told(case, "a", "Alder Post", "en", "2030-03-01", ENGLISH)
    told(case, "b", "Birch Mail", "en", "2030-03-01", GERMAN)
    weighed = case.weighed()
    assert alike(weighed) == []
    assert entry(weighed, 71).origins == Origins(2, 2)


def test_facts_that_everybody_tells_make_no_translation() -> None:
    case = Case()
    for place in range(12):
        language = "en" if place % 2 else "de"
        said = Said(figure(71), (NGO,))
        case.article(f"d{place}", f"Paper {place}", said, published="2030-03-01", language=language)
    assert alike(case.weighed()) == []


def many(first: int, last: int) -> str:
    return "; ".join(str(number) for number in range(first, last))


def test_many_facts_in_common_outweigh_what_each_language_alone_was_read_to_say() -> None:
    case = Case()
    noise(case)
    said = {
        "a": ("en", "2030-03-02", f"It counts {many(101, 118)}, and {many(301, 309)}."),
        "b": ("de", "2030-03-03", f"Gezählt {many(101, 118)}, und {many(401, 409)}."),
        "c": ("en", "2030-03-01", f"First counted {many(101, 118)}, then {many(501, 509)}."),
        "d": ("de", "2030-03-04", f"Nur {many(101, 110)}, und {many(601, 617)}."),
    }
    for key, (language, day, text) in said.items():
        claim = Said(figure(71), words=text)
        case.article(key, f"Paper {key}", claim, published=day, text=text, language=language)
    # "b" has as much from either: the older one the other may have copied. "d" has a third of it.
    assert alike(case.weighed()) == [("document:b", "document:c", True)]


def test_without_dates_neither_is_called_the_translation() -> None:
    case = Case()
    noise(case)
    for key, language, text in (("a", "en", ENGLISH), ("b", "de", GERMAN)):
        slots = (figure(71), site("LN", "Elin"), site("LN", "Corvo"))
        claims = [Said(each, words=text) for each in slots]
        case.article(key, f"Paper {key}", *claims, text=text, language=language)
    weighed = case.weighed()
    assert alike(weighed) == [("document:b", "document:a", False)]
    assert entry(weighed, 71).origins == Origins(1, 2)


def test_an_outlet_that_passes_the_root_on_elsewhere_may_only_repeat_it() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(71), (outlet("Wire Nine"), NGO)))
    case.article("b", "Birch Mail", Said(figure(71), (outlet("Wire Nine"),)))
    assert entry(case.weighed(), 71).origins == Origins(1, 2)


def test_an_outlet_that_comes_later_and_does_not_say_how_it_knows_may_only_repeat() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(71), (NGO,)), published="2030-03-01")
    case.article("b", "Birch Mail", Said(figure(71)), published="2030-03-04")
    found = entry(case.weighed(), 71)
    assert found.origins == Origins(1, 2)
    assert any("does not say how it knows" in reason.words for reason in found.reasons)


def test_an_outlet_that_is_first_or_named_as_a_source_or_names_itself_counts() -> None:
    first = Case()
    first.article("a", "Alder Post", Said(figure(71), (NGO,)), published="2030-03-04")
    first.article("b", "Birch Mail", Said(figure(71)), published="2030-03-01")
    named = Case()
    named.article("a", "Alder Post", Said(figure(71), (NGO,)), published="2030-03-01")
    named.article("b", "Birch Mail", Said(figure(71)), published="2030-03-04")
    named.article("c", "Cedar", Said(figure(71), (outlet("Birch Mail"),)), published="2030-03-05")
    itself = Case()
    itself.article("a", "Alder Post", Said(figure(71), (NGO,)), published="2030-03-01")
    said = Said(figure(71), (outlet("Birch Mail"),))
    itself.article("b", "Birch Mail", said, published="2030-03-04")
    for case in (first, named, itself):
        assert entry(case.weighed(), 71).origins == Origins(2, 2)


def test_what_a_document_says_by_itself_it_has_from_the_outlet_that_it_relays_throughout() -> None:
    case = Case()
    wire = outlet("Wire Nine")
    ministry = voice("Ministry of Ruvia", VoiceType.AUTHORITY)
    claims = (
        Said(figure(71), (wire, NGO)),
        Said(figure(9), (wire, ministry)),
        Said(figure(4), (wire, ministry)),
        Said(site("LN", "Elin")),
    )
    case.article("a", "Alder Post", *claims)
    case.article("b", "Birch Mail", Said(figure(5), (NGO,)), Said(site("LN", "Corvo")))
    roots = case.weighed().roots
    assert roots["a.3"] == ("Wire Nine",)
    assert roots["b.1"] == ("Birch Mail",)
