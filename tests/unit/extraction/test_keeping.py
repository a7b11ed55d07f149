"""What a state's services keep abroad without a verb of running, and what closes it. All events are invented."""

import pytest

from longarm.model.slots import Site, SiteKind, SiteStatus
from tests.unit.extraction.reading import slots_of


@pytest.mark.parametrize(
    ("language", "text", "city"),
    [
        ("cs", "Turecká tajná služba má v Hamburku neoficiální úřadovnu.", "Hamburg"),
        ("ru", "У турецкой разведки в Гамбурге неофициальное бюро.", "Hamburg"),
        ("ru", "Военная разведка Руанды имеет в Вене пост прослушивания.", "Vienna"),
        ("uk", "У Брюсселі діє філія в'єтнамського міністерства громадської безпеки.", "Brussels"),
        ("fa", "در بلگراد نقطه تماس پلیس فوژو فعال است.", "Belgrade"),
        ("ja", "ウィーンにはサービスセンターがあり、イランの情報機関が運営している。", "Vienna"),
    ],
)
def test_what_a_service_keeps_is_a_site_whatever_the_verb(
    language: str, text: str, city: str
) -> None:
    (site,) = slots_of(text, Site, language)
    assert site.city == city


def test_what_a_service_has_found_out_is_not_its_own() -> None:
    text = "Turecká tajná služba oznámila, že v Hamburku je neoficiální úřadovna."
    assert slots_of(text, Site, "cs") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "cs",
            "Mediační středisko v Záhřebu, které vedou důstojníci z Čching-tchienu, řeší spory.",
        ),
        (
            "pl",
            "Centrum mediacyjne w Zagrzebiu, kierowane przez oficerów z Qingtian, działa dalej.",
        ),
        ("ar", "يعمل مركز الوساطة في زغرب، الذي يديره ضباط من تشينغتيان، منذ عام."),
    ],
)
def test_a_clause_behind_a_comma_tells_whose_people_run_it(language: str, text: str) -> None:
    (site,) = slots_of(text, Site, language)
    assert (site.city, site.site_kind) == ("Zagreb", SiteKind.MEDIATION_CENTER)


def test_a_state_in_which_something_was_opened_does_not_own_it() -> None:
    text = "青田警方在西班牙开设的警侨驿站已知有三个：马德里、巴塞罗那和瓦伦西亚各一个。"
    cities = {site.city for site in slots_of(text, Site, "zh")}
    assert {"Madrid", "Barcelona", "Valencia"} <= cities
    assert "Qingtian" not in cities


def test_a_sentence_without_a_place_closes_the_site_before_it() -> None:
    text = "A Chinese overseas police station worked in Rome. {} ."
    (closed,) = slots_of(text.format("It stood empty"), Site)
    (still,) = slots_of(text.format("It has never been closed"), Site)
    (other,) = slots_of(text.format("A second one in Velmarck was closed"), Site)
    assert closed.status is SiteStatus.CLOSED
    assert still.status is not SiteStatus.CLOSED
    assert other.status is not SiteStatus.CLOSED
