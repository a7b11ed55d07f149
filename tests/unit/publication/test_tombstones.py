"""A release that replaces another keeps its tombstone, and nobody can take one away, change it or forge it."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from longarm.errors import ForeignReleaseError
from longarm.model.registry import Registry
from longarm.model.release import Terms
from longarm.model.slots import Figure
from longarm.stages.publication.gate.public_ids import public_id
from longarm.stages.publication.proof.manifest import decode, encode
from longarm.stages.publication.proof.signing import fingerprint, signature
from longarm.stages.publication.proof.succession import Seal
from longarm.stages.publication.proof.tombstones import (
    FILES,
    Gone,
    decode_tombstone,
    encode_tombstone,
)
from longarm.stages.publication.proof.verification import Signer, examine
from longarm.stages.publication.release import publish
from tests.unit.publication.sealing import (
    FIRST,
    HIDDEN,
    SECOND,
    THIRD,
    key,
    released,
    renewed,
    said,
    seal,
    signed_again,
    small_case,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a release with two before it."""
    place = tmp_path / "release"
    for moment in (FIRST, SECOND, THIRD):
        released(place, moment)
    return place


def ids(folder: Path) -> tuple[str, ...]:
    return decode((folder / "manifest.json").read_bytes()).tombstones


def why_gone(folder: Path, name: str) -> dict[str, str]:
    read = json.loads((folder / "history" / name / "tombstone.json").read_text(encoding="utf-8"))
    return {one["claim"]: one["why"] for one in read["claims"]}


def test_each_release_follows_the_one_before_it(folder: Path) -> None:
    found = examine(folder)
    assert found.problems == []
    first, second = ids(folder)
    assert (first[:10], second[:10]) == (FIRST[:10], SECOND[:10])
    assert sorted(one.name for one in (folder / "history" / first).iterdir()) == sorted(FILES)
    assert why_gone(folder, first) == {}


def test_a_tombstone_holds_by_itself(folder: Path) -> None:
    first, second = ids(folder)
    alone = shutil.copytree(folder / "history" / first, folder.parent / "alone")
    found = examine(alone, fingerprint(seal().public))
    assert found.problems == []
    assert found.signer is Signer.EXPECTED
    assert found.replaced_by == second
    assert found.manifest is not None
    assert found.manifest.release == first
    (alone / "more").write_bytes(b"")
    assert "more: it does not belong to a tombstone" in said(examine(alone))


@pytest.mark.parametrize("name", FILES)
def test_no_bit_of_a_tombstone_can_change(folder: Path, name: str) -> None:
    place = folder / "history" / ids(folder)[0]
    content = (place / name).read_bytes()
    for bit in range(0, len(content) * 8, 7):
        changed = bytearray(content)
        changed[bit // 8] ^= 1 << bit % 8
        (place / name).write_bytes(changed)
        assert examine(place).problems, (name, bit)


def test_the_same_release_made_again_is_the_same(folder: Path) -> None:
    before = {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()}
    released(folder, THIRD)
    assert {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()} == before


def without_last(registry: Registry) -> Registry:
    return replace(registry, claims=registry.claims[:-1])


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (None, Gone.NO_LONGER_IN_CASE),
        (Gone.RETRACTED, Gone.RETRACTED),
        (Gone.CONSENT_WITHDRAWN, Gone.CONSENT_WITHDRAWN),
    ],
)
def test_a_tombstone_says_why_a_claim_is_gone(
    tmp_path: Path, given: Gone | None, told: Gone
) -> None:
    registry = small_case().registry()
    released(tmp_path / "release", FIRST, registry=registry)
    last = registry.claims[-1].id
    gone = {} if given is None else {last: given}
    publish(without_last(registry), tmp_path / "release", Terms(SECOND), seal=seal(), gone=gone)
    assert examine(tmp_path / "release").problems == []
    (first,) = ids(tmp_path / "release")
    assert why_gone(tmp_path / "release", first) == {public_id(seal().secret, last): told}


def test_what_the_gate_leaves_out_later_is_told_apart(tmp_path: Path) -> None:
    case = small_case()
    released(tmp_path / "release", FIRST, registry=case.registry())
    one = next(iter(case.claims.values()))
    slots = one.claim.slots
    assert isinstance(slots, Figure)
    street = replace(one.claim, slots=replace(slots, place="Capel Street 12"))
    case.claims[one.id] = replace(one, claim=street)
    released(tmp_path / "release", SECOND, registry=case.registry())
    (first,) = ids(tmp_path / "release")
    assert why_gone(tmp_path / "release", first) == {
        public_id(seal().secret, one.id): Gone.LEFT_OUT
    }


def test_no_name_stands_in_the_history(tmp_path: Path) -> None:
    released(tmp_path / "release", FIRST)
    released(tmp_path / "release", SECOND, registry=without_last(small_case().registry()))
    every = [
        one.read_text(encoding="utf-8") for one in (tmp_path / "release" / "history").rglob("*.*")
    ]
    assert len(every) == len(FILES)
    assert not [text for text in every if HIDDEN.split()[1] in text]


def test_a_history_cannot_be_cut_short(folder: Path) -> None:
    first, second = ids(folder)
    shutil.rmtree(folder / "history" / first)
    assert f"history/{first}/manifest.json: it is missing" in said(examine(folder))
    signed_again(folder, seal(), tombstones=(second,))
    assert f"history/{first}: the release before {second} is missing" in said(examine(folder))
    signed_again(folder, seal(), tombstones=(first, second))
    assert "it does not hold the tombstones" in said(examine(folder))
    shutil.rmtree(folder / "history")
    signed_again(folder, seal(), tombstones=())
    assert f"history/{second}: the release before" in said(examine(folder))


def test_a_release_cannot_be_put_in_the_place_of_another(folder: Path) -> None:
    first, second = ids(folder)
    (folder / "history" / first).rename(folder / "aside")
    (folder / "history" / second).rename(folder / "history" / first)
    (folder / "aside").rename(folder / "history" / second)
    signed_again(folder, seal())
    assert examine(folder).problems


def test_a_tombstone_must_name_the_release_that_came_next(folder: Path) -> None:
    first, _ = ids(folder)
    place = folder / "history" / first
    stone = decode_tombstone((place / "tombstone.json").read_bytes(), "t")
    forged = encode_tombstone(replace(stone, replaced_by="2030-01-01-00000000"))
    (place / "tombstone.json").write_bytes(forged)
    (place / "tombstone.sig").write_bytes(signature(key(1), forged))
    assert examine(place).problems == []
    signed_again(folder, seal())
    assert "its tombstone says that another release" in said(examine(folder))


def test_another_release_under_the_same_id_is_refused(folder: Path) -> None:
    """The signer made two releases with one id, and shows the one to these and the other to those."""
    first, _ = ids(folder)
    place = folder / "history" / first
    other = encode(replace(decode((place / "manifest.json").read_bytes()), case="Another case"))
    stone = decode_tombstone((place / "tombstone.json").read_bytes(), "t")
    told = encode_tombstone(replace(stone, manifest=sha256(other).hexdigest()))
    for name, content in (("manifest", other), ("tombstone", told)):
        (place / f"{name}.json").write_bytes(content)
        (place / f"{name}.sig").write_bytes(signature(key(1), content))
    assert examine(place).problems == []
    signed_again(folder, seal())
    assert "it is not the release that" in said(examine(folder))


def test_a_tombstone_is_signed_by_the_release_that_came_next(tmp_path: Path) -> None:
    """A key that was handed over must not sign tombstones any more."""
    folder = tmp_path / "release"
    second = renewed(seal(), 2)
    released(folder, FIRST)
    released(folder, SECOND, second)
    place = folder / "history" / ids(folder)[0]
    stone = decode_tombstone((place / "tombstone.json").read_bytes(), "t")
    forged = encode_tombstone(replace(stone, public=seal().public, hand_overs=()))
    (place / "tombstone.json").write_bytes(forged)
    (place / "tombstone.sig").write_bytes(signature(key(1), forged))
    assert examine(place).problems == []
    signed_again(folder, second)
    assert "its tombstone was signed by another key than" in said(examine(folder))


def test_a_tombstone_by_another_key_is_refused(folder: Path) -> None:
    first, _ = ids(folder)
    place = folder / "history" / first
    stone = decode_tombstone((place / "tombstone.json").read_bytes(), "t")
    forged = encode_tombstone(replace(stone, public=seal(9).public))
    (place / "tombstone.json").write_bytes(forged)
    (place / "tombstone.sig").write_bytes(signature(key(9), forged))
    assert "was not handed over to the one that signs it" in said(examine(place))
    by_theirs = replace(stone, public=seal(9).public, hand_overs=renewed(seal(8), 9).hand_overs)
    forged = encode_tombstone(by_theirs)
    (place / "tombstone.json").write_bytes(forged)
    (place / "tombstone.sig").write_bytes(signature(key(9), forged))
    assert "was not handed over to the one that signs it" in said(examine(place))


def test_a_history_goes_on_under_a_key_that_was_handed_over(tmp_path: Path) -> None:
    place = tmp_path / "release"
    second = renewed(seal(), 2)
    third = renewed(second, 3)
    for moment, by in ((FIRST, seal()), (SECOND, second), (THIRD, third)):
        released(place, moment, by)
        assert examine(place).problems == []
    first = ids(place)[0]
    assert examine(place / "history" / first, fingerprint(seal().public)).signer is (
        Signer.HANDED_OVER
    )
    assert examine(place, fingerprint(third.public)).signer is Signer.EXPECTED


@pytest.mark.parametrize("by", [seal(9), renewed(seal(8), 9)])
def test_the_release_of_another_case_is_not_replaced(folder: Path, by: Seal) -> None:
    before = (folder / "manifest.json").read_bytes()
    with pytest.raises(ForeignReleaseError, match="not by this case"):
        released(folder, "2025-01-01T00:00:00Z", by)
    assert (folder / "manifest.json").read_bytes() == before


@pytest.mark.parametrize(
    "name", ["manifest.json", "manifest.sig", "files.sha256", "data/proof.jsonl", "history"]
)
def test_a_damaged_release_is_not_replaced(folder: Path, name: str) -> None:
    place = folder / name
    if place.is_dir():
        place = next(place.rglob("tombstone.json"))
    place.write_bytes(place.read_bytes()[:-2])
    with pytest.raises(ForeignReleaseError, match="the release here is damaged"):
        released(folder, "2025-01-01T00:00:00Z")


def test_a_release_that_nobody_signed_is_replaced_without_a_history(tmp_path: Path) -> None:
    publish(small_case().registry(), tmp_path / "release", Terms(FIRST))
    released(tmp_path / "release", SECOND)
    assert examine(tmp_path / "release").problems == []
    assert ids(tmp_path / "release") == ()
