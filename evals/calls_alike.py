"""Whether two calls ask the same: both are made exact (words to metrics, dates, sports) and then compared. Pure."""

from collections.abc import Hashable
from datetime import date
from typing import Any

from pydantic import ValidationError

from tools.activities.result import ShowArgs
from tools.activities.which import understand
from tools.contract import ToolError
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate, QueryArgs
from tools.metrics.question import Asker, ask, resolve_sport
from tools.periods import Period

Exact = tuple[tuple[str, Hashable], ...]


def same_question(one: dict[str, Any], other: dict[str, Any], today: date) -> bool:
    """Whether two calls of ``query_metrics`` ask for the same number."""
    exact = exact_question(one, today)
    return exact is not None and exact == exact_question(other, today)


def same_activity(one: dict[str, Any], other: dict[str, Any], today: date) -> bool:
    """Whether two calls of ``show_activity`` mean the same activity."""
    exact = exact_activity(one, today)
    return exact is not None and exact == exact_activity(other, today)


def exact_question(args: dict[str, Any], today: date) -> Exact | None:
    """A call of ``query_metrics`` made exact; None if the tool would refuse it.

    The best one, the highest of a metric whose best is the highest, and the first of a list are the same question.
    What a count counts does not depend on the metric's name, as long as every activity has it.
    """
    try:
        question = ask(QueryArgs.model_validate(args), Asker(today, 0, "metric", set))
    except (ValidationError, ToolError):
        return None
    is_count = question.aggregate in (Aggregate.COUNT, Aggregate.DAYS)
    first_only = question.aggregate is Aggregate.LIST and question.top == 1
    end = Aggregate.MAX if question.highest_first else Aggregate.MIN
    single = first_only or (question.aggregate in (Aggregate.MIN, Aggregate.MAX) and question.group_by is None)
    in_order = question.ranked or question.aggregate is Aggregate.LIST
    counts_rows = is_count and question.metric.grain is Grain.ACTIVITY and question.metric.name in _ALL_HAVE
    return (
        ("metric", None if counts_rows else question.metric.name),
        ("aggregate", end if first_only else question.aggregate),
        ("period", _days(question.period)),
        ("compare_to", _days(question.other)),
        ("sport", question.sport),
        ("filters", tuple(sorted(condition.words for condition in question.conditions))),
        ("group_by", question.group_by),
        ("over_m", question.over_m),
        ("last_n", question.last_n),
        ("top", None if single or question.top is None else question.top),
        ("highest_first", question.highest_first if in_order and not first_only else None),
    )


_ALL_HAVE = ("distance", "duration", "elapsed_time", "date")


def exact_activity(args: dict[str, Any], today: date) -> Exact | None:
    """A call of ``show_activity`` made exact; None if the tool would refuse it."""
    try:
        shown = ShowArgs.model_validate(args)
    except ValidationError:
        return None
    wanted = understand(shown.which, today, 0)
    named = wanted.name is not None or wanted.id is not None
    sport = None if named else wanted.sport or resolve_sport(shown.sport, set)
    return (
        ("id", wanted.id),
        ("metric", wanted.metric.name),
        ("highest_first", wanted.highest_first),
        ("skip", wanted.skip),
        ("period", _days(wanted.period)),
        ("sport", sport),
        ("name", wanted.name.casefold() if wanted.name else None),
        ("races_only", wanted.races_only),
    )


def _days(period: Period | None) -> tuple[date | None, date | None] | None:
    return None if period is None else (period.start, period.end)
