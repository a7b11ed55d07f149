"""Release: a case's site, report and open data, written whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path

from longarm.errors import GateError
from longarm.model.registry import Registry
from longarm.model.release import Terms
from longarm.stages.publication.gate.admission import GateReport, gate
from longarm.stages.publication.gate.inspection import inspect
from longarm.stages.publication.gate.policy import Policy
from longarm.stages.publication.opendata.files import open_data
from longarm.stages.publication.pictures.files import pictures
from longarm.stages.publication.placing import (
    MANIFEST,
    Written,
    beside,
    put_in_place,
    write,
    write_all,
)
from longarm.stages.publication.report.edition import report as report_of
from longarm.stages.publication.site.pages import pages
from longarm.stages.publication.views.material import in_language, material
from longarm.stages.publication.words.strings import english, strings


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


def publish(
    registry: Registry, folder: Path, terms: Terms, policy: Policy | None = None
) -> Release:
    """Write the release of `registry` to `folder`; the same registry and terms give the same bytes.

    The files are written beside `folder` and moved into place when all of them are on disk. A release that lies
    there is replaced as a whole; a folder that holds anything else is not touched.

    Raises:
        GateError: the registry is broken, or a finished file would do harm; nothing was written.
        SiteLanguageError: the terms ask for a language that the site has no words in.
        CaseExistsError: `folder` holds something that is no release.
    """
    report = gate(registry, policy, terms.unreviewed)
    name = release_id(report, terms)
    with beside(folder) as fresh:
        written = write_all(files(report, terms, name), fresh, folder, _known(folder))
        found = inspect(fresh, written, report.withholding)
        if found:
            raise GateError(found)
        manifest = _manifest(written, name, terms)
        write(fresh / MANIFEST, manifest)
        put_in_place(fresh, folder)
    return Release(
        id=name,
        folder=folder,
        report=report,
        files=len(written) + 1,
        written=sum(not one.kept for one in written.values()) + 1,
        manifest_sha256=sha256(manifest).hexdigest(),
    )


def files(report: GateReport, terms: Terms, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield every file of a release with its path, one at a time, without the manifest.

    Pages are there once a language of the terms, the data once, in English.
    """
    spoken_here = [strings(language) for language in dict.fromkeys(terms.languages)]
    made = material(report, english(), terms, name)
    for spoken in spoken_here:
        told = made if spoken == made.strings else in_language(made, spoken)
        for path, content in chain(pages(told), pictures(told)):
            yield told.folder + path, content
    yield from report_of(made)
    yield from open_data(made)


def release_id(report: GateReport, terms: Terms) -> str:
    """Return a release's id: its day, and 8 hex digits over what is published and under which terms."""
    digest = sha256(repr(terms).encode())
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


def _known(folder: Path) -> dict[str, str]:
    """Return the sha256 of each file of the release that lies in `folder`, as its manifest has them."""
    path = folder / MANIFEST
    if not path.is_file():
        return {}
    try:
        listed = json.loads(path.read_bytes())["files"]
        return {str(name): str(entry["sha256"]) for name, entry in listed.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        # A manifest that cannot be read saves no work; the new release replaces it.
        return {}


def _manifest(written: Mapping[str, Written], name: str, terms: Terms) -> bytes:
    """Return the sha256 and size of every file, as JSON."""
    content = {
        "release": name,
        "made_at": terms.made_at,
        "files": {
            path: {"sha256": one.sha256, "size": one.size} for path, one in sorted(written.items())
        },
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
