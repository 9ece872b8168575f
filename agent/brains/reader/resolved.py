"""Which metric a bound is of, and the exact filter that it becomes; None rather than a guess. Pure."""

from agent.brains.reader.amounts import Amount, fits, text_at
from agent.brains.reader.comparators import Comparator, Op
from agent.brains.reader.measured import metric_at, metric_before
from agent.brains.reader.surroundings import is_ago, is_counted, noun_at, of_the_night, says_days, sport_at
from agent.brains.reader.words import Token, one_of
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate, Filter
from tools.units import Quantity, Units, typed

_PIECES = one_of("km kilometre kilometer mile kilometres kilometers kms miles lap laps split splits")
_LONG = one_of("longer shorter")
_IN_THOUSANDS = frozenset({Quantity.STEPS, Quantity.ENERGY})
_NO_NUMBERS = frozenset({Quantity.DATE, Quantity.CLOCK, Quantity.BEDTIME})
_LENGTHS = frozenset({Quantity.DISTANCE, Quantity.DURATION, Quantity.STEP})
_OF_NIGHTS_IN_HOURS = one_of("sleep time_in_bed")
_MOST_HOURS = 14
"""Nobody sleeps fewer minutes than this, or longer than so many hours: a bare "under 7" of sleep is in hours."""
_PACES_MIN = (2, 12)
"""A bare number of a pace lies between these minutes, whether per kilometre or mile."""
_DAYS_OF = {"week": 7, "month": 31, "year": 366}
_SYSTEMS: tuple[Units, ...] = ("metric", "imperial")


def measured_by(
    tokens: tuple[Token, ...], start: int, end: int, amount: Amount, comparator: Comparator | None = None
) -> tuple[int, str] | None:
    """What an amount that ends at *end* measures (its bound begins at *start*), and how many tokens behind it say so:
    "500 m of climbing", "150 average heart rate", "nights under 6 hours"."""
    if is_ago(tokens, end):
        return None
    after = named_behind(tokens, end, amount)
    if after is not None:
        return after
    named = _said_of(amount, comparator)
    before = metric_before(tokens, start)
    if before is not None and _suits(before, amount) and (named is None or alike(before, named)):
        return 0, before
    metric = _by_itself(tokens, start, amount, comparator)
    if metric == "duration" and noun_at(tokens, end) == "night":
        metric = "sleep"
    return None if metric is None else (0, metric)


def filter_on(metric: str, op: Op, amount: Amount, tokens: tuple[Token, ...], end: int) -> Filter | None:
    """The filter that holds *metric* against *amount*, whose words end at *end*; None where it makes no sense."""
    if metric not in CATALOG or not _suits(metric, amount) or _is_bare_and_unclear(metric, amount, tokens, end):
        return None
    value, unit = amount.value, amount.unit
    quantity = CATALOG[metric].quantity
    if unit == "km" and quantity in _IN_THOUSANDS and isinstance(value, float):
        value, unit = value * 1000, None  # "steps over 8k"
    if quantity is Quantity.DURATION and amount.metric is None:
        unit = _unit_of_time(metric, value)
    plain = int(value) if isinstance(value, float) and value.is_integer() else value
    found = Filter(field=metric, op=op, value=plain, unit=unit)
    return found if _is_possible(found, _days_together(tokens)) else None


def alike(metric: str, named: str) -> bool:
    """Whether what is said of *named* can be said of *metric*: faster of a pace and of a speed."""
    if metric not in CATALOG:
        return False
    quantity = CATALOG[metric].quantity
    return quantity is CATALOG[named].quantity or (named == "pace" and quantity is Quantity.SPEED)


def _is_bare_and_unclear(metric: str, amount: Amount, tokens: tuple[Token, ...], end: int) -> bool:
    """Whether a number without a unit counts something else ("HRV over 7 days"), or could be in several units."""
    if amount.metric is not None:
        return False
    quantity, value = CATALOG[metric].quantity, amount.value
    if is_counted(tokens, end) or (quantity is Quantity.DURATION and _unit_of_time(metric, value) is None):
        return True
    likely = isinstance(value, str) or _PACES_MIN[0] <= value <= _PACES_MIN[1]
    return quantity is Quantity.PACE and not likely


def named_behind(tokens: tuple[Token, ...], end: int, amount: Amount) -> tuple[int, str] | None:
    """The metric right behind the amount."""
    at = end
    while text_at(tokens, at) in ("of", "in", "my", "average", "avg", "total", "for") and at - end < 2:
        at += 1
    if text_at(tokens, end) in ("in", "my", "for", "average", "avg", "total") and amount.measures is not None:
        return None if not (named := metric_at(tokens, end, behind=True)) else _if_suits(named, 0, amount)
    named = metric_at(tokens, at, behind=amount.metric is not None)
    return None if named is None else _if_suits(named, at - end, amount)


def _if_suits(named: tuple[int, str], skipped: int, amount: Amount) -> tuple[int, str] | None:
    return (skipped + named[0], named[1]) if _suits(named[1], amount) else None


def _suits(metric: str, amount: Amount) -> bool:
    if metric not in CATALOG or CATALOG[metric].quantity in _NO_NUMBERS:
        return False
    quantity = CATALOG[metric].quantity
    if amount.unit == "km" and quantity in _IN_THOUSANDS:
        return isinstance(amount.value, float) and amount.value < 100
    if amount.unit == "%":
        return quantity is Quantity.PERCENT
    if amount.unit == "ms":
        return quantity in (Quantity.INTERVAL, Quantity.CONTACT)
    return (quantity is Quantity.PACE and amount.unit == "min") or fits(metric, amount)


def _by_itself(tokens: tuple[Token, ...], start: int, amount: Amount, comparator: Comparator | None) -> str | None:
    """What an amount measures that stands beside no metric: by its unit, by how it is bounded, by what is spoken of."""
    if amount.unit in ("m", "ft") and text_at(tokens, start - 1) == "up":
        return "elevation_gain"
    long = comparator is not None and comparator.word in _LONG
    metric = _said_of(amount, comparator) or amount.measures
    if metric is None and isinstance(amount.value, str) and long:
        metric = "duration"
    if metric is None or not fits(metric, amount) or (long and CATALOG[metric].quantity not in _LENGTHS):
        return None
    return _in_context(metric, tokens, start) if _is_plain(metric, tokens, start, amount) else None


def _said_of(amount: Amount, comparator: Comparator | None) -> str | None:
    """What the comparator is said of: "faster than" of a pace, or of a speed."""
    named = comparator.metric if comparator else None
    return "speed" if named == "pace" and amount.metric == "speed" else named


def _is_plain(metric: str, tokens: tuple[Token, ...], start: int, amount: Amount) -> bool:
    """Whether the amount alone tells enough: "days over 10k" may be steps, "my first km under 5 minutes" is a split."""
    if metric == "duration" and text_at(tokens, start - 1) in _PIECES and not tokens[start - 2].is_number:
        return False
    return not (metric == "distance" and text_at(tokens, start - 1) in ("day", "days") and amount.unit == "km"
                and text_at(tokens, start + 2) == "k")  # fmt: skip


def _in_context(metric: str, tokens: tuple[Token, ...], start: int) -> str:
    if metric == "duration" and of_the_night(tokens, start):
        return "sleep"
    if metric == "daily_steps" and "steps" in CATALOG:
        before = start - 1
        while text_at(tokens, before) in ("with", "of", "that", "had", "took"):
            before -= 1
        sport = sport_at(tokens, before)
        return "steps" if sport is not None and sport.many and not says_days(tokens) else metric
    return metric


def _unit_of_time(metric: str, value: float | str) -> str | None:
    """The unit of a bare number of a duration; None where it may be several."""
    if isinstance(value, str):
        if CATALOG[metric].grain is Grain.ACTIVITY:
            return "min" if value.count(":") == 2 or int(value.split(":")[0]) >= 10 else None
        return "h" if value.count(":") == 1 and int(value.split(":")[0]) <= _MOST_HOURS else None
    if metric in _OF_NIGHTS_IN_HOURS and 1 <= value <= _MOST_HOURS:
        return "h"
    return "min" if "minutes" in metric and CATALOG[metric].grain is Grain.DAY else None


def _days_together(tokens: tuple[Token, ...]) -> int:
    """Of how many days an amount may be the total: "in how many months did I take more than 350,000 steps"."""
    said = {token.text for token in tokens}
    return next((days for unit, days in _DAYS_OF.items() if {unit, f"{unit}s"} & said and "many" in said), 1)


def _is_possible(found: Filter, days: int) -> bool:
    """Whether a value like this exists in one of the systems of units; of what adds up, in so many *days*."""
    metric = CATALOG[found.field]
    adds_up = metric.grain is Grain.DAY and Aggregate.SUM in metric.aggregates
    for units in _SYSTEMS:
        try:
            value = typed(found.value, found.unit, metric.quantity, units)
        except ValueError:
            return False
        if metric.possible[0] <= value <= metric.possible[1] * (days if adds_up else 1):
            return True
    return False
