"""Publicly: what the claims, findings and figures of a case are called in its releases."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.errors import NotReleasedError
from longarm.pipeline.keys import secret_of
from longarm.pipeline.look import registry
from longarm.stages.publication.gate.public_ids import public_id
from longarm.store.case import Case


@dataclass(frozen=True, slots=True)
class Called:
    """A claim, finding or figure (`kind`) by its id in the case, and by its id in the case's releases."""

    kind: str
    id: str
    public: str


def called(case: Case, wanted: str, passphrase: bytes | None = None) -> Called:
    """Return what has an id, in the case or in its releases.

    Raises:
        NotReleasedError: nothing has, or the case was never released.
        SigningKeyError: the case's secret cannot be read.
    """
    secret = secret_of(case, passphrase)
    seen = registry(case)
    things = (
        *(("claim", one.id) for one in seen.claims),
        *(("finding", one.id) for one in seen.weighed.findings),
        *(("figure", one.id) for one in seen.weighed.ledger),
    )
    for kind, name in things:
        if secret is not None and wanted in {name, public_id(secret, name)}:
            return Called(kind, name, public_id(secret, name))
    raise NotReleasedError(wanted)
