"""Releasing: a planted registry published and looked through, and what was found, by place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from longarm.errors import GateError
from longarm.model.release import Terms
from longarm.stages.publication import publish
from tests.leaks.planting import Planted, ground_with
from tools.leak_scanner.scanning import Scanner

TERMS = Terms(made_at="2024-01-06T09:00:00Z")


@dataclass(frozen=True, slots=True, order=True)
class Leak:
    """A planted secret that was found: where it had been planted, in which form and file it came out."""

    place: str
    sort: str
    form: str
    file: str
    text: str


def leaks_in(folder: Path, plantings: Sequence[Planted]) -> tuple[Leak, ...]:
    """Return what of the plantings is in a folder.

    Raises:
        AssertionError: a file could not be opened, so that nothing can be said.
    """
    seen = Scanner(each.secret.wanted for each in plantings).in_folder(folder)
    assert not seen.unopened
    found = ((plantings[hit.secret], hit) for hit in seen.hits)
    return tuple(
        sorted(
            Leak(one.place, one.secret.sort.value, hit.form, hit.file, one.secret.text)
            for one, hit in found
        )
    )


def release_of(plantings: Iterable[Planted], folder: Path) -> str:
    """Publish the invented case with these plantings; return why it was refused, or nothing."""
    try:
        publish(ground_with(plantings).registry(), folder, TERMS)
    except GateError as error:
        assert not folder.exists(), "a refused release leaves nothing behind"
        return str(error)
    return ""


def told(leaks: Iterable[Leak]) -> str:
    """Return leaks as lines, one a place, sort and form, with one of the files."""
    lines = {(each.place, each.sort, each.form): each for each in leaks}
    return "\n".join(
        f"{' · '.join(key)} · {each.file} · {each.text}" for key, each in lines.items()
    )
