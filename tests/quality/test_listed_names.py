"""What the mending of the listed names takes for one body and for a cut name; entries as the dictionary has them."""

from __future__ import annotations

from benchmarks.resolution.listed.mend import (
    abbreviations,
    departs,
    lies_in,
    list_after,
    references,
)
from benchmarks.resolution.score import read


def test_an_abbreviation_counts_where_it_is_made_of_the_first_letters_of_a_gloss() -> None:
    assert abbreviations(("US National Aeronautics and Space Administration", "NASA")) == {"NASA"}
    assert abbreviations(("Supreme People's Court (PRC)",)) == frozenset()
    assert abbreviations(("State Food and Drug Administration (SFDA)",)) == {"SFDA"}


def test_a_headword_is_one_with_what_it_is_said_to_be_short_for() -> None:
    glosses = (
        "China Securities Regulatory Commission (CSRC)",
        "abbr. for 中國證券監督管理委員會|中国证券监督管理委员会[Zhong1 guo2]",
    )
    assert references("证监会", glosses) >= {"证监会", "中国证券监督管理委员会"}
    assert references("证监会", ("China Securities Regulatory Commission",)) == {"证监会"}


def test_a_name_goes_on_behind_a_comma_only_in_a_list() -> None:
    whole = "Ministry of Agriculture, Forestry and Fisheries (Japan)"
    assert list_after(whole, "Ministry of Agriculture") == ", Forestry and Fisheries"
    assert list_after("Tsinghua University, Beijing", "Tsinghua University") == ""
    assert (
        list_after(
            "Imperial Hanlin Academy, lasting from Tang dynasty until 1911",
            "Imperial Hanlin Academy",
        )
        == ""
    )


def test_the_open_half_has_no_body_twice_and_no_name_cut_in_a_list() -> None:
    rights = {row["left"]: row["right"] for row in read("listed-open") if row["same"]}
    assert rights["农林水产省"] == "Ministry of Agriculture, Forestry and Fisheries"
    false = {(row["left"], row["right"]) for row in read("listed-open") if not row["same"]}
    assert ("美国宇航局", rights["美国国家航天航空局"]) not in false


def test_where_a_place_lies_is_the_province_that_its_gloss_names_first() -> None:
    name = "Yuanyang county"
    assert lies_in(f"{name} in Xinxiang 新鄉|新乡[Xin1 xiang1], Henan", name) == "Henan"
    assert lies_in(f"{name} in Chongqing municipality, formerly in Sichuan", name) == "Chongqing"
    assert lies_in("Henan county", "Henan county") == ""
    assert lies_in("Yuanyang, county in Henan", name) == ""


def test_the_names_stand_alone_but_in_the_sets_that_say_where() -> None:
    alone, placed = read("listed-open"), read("listed-open-where")
    assert [row["right"] for row in alone] == [row["right"] for row in placed]
    assert not any("context" in row for row in alone)
    assert {"r": "Henan"} in [row["context"] for row in placed]


def test_a_list_of_peoples_goes_on_to_the_level_behind_it() -> None:
    whole = "Jinping Miao, Yao and Dai autonomous county in Honghe, Yunnan"
    assert list_after(whole, "Jinping Miao") == ", Yao and Dai autonomous county"


def test_a_name_departs_where_it_is_pinyin_and_nearly_what_its_headword_is_read() -> None:
    assert departs("Zhangyang county", "Zhong1 yang2 xian4")
    assert departs("Luxi county", "Lu4 yi4 xian4")
    assert not departs("Zhongyang county", "Zhong1 yang2 xian4")
    assert not departs("Lüchun county", "Lu:4 chun1 xian4")
    # What is no pinyin, or nothing like the reading, is a name in another language.
    assert not departs("Qamdo county", "Chang1 du1 xian4")
    assert not departs("Hure banner", "Ku4 lun2 qi2")
