"""Days and nights. Both are folded from source records as activities are; null is unknown, never zero."""

from datetime import date

from pydantic import NaiveDatetime
from sqlmodel import Field, SQLModel

from storage.columns import between, not_negative

_SLEEP_MINUTES = ("sleep_minutes", "deep_minutes", "light_minutes", "rem_minutes", "awake_minutes")
_DAY_COUNTS = ("steps", "vigorous_minutes", "moderate_minutes", "light_minutes", "active_kcal", "resting_kcal")


class DailyWellness(SQLModel, table=True):
    """One calendar day of the athlete, in their zone."""

    __tablename__ = "daily_wellness"
    __table_args__ = (
        *not_negative(*_DAY_COUNTS),
        between("resting_hr_bpm", 20, 150),
        between("stress_mean", 0, 100),
        between("weight_kg", 20, 400),
    )

    athlete_id: int = Field(foreign_key="athlete.id", primary_key=True, ondelete="CASCADE")
    day: date = Field(primary_key=True)
    resting_hr_bpm: float | None = None
    hrv_ms: float | None = None
    """Overnight rMSSD, milliseconds."""
    steps: int | None = None
    vigorous_minutes: float | None = None
    moderate_minutes: float | None = None
    light_minutes: float | None = None
    active_kcal: float | None = None
    resting_kcal: float | None = None
    total_kcal: float | None = None
    """Energy of the whole day, where its source states it as one figure."""
    stress_mean: float | None = None
    body_battery_max: float | None = None
    body_battery_min: float | None = None
    weight_kg: float | None = None
    respiration_per_min: float | None = None
    spo2_percent: float | None = None


class Sleep(SQLModel, table=True):
    """The night that ended on ``day``."""

    __tablename__ = "sleep"
    __table_args__ = (*not_negative(*_SLEEP_MINUTES), between("score", 0, 100))

    athlete_id: int = Field(foreign_key="athlete.id", primary_key=True, ondelete="CASCADE")
    day: date = Field(primary_key=True)
    bed_time: NaiveDatetime | None = None
    """Wall-clock times (naive on purpose)."""
    wake_time: NaiveDatetime | None = None
    sleep_minutes: float | None = None
    """Asleep: deep + light + REM, without the time awake."""
    deep_minutes: float | None = None
    light_minutes: float | None = None
    rem_minutes: float | None = None
    awake_minutes: float | None = None
    score: float | None = None
