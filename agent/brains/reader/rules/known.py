"""What is known at all: "how many nights are missing sleep data", "for how many days do I have steps". Pure."""

from itertools import pairwise

from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.meanings import (
    Ask,
    AtLeastOnce,
    Comparing,
    Condition,
    Count,
    Existence,
    Grouping,
    Making,
    Metric,
    Missing,
    Negated,
    Nights,
    Period,
    Quiet,
    Recent,
    Recorded,
    Share,
    Sport,
    Streaky,
    Superlative,
    When,
)
from agent.brains.reader.measure import of_activities, whole_day
from agent.brains.reader.said import telling_spans
from agent.brains.reader.wanting import Shape
from agent.brains.reader.words import one_of
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate, Filter, GroupBy, Wanted

_USES = frozenset({Missing, Negated, Recorded, Nights, Grouping, Ask, Existence, Recent, When})

_MAY_BE_NONE = frozenset({"active_minutes", "moderate_minutes", "vigorous_minutes"})
"""Of what a day may truly have none: "no vigorous minutes" is a value, "no resting heart rate" is a gap."""
_READINGS = one_of("readings values records")
_OTHER_QUESTIONS: tuple[Kind, ...] = (
    Recorded, Missing, Negated, Condition, Sport, Making, Superlative, Recent, When, Comparing, Streaky, Share, Count,
)  # fmt: skip


def known(clause: Clause) -> Shape | None:
    """How many days have, or lack, a value; which was the first or the last."""
    measured = [whole_day(metric.name) for metric in clause.all(Metric)]
    missing = clause.has(Missing) or (clause.has(Negated) and not clause.has(Sport))
    has_some = _some_at_all(clause, measured)
    if has_some is not None:
        return has_some
    readings = _counts_readings(clause)
    named = missing or clause.has(Recorded) or _counts_nights_of(clause) or readings
    if not named or len(set(measured)) != 1 or of_activities(measured[0]):
        return None
    metric = measured[0]
    if clause.has(Condition) or (clause.has(Missing) and clause.has(Negated)) or len(clause.of(Missing)) > 1:
        return None
    counts = clause.has(Ask) and (clause.has(Nights) or _counts_days(clause) or readings)
    if missing:
        return _none_of(clause, metric) if counts else None
    recent = clause.one(Recent)
    if recent is not None or clause.has(When):
        newest = recent is None or recent.newest
        return Shape(metric, Aggregate.LAST if newest else Aggregate.FIRST, answer=Wanted.DATE, uses=_USES)
    return Shape(metric, Aggregate.COUNT, uses=_USES) if counts else None


def _none_of(clause: Clause, metric: str) -> Shape:
    """ "How many days have no HRV": those without a value; of minutes of activity, those with none of them."""
    if metric in _MAY_BE_NONE and not clause.has(Missing, Recorded):
        none = Filter(field=metric, op="=", value=0)
        return Shape(metric, Aggregate.COUNT, filters=(none,), uses=_USES)
    absent = Filter(field=metric, op="=", value="unknown")
    return Shape("days", Aggregate.COUNT, filters=(absent,), uses=_USES)


def _some_at_all(clause: Clause, measured: list[str]) -> Shape | None:
    """ "On how many days did I get any vigorous minutes": those with more than none."""
    some = clause.has(AtLeastOnce) or any("any" in span.words.casefold().split() for span in clause.of(Quiet))
    days = any(ask.aggregate is Aggregate.DAYS for ask in clause.all(Ask))
    if not (some and days) or len(set(measured)) != 1 or clause.has(*_OTHER_QUESTIONS):
        return None
    metric = CATALOG[measured[0]]
    if metric.grain is not Grain.DAY or Aggregate.SUM not in metric.aggregates:
        return None
    more = Filter(field=measured[0], op=">", value=0)
    return Shape(measured[0], Aggregate.COUNT, filters=(more,), uses=_USES | {AtLeastOnce})


def _counts_nights_of(clause: Clause) -> bool:
    """ "How many nights of sleep have you got for me"."""
    telling = [span.meaning for span in telling_spans(clause) if not isinstance(span.meaning, Period)]
    asked, counted, measured, *others = [*telling, None, None, None][: max(len(telling), 3)]
    of_it = any(words == "of" for words in (span.words.casefold() for span in clause.of(Quiet)))
    named = asked == Ask() and isinstance(counted, Nights) and isinstance(measured, Metric)
    return named and of_it and all(isinstance(other, Existence | None) for other in others)


def _counts_readings(clause: Clause) -> bool:
    """ "How many weigh-ins", "how many HRV readings"."""
    for asked, measured in pairwise(telling_spans(clause)):
        if asked.meaning != Ask() or not isinstance(measured.meaning, Metric):
            continue
        behind = clause.spans[clause.spans.index(measured) + 1 :]
        noun = behind[0].words.casefold() if behind and isinstance(behind[0].meaning, Quiet) else ""
        return noun in _READINGS or measured.words.casefold().startswith(("weigh ", "weigh-"))
    return False


def _counts_days(clause: Clause) -> bool:
    asked = any(ask.aggregate is Aggregate.DAYS for ask in clause.all(Ask))
    return asked or any(group.by is GroupBy.DAY for group in clause.all(Grouping))
