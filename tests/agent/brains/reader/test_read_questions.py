"""Questions to arguments: what a person says, and the exact call that it must become."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.brains.reader.read import read
from agent.brains.reader.reading import Reading
from agent.brains.reader.words import one_of
from memory.embed import common_words
from tools.activities.result import ShowArgs
from tools.activities.which import understand
from tools.metrics.query import QueryArgs

ReadTurns = Callable[..., Reading]


def q(metric: str, aggregate: str, period: str | None = None, sport: str | None = "run", **more: Any) -> dict[str, Any]:
    """The arguments of a query, as short as they are said."""
    told = {"metric": metric, "aggregate": aggregate, "period": period, "sport": sport} | more
    return {name: value for name, value in told.items() if value is not None}


def f(field: str, op: str, value: float | str, unit: str | None = None) -> dict[str, Any]:
    """A filter."""
    told = {"field": field, "op": op, "value": value, "unit": unit}
    return {name: value for name, value in told.items() if value is not None}


TOTALS = [
    ("How far did I run in May?", q("distance", "sum", "May")),
    ("What's my total distance this year?", q("distance", "sum", "this year")),
    ("how many kilometers have I run in 2024", q("distance", "sum", "2024", units="metric")),
    ("how many miles did I run in May", q("distance", "sum", "May", units="imperial")),
    ("total mileage last month", q("distance", "sum", "last month")),
    ("my mileage in march 2025", q("distance", "sum", "March 2025")),
    ("distance today", q("distance", "sum", "today")),
    ("How much time did I spend running in May?", q("duration", "sum", "May")),
    ("how long did I run last week", q("duration", "sum", "last week")),
    ("how many hours did I train last month", q("duration", "sum", "last month", "any")),
    ("How much did I train last week?", q("duration", "sum", "last week", "any")),
    ("total time on feet in 2025", q("duration", "sum", "2025")),
    ("how much did I climb last summer", q("elevation_gain", "sum", "last summer")),
    ("how much elevation did I gain in June", q("elevation_gain", "sum", "June")),
    ("what was the total elevation of my rides last year", q("elevation_gain", "sum", "last year", "ride")),
    ("calories burned last week", q("calories", "sum", "last week")),
    ("how many calories did I burn running in May", q("calories", "sum", "May")),
    ("how much running did I do in May", q("distance", "sum", "May")),
    ("how much did I swim in July", q("distance", "sum", "July", "swim")),
    ("how far did I walk last weekend", q("distance", "sum", "last weekend", "walk")),
    ("total distance of all time", q("distance", "sum")),
    ("how far have I run in my life", q("distance", "sum")),
    ("in May, how far did I run", q("distance", "sum", "May")),
    ("Could you please tell me how far I ran in May?", q("distance", "sum", "May")),
    ("I'd like to know my total distance for May", q("distance", "sum", "May")),
]
PERIODS = [
    ("how far have I run since March", q("distance", "sum", "since March")),
    ("how far did I run between March and May", q("distance", "sum", "between March and May")),
    ("how far did I run from 2025-01-01 to 2025-03-31", q("distance", "sum", "from 2025-01-01 to 2025-03-31")),
    ("how far did I run in the last 30 days", q("distance", "sum", "last 30 days")),
    ("how far did I run over the last 30 days", q("distance", "sum", "last 30 days")),
    ("how far did I run in the past two weeks", q("distance", "sum", "past 2 weeks")),
    ("how far did I run on May 3, 2025", q("distance", "sum", "May 3 2025")),
    ("how far did I run on the 3rd of May", q("distance", "sum", "3 of May")),
    ("how far did I run last Sunday", q("distance", "sum", "last Sunday")),
    ("how far did I run 3 days ago", q("distance", "sum", "3 days ago")),
    ("how far did I run in Q1", q("distance", "sum", "q1")),
    ("how many runs in the first quarter of 2024", q("distance", "count", "first quarter of 2024")),
    ("how far did I run this winter", q("distance", "sum", "this winter")),
    ("how far did I run this year so far", q("distance", "sum", "this year so far")),
    ("how far did I run year to date", q("distance", "sum", "year to date")),
    ("how far did I run on 15.06.2023?", q("distance", "sum", "15.06.2023")),
    ("how far did I run on 06/07/2023?", q("distance", "sum", "06/07/2023")),
    ("how far did I run in the 2020s", q("distance", "sum", "2020s")),
    ("how far did I run in winter 2022/23?", q("distance", "sum", "winter 2022/23")),
]
TOTALS_BESIDE_AN_AMOUNT = [
    ("Did I run less than 100 km in July?", q("distance", "sum", "July", units="metric")),
    ("Did I ride more than 100 km in June?", q("distance", "sum", "June", "ride", units="metric")),
    ("did I run over 200 miles this month", q("distance", "sum", "this month", units="imperial")),
    ("have I run at least 1000 km this year?", q("distance", "sum", "this year", units="metric")),
    ("did I ride for more than 10 hours last week?", q("duration", "sum", "last week", "ride")),
    ("Did I climb more than 1000 m in June?", q("elevation_gain", "sum", "June", units="metric")),
]
AMOUNTS_OF_ONE_ACTIVITY = [
    ("did I do a run over 30 km in May", q("distance", "count", "May", filters=[f("distance", ">", 30, "km")])),
    ("did I do any runs over 30 km in May", q("distance", "list", "May", filters=[f("distance", ">", 30, "km")])),
    ("how many runs over 20 km in May", q("distance", "count", "May", filters=[f("distance", ">", 20, "km")])),
    ("runs longer than 20 km in May", q("distance", "list", "May", filters=[f("distance", ">", 20, "km")])),
    ("did I ever run more than 30 km?", q("distance", "count", filters=[f("distance", ">", 30, "km")])),
    ("did I run more than 30 km yesterday?", q("date", "list", "yesterday", filters=[f("distance", ">", 30, "km")])),
    ("did I run faster than 5:00/km in May", q("distance", "count", "May", filters=[f("pace", "<", "5:00", "min/km")])),
]
AVERAGES = [
    ("average heart rate on my runs this year", q("heart_rate", "mean", "this year")),
    ("what was my average pace in May 2025?", q("pace", "mean", "May 2025")),
    ("how fast did I run in June", q("pace", "mean", "June")),
    ("median distance of my runs this year", q("distance", "median", "this year")),
    ("average distance of my runs in 2024", q("distance", "mean", "2024")),
    ("what's my average run length this year", q("distance", "mean", "this year")),
    ("how long is my average run", q("duration", "mean")),
    ("average power on rides in 2025", q("power", "mean", "2025", "ride")),
    ("average cadence this year", q("cadence", "mean", "this year")),
    ("average effort of my runs this month", q("effort", "mean", "this month")),
    ("average heart rate on runs above 25 degrees", q("heart_rate", "mean", filters=[f("temperature", ">", 25)])),
]
RECORDS = [
    ("what's my longest run ever", q("distance", "best")),
    ("what's my fastest run", q("pace", "best")),
    ("fastest run of 2025", q("pace", "best", "2025")),
    ("slowest run this year", q("pace", "max", "this year")),
    ("what is the shortest run I did in May", q("distance", "min", "May")),
    ("longest ride by time", q("duration", "best", sport="ride")),
    ("highest heart rate this year", q("max_heart_rate", "max", "this year")),
    ("max heart rate in June", q("max_heart_rate", "max", "June")),
    ("average max heart rate in June", q("max_heart_rate", "mean", "June")),
    ("hilliest run", q("elevation_gain", "max")),
    ("which run had the most elevation", q("elevation_gain", "max")),
    ("hottest run last summer", q("temperature", "max", "last summer")),
    ("coldest run ever", q("temperature", "min")),
    ("hardest run this year", q("effort", "max", "this year")),
    ("when was my longest ride", q("distance", "best", sport="ride")),
    ("in which month was my longest run", q("distance", "best")),
    ("lowest resting heart rate this year", q("resting_hr", "min", "this year", None)),
]
COUNTS = [
    ("how many runs last week", q("distance", "count", "last week")),
    ("how many rides did I do in 2023", q("distance", "count", "2023", "ride")),
    ("how many times did I swim this year", q("distance", "count", "this year", "swim")),
    ("how often did I run last month", q("distance", "count", "last month")),
    ("how many workouts did I do last week", q("distance", "count", "last week", "any")),
    ("how many yoga sessions did I do", q("distance", "count", sport="yoga")),
    ("how many underwater rugby activities did I do", q("distance", "count", sport="underwater rugby")),
    ("how many days did I run in June", q("distance", "days", "June")),
    ("on how many different days did I run in June", q("distance", "days", "June")),
    ("how many races did I run in 2024", q("distance", "count", "2024", filters=[f("race", "=", "yes")])),
    ("did I swim this week", q("distance", "count", "this week", "swim")),
    ('how many runs called "parkrun"', q("distance", "count", filters=[f("name", "contains", "parkrun")])),
    ("how many runs on weekends", q("distance", "count", filters=[f("weekday", "=", "weekend")])),
]
GROUPS = [
    ("how much did I climb in 2024 by month", q("elevation_gain", "sum", "2024", group_by="month")),
    ("cadence by month", q("cadence", "mean", group_by="month")),
    ("distance by shoe", q("distance", "sum", group_by="shoe")),
    ("Kilometres on each pair of shoes", q("distance", "sum", group_by="shoe", units="metric")),
    ("distance by weekday", q("distance", "sum", group_by="weekday")),
    ("number of runs by month in 2025", q("distance", "count", "2025", group_by="month")),
    ("runs per week this year", q("distance", "count", "this year", group_by="week")),
    ("average weekly mileage this year", q("distance", "sum", "this year", group_by="week")),
    ("daily distance last week", q("distance", "sum", "last week", group_by="day")),
    ("year by year distance", q("distance", "sum", group_by="year")),
    ("how much did I train by sport this year", q("duration", "sum", "this year", "any", group_by="type")),
    (
        "which shoe has the most kilometres",
        q("distance", "sum", group_by="shoe", order="highest", units="metric"),
    ),
    ("on which weekday do I run most", q("distance", "sum", group_by="weekday", order="highest")),
    ("which month did I run the most in 2024", q("distance", "sum", "2024", group_by="month", order="highest")),
    ("what was my biggest week", q("distance", "sum", group_by="week", order="highest")),
    ("which year had the most runs", q("distance", "count", group_by="year", order="highest")),
    (
        "on which day of the week do I run the fastest",
        q("pace", "mean", group_by="weekday", order="lowest"),
    ),
    ("longest run by month", q("distance", "best", group_by="month")),
    ("longest run each month this year", q("distance", "best", "this year", group_by="month")),
    ("fastest run per year", q("pace", "best", group_by="year")),
    ("on what day did I run the most", q("distance", "sum", group_by="day", order="highest")),
    ("what day of the week do I run most often", q("distance", "count", group_by="weekday", order="highest")),
    ("how many days a week do I run on average", q("distance", "days", group_by="week")),
    ("my 3 biggest weeks", q("distance", "sum", group_by="week", top=3, order="highest")),
]
RANKINGS = [
    ("my top 5 longest rides", q("distance", "list", sport="ride", top=5)),
    ("List my five longest runs", q("distance", "list", top=5)),
    ("my 10 fastest runs this year", q("pace", "list", "this year", top=10)),
    ("3 slowest rides", q("speed", "list", sport="ride", top=3, order="lowest")),
    ("5 shortest runs", q("distance", "list", top=5, order="lowest")),
    ("top 3 hilliest runs", q("elevation_gain", "list", top=3)),
    ("my last 5 runs", q("date", "list", top=5)),
    ("last ten rides", q("date", "list", sport="ride", top=10)),
    ("show me my runs last week", q("date", "list", "last week")),
    ("trail runs in 2024", q("date", "list", "2024", "trail_run")),
    ("list my races", q("date", "list", filters=[f("race", "=", "yes")])),
    ("what did I do yesterday", q("date", "list", "yesterday", "any")),
    ("did I run yesterday?", q("date", "list", "yesterday")),
    ("when was my last swim", q("date", "max", sport="swim")),
    ("when did I last run", q("date", "max")),
    ("when was my first run", q("date", "min")),
    ("when was my last race", q("date", "max", filters=[f("race", "=", "yes")])),
    ("how many races", q("distance", "count", filters=[f("race", "=", "yes")])),
    ("When did I last run more than 20 km?", q("date", "max", filters=[f("distance", ">", 20, "km")])),
]
FILTERS = [
    ("runs over 20 km this year", q("distance", "list", "this year", filters=[f("distance", ">", 20, "km")])),
    ("runs faster than 5:00/km", q("pace", "list", filters=[f("pace", "<", "5:00", "min/km")])),
    ("runs slower than 9:30 per mile", q("pace", "list", filters=[f("pace", ">", "9:30", "min/mi")])),
    ("rides faster than 30 km/h", q("speed", "list", sport="ride", filters=[f("speed", ">", 30, "km/h")])),
    ("how many runs longer than 2 hours", q("distance", "count", filters=[f("duration", ">", 2, "h")])),
    ("runs under 5 km in May", q("distance", "list", "May", filters=[f("distance", "<", 5, "km")])),
    ("runs of 30 km or more", q("distance", "list", filters=[f("distance", ">=", 30, "km")])),
    ("runs longer than a half marathon", q("distance", "list", filters=[f("distance", ">", 21.0975, "km")])),
    (
        "runs between 10 and 15 km this year",
        q("distance", "list", "this year", filters=[f("distance", ">=", 10, "km"), f("distance", "<=", 15, "km")]),
    ),
    (
        "runs with more than 500 m of climbing",
        q("elevation_gain", "list", filters=[f("elevation_gain", ">", 500, "m")]),
    ),
    ("runs with an average pace under 5 min/km", q("pace", "list", filters=[f("pace", "<", 5, "min/km")])),
    ("runs at a pace faster than 4:45", q("pace", "list", filters=[f("pace", "<", "4:45")])),
    ("runs with heart rate over 150", q("heart_rate", "list", filters=[f("heart_rate", ">", 150)])),
    ("average pace of runs over 20 km", q("pace", "mean", filters=[f("distance", ">", 20, "km")])),
    (
        "how far did I run on Sundays this year",
        q("distance", "sum", "this year", filters=[f("weekday", "=", "Sunday")]),
    ),
    ("how far did I run in my Pegasus shoes", q("distance", "sum", filters=[f("shoe", "contains", "Pegasus")])),
    ("how far did I run on the treadmill this winter", q("distance", "sum", "this winter", "treadmill_run")),
]
COMPARISONS = [
    ("compare this month with last month", q("distance", "sum", "this month", compare_to="last month")),
    ("how did May compare to April", q("distance", "sum", "May", compare_to="April")),
    ("compare May and April", q("distance", "sum", "May", compare_to="April")),
    ("this year vs last year", q("distance", "sum", "this year", compare_to="last year")),
    ("difference between May and June", q("distance", "sum", "May", compare_to="June")),
    ("compare my average pace this month to last month", q("pace", "mean", "this month", compare_to="last month")),
    ("did I run more in May than in April", q("distance", "sum", "May", compare_to="April")),
    ("am I faster this year than last year", q("pace", "mean", "this year", compare_to="last year")),
    (
        "compare this year to the same period last year",
        q("distance", "sum", "this year", compare_to="same period last year"),
    ),
    ("how does this month compare", q("distance", "sum", "this month", compare_to="the period before")),
]
DAYS_AND_NIGHTS = [
    ("how long did I sleep last night", q("sleep", "sum", "today", None)),
    ("How did I sleep last week?", q("sleep", "mean", "last week", None)),
    ("how many hours did I sleep on average in May", q("sleep", "mean", "May", None)),
    ("deep sleep by week", q("deep_sleep", "mean", None, None, group_by="week")),
    ("resting heart rate this week", q("resting_hr", "mean", "this week", None)),
    ("What is my resting heart rate?", q("resting_hr", "mean", "last 7 days", None)),
    ("HRV this month", q("hrv", "mean", "this month", None)),
    ("my weight by month", q("weight", "mean", None, None, group_by="month")),
    ("how many steps did I take this week", q("daily_steps", "sum", "this week", None)),
    ("how many steps per day this week", q("daily_steps", "mean", "this week", None)),
    ("stress level last week", q("stress", "mean", "last week", None)),
]
MISSPELT = [
    ("how fra did i rnu in may", q("distance", "sum", "May")),
    ("averge heart raet this yaer", q("heart_rate", "mean", "this year")),
    ("how many kilomters did i run yesteday", q("distance", "sum", "yesterday", units="metric")),
    ("longst run ever", q("distance", "best")),
    ("cadance by mnoth", q("cadence", "mean", group_by="month")),
    ("comapre this month with last month", q("distance", "sum", "this month", compare_to="last month")),
]
ALL = [
    *TOTALS_BESIDE_AN_AMOUNT, *AMOUNTS_OF_ONE_ACTIVITY,
    *TOTALS, *PERIODS, *AVERAGES, *RECORDS, *COUNTS, *GROUPS, *RANKINGS, *FILTERS, *COMPARISONS, *DAYS_AND_NIGHTS,
    *MISSPELT,
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "args"), ALL, ids=[sentence for sentence, _ in ALL])
def test_a_question_becomes_this_query(sentence: str, args: dict[str, Any], read_turns: ReadTurns) -> None:
    reading = read_turns(sentence)
    assert [(call.tool, call.args) for call in reading.calls] == [("query_metrics", args)], reading.trouble
    QueryArgs.model_validate(reading.calls[0].args)


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(ALL) >= 120
    assert len({sentence for sentence, _ in ALL}) == len(ALL)


SHOWN = [
    ("show me my last run", {"which": "last", "sport": "run"}),
    ("splits of Sunday's run", {"which": "Sunday", "sport": "run"}),
    ("splits of my run on May 3rd", {"which": "May 3", "sport": "run"}),
    ("how was my run yesterday", {"which": "yesterday", "sport": "run"}),
    ("how did my last run go", {"which": "last", "sport": "run"}),
    ("tell me about my last ride", {"which": "last", "sport": "ride"}),
    ("show me the map of my longest run", {"which": "longest", "sport": "run"}),
    ("show me the splits of my longest run in May", {"which": "longest in May", "sport": "run"}),
    ("how was my fastest run this year", {"which": "fastest in this year", "sport": "run"}),
    ("Show me the longest run in May", {"which": "longest in May", "sport": "run"}),
    ("How did my last race go?", {"which": "last race"}),
    ("show activity 512", {"which": "512", "sport": "any"}),
    ('show me the run called "Berlin Marathon"', {"which": "Berlin Marathon", "sport": "run"}),
    ("show my last trail run", {"which": "last", "sport": "trail_run"}),
    ("details of yesterday's ride", {"which": "yesterday", "sport": "ride"}),
]


@pytest.mark.parametrize(("sentence", "args"), SHOWN, ids=[sentence for sentence, _ in SHOWN])
def test_a_question_about_one_activity_shows_it(sentence: str, args: dict[str, str], read_turns: ReadTurns) -> None:
    assert [(call.tool, call.args) for call in read_turns(sentence).calls] == [("show_activity", args)]
    ShowArgs.model_validate(args)
    understood = understand(args["which"], date(2026, 11, 21), 0)
    assert understood.name is None or "called" in sentence


TWO_PARTS = [
    ("how far and how long did I run in May", [q("distance", "sum", "May"), q("duration", "sum", "May")]),
    ("average heart rate and cadence in May", [q("heart_rate", "mean", "May"), q("cadence", "mean", "May")]),
    ("how far did I run in May and in June", [q("distance", "sum", "May"), q("distance", "sum", "June")]),
    ("how many runs and rides in May", [q("distance", "count", "May"), q("distance", "count", "May", "ride")]),
    (
        "how many runs this month and how many last month",
        [q("distance", "count", "this month"), q("distance", "count", "last month")],
    ),
    ("longest and fastest run this year", [q("distance", "best", "this year"), q("pace", "best", "this year")]),
    (
        "how far did I run and how much did I climb in May",
        [q("distance", "sum", "May"), q("elevation_gain", "sum", "May")],
    ),
]


@pytest.mark.parametrize(("sentence", "args"), TWO_PARTS, ids=[sentence for sentence, _ in TWO_PARTS])
def test_a_question_of_two_parts_becomes_two_calls(
    sentence: str, args: list[dict[str, Any]], read_turns: ReadTurns
) -> None:
    assert [call.args for call in read_turns(sentence).calls] == args


def test_an_import_names_its_paths(read_turns: ReadTurns) -> None:
    calls = read_turns("import ~/Downloads/export_123.zip please").calls
    assert [(call.tool, call.args) for call in calls] == [("import_files", {"paths": ["~/Downloads/export_123.zip"]})]


def test_an_import_is_undone_by_its_number(read_turns: ReadTurns) -> None:
    assert read_turns("undo import 3").calls[0].args == {"undo_batch": 3}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("hi", "greeting"),
        ("Hello coach!", "greeting"),
        ("good morning", "greeting"),
        ("what can you do?", "help"),
        ("help", "help"),
        ("hi, what can I ask you?", "help"),
        ("thanks!", "thanks"),
        ("thank you so much", "thanks"),
    ],
)
def test_courtesies_are_answered_without_a_tool(sentence: str, kind: str, read_turns: ReadTurns) -> None:
    reading = read_turns(sentence)
    assert (reading.courtesy, reading.calls) == (kind, ())


def test_a_greeting_before_a_question_changes_nothing(read_turns: ReadTurns) -> None:
    assert read_turns("Hi! How far did I run in May?").calls == read_turns("How far did I run in May?").calls


PARAPHRASES = [
    "How far did I run in May?",
    "What distance did I run in May",
    "total distance in May",
    "my mileage for May",
    "what was my total running distance in May?",
    "distance I ran in May",
    "May mileage",
    "how much did I run in May",
]


@pytest.mark.parametrize("sentence", PARAPHRASES)
def test_paraphrases_become_the_same_call(sentence: str, read_turns: ReadTurns) -> None:
    assert [call.args for call in read_turns(sentence).calls] == [q("distance", "sum", "May")]


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([sentence for sentence, _ in ALL if '"' not in sentence and "Pegasus" not in sentence]),
    st.sampled_from(["", "please ", "Please, ", "hey coach, ", "ok so ", "  ", "can you tell me "]),
    st.sampled_from(["", " please", "?", "??", " !", ".", " please?", "  "]),
    st.sampled_from([str, str.upper, str.lower, str.title]),
)
def test_politeness_punctuation_and_case_never_change_the_call(
    sentence: str, before: str, after: str, cased: Callable[[str], str]
) -> None:
    is_english = common_words().__contains__
    dressed = before + cased(sentence.rstrip("?")) + after
    assert read(dressed, is_english).calls == read(sentence, is_english).calls


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read_without_a_crash_and_no_call_is_invalid(text: str) -> None:
    for call in read(text, common_words().__contains__).calls:
        if call.tool == "query_metrics":
            QueryArgs.model_validate(call.args)


_WORDS_OF_QUESTIONS = sorted(
    one_of(
        "how far long many much did i run runs ride in may june last week this year and by month top 5 average longest",
        "fastest over 20 km compare with than more not when was my heart rate which shoe sleep next should",
    )
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_WORDS_OF_QUESTIONS), max_size=12))
def test_any_order_of_known_words_is_read_without_a_crash(words: list[str]) -> None:
    for call in read(" ".join(words), common_words().__contains__).calls:
        if call.tool == "query_metrics":
            QueryArgs.model_validate(call.args)
        assert not {"not", "should", "next"} & set(words)


LISTED = [
    ("How far did I run in May and June 2023?", ["May 2023", "June 2023"]),
    ("How far did I run in May, June and July 2023?", ["May 2023", "June 2023", "July 2023"]),
    ("distance in summer and winter 2022", ["summer 2022", "winter 2022"]),
    ("How far did I run in May and June?", ["May", "June"]),
    ("distance in 2023 and 2024", ["2023", "2024"]),
]


@pytest.mark.parametrize(("sentence", "periods"), LISTED)
def test_months_in_a_list_share_the_year_that_ends_it(sentence: str, periods: list[str]) -> None:
    calls = read(sentence, common_words().__contains__).calls
    assert [call.args["period"] for call in calls] == periods


def test_two_months_compared_share_a_year_but_a_month_with_itself_does_not() -> None:
    (may,) = read("compare my distance in May and June 2023", common_words().__contains__).calls
    assert (may.args["period"], may.args["compare_to"]) == ("May 2023", "June 2023")
    (same,) = read("distance in May versus May 2023", common_words().__contains__).calls
    assert (same.args["period"], same.args["compare_to"]) == ("May", "May 2023")


def test_days_with_many_steps_are_days_of_the_calendar() -> None:
    (call,) = read("How many days with more than 15000 steps this year?", common_words().__contains__).calls
    assert call.args["metric"] == "daily_steps" and call.args["aggregate"] == "days"
    assert call.args["filters"][0]["field"] == "daily_steps" and "sport" not in call.args


def test_hours_per_sport_are_of_every_sport() -> None:
    (call,) = read("hours per sport this year", common_words().__contains__).calls
    assert call.args == {
        "metric": "duration",
        "aggregate": "sum",
        "period": "this year",
        "sport": "any",
        "group_by": "type",
    }


def test_a_level_under_a_condition_is_not_only_this_weeks() -> None:
    (call,) = read("resting heart rate on Mondays", common_words().__contains__).calls
    assert "period" not in call.args


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("my longest ride on a weekday in 2024", "weekdays"),
        ("how many times did I run on a Monday in 2023", "Monday"),
        ("how far did I run on a weekend in 2023", "weekend"),
    ],
)
def test_on_a_monday_means_any_of_them(sentence: str, day: str) -> None:
    (call,) = read(sentence, common_words().__contains__).calls
    assert call.args["filters"] == [f("weekday", "=", day)] and "group_by" not in call.args


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [("fastest ride", "speed"), ("my slowest gravel ride", "speed"), ("fastest run", "pace"), ("fastest hike", "pace")],
)
def test_the_fastest_ride_has_a_speed_and_the_fastest_run_a_pace(sentence: str, metric: str) -> None:
    (call,) = read(sentence, common_words().__contains__).calls
    assert call.args["metric"] == metric
