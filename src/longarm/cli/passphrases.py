"""Passphrases: where a command gets what opens a case's keys: the environment, else the person at the terminal."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from longarm.store.case import Case

VARIABLE = "LONGARM_PASSPHRASE"
NEW_VARIABLE = "LONGARM_NEW_PASSPHRASE"
"""Never options: other users of a machine may read the command line of a program that runs."""


def passphrase(case: Case) -> bytes | None:
    """Return what opens the keys of a case; None where they are not locked, or where nobody can be asked."""
    from longarm.pipeline.keys import are_locked

    if not are_locked(case):
        return None
    given = os.environ.get(VARIABLE)
    if given is None and sys.stdin.isatty():
        given = click.prompt("Passphrase of the case's keys", hide_input=True, err=True)
    return given.encode() if given else None


def new_passphrase() -> bytes:
    """Return the passphrase that keys are to have from now on, asked for twice.

    Raises:
        click.UsageError: there is none in the environment and nobody can be asked.
    """
    given = os.environ.get(NEW_VARIABLE)
    if given is None and sys.stdin.isatty():
        given = click.prompt("New passphrase", hide_input=True, confirmation_prompt=True, err=True)
    if not given:
        message = f"no new passphrase was given; set {NEW_VARIABLE}, or run this in a terminal, where it asks"
        raise click.UsageError(message)
    return given.encode()
