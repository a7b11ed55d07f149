"""Brace expansion of pack entries."""

import pytest

from longarm.languages.braces import expand


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("open", ("open",)),
        ("open{,s,ed}", ("open", "opens", "opened")),
        ("cent{er,re}{,s}", ("center", "centers", "centre", "centres")),
        ("{the ,}Hague", ("the Hague", "Hague")),
        ("{a,a}b", ("ab",)),
        ("open{s}", ("open", "opens")),
        ("closed {by} hand", ("closed  hand", "closed by hand")),
    ],
)
def test_braces_multiply_in_the_order_written(entry: str, forms: tuple[str, ...]) -> None:
    assert expand(entry) == forms


@pytest.mark.parametrize("entry", ["open{s", "open}s", "a{b{c}}"])
def test_an_unbalanced_brace_is_named(entry: str) -> None:
    with pytest.raises(ValueError, match="unbalanced brace"):
        expand(entry)
