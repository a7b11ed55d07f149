"""Allegations: sites and incidents, with their newest outcome and the reply of the accused, or that none was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from longarm.model.claim import Polarity
from longarm.model.finding import Finding
from longarm.model.slots import Action, Incident, Kind, Response, Site, SiteStatus
from longarm.stages.publication.views.desk import Desk, Said
from longarm.stages.publication.views.figures import counted

_ACTIONS = {
    "closed": {Action.CLOSED},
    "closure_ordered": {Action.CLOSURE_ORDERED},
    "investigation_opened": {Action.INVESTIGATION_OPENED, Action.SEARCH, Action.ARREST},
    "investigation_closed": {Action.INVESTIGATION_CLOSED},
    "charged": {Action.CHARGE},
    "convicted": {Action.CONVICTION},
    "acquitted": {Action.ACQUITTAL},
    "closed_without_charges": {Action.INVESTIGATION_CLOSED, Action.FINDS_NO_EVIDENCE},
    "no_evidence_found": {Action.FINDS_NO_EVIDENCE},
}
"""Which official responses bear out which outcome."""
_FEW = 3


@dataclass(frozen=True, slots=True)
class Allegation:
    """A finding that accuses somebody; `city` and `country` are None where the text names none."""

    finding: Finding
    href: str
    """Its page, relative to the site's root."""
    title: str
    country: str | None
    city: str | None
    date: str | None
    pattern: bool
    denied: bool
    """True where nobody affirms it: the finding is the denial itself."""
    counted: str
    outcome: str | None
    outcome_said: tuple[Said, ...]
    replies: tuple[Said, ...]
    host_denials: tuple[Said, ...]
    looked: str
    said: tuple[Said, ...]
    asked: tuple[str, ...] = ()
    """In words: when which accused was asked for its reply, how, until when, and when it answered."""

    @property
    def kind(self) -> str:
        """Return the claim kind."""
        return self.finding.kind


def allegations(desk: Desk, kind: Kind) -> tuple[Allegation, ...]:
    """Return the findings of one kind (`site` or `incident`), by place and date."""
    official = _official(desk)
    found = [
        _allegation(desk, one, official)
        for one in desk.registry.weighed.findings
        if one.kind == kind
    ]
    return tuple(
        sorted(
            found,
            key=lambda one: (
                _last(one.country),
                _last(one.city),
                one.date or "9",
                one.title,
                one.finding.id,
            ),
        )
    )


def in_brief(desk: Desk, one: Allegation) -> str:
    """Return what must stand beside an allegation wherever it is only named: its newest outcome and the reply."""
    text = desk.strings.text
    outcome = one.outcome or text("words.no_outcome", count=desk.report.examined)
    reply = desk.told(one.replies[0]) if one.replies else one.looked
    return text("allegation.brief", counted=one.counted, outcome=outcome, reply=reply)


_Official = Mapping[tuple[str | None, Action], tuple[Said, ...]]


def _official(desk: Desk) -> _Official:
    """Return the official responses by country and action."""
    found: dict[tuple[str | None, Action], list[Said]] = {}
    for one in desk.of_kind(Kind.RESPONSE):
        slots = one.claim.claim.slots
        if isinstance(slots, Response):
            found.setdefault((slots.country, slots.action), []).append(one)
    return {key: tuple(ones) for key, ones in found.items()}


def _allegation(desk: Desk, finding: Finding, official: _Official) -> Allegation:
    """Return one finding as a reader meets it."""
    said = desk.all_said(finding.claims)
    slots = said[0].claim.claim.slots
    country = slots.country if isinstance(slots, Site | Incident) else None
    dates = [
        one.claim.claim.slots.date for one in said if isinstance(one.claim.claim.slots, Incident)
    ]
    return Allegation(
        finding=finding,
        href=desk.finding_href(finding.id),
        title=_title(desk, said),
        country=country,
        city=slots.city if isinstance(slots, Site | Incident) else None,
        date=next((date for date in dates if date), None),
        pattern=isinstance(slots, Incident) and not slots.countable,
        denied=all(_is_denied(one) for one in said),
        counted=counted(desk.strings, finding.outlets, finding.origins),
        outcome=_outcome(desk, finding),
        outcome_said=_outcome_said(desk, finding, said, official),
        replies=desk.all_said(finding.replies),
        host_denials=desk.all_said(finding.host_denials),
        looked=desk.strings.text("words.is_denial")
        if all(_is_denied(one) for one in said)
        else _looked(desk, finding, said),
        said=said,
        asked=_asked(desk, said),
    )


def _outcome(desk: Desk, finding: Finding) -> str | None:
    """Return in words what became of an allegation; that it was made is no outcome of it."""
    if finding.outcome in {None, SiteStatus.ALLEGED}:
        return None
    return desk.strings.or_plain(f"outcomes.{finding.outcome}")


def _is_denied(said: Said) -> bool:
    """Tell whether a claim holds that it is not so."""
    claim = said.claim.claim
    denied = isinstance(claim.slots, Site) and claim.slots.status is SiteStatus.DENIED
    return denied or claim.polarity is Polarity.DENIED


def _title(desk: Desk, said: tuple[Said, ...]) -> str:
    """Return a heading that asserts nothing: what kind of thing is alleged or denied, and where."""
    slots = said[0].claim.claim.slots
    if isinstance(slots, Site):
        what = desk.strings.text(f"site_name.{slots.site_kind}")
        place = desk.phrasing.place(slots.city, slots.country)
    elif isinstance(slots, Incident):
        what = desk.strings.text(f"tactics.{slots.tactic}")
        place = (
            desk.phrasing.place(slots.city, slots.country) if slots.country or slots.city else ""
        )
    else:
        return desk.strings.text("words.finding")
    heading = desk.strings.text("site.title", what=what, place=place) if place else what
    if all(_is_denied(one) for one in said):
        return desk.strings.text("words.denied", what=heading)
    return heading[:1].upper() + heading[1:]


def _outcome_said(
    desk: Desk, finding: Finding, said: tuple[Said, ...], official: _Official
) -> tuple[Said, ...]:
    """Return the claims that bear out the newest outcome, a few where there are many.

    The one its history names; without a history those of the finding, else responses of the same state.
    """
    if finding.outcome is None or _outcome(desk, finding) is None:
        return ()
    if finding.outcomes and finding.outcomes[-1].outcome == finding.outcome:
        return desk.all_said((finding.outcomes[-1].claim,))
    own = tuple(one for one in said if _state(one) == finding.outcome)
    if own:
        return own
    slots = said[0].claim.claim.slots
    country = slots.country if isinstance(slots, Site | Incident) else None
    answers = [
        one.claim.id
        for action in sorted(_ACTIONS.get(finding.outcome, ()))
        for one in official.get((country, action), ())[:_FEW]
    ]
    return desk.all_said(answers) or said[-1:]


def _state(said: Said) -> str | None:
    """Return the state that a claim itself gives its site or incident."""
    slots = said.claim.claim.slots
    if isinstance(slots, Site):
        return slots.status
    return slots.outcome if isinstance(slots, Incident) else None


def _accused(said: tuple[Said, ...]) -> list[str]:
    """Return whom claims accuse, by the names in them, each once."""
    accused: dict[str, None] = {}
    for one in said:
        slots = one.claim.claim.slots
        name = (
            slots.operator
            if isinstance(slots, Site)
            else slots.perpetrator
            if isinstance(slots, Incident)
            else None
        )
        if name:
            accused[name] = None
    return list(accused)


def _asked(desk: Desk, said: tuple[Said, ...]) -> tuple[str, ...]:
    """Return the requests for a reply to whom an allegation accuses, or to the state it belongs to."""
    entities = [
        desk.registry.judgements[name].entity
        for name in _accused(said)
        if name in desk.registry.judgements
    ]
    wanted = {each.id for each in entities} | {
        f"country:{each.country}" for each in entities if each.country
    }
    return tuple(
        desk.strings.text(
            f"review.{'asked_until' if each.until else 'asked'}",
            whom=desk.phrasing.name(each.name),
            channel=desk.phrasing.name(each.channel),
            on=desk.strings.date(each.asked),
            until=desk.strings.date(each.until or ""),
        )
        + " "
        + desk.strings.text(
            f"review.{'answered' if each.answered else 'silent'}",
            on=desk.strings.date(each.answered or ""),
        )
        for each in desk.report.requests
        if each.accused in wanted
    )


def _looked(desk: Desk, finding: Finding, said: tuple[Said, ...]) -> str:
    """Return where a reply was looked for, and whose."""
    whom = desk.phrasing.joined(
        [desk.phrasing.name(name) for name in _accused(said)]
    ) or desk.strings.text("words.whoever")
    if finding.looked_in:
        return desk.strings.text(
            "words.looked_here",
            count=len(finding.looked_in),
            where=_where(desk, finding),
            whom=whom,
        )
    return desk.strings.text("words.looked", count=desk.report.examined, whom=whom)


def _where(desk: Desk, finding: Finding) -> str:
    """Return who put out the documents that were looked in, a few where there are many."""
    named = dict.fromkeys(
        desk.phrasing.name(
            desk.documents[each].rendition.publisher.value
            or desk.strings.text("words.unknown_publisher")
        )
        for each in finding.looked_in
    )
    names = list(named)
    if len(names) <= _FEW:
        return desk.phrasing.joined(names)
    first = desk.strings.text("attribution.list").join(names[:_FEW])
    return desk.strings.text("words.some", names=first, count=len(names) - _FEW)


def _last(name: str | None) -> str:
    """Return a sort key that puts what is not named last."""
    return name or "\uffff"
