"""Which activity is meant: "last", "yesterday", "longest in May", "fastest 10 km", "#512", "Berlin Marathon". Pure."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from tools import sports
from tools.metrics.catalog import CATALOG
from tools.metrics.metric import Metric
from tools.metrics.query import Aggregate
from tools.periods import Period, parse
from tools.race_distances import kept_distance, metres_of


@dataclass(frozen=True)
class Wanted:
    """One activity: by its number, else the *skip*-th by *metric* among those of the period, sport, name and kind."""

    id: int | None = None
    metric: Metric = CATALOG["date"]
    highest_first: bool = True
    skip: int = 0
    period: Period | None = None
    sport: str | None = None
    """A sport that the words themselves name ("last trail run")."""
    name: str | None = None
    races_only: bool = False
    over_m: float | None = None
    """The kept distance (metres) of a best time that *metric* is taken over."""


PeriodOf = Callable[[str], Period | None]
"""Reads a period on the athlete's day."""

_NOUN_WORDS = ("run", "runs", "activity", "activities", "workout", "session", "training", "one", "outing")
_NOUNS = f"(?:{'|'.join(_NOUN_WORDS)})"
_ID = re.compile(r"(?:#|(?:activity|run|id|number|no\.?)\s*#?)?\s*(\d{1,18})")
_SPAN = re.compile(r"(?P<first>first|oldest|earliest)|(?P<last>last|latest|newest|most recent|recent|today's)")
_BEFORE_LAST = re.compile(
    r"(?:second last|second to last|last but one|penultimate|previous|one before(?: last)?|before last)"
)
_BUT = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_LAST_BUT = re.compile(rf"last but ({'|'.join(_BUT)})")
_MORE_WORDS = {
    "biggest": "longest",
    "furthest": "longest",
    "farthest": "longest",
    "quickest": "fastest",
    "best": "fastest",
}


def _adjectives() -> dict[str, tuple[Metric, bool]]:
    """Superlative -> the metric it orders by, and whether the highest comes first."""
    found: dict[str, tuple[Metric, bool]] = {}
    for metric in CATALOG.values():
        if metric.superlatives and Aggregate.LIST in metric.aggregates and metric.name != "date":
            for word, highest in zip(metric.superlatives, (True, False), strict=True):
                found.setdefault(word, (metric, highest))
    return found | {more: found[word] for more, word in _MORE_WORDS.items()}


ADJECTIVES = _adjectives()


def understand(words: str, today: date, week_start: int, *, month_first: bool = False) -> Wanted:
    """What *words* ask for. Anything that is no number, place in time or superlative is taken as a name."""

    def period_of(said: str) -> Period | None:
        return parse(said, today, week_start, month_first=month_first)

    text = " ".join(words.casefold().replace("’", "'").split()).strip(" .?!\"“”'")
    text = re.sub(r"^(?:my|the|a|an) ", "", text)
    if match := _ID.fullmatch(text):
        return Wanted(id=int(match[1]))
    for reader in (_by_period, _by_place, _by_best_time, _by_adjective, _by_name_and_period):
        wanted = reader(text, period_of)
        if wanted is not None:
            return wanted
    return Wanted(name=" ".join(words.split()).strip(" \"“”'"))


def _by_period(text: str, period_of: PeriodOf) -> Wanted | None:
    """``yesterday``, ``last Tuesday's run``, ``the run of 3 May``."""
    bare = re.sub(rf"^{_NOUNS} (?:of|on|from|in) |(?:'s)? {_NOUNS}$|'s$", "", text)
    period = period_of(bare)
    return None if period is None else Wanted(period=period)


def _by_place(text: str, period_of: PeriodOf) -> Wanted | None:
    """Places in time: last, first, last but two; with a sport or "race" behind, and a period behind that."""
    if match := re.fullmatch(rf"{_LAST_BUT.pattern}(?: (.+))?", text):
        rest, skip, highest = match[2] or "", _BUT[match[1]], True
    elif match := re.fullmatch(rf"{_BEFORE_LAST.pattern}(?: (.+))?", text):
        rest, skip, highest = match[1] or "", 1, True
    elif match := re.fullmatch(rf"(?:{_SPAN.pattern})(?: (.+))?", text):
        rest, skip, highest = match[3] or "", 0, match["last"] is not None
    else:
        return None
    found = _what_and_when(rest, period_of)
    return None if found is None else Wanted(highest_first=highest, skip=skip, **found)


def _by_adjective(text: str, period_of: PeriodOf) -> Wanted | None:
    word, _, rest = text.partition(" ")
    if word not in ADJECTIVES:
        return None
    metric, highest = ADJECTIVES[word]
    found = _what_and_when(rest, period_of)
    return None if found is None else Wanted(metric=metric, highest_first=highest, **found)


def _by_best_time(text: str, period_of: PeriodOf) -> Wanted | None:
    """``fastest 10 km``, ``best half marathon in 2025``: the run that the best time over it was run in."""
    match = re.fullmatch(r"(?:fastest|best|quickest) (.+)", text)
    if match is None:
        return None
    what, when = _split(match[1], period_of)
    metres = metres_of(what, "metric")
    kept = None if metres is None else kept_distance(metres)
    if kept is None:
        return None
    return Wanted(metric=CATALOG["best_time"], highest_first=False, period=when, over_m=kept)


def _by_name_and_period(text: str, period_of: PeriodOf) -> Wanted | None:
    """``marathon in April``: a part of a name, and when."""
    for joint in re.finditer(r" (?:in|of|on|from) ", text):
        period = period_of(text[joint.end() :])
        if period is not None:
            return Wanted(name=text[: joint.start()], period=period)
    return None


def _what_and_when(rest: str, period_of: PeriodOf) -> dict[str, Any] | None:
    """``trail run in May`` -> its sport and period; None where the words mean something else."""
    what, when = _split(rest, period_of)
    if what in ("", *_NOUN_WORDS):
        return {"period": when, "sport": "run" if what in ("run", "runs") else None}
    if what in ("race", "races"):
        return {"period": when, "races_only": True}
    sport = sports.resolve(what, ())
    return None if sport is None else {"period": when, "sport": sport}


def _split(rest: str, period_of: PeriodOf) -> tuple[str, Period | None]:
    """The longest tail that is a period, and what stands before it."""
    words = rest.split()
    for cut in range(len(words)):
        period = period_of(" ".join(words[cut:]))
        if period is not None:
            return " ".join(words[:cut]).removesuffix(" of").removesuffix(" in").removesuffix(" on"), period
    return rest, None
