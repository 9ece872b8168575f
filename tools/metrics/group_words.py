"""What was made of groups, in words: the mean week, in how many weeks, how many days in a row. Pure."""

from tools.days import spoken_span
from tools.metrics.bounds import CLOCK_WORDS, is_any, is_none
from tools.metrics.catalog import measured
from tools.metrics.metric import Grain
from tools.metrics.nouns import a_or_an, plural, singular
from tools.metrics.of_groups import plural_of, singular_group
from tools.metrics.query import Aggregate, GroupBy
from tools.metrics.result import OfGroups, QueryResult, Streak
from tools.metrics.words import capital, claimed, counted_text, given, noun_of, number_text, ordinal, over
from tools.units import CLOCKS, Quantity, Units, shown_as, spoken_percent, to_shown

_OPS = {">": "more than", ">=": "at least", "<": "less than", "<=": "at most", "=": "exactly", "!=": "other than"}
_OPS_OF_PACE = _OPS | {">": "slower than", ">=": "no faster than", "<": "faster than", "<=": "no slower than"}
_OPS_OF_COUNTS = _OPS | {"<": "fewer than"}
_COUNTS = frozenset({Aggregate.COUNT, Aggregate.DAYS})
_KINDS = frozenset({GroupBy.TYPE, GroupBy.SPORT, GroupBy.SHOE})
_MOST_NAMED = 12


def bound_words(op: str, bound: float, unit: str, result: QueryResult, units: Units) -> str:
    """``more than 100 km``, ``faster than 5:00 /km``, ``fewer than 3 runs``."""
    quantity = measured(result.metric).quantity
    text = number_text(
        bound, unit, result, units if _is_round(bound, quantity, units) else _other(bound, quantity, units)
    )
    words = _OPS_OF_COUNTS if result.aggregate in _COUNTS else _OPS
    if quantity in (Quantity.PACE, Quantity.RACE_TIME) and result.aggregate not in _COUNTS:
        words = _OPS_OF_PACE
    elif quantity in CLOCKS and result.aggregate not in _COUNTS:
        words = CLOCK_WORDS
    if result.aggregate in _COUNTS and is_any(op, bound):
        return a_or_an("day" if result.aggregate is Aggregate.DAYS else singular(noun_of(result)))
    if result.aggregate in _COUNTS and is_none(op, bound):
        return "no " + ("day" if result.aggregate is Aggregate.DAYS else plural(noun_of(result)))
    return f"{words[op]} {text.replace('.0 ', ' ')}"


def _other(bound: float, quantity: Quantity, units: Units) -> Units:
    """A bound of 50 km that somebody sets who counts in miles stays one of 50 km."""
    other: Units = "metric" if units == "imperial" else "imperial"
    return other if _is_round(bound, quantity, other) else units


def _is_round(bound: float, quantity: Quantity, units: Units) -> bool:
    shown = to_shown(bound, quantity, units)
    return abs(shown - round(shown, shown_as(quantity, units).decimals)) < _NOTHING


_NOTHING = 1e-6


def of_groups_sentence(result: QueryResult, found: OfGroups, units: Units) -> str:
    """One value of many groups, as a sentence."""
    when = over(result.period) + given(result)
    if found.streak is not None:
        return _streak_sentence(result, found, found.streak, units)
    if found.value is None:
        return f"No {singular_group(str(result.group_by))}{when} is known well enough to say."
    if found.aggregate in (Aggregate.COUNT, Aggregate.SHARE):
        return _count_sentence(result, found, units)
    return _reduced_sentence(result, found, units)


def _reduced_sentence(result: QueryResult, found: OfGroups, units: Units) -> str:
    group, when = singular_group(str(result.group_by)), over(result.period) + given(result)
    apart = found.aggregate in (Aggregate.STD, Aggregate.RANGE)
    value = number_text(found.value or 0.0, found.unit, result, units, apart=apart)
    whole = "whole " if found.whole_only else ""
    groups = group if found.groups == 1 else plural_of(str(result.group_by))
    counted = f", over {found.groups:,} {whole}{groups}"
    adds_up = result.aggregate in _COUNTS or result.aggregate is Aggregate.SUM
    if found.aggregate is Aggregate.MEAN and adds_up:
        return f"{claimed(result, value)} a {group} on average{when}{counted}."
    if found.aggregate in (Aggregate.MIN, Aggregate.MAX):
        end = "highest" if found.aggregate is Aggregate.MAX else "lowest"
        return f"Your {end} {group}{when}: {value}{counted}."
    label = measured(result.metric).label if result.aggregate not in _COUNTS else plural(noun_of(result))
    if found.aggregate is Aggregate.SUM:
        return f"All {plural_of(str(result.group_by))} together{when}: {value} of {label}{counted}."
    what = {
        Aggregate.STD: "standard deviation",
        Aggregate.RANGE: "range from the lowest to the highest",
        Aggregate.PERCENTILE: f"{ordinal(found.percentile)} percentile",
    }.get(found.aggregate, "average" if found.aggregate is Aggregate.MEAN else found.aggregate.value)
    return f"{capital(group)} by {group}, the {what} of your {label} was {value}{when}{counted}."


def _count_sentence(result: QueryResult, found: OfGroups, units: Units) -> str:
    when, number = over(result.period), found.fulfilled or 0
    groups = plural_of(str(result.group_by))
    if result.group_by in _KINDS and found.bound is None and found.aggregate is Aggregate.COUNT:
        return f"{_kinds(result, number)}{when}{given(result)}."
    percent = "" if not found.groups else f", {spoken_percent(number / found.groups * 100)}"
    of_all = f"{found.groups:,} {groups if found.groups != 1 else singular_group(str(result.group_by))}"
    return f"In {number:,} of {of_all}{percent}, {happened(result, found, units)}{when}{given(result)}."


def _kinds(result: QueryResult, number: int) -> str:
    """``4 types: hike, ride, run, swim``."""
    named = [group.label for group in result.groups if group.rows_counted][:_MOST_NAMED]
    names = "" if result.group_by is GroupBy.SHOE or not named else f": {', '.join(named)}"
    return f"You had {counted_text(number, plural_of(str(result.group_by)), '')}{names}"


def happened(result: QueryResult, found: OfGroups, units: Units) -> str:
    """What holds for the groups that count: ``you ran more than 50 km``, ``you did a run``."""
    if found.op is None or found.bound is None:
        return f"there was {_one(result)}"
    claim = claimed(result, bound_words(found.op, found.bound, result.unit, result, units))
    return claim[:1].lower() + claim[1:] if claim.startswith(("You", "The", "There", "Between")) else claim


def _one(result: QueryResult) -> str:
    metric = measured(result.metric)
    if metric.grain is Grain.CALENDAR:
        return "such a day"
    thing = singular_of(noun_of(result))
    return thing if metric.grain is Grain.ACTIVITY else f"{thing} with {metric.label}"


def singular_of(noun: str) -> str:
    """``a run``, ``an activity``, ``a night``."""
    word = counted_text(1, plural(noun), noun).split(" ", 1)[1]
    return a_or_an(word)


def _streak_sentence(result: QueryResult, found: OfGroups, streak: Streak, units: Units) -> str:
    unit, what = streak.unit, _what(result, found, units)
    asked = over(result.period) if result.period.label != "all time" else ""
    length = counted_text(streak.length, unit, "")
    span = "" if streak.start is None else f", {spoken_span(streak.start, streak.end)}"
    tied = f"; {streak.tied:,} more {'was' if streak.tied == 1 else 'were'} as long" if streak.tied else ""
    going = " and goes on" if streak.goes_on and streak.length else ""
    if found.aggregate is Aggregate.GAP:
        without = what.replace(" with ", " without ", 1) if " with " in what else f"{what[:0]}{unit} without that"
        return f"Your longest run of {without}{asked} was {length}{span}{tied}."
    if found.aggregate is Aggregate.CURRENT_STREAK:
        if not streak.length:
            return f"You are on no streak of {what} now: {length}."
        return f"Your streak of {what} stands at {length}{span}."
    if not streak.length:
        return f"There is no streak of {what}{asked}: {length}."
    return f"Your longest streak of {what}{asked} was {length}{span}{going}{tied}."


def _what(result: QueryResult, found: OfGroups, units: Units) -> str:
    """``days with a run``, ``weeks in which you ran more than 50 km``."""
    groups = plural_of(str(result.group_by))
    if found.bound is not None:
        return f"{groups} in which {happened(result, found, units)}{given(result)}"
    if measured(result.metric).grain is Grain.CALENDAR:
        return f"{groups}{given(result)}"
    return f"{groups} with {_one(result)}{given(result)}"


def group_details(result: QueryResult, found: OfGroups) -> list[str]:
    """What a value of groups leaves out."""
    lines = []
    if found.whole_only:
        lines.append(
            f"Only whole {plural_of(str(result.group_by))} count: those cut off by the period or today do not."
        )
    if found.unknown and result.rows_counted and result.aggregate not in _COUNTS:
        what = counted_text(found.unknown, plural_of(str(result.group_by)), "")
        lines.append(f"Of {what} the value is unknown.")
    return [capital(line) for line in lines]
