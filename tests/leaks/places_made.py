"""Places in what is made of it: entities, edges, reasons, findings, the ledger, and the case itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote as in_url

from longarm.model.entity import EntityType, Membership
from longarm.model.finding import (
    Confidence,
    Edge,
    EdgeKind,
    Flag,
    FlagKind,
    OutcomeStep,
    Probability,
    Reason,
    Support,
)
from longarm.model.registry import Refusal
from tests.leaks.ground import SITE, Ground
from tests.leaks.invented_secrets import NAMES, Secret, Sort
from tests.leaks.places import ALL, LABELS, Places
from tests.unit.publication.builder import GRADE

MADE = Places()
place = MADE.place


@place("entity: name", NAMES)
def _entity_name(ground: Ground, secret: Secret) -> None:
    printed = f"Pier Office {ground.count}"
    ground.judge(printed, secret.text, EntityType.ORGANIZATION)
    ground.said(replace(SITE, operator=printed))


@place("entity: id", NAMES)
def _entity_id(ground: Ground, secret: Secret) -> None:
    printed = f"Pier Office {ground.count}"
    ground.judge(printed, printed, EntityType.ORGANIZATION, id=f"name:{secret.text.lower()}")
    ground.said(replace(SITE, operator=printed))


@place("entity: alias of an organ", NAMES)
def _alias(ground: Ground, secret: Secret) -> None:
    ground.judge(secret.text, "Ostravian state police", EntityType.ORGAN)
    ground.said(replace(SITE, operator="Ostravian state police"))


@place("entity: houses", LABELS)
def _houses(ground: Ground, secret: Secret) -> None:
    printed = f"Pier Office {ground.count}"
    member = Membership(secret.text, "2020", None, f"https://house.example/{in_url(secret.text)}")
    ground.judge(printed, printed, EntityType.ORGANIZATION, house=secret.text, houses=(member,))
    ground.said(replace(SITE, operator=printed))


@place("judgement: reasons")
def _judgement(ground: Ground, secret: Secret) -> None:
    printed = f"Pier Office {ground.count}"
    ground.judge(printed, printed, EntityType.ORGANIZATION)
    judged = ground.case.judgements[printed]
    ground.case.judgements[printed] = replace(judged, reasons=(f"the office of {secret.mention}",))
    ground.said(replace(SITE, operator=printed))


@place("edge: evidence")
def _evidence(ground: Ground, secret: Secret) -> None:
    claim = ground.said()
    source = f"document:{ground.case.claims[claim].document_id}"
    told = f"both quote “{secret.mention}”"
    ground.case.edges.append(
        Edge(
            source,
            "document:en01",
            EdgeKind.REPRINTS,
            directed=True,
            evidence=told,
            claims=(claim,),
        )
    )


@place("edge: node", NAMES)
def _node(ground: Ground, secret: Secret) -> None:
    claim = ground.said()
    source = f"document:{ground.case.claims[claim].document_id}"
    target = f"entity:person:{secret.text.lower().replace(' ', '-')}"
    ground.case.edges.append(
        Edge(source, target, EdgeKind.CITES, directed=True, evidence="it names them")
    )


@place("claim: reasons")
def _claim_reasons(ground: Ground, secret: Secret) -> None:
    ground.change_claim(
        ground.said(), reasons=(f"beside {secret.mention}",), extractor=f"by {secret.text}@1"
    )


@place("claim: why something is unread")
def _unread(ground: Ground, secret: Secret) -> None:
    ground.change_claim(
        ground.said(), unread=(("operator", f"the text only has {secret.mention}"),)
    )


@place("claim: roots and routes", NAMES)
def _roots(ground: Ground, secret: Secret) -> None:
    claim = ground.said()
    ground.case.roots[claim] = (secret.text,)
    document = f"document:{ground.case.claims[claim].document_id}"
    ground.routes[claim] = ((document, f"root:{secret.text}"),)
    ground.change_finding(claim, roots=(secret.text,))


def _in_finding(
    name: str, field: str, value: Callable[[str], object], sorts: tuple[Sort, ...] = ALL
) -> None:
    @place(f"finding: {name}", sorts)
    def _in_finding(ground: Ground, secret: Secret) -> None:
        ground.change_finding(ground.said(), **{field: value(secret.mention)})

    if field not in {"key", "merged"}:

        @place(f"ledger: {name}", sorts)
        def _in_ledger(ground: Ground, secret: Secret) -> None:
            ground.counted(**{field: value(secret.mention)})


_in_finding("key", "key", lambda text: ("site", "PT", text))
_in_finding("roots", "roots", lambda text: (text,), NAMES)
_in_finding("publishers", "publishers", lambda text: (text,), NAMES)
_in_finding("flags", "flags", lambda text: (Flag(FlagKind.CONFLICT, f"{text} says otherwise"),))
_in_finding(
    "grade reasons",
    "grade",
    lambda text: replace(
        GRADE,
        letter_reason=f"set by {text}",
        number_reason=f"one origin, {text}",
        probability=Probability.LIKELY,
        probability_reason=f"said {text}",
        confidence=Confidence.LOW,
        confidence_reason=f"said {text}",
    ),
)
_in_finding("reasons", "reasons", lambda text: (Reason(f"it rests on {text}"),))
_in_finding("merged", "merged", lambda text: (f"both name {text}",))
_in_finding(
    "support",
    "support",
    lambda text: Support(
        3, 2, 2, chokepoints=(text,), loops=((text, text),), not_held=(text,), rests_on=(text,)
    ),
    NAMES,
)


@place("finding: who did what came of it")
def _who(ground: Ground, secret: Secret) -> None:
    claim = ground.said()
    steps = (OutcomeStep("2023", "alleged", claim, secret.mention),)
    ground.change_finding(claim, outcome="alleged", outcomes=steps)


@place("case: name")
def _case_name(ground: Ground, secret: Secret) -> None:
    ground.name = f"{ground.name}, {secret.mention}"


@place("case: refusals", LABELS)
def _refusals(ground: Ground, secret: Secret) -> None:
    ground.refusals.append(Refusal(f"{secret.text}.pdf", f"a scan of {secret.mention}"))
