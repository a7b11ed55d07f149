"""Conformance: every language folder has what the engine asks for, and its own sentences are there."""

import pytest

from longarm.languages.conformance import lacks
from longarm.languages.pack import languages


@pytest.mark.parametrize("code", languages())
def test_a_pack_has_all_that_the_engine_asks_for(code: str) -> None:
    assert lacks(code) == []
