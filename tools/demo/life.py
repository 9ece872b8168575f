"""What was planted in the demo athlete's three years, and when: known truth for tests and evaluations. Pure.

Maya, 37, runs three to five times a week near Morges on Lake Geneva. Everything hangs on the calendar, counted back
from the last day, so that summers are hot and the marathon is in October whatever day the demo is made on.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from tools.demo.fitness import race_time_s

FIVE_K, TEN_K, HALF, MARATHON = 5000.0, 10000.0, 21097.5, 42195.0
BLOCK_WEEKS = {FIVE_K: 4, TEN_K: 7, HALF: 11, MARATHON: 16}
"""How long she trains for a race of each distance."""

_INJURY_COST = 3.2
_ILLNESS_COST = 0.9
_SUNDAY, _SATURDAY = 6, 5


@dataclass(frozen=True)
class Period:
    """Days, first and last included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


@dataclass(frozen=True)
class PlantedRace:
    """A race with its official distance and time (the watch shows a little more distance)."""

    day: date
    name: str
    distance_m: float
    time_s: int


@dataclass(frozen=True)
class PlantedFacts:
    """The truth about the demo athlete. Dates are days in ``home_zone``."""

    first_day: date
    last_day: date
    cadence_shift_day: date
    """From this day on she takes ``cadence_shift_spm`` more steps a minute at the same pace."""
    injury: Period
    """Her Achilles tendon: not one run on these days, the runs before mention it, the return is slow."""
    new_shoe_day: date
    new_watch_day: date
    """From this day on her watch also gives power and running dynamics."""
    illness: Period
    """Influenza: no run, HRV down, resting heart rate up."""
    short_sleep: Period
    """A month of deadlines: less sleep, more stress."""
    trip_abroad: Period
    heat_waves: tuple[Period, ...]
    """Every outdoor run in these is in air of at least ``heat_wave_temperature_c``."""
    summer_holidays: tuple[Period, ...]
    races: tuple[PlantedRace, ...]
    new_years_eve_run: date
    """It starts on this day and ends on the next."""
    clock_change_run: date
    """A long run on the day when summer time begins; the autumn races are on the day when it ends."""
    athlete_name: str = "Maya"
    athlete_age: int = 37
    home_zone: str = "Europe/Zurich"
    abroad_zone: str = "America/New_York"
    cadence_shift_spm: float = 6.0
    new_shoe: str = "ASICS Novablast"
    heat_wave_temperature_c: float = 27.0
    illness_hrv_drop_ms: float = 18.0
    illness_resting_hr_rise_bpm: float = 8.0
    short_sleep_loss_minutes: float = 75.0
    unknown_sport: str = "Padel"

    def race(self, distance_m: float) -> tuple[PlantedRace, ...]:
        """The races over one official distance, oldest first."""
        return tuple(race for race in self.races if race.distance_m == distance_m)

    def fitness(self, day: date) -> float:
        """Her VDOT, ml/kg/min: it grows over the years and in training blocks, and falls while she cannot run."""
        years = (day - self.first_day).days / 365.25
        build = max((_sharpness(race, day) for race in self.races), default=0.0)
        return 37.6 + 1.35 * years + 1.9 * build - self._lost(day)

    def _lost(self, day: date) -> float:
        return _setback(self.injury, day, _INJURY_COST, recovery_days=100) + _setback(
            self.illness, day, _ILLNESS_COST, recovery_days=20
        )


def plan(end: date) -> PlantedFacts:
    """The planted facts of the three years that end on *end*."""
    first = _years_before(end, 3) + timedelta(days=1)
    unraced = PlantedFacts(
        first_day=first,
        last_day=end,
        cadence_shift_day=_on(end, 5, 6, years_ago=1),
        injury=_from(end, 1, 12, days=38, years_ago=1),
        new_shoe_day=_on(end, 3, 14, years_ago=0),
        new_watch_day=_on(end, 11, 25, years_ago=1),
        illness=_from(end, 2, 3, days=6, years_ago=0),
        short_sleep=_last_november(end),
        trip_abroad=_from(end, 9, 19, days=9, years_ago=1),
        heat_waves=_since(
            first,
            [
                _from(end, 7, 8, days=8, years_ago=0),
                _from(end, 8, 8, days=8, years_ago=1),
                _from(end, 6, 23, days=8, years_ago=2),
            ],
        ),
        summer_holidays=_since(first, [_from(end, 7, 20, days=13, years_ago=ago) for ago in (2, 1, 0)]),
        races=(),
        new_years_eve_run=_on(end, 12, 31, years_ago=1),
        clock_change_run=_race_day(end, 3, (-1, _SUNDAY), 0),
    )
    return _with_races(unraced, _race_calendar(first, end))


def _with_races(facts: PlantedFacts, calendar: list[tuple[date, str, float, float]]) -> PlantedFacts:
    """Give each race the time that her fitness on the day allows, a little off as races are."""
    values = {name: getattr(facts, name) for name in facts.__dataclass_fields__}
    entered = tuple(PlantedRace(day, name, distance_m, 0) for day, name, distance_m, _ in calendar)
    fit = PlantedFacts(**(values | {"races": entered}))
    run = tuple(
        PlantedRace(day, name, distance_m, round(race_time_s(distance_m, fit.fitness(day)) * slower))
        for day, name, distance_m, slower in calendar
    )
    return PlantedFacts(**(values | {"races": run}))


def _race_calendar(first: date, end: date) -> list[tuple[date, str, float, float]]:
    """(day, name, official distance, how much slower than her best) of every race since *first*, oldest first."""
    first_saturday, second_saturday, last_sunday = (1, _SATURDAY), (8, _SATURDAY), (-1, _SUNDAY)
    lake, summer, park, advent = "Lavaux half marathon", "Morges summer 10k", "5k du Parc", "Advent 10k"
    entries = [
        (_race_day(end, 4, last_sunday, 2), lake, HALF, 1.02),
        (_race_day(end, 6, second_saturday, 2), summer, TEN_K, 1.025),
        (_race_day(end, 9, first_saturday, 2), park, FIVE_K, 1.01),
        (_race_day(end, 10, last_sunday, 2), "Lausanne 10k", TEN_K, 1.0),
        (_race_day(end, 12, second_saturday, 1), advent, TEN_K, 1.01),
        (_race_day(end, 6, second_saturday, 1), summer, TEN_K, 1.03),
        (_race_day(end, 9, first_saturday, 1), park, FIVE_K, 0.995),
        (_race_day(end, 10, last_sunday, 1), "Lausanne half marathon", HALF, 1.005),
        (_race_day(end, 12, second_saturday, 0), advent, TEN_K, 1.0),
        (_race_day(end, 4, last_sunday, 0), lake, HALF, 1.0),
        (_race_day(end, 9, first_saturday, 0), park, FIVE_K, 1.0),
        (_race_day(end, 10, last_sunday, 0), "Lausanne marathon", MARATHON, 1.035),
    ]
    return sorted(entry for entry in entries if entry[0] >= first)


def _sharpness(race: PlantedRace, day: date) -> float:
    """0 to 1: up through the block before a race, down in the six weeks after; long races take longer blocks."""
    weeks = BLOCK_WEEKS[race.distance_m]
    days = (race.day - day).days
    height = 0.5 + 0.5 * weeks / BLOCK_WEEKS[MARATHON]
    if days >= 0:
        return height * max(0.0, 1 - days / (weeks * 7))
    return height * max(0.0, 1 + days / 42)


def _setback(period: Period, day: date, cost: float, recovery_days: int) -> float:
    if day < period.first:
        return 0.0
    if day in period:
        return cost * ((day - period.first).days + 1) / period.days
    return cost * max(0.0, 1 - (day - period.last).days / recovery_days)


def _years_before(day: date, years: int) -> date:
    return date(day.year - years, day.month, min(day.day, monthrange(day.year - years, day.month)[1]))


def _on(end: date, month: int, day: int, years_ago: int) -> date:
    """The latest such calendar day not after *end*, or the one so many years before it."""
    latest = date(end.year, month, day)
    return latest.replace(year=(latest.year if latest <= end else latest.year - 1) - years_ago)


def _from(end: date, month: int, day: int, days: int, years_ago: int) -> Period:
    """A period of so many days from a calendar day, chosen by its last day as in :func:`_on`."""
    length = timedelta(days=days - 1)
    first = date(end.year, month, day)
    if first + length > end:
        first = first.replace(year=end.year - 1)
    first = first.replace(year=first.year - years_ago)
    return Period(first, first + length)


def _since(first: date, periods: list[Period]) -> tuple[Period, ...]:
    return tuple(sorted((p for p in periods if p.first >= first), key=lambda period: period.first))


def _last_november(end: date) -> Period:
    last = _on(end, 11, 30, years_ago=0)
    return Period(last.replace(day=1), last)


def _race_day(end: date, month: int, rule: tuple[int, int], years_ago: int) -> date:
    """The weekday on or after a day of the month (or the last one in it), as many years ago as asked."""
    day_of_month, weekday = rule
    latest = _weekday_in(end.year, month, day_of_month, weekday)
    year = (end.year if latest <= end else end.year - 1) - years_ago
    return _weekday_in(year, month, day_of_month, weekday)


def _weekday_in(year: int, month: int, day_of_month: int, weekday: int) -> date:
    if day_of_month > 0:
        start = date(year, month, day_of_month)
        return start + timedelta(days=(weekday - start.weekday()) % 7)
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7)
