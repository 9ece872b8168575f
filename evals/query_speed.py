"""How fast a history answers: ``python -m evals.query_speed``.

Builds a synthetic history of 14 years, 3,500 runs and most of the days and nights, and one ten times as long, in a
temporary SQLite database, and calls query_metrics through the registry as every channel does. Prints milliseconds (p50,
p95) and the ratio of the two.
"""

import argparse
import asyncio
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import Engine, insert

from storage.db import open_database, session_factory
from storage.settings import Settings
from storage.tables import Activity, Athlete, DailyWellness, Shoe, Sleep, Weather
from tools.contract import Failure, Profile, Registry, ToolContext
from tools.registry import build_registry

TODAY = date(2026, 11, 18)
YEARS = 14
RUNS = 3_500
MONTH = "the last 30 days"
CALLS: dict[str, dict[str, Any]] = {
    "sum, one month": {"aggregate": "sum", "period": MONTH},
    "count, one month": {"aggregate": "count", "period": MONTH},
    "mean pace, one month": {"aggregate": "mean", "metric": "pace", "period": MONTH},
    "mean heart rate, this year": {"aggregate": "mean", "metric": "heart_rate", "period": "this year"},
    "sum by week, this year": {"aggregate": "sum", "period": "this year", "group_by": "week"},
    "compare two years": {"aggregate": "sum", "period": "2025", "compare_to": "2024"},
    "sum, all time": {"aggregate": "sum"},
    "sum by year, all time": {"aggregate": "sum", "group_by": "year"},
    "mean pace by month, 14 years": {
        "aggregate": "mean",
        "metric": "pace",
        "period": "since 2013",
        "group_by": "month",
    },
    "biggest week of 14 years": {"aggregate": "sum", "period": "since 2013", "group_by": "week", "top": 1},
    "five longest of all time": {"aggregate": "list", "top": 5},
    "fastest of all time over 10 km": {
        "aggregate": "best",
        "metric": "pace",
        "filters": [{"field": "distance", "op": ">=", "value": 10, "unit": "km"}],
    },
    "by shoe, all time": {"aggregate": "sum", "group_by": "shoe"},
    "by weekday, all time": {"aggregate": "count", "group_by": "weekday"},
    "mean temperature, all time": {"aggregate": "mean", "metric": "temperature"},
    "nothing there": {"aggregate": "sum", "period": "1999"},
    "longest streak of days": {"aggregate": "streak"},
    "longest streak of weeks over 40 km": {
        "aggregate": "streak",
        "group_by": "week",
        "check": {"op": ">", "value": 40, "unit": "km"},
    },
    "longest streak of nights over 7 h": {
        "aggregate": "streak",
        "metric": "sleep",
        "check": {"op": ">", "value": 7, "unit": "h"},
    },
    "weeks over 40 km": {
        "aggregate": "sum",
        "group_by": "week",
        "of_groups": "count",
        "check": {"op": ">", "value": 40, "unit": "km"},
    },
    "trend of pace, 14 years": {"aggregate": "trend", "metric": "pace", "period": "since 2013"},
    "trend of resting heart rate": {"aggregate": "trend", "metric": "resting_hr"},
    "trend of the months": {"aggregate": "sum", "group_by": "month", "of_groups": "trend"},
    "distance and sleep by day": {"aggregate": "correlation", "metric": "distance", "relate_to": "sleep"},
    "runs after short nights": {
        "aggregate": "mean",
        "metric": "pace",
        "filters": [{"field": "sleep", "op": "<", "value": 6, "unit": "h"}],
    },
    "share of days with a run": {
        "aggregate": "share",
        "metric": "days",
        "split": [{"field": "activities", "op": ">", "value": 0, "sport": "run"}],
    },
    "heart rate of the longest run": {"aggregate": "mean", "metric": "heart_rate", "best_by": "distance"},
}


def main() -> None:
    """Build both histories and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=30, help="calls of each question")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        contexts = {factor: _context(home, factor) for factor in (1, 10)}
        timed = {factor: _time(ctx, rounds) for factor, ctx in contexts.items()}
    _print(timed)


def _context(home: Path, factor: int) -> ToolContext:
    engine = open_database(f"sqlite:///{home / f'history_{factor}.db'}")
    _fill(engine, RUNS * factor, YEARS * factor)
    _fill_days(engine, YEARS * factor)
    profile = Profile(id=1, slug="runner", name="Runner", zone="UTC", units="metric", week_start=0)
    noon = datetime.combine(TODAY, datetime.min.time(), UTC) + timedelta(hours=12)
    return ToolContext(profile, session_factory(engine), Settings(home=home), clock=lambda: noon)


def _fill(engine: Engine, runs: int, years: int) -> None:
    """Runs spread evenly over the years until today, so that ten times the history is as dense, only longer."""
    random = np.random.default_rng(7)
    offsets = np.sort(random.integers(0, int(years * 365.25), runs))[::-1]
    distance_m = random.gamma(6, 1700, runs)
    pace_s_per_km = random.normal(330, 30, runs)
    heart_rate_bpm = random.normal(148, 9, runs)
    with engine.begin() as connection:
        connection.execute(insert(Athlete), [{"slug": "runner", "name": "Runner"}])
        connection.execute(insert(Shoe), [{"athlete_id": 1, "name": f"Pair {n}"} for n in range(20)])
        rows = []
        for i in range(runs):
            start = datetime.combine(TODAY, datetime.min.time()) - timedelta(days=int(offsets[i]), hours=-8)
            rows.append(
                {
                    "athlete_id": 1,
                    "sport": "run",
                    "activity_type": "trail_run" if i % 5 == 0 else "run",
                    "name": f"Run {i}",
                    "start_utc": start.replace(tzinfo=UTC),
                    "utc_offset_s": 0,
                    "local_start": start,
                    "local_day": start.date(),
                    "distance_m": float(distance_m[i]),
                    "moving_time_s": float(distance_m[i] / 1000 * pace_s_per_km[i]),
                    "heart_rate_mean_bpm": None if i % 9 == 0 else float(heart_rate_bpm[i]),
                    "elevation_gain_m": float(distance_m[i] / 100),
                    "temperature_mean_c": 15.0,
                    "shoe_id": 1 + i * 20 // runs,
                }
            )
        connection.execute(insert(Activity), rows)
        connection.execute(
            insert(Weather), [{"activity_id": n, "source": "test", "temperature_c": 12.0} for n in range(1, runs, 2)]
        )


def _fill_days(engine: Engine, years: int) -> None:
    """A day and a night for each day of the years, one in ten of them missing."""
    random = np.random.default_rng(11)
    days = [TODAY - timedelta(days=back) for back in range(int(years * 365.25)) if random.random() > 0.1]
    sleep_minutes, resting_hr_bpm = random.normal(430, 45, len(days)), random.normal(52, 4, len(days))
    with engine.begin() as connection:
        connection.execute(
            insert(Sleep),
            [{"athlete_id": 1, "day": d, "sleep_minutes": float(m)} for d, m in zip(days, sleep_minutes, strict=True)],
        )
        connection.execute(
            insert(DailyWellness),
            [
                {"athlete_id": 1, "day": d, "resting_hr_bpm": float(b)}
                for d, b in zip(days, resting_hr_bpm, strict=True)
            ],
        )


def _time(ctx: ToolContext, rounds: int) -> dict[str, list[float]]:
    return asyncio.run(_timed(ctx, build_registry(), rounds))


async def _timed(ctx: ToolContext, registry: Registry, rounds: int) -> dict[str, list[float]]:
    """Milliseconds of every call, in turns so that no question profits from its own cache alone."""
    milliseconds: dict[str, list[float]] = {name: [] for name in CALLS}
    for turn in range(rounds + 2):
        for name, args in CALLS.items():
            start = time.perf_counter()
            result = await registry.call("query_metrics", args, ctx)
            elapsed = (time.perf_counter() - start) * 1000
            if isinstance(result, Failure):
                raise SystemExit(f"{name}: {result.message}")
            if turn >= 2:
                milliseconds[name].append(elapsed)
    return milliseconds


def _print(timed: dict[int, dict[str, list[float]]]) -> None:
    print(f"query_metrics through the registry, milliseconds; {YEARS} years and {RUNS:,} runs, and ten times both")
    print(f"{'':36}{'p50':>8}{'p95':>8}{'10x p50':>10}{'10x p95':>10}{'ratio':>8}")
    for name in CALLS:
        once, ten = np.array(timed[1][name]), np.array(timed[10][name])
        print(
            f"{name:36}{np.median(once):8.1f}{np.percentile(once, 95):8.1f}"
            f"{np.median(ten):10.1f}{np.percentile(ten, 95):10.1f}{np.median(ten) / np.median(once):8.2f}"
        )
    every = np.concatenate([np.array(values) for values in timed[1].values()])
    months = [name for name in CALLS if CALLS[name].get("period") == MONTH]
    ratio = max(float(np.median(timed[10][name]) / np.median(timed[1][name])) for name in months)
    p50, p95 = np.percentile(every, [50, 95])
    print(f"\nall questions, {RUNS:,} runs: p50 {p50:.1f} ms, p95 {p95:.1f} ms (target 20)")
    print(f"one month, ten times the history: at most {ratio:.2f} times the time (target 2)")


if __name__ == "__main__":
    main()
