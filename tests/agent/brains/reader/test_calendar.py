"""The words of a period are found in a whole sentence, all of them and nothing else."""

from datetime import date

import pytest

from agent.brains.reader.calendar import in_one_year, no_such_day, over_time_at, period_at
from agent.brains.reader.context import period_after
from agent.brains.reader.meanings import Period
from agent.brains.reader.words import as_typed, tokenise
from tools.periods import parse

TODAY = date(2026, 11, 18)
"""A Wednesday."""


def found(sentence: str, *, comparing: bool = False) -> list[tuple[str, Period]]:
    """Every period of *sentence*, as it was typed."""
    tokens = tokenise(sentence)
    at, periods = 0, []
    while at < len(tokens):
        period = period_at(tokens, at, one_by_one=comparing)
        other = over_time_at(tokens, at)
        if other is not None and (period is None or other[0] > period[0]):
            at += other[0]
        elif period is not None:
            periods.append((as_typed(tokens[at : at + period[0]]), period[1]))
            at += period[0]
        else:
            at += 1
    return periods


def days(period: Period) -> str:
    read = parse(period.words, TODAY)
    assert read is not None, f"{period.words!r} is handed on but not read"
    return f"{read.start}..{read.end}"


ONE = [
    ("how far did I run on the 12th?", "12th", "2026-11-12..2026-11-12"),
    ("how far below my average was the 31st?", "31st", "2026-10-31..2026-10-31"),
    ("how many km since the 5th?", "since the 5th", "2026-11-05..2026-11-18"),
    ("steps on May 3rd, 2024 please", "May 3rd, 2024", "2024-05-03..2024-05-03"),
    ("steps on 12 Aug '24", "12 Aug '24", "2024-08-12..2024-08-12"),
    ("how far in Aug '24", "Aug '24", "2024-08-01..2024-08-31"),
    ("my run of sept. 2024", "sept. 2024", "2024-09-01..2024-09-30"),
    ("my ride on 2023/05/04", "2023/05/04", "2023-05-04..2023-05-04"),
    ("km in 10/2026", "10/2026", "2026-10-01..2026-10-31"),
    ("what exercise did I do on July 28th this year", "July 28th this year", "2026-07-28..2026-07-28"),
    ("km in May, 5 runs of it fast", "May", "2026-05-01..2026-05-31"),
    ("km in the month of August", "in the month of August", "2026-08-01..2026-08-31"),
    ("everything of all of 2023", "all of 2023", "2023-01-01..2023-12-31"),
    ("how did I sleep all week", "all week", "2026-11-16..2026-11-22"),
    ("from 22 to 28 December 2025: average steps", "from 22 to 28 December 2025", "2025-12-22..2025-12-28"),
    ("From 11 through 16 January, how many", "From 11 through 16 January", "2026-01-11..2026-01-16"),
    ("my hrv from July through October this year", "from July through October this year", "2026-07-01..2026-10-31"),
    (
        "sessions between Monday 6 July and Sunday 27 September 2026?",
        "between Monday 6 July and Sunday 27 September 2026",
        "2026-07-06..2026-09-27",
    ),
    ("tuesday to thursday last week, km", "tuesday to thursday last week", "2026-11-10..2026-11-12"),
    ("steps between Christmas and New Year", "between Christmas and New Year", "2025-12-25..2026-01-01"),
    ("Between 2018 and 2021, was my distance up", "Between 2018 and 2021", "2018-01-01..2021-12-31"),
    ("km during the last 10 days of October 2026", "last 10 days of October 2026", "2026-10-22..2026-10-31"),
    ("km in the first two weeks of May", "first two weeks of May", "2026-05-01..2026-05-14"),
    ("the first Sunday of May", "first Sunday of May", "2026-05-03..2026-05-03"),
    ("rest days in the first quarter of 2026?", "first quarter of 2026", "2026-01-01..2026-03-31"),
    ("since the beginning of the year", "since the beginning of the year", "2026-01-01..2026-11-18"),
    ("how far since the first of april", "since the first of april", "2026-04-01..2026-11-18"),
    ("anything from the 16th on?", "from the 16th on", "2026-11-16..2026-11-18"),
    ("over the last 7 nights, in hours", "last 7 nights", "2026-11-12..2026-11-18"),
    ("km in the last full week", "last full week", "2026-11-09..2026-11-15"),
    ("km in the last couple of weeks", "last couple of weeks", "2026-11-05..2026-11-18"),
    ("km this past weekend", "this past weekend", "2026-11-14..2026-11-15"),
    ("km the week before last", "the week before last", "2026-11-02..2026-11-08"),
    ("km three Sundays ago", "three Sundays ago", "2026-11-01..2026-11-01"),
    ("km a week ago", "week ago", "2026-11-09..2026-11-15"),
    ("my run this morning", "this morning", "2026-11-18..2026-11-18"),
    ("km so far in 2026", "so far in 2026", "2026-01-01..2026-11-18"),
    ("km year-to-date", "year-to-date", "2026-01-01..2026-11-18"),
    ("my 5k record as of today?", "as of today", "None..2026-11-18"),
    ("how far up to now", "up to now", "None..2026-11-18"),
    ("in the week of 5 October 2026, how much", "in the week of 5 October 2026", "2026-10-05..2026-10-11"),
    ("the four weeks starting 19 July?", "the four weeks starting 19 July", "2026-07-19..2026-08-15"),
    ("in the four weeks from 9 Aug to 5 Sept - up", "in the four weeks from 9 Aug to 5 Sept", "2026-08-09..2026-09-05"),
    ("steps the day after Christmas", "the day after Christmas", "2025-12-26..2025-12-26"),
    ("steps on the day before 3 May 2025", "on the day before 3 May 2025", "2025-05-02..2025-05-02"),
    ("km in week 12", "week 12", "2026-03-16..2026-03-22"),
    ("km on Christmas Day 2021", "Christmas Day 2021", "2021-12-25..2021-12-25"),
    ("km since New Year's", "since New Year", "2026-01-01..2026-11-18"),
    ("my last-winter runs", "last-winter", "2025-12-01..2026-02-28"),
    ("hikes over the winter 2022/23", "winter 2022/23", "2022-12-01..2023-02-28"),
    ("this summer (June through August), the one", "this summer June through August", "2026-06-01..2026-08-31"),
    ("last week (Mon-Sun)", "last week Mon-Sun", "2026-11-09..2026-11-15"),
    ("last week, i.e. Monday to Sunday", "last week, i.e. Monday to Sunday", "2026-11-09..2026-11-15"),
    ("wake time this week (Monday to today)?", "this week Monday to today", "2026-11-16..2026-11-18"),
    ("the last two weeks, i.e. the past 14 days", "last two weeks, i.e. the past 14 days", "2026-11-05..2026-11-18"),
    ("runs in the last two weeks (14 days)?", "last two weeks 14 days", "2026-11-05..2026-11-18"),
    ("sleep in summer 2026 (June-August), in %", "summer 2026 June-August", "2026-06-01..2026-08-31"),
    ("first three weeks of November (1st-21st)", "first three weeks of November 1st-21st", "2026-11-01..2026-11-21"),
    (
        "in the 2024/25 season, November to April.",
        "2024/25 season, November to April",
        "2024-11-01..2025-04-30",
    ),
    ("how far last year in May?", "last year in May", "2025-05-01..2025-05-31"),
    ("this month last year", "this month last year", "2025-11-01..2025-11-30"),
    ("HRV last fall", "last fall", "2025-09-01..2025-11-30"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "typed", "meant"), ONE, ids=[sentence for sentence, _, _ in ONE])
def test_a_period_is_found_whole(sentence: str, typed: str, meant: str) -> None:
    ((words, period),) = found(sentence)
    assert words == typed
    assert days(period) == meant
    assert not period.relative


@pytest.mark.parametrize(
    "sentence",
    [
        "How far on the 3rd run",
        "the 5th percentile of sleep",
        "my 2nd longest run",
        "runs between 5 and 10 km",
        "runs from 4:30 to 5:00",
        "over 2000 steps",
        "Did my HRV rise or fall?",
        "May I see my runs",
        "how many days ago was my last run",
        "what was the last day my heart rate was below 60",
        "how many days a week",
        "I walked all day",
        "biggest week (monday to sunday)",
        "how far in a year",
        "the second half",
        "a run every Sunday",
        "the night before a run",
        "the day after a run over 15 km",
        "days after hikes",
        "the night before my last race",
        "since my last run over 20 km",
        "since my last run in Berlin",
        'the run called "May 2024"',
    ],
)
def test_numbers_and_common_words_are_no_period(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "typed"),
    [
        ("in may 5 km runs", ["may"]),
        ("in May, 5 runs over 10 km", ["May"]),
        ("top 5 May runs", ["May"]),
        ("in August, the one with most steps", ["August"]),
        ("month by month, for June, July and August", ["June", "July", "August"]),
        ("2000 m of climbing in 2024", ["2024"]),
        ("biggest running week of 2022", ["2022"]),
        ("not exercise at all in August 2026", ["August 2026"]),
        ("percent of days since 1 June", ["since 1 June"]),
        ("5th percentile of sleep in 2025", ["2025"]),
        ("do it before 7 in 2026", ["2026"]),
        ("every Sunday in May", ["May"]),
        ("in 2018 and 2021", ["2018", "2021"]),
        ("difference between May and June", ["May", "June"]),
    ],
)
def test_what_stands_beside_a_period_is_left_alone(sentence: str, typed: list[str]) -> None:
    assert [words for words, _ in found(sentence)] == typed


@pytest.mark.parametrize(
    ("sentence", "handed_on"),
    [
        ("compare May to April", ["May", "April"]),
        ("May through July versus August through October", ["May through July", "August through October"]),
        ("compare 1-15 August with 16-31 August", ["1-15 August", "16-31 August"]),
        ("from 1 to 15 August than from 16 to 31 August", ["from 1 to 15 August", "from 16 to 31 August"]),
        ("in the last 14 days vs the 14 days before that", ["last 14 days", "14 days before that"]),
        ("this month with the same month last year", ["this month", "same month last year"]),
        ("this month compared with the same month in 2025", ["this month", "same month in 2025"]),
        (
            "this week so far than in the same days (Monday to Thursday) of last week",
            ["this week so far", "Monday to Thursday of last week"],
        ),
        (
            "higher in the first or the second half of August (1-15 versus 16-31)",
            ["first half of August", "second half of August"],
        ),
    ],
)
def test_the_sides_of_a_comparison_are_told_apart(sentence: str, handed_on: list[str]) -> None:
    assert [period.words for _, period in found(sentence, comparing=True)] == handed_on


@pytest.mark.parametrize(
    "words", ["the year before", "the month before that", "the 14 days before that", "same time last year"]
)
def test_what_hangs_on_another_period_says_so(words: str) -> None:
    ((_, period),) = found(words)
    assert period.relative


@pytest.mark.parametrize(
    ("sentence", "handed_on", "one_day"),
    [
        ("how far since my last race", "since my last race", False),
        ("km since my last 10k race in miles", "since my last 10 k race", False),
        ("since my most recent bike ride", "since my most recent bike ride", False),
        ("since my latest yoga session", "since my latest yoga", False),
        ("between my last two races, not counting", "between my last 2 races", False),
        ("from my last race to today", "since my last race", False),
        ("in the 28 days leading up to my last race", "28 days leading up to my last race", False),
        ("the week before my last half marathon", "week before my last half marathon", False),
        ("in my last training block", "last training block", False),
        ("on the day of my longest run", "day of my longest run", True),
        ("the day after my marathon", "day after my marathon", True),
        ("on the day after my last run?", "day after my last run", True),
    ],
)
def test_periods_of_races_and_records_are_handed_on_in_words(sentence: str, handed_on: str, one_day: bool) -> None:
    assert [period for _, period in found(sentence)] == [Period(handed_on, one_day=one_day)]


@pytest.mark.parametrize(
    "sentence",
    [
        "on 31 June",
        "on June 31st",
        "29 February 2023",
        "on 31.06.2023",
        "on 2023-02-30",
        "on 2023/02/30",
        "on 13/13/2023",
        "the last 0 weeks",
        "in week 60",
    ],
)
def test_a_day_that_is_none_is_refused(sentence: str) -> None:
    assert no_such_day(tokenise(sentence)) is not None


@pytest.mark.parametrize(
    "sentence", ["in february 30 km", "29 February 2024", "31 May", "in May 35 km", "the last 10 weeks"]
)
def test_a_day_that_is_one_is_not_refused(sentence: str) -> None:
    assert no_such_day(tokenise(sentence)) is None


def test_periods_in_a_list_share_the_year_of_the_last() -> None:
    assert in_one_year(["May", "June 2023"]) == ["May 2023", "June 2023"]
    assert in_one_year(["3 May", "4 June last year"]) == ["3 May last year", "4 June last year"]
    assert in_one_year(["1-15 August", "16-31 August 2023"]) == ["1-15 August 2023", "16-31 August 2023"]
    assert in_one_year(["last May", "June 2023"]) == ["last May", "June 2023"]
    assert in_one_year(["May", "May 2024"]) == ["May", "May 2024"]


@pytest.mark.parametrize(
    ("before", "words", "relative", "meant"),
    [
        ("first 2 weeks of May 2024", "June", False, "June 2024"),
        ("1 May to 15 August 2025", "3 June", False, "3 June 2025"),
        ("2023", "first week of June", False, "first week of June 2023"),
        ("2024", "June to August", False, "June to August 2024"),
        ("summer 2023", "christmas", False, "christmas 2023"),
        ("May 2025", "since June", False, "since June"),
        ("2023 to 2024", "June", False, "June"),
        ("last week (Mon-Sun)", "week before", True, "the week before last week"),
        ("last 14 days", "14 days before that", True, "the 14 days before last 14 days"),
        ("May 2025", "same month in 2023", True, "May 2023"),
    ],
)
def test_a_follow_up_takes_over_the_year(before: str, words: str, relative: bool, meant: str) -> None:
    after = period_after(words, before, relative=relative)
    assert after == meant
    assert parse(after, TODAY) is not None
