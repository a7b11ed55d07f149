"""Verification: a release, or the tombstone of one, followed from its signature to the quote behind each sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path, PurePosixPath

from longarm.errors import BrokenReleaseError
from longarm.stages.publication.placing import MANIFEST
from longarm.stages.publication.proof.folder import check_digest, content, content_of, entries
from longarm.stages.publication.proof.following import Following
from longarm.stages.publication.proof.manifest import (
    HISTORY,
    LISTING,
    PROOF,
    SIGNATURE,
    SIGNER,
    UNLISTED,
    Manifest,
    decode,
    read_listing,
)
from longarm.stages.publication.proof.signing import (
    SIGNERS,
    HandOver,
    fingerprint,
    holds,
    public_from_pem,
    public_pem,
    read_signers,
)
from longarm.stages.publication.proof.tombstones import (
    FILES,
    TOMBSTONE,
    Buried,
    buried,
    chain_problems,
)


class Signer(StrEnum):
    """Who signed, as far as that can be told."""

    EXPECTED = "expected"
    HANDED_OVER = "handed_over"
    """Another key than the expected one, to which that one handed over."""
    OTHER = "other"
    NOT_ASKED = "not_asked"
    """Nobody said which key to expect; the one in the release says nothing of who made it."""


@dataclass
class Examined:
    """What was found out about a release; it holds where there are no problems.

    `facts` are the sentences and cells about the world on all `pages`, `sentences` those that are a claim's own;
    `whole` of the `documents` are shown whole.
    `replaced_by` is given where it is a tombstone that was looked at.
    """

    folder: Path
    manifest: Manifest | None = None
    fingerprint: str | None = None
    signer: Signer = Signer.NOT_ASKED
    files: int = 0
    bytes: int = 0
    documents: int = 0
    whole: int = 0
    claims: int = 0
    pages: int = 0
    facts: int = 0
    sentences: int = 0
    hand_overs: tuple[HandOver, ...] = ()
    replaced_by: str | None = None
    problems: list[str] = field(default_factory=list)

    def add(self, *problems: str) -> None:
        """Keep problems, each once."""
        self.problems += [one for one in dict.fromkeys(problems) if one not in self.problems]


def examine(folder: Path, expected: str | None = None) -> Examined:
    """Look at everything in a release, or in the folder of a tombstone; `expected` is the signer's fingerprint."""
    found = Examined(folder)
    try:
        if (folder / TOMBSTONE).exists():
            _examine_tombstone(found)
        else:
            _examine_release(found)
    except BrokenReleaseError as error:
        found.add(str(error))
    _compare_signer(found, expected)
    return found


def _examine_release(found: Examined) -> None:
    """Look at a release: who vouches for what, every file, every claim, every fact, and the releases before it."""
    folder = found.folder
    manifest = _signed(found)
    found.manifest = manifest
    listed = read_listing(content_of(folder, LISTING, manifest.files.sha256))
    found.add(*_strangers(folder, listed))
    if SIGNERS in listed:
        signers = content_of(folder, SIGNERS, listed[SIGNERS])
        hand_overs = read_signers(signers, SIGNERS)
        # A genuine list says nothing of a key that nobody handed over to: anybody could put it beside a key of theirs.
        if not hand_overs or hand_overs[-1].new != manifest.public:
            raise BrokenReleaseError(SIGNERS, "it does not lead to the key that signs")
        found.hand_overs = hand_overs
    following = Following(folder, listed)
    if PROOF in listed:
        found.add(*following.claims())
    else:
        found.add(f"{LISTING}: {PROOF} is missing: no sentence leads to a quote")
    for path, digest in listed.items():
        try:
            if path.endswith(".html"):
                page = content_of(folder, path, digest)
                found.bytes += len(page)
                found.add(*following.facts(path, page))
            else:
                found.bytes += check_digest(folder, path, digest)
        except BrokenReleaseError as error:
            found.add(str(error))
    found.files = len(listed)
    counted = (manifest.files.count, manifest.files.bytes)
    if not found.problems and (found.files, found.bytes) != counted:
        found.add(f"{MANIFEST}: it counts other files, or other bytes, than there are")
    tally = following.tally
    found.documents, found.whole, found.claims = tally.documents, tally.whole, tally.claims
    found.pages, found.facts, found.sentences = tally.pages, tally.facts, tally.sentences
    _examine_history(found, manifest, listed)


def _signed(found: Examined) -> Manifest:
    """Return the manifest, after its signature was checked: nothing that nobody signed is read any further."""
    folder = found.folder
    raw, line = content(folder, MANIFEST), content(folder, SIGNATURE)
    pem = content(folder, SIGNER)
    public = public_from_pem(pem, SIGNER)
    found.fingerprint = fingerprint(public)
    if not holds(public, raw, line):
        raise BrokenReleaseError(SIGNATURE, f"it does not sign {MANIFEST} with the key in {SIGNER}")
    manifest = decode(raw)
    if manifest.public != public or public_pem(public) != pem:
        raise BrokenReleaseError(SIGNER, f"it is not the key that {MANIFEST} names")
    return manifest


def _strangers(folder: Path, listed: Iterable[str]) -> list[str]:
    """Return what is in the folder and should not be."""
    known = {*listed, *UNLISTED}
    folders = {str(parent) for path in known for parent in PurePosixPath(path).parents}
    told = {
        "file": "nobody signed this file",
        "folder": "a folder without signed files",
        "other": "a link or device, where only files should be",
    }
    return sorted(
        f"{path}: {told[sort]}"
        for path, sort in entries(folder)
        if sort == "other"
        or (sort == "file" and path not in known)
        or (sort == "folder" and path not in folders)
    )


def _examine_history(found: Examined, manifest: Manifest, listed: dict[str, str]) -> None:
    """Look at the tombstones below `history/`, and whether each release follows the one before it."""
    stones: dict[str, Buried] = {}
    expected = {f"{HISTORY}/{name}/{file}" for name in manifest.tombstones for file in FILES}
    if {path for path in listed if path.startswith(f"{HISTORY}/")} != expected:
        found.add(f"{HISTORY}: it does not hold the tombstones that {MANIFEST} lists")
        return
    for name in manifest.tombstones:
        place = f"{HISTORY}/{name}"
        try:
            stones[name] = buried(partial(_below, found.folder, place), place)
        except BrokenReleaseError as error:
            found.add(str(error))
    found.add(*chain_problems(manifest, stones, found.hand_overs))


def _examine_tombstone(found: Examined) -> None:
    """Look at the folder of a tombstone by itself."""
    folder = found.folder
    strangers = sorted(path for path, _ in entries(folder) if path not in FILES)
    found.add(*(f"{path}: it does not belong to a tombstone" for path in strangers))
    stone = buried(partial(content, folder), folder.name)
    found.manifest = stone.manifest
    found.replaced_by = stone.tombstone.replaced_by
    found.hand_overs = stone.tombstone.hand_overs
    found.fingerprint = fingerprint(stone.tombstone.public)
    found.files = len(FILES)
    found.bytes = sum(len(content(folder, name)) for name in FILES)


def _compare_signer(found: Examined, expected: str | None) -> None:
    """Compare who signed with who was expected."""
    if expected is None:
        return
    earlier = [fingerprint(one.old) for one in found.hand_overs]
    if found.fingerprint == expected:
        found.signer = Signer.EXPECTED
    elif expected in earlier:
        found.signer = Signer.HANDED_OVER
    else:
        found.signer = Signer.OTHER
        found.add(f"{SIGNER}: the key {found.fingerprint} signed, and {expected} was expected")


def _below(folder: Path, place: str, name: str) -> bytes:
    return content(folder, f"{place}/{name}")
