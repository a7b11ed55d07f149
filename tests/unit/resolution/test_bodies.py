"""Bodies in one case: one organisation in many languages is one entity, siblings stay apart. All names are invented."""

from __future__ import annotations

import pytest

from longarm.model.voice import VoiceType
from longarm.stages.resolution import (
    NameInContext,
    addressed,
    by_letters,
    introductions,
    questions,
    resolve,
)
from longarm.stages.resolution.bodies.heads import parted
from longarm.stages.resolution.bodies.introducing import fits
from longarm.stages.resolution.bodies.kana import latin_of_kana
from longarm.stages.resolution.bodies.matching import Relation, relate
from longarm.stages.resolution.bodies.sounding import words_alike
from longarm.stages.resolution.names.parsing import parse

ORGANIZATION, OUTLET = VoiceType.ORGANIZATION, VoiceType.OUTLET
PERSON, AUTHORITY = VoiceType.PERSON, VoiceType.AUTHORITY


def entities(*names: str, kind: VoiceType = ORGANIZATION, document: str = "d") -> list[str]:
    judged = resolve(NameInContext(name, kind, None, "und", document) for name in names)
    return [judged[name].entity.id for name in names]


ARCHIVE = (
    *(
        "Tulvara Archive",
        "Tulvara-Archiv",
        "Archives Tulvara",
        "Archiwum Tulvara",
        "Tulvaraarkivet",
    ),
    *(
        "Tulvara Arşivi'nin",
        "Архива Тульвара",
        "آرشیو تولوارا",
        "ארכיון טולוורה",
        "Αρχείο Τουλβάρα",
    ),
)


def test_one_archive_in_ten_languages_is_one_entity() -> None:
    assert len(set(entities(*ARCHIVE))) == 1


def test_each_joined_name_says_why() -> None:
    judged = resolve(
        NameInContext(name, ORGANIZATION) for name in ("Tulvara Archive", "Архив Тульвара")
    )
    reasons = " ".join(reason for each in judged.values() for reason in each.reasons)
    assert "“tulvara” is written “тульвара”" in reasons
    assert "“archive” means “архив”" in reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Memorial Archive Kazan", "Memorial Archive Kursk"),
        ("Orvanda Archive", "Архив Орланда"),
        ("Tesvaro Fund", "Tesvaro-Zeitung"),
        ("Marvinet Women's Union", "Marvinet Journalists' Union"),
        ("Sanara Centre", "Sanora-Zentrum"),
        ("Committee 21 of Zelvar", "Комитет 27 Зельвара"),
        ("agencja kpa", "Agentur kpb"),
        ("蓝桥基金会", "红桥基金会"),
        ("Bank of Zelvar", "Banco de Desarrollo de Zelvar"),
    ],
)
def test_siblings_stay_apart(one: str, other: str) -> None:
    assert len(set(entities(one, other))) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Embassy of Uzbekistan in Vienna", "Embassy of Uzbekistan in Prague"),
        ("Embassy of Uzbekistan in Vienna", "Посольство Казахстана в Вене"),
        ("Staatsanwaltschaft Graz", "Vienna public prosecutor's office"),
        ("Foreign Ministry of Uzbekistan", "MSZ Kazachstanu"),
        ("Border Guard", "Пограничная служба"),
        ("Ministry of Justice", "Ministry of the Interior"),
        ("Ministry of Health and Sport", "Ministry of Sport and Health"),
        ("Senate of Italy", "Chambre des représentants d'Italie"),
    ],
)
def test_organs_of_two_states_or_places_stay_apart(one: str, other: str) -> None:
    assert len(set(entities(one, other, kind=AUTHORITY))) == 2


def test_a_prosecutor_in_two_languages_is_one() -> None:
    assert (
        len(
            set(
                entities(
                    "Staatsanwaltschaft Wien", "Vienna public prosecutor's office", kind=AUTHORITY
                )
            )
        )
        == 1
    )


def test_an_embassy_in_a_case_of_the_host_language_is_the_one_that_a_rule_knows() -> None:
    found = entities(
        "Embassy of Tajikistan in Warsaw", "Ambasada Tadżykistanu w Warszawie", kind=AUTHORITY
    )
    assert set(found) == {"organ:TJ:embassy:PL"}


def test_a_short_form_is_the_only_body_of_the_case_that_is_called_so() -> None:
    long, short = entities("Tulvara Archive", "Tulvara")
    assert long == short


def test_a_short_form_of_two_bodies_stays_alone_and_is_asked() -> None:
    names = ("Lomnivar Foundation", "газета «Ломнивар»", "Lomnivar")
    assert len(set(entities(*names))) == 3
    judged = resolve(NameInContext(name, ORGANIZATION) for name in names)
    asked = {frozenset(each.names) for each in questions(judged, {})}
    assert frozenset({"Lomnivar", "Lomnivar Foundation"}) in asked


def test_a_body_called_after_a_person_is_not_the_person() -> None:
    names = [
        NameInContext("Velkanov Foundation", ORGANIZATION),
        NameInContext("Velkanov", ORGANIZATION),
        NameInContext("Damir Velkanov", PERSON),
    ]
    judged = resolve(names)
    assert judged["Velkanov"].entity.id != judged["Velkanov Foundation"].entity.id


def test_persons_never_meet() -> None:
    assert len(set(entities("Damir Velkanov", "Дамир Велканов", kind=PERSON))) == 2


def test_two_words_that_say_nothing_are_asked_because_they_may_be_a_person() -> None:
    names = ("Tarvi Solmen", "Тарви Солмен")
    assert len(set(entities(*names, kind=AUTHORITY))) == 2
    assert len(set(entities(*names, kind=OUTLET))) == 1


@pytest.mark.parametrize(
    "written",
    [
        "تولفارا رايتس مونيتور",
        "Тульвара Райтс Монитор",
        "טולוורה רייטס מוניטור",
    ],
)
def test_an_english_name_that_another_script_writes_as_it_sounds_is_one_body(written: str) -> None:
    assert len(set(entities("Tulvara Rights Monitor", written))) == 1


def test_a_bare_name_in_another_script_is_asked_where_neither_says_it_is_a_body() -> None:
    assert len(set(entities("Tulvara Maresh Okandu", "تولفارا ماريش أوكاندو"))) == 2


def test_a_place_is_left_out_only_where_one_document_says_both() -> None:
    assert len(set(entities("Tulvara Archive", "Wiener Tulvara-Archiv"))) == 1
    judged = resolve(
        [
            NameInContext("Tulvara Archive", ORGANIZATION, None, "en", "a"),
            NameInContext("Tulvara Archive Vienna", ORGANIZATION, None, "en", "b"),
        ]
    )
    assert len({each.entity.id for each in judged.values()}) == 2


def test_a_bare_word_for_a_body_is_the_only_one_that_its_documents_name() -> None:
    def resolved(*said: tuple[str, str]) -> list[str]:
        judged = resolve(NameInContext(n, ORGANIZATION, None, "en", d) for n, d in said)
        return [judged[name].entity.id for name, _ in said]

    one, bare = resolved(("Tulvara Archive", "a"), ("Archive", "a"))
    assert one == bare
    one, other, bare = resolved(
        ("Tulvara Archive", "a"), ("Zorvana Archive", "a"), ("Archive", "a")
    )
    assert bare not in {one, other}
    one, _, bare = resolved(("Tulvara Archive", "a"), ("Zorvana Watch", "b"), ("Archive", "b"))
    assert bare != one


def test_an_abbreviation_in_brackets_is_the_name_before_it() -> None:
    text = "The Danube Rights Union (DRU) wrote to the ministry."
    names = ("Danube Rights Union", "DRU")
    found = list(introductions("a", text, names))
    assert [(each.name, each.also) for each in found] == [names]
    judged = resolve((NameInContext(name, ORGANIZATION) for name in names), found)
    assert len({each.entity.id for each in judged.values()}) == 1


def test_an_abbreviation_of_two_bodies_joins_neither() -> None:
    names = ("Danube Rights Union", "Dorvan Rescue Unit", "DRU")
    text = "The Danube Rights Union (DRU) wrote to the Dorvan Rescue Unit (DRU)."
    found = list(introductions("a", text, names))
    assert len(found) == 2
    judged = resolve((NameInContext(name, ORGANIZATION) for name in names), found)
    assert len({each.entity.id for each in judged.values()}) == 3


def test_an_outlet_is_not_the_foundation_that_is_called_so() -> None:
    paper = NameInContext("Torvinde", OUTLET)
    judged = resolve([paper, NameInContext("Torvinde Foundation", ORGANIZATION)])
    assert len({each.entity.id for each in judged.values()}) == 2
    judged = resolve([paper, NameInContext("gazeta Torvinde", OUTLET)])
    assert len({each.entity.id for each in judged.values()}) == 1


def test_an_association_that_carries_an_archive_is_the_archive() -> None:
    names = ("Tulvara Archive", "Verein Tulvara-Archiv", "Wiener Tulvara-Archiv", "Tulvara")
    assert len(set(entities(*names))) == 1


def test_a_word_spelled_in_two_ways_in_one_language_is_asked() -> None:
    assert relate("Torvana Centre", "Torvan Centre").relation is Relation.LIKELY
    assert relate("Sarvano Centre", "Zarvano Centre").relation is Relation.LIKELY
    assert relate("Kuriera Brezniawskiego", "Kurier Brezniawski").relation is Relation.SAME


def test_what_stands_in_brackets_and_fits_nothing_is_no_name() -> None:
    names = ("Council of Zelvar", "SPX", "Vienna")
    assert not list(introductions("a", "The Council of Zelvar (SPX) met.", names))
    assert fits("DRU", "Danube Rights Union")
    assert not fits("KPX", "Danube Rights Union")


def test_a_translated_name_that_the_document_gives_is_one_body() -> None:
    names = ("Hilfsfonds für Flussgefangene", "River Prisoners Support Fund")
    text = "Der Hilfsfonds für Flussgefangene (River Prisoners Support Fund) sammelt."
    found = list(introductions("a", text, names))
    judged = resolve((NameInContext(name, ORGANIZATION) for name in names), found)
    assert len({each.entity.id for each in judged.values()}) == 1


def test_a_translated_name_needs_two_rare_units() -> None:
    assert relate("Harbour Rights Watch", "港口权利观察").relation is Relation.SAME
    assert relate("Women's Rights Centre", "Центр прав женщин").relation is not Relation.SAME


def test_an_outlet_that_is_quoted_like_a_person_is_one_entity_with_its_publisher() -> None:
    judged = resolve(
        [NameInContext("Norrvikposten", PERSON), NameInContext("Norrvikposten", OUTLET)]
    )
    assert judged["Norrvikposten"].entity.type.value == "outlet"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Quellgrund", "Квельгрунд"), ("Ersoqun", "埃尔索昆"), ("Lanqiao", "蓝桥"), ("Lanqiao", "Ланьцяо"),
        ("Noradzor", "Νοραντζόρ"), ("Goulroukhor", "Гульрухор"), ("Siewiernyj", "Северного"), ("Kelasor", "קלסור"),
        ("Brezniawskiego", "Брезнявски"), ("Йолдамлар", "Yoldamlar"), ("كيلاسور", "Kelasor"),
    ],
)  # fmt: skip
def test_a_word_is_heard_across_scripts(one: str, other: str) -> None:
    assert words_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orvanda", "Орланда"), ("Kazan", "Курск"), ("Tamrab", "كمراب"), ("Sanara", "Sanora"), ("kpa", "kpb"),
        ("Belvaro", "Delvaro"), ("蓝桥", "蓝河"),
    ],
)  # fmt: skip
def test_another_word_is_not(one: str, other: str) -> None:
    assert not words_alike(one, other)


def test_letters_that_begin_like_a_place_in_pinyin_name_none() -> None:
    assert relate("Yuanfan Foundation", "Stiftung Yuanfan").relation is Relation.SAME


def test_a_compound_is_parted_from_its_head() -> None:
    assert parted("tulvaraarkivet") == ("tulvara", "archive")
    assert parted("tulvara") is None


def test_an_article_or_hangul_hides_no_name() -> None:
    names = ("Tulmara Archive", "أرشيف التولمارا", "툴마라 아카이브")
    assert len(set(entities(*names))) == 1


def test_hangul_is_heard_by_its_consonants() -> None:
    assert words_alike("카마로브", "Kamarob")
    assert not words_alike("카마로브", "Tulvara")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("thornfield", "ソーンフィールド"), ("thornfield", "손필드"), ("tulvara", "トゥルヴァラ"),
        ("watchtower", "ウォッチタワー"), ("belmount", "ベルマウント"), ("foundation", "파운데이션"),
    ],
)  # fmt: skip
def test_english_is_heard_in_kana_and_hangul(one: str, other: str) -> None:
    assert words_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("thornfield", "ソーンヒル"),
        ("tulvara", "タルマナ"),
        ("tornfield", "ソーンフィールド"),
        ("orvanda", "オルランダ"),
    ],
)
def test_another_word_in_kana_is_not(one: str, other: str) -> None:
    assert not words_alike(one, other)


def test_a_body_in_japanese_and_korean_letters_is_the_english_one() -> None:
    names = ("Open Thornfield", "オープン・ソーンフィールド", "오픈 손필드")
    assert len(set(entities(*names))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Rinor Register", "リノール・レジスター"), ("Tanob Archive", "タノブ・アーカイブ")],
)
def test_the_parts_of_a_name_in_kana_are_heard_one_by_one(one: str, other: str) -> None:
    assert relate(one, other).relation is Relation.SAME
    assert len(set(entities(one, other))) == 1


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("リノール・レジスター", 0),
        ("ノール・レジスター", 1),
        ("モスクワセンター", 1),
        ("トルミナ・モスクワ", 1),
    ],
)
def test_a_place_is_no_part_of_a_word_in_kana(name: str, places: int) -> None:
    """ノール is a French division, and no part of リノール."""
    assert len(parse(name).places) == places


def test_kana_is_spelled_by_its_sounds() -> None:
    assert [
        latin_of_kana(each)
        for each in ("ディフェンダーズ", "ウォッチ", "シャトル", "ひらがな", "団体")
    ] == [
        "difendazu",
        "wochi",
        "shatoru",
        "hiragana",
        "",
    ]


def test_a_paper_of_another_script_is_called_so_in_its_own_address() -> None:
    known = by_letters(["Namiji Shimbun", "Lum"])
    found = addressed("a", "波路新聞", "https://www.namiji-shimbun.example/news/1", known)
    assert found is not None
    assert (found.name, found.also) == ("波路新聞", "Namiji Shimbun")
    names = [
        NameInContext("波路新聞", VoiceType.OUTLET, None, "ja", "a"),
        NameInContext("Namiji Shimbun", VoiceType.OUTLET, None, "en", "b"),
    ]
    judged = resolve(names, [found])
    assert judged["Namiji Shimbun"].entity.id == judged["波路新聞"].entity.id


def test_another_address_and_a_short_name_say_nothing() -> None:
    known = by_letters(["Namiji Shimbun", "Lum"])
    assert addressed("a", "波路新聞", "https://portal.example/namiji-shimbun", known) is None
    assert addressed("a", "波路新聞", "https://lum.example/", known) is None
    assert addressed("a", "Namiji", "https://namiji-shimbun.example/", known) is None
