"""Calendar words become dates; nothing else does."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.calendar_words import MONTHS, WEEKDAYS
from tools.days import spoken_span
from tools.periods import Period, parse, parse_against

TODAY = date(2026, 11, 18)
"""A Wednesday."""
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


def period(text: str, today: date = TODAY, week_start: int = 0) -> Period:
    found = parse(text, today, week_start)
    assert found is not None, f"{text!r} was not read"
    return found


def span(text: str, today: date = TODAY, week_start: int = 0) -> str:
    found = period(text, today, week_start)
    return f"{found.start}..{found.end}"


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("May 2025", "2025-05-01..2025-05-31"),
        ("in may 2025", "2025-05-01..2025-05-31"),
        ("Feb 2024", "2024-02-01..2024-02-29"),
        ("2025", "2025-01-01..2025-12-31"),
        ("2025-05", "2025-05-01..2025-05-31"),
        ("2025-05-03", "2025-05-03..2025-05-03"),
        ("2025-05-01..2025-05-31", "2025-05-01..2025-05-31"),
        ("2025-05-01 to 2025-05-31", "2025-05-01..2025-05-31"),
        ("2025-05-01/2025-05-31", "2025-05-01..2025-05-31"),
        ("2025-05-31..2025-05-01", "2025-05-01..2025-05-31"),
        ("summer 2025", "2025-06-01..2025-08-31"),
        ("winter 2024/25", "2024-12-01..2025-02-28"),
        ("Q1 2025", "2025-01-01..2025-03-31"),
        ("the first half of 2025", "2025-01-01..2025-06-30"),
        ("2025-W12", "2025-03-17..2025-03-23"),
        ("the week of 3 March 2025", "2025-03-03..2025-03-09"),
        ("3 March 2025", "2025-03-03..2025-03-03"),
        ("March 3rd, 2025", "2025-03-03..2025-03-03"),
        ("31.05.2025", "2025-05-31..2025-05-31"),
        ("05/31/2025", "2025-05-31..2025-05-31"),
        ("15.06.2023", "2023-06-15..2023-06-15"),
        ("06/07/2023", "2023-07-06..2023-07-06"),
        ("the 2010s", "2010-01-01..2019-12-31"),
        ("1-15 May 2025", "2025-05-01..2025-05-15"),
        ("1 May to 10 June 2025", "2025-05-01..2025-06-10"),
        ("May-July 2025", "2025-05-01..2025-07-31"),
        ("November to February 2025", "2024-11-01..2025-02-28"),
        ("2023-2024", "2023-01-01..2024-12-31"),
    ],
)
def test_a_period_with_its_year_is_those_days(words: str, days: str) -> None:
    assert span(words) == days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("May", "2026-05-01..2026-05-31"),
        ("November", "2026-11-01..2026-11-30"),
        ("December", "2025-12-01..2025-12-31"),
        ("3 March", "2026-03-03..2026-03-03"),
        ("24 December", "2025-12-24..2025-12-24"),
        ("29 February", "2024-02-29..2024-02-29"),
        ("Q4", "2026-10-01..2026-12-31"),
        ("last summer", "2026-06-01..2026-08-31"),
        ("last winter", "2025-12-01..2026-02-28"),
        ("between March and May", "2026-03-01..2026-05-31"),
        ("November to February", "2025-11-01..2026-02-28"),
        ("November 2024 to February", "2024-11-01..2025-02-28"),
        ("May 1 to 15", "2026-05-01..2026-05-15"),
    ],
)
def test_without_a_year_it_is_the_latest_one_that_has_begun(words: str, days: str) -> None:
    assert span(words) == days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("today", "2026-11-18..2026-11-18"),
        ("yesterday", "2026-11-17..2026-11-17"),
        ("the day before yesterday", "2026-11-16..2026-11-16"),
        ("3 days ago", "2026-11-15..2026-11-15"),
        ("Tuesday", "2026-11-17..2026-11-17"),
        ("last Wednesday", "2026-11-11..2026-11-11"),
        ("this Friday", "2026-11-20..2026-11-20"),
        ("this week", "2026-11-16..2026-11-22"),
        ("last week", "2026-11-09..2026-11-15"),
        ("last weekend", "2026-11-14..2026-11-15"),
        ("2 weeks ago", "2026-11-02..2026-11-08"),
        ("this month", "2026-11-01..2026-11-30"),
        ("last month", "2026-10-01..2026-10-31"),
        ("last year", "2025-01-01..2025-12-31"),
        ("the last 30 days", "2026-10-20..2026-11-18"),
        ("past six weeks", "2026-10-08..2026-11-18"),
        ("the last 12 months", "2025-11-19..2026-11-18"),
        ("this year so far", "2026-01-01..2026-11-18"),
        ("year to date", "2026-01-01..2026-11-18"),
        ("since March", "2026-03-01..2026-11-18"),
        ("from 2020-01-01 onwards", "2020-01-01..2026-11-18"),
        ("after 3 March 2025", "2025-03-04..2026-11-18"),
        ("before 2024", "None..2023-12-31"),
        ("until May 2025", "None..2025-05-31"),
        ("all time", "None..None"),
        ("ever", "None..None"),
    ],
)
def test_relative_words_are_counted_from_today(words: str, days: str) -> None:
    assert span(words) == days


@pytest.mark.parametrize(
    "words",
    [
        "",
        "banana",
        "last",
        "2025-13",
        "31 February",
        "31/31/2025",
        "next week",
        "tomorrow",
        "week 60",
        "99999 days ago",
    ],
)
def test_what_names_no_past_period_is_not_guessed(words: str) -> None:
    assert parse(words, TODAY) is None


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("febuary", "February"), ("Septmber 2024", "September 2024"), ("Novemer", "November"), ("yesturday", "yesterday")],
)
def test_slips_of_typing_are_mended(slip: str, meant: str) -> None:
    assert span(slip) == span(meant)


def test_weeks_start_where_the_athletes_do() -> None:
    assert span("this week", week_start=6) == "2026-11-15..2026-11-21"


def test_all_time_starts_with_the_first_day_where_it_is_known() -> None:
    found = parse("all time", TODAY, first_day=date(2014, 2, 1))
    assert found is not None and found.start == date(2014, 2, 1)


@pytest.mark.parametrize(
    ("base", "words", "days"),
    [
        ("May 2025", "the month before", "2025-04-01..2025-04-30"),
        ("March 2025", "the previous month", "2025-02-01..2025-02-28"),
        ("May 2025", "the year before", "2024-05-01..2024-05-31"),
        ("May 2025", "same period last year", "2024-05-01..2024-05-31"),
        ("2025", "the previous year", "2024-01-01..2024-12-31"),
        ("2025-05-05..2025-05-11", "the week before", "2025-04-28..2025-05-04"),
        ("2025-05-05..2025-05-11", "the period before", "2025-04-28..2025-05-04"),
        ("May 2025", "2019", "2019-01-01..2019-12-31"),
    ],
)
def test_a_second_period_may_be_told_from_the_first(base: str, words: str, days: str) -> None:
    found = parse_against(words, period(base), TODAY)
    assert found is not None and f"{found.start}..{found.end}" == days


def test_the_days_are_said_as_people_say_them() -> None:
    assert spoken_span(date(2025, 5, 1), date(2025, 5, 31)) == "1 to 31 May 2025"
    assert spoken_span(date(2025, 4, 28), date(2025, 5, 3)) == "28 April to 3 May 2025"
    assert spoken_span(date(2024, 12, 1), date(2025, 2, 28)) == "1 December 2024 to 28 February 2025"
    assert spoken_span(date(2025, 3, 3), date(2025, 3, 3)) == "3 March 2025"


@given(DAYS, DAYS)
def test_an_iso_day_is_that_day_whatever_today_is(day: date, today: date) -> None:
    assert span(day.isoformat(), today) == f"{day}..{day}"


@given(DAYS, st.sampled_from(MONTHS))
def test_a_bare_month_is_one_month_that_has_begun_within_the_last_year(today: date, month: str) -> None:
    found = period(month, today)
    assert found.start is not None and found.end is not None
    assert found.start <= today < found.start + timedelta(days=366)
    assert found.start.day == 1 and (found.end + timedelta(days=1)).day == 1
    assert MONTHS[found.start.month - 1] == MONTHS[found.end.month - 1] == month


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_last_weekday_is_one_of_the_seven_days_before_today(today: date, weekday: str) -> None:
    found = period(f"last {weekday}", today)
    assert found.start is not None and found.start == found.end
    assert 1 <= (today - found.start).days <= 7 and WEEKDAYS[found.start.weekday()] == weekday


@given(DAYS, st.integers(0, 6))
def test_this_week_and_last_week_are_neighbours_of_seven_days(today: date, week_start: int) -> None:
    this, last = period("this week", today, week_start), period("last week", today, week_start)
    assert this.start is not None and this.end is not None and last.end is not None
    assert this.start <= today <= this.end and this.start.weekday() == week_start
    assert this.days == last.days == 7 and last.end + timedelta(days=1) == this.start


@given(DAYS, st.text(max_size=40))
def test_any_text_is_a_period_in_order_or_none(today: date, text: str) -> None:
    found = parse(text, today)
    assert found is None or found.start is None or found.end is None or found.start <= found.end


def test_the_same_time_last_year_is_as_much_of_last_year() -> None:
    this_year = parse("this year", date(2025, 8, 26))
    assert this_year is not None
    found = parse_against("same time last year", this_year, date(2025, 8, 26))
    assert found is not None and (found.start, found.end) == (date(2024, 1, 1), date(2024, 8, 26))


def test_the_previous_seven_days_are_those_before_the_last_seven() -> None:
    last = parse("last 7 days", date(2025, 8, 26))
    assert last is not None
    found = parse_against("previous 7 days", last, date(2025, 8, 26))
    assert found is not None and (found.start, found.end) == (date(2025, 8, 13), date(2025, 8, 19))


def test_a_part_of_a_year_is_named_in_words() -> None:
    half, quarter = parse("first half of 2022", date(2025, 8, 26)), parse("q3 2022", date(2025, 8, 26))
    assert half is not None and half.phrase == "in the first half of 2022"
    assert quarter is not None and quarter.phrase == "in the third quarter of 2022"


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("the year before May", (2024, 5, 1), (2024, 5, 31)),
        ("the year before the year before May", (2023, 5, 1), (2023, 5, 31)),
        ("the month before last month", (2025, 6, 1), (2025, 6, 30)),
        ("the week before last week", (2025, 8, 11), (2025, 8, 17)),
        ("the year before 2024", (2023, 1, 1), (2023, 12, 31)),
        ("May last year", (2024, 5, 1), (2024, 5, 31)),
        ("3 May of last year", (2024, 5, 3), (2024, 5, 3)),
        ("summer last year", (2024, 6, 1), (2024, 8, 31)),
        ("May this year", (2025, 5, 1), (2025, 5, 31)),
    ],
)
def test_a_period_is_named_by_another(words: str, start: tuple[int, int, int], end: tuple[int, int, int]) -> None:
    found = parse(words, date(2025, 8, 26))
    assert found is not None and (found.start, found.end) == (date(*start), date(*end))


@pytest.mark.parametrize(
    "words", ["year before " * 900 + "may", "the year before 0001-01-01", "the week before all time"]
)
def test_before_the_calendar_there_is_no_period(words: str) -> None:
    assert parse(words, date(2025, 8, 26)) is None


def test_a_day_that_reads_both_ways_is_read_as_the_athlete_writes_dates() -> None:
    day = parse("06/07/2023", date(2025, 8, 15), month_first=True)
    assert day is not None and (day.start, day.label) == (date(2023, 6, 7), "Wednesday 7 June 2023")
