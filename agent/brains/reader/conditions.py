"""Conditions by a number: "over 20 km", "faster than 5:00/km", "between 10 and 15 km", "90 minutes or more". Pure."""

from collections.abc import Callable
from dataclasses import replace

from agent.brains.reader.amounts import Amount, amount_at, text_at, texts_at
from agent.brains.reader.clock_conditions import clock_condition_at
from agent.brains.reader.comparators import Comparator, Op, closing_at, opening_at
from agent.brains.reader.labels import label_at
from agent.brains.reader.meanings import Condition
from agent.brains.reader.measured import metric_at, past_quiet
from agent.brains.reader.resolved import alike, filter_on, measured_by, named_behind
from agent.brains.reader.set_times import set_time_at
from agent.brains.reader.surroundings import noun_before
from agent.brains.reader.words import Token, one_of
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Filter

_Found = tuple[int, Condition]
_AVERAGES = one_of("average avg mean")
_REACHING = one_of("reach reached reaching hit hitting averaged averaging")
_RISING = one_of(
    "exceed exceeds exceeded pass passed cross crossed topped go goes went gone got rise rose climb climbed"
)
_REACHED = one_of("daily_steps heart_rate elevation_gain active_minutes")
_WALKING = one_of("walk walked walking take took taken taking do did done get got make made")
_JOINTS = {"between": ("and", "to", "-"), "from": ("to", "until", "-"), "within": ("and", "to", "-"), "": ("to", "-")}
_A_DAY = (("a", "day"), ("per", "day"), ("in", "a", "day"), ("each", "day"), ("in", "1", "day"))
_A_NIGHT = (("a", "night"), ("per", "night"), ("long",))
_NIGHT_BEFORE = (("night", "before"), ("previous", "night"), ("preceding", "night"))
_SLEPT = one_of("slept sleep sleeping asleep had i my of deep rem light")
_DAY_BEFORE = (("day", "before"), ("previous", "day"), ("preceding", "day"))
_BETTER = one_of(
    "pace feel sleep_score hrv resting_hr sleep_efficiency split_pace grade_adjusted_pace",
    "daily_steps steps active_minutes vigorous_minutes",
)
_ON_AVERAGE = (("on", "average"), ("on", "avg"))
_BEST_FEEL = 5
_FAILING = one_of("fail fails failed failing")
_REACHING_ALL = one_of("reach reaching hit hitting get getting do take make walk manage sleep achieve")
_COUNTING = one_of("many often percentage percent count number share which when list fraction")
_LEVELS = one_of("pace speed heart_rate power cadence grade_adjusted_pace temperature")


def condition_at(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """The condition whose words begin at *start*: how many tokens it takes, and its filters."""
    if tokens[start].quoted:
        return None
    for reader in _READERS:
        found = reader(tokens, start)
        if found is not None:
            return found
    return None


def _of_metric(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "Heart rate over 150", "with a cadence of at least 170", "effort 8 or more", "a feel of 5"."""
    begin = start + 1 if text_at(tokens, start) in _AVERAGES else start
    named = metric_at(tokens, begin)
    if named is None:
        return None
    at = past_quiet(tokens, begin + named[0])
    for reader in (_between, _both_bounds, _compared, _or_more, _equal):
        found = reader(tokens, at, named[1]) if at < len(tokens) else None
        if found is not None:
            if begin == start and text_at(tokens, at) in _RISING and text_at(tokens, start - 1) not in _AVERAGES:
                found = found[0], Condition(tuple(_as_peak(item) for item in found[1].filters))
            unclear = texts_at(tokens, begin, named[0]) == ("rated",) and not _are_of_ten(found[1])
            return None if unclear else (at - start + found[0], found[1])
    return None


def _are_of_ten(condition: Condition) -> bool:
    """Whether a rating is above 5: below, it may be a feel as well as an effort."""
    return all(isinstance(item.value, float) and item.value > _BEST_FEEL for item in condition.filters)


def _reached(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "Reached 10,000 steps", "hit at least 180 bpm", "walked over 10,000 steps", "averaged faster than 5:00/km"."""
    text = text_at(tokens, start)
    if text in _WALKING:
        for reader in (_compared, _or_more, _between):
            found = reader(tokens, start + 1)
            if found is not None and all(item.field == "daily_steps" for item in found[1].filters):
                return found[0] + 1, found[1]
        return None
    if text not in _REACHING:
        return None
    found = _compared(tokens, start + 1) or _or_more(tokens, start + 1)
    amount = amount_at(tokens, start + 1) if found is None else None
    if amount is not None and "averag" not in text:
        end = start + 1 + amount.length
        metric = measured_by(tokens, start + 1, end, amount)
        item = filter_on(metric[1], ">=", amount, tokens, end) if metric and metric[1] in _REACHED else None
        found = (amount.length + metric[0], Condition((item,))) if item and metric else None
    if found is None:
        return None
    peak = amount is not None or text not in ("averaged", "averaging")
    filters = tuple(_as_peak(item) if peak else item for item in found[1].filters)
    return found[0] + 1, Condition(filters)


def _between(tokens: tuple[Token, ...], start: int, metric: str | None = None) -> _Found | None:
    """ "Between 4:30 and 5:00 per km", "from 8 to 12 km", "5-10 km"."""
    opening = text_at(tokens, start) if text_at(tokens, start) in _JOINTS else ""
    first = start + bool(opening)
    low = amount_at(tokens, first) or _degrees_below_zero(tokens, first)
    joint = first + (low.length if low else 0)
    if low is None or text_at(tokens, joint) not in _JOINTS[opening]:
        return None
    if not opening and text_at(tokens, start - 1) == "-":
        return None
    second = joint + 1 + (texts_at(tokens, joint + 1, 2) == ("up", "to")) * 2
    high = amount_at(tokens, second)
    if high is None or (not opening and high.metric is None and metric is None):
        return None
    end = second + high.length
    found = (0, metric) if metric else measured_by(tokens, start, end, high)
    if found is None:
        return None
    low = low if low.metric else replace(low, unit=high.unit, metric=high.metric)
    items = (filter_on(found[1], ">=", low, tokens, end), filter_on(found[1], "<=", high, tokens, end))
    if items[0] is None or items[1] is None or not _ascend(low, high):
        return None
    return end + found[0] - start, Condition((items[0], items[1]))


def _both_bounds(tokens: tuple[Token, ...], start: int, metric: str | None = None) -> _Found | None:
    """ "Longer than 7 but shorter than 8 hours": the unit of the second number is that of both."""
    first = opening_at(tokens, start)
    low = amount_at(tokens, start + first.length) if first else None
    if first is None or low is None or low.metric is not None:
        return None
    joint = start + first.length + low.length
    second = joint + 1 + (text_at(tokens, joint + 1) in ("also", "still"))
    found = _compared(tokens, second, metric) if text_at(tokens, joint) in ("but", "and", "yet") else None
    if found is None or len(found[1].filters) != 1:
        return None
    other = found[1].filters[0]
    if first.op[0] == other.op[0] or not {first.op[0], other.op[0]} <= {"<", ">"} or isinstance(other.value, str):
        return None
    item = other.model_copy(update={"op": first.op, "value": low.value})
    return second + found[0] - start, Condition((item, other))


def _failed(tokens: tuple[Token, ...], start: int) -> _Found | None:
    """ "Failed to reach 5,000 steps", "did not reach 5,000 steps": fewer."""
    text = text_at(tokens, start)
    verb = start + (2 if text in _FAILING and text_at(tokens, start + 1) == "to" else 1)
    if not (verb == start + 2 or (text in ("not", "without") and text_at(tokens, verb) in _REACHING_ALL)):
        return None
    if text_at(tokens, verb) not in _REACHING_ALL:
        return None
    at = verb + 1 + (text_at(tokens, verb + 1) in ("a", "my", "the", "to"))
    least = opening_at(tokens, at)
    at += least.length if least is not None and least.op == ">=" else 0
    amount = amount_at(tokens, at)
    metric = None if amount is None else measured_by(tokens, at, at + amount.length, amount)
    if amount is None or metric is None or closing_at(tokens, at + amount.length) is not None:
        return None
    end = at + amount.length + metric[0]
    item = filter_on(metric[1], "<", amount, tokens, end)
    return None if item is None else (end - start, Condition((item,)))


def _degrees_below_zero(tokens: tuple[Token, ...], at: int) -> Amount | None:
    """The "-5" of "between -5 and 5 degrees"."""
    if text_at(tokens, at) not in ("-", "minus") or at + 1 >= len(tokens) or not tokens[at + 1].is_number:
        return None
    return Amount(-float(tokens[at + 1].text), None, None, 2)


def _compared(tokens: tuple[Token, ...], start: int, metric: str | None = None) -> _Found | None:
    """ "Over 20 km", "faster than 5:00", "more than 500 m of climbing", "within 50 minutes"."""
    opening = opening_at(tokens, start) or _within(tokens, start)
    at = start + opening.length if opening else start
    at += text_at(tokens, at) in ("a", "an") and at + 1 < len(tokens) and tokens[at + 1].is_number
    amount = amount_at(tokens, at) if opening else None
    if opening is None or amount is None:
        return None
    end = at + amount.length
    found = (0, metric) if metric else measured_by(tokens, start, end, amount, opening)
    op, named = opening.op, opening.metric
    if found is None or closing_at(tokens, end) is not None:
        return None
    if named == "pace" and found[1] == "speed":
        op = _turned(op)
    if named is not None and not alike(found[1], named):
        return None
    item = filter_on(found[1], op, amount, tokens, end)
    return None if item is None else _with_tail(tokens, start, end + found[0], item)


def _or_more(tokens: tuple[Token, ...], start: int, metric: str | None = None) -> _Found | None:
    """ "20 km or more", "20+ km", "10,000 or more steps", "effort 8+", "500 m or more of climbing"."""
    for closing, end, amount, named in _closed(tokens, start):
        found = (0, named) if named else (0, metric) if metric else measured_by(tokens, start, end, amount, closing)
        if found is None:
            continue
        op = closing.op
        if closing.metric == "pace" and found[1] == "speed":
            op = _turned(op)
        if closing.word in ("better", "worse"):
            if found[1] not in _BETTER:
                return None
            op = "<=" if CATALOG[found[1]].lowest_is_best == (closing.word == "better") else ">="
        item = filter_on(found[1], op, amount, tokens, end)
        if item is not None and (closing.metric is None or alike(found[1], closing.metric)):
            return _with_tail(tokens, start, end + found[0], item)
    return None


def _closed(tokens: tuple[Token, ...], start: int) -> list[tuple[Comparator, int, Amount, str | None]]:
    """The amount at *start* with "or more" behind its unit, between the number and the unit, or behind the metric."""
    if start >= len(tokens) or tokens[start].quoted:
        return []
    ways: list[tuple[Comparator, int, Amount, str | None]] = []
    amount = amount_at(tokens, start)
    closing = closing_at(tokens, start + amount.length) if amount else None
    if amount is not None and closing is not None:
        ways.append((closing, start + amount.length + closing.length, amount, None))
    elif amount is not None:
        named = named_behind(tokens, start + amount.length, amount)
        end = start + amount.length + (named[0] if named else 0)
        closing = closing_at(tokens, end) if named else None
        if named is not None and closing is not None:
            ways.append((closing, end + closing.length, amount, named[1]))
    split = 2 if text_at(tokens, start + 1) == "k" else 1
    inner = closing_at(tokens, start + split) if amount is not None and tokens[start].is_number else None
    if inner is not None:
        joined = amount_at((*tokens[start : start + split], *tokens[start + split + inner.length :]), 0)
        if joined is not None and joined.length > split:
            ways.insert(0, (inner, start + joined.length + inner.length, joined, None))
    return ways


def _equal(tokens: tuple[Token, ...], start: int, metric: str) -> _Found | None:
    """ "A feel of 5", "an effort of 8": only on scales of whole numbers, where that is what one says."""
    amount = amount_at(tokens, start)
    if metric not in ("effort", "feel") or amount is None or amount.metric not in (None, metric):
        return None
    if text_at(tokens, start - 1) not in ("of", "effort", "feel", "felt", "rpe", "was", "rated"):
        return None
    end = start + amount.length
    item = filter_on(metric, "=", amount, tokens, end)
    return (
        None
        if item is None or text_at(tokens, end) in ("to", "-", "and", "or")
        else (amount.length, Condition((item,)))
    )


def _within(tokens: tuple[Token, ...], start: int) -> Comparator | None:
    """ "Within 50 minutes", but not "within an hour of waking up"."""
    amount = amount_at(tokens, start + 1) if text_at(tokens, start) == "within" else None
    if (
        amount is None
        or amount.metric not in ("duration", "distance")
        or text_at(tokens, start + 1 + amount.length) == "of"
    ):
        return None
    return Comparator(1, "<=", None, "within")


def _with_tail(tokens: tuple[Token, ...], start: int, end: int, item: Filter) -> _Found:
    """With the words behind that only repeat what the bound says: "10,000 steps a day", "5:00/km on average"."""
    beside = _of_the_day_before(tokens, start, end, item)
    if beside is not None:
        return beside
    tails: tuple[tuple[str, ...], ...] = ()
    if item.field in ("daily_steps", "active_minutes"):
        tails = _A_DAY
    elif item.field in ("duration", "distance") and text_at(tokens, end) == "long":
        tails = (("long",),)
    elif item.field in ("sleep", "deep_sleep", "rem_sleep", "light_sleep", "awake_time", "time_in_bed"):
        tails = _A_NIGHT
    elif item.field in _LEVELS and any(token.text in _COUNTING for token in tokens[:start]):
        tails = _ON_AVERAGE
    length = next((len(words) for words in tails if texts_at(tokens, end, len(words)) == words), 0)
    return end + length - start, Condition((item,))


def _of_the_day_before(tokens: tuple[Token, ...], start: int, end: int, item: Filter) -> _Found | None:
    """ "Runs with under 6 hours of sleep the night before", "with over 15,000 steps the day before".

    The night before a run ended on its day; of nights themselves another one is meant.
    """
    begin = start
    at = end + (text_at(tokens, end) in ("on", "during"))
    at += text_at(tokens, at) == "the"
    said, grain = texts_at(tokens, at, 2), CATALOG[item.field].grain
    while text_at(tokens, start - 1) in _SLEPT:
        start -= 1
    if said in _NIGHT_BEFORE and grain is Grain.NIGHT and noun_before(tokens, start) != "night":
        return at + 2 - begin, Condition((item,))
    if said in _DAY_BEFORE and grain is Grain.DAY:
        return at + 2 - begin, Condition((item.model_copy(update={"day_offset": -1}),))
    return None


def _as_peak(item: Filter) -> Filter:
    """Who "hit" 180 beats had them at the highest, not on average."""
    return item.model_copy(update={"field": "max_heart_rate"}) if item.field == "heart_rate" else item


def _turned(op: Op) -> Op:
    """Faster is a lower pace and a higher speed."""
    turned: dict[Op, Op] = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
    return turned.get(op, op)


def _ascend(low: Amount, high: Amount) -> bool:
    if isinstance(low.value, str) or isinstance(high.value, str):
        return isinstance(low.value, str) and isinstance(high.value, str) and _seconds(low.value) < _seconds(high.value)
    return low.value < high.value or low.unit != high.unit


def _seconds(clock: str) -> int:
    total = 0
    for part in clock.split(":"):
        total = total * 60 + int(part)
    return total


_READERS: tuple[Callable[[tuple[Token, ...], int], _Found | None], ...] = (
    set_time_at,
    clock_condition_at,
    _failed,
    _of_metric,
    _reached,
    _between,
    _both_bounds,
    _compared,
    _or_more,
    label_at,
)
"""In this order: the first that finds a condition."""
