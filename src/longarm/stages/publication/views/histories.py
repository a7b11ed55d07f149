"""Histories: what came before and after a figure, what is held against it, and the steps of an allegation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from longarm.model.finding import Finding, FlagKind
from longarm.stages.publication.views.desk import Desk, Said
from longarm.stages.publication.views.figures import FigureGroup, FigureView
from longarm.stages.publication.words.places import is_country

LONGEST = 50
"""So many entries are followed in either direction; a longer history goes on from there."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One entry of a figure's history; `relation` is `earlier`, `this`, `later`, `flagged` or `against`."""

    relation: str
    figure: FigureView
    reason: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an allegation: when, what became of it, who did or said it, and the words that bear it out."""

    date: str | None
    outcome: str
    who: str
    said: Said


class Histories:
    """Looks up what is tied to a figure; made once a release."""

    def __init__(self, groups: Iterable[FigureGroup]) -> None:
        """Index every figure, and which figures hold a flag against which."""
        self._figures: dict[str, FigureView] = {
            figure.entry.id: figure for group in groups for figure in group.figures
        }
        self._against: dict[str, list[tuple[FigureView, str]]] = {}
        for figure in self._figures.values():
            for flag in figure.entry.flags:
                if flag.kind is not FlagKind.SUPERSEDED:
                    for name in flag.against:
                        self._against.setdefault(name, []).append((figure, flag.reason))

    @property
    def figures(self) -> Mapping[str, FigureView]:
        """Return every figure by its entry's id."""
        return self._figures

    def stages(self, figure: FigureView) -> tuple[Stage, ...]:
        """Return a figure's history, oldest first, then what is flagged against it and what it is held against."""
        before = self._before(figure)
        after = self._after(figure)
        stages = [
            *(Stage("earlier", one, _why(one)) for one in before),
            Stage("this", figure, _why(figure)),
            *(Stage("later", one, _why(one)) for one in after),
        ]
        known = {stage.figure.entry.id for stage in stages}
        for other, reason in self._against.get(figure.entry.id, ())[:LONGEST]:
            # What also comes before or after stands there a second time: for another reason.
            known.add(other.entry.id)
            stages.append(Stage("flagged", other, reason))
        for flag in figure.entry.flags:
            for name in flag.against[:LONGEST]:
                if name in self._figures and name not in known:
                    known.add(name)
                    stages.append(Stage("against", self._figures[name], flag.reason))
        return tuple(stages)

    def _before(self, figure: FigureView) -> list[FigureView]:
        """Return everything that a figure supersedes, and what that supersedes, oldest first."""
        found: dict[str, FigureView] = {}
        waiting = list(figure.entry.supersedes)
        for name in waiting:
            if len(found) == LONGEST:
                break
            if name in self._figures and name not in found and name != figure.entry.id:
                found[name] = self._figures[name]
                waiting.extend(self._figures[name].entry.supersedes)
        return sorted(found.values(), key=lambda one: (one.as_of or "", one.entry.id))

    def _after(self, figure: FigureView) -> list[FigureView]:
        """Return what supersedes a figure, and what supersedes that."""
        found: list[FigureView] = []
        seen = {figure.entry.id}
        name = figure.entry.superseded_by
        while name is not None and name in self._figures and name not in seen:
            seen.add(name)
            found.append(self._figures[name])
            name = self._figures[name].entry.superseded_by
            if len(found) == LONGEST:
                break
        return found


def steps(desk: Desk, finding: Finding) -> tuple[Step, ...]:
    """Return the steps of an allegation, oldest first, each with the words that bear it out."""
    return tuple(
        Step(
            step.date,
            desk.strings.or_plain(f"outcomes.{step.outcome}"),
            _who(desk, step.who),
            desk.said(step.claim),
        )
        for step in finding.outcomes
    )


def _who(desk: Desk, who: str) -> str:
    """Return who took a step: a body by its name, an authority of which only the country is known as just that."""
    if is_country(who):
        country = desk.phrasing.places.called(who)
        return desk.strings.text("response.of_country", country=country)
    return desk.phrasing.name(who)


def _why(figure: FigureView) -> str:
    """Return why a figure is superseded, where it is."""
    return next(
        (flag.reason for flag in figure.entry.flags if flag.kind is FlagKind.SUPERSEDED), ""
    )
