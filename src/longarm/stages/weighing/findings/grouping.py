"""Findings: claims of one kind that say the same, taken together, with outcome and replies."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from longarm.model.finding import Finding, Flag, FlagKind, Reason
from longarm.stages.weighing.findings.answers import Answers
from longarm.stages.weighing.findings.contradictions import contradictions
from longarm.stages.weighing.findings.groups import grouped
from longarm.stages.weighing.findings.outcomes import Outcomes
from longarm.stages.weighing.findings.replies import Replies
from longarm.stages.weighing.findings.reports import Reports
from longarm.stages.weighing.grades import grade
from longarm.stages.weighing.origins.backing import Backers
from longarm.stages.weighing.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.findings.events import Event
    from longarm.stages.weighing.findings.groups import Group
    from longarm.stages.weighing.origins.roots import Root
    from longarm.stages.weighing.relays.copies import Copying
    from longarm.stages.weighing.view import View


def findings(
    view: View,
    roots: Mapping[str, tuple[Root, ...]],
    backers: Backers,
    copies: Sequence[Copying] = (),
) -> tuple[Finding, ...]:
    """Return all findings of a case, ordered by kind and key; figures are the ledger's.

    `copies` say which documents hold passages of one another.
    """
    seen = grouped(view, roots, Reports(view, roots, copies))
    against = contradictions(seen.groups)
    event_of = {said.id: n for n, event in enumerate(seen.events) for said in event.claims}
    outcomes = Outcomes(view, roots, Answers(view, event_of))
    replies, ids = Replies(view), _ids(seen.groups)
    named = {group.event: ids[n] for n, group in enumerate(seen.groups) if group.event is not None}
    made: list[Finding] = []
    for place, group in enumerate(seen.groups):
        others = against.get(place, ())
        facing = [seen.groups[other] for other in others]
        claims = _ids_of(group.claims)
        behind = backers.of(claims, denials=group.denied)
        flags = tuple(
            Flag(FlagKind.CONFLICT, _against(view, roots, seen.groups[other]), (ids[other],))
            for other in others
        )
        history = outcomes.of(group, [said for other in facing for said in other.claims])
        heard = replies.to(group)
        event = None if group.event is None else seen.events[group.event]
        made.append(
            Finding(
                id=ids[place],
                kind=group.kind,
                key=group.key,
                claims=claims,
                roots=behind.names,
                origins=behind.origins,
                outlets=behind.outlets,
                publishers=behind.publishers,
                flags=flags,
                grade=grade(behind, flags, (group.country,) if group.country else ()),
                outcome=history.newest,
                replies=heard.replies,
                host_denials=heard.host_denials,
                looked_in=heard.looked_in,
                outcomes=history.steps,
                merged=event.merged if event else (),
                maybe=tuple(sorted(_maybe(event, named))) if event else (),
                persons=event.persons if event else None,
                support=behind.support,
                reasons=(
                    *(_sameness(event, seen.events, named) if event else ()),
                    *history.reasons,
                    *(_borne_out(reason, claims) for reason in heard.reasons),
                    *behind.reasons,
                ),
            )
        )
    return tuple(sorted(made, key=lambda finding: (finding.kind, finding.key, finding.id)))


def _ids(groups: Sequence[Group]) -> list[str]:
    """Return an id for each group, from what it says.

    Acts of which nothing tells one from another share their key; then the one that most documents
    tell of has the plain id, and the others' depend on their claims.
    """
    same: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        same[group.kind, *group.key].append(place)
    found = [""] * len(groups)
    for words, places in same.items():
        ranked = sorted(places, key=lambda n: (-len(groups[n].documents), _first(groups[n])))
        for rank, place in enumerate(ranked):
            apart = () if rank == 0 else (_first(groups[place]),)
            content = "\x1f".join(("finding", *words, *apart))
            found[place] = sha256(content.encode()).hexdigest()[:16]
    return found


def _first(group: Group) -> str:
    return min(each.id for each in group.claims)


def _maybe(event: Event, named: Mapping[int, str]) -> Iterator[str]:
    return (named[near.event] for near in event.maybe if near.perhaps_one)


def _sameness(event: Event, among: Sequence[Event], named: Mapping[int, str]) -> Iterator[Reason]:
    """Yield why reports are one act, and why others that are close to it are not."""
    for words in event.merged:
        yield Reason(f"one act: {words}", (), _ids_of(event.claims))
    for near in event.maybe:
        what = "may be one with" if near.perhaps_one else "see also"
        told = f"{what} {named[near.event]}: {near.words}"
        yield Reason(told, (), _ids_of(among[near.event].claims))


def _ids_of(claims: Iterable[CaseClaim]) -> tuple[str, ...]:
    return tuple(each.id for each in claims)


def _borne_out(reason: Reason, claims: tuple[str, ...]) -> Reason:
    """Return a reason with the finding's own claims where it names none: they were searched for."""
    return reason if reason.claims else replace(reason, claims=claims)


def _against(view: View, roots: Mapping[str, tuple[Root, ...]], other: Group) -> str:
    names = (
        listed(root.name for each in other.claims for root in roots[each.id]) or "nobody by name"
    )
    publishers = listed(view.publisher_name(each.document_id) for each in other.claims)
    return f"{names} {'denies' if other.denied else 'holds'} it ({publishers})"
