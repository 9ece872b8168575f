"""Queries that ask the same have the same parts; what they ask for in other words, other parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.brains.gist.parts import EARLIER_FIRST, Condition, parts_of, same_asked
from evals.short_queries import f, q


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (q("distance", "best"), q("distance", "max")),
        (q("resting_hr", "best"), q("resting_hr", "min")),
        (q("distance", "best", order="lowest"), q("distance", "min")),
        (q("distance", "count"), q("date", "count")),
        (q("distance", "list", answer="count"), q("duration", "count")),
        (q("sleep", "mean", sport="any"), q("sleep", "mean")),
        (q("sleep", "mean", period="May"), q("sleep", "mean", period="last week")),
        (q("sleep", "mean", filters=[f("sleep", "<", 6)]), q("sleep", "mean", filters=[f("sleep", "<", 8)])),
    ],
)
def test_queries_that_only_say_it_in_another_way_or_with_other_values_are_alike(
    one: dict[str, object], other: dict[str, object]
) -> None:
    assert parts_of(one) == parts_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (q("pace", "best"), q("pace", "min")),  # a record has a shortest distance, the lowest number has none
        (q("sleep", "count"), q("distance", "count")),
        (q("sleep", "mean"), q("sleep", "mean", period="May")),
        (q("sleep", "mean", filters=[f("sleep", "<", 6)]), q("sleep", "mean", filters=[f("sleep", ">", 6)])),
        (
            q("sleep", "mean", filters=[f("sport", "=", "run")]),
            q("sleep", "mean", filters=[f("sport", "=", "run", day_offset=-1)]),
        ),
        (
            q("sleep", "count", filters=[f("sleep", "=", "unknown")]),
            q("sleep", "count", filters=[f("sleep", "!=", "unknown")]),
        ),
        (q("distance", "sum", filters=[f("race", "=", "yes")]), q("distance", "sum", filters=[f("race", "=", "no")])),
        (q("distance", "sum", check={"op": ">", "value": 100}), q("distance", "sum", check={"op": ">"})),
    ],
)
def test_queries_that_ask_for_something_else_are_not(one: dict[str, object], other: dict[str, object]) -> None:
    assert parts_of(one) != parts_of(other)


@pytest.mark.parametrize(
    ("query", "order"),
    [
        (q("distance", "sum", group_by="shoe", answer="group"), "highest"),
        (q("pace", "mean", group_by="month", answer="group"), "lowest"),
        (q("pace", "count", group_by="month", answer="group"), "highest"),
    ],
)
def test_of_groups_the_first_is_asked_for_with_or_without_its_end(query: dict[str, object], order: str) -> None:
    asked = list(same_asked(parts_of(query)))

    assert parts_of(query | {"order": order}) in asked
    assert parts_of(query | {"order": "lowest" if order == "highest" else "highest"}) not in asked


def test_a_comparison_knows_which_period_was_named_first() -> None:
    compared = q("distance", "sum", period="2025", compare_to="2024")

    assert EARLIER_FIRST in parts_of(compared, earlier_first=True).marks
    assert EARLIER_FIRST not in parts_of(compared).marks


@given(
    st.builds(
        Condition,
        place=st.sampled_from(("filters", "split", "versus")),
        field=st.sampled_from(("sleep", "daily_steps", "weekday", "sport")),
        op=st.sampled_from(("<", "<=", "=", "!=", ">=", ">", "contains", "unknown", "known")),
        day_offset=st.integers(-7, 7),
        sport=st.none() | st.sampled_from(("run", "any", "ride")),
    )
)
def test_a_condition_survives_being_written_as_a_mark(condition: Condition) -> None:
    assert Condition.parse(str(condition)) == condition


@pytest.mark.parametrize("mark", ["period", "compare_to", "lag_days +1", EARLIER_FIRST])
def test_other_marks_are_no_conditions(mark: str) -> None:
    assert Condition.parse(mark) is None
