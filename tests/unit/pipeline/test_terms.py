"""`[release]` in `longarm.toml`: read into the terms of a release, and every wrong entry named."""

from __future__ import annotations

from pathlib import Path

import pytest

from longarm.errors import CardError
from longarm.model.release import Terms, Unreviewed
from longarm.pipeline.case import init, opened
from longarm.pipeline.release import release
from longarm.pipeline.terms import terms_of

NOW = "2031-04-01T10:00:00Z"


def terms(folder: Path, text: str) -> Terms:
    init(folder / "case")
    card = folder / "case" / "longarm.toml"
    card.write_text(card.read_text(encoding="utf-8") + text, encoding="utf-8")
    with opened(folder / "case") as case:
        return terms_of(case, NOW)


def test_without_an_entry_the_terms_are_the_usual_ones(tmp_path: Path) -> None:
    assert terms(tmp_path, "") == Terms(NOW)


def test_every_entry_is_read(tmp_path: Path) -> None:
    text = (
        '[release]\nlicence = "CC0-1.0 OR MIT"\nlanguages = ["en", "zh-Hant", "pt-BR"]\n'
        'publisher = "Lantern Institute"\naddress = "https://registry.example/stations/"\n'
        'unreviewed = "leave_out"\n'
    )
    assert terms(tmp_path, text) == Terms(
        NOW,
        "CC0-1.0 OR MIT",
        ("en", "zh-Hant", "pt-BR"),
        "Lantern Institute",
        "https://registry.example/stations/",
        Unreviewed.LEAVE_OUT,
    )


@pytest.mark.parametrize(
    ("entry", "named"),
    [
        ("licence = 4", "[release] licence: 4 is no SPDX identifier"),
        ('licence = "as you like it"', "is no SPDX identifier; write one, as"),
        ('languages = "en"', "[release] languages: 'en' is no list of languages"),
        ("languages = []", "is no list of languages"),
        ('languages = ["English"]', "'English' is no BCP 47 tag"),
        ('languages = ["en", "en"]', "one is named twice"),
        ('publisher = "a\\nb"', "is no name in one line"),
        ("address = 1", "[release] address: 1 is no address"),
        ('address = "registry.example/"', "begins with https:// and ends in /"),
        ('address = "https://registry.example"', "begins with https:// and ends in /"),
        ('address = "https://me@registry.example/"', "begins with https:// and ends in /"),
        ('unreviewed = "hide"', "write one of mark, leave_out"),
        ('license = "CC0-1.0"', "[release] license: there is no such entry; write one of licence"),
    ],
)
def test_a_wrong_entry_is_named_with_the_way_out(tmp_path: Path, entry: str, named: str) -> None:
    with pytest.raises(CardError) as refused:
        terms(tmp_path, f"[release]\n{entry}\n")
    assert named in str(refused.value)
    assert "longarm.toml" in str(refused.value)


def test_an_entry_that_is_no_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(CardError, match="`release` is no table"):
        terms(tmp_path, "release = true\n")


@pytest.mark.parametrize(
    ("content", "named"),
    [(b"name = \n", "it is no TOML"), (b'name = "\xff"\n', "byte 8 is no UTF-8")],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes, named: str) -> None:
    init(tmp_path / "case")
    (tmp_path / "case" / "longarm.toml").write_bytes(content)
    with pytest.raises(CardError, match=named), opened(tmp_path / "case"):
        pass


def test_a_release_that_cannot_be_made_writes_nothing(tmp_path: Path) -> None:
    init(tmp_path / "case")
    card = tmp_path / "case" / "longarm.toml"
    card.write_text('name = "a"\n[release]\naddress = "x"\n', encoding="utf-8")
    with opened(tmp_path / "case") as case, pytest.raises(CardError):
        release(case, tmp_path / "out", NOW)
    assert not (tmp_path / "out").exists()
