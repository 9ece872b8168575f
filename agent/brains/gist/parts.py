"""A query in the parts that its gist names: which metric, which aggregate, which conditions, but none of their values.

Two queries with the same answer should have the same parts, so that neither the model that learns them nor the reader
that is held against it quarrels over words: a count is of activities whatever is measured, a longest distance is both
a record and a maximum. Pure.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain

NONE = "none"
UNKNOWN = "unknown"
KNOWN = "known"
"""Stand for the way of a condition that only asks whether a figure is recorded."""
CHOICES = (
    "metric", "aggregate", "sport", "group_by", "of_groups", "answer", "order", "relate_to", "best_by", "check",
)  # fmt: skip
"""Of each of these a question has one."""
_MARKS = (
    "period", "compare_to", "over", "last_n", "first_n", "rank", "top", "percentile", "versus",
)  # fmt: skip
EARLIER_FIRST = "earlier_first"
"""Mark of a comparison whose second period the sentence names before the first."""
BEST_FEW = "best_n"
LAG = "lag_days"
"""With the number of days: there is no other place that says it."""
_CONDITIONS = ("filters", "split", "versus")
_COUNTING = frozenset({"count", "days", "streak", "current_streak", "gap"})
_IN_A_ROW = frozenset({"streak", "current_streak", "gap"})
_ADDED_UP = frozenset({"sum", "count", "days"})
_WHICHEVER = frozenset({"distance", "date", "duration"})
"""What activities are counted by where nothing is measured."""
_OF_DAYS = frozenset({Grain.DAY, Grain.NIGHT, Grain.CALENDAR})


@dataclass(frozen=True)
class Condition:
    """That a row fulfils something: which field, which way, of which day, but not the value."""

    place: str
    """``filters``, ``split`` or ``versus``."""
    field: str
    op: str
    day_offset: int = 0
    sport: str | None = None

    def __str__(self) -> str:
        said = f"{self.place} {self.field} {self.op}"
        said += f" {self.day_offset:+d}" if self.day_offset else ""
        return f"{said} of {self.sport}" if self.sport else said

    @classmethod
    def parse(cls, said: str) -> "Condition | None":
        """The condition that ``str`` wrote as *said*; None where it is a plain mark."""
        said, _, sport = said.partition(" of ")
        words = said.split(" ")
        if words[0] not in _CONDITIONS or len(words) < 3:
            return None
        return cls(words[0], words[1], words[2], int(words[3]) if len(words) > 3 else 0, sport or None)


@dataclass(frozen=True)
class Parts:
    """What a query consists of."""

    choices: Mapping[str, str]
    """A value for each of :data:`CHOICES`, ``none`` where it has none."""
    marks: frozenset[str]
    """What else it has: ``period``, ``filters sleep <``."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        found = (Condition.parse(mark) for mark in sorted(self.marks))
        return tuple(condition for condition in found if condition is not None)


def parts_of(args: Mapping[str, Any], *, earlier_first: bool = False) -> Parts:
    """The parts of a ``query_metrics`` call; *earlier_first*: whether the sentence names ``compare_to`` first."""
    choices = {name: str(args.get(name) or NONE) for name in CHOICES}
    choices["metric"] = str(args.get("metric") or "distance")
    choices["check"] = _check_of(args.get("check"))
    marks = {name for name in _MARKS if args.get(name)}
    if int(args.get("best_n") or 1) > 1:
        marks.add(BEST_FEW)
    if args.get("lag_days"):
        marks.add(f"{LAG} {args['lag_days']:+d}")
    if "compare_to" in marks and earlier_first:
        marks.add(EARLIER_FIRST)
    for place in _CONDITIONS:
        marks |= {str(_condition(place, item)) for item in args.get(place) or ()}
    choices["sport"] = _sport_of(args, choices)
    if choices["metric"] == "days" and choices["aggregate"] in _IN_A_ROW:
        choices |= _of_what_was_done(args, marks)
    return Parts(_plain(choices, lagged=bool(args.get("lag_days"))), frozenset(marks))


def same_asked(parts: Parts) -> Iterator[Parts]:
    """*parts*, and those that ask the same: of groups the first by either name, of two periods either one first.

    Which of two periods stands first is left to the rules: they know a rise from a fall.
    """
    chosen = parts.choices
    metric = CATALOG.get(chosen["metric"])
    orders = {chosen["order"]}
    if metric is not None and chosen["group_by"] != NONE and chosen["answer"] == "group":
        first = "lowest" if metric.lowest_is_best and chosen["aggregate"] not in _ADDED_UP else "highest"
        orders |= {first, NONE} if orders & {first, NONE} else set()
    for order in sorted(orders):
        for marks in (parts.marks | {EARLIER_FIRST}, parts.marks - {EARLIER_FIRST}):
            yield Parts({**chosen, "order": order}, marks)


def _of_what_was_done(args: Mapping[str, Any], marks: set[str]) -> dict[str, str]:
    """Days in a row with a run are a streak of runs: the condition is taken from *marks*."""
    done = [item for item in args.get("filters") or () if item["field"] == "sport" and item["op"] == "="]
    if len(done) != 1 or done[0].get("day_offset"):
        return {}
    marks.discard(str(_condition("filters", done[0])))
    return {"metric": "distance", "sport": str(done[0]["value"])}


def _check_of(check: Mapping[str, Any] | None) -> str:
    """``>`` against the other side, ``> value`` against a number, ``= every``."""
    if not check:
        return NONE
    value = check.get("value")
    return str(check["op"]) if value is None else f"{check['op']} {'every' if value == 'every' else 'value'}"


def _condition(place: str, item: Mapping[str, Any]) -> Condition:
    field, op = str(item["field"]), str(item["op"])
    if str(item.get("value")) == UNKNOWN and field in CATALOG:
        op = UNKNOWN if op == "=" else KNOWN
    elif field == "race" and str(item.get("value")).casefold() in ("no", "false"):
        op = "!="
    offset, sport = int(item.get("day_offset") or 0), item.get("sport")
    return Condition(place, "name" if field == "named" else field, op, offset, sport)


def _sport_of(args: Mapping[str, Any], choices: Mapping[str, str]) -> str:
    """Days and nights are of no sport, unless activities stand beside them."""
    said = str(args.get("sport") or "run")
    metric = CATALOG.get(choices["metric"])
    beside = [choices["relate_to"], choices["best_by"], *(str(item["field"]) for item in args.get("filters") or ())]
    if metric is None or metric.grain not in _OF_DAYS or any(_is_of_activities(name) for name in beside):
        return said
    return "run"


def _is_of_activities(name: str) -> bool:
    metric = CATALOG.get(name)
    return metric is not None and metric.grain not in _OF_DAYS


def _are_alike(one: str, other: str) -> bool:
    """Whether it is the same which of them stands first: both are of days, or both of activities."""
    return one in CATALOG and other in CATALOG and CATALOG[one].grain is CATALOG[other].grain


def _plain(choices: dict[str, str], *, lagged: bool) -> dict[str, str]:
    """The same query in the one form that stands for all its like."""
    plain = dict(choices)
    if plain["aggregate"] == "list" and plain["answer"] == "count":
        plain |= {"aggregate": "count", "answer": NONE}
    if plain["aggregate"] in _COUNTING and plain["metric"] in _WHICHEVER:
        plain["metric"] = "distance"
    metric = CATALOG.get(plain["metric"])
    if plain["aggregate"] == "best" and metric is not None and metric.record_floor is None:
        lowest = metric.lowest_is_best if plain["order"] == NONE else plain["order"] == "lowest"
        plain |= {"aggregate": "min" if lowest else "max", "order": NONE}
    if plain["aggregate"] == "correlation" and not lagged and _are_alike(plain["metric"], plain["relate_to"]):
        plain["metric"], plain["relate_to"] = sorted((plain["metric"], plain["relate_to"]))
    if plain["answer"] == "value":
        plain["answer"] = NONE
    return plain
