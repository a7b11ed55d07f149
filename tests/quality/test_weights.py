"""The fit of weights finds what was put into its questions, and leaves out what says nothing."""

from __future__ import annotations

from random import Random

from benchmarks.extraction.questions import Question, called
from benchmarks.extraction.weights import fitted, held_out, report
from longarm.stages.extraction.words.chances import NOTHING, Weighed


def _questions(count: int) -> list[Question]:
    """Return questions whose answer is right where a sign stands that tells, whatever noise stands beside it."""
    chance = Random(7)  # noqa: S311 - a seeded world, no secret
    asked = []
    for number in range(count):
        signs = {"always"} | {f"noise {chance.randrange(5)}"}
        tells = chance.random() < 0.4
        signs |= {"telling"} if tells else set()
        right = frozenset({"yes" if tells and chance.random() < 0.9 else NOTHING})
        answers = {NOTHING: frozenset[str](), "yes": frozenset(signs)}
        asked.append(
            Question(
                f"part/en-{number}", Weighed("sort", 0, 1, answers, "yes", 0.5, NOTHING), right
            )
        )
    return asked


def test_a_sign_that_tells_gets_its_weight_and_noise_none() -> None:
    weights = fitted(_questions(400))
    assert weights["telling"] > 3
    assert weights["always"] < -1.5
    assert all(abs(weights.get(f"noise {n}", 0.0)) < 0.6 for n in range(5))


def test_each_question_is_answered_by_weights_that_have_not_seen_it() -> None:
    asked = _questions(400)
    answers = held_out(asked)
    assert len(answers) == len(asked)
    (line,) = [line for line in report(answers) if line.startswith("from 0.5 on")]
    right, wrong = (int(line.split()[place]) for place in (3, 5))
    assert right > 8 * wrong


def test_translations_of_one_text_are_never_parted() -> None:
    asked = _questions(60)
    both = [
        Question(each.document.replace("/en-", f"/{code}-"), each.asked, each.right)
        for each in asked
        for code in ("en", "de")
    ]
    chances = {question.document: chance for question, _, chance in held_out(both)}
    assert all(
        chances[name] == chances[name.replace("/en-", "/de-")] for name in chances if "/en-" in name
    )


def test_an_act_is_called_by_its_tactic_or_else_by_another_of_its_category() -> None:
    act = {"tactic": "abduction"}
    assert called(act, ["", "assault", "abduction", "threat"]) == {"abduction"}
    assert called(act, ["", "assault", "threat"]) == {"assault"}
    assert called(act, ["", "threat"]) == frozenset()
