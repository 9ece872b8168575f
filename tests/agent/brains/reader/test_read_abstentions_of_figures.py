"""Questions of the newer kinds that must not become a call: what is missing, unknown or contradictory stops them."""

from collections.abc import Callable

import pytest

from agent.brains.reader import texts
from agent.brains.reader.reading import Reading
from agent.grounding import check

ReadTurns = Callable[..., Reading]

DANGLING = [
    "how many runs over",
    "how many runs of at least",
    "did I run more than",
    "how many days with more than",
    "runs longer than",
    "was my heart rate above",
    "average heart rate between 120 and",
    "how many runs between 10 km",
    "do I run faster on weekends than",
    "did I sleep longer in June than",
    "do I sleep longer on",
    "steps on days when",
    "sleep the night before",
    "how many runs on weekends versus",
    "how much more than",
    "how many days since",
    "what percentage of",
    "what percentage of my runs",
    "what share of May",
    "correlation between sleep",
    "how does my sleep relate",
    "percentile of my pace",
]
NOTHING_TO_COMPARE_WITH = [
    "is it higher on weekends",
    "which weekday",
    "more than in April",
    "compare weekends",
    "compare my sleep",
    "how much further did I run in May",
    "did I run more in May",
    "how far did I run in May June",
    "distance April May July",
    "average sleep May June 2025",
]
NUMBERS_WITHOUT_A_USE = [
    "how many runs 3 4 in May",
    "the 5 3 longest runs",
    "how far did I run 12",
    "average pace of my 7 runs",
    "did I run 5",
    "what's my 2 second longest run",
    "how many runs over 10 km 20",
    "120th percentile of my pace",
]
SIDES_THAT_ARE_NO_SIDES = [
    "do I run faster on weekends than in May",
    "do I run faster in May than on weekends",
    "trail runs versus May",
    "how far did I run in May versus more than 10 km",
    "is my pace improving more than my heart rate",
    "how far did I run in May and in percent of April",
]
WHAT_IS_LEFT_OUT = [
    "how far did I run outside of May",
    "how far did I run except in May",
    "how many runs on Sundays but not in May",
    "how many runs did I not finish",
    "how far did I run without a break",
]
NOT_IN_A_HISTORY = [
    "how many days until Christmas",
    "how many weeks until my race",
    "did I sleep better than Anna",
    "did I run twice as much in May as in April",
    "how many runs half as long as my longest",
    "am I faster than average for my age",
    "runs over 10 bananas",
    "how far did I run in the first half of my longest run",
]
ALL = [
    *DANGLING,
    *NOTHING_TO_COMPARE_WITH,
    *NUMBERS_WITHOUT_A_USE,
    *SIDES_THAT_ARE_NO_SIDES,
    *WHAT_IS_LEFT_OUT,
    *NOT_IN_A_HISTORY,
]

UNKNOWN = [
    "is my blorb improving",
    "correlation between sleep and blorb",
    "what percentage of my runs were blorb",
    "longest blorb streak",
    "how many weeks did I run more than 40 blorb",
    "do I sleep longer on blorb days",
    "average sleep the night before a blorb",
    "steps the day after my last blorb",
    "how many days since my last blorb",
    "second longest blorb",
    "what time do I usually blorb",
    "how many nights are missing blorb data",
    "is my blorb higher on weekends than on weekdays",
    "how much further did I run in May than in blorb",
]


@pytest.mark.parametrize("sentence", ALL)
def test_it_gets_no_call_but_a_reason(sentence: str, read_turns: ReadTurns) -> None:
    reading = read_turns(sentence)
    assert reading.calls == ()
    assert reading.trouble is not None
    assert reading.trouble.reason


@pytest.mark.parametrize("sentence", UNKNOWN)
def test_the_unknown_word_is_named(sentence: str, read_turns: ReadTurns) -> None:
    reading = read_turns(sentence)
    assert reading.calls == ()
    assert reading.trouble is not None
    assert reading.trouble.words == ("blorb",)


@pytest.mark.parametrize("sentence", [*ALL, *UNKNOWN])
def test_the_reason_states_nothing_that_evidence_would_have_to_support(sentence: str, read_turns: ReadTurns) -> None:
    answer = texts.abstention(read_turns(sentence), ["How far did I run?"])
    assert check(answer, [], sentence) == []
