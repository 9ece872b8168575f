"""The shape of a whole clause: what it wants by itself, and what that is held against. Pure."""

from dataclasses import replace

from agent.brains.reader.best_times import best_time_shape
from agent.brains.reader.bounds import Bounded
from agent.brains.reader.clause import Clause, Kind
from agent.brains.reader.comparing import ALL_TIME, Periods, compared
from agent.brains.reader.meanings import (
    AllTime,
    Ask,
    Comparative,
    Comparing,
    Condition,
    Doing,
    Facet,
    Listing,
    Making,
    Nth,
    Recent,
    Stretch,
    Superlative,
)
from agent.brains.reader.measure import UnreadableError, asks_yes_or_no, of_activities
from agent.brains.reader.rules import first_that_fits
from agent.brains.reader.said import means_many
from agent.brains.reader.shape import shape_of
from agent.brains.reader.sides import Sides
from agent.brains.reader.wanting import Shape
from tools.metrics.query import Aggregate, Wanted

_SHOWING: tuple[Kind, ...] = (Listing, Doing, Superlative, Recent, Facet)
_OF_EACH = frozenset({"are", "is", "were", "was"})


def shape_alone(clause: Clause) -> Shape:
    """What the clause wants by itself: "the second longest run" is the second of the records."""
    return _ranked(clause, _with_percentile(clause, _found(clause)))


def ever(clause: Clause, shape: Shape) -> Shape:
    """ "Was my weight ever below 65 kg": whether any day was, no average of those that were."""
    bounds = {item.field for condition in clause.all(Condition) for item in condition.filters}
    plain = shape.aggregate is Aggregate.MEAN and shape.group_by is None and not clause.has(Making, Comparing, Ask)
    if not (plain and asks_yes_or_no(clause) and clause.has(AllTime) and shape.metric in bounds):
        return shape
    if of_activities(shape.metric) and not shape.metric.startswith("max_"):
        raise UnreadableError("Say whether the average or the highest value is meant.")
    return replace(shape, aggregate=Aggregate.COUNT, answer=Wanted.YES_NO)


def held_against(clause: Clause, shape: Shape, sides: Sides | None, periods: Periods, bounded: Bounded | None) -> Shape:
    """*shape* beside the other side, the other period, or the bound: "more than in May", "more than 100 km?"."""
    if sides is not None:
        shape = compared(clause, _with_sides(clause, shape, sides), sides=True, either=sides.either)
    elif periods.second is not None:
        shape = _of_all_time(clause, shape) if periods.second == ALL_TIME else _of_each(clause, shape)
        shape = compared(clause, shape, sides=False)
    if bounded is not None:
        shape = replace(shape, check=bounded.check, answer=Wanted.YES_NO, uses=shape.uses | bounded.uses)
    return _counted(clause, shape)


def _of_all_time(clause: Clause, shape: Shape) -> Shape:
    """ "Are my runs in June longer than average": each of them; a month's total is no part of that of all time."""
    counts = shape.aggregate in (Aggregate.COUNT, Aggregate.DAYS)
    sums = shape.aggregate is Aggregate.SUM and of_activities(shape.metric)
    if shape.of_groups is not None or not (counts or sums):
        return shape
    if counts or not _is_said_of_each(clause):
        raise UnreadableError("Name the period that it is held against: a total of all time is no measure for it.")
    return replace(shape, aggregate=Aggregate.MEAN)


def _found(clause: Clause) -> Shape:
    """By the rules for special kinds of question, else by those for totals, records, lists and groups."""
    shape = first_that_fits(clause)
    if shape is not None:
        return shape
    return best_time_shape(clause) if clause.has(Stretch) else shape_of(clause)


def _with_percentile(clause: Clause, shape: Shape) -> Shape:
    """ "The 90th percentile of my pace": which one."""
    if Aggregate.PERCENTILE not in (shape.aggregate, shape.of_groups):
        return shape
    told = next((making.percentile for making in clause.all(Making) if making.percentile is not None), None)
    return replace(shape, percentile=told)


def _ranked(clause: Clause, shape: Shape) -> Shape:
    """ "The second longest": that place of the record or the ranking."""
    places = {nth.place for nth in clause.all(Nth)}
    if not places:
        return shape
    single = shape.aggregate in (Aggregate.BEST, Aggregate.MIN, Aggregate.MAX) and shape.group_by is None
    ranked = shape.group_by is not None and shape.order is not None and shape.of_groups is None
    if len(places) > 1 or not (single or ranked) or shape.top is not None or not 2 <= min(places) <= 100:
        raise UnreadableError("I can tell a single place of a single ranking: the longest run but one, say.")
    return replace(shape, rank=min(places), uses=shape.uses | {Nth})


def _of_each(clause: Clause, shape: Shape) -> Shape:
    """ "Were my runs longer in May than in June": each of them, not all together."""
    lengths = any(word.metric in ("distance", "duration") for word in clause.all(Comparative))
    adds_up = shape.aggregate is Aggregate.SUM and shape.group_by is None
    if lengths and adds_up and means_many(clause) and not clause.has(Ask, Making):
        return replace(shape, aggregate=Aggregate.MEAN)
    return shape


def _with_sides(clause: Clause, shape: Shape, sides: Sides) -> Shape:
    """ "Do I run further on weekends or on weekdays": the rows of each side, by what tells them apart."""
    if shape.split:
        raise UnreadableError("I can compare two sides, or tell a share of one, but not both at once.")
    lengths = any(word.metric in ("distance", "duration") for word in clause.all(Comparative))
    if lengths and shape.aggregate is Aggregate.SUM and _is_said_of_each(clause):
        shape = replace(shape, aggregate=Aggregate.MEAN)
    if shape.aggregate is Aggregate.LIST and shape.top is None and not lengths and not clause.has(Listing):
        shape = replace(shape, metric="date", aggregate=Aggregate.COUNT, order=None)  # "do more of my runs …"
    kept = None if shape.filters is None else tuple(item for item in shape.filters if item not in sides.split)
    return replace(shape, split=sides.split, versus=sides.versus, sport=sides.sport or shape.sport, filters=kept)


def _is_said_of_each(clause: Clause) -> bool:
    """ "Are my rides longer on weekends": each of them, not all together."""
    return any(_OF_EACH & {*span.words.casefold().split()[:1]} for span in clause.spans)


def _counted(clause: Clause, shape: Shape) -> Shape:
    """ "Runs over 20 km in May": how many, where nothing asks to be shown them."""
    bare = shape.aggregate is Aggregate.LIST and shape.top is None and shape.answer is None
    return replace(shape, answer=Wanted.COUNT) if bare and not clause.has(*_SHOWING) else shape
