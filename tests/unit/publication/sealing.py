"""Sealed releases for tests: keys that are the same on every run, and a small case to release with them."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from longarm.model.entity import EntityType
from longarm.model.registry import Registry
from longarm.model.release import Terms
from longarm.model.slots import Bound, Figure, SiteKind, Statement, Unit
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.publication.proof.manifest import decode, encode, listing
from longarm.stages.publication.proof.rows import Row, read_rows
from longarm.stages.publication.proof.signing import hand_over, public_of, signature
from longarm.stages.publication.proof.succession import Seal
from longarm.stages.publication.proof.verification import Examined
from longarm.stages.publication.release import Release, publish
from tests.unit.publication.builder import Case, an_entry

FIRST = "2024-01-06T09:00:00Z"
SECOND = "2024-02-06T09:00:00Z"
THIRD = "2024-03-06T09:00:00Z"
HIDDEN = "Tomas Bystanderov"


def key(number: int) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32)


def seal(number: int = 1) -> Seal:
    return Seal(key(number), b"s" * 32)


def renewed(before: Seal, number: int, at: str = SECOND) -> Seal:
    fresh = key(number)
    return Seal(
        fresh, before.secret, (*before.hand_overs, hand_over(before.key, public_of(fresh), at))
    )


def small_case(*, stays: bool = True) -> Case:
    """Return three documents: one shown whole, one with a name in it that is withheld, one whose title alone has it."""
    watch = Voice("Harbour Watch", VoiceType.ORGANIZATION, "says", Stance.ALLEGES)
    case = Case()
    case.judge("Harbour Watch", EntityType.ORGANIZATION)
    case.document(
        "whole", "Harbour Watch says there are 54 stations abroad.\nSo it is & stays.", "en"
    )
    case.document(
        "part", f"A neighbour, {HIDDEN}, saw men at the door. There are 48 more stations.", "en"
    )
    case.document("title", "Harbour Watch counts 102 stations.", "en", title=f"{HIDDEN} was there")

    def count(value: float) -> Figure:
        return Figure(
            value, value, Bound.EXACTLY, Unit.SITE, SiteKind.POLICE_STATION, None, ("world",)
        )

    first = case.claim("whole", "there are 54 stations abroad", count(54), watch)
    case.claim("whole", "54 stations", count(54), watch)
    second = case.claim("part", "There are 48 more stations.", count(48), watch)
    third = case.claim("title", "Harbour Watch counts 102 stations.", count(102), watch)
    said = case.claim(
        "part",
        f"A neighbour, {HIDDEN}, saw men at the door.",
        Statement(HIDDEN, None, "asserts", "saw men at the door"),
        Voice(HIDDEN, VoiceType.PERSON, "saw", Stance.ASSERTS),
    )
    case.finding("said", "statement", said)
    case.claim(
        "whole",
        case.documents["whole"].rendition.text,
        Statement("Harbour Watch", None, "asserts", "all of it"),
        watch,
    )
    if stays:
        case.claim(
            "whole",
            "So it is & stays.",
            Statement("Harbour Watch", None, "asserts", "so it is"),
            watch,
        )
    case.ledger += [
        an_entry("f-54", 54, None, (first,)),
        an_entry("f-48", 48, None, (second,)),
        an_entry("f-102", 102, None, (third,)),
    ]
    return case


def released(
    folder: Path, made_at: str = FIRST, by: Seal | None = None, registry: Registry | None = None
) -> Release:
    """Release the small case, signed."""
    return publish(registry or small_case().registry(), folder, Terms(made_at), seal=by or seal())


def rows(folder: Path) -> list[Row]:
    """Return the rows of a release."""
    with (folder / "data" / "proof.jsonl").open("rb") as lines:
        return list(read_rows(lines))


def signed_again(folder: Path, by: Seal | None = None, **changes: object) -> None:
    """Make list, manifest and signature fit whatever the files are now, as only the signer can."""
    by = by or renewed(seal(), 2)
    manifest = decode((folder / "manifest.json").read_bytes())
    files = [one for one in folder.rglob("*") if one.is_file()]
    digests = {
        path: sha256(one.read_bytes()).hexdigest()
        for one in files
        if (path := one.relative_to(folder).as_posix())
        not in {"manifest.json", "manifest.sig", "files.sha256"}
    }
    listed = listing(digests)
    (folder / "files.sha256").write_bytes(listed)
    size = sum((folder / path).stat().st_size for path in digests)
    counted = replace(
        manifest.files, sha256=sha256(listed).hexdigest(), count=len(digests), bytes=size
    )
    fields = {"files": counted, "public": by.public} | changes
    raw = encode(replace(manifest, **fields))  # type: ignore[arg-type]  # the tests name fields of Manifest
    (folder / "manifest.json").write_bytes(raw)
    (folder / "manifest.sig").write_bytes(signature(by.key, raw))


def said(found: Examined) -> str:
    """Return the problems that were found, as one text."""
    return "\n".join(found.problems)
