""" "Did I run more than 100 km in July?": an amount beside a stretch of time is one of its total. Pure.

No run is that long, and nobody asks whether a single one was. Beside a day, beside no period, or where one activity is
named ("did I do a run over 30 km in May"), the amount is one of each activity.
"""

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import (
    AllTime,
    Ask,
    Comparing,
    Condition,
    Existence,
    Grouping,
    Listing,
    Making,
    Metric,
    Period,
    Quiet,
    Recent,
    Span,
    Sport,
    Superlative,
    Unit,
    When,
)
from agent.brains.reader.measure import of_activities
from agent.brains.reader.words import one_of
from tools.metrics.catalog import CATALOG
from tools.metrics.query import Aggregate
from tools.units import Units

_OTHERWISE = (AllTime, Ask, Comparing, Grouping, Listing, Making, Metric, Recent, Superlative, Unit, When)
_SINGLE = one_of("a an any one 1 single each every")
_OF_ONE = one_of("longer shorter further farther bigger smaller greater higher lower exactly")
_SYSTEMS: dict[str | None, Units] = {"km": "metric", "m": "metric", "mi": "imperial", "ft": "imperial"}


def as_total(clause: Clause) -> Clause:
    """*clause* with the amount as the total that is asked for, in the units that the amount has; unchanged where it is
    one of single activities."""
    conditions, period = clause.of(Condition), clause.one(Period)
    if not clause.has(Existence) or clause.has(*_OTHERWISE) or len(conditions) != 1:
        return clause
    if period is None or period.one_day or _names_one(clause) or _OF_ONE & set(conditions[0].words.casefold().split()):
        return clause
    condition = conditions[0].meaning
    filters = condition.filters if isinstance(condition, Condition) else ()
    fields, said = {item.field for item in filters}, conditions[0].words
    name = next(iter(fields)) if len(fields) == 1 else ""
    if name not in CATALOG or Aggregate.SUM not in CATALOG[name].aggregates or not of_activities(name):
        return clause
    units = next((_SYSTEMS[item.unit] for item in filters if item.unit in _SYSTEMS), None)
    in_units = [] if units is None else [Span(said, Unit("distance", units))]
    return clause.without(Condition).plus([Span(said, Making(Aggregate.SUM)), Span(said, Metric(name)), *in_units])


def _names_one(clause: Clause) -> bool:
    """ "A run over 30 km", "any runs over 30 km"."""
    many = any(sport.many for sport in clause.all(Sport))
    return many or any(span.words.casefold() in _SINGLE for span in clause.of(Quiet))
