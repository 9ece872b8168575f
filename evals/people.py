"""The people that the cases ask about: ``python -m evals.people --shared FOLDER`` imports them into ``COACH_HOME``.

``demo`` is the demo athlete as of :data:`DEMO_END`; ``joboso`` and ``thinktank`` are Strava exports; ``life…`` are
people who wore a wristband for some months: their days come through the generic wellness CSV, what they did (the kind
alone is known) through the generic activities CSV.
"""

import argparse
import ast
import asyncio
import csv
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from agent import athletes
from agent.coach import Coach, open_coach
from storage.settings import Settings
from tools.contract import Failure, ToolContext
from tools.demo.write import write_demo

DEMO_END = date(2026, 11, 20)
OTHER_SEEDS = {"sam": 20_260, "noa": 77}
"""People simulated as the demo athlete is, with other lives."""
EXPORTS = {
    "joboso": ("histories/JoBoSo__Strava-Activity-Map/activities.csv",),
    "thinktank": ("histories/TheNewThinkTank__strava-insights/activities.csv",),
}
WEARABLE = "wearable/syaseuta__lifesnaps-eda/daily_fitbit_sema_df_unprocessed.csv"
WEARERS = ("60", "44", "42", "11", "6", "51")
_DAY_COLUMNS = {
    "resting_hr": "resting_hr_bpm",
    "rmssd": "hrv_ms",
    "minutesAsleep": "sleep_minutes",
    "minutesAwake": "awake_minutes",
    "steps": "steps",
    "very_active_minutes": "vigorous_minutes",
    "moderately_active_minutes": "moderate_minutes",
    "lightly_active_minutes": "light_active_minutes",
    "stress_score": "stress",
    "full_sleep_breathing_rate": "respiration_per_min",
    "spo2": "spo2_percent",
    "calories": "total_kcal",
}
_ZONES = {
    "demo": "Europe/Zurich",
    "sam": "Europe/Zurich",
    "noa": "Europe/Zurich",
    "joboso": "Europe/Berlin",
    "thinktank": "Europe/Copenhagen",
}


def main() -> None:
    """Import everybody; prints what came in."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="the folder of the histories and the wearable data")
    parser.add_argument("--only", nargs="*", help="these people alone")
    told = parser.parse_args()
    settings = Settings()
    settings.home.mkdir(parents=True, exist_ok=True)
    coach = open_coach(settings)
    for slug in told.only or ["demo", *OTHER_SEEDS, *EXPORTS, *(f"life{number}" for number in WEARERS)]:
        print(slug, bring(coach, slug, told.shared), flush=True)


def bring(coach: Coach, slug: str, shared: Path) -> str:
    """Import the person called *slug*, whose files lie under *shared*; what came of it."""
    with tempfile.TemporaryDirectory() as scratch:
        paths = list(_files(slug, shared, Path(scratch)))
        with coach.sessions() as session:
            athlete = athletes.create(session, slug, zone=_ZONES.get(slug, "UTC"))
        told = asyncio.run(
            coach.registry.call(
                "import_files",
                {"paths": [str(path) for path in paths]},
                ToolContext(athlete, coach.sessions, coach.settings, clock=coach.clock),
            )
        )
    return told.message if isinstance(told, Failure) else told.evidence.question


def _files(slug: str, shared: Path, scratch: Path) -> Iterator[Path]:
    if slug == "demo":
        yield write_demo(scratch, DEMO_END).folder
    elif slug in OTHER_SEEDS:
        yield write_demo(scratch, DEMO_END, OTHER_SEEDS[slug]).folder
    elif slug in EXPORTS:
        yield from (shared / name for name in EXPORTS[slug])
    else:
        yield from _worn(slug.removeprefix("life"), shared / WEARABLE, scratch)


def _worn(number: str, table: Path, scratch: Path) -> Iterator[Path]:
    """One wearer's days and workouts as our own two tables."""
    with table.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["id"] == number]
    days = scratch / "days.csv"
    _write(days, ["date", *_DAY_COLUMNS.values()], ([row["date"], *_day(row)] for row in rows))
    yield days
    done = [
        (row["date"], kind) for row in rows if row["activityType"] for kind in ast.literal_eval(row["activityType"])
    ]
    if done:
        workouts = scratch / "workouts.csv"
        _write(workouts, ["date", "sport", "id"], ([day, kind, f"{day} {kind}"] for day, kind in done))
        yield workouts


def _day(row: dict[str, str]) -> list[str]:
    """The wristband says 0 for a stress or a resting heart rate that it did not measure."""
    unmeasured = {"stress_score", "resting_hr"}
    return ["" if name in unmeasured and row[name] in ("0", "0.0") else row[name] for name in _DAY_COLUMNS]


def _write(path: Path, header: list[str], rows: Iterable[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
