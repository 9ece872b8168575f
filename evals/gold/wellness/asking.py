"""What the questions about days and nights are written with: one person's days as a frame, and short sums over them.

Every sum that has to choose (the best day, the longest streak) fails where the data leave a choice, so that no question
with two right answers gets into the set.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from evals.gold.basics import NOON_MIN, row
from evals.gold.frames import days
from evals.gold.writing import Case

COUNTS = {"days", "nights", "weeks", "months"}


@dataclass(frozen=True)
class Ask:
    """A question, its kind and its answer over the days up to the day on which it is asked.

    *gold* takes the frame of :func:`until`; *also* gives other answers that are as good. Without *tolerance* counts,
    dates and words must be right, a correlation may be off by 3 % and any other number by 1 %.
    """

    question: str
    kind: str
    gold: Callable[[Any], Any]
    unit: str | None = None
    tolerance: float | None = None
    also: Callable[[Any], list[Any]] | None = None
    previous: str | None = None


def cases(slug: str, asked: dict[str, list[Ask]], home: Path | None = None) -> list[Case]:
    """The questions that *slug* asks, by the day on which they are asked."""
    found: list[Case] = []
    for today, asks in asked.items():
        frame = until(slug, today, home)
        for ask in asks:
            gold = _plain(ask.gold(frame))
            name = f"days-{slug}-{len(found) + 1:03d}"
            also = tuple(one for one in _plain(ask.also(frame)) if one != gold) if ask.also else ()
            tolerance = _tolerance(ask, gold)
            found.append(Case(name, slug, ask.question, today, ask.kind, gold, ask.unit, tolerance, also, ask.previous))
    return found


def _plain(value: Any) -> Any:
    """*value* with Python's numbers instead of numpy's."""
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value.item() if hasattr(value, "item") else value


def _tolerance(ask: Ask, gold: Any) -> float:
    if ask.tolerance is not None:
        return ask.tolerance
    first = gold[0] if isinstance(gold, list) else gold
    if isinstance(first, str) or ask.unit in COUNTS:
        return 0.0
    return 0.03 if ask.unit == "correlation" else 0.01


def until(slug: str, today: str, home: Path | None = None) -> Any:
    """The days of *slug* up to *today*, one row for every calendar day, by date; NaN is unknown.

    Beside the columns of :func:`days`: ``active_min`` (moderate and vigorous), ``bed_min`` (asleep and awake),
    ``efficiency``, ``deep_pct``, ``rem_pct`` and ``light_pct`` (%), ``bed`` (minutes after noon on the day before) and
    ``wake`` (minutes after midnight).
    """
    found = days(slug, home).copy()
    found.index = pd.DatetimeIndex(pd.to_datetime(found.pop("day")))
    found = found[found.index <= pd.Timestamp(today)]
    found = found.reindex(pd.date_range(found.index[0], today, freq="D"))
    found["active_min"] = found["vigorous_min"] + found["moderate_min"]
    found["bed_min"] = found["sleep_min"] + found["awake_min"]
    found["efficiency"] = 100 * found["sleep_min"] / found["bed_min"]
    if "bed_time" in found:
        for share, minutes in (("deep_pct", "deep_min"), ("rem_pct", "rem_min"), ("light_pct", "light_sleep_min")):
            found[share] = 100 * found[minutes] / found["sleep_min"]
        midnight = found.index.to_series()
        found["bed"] = (found["bed_time"] - midnight).dt.total_seconds() / 60 + NOON_MIN
        found["wake"] = (found["wake_time"] - midnight).dt.total_seconds() / 60
    return found


def last(known: Any, number: int) -> Any:
    """The last *number* days, today among them."""
    return known.iloc[-number:]


def share(holds: Any, known: Any) -> float:
    """How many of the *known* days or nights *holds* is true for, in %."""
    return float(100 * holds.sum() / known.count())


def ratio(frame: Any, part: str, whole: str = "sleep_min") -> float:
    """All minutes of *part* over all minutes of *whole*, in %."""
    both = frame[[part, whole]].dropna()
    return float(100 * both[part].sum() / both[whole].sum())


def streak(holds: Any, known: Any) -> int:
    """The most days in a row on which *holds*; an unknown day must not be what ends the longest."""
    broken, skipped = row(holds), row(holds[known.notna()])
    if broken != skipped:
        raise ValueError(f"{broken} days in a row, {skipped} without the unknown days")
    return broken


def day(moment: Any) -> str:
    """The ISO date of *moment*."""
    return str(moment.date().isoformat())


def best(known: Any) -> str:
    """The one day with the most."""
    return day(_only(known, known.max()))


def worst(known: Any) -> str:
    """The one day with the least."""
    return day(_only(known, known.min()))


def _only(known: Any, value: float) -> Any:
    found = known[known == value].index
    if len(found) != 1:
        raise ValueError(f"{len(found)} days with {value}: {list(found)}")
    return found[0]


def top(known: Any, number: int = 3) -> list[str]:
    """The *number* days with the most, the most first."""
    found = known.dropna().sort_values(ascending=False)
    if found.iloc[: number + 1].duplicated().any():
        raise ValueError("two of the top days are alike")
    return [day(moment) for moment in found.index[:number]]


def weekday(known: Any, least: bool = False) -> str:
    """The day of the week with the highest (*least*: lowest) mean."""
    return str(_clear(known.groupby(known.index.day_name()).mean(), least))


def month(known: Any, least: bool = False) -> str:
    """The month with the highest (*least*: lowest) mean, as 2021-07."""
    return str(_clear(known.groupby(known.index.strftime("%Y-%m")).mean(), least))


def _clear(means: Any, least: bool) -> Any:
    ordered = means.dropna().sort_values(ascending=least)
    if abs(ordered.iloc[0] - ordered.iloc[1]) < 0.001 * abs(ordered.iloc[0]):
        raise ValueError(f"too close: {ordered.head(2).to_dict()}")
    return ordered.index[0]


def on_weekends(known: Any) -> Any:
    """Saturdays and Sundays."""
    return known[known.index.day_of_week >= 5]


def on_weekdays(known: Any) -> Any:
    """Mondays to Fridays."""
    return known[known.index.day_of_week < 5]


def after(holds: Any, known: Any) -> Any:
    """*known* on the days that follow one on which *holds*."""
    return known[holds.shift(1, fill_value=False)]


def moved(before: float, now: float) -> str:
    """Which way it went, where it plainly went."""
    if abs(now - before) < 0.01 * abs(before):
        raise ValueError(f"{before} and {now} are too close")
    return "up" if now > before else "down"


def half(first: Any, second: Any) -> str:
    """The half with the higher mean, where it plainly is higher."""
    return "second" if moved(first.mean(), second.mean()) == "up" else "first"


def trend(known: Any) -> str:
    """Up or down by the slope over time, where it is plain."""
    of_time = known.corr(pd.Series(range(len(known)), known.index))
    if abs(of_time) < 0.25:
        raise ValueError(f"no plain trend: {of_time}")
    return "up" if of_time > 0 else "down"


def nothing(known: Any) -> str:
    """``no_data``, where there truly is none."""
    if known.notna().any():
        raise ValueError("there is data")
    return "no_data"


def weekly(known: Any) -> list[float]:
    """The mean of each week from Monday."""
    return [float(mean) for mean in known.resample("W-SUN").mean()]


def best_week(known: Any) -> str:
    """The Monday of the week with the highest total; *known* begins on a Monday."""
    return best(known.resample("W-MON", label="left", closed="left").sum())


def monthly(known: Any) -> list[float]:
    """The mean of each month."""
    return [float(mean) for mean in known.resample("MS").mean()]
