"""A tiny history in a home of the test's own, and files of cases about it."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from agent.athletes import create
from storage.db import open_database, session_factory
from storage.tables import Activity, DailyWellness

RUNS = (("2025-04-20", 8_000.0), ("2025-05-03", 10_000.0), ("2025-05-17", 5_500.0), ("2025-06-01", 21_100.0))


@pytest.fixture
def tiny_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of *anna*: four runs in spring 2025 at 5:00 /km, and a resting heart rate of 50 on one day."""
    home = tmp_path / "home"
    monkeypatch.setenv("COACH_HOME", str(home))
    monkeypatch.setenv("COACH_BRAIN", "auto")
    for name in ("COACH_ATHLETE", "COACH_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    engine = open_database(f"sqlite:///{home / 'coach.db'}")
    with session_factory(engine)() as session:
        anna = create(session, "anna", zone="Europe/Berlin").id
        session.add_all(_run(anna, day, metres) for day, metres in RUNS)
        session.add(DailyWellness(athlete_id=anna, day=date(2025, 6, 2), resting_hr_bpm=50))
        session.commit()
    engine.dispose()
    return home


@pytest.fixture
def write_cases(tmp_path: Path) -> Callable[..., str]:
    """Writes cases as JSON lines, numbered where they have no id, and returns the file's path."""

    def write(*cases: dict[str, Any]) -> str:
        file = tmp_path / "cases.jsonl"
        lines = (json.dumps({"id": f"c{number}", **case}) for number, case in enumerate(cases, 1))
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return str(file)

    return write


def _run(athlete: int, day: str, metres: float) -> Activity:
    start = datetime.fromisoformat(f"{day}T08:00")
    return Activity(
        athlete_id=athlete,
        sport="run",
        activity_type="run",
        start_utc=start.replace(tzinfo=UTC),
        utc_offset_s=0,
        local_start=start,
        local_day=start.date(),
        distance_m=metres,
        moving_time_s=metres * 0.3,
    )
