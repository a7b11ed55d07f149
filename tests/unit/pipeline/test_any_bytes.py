"""Any bytes at all give JSON of the contract, or a refusal that names the file and the reason."""

from __future__ import annotations

import codecs
import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from longarm.model.registry import Refusal
from longarm.model.schema import extract_schema
from longarm.pipeline.extract import extract_files

WORDS = "China runs 31 secret police stations in Milan, the NGO Lantern Watch (invented) says. "
SCHEMA = Draft202012Validator(extract_schema())
NAMES = ("a.txt", "a.md", "a.html", "a.bin", "a")
LABELS = (
    *("utf-8", "UTF-16", "utf-32", "iso-8859-1", "gb2312", "big5", "shift_jis", "x-user-defined"),
    *("hex", "base64", "zip", "rot13", "undefined", "punycode", "idna", "unicode_escape", "utf-7"),
)
DATES = (
    *("2022-12-06", "2022", "06/12/2022", "0000", "9" * 5000, "1 Jan 2022 00:00:00 +" + "9" * 30),
    *("Tue, 6 Dec 2022 10:00:00 +0100", "1 Jan 99999999", "::", "2022-02-30", "²⁰²²"),
)


def cesu(text: str) -> bytes:
    """Return text as CESU-8: each half of a pair by itself, as broken programs write it."""
    halves = text.encode("utf-16-le", "surrogatepass")
    points = (halves[n] + 256 * halves[n + 1] for n in range(0, len(halves), 2))
    return "".join(map(chr, points)).encode("utf-8", "surrogatepass")


ENCODERS = (
    lambda text: text.encode("utf-8", "surrogatepass"),
    cesu,
    lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le", "surrogatepass"),
    lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be", "surrogatepass") + b"\xd8",
    lambda text: text.encode("utf-16-le", "surrogatepass"),
    lambda text: codecs.BOM_UTF32_LE + text.encode("utf-32-le", "surrogatepass"),
    lambda text: codecs.BOM_UTF8 + text.encode("utf-8", "replace"),
    lambda text: text.encode("cp1252", "replace"),
    lambda text: text.encode("gb18030", "replace"),
    lambda text: text.encode("iso2022_jp", "replace"),
)


@st.composite
def contents(draw: st.DrawFn) -> bytes:
    """Return random files: a text with scraps in it, as it is, with front matter, or as a page, in some encoding."""
    scraps = st.one_of(
        st.sampled_from([WORDS, "\0", "\ud800", "\U0001f46e", "\u202e", "<b>", "&#xD800;", "<!--"]),
        st.text(st.characters(), max_size=12),
    )
    text = WORDS + "".join(draw(st.lists(scraps, max_size=12)))
    form = draw(st.sampled_from(["plain", "front matter", "page", "binary"]))
    date = draw(st.sampled_from(DATES))
    if form == "binary":
        return draw(st.binary(max_size=300))
    if form == "front matter":
        text = f"---\npublished: {date}\nlanguage: {draw(st.text(max_size=5))}\n---\n{text}"
    if form == "page":
        head = (
            f'<meta charset="{draw(st.sampled_from(LABELS))}"><meta name="date" content="{date}">'
        )
        text = f"<!doctype html><html><head>{head}</head><body><p>{text}<p>{WORDS}</body></html>"
    content: bytes = draw(st.sampled_from(ENCODERS))(text)
    return content


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any")


@settings(max_examples=120, deadline=None)
@given(contents(), st.sampled_from(NAMES))
@example(b"<!---->" * 500, "a")
@example(b"\xed\xa0\x80\xed\xb0\x80", "a.txt")
def test_any_bytes_give_json_or_a_refusal(folder: Path, content: bytes, name: str) -> None:
    (folder / name).write_bytes(content)
    made, *notes = extract_files([folder / name], with_text=True)
    if isinstance(made, dict):
        SCHEMA.validate(made)
        json.dumps(made, allow_nan=False, ensure_ascii=False).encode()
        for said in made["claims"]:
            anchor = said["anchor"]
            assert made["text"][anchor["start"] : anchor["end"]] == anchor["exact"]
    for refused in notes if isinstance(made, dict) else [made, *notes]:
        assert isinstance(refused, Refusal)
        assert refused.name == name
        assert refused.reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (f"{WORDS}\ud800{WORDS}".encode("utf-8", "surrogatepass"), "tried utf-8.*save it as UTF-8"),
        (cesu(f"{WORDS}\U0001f46e"), "tried utf-8.*save it as UTF-8"),
        (f"\ufeff{WORDS}\ud800{WORDS}".encode("utf-16-le", "surrogatepass"), "tried utf-16-le"),
        (WORDS.encode("utf-16-le"), "UTF-16 text without a byte order mark"),
        (b"\0" * 500, "the file is empty"),
    ],
)
def test_half_pairs_and_other_forms_are_refused_by_name(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    (refused,) = extract_files([tmp_path / "a.txt"])
    assert isinstance(refused, Refusal)
    assert refused.name == "a.txt"
    assert re.search(reason, refused.reason)


def test_a_half_pair_in_a_long_text_is_shown_as_such_and_claims_keep_their_place(
    tmp_path: Path,
) -> None:
    content = b"\xed\xa0\x80" + (WORDS * 50).encode()
    (tmp_path / "a.txt").write_bytes(content)
    (made,) = extract_files([tmp_path / "a.txt"], with_text=True)
    assert isinstance(made, dict)
    assert made["text"].startswith("\ufffd")
    anchors = [said["anchor"] for said in made["claims"]]
    words = "31 secret police stations in Milan"
    assert words in [made["text"][anchor["start"] : anchor["end"]] for anchor in anchors]
