"""Languages: the text decides against its label, if it is long enough."""

from __future__ import annotations

import pytest

from longarm.stages.reading.language import judged_language, language_of

ENGLISH = (
    "The city ordered two overseas police stations closed on Tuesday, its mayor told reporters."
)


@pytest.mark.parametrize(
    ("text", "stated", "language"),
    [
        (ENGLISH, None, "en"),
        (ENGLISH, "zh", "en"),
        (ENGLISH, "en-GB", "en"),
        (
            "La ciudad ordenó el martes cerrar dos comisarías en el extranjero, dijo el alcalde.",
            "en",
            "es",
        ),
        ("Byen beordret tirsdag to utenlandske politistasjoner stengt, sa ordføreren.", "nb", "no"),
        ("市政府周二下令关闭两个境外警察站,市长说此前曾询问大使,未获答复。", "en", "zh-Hans"),
        ("市政府週二下令關閉兩個境外警察站,市長說此前曾詢問大使,未獲答覆。", None, "zh-Hant"),
        ("市政府週二下令關閉兩個境外警察站,市長說此前曾詢問大使,未獲答覆。", "zh-CN", "zh-Hant"),
        ("中文", "zh-TW", "zh-Hant"),
        ("中文", "zh", "zh-Hans"),
        (
            "Primarul orașului a declarat marți că au fost închise două secții de poliție străine.",
            "ro",
            "ro",
        ),
        (
            "Primarul orașului a declarat marți că au fost închise două secții de poliție străine.",
            None,
            "ro",
        ),
        ("102", "en", "und"),
        ("", None, "und"),
        ("OK", None, "und"),
        ("OK", "not a tag!", "und"),
        ("Station", "sv", "sv"),
    ],
)
def test_language(text: str, stated: str | None, language: str) -> None:
    assert language_of(text, stated) == language


@pytest.mark.parametrize(
    ("stated", "packs", "language"),
    [
        ("qaa", {"qaa"}, "qaa"),  # no text can be told to be in it
        ("qaa", set(), "en"),
        ("qaa-Latn", {"qaa"}, "qaa"),
        ("fi", {"fi"}, "en"),  # the text can say something against it
        (None, {"qaa"}, "en"),
    ],
)
def test_a_label_of_a_pack_that_no_classifier_knows_is_believed(
    stated: str | None, packs: set[str], language: str
) -> None:
    assert language_of(ENGLISH, stated, packs) == language


@pytest.mark.parametrize(
    ("text", "stated", "why"),
    [
        (ENGLISH, None, "told from the text; none is stated"),
        (ENGLISH, "en", "told from the text, as stated"),
        (ENGLISH, "zh", "told from the text, against the zh that is stated"),
        ("Station", "sv", "stated; the text does not tell surely"),
        ("OK", None, "not stated, and the text does not tell surely"),
        ("102", "en", "there are no letters in it"),
        ("中文", "zh-TW", "stated; the text is too short to tell; the script by its characters"),
    ],
)
def test_what_decided_on_a_language_is_told(text: str, stated: str | None, why: str) -> None:
    assert judged_language(text, stated).why == why
