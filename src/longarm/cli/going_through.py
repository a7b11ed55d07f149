"""Going through: one claim after the other on a terminal, and a key that decides on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from longarm.cli.entities import signature
from longarm.cli.output import printable, wrapped
from longarm.cli.reviewing import changes_of, told
from longarm.errors import CaseBusyError, DecisionError
from longarm.pipeline import review as people
from longarm.pipeline.case import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from longarm.model.decision import Decision, Signature
    from longarm.stages.weighing.stakes import Pending

_COLUMNS = 100
_CHANGES_NOTHING_ELSE = frozenset({"a", "s"})
"""Keys after which everything else weighs what it weighed, so that a large case is not weighed anew."""
_KEYS = "a accept · r reject · e edit · s skip · u undo · q quit"


def go_through(folder: Path, by: str) -> None:
    """Show what waits, ask for a key, and do what it says, until nothing waits or the person quits.

    The case is open for writing only while a decision is kept, so that others can work in it meanwhile.
    """
    session = people.Session(by)
    waiting = _queue(folder, session)
    while True:
        if not waiting.items:
            click.echo("Nothing waits to be checked.")
            return
        item = waiting.items[0]
        click.echo("\n".join(_lines(waiting, item)))
        key = _key()
        if key == "q":
            return
        try:
            session = _after(folder, session, item, key)
        except (DecisionError, CaseBusyError, click.BadParameter) as error:
            click.echo(f"longarm: {error}", err=True)
            key = ""
        rest = replace(waiting, items=waiting.items[1:])
        waiting = rest if key in _CHANGES_NOTHING_ELSE else _queue(folder, session)


def _queue(folder: Path, session: people.Session) -> people.Queue:
    with opened(folder) as case:
        return people.queue(case, session)


def _after(folder: Path, session: people.Session, item: Pending, key: str) -> people.Session:
    """Return the session after a key was struck for an item."""
    if key == "s":
        return people.skip(session, item)
    if key == "u":
        return _undone(folder, session)
    claim = item.claim.id
    changes: list[str] = []
    if key == "e":
        changes = _changes(item)
        if not changes:
            return session
    why = "" if key == "a" else str(click.prompt("why", default="", show_default=False))
    with opened(folder, writing=True) as case:
        signed = signature(session.by, why)
        if key == "a":
            made = people.accept(case, claim, signed, also_alike=True)
        elif key == "r":
            made = people.reject(case, claim, signed, also_alike=True)
        else:
            edits = changes_of(case, claim, changes)
            made = people.edit(case, claim, edits, signed, also_alike=True)
    _say(made)
    return replace(session, made=(*session.made, tuple(each.number for each in made)))


def _undone(folder: Path, session: people.Session) -> people.Session:
    """Take back what this person decided last."""
    if not session.made:
        click.echo("Nothing was decided since you began; an older decision has a number:")
        click.echo("longarm review --undo NUMBER")
        return session
    with opened(folder, writing=True) as case:
        signed: Signature = signature(session.by, "taken back at once")
        _say(tuple(people.undo(case, number, signed) for number in session.made[-1]))
    return replace(session, made=session.made[:-1])


def _changes(item: Pending) -> list[str]:
    """Ask for slots and their values until an empty line."""
    from longarm.pipeline.editing import open_slots

    for name, value in open_slots(item.claim.claim.slots):
        shown = ", ".join(value) if isinstance(value, tuple) else "" if value is None else value
        click.echo(f"  {name} = {printable(str(shown))}")
    changes: list[str] = []
    while typed := str(click.prompt("slot=value, or nothing", default="", show_default=False)):
        changes.append(typed)
    return changes


def _key() -> str:
    """Return a key that means something; the end of input means to quit."""
    while True:
        click.echo(click.style(_KEYS, dim=True))
        try:
            key = click.getchar().lower()
        except (EOFError, KeyboardInterrupt):
            return "q"
        if key in {"a", "r", "e", "s", "u", "q"}:
            return key


def _say(made: tuple[Decision, ...]) -> None:
    for line in told(made):
        click.echo(line)


def _lines(waiting: people.Queue, item: Pending) -> Iterator[str]:
    """Yield what a person needs to decide on a claim."""
    shown = waiting.shown(item)
    yield ""
    yield click.style(f"{shown.kind} {shown.id}", bold=True) + f"  ({len(waiting.items)} waiting)"
    head = (shown.title, shown.publisher, shown.published, shown.document)
    yield printable(" · ".join(each for each in head if each))
    yield ""
    before, after = (" ".join(part.split()) for part in (shown.before, shown.after))
    quote = " ".join(shown.quote.split())
    yield from wrapped(printable(f"… {before} «{quote}» {after} …"), _COLUMNS, "  ", "  ")
    yield ""
    yield from wrapped(printable(shown.sentence), _COLUMNS, "reads as  ", "          ")
    for name, value in shown.slots.items():
        if value not in (None, []):
            yield f"          {name}: {printable(str(value))}"
    voices = " > ".join(shown.voices) or "the publisher itself"
    yield from wrapped(printable(voices), _COLUMNS, "voices    ", "          ")
    score = f"{shown.score:.2f}: {'; '.join(shown.reasons)}"
    yield from wrapped(printable(score), _COLUMNS, "score     ", "          ")
    for reason in item.reasons:
        yield from wrapped(printable(reason), _COLUMNS, "stakes    ", "          ")
    if len(item.alike) > 1:
        others = len(item.alike) - 1
        yield f"alike     {others} more with the same words in other places; one key decides on all"
