"""Prints: the fingerprints of a case's texts, those of a text that was there before taken from a keep."""

from __future__ import annotations

from base64 import b64decode, b64encode
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from longarm.corpus.fingerprints import Fingerprints, fingerprints
from longarm.stages.weighing.keeping import digest_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.weighing.keeping import Keep

_HASH, _PLACE = np.dtype("<i8"), np.dtype("<i4")


def kept_fingerprints(texts: Sequence[str], keep: Keep) -> Fingerprints:
    """Return the fingerprints of texts; those that no look has seen are made, all at once."""
    digests = [digest_of(text) for text in texts]
    fresh: dict[str, str] = {}
    held: dict[str, str] = {}
    for digest, text in zip(digests, texts, strict=True):
        if digest not in held and digest not in fresh:
            known = keep.find("prints", digest)
            if known is None:
                fresh[digest] = text
            else:
                held[digest] = known
    for digest, told in zip(fresh, _in_text(list(fresh.values())), strict=True):
        keep.put("prints", digest, told)
        held[digest] = told
    return _joined([held[digest] for digest in digests])


def _in_text(texts: Sequence[str]) -> list[str]:
    """Return the hashes and places of each text, in base 64 with a dot between them."""
    made = fingerprints(texts)
    order = np.argsort(made.documents, kind="stable")
    bounds = np.searchsorted(made.documents[order], np.arange(len(texts) + 1)).tolist()
    hashes, places = made.hashes[order].astype(_HASH), made.positions[order].astype(_PLACE)
    return [
        f"{b64encode(hashes[start:end].tobytes()).decode()}.{b64encode(places[start:end].tobytes()).decode()}"
        for start, end in pairwise(bounds)
    ]


def _joined(told: Sequence[str]) -> Fingerprints:
    parts = [each.split(".") for each in told]
    hashes = [np.frombuffer(b64decode(part[0]), _HASH) for part in parts]
    places = [np.frombuffer(b64decode(part[1]), _PLACE) for part in parts]
    sizes = np.array([len(each) for each in hashes], np.int64)
    return Fingerprints(
        np.repeat(np.arange(len(told), dtype=np.int32), sizes),
        np.concatenate([np.empty(0, np.int64), *hashes]).astype(np.int64),
        np.concatenate([np.empty(0, np.int32), *places]).astype(np.int32),
    )
