"""Conformance: every language folder has what the engine asks for, and its own sentences are there."""

import pytest

from longarm.languages.conformance import lacks
from longarm.languages.pack import languages, load, spelled


@pytest.mark.parametrize("code", languages())
def test_a_pack_has_all_that_the_engine_asks_for(code: str) -> None:
    assert lacks(code) == []


@pytest.mark.parametrize("code", ["en", "ja", "tr"])
def test_words_spelled_one_by_one_are_those_of_all_forms(code: str) -> None:
    pack = load(code)
    lists = {key: forms for key, forms in pack.lists.items() if not key.startswith("tactics.")}
    forms = [form for forms in lists.values() for form in forms]
    forms += [words for rules in pack.rules.values() for rule in rules for words in rule.words]
    assert {*"\n".join(spelled(code)).split()} == {*"\n".join(forms).split()}
