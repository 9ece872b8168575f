"""From the words of a call to an exact question: which metric, which sport, which days. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from tools import sports
from tools.contract import FailureKind, ToolError
from tools.metrics import catalog
from tools.metrics.anchors import Anchor, Marked, anchored
from tools.metrics.best_of import BestBy
from tools.metrics.best_times import over_distance
from tools.metrics.bounds import Bound, bound_of
from tools.metrics.conditions import Condition, JoinedCondition, LabelCondition
from tools.metrics.filters import Reading, understand
from tools.metrics.joined import adds_up
from tools.metrics.labels import alternatives_joined
from tools.metrics.metric import Grain, Metric
from tools.metrics.normal import (
    end_of,
    highest_first,
    in_groups,
    is_ranked,
    missing_on_days,
    sport_not_metric,
    wanted_of,
)
from tools.metrics.nouns import counted, plural, resolve_sport, singular
from tools.metrics.query import Aggregate, Filter, GroupBy, QueryArgs, Wanted
from tools.metrics.sense import check_conditions, check_shape
from tools.periods import EXAMPLES, Period, parse, parse_against
from tools.units import Units

__all__ = ["Asker", "Bound", "Question", "ask", "counted", "plural", "resolve_sport", "singular"]

SHOWN_BY_DEFAULT = 10
_RELATIONS = frozenset({Aggregate.TREND, Aggregate.CORRELATION})
_OF_ONE_ROW = frozenset({Aggregate.MIN, Aggregate.MAX, Aggregate.BEST, Aggregate.LIST, Aggregate.FIRST, Aggregate.LAST})
_PIECES = frozenset({Grain.SPLIT, Grain.LAP})


@dataclass(frozen=True)
class Question:
    """A call, understood."""

    metric: Metric
    aggregate: Aggregate
    sport: str | None
    period: Period
    other: Period | None
    conditions: tuple[Condition, ...]
    group_by: GroupBy | None
    top: int | None
    highest_first: bool
    ranked: bool
    """Whether groups go by value."""
    over_m: float | None = None
    """The set distance of a best time, one of those kept."""
    last_n: int | None = None
    """Only the newest so many of the rows that fit."""
    first_n: int | None = None
    """Only the oldest so many."""
    best: BestBy | None = None
    """Only the best of the rows by another metric."""
    rank: int = 1
    """Of a record or of ranked groups: which place is asked for."""
    split: tuple[Condition, ...] = ()
    """What parts the rows in two: those that fulfil it, and the rest (or *versus*)."""
    versus: tuple[Condition, ...] = ()
    of_groups: Aggregate | None = None
    check: Bound | None = None
    related: Metric | None = None
    """With what the metric is correlated."""
    lag_days: int = 0
    percentile: float | None = None
    wanted: Wanted = Wanted.VALUE
    units: Units | None = None
    """The units that the call itself asks for."""
    shown_units: Units = "metric"
    """The units that the answer is shown in."""
    related_sport: str | None = None
    """Of which activities *related* is; None: any."""
    asks_less: bool = False
    """Of a change in percent: whether it is asked how much less the first is."""
    week_start: int = 0
    """Monday 0 to Sunday 6."""

    @property
    def counts_rows(self) -> bool:
        """Whether rows as such are counted, whatever is known of them."""
        if self.metric.grain is Grain.CALENDAR or self.aggregate is Aggregate.SHARE:
            return True
        counts = self.aggregate in (Aggregate.COUNT, Aggregate.DAYS)
        return counts and self.metric.grain not in (Grain.DAY, Grain.NIGHT) and self.over_m is None

    @property
    def is_ranking(self) -> bool:
        """Whether single rows are asked for."""
        return self.aggregate in (Aggregate.LIST, Aggregate.MIN, Aggregate.MAX)

    @property
    def relates_rows(self) -> bool:
        """Of a correlation: whether both values are read from the same activities, not from the same days."""
        of_activities = (
            self.metric.grain is Grain.ACTIVITY and self.related is not None and self.related.grain is Grain.ACTIVITY
        )
        same_sport = self.related_sport == self.sport
        return of_activities and same_sport and not self.lag_days and self.group_by is None

    @property
    def natural(self) -> Aggregate:
        """What several rows of the metric make together: the sum of what adds up over activities, else the mean."""
        over_activities = self.metric.grain not in (Grain.DAY, Grain.NIGHT)
        return Aggregate.SUM if adds_up(self.metric) and over_activities else Aggregate.MEAN

    @property
    def weighs(self) -> bool:
        """Whether each row counts by its weight."""
        if self.aggregate in _RELATIONS:
            grouped = self.group_by is not None or (self.aggregate is Aggregate.CORRELATION and not self.relates_rows)
            return grouped and self.natural is Aggregate.MEAN
        return self.aggregate is Aggregate.MEAN

    @property
    def noun(self) -> str:
        """What one row is, for :func:`counted`."""
        if self.metric.grain is Grain.ACTIVITY:
            return self.sport or ""
        return "day" if self.metric.grain is Grain.CALENDAR else self.metric.grain.value


@dataclass(frozen=True)
class Asker:
    """What words are relative to: the athlete's day, week and units, and the sports that they have."""

    today: date
    week_start: int
    units: Units
    sports: Callable[[], set[str]]
    """Families and types of the athlete, looked up only if their words need it."""
    marked: Callable[[Anchor], Marked] = lambda _: Marked(())
    """The days of the athlete's own races and records, looked up only if the words of a period need them."""

    @property
    def month_first(self) -> bool:
        """Who counts in miles writes the month before the day."""
        return self.units == "imperial"

    def sport(self, words: str | None) -> str | None:
        """The family or type asked for; None for any."""
        return resolve_sport(words, self.sports)


def ask(args: QueryArgs, asker: Asker) -> Question:
    """The question that *args* ask. Raises ToolError (BAD_ARGUMENTS) with what would do instead."""
    args = missing_on_days(sport_not_metric(args))
    units = args.units or asker.units
    over_m = over_distance(args, units)
    metric = _metric(args.metric) if over_m is None else catalog.measured(catalog.BEST_TIME, over_m)
    check_shape(args, metric)
    best = None if args.best_by is None else _best_by(args, metric)
    args = in_groups(args if best is None else args.model_copy(update={"order": None}), metric)
    period = _period(args.period, asker)
    other = None if args.compare_to is None else _other_period(args.compare_to, period, asker)
    related = None if args.relate_to is None else _related(args.relate_to)
    reading = _reading(args, metric, units, over_m, asker)
    conditions = _conditions(args.filters, reading)
    split, versus = _conditions(args.split, reading, "split"), _conditions(args.versus, reading, "versus")
    return Question(
        metric=metric,
        aggregate=end_of(args, metric),
        sport=_sport(args, asker, conditions, (*split, *versus)) if metric.grain in _WITH_SPORT else None,
        period=period,
        other=other,
        conditions=conditions,
        group_by=args.group_by,
        top=args.top,
        highest_first=highest_first(args, metric),
        ranked=is_ranked(args),
        over_m=over_m,
        last_n=args.last_n,
        first_n=args.first_n,
        best=best,
        rank=1 if args.rank is None or (best is not None and best.rank > 1) else args.rank,
        split=split,
        versus=versus,
        of_groups=args.of_groups,
        check=None if args.check is None else bound_of(args.check, metric, args.aggregate, units),
        related=related,
        related_sport=asker.sport(args.sport) if related is not None and related.grain in _WITH_SPORT else None,
        lag_days=args.lag_days,
        percentile=args.percentile,
        wanted=wanted_of(args, metric),
        units=args.units,
        shown_units=units,
        asks_less=args.answer is Wanted.PERCENT and args.order == "lowest",
        week_start=asker.week_start,
    )


_WITH_SPORT = frozenset({Grain.ACTIVITY, Grain.SPLIT, Grain.LAP})


def _reading(args: QueryArgs, metric: Metric, units: Units, over_m: float | None, asker: Asker) -> Reading:
    """How filters are read: a sport that is given beside days and nights is that of the day's activities."""
    beside = "sport" in args.model_fields_set and metric.grain not in _WITH_SPORT
    of_day = asker.sport(args.sport) if beside else None
    return Reading(metric.grain, units, asker.sport, of_day, lambda words: _period(words, asker), over_m)


def _conditions(filters: Iterable[Filter], reading: Reading, among: str = "filters") -> tuple[Condition, ...]:
    found = alternatives_joined(understand(item, reading) for item in filters)
    check_conditions(found)
    return tuple(replace(c, among=among) if isinstance(c, JoinedCondition) else c for c in found)


def _sport(
    args: QueryArgs, asker: Asker, conditions: tuple[Condition, ...], sides: tuple[Condition, ...]
) -> str | None:
    """The sport asked for; where none was given, a filter on another sport speaks for itself."""
    said = asker.sport(args.sport)
    if "sport" in args.model_fields_set:
        return said
    types = [c.text for c in conditions if isinstance(c, LabelCondition) and c.label == "type"]
    of_sides = [c.text for c in sides if isinstance(c, LabelCondition) and c.label == "type"]
    foreign = any(sports.classify(name)[0] != said for name in (*types, *of_sides))
    return None if foreign or said in of_sides else said


def _metric(words: str) -> Metric:
    metric = catalog.resolve(words)
    if metric is not None:
        return metric
    near = ", ".join(catalog.nearest(words)) or "distance, duration, pace, heart_rate"
    raise ToolError(
        FailureKind.BAD_ARGUMENTS,
        f"There is no metric {words!r}.",
        f"Nearest: {near}. All: {', '.join(catalog.CATALOG)}.",
    )


def _best_by(args: QueryArgs, metric: Metric) -> BestBy:
    """``order`` and ``rank`` speak of the metric that the rows are chosen by; of a record's own, ``rank`` does."""
    by = _metric(args.best_by or "")
    of_pieces = metric.grain in _PIECES and by.grain is Grain.ACTIVITY
    if by.name == catalog.BEST_TIME or not (by.grain is metric.grain or of_pieces) or by.grain is Grain.CALENDAR:
        raise ToolError(
            FailureKind.BAD_ARGUMENTS,
            f"No {metric.grain} is chosen by its {by.label}.",
            "Choose by a metric of the same rows; for the day of a record use `period`: 'the day of my longest run'.",
        )
    own_rank = args.aggregate in _OF_ONE_ROW or args.group_by is not None
    rank = 1 if own_rank else args.rank or 1
    return BestBy(by, (args.order != "lowest") != by.lowest_is_best, args.best_n, rank, of_pieces)


def _related(words: str) -> Metric:
    metric = _metric(words)
    if metric.name in (catalog.BEST_TIME, "date") or metric.grain not in (Grain.ACTIVITY, Grain.DAY, Grain.NIGHT):
        raise ToolError(
            FailureKind.BAD_ARGUMENTS,
            f"Nothing is correlated with {metric.label}.",
            "Relate two measures of activities, days or nights: sleep and pace.",
        )
    return metric


def _period(words: str | None, asker: Asker) -> Period:
    period = parse(words or "all time", asker.today, asker.week_start, month_first=asker.month_first)
    return _known(period or anchored(words or "", asker.today, asker.marked), words)


def _other_period(words: str, period: Period, asker: Asker) -> Period:
    found = parse_against(words, period, asker.today, asker.week_start, month_first=asker.month_first)
    return _known(found or anchored(words, asker.today, asker.marked), words)


def _known(period: Period | None, words: str | None) -> Period:
    if period is not None:
        return period
    raise ToolError(
        FailureKind.BAD_ARGUMENTS,
        f"{words!r} is no period that I can read.",
        f"Say it like one of these: {'; '.join(EXAMPLES)}.",
    )
