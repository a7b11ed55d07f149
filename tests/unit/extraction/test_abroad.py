"""Which state a text accuses, where people live, are seated or only speak in others."""

from __future__ import annotations

import pytest

from longarm.stages.extraction.engine import read_through
from tests.unit.extraction.reading import read

CASES = (
    (
        "en",
        (
            "A Cambodian activist was beaten in Melbourne on Sunday. The woman, an Australian citizen who runs a local "
            "branch of a party outlawed in Phnom Penh, is in hospital. The embassy rejected the claim."
        ),
        "KH",
    ),
    (
        "nl",
        (
            "De Iraanse ambassadeur is in Den Haag ontboden en twee medewerkers van de ambassade zijn tot persona non "
            "grata verklaard. Een gevluchte Iraanse schrijver werd in Almere beschoten, zegt de AIVD."
        ),
        "IR",
    ),
    (
        "zh",
        "瑞典检察官表示，两名被告监视旅居瑞典的厄立特里亚人。厄立特里亚大使馆驳斥指控。瑞典外交部将一名外交官驱逐出境。",
        "ER",
    ),
    (
        "zh",
        "南风组织在吉隆坡发布报告，披露柬埔寨当局在泰国、马来西亚绑架了23名反对派人士。泰国警方表示没有接获报案。",
        "KH",
    ),
    (
        "da",
        (
            "En mand har siden 2020 sendt oplysninger om 74 syrere i Danmark hjem, siger norske diplomater. "
            "En aktivist blev overfaldet i Aarhus."
        ),
        "SY",
    ),
)


@pytest.mark.parametrize(("language", "text", "state"), CASES)
def test_the_accused_is_whose_people_live_elsewhere(language: str, text: str, state: str) -> None:
    reading = read_through(read(text, language, "2024-05-10"))
    assert reading is not None
    assert reading.accused == {state}
