"""A signed release: every claim leads to its quote, and one changed bit, file, key or number is refused."""

from __future__ import annotations

import random
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from longarm.model.document import text_sha256
from longarm.model.release import Terms
from longarm.stages.publication.proof.rows import (
    ClaimProof,
    DocumentProof,
    encode_row,
)
from longarm.stages.publication.proof.signing import (
    fingerprint,
    public_pem,
    signature,
    signers_file,
)
from longarm.stages.publication.proof.succession import Seal
from longarm.stages.publication.proof.verification import Signer, examine
from longarm.stages.publication.release import publish
from tests.unit.publication.builder import Case
from tests.unit.publication.invented import invented_case
from tests.unit.publication.sealing import (
    FIRST,
    SECOND,
    THIRD,
    key,
    released,
    renewed,
    rows,
    said,
    seal,
    signed_again,
    small_case,
)

FLIPS = 500


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a release with two before it, of which the first was signed by an older key."""
    folder = tmp_path_factory.mktemp("sealed") / "release"
    released(folder)
    second = renewed(seal(), 2)
    released(folder, SECOND, second)
    released(folder, THIRD, second, small_case(stays=False).registry())
    return folder


@pytest.fixture
def copied(sealed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sealed, tmp_path / "release"))


def test_a_release_holds(sealed: Path) -> None:
    found = examine(sealed)
    assert found.problems == []
    assert found.signer is Signer.NOT_ASKED
    assert (found.documents, found.whole, found.claims) == (3, 2, 6)
    assert found.files == len(list(sealed.rglob("*.*"))) - 3
    assert found.pages > 15
    assert found.facts > 15
    assert 8 <= found.sentences < found.facts


def test_a_larger_release_holds(tmp_path: Path) -> None:
    registry = invented_case().registry()
    publish(registry, tmp_path / "one", Terms(FIRST), seal=seal())
    found = examine(tmp_path / "one")
    assert found.problems == []
    assert found.documents == 6
    assert found.whole < found.documents
    publish(registry, tmp_path / "two", Terms(FIRST), seal=seal())
    for name in ("manifest.json", "manifest.sig", "files.sha256"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_row_leads_from_each_claim_to_its_quote_and_the_bytes_behind_it(sealed: Path) -> None:
    case = small_case()
    documents = {row.document: row for row in rows(sealed) if isinstance(row, DocumentProof)}
    claims = [row for row in rows(sealed) if isinstance(row, ClaimProof)]
    assert list(documents) == ["whole", "part", "title"]
    assert len(claims) == 6
    for row in claims:
        if row.fragment.startswith("w-"):
            continue
        rendition = case.documents[row.document].rendition
        quote = text_sha256(rendition.text[row.start : row.end])
        assert row.quote.as_json() == {"sha256": quote}
    for name, document in case.documents.items():
        named = documents[name].rendition.value
        assert documents[name].length == len(document.rendition.text)
        assert (named == document.rendition.sha256) is (name != "part")


@pytest.mark.slow
def test_one_flipped_bit_anywhere_is_refused(copied: Path) -> None:
    chance = random.Random(20261127)  # noqa: S311 - the same flips on every run
    files = sorted(one for one in copied.rglob("*") if one.is_file())
    assert {"manifest.json", "manifest.sig", "signer.pem", "signers.json", "files.sha256"} <= {
        one.name for one in files
    }
    hit = set()
    for number in range(FLIPS):
        # Every file in its turn, so that small ones are hit as often as large ones.
        place = files[number % len(files)]
        content = place.read_bytes()
        changed = bytearray(content)
        bit = chance.randrange(len(content) * 8)
        changed[bit // 8] ^= 1 << bit % 8
        place.write_bytes(changed)
        assert examine(copied).problems, (place, bit)
        place.write_bytes(content)
        hit.add(place)
    assert len(hit) == len(files)
    assert examine(copied).problems == []


def test_every_bit_of_what_vouches_is_needed(sealed: Path, tmp_path: Path) -> None:
    for name in ("manifest.json", "manifest.sig", "signer.pem"):
        shutil.copy(sealed / name, tmp_path / name)
    missing = examine(tmp_path).problems
    assert [one.partition(":")[0] for one in missing] == ["files.sha256"]
    for name in ("manifest.sig", "signer.pem"):
        content = (tmp_path / name).read_bytes()
        for bit in range(len(content) * 8):
            changed = bytearray(content)
            changed[bit // 8] ^= 1 << bit % 8
            (tmp_path / name).write_bytes(changed)
            assert examine(tmp_path).problems not in ([], missing), (name, bit)
        (tmp_path / name).write_bytes(content)


def test_a_file_more_or_less_or_another_in_its_place_is_refused(copied: Path) -> None:
    (copied / "data" / "more.csv").write_bytes(b"a")
    assert "data/more.csv: nobody signed this file" in said(examine(copied))
    (copied / "data" / "more.csv").unlink()
    (copied / "empty").mkdir()
    assert "empty: a folder without signed files" in said(examine(copied))
    (copied / "empty").rmdir()
    (copied / "about.html").rename(copied / "away")
    assert "about.html: it is missing" in said(examine(copied))
    (copied / "about.html").symlink_to(copied / "index.html")
    assert "about.html: a link stands where a file should" in said(examine(copied))
    (copied / "about.html").unlink()
    (copied / "away").rename(copied / "about.html")
    assert examine(copied).problems == []
    words, others = (copied / "about.html").read_bytes(), (copied / "index.html").read_bytes()
    (copied / "about.html").write_bytes(others)
    (copied / "index.html").write_bytes(words)
    assert said(examine(copied)).count("its bytes are not the ones that were signed") == 2


def test_a_linked_folder_is_not_followed(copied: Path) -> None:
    (copied / "data").rename(copied.parent / "elsewhere")
    (copied / "data").symlink_to(copied.parent / "elsewhere")
    assert "data/proof.jsonl: a link stands where a file should" in said(examine(copied))


@pytest.mark.parametrize("name", ["manifest.json", "manifest.sig", "signer.pem", "files.sha256"])
def test_what_vouches_must_be_there(copied: Path, name: str) -> None:
    (copied / name).unlink()
    assert f"{name}: it is missing" in said(examine(copied))


def test_another_signer_is_refused_where_one_is_expected(copied: Path) -> None:
    ours, older = fingerprint(renewed(seal(), 2).public), fingerprint(seal().public)
    assert examine(copied, ours).signer is Signer.EXPECTED
    assert examine(copied, older).signer is Signer.HANDED_OVER
    shutil.rmtree(copied / "history")
    (copied / "signers.json").unlink()
    thief = seal(9)
    (copied / "signer.pem").write_bytes(public_pem(thief.public))
    signed_again(copied, thief, previous=None, tombstones=())
    assert examine(copied).problems == []
    found = examine(copied, ours)
    assert found.signer is Signer.OTHER
    assert f"and {ours} was expected" in said(found)
    assert examine(copied, older).problems


def test_a_thief_cannot_pass_for_the_one_who_was_handed_over_to(copied: Path) -> None:
    """The list of hand-overs is genuine, the key that signs is not on it."""
    thief = seal(9)
    shutil.rmtree(copied / "history")
    (copied / "signer.pem").write_bytes(public_pem(thief.public))
    signed_again(copied, thief, previous=None, tombstones=())
    found = examine(copied, fingerprint(seal().public))
    assert found.signer is Signer.OTHER
    assert "it does not lead to the key that signs" in said(found)


def test_a_thief_cannot_carry_on_a_history(copied: Path) -> None:
    thief = seal(9)
    (copied / "signer.pem").write_bytes(public_pem(thief.public))
    signed_again(copied, thief)
    assert "it does not lead to the key that signs" in said(examine(copied))
    forged = renewed(Seal(key(8), b""), 9).hand_overs
    (copied / "signers.json").write_bytes(signers_file(forged))
    signed_again(copied, thief)
    assert "was not handed over to the newest one" in said(examine(copied))


def changed_row(folder: Path, **changes: object) -> None:
    """Change the row of the claim with two words in the text that is shown whole, and sign again."""
    found = rows(folder)
    place = next(
        number
        for number, row in enumerate(found)
        if isinstance(row, ClaimProof) and row.fragment == "a-29-40"
    )
    found[place] = replace(found[place], **changes)  # type: ignore[arg-type]  # the tests name fields of a row
    (folder / "data" / "proof.jsonl").write_bytes(b"".join(map(encode_row, found)))
    signed_again(folder)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"start": 30}, "its offsets are not those of the place"),
        ({"start": 30, "end": 41, "fragment": "a-30-41"}, "is not on it"),
        ({"sentence": "0" * 64}, "is not the sentence of the claim"),
        ({"page": "documents/part.html"}, "does not stand with its document"),
        ({"document": "part"}, "does not stand with its document"),
    ],
)
def test_a_row_that_does_not_fit_its_page_is_refused_though_signed(
    copied: Path, changes: dict[str, object], why: str
) -> None:
    assert {row.fragment for row in rows(copied) if isinstance(row, ClaimProof)} >= {"a-29-40"}
    changed_row(copied, **changes)
    assert why in said(examine(copied))


def test_offsets_moved_together_in_one_place_are_refused_though_signed(copied: Path) -> None:
    """Row, page and links are all made to say `a-30-41`, and only the text itself knows better."""
    for page in copied.rglob("*.html"):
        page.write_bytes(page.read_bytes().replace(b"a-29-40", b"a-30-41"))
    changed_row(copied, start=30, end=41, fragment="a-30-41")
    assert "stands at another place than its offsets say" in said(examine(copied))


@pytest.mark.parametrize(
    ("page", "old", "new", "why"),
    [
        ("documents/whole.html", "So it is", "So it was", "its text is not the rendition"),
        (
            "documents/whole.html",
            ">54 stations<",
            ">55 stations<",
            "other words than data/proof.jsonl",
        ),
        ("figures/index.html", "#a-", "#x-", "leads to no claim"),
        ("figures/index.html", "#a-", "#a-9", "and no claim stands there"),
    ],
)
def test_a_page_that_says_something_else_is_refused_though_signed(
    copied: Path, page: str, old: str, new: str, why: str
) -> None:
    content = (copied / page).read_text(encoding="utf-8")
    (copied / page).write_text(content.replace(old, new), encoding="utf-8")
    signed_again(copied)
    assert why in said(examine(copied))


def test_a_quote_beside_a_sentence_must_be_the_documents(copied: Path) -> None:
    changed = 0
    for page in copied.rglob("*.html"):
        content = page.read_text(encoding="utf-8")
        new = re.sub(r"(<blockquote[^>]*><p><a [^>]*>)(\w)", r"\1x\2", content)
        changed += new != content
        page.write_text(new, encoding="utf-8")
    assert changed
    signed_again(copied)
    assert "stands beside a quote with other words" in said(examine(copied))


@pytest.mark.slow
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_whatever_somebody_signs_is_looked_at_to_the_end(copied: Path, data: st.DataObject) -> None:
    """A signer who means harm may put anything into any file; the look must end, and not in an error."""
    files = sorted(one for one in copied.rglob("*") if one.is_file())
    place = data.draw(st.sampled_from(files))
    content = place.read_bytes()
    changed = bytearray(content)
    for _ in range(data.draw(st.integers(1, 20))):
        start = data.draw(st.integers(0, len(content) - 1))
        marks = st.sampled_from([b"<", b"&#", b'"', b"{", b"\n", b"</div>"])
        changed[start : start + data.draw(st.integers(0, 8))] = data.draw(
            st.binary(max_size=8) | marks
        )
    place.write_bytes(changed)
    if place.parent == copied and place.name == "manifest.json":
        (copied / "manifest.sig").write_bytes(signature(key(2), bytes(changed)))
    elif place.parent != copied or place.name not in {"manifest.sig", "files.sha256"}:
        signed_again(copied)
    assert isinstance(examine(copied).problems, list)
    place.write_bytes(content)
    signed_again(copied)


@pytest.mark.slow
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.text(
        st.characters(exclude_categories=["Cs"]) | st.sampled_from("<>&'\"\r\n\t\0;# ]["),
        min_size=1,
        max_size=60,
    ),
    st.data(),
)
def test_a_release_of_any_text_holds(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    case = Case()
    case.document("one", text, "en")
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    slots = next(one.claim.slots for one in small_case().claims.values())
    case.claim("one", text[start:end], slots)
    folder = tmp_path_factory.mktemp("any") / "release"
    publish(case.registry(), folder, Terms(FIRST), seal=seal())
    assert examine(folder).problems == []
