"""Whose word it is where people of a body speak without a name, or a body is named in quotes. All is invented."""

from longarm.model.slots import Statement
from longarm.model.voice import Stance
from tests.unit.extraction.reading import slots_of

ABDUCTED = "МИД Латвии вызвал посла Белоруссии после похищения белорусского активиста в Риге."


def speakers(text: str, language: str = "ru") -> dict[str, str]:
    return {slots.speaker: slots.stance for slots in slots_of(text, Statement, language)}


def test_people_of_a_body_speak_without_a_name() -> None:
    found = speakers(f"{ABDUCTED} В посольстве Белоруссии причастность к похищению отрицают.")
    assert found == {"посольстве Белоруссии": Stance.DENIES}


def test_whoever_a_plural_verb_names_speaks_and_not_the_body() -> None:
    found = speakers(
        f"{ABDUCTED} В посольстве Белоруссии правозащитники заявили, что активиста похитил КГБ."
    )
    assert "правозащитники" in found
    assert not any("посольстве" in name for name in found)


def test_a_verb_in_the_singular_makes_nobody_of_a_body_speak() -> None:
    found = speakers(f"{ABDUCTED} В посольстве Белоруссии активист Пётр Ланько заявил о похищении.")
    assert set(found) == {"Пётр Ланько"}


def test_a_body_in_quotes_alone_speaks_by_the_verb_beside_it() -> None:
    found = speakers(f"{ABDUCTED} «Маяк» утверждает, что активиста похитил КГБ.")
    assert "Маяк" in found


def test_quotes_behind_a_noun_are_what_the_noun_is_called() -> None:
    found = speakers(f"{ABDUCTED} Коллектив «Маяка» утверждает, что активиста похитил КГБ.")
    assert "Маяка" not in found


def test_a_name_in_another_case_is_the_one_said_before() -> None:
    text = f"{ABDUCTED} Фонд «Весна» сообщил, что его похитил КГБ. В «Весне» считают, что КГБ похищал и других."
    assert set(speakers(text)) == {"Весна"}


def test_an_apposition_without_a_name_is_who_stands_before_it() -> None:
    text = f"{ABDUCTED} Ольга Лань, глава организации «Наш маяк», говорит, что КГБ похитил его."
    assert "Ольга Лань" in speakers(text)


def test_an_ending_may_show_the_body_whose_people_speak() -> None:
    text = "Berlinben megverték az iráni ellenzékit. Az iráni nagykövetségen tagadták, hogy megverték volna."
    assert Stance.DENIES in speakers(text, "hu").values()
