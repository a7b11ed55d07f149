"""Explain: one file to how it was read, for whoever mends the pack of its language; nothing is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from longarm.model.contract import Json, case_claims, claim_to_json
from longarm.model.document import Rendition
from longarm.model.registry import CaseClaim
from longarm.pipeline.files import Unfound, content_of, find_files
from longarm.pipeline.taking_in import missing_pack
from longarm.stages.extraction import supported_languages
from longarm.stages.extraction.explain import Explanation, Sentence, explain
from longarm.stages.extraction.words.chances import NOTHING, Weighed
from longarm.stages.reading import read
from longarm.stages.reading.language import judged_language
from longarm.stages.reading.reader import stated_language


@dataclass(frozen=True, slots=True)
class Explained:
    """A file as it was read: what decided on its language, and all else, or a note why it was not read on."""

    id: str
    rendition: Rendition
    language_why: str
    explanation: Explanation | None
    note: str | None


def explain_file(path: Path, packs: Path | None = None) -> Explained:
    """Return how a file was read; `packs` is a folder of language packs of the user's own.

    Raises:
        UnreadableFileError: it cannot be read.
        PackError: the pack of its language cannot be.
    """
    found = next(iter(find_files([path])))
    if isinstance(found, Unfound):
        raise found.error
    content = content_of(found)
    known = supported_languages(packs)
    rendition = read(content, found.name, known)
    judged = judged_language(rendition.text, stated_language(content, found.name), known)
    return Explained(
        id=found.document_id,
        rendition=rendition,
        language_why=judged.why,
        explanation=explain(rendition, packs),
        note=missing_pack(rendition, packs),
    )


def explained_to_json(explained: Explained, sentence: int | None = None) -> Json:
    """Return an explanation as one object; with `sentence`, a number from 1, only that one of its sentences.

    Claims are those of `longarm extract --json`, before they are held against other files. Every
    offset is one of the rendition's text in code points.
    """
    rendition, found = explained.rendition, explained.explanation
    head: Json = {
        "id": explained.id,
        "language": rendition.language,
        "language_because": explained.language_why,
        "published": rendition.published.value,
        "rendition_sha256": rendition.sha256,
        "note": explained.note,
    }
    if found is None:
        return head
    claims = [claim for one in found.sentences for claim in one.claims]
    told = case_claims(explained.id, rendition.sha256, claims)
    return head | {
        "pack": str(found.home),
        "concern": {"value": found.concern.value, "passes": found.concern.passes},
        "accused": list(found.accused),
        "accused_surely": list(found.surely),
        "signs": [asdict(sign) for sign in found.signs],
        "acts": [{"sentence": number, "states": list(states)} for number, states in found.acts],
        "sentences": [
            _sentence_to_json(one, [said for said in told if _lies_in(said, one)])
            for one in found.sentences
            if sentence in {None, one.number}
        ],
    }


def _lies_in(said: CaseClaim, sentence: Sentence) -> bool:
    return sentence.start <= said.claim.anchor.start < sentence.end


def _weighed_to_json(asked: Weighed) -> Json:
    """Return a question that no rule answered with all signs of its likeliest answer, the heaviest first."""
    signs = asked.heaviest(len(asked.answers[asked.likeliest]))
    return {
        "sort": asked.sort,
        "start": asked.start,
        "end": asked.end,
        "answers": [answer for answer in asked.answers if answer != NOTHING],
        "likeliest": asked.likeliest or None,
        "chance": asked.chance,
        "chosen": asked.chosen or None,
        "signs": [{"sign": sign, "weight": weight} for sign, weight in signs],
    }


def _sentence_to_json(one: Sentence, told: Iterable[CaseClaim]) -> Json:
    return {
        "number": one.number,
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "clauses": list(one.clauses),
        "setting": one.setting._asdict(),
        "known": [asdict(item) for item in one.known],
        "facilities": [asdict(item) for item in one.facilities],
        "actors": [asdict(item) for item in one.actors],
        "numbers": [item._asdict() for item in one.numbers],
        "dates": [asdict(item) for item in one.dates],
        "places": [asdict(item) for item in one.places],
        "fired": [asdict(item) for item in one.fired],
        "heard": [asdict(item) for item in one.heard],
        "claims": [claim_to_json(said.claim, said.id) for said in told],
        "left_out": [claim_to_json(claim) for claim in one.left_out],
        "weighed": [_weighed_to_json(item) for item in one.weighed],
        "almost": [asdict(item) for item in one.almost],
        "unknown": [asdict(item) for item in one.unknown],
    }
