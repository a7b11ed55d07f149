"""Shows a world: `python -m benchmarks.weighing.worlds SEED SIZE` prints counts, three stories, the poverty check."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from benchmarks.weighing.worlds import stories, world
from benchmarks.weighing.worlds.poverty import measure
from benchmarks.weighing.worlds.truth import Story

_CHECKED = 3000
"""Documents of the world on which poverty is measured: pairs grow with the square."""
_SHOWN = (4, 9)
"""An example has so many documents."""
_EXAMPLES = 3
USAGE = "usage: python -m benchmarks.weighing.worlds SEED SIZE\n"


def counts(every: Iterator[Story]) -> Iterator[str]:
    """Yield lines that count documents by kind, and facts by what is true of them."""
    kinds: Counter[str] = Counter()
    facts: Counter[str] = Counter()
    copies: Counter[str] = Counter()
    for story in every:
        kinds.update(story.kinds)
        copies.update(
            f"{copy.extent}, {'credited' if copy.credited else 'uncredited'}"
            for copy in story.copies
        )
        for fact in story.facts:
            facts.update(["facts", f"of {fact.origins} origins"])
            facts.update(["ambiguous"] * fact.ambiguous + ["with a loop"] * fact.loop)
    for title, counted in (("documents", kinds), ("facts", facts), ("copies", copies)):
        yield f"\n{title}"
        yield from (f"  {number:8}  {name}" for name, number in counted.most_common())


def shown(story: Story) -> Iterator[str]:
    """Yield a story for a human to read: every document with its claims, then the truth of its facts."""
    yield f"\n======== story {story.id}"
    for document, kind in zip(story.documents, story.kinds, strict=True):
        rendition = document.rendition
        yield f"\n---- {document.id}  {kind}  {rendition.language}  {rendition.publisher.value}"
        yield f"     {rendition.published.value}  {rendition.title.value}\n\n{rendition.text}\n"
        for said in story.claims:
            if said.document_id == document.id:
                voices = " < ".join(voice.name for voice in said.claim.voices) or "(itself)"
                yield f"  * {said.claim.polarity} {said.claim.modality} by {voices}: {said.claim.anchor.exact}"
    for fact in story.facts:
        yield f"\n{fact}"
    yield from (str(each) for each in (*story.copies, *story.translations))


def main(arguments: list[str]) -> int:
    """Print a world's counts, three of its stories, and how often unrelated documents share a long run."""
    if len(arguments) != 2 or not all(each.isdecimal() for each in arguments):  # noqa: PLR2004 - a seed, a size
        sys.stderr.write(USAGE)
        return 2
    seed, size = map(int, arguments)
    low, high = _SHOWN
    for line in counts(stories(seed, size)[1]):
        sys.stdout.write(f"{line}\n")
    fitting = (
        each for each in stories(seed, size)[1] if each.facts and low <= len(each.documents) <= high
    )
    for story in islice(fitting, _EXAMPLES):
        sys.stdout.writelines(f"{line}\n" for line in shown(story))
    sys.stdout.write("\npoverty of the frames\n")
    for found in measure(world(seed, min(size, _CHECKED))):
        share = found.sharing / max(1, found.pairs)
        sys.stdout.write(
            f"  {found.language:8} {found.documents:6} documents, {found.sharing} of {found.pairs}"
            f" unrelated pairs share a run ({share:.4%}); {found.siblings_sharing} of"
            f" {found.siblings} pairs within a story; {found.example}\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
