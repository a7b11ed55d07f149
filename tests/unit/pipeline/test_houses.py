"""A case's own `houses.toml`: laid over the gazetteer, and refused with the entry and the way out. All invented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from longarm.errors import HousesFileError
from longarm.model.entity import Entity, EntityType, Judgement, Membership, Verdict
from longarm.pipeline.houses import with_houses
from longarm.pipeline.houses_file import own_houses

VESTRA = """
[[house]]
id = "vestra-media"
name = "Vestra Media Group"
kind = "owner"
source = "https://vestra.example/brands"
  [[house.member]]
  name = "Dnevni Glas"
  from = "2019"
  until = "2023-06"
  source = "https://vestra.example/imprint"
  [[house.member]]
  name = "outlet:scmp"
  from = "2024"
"""
GLAS = Entity("name:dnevni_glas", EntityType.OUTLET, "Dnevni Glas")
SCMP = Entity("outlet:scmp", EntityType.OUTLET, "South China Morning Post", "HK", "alibaba-group")
XINHUA = Entity("outlet:xinhua", EntityType.OUTLET, "Xinhua", "CN", "prc-party-state-media")


def judged(*entities: Entity) -> dict[str, Judgement]:
    return {
        each.name: Judgement(each.name, each, Verdict.SAME, 1.0, ("invented",)) for each in entities
    }


def laid(folder: Path, text: str | None, *entities: Entity) -> dict[str, Entity]:
    """Return the entities, by id, as the gazetteer and a `houses.toml` of this text leave them."""
    if text is not None:
        (folder / "houses.toml").write_text(text, encoding="utf-8")
    found = with_houses(judged(*entities), own_houses(folder))
    return {each.entity.id: each.entity for each in found.values()}


def test_without_a_file_the_gazetteer_says_it_with_times_and_sources(tmp_path: Path) -> None:
    found = laid(tmp_path, None, GLAS, SCMP, XINHUA)
    assert found["name:dnevni_glas"] == GLAS
    assert [each.house for each in found["outlet:scmp"].houses][1:] == [
        "kuok-group",
        "alibaba-group",
    ]
    assert found["outlet:scmp"].house == "alibaba-group"


def test_what_the_file_says_of_a_member_replaces_what_the_gazetteer_says(tmp_path: Path) -> None:
    found = laid(tmp_path, VESTRA, GLAS, SCMP, XINHUA)
    imprint = "https://vestra.example/imprint"
    assert found["name:dnevni_glas"].houses == (
        Membership("vestra-media", "2019", "2023-06", imprint),
    )
    assert found["name:dnevni_glas"].house is None
    assert found["outlet:scmp"].houses == (Membership("vestra-media", "2024"),)
    assert found["outlet:scmp"].house == "vestra-media"
    assert found["outlet:xinhua"].house == "prc-party-state-media"


def test_an_outlet_can_be_taken_out_of_its_house(tmp_path: Path) -> None:
    found = laid(tmp_path, '[[independent]]\nname = "Xinhua"\n', SCMP, XINHUA)
    assert (found["outlet:xinhua"].house, found["outlet:xinhua"].houses) == (None, ())
    assert found["outlet:scmp"].house == "alibaba-group"


def test_a_known_house_takes_members_without_being_described_anew(tmp_path: Path) -> None:
    text = '[[house]]\nid = "news-corp"\n[[house.member]]\nname = "Dnevni Glas"\n'
    assert laid(tmp_path, text, GLAS)["name:dnevni_glas"].house == "news-corp"
    assert own_houses(tmp_path).houses[0].name == "News Corp"


def test_two_entries_for_one_member_are_its_history(tmp_path: Path) -> None:
    text = """
[[house]]
id = "news-corp"
[[house.member]]
name = "Dnevni Glas"
from = "2020"
[[house]]
id = "prisa"
[[house.member]]
name = "Dnevni Glas"
until = "2019"
"""
    found = laid(tmp_path, text, GLAS)["name:dnevni_glas"]
    assert [each.house for each in found.houses] == ["prisa", "news-corp"]


def test_the_example_of_the_reference_is_read(tmp_path: Path) -> None:
    page = Path(__file__).parents[3] / "docs" / "reference" / "gazetteer.md"
    (example,) = re.findall(r"```toml\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    found = laid(tmp_path, example, GLAS, SCMP)
    assert found["name:dnevni_glas"].houses[0].until == "2023-06"
    assert found["outlet:scmp"].houses == ()


HEAD = '[[house]]\nid = "vestra-media"\nname = "Vestra"\nkind = "owner"\n'
MEMBER = HEAD + '[[house.member]]\nname = "Dnevni Glas"\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[house]\n", r"houses\.toml: it is no TOML .*; mend that line"),
        ('[[houses]]\nid = "a"\n', r"nobody knows what 'houses' means; known are house, indep"),
        ("house = 3\n", r"'house' is no list of tables; begin each with \[\[house\]\]"),
        ('[[house]]\nname = "V"\n', r"houses\.toml, house 1: it has no id; add id = "),
        (
            '[[house]]\nid = "outlet:x"\n',
            r"house 'outlet:x': 'outlet:x' is no id of a house; write",
        ),
        ('[[house]]\nid = "vestra"\nkind = "owner"\n', r"house 'vestra': it has no name; add name"),
        ('[[house]]\nid = "vestra"\nname = "V"\n', r"house 'vestra': it has no kind; add kind"),
        (HEAD.replace("owner", "trust"), r"'trust' is no kind of house; take owner or command"),
        (HEAD + HEAD, r"house 'vestra-media': its id stands twice; put all members"),
        (HEAD + 'form = "2019"\n', r"nobody knows what 'form' means; known are id, kind, member"),
        (HEAD + "[[house.member]]\n", r"house 'vestra-media', member 1: it has no name; add name"),
        (MEMBER + "from = 2019\n", r"member 'Dnevni Glas': from is 2019, .*: from = \"2019\""),
        (MEMBER + 'from = "2019-13"\n', r"from = '2019-13' is no date; write a year, a month"),
        (MEMBER + 'until = "June 2019"\n', r"until = 'June 2019' is no date; write"),
        (
            MEMBER + 'from = "2020"\nuntil = "2019-06"\n',
            r"it ends \(2019-06\) before it begins \(2020\); exchange",
        ),
        (MEMBER + 'source = "our files"\n', r"source = 'our files' is no address; write the whole"),
        ('[[independent]]\nsource = "https://a.example/"\n', r"independent 1: it has no name; add"),
        (
            MEMBER + '[[independent]]\nname = "name:dnevni_glas"\n',
            r"independent 'name:dnevni_glas': .*, and by house 'vestra-media', member 'Dnevni Glas' to",
        ),
    ],
)
def test_a_wrong_file_is_refused_with_the_entry_and_the_way_out(
    tmp_path: Path, text: str, message: str
) -> None:
    with pytest.raises(HousesFileError, match=message) as refused:
        laid(tmp_path, text, GLAS)
    assert str(refused.value).startswith(str(tmp_path / "houses.toml"))


def test_a_name_of_several_entities_is_refused_with_their_ids(tmp_path: Path) -> None:
    (tmp_path / "houses.toml").write_text(MEMBER, encoding="utf-8")
    other = Entity("name:glas_dnevni", EntityType.OUTLET, "Dnevni Glas")
    both = judged(GLAS) | {"DG": Judgement("DG", other, Verdict.SAME, 1.0, ("invented",))}
    both["Glas"] = Judgement("Glas", GLAS, Verdict.SAME, 1.0, ("invented",))
    del both["Dnevni Glas"]
    with pytest.raises(HousesFileError, match="by its id: name:dnevni_glas, name:glas_dnevni"):
        with_houses(both, own_houses(tmp_path))


def test_a_file_that_is_no_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "houses.toml").write_bytes(b'[[independent]]\nname = "\xe9"\n')
    with pytest.raises(HousesFileError, match="byte 24 is no UTF-8; save it as UTF-8"):
        own_houses(tmp_path)


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "houses.toml").mkdir()
    with pytest.raises(HousesFileError, match="it may not be read"):
        own_houses(tmp_path)
