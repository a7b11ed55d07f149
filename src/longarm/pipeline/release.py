"""Release: the registry through the gate and out as a site."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from longarm.model.registry import Registry
from longarm.model.review import ReviewState
from longarm.pipeline.keys import seal_of
from longarm.pipeline.look import registry
from longarm.pipeline.terms import terms_of
from longarm.stages.publication import Release, publish
from longarm.stages.publication.proof.tombstones import Gone
from longarm.store.case import Case


def release(
    case: Case,
    folder: Path,
    now: str,
    languages: tuple[str, ...] = (),
    passphrase: bytes | None = None,
) -> Release:
    """Publish the case as it stands, under the terms of its `longarm.toml`; nothing is written where the gate refuses.

    Who judged, checked or approved is not handed on.

    `languages` are those of the site, the first one at its root. `passphrase` opens the case's keys.

    Raises:
        CardError: the terms cannot be used.
        GateError: something in it may not be published.
        CaseExistsError: the folder holds something that is no release.
        SiteLanguageError: the site has no words in one of the languages.
        ForeignReleaseError: the release in the folder is damaged, or another case signed it.
        PassphraseError: the case's keys are locked, and the passphrase is none or another one.
        SigningKeyError: the case's key cannot be read.
    """
    terms = terms_of(case, now)
    if languages:
        terms = replace(terms, languages=languages)
    seal = seal_of(case, passphrase)
    held = registry(case, naming_people=False, anew=True)
    return publish(held, folder, terms, seal=seal, gone=_gone(held))


def _gone(held: Registry) -> dict[str, Gone]:
    """Return why claims are published no longer, by their ids in the case.

    A tombstone does not tell withdrawn consent from any other retraction: its ids lead into a release that somebody
    may have kept, and there to whoever spoke.
    """
    taken_back = {ReviewState.REJECTED, ReviewState.WITHDRAWN}
    return {
        claim: Gone.RETRACTED
        for claim, review in held.reviews.items()
        if review.state in taken_back
    }
