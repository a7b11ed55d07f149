"""Release: the registry through the gate and out as a site."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from longarm.pipeline.look import registry
from longarm.pipeline.terms import terms_of
from longarm.stages.publication import Release, publish
from longarm.store.case import Case


def release(case: Case, folder: Path, now: str, languages: tuple[str, ...] = ()) -> Release:
    """Publish the case as it stands, under the terms of its `longarm.toml`; nothing is written where the gate refuses.

    Who judged, checked or approved is not handed on.

    `languages` are those of the site, the first one at its root.

    Raises:
        CardError: the terms cannot be used.
        GateError: something in it may not be published.
        CaseExistsError: the folder holds something that is no release.
        SiteLanguageError: the site has no words in one of the languages.
    """
    terms = terms_of(case, now)
    if languages:
        terms = replace(terms, languages=languages)
    return publish(registry(case, naming_people=False), folder, terms)
