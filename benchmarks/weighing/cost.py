"""What weighing costs a document as a case grows, and what one more document costs after a keep.

    python -m benchmarks.weighing.cost [SIZE …]

prints seconds of processor time, so that other work on the machine counts little. `news` are invented news worlds;
`notices` near-identical short documents of one root; `denials` documents on sites of one state that its government
denies over and over. Of `news` it also prints what a look costs that finds everything kept but one document.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.weighing.worlds import world
from longarm.model.anchor import anchor_at
from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.contract import to_json
from longarm.model.document import Capture, Document, Rendition, Stated, text_sha256
from longarm.model.entity import Entity, EntityType, Judgement, Verdict
from longarm.model.registry import CaseClaim, Weighed
from longarm.model.slots import Bound, Figure, Site, SiteKind, SiteStatus, Slots, Statement, Unit
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.weighing import weigh
from longarm.stages.weighing.keeping import Keep

SIZES = (1_000, 4_000, 16_000)
SEED = 11


@dataclass(frozen=True, slots=True)
class Made:
    """An invented case as weighing takes it."""

    documents: Sequence[Document]
    claims: Sequence[CaseClaim]
    judgements: dict[str, Judgement]


def news(documents: int) -> Made:
    """Return an invented news world."""
    made = world(SEED, documents)
    return Made(made.documents, made.claims, dict(made.judgements))


def notices(documents: int) -> Made:
    """Return near-identical short documents, each with its number, of one root."""
    root = Voice("Harbour Rights Watch", VoiceType.ORGANIZATION, "counts", Stance.ASSERTS)
    held: list[tuple[Document, list[CaseClaim]]] = []
    for number in range(documents):
        many = 33 + number % 7
        words = f"report counts {many} stations in the world"
        text = (
            f"Notice {number}: the new {words}, the watch group wrote to editors on day {number}."
        )
        counted = Figure(
            many, many, Bound.EXACTLY, Unit.SITE, SiteKind.POLICE_STATION, None, ("world",), None
        )
        held.append(_document(number, text, [(counted, root, words)]))
    return _gathered(held, {})


def denials(documents: int) -> Made:
    """Return documents on sites in one state, eight to each, all of which also print a denial."""
    police, ministry = (
        Entity(f"organ:{name}", EntityType.ORGAN, name, "RV", "government:RV")
        for name in ("Ruvian police", "Ruvian ministry")
    )
    denying = Voice(ministry.name, VoiceType.AUTHORITY, "denied", Stance.DENIES)
    held: list[tuple[Document, list[CaseClaim]]] = []
    for number in range(documents):
        city = f"City {number // 8}"
        watch = Voice(f"Watch {number % 9}", VoiceType.ORGANIZATION, "says", Stance.ASSERTS)
        there = Site(SiteKind.POLICE_STATION, city, "LN", police.name, SiteStatus.ALLEGED)
        nothing = Statement(ministry.name, None, Stance.DENIES, "there is no such thing")
        words = (f"an office in {city}", f"denied number {number}")
        rest = " ".join(f"w{(number * 7919 + place * 31) % 100_003}" for place in range(40))
        text = f"There is {words[0]}. Ruvia {words[1]}. {rest}"
        said: list[tuple[Slots, Voice, str]] = [
            (there, watch, words[0]),
            (nothing, denying, words[1]),
        ]
        held.append(_document(number, text, said))
    judged = {
        each.name: Judgement(each.name, each, Verdict.SAME, 1.0, ()) for each in (police, ministry)
    }
    return _gathered(held, judged)


def _document(
    number: int, text: str, said: Sequence[tuple[Slots, Voice, str]]
) -> tuple[Document, list[CaseClaim]]:
    key = f"d{number:06}"
    nothing = Stated(None, "not stated")
    published = f"20{10 + number % 20}-{1 + number % 12:02}-{1 + number % 28:02}"
    rendition = Rendition(
        text=text,
        sha256=text_sha256(text),
        reader="invented@1",
        language="en",
        title=nothing,
        publisher=Stated(f"Paper {number % 50}", "invented"),
        url=nothing,
        published=Stated(published, "invented"),
    )
    capture = Capture(text_sha256(text), len(text), key, "2031-01-01T00:00:00Z", "invented@1")
    claims = []
    for place, (slots, voice, words) in enumerate(said):
        start = text.index(words)
        claim = Claim(
            slots=slots,
            anchor=anchor_at(text, start, start + len(words)),
            voices=(voice,),
            polarity=Polarity.AFFIRMED,
            modality=Modality.ASSERTED,
            as_of=None,
            extractor="invented@1",
            score=1.0,
        )
        claims.append(CaseClaim(f"{key}.{place}", key, claim))
    return Document(key, capture, rendition), claims


def _gathered(
    held: Sequence[tuple[Document, list[CaseClaim]]], judgements: dict[str, Judgement]
) -> Made:
    return Made(
        [document for document, _ in held],
        [claim for _, claims in held for claim in claims],
        judgements,
    )


SHAPES: dict[str, Callable[[int], Made]] = {"news": news, "notices": notices, "denials": denials}


def one_more(made: Made) -> Iterator[str]:
    """Yield what a look costs that keeps, one that finds all kept but one document, and one without a keep."""
    late = sorted(made.documents, key=lambda each: each.id)[len(made.documents) // 2].id
    documents = [each for each in made.documents if each.id != late]
    claims = [each for each in made.claims if each.document_id != late]
    first = Keep()
    _, spent = _weighed(Made(documents, claims, made.judgements), first)
    yield f"  first look, which keeps          {spent:7.2f} s"
    then = Keep(first.used)
    kept, spent = _weighed(made, then)
    yield f"  one more document, the rest kept {spent:7.2f} s  made anew: {dict(then.made)}"
    anew, spent = _weighed(made)
    yield f"  the same without a keep          {spent:7.2f} s"
    same = to_json(kept) == to_json(anew)
    yield f"  with and without a keep {'the same' if same else 'NOT THE SAME'}"


def _weighed(made: Made, keep: Keep | None = None) -> tuple[Weighed, float]:
    """Return a weighed case and the seconds of processor time that it took."""
    started = time.process_time()
    weighed = weigh(made.documents, made.claims, made.judgements, keep)
    return weighed, time.process_time() - started


def main(arguments: Sequence[str]) -> int:
    """Print what each shape costs at each size."""
    sizes = [int(each) for each in arguments] or list(SIZES)
    for shape, make in SHAPES.items():
        for size in sizes:
            made = make(size)
            weighed, spent = _weighed(made)
            things = len(weighed.findings) + len(weighed.ledger)
            print(  # noqa: T201
                f"{shape:<8} {size:>7,} documents {spent:7.2f} s {spent / size * 1000:6.2f} ms each"
                f"  {things:,} findings and figures"
            )
            if shape == "news":
                print("\n".join(one_more(made)))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
