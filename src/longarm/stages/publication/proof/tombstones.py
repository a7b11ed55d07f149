"""Tombstones: what stays of a replaced release, so that its signature and its place in the row can be checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from longarm.errors import BrokenReleaseError
from longarm.stages.publication.placing import MANIFEST
from longarm.stages.publication.proof.manifest import (
    SIGNATURE,
    SIGNER,
    Manifest,
    decode,
    key_json,
)
from longarm.stages.publication.proof.signing import (
    HandOver,
    check_hand_overs,
    hand_over_from,
    holds,
    leads,
    public_pem,
)
from longarm.stages.publication.proof.strict import (
    hex_in,
    pretty,
    release_in,
    strict_json,
    text_in,
)

TOMBSTONE = "tombstone.json"
TOMBSTONE_SIGNATURE = "tombstone.sig"
FILES = (MANIFEST, SIGNATURE, SIGNER, TOMBSTONE, TOMBSTONE_SIGNATURE)
"""What lies below `history/<id>/`."""

_FORMAT = "longarm tombstone 1"


class Gone(StrEnum):
    """Why a claim that was published is published no longer; told to the public, so never a name and no detail."""

    RETRACTED = "retracted"
    CORRECTED = "corrected"
    CONSENT_WITHDRAWN = "consent withdrawn"
    LEFT_OUT = "left out by the gate"
    NO_LONGER_IN_CASE = "no longer in the case"


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is said of a release when another one replaces it.

    `manifest` is the sha256 (hex) of its manifest, `public` the key that signs the tombstone, `hand_overs` how the
    replaced release's key came to that one, `claims` what is published no longer, by claim id.
    """

    release: str
    made_at: str
    manifest: str
    replaced_at: str
    replaced_by: str
    public: str
    hand_overs: tuple[HandOver, ...]
    claims: Mapping[str, Gone]


@dataclass(frozen=True, slots=True)
class Buried:
    """A replaced release: its manifest, the manifest's sha256 (hex), and its tombstone; all signatures hold."""

    manifest: Manifest
    sha256: str
    tombstone: Tombstone


def encode_tombstone(stone: Tombstone) -> bytes:
    """Return the tombstone's bytes; there is no other spelling."""
    return pretty(
        {
            "format": _FORMAT,
            "release": stone.release,
            "made_at": stone.made_at,
            "manifest": stone.manifest,
            "replaced": {"at": stone.replaced_at, "by": stone.replaced_by},
            "key": key_json(stone.public),
            "hand_overs": [one.as_json() for one in stone.hand_overs],
            "claims": [
                {"claim": claim, "why": why.value} for claim, why in sorted(stone.claims.items())
            ],
        }
    )


def decode_tombstone(content: bytes, name: str) -> Tombstone:
    """Return what a tombstone says.

    Raises:
        BrokenReleaseError: it is none of this format, or is not spelled as `encode_tombstone` spells it.
    """
    found = strict_json(content, name)
    try:
        stone = Tombstone(
            release=release_in(found["release"]),
            made_at=text_in(found["made_at"]),
            manifest=hex_in(found["manifest"]),
            replaced_at=text_in(found["replaced"]["at"]),
            replaced_by=release_in(found["replaced"]["by"]),
            public=hex_in(found["key"]["public"]),
            hand_overs=tuple(map(hand_over_from, found["hand_overs"])),
            claims={text_in(one["claim"]): Gone(one["why"]) for one in found["claims"]},
        )
    except (KeyError, TypeError, ValueError):
        raise BrokenReleaseError(name, "something that it must say is missing in it") from None
    if encode_tombstone(stone) != content:
        raise BrokenReleaseError(name, "it is not spelled as a tombstone is")
    return stone


def buried(read: Callable[[str], bytes], name: str) -> Buried:
    """Return a replaced release from the files of its folder, which `read` gives by name.

    Raises:
        BrokenReleaseError: one is missing or broken, a signature does not hold, or they speak of different releases.
    """
    raw, content = read(MANIFEST), read(TOMBSTONE)
    manifest = decode(raw, f"{name}/{MANIFEST}")
    public = manifest.public or ""
    _require(
        holds(public, raw, read(SIGNATURE)),
        f"{name}/{SIGNATURE}",
        "it does not sign the manifest beside it",
    )
    _require(
        read(SIGNER) == public_pem(public),
        f"{name}/{SIGNER}",
        "it is not the key that the manifest names",
    )
    stone = decode_tombstone(content, f"{name}/{TOMBSTONE}")
    _require(
        holds(stone.public, content, read(TOMBSTONE_SIGNATURE)),
        f"{name}/{TOMBSTONE_SIGNATURE}",
        "it does not sign the tombstone beside it",
    )
    digest = sha256(raw).hexdigest()
    theirs = (stone.release, stone.made_at, stone.manifest)
    _require(
        theirs == (manifest.release, manifest.made_at, digest),
        f"{name}/{TOMBSTONE}",
        "it speaks of another release",
    )
    check_hand_overs(stone.hand_overs, f"{name}/{TOMBSTONE}")
    _require(
        leads(stone.hand_overs, public, stone.public) == stone.hand_overs,
        f"{name}/{TOMBSTONE}",
        "the key of the release was not handed over to the one that signs it",
    )
    return Buried(manifest, digest, stone)


def _require(held: bool, name: str, reason: str) -> None:  # noqa: FBT001 - what must hold comes first
    """Raise BrokenReleaseError where something that must hold does not."""
    if not held:
        raise BrokenReleaseError(name, reason)


def chain_problems(
    latest: Manifest, history: Mapping[str, Buried], hand_overs: Sequence[HandOver]
) -> Iterator[str]:
    """Yield why the releases in `history`, by id, are not just those that `latest` follows, each signed in its turn."""
    later, order = latest, []
    while later.previous is not None:
        before = history.get(later.previous.release)
        if before is None:
            yield f"history/{later.previous.release}: the release before {later.release} is missing"
            break
        name = f"history/{before.manifest.release}"
        stone = before.tombstone
        order.append(before.manifest.release)
        if before.sha256 != later.previous.sha256:
            yield f"{name}: it is not the release that {later.release} followed"
        if (stone.replaced_by, stone.replaced_at) != (later.release, later.made_at):
            yield f"{name}: its tombstone says that another release than {later.release} replaced it"
        if stone.public != later.public:
            yield f"{name}: its tombstone was signed by another key than {later.release}"
        if latest.public is None or leads(hand_overs, stone.public, latest.public) is None:
            yield f"{name}: it was signed by a key that was not handed over to the newest one"
        if len(order) > len(history):
            yield f"{name}: the row of releases runs in a circle"
            break
        later = before.manifest
    if tuple(reversed(order)) != latest.tombstones or len(order) != len(history):
        yield f"{MANIFEST}: the releases that it lists are not the ones that it follows"
