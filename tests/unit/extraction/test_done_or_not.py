"""What hosts and agents did is claimed; what is refused, asked for, feared or denied is not. All of it is invented."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.slots import Action, Incident, Outcome, Response, Tactic
from tests.unit.extraction.reading import claims_of

TOLD = tomllib.loads(Path(__file__).with_name("done_or_not.toml").read_text(encoding="utf-8"))
_NOT_YET = frozenset({Outcome.ATTEMPTED, Outcome.PREVENTED})


def _told(sort: str) -> list[tuple[str, str]]:
    return [(language, text) for language, texts in TOLD[sort].items() for text in texts]


def _of(kind: type[Incident | Response], language: str, text: str) -> list[Claim]:
    lead = TOLD["lead"][language]
    found = claims_of(f"{lead} {text}", kind, language, "2024-11-06")
    return [claim for claim in found if claim.anchor.start >= len(lead)]


def _is_done(claim: Claim) -> bool:
    slots = claim.slots
    told = claim.polarity is Polarity.AFFIRMED and claim.modality is not Modality.HYPOTHETICAL
    if isinstance(slots, Incident):
        return told and slots.countable and slots.outcome not in _NOT_YET
    return told and isinstance(slots, Response) and slots.action is not Action.STATEMENT


@pytest.mark.parametrize(("language", "text"), _told("answered"))
def test_what_a_host_did_is_an_answer(language: str, text: str) -> None:
    assert any(map(_is_done, _of(Response, language, text)))


@pytest.mark.parametrize(("language", "text"), _told("unanswered"))
def test_what_a_host_did_not_do_is_none(language: str, text: str) -> None:
    assert not any(map(_is_done, _of(Response, language, text)))


@pytest.mark.parametrize(("language", "text"), _told("done"))
def test_what_was_done_to_an_exile_is_an_act(language: str, text: str) -> None:
    acts = _of(Incident, language, text)
    assert any(
        claim.polarity is Polarity.AFFIRMED
        and isinstance(claim.slots, Incident)
        and claim.slots.countable
        for claim in acts
    )


@pytest.mark.parametrize(("language", "text"), _told("undone"))
def test_what_was_not_done_is_none(language: str, text: str) -> None:
    assert not any(map(_is_done, _of(Incident, language, text)))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "tr",
            (
                "Çinli ajanlar Berlin'de bir sürgünü dövdü. "
                "Almanya iki Çinli diplomatı sınır dışı etti, Pekin suçlamaları reddetti."
            ),
        ),
        (
            "tr",
            "Çinli ajanlar Berlin'de bir sürgünü dövdü. Almanya Çin büyükelçisini çağırdı, Pekin yalanladı.",
        ),
        (
            "ko",
            "중국 요원들이 베를린에서 망명자를 폭행했다. 독일은 중국 대사를 초치했지만 중국은 의혹을 부인했다.",
        ),
        (
            "ko",
            "중국 요원들이 베를린에서 망명자를 폭행했다. 독일이 중국 외교관 두 명을 추방하자 중국은 부인했다.",
        ),
        ("ja", "中国の工作員がベルリンで亡命者を殴った。ドイツは中国大使を召喚、中国は否定した。"),
        (
            "ja",
            "中国の工作員がベルリンで亡命者を殴った。ドイツは中国外交官を追放し、中国は謝罪を拒否した。",
        ),
        (
            "ja",
            "中国の工作員がベルリンで亡命者を殴った。ドイツは中国の外交官2人を追放し、謝罪を要求した。",
        ),
        (
            "ja",
            "中国の工作員がベルリンで亡命者を殴った。中国が説明を拒否したため、ドイツは中国の外交官2人を追放した。",
        ),
        (
            "fa",
            "مأموران چین در برلین یک تبعیدی را کتک زدند. آلمان سفیر چین را احضار کرد، پکن تکذیب کرد.",
        ),
        (
            "en",
            (
                "Chinese agents beat an exile in Berlin. "
                "Germany stopped short of sanctions but expelled two Chinese diplomats."
            ),
        ),
        (
            "de",
            (
                "Chinesische Agenten verprügelten in Berlin einen Exilanten. "
                "Ob er Agent war, blieb offen, doch Deutschland wies den chinesischen Diplomaten aus."
            ),
        ),
        (
            "en",
            (
                "Chinese agents beat an exile in Berlin. "
                "If confirmed, the plot is grave; Germany summoned the Chinese ambassador."
            ),
        ),
        (
            "tr",
            (
                "Çinli ajanlar Berlin'de bir sürgünü dövdü. "
                "Almanya diplomatı sınır dışı etti ama özür dilemeyi reddetti."
            ),
        ),
    ],
)
def test_what_somebody_else_denies_or_refuses_beside_it_leaves_an_answer_done(
    language: str, text: str
) -> None:
    assert any(map(_is_done, claims_of(text, Response, language)))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "tr",
            "Çinli ajanlar muhalifi İstanbul'da dövdüğü için korkuyor. Çin sürgünleri tehdit ediyor.",
        ),
        (
            "tr",
            (
                "Çin sürgünleri tehdit ediyor. "
                "Çin ajanları tarafından İstanbul'da kaçırılan muhalif hayatından endişe ediyor."
            ),
        ),
        ("ar", "تهدد الصين المنفيين. يخشى المعارض على حياته منذ أن خطفه عملاء صينيون في إسطنبول."),
        (
            "id",
            (
                "Tiongkok mengancam kaum eksil. "
                "Tidak ada saksi yang melihat agen Tiongkok menculik pembangkang di Istanbul."
            ),
        ),
        (
            "en",
            (
                "China threatens exiles. "
                "There is no witness who saw how Chinese agents abducted the dissident in Istanbul."
            ),
        ),
        (
            "ko",
            "중국은 망명자들을 위협한다. 중국 요원에게 납치된 기자가 스스로 귀국했다는 것은 사실이 아니다.",
        ),
        ("zh", "中国威胁流亡者。被中国特工绑架的记者自愿回国的说法不属实。"),
    ],
)
def test_who_fears_what_comes_or_saw_nothing_leaves_an_act_done(language: str, text: str) -> None:
    assert any(
        claim.polarity is Polarity.AFFIRMED and claim.modality is not Modality.HYPOTHETICAL
        for claim in claims_of(text, Incident, language)
        if isinstance(claim.slots, Incident) and claim.slots.tactic is not Tactic.THREAT
    )


def test_what_is_called_for_besides_leaves_an_answer_done() -> None:
    text = "وزارت خارجهٔ آلمان کاردار ایران را به همین دلیل فراخواند و خواستار آزادی بی‌درنگ او شد."
    assert any(
        isinstance(claim.slots, Response) and claim.slots.action is Action.SUMMONS
        for claim in _of(Response, "fa", text)
    )
