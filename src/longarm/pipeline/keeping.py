"""Keeping: a case weighed with what earlier looks at it worked out (decision 0023)."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

import numpy as np

import longarm
from longarm.model.document import Document
from longarm.model.entity import Judgement
from longarm.model.registry import CaseClaim, Weighed
from longarm.stages.weighing import weigh
from longarm.stages.weighing.keeping import Keep
from longarm.store.case import Case
from longarm.store.kept import read_kept, write_kept

WORTH = 200
"""Documents from which on it takes longer to weigh a case than to read what is kept."""

_ROOMS = ("corpus", "gazetteer", "model", "stages/weighing")
"""Where all code lies on which a kept result depends."""


def weighed_with_keep(
    case: Case,
    documents: Sequence[Document],
    claims: Sequence[CaseClaim],
    judgements: Mapping[str, Judgement],
) -> Weighed:
    """Return a weighed case, the same as without a keep, and keep what was worked out anew."""
    if len(documents) < WORTH:
        return weigh(documents, claims, judgements)
    keep = Keep(read_kept(case.folder, stamp()))
    found = weigh(documents, claims, judgements, keep)
    if keep.changed:
        write_kept(case.folder, stamp(), keep.used)
    return found


@cache
def stamp() -> str:
    """Return what tells this code from any other: kept results of another are not trusted."""
    home = Path(longarm.__file__).parent
    versions = (longarm.__version__, sys.version, np.__version__, unicodedata.unidata_version)
    whole = sha256(repr(versions).encode())
    for path in sorted(path for room in _ROOMS for path in (home / room).rglob("*.py")):
        whole.update(path.relative_to(home).as_posix().encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()
