"""Sentences: what a full stop behind a number ends, in languages whose ordinals are written with one."""

from __future__ import annotations

import pytest

from longarm.languages.pack import HOME
from longarm.stages.extraction.passages.passage import glance, prepare


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Allein aus Polen kamen 26. In 164 Familien wurde jemand geladen.", 2),
        ("de", "Am 3. Mai und im 2. Bezirk wurde jemand geladen.", 1),
        ("de", "1. Wie viele sind bekannt?", 1),
        ("pl", "Ad 2. Policja o tym nie wie.", 1),
        ("cs", "Kolik jich je? 3. Policie o tom neví.", 2),
        ("cs", "Z Polska jich bylo 26. Policie o tom neví.", 2),
        ("cs", "Stalo se to 3. května v Praze.", 1),
        ("tr", "Ankara'da 38, Konya'da 23. Merkez bunu yalanladı.", 2),
        ("tr", "Ankara 4. Ağır Ceza Mahkemesi karar verdi.", 1),
        ("no", "Fra Polen kom 26. Politiet vet det ikke.", 2),
        ("no", "Oslo, 3. JUNI: Politiet vet det ikke.", 1),
    ],
)
def test_a_number_with_a_full_stop_ends_a_sentence_where_a_word_opens_one_behind_it(
    language: str, text: str, expected: int
) -> None:
    assert len(prepare(glance(text, language, HOME), None).sentences) == expected
