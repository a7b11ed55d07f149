"""Closing: a report's chapters about itself: what is not known, how it was made, its sources and its quotes."""

from __future__ import annotations

from collections.abc import Iterator

from longarm.stages.publication.report.annex import (
    Annex,
    dated,
    english,
    joined,
    named,
    pair,
    plain,
    worded,
)
from longarm.stages.publication.report.blocks import (
    Block,
    Bullets,
    Chapter,
    Heading,
    Line,
    Table,
)
from longarm.stages.publication.report.limits import Limits, cut
from longarm.stages.publication.report.parts import left_out, listed, sentence
from longarm.stages.publication.views.digests import DigestKind
from longarm.stages.publication.views.material import Material
from longarm.stages.publication.views.sources import PublisherRow, publishers, roots
from longarm.stages.publication.views.unknowns import Unknowns


def unknown(made: Material, gaps: Unknowns, kept: Limits) -> Chapter:
    """Return the chapter of gaps."""
    strings = made.strings
    text = strings.text
    blocks: list[Block] = [sentence(text("unknown.intro"))]
    blocks += _unread(made, gaps, kept)
    if gaps.cityless:
        names = [country.name for country in gaps.cityless]
        blocks += [
            Heading(text("unknown.cityless"), level=2),
            sentence(listed(strings, names, kept.listed)),
        ]
    if gaps.languages:
        rows = [
            text("unknown.languages_row", language=_tongue(made, code), count=count)
            for code, count in gaps.languages
        ]
        blocks += [
            Heading(text("unknown.languages"), level=2),
            sentence(text("unknown.languages_intro")),
            Bullets(tuple((plain(row),) for row in rows)),
        ]
    left = made.desk.report.left
    blocks += [Heading(text("unknown.left"), level=2), sentence(text("unknown.left_intro"))]
    if left:
        blocks.append(
            Table(
                caption=text("unknown.left_caption"),
                head=tuple(text(f"columns.{key}") for key in ("what", "reason", "count")),
                widths=(30, 56, 14),
                rows=tuple(
                    (
                        (worded(strings, "left_out_things", one.what),),
                        (worded(strings, "left_out", one.reason),),
                        (plain(strings.number(one.count)),),
                    )
                    for one in left
                ),
            )
        )
    else:
        blocks.append(sentence(text("unknown.none")))
    return Chapter(text("report.unknown"), tuple(blocks), breaks=False)


def method(made: Material) -> Chapter:
    """Return the chapter that says how all of this was made."""
    text = made.strings.text
    blocks: list[Block] = [sentence(text(f"method.p{number}")) for number in (1, 2, 3, 4)]
    for title, keys in (
        ("method.grades", ("method.grades_1",)),
        ("method.limits", ("method.limits_1", "method.limits_2", "method.limits_3")),
        ("report.this_report", ("report.this_report_1", "report.this_report_2")),
        ("report.check", ("report.check_1",)),
    ):
        blocks.append(Heading(text(title), level=2))
        blocks += [sentence(text(key)) for key in keys]
    refuses = tuple((plain(text(f"method.refuses_{number}")),) for number in range(1, 7))
    blocks += [Heading(text("method.refuses"), level=2), Bullets(refuses)]
    return Chapter(text("report.method"), tuple(blocks), breaks=False)


def sources(annex: Annex, made: Material, kept: Limits) -> Chapter:
    """Return the chapter of sources: origins, and the documents that the annex quotes."""
    strings = made.strings
    text = strings.text
    shown, more = cut(roots(made.desk), kept.listed)
    blocks: list[Block] = [
        Heading(text("report.origins"), level=2),
        sentence(text("report.origins_intro")),
        Table(
            caption=text("report.origins_caption"),
            head=tuple(text(f"columns.{key}") for key in ("origin", "claims", "documents")),
            widths=(64, 18, 18),
            rows=tuple(
                (
                    (plain(root.name),),
                    (plain(strings.number(root.claims)),),
                    (plain(strings.number(root.documents)),),
                )
                for root in shown
            ),
        ),
        *left_out(strings, "more_origins", more),
        Heading(text("report.documents"), level=2),
        sentence(text("report.documents_intro")),
        *_documents(annex, made),
    ]
    return Chapter(text("report.sources"), tuple(blocks), breaks=False)


def quotes(annex: Annex, made: Material) -> Chapter:
    """Return the annex; it must be asked for when every other chapter is built."""
    text = made.strings.text
    return Chapter(text("report.quotes"), (sentence(text("report.quotes_intro")), *annex.quoted()))


def _unread(made: Material, gaps: Unknowns, kept: Limits) -> Iterator[Block]:
    """Yield what could not be read, by reason."""
    strings = made.strings
    text = strings.text
    shown, more = cut(gaps.unread, kept.listed)
    if not shown:
        return
    yield Heading(text("unknown.unread"), level=2)
    yield Table(
        caption=text("unknown.unread_caption"),
        head=tuple(text(f"columns.{key}") for key in ("slot", "reason", "count")),
        widths=(30, 56, 14),
        rows=tuple(
            (
                (plain(pair(strings, text(f"kinds.{row.kind}")) + text(f"slots.{row.slot}")),),
                (english(strings, row.reason),),
                (plain(strings.number(row.count)),),
            )
            for row in shown
        ),
    )
    yield from left_out(strings, "more_unread", more)


def _documents(annex: Annex, made: Material) -> Iterator[Block]:
    """Yield the documents that are quoted, by publisher."""
    desk = made.desk
    quoted = {desk.document_href(name): desk.documents[name] for name in annex.documents()}
    for publisher in publishers(desk):
        items = []
        for title, href, language in publisher.documents:
            if href not in quoted:
                continue
            rendition = quoted[href].rendition
            parts: list[Line] = [
                (annex.link(title, href, language),),
                (plain(dated(made.strings, rendition.published.value)),),
                (plain(_tongue(made, language)),),
                (plain(_named(made, quoted[href].id)),),
            ]
            items.append(joined(parts, made.strings.text("report.between")))
        if items:
            yield Heading(_publisher(made, publisher), level=3)
            yield Bullets(tuple(items))


def _named(made: Material, document: str) -> str:
    """Return how a document's text is named: its sha256, or a commitment where parts of it are withheld."""
    named = made.desk.digests(document).rendition
    value = named.value or made.strings.text("words.unknown")
    if named.kind is DigestKind.SHA256:
        return value
    return made.strings.text("report.commitment", value=value)


def _publisher(made: Material, publisher: PublisherRow) -> str:
    """Return a publisher's name with its house."""
    name = plain(named(made.strings, publisher.name)).text
    if publisher.house is None:
        return name
    return f"{name} ({plain(made.strings.text('report.house', house=named(made.strings, publisher.house))).text})"


def _tongue(made: Material, code: str) -> str:
    """Return a language's name, or its code where the strings have no name for it."""
    return made.strings.texts.get(f"languages.{code}", code)
