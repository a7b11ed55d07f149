"""`verify`, `key` and `open-commitment`: what they print; and the same check by openssl and sha256sum alone."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.unit.cli.running import ROOT, run, start, write_texts

PAGE = (ROOT / "docs" / "reference" / "proof.md").read_text(encoding="utf-8")
BY_HAND, OPENING = re.findall(r"```sh\n(.*?)```", PAGE, flags=re.DOTALL)

by_hand = pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a case with a release in `releases/one` that replaced another."""
    folder = tmp_path_factory.mktemp("verifying")
    texts = write_texts(folder / "texts")
    first = (texts / "first.txt").read_text(encoding="utf-8")
    (texts / "first.txt").write_text(
        f"{first}Write to someone@strelsau.example.\n", encoding="utf-8"
    )
    assert run("init", folder / "case").exit_code == 0
    assert run("add", "--case", folder / "case", texts / "first.txt").exit_code == 0
    assert release(folder / "case") == 0
    assert run("add", "--case", folder / "case", texts / "second.md").exit_code == 0
    assert release(folder / "case") == 0
    return folder / "case"


def release(case: Path) -> int:
    return run("release", "--case", case, case / "releases" / "one").exit_code


@pytest.fixture
def copied(case: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(case / "releases" / "one", tmp_path / "one"))


def fingerprint(case: Path) -> str:
    shown = json.loads(run("key", "--case", case, "--json").stdout)
    return str(shown["fingerprint"])


def test_keys_with_a_passphrase_need_it(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = Path(shutil.copytree(case, tmp_path / "locked"))
    before = fingerprint(locked)
    monkeypatch.setenv("LONGARM_NEW_PASSPHRASE", "open sesame")
    assert run("key", "--passphrase", "--case", locked).exit_code == 0
    assert b"ENCRYPTED" in (locked / "signing.key").read_bytes()
    for command in (
        ["key"],
        ["release", locked / "releases" / "one"],
        ["open-commitment", "first"],
        ["public-id", "gone"],
        ["verify", locked / "releases" / "one"],
    ):
        done = run(*command, "--case", locked)
        assert done.exit_code == 1
        assert "it is locked with a passphrase; give its passphrase in LONGARM_PASSPHRASE" in (
            done.stderr
        )
    monkeypatch.setenv("LONGARM_PASSPHRASE", "open sesame")
    assert fingerprint(locked) == before
    assert release(locked) == 0
    assert run("verify", locked / "releases" / "one", "--case", locked).exit_code == 0
    assert run("key", "--no-passphrase", "--case", locked).exit_code == 0
    monkeypatch.delenv("LONGARM_PASSPHRASE")
    assert fingerprint(locked) == before


def test_no_new_passphrase_is_wrong_usage(case: Path) -> None:
    done = run("key", "--passphrase", "--case", case)
    assert (done.exit_code, "set LONGARM_NEW_PASSPHRASE" in done.stderr) == (2, True)


def test_what_is_withheld_is_listed_for_the_people_of_the_case(case: Path) -> None:
    everything = json.loads(run("withheld", "--case", case, "--json").stdout)
    verb = next(each for each in everything if each["what"] == "verb")
    assert (verb["document"], verb["rule"]) == ("second", "plain_words")
    assert (verb["before"], verb["after"]) == ("Según", None)
    assert "Según" in run("withheld", verb["thing"][:9], "--case", case).stdout
    assert "Según" not in run("withheld", "first", "--case", case).stdout
    gone = run("withheld", "no-such-thing", "--case", case)
    assert (gone.exit_code, "no such document and no such claim" in gone.stderr) == (1, True)


def test_a_release_that_holds_is_told_in_a_dozen_lines(case: Path) -> None:
    done = run("verify", case / "releases" / "one")
    assert (done.exit_code, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert 10 <= len(lines) <= 12
    assert fingerprint(case) in lines[1]
    assert "compare the fingerprint with one that you have from its owner" in lines[2]
    assert "1 earlier releases" in done.stdout
    assert lines[-1] == "Verified    every part of the release holds"


def test_the_signer_and_the_case_are_compared_where_they_are_given(case: Path) -> None:
    known = ("--key", fingerprint(case), "--case", case)
    done = run("verify", case / "releases" / "one", *known)
    assert "Signer      the key that you expected" in done.stdout
    assert "originals are whole" in done.stdout
    pem = case.parent / "owner.pem"
    pem.write_text(json.loads(run("key", "--case", case, "--json").stdout)["pem"], encoding="utf-8")
    assert run("verify", case / "releases" / "one", "--key", pem).exit_code == 0
    found = json.loads(run("verify", case / "releases" / "one", *known, "--json").stdout)
    assert found["holds"] is True
    assert found["signer"] == "expected"
    assert found["traced"]["claims"] == found["claims"] > 0
    assert found["problems"] == []


def test_a_release_that_does_not_hold_ends_with_code_3_and_every_problem(copied: Path) -> None:
    (copied / "about.html").write_bytes(b"<html></html>")
    (copied / "more").write_bytes(b"")
    done = run("verify", copied)
    assert (done.exit_code, done.stdout) == (3, "")
    assert done.stderr.startswith(f"longarm: {copied} does not hold; do not rely on it:\n  - ")
    assert "about.html: its bytes are not the ones that were signed" in done.stderr
    assert "more: nobody signed this file" in done.stderr
    found = run("verify", copied, "--json")
    assert found.exit_code == 3
    told = json.loads(found.stdout)
    assert told["holds"] is False
    assert len(told["problems"]) == done.stderr.count("\n  - ") == 2


def test_another_key_than_expected_ends_with_code_3(copied: Path) -> None:
    done = run("verify", copied, "--key", "0" * 64)
    assert done.exit_code == 3
    assert "was expected" in done.stderr


def test_a_folder_that_is_no_release_does_not_hold(tmp_path: Path) -> None:
    done = run("verify", tmp_path)
    assert done.exit_code == 3
    assert "manifest.json: it is missing" in done.stderr
    assert run("verify", tmp_path / "gone").exit_code == 2


def test_what_is_no_key_is_wrong_usage(copied: Path) -> None:
    done = run("verify", copied, "--key", "my friend")
    assert done.exit_code == 2
    assert "neither a fingerprint" in done.stderr


def test_a_case_that_lost_bytes_ends_with_code_3(case: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(case, tmp_path / "case")
    for blob in [one for one in (copy / "archive").rglob("*") if one.is_file()]:
        blob.write_bytes(b"")
    done = run("verify", copy / "releases" / "one", "--case", copy)
    assert done.exit_code == 3
    assert done.stderr.count("its bytes in the archive are missing or changed") == 2


def test_a_tombstone_is_checked_by_itself(case: Path) -> None:
    (grave,) = (case / "releases" / "one" / "history").iterdir()
    done = run("verify", grave)
    assert done.exit_code == 0
    assert "Tombstone   the release was replaced by" in done.stdout
    assert done.stdout.endswith("Verified    the tombstone holds\n")


def test_the_installed_program_ends_with_the_same_codes(copied: Path) -> None:
    assert start("verify", str(copied)).returncode == 0
    (copied / "about.html").unlink()
    done = start("verify", str(copied))
    assert (done.returncode, done.stdout) == (3, "")


def test_a_key_is_renewed_and_releases_go_on(case: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(case, tmp_path / "case"))
    old = fingerprint(copy)
    done = run("key", "--case", copy, "--renew")
    assert done.exit_code == 0
    assert "Handed over" in done.stdout
    assert "-----BEGIN PUBLIC KEY-----" in done.stdout
    assert "PRIVATE" not in done.stdout
    assert fingerprint(copy) != old
    assert release(copy) == 0
    told = run("verify", copy / "releases" / "one", "--key", old)
    assert told.exit_code == 0
    assert "a key to which the one that you expected handed over" in told.stdout


def test_a_commitment_is_opened_for_people_and_programs(case: Path) -> None:
    done = run("open-commitment", "first", "--case", case)
    assert done.exit_code == 0
    (found,) = json.loads(run("open-commitment", "first", "--case", case, "--json").stdout)
    assert all(str(value) in done.stdout for value in found.values())
    assert run("open-commitment", "gone", "--case", case).exit_code == 1


def test_a_public_id_is_found_in_the_case_and_the_other_way_round(case: Path) -> None:
    rows = (case / "releases" / "one" / "data" / "proof.jsonl").read_text(encoding="utf-8")
    public = next(
        row["claim"] for line in rows.splitlines() if "claim" in (row := json.loads(line))
    )
    found = json.loads(run("public-id", public, "--case", case, "--json").stdout)
    assert (found["kind"], found["public"]) == ("claim", public)
    known = {one["id"] for one in json.loads(run("claims", "--case", case, "--json").stdout)}
    assert found["id"] in known
    back = run("public-id", found["id"], "--case", case)
    assert back.stdout == f"claim {found['id']} in the case, {public} in its releases\n"
    page = next((case / "releases" / "one" / "figures").glob("[0-9a-f]*.html"))
    assert run("public-id", page.stem, "--case", case).stdout.startswith("figure ")
    assert run("public-id", "gone", "--case", case).exit_code == 1


def bash(script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a script as the page has it, in a release's folder; any command that fails ends it."""
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", **environment},
    )


@by_hand
def test_the_page_checks_a_release_without_longarm(case: Path) -> None:
    done = bash(BY_HAND, case / "releases" / "one")
    assert done.returncode == 0, done.stderr
    assert fingerprint(case) in done.stdout
    assert "Signature Verified Successfully" in done.stdout
    (grave,) = (case / "releases" / "one" / "history").iterdir()
    for name in ("manifest", "tombstone"):
        signature = "\n".join(line for line in BY_HAND.splitlines() if "raw" in line)
        assert bash(signature.replace("manifest.", f"{name}."), grave).returncode == 0


@by_hand
@pytest.mark.parametrize(
    "name", ["manifest.json", "manifest.sig", "files.sha256", "signer.pem", "data/proof.jsonl"]
)
def test_by_hand_a_changed_file_is_found_too(copied: Path, name: str) -> None:
    content = bytearray((copied / name).read_bytes())
    content[40] ^= 1
    (copied / name).write_bytes(content)
    assert bash(BY_HAND, copied).returncode != 0


@by_hand
def test_by_hand_a_file_more_or_less_is_found_too(copied: Path) -> None:
    (copied / "more").write_bytes(b"")
    assert bash(BY_HAND, copied).returncode != 0
    (copied / "more").unlink()
    assert bash(BY_HAND, copied).returncode == 0
    (copied / "about.html").unlink()
    assert bash(BY_HAND, copied).returncode != 0


@by_hand
def test_by_hand_a_commitment_is_opened(case: Path) -> None:
    (found,) = json.loads(run("open-commitment", "first", "--case", case, "--json").stdout)
    original = next(one for one in (case / "archive").rglob(found["original"]))
    done = bash(OPENING, case, ORIGINAL=str(original), KEY=found["key"])
    assert done.returncode == 0, done.stderr
    value = done.stdout.split()[-1]
    rows = (case / "releases" / "one" / "data" / "proof.jsonl").read_text(encoding="utf-8")
    assert f'"original":{{"commitment":"{value}"}}' in rows
