"""World: cities by the number of their sites, closed and denied ones told apart by form, nothing lost in silence."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from longarm.stages.publication.pictures.ground import world_frame, zoom_frame
from longarm.stages.publication.pictures.marking import marks, signs
from longarm.stages.publication.pictures.sheet import Layout, layouts
from longarm.stages.publication.pictures.spots import Spot, State, spots
from longarm.stages.publication.pictures.world import country_map, densest, world_map
from longarm.stages.publication.words.strings import english, strings
from tests.unit.publication.drawn import drawn
from tests.unit.publication.pictures import svg

WIDE, NARROW = layouts("en")


def spot(name: str, x: float, y: float, sites: int = 1) -> Spot:
    """Return a city with sites."""
    return Spot(
        country="XX",
        city=name,
        label=name,
        name=name,
        where=(x, y),
        sites=sites,
        closed=0,
        denied=0,
        several=False,
        href="countries/xx.html",
        quote="d#a-1-2",
    )


def test_places_are_counted_by_city_and_by_country_where_no_city_is_named() -> None:
    made = drawn()
    found = {
        one.name: (one.sites, one.closed, one.denied, one.state) for one in spots(made, made.sites)
    }
    assert found["Lisbon, Portugal"] == (2, 0, 0, State.ALLEGED)
    assert found["Dublin, Ireland"] == (1, 1, 0, State.CLOSED)
    assert found["Zagreb, Croatia"] == (0, 0, 1, State.DENIED)
    assert found["Poland (no city named)"] == (1, 0, 0, State.ALLEGED)


def test_cities_are_named_on_the_map_in_its_language() -> None:
    made = drawn(strings=strings("zh"))
    found = {one.city: one.label for one in spots(made, made.sites)}
    assert found["Lisbon"] == "里斯本"
    # No Chinese name of it is known: it stands as in English.
    assert found["Strelsau"] == "Strelsau"


@pytest.mark.parametrize("layout", [WIDE, NARROW])
def test_the_map_says_in_words_what_it_shows(layout: Layout) -> None:
    picture = world_map(drawn(), layout)
    root = svg.read(picture)
    assert root.get("role") == "img"
    named = {str(one.get("id")): one.text for one in root.iter() if one.get("id")}
    assert [named[key] for key in str(root.get("aria-labelledby")).split()] == [
        picture.title,
        picture.description,
    ]
    told = " ".join(svg.texts(picture))
    assert "takes no position" in told
    assert "Strelsau, Romania" in told, (
        "a place that the gazetteer does not know is named below the map"
    )
    assert {"Lisbon", "Dublin", "Singapore", "Poland"} <= set(svg.texts(picture))


def test_the_table_holds_every_place_with_its_quote() -> None:
    made = drawn()
    picture = world_map(made, WIDE)
    assert len(picture.rows) == len(spots(made, made.sites)) == 6
    assert all(row.quote.startswith("documents/") and "#" in row.quote for row in picture.rows)
    assert ("Lisbon, Portugal", "2", "0", "0") in {row.cells for row in picture.rows}


def test_signs_lead_to_the_pages_of_their_countries() -> None:
    made = drawn()
    pages = {f"../{country.href}" for country in made.countries}
    assert set(svg.links(world_map(made, WIDE))) <= pages
    assert "../countries/pt.html" in svg.links(world_map(made, WIDE))


def test_form_and_not_colour_alone_tells_closed_and_denied_sites() -> None:
    by_name = {}
    for one in svg.read(world_map(drawn(), WIDE)).iter(f"{svg.NAMESPACE}a"):
        told, *signs_of_it = one
        name = str(told.text).partition(":")[0]
        by_name[name] = [
            (str(each.tag).rpartition("}")[2], each.get("class")) for each in signs_of_it
        ]
    assert by_name["Lisbon, Portugal"] == [("circle", "alleged")]
    assert by_name["Dublin, Ireland"] == [("circle", "closed"), ("path", "closed")]
    assert by_name["Zagreb, Croatia"] == [("circle", "denied")]
    assert ("path", "alleged") in by_name["Poland (no city named)"]


def test_the_area_of_a_circle_is_the_number_of_sites() -> None:
    frame = world_frame(0, 0, 780)
    small, large = marks([spot("One", 0, 0, 1), spot("Nine", 30, 0, 9)], frame, 4, 9)
    assert large.radius**2 / small.radius**2 == pytest.approx(9)


def test_a_country_without_a_city_is_shaded_and_one_that_is_only_denied_is_not() -> None:
    picture = world_map(drawn(), WIDE)
    shaded = [
        str(one.findtext(f"{svg.NAMESPACE}title"))
        for one in svg.read(picture).iter(f"{svg.NAMESPACE}a")
        if any(each.get("class") == "hatched" for each in one)
    ]
    assert [told.partition(":")[0] for told in shaded] == ["Poland (no city named)"]


def test_colours_are_strong_enough_in_light_and_in_dark() -> None:
    assert not svg.weak(("site", "closed", "ink"), ("paper", "land", "sea", "middle"), 3)
    assert not svg.weak(("hatch",), ("land",), 3)
    assert not svg.weak(("ink", "soft"), ("paper",), 4.5)


def test_no_letter_is_smaller_than_eleven_pixels_on_a_phone() -> None:
    picture = world_map(drawn(), NARROW)
    assert picture.width == 390
    sizes = [float(size) for size in re.findall(r"font-size:([\d.]+)px", picture.file())]
    assert sizes
    assert min(sizes) >= 11


def test_a_right_to_left_map_has_its_words_at_the_right_and_its_land_where_it_was() -> None:
    arabic = layouts("ar")[1]
    made = drawn(strings=replace(english(), language="ar"))
    left, right = world_map(drawn(), NARROW), world_map(made, arabic)
    title = next(svg.read(right).iter(f"{svg.NAMESPACE}text"))
    assert title.get("text-anchor") == "end"
    assert float(str(title.get("x"))) > 370
    land = [
        next(one.get("d") for one in svg.read(picture).iter() if one.get("class") == "land")
        for picture in (left, right)
    ]
    assert land[0] == land[1]


def test_the_file_runs_and_loads_nothing() -> None:
    text = world_map(drawn(), WIDE).file()
    without_namespace = text.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert "http" not in without_namespace
    assert "<script" not in text
    assert "@import" not in text
    assert "@base@" not in text
    assert re.findall(r"url\(([^)]*)\)", text) in ([], ["#hatch"] * text.count("url("))


def test_the_same_case_gives_the_same_picture() -> None:
    assert world_map(drawn(), WIDE) == world_map(drawn(), WIDE)


def test_the_part_with_most_cities_is_enlarged_and_its_cities_are_named_there() -> None:
    window = densest([(0, 50), (1, 50), (2, 51), (3, 49), (4, 50), (100, 0)])
    assert window is not None
    assert window[0] < 0
    assert 4 < window[2] < 20
    assert densest([(0, 50), (100, 0)]) is None


def test_a_country_map_shows_its_cities_and_is_none_without_one() -> None:
    made = drawn()
    by_code = {country.code: country for country in made.countries}
    portugal = country_map(made, by_code["PT"], NARROW)
    assert portugal is not None
    assert "Lisbon" in svg.texts(portugal)
    assert country_map(made, by_code["PL"], NARROW) is None


def test_a_country_where_a_site_is_only_denied_is_not_said_to_have_one() -> None:
    made = drawn()
    [croatia] = [country for country in made.countries if country.code == "HR"]
    picture = country_map(made, croatia, NARROW)
    assert picture is not None
    assert picture.title == "Croatia: cities where a site is only denied"


def test_a_zoom_near_the_edge_of_the_world_shows_no_land_from_behind_the_globe() -> None:
    frame = zoom_frame((175, -20, 182, -14), (0, 0, 300, 200))
    assert frame.holds((178.0, -17.5))
    assert not frame.holds((-2.0, 17.5))


def test_thirty_thousand_places_make_a_picture_of_bounded_size() -> None:
    many = [
        replace(spot(f"C{at}", at % 340 - 165, at % 127 - 55 + at / 40_000), country=f"X{at % 90}")
        for at in range(30_000)
    ]
    shown = marks(many, world_frame(0, 0, 780), 4, 1)
    assert sum(one.further + 1 for one in shown) > 29_000
    assert len(shown) < 4_000
    assert len(signs(shown, english())) < 1_500_000
