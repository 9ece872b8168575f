"""A call from the gist of a question and the values that its words hold: "has my sleep gone past eight hours often".

The gist says which parts the query has; dates, bounds, sports, names and numbers are found in the sentence as the
rules find them. Every part needs its value, and every value its part: where one is left over there is no call. Pure.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import permutations
from typing import Any, TypeVar

from pydantic import ValidationError

from agent.brains.gist.parts import BEST_FEW, EARLIER_FIRST, KNOWN, LAG, NONE, UNKNOWN, Parts
from agent.brains.gist.parts import Condition as Part
from agent.brains.reader.arguments import as_arguments
from agent.brains.reader.calendar import in_one_year
from agent.brains.reader.comparators import Op
from agent.brains.reader.meanings import Period
from agent.brains.reader.misfits import LeftOverError, refuse_misfits
from agent.brains.reader.reading import Call
from agent.brains.reader.resolved import filter_on
from agent.brains.reader.slots import Slots, meanings_of, slots_of
from agent.brains.reader.spans import placed
from agent.brains.reader.words import Token
from tools.calendar_words import MONTHS, SEASONS, WEEKDAYS
from tools.days import ONE_DAY
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Filter, QueryArgs
from tools.period import Period as Days
from tools.periods import parse

TOOL = "query_metrics"
_Value = TypeVar("_Value")
_SOME_DAY = date(2024, 12, 31)
_RANGE = re.compile(r"(?:(?:from|between) )?(.+?) (?:to|and|until|through) (.+)", re.IGNORECASE)
_OF_SOME_YEAR = re.compile(
    rf"\b(?:{'|'.join((*MONTHS, *SEASONS))}|{'|'.join(month[:3] for month in MONTHS)}|half|quarter|[hq][1-4])\b",
    re.IGNORECASE,
)
"""What another period can say the year of: "in May", not "tonight"."""
_COPIED = ("group_by", "of_groups", "answer", "order", "relate_to", "best_by")
_NAMES = ("name", "named", "shoe")
_NUMBERED = ("last_n", "first_n", "top", BEST_FEW)
_ORDINALS = {"second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5}


def assembled(parts: Parts, tokens: tuple[Token, ...]) -> Call | None:
    """The call that has just these *parts*, with the values that *tokens* hold; None where they do not fit."""
    slots = slots_of(tokens)
    try:
        refuse_misfits(parts, tokens)
        said = _with_values(parts, slots)
        _refuse_what_is_left(slots)
        args = QueryArgs.model_validate(said)
    except (LeftOverError, ValidationError):
        return None
    return Call(TOOL, as_arguments(args))


def is_told_backwards(args: Mapping[str, Any], tokens: tuple[Token, ...]) -> bool:
    """Whether *tokens* name the second period of the call before the first."""
    words = [
        meaning.words for meaning in meanings_of(item for _, item in placed(tokens)) if isinstance(meaning, Period)
    ]
    if len(words) == 1 and (ends := _RANGE.fullmatch(words[0])):
        words = [ends.group(1), ends.group(2)]
    days = [parse(said, _SOME_DAY) for said in words]
    first, second = (parse(str(args.get(name)), _SOME_DAY) for name in ("period", "compare_to"))
    if first in days or second in days:
        return days[0] == second if second in days else days[0] != first
    return False


def _with_values(parts: Parts, slots: Slots) -> dict[str, Any]:
    chosen = parts.choices
    said: dict[str, Any] = {name: chosen[name] for name in ("metric", "aggregate", "sport")}
    said |= {name: chosen[name] for name in _COPIED if chosen[name] != NONE}
    for part in parts.conditions:
        said.setdefault(part.place, []).append(_filter_for(part, slots))
    meant = {chosen["sport"], *(str(item.value) for item in _conditions(said) if item.field == "sport")}
    slots.sports = [name for name in slots.sports if name != "any" and not _is_kind_of(name, meant)]
    if said.get("versus") and said.get("versus") == said.get("split"):
        raise LeftOverError("sides")
    said |= _periods(parts, slots)
    said |= _check(chosen["check"], chosen["metric"], slots)
    said |= _numbers(parts.marks, slots)
    if said.get("last_n") == 1:
        raise LeftOverError("the one")  # "one run of mine": of whichever
    if slots.units:
        said["units"] = slots.units[0]
    return said


def _conditions(said: Mapping[str, Any]) -> list[Filter]:
    return [item for place in ("filters", "split", "versus") for item in said.get(place, ())]


def _is_kind_of(sport: str, meant: Iterable[str]) -> bool:
    """Whether one of those *meant* is *sport*, or a kind of it: a trail run is a run."""
    return any(name == sport or name.endswith(f"_{sport}") for name in meant)


def _filter_for(part: Part, slots: Slots) -> Filter:
    """The bound or label in the sentence that *part* speaks of."""
    found = _recorded(part) or _taken(part, slots) or _label(part, slots) or _bound(part.field, part.op, slots)
    if found is None:
        raise LeftOverError(str(part))
    field = found.field if part.field in _NAMES else part.field
    return found.model_copy(update={"field": field, "day_offset": part.day_offset, "sport": part.sport})


def _recorded(part: Part) -> Filter | None:
    """That nothing is recorded, or something: the sentence names no number."""
    if part.op not in (KNOWN, UNKNOWN):
        return None
    return Filter(field=part.field, op="=" if part.op == UNKNOWN else "!=", value=UNKNOWN)


def _taken(part: Part, slots: Slots) -> Filter | None:
    """The bound that is meant: of the same field, or else a number that the field can be held against."""
    if part.field == "race":
        said = [item for item in slots.filters if item.field == "race"]
        slots.filters = [item for item in slots.filters if item.field != "race"]
        return Filter(field="race", op="=", value="yes" if part.op == "=" else "no") if said else None
    same = [item for item in slots.filters if item.op == part.op and item.field == part.field]
    like = [item for item in slots.filters if item.op == part.op and _measures_alike(item, part.field)]
    named = [item for item in slots.filters if part.field in _NAMES and item.field in _NAMES]
    for found in (*same, *like, *named):
        slots.filters.remove(found)
        return found
    return None


def _measures_alike(item: Filter, metric: str) -> bool:
    one, other = CATALOG.get(item.field), CATALOG.get(metric)
    return one is not None and other is not None and one.quantity is other.quantity


def _label(part: Part, slots: Slots) -> Filter | None:
    """A sport or a weekday that stands in the sentence without saying that it is a condition."""
    if part.field == "sport" and slots.sports and part.op in ("=", "!="):
        telling = min(slots.sports, key=lambda name: name == "any")
        slots.sports = [name for name in slots.sports if name not in (telling, "any")]
        return Filter(field="sport", op=part.op, value=telling)
    if part.field == "activities" and part.op == ">=" and part.sport and not slots.amounts:
        return Filter(field="activities", op=">=", value=1)
    weekday = next((words for words in slots.periods if words.casefold() in WEEKDAYS), None)
    if part.field == "weekday" and weekday is not None and part.op in ("=", "!="):
        slots.periods.remove(weekday)
        return Filter(field="weekday", op=part.op, value=weekday.capitalize())
    return None


def _bound(metric: str, op: str, slots: Slots) -> Filter | None:
    """The one number that is left, as a bound on *metric*: "eight hours of sleep or better"."""
    ops: tuple[Op, ...] = ("<", "<=", "=", "!=", ">=", ">")
    known = next((one for one in ops if one == op), None)
    if known is None or metric not in CATALOG or len(slots.amounts) != 1:
        return None
    at, amount = slots.amounts[0]
    found = filter_on(metric, known, amount, slots.tokens, at + amount.length)
    if found is not None:
        slots.amounts.clear()
        slots.counts = [number for number in slots.counts if number != amount.value]
    return found


def _periods(parts: Parts, slots: Slots) -> dict[str, str]:
    found = list(dict.fromkeys(slots.periods))
    wanted = ("period" in parts.marks) + ("compare_to" in parts.marks)
    if wanted == 1 and len(found) == 2:
        found = _joined(found) or _within(found)
    if wanted == 2 and len(found) == 1 and (ends := _RANGE.fullmatch(found[0])):
        found = [ends.group(1), ends.group(2)]
    if len(found) != wanted or any(parse(words, _SOME_DAY) is None for words in found):
        raise LeftOverError("periods")
    if wanted == 2 and any(words.casefold().startswith("between ") for words in found):
        raise LeftOverError("periods")
    slots.periods.clear()
    if "compare_to" not in parts.marks:
        return {"period": found[0]} if found else {}
    if EARLIER_FIRST in parts.marks:
        found.reverse()
    return {"period": found[0], "compare_to": found[1]}


def _joined(periods: list[str]) -> list[str]:
    """ "Over July and August": two periods of which one begins where the other ends are one."""
    words = in_one_year(periods)
    earlier, later = (parse(said, _SOME_DAY) for said in words)
    if not (earlier and later and earlier.end) or later.start != earlier.end + ONE_DAY:
        return []
    return [f"{words[0]} to {words[1]}"]


def _within(periods: list[str]) -> list[str]:
    """ "This year, … in May": one of them lies in the other."""
    for one, other in permutations(periods, 2):
        if not _OF_SOME_YEAR.search(one):
            continue
        outer, both = parse(other, _SOME_DAY), parse(f"{one} within {other}", _SOME_DAY)
        if outer and both and outer != both and _lies_in(both, outer):
            return [f"{one} within {other}"]
    return periods


def _lies_in(inner: Days, outer: Days) -> bool:
    if not (inner.start and inner.end and outer.start and outer.end):
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def _check(said: str, metric: str, slots: Slots) -> dict[str, Any]:
    """What the value is held against: a number, the other side, or every one."""
    if said == NONE:
        return {}
    op, _, against = said.partition(" ")
    if against != "value":
        return {"check": {"op": op, **({"value": against} if against else {})}}
    found = next((item for item in slots.filters if item.op == op), None)
    if found is not None:
        slots.filters.remove(found)
    else:
        found = _bound(metric, op, slots)
    if found is None:
        raise LeftOverError("check")
    return {"check": {"op": op, "value": found.value, "unit": found.unit}}


def _numbers(marks: frozenset[str], slots: Slots) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for name in _NUMBERED:
        if name in marks:
            said[name] = _first(slots.counts or ([1] if name == "top" else []))
    if "rank" in marks:
        said["rank"] = _first(slots.places or _ordinals(slots.tokens) or slots.counts)
    if "over" in marks:
        said["over"] = _first(slots.stretches)
    if "percentile" in marks:
        said["percentile"] = _first(slots.percentiles)
    for mark in marks:
        if mark.startswith(LAG):
            said[LAG] = int(mark.removeprefix(LAG))
    return said


def _first(values: list[_Value]) -> _Value:
    if not values:
        raise LeftOverError("number")
    return values.pop(0)


def _ordinals(tokens: tuple[Token, ...]) -> list[int]:
    return [_ORDINALS[token.typed.casefold()] for token in tokens if token.typed.casefold() in _ORDINALS]


def _refuse_what_is_left(slots: Slots) -> None:
    counts = [number for number in slots.counts if number != 1]
    if counts or slots.periods or slots.filters or slots.places or slots.stretches or slots.percentiles:
        raise LeftOverError("left over")
    if slots.sports:
        raise LeftOverError("sport " + str(slots.sports))
