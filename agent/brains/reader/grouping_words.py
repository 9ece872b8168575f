"""The words by which a question puts its figures into groups: "weekly", "by sport", "per shoe", "which month". Pure."""

from collections.abc import Iterator

from agent.brains.reader.meanings import Grouping
from tools.metrics.query import GroupBy

_NOUNS = {
    GroupBy.DAY: ("day", "days"),
    GroupBy.WEEK: ("week", "weeks", "calendar week", "calendar weeks"),
    GroupBy.MONTH: ("month", "months", "calendar month", "calendar months"),
    GroupBy.YEAR: ("year", "years", "calendar year", "calendar years"),
    GroupBy.WEEKDAY: (
        *("weekday", "weekdays", "week day", "week days"),
        *("day of week", "day of the week", "days of the week"),
    ),
    GroupBy.SPORT: ("sport", "sports", "discipline", "disciplines"),
    GroupBy.TYPE: (
        *("type", "types", "kind", "kinds", "activity type", "activity types"),
        *("type of activity", "type of run", "type of workout"),
        *("types of activity", "types of activities", "types of run", "types of workouts"),
        *("kind of activity", "kind of run", "kind of workout", "kind of exercise"),
        *("kinds of activity", "kinds of activities", "kinds of run", "kinds of workout", "kinds of workouts"),
        "kinds of exercise",
    ),
    GroupBy.SHOE: ("shoe", "shoes", "pair", "pair of shoes", "running shoe", "running shoes", "trainers", "sneakers"),
}
_ADVERBS = {
    "daily": GroupBy.DAY,
    "weekly": GroupBy.WEEK,
    "monthly": GroupBy.MONTH,
    "yearly": GroupBy.YEAR,
    "annual": GroupBy.YEAR,
    "annually": GroupBy.YEAR,
}
_TIMES_OF_DAY = ("time of day", "times of day", "time of the day", "part of day", "part of the day")
_USUAL = ("an average", "a typical")
_BY = (
    *("by", "by the", "by each", "grouped by", "split by", "broken down by"),
    *("for each", "for every", "across", "over the"),
)
_PER = (
    *("per", "each", "every", "in each", "in every", "a", *_USUAL),
    *("in a", "in one", "in 1", "in any", "in any one", "in a single", "in any single", "in one single"),
    *("on one", "on 1", "on any", "on any one", "on a single", "on any single", "on one single"),
)
_WHICH = (
    *("which", "what", "which was the", "which is the", "which were the"),
    *("what was the", "what is the", "what were the", "what are the"),
    *("on which", "on what", "in which", "in what", "with which"),
    *("which of the", "which of my", "in which of my"),
)


def groupings() -> Iterator[tuple[tuple[str, ...], Grouping]]:
    """ "Weekly", "week", "by week", "per week", "which week", "week by week"."""
    for adverb, by in _ADVERBS.items():
        yield (adverb,), Grouping(by, per=True)
        yield ("on", "a", adverb, "basis"), Grouping(by, per=True)
    for opening in (*_BY, "per", "at each", "for every"):
        for noun in _TIMES_OF_DAY:
            yield (*opening.split(), *noun.split()), Grouping(GroupBy.TIME_OF_DAY)
    for by, nouns in _NOUNS.items():
        for noun in nouns:
            yield from _groupings_by(by, tuple(noun.split()))


def _groupings_by(by: GroupBy, noun: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Grouping]]:
    yield noun, Grouping(by, bare=True)
    for opening in _BY:
        yield (*opening.split(), *noun), Grouping(by)
    for opening in _PER:
        if by is GroupBy.WEEKDAY and opening in _USUAL:
            continue  # one of Monday to Friday, not each of the seven
        yield (*opening.split(), *noun), Grouping(by, per=True)
    for opening in _WHICH:
        yield (*opening.split(), *noun), Grouping(by, bare=True, asked=True)
    yield (*noun, "by", *noun), Grouping(by)
