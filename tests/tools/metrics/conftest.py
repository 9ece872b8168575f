"""A small history that tests write down themselves: an athlete, activities, days and nights."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import SQLModel

from storage.db import SessionFactory
from storage.settings import Settings
from storage.tables import Activity, Athlete, BestEffort, DailyWellness, Shoe, Sleep, Weather
from tools.contract import Profile, ToolContext, Units
from tools.metrics.query import QueryArgs
from tools.metrics.result import QueryResult
from tools.metrics.tool import answer


@dataclass
class History:
    """One athlete whose "today" is Wednesday 18 November 2026."""

    sessions: SessionFactory
    home: Path
    today: date = date(2026, 11, 18)
    units: Units = "metric"
    week_start: int = 0
    athlete_id: int = 0
    _shoes: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.athlete_id = self._add(Athlete(slug=f"runner-{id(self)}", name="Runner")).id or 0

    def run(self, day: str, km: float | None = 10.0, minutes: float | None = 50.0, **more: Any) -> int:
        """An activity on *day* ("2025-05-03" or "2025-05-03 18:30"); a run unless *sport* says otherwise."""
        start = datetime.fromisoformat(day if " " in day else f"{day} 08:00")
        shoe, air = more.pop("shoe", None), more.pop("air_c", None)
        sport = more.pop("sport", "run")
        values: dict[str, Any] = {
            "athlete_id": self.athlete_id,
            "sport": sport,
            "activity_type": more.pop("activity_type", sport),
            "start_utc": start.replace(tzinfo=UTC),
            "utc_offset_s": 0,
            "local_start": start,
            "local_day": start.date(),
            "distance_m": None if km is None else km * 1000,
            "moving_time_s": None if minutes is None else minutes * 60,
            "shoe_id": None if shoe is None else self._shoe(shoe),
        }
        key = self._add(Activity(**(values | more))).id or 0
        if air is not None:
            self._add(Weather(activity_id=key, source="test", temperature_c=air))
        return key

    def recorded_run(self, day: str, efforts: dict[float, float], km: float = 12.0, **more: Any) -> int:
        """A run with samples: its best efforts, metres -> seconds."""
        key = self.run(day, km, **more)
        for metres, seconds in efforts.items():
            self._add(BestEffort(activity_id=key, distance_m=metres, elapsed_time_s=seconds, start_offset_s=0))
        return key

    def day(self, day: str, **values: Any) -> None:
        """What a watch said of a day."""
        self._add(DailyWellness(athlete_id=self.athlete_id, day=date.fromisoformat(day), **values))

    def night(self, day: str, **values: Any) -> None:
        """The night that ended on *day*."""
        self._add(Sleep(athlete_id=self.athlete_id, day=date.fromisoformat(day), **values))

    def ask(self, aggregate: str, **args: Any) -> QueryResult:
        """The answer to one call of query_metrics."""
        return answer(self.context(), QueryArgs.model_validate({"aggregate": aggregate, **args}))

    def context(self) -> ToolContext:
        """What the tool gets from outside its arguments."""
        return ToolContext(
            athlete=Profile(self.athlete_id, "runner", "Runner", "UTC", self.units, self.week_start),
            session=self.sessions,
            settings=Settings(home=self.home),
            clock=lambda: datetime.combine(self.today, datetime.min.time(), UTC) + timedelta(hours=12),
        )

    def _shoe(self, name: str) -> int:
        if name not in self._shoes:
            self._shoes[name] = self._add(Shoe(athlete_id=self.athlete_id, name=name)).id or 0
        return self._shoes[name]

    def _add(self, row: Any) -> Any:
        assert isinstance(row, SQLModel)
        with self.sessions() as session:
            session.add(row)
            session.commit()
        return row


@pytest.fixture
def new_history(sessions: SessionFactory, tmp_path: Path) -> Callable[..., History]:
    """Makes an athlete without any data; several live in the same database."""
    return lambda **settings: History(sessions, tmp_path, **settings)


@pytest.fixture
def history(new_history: Callable[..., History]) -> History:
    """An athlete without any data yet."""
    return new_history()
