"""Score: how many names of one body a case joins, and how many of two bodies it joins wrongly."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from longarm.model.voice import VoiceType
from longarm.stages.resolution import NameInContext, introductions, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from longarm.model.entity import Judgement

HERE = Path(__file__).parent
SETS = {"open": HERE / "open.toml", "kept": HERE / "kept.toml"}
_TYPES = {
    "outlet": VoiceType.OUTLET,
    "agency": VoiceType.OUTLET,
    "organ": VoiceType.AUTHORITY,
}

Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """What was joined: pairs of names of one body (`right` of `wanted`), pairs of two bodies, and siblings that met."""

    right: int
    wanted: int
    merged: tuple[str, ...]
    missed: tuple[str, ...]
    whole: int
    bodies: int
    apart: int

    def figures(self) -> dict[str, float]:
        """Return precision, recall and F1 of joined pairs, whole bodies, and pairs wrongly joined."""
        wrong = len(self.merged)
        precision = self.right / (self.right + wrong) if self.right else 0.0
        recall = self.right / self.wanted
        return {
            "pairs": self.wanted,
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "f1": round(2 * precision * recall / (precision + recall), 4) if precision else 0.0,
            "bodies": self.bodies,
            "whole_bodies": self.whole,
            "siblings": self.apart,
            "wrongly_merged": wrong,
        }


def read(name: str) -> Table:
    """Return a half: `body`, `alone` and `siblings`, each a list of tables."""
    return tomllib.loads(SETS[name].read_text(encoding="utf-8"))


def score(name: str) -> Score:
    """Return what one case of all bodies of a half joins, and each set of siblings in a case of its own."""
    table = read(name)
    bodies: list[Table] = table["body"]
    own = {body["id"]: sorted(_names_of(body)) for body in bodies}
    judged = _resolved(bodies, table["alone"])
    entity = {printed: each.entity.id for printed, each in judged.items()}
    pairs = {key: list(combinations(names, 2)) for key, names in own.items()}
    missed = [
        f"missed {key}: {one} | {other}"
        for key, found in pairs.items()
        for one, other in found
        if entity[one] != entity[other]
    ]
    wanted = sum(map(len, pairs.values()))
    alone = [each for table_ in table["alone"] for each in table_["names"]]
    crossed = [
        f"merged {one} | {other}"
        for key, names in own.items()
        for one in names
        for other in (*_others(own, key), *alone)
        if entity[one] == entity[other]
    ]
    whole = sum(len({entity[each] for each in names}) == 1 for names in own.values())
    siblings = list(_siblings(table["siblings"]))
    met = [line for line in siblings if line]
    return Score(
        wanted - len(missed),
        wanted,
        (*crossed, *met),
        tuple(missed),
        whole,
        len(bodies),
        len(siblings),
    )


def _others(own: Mapping[str, list[str]], key: str) -> Iterator[str]:
    """Yield the names of the bodies that stand behind one, so that each pair comes once."""
    later = list(own)[list(own).index(key) + 1 :]
    return (name for each in later for name in own[each])


def _names_of(body: Table) -> set[str]:
    shorts = body.get("short", {})
    return {name for names in (*body["names"].values(), *shorts.values()) for name in names}


def _resolved(bodies: list[Table], alone: list[Table]) -> dict[str, Judgement]:
    names = [
        NameInContext(
            name,
            _TYPES.get(body["kind"], VoiceType.ORGANIZATION),
            None,
            code,
            f"{body['id']}-{code}",
        )
        for body in bodies
        for forms in (body["names"], body.get("short", {}))
        for code, printed in forms.items()
        for name in printed
    ]
    names += [
        NameInContext(name, VoiceType.ORGANIZATION, None, "und", f"alone-{name}")
        for each in alone
        for name in each["names"]
    ]
    known = [each.name for each in names]
    found = [
        each
        for body in bodies
        for code, text in body.get("text", {}).items()
        for each in introductions(f"{body['id']}-{code}", text, known)
    ]
    return resolve(names, found)


def _siblings(sets: list[Table]) -> Iterator[str]:
    """Yield for each pair of siblings, in a case of their set, what joined them, or nothing."""
    for each in sets:
        names = [
            NameInContext(
                name,
                VoiceType.PERSON if each["why"] == "persons" else _sibling_type(name),
                None,
                "und",
                f"s{at}",
            )
            for at, name in enumerate(each["names"])
        ]
        judged = resolve(names)
        for one, other in combinations(each["names"], 2):
            met = (
                one in judged
                and other in judged
                and judged[one].entity.id == judged[other].entity.id
            )
            yield f"merged {one} | {other} ({each['why']})" if met else ""


def _sibling_type(name: str) -> VoiceType:
    """Return how a reader would take a sibling: an organ where the name says so."""
    organ = any(word in name.casefold() for word in _ORGANS)
    return VoiceType.AUTHORITY if organ else VoiceType.ORGANIZATION


_ORGANS = (
    *(
        "embassy",
        "botschaft",
        "посольство",
        "ministry",
        "ministerium",
        "msz",
        "мид",
        "мвд",
        "minjust",
        "court",
    ),
    *("gericht", "prosecutor", "staatsanwalt", "прокуратура", "parquet"),
)
