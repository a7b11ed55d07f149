"""Release: the registry through the gate and out as a site."""

from __future__ import annotations

from pathlib import Path

from longarm.model.release import Terms
from longarm.pipeline.look import registry
from longarm.stages.publication import Release, publish
from longarm.store.case import Case


def release(case: Case, folder: Path, now: str, languages: tuple[str, ...] = ("en",)) -> Release:
    """Publish the case as it stands into a folder; nothing is written where the gate refuses.

    `languages` are those of the site, the first one at its root.

    Raises:
        GateError: something in it may not be published.
        CaseExistsError: the folder holds something that is no release.
        SiteLanguageError: the site has no words in one of the languages.
    """
    return publish(registry(case), folder, Terms(made_at=now, languages=languages))
