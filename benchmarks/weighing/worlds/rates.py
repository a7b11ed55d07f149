"""How often things happen in a world; the README's table says the same in words."""

from __future__ import annotations

PLAIN_STORY = 0.10
"""Stories without any fact of ours: a world's chaff."""
PURE_LOOP = 0.015
FACTS_A_STORY = ((1, 0.70), (2, 0.22), (3, 0.08))
FACT_GROUPS = (("figure", 0.5), ("site", 0.25), ("incident", 0.25))
WHOLE_COUNTRIES = 0.12
"""Of figures: for two or three countries, no town."""
ROOTS_A_STORY = ((1, 0.45), (2, 0.30), (3, 0.17), (4, 0.08))
ROOT_KINDS = (
    ("ngo", 0.40),
    ("outlet", 0.25),
    ("authority", 0.15),
    ("ministry", 0.08),
    ("court", 0.12),
)
ROOT_IN_SAME_HOUSE = 0.15
"""Of roots after the first."""
ROOT_HELD = 0.65
AGENCY_HELD = 0.90
SPOKESPERSON = 0.20
SECOND_FACT_TOLD = 0.70
SECOND_FACT_KNOWN = 0.60
SMALLEST_STORY, STORY_SCALE, STORY_TAIL, LARGEST_STORY = 2, 3, 1.5, 250

RELAYS = (
    ("dispatch", 0.09),
    ("cites_root", 0.14),
    ("cites_two", 0.03),
    ("cites_agency_and_root", 0.12),
    ("cites_agency", 0.08),
    ("reprint_credited", 0.11),
    ("reprint_uncredited", 0.09),
    ("own_voice_copy", 0.05),
    ("excerpt_credited", 0.06),
    ("excerpt_uncredited", 0.03),
    ("translation_credited", 0.04),
    ("translation_uncredited", 0.012),
    ("resurfaced", 0.02),
    ("retelling", 0.025),
    ("unnamed", 0.035),
    ("denial", 0.045),
    ("opinion", 0.035),
    ("loop", 0.008),
)
"""What the documents of a story after its roots' own are."""

UNNAMED_IS_ANOTHER = 0.5
"""Of unnamed sources: really somebody independent, not one of the roots."""
LOOSE_FIGURE, MISPRINT = 0.14, 0.02
HEADLINE_IN_TEXT, HEADLINE_TELLS, HEADLINE_BARE = 0.6, 0.75, 0.4
BACKGROUND = 0.6
EDIT_RATES = ((0.0, 0.30), (0.1, 0.35), (0.35, 0.25), (0.7, 0.10))
"""Share of a copy's sentences without a claim in which one word is changed."""
CUTS = ((0, 0.45), (1, 0.30), (2, 0.15), (3, 0.10))
COPY_OF_A_COPY = 0.25
EXCERPT_QUOTED = 0.6
EXCERPT_IS_SENTENCE = 0.3
EXCERPT_WITH_CLAIM = 0.7
REPEATED_OUTLET = 0.05

LAGS = ((0, 0, 0.45), (1, 3, 0.30), (4, 10, 0.15), (11, 120, 0.10))
"""From day, to day, share."""
LATER = (300, 430)
DATE_MISSING, DATE_WRONG, DATE_PARTIAL = 0.04, 0.02, 0.01
HOME_LANGUAGE = 0.55
"""Of relays that write their own text: in the language of the story."""
