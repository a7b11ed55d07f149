"""Copying: whole texts with light edits, passages taken over, translations; and what is recorded of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random

from benchmarks.weighing.worlds import rates
from benchmarks.weighing.worlds.actors import Actor, Speaker
from benchmarks.weighing.worlds.lexicon import lexicon
from benchmarks.weighing.worlds.names import HAN, SCRIPT_OF
from benchmarks.weighing.worlds.pages import Basis, Page, Paragraphs
from benchmarks.weighing.worlds.sentences import Piece, Said, Sentence, write
from benchmarks.weighing.worlds.telling import Telling, pick
from benchmarks.weighing.worlds.truth import Copy, Extent, Translation, Way
from longarm.model.voice import Stance, Voice

_SHORTEST_TO_CUT = 4
_CREDIT_KINDS = frozenset({"credit", "translated", "quoting", "background"})


def edited(piece: Piece, rate: float, language: str, chance: Random) -> Piece:
    """Return the piece, at this rate with one word left out or put in; a sentence with a claim stays as it is."""
    if piece.said or chance.random() >= rate:
        return piece
    soft = chance.choice(lexicon(language).raw["words"]["soft"])
    if SCRIPT_OF[language] == HAN:
        place = chance.randrange(1, max(2, len(piece.text) - 1))
        kept = piece.text[place + 1 :] if chance.random() < 1 / 2 else soft + piece.text[place:]
        return replace(piece, text=piece.text[:place] + kept)
    words = piece.text.split(" ")
    place = chance.randrange(1, max(2, len(words) - 1))
    words[place : place + chance.randrange(2)] = [soft] if chance.random() < 1 / 2 else []
    return replace(piece, text=" ".join(words))


def through(piece: Piece, relay: Speaker | None, language: str) -> Piece:
    """Return the piece with a relay before the voices of its claims; None leaves them."""
    if relay is None or not piece.said:
        return piece
    voice = Voice(relay.name(language), relay.type, None, Stance.ASSERTS)
    return replace(
        piece,
        said=tuple(
            said
            if any(each.name == voice.name for each in said.voices)
            else replace(said, voices=(voice, *said.voices))
            for said in piece.said
        ),
    )


def shifted(piece: Piece, before: str, behind: str) -> Piece:
    """Return the piece between two strings, its claims moved along."""
    said = tuple(
        replace(each, start=each.start + len(before), end=each.end + len(before))
        for each in piece.said
    )
    return replace(piece, text=f"{before}{piece.text}{behind}", said=said)


def _telling_sentences(page: Page) -> list[Piece]:
    return [piece for paragraph in page.paragraphs for piece in paragraph if _affirms(piece.said)]


def _affirms(said: tuple[Said, ...]) -> bool:
    return any(
        each.polarity.value == "affirmed" and each.modality.value == "asserted" for each in said
    )


def original(telling: Telling, *, whole: bool) -> Page | None:
    """Return a held page that somebody may copy: mostly an agency's, sometimes a copy; None if there is none."""
    chance = telling.chance
    able = [
        page
        for page in telling.held
        if page.bases and page.kind not in {"opinion", "denial", "loop"}
    ]
    copies = [page for page in able if page.kind.startswith(("reprint", "resurfaced"))]
    dispatches = [page for page in able if page.kind == "dispatch"]
    if whole and copies and chance.random() < rates.COPY_OF_A_COPY:
        return chance.choice(copies)
    if dispatches and chance.random() < (0.7 if whole else 0.35):
        return chance.choice(dispatches)
    own = [page for page in able if page not in copies]
    return chance.choice(own) if own else None


def record_copy(  # noqa: PLR0913 - what a copy is
    telling: Telling,
    copier: Page,
    source: Page,
    extent: Extent,
    *,
    credited: bool,
    quoted: bool,
    rate: float,
    cut: int,
) -> None:
    """Record a copy between two held pages."""
    right = all(page.stated.value == page.day.isoformat() for page in (copier, source))
    telling.copies.append(
        Copy(
            copier=copier.id,
            original=source.id,
            extent=extent,
            credited=credited,
            quoted=quoted,
            rate=rate,
            cut=cut,
            dates_right=right,
            same_day=copier.day == source.day,
        )
    )


def _last_telling(paragraphs: Paragraphs) -> int:
    return max(
        (place for place, each in enumerate(paragraphs) if any(p.said for p in each)), default=0
    )


def reprint(telling: Telling, kind: str, *, credited: bool, own_voice: bool = False) -> bool:
    """Add a whole copy, edited lightly; `own_voice` puts the copier's own words in the place of those that tell.

    Returns False where there is nothing to copy.
    """
    source = original(telling, whole=True)
    if source is None:
        return False
    chance, language = telling.chance, source.language
    copier = telling.outlet(language)
    if copier is source.actor and kind != "resurfaced":
        return False
    relay = Speaker(source.actor) if credited and copier is not source.actor else None
    rate, cut = pick(chance, rates.EDIT_RATES), pick(chance, rates.CUTS)
    body = [
        each for each in source.paragraphs if each[0].sentence.kind not in {"credit", "translated"}
    ]
    cut = min(cut, len(body) - 1 - _last_telling(tuple(body)), max(0, len(body) - _SHORTEST_TO_CUT))
    cut = max(0, cut)
    body = body[: len(body) - cut]
    rewritten = _own_words(telling, language) if own_voice else None
    paragraphs = [
        tuple(
            through(edited(_replaced(piece, rewritten), rate, language, chance), relay, language)
            for piece in each
        )
        for each in body
    ]
    if relay:
        credit = write(Sentence("credit", 0, None, None, (relay,)), language, chance)
        paragraphs.insert(chance.choice((0, len(paragraphs))), (credit,))
    lead = _first_lead(tuple(paragraphs))
    later = chance.randint(*rates.LATER) if kind == "resurfaced" else 0
    day = source.day + timedelta(days=later) if later else telling.after(source.day)
    page = telling.publish(kind, copier, day, tuple(paragraphs), lead, source.bases, source.shown)
    telling.derive(page, source, Way.OWN_VOICE if own_voice else Way.REPRINTS, credited=credited)
    record_copy(
        telling, page, source, Extent.WHOLE, credited=credited, quoted=False, rate=rate, cut=cut
    )
    return True


def _own_words(telling: Telling, language: str) -> Callable[[Sentence], Piece]:
    def rewritten(sentence: Sentence) -> Piece:
        own = replace(sentence, kind="own", chain=(), seed=telling.chance.randrange(2**48))
        return write(own, language, telling.chance)

    return rewritten


def _replaced(piece: Piece, rewritten: Callable[[Sentence], Piece] | None) -> Piece:
    if rewritten is None or not _affirms(piece.said):
        return piece
    return rewritten(piece.sentence)


def _first_lead(paragraphs: Paragraphs) -> Sentence | None:
    told = [piece.sentence for each in paragraphs for piece in each if _affirms(piece.said)]
    return told[0] if told else None


def excerpt(
    telling: Telling, lead_of: Callable[[Page, bool], tuple[Sentence, ...]], *, credited: bool
) -> bool:
    """Add a long article that holds a paragraph or a sentence of another page, word for word.

    `lead_of` gives the article's own first sentences. Returns False where there is nothing to take from.
    """
    source = original(telling, whole=False)
    if source is None:
        return False
    chance, language = telling.chance, source.language
    writer = telling.outlet(language)
    if writer is source.actor:
        return False
    usable = [each for each in source.paragraphs if each[0].sentence.kind not in _CREDIT_KINDS]
    telling_ones = [each for each in usable if any(_affirms(piece.said) for piece in each)]
    if not telling_ones:
        return False
    with_claim = not credited or chance.random() < rates.EXCERPT_WITH_CLAIM
    passage = chance.choice(telling_ones if with_claim else usable)
    sentence_only = chance.random() < rates.EXCERPT_IS_SENTENCE
    if sentence_only:
        told = [piece for piece in passage if _affirms(piece.said)]
        passage = (told[0] if told else passage[0],)
    quoted = credited and chance.random() < rates.EXCERPT_QUOTED
    relay = Speaker(source.actor) if credited else None
    taken = [through(piece, relay, language) for piece in passage]
    if quoted:
        before, behind = lexicon(language).raw["quotes"]
        taken[0] = shifted(taken[0], before, "")
        taken[-1] = shifted(taken[-1], "", behind)
    if relay:
        taken.insert(
            0,
            write(
                Sentence("quoting", chance.randrange(2**48), None, None, (relay,)), language, chance
            ),
        )
    leads = lead_of(source, credited)
    article = list(telling.article(language, leads, chance.randint(12, 22)))
    article.insert(chance.randint(1, len(article)), tuple(taken))
    facts = {lead.fact.id for lead in leads if lead.fact} | {
        said.fact.id for piece in taken for said in piece.said if _affirms((said,))
    }
    bases = {fact: basis for fact, basis in source.bases.items() if fact in facts}
    kind = "excerpt_credited" if credited else "excerpt_uncredited"
    day = telling.after(source.day)
    page = telling.publish(kind, writer, day, tuple(article), leads[0], bases, source.shown)
    telling.derive(page, source, Way.EXCERPTS, credited=credited)
    extent = Extent.SENTENCE if sentence_only else Extent.PARAGRAPH
    record_copy(telling, page, source, extent, credited=credited, quoted=quoted, rate=0.0, cut=0)
    return True


def translate(telling: Telling, *, credited: bool) -> bool:
    """Add a translation, sentence by sentence; without a credit and a voice nobody can tell whose word it is."""
    source = original(telling, whole=False)
    if source is None:
        return False
    chance = telling.chance
    translator = telling.outlet()
    language = translator.language
    if language == source.language:
        return False
    relay = Speaker(source.actor) if credited else None
    paragraphs = [
        tuple(through(write(piece.sentence, language, chance), relay, language) for piece in kept)
        for each in source.paragraphs
        if (
            kept := [
                piece
                for piece in each
                if piece.sentence.kind not in {"credit", "translated", "background"}
            ]
        )
    ]
    lead = _first_lead(tuple(paragraphs))
    if relay:
        note = write(Sentence("translated", 0, None, None, (relay,)), language, chance)
        paragraphs.append((note,))
    bases = {
        fact: basis if credited or _is_voiced(paragraphs, fact) else _unseen(basis, translator)
        for fact, basis in source.bases.items()
    }
    day = telling.after(source.day)
    kind = "translation_credited" if credited else "translation_uncredited"
    page = telling.publish(kind, translator, day, tuple(paragraphs), lead, bases, source.shown)
    telling.derive(page, source, Way.TRANSLATES, credited=credited)
    telling.translations.append(Translation(page.id, source.id, credited))
    return True


def _is_voiced(paragraphs: list[tuple[Piece, ...]], fact: str) -> bool:
    said = [
        one for each in paragraphs for piece in each for one in piece.said if one.fact.id == fact
    ]
    return any(one.voices for one in said)


def _unseen(basis: Basis, publisher: Actor) -> Basis:
    """Return the basis of a text that hides what it rests on: its publisher might know it."""
    return Basis(basis.roots, frozenset(), frozenset({publisher.house}))
