"""Names of ministries and agencies in two languages: what makes them one, and what only one of them is for."""

from __future__ import annotations

import pytest

from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names

SAME = [
    ("Ministerio de Trabajo", "劳动部"),
    ("Ministério do Trabalho", "Ministry of Labour"),
    ("Bundesagentur für Arbeit", "Federal Labour Agency"),
    ("Ministerstwo Gospodarki", "Ministry of Economy"),
    ("Adalet Bakanlığı", "司法部"),
    ("General Authority for Statistics", "统计总局"),
    ("National Directorate-General for Aliens Policing", "国家外国人警务总局"),
    ("Secretaría de Medio Ambiente y Recursos Naturales", "环境和自然资源部"),
    ("Labour Affairs Bureau", "勞工事務局"),
    ("中央公共动员和统计局", "Central Agency for Public Mobilization and Statistics"),
    ("Ministry of Ports, Shipping and Waterways", "港口、航运和水道部"),
    ("Nuclear Regulatory Commission", "核管理委员会"),
    ("Federal Cartel Office", "Bundeskartellamt"),
    ("Istituto nazionale di statistica", "国家统计局"),
    ("食物環境衞生署", "食物环境卫生署"),
    ("国务院新闻办公室", "State Council Information Office"),
    ("中共中央对外联络部", "International Department of the CPC Central Committee"),
    ("礼部", "Ministry of Rites"),
    ("独联体", "Commonwealth of Independent States"),
    ("国际足联", "FIFA"),
    ("海上自卫队", "Maritime Self-Defense Force"),
    ("理藩院", "Court of Colonial Affairs"),
    ("知识产权法院", "Intellectual Property Court"),
]
"""Names of one organ each."""

DIFFERENT = [
    ("Ministerio de Trabajo", "财政部"),
    ("Defender of Rights", "审计法院"),
    ("侨务委员会", "原住民族委员会"),
    ("Federal Network Agency", "Bundesagentur für Arbeit"),
    ("Ministry of Direct Taxes", "间接税部"),
    ("Prisons Agency", "海岸警卫队署"),
    ("Ports Commission", "Commission des mines"),
    ("Bureau of Coast Guard", "검찰국"),
    ("知识产权法院", "Internet Court"),
    ("高级人民法院", "Basic People's Court"),
    ("基层人民法院", "Intermediate People's Court"),
    ("国务院", "State Council Information Office"),
    ("全国人民代表大会", "Standing Committee of the National People's Congress"),
    ("自然资源部", "Ministry of Land and Resources"),
    ("国家知识产权局", "State Patent Office"),
    ("国家科学技术委员会", "Central Science and Technology Commission"),
    ("大理寺", "Court of Imperial Sacrifices"),
    ("威尔士议会", "Scottish Parliament"),
    ("英联邦", "Commonwealth of Independent States"),
    ("裁判法院", "District Court"),
]
"""Names that differ in what the organ is, or is for."""

FURTHER = [
    ("教育部", "Ministry of Education and Sports"),
    ("农业部", "Ministry of Agriculture and Fisheries"),
    ("Ministry of Culture", "Ministère de la Culture et du Sport"),
    ("广东省商务厅", "Guangdong Department of Commerce and Tourism"),
    ("وزارة الزراعة", "Ministry of Agriculture and Irrigation"),
]
"""Names of which one lists what the other does not have."""


@pytest.mark.parametrize(("left", "right"), SAME)
def test_names_of_one_organ_are_the_same(left: str, right: str) -> None:
    assert match_names(left, right).verdict is Verdict.SAME


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_names_of_two_organs_are_not_merged(left: str, right: str) -> None:
    assert match_names(left, right).verdict is not Verdict.SAME


@pytest.mark.parametrize(("left", "right"), FURTHER)
def test_what_only_one_organ_is_for_besides_is_asked(left: str, right: str) -> None:
    assert match_names(left, right).verdict is Verdict.SUGGEST


def test_a_general_association_is_still_another_one() -> None:
    assert match_names("福建同乡会", "福建同乡总会").verdict is Verdict.DIFFERENT


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Beijing Institute of Technology", "北京科技大学"),
        ("浙江工业大学", "Zhejiang Sci-Tech University"),
        ("Shanghai Institutes for International Studies", "上海外国语大学"),
        ("University of Michigan", "密歇根州立大学"),
        ("香港城市大学", "Chinese University of Hong Kong"),
        ("International Chamber of Commerce", "中国国际商会"),
    ],
)
def test_namesakes_of_one_city_or_of_the_world_are_not_merged(left: str, right: str) -> None:
    assert match_names(left, right).verdict is not Verdict.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Beijing Institute of Technology", "北京理工大学"),
        ("Michigan State University", "密歇根州立大学"),
        ("中国国际商会", "China International Chamber of Commerce"),
    ],
)
def test_their_own_names_are(left: str, right: str) -> None:
    assert match_names(left, right).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("美国国家海洋和大气管理局", "National Oceanic and Atmospheric Administration"),
        ("海基会", "Straits Exchange Foundation"),
        ("金管会", "Financial Supervisory Commission"),
        ("人社部", "Ministry of Human Resources and Social Security"),
        ("吏部", "Ministry of Appointments"),
        ("区议会", "District Council"),
        ("中国证券监督管理委员会", "Comisión Reguladora de Valores de China"),
    ],
)
def test_an_organ_is_known_by_its_own_name_and_its_short_one(left: str, right: str) -> None:
    assert match_names(left, right).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("国家文物鉴定委员会", "National Committee of Cultural Heritage"),
        ("刑事警察局", "National Police Agency"),
        ("厚生省", "Ministry of Health"),
        ("区议会", "City Council"),
    ],
)
def test_a_committee_of_one_thing_more_is_another(left: str, right: str) -> None:
    assert match_names(left, right).verdict is not Verdict.SAME
