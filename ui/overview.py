"""What there is: athletes and how much is known of each. A handful of counts, for the chat's welcome and the doctor."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlmodel import col

from storage.db import SessionFactory
from storage.tables import Activity, Athlete, DailyWellness


@dataclass(frozen=True)
class AthleteOverview:
    """One athlete and the extent of their history."""

    slug: str
    name: str
    is_demo: bool
    activities: int
    days: int
    """Days with wellness data."""
    first_day: date | None
    last_day: date | None

    @property
    def is_empty(self) -> bool:
        return not self.activities and not self.days


def overview(sessions: SessionFactory) -> list[AthleteOverview]:
    """All athletes, oldest first."""
    with sessions() as session:
        athletes = session.execute(
            select(col(Athlete.id), col(Athlete.slug), col(Athlete.name), col(Athlete.is_demo)).order_by(
                col(Athlete.id)
            )
        ).all()
        counts = {
            row[0]: (row[1], row[2], row[3])
            for row in session.execute(
                select(
                    col(Activity.athlete_id),
                    func.count(),
                    func.min(Activity.local_day),
                    func.max(Activity.local_day),
                ).group_by(col(Activity.athlete_id))
            )
        }
        days = {
            row[0]: row[1]
            for row in session.execute(
                select(col(DailyWellness.athlete_id), func.count()).group_by(col(DailyWellness.athlete_id))
            )
        }
    return [
        AthleteOverview(slug, name, is_demo, *_extent(counts.get(key), days.get(key, 0)))
        for key, slug, name, is_demo in athletes
    ]


def _extent(activities: tuple[int, date, date] | None, days: int) -> tuple[int, int, date | None, date | None]:
    if activities is None:
        return 0, days, None, None
    count, first, last = activities
    return count, days, first, last
