"""Changes: what a release shows that the one before did not, told from a small state that each release leaves behind.

The state holds no words, only ids and digests: what is gone may be gone because it did harm, so nothing of it is kept.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from longarm.model.finding import Finding, LedgerEntry
from longarm.model.registry import CaseClaim
from longarm.model.slots import Kind
from longarm.stages.publication.gate.tabulation import Group
from longarm.stages.publication.views.desk import Desk
from longarm.stages.publication.views.grouped import from_plain, grouped, to_plain
from longarm.stages.publication.views.material import Material

PATH = "data/state.json"
GONE = "gone"
_DIGITS = 10
_FORM = "longarm release state 1"


@dataclass(frozen=True, slots=True)
class Standing:
    """How long a thing stands as it does: moments are UTC, ISO 8601.

    `first` is the release that first showed it, `since` the one in which it took its present form, `what` names the
    parts that changed then (empty where it was new). `digests` maps each part to a digest; it is empty for what is
    gone.
    """

    first: str
    since: str
    what: tuple[str, ...]
    digests: Mapping[str, str]

    @property
    def gone(self) -> bool:
        """Tell whether the thing is no longer shown."""
        return not self.digests

    def line(self) -> str:
        """Return it as one line of the state file."""
        parts = ",".join(f"{part}:{digest}" for part, digest in self.digests.items())
        return "|".join((self.first, self.since, ",".join(self.what), parts))


class Standings(Mapping[str, Standing]):
    """Standings by key, each held as its line: as values they would take several times the memory."""

    def __init__(self, lines: Mapping[str, str]) -> None:
        """Take the lines."""
        self._lines = lines

    def __getitem__(self, key: str) -> Standing:
        """Return a thing's standing."""
        return _read(self._lines[key])

    def __iter__(self) -> Iterator[str]:
        """Yield every key."""
        return iter(self._lines)

    def __len__(self) -> int:
        """Return how many things there are."""
        return len(self._lines)

    def line(self, key: str) -> str:
        """Return a thing's standing as one line of the state file."""
        return self._lines[key]


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a release left behind: the line of each thing by its key, and the groups in which it counted incidents."""

    things: Mapping[str, str]
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """Every thing's standing as of `made_at` by its key: `claim:<id>`, `figure:<id>`, `finding:<id>`, `document:<key>`.

    `first` is True where no earlier release is known: then nothing is "new", because everything is. `groups` are what
    incidents are counted in, where a count may still be an earlier release's.
    """

    made_at: str
    first: bool
    standing: Standings
    groups: tuple[Group, ...] = ()

    def added(self, sort: str) -> tuple[str, ...]:
        """Return the ids of one sort that this release shows for the first time."""
        return self._ids(sort, lambda one: not one.gone and one.first == self.made_at)

    def changed(self, sort: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the ids of one sort that are shown otherwise than before, with the parts that changed."""
        found = self._ids(sort, lambda one: not one.gone and one.since == self.made_at != one.first)
        return tuple((name, self.standing[f"{sort}:{name}"].what) for name in found)

    def gone(self, sort: str) -> tuple[str, ...]:
        """Return the ids of one sort that this release no longer shows."""
        return self._ids(sort, lambda one: one.gone and one.since == self.made_at)

    def first_shown(self, key: str) -> str:
        """Return when a thing was first shown, or the moment of this release for what has no standing."""
        found = self.standing.get(key)
        return self.made_at if found is None else found.first

    def since(self, key: str) -> str:
        """Return since when a thing is shown as it is."""
        found = self.standing.get(key)
        return self.made_at if found is None else found.since

    @property
    def begun(self) -> str:
        """Return the moment of the first release of which anything is still known."""
        return min((one.first for one in self.standing.values()), default=self.made_at)

    def state(self) -> bytes:
        """Return the state file that the next release compares itself with."""
        lines = [
            f"{json.dumps(key)}: {json.dumps(self.standing.line(key))}"
            for key in sorted(self.standing)
        ]
        things = ",\n".join(lines)
        held = f"{{\n{things}\n}}" if lines else "{}"
        groups = json.dumps(to_plain(self.groups), ensure_ascii=False)
        form = json.dumps(_FORM)
        return f'{{\n"form": {form},\n"groups": {groups},\n"things": {held}\n}}\n'.encode()

    def _ids(self, sort: str, wanted: Callable[[Standing], bool]) -> tuple[str, ...]:
        """Return the ids of one sort whose standing is wanted, in order."""
        return tuple(
            key.partition(":")[2]
            for key in sorted(self.standing)
            if key.startswith(f"{sort}:") and wanted(self.standing[key])
        )


def changes(made: Material, earlier: Earlier | None) -> Changes:
    """Compare what is shown now with the state that an earlier release left; None where there is none."""
    now = made.terms.made_at
    before = {} if earlier is None else dict(earlier.things)
    lines = {}
    for key, digests in _things(made.desk):
        known = before.pop(key, None)
        lines[key] = _moved(known, digests, now)
    for key, line in before.items():
        gone = _read(line)
        lines[key] = line if gone.gone else Standing(gone.first, now, (GONE,), {}).line()
    standing = Standings(lines)
    alone = all(one.first == now for one in standing.values())
    return Changes(now, alone, standing, grouped(made, () if earlier is None else earlier.groups))


def earlier_state(content: bytes) -> Earlier | None:
    """Return the state that a state file holds, or None where it cannot be read as one."""
    try:
        found = json.loads(content)
        if found["form"] != _FORM:
            return None
        things = {str(key): str(line) for key, line in found["things"].items()}
        for line in things.values():
            _read(line)
        groups = from_plain(found.get("groups", ()))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return Earlier(things, groups)


def document_key(name: str) -> str:
    """Return what stands for a document in the state: a digest, because its id is a file's name, and that is a word."""
    return sha256(name.encode()).hexdigest()[:16]


def _moved(line: str | None, digests: dict[str, str], now: str) -> str:
    """Return a thing's standing as a line, given the line that told how it stood before."""
    known = None if line is None else _read(line)
    if line is None or known is None or known.gone:
        return Standing(now, now, (), digests).line()
    what = tuple(part for part, digest in digests.items() if known.digests.get(part) != digest)
    if not what:
        return line
    return Standing(known.first, now, what if known.first != now else (), digests).line()


def _read(line: str) -> Standing:
    """Return the standing that a line tells.

    Raises:
        ValueError: the line is none of ours.
    """
    first, since, what, parts = line.split("|")
    digests = dict(part.split(":", 1) for part in parts.split(",") if part)
    return Standing(first, since, tuple(name for name in what.split(",") if name), digests)


def _things(desk: Desk) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield every thing that is shown with a digest of each of its parts."""
    registry = desk.registry
    for document in registry.documents:
        rendition = document.rendition
        yield (
            f"document:{document_key(document.id)}",
            {
                # Of a text that is partly withheld a digest of its sha256 would prove a guess as the sha256 does.
                "text": _digest(desk.digests(document.id).rendition.value),
                "metadata": _digest(
                    rendition.title.value, rendition.publisher.value, rendition.published.value
                ),
            },
        )
    for one in registry.claims:
        yield f"claim:{one.id}", _claim(desk, one)
    for entry in registry.weighed.ledger:
        yield (
            f"figure:{entry.id}",
            {
                "value": _digest(entry.low, entry.high, entry.bound, entry.qualifier, entry.as_of),
                "history": _digest(entry.supersedes, entry.superseded_by),
                **_carried(entry),
            },
        )
    for finding in registry.weighed.findings:
        if finding.kind in {Kind.SITE, Kind.INCIDENT}:
            yield (
                f"finding:{finding.id}",
                {
                    "outcome": _digest(
                        finding.outcome,
                        *((step.date, step.outcome, step.claim) for step in finding.outcomes),
                    ),
                    **_carried(finding),
                },
            )


def _claim(desk: Desk, one: CaseClaim) -> dict[str, str]:
    """Return the digest of a claim as it is shown: what it says, whose word it is, and its quote with masks."""
    claim = one.claim
    said = (repr(claim.slots), claim.polarity, claim.modality, claim.as_of)
    voices = tuple((voice.name, voice.stance) for voice in claim.voices)
    return {
        "claim": _digest(*said, voices),
        "quote": _digest(desk.said(one.id).quote.text),
    }


def _carried(thing: Finding | LedgerEntry) -> dict[str, str]:
    """Return digests of what figures and findings have in common."""
    return {
        "origins": _digest(
            thing.outlets,
            thing.origins.at_least,
            thing.origins.at_most,
            thing.support.lines.at_least,
            thing.support.lines.at_most,
            thing.roots,
        ),
        "flags": _digest(*((flag.kind, flag.reason, flag.against) for flag in thing.flags)),
        "grade": _digest(thing.grade),
        "replies": _digest(thing.replies, thing.host_denials),
        "claims": _digest(*sorted(thing.claims)),
    }


def _digest(*parts: object) -> str:
    """Return the first digits of a sha256 over the parts."""
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
