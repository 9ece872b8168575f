"""Opening the coach for one command: settings, athlete, and the day it is supposed to be. Errors become one line."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from agent.athletes import UnknownAthleteError
from agent.coach import Coach, open_coach
from storage.settings import Settings, load_settings
from tools.contract import Clock, Profile, Progress, ToolContext
from ui.database_trouble import database_trouble
from ui.exits import CannotError


@dataclass(frozen=True)
class Opened:
    """A coach and the athlete the command is about."""

    coach: Coach
    athlete: Profile

    def context(self, report: Callable[[Progress], None]) -> ToolContext:
        """What a tool needs when it is called directly."""
        return ToolContext(
            athlete=self.athlete,
            session=self.coach.sessions,
            settings=self.coach.settings,
            clock=self.coach.clock,
            report=report,
        )


def settings_or_stop() -> Settings:
    """The settings; a wrong one is named in one line."""
    from pydantic import ValidationError  # noqa: PLC0415

    try:
        return load_settings()
    except ValidationError as error:
        wrong = "; ".join(f"COACH_{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors())
        next_step = "Correct it in the environment or in COACH_HOME/.env."
        raise CannotError(f"A setting is wrong. {wrong}.", kind="not_configured", next_step=next_step) from error
    except OSError as error:
        next_step = "Make room, give yourself the right to write there, or set COACH_HOME to another folder."
        raise CannotError(
            f"The home folder cannot be used: {error}.", kind="not_configured", next_step=next_step
        ) from error


@contextmanager
def opening_database(settings: Settings) -> Iterator[None]:
    """What goes wrong with the database in the block becomes a CannotError that says what to do."""
    try:
        yield
    except Exception as error:
        trouble = database_trouble(error, settings)
        if trouble is None:
            raise
        raise trouble from error


def open_for(athlete: str | None, today: str | None = None, *, create: bool = False) -> Opened:
    """The coach and the athlete called *athlete*, on *today* (ISO) if given. *create* makes a named new athlete.

    Raises:
        CannotError: nobody is called that, the name cannot be one, *today* is no date, or the database does not open.
    """
    day = parse_day(today) if today is not None else None
    settings = settings_or_stop()
    with opening_database(settings):
        coach = open_coach(settings)
    profile = _athlete(coach, athlete, create=create)
    if day is not None:
        coach = replace(coach, clock=noon_of(day, profile.zone))
    return Opened(coach, profile)


def _athlete(coach: Coach, slug: str | None, *, create: bool) -> Profile:
    try:
        with opening_database(coach.settings):
            return coach.athlete(slug, create=create)
    except UnknownAthleteError as error:
        raise CannotError(str(error), kind="not_found") from error
    except ValueError as error:
        raise CannotError(str(error)) from error


def open_coach_on(today: str | None) -> Coach:
    """The coach before anybody is chosen; *today* is noon UTC."""
    clock = noon_of(parse_day(today), "UTC") if today is not None else None
    settings = settings_or_stop()
    with opening_database(settings):
        coach = open_coach(settings)
    return replace(coach, clock=clock) if clock else coach


def parse_day(text: str) -> date:
    """``YYYY-MM-DD`` as a date.

    Raises:
        CannotError: it is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        next_step = "Write it as YYYY-MM-DD, for example 2025-05-31."
        raise CannotError(f"{text!r} is no date.", next_step=next_step) from error


def noon_of(day: date, zone: str) -> Clock:
    """A clock that stands still at noon of *day* in *zone*."""
    noon = datetime.combine(day, time(12), ZoneInfo(zone)).astimezone(UTC)
    return lambda: noon
