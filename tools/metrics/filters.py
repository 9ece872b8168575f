"""From a filter's words to an exact condition: of the row itself, of its activity, or of its day. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from tools.contract import FailureKind, ToolError
from tools.metrics import catalog
from tools.metrics.bounds import WORDS, half_digit, is_any, is_none, op_words
from tools.metrics.conditions import (
    Condition,
    DayCondition,
    JoinedCondition,
    LabelCondition,
    NumberCondition,
    NumberOfActivities,
    PeriodCondition,
    Source,
)
from tools.metrics.labels import LABELS, OF_DAYS, day_words, label_condition, on_day
from tools.metrics.metric import Grain, Metric
from tools.metrics.nouns import a_or_an, plural, singular
from tools.metrics.query import Filter
from tools.period import Period
from tools.units import Quantity, Units, spoken, typed

_PIECES = frozenset({Grain.SPLIT, Grain.LAP})
_OF_ACTIVITIES = _PIECES | {Grain.ACTIVITY}
UNKNOWN = frozenset({"unknown", "missing", "null", "none", "nan"})
"""What stands for a metric's value where none is known."""
_ACTIVITIES = frozenset({"activities", "number of activities", "activity count", "workouts"})


@dataclass(frozen=True)
class Reading:
    """What the words of a filter are relative to."""

    grain: Grain
    """What the rows of the question are."""
    units: Units
    resolve_sport: Callable[[str | None], str | None]
    day_sport: str | None = None
    """Of which activities of the day a filter speaks that names none itself; None: any."""
    period: Callable[[str], Period] | None = None
    """Which days the words of a period mean."""
    over_m: float | None = None
    """The set distance of a best time, where that is what the question is of."""


def understand(condition: Filter, reading: Reading) -> Condition:
    """What a filter means. Raises ToolError (BAD_ARGUMENTS) where it means nothing."""
    field = " ".join(condition.field.casefold().replace("_", " ").split())
    if field == "period" and reading.period is not None:
        return _in_period(condition, reading.period)
    if field in _ACTIVITIES:
        return _number_of_activities(condition, reading)
    if label := LABELS.get(field):
        found = label_condition(label, condition, reading.resolve_sport)
        if isinstance(found, DayCondition) or label in OF_DAYS:
            return found
        return _joined_label(found, condition, reading) if _is_of_day(Grain.ACTIVITY, condition, reading) else found
    metric = _metric(field, condition, reading)
    number = _on_number(metric, condition, reading)
    if _is_of_day(metric.grain, condition, reading):
        return _joined_number(number, condition, reading)
    return number


def _in_period(condition: Filter, read: Callable[[str], Period]) -> PeriodCondition:
    """ "What share of my runs was in 2025": a stretch of the calendar as one side."""
    if condition.op not in ("=", "!=") or condition.day_offset:
        raise _bad("A period has no order.", "Use = or !=.")
    period, negated = read(str(condition.value)), condition.op == "!="
    return PeriodCondition(period.start, period.end, f"{'not ' if negated else ''}{period.phrase}", negated)


def _is_of_day(known_per: Grain, condition: Filter, reading: Reading) -> bool:
    """Whether what is known per *known_per* is looked up by day: other rows', or those of another day."""
    if condition.day_offset or (condition.sport is not None and known_per is Grain.ACTIVITY):
        return True
    if known_per is Grain.ACTIVITY:
        return reading.grain not in _OF_ACTIVITIES
    return known_per is not reading.grain


def _metric(field: str, condition: Filter, reading: Reading) -> Metric:
    metric = catalog.resolve(field)
    if metric is None:
        near = ", ".join(catalog.nearest(field)) or "distance, pace, heart_rate"
        raise _bad(f"There is no field {condition.field!r} to filter by.", f"Did you mean {near}, name, type or shoe?")
    if metric.grain in _PIECES and (metric.grain is not reading.grain or condition.day_offset):
        raise _bad(
            f"{metric.label.capitalize()} is known per {metric.grain}, and this question is of each {reading.grain}.",
            f"Leave that filter out, or ask about {metric.grain}s.",
        )
    if metric.grain is Grain.CALENDAR:
        raise _bad(f"{metric.label.capitalize()} is nothing to filter by.", "Use weekday, month or `period`.")
    own_times = reading.over_m is not None and not _is_of_day(metric.grain, condition, reading)
    if metric.name == catalog.BEST_TIME and not own_times:
        raise _bad(
            "A best time is one over a set distance, and none is given.",
            "Ask with metric best_time and `over`, or filter by duration or pace.",
        )
    return metric


def _on_number(metric: Metric, condition: Filter, reading: Reading) -> NumberCondition:
    if str(condition.value).casefold().strip() in UNKNOWN:
        return _on_knowledge(metric, condition, reading)
    if condition.op == "contains" or metric.quantity is Quantity.DATE:
        raise _bad(f"{metric.name} is compared with a number.", "Use <, <=, =, !=, >= or >; for dates use `period`.")
    try:
        value = typed(condition.value, condition.unit, metric.quantity, reading.units)
    except ValueError as error:
        raise _bad(f"{error}, in the filter on {metric.name}.", "Give a number and its unit: 10 and km.") from error
    low, high = metric.possible
    shown = spoken(value, metric.quantity, reading.units)
    if not low <= value <= high:
        raise _bad(f"A {metric.label} of {shown} is not possible.", "Give the unit of the filter's value.")
    words = op_words(metric.quantity)
    return NumberCondition(
        metric,
        condition.op,
        value,
        half_digit(metric.quantity, reading.units),
        f"{metric.label} {words[condition.op]} {shown}",
        of_activity=metric.grain is Grain.ACTIVITY and reading.grain in _PIECES,
    )


def _on_knowledge(metric: Metric, condition: Filter, reading: Reading) -> NumberCondition:
    if condition.op not in ("=", "!="):
        raise _bad(f"{metric.name} is known or unknown.", "Use = or != with the value unknown.")
    op = "unknown" if condition.op == "=" else "known"
    of_activity = metric.grain is Grain.ACTIVITY and reading.grain in _PIECES
    return NumberCondition(metric, op, 0.0, 0.0, f"{metric.label} {op}", of_activity=of_activity)


def _joined_number(number: NumberCondition, condition: Filter, reading: Reading) -> JoinedCondition:
    source = _source(number.metric.grain, condition, reading)
    of_sport = f" of {plural(source.sport)}" if source.sport else ""
    same = number.metric.grain is not Grain.ACTIVITY and not condition.day_offset
    when = "" if same else f" {_when(number.metric.grain, condition.day_offset)}"
    return JoinedCondition(
        source, condition.day_offset, replace(number, of_activity=False), f"{number.words}{of_sport}{when}"
    )


def _when(grain: Grain, offset: int) -> str:
    if grain is Grain.NIGHT and abs(offset) == 1:
        return "the night before" if offset < 0 else "the night after"
    return day_words(offset)


def _joined_label(label: LabelCondition, condition: Filter, reading: Reading) -> JoinedCondition:
    source = _source(Grain.ACTIVITY, condition, reading)
    if label.label == "type" and condition.sport is None:
        source = Source(Grain.ACTIVITY)  # "no ride that day" is not of runs only
    return JoinedCondition(source, condition.day_offset, label, on_day(label, condition.day_offset, source.sport))


def _source(grain: Grain, condition: Filter, reading: Reading) -> Source:
    if grain is not Grain.ACTIVITY:
        return Source(grain)
    if condition.sport is None:
        return Source(grain, None if reading.grain in _OF_ACTIVITIES else reading.day_sport)
    return Source(grain, reading.resolve_sport(condition.sport))


def _number_of_activities(condition: Filter, reading: Reading) -> JoinedCondition:
    text = str(condition.value).strip()
    try:
        value = float(text)
    except ValueError as error:
        raise _bad(f"{text!r} is no number of activities.", "Give a number: 0 for none.") from error
    if condition.op == "contains" or value < 0 or value != int(value):
        raise _bad(f"{text!r} is no number of activities.", "Compare with a whole number: 0 for none.")
    source = _source(Grain.ACTIVITY, condition, reading)
    number = f"{value:.0f}"
    noun = plural(source.sport or "")
    words = {"=": number, "<": f"fewer than {number}", ">": f"more than {number}", "!=": f"other than {number}"}.get(
        condition.op, f"{WORDS[condition.op]} {number}"
    )
    amount = f"{words} {noun}"
    if is_none(condition.op, value):
        amount = f"no {noun}"
    elif is_any(condition.op, value):
        amount = a_or_an(singular(source.sport or ""))
    when = day_words(condition.day_offset)
    of_day = NumberOfActivities(condition.op, value, amount)
    return JoinedCondition(source, condition.day_offset, of_day, f"{amount} {when}")


def _bad(message: str, next_step: str) -> ToolError:
    return ToolError(FailureKind.BAD_ARGUMENTS, message, next_step)
