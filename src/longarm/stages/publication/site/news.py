"""News: what changed since the release before, and what was corrected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from longarm.stages.publication.site.frame import Renderer
from longarm.stages.publication.site.paging import CARDS, ROWS, sliced
from longarm.stages.publication.views.allegations import in_brief
from longarm.stages.publication.views.amends import corrections
from longarm.stages.publication.views.changes import Changes, document_key
from longarm.stages.publication.views.desk import Desk
from longarm.stages.publication.views.material import Material

SORTS = ("figure", "finding", "document", "claim")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is new, shown otherwise or gone; `words` and addresses are None for what is gone.

    `what` are the parts that changed, in words; `cited` is the address of a quote that it rests on.
    """

    kind: str
    sort: str
    words: str | None
    href: str | None
    cited: str | None
    what: tuple[str, ...]
    id: str
    brief: str = ""
    """What must stand beside an allegation: its newest outcome and the reply of the accused."""


def news(render: Renderer, made: Material, changes: Changes) -> Iterator[tuple[str, str]]:
    """Yield the pages of changes and of corrections."""
    text = made.strings.text
    counts = [
        (sort, len(changes.added(sort)), len(changes.changed(sort)), len(changes.gone(sort)))
        for sort in SORTS
    ]
    rows = [] if changes.first else list(_rows(made, changes))
    for part in sliced("changes.html", rows, ROWS):
        yield render.page(
            part.path,
            "changes.html",
            "changes",
            text("changes.title"),
            first=changes.first,
            counts=counts,
            part=part,
        )
    for told in sliced("corrections.html", corrections(made.desk), CARDS):
        yield render.page(
            told.path, "corrections.html", "corrections", text("corrections.title"), part=told
        )


def _rows(made: Material, changes: Changes) -> Iterator[Change]:
    """Yield every change: what is new, what is shown otherwise, what is gone; findings before claims."""
    text = made.strings.text
    shown = _shown(made)
    beside = {one.finding.id: in_brief(made.desk, one) for one in (*made.sites, *made.incidents)}
    for sort in SORTS:
        for kind, found in (
            ("added", [(name, ()) for name in changes.added(sort)]),
            ("changed", list(changes.changed(sort))),
        ):
            for name, parts in found:
                what = tuple(text(f"parts.{part}") for part in parts)
                brief = beside[name] if sort == "finding" else ""
                yield Change(kind, sort, *_thing(made.desk, shown, sort, name), what, name, brief)
        for name in changes.gone(sort):
            yield Change("gone", sort, None, None, None, (), name)


def _shown(made: Material) -> dict[str, tuple[str, str, str | None]]:
    """Return title, address and a quote's address of every figure, site, incident and document by its key."""
    found: dict[str, tuple[str, str, str | None]] = {
        f"figure:{figure.entry.id}": (figure.title, figure.href, figure.said[0].quote.href)
        for group in made.groups
        for figure in group.figures
    }
    found |= {
        f"finding:{one.finding.id}": (one.title, one.href, one.said[0].quote.href)
        for one in (*made.sites, *made.incidents)
    }
    found |= {
        f"document:{document_key(one.id)}": (
            one.rendition.title.value or one.id,
            made.desk.document_href(one.id),
            None,
        )
        for one in made.desk.registry.documents
    }
    return found


def _thing(
    desk: Desk, shown: dict[str, tuple[str, str, str | None]], sort: str, name: str
) -> tuple[str, str, str | None]:
    """Return the words, address and quote of one thing that is shown."""
    if sort == "claim":
        said = desk.said(name)
        return said.sentence, said.href, said.quote.href
    return shown[f"{sort}:{name}"]
