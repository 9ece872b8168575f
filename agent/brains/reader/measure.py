"""What a clause measures, in which sport, and when: the parts that all questions share. Pure."""

from agent.brains.reader.clause import Clause
from agent.brains.reader.meanings import (
    AllTime,
    Ask,
    Comparative,
    Condition,
    Courtesy,
    Differing,
    Follow,
    Making,
    Metric,
    Nights,
    Period,
    Quiet,
    Span,
    Sport,
    Superlative,
    Unit,
    YesNo,
)
from agent.brains.reader.reading import Trouble
from agent.brains.reader.words import one_of
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Grain
from tools.metrics.query import Aggregate
from tools.sports import classify
from tools.units import CLOCKS, Quantity, Units

_BY_SPEED = frozenset({"ride", "ski", "snowboard", "skate", "sail"})
_LENGTHS = frozenset({Quantity.DISTANCE, Quantity.HEIGHT})
BY_TIME_ALONE = frozenset({"strength", "yoga", "pilates", "mobility", "cardio", "hiit", "crossfit", "padel", "tennis"})
"""Sports that go nowhere: their length is a time."""
MEASURED_AT_NIGHT = frozenset({"respiration", "spo2", "hrv"})
"""Kept by day, but of the night that ended on it."""
_VAGUE = frozenset({"duration", "elapsed_time", "date"})
_ASKING_WORDS = one_of("what which how when who where give show list name")
_AUXILIARIES = one_of("did do does is are was were has have had am")


class UnreadableError(Exception):
    """A clause means nothing that can be asked; carries the :class:`Trouble`."""

    def __init__(self, reason: str, *words: str) -> None:
        super().__init__(reason)
        self.trouble = Trouble(reason, words)


def metric_of(clause: Clause) -> str | None:
    """The metric's name, None where the clause names none. Raises UnreadableError where it names two, or a misfit."""
    named = list(dict.fromkeys(metric.name for metric in clause.all(Metric)))
    named = _telling(named)
    if len(named) > 1:
        raise UnreadableError("I read several measures; ask for them separately.")
    superlative = superlative_of(clause)
    implied = [unit.metric for unit in clause.all(Unit)]
    if not named and clause.has(Nights) and _is_length_of_night(clause, superlative):
        return "sleep"
    if named:
        if named[0] == "distance" and {sport.name for sport in clause.all(Sport)} & BY_TIME_ALONE:
            named = ["duration"]
        _check_fits(named[0], clause, superlative, implied)
        return _whole_day_steps(named[0], clause)
    of_days = [ask.metric for ask in clause.all(Ask) if ask.metric and not of_activities(ask.metric)]
    if superlative is not None and superlative.metric is not None and of_days:
        raise UnreadableError("I cannot tell what is asked of that day: name the day itself.")
    if superlative is not None and superlative.metric is not None:
        usual = _as_the_sport_says(superlative, clause)
        return next((name for name in implied if name in superlative.also), usual)
    asked = [ask.metric for ask in clause.all(Ask) if ask.metric]
    if (asked, implied[:1]) in ((["pace"], ["speed"]), (["duration"], ["distance"])):
        return implied[0]
    if implied and asked and CATALOG[implied[0]].quantity is not CATALOG[asked[0]].quantity:
        raise UnreadableError("The unit does not fit what is asked.")
    compared = [word.metric for word in clause.all(Comparative) if word.metric]
    return next(iter((*implied, *asked, *compared)), None)


def _is_length_of_night(clause: Clause, superlative: Superlative | None) -> bool:
    """ "My longest night", "how long is my median night"."""
    if superlative is not None:
        return "sleep" in superlative.also
    asked = {ask.metric for ask in clause.all(Ask)} == {"duration"} and clause.has(Making)
    return asked and not clause.has(Sport, Condition, Comparative)


def _telling(named: list[str]) -> list[str]:
    """ "The time I woke up" is a wake-up time, "the duration of my sleep" the sleep: a vague word gives way."""
    if len(named) < 2:
        return named
    return [name for name in named if name not in _VAGUE] or named[:1]


def units_of(clause: Clause) -> Units | None:
    """The units that the clause asks for; None where it names none. Raises UnreadableError where it names both."""
    named = {unit.units for unit in clause.all(Unit) if unit.units is not None}
    if len(named) > 1:
        raise UnreadableError("I can answer in kilometres or in miles: choose one of them.")
    return next(iter(named), None)


def _as_the_sport_says(superlative: Superlative, clause: Clause) -> str | None:
    """The fastest run has a pace, the fastest ride a speed."""
    families = {classify(sport.name)[0] for sport in clause.all(Sport)}
    by_speed = superlative.metric == "pace" and "speed" in superlative.also and bool(families & _BY_SPEED)
    return "speed" if by_speed else superlative.metric


def superlative_of(clause: Clause) -> Superlative | None:
    """The one superlative: of "top 5 longest" the one that says what is measured."""
    found = clause.all(Superlative)
    telling = [superlative for superlative in found if superlative.metric] or found
    if len(set(telling)) > 1:
        raise UnreadableError("I read several superlatives; ask for them separately.")
    return telling[0] if telling else None


def sport_of(clause: Clause, default: str = "run") -> str:
    """The sport or type: of "run … on the treadmill" the narrower one; *default* where none is named."""
    named = list(dict.fromkeys(sport.name for sport in clause.all(Sport)))
    telling = [name for name in named if name != "any"] or named
    narrow = [name for name in telling if not any(other != name and other.endswith(f"_{name}") for other in telling)]
    if len(narrow) > 1:
        raise UnreadableError("I read several sports; ask for them separately.")
    return narrow[0] if narrow else default


def asks_yes_or_no(clause: Clause) -> bool:
    """Whether it begins as a question of yes or no does: "did I", "is my", "have I"."""
    first = next((span.words.casefold().split()[0] for span in clause.spans if span.words and not _is_aside(span)), "")
    return first in _AUXILIARIES or clause.has(YesNo)


def _is_aside(span: Span) -> bool:
    """What may stand before the question: a courtesy, the day, "and", a scope, "on a typical" Monday."""
    if isinstance(span.meaning, Period | AllTime | Courtesy | Condition | Making):
        return True
    words = span.words.casefold().split()
    return isinstance(span.meaning, Quiet | Follow) and not {*words[:1]} & (_AUXILIARIES | _ASKING_WORDS)


def usual_aggregate(metric: str) -> Aggregate:
    """A total for what adds up over activities, a mean for everything else."""
    entry = CATALOG[metric]
    adds_up = Aggregate.SUM in entry.aggregates and entry.grain is Grain.ACTIVITY
    return Aggregate.SUM if adds_up else Aggregate.MEAN


def of_activities(metric: str) -> bool:
    """Whether it is measured per activity (and not per day or night)."""
    return CATALOG[metric].grain is Grain.ACTIVITY


def _check_fits(name: str, clause: Clause, superlative: Superlative | None, implied: list[str]) -> None:
    quantity = CATALOG[name].quantity
    same = (
        superlative is not None and superlative.metric is not None and CATALOG[superlative.metric].quantity is quantity
    )
    if superlative is not None and superlative.metric not in (None, name) and name not in superlative.also and not same:
        raise UnreadableError(f"I cannot tell what the superlative says of {CATALOG[name].label}.")
    for ask in clause.all(Ask):
        alike = ask.metric is None or {CATALOG[ask.metric].quantity, quantity} <= CLOCKS
        if ask.metric is not None and not alike and CATALOG[ask.metric].quantity is not quantity:
            raise UnreadableError(f"The question's opening does not fit {CATALOG[name].label}.")
    for unit in implied:
        apart = clause.has(Differing) and unit == "duration" and quantity in CLOCKS
        same = apart or CATALOG[unit].quantity is quantity or {CATALOG[unit].quantity, quantity} <= _LENGTHS
        if not same and not (quantity is Quantity.PACE and unit == "distance"):
            raise UnreadableError(f"The unit does not fit {CATALOG[name].label}.")


def whole_day(name: str) -> str:
    """The whole day's figure of what is also known per activity."""
    return "daily_steps" if name == "steps" else name


def _whole_day_steps(name: str, clause: Clause) -> str:
    """Steps are those of whole days unless a sport is named."""
    return name if clause.has(Sport) else whole_day(name)
