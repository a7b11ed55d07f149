"""Shapes: texts that nobody writes, made to be as hard on extraction as a text of their length can be.

Each is one unit said again and again, mostly in one sentence that never ends. `linear` times them, and tests run them.
"""

from __future__ import annotations

from dataclasses import dataclass

from longarm.languages.pack import load

ABOUT = "China runs 31 secret police stations in Milan, the NGO Lantern Watch (invented) says. "
"""What a text opens with that is about the subject, so that all rules read on."""
_ABOUT_ZH = "中国在米兰设有31个秘密警察站。"
_LETTERS = "abcdefghij"


@dataclass(frozen=True, slots=True)
class Shape:
    """A text of `opening` and `times` times `unit`; `{i}` in it is a number of its own, `{a}` a word of its own."""

    name: str
    unit: str
    times: int
    language: str = "en"
    opening: str = ABOUT
    close: str = ""

    def text(self, times: int) -> str:
        """Return the text with its unit said `times` times."""
        if "{" not in self.unit:
            return self.opening + self.unit * times + self.close
        units = (self.unit.format(i=i, a=_word(i)) for i in range(times))
        return self.opening + "".join(units) + self.close


def _word(number: int) -> str:
    return "".join(_LETTERS[int(digit)] for digit in str(number))


def _cues(language: str) -> list[str]:
    """Return one form of each list of the rule that has most lists."""
    rules = (rule for rules in load(language).rules.values() for rule in rules)
    lists = max((rule.every for rule in rules), key=len)
    return [next(iter(forms)).strip("*~ ") for forms in lists]


MARKS = (
    Shape("nested quotes", "„“«»", 1_000_000),
    Shape("unclosed quotes", '"', 1_000_000),
    Shape("commas", ",", 1_000_000),
    Shape("full stops before a letter", ".", 1_000_000, close="x"),
    Shape("quotes after a full stop", '"', 1_000_000, opening=f"{ABOUT}.", close="x"),
    Shape("brackets", "(", 1_000_000),
    Shape("spaces", " ", 1_000_000, close="x"),
    Shape("lines", "\n", 1_000_000, close="x"),
    Shape("digits", "9", 1_000_000),
    Shape("digits before a time", "9", 1_000_000, close=":5"),
    Shape("digits with commas", "9,", 1_000_000),
    Shape("letters", "a", 1_000_000),
    Shape("Chinese commas", "，", 1_000_000, "zh", _ABOUT_ZH),
    Shape("clitics", "وبال", 1_000_000, "ar", ""),
)
"""Marks, digits and letters without end."""

WORDS = (
    Shape("words", "they were there when it rained on the hills ", 100_000),
    Shape("facility heads", "stations ", 100_000),
    Shape("facilities", "a secret police station in Milan and ", 100_000),
    Shape("numbers", "54, ", 100_000),
    Shape("counts", "{i} stations, ", 100_000),
    Shape("number words", "hundred ", 100_000),
    Shape("dates", "12 May 2022, ", 100_000),
    Shape("places", "Milan, Rome, Prato, ", 33_333, opening=f"{ABOUT}They are in "),
    Shape("places without commas", "Milan Rome Prato ", 33_333, opening=f"{ABOUT}They are in "),
    Shape("states", "China ", 100_000),
    Shape("verbs of saying", "said ", 100_000),
    Shape("a ministry says", "the Chinese foreign ministry said ", 100_000),
    Shape("speakers", "Xa{a} Watch said that ", 100_000),
    Shape("according to", "according to Interpol, ", 100_000),
    Shape("citing", "citing Interpol, ", 100_000),
    Shape("negations", "not ", 100_000),
    Shape("offices", "minister of the ", 100_000),
    Shape("acts", "a dissident was kidnapped in Berlin, ", 100_000),
    Shape("answers", "Italian police opened an investigation, ", 100_000),
    Shape("who runs it", "run by China, ", 100_000),
    Shape(
        "rooms", "a flat rented by the embassy of China and ", 100_000, opening=f"{ABOUT}They saw "
    ),
    Shape("flights", "exiles fled from Iran to Sweden, ", 100_000),
    Shape("families", "the mother of an exile was arrested in Iran, ", 100_000),
    Shape(
        "clubs and consulates",
        "a club in Milan where the consulate of China watches exiles, ",
        50_000,
    ),
    Shape(
        "Korean states", "코소보와 ", 100_000, "ko", "중국은 이탈리아에 비밀 경찰서를 두고 있다. "
    ),
    Shape("cues of one rule", f"{' '.join(_cues('en'))} ", 100_000),
    Shape("Chinese places", "米兰、罗马、", 50_000, "zh", f"{_ABOUT_ZH}在"),
    Shape("Chinese verbs of saying", "外交部说，", 100_000, "zh", _ABOUT_ZH),
    Shape("Chinese facilities", "秘密警察站", 100_000, "zh", _ABOUT_ZH),
)
"""Words of the packs in one sentence without end."""

SENTENCES = (
    Shape("short sentences", "They slept. ", 100_000),
    Shape("sentences", ABOUT, 100_000),
    Shape(
        "sentences of their own",
        "Ya{a} Watch says that China runs {i} secret police stations in Milan. ",
        100_000,
    ),
    Shape("names that open sentences", "Za{a} slept. ", 100_000),
    Shape("surnames", "Anna Za{a} said that Za{a} slept. ", 100_000),
    Shape(
        "kidnappings", "A dissident was kidnapped in Berlin by Chinese police on {i} May. ", 100_000
    ),
    Shape("terms in prison", "He was sentenced to {i} years in prison. ", 100_000),
    Shape(
        "desks in countries",
        "They saw {i} ya{a} desks in 14 countries. One ya{a} desk in Milan and one ya{a} desk in Rome have closed. ",
        100_000,
    ),
    Shape(
        "answers in quotation marks", 'Who pays for stations? "Nobody," says Interpol. ', 100_000
    ),
    Shape("turns behind dashes", "- Who pays for stations? - Nobody, says Interpol. ", 100_000),
    Shape("sources behind", "China runs {i} stations. That is according to Interpol. ", 100_000),
    Shape("cities under states", "Canada: Richmond and Markham. USA: Houston. ", 100_000),
    Shape("lines of a table", "Germany {i} 44\n", 100_000),
)
"""One paragraph of many sentences."""

SHAPES = (*MARKS, *WORDS, *SENTENCES)
