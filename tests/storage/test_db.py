"""The schema: one migration path, one set of tables on SQLite and PostgreSQL, and rules that the database keeps."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect
from sqlalchemy.exc import IntegrityError, StatementError
from sqlmodel import SQLModel, select

import storage
from storage.db import SCHEMA_REVISION, SessionFactory, open_database
from storage.tables import Activity, Athlete

MakeAthlete = Callable[..., int]

pytestmark = pytest.mark.both_databases


def activity(athlete_id: int, **columns: Any) -> Activity:
    start = datetime(2025, 5, 1, 6, 30, tzinfo=UTC)
    defaults: dict[str, Any] = {
        "athlete_id": athlete_id,
        "sport": "run",
        "activity_type": "run",
        "start_utc": start,
        "utc_offset_s": 7200,
        "local_start": datetime(2025, 5, 1, 8, 30),  # noqa: DTZ001 - wall-clock time
        "local_day": date(2025, 5, 1),
    }
    return Activity(**{**defaults, **columns})


def test_migrations_make_exactly_the_tables_that_the_code_declares(engine: Engine) -> None:
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), SQLModel.metadata)
    assert differences == []


def test_the_schema_revision_in_the_code_is_the_newest_migration(engine: Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(storage.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA_REVISION


def test_a_database_of_an_earlier_version_keeps_what_it_holds(
    engine: Engine, sessions: SessionFactory, make_athlete: MakeAthlete
) -> None:
    athlete_id = make_athlete()
    with sessions() as session:
        session.add(activity(athlete_id, distance_m=10_000, grade_cost_factor=1.1))
        session.commit()
    with engine.begin() as connection:
        settings = Config()
        settings.set_main_option("script_location", str(Path(storage.__file__).parent / "migrations"))
        settings.attributes["connection"] = connection
        command.downgrade(settings, "0002")
        assert "grade_cost_factor" not in {column["name"] for column in inspect(connection).get_columns("activity")}
    open_database(engine.url.render_as_string(hide_password=False)).dispose()
    with sessions() as session:
        stored = session.exec(select(Activity)).one()
    assert (stored.distance_m, stored.grade_cost_factor) == (10_000, None)


def test_opening_a_current_database_changes_nothing(engine: Engine) -> None:
    url = engine.url.render_as_string(hide_password=False)
    before = inspect(engine).get_table_names()
    again = open_database(url)
    assert inspect(again).get_table_names() == before
    again.dispose()


def test_instants_come_back_in_utc_whatever_zone_they_were_given_in(
    sessions: SessionFactory, make_athlete: MakeAthlete
) -> None:
    athlete_id = make_athlete()
    tokyo = datetime(2025, 5, 1, 15, 30, tzinfo=timezone(timedelta(hours=9)))
    with sessions() as session:
        session.add(activity(athlete_id, start_utc=tokyo))
        session.commit()
    with sessions() as session:
        stored = session.exec(select(Activity)).one()
    assert stored.start_utc == tokyo
    assert stored.start_utc.utcoffset() == timedelta(0)
    assert stored.local_start.tzinfo is None


def test_an_instant_without_a_zone_is_refused(sessions: SessionFactory, make_athlete: MakeAthlete) -> None:
    athlete_id = make_athlete()
    with sessions() as session, pytest.raises(StatementError, match="timezone"):
        session.add(activity(athlete_id, start_utc=datetime(2025, 5, 1, 6, 30)))  # noqa: DTZ001 - the mistake under test
        session.commit()


@pytest.mark.parametrize(
    "columns",
    [{"effort_rpe": 0}, {"effort_rpe": 10.5}, {"feel": 0}, {"feel": 6}, {"distance_m": -1.0}, {"moving_time_s": -1.0}],
)
def test_values_outside_their_range_are_refused(
    sessions: SessionFactory, make_athlete: MakeAthlete, columns: dict[str, float]
) -> None:
    athlete_id = make_athlete()
    with sessions() as session, pytest.raises(IntegrityError):
        session.add(activity(athlete_id, **columns))
        session.commit()


def test_several_activities_on_one_day_are_normal(sessions: SessionFactory, make_athlete: MakeAthlete) -> None:
    athlete_id = make_athlete()
    with sessions() as session:
        session.add(activity(athlete_id))
        session.add(activity(athlete_id, start_utc=datetime(2025, 5, 1, 16, 0, tzinfo=UTC)))
        session.commit()
        assert len(session.exec(select(Activity)).all()) == 2


def test_unknown_stays_unknown(sessions: SessionFactory, make_athlete: MakeAthlete) -> None:
    athlete_id = make_athlete()
    with sessions() as session:
        session.add(activity(athlete_id))
        session.commit()
        stored = session.exec(select(Activity)).one()
    assert stored.distance_m is None
    assert stored.heart_rate_mean_bpm is None


def test_two_athletes_cannot_share_a_slug(sessions: SessionFactory, make_athlete: MakeAthlete) -> None:
    make_athlete("maya")
    with sessions() as session, pytest.raises(IntegrityError):
        session.add(Athlete(slug="maya", name="Another"))
        session.commit()
