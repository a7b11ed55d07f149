"""Weights: what each part of a name counts, and the concepts that are special among names of bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.stages.resolution.names.units import Part, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

PLACE, NATION, HOME, WORD = 1.2, 1.0, 0.15, 0.9
"""A place, a state, China where it is only named beside what is in China, and an unknown word."""
WEIGHTS = {
    Part.FUNCTION: 1.0,
    Part.FORM: 0.5,
    Part.LEVEL: 0.15,
    Part.BRANCH: 0.6,
    Part.REGION: 0.9,
}
SECOND_FORM = 0.1
"""A further form: of what a body belongs to."""
LIGHTLY = 0.35
NEAR, FAMILY, SIBLING = 0.75, 0.8, 0.4
"""How much of a match are concepts near each other, forms of a loose family, and forms of any other."""
ALIGNED = 0.8
"""How much of a match is an unknown word that stands where a form does."""
ABSORBED = 0.8
"""How much counts what one word of the other name says as well."""
LOOSE = frozenset({"centre", "committee", "media", "ministry", "mission", "office", "station"})
"""Families whose forms translators use for each other; a university and a college of one city are two."""
SUBJECTS = frozenset({
    "airport", "archive", "army", "bank", "church", "coast_guard", "court", "enterprise", "hospital", "library",
    "media_outlet", "mine", "museum", "news", "newspaper", "parliament", "port", "press_form", "prison",
    "procuratorate", "registry", "school", "stadium", "theatre", "university",
})  # fmt: skip
"""Forms that others are for: there are agencies of prisons and of ports."""
SIDE_BY_SIDE = frozenset(
    {"bank", "company", "hospital", "institute", "media", "museum", "school", "university"}
)
"""Families of which one place has many, told apart by what they are for."""
SCHOOLS = frozenset({"school", "university"})
WHOSE = frozenset({"state", "urban"})
"""Families of which a city has one for each subject; what tells two of one state apart: Michigan State University."""
FOR = frozenset({
    "children", "employers", "entrepreneurs", "farmers", "journalists", "lawyers", "lgbt", "students",
    "students_scholars", "teachers", "trade_unions", "veterans", "women", "workers", "youth",
})  # fmt: skip
"""Whom a body is for: a federation of women is another than that of all."""
TWO = frozenset({"branch", "general", "sub_bureau"})
"""Branches that make another body of it: 分局 and 公安局, 同乡总会 and 同乡会."""
WITHIN = frozenset({"air_force", "navy", "politburo", "secretariat", "standing_committee"})
"""Bodies within a body: a congress is not its standing committee, an army not its air force."""
OF_A_KIND = frozenset({
    "chamber_commerce", "chamber_of_commerce", "clan_association", "hometown_association",
    "house_of_representatives", "natives_origin", "senate",
})  # fmt: skip
"""Forms that say of what kind a body is among several beside it: a hometown association is no federation, a senate no
lower house."""
QUARTERS = frozenset({
    "east", "middle", "north", "northeast", "northwest", "south", "southeast", "southwest", "west",
})  # fmt: skip
"""In which part of a place another one is."""
OF_STATES = frozenset({"department", "division", "ministry"})
"""What only states have: the ministry of health is not the World Health Organization."""
OF_ORGANS = frozenset({
    "administration", "agency", "authority", "bureau", "department", "directorate", "inspectorate", "office", "service",
})  # fmt: skip
"""Forms of organs, of which each language calls some general and others not: 总局 is an administration."""
RANKED = frozenset({"court"})
"""Families whose forms say a rank: a higher court is no basic one."""
WHOLES = frozenset(
    {"cabinet", "congress", "government", "parliament", "peoples_congress", "state_council"}
)
"""Forms of bodies that have offices and councils of their own."""
WORLDWIDE = frozenset({"global", "international", "world"})
COMMITTEES = frozenset({"board", "commission", "committee", "council"})
WATCHING = frozenset(
    {"inspection", "market_regulation", "prevention_control", "regulation", "supervision"}
)
"""What commissions do to what they are for."""
LIGHT = frozenset({
    "administration", "affairs", "business", "communist", "cooperation", "f_affairs", "fraternity", "general",
    "global", "international", "management", "organ", "people", "people_popular", "popular_private", "progress",
    "promotion", "protection", "public_administration", "research", "service", "services", "state_owned",
    "supervision", "work", "world", "zhonghua",
})  # fmt: skip
"""Functions that many names have and translations leave out."""


def is_light(unit: Unit, units: Sequence[Unit]) -> bool:
    """Tell whether a concept says little in a name: many names have it, and another says what the body does."""
    return (
        unit.part is Part.FUNCTION
        and unit.ids <= LIGHT
        and any(other.part is Part.FUNCTION and not other.ids <= LIGHT for other in units)
    )


def weigh(unit: Unit, units: Sequence[Unit]) -> float:
    """Return what a concept weighs among those of its name."""
    return LIGHTLY if is_light(unit, units) else WEIGHTS[unit.part]


def weigh_all(units: Sequence[Unit]) -> float:
    """Return what all concepts of a name weigh: of several forms one is its own, the others of what it belongs to."""
    forms = sum(unit.part is Part.FORM for unit in units)
    others = sum(weigh(unit, units) for unit in units if unit.part is not Part.FORM)
    return others + (WEIGHTS[Part.FORM] + SECOND_FORM * (forms - 1) if forms else 0.0)
