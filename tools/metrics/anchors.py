"""Periods that hang on the athlete's own races, records and first days: "since my last race". Pure.

What the words need to be looked up is said by an :class:`Anchor`; the days themselves come from the history.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from tools import sports
from tools.contract import FailureKind, ToolError
from tools.days import ONE_DAY, months_after, spoken_date, spoken_span
from tools.named_periods import Period

Which = Literal["last", "first", "longest"]
BLOCK_WEEKS = 12
"""What is called a training block: so many weeks before a race."""
_FITS = 0.05
"""A race is a marathon where its distance is one within so much."""
_TELLING_M = frozenset({21_097.5, 42_195.0})
_AS_FAR = (0.998, 1.02)

_DISTANCES = {
    "half marathon": 21_097.5, "half": 21_097.5, "marathon": 42_195.0, "10k": 10_000.0, "10 k": 10_000.0,
    "10 km": 10_000.0, "10km": 10_000.0, "5k": 5000.0, "5 k": 5000.0, "5 km": 5000.0, "5km": 5000.0,
    "15k": 15_000.0, "10 mile": 16_093.44, "50k": 50_000.0, "ultra": None,
}  # fmt: skip
_ANY = frozenset({"activity", "workout", "training", "session"})
_RACE = r"(?P<race>race|half[- ]?marathon|half|marathon|10 ?km?|5 ?km?|15k|50k|10[- ]mile)s?(?: race| races)?"
_WHICH = r"(?P<which>last|latest|most recent|previous|first|longest)"
_ANCHOR = rf"(?:{_WHICH} )?(?:{_RACE}|(?P<sport>[a-z][a-z ]*?))"
_COUNT = r"(?P<count>\d{1,3}|an?|one|two|three|four|five|six|eight|ten|twelve)"
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "twelve": 12
}  # fmt: skip
_FORMS = {
    "block": re.compile(rf"(?:last |latest |most recent )?training block(?: before {_ANCHOR})?"),
    "between": re.compile(rf"(?:between|from) last (?:two|2) {_RACE}"),
    "around": re.compile(
        rf"(?:(?:last )?{_COUNT} )?(?P<unit>day|week|month)s? (?P<side>before|after|leading up to|following) {_ANCHOR}"
    ),
    "since": re.compile(rf"(?P<side>since|after|before|until) {_ANCHOR}"),
    "on": re.compile(rf"(?:(?:on )?day of |on )?{_ANCHOR}(?: day)?"),
}


@dataclass(frozen=True)
class Anchor:
    """Which days of the history are meant."""

    which: Which
    is_race: bool
    sport: str = ""
    """In the athlete's words; empty for races of any kind."""
    distance_m: float | None = None
    """Of a race over one distance."""
    number: int = 1
    """How many, newest first."""
    words: str = ""
    """As the period is called after it: "your last marathon"."""

    @property
    def between_m(self) -> tuple[float, float] | None:
        """Of a race over one distance: the shortest and the longest that fit."""
        if self.distance_m is None:
            return None
        return self.distance_m * (1 - _FITS), self.distance_m * (1 + _FITS)

    @property
    def exact_m(self) -> tuple[float, float] | None:
        """Of a marathon or half: how far a run is that can be nothing else, even if nobody marked it as a race."""
        if self.distance_m is None or self.distance_m not in _TELLING_M:
            return None
        return self.distance_m * _AS_FAR[0], self.distance_m * _AS_FAR[1]


@dataclass(frozen=True)
class Marked:
    """The days that an anchor was found on, newest first."""

    days: tuple[date, ...]


def anchored(text: str, today: date, marked: Callable[[Anchor], Marked]) -> Period | None:
    """The period that *text* hangs on the athlete's history, or None where it names none.

    Raises ToolError (NO_DATA) where the history has no such race or record.
    """
    words = " ".join(text.casefold().replace("’", "'").strip().strip(".!?").split())
    words = re.sub(r"\b(my|the|our)\b ?", "", words).strip()
    for form, pattern in _FORMS.items():
        match = pattern.fullmatch(words)
        anchor = None if match is None else _anchor(form, match)
        if match is not None and anchor is not None:
            days = marked(anchor).days
            if len(days) < anchor.number:
                raise _unknown(anchor)
            return _period(form, match, anchor, days, today)
    return None


def _anchor(form: str, match: re.Match[str]) -> Anchor | None:
    found = match.groupdict()
    race, sport, which = found.get("race"), found.get("sport"), found.get("which")
    if form == "between":
        return _of_race("last", race, 2)
    if form == "block":
        return _of_race("last", race or "race", 1) if not sport else None
    if which is None and race is None:
        return None
    order: Which = "first" if which == "first" else "longest" if which == "longest" else "last"
    if race is not None:
        return _of_race(order, race, 1)
    if sport is None or (sport not in _ANY and sports.resolve(sport, ()) is None):
        return None
    return Anchor(order, is_race=False, sport=sport, words=f"your {order} {sport}")


def _of_race(which: Which, race: str | None, number: int) -> Anchor:
    name = re.sub(r"[- ]+", " ", race or "race").removesuffix(" race")
    distance = _DISTANCES.get(name)
    said = "half marathon" if name == "half" else name
    plural = f"your {which} two {said}s" if number > 1 else f"your {which} {said}"
    return Anchor(which, is_race=True, distance_m=distance, number=number, words=plural)


def _period(form: str, match: re.Match[str], anchor: Anchor, days: tuple[date, ...], today: date) -> Period:
    day, found = days[0], match.groupdict()
    match form:
        case "block":
            words = f"in the {BLOCK_WEEKS} weeks before {anchor.words}"
            return _span(day - timedelta(weeks=BLOCK_WEEKS), day - ONE_DAY, words)
        case "between":
            return _span(days[1] + ONE_DAY, day - ONE_DAY, f"between {anchor.words}")
        case "around":
            return _around(found, anchor, day)
        case "since":
            return _since(str(found["side"]), anchor, day, today)
        case _:
            return _span(day, day, f"on the day of {anchor.words}")


def _around(found: dict[str, str | None], anchor: Anchor, day: date) -> Period:
    count = _count(found["count"])
    unit, after = str(found["unit"]), found["side"] in ("after", "following")
    amount = f"{count} {unit}s" if count > 1 else unit
    within = "" if (unit, count) == ("day", 1) else "in "
    words = f"{within}the {amount} {'after' if after else 'before'} {anchor.words}"
    if unit == "month":
        far = months_after(day, count if after else -count)
    else:
        far = day + timedelta(days=count * (7 if unit == "week" else 1)) * (1 if after else -1)
    return _span(day + ONE_DAY, far, words) if after else _span(far, day - ONE_DAY, words)


def _since(side: str, anchor: Anchor, day: date, today: date) -> Period:
    """Since a first run, that run included; since the last race, without it."""
    words = f"{side} {anchor.words}"
    if side in ("since", "after"):
        start = day if anchor.which == "first" and side == "since" else day + ONE_DAY
        return Period(start, max(start, today), f"{words} on {spoken_date(day)}", f"{words} on {spoken_date(day)}")
    end = day - ONE_DAY if side == "before" else day
    return Period(None, end, f"{words} on {spoken_date(day)}", f"{words} on {spoken_date(day)}")


def _span(start: date, end: date, words: str) -> Period:
    if start > end:
        raise ToolError(FailureKind.NO_DATA, f"There is no day {words}: they follow each other.", "Name other days.")
    return Period(start, end, words.removeprefix("in ").removeprefix("on "), f"{words} ({spoken_span(start, end)})")


def _count(said: str | None) -> int:
    if said is None:
        return 1
    return _NUMBERS.get(said) or max(1, int(said))


def _unknown(anchor: Anchor) -> ToolError:
    what = anchor.words.removeprefix("your ")
    return ToolError(
        FailureKind.NO_DATA,
        f"I know of no such day: your history has no {what}.",
        "Races are known where the source marks them; name the days instead.",
    )
