"""Scoring: a weighed case beside its gold, part by part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.weighing.cases.alike import any_alike, compatible, same_place, same_scope, values
from longarm.model.entity import EntityType
from longarm.model.finding import EdgeKind, Finding, LedgerEntry
from longarm.model.registry import Registry
from longarm.model.voice import VoiceType
from longarm.stages.resolution import NameInContext, resolve

Gold = Mapping[str, Any]
FLAGS = ("misprint", "mixed_counts", "conflict", "bound_inverted", "superseded")
_COPIES = {
    "reprint": {EdgeKind.REPRINTS, EdgeKind.EXCERPTS},
    "excerpt": {EdgeKind.EXCERPTS, EdgeKind.REPRINTS},
    "translation": {EdgeKind.MAY_TRANSLATE},
}
_OUTCOME = {
    "closed_without_charges": "investigation_closed",
    "no_evidence_found": "finds_no_evidence",
}
"""The cases have one word for an inquiry that was closed, whether or not it is told that nobody was charged, and call
what a host did not find by its action."""


@dataclass(slots=True)
class Score:
    """Counts of what was right, of how many, by part; and what was missed, in words."""

    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)
    printed: dict[str, set[str]] = field(default_factory=dict)
    """The names by which each body is called in the case, by the name it goes by."""
    meant: dict[str, set[str]] = field(default_factory=dict)
    """The names of the bodies of state that a root of the gold may mean, by that root."""

    def add(self, part: str, *, right: bool, miss: str = "") -> None:
        """Count one comparison."""
        self.of[part] += 1
        self.right[part] += right
        if not right and miss:
            self.misses.append(f"{part}: {miss}")

    def lines(self) -> Iterator[str]:
        """Yield one line a part: right, of how many, share."""
        for part, many in self.of.items():
            yield f"{part:<28} {self.right[part]:>4} of {many:<4} {self.right[part] / many:.2f}"


def score(gold: Gold, registry: Registry) -> Score:
    """Return how a weighed case agrees with its gold."""
    found = Score()
    said = {each.id: each.document_id for each in registry.claims}
    for judgement in registry.judgements.values():
        found.printed.setdefault(judgement.entity.name, {judgement.entity.name}).add(judgement.name)
    found.meant = _meant(gold, registry)
    _figures(gold["figures"], registry.weighed.ledger, said, found)
    _flags(gold["figures"], registry.weighed.ledger, said, found)
    sites = [each for each in registry.weighed.findings if each.kind == "site"]
    incidents = [each for each in registry.weighed.findings if each.kind == "incident"]
    _sites(gold["sites"], sites, said, found)
    _incidents(gold["incidents"], incidents, said, found)
    _clusters(gold["clusters"], registry, found)
    negative = {each["id"] for each in gold["documents"] if each["negative"]}
    for document in sorted(negative):
        kinds = sorted(
            each.claim.kind.value
            for each in registry.claims
            if each.document_id == document and each.claim.kind.value in {"site", "incident"}
        )
        found.add("negatives quiet", right=not kinds, miss=f"{document} gives {kinds}")
    return found


def _meant(gold: Gold, registry: Registry) -> dict[str, set[str]]:
    """Return which bodies of state in a case the roots of its gold mean: "Dutch police" is the Netherlands'.

    The gold calls them by an English name, a case by what its documents print.
    """
    roots = {
        name
        for part in ("figures", "sites", "incidents")
        for each in gold[part]
        for name in each["roots"]
    }
    forms = {
        root: [form.strip() for form in re.split(r"[/()]", root) if form.strip()] for root in roots
    }
    every = sorted({form for each in forms.values() for form in each})
    read = resolve(NameInContext(form, VoiceType.AUTHORITY, language="en") for form in every)
    held = {each.entity.id: each.entity.name for each in registry.judgements.values()}
    return {
        root: {
            held[read[form].entity.id]
            for form in each
            if form in read
            and read[form].entity.type is EntityType.ORGAN
            and read[form].entity.id in held
        }
        for root, each in forms.items()
    }


def _documents(thing: LedgerEntry | Finding, said: Mapping[str, str]) -> set[str]:
    return {said[claim] for claim in thing.claims}


def _entries(
    wanted: Gold, ledger: Sequence[LedgerEntry], said: Mapping[str, str]
) -> list[LedgerEntry]:
    """Return the entries that give a value of the gold in one of its documents."""
    return [
        entry
        for entry in ledger
        if entry.unit in {wanted["unit"], *wanted.get("unit_alternatives", ())}
        and values(entry.low, entry.high) == values(wanted["low"], wanted["high"])
        and (entry.qualifier == "additional") == (wanted["qualifier"] == "additional")
        and same_scope(entry.scope, wanted["scope"])
        and same_place(entry.place, wanted["place"])
        and _documents(entry, said) & set(wanted["documents"])
    ]


def _figures(
    gold: Sequence[Gold], ledger: Sequence[LedgerEntry], said: Mapping[str, str], found: Score
) -> None:
    for wanted in gold:
        label = (
            f"{wanted['low']}–{wanted['high']} {wanted['unit']} {wanted['scope']} {wanted['place']}"
        )
        entries = _entries(wanted, ledger, said)
        found.add("figures found", right=bool(entries), miss=label)
        if not entries:
            continue
        documents = {document for entry in entries for document in _documents(entry, said)}
        for document in wanted["documents"]:
            found.add(
                "figures: documents", right=document in documents, miss=f"{label}: {document}"
            )
        _roots("figures", wanted, entries, label, found)


def _roots(
    part: str,
    wanted: Gold,
    things: Sequence[LedgerEntry | Finding],
    label: str,
    found: Score,
) -> None:
    ours = sorted({name for thing in things for name in thing.roots})
    named = list(wanted["roots"])
    known = {name: found.printed.get(name, {name}) for name in ours}
    organs = {root: found.meant.get(root, set()) for root in named}
    same = all(
        any(any_alike(each, named) for each in known[name])
        or any(name in each for each in organs.values())
        for name in ours
    ) and all(
        any_alike(name, [each for forms in known.values() for each in forms])
        or not organs[name].isdisjoint(ours)
        for name in named
    )
    best = max(things, key=lambda thing: len(thing.claims))
    interval = [best.origins.at_least, best.origins.at_most]
    miss = f"{label}: {ours} {interval} for {named} {wanted['origins']}"
    found.add(f"{part}: roots", right=same, miss=miss)
    found.add(f"{part}: origins exact", right=interval == wanted["origins"], miss=miss)
    meets = interval[0] <= wanted["origins"][1] and wanted["origins"][0] <= interval[1]
    found.add(f"{part}: origins meet", right=meets, miss=miss)


def _flags(
    gold: Sequence[Gold], ledger: Sequence[LedgerEntry], said: Mapping[str, str], found: Score
) -> None:
    for kind in FLAGS:
        matched: set[str] = set()
        for wanted in gold:
            entries = _entries(wanted, ledger, said)
            flagged = [
                entry.id for entry in entries if any(flag.kind == kind for flag in entry.flags)
            ]
            label = f"{wanted['low']}–{wanted['high']} {wanted['unit']} {wanted['documents']}"
            if kind in wanted["flags"]:
                found.add(f"flag {kind} found", right=bool(flagged), miss=label)
                matched.update(flagged)
        given = [entry for entry in ledger if any(flag.kind == kind for flag in entry.flags)]
        for entry in given:
            if kind == "mixed_counts" and _is_misprint_of(entry, gold, ledger, said):
                continue  # two numbers that changed places are one misprint, by whichever name
            reasons = [flag.reason for flag in entry.flags if flag.kind == kind]
            found.add(
                f"flag {kind} right",
                right=entry.id in matched,
                miss=f"{entry.low} {entry.unit} {entry.scope} {entry.publishers}: {reasons}",
            )


def _is_misprint_of(
    entry: LedgerEntry, gold: Sequence[Gold], ledger: Sequence[LedgerEntry], said: Mapping[str, str]
) -> bool:
    """Tell whether an entry is one that the gold calls a misprint, and so does the ledger."""
    return any(flag.kind == "misprint" for flag in entry.flags) and any(
        "misprint" in wanted["flags"] and entry in _entries(wanted, ledger, said) for wanted in gold
    )


def _sites(
    gold: Sequence[Gold], sites: Sequence[Finding], said: Mapping[str, str], found: Score
) -> None:
    for wanted in gold:
        label = f"{wanted['city']} {wanted['country']}"
        things = [
            each
            for each in sites
            if each.key[0] == wanted["country"]
            and same_place(each.key[1], wanted["city"])
            and each.key[-1] == "affirmed"
        ]
        found.add("sites found", right=bool(things), miss=label)
        if not things:
            continue
        _roots("sites", wanted, things, label, found)
        outcomes = {each.outcome for each in things}
        found.add(
            "sites: outcome",
            right=wanted["outcome"] in {_OUTCOME.get(each or "", each) for each in outcomes},
            miss=f"{label}: {sorted(map(str, outcomes))} for {wanted['outcome']}",
        )
        replies = {said[claim] for each in things for claim in each.replies}
        for document in sorted({*wanted["denied_in"], *wanted["replies_in"]}):
            found.add(
                "sites: replies attached", right=document in replies, miss=f"{label}: {document}"
            )


def _incidents(
    gold: Sequence[Gold], incidents: Sequence[Finding], said: Mapping[str, str], found: Score
) -> None:
    taken: dict[str, list[str]] = {}
    for wanted in gold:
        label = f"{wanted['tactic']} {wanted['city']} {wanted['date']}"
        tactics = {wanted["tactic"], *wanted.get("tactic_alternatives", ())}
        things = [
            each
            for each in incidents
            if each.key[0] in tactics
            and each.key[1] in {wanted["country"], "unknown"}
            and (each.key[2] == "unknown" or same_place(each.key[2], wanted["city"]))
            and compatible(each.key[3] if len(each.key) > len("abcd") else None, wanted["date"])
            and each.key[-1] == "affirmed"
            and each.key[-2] != "pattern"
            and _documents(each, said) & set(wanted["documents"])
        ]
        found.add("incidents found", right=bool(things), miss=label)
        if not things:
            continue
        found.add(
            "incidents whole", right=len(things) == 1, miss=f"{label}: {len(things)} findings"
        )
        for each in things:
            taken.setdefault(each.id, []).append(label)
        _roots("incidents", wanted, things, label, found)
    for labels in taken.values():
        found.add("incidents kept apart", right=len(labels) == 1, miss=" and ".join(labels))


def _clusters(gold: Sequence[Gold], registry: Registry, found: Score) -> None:
    publisher = {each.id: each.rendition.publisher.value or "" for each in registry.documents}
    names = {each.entity.id: each.entity.name for each in registry.judgements.values()}
    for wanted in gold:
        for copy in wanted["copies"]:
            kinds = _COPIES[wanted["kind"]]
            pair = {f"document:{copy}", f"document:{wanted['source']}"}
            direct = any(
                edge.kind in kinds and {edge.source, edge.target} == pair
                for edge in registry.weighed.edges
            )
            cited = any(
                edge.kind == EdgeKind.CITES
                and edge.source == f"document:{copy}"
                and any_alike(
                    names.get(edge.target.removeprefix("entity:"), edge.target),
                    [publisher[wanted["source"]]],
                )
                for edge in registry.weighed.edges
            )
            found.add(
                f"clusters: {wanted['kind']}",
                right=direct or (wanted["kind"] == "translation" and cited),
                miss=f"{copy} from {wanted['source']}",
            )
