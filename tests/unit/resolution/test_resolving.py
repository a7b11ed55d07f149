"""Resolving: names as printed to entities, with the data in sight; persons and groups are invented."""

from __future__ import annotations

import pytest

from longarm.model.entity import Entity, EntityType, Judgement, Verdict
from longarm.model.voice import VoiceType
from longarm.stages.resolution import NameInContext, is_group_association, resolve

AUTHORITY, PERSON = VoiceType.AUTHORITY, VoiceType.PERSON


def judge(name: str, voice: VoiceType | None = None, country: str | None = None) -> Judgement:
    """Return the judgement of one name."""
    return resolve([NameInContext(name, voice, country)])[name]


def entity(name: str, voice: VoiceType | None = None, country: str | None = None) -> Entity:
    """Return the entity that one name is judged to stand for."""
    return judge(name, voice, country).entity


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("Croatia's interior ministry", None, "organ:HR:interior_ministry"),
        ("the Croatian interior ministry", None, "organ:HR:interior_ministry"),
        ("Irish foreign ministry", None, "organ:IE:foreign_ministry"),
        ("Chinese embassy in Dublin", None, "organ:CN:embassy:IE"),
        ("中国驻加大使馆", None, "organ:CN:embassy:CA"),
        ("посольство Китая в Праге", None, "organ:CN:embassy:CZ"),
        ("Spanish police", None, "organ:ES:police"),
        ("МВД Чехии", None, "organ:CZ:interior_ministry"),
        ("وزارة الخارجية الصينية", None, "organ:CN:foreign_ministry"),
        ("České ministerstvo vnitra", None, "organ:CZ:interior_ministry"),
        ("governo português", None, "organ:PT:government"),
        ("外交部发言人", "CN", "organ:CN:foreign_ministry"),
        ("the Kremlin", None, "organ:RU:government"),
        ("interior ministry", "SK", "organ:SK:interior_ministry"),
    ],
)
def test_an_organ_called_by_its_kind(name: str, country: str | None, expected: str) -> None:
    assert entity(name, AUTHORITY, country).id == expected


def test_a_listed_organ_is_not_that_of_another_state_named_beside_it() -> None:
    assert entity("China's Ministry of Public Security").id == "organ:CN:mps"
    assert entity("Ministry of Public Security").id == "organ:CN:mps"
    assert entity("Vietnam's Ministry of Public Security").country == "VN"


def test_a_capital_is_a_government_only_as_a_voice() -> None:
    assert entity("Beijing", AUTHORITY).id == "organ:CN:government"
    assert entity("Beijing").type is EntityType.CITY
    assert entity("China", AUTHORITY).id == "organ:CN:government"
    assert entity("China").id == "country:CN"


def test_every_organ_of_one_government_is_one_house() -> None:
    names = ("Chinese foreign ministry", "Chinese embassy in Dublin", "公安部", "Beijing", "检察院")
    assert {entity(name, AUTHORITY, "CN").house for name in names} == {"government:CN"}


def test_two_words_for_one_organ_are_one_and_two_levels_are_two() -> None:
    assert entity("检察院", AUTHORITY, "ES").id == entity("检方", AUTHORITY, "ES").id
    assert entity("温州市公安局", AUTHORITY).id == entity("Wenzhou PSB", AUTHORITY, "CN").id
    assert entity("温州市公安局", AUTHORITY).id != entity("公安部", AUTHORITY).id


def test_characters_keep_cities_apart_and_pinyin_alone_only_suggests() -> None:
    assert entity("福州").id != entity("抚州").id
    assert judge("福州").verdict is Verdict.SAME
    fuzhou = judge("Fuzhou", country="CN")
    assert fuzhou.verdict is Verdict.SUGGEST
    assert "several places" in fuzhou.reasons[0]


def test_the_country_at_hand_decides_between_places() -> None:
    assert entity("Córdoba", country="ES").country == "ES"
    assert entity("Córdoba", country="AR").country == "AR"


@pytest.mark.parametrize("name", ["台湾", "臺灣", "台灣", "Taiwan", "Тайвань"])
def test_taiwan_in_every_form(name: str) -> None:
    assert entity(name).id == "country:TW"


@pytest.mark.parametrize("name", ["香港", "Hong Kong", "Hongkong", "Гонконг"])
def test_hong_kong_in_every_form(name: str) -> None:
    assert entity(name).id == "country:HK"


@pytest.mark.parametrize(
    "name",
    [
        "Safeguard Defenders",
        "the Madrid-based NGO Safeguard Defenders",
        "保护卫士",
        "保護衛士",
        "人权组织“保护卫士”",
    ],
)
def test_an_organisation_under_all_its_names(name: str) -> None:
    assert entity(name, VoiceType.ORGANIZATION).id == "organization:safeguard-defenders"


def test_two_state_outlets_are_one_house_and_two_agencies_are_two() -> None:
    outlet = VoiceType.OUTLET
    assert entity("新華社", outlet).house == entity("Global Times", outlet).house
    assert entity("Reuters", outlet).house != entity("agence AFP", outlet).house


def test_an_abbreviation_needs_its_scope() -> None:
    assert entity("AFP", VoiceType.OUTLET).id == "outlet:afp"
    assert entity("AFP", AUTHORITY, "AU").id == "organ:AU:afp-au"


def test_a_person_is_one_with_and_without_title() -> None:
    names = ["Spokeswoman Jelena Bikić", "Jelena Bikić"]
    found = resolve(NameInContext(name, PERSON) for name in names)
    assert {each.entity.id for each in found.values()} == {"name:jelena_bikic"}
    assert {each.entity.type for each in found.values()} == {EntityType.PERSON}


def test_a_spokesperson_is_in_the_house_of_the_ministry() -> None:
    names = ["Croatian interior ministry spokeswoman Jelena Bikić", "Jelena Bikić"]
    found = resolve(NameInContext(name, PERSON) for name in names)
    assert {each.entity.house for each in found.values()} == {"government:HR"}
    assert entity("the Croatian interior ministry", AUTHORITY).house == "government:HR"


def test_persons_of_one_pinyin_stay_two() -> None:
    found = resolve(NameInContext(name, PERSON) for name in ("Lin Yu", "林语"))
    assert len({each.entity.id for each in found.values()}) == 2


def test_what_nobody_knows_is_its_own_with_a_reason() -> None:
    unknown = judge("Brandon Vale Rights Trust", VoiceType.ORGANIZATION)
    assert unknown.entity.id == "name:brandon_vale_rights_trust"
    assert unknown.entity.house is None
    assert unknown.verdict is Verdict.SAME
    assert unknown.reasons == ("known only from the text",)


@pytest.mark.parametrize("name", ["stations", "public security", "Governments", "مركز شرطة خارجي"])
def test_what_only_describes_is_no_body(name: str) -> None:
    assert not resolve([NameInContext(name, None)])


@pytest.mark.parametrize("name", ["Borovia Medya", "Novinky Borovia TV", "保罗维亚日报"])
def test_who_is_called_an_outlet_is_no_person(name: str) -> None:
    assert entity(name, PERSON).type is EntityType.OUTLET


def test_a_surname_that_papers_have_too_stays_a_persons() -> None:
    assert entity("Ada Post", PERSON).type is EntityType.PERSON


ROSTER = [
    "Fujian Hometown Association of Ruritania",
    "西班牙青田同乡会",
    "西班牙青田同鄉會",
    "意大利中国总商会",
    "Chinese Students and Scholars Association",
    "留学生学生会",
    "Asociación de Estudiantes de Ruritania",
    "Chambre de commerce de Ruritanie",
    "Iglesia Evangélica de Ruritania",
    "землячество Руритании",
    "Handelskammer Ruritanien",
]


def test_a_roster_of_associations_leaves_nothing() -> None:
    kinds = (None, VoiceType.ORGANIZATION, AUTHORITY)
    assert resolve(NameInContext(name, kind) for name in ROSTER for kind in kinds) == {}
    assert all(is_group_association(name) for name in ROSTER)


@pytest.mark.parametrize(
    "name", ["Safeguard Defenders", "Interior ministry", "公安部", "Associated Press", "Interpol"]
)
def test_an_organ_or_organisation_is_no_group_association(name: str) -> None:
    assert not is_group_association(name)


@pytest.mark.parametrize("name", ["Ada Churchill", "Ivo Kostelić", "Eva Iglesias", "寺田一"])
def test_a_surname_that_begins_like_a_church_is_no_association(name: str) -> None:
    assert entity(name, PERSON).type is EntityType.PERSON


def test_unnamed_voices_and_empty_names_leave_nothing() -> None:
    unnamed = NameInContext("officials", VoiceType.UNNAMED)
    assert resolve([unnamed, NameInContext("  "), NameInContext("—")]) == {}


def test_every_judgement_gives_reasons() -> None:
    names = ["Spanish police", "Fuzhou", "China", "Reuters", "Invented Trust", "Milano"]
    assert all(each.reasons for each in resolve(NameInContext(name) for name in names).values())


def test_an_organ_of_a_state_is_nobody_though_its_kind_is_not_known() -> None:
    assert entity("Policía Judicial de Portugal", AUTHORITY, "PT").type is EntityType.ORGAN
    assert entity("portavoz del Ministerio Juan Pérez", AUTHORITY, "ES").type is EntityType.PERSON
