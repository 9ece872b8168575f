"""A follow-up changes one part of the question before and keeps the rest."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from agent.brains.reader.reading import Reading
from tools.periods import parse

ReadTurns = Callable[..., Reading]

MAY = "How far did I run in May?"

CHANGES: list[tuple[tuple[str, ...], dict[str, Any]]] = [
    ((MAY, "and in June?"), {"period": "June"}),
    ((MAY, "what about June"), {"period": "June"}),
    ((MAY, "how about last year?"), {"period": "the year before May"}),
    ((MAY, "same for June"), {"period": "June"}),
    ((MAY, "June?"), {"period": "June"}),
    ((MAY, "and overall?"), {"aggregate": "sum"}),
    ((MAY, "all time"), {"period": None}),
    ((MAY, "what about rides?"), {"sport": "ride"}),
    ((MAY, "only trail runs"), {"sport": "trail_run"}),
    ((MAY, "and on the treadmill?"), {"sport": "treadmill_run"}),
    ((MAY, "by week?"), {"group_by": "week"}),
    ((MAY, "per month"), {"group_by": "month"}),
    ((MAY, "and by weekday"), {"group_by": "weekday"}),
    ((MAY, "and the average?"), {"aggregate": "mean"}),
    ((MAY, "and how long?"), {"metric": "duration"}),
    ((MAY, "and the average pace?"), {"metric": "pace", "aggregate": "mean"}),
    ((MAY, "heart rate?"), {"metric": "heart_rate", "aggregate": "mean"}),
    ((MAY, "how many times?"), {"aggregate": "count"}),
    ((MAY, "and how many?"), {"aggregate": "count"}),
    ((MAY, "and the longest?"), {"aggregate": "best"}),
    ((MAY, "and the fastest?"), {"metric": "pace", "aggregate": "best"}),
    ((MAY, "top 3"), {"aggregate": "list", "top": 3}),
    ((MAY, "only over 10 km"), {"filters": [{"field": "distance", "op": ">", "value": 10, "unit": "km"}]}),
    (
        (MAY, "only over 10 km", "and over 15 km?"),
        {"filters": [{"field": "distance", "op": ">", "value": 15, "unit": "km"}]},
    ),
    ((MAY, "only on Sundays"), {"filters": [{"field": "weekday", "op": "=", "value": "Sunday"}]}),
    ((MAY, "compared with April?"), {"compare_to": "April"}),
    ((MAY, "and compared to last year"), {"compare_to": "the year before May"}),
    ((MAY, "and in June?", "and rides?"), {"period": "June", "sport": "ride"}),
    ((MAY, "by week?", "in June", "only trail runs"), {"group_by": "week", "period": "June", "sport": "trail_run"}),
    ((MAY, "thanks!", "and June?"), {"period": "June"}),
    ((MAY, "and in Berlin?"), {"filters": [{"field": "named", "op": "=", "value": "Berlin"}]}),
]


@pytest.mark.parametrize(("turns", "changed"), CHANGES, ids=[" / ".join(turns[1:]) for turns, _ in CHANGES])
def test_one_part_changes_and_the_rest_stays(
    turns: tuple[str, ...], changed: dict[str, Any], read_turns: ReadTurns
) -> None:
    expected = {"metric": "distance", "aggregate": "sum", "period": "May", "sport": "run"} | changed
    calls = read_turns(*turns).calls
    assert [call.args for call in calls] == [{name: value for name, value in expected.items() if value is not None}]


PERIODS = [
    ("May 2025", "and in June?", "June 2025"),
    ("May 2025", "and 3 June", "3 June 2025"),
    ("3 May 2025", "and in summer?", "summer 2025"),
    ("2024", "and in June?", "June 2024"),
    ("last year", "and in June?", "June last year"),
    ("2025-05", "what about June", "June 2025"),
    ("May", "and in June?", "June"),
    ("last week", "and in June?", "June"),
    ("May 2025", "and the year before?", "May 2024"),
    ("2025", "and the year before?", "2024"),
    ("May", "the year before?", "the year before May"),
    ("last week", "and the week before?", "the week before last week"),
    ("May 2025", "and the month before?", "the month before May 2025"),
    ("May 2025", "and the previous month?", "the month before May 2025"),
    ("May 2025", "and in 2024?", "May 2024"),
    ("May 2025", "and last year?", "May 2024"),
    ("summer 2025", "and in 2023?", "Summer 2023"),
    ("2025", "and in 2024?", "2024"),
    ("last week", "and last year?", "last year"),
    ("May 2025", "and June 2024?", "June 2024"),
]


@pytest.mark.parametrize(("before", "said", "meant"), PERIODS, ids=[f"{a} / {b}" for a, b, _ in PERIODS])
def test_a_period_is_meant_beside_the_one_before(before: str, said: str, meant: str, read_turns: ReadTurns) -> None:
    (call,) = read_turns(f"how far did I run in {before}", said).calls
    assert call.args["period"] == meant
    assert parse(meant, date(2026, 11, 18)) is not None


def test_years_are_counted_back_one_by_one(read_turns: ReadTurns) -> None:
    (call,) = read_turns(MAY, "and the year before?", "and the year before that?").calls
    period = parse(call.args["period"], date(2026, 11, 18))
    assert period is not None and period.label == "May 2024"


def test_other_units_stay_for_what_follows(read_turns: ReadTurns) -> None:
    assert read_turns(MAY, "in miles?").calls[0].args == read_turns(MAY).calls[0].args | {"units": "imperial"}
    june = read_turns(MAY, "in miles?", "and in June?").calls[0].args
    assert (june["period"], june["units"]) == ("June", "imperial")
    assert read_turns(MAY, "in miles?", "and in km?").calls[0].args["units"] == "metric"


def test_another_distance_another_period_and_the_average_of_best_times(read_turns: ReadTurns) -> None:
    def last(*turns: str) -> dict[str, Any]:
        return read_turns("my fastest 5k this year", *turns).calls[0].args

    best = {"metric": "best_time", "aggregate": "best", "period": "this year", "over": "5 km", "sport": "run"}
    assert last("and 10k?") == best | {"over": "10 km"}
    assert last("and the half?") == best | {"over": "half marathon"}
    assert last("and last year?") == best | {"period": "last year"}
    assert last("and the average?") == best | {"aggregate": "mean"}
    assert last("by month") == best | {"group_by": "month"}


def test_a_shown_activity_in_other_units_stays_in_them(read_turns: ReadTurns) -> None:
    turns = ("show me my last run", "in miles?")
    assert read_turns(*turns).calls[0].args == {"which": "last", "sport": "run", "units": "imperial"}
    assert read_turns(*turns, "and yesterday?").calls[0].args["units"] == "imperial"


def test_a_shown_day_is_followed_by_one_of_the_same_year(read_turns: ReadTurns) -> None:
    assert read_turns("show my run on 3 May 2025", "and on 4 May?").calls[0].args["which"] == "4 May 2025"


def test_both_parts_of_a_double_question_follow(read_turns: ReadTurns) -> None:
    calls = read_turns("how far and how long did I run in May", "and in June?").calls
    assert [(call.args["metric"], call.args["period"]) for call in calls] == [
        ("distance", "June"),
        ("duration", "June"),
    ]


def test_a_new_measure_after_a_double_question_is_asked_once(read_turns: ReadTurns) -> None:
    calls = read_turns("how far and how long did I run in May", "and the average heart rate?").calls
    assert [call.args["metric"] for call in calls] == ["heart_rate"]


def test_the_average_of_weekly_totals_is_in_their_own_answer(read_turns: ReadTurns) -> None:
    weekly = read_turns("weekly distance this year").calls
    assert read_turns("weekly distance this year", "and the average?").calls == weekly


def test_grouping_a_ranking_asks_for_totals(read_turns: ReadTurns) -> None:
    args = read_turns("list my 5 longest runs", "by month").calls[0].args
    assert args == {"metric": "distance", "aggregate": "sum", "sport": "run", "group_by": "month"}


def test_a_ranking_can_be_made_longer(read_turns: ReadTurns) -> None:
    assert read_turns("list my 5 longest runs", "top 10").calls[0].args["top"] == 10


def test_nights_lead_to_days(read_turns: ReadTurns) -> None:
    args = read_turns("how did I sleep last week", "and my resting heart rate?").calls[0].args
    assert args == {"metric": "resting_hr", "aggregate": "mean", "period": "last week"}


def test_the_last_swim_leads_to_the_last_ride(read_turns: ReadTurns) -> None:
    assert read_turns("when did I last swim", "and ride?").calls[0].args["sport"] == "ride"


def test_a_whole_question_forgets_the_one_before(read_turns: ReadTurns) -> None:
    assert read_turns("how many rides over 50 km in 2023", MAY).calls == read_turns(MAY).calls


def test_a_shown_activity_leads_to_another_one(read_turns: ReadTurns) -> None:
    assert read_turns("show me my last run", "and yesterday?").calls[0].args == {"which": "yesterday", "sport": "run"}


def test_more_of_a_shown_activity_is_that_activity(read_turns: ReadTurns) -> None:
    last = read_turns("show me my last run").calls
    assert read_turns("show me my last run", "and the splits?").calls == last


UNCLEAR = [
    (MAY, "in hours?"),
    (MAY, "and 10k?"),
    ("how far have I run", "and the year before?"),
    ("compare May with April", "and in June?"),
    ("how did I sleep last week", "only trail runs"),
]


@pytest.mark.parametrize("turns", UNCLEAR, ids=[" / ".join(turns) for turns in UNCLEAR])
def test_a_follow_up_that_could_be_read_wrongly_gets_no_call(turns: tuple[str, ...], read_turns: ReadTurns) -> None:
    reading = read_turns(*turns)
    assert reading.calls == ()
    assert reading.trouble is not None
