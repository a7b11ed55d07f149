"""Release: a case's site, report and open data, written whole or not at all."""

from __future__ import annotations

import hmac
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path

from longarm.errors import BrokenReleaseError, GateError
from longarm.model.registry import Registry
from longarm.model.release import Terms
from longarm.stages.publication.gate.admission import GateReport, gate
from longarm.stages.publication.gate.inspection import inspect
from longarm.stages.publication.gate.policy import Policy
from longarm.stages.publication.gate.public_ids import public_id, with_public_ids
from longarm.stages.publication.opendata.files import open_data
from longarm.stages.publication.pictures.files import pictures
from longarm.stages.publication.placing import (
    MANIFEST,
    Content,
    Written,
    beside,
    put_in_place,
    write,
    write_all,
)
from longarm.stages.publication.proof.manifest import (
    LISTING,
    SIGNATURE,
    Listed,
    Manifest,
    encode,
    listing,
    read_listing,
)
from longarm.stages.publication.proof.rows import proof
from longarm.stages.publication.proof.signing import signature
from longarm.stages.publication.proof.succession import (
    Predecessor,
    Seal,
    Succession,
    predecessor,
    signers,
    succession,
)
from longarm.stages.publication.proof.tombstones import Gone
from longarm.stages.publication.report.edition import report as report_of
from longarm.stages.publication.searching.index import ENGINE, engine
from longarm.stages.publication.site.pages import beside_pages, pages
from longarm.stages.publication.views.changes import PATH, Earlier, changes, earlier_state
from longarm.stages.publication.views.material import in_language, material
from longarm.stages.publication.words.strings import english, strings

SCRIPTS = {ENGINE: sha256(engine()).hexdigest()}
"""The scripts that a page may load, by path, with their sha256."""


@dataclass(frozen=True, slots=True)
class Release:
    """A published state of a case: its id, where it lies, what the gate said, how many files it has.

    `written` of the `files` are new or changed since the release that lay there before; `manifest_sha256` is hex.
    """

    id: str
    folder: Path
    report: GateReport
    files: int
    written: int
    manifest_sha256: str


def publish(  # noqa: PLR0913 - what is published, where, under which terms and rules, and who signs
    registry: Registry,
    folder: Path,
    terms: Terms,
    policy: Policy | None = None,
    *,
    seal: Seal | None = None,
    gone: Mapping[str, Gone] | None = None,
) -> Release:
    """Write the release of `registry` to `folder`; the same registry, terms and seal give the same bytes.

    The files are written beside `folder` and moved into place when all of them are on disk. A release that lies
    there is replaced as a whole, and keeps a tombstone; a folder that holds anything else is not touched.
    Without a seal nobody signs, and no history is kept. `gone` says why claims by their id in the case were taken back.

    Raises:
        GateError: the registry is broken, or a finished file would do harm; nothing was written.
        SiteLanguageError: the terms ask for a language that the site has no words in.
        CaseExistsError: `folder` holds something that is no release.
        ForeignReleaseError: the release there is damaged, or another case signed it.
    """
    passed = gate(registry, policy, terms.unreviewed)
    report = passed if seal is None else with_public_ids(passed, seal.secret)
    name = release_id(report, terms, b"" if seal is None else seal.secret)
    with beside(folder) as fresh:
        before = Succession()
        if seal is not None:
            earlier = predecessor(folder, seal)
            reasons = _reasons(earlier, registry, passed.registry, gone or {}, seal.secret)
            before = succession(earlier, seal, name, terms.made_at, reasons)
        made = chain(
            files(report, terms, name, _earlier(folder), None if seal is None else seal.secret),
            () if seal is None else signers(seal),
            before.files.items(),
        )
        written = write_all(made, fresh, folder, _known(folder))
        found = inspect(fresh, written, report.withholding, SCRIPTS)
        if found:
            raise GateError(found)
        manifest = _vouch(fresh, written, Head(name, report.registry.case, terms), before, seal)
        put_in_place(fresh, folder)
    vouching = 2 if seal is None else 3
    return Release(
        id=name,
        folder=folder,
        report=passed,
        files=len(written) + vouching,
        written=sum(not one.kept for one in written.values()) + vouching,
        manifest_sha256=sha256(manifest).hexdigest(),
    )


def files(
    report: GateReport,
    terms: Terms,
    name: str,
    earlier: Earlier | None = None,
    secret: bytes | None = None,
) -> Iterator[tuple[str, Content]]:
    """Yield every file of a release with its path, one at a time, without what vouches for them.

    What a file holds must be taken before the next one is asked for.

    Pages, pictures and the report are there once a language of the terms; citations and feeds once, in the first of
    them; the data once, in English. `earlier` is the state that the release before left behind, None where there is
    none. `secret` is what the case commits with to what is withheld (`views/digests.py`).
    """
    spoken_here = [strings(language) for language in dict.fromkeys(terms.languages)]
    made = material(report, english(), terms, name, secret)
    since = changes(made, earlier)
    for number, spoken in enumerate(spoken_here):
        told = made if spoken == made.strings else in_language(made, spoken)
        for path, content in chain(pages(told, since), pictures(told)):
            yield told.folder + path, content
        if number == 0:
            yield from beside_pages(told, since)
        # The names of a report's files say its language, so that all of them lie in one folder.
        yield from report_of(told)
    yield from open_data(made)
    yield from proof(made)


def release_id(report: GateReport, terms: Terms, secret: bytes = b"") -> str:
    """Return a release's id: its day, and 8 hex digits over what is published and under which terms.

    It is keyed with the case's secret: the texts are in it whole, and nobody shall guess a withheld name with it.
    """
    digest = hmac.new(secret, repr(terms).encode(), "sha256")
    registry = report.registry
    parts = (
        (registry.case,),
        registry.documents,
        registry.claims,
        sorted(registry.judgements.items()),
        registry.weighed.edges,
        sorted(registry.weighed.roots.items()),
        registry.weighed.findings,
        registry.weighed.ledger,
        report.reviews.values(),
        report.corrections,
        report.requests,
        sorted(report.silenced.items()),
    )
    for part in parts:
        for thing in part:
            digest.update(repr(thing).encode("utf-8", "surrogatepass"))
    return f"{terms.made_at[:10]}-{digest.hexdigest()[:8]}"


@dataclass(frozen=True, slots=True)
class Head:
    """What a manifest says first: the release's id, the case's name as published, the terms."""

    release: str
    case: str
    terms: Terms


def _vouch(
    fresh: Path,
    written: Mapping[str, Written],
    head: Head,
    before: Succession,
    seal: Seal | None,
) -> bytes:
    """Write the list of files, the manifest and its signature, and return the manifest."""
    listed = listing({path: one.sha256 for path, one in written.items()})
    manifest = encode(
        Manifest(
            release=head.release,
            made_at=head.terms.made_at,
            case=head.case,
            licence=head.terms.licence,
            public=None if seal is None else seal.public,
            previous=before.previous,
            tombstones=before.tombstones,
            files=Listed(
                sha256(listed).hexdigest(),
                len(written),
                sum(one.size for one in written.values()),
            ),
        )
    )
    write(fresh / LISTING, listed)
    write(fresh / MANIFEST, manifest)
    if seal is not None:
        write(fresh / SIGNATURE, signature(seal.key, manifest))
    return manifest


def _reasons(
    earlier: Predecessor | None,
    raw: Registry,
    published: Registry,
    gone: Mapping[str, Gone],
    secret: bytes,
) -> dict[str, Gone]:
    """Return why each claim that was published is published no longer, by public id."""
    if earlier is None:
        return {}
    still = {public_id(secret, one.id) for one in published.claims}
    reasons = {public_id(secret, one.id): Gone.LEFT_OUT for one in raw.claims}
    reasons |= {public_id(secret, claim): why for claim, why in gone.items()}
    return {claim: reasons.get(claim, Gone.NO_LONGER_IN_CASE) for claim in earlier.claims - still}


def _earlier(folder: Path) -> Earlier | None:
    """Return the state of the release that lies in `folder`, or None where there is none that can be read."""
    path = folder / PATH
    return earlier_state(path.read_bytes()) if path.is_file() else None


def _known(folder: Path) -> dict[str, str]:
    """Return the sha256 of each file of the release that lies in `folder`, as its list of files has them."""
    path = folder / LISTING
    if not path.is_file():
        return {}
    try:
        return read_listing(path.read_bytes())
    except BrokenReleaseError:
        # A list that cannot be read saves no work; the new release replaces it.
        return {}
