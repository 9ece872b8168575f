"""Every usual form of a date or a period is read, and means these days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.calendar_words import MONTHS, SEASONS, WEEKDAYS
from tools.holidays import HOLIDAYS, easter_sunday, holiday
from tools.periods import parse, parse_against

TODAY = date(2026, 11, 18)
"""A Wednesday."""
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


def span(text: str, today: date = TODAY, *, month_first: bool = False) -> str:
    found = parse(text, today, month_first=month_first)
    assert found is not None, f"{text!r} was not read"
    return f"{found.start}..{found.end}"


FORMS = {
    "dates": [
        ("3rd of May 2024", "2024-05-03..2024-05-03"),
        ("May 3rd, 2024", "2024-05-03..2024-05-03"),
        ("Friday, 3 May 2024", "2024-05-03..2024-05-03"),
        ("Aug 12", "2026-08-12..2026-08-12"),
        ("12 Aug '24", "2024-08-12..2024-08-12"),
        ("August '24", "2024-08-01..2024-08-31"),
        ("the 12th", "2026-11-12..2026-11-12"),
        ("the 31st", "2026-10-31..2026-10-31"),
        ("Friday the 13th", "2026-11-13..2026-11-13"),
        ("the 31st of August", "2026-08-31..2026-08-31"),
        ("the first of April", "2026-04-01..2026-04-01"),
        ("July 28th this year", "2026-07-28..2026-07-28"),
        ("3 May last year", "2025-05-03..2025-05-03"),
        ("the 12th of last month", "2026-10-12..2026-10-12"),
        ("the first of the month", "2026-11-01..2026-11-01"),
        ("1.6.2023", "2023-06-01..2023-06-01"),
        ("2023/05/04", "2023-05-04..2023-05-04"),
        ("12/08/24", "2024-08-12..2024-08-12"),
        ("10/2026", "2026-10-01..2026-10-31"),
        ("Octobre", "2026-10-01..2026-10-31"),
        ("the month of August", "2026-08-01..2026-08-31"),
        ("the year 2024", "2024-01-01..2024-12-31"),
        ("all of 2023", "2023-01-01..2023-12-31"),
        ("the whole of last month", "2026-10-01..2026-10-31"),
        ("all week", "2026-11-16..2026-11-22"),
        ("2024 May", "2024-05-01..2024-05-31"),
    ],
    "ranges": [
        ("from 9 Aug to 5 Sept", "2026-08-09..2026-09-05"),
        ("June through August", "2026-06-01..2026-08-31"),
        ("July through October this year", "2026-07-01..2026-10-31"),
        ("June to August last year", "2025-06-01..2025-08-31"),
        ("between July and September 2026", "2026-07-01..2026-09-30"),
        ("11 through 16 January", "2026-01-11..2026-01-16"),
        ("May to October 2026", "2026-05-01..2026-10-31"),
        ("1-15 August", "2026-08-01..2026-08-15"),
        ("May 5-12, 2024", "2024-05-05..2024-05-12"),
        ("from the 1st to the 15th of May", "2026-05-01..2026-05-15"),
        ("from the 16th to the 20th", "2026-10-16..2026-10-20"),
        ("from 2024 to 2025", "2024-01-01..2025-12-31"),
        ("2018 to 2021", "2018-01-01..2021-12-31"),
        ("1 May until 15 August", "2026-05-01..2026-08-15"),
        ("Monday to today", "2026-11-16..2026-11-18"),
        ("Monday to Thursday of last week", "2026-11-09..2026-11-12"),
        ("November to April", "2025-11-01..2026-04-30"),
        ("December 28 to January 3", "2025-12-28..2026-01-03"),
        ("between 3 August and 27 September 2026", "2026-08-03..2026-09-27"),
        ("Monday 6 July to Sunday 27 September 2026", "2026-07-06..2026-09-27"),
        ("Q1 to Q3 2024", "2024-01-01..2024-09-30"),
        ("01.01.2024 - 31.03.2024", "2024-01-01..2024-03-31"),
        ("from the start of 2024 to the end of May", "2024-01-01..2024-05-31"),
        ("from May 2025 until now", "2025-05-01..2026-11-18"),
        ("between Christmas and New Year", "2025-12-25..2026-01-01"),
    ],
    "parts": [
        ("the first half of 2023", "2023-01-01..2023-06-30"),
        ("second half of August", "2026-08-16..2026-08-31"),
        ("the first half of February 2023", "2023-02-01..2023-02-14"),
        ("the first two weeks of May", "2026-05-01..2026-05-14"),
        ("first 10 days of June", "2026-06-01..2026-06-10"),
        ("the last 10 days of October 2026", "2026-10-22..2026-10-31"),
        ("the last week of July", "2026-07-25..2026-07-31"),
        ("first week of May 2024", "2024-05-01..2024-05-07"),
        ("the third week of May", "2026-05-15..2026-05-21"),
        ("the first three months of 2024", "2024-01-01..2024-03-31"),
        ("the last quarter of 2024", "2024-10-01..2024-12-31"),
        ("the first Sunday of May 2024", "2024-05-05..2024-05-05"),
        ("the last weekend of October", "2026-10-24..2026-10-25"),
        ("the last day of last month", "2026-10-31..2026-10-31"),
        ("Tuesday of last week", "2026-11-10..2026-11-10"),
        ("Q3 2026", "2026-07-01..2026-09-30"),
        ("the third quarter of the year", "2026-07-01..2026-09-30"),
        ("2024 Q1", "2024-01-01..2024-03-31"),
        ("H1 2023", "2023-01-01..2023-06-30"),
    ],
    "relative to today": [
        ("last 14 days", "2026-11-05..2026-11-18"),
        ("past 30 nights", "2026-10-20..2026-11-18"),
        ("the previous 7 days", "2026-11-12..2026-11-18"),
        ("the last couple of weeks", "2026-11-05..2026-11-18"),
        ("the last half year", "2026-05-19..2026-11-18"),
        ("the last full week", "2026-11-09..2026-11-15"),
        ("the last 4 full weeks", "2026-10-19..2026-11-15"),
        ("the last 2 complete months", "2026-09-01..2026-10-31"),
        ("past year", "2025-11-19..2026-11-18"),
        ("the last year", "2025-01-01..2025-12-31"),
        ("two weeks ago", "2026-11-02..2026-11-08"),
        ("a week ago", "2026-11-09..2026-11-15"),
        ("a day ago", "2026-11-17..2026-11-17"),
        ("three Sundays ago", "2026-11-01..2026-11-01"),
        ("the week before last", "2026-11-02..2026-11-08"),
        ("the month before last", "2026-09-01..2026-09-30"),
        ("the weekend before last", "2026-11-07..2026-11-08"),
        ("this past weekend", "2026-11-14..2026-11-15"),
        ("this past Tuesday", "2026-11-17..2026-11-17"),
        ("tonight", "2026-11-18..2026-11-18"),
        ("this morning", "2026-11-18..2026-11-18"),
        ("so far this month", "2026-11-01..2026-11-18"),
        ("so far in 2026", "2026-01-01..2026-11-18"),
        ("year-to-date", "2026-01-01..2026-11-18"),
        ("month to date", "2026-11-01..2026-11-18"),
        ("April 2026 to date", "2026-04-01..2026-11-18"),
    ],
    "open to one side": [
        ("since the first of April", "2026-04-01..2026-11-18"),
        ("since the start of July", "2026-07-01..2026-11-18"),
        ("since the beginning of the year", "2026-01-01..2026-11-18"),
        ("since the new year", "2026-01-01..2026-11-18"),
        ("since a week ago", "2026-11-11..2026-11-18"),
        ("since last Monday", "2026-11-16..2026-11-18"),
        ("since last summer", "2026-06-01..2026-11-18"),
        ("from the 16th on", "2026-11-16..2026-11-18"),
        ("after Easter", "2026-04-06..2026-11-18"),
        ("before March 2021", "None..2021-02-28"),
        ("until the end of May", "None..2026-05-31"),
        ("until today", "None..2026-11-18"),
        ("up to now", "None..2026-11-18"),
    ],
    "beside a day": [
        ("the week of 5 June 2023", "2023-06-05..2023-06-11"),
        ("week starting 19 July", "2026-07-19..2026-07-25"),
        ("the four weeks starting 19 July", "2026-07-19..2026-08-15"),
        ("the three weeks from 1 May", "2026-05-01..2026-05-21"),
        ("the four weeks from 9 Aug to 5 Sept", "2026-08-09..2026-09-05"),
        ("the four weeks ending 15 August", "2026-07-19..2026-08-15"),
        ("the 28 days before 1 May", "2026-04-03..2026-04-30"),
        ("the 10 days leading up to 3 May", "2026-04-23..2026-05-02"),
        ("the 5 days after 25 October 2026", "2026-10-26..2026-10-30"),
        ("the week before 5 June 2023", "2023-05-29..2023-06-04"),
        ("the week after 5 June 2023", "2023-06-06..2023-06-12"),
        ("the day before 3 May", "2026-05-02..2026-05-02"),
        ("the day after Christmas", "2025-12-26..2025-12-26"),
    ],
    "seasons and holidays": [
        ("winter 2022/23", "2022-12-01..2023-02-28"),
        ("winter 22/23", "2022-12-01..2023-02-28"),
        ("winter 2022-23", "2022-12-01..2023-02-28"),
        ("2023 summer", "2023-06-01..2023-08-31"),
        ("the summer of 2017", "2017-06-01..2017-08-31"),
        ("fall 2024", "2024-09-01..2024-11-30"),
        ("the 2024/25 season", "2024-07-01..2025-06-30"),
        ("Christmas day 2021", "2021-12-25..2021-12-25"),
        ("New Year's Eve", "2025-12-31..2025-12-31"),
        ("New Year's Day", "2026-01-01..2026-01-01"),
        ("Boxing Day", "2025-12-26..2025-12-26"),
        ("Halloween", "2026-10-31..2026-10-31"),
        ("Valentine's Day", "2026-02-14..2026-02-14"),
        ("Easter Sunday 2023", "2023-04-09..2023-04-09"),
        ("Good Friday 2024", "2024-03-29..2024-03-29"),
        ("Easter weekend 2024", "2024-03-29..2024-04-01"),
        ("Thanksgiving 2023", "2023-11-23..2023-11-23"),
    ],
    "said twice": [
        ("the last two weeks (14 days)", "2026-11-05..2026-11-18"),
        ("last week (Mon-Sun)", "2026-11-09..2026-11-15"),
        ("this week (Monday to today)", "2026-11-16..2026-11-18"),
        ("the first half of August (1-15)", "2026-08-01..2026-08-15"),
        ("the first three weeks of November (1st-21st)", "2026-11-01..2026-11-21"),
        ("summer 2026 (June-August)", "2026-06-01..2026-08-31"),
        ("the 2024/25 season (November to April)", "2024-11-01..2025-04-30"),
        ("last year (May)", "2025-05-01..2025-05-31"),
        ("this month (last year)", "2025-11-01..2025-11-30"),
        ("today (this week)", "2026-11-18..2026-11-18"),
        ("May (2024)", "2024-05-01..2024-05-31"),
        ("May within 2024", "2024-05-01..2024-05-31"),
        ("last month within this year", "2026-10-01..2026-10-31"),
        ("the second half within so far this month", "2026-11-16..2026-11-30"),
    ],
}
ALL = [case for cases in FORMS.values() for case in cases]


@pytest.mark.parametrize(("words", "days"), ALL, ids=[words for words, _ in ALL])
def test_a_usual_form_means_these_days(words: str, days: str) -> None:
    assert span(words) == days


def test_what_brackets_say_holds_from_the_day_that_it_is_asked() -> None:
    assert span("this winter (since 1 December)", date(2026, 3, 1)) == "2025-12-01..2026-03-01"
    assert span("last winter (December 2022 to February 2023)", date(2023, 6, 30)) == "2022-12-01..2023-02-28"
    assert span("the second half (from the 16th on)", date(2021, 7, 31)) == "2021-07-16..2021-07-31"


@pytest.mark.parametrize(
    "words",
    ["the last 0 weeks", "0 days ago days", "12", "second", "days since 1 June", "days ago", "all day", "week of 2022",
    "last winter (June 2020)", "June within 2 May 2024 within", "2023 within June 2024", "the 32nd", "start of May",
    "mid May", "30 February 2024", "the sixth week of May", "last night", "2023 June 2024"],
)  # fmt: skip
def test_what_is_no_period_is_not_guessed(words: str) -> None:
    assert parse(words, TODAY) is None


@pytest.mark.parametrize(
    ("base", "words", "days"),
    [
        ("last 14 days", "the 14 days before that", "2026-10-22..2026-11-04"),
        ("May 2025", "the month before that", "2025-04-01..2025-04-30"),
        ("May 2025", "same month in 2023", "2023-05-01..2023-05-31"),
        ("this month", "the same month last year", "2025-11-01..2025-11-18"),
    ],
)
def test_a_second_period_is_told_from_the_first(base: str, words: str, days: str) -> None:
    first = parse(base, TODAY)
    assert first is not None
    found = parse_against(words, first, TODAY)
    assert found is not None and f"{found.start}..{found.end}" == days


FORMATS = (
    lambda day: day.isoformat(),
    lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{MONTHS[day.month - 1].capitalize()} {day.day}, {day.year}",
    lambda day: f"{day.day}{_suffix(day.day)} of {MONTHS[day.month - 1][:3].capitalize()} {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()][:3].capitalize()} {day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
    lambda day: f"{day.year}/{day.month:02}/{day.day:02}",
)


def _suffix(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


@given(DAYS, DAYS, DAYS, st.sampled_from(FORMATS), st.sampled_from(FORMATS))
def test_any_two_written_days_are_the_ends_of_a_range(
    one: date, other: date, today: date, write_one: object, write_other: object
) -> None:
    first, last = min(one, other), max(one, other)
    left, right = write_one(first), write_other(last)  # type: ignore[operator]
    assert span(left, today) == f"{first}..{first}"
    for words in (f"from {left} to {right}", f"between {left} and {right}", f"{left} until {right}"):
        assert span(words, today) == f"{first}..{last}"


@given(DAYS, st.lists(st.sampled_from(
    [*MONTHS, *WEEKDAYS, *SEASONS, "first", "last", "half", "week", "weeks", "day", "days", "of", "the", "since", "to",
     "from", "until", "between", "and", "before", "after", "3", "12th", "2024", "24/25", "(", ")", "within", "so far",
     "ago", "year", "month", "this", "q3", "season", "start", "up", "now", "-", ",", "christmas", "easter", "nights"]
), max_size=9))  # fmt: skip
def test_a_soup_of_calendar_words_is_a_period_in_order_or_none(today: date, words: list[str]) -> None:
    found = parse(" ".join(words), today)
    assert found is None or found.start is None or found.end is None or found.start <= found.end


@given(st.integers(1900, 2099))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    day = easter_sunday(year)
    assert day.weekday() == 6 and date(year, 3, 22) <= day <= date(year, 4, 25)


def test_every_holiday_is_a_day_or_a_few_of_its_year() -> None:
    for name in HOLIDAYS:
        days = holiday(name, 2024)
        assert days is not None and days[0].year == days[1].year == 2024
        assert timedelta() <= days[1] - days[0] <= timedelta(days=3)
    assert holiday("easter egg", 2024) is None
