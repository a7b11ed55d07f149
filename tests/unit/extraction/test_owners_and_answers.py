"""Whose a facility is, who answers, and what opens the gate. All events are invented."""

import pytest

from longarm.model.slots import Action, Incident, Response, Site, SiteKind, Statement
from tests.unit.extraction.reading import claims_of, slots_of


@pytest.mark.parametrize(
    ("language", "text", "city", "country"),
    [
        ("en", "The police of Fuzhou have opened an office in Cork.", "Cork", "IE"),
        ("de", "In Graz soll die Polizei aus Lishui ein Büro unterhalten.", "Graz", "AT"),
        ("sv", "Ett kontor i Umeå lyder under polisen i Qingtian.", "Umea", "SE"),
        ("no", "I Bergen har politiet i Lishui opprettet et kontor.", "Bergen", "NO"),
        ("nl", "In Breda heeft de politie van Wenzhou een loket geopend.", "Breda", "NL"),
    ],
)
def test_what_a_force_of_another_state_runs_is_a_site(
    language: str, text: str, city: str, country: str
) -> None:
    (site,) = slots_of(text, Site, language)
    assert (site.country, site.city) == (country, site.city)
    assert site.city in {city, "Umeå"}
    assert site.site_kind is SiteKind.POLICE_STATION


def test_a_relative_clause_tells_who_runs_a_facility() -> None:
    text = "Die Schlichtungsstelle, die das Volksgericht von Lishui in Linz betreibt, ist offen."
    (site,) = slots_of(text, Site, "de")
    assert (site.city, site.site_kind) == ("Linz", SiteKind.MEDIATION_CENTER)


@pytest.mark.parametrize(
    ("language", "text", "city", "kind"),
    [
        (
            "it",
            "Un centro di mediazione di via Emilia, a Modena, invia i verbali al tribunale di Qingtian.",
            "Modena",
            SiteKind.MEDIATION_CENTER,
        ),
        (
            "pt",
            "Em Faro uma associação acolhe o «ponto de ligação» do tribunal de Qingtian.",
            "Faro",
            SiteKind.COURT_LIAISON,
        ),
        (
            "es",
            "Hay en Rosario un centro de servicios «todo en uno» de la seguridad pública de Changle.",
            "Rosario",
            SiteKind.SERVICE_CENTER,
        ),
    ],
)
def test_a_court_or_public_security_beside_a_facility_tells_whose_it_is(
    language: str, text: str, city: str, kind: SiteKind
) -> None:
    (site,) = slots_of(text, Site, language)
    assert (site.city, site.site_kind) == (city, kind)


def test_a_hosts_own_court_beside_a_mediation_centre_opens_no_text() -> None:
    text = "Un centro di mediazione di Modena invia i verbali al tribunale."
    assert slots_of(text, Site, "it") == []


def test_a_contact_point_of_a_court_is_a_court_liaison() -> None:
    text = "En domstol i Wenzhou har opprettet et kontaktpunkt i Bergen."
    assert [s.site_kind for s in slots_of(text, Site, "no")] == [SiteKind.COURT_LIAISON]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The police in Cork have opened an office in Cobh."),
        ("de", "Die Polizei in Dresden hat in Pirna ein Büro eröffnet."),
        ("nl", "De politie van Breda opende in Tilburg een kantoor."),
        ("sv", "Polisen i Malmö har öppnat ett kontor i Lund."),
        ("no", "Politiet i Bergen har åpnet et kontor i Odda."),
    ],
)
def test_a_hosts_own_police_run_no_site(language: str, text: str) -> None:
    assert slots_of(text, Site, language) == []


def test_the_nearest_city_of_a_list_tells_whether_a_facility_is_in_reach() -> None:
    text = (
        "Zürich, Genf, Lugano und Basel: an allen vier Orten, schreibt der Verein Offene Türen, "
        "betreibe die Polizei aus Fujian Außenstellen."
    )
    assert [s.city for s in slots_of(text, Site, "de")] == ["Zurich", "Geneva", "Lugano", "Basel"]


def test_the_ministry_to_which_an_envoy_is_summoned_has_summoned() -> None:
    text = (
        "Wegen des Mordes an einem Exilanten in Graz ist der iranische Botschafter ins Wiener "
        "Außenministerium zitiert worden."
    )
    (answer,) = [r for r in slots_of(text, Response, "de") if r.action is Action.SUMMONS]
    assert answer.country == "AT"


def test_an_article_parts_who_summons_from_who_is_summoned() -> None:
    text = (
        "Na de moord op een Iraanse balling in Almelo heeft Buitenlandse Zaken de ambassadeur van "
        "Iran ontboden."
    )
    (answer,) = [r for r in slots_of(text, Response, "nl") if r.action is Action.SUMMONS]
    assert (answer.actor, answer.country) == ("Buitenlandse Zaken", "NL")


def test_who_acts_may_stand_between_the_words_of_the_act() -> None:
    text = (
        "Een Russische attaché die al in Moskou zit: België wees hem uit nadat hij een dissident "
        "in Gent had bespied."
    )
    answers = [r for r in slots_of(text, Response, "nl") if r.action is Action.EXPULSION]
    assert [(r.actor, r.country) for r in answers] == [("België", "BE")]


def test_must_inside_the_words_of_an_act_is_no_opinion() -> None:
    text = "Tre russiske diplomater må ut av landet. De kartla en russisk avhopper i Bodø."
    assert [r.action for r in slots_of(text, Response, "no")] == [Action.EXPULSION]


def test_a_verdict_is_no_word_of_the_court() -> None:
    text = (
        "Das Landgericht sprach den Dolmetscher frei, der iranische Exilanten in Köln für Teheran "
        "ausspioniert haben soll."
    )
    assert slots_of(text, Statement, "de") == []


def test_an_application_turned_down_is_no_denial() -> None:
    text = (
        "Konsulatet i Berlin avviste passøknaden hennes «etter ordre frå Managua», og den "
        "nicaraguanske aktivisten i Stavanger står no utan reisedokument."
    )
    assert [s.stance for s in slots_of(text, Statement, "no")] == []


def test_what_a_secret_service_says_is_no_answer_of_its_government() -> None:
    text = "Ifølge PST ble en russisk avhopper i Bergen forgiftet av agenter fra Moskva."
    assert slots_of(text, Incident, "no")
    assert slots_of(text, Response, "no") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Britain summoned an Iranian envoy after a dissident was threatened in Leeds."),
        ("de", "Bern bestellte den chinesischen Gesandten ein, weil Tibeter bedroht wurden."),
    ],
)
def test_an_envoy_called_to_account_shows_a_state_behind_an_act(language: str, text: str) -> None:
    assert Action.SUMMONS in {r.action for r in slots_of(text, Response, language)}


def test_a_trial_for_spying_on_exiles_shows_a_state_behind_it() -> None:
    text = (
        "Die Bundesanwaltschaft hat Anklage gegen einen Syrer erhoben, der Oppositionelle in "
        "Berlin ausspioniert haben soll."
    )
    assert [r.action for r in slots_of(text, Response, "de")] == [Action.CHARGE]


def test_a_trial_between_neighbours_shows_none() -> None:
    text = "Das Amtsgericht verurteilte einen Polen, der in Köln seine Nachbarin bedroht hatte."
    assert claims_of(text, Response, "de") == []


def test_a_capital_takes_no_known_word_out_of_an_act() -> None:
    text = "Iranska hackare tog över en exiljournalists Facebookkonto i Malmö för Teherans räkning."
    assert slots_of(text, Incident, "sv")


def test_who_is_sent_to_a_state_is_in_its_hands_and_not_in_the_hosts() -> None:
    text = "La Serbia ha estradato in Bahrein un dissidente malgrado lo stop della Corte europea."
    (act,) = slots_of(text, Incident, "it")
    assert act.country == "RS"


def test_an_act_against_somebody_of_a_town_is_an_act_there() -> None:
    text = (
        "Agenti cinesi hanno convinto con le minacce un dissidente di Graz a tornare in patria, "
        "dicono i suoi amici."
    )
    assert {(act.country, act.city) for act in slots_of(text, Incident, "it")} == {("AT", "Graz")}


@pytest.mark.parametrize(
    ("language", "text", "city"),
    [
        ("en", "We found three police stations that Belarus keeps in Vilnius.", "Vilnius"),
        ("es", "La comisaría que Nicaragua mantenía en Zaragoza ha sido cerrada.", "Zaragoza"),
        ("pl", "Są to punkty policyjne, które białoruskie MSW prowadzi w Wilnie.", "Vilnius"),
    ],
)
def test_whose_a_facility_is_may_stand_in_a_relative_clause(
    language: str, text: str, city: str
) -> None:
    assert {site.city for site in slots_of(text, Site, language)} == {city}


def test_a_station_that_a_state_keeps_at_home_is_none_of_another_state() -> None:
    text = "The police stations that Italy runs in Rome and Milan will be painted."
    assert slots_of(text, Site, "en") == []


def test_where_families_are_pressed_hosts_nothing() -> None:
    text = (
        "In Xinjiang they took the mother of an Uyghur exile away. Six witnesses name an office in Milan, "
        "run on behalf of the police of Wenzhou."
    )
    (site,) = slots_of(text, Site)
    assert (site.country, site.city) == ("IT", "Milan")


def test_the_police_of_one_town_and_that_of_another_run_offices_abroad() -> None:
    text = (
        "Un rapport fait état de trois antennes que la police de Fuzhou et celle de Qingtian auraient "
        "ouvertes chez nous, dont une à Anvers. Des exilés chinois y sont convoqués."
    )
    assert [(s.country, s.city) for s in slots_of(text, Site, "fr")] == [("BE", "Antwerp")]


def test_who_opens_an_inquiry_into_an_office_does_not_run_it() -> None:
    text = (
        "The Chinese foreign ministry denied that there is a secret police station in Bergen. "
        "Norway's PST opened an investigation and has searched the office by the harbour."
    )
    assert {(s.country, s.city) for s in slots_of(text, Site)} == {("NO", "Bergen")}


def test_people_who_live_in_a_town_do_not_put_an_office_there() -> None:
    text = (
        "The police of Lishui run a secret police station in Zurich. A family of Uyghurs in Winterthur was "
        "threatened by phone from the office."
    )
    assert {s.city for s in slots_of(text, Site)} == {"Zurich"}
