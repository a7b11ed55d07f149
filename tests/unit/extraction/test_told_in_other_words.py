"""Who said it where the sentence has its own way to say so, and acts that their victims tell in the first person."""

from __future__ import annotations

import pytest

from longarm.model.slots import Incident
from tests.unit.extraction.reading import claims_of

STABBED = "ライプツィヒの路上でアゼルバイジャンの反体制派が刃物で刺されたと、"
ANSWERED = (
    '"Een Azerbeidzjaanse blogger werd in Leipzig neergestoken." Dat antwoordde Marijke Vos op '
    "vragen."
)
HEADED = (
    "Skriftligt svar till riksdagen från utrikesminister Stina Granmark:\n"
    "En azerbajdzjansk regimkritiker knivhöggs i Leipzig i oktober.\n"
)


def _whose(text: str, language: str) -> set[str]:
    found = claims_of(text, Incident, language, "2024-11-20")
    return {claim.voices[-1].name if claim.voices else "" for claim in found}


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        (
            "A organização Lanterna Aberta revela que um bloguista azerbaijano foi esfaqueado em Leipzig.",
            "Lanterna Aberta",
            "pt",
        ),
        (
            "Un blogueur azerbaïdjanais a été poignardé à Leipzig, a raconté l'ex-maire adjointe Odile Marchampt.",
            "Odile Marchampt",
            "fr",
        ),
        (STABBED + "人権団体「開かれた灯」が明らかにした。", "開かれた灯", "ja"),
        (
            "Kovács Ilka viszont azt állította, hogy Lipcsében megkéseltek egy azerbajdzsáni bloggert.",
            "Kovács Ilka",
            "hu",
        ),
        (
            "Siti Handayani kemudian mengatakan bahwa seorang blogger Azerbaijan ditikam di Leipzig.",
            "Siti Handayani",
            "id",
        ),
        ("律师林若水随后表示，一名阿塞拜疆异见人士在莱比锡遭人刺伤。", "林若水", "zh"),
        (ANSWERED, "Marijke Vos", "nl"),
        (HEADED, "Stina Granmark", "sv"),
    ],
)
def test_who_said_it(text: str, name: str, language: str) -> None:
    assert _whose(text, language) == {name}


def test_an_answers_heading_speaks_for_no_count_or_verb_of_its_own() -> None:
    told = HEADED.replace("Granmark:", "Granmark har kommit.")
    assert _whose(told, "sv") != {"Stina Granmark"}


@pytest.mark.parametrize(
    ("text", "tactic", "language"),
    [
        (
            "„W Lipsku trzymali mnie w piwnicy”, mówi azerbejdżański dysydent Rauf Alizade.",
            "abduction",
            "pl",
        ),
        (
            "«В Лейпциге ко мне ворвались двое», — говорит азербайджанский диссидент Рауф Ализаде.",
            "physical_intimidation",
            "ru",
        ),
        (
            "«У Лейпцигу мені зламали замок», — каже азербайджанський дисидент Рауф Алізаде.",
            "physical_intimidation",
            "uk",
        ),
    ],
)
def test_victims_tell_what_was_done_to_them(text: str, tactic: str, language: str) -> None:
    found = claims_of(text, Incident, language, "2024-11-20")
    assert {claim.slots.tactic.value for claim in found if isinstance(claim.slots, Incident)} == {
        tactic
    }


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "„Das brach mir das Herz“, sagt der aserbaidschanische Dissident Rauf Alizade in Leipzig.",
            "de",
        ),
        ("“You can find me in Leipzig,” says the Azerbaijani dissident Rauf Alizade.", "en"),
        (
            "«У Лейпцигу мені зламали уявлення про театр», — каже азербайджанський дисидент Рауф Алізаде.",
            "uk",
        ),
        ("“他在莱比锡打了我的电话”，阿塞拜疆异见人士说。", "zh"),
    ],
)
def test_a_manner_of_speaking_is_no_act(text: str, language: str) -> None:
    assert not claims_of(text, Incident, language, "2024-11-20")
