"""Who is coached, under which names channels know them, and what they run in."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import utc_now


class Athlete(SQLModel, table=True):
    """One runner. ``slug`` is what a person types after ``--athlete``."""

    __tablename__ = "athlete"
    __table_args__ = (
        CheckConstraint("units IN ('metric', 'imperial')", name="units_known"),
        CheckConstraint("week_start BETWEEN 0 AND 6", name="week_start_range"),
    )

    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True, max_length=64)
    name: str = Field(max_length=200)
    zone: str = Field(default="UTC", max_length=64)
    """IANA zone: the athlete's "today", and the local time of records that do not state their own."""
    units: str = Field(default="metric")
    week_start: int = Field(default=0)
    """First day of the week, Monday 0 to Sunday 6."""
    is_demo: bool = Field(default=False)
    created_at: datetime = Field(default_factory=utc_now)


class Identity(SQLModel, table=True):
    """The athlete as one channel knows them: a chat login, a Telegram user id."""

    __tablename__ = "identity"
    __table_args__ = (UniqueConstraint("channel", "external_id"),)

    id: int | None = Field(default=None, primary_key=True)
    athlete_id: int = Field(foreign_key="athlete.id", index=True, ondelete="CASCADE")
    channel: str = Field(max_length=32)
    external_id: str = Field(max_length=200)


class Shoe(SQLModel, table=True):
    """A pair of shoes (or other gear that an export names). Use is counted from activities, never stored."""

    __tablename__ = "shoe"
    __table_args__ = (UniqueConstraint("athlete_id", "name"),)

    id: int | None = Field(default=None, primary_key=True)
    athlete_id: int = Field(foreign_key="athlete.id", index=True, ondelete="CASCADE")
    name: str = Field(max_length=200)
    retired_on: date | None = None
