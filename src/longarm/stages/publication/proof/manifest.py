"""Manifest: the one signed page of a release, and the list of its files that the page vouches for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from longarm.errors import BrokenReleaseError
from longarm.stages.publication.placing import MANIFEST
from longarm.stages.publication.proof.signing import fingerprint
from longarm.stages.publication.proof.strict import (
    count_in,
    hex_in,
    pretty,
    release_in,
    strict_json,
    text_in,
)

SIGNATURE = "manifest.sig"
LISTING = "files.sha256"
SIGNER = "signer.pem"
PROOF = "data/proof.jsonl"
HISTORY = "history"
UNLISTED = frozenset({MANIFEST, SIGNATURE, LISTING})
"""What cannot stand in the list of files: the list itself and what vouches for it."""

FORMAT = "longarm release 1"
_LINE = re.compile(r"([0-9a-f]{64})  ([^\n\\]+)\n")
_PART = re.compile(r"(?!\.{1,2}$)[^/\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class Before:
    """The release that another one replaced: its id, and the sha256 of its manifest."""

    release: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list of files is: its sha256, and how many files of how many bytes it names."""

    sha256: str
    count: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a release says of itself; `public` is the key that signs it (64 hex digits), None where nobody signs."""

    release: str
    made_at: str
    case: str
    licence: str
    public: str | None
    previous: Before | None
    tombstones: tuple[str, ...]
    """The ids of all releases before it, the oldest first; each has a folder below `history/`."""
    files: Listed


def encode(manifest: Manifest) -> bytes:
    """Return the manifest's bytes; there is no other spelling."""
    public, previous = manifest.public, manifest.previous
    return pretty(
        {
            "format": FORMAT,
            "release": manifest.release,
            "made_at": manifest.made_at,
            "case": manifest.case,
            "licence": manifest.licence,
            "key": None if public is None else key_json(public),
            "previous": None
            if previous is None
            else {"release": previous.release, "sha256": previous.sha256},
            "tombstones": list(manifest.tombstones),
            "files": {
                "list": LISTING,
                "sha256": manifest.files.sha256,
                "count": manifest.files.count,
                "bytes": manifest.files.bytes,
            },
            # The places of what a later format brings: the custody log's checkpoint, and tokens of trusted time.
            "later": {"custody": None, "trusted_time": None},
        }
    )


def key_json(public: str) -> dict[str, str]:
    """Return a public key for JSON, with its fingerprint."""
    return {"algorithm": "Ed25519", "public": public, "fingerprint": fingerprint(public)}


def decode(content: bytes, name: str = MANIFEST) -> Manifest:
    """Return what a manifest says.

    Raises:
        BrokenReleaseError: it is none of this format, or is not spelled as `encode` spells it.
    """
    found = strict_json(content, name)
    try:
        if found["format"] != FORMAT:
            raise BrokenReleaseError(name, f"its format is not “{FORMAT}”")
        previous, key, files = found["previous"], found["key"], found["files"]
        manifest = Manifest(
            release=release_in(found["release"]),
            made_at=text_in(found["made_at"]),
            case=text_in(found["case"]),
            licence=text_in(found["licence"]),
            public=None if key is None else hex_in(key["public"]),
            previous=None
            if previous is None
            else Before(release_in(previous["release"]), hex_in(previous["sha256"])),
            tombstones=tuple(map(release_in, found["tombstones"])),
            files=Listed(
                hex_in(files["sha256"]), count_in(files["count"]), count_in(files["bytes"])
            ),
        )
    except (KeyError, TypeError, ValueError):
        raise BrokenReleaseError(name, "something that it must say is missing in it") from None
    if encode(manifest) != content:
        raise BrokenReleaseError(name, "it is not spelled as a manifest is")
    return manifest


def listing(digests: Mapping[str, str]) -> bytes:
    """Return the list of files, path to sha256, in the form that `sha256sum --check` reads, by path."""
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items())).encode()


def read_listing(content: bytes) -> dict[str, str]:
    """Return the sha256 of each file by its path; every path stays below the release.

    Raises:
        BrokenReleaseError: a line has another form, a path leads elsewhere or stands twice, or they are not in order.
    """
    try:
        text = content.decode()
    except UnicodeDecodeError:
        raise BrokenReleaseError(LISTING, "it is no UTF-8") from None
    found: dict[str, str] = {}
    position = 0
    while position < len(text):
        line = _LINE.match(text, position)
        if line is None:
            raise BrokenReleaseError(LISTING, f"line {len(found) + 1} has another form")
        digest, path = line.groups()
        if not all(_PART.fullmatch(part) for part in path.split("/")) or path in UNLISTED:
            raise BrokenReleaseError(LISTING, f"{path!r} is no path of a release's file")
        found[path] = digest
        position = line.end()
    if listing(found) != content:
        raise BrokenReleaseError(LISTING, "its paths are not in order, or one stands in it twice")
    return found
