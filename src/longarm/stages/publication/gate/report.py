"""Report: what came through the gate, and what was left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from longarm.model.document import Document
from longarm.model.registry import Registry
from longarm.model.review import Checked, Correction, ReplyRequest
from longarm.stages.publication.gate.withholding import Why, Withheld, Withholding, joined


@dataclass(frozen=True, slots=True)
class Left:
    """How many things of one sort were left out, for one reason."""

    what: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class GateReport:
    """What may be published, and what was left out.

    `registry` holds only what may be published: roles in the place of persons, no claim or edge that was left out, no
    document that carries no claim; its texts are whole, `withholding` says which spans of them are not shown.
    `examined` counts the documents in which claims and replies were looked for.
    """

    registry: Registry
    withholding: Withholding
    left: tuple[Left, ...]
    examined: int
    silent_languages: tuple[tuple[str, int], ...] = ()
    """Languages of documents in which no claim was read at all, with the number of such documents."""
    altered: frozenset[str] = frozenset()
    """Published ids of documents in whose id, file name, title, publisher or address something is withheld."""
    reviews: Mapping[str, Checked] = field(default_factory=dict)
    """Published claims that a person checked, by id, with the day; any other is as the machine read it."""
    corrections: tuple[Correction, ...] = ()
    """What the public is told of what changed, the oldest first; `at` is a day."""
    requests: tuple[ReplyRequest, ...] = ()
    """When which accused was asked for a reply, and when it answered."""
    silenced: Mapping[str, tuple[Withheld, ...]] = field(default_factory=dict)
    """Published ids of documents to the spans of words whose speaker no longer agrees."""
    places: Mapping[str, tuple[tuple[int, int, str], ...]] = field(default_factory=dict)
    """Published ids of documents to quotes `[start, end)` in which two people approved that this place is shown."""

    def spans(
        self, document: Document, windows: Sequence[tuple[int, int]] | None = None
    ) -> tuple[Withheld, ...]:
        """Return what is withheld in the text of a published document, in order; only `windows` of it are read."""
        text = document.rendition.text
        found: list[Withheld] = []
        for begin, end in ((0, len(text)),) if windows is None else windows:
            inside = self.withholding.spans(text[begin:end], document.rendition.language)
            found += [Withheld(one.start + begin, one.end + begin, one.why) for one in inside]
        places = self.places.get(document.id, ())
        kept = [span for span in found if not _is_approved(span, text, places)]
        return joined((*kept, *self.silenced.get(document.id, ())))


def _is_approved(span: Withheld, text: str, places: tuple[tuple[int, int, str], ...]) -> bool:
    """Tell whether a withheld address stands within a quote and is a part of the place that was approved for it."""
    words = " ".join(text[span.start : span.end].split())
    return span.why is Why.ADDRESS and any(
        start <= span.start and span.end <= end and words in place for start, end, place in places
    )
