"""Gate rules: the one place where these tests reach for the gate's own list of rules, and switch one off.

A rule is expected in `longarm.stages.publication.gate.rules.RULES`, and `gate(registry, policy, off=frozenset({rule}))`
to run without it.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from longarm.model.registry import Registry
from longarm.stages.publication.release import files, release_id
from tests.leaks.releasing import TERMS

_ROOM = "longarm.stages.publication.gate"


def rules() -> tuple[Any, ...]:
    """Return the rules of the gate; none where it keeps no list of them yet."""
    if importlib.util.find_spec(f"{_ROOM}.rules") is None:
        return ()
    listed: Iterable[Any] = importlib.import_module(f"{_ROOM}.rules").RULES
    return tuple(listed)


def release_without(rule: object, registry: Registry, folder: Path) -> None:
    """Write the release as the gate lets it through without a rule, or with all of them for None.

    The last look at finished files is left out: it would refuse some of it, and a rule that only a refusal stands in
    for is one that would be missed.
    """
    gate = importlib.import_module(f"{_ROOM}.admission").gate
    report = gate(registry, None, off=frozenset() if rule is None else frozenset({rule}))
    for path, content in files(report, TERMS, release_id(report, TERMS)):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
