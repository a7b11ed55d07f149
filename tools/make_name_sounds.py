"""Make name sounds: `python -m tools.make_name_sounds src/longarm/gazetteer/data`; it takes some minutes.

What spells what in names of places abroad, read off the names that GeoNames and CLDR give one place in Latin
letters and in another script: each pair is cut into pieces that fit best, the pieces are counted, and the counts say
anew what fits (the alignment of Ristad and Yianilos, "Learning string-edit distance", by best paths). No name is kept.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter, defaultdict
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from longarm.gazetteer.places import cities, subdivisions
from longarm.gazetteer.tables import rows
from longarm.stages.resolution.names.sounds import latin as in_latin
from longarm.stages.resolution.names.transcribed import (
    ADDED,
    HAN,
    OTHER,
    READ,
    SILENT,
    latin_letters,
    own_letters,
    reading,
    script_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OWN_CHARACTERS = frozenset({"CN", "HK", "JP", "KP", "KR", "MO", "SG", "TW", "VN"})
"""States whose places have names in Han characters that spell no sounds of the Latin ones."""
LEVEL = re.compile("(?<=..)[州省區区郡府县縣市]$")
ROUNDS, LEAST, OFTEN, DISCOUNT, MOST, MOST_IN_HAN = 5, 2, 0.01, 0.5, 6_000, 13_000
"""Rounds, times and share of its letters' times that a piece is seen, what counts lose, pairs at most; of Han more,
which has so many characters."""
FITS_AT_FIRST, FITS = -0.2, 0.3
"""Weight for each Latin letter from which a pair counts as one name spelled twice: many are two names."""
SHAPES = {
    HAN: ((1, 1), (2, 1), (3, 1), (4, 1)),
    READ: ((1, 1), (2, 1), (3, 1), (4, 1)),
    "kana": ((1, 1), (2, 1), (3, 1), (1, 2), (2, 2), (3, 2)),
    "cyrillic": ((1, 1), (2, 1), (3, 1), (4, 1), (1, 2), (2, 2)),
    "arabic": ((1, 1), (2, 1), (3, 1), (1, 2), (2, 2)),
}
"""How many Latin letters, and how many of the script, one piece may have."""
CONSONANTS, FAINT = re.compile("[^aeiouy]+"), 1.0
"""Consonants that spell each other hardly more often than by chance do not: no f is an h."""
HEADER = (
    "# What spells what in names of places abroad: script, letters, and the Latin letters that these spell, with how\n"
    "# much likelier than by chance (hundredths of a natural logarithm); `read` are sounds of Han characters.\n"
    "# Counted over names from GeoNames (https://www.geonames.org, CC BY 4.0) and Unicode CLDR (Unicode licence\n"
    "# v3) as cities.tsv, towns.tsv and subdivisions.tsv have them. Made by tools/make_name_sounds.py.\n"
)
Name = tuple[str, ...]
Pair = tuple[str, Name]
Piece = tuple[str, Name]
KANA = (
    "ア:a イ:i ウ:u エ:e オ:o カ:ka キ:ki ク:ku ケ:ke コ:ko サ:sa シ:shi ス:su セ:se ソ:so "
    "タ:ta チ:chi ツ:tsu テ:te ト:to ナ:na ニ:ni ヌ:nu ネ:ne ノ:no ハ:ha ヒ:hi フ:fu ヘ:he "
    "ホ:ho マ:ma ミ:mi ム:mu メ:me モ:mo ヤ:ya ユ:yu ヨ:yo ラ:ra リ:ri ル:ru レ:re ロ:ro ワ:wa "
    "ン:n ガ:ga ギ:gi グ:gu ゲ:ge ゴ:go ザ:za ジ:ji ズ:zu ゼ:ze ゾ:zo ダ:da ヂ:ji ヅ:zu デ:de "
    "ド:do バ:ba ビ:bi ブ:bu ベ:be ボ:bo パ:pa ピ:pi プ:pu ペ:pe ポ:po ァ:a ィ:i ゥ:u ェ:e ォ:o "
    "ャ:ya ュ:yu ョ:yo ッ: ヴ:v ー:"
)
SPOKEN = dict(each.split(":") for each in KANA.split())


def named() -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the Latin name of every place abroad, and all its names."""
    for _, country, _, names in rows("towns.tsv"):
        if country not in OWN_CHARACTERS:
            yield names.partition("|")[0], names.split("|")
    for city in cities():
        if city.country not in OWN_CHARACTERS and city.kind == "city":
            yield city.name, city.names
    for division in subdivisions():
        if division.country not in OWN_CHARACTERS:
            yield division.name, (LEVEL.sub("", name) for name in division.names)


def known_pairs() -> dict[str, list[Pair]]:
    """Return the pairs of names by script, the other name as the letters that may spell on their own."""
    found = defaultdict[str, set[Pair]](set)
    for name, names in named():
        latin = latin_letters(name)
        for each in names:
            letters = own_letters(each)
            script = script_of(letters) if latin and len(letters) > 1 else None
            if script is not None:
                found[script].add((latin, tuple(letters)))
            if script == HAN:
                found[READ].add((latin, tuple(map(reading, letters))))
    most = {HAN: MOST_IN_HAN, READ: MOST_IN_HAN}
    return {
        script: sorted(pairs, key=_order)[: most.get(script, MOST)]
        for script, pairs in found.items()
    }


def _order(pair: Pair) -> str:
    return sha256(repr(pair).encode()).hexdigest()


class AtFirst(dict[Piece, float]):
    """The weights before anything is counted: how alike letters look when both are Latin."""

    def __missing__(self, piece: Piece) -> float:
        """Return the weight of a piece, and keep it."""
        latin, own = piece
        if not latin or not own:
            return -2.5
        sound = "".join(SPOKEN.get(each, reading(in_latin(each))) for each in own)
        weight = (0.03 * fuzz.ratio(latin, sound) - 1.5) * len(latin) - (latin[0] != sound[:1])
        self[piece] = weight
        return weight


def best_pieces(
    pair: Pair, weights: dict[Piece, float], shapes: Iterable[tuple[int, int]], *, first: bool
) -> tuple[float, list[Piece]]:
    """Return the weight of the best way to cut a pair into pieces, and the pieces."""
    latin, own = pair
    size, length = len(latin), len(own)
    found = [[-math.inf] * (length + 1) for _ in range(size + 1)]
    back = [[(0, 0)] * (length + 1) for _ in range(size + 1)]
    found[0][0] = 0.0
    for at in range(size + 1):
        for there in range(length + 1):
            for one, other in ((1, 0), (0, 1), *shapes):
                if at + one > size or there + other > length:
                    continue
                piece = (latin[at : at + one], own[there : there + other])
                weight = weights[piece] if first else weights.get(piece, _unknown(one, other))
                if found[at][there] + weight > found[at + one][there + other]:
                    found[at + one][there + other] = found[at][there] + weight
                    back[at + one][there + other] = one, other
    pieces = []
    at, there = size, length
    while at or there:
        one, other = back[at][there]
        pieces.append((latin[at - one : at], own[there - other : there]))
        at, there = at - one, there - other
    return found[size][length], pieces


def _unknown(one: int, other: int) -> float:
    known = {(1, 0): SILENT, (0, 1): ADDED, (1, 1): OTHER}
    return known.get((one, other), -math.inf)


def counted(pairs: list[Pair], shapes: Iterable[tuple[int, int]]) -> dict[Piece, float]:
    """Return how much likelier than by chance pieces stand for each other, by the pairs that they make up."""
    latin = Counter(char for name, _ in pairs for char in name)
    own = Counter(char for _, name in pairs for char in name)
    all_latin, all_own = latin.total(), own.total()
    weights: dict[Piece, float] = AtFirst()
    for number in range(ROUNDS):
        pieces = Counter[Piece]()
        for pair in pairs:
            weight, cut = best_pieces(pair, weights, shapes, first=not number)
            if weight / len(pair[0]) >= (FITS if number else FITS_AT_FIRST):
                pieces.update(cut)
        total, seen = pieces.total(), Counter[Name]()
        for (_, letters), times in pieces.items():
            seen[letters] += times
        weights = {
            piece: math.log((times - DISCOUNT) / total)
            - sum(math.log(latin[char] / all_latin) for char in piece[0])
            - sum(math.log(own[char] / all_own) for char in piece[1])
            for piece, times in pieces.items()
            # What is seen once in a hundred times is two names, or a slip.
            if times >= max(LEAST, OFTEN * seen[piece[1]])
        }
    return weights


def main(folder: Path) -> int:
    """Write the table and say how many rows it has."""
    lines = []
    for script, pairs in sorted(known_pairs().items()):
        cells = defaultdict[str, list[str]](list)
        for (latin, own), weight in sorted(counted(pairs, SHAPES[script]).items()):
            if weight < FAINT and own and CONSONANTS.fullmatch(latin):
                continue
            cells["".join(own)].append(f"{latin}:{round(100 * weight)}")
        lines += [f"{script}\t{own}\t{' '.join(each)}\n" for own, each in sorted(cells.items())]
        sys.stdout.write(f"{script}: {len(pairs)} pairs, {len(cells)} rows\n")
    (folder / "name_sounds.tsv").write_text(HEADER + "".join(lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
