"""The time of the question before: "how far did I ride that month?" after "how far did I run in May?". Pure."""

from datetime import date

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import Metric, Period, Span, Sport, That
from agent.brains.reader.measure import UnreadableError, of_activities, whole_day
from agent.brains.reader.reading import Call
from tools.metrics.catalog import CATALOG
from tools.metrics.query import QueryArgs, Wanted
from tools.periods import parse

_DAYS = {"day": (1, 1), "week": (7, 7), "month": (28, 31), "year": (365, 366), "weekend": (2, 2)}
_SOME_DAY = date(2024, 12, 31)
_OF_ALL = (None, Wanted.VALUE, Wanted.COUNT, Wanted.YES_NO)
"""What is asked of all that lies in the period; a record or a ranking has a time of its own."""


def in_that_time(clause: Clause, previous: tuple[Call, ...]) -> Clause:
    """*clause* with the period that "that month" stands for. Raises UnreadableError where none was named."""
    told = clause.of(That)
    if not told:
        return clause
    queries = [QueryArgs.model_validate(call.args) for call in previous if call.tool == "query_metrics"]
    unit = next(that.unit for that in clause.all(That))
    if len(queries) != 1 or not _has_the_time(queries[0], unit):
        words = " and ".join(span.words for span in told)
        raise UnreadableError(f"I do not know which {unit} that is: name it.", words)
    before = queries[0]
    one_day = unit == "day"
    spans = tuple(Span(s.words, Period(before.period or "", one_day)) if s is told[0] else s for s in clause.spans)
    of_days = any(not of_activities(whole_day(metric.name)) for metric in clause.all(Metric))
    own = clause.has(Sport) or of_days or before.metric not in CATALOG or not of_activities(before.metric)
    lent = () if own or before.sport is None else (Span("", Sport(before.sport)),)
    return Clause(tuple(s for s in spans if not isinstance(s.meaning, That))).plus(lent)


def _has_the_time(before: QueryArgs, unit: str) -> bool:
    """Whether it was asked of one such stretch of time, as a whole."""
    if before.period is None or before.compare_to or before.group_by or before.answer not in _OF_ALL:
        return False
    days = parse(before.period, _SOME_DAY)
    if days is None or days.start is None or days.end is None or unit not in _DAYS:
        return False
    low, high = _DAYS[unit]
    return low <= (days.end - days.start).days + 1 <= high
