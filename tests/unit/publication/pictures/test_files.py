"""Files: what a release holds of pictures, each as SVG and as PNG, and where it lies."""

from __future__ import annotations

from struct import unpack

from longarm.stages.publication.pictures.files import country_paths, paths, pictures
from tests.unit.publication.builder import Case
from tests.unit.publication.drawn import drawn
from tests.unit.publication.invented import invented_case


def test_each_picture_is_there_as_svg_and_at_three_widths() -> None:
    found = dict(pictures(drawn()))
    for name in ("world", "timeline", "organs"):
        where = paths(name, "en")
        assert found[where.svg].startswith(b"<svg")
        assert found[where.narrow].startswith(b"<svg")
        for width, path in where.png.items():
            assert unpack(">I", found[path][16:20]) == (width,)
    for path in country_paths("PT", "en"):
        assert found[path]
    assert not set(country_paths("PL", "en")) & set(found)


def test_they_are_the_same_each_time() -> None:
    assert dict(pictures(drawn())) == dict(pictures(drawn()))


def test_what_is_withheld_stands_in_no_picture() -> None:
    for path, content in pictures(drawn(invented_case())):
        if path.endswith(".svg"):
            text = content.decode()
            assert not [word for word in ("Bystanderov", "Capel", "Estrella") if word in text], path


def test_a_case_without_anything_has_an_empty_map_and_no_more() -> None:
    case = Case()
    case.document("en01", "Nothing.")
    assert {path.split("/")[1].split("-")[0] for path, _ in pictures(drawn(case))} == {"world"}
