"""Peers: near-copies found by MinHash signatures, as the field's tools cluster them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from datasketch import MinHash, MinHashLSH
from rensa import RMinHash, RMinHashLSH

SHINGLE = 5
PERMUTATIONS = 128
THRESHOLD = 0.5
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+")


def _shingles(text: str) -> list[str]:
    tokens = [token.casefold() for token in _TOKEN.findall(text)]
    return [
        " ".join(tokens[start : start + SHINGLE])
        for start in range(max(1, len(tokens) - SHINGLE + 1))
    ]


def datasketch_clusters(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the cluster of each text by datasketch's MinHash and LSH."""
    lsh = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    near: dict[str, list[str]] = {}
    for key, text in texts.items():
        signature = MinHash(num_perm=PERMUTATIONS)
        signature.update_batch([each.encode() for each in set(_shingles(text))])
        near[key] = [str(each) for each in lsh.query(signature)]
        lsh.insert(key, signature)
    return _joined(near)


def rensa_clusters(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the cluster of each text by rensa's MinHash and LSH."""
    lsh = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=32)
    keys = list(texts)
    near: dict[str, list[str]] = {}
    for number, (key, text) in enumerate(texts.items()):
        signature = RMinHash(num_perm=PERMUTATIONS, seed=1)
        signature.update(_shingles(text))
        near[key] = [keys[each] for each in lsh.query(signature) if each < number]
        lsh.insert(number, signature)
    return _joined(near)


def _joined(near: Mapping[str, list[str]]) -> dict[str, str]:
    """Return the connected groups of texts, each by one of them."""
    parent = {key: key for key in near}

    def head(each: str) -> str:
        while parent[each] != each:
            parent[each] = parent[parent[each]]
            each = parent[each]
        return each

    for key, others in near.items():
        for other in others:
            parent[head(key)] = head(other)
    return {key: head(key) for key in near}


PEERS: Mapping[str, Callable[[Mapping[str, str]], dict[str, str]]] = {
    "clusters of datasketch (MinHash, .5)": datasketch_clusters,
    "clusters of rensa (MinHash, .5)": rensa_clusters,
}
