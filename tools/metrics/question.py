"""From the words of a call to an exact question: which metric, which sport, which days. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tools import sports
from tools.contract import FailureKind, ToolError
from tools.metrics import catalog
from tools.metrics.best_times import over_distance
from tools.metrics.bounds import Bound
from tools.metrics.conditions import Condition, NumberCondition, alternatives_joined, understand
from tools.metrics.metric import Grain, Metric
from tools.metrics.query import Aggregate, Filter, GroupBy, QueryArgs, Wanted
from tools.periods import EXAMPLES, Period, parse, parse_against
from tools.units import Units

ANY_SPORT = frozenset({"", "any", "all", "everything", "every", "all sports", "any sport", "activity", "activities"})
SHOWN_BY_DEFAULT = 10


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
    related_sport: str | None = None
    """Of which activities *related* is; None: any."""
    week_start: int = 0
    """Monday 0 to Sunday 6."""

    @property
    def counts_rows(self) -> bool:
        """Whether activities as such are counted, whatever is known of them."""
        counts = self.aggregate in (Aggregate.COUNT, Aggregate.DAYS)
        return counts and self.metric.grain is Grain.ACTIVITY and self.over_m is None

    @property
    def is_ranking(self) -> bool:
        """Whether single rows are asked for."""
        return self.aggregate in (Aggregate.LIST, Aggregate.MIN, Aggregate.MAX)

    @property
    def noun(self) -> str:
        """What one row is, for :func:`counted`."""
        return self.sport or "" if self.metric.grain is Grain.ACTIVITY else self.metric.grain.value


@dataclass(frozen=True)
class Asker:
    """What words are relative to: the athlete's day, week and units, and the sports that they have."""

    today: date
    week_start: int
    units: Units
    sports: Callable[[], set[str]]
    """Families and types of the athlete, looked up only if their words need it."""

    @property
    def month_first(self) -> bool:
        """Who counts in miles writes the month before the day."""
        return self.units == "imperial"


def ask(args: QueryArgs, asker: Asker) -> Question:
    """The question that *args* ask. Raises ToolError (BAD_ARGUMENTS) with what would do instead."""
    args = _sport_not_metric(args)
    units = args.units or asker.units
    over_m = over_distance(args, units)
    metric = _metric(args) if over_m is None else catalog.measured(catalog.BEST_TIME, over_m)
    _check(args, metric)
    period = _period(args.period, asker)
    other = None if args.compare_to is None else _other_period(args.compare_to, period, asker)
    return Question(
        metric=metric,
        aggregate=_end(args, metric),
        sport=resolve_sport(args.sport, asker.sports) if metric.grain is Grain.ACTIVITY else None,
        period=period,
        other=other,
        conditions=alternatives_joined(_condition(item, metric.grain, units, over_m) for item in args.filters),
        group_by=args.group_by,
        top=args.top,
        highest_first=_highest_first(args, metric),
        ranked=args.group_by is not None and (args.top is not None or args.order is not None),
        over_m=over_m,
        last_n=args.last_n,
        units=args.units,
    )


def counted(noun: str, count: int) -> str:
    """How many of what: "21 runs", "1 night", "12 activities"."""
    if noun in ("day", "night", "activity", ""):
        word = noun or "activity"
        plural = word.removesuffix("y") + "ies" if word == "activity" else word + "s"
        return f"{count:,} {word if count == 1 else plural}"
    number, words = sports.spoken(noun, count).split(" ", 1)
    return f"{int(number):,} {words}"


def plural(noun: str) -> str:
    """The noun alone, in the plural: "runs"."""
    return counted(noun, 2).split(" ", 1)[1]


def singular(noun: str) -> str:
    """The noun alone, in the singular: "run"."""
    return counted(noun, 1).split(" ", 1)[1]


def resolve_sport(words: str | None, own: Callable[[], set[str]]) -> str | None:
    """The family or type asked for; None for any. An unknown sport stays under its own name."""
    said = (words or "").casefold().strip()
    if said in ANY_SPORT:
        return None
    usual = sports.resolve(said, ())
    if usual is not None and usual in (said, said.removesuffix("s"), sports.snake_case(said)):
        return usual
    return sports.resolve(said, own()) or sports.snake_case(said) or None


def _sport_not_metric(args: QueryArgs) -> QueryArgs:
    """ "count of runs": a sport where the metric belongs is what is counted, unless another sport is given."""
    words = args.metric.casefold().strip()
    if args.aggregate not in (Aggregate.COUNT, Aggregate.DAYS) or catalog.resolve(words) is not None:
        return args
    if words in ANY_SPORT:
        return args.model_copy(update={"metric": "date"})
    if words in ("race", "races"):
        race = Filter(field="race", op="=", value="true")
        return args.model_copy(update={"metric": "date", "filters": [*args.filters, race]})
    named = sports.resolve(words, ())
    given = args.sport if "sport" in args.model_fields_set else None
    if named is None or (given is not None and resolve_sport(given, set) not in (None, named)):
        return args
    return args.model_copy(update={"metric": "date", "sport": named})


def _metric(args: QueryArgs) -> Metric:
    metric = catalog.resolve(args.metric)
    if metric is not None:
        return metric
    near = ", ".join(catalog.nearest(args.metric)) or "distance, duration, pace, heart_rate"
    raise ToolError(
        FailureKind.BAD_ARGUMENTS,
        f"There is no metric {args.metric!r}.",
        f"Nearest: {near}. All: {', '.join(catalog.CATALOG)}.",
    )


def _check(args: QueryArgs, metric: Metric) -> None:
    if args.aggregate not in metric.aggregates:
        fitting = ", ".join(sorted(metric.aggregates))
        raise ToolError(
            FailureKind.BAD_ARGUMENTS, f"A {args.aggregate} of {metric.label} says nothing.", f"Use one of: {fitting}."
        )
    if args.group_by and args.aggregate is Aggregate.LIST:
        raise ToolError(
            FailureKind.BAD_ARGUMENTS, "A list is not grouped.", "Leave out group_by, or use sum, mean, best or count."
        )
    if args.group_by in (GroupBy.TYPE, GroupBy.SHOE) and metric.grain is not Grain.ACTIVITY:
        raise ToolError(
            FailureKind.BAD_ARGUMENTS, f"A {metric.grain} has no {args.group_by}.", "Group by week, month or weekday."
        )
    if args.compare_to and (args.aggregate is Aggregate.LIST or metric.name == "date"):
        raise ToolError(
            FailureKind.BAD_ARGUMENTS, "Lists and dates are not compared.", "Compare a sum, mean, best or count."
        )

    if args.compare_to and args.last_n:
        raise ToolError(
            FailureKind.BAD_ARGUMENTS,
            "The newest activities have no second period to stand beside.",
            "Leave out last_n or compare_to.",
        )


def _condition(item: Filter, grain: Grain, units: Units, over_m: float | None) -> Condition:
    condition = understand(item, grain, units)
    if isinstance(condition, NumberCondition) and condition.metric.name == catalog.BEST_TIME and over_m is None:
        raise ToolError(
            FailureKind.BAD_ARGUMENTS,
            "A best time is one over a set distance, and none is given.",
            "Ask with metric best_time and `over`, or filter by duration or pace.",
        )
    return condition


def _end(args: QueryArgs, metric: Metric) -> Aggregate:
    """``best`` becomes the end that is best, or the end that ``order`` names."""
    if args.aggregate is not Aggregate.BEST:
        return args.aggregate
    return Aggregate.MAX if _highest_first(args, metric) else Aggregate.MIN


def _highest_first(args: QueryArgs, metric: Metric) -> bool:
    if args.order is not None:
        return args.order == "highest"
    if args.aggregate in (Aggregate.MIN, Aggregate.MAX) and not args.group_by:
        return args.aggregate is Aggregate.MAX
    adds_up = args.aggregate in (Aggregate.SUM, Aggregate.COUNT, Aggregate.DAYS)
    return adds_up or not metric.lowest_is_best


def _period(words: str | None, asker: Asker) -> Period:
    period = parse(words or "all time", asker.today, asker.week_start, month_first=asker.month_first)
    return _known(period, words)


def _other_period(words: str, period: Period, asker: Asker) -> Period:
    found = parse_against(words, period, asker.today, asker.week_start, month_first=asker.month_first)
    return _known(found, words)


def _known(period: Period | None, words: str | None) -> Period:
    if period is not None:
        return period
    raise ToolError(
        FailureKind.BAD_ARGUMENTS,
        f"{words!r} is no period that I can read.",
        f"Say it like one of these: {'; '.join(EXAMPLES)}.",
    )
