"""Filters as conditions on rows, in stored units. Pure."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tools.calendar_words import WEEKDAYS, regular
from tools.contract import FailureKind, ToolError
from tools.metrics import catalog
from tools.metrics.metric import Columns, Grain, Metric, Values
from tools.metrics.query import Filter
from tools.sports import resolve
from tools.units import Quantity, Units, shown_as, spoken, typed

Mask = NDArray[np.bool_]
Labels = dict[str, list[str | None]]

LABELS = {"name": "name", "title": "name", "type": "type", "sport": "type", "shoe": "shoe", "shoes": "shoe"} | {
    "gear": "shoe", "weekday": "weekday", "day of week": "weekday", "race": "race", "is race": "race", "races": "race"
}  # fmt: skip
_COMPARE: dict[str, Callable[[Values, float], Mask]] = {
    "<": np.less,
    "<=": np.less_equal,
    ">": np.greater,
    ">=": np.greater_equal,
}
_WORDS = {"<": "below", "<=": "at most", "=": "of", ">=": "at least", ">": "above"}
_PACE_WORDS = {"<": "faster than", "<=": "no slower than", "=": "of", ">=": "no faster than", ">": "slower than"}
_YES = frozenset({"true", "yes", "1", "1.0", "race", "y"})
_WEEKDAY_SETS = {"weekend": frozenset({5, 6}), "weekends": frozenset({5, 6}), "weekdays": frozenset(range(5))}


@dataclass(frozen=True)
class NumberCondition:
    """A metric against a number in its stored unit."""

    metric: Metric
    op: str
    value: float
    tolerance: float
    words: str

    def holds(self, columns: Columns) -> tuple[Mask, Mask]:
        """Which rows fulfil it, and of which it is unknown (shapes (n,))."""
        values = self.metric.values(columns)
        unknown = np.isnan(values)
        with np.errstate(invalid="ignore"):
            if self.op == "=":
                fulfilled = np.abs(values - self.value) <= self.tolerance
            else:
                fulfilled = _COMPARE[self.op](values, self.value)
        return fulfilled & ~unknown, unknown


@dataclass(frozen=True)
class LabelCondition:
    """A label against a text; a row without the label does not fulfil it."""

    label: str
    matches: Callable[[str | None], bool]
    words: str

    def holds(self, labels: Sequence[str | None]) -> Mask:
        """Which rows fulfil it, shape (n,)."""
        return np.fromiter((self.matches(text) for text in labels), dtype=np.bool_, count=len(labels))


@dataclass(frozen=True)
class WeekdayCondition:
    """Days of the week, Monday 0."""

    weekdays: frozenset[int]
    words: str


Condition = NumberCondition | LabelCondition | WeekdayCondition


def understand(condition: Filter, grain: Grain, units: Units) -> Condition:
    """What a filter means. Raises ToolError (BAD_ARGUMENTS) where it means nothing."""
    field = " ".join(condition.field.casefold().replace("_", " ").split())
    if label := LABELS.get(field):
        return _on_label(label, condition, grain)
    metric = catalog.resolve(field)
    if metric is None:
        near = ", ".join(catalog.nearest(field)) or "distance, pace, heart_rate"
        raise _bad(f"There is no field {condition.field!r} to filter by.", f"Did you mean {near}, name, type or shoe?")
    if metric.grain is not grain:
        raise _bad(
            f"{metric.label.capitalize()} is known per {metric.grain}, and this question counts one {grain} at a time.",
            "Leave that filter out, or ask about it by itself.",
        )
    return _on_number(metric, condition, units)


def _on_number(metric: Metric, condition: Filter, units: Units) -> NumberCondition:
    if condition.op == "contains" or metric.quantity is Quantity.DATE:
        raise _bad(f"{metric.name} is compared with a number.", "Use <, <=, =, >= or >; for dates use `period`.")
    try:
        value = typed(condition.value, condition.unit, metric.quantity, units)
    except ValueError as error:
        raise _bad(f"{error}, in the filter on {metric.name}.", "Give a number and its unit: 10 and km.") from error
    low, high = metric.possible
    if not low <= value <= high:
        raise _bad(
            f"A {metric.label} of {spoken(value, metric.quantity, units)} is not possible.",
            "Give the unit of the filter's value.",
        )
    words = _PACE_WORDS if metric.quantity is Quantity.PACE else _WORDS
    shown = spoken(value, metric.quantity, units)
    return NumberCondition(
        metric,
        condition.op,
        value,
        _half_digit(metric.quantity, units),
        f"{metric.label} {words[condition.op]} {shown}",
    )


def _half_digit(quantity: Quantity, units: Units) -> float:
    """Equal means: shown alike. Half the last shown digit, in the stored unit."""
    if quantity is Quantity.PACE:
        return 0.5
    rule = shown_as(quantity, units)
    return float(0.5 * 10.0**-rule.decimals / rule.factor)


def _on_label(label: str, condition: Filter, grain: Grain) -> Condition:
    if label == "weekday":
        return _on_weekday(str(condition.value))
    if grain is not Grain.ACTIVITY:
        raise _bad(f"A {grain} has no {label}.", "Only weekdays and other measures of the same kind filter it.")
    if condition.op not in ("=", "contains"):
        raise _bad(f"A {label} has no order.", "Use = or contains.")
    text = str(condition.value).strip()
    if label == "race":
        wanted = text.casefold() in _YES
        return LabelCondition("race", lambda mark: (mark == "yes") == wanted, "races" if wanted else "no races")
    if label == "type":
        return _on_type(text)
    folded = text.casefold()
    if condition.op == "=":
        return LabelCondition(label, lambda own: own is not None and own.casefold() == folded, f"{label} “{text}”")
    return LabelCondition(
        label, lambda own: own is not None and folded in own.casefold(), f"{label} containing “{text}”"
    )


def _on_type(text: str) -> LabelCondition:
    wanted = resolve(text, ()) or text.casefold().replace(" ", "_")
    return LabelCondition(
        "type", lambda own: own is not None and wanted in own.split("/"), f"type {wanted.replace('_', ' ')}"
    )


def alternatives_joined(conditions: Iterable[Condition]) -> tuple[Condition, ...]:
    """No day is both a Saturday and a Sunday: weekdays that exclude each other are meant as either."""
    found = tuple(conditions)
    weekdays = [condition for condition in found if isinstance(condition, WeekdayCondition)]
    if len(weekdays) < 2 or frozenset.intersection(*(condition.weekdays for condition in weekdays)):
        return found
    either = _on_days(frozenset.union(*(condition.weekdays for condition in weekdays)))
    return (*(condition for condition in found if not isinstance(condition, WeekdayCondition)), either)


def _on_weekday(text: str) -> WeekdayCondition:
    days = _WEEKDAY_SETS.get(text.casefold().strip())
    if days is None:
        names = [word.removesuffix("s") for word in regular(text).replace(" and ", " ").split()]
        days = frozenset(WEEKDAYS.index(name) for name in names if name in WEEKDAYS)
    if not days:
        raise _bad(f"{text!r} is no weekday.", "Name one: Sunday, or weekend.")
    return _on_days(days)


def _on_days(days: frozenset[int]) -> WeekdayCondition:
    if days == _WEEKDAY_SETS["weekdays"]:
        return WeekdayCondition(days, "on weekdays")
    return WeekdayCondition(days, "on " + " or ".join(WEEKDAYS[day].capitalize() for day in sorted(days)))


def _bad(message: str, next_step: str) -> ToolError:
    return ToolError(FailureKind.BAD_ARGUMENTS, message, next_step)
