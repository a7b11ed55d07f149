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


def test_an_entry_that_stands_for_too_many_forms_is_named_with_their_number() -> None:
    with pytest.raises(ValueError, match=r"32,768 forms, more than 25,000"):
        expand("{a,b}" * 15)
