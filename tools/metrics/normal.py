"""A call in its exact form: streaks as groups of days, the best as an end, a sport given as the metric. Pure."""

from tools import sports
from tools.metrics import catalog
from tools.metrics.filters import UNKNOWN
from tools.metrics.joined import adds_up
from tools.metrics.metric import Grain, Metric
from tools.metrics.nouns import ANY_SPORT, resolve_sport
from tools.metrics.query import Aggregate, Filter, GroupBy, QueryArgs, Wanted
from tools.metrics.sense import PER_GROUP

_IN_A_ROW = frozenset({Aggregate.STREAK, Aggregate.CURRENT_STREAK, Aggregate.GAP})
_RELATIONS = frozenset({Aggregate.TREND, Aggregate.CORRELATION})
_FIRST_OR_LAST = frozenset({Aggregate.FIRST, Aggregate.LAST})
_ENDS = frozenset({Aggregate.MIN, Aggregate.MAX, Aggregate.BEST})


def sport_not_metric(args: QueryArgs) -> QueryArgs:
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


def missing_on_days(args: QueryArgs) -> QueryArgs:
    """Nights without sleep are days of the calendar: of most of them there is no row at all."""
    metric = catalog.resolve(args.metric.casefold().strip())
    if metric is None or metric.grain not in (Grain.DAY, Grain.NIGHT):
        return args
    if args.aggregate not in (Aggregate.COUNT, Aggregate.DAYS) or not any(map(_asks_for_gaps, args.filters)):
        return args
    return args.model_copy(update={"metric": "days"})


def _asks_for_gaps(condition: Filter) -> bool:
    return condition.op == "=" and str(condition.value).casefold().strip() in UNKNOWN


def in_groups(args: QueryArgs, metric: Metric) -> QueryArgs:
    """A streak is one of days with a row; the best of groups is their highest, or their lowest."""
    update: dict[str, object] = {}
    if args.aggregate in _IN_A_ROW:
        inner = _inner(args, metric)
        update = {"aggregate": inner, "of_groups": args.aggregate, "group_by": args.group_by or GroupBy.DAY}
    elif args.of_groups in _ENDS and args.rank is not None:  # the second best of groups is one of them, ranked
        best_is_highest = highest_first(args, metric)
        highest = args.of_groups is Aggregate.MAX or (args.of_groups is Aggregate.BEST and best_is_highest)
        update |= {"of_groups": None, "order": "highest" if highest else "lowest"}
    elif args.of_groups is Aggregate.BEST:
        update["of_groups"] = Aggregate.MAX if highest_first(args, metric) else Aggregate.MIN
    if args.answer is Wanted.WHICH and args.group_by is not None and not (args.split or args.compare_to):
        update["answer"] = Wanted.GROUP
    return args.model_copy(update=update) if update else args


def _inner(args: QueryArgs, metric: Metric) -> Aggregate:
    """Of a streak: what is made of each day's rows, to be held against the check."""
    check = args.check
    if check is None or check.value is None or metric.grain is Grain.CALENDAR or metric.name == "date":
        return Aggregate.COUNT
    if check.unit is None and "metric" not in args.model_fields_set:
        return Aggregate.COUNT
    return Aggregate.SUM if adds_up(metric) else Aggregate.MEAN


def is_ranked(args: QueryArgs) -> bool:
    """Whether groups go by value."""
    if args.group_by is None or args.of_groups in PER_GROUP or args.aggregate in _RELATIONS:
        return False
    named = args.top is not None or args.order is not None or args.rank is not None
    return named or args.answer is Wanted.GROUP


def wanted_of(args: QueryArgs, metric: Metric) -> Wanted:
    """Which part answers: of a bound yes or no, unless groups are counted by it; of the last such day which it is."""
    if metric.grain is Grain.CALENDAR and args.aggregate in _FIRST_OR_LAST and args.answer in (None, Wanted.VALUE):
        return Wanted.DATE
    if args.answer is not None:
        return args.answer
    return Wanted.YES_NO if args.check is not None and args.of_groups not in PER_GROUP else Wanted.VALUE


def end_of(args: QueryArgs, metric: Metric) -> Aggregate:
    """``best`` becomes the end that is best, or the end that ``order`` names; so does a single place of a list."""
    if args.aggregate is not Aggregate.BEST and not (args.aggregate is Aggregate.LIST and args.rank is not None):
        return args.aggregate
    return Aggregate.MAX if highest_first(args, metric) else Aggregate.MIN


def highest_first(args: QueryArgs, metric: Metric) -> bool:
    """Which end comes first: the one asked for, else the better."""
    if args.order is not None:
        return args.order == "highest"
    if args.answer is Wanted.WHICH and (args.compare_to or args.split):
        return True
    if args.aggregate in (Aggregate.MIN, Aggregate.MAX) and not args.group_by:
        return args.aggregate is Aggregate.MAX
    adds_up = args.aggregate in (Aggregate.SUM, Aggregate.COUNT, Aggregate.DAYS)
    return adds_up or not metric.lowest_is_best
