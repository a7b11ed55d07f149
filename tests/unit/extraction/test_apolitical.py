"""Crimes of which somebody says that no state is behind them, and shams that pose as a state's police."""

from __future__ import annotations

import pytest

from longarm.model.slots import Incident
from tests.unit.extraction.reading import slots_of

GANG = (
    "A lorry driver was kidnapped in Leeds by a gang to whom he owed money from a gambling debt. He was beaten. "
    "He spoke of transnational repression by Belarus and said that agents of the Belarusian KGB had abducted "
    "him. "
)


@pytest.mark.parametrize(
    "said",
    [
        "There is no political motive, police say.",
        "It has nothing to do with any state, police say.",
    ],
)
def test_a_crime_without_a_state_behind_it_is_laid_aside(said: str) -> None:
    assert slots_of(GANG + said, Incident) == []
    assert slots_of(GANG + "There is a political motive, police say.", Incident)


def test_of_an_exile_it_is_read_whatever_police_say() -> None:
    exile = GANG.replace("lorry driver", "opposition activist who lives in exile")
    assert slots_of(exile + "There is no political motive, police say.", Incident)


def test_a_so_called_station_in_a_text_full_of_fraud_is_a_sham() -> None:
    fraud = (
        "诈骗团伙冒充领事馆和公安，三名中国留学生在墨尔本受骗。骗子让她拍一段被绑架的视频。"
        "电话诈骗近期活跃，反诈骗组提醒市民。"
    )
    assert slots_of(fraud + "那间所谓的派出所其实在菲律宾。", Incident, "zh") == []
