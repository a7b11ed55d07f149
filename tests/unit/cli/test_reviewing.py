"""The commands by which people check claims: one decision a call, or key by key on a real terminal."""

from __future__ import annotations

import json
import os
import pty
import select
import subprocess
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from longarm.cli.output import printable
from longarm.pipeline.case import opened
from longarm.pipeline.look import registry
from tests.unit.cli.running import PROGRAM, listed, run
from tests.unit.pipeline.reviewed import TEXTS, claim_with, make

COUNT = "71 Chinese police stations"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make(tmp_path, TEXTS)


def claim(folder: Path, words: str, kind: str, document: str | None = None) -> str:
    with opened(folder) as case:
        return claim_with(case, words, kind, document)


def decided(folder: Path) -> list[tuple[str, str]]:
    return [(each["ruling"], each["by"]) for each in listed("decisions", "--case", folder)]


def figure(folder: Path, low: int) -> dict[str, Any]:
    (found,) = [each for each in listed("figures", "--case", folder) if each["low"] == low]
    return found


def test_the_queue_is_a_json_array_with_what_each_decision_would_change(folder: Path) -> None:
    waiting = listed("review", "--case", folder)
    weights = [each["weight"] for each in waiting]
    assert weights == sorted(weights, reverse=True)
    (wrong,) = [each for each in waiting if each["quote"] == "17 Chinese police stations"]
    assert any("nothing else carries “17 police stations" in each for each in wrong["stakes"])
    assert wrong["sentence"].startswith("Harbour Rights Watch")
    assert wrong["slots"]["low"] == 17


def test_without_a_terminal_the_queue_is_a_table(folder: Path) -> None:
    done = run("review", "--case", folder)
    assert (done.exit_code, done.output.splitlines()[0].split()[:3]) == (
        0,
        ["id", "weight", "kind"],
    )


def test_accept_reject_edit_and_undo_by_id(folder: Path) -> None:
    birch, cedar = claim(folder, COUNT, "figure", "birch"), claim(folder, "17", "figure")
    who = ("--case", folder, "--by", "Ada Test")
    assert figure(folder, 71)["origins"] == [2, 2]
    done = run("review", "--reject", birch[:8], "--why", "a headline", *who)
    assert done.output == f"Claim {birch}: rejected (decision 1).\n"
    assert figure(folder, 71)["origins"] == [1, 1]
    done = run("review", "--undo", "1", *who)
    assert done.output == f"Decision 1 on {birch} no longer stands (decision 2).\n"
    assert figure(folder, 71)["origins"] == [2, 2]
    edit = ("review", "--edit", cedar, "--set", "low=71", "--set", "high=71", "--why", "swapped")
    assert run(*edit, *who).exit_code == 0
    assert figure(folder, 71)["outlets"] == 3
    assert run("review", "--accept", birch, *who).exit_code == 0
    assert [ruling for ruling, _ in decided(folder)] == ["rejected", "undo", "edited", "accepted"]
    waiting = {each["id"] for each in listed("review", "--case", folder)}
    assert not {birch, cedar} & waiting


def test_alike_claims_are_decided_together(folder: Path) -> None:
    one = claim(folder, "29 countries", "figure", "alder")
    done = run("review", "--accept", one, "--alike", "--case", folder, "--by", "Ada Test")
    assert len(done.output.splitlines()) == 2


@pytest.mark.parametrize(
    ("options", "code", "reason"),
    [
        (("--accept", "abcd", "--reject", "abcd"), 2, "two decisions"),
        (("--edit", "abcd"), 2, "--set SLOT=VALUE"),
        (("--set", "low=1"), 2, "--set with --edit"),
        (("--accept", "abcdabcdabcdabcd"), 1, "the case has no such"),
        (("--undo", "7"), 1, "no standing decision"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(
    folder: Path, options: tuple[str, ...], code: int, reason: str
) -> None:
    done = run("review", *options, "--case", folder, "--why", "x")
    assert (done.exit_code, reason in done.stderr) == (code, True)
    assert decided(folder) == []


def test_an_edit_is_refused_with_what_the_slot_may_hold(folder: Path) -> None:
    one = claim(folder, "Lisbon", "site")
    for typed, code, reason in (
        ("country=Portugal", 1, "ISO 3166"),
        ("city", 2, "no SLOT=VALUE"),
        ("town=Lisbon", 1, "one of the slots site_kind, city"),
    ):
        done = run("review", "--edit", one, "--set", typed, "--case", folder, "--why", "x")
        assert (done.exit_code, reason in done.stderr) == (code, True)


def test_a_rejection_without_a_reason_is_refused(folder: Path) -> None:
    done = run("review", "--reject", claim(folder, "Lisbon", "site"), "--case", folder)
    assert (done.exit_code, "give it with --why" in done.stderr) == (1, True)


def test_approvals_take_two(folder: Path) -> None:
    one = claim(folder, "Lisbon", "site")
    command = ("approve", one, "place", "--case", folder, "--why", "seen", "--by")
    assert "another person must approve it too" in run(*command, "Ada Test").output
    again = run(*command, "Ada Test")
    assert (again.exit_code, "must come from another person" in again.stderr) == (1, True)
    assert "it is published now" in run(*command, "Ben Test").output


def test_a_withdrawal_and_a_correction_are_for_the_public(folder: Path) -> None:
    one = claim(folder, COUNT, "figure", "birch")
    signed = ("--case", folder, "--why", "she asked us", "--by", "Ada Test")
    done = run("withdraw", one, "--consent", *signed)
    assert "withdrawn (decision 1)" in done.output
    assert claim(folder, "Lisbon", "site") in done.output.split()
    assert claim(folder, "Chinese police station in Athens", "site") not in done.output.split()
    done = run("correct", one, "--words", "The count was wrong.", "--kind", "retracted", *signed)
    assert "correction c2 stands" in done.output
    assert decided(folder) == [("withdrawn", "Ada Test"), ("corrected", "Ada Test")]
    (_, told) = listed("decisions", "--case", folder)
    assert told["content"]["words"] == "The count was wrong."


def test_a_reply_is_asked_for_recorded_and_listed(folder: Path) -> None:
    who, signed = "Harbour Rights Watch", ("--case", folder, "--by", "Ada Test")
    assert run("reply", "--case", folder).output == "nobody was asked for a reply\n"
    asked = ("--asked", "2031-04-01", "--channel", "e-mail", "--until", "2031-04-15")
    assert run("reply", who, *asked, *signed).exit_code == 0
    answered = ("--answered", "2031-04-09", "--document", "alder")
    assert run("reply", who, *answered, *signed).exit_code == 0
    (request,) = listed("reply", "--case", folder)
    assert (request["name"], request["until"], request["answered"]) == (
        who,
        "2031-04-15",
        "2031-04-09",
    )
    assert "2031-04-09" in run("reply", "--case", folder).output
    both = run("reply", who, *asked, *answered, *signed)
    assert (both.exit_code, "one of them" in both.stderr) == (2, True)


def test_decisions_on_claims_that_are_gone_are_listed(folder: Path) -> None:
    none = "no decision is about a claim that is gone\n"
    assert run("decisions", "--orphans", "--case", folder).output == none
    one = claim(folder, "Lisbon", "site")
    run("review", "--accept", one, "--case", folder, "--by", "Ada Test")
    page = folder.parent / "texts" / "birch.md"
    page.write_text(TEXTS["birch.md"].replace("Lisbon", "Porto"), encoding="utf-8")
    assert run("add", "--case", folder, page).exit_code == 0
    (gone,) = listed("decisions", "--orphans", "--case", folder)
    assert (gone["review"]["claim"], gone["now"]) == (one, [])
    assert "Lisbon" in run("decisions", "--orphans", "--case", folder).output


@dataclass
class Terminal:
    """A real terminal with `longarm review` in it: what it was told, and what it has shown."""

    master: int
    program: subprocess.Popen[bytes]
    seen: str = ""
    told: int = 0

    def type(self, typed: str, after: str) -> None:
        """Type a line when `after` has been shown since the last time."""
        while after not in self.seen[self.told :]:
            assert self._read(60), self.seen
        self.told = len(self.seen)
        os.write(self.master, typed.encode())

    def strike(self, key: str) -> None:
        """Strike a key when the program asks for one: what is struck before it listens is thrown away."""
        while "q quit" not in self.seen[self.told :] or self._reads_lines():
            self._read(0.01)
            assert self.program.poll() is None, self.seen
        self.told = len(self.seen)
        os.write(self.master, key.encode())

    def end(self) -> int:
        """Return the exit code when the program has ended."""
        while self._read(60):
            pass
        return self.program.wait(timeout=60)

    def _reads_lines(self) -> bool:
        return bool(termios.tcgetattr(self.master)[3] & termios.ICANON)

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self.master], [], [], seconds)
        try:
            part = os.read(self.master, 65536) if ready else b""
        except OSError:  # what Linux says when the other end is closed
            part = b""
        self.seen += part.decode("utf-8", "replace")
        return bool(part)


@contextmanager
def terminal_in(folder: Path) -> Iterator[Terminal]:
    master, slave = pty.openpty()
    with subprocess.Popen(
        [PROGRAM, "review", "--case", folder, "--by", "Ada Test"],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env=os.environ | {"TERM": "xterm", "NO_COLOR": "1"},
    ) as program:
        os.close(slave)
        try:
            yield Terminal(master, program)
        finally:
            program.kill()
            os.close(master)


def test_on_a_terminal_a_key_decides(folder: Path) -> None:
    waiting = listed("review", "--case", folder)
    ids = [each["id"] for each in waiting]
    with terminal_in(folder) as terminal:
        for key in ("x", "a", "u", "s", "r"):
            terminal.strike(key)
        terminal.type("\n", "why")
        terminal.strike("r")
        terminal.type("a headline\n", "why")
        terminal.strike("q")
        assert terminal.end() == 0
    made = [(each["ruling"], each["left"]) for each in listed("decisions", "--case", folder)]
    assert made == [("accepted", ids[0]), ("undo", ids[0]), ("rejected", ids[1])]
    first = waiting[0]
    shown = " ".join(terminal.seen.split())
    assert f"{first['kind']} {first['id']}" in terminal.seen
    assert f"«{first['quote']}»" in shown
    assert first["stakes"][0] in shown
    assert "give it with --why" in terminal.seen


def test_on_a_terminal_slots_are_edited(folder: Path) -> None:
    for each in listed("review", "--case", folder):
        if each["quote"] != "17 Chinese police stations":
            run("review", "--accept", each["id"], "--alike", "--case", folder, "--by", "Ada Test")
    with terminal_in(folder) as terminal:
        terminal.strike("u")
        terminal.strike("e")
        for typed in ("low=many\n", "\n"):
            terminal.type(typed, "slot=value")
        terminal.type("digits swapped\n", "why")
        terminal.strike("e")
        for typed in ("low=71\n", "high=71\n", "\n"):
            terminal.type(typed, "slot=value")
        terminal.type("digits swapped\n", "why")
        assert terminal.end() == 0
    assert "Nothing was decided since you began" in terminal.seen
    assert "slot low: 'many' cannot stand there" in terminal.seen
    assert "Nothing waits to be checked." in terminal.seen
    assert figure(folder, 71)["outlets"] == 3
    newest = listed("decisions", "--case", folder)[-1]
    assert (newest["ruling"], newest["content"]["was"]["low"]) == ("edited", 17)


def test_words_of_a_page_cannot_steer_the_terminal() -> None:
    hostile = "a\x1b]0;title\x07b\u202ec\n\u0645\u06cc\u200c\u062e"
    assert printable(hostile) == "a ]0;title b c \u0645\u06cc\u200c\u062e"


def test_the_queue_tells_nothing_of_a_claim_that_is_decided(folder: Path) -> None:
    with opened(folder) as case:
        ids = [each.id for each in registry(case).claims]
    for one in ids:
        run("review", "--accept", one, "--case", folder, "--by", "Ada Test")
    assert json.loads(run("review", "--case", folder, "--json").output) == []
    assert run("review", "--case", folder).output == "nothing waits to be checked\n"
