"""What a turn has established: values by dimension, and a calendar of its days. Pure."""

import calendar as months
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from agent.claims.dates import DatePart
from agent.claims.extract import extract
from agent.claims.measures import fact_unit
from tools.contract import Fact, Units

_MAY_STATE = re.compile(r"[\dA-Z]")
_BARE = frozenset({"number", "count", "ordinal"})
LABEL = re.compile(r"\b(?P<kind>lap|split|rank)\s(?P<n>\d+)\b", re.I)
"""How facts name a part of a whole; a text that says ``lap 3`` or "third" must mean one of them."""
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class KnownValue:
    """One value (SI) that may be stated."""

    dimension: str
    value: float
    noun: str | None = None
    per: str | None = None
    """What it is a rate over; ``each`` for an average, which may be stated as one over whatever was averaged."""


@dataclass
class KnownDays:
    """The days that may be stated, and the parts of dates that the athlete said."""

    days: set[date] = field(default_factory=set)
    months: set[tuple[int, int]] = field(default_factory=set)
    parts: set[DatePart] = field(default_factory=set)
    today: date | None = None

    @property
    def years(self) -> set[int]:
        said = {part.year for part in self.parts if part.year is not None}
        return said | {d.year for d in self.days} | {year for year, _ in self.months}

    def wrong(self, part: DatePart) -> str | None:
        """Why *part* may not be stated; None if it may."""
        if part.days_from_today is not None:
            return self._wrong_relative(part.days_from_today)
        if part.day is not None:
            return self._wrong_day(part)
        if part.month is not None:
            return None if self._month_known(part) else "no fact is of this month"
        if part.weekday is not None:
            known = {d.weekday() for d in self.days} | {p.weekday for p in self.parts}
            return None if part.weekday in known else f"no fact is of a {_WEEKDAYS[part.weekday]}"
        return None if part.year in self.years else "no fact is of this year"

    def _wrong_relative(self, steps: int) -> str | None:
        if DatePart(days_from_today=steps) in self.parts:
            return None
        if self.today is not None and self.today + timedelta(days=steps) in self.days:
            return None
        return "no fact is of that day"

    def _wrong_day(self, part: DatePart) -> str | None:
        candidates = {d for d in self.days if part.on(d)} | set(self._said_days(part))
        if not candidates:
            return "no fact is of this date"
        if part.weekday is None or any(d.weekday() == part.weekday for d in candidates):
            return None
        real = sorted(candidates)[0]
        return f"{real.day} {real:%B %Y} is a {_WEEKDAYS[real.weekday()]}"

    def _said_days(self, part: DatePart) -> Iterable[date]:
        """The days that the athlete's own words allow for *part*, in the years that are known."""
        for said in self.parts:
            if said.day != part.day or (said.month is not None and part.month not in (None, said.month)):
                continue
            month = said.month or part.month
            if month is None or (said.month is None and part.month is not None and not self._month_known(part)):
                continue
            for year in {said.year} if said.year else self.years:
                if part.year in (None, year) and (day := _day(year, month, said.day)):
                    yield day

    def _month_known(self, part: DatePart) -> bool:
        if any(m == part.month and part.year in (None, y) for y, m in self.months):
            return True
        said = [p for p in self.parts if p.month == part.month]
        return any(
            part.year is None or p.year == part.year or (p.year is None and part.year in self.years) for p in said
        )


@dataclass(frozen=True)
class Known:
    """Everything that a draft may state."""

    values: tuple[KnownValue, ...]
    calendar: KnownDays


def gather(facts: Sequence[Fact], texts: Sequence[str], units: Units) -> Known:
    """What *facts* establish, and the quantities and dates of *texts* (the athlete's words and quotations)."""
    values: list[KnownValue] = []
    days = KnownDays()
    for fact in facts:
        values += [*_values_of(fact), *_week_of(fact)]
        _add_days(fact, days)
    for text in texts:
        _add_words(text, units, values, days)
    for text in _telling(facts, values):
        _add_words(text, units, values, days, without=_BARE)
    return Known(tuple(dict.fromkeys(values)), days)


_FREE_TEXT = re.compile(r"\bname\b(?! of the (?:day|week|month|year))|\b(?:title|description|note|shoe)\b", re.I)
"""Facts whose text somebody typed or a file brought: a run called "100 km" says nothing about how far it was."""


def _telling(facts: Sequence[Fact], values: list[KnownValue]) -> set[str]:
    """Names and texts of facts that may state something, without their labels, which are added to *values*.

    A result of many parts has hundreds of facts whose names differ in nothing but the label (``pace, split 12``).
    """
    said = {fact.value for fact in facts if isinstance(fact.value, str) and not _FREE_TEXT.search(fact.name)}
    named = {fact.name for fact in facts} | said
    for name in named:
        values += [KnownValue("label", float(m["n"]), m["kind"].lower()) for m in LABEL.finditer(name)]
    return {rest for rest in (LABEL.sub("", name) for name in named) if _MAY_STATE.search(rest)}


def _values_of(fact: Fact) -> list[KnownValue]:
    value = fact.value
    if isinstance(value, datetime):
        return [KnownValue("clock", value.hour * 3600 + value.minute * 60 + value.second)]
    if isinstance(value, (date, str, bool)):
        return []
    if fact.unit == "clock_s":  # relative to a midnight: of the evening before, where negative
        return [KnownValue("clock", float(value) % 86_400)]
    unit, noun = fact_unit(fact.unit)
    if fact.name.startswith("number of the "):  # "number of the lap": which one, not how many
        return [KnownValue("label", float(value), noun)]
    si = value * unit.factor + unit.offset
    found = [KnownValue(unit.dimension, si, noun, _rate_of(fact))]
    if unit.dimension in {"pace", "speed"} and si > 0:
        found.append(KnownValue("speed" if unit.dimension == "pace" else "pace", 1000 / si))
    return found


_RATE_NAME = re.compile(r"\bper (?P<unit>[a-z]+)\b|\b(?P<average>average|mean|median)\b", re.I)


def _rate_of(fact: Fact) -> str | None:
    named = list(_RATE_NAME.finditer(fact.name))
    return next((m["unit"].lower() for m in named if m["unit"]), "each" if named else None)


def _week_of(fact: Fact) -> list[KnownValue]:
    """The number of the calendar week that a fact is of."""
    bounds = period_bounds(fact.when) if fact.when else None
    if bounds is None or bounds[0].weekday() != 0 or bounds[1] - bounds[0] != timedelta(days=6):
        return []
    return [KnownValue("label", float(bounds[0].isocalendar().week), "week")]


def _add_days(fact: Fact, known: KnownDays) -> None:
    value = fact.value
    if isinstance(value, date):
        day = value.date() if isinstance(value, datetime) else value
        _add_period(known, day, day)
        if fact.name == "today":
            known.today = day
    if fact.when and (bounds := period_bounds(fact.when)):
        _add_period(known, *bounds)


def _add_period(known: KnownDays, first: date, last: date) -> None:
    known.days |= {first, last}
    known.months |= {(first.year, first.month), (last.year, last.month)}


def _add_words(
    text: str, units: Units, values: list[KnownValue], known: KnownDays, *, without: frozenset[str] = frozenset()
) -> None:
    """What *text* states; of the dimensions *without*, nothing: a run's name ("Long one 32") counts no runs."""
    for mention in extract(text, units, loose=True):
        for reading in (r for r in mention.readings if r.dimension not in without | {"temperature_difference"}):
            exact = -reading.exact if reading.sign < 0 else reading.exact
            values.append(KnownValue(reading.dimension, exact, reading.noun, reading.per))
            if reading.dimension in {"pace", "speed"} and exact > 0:
                values.append(KnownValue("speed" if reading.dimension == "pace" else "pace", 1000 / exact))
        for part in mention.dates:
            known.parts.add(part)
            if part.year and part.month and part.day and (day := _day(part.year, part.month, part.day)):
                _add_period(known, day, day)


_PERIOD = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-W(\d{2}))?")


def period_bounds(when: str) -> tuple[date, date] | None:
    """First and last day of an ISO day, month, year, week or ``first/last``; None where it is none of these."""
    ends = [_ends(part.strip()) for part in when.split("/")]
    found = [end for end in ends if end is not None]
    return (found[0][0], found[-1][1]) if found and len(found) == len(ends) else None


def _ends(text: str) -> tuple[date, date] | None:
    match = _PERIOD.match(text)
    if not match:
        return None
    year, month, day, week = match.groups()
    try:
        if week:
            monday = date.fromisocalendar(int(year), int(week), 1)
            return monday, monday + timedelta(days=6)
        if day:
            only = date(int(year), int(month), int(day))
            return only, only
        if month:
            return date(int(year), int(month), 1), date(
                int(year), int(month), months.monthrange(int(year), int(month))[1]
            )
        return date(int(year), 1, 1), date(int(year), 12, 31)
    except ValueError:
        return None


def _day(year: int, month: int, day: int | None) -> date | None:
    try:
        return date(year, month, day or 1)
    except ValueError:
        return None
